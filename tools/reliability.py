"""What bad input, bad disks and bad luck cost: everything that can be tried is, and `docs/reliability.md` is written.

    make reliability

Half an hour on two cores. Ends with exit code 1 when something was lost or a law is broken.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reliability.md"
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tools")]
import attacks  # noqa: E402 - it stands among the tests
import laws  # noqa: E402
import transcripts  # noqa: E402

WORKERS = 2
TABLES = {  # of tests/hostile, in the order of the page
    "files": "what a file of the corpus holds and is",
    "names": "how files, folders, members and records are called",
    "budget": "files that are large, deep, wide or overlapping",
    "text": "characters that nobody sees, odd blanks and line ends",
    "cost": "texts of a high cost",
    "fuzz": "what random input found",
    "printing": "what leaves the program",
    "streams": "streams, encodings, arguments, exit codes",
    "writing": "what is written, and over what",
    "formats": "what leaves for other programs",
    "shards": "files of many records, which are read by ranges",
    "kinds": "what is none of these: notes, profiles, own output among the articles",
    "faults": "full, slow and broken disks, caches in use, many at once",
}
FAULTS = {  # player of tests, its arguments -> what it does
    ("faulty.py", "index"): "`index`: the n-th write, sync, rename, read, allocation and statement fails",
    ("faulty.py", "add"): "`add`: the same",
    ("faulty.py", "review"): "`review`: the same",
    ("faulty.py", "export"): "`export -o`: the same",
    ("faulty.py", "list"): "`list`: the same",
    ("harmed.py", "caches", "100"): "caches cut off, emptied, overwritten, newer or of another program",
    ("harmed.py", "moments", "31"): "kill -9 of `index`, `add`, `review` and `export` at moments of their run",
    ("harmed.py", "crowd", "6"): "readers, an indexer and reviewers at once",
}


@dataclass(frozen=True)
class Tried:
    """A line of a table: how many were tried, and what was lost in which of them."""

    name: str
    what: str
    number: int
    lost: tuple[str, ...]
    before: int | None = None  # of those tried, how many failed before


def of_attacks() -> Iterator[Tried]:
    """The tables of attacks."""
    found: dict[str, list[attacks.Attack]] = {name: [] for name in TABLES}
    for row in attacks.rows():
        found[row.table].append(row)
    for name, rows in found.items():
        with ThreadPoolExecutor(WORKERS) as pool:
            faults = list(pool.map(attacks.tried, rows))
        lost = tuple(f"{row}: {'; '.join(each)}" for row, each in zip(rows, faults, strict=True) if each)
        yield Tried(name, TABLES[name], len(rows), lost, sum(row.seen.startswith("failed") for row in rows))


def of_faults() -> Iterator[Tried]:
    """Faults of the disk and of the moment."""
    for (script, *arguments), what in FAULTS.items():
        call = [sys.executable, str(ROOT / "tests" / script), *arguments]
        *lost, counted = subprocess.run(call, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()
        yield Tried(" ".join(arguments[:1]), what, int(re.findall(r"\d+", counted)[0]), tuple(lost))


def page(tables: list[Tried], disturbed: list[Tried], found: dict[str, laws.Tally]) -> str:
    """`docs/reliability.md`."""
    tried = [*tables, *disturbed]
    number, lost = sum(each.number for each in tried), sum(len(each.lost) for each in tried)
    rows = [
        f"| [{each.name}](../tests/hostile/{each.name}.yaml) | {each.what} | {each.number}"
        f" | {each.number - len(each.lost)} | {each.before} |"
        for each in tables
    ]
    faults = [f"| {each.what} | {each.number} | {len(each.lost)} |" for each in disturbed]
    rates = [
        f"| {law} | {each.articles} | {each.rows:,} | {each.differ} | {100 * each.rate:.2f} % |"
        for law, each in found.items() if each.articles
    ]  # fmt: skip
    told = f"{number:,} cases were tried, {number - lost:,} held, {lost} were lost."
    step = _step("timeline check --explain F4")
    return "\n".join([*_HEAD, *step, told, "", *_ATTACKS, *rows, "", *_FAULTS, *faults, "", *_LAWS, *rates, ""])


def _step(command: str) -> Iterator[str]:
    """A command with its output, as documents show them."""
    with tempfile.TemporaryDirectory() as folder:
        yield from ("```console", f"$ {command}", *transcripts.play(command, Path(folder)).splitlines(), "```", "")


_HEAD = (
    "# What bad input, bad disks and bad luck cost",
    "",
    "Made by `make reliability`, which tries everything again. `SECURITY.md` says what is promised, `docs/limits.md`",
    "how much of a file is read. What it costs a corpus is told where it happens:",
    "",
)
_ATTACKS = (
    "## Attacks",
    "",
    "Each row of `tests/hostile` is an input, a command and what has to come of it. None may show a traceback, change",
    "a file that was there, or let a character through that a terminal obeys or nobody sees. The last column counts",
    "those that were seen to fail before they were mended.",
    "",
    "| table | what | tried | held | failed before |",
    "|---|---|---|---|---|",
)
_FAULTS = (
    "## Faults in turn",
    "",
    "Afterwards the answer is that of an undisturbed run, byte for byte, or there was a message; decisions, articles",
    "and older exports are whole. `make faults` tries every point, this page and `make check` a choice of them.",
    "",
    "| what | tried | lost |",
    "|---|---|---|",
)
_LAWS = (
    "## Laws",
    "",
    "An article that is only written otherwise makes the same claims. Compared are the rows of the sample, of the test",
    "articles and of articles on other topics: date, kind, status, contact, speakers, text. Of a removed header: exact",
    "days that are not those of before. No rate may be above 2 % (`make laws` prints the rows that differ).",
    "",
    "| law | articles | rows | differ | rate |",
    "|---|---|---|---|---|",
)


def main() -> int:
    tables, disturbed, found = list(of_attacks()), list(of_faults()), laws.over(dict.fromkeys(laws.FOLDERS, 1))
    PAGE.write_text(page(tables, disturbed, found), encoding="utf-8")
    for line in [line for each in (*tables, *disturbed) for line in each.lost]:
        print(line)
    broken = [law for law, each in found.items() if each.rate > laws.MOST]
    tried = sum(each.number for each in (*tables, *disturbed))
    print(f"{tried:,} cases tried; laws above {100 * laws.MOST:.0f} %: {', '.join(broken) or 'none'}")
    return int(bool(broken or any(each.lost for each in (*tables, *disturbed))))


if __name__ == "__main__":
    sys.exit(main())
