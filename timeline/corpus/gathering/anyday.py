"""Who finds what may be of any day: by stretches of documents, for each finds what stands next to it among them all."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from timeline.chronology import undated
from timeline.chronology.weights import Weights
from timeline.corpus.gathering import loading, stretches
from timeline.corpus.gathering.loading import Row
from timeline.corpus.gathering.packed import Packed, portions
from timeline.store.gathered import Gathered

AT_ONCE = 3_000  # claims that look in one stretch, at least


class Undated(NamedTuple):
    """All that may be of any day: the claims, by `n`, in canonical order, and what a look asks of them."""

    numbers: array[int]
    told: undated.Undated


class Pages(NamedTuple):
    """The claims of documents next to each other, as rows of `Groups.seen`, how many of those that may be of any day
    stand before them, and what their words weigh.
    """

    rows: Packed
    before: int
    weights: Weights


def undated_of(store: Gathered, weights: Weights) -> Undated:
    """All of them."""
    out = Undated(array("q"), undated.Undated())
    for rows in portions(store.groups.seen(n for n, _ in store.kept.undated()), AT_ONCE):
        seen = loading.every_seen(rows, weights)
        out.numbers.extend(each.n for each in seen)
        out.told.add(seen, weights)
    return out


def all_of(store: Gathered, weights: Weights, many: int) -> Iterator[Pages]:
    """All of so `many` claims."""
    some: list[int] = []
    before = until = 0
    for _, found in groupby(store.kept.by_document(), key=_document):
        for n, _, is_undated in found:
            some.append(n)
            until += is_undated
        if len(some) >= max(AT_ONCE, many // stretches.PARTS):
            yield _pages(store, some, before, weights)
            some, before = [], until
    if some:
        yield _pages(store, some, before, weights)


def _document(row: Row) -> str:
    return str(row[1])


def _pages(store: Gathered, numbers: Iterable[int], before: int, weights: Weights) -> Pages:
    rows, weighed = loading.packed(store.groups.seen(numbers), loading.words, weights)
    return Pages(rows, before, weighed)


def found(pages: Pages, of: Undated) -> stretches.Numbers:
    """What the claims of the pages find, in order of time."""
    seen = loading.every_seen(pages.rows, pages.weights)
    pairs = of.told.found(seen, pages.before, pages.weights)
    return stretches.in_time((seen[at], of.numbers[other]) for at, other in pairs)
