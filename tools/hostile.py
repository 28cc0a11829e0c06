"""Which rows of `tests/hostile` another tree fails: what `seen` of a row says is found out with this.

.venv/bin/python tools/hostile.py --tree ../before [words of names]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
import attacks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tree", type=Path, default=attacks.PACKAGE, help="the folder that holds the package")
    parser.add_argument("words", nargs="*", help="only rows whose table or name has one of these")
    asked = parser.parse_args()
    chosen = [row for row in attacks.rows() if not asked.words or any(word in str(row) for word in asked.words)]
    held = 0
    for row in chosen:
        try:
            found = attacks.tried(row, asked.tree.resolve())
        except Exception as error:
            found = [f"{type(error).__name__}: {error}"]
        held += not found
        if found:
            print(f"FAILS {row}: {'; '.join(found)[:300]}")
    print(f"{held} of {len(chosen)} held")


if __name__ == "__main__":
    main()
