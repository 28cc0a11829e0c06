"""What `timeline` costs on this machine, against what is wanted: `make bench`, a table of ratios.

    python tools/bench.py [--size small|large|huge] [--only ROW ...] [--folder DIR] [--write FILE.md|FILE.tsv]

All that is measured is made from a seed, in a folder that is thrown away, or in DIR and kept: folders of articles are
found there again, stores are made anew. `small` takes minutes, `large` (a million claims, 10,000 articles) an hour.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import bench_reading
import bench_small
import bench_store
import measuring
from measuring import Found
from places import SIZES, Place

import timeline

ROWS: dict[str, Callable[[Place], Iterator[Found]]] = {  # what can be asked for with --only -> what measures it
    "start": bench_small.starting,
    "tag": bench_small.tagging,
    "merging": bench_small.merging,
    "screen": bench_small.listing,
    "articles": bench_reading.articles,
    "memory": bench_reading.memory,
    "spacy": bench_reading.spacy,
    "unchanged": bench_reading.unchanged,
    "changed": bench_reading.changed,
    "copies": bench_reading.copies,
    "near": bench_reading.near_copies,
    "workers": bench_reading.workers,
    "gathering": bench_store.gathering,
    "questions": bench_store.questions,
    "counting": bench_store.counting,
    "export": bench_store.exporting,
}


def measured(names: Sequence[str], place: Place) -> Iterator[Found]:
    """The lines of each row, as they are found; a row that fails is a line that says so."""
    for name in names:
        try:
            yield from ROWS[name](place)
        except Exception as error:  # one row is no reason to lose the others
            traceback.print_exc()
            yield Found(name, None, "", note=f"failed: {type(error).__name__}")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--only", nargs="+", choices=ROWS, default=list(ROWS))
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--write", type=Path, action="append", default=[])
    asked = parser.parse_args(arguments)
    print(f"timeline {timeline.__version__}, Python {platform.python_version()}, {platform.machine()}, {asked.size}")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        root = asked.folder or Path(folder)
        root.mkdir(parents=True, exist_ok=True)
        for each in measured(asked.only, Place(root.resolve(), SIZES[asked.size])):
            print(measuring.line(each), flush=True)
            found.append(each)
    for path in asked.write:
        path.write_text(measuring.table(found, path.suffix[1:]), encoding="utf-8")
    return int(any(each.note.startswith("failed") for each in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
