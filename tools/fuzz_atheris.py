"""Guided by coverage: `tag`, `date_article`, `reading`, the profile and the overrides under atheris.

Install atheris (`pip install atheris`) into an environment of its own, then `python tools/fuzz_atheris.py TARGET
[-max_total_time=60]`. Where it is not installed the same targets run on plain random bytes, which is said.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
try:
    import atheris
except ImportError:
    atheris = None
SECONDS = 60  # of the plain run
LONGEST = 4000  # bytes of a plain input

if atheris:
    with atheris.instrument_imports(include=["timeline"]):
        import fuzzing
else:
    import fuzzing


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _file(data: bytes) -> None:
    names = ("txt", "md", "html", "json", "jsonl", "csv", "eml", "mbox", "mhtml", "zip", "gz")
    fuzzing.file_holds(data[1:], f"x.{names[data[0] % len(names)]}" if data else "x.txt")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "tag": lambda data: fuzzing.tag_holds(_text(data)),
    "date_article": lambda data: fuzzing.dating_holds(_text(data)),
    "reading": _file,
    "profile": fuzzing.profile_holds,
    "overrides": fuzzing.overrides_hold,
}


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"name a target: {', '.join(TARGETS)}")
    target = TARGETS[sys.argv[1]]
    if atheris:
        atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
        atheris.Fuzz()
    print("atheris is not installed: plain random bytes instead")
    draw, began, count = random.Random(1), time.monotonic(), 0
    makes = [make for _, make in fuzzing.FORMATS]
    while time.monotonic() - began < SECONDS:
        data = bytearray(draw.choice(makes)(draw)[:LONGEST] or b"x")
        for _ in range(draw.randrange(1, 20)):
            data[draw.randrange(len(data))] = draw.randrange(256)
        target(bytes(data))
        count += 1
    print(f"{sys.argv[1]}: {count} tries held")


if __name__ == "__main__":
    main()
