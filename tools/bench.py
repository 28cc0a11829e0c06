"""Start-up and throughput on this machine, as medians and as ratios: `make bench`.

Ratios travel between machines, seconds do not: every figure stands beside what plain Python needs for less.
"""

from __future__ import annotations

import datetime
import os
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


if __name__ == "__main__":
    main()
