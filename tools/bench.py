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
from collections.abc import Callable
from pathlib import Path

import timeline
from timeline import pipeline, topic

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


if __name__ == "__main__":
    main()
