"""Rows of `tools/bench.py`: what questions cost on a store of many claims, against the sample of five articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from random import Random

import synthetic
from measuring import Found, run, together
from places import Place

_PLAIN = """
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
asked = db.execute('SELECT * FROM claims ORDER BY start, "end", id')
names = [each[0] for each in asked.description]
for row in asked:
    sys.stdout.write(json.dumps(dict(zip(names, row)), ensure_ascii=False) + "\\n")
"""


def questions(place: Place) -> Iterator[Found]:
    """The same question on many claims and on the sample."""
    count = place.size.claims[-1]
    (many, _), few = place.store(count), place.sample()
    world = synthetic.World(Random(6))
    for name, asked, of_sample in (
        ("list -n 50", ("list", "-n", "50"), ("list", "-n", "50")),
        ("list --since", ("list", "-n", "50", "--since", "2020"), ("list", "-n", "50", "--since", "2020")),
        ("list --actor", ("list", "-n", "50", "--actor", world.actors[3]), ("list", "-n", "50", "--actor", "Taliban")),
        ("search", ("search", "-n", "50", world.words[40]), ("search", "-n", "50", "Taliban")),
    ):
        works = [partial(place.call, folder, *words) for folder, words in ((many, asked), (few, of_sample))]
        cost, least = together(works, place.size.times + 2)
        told = f"{cost.cpu:.2f} s, {cost.lines} rows" if not cost.code else cost.error
        yield Found(f"{name}, {count:,} claims", cost.cpu / least.cpu, "x the sample", most=1.5, note=told)
        yield Found(f"{name}, memory above the sample", cost.memory - least.memory, "MB", most=10)


def counting(place: Place) -> Iterator[Found]:
    for command, count, seconds in (
        ("stats", place.size.claims[-1], 2),
        ("check", min(place.size.claims[-1], 100_000), 3),
    ):
        folder, _ = place.store(count)
        (cost,) = together([partial(place.call, folder, command)], place.size.times)
        yield Found(f"{command}, {count:,} claims", cost.cpu, "s", most=seconds)
        yield Found(f"{command}, {count:,} claims, memory", cost.memory, "MB", most=100)


def exporting(place: Place) -> Iterator[Found]:
    """All claims as JSON lines, against the same rows by plain Python; memory as it grows with the store."""
    few, many = (min(count, 100_000) for count in place.size.claims)
    few = min(few, many // 10)
    (small, _), (folder, _) = place.store(few), place.store(many)
    path = run(place.words(folder, "index"), place.env(folder)) and next(
        (place.root / "cache" / folder.name / "timeline").glob("*.sqlite")
    )
    asked = ("list", "--claims", "--all", "-f", "jsonl")
    works = [partial(place.call, folder, *asked), partial(run, [sys.executable, "-c", _PLAIN, str(path)])]
    ours, plain = together(works, place.size.times)
    told = f"{ours.cpu:.2f} s, {plain.cpu:.2f} s" if ours.lines == plain.lines else f"{ours.lines} rows, {plain.lines}"
    yield Found(f"export of {many:,} claims", ours.cpu / plain.cpu, "x sqlite3 + json", most=2.5, note=told)
    less = place.call(small, *asked)
    yield Found(f"export, memory of {many:,} above {few:,} claims", ours.memory - less.memory, "MB", most=10)


def gathering(place: Place) -> Iterator[Found]:
    """Events of a store that has none yet."""
    count = place.size.claims[-1]
    _, cost = place.store(count)
    wanted = 150 * 2 * count / 1_000_000  # of two cores
    yield Found(f"gathering {count:,} claims from nothing", cost.cpu, "s CPU", most=wanted, note=f"{cost.wall:.1f} s")
    yield Found(f"gathering {count:,} claims, memory of a process", cost.memory, "MB", most=600)
