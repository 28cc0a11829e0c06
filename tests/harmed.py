"""Commands on a cache that somebody damaged, killed at any moment, or run by many at once; see `faulty.py`.

python tests/harmed.py caches|moments|crowd [times]
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import faulty
from faulty import COMMANDS, LIST, Came

NOTE = re.compile(
    r"warning: the cache .* (was damaged|is of timeline .*), and is made again\.|Going on without a cache\."
)
TABLES = (
    *("meta", "files", "documents", "claims", "events", "words", "words_data", "pages", "names", "clusters"),
    *("facets", "places", "shelf", "named", "totals", "kept", "verdicts", "weights", "imprints"),
)
SEED = 15
NOTICED = ("a text", "no meta", "no files", "no claims", "another version", "no JSON in a row", "no number in a row")
CLAIMS = ("list", "--claims", "--all", "-f", "jsonl")


def _cache(folder: Path) -> Path:
    (found,) = (folder / "cache" / "timeline").glob("*.sqlite")
    return found


def _close(cache: Path) -> None:
    """Everything into the one file, as at the end of a program that is not a fork."""
    db = sqlite3.connect(cache)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def damages(data: bytes, times: int) -> Iterator[tuple[str, bytes | None, str]]:
    """What is done to the cache: told, its bytes then (`None` for as they are), and a statement of SQL."""
    for sort, made in (("empty", b""), ("a text", b"22 August 2018\n" * 99), ("zeros", bytes(len(data)))):
        yield sort, made, ""
    for i in range(times):
        yield f"cut at {len(data) * i // times}", data[: len(data) * i // times], ""
    dice = random.Random(SEED)
    for _ in range(times):
        page = 4096 * dice.randrange(len(data) // 4096)
        yield f"page {page} of noise", data[:page] + dice.randbytes(4096) + data[page + 4096 :], ""
        at = page + dice.randrange(12)
        yield f"head of page {page} at {at}", data[:at] + dice.randbytes(2) + data[at + 2 :], ""
    for table in TABLES:
        yield f"no {table}", None, f'DROP TABLE "{table}"'
    yield "another version", None, "UPDATE meta SET value = '99.0' WHERE key IN ('build', 'version')"
    yield "other columns", None, "ALTER TABLE claims RENAME COLUMN gist TO other"
    yield "no JSON in a row", None, "UPDATE claims SET speakers = '[' WHERE number = 1"
    yield "no number in a row", None, "UPDATE files SET size = x'ff' WHERE 1; UPDATE claims SET found = NULL"


def caches(place: Path, times: int) -> Iterator[str]:
    """Whatever stands in the cache, the answer is the same, and what is noticed is told."""
    folder = place / "now"
    folder.mkdir()
    faulty.prepare(folder, "export")
    wanted = faulty.play(folder, CLAIMS)
    cache = _cache(folder)
    _close(cache)
    data = cache.read_bytes()
    count = told = 0
    for sort, made, sql in damages(data, times):
        for beside in ("-wal", "-shm"):
            Path(f"{cache}{beside}").unlink(missing_ok=True)
        cache.write_bytes(data if made is None else made)
        if sql:
            db = sqlite3.connect(cache)
            db.executescript(f"PRAGMA writable_schema = ON; {sql};")
            db.close()
        count += 1
        came = faulty.play(folder, CLAIMS)
        told += bool(NOTE.search(came.err))
        if (came.code, came.out) != (0, wanted.out):
            yield f"{sort}: {came.code} {came.out[:300]} {came.err[-500:]}"
        if sort in NOTICED and not NOTE.search(came.err):
            yield f"{sort}: nothing was told: {came.err}"
        after = faulty.play(folder, CLAIMS)
        if (after.code, after.out) != (0, wanted.out) or NOTE.search(after.err):
            yield f"{sort}: it is not made again: {after}"
    yield from _beside(folder, cache, wanted)
    yield f"{count + 6} tried, {told} told"


def _beside(folder: Path, cache: Path, wanted: Came) -> Iterator[str]:
    """What lies beside a cache: logs of another, noise, a folder; and a folder or nothing in its place."""
    for suffix in ("-wal", "-shm"):
        for noise in (random.Random(SEED).randbytes(9_000), b"22 August 2018\n"):
            Path(f"{cache}{suffix}").write_bytes(noise)
            came = faulty.play(folder, CLAIMS)
            if (came.code, came.out) != (0, wanted.out):
                yield f"noise in {suffix}: {came}"
            Path(f"{cache}{suffix}").unlink(missing_ok=True)
    for path in (Path(f"{cache}-wal"), cache):
        path.unlink(missing_ok=True)
        path.mkdir()
        came = faulty.play(folder, CLAIMS)
        if (came.code, came.out) != (0, wanted.out) or not NOTE.search(came.err):
            yield f"{path.suffix} is a folder: {came}"
        path.rmdir()


def moments(place: Path, times: int) -> Iterator[str]:
    """Killed at so many moments, spread over the run of each command: old or new, and the same answer after it."""
    count = 0
    for command in ("index", "add", "review", "export"):
        wanted = faulty.undisturbed(command)
        began = time.monotonic()
        for i in range(times):
            folder = place / "now"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            faulty.prepare(folder, command)
            if i == 0:
                began = time.monotonic()
                faulty.play(folder, COMMANDS[command])
                took = time.monotonic() - began
                continue
            child = os.fork()
            if not child:
                faulty._child(folder, COMMANDS[command], None)
            time.sleep(took * i / times)
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            came = Came(os.waitstatus_to_exitcode(status), "", "", 0)
            count += came.code != 0
            came = Came(-signal.SIGKILL, "", "", 0)
            yield from (
                f"{command} after {i} of {times}: {each}" for each in faulty.broken(folder, came, wanted, command)
            )
    yield f"{count} killed"


def _told(listed: str) -> list[tuple[str, list[str]]]:
    """Day and documents of each row."""
    return [(row["date"], row["documents"]) for row in map(json.loads, listed.splitlines())]


def crowd(place: Path, times: int) -> Iterator[str]:
    """Eight readers, an index and two reviewers at once: each answers, and what was confirmed is on record."""
    whole = _told(faulty.undisturbed("list").listed)
    rejected = [row for row in whole if "c" not in row[1]]  # once the second reviewer is done
    assert len(rejected) == len(whole) - 1
    for turn in range(times):
        folder = place / f"crowd{turn}"
        folder.mkdir()
        faulty.prepare(folder, "list" if turn % 2 else "export")
        reviews = [("review", "a:1", "--accept", "--by", "bo"), ("review", "c:1", "--reject", "--by", "cy")]
        runs = [LIST, ("index", "--full"), *([LIST] * 3), reviews[0], *([LIST] * 4), reviews[1]]
        children = {}
        for number, arguments in enumerate(runs):
            own = folder / f"run{number}"
            own.mkdir()
            for name in ("docs", "cache"):
                (own / name).symlink_to(folder / name)
            child = os.fork()
            if not child:
                os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
                faulty._child(own, ("-C", str(folder / "docs"), *arguments), None)
            children[child] = (own, arguments)
        done = {}
        for _ in children:
            child, status = os.wait()
            own, arguments = children[child]
            code = os.waitstatus_to_exitcode(status)
            out, err = ((own / name).read_text() for name in ("out", "err"))
            done[arguments] = code
            if "Traceback" in err or code not in (0, 2) or (code == 2 and arguments not in reviews):
                yield f"{arguments}: {code} {err[-600:]}"
            if arguments == LIST and _told(out) not in (whole, rejected):
                yield f"a reader saw {len(_told(out))} rows: {out[:300]}"
        text = (folder / "docs" / "overrides.yaml").read_text()
        for arguments, by in zip(reviews, ("by: bo", "by: cy"), strict=True):
            if (done[arguments] == 0) != (by in text):
                yield f"{arguments} ended with {done[arguments]}, and the file says {text!r}"
        if "# surely" not in text:
            yield f"a decision is gone: {text!r}"
    yield f"{times} crowds"


def main() -> None:
    what, *more = sys.argv[1:]
    faulty.load()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        play = {"caches": caches, "moments": moments, "crowd": crowd}[what]
        for line in play(folder, int(more[0]) if more else 30):
            print(line)


if __name__ == "__main__":
    main()
