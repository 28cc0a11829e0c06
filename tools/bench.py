"""Start-up and throughput on this machine, as medians and as ratios: `make bench`.

Ratios travel between machines, seconds do not: every figure stands beside what plain Python needs for less.
"""

from __future__ import annotations

import datetime
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import synthetic

import timeline
from timeline import chronology, engine, pipeline, topic

# what has made taggers slow: 100 KB of each, the slowest is printed
REPEATED = (
    "7",
    "may ",
    "1/1/",
    "x",
    '"',
    "“",
    "2-",
    "the last ",
    "March and ",
    "10 to ",
    "Aug. 5-",
    "Monday to ",
    "ago ",
)
ROOT = Path(__file__).parent.parent
TIMES = 10
MERGED = (10_000, 30_000, 100_000)


def median(work: Callable[[], object], times: int = TIMES) -> float:
    """Median of `times` runs, in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def command(*words: str, cache: str) -> Callable[[], object]:
    environment = {**os.environ, "XDG_CACHE_HOME": cache}
    return lambda: subprocess.run([*words], cwd=ROOT, env=environment, capture_output=True, check=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as cache:
        script = str(Path(sys.executable).parent / "timeline")
        bare = median(command(sys.executable, "-c", "pass", cache=cache))
        print(f"{'python -c pass':34} {1000 * bare:7.0f} ms")
        for name, words in (("timeline --help", ("--help",)), ("timeline list, second run", ("list",))):
            work = command(script, *words, cache=cache)
            work()
            taken = median(work)
            print(f"{name:34} {1000 * taken:7.0f} ms  {taken / bare:5.1f} x python -c pass")
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").glob("*.txt"))]
    text = "\n\n".join(texts * 4)
    day = datetime.date(2018, 8, 22)
    splitting = median(text.split)
    tagging = median(lambda: timeline.tag(text, day))
    print(f"{'timeline.tag':34} {len(text) / tagging / 1000:7.0f} KB/s  {tagging / splitting:5.1f} x str.split")
    longer = median(lambda: timeline.tag(text * 10, day), 3)
    print(f"{'timeline.tag, text ten times':34} {longer / tagging:7.1f} x the time")
    taken, unit = max((median(lambda u=u: timeline.tag(u * (100_000 // len(u)), day), 1), u) for u in REPEATED)
    print(f"{f'timeline.tag, 100 KB of {unit!r}':34} {100 / taken:7.0f} KB/s  the slowest of {len(REPEATED)}")
    profile = topic.default()
    data = [item.encode() for item in texts]
    whole = median(lambda: [pipeline.extract_file(item, "x.txt", "x", profile) for item in data])
    size = sum(map(len, data))
    ratio = whole / size * len(text) / tagging
    print(f"{'bytes to claims':34} {size / whole / 1000:7.0f} KB/s  {ratio:5.1f} x timeline.tag")
    merging()
    listing()


def merging() -> None:
    """Invented claims into events: how long, how it grows, and whether the events are those that were invented."""
    pace = {}
    for count in MERGED:
        claims = synthetic.claims(count)
        outlets: dict[str, str | None] = {claim.document: claim.speakers[-1] for claim in claims}
        began = time.process_time()
        with engine.uncollected():
            events = chronology.gather(claims, outlets, {}, synthetic.PROFILE)
        taken = time.process_time() - began
        pace[count] = taken / count
        true = {claim.id: claim.event for claim in claims}
        right = sum(Counter(true[each] for each in event.claims).most_common(1)[0][1] for event in events)
        largest = max(len(event.claims) for event in events)
        print(
            f"{f'merging {count:,} claims':34} {taken:7.1f} s     {len(events):,} events of {len(set(true.values())):,}"
            f" happenings, {100 * right / count:.0f} % of claims among their own, largest {largest}"
        )
    print(f"{'merging, a claim of the most/least':34} {pace[MERGED[-1]] / pace[MERGED[0]]:7.2f} x the time")


def listing() -> None:
    """Ten thousand events on a terminal: the first screen, and the whole table against the TSV of the same rows."""
    with tempfile.TemporaryDirectory() as folder:
        _articles(Path(folder, "articles"))
        call = [str(Path(sys.executable).parent / "timeline"), "-C", f"{folder}/articles"]
        work = command(*call, "-q", "list", "-f", "tsv", cache=folder)
        work()
        tsv = median(work, 3)
        table = median(command(*call, "-q", "list", "-f", "table", cache=folder), 3)
        first = median(lambda: _first_screen([*call, "list"], folder), 3)
        rows = subprocess.check_output(
            [*call, "stats", "--by", "precision", "-f", "tsv"], text=True, env={**os.environ, "XDG_CACHE_HOME": folder}
        )
        events = sum(int(line.split("\t")[-1]) for line in rows.splitlines())
        print(f"{f'list, {events:,} events, as TSV':34} {tsv:7.2f} s")
        print(f"{'list, the same as a table':34} {table:7.2f} s  {table / tsv:5.2f} x the TSV")
        print(f"{'list, the first screen in less':34} {first:7.2f} s")


def _articles(folder: Path) -> None:
    """Articles of invented meetings, no two alike."""
    folder.mkdir()
    draw = random.Random(1)
    places = "Doha Moscow Oslo Kabul Tashkent Beijing Ankara Islamabad Tehran Almaty".split()
    matters = (
        "border grain water rail bridge power visa school clinic canal tunnel ferry port tax fuel mine dam".split()
    )
    for number in range(760):
        day = datetime.date(2001, 1, 1) + datetime.timedelta(draw.randrange(8000))
        text = [f"{day:%d %B %Y}"]
        for _ in range(8):
            met = day - datetime.timedelta(draw.randrange(1, 2000))
            one, other = draw.sample(matters, 2)
            text.append(
                f"Russian envoys met the Taliban in {draw.choice(places)} on {met:%d %B %Y} to speak of the {one} and"
                f" the {other} and number {draw.randrange(10**6)} of the long list, the ministry said."
            )
        (folder / f"a{number}.txt").write_text("\n\n".join(text), encoding="utf-8")


def _first_screen(call: list[str], cache: str) -> None:
    """Run the command in a terminal until the pager asks for more."""
    import pexpect

    environment = {**os.environ, "XDG_CACHE_HOME": cache, "TERM": "xterm", "PAGER": "less"}
    child = pexpect.spawn(call[0], call[1:], env=environment, dimensions=(40, 100), encoding="utf-8")
    child.expect_exact(":\x1b[K")
    child.close(force=True)


if __name__ == "__main__":
    main()
