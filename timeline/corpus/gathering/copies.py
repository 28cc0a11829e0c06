"""Documents that print one text, found from the sentences that they share: for all, or for those that changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from sys import intern

from timeline.chronology.copies import COPY, Place, earliest, reprints
from timeline.store.gathered import Copies, Gathered
from timeline.store.rows import Row


def all_of(store: Gathered) -> None:
    """Find all copies anew."""
    found = reprints(partial(_alike, store.copies), store.copies.sentences(), store.copies.counted)
    store.copies.replace((), found)
    store.copies.copy((), earliest(found, store.changes.published()))


def renewed(store: Gathered, documents: Iterable[str]) -> set[str]:
    """Find again which documents print what these do, or did; the documents that are copied from another now, or from
    one of these, whose outlet may be another.
    """
    some = set(documents)
    alike = _alike_of(store.copies, some)
    found = reprints(lambda: alike, store.copies.sentences(some.union(*(_names(pair) for pair in alike))))
    before = store.copies.prints(some)
    store.copies.replace(some, found)
    circle = _circle(store.copies, some.union(*before, *found))
    old = store.copies.origins(circle)
    published = {document: day for document, (_, day, _) in store.changes.facts(circle).items()}
    new = earliest(store.copies.prints(circle), published)
    store.copies.copy(circle, new)
    return {document for document in circle if old.get(document) != (now := new.get(document)) or now in some}


def _names(pair: tuple[Place, Place]) -> tuple[str, str]:
    return pair[0][0], pair[1][0]


def _alike_of(table: Copies, documents: Collection[str]) -> list[tuple[Place, Place]]:
    """The sentences of documents and those that are alike."""
    numbers = table.numbers(documents)
    found = _alike(table, [n for n, _ in numbers], {repeats for _, repeats in numbers})
    return [pair for pair in found if not set(_names(pair)).isdisjoint(documents)]


def _circle(table: Copies, documents: Iterable[str]) -> set[str]:
    """These documents and all that print what they do, step by step."""
    out: set[str] = set()
    ahead = set(documents)
    while ahead:
        out |= ahead
        ahead = {document for pair in table.prints(ahead) for document in pair} - out
    return out


def _alike(
    table: Copies, numbers: Iterable[int] | None = None, originals: Iterable[int] | None = None
) -> Iterator[tuple[Place, Place]]:
    """Sentences that are alike, by the documents that they are of: a repeated one with each that repeats it, and each
    of these with the next; those that the rule of copies joined.
    """
    for _, found in groupby(table.repeated(originals), key=lambda row: row[0]):
        yield from _repeated(list(found))
    for one, its_first, its_last, two, first, last in table.copied(COPY, numbers):
        yield (intern(one), (its_first, its_last)), (intern(two), (first, last))


def beside(store: Gathered, numbers: Collection[int]) -> set[str]:
    """The documents of claims that repeat another or are repeated, and of those next to them among all that do so."""
    out: set[str] = set()
    originals = {repeats for _, _, repeats in store.copies.repeats(numbers)}
    for _, found in groupby(store.copies.repeating(originals), key=lambda row: row[0]):
        some = list(found)
        touched = {document for _, n, document in some if n in numbers}
        names = list(dict.fromkeys(document for _, _, document in some))
        for at, name in enumerate(names):
            if name in touched:
                out.update(names[max(0, at - 1) : at + 2])
    return out | store.kept.documents({*numbers, *originals})


def _repeated(found: Sequence[Row]) -> Iterator[tuple[Place, Place]]:
    """Of claims that repeat one, and that one itself, in canonical order."""
    places = {n: (intern(document), (first, last)) for _, n, document, first, last in found}
    original = places.pop(found[0][0])
    others = list(places.values())
    for at, place in enumerate(others):
        yield original, place
        if at:
            yield others[at - 1], place
