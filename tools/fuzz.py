"""Odd input by the thousand: `make fuzz SECONDS=60 SEED=1`, so many for each generator of `tests/fuzzing.py`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
import fuzzing

MOST = 3  # failures of one generator that are printed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="for each generator")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("names", nargs="*", help="generators; all of them without")
    asked = parser.parse_args()
    failed = 0
    for name in asked.names or fuzzing.kinds():
        began, count, bad = time.monotonic(), 0, set()
        for said in fuzzing.tries(name, asked.seed):
            count += 1
            head = said.partition("\n")[0]
            if said and head not in bad:
                bad.add(head)
                if len(bad) <= MOST:
                    print(f"{name} {count - 1}: {said}")
            if time.monotonic() - began > asked.seconds:
                break
        failed += len(bad)
        print(f"{name}: {count} tries, {len(bad)} kinds of failure", flush=True)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
