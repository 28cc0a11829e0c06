"""Every word of every table, every sign and form, one by one and the worst in pairs: `make cost` (some minutes).

What costs more than its length is printed: seconds of CPU of 32 kB, and how it grows from 4 kB.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
import costly

SMALL, LARGE = 4_000, 32_000  # characters
MOST = 0.31  # seconds of CPU of the larger text: ten for a million characters
GROWTH = 13  # at most, for eight times the characters
FLOOR = 0.1  # seconds below which a growth says nothing
PAIRED = 12  # of the worst, with one another


def measured(unit: str) -> tuple[float, float]:
    """The least of up to three measurements, and the growth, which is not measured of what costs little."""
    large = costly.repeated(unit, LARGE)
    taken = costly.cost(large)
    for _ in range(2):
        if taken < FLOOR:
            return taken, 0.0
        taken = min(taken, costly.cost(large))
    return taken, taken / min(costly.cost(costly.repeated(unit, SMALL)) for _ in range(3))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only each n-th word")
    asked = parser.parse_args()
    words = [f"{word} " for table in costly.words().values() for word in table][:: asked.every]
    units = list(dict.fromkeys((*costly.SIGNS, *costly.LINES, *costly.FORMS, *words)))
    costly.cost("")
    found = {unit: measured(unit) for unit in units}
    worst = sorted(found, key=lambda unit: -found[unit][0])[:PAIRED]
    found |= {one + other: measured(one + other) for one, other in itertools.permutations(worst, 2)}
    ranked = sorted(found.items(), key=lambda each: -each[1][0])
    slow = [(unit, each) for unit, each in ranked if each[0] > MOST or each[1] > GROWTH]
    for unit, (taken, growth) in slow or ranked[:PAIRED]:
        print(f"{taken:6.2f} s  {growth:5.1f} times  {unit[:60]!r}")
    print(f"{len(found):,} texts of {LARGE:,} characters: {len(slow)} above {MOST} s or {GROWTH} times")
    return min(len(slow), 1)


if __name__ == "__main__":
    sys.exit(main())
