"""A stretch of claims that look, and what they find: the one piece of work that is done for all claims or for some.

First it is told who looks at whom (`found`), which asks for days and words alone; then each looks at those with all
that is known of both (`judged`), some pairs at a time. So nobody's text is in memory that nobody looks at.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from timeline.chronology import candidates
from timeline.chronology.compare import Verdict, judge
from timeline.chronology.traits import Lens
from timeline.chronology.weights import Weights
from timeline.corpus.gathering import loading, reach
from timeline.corpus.gathering.loading import Look, Row, Seen
from timeline.corpus.gathering.packed import Packed
from timeline.store.gathered import Gathered
from timeline.store.rows import JUDGED

AT_ONCE = 3_000  # claims that look in one stretch, at least
JUDGED_AT_ONCE = 5_000  # claims of the pairs that are judged in one piece of work, 10 KB each
PARTS = 100  # a large corpus is cut into about so many stretches at most
BLOCK = 2 * 200  # claims of pairs that are counted at a time
Numbers: TypeAlias = "array[int]"  # of claims: who looks and whom at, in turn


class Stretch(NamedTuple):
    """Claims, as rows of `Groups.seen`, which of them look, by `n`, and what their words weigh; whether they look at
    what may be of `any_day`, too.
    """

    rows: Packed
    looking: frozenset[int]
    weights: Weights
    any_day: bool


class Pairs(NamedTuple):
    """Pairs of claims, who looks and whom at, by `n`; the claims as rows of the store, and what their words weigh."""

    pairs: Numbers
    rows: Packed
    weights: Weights


def all_of(store: Gathered, weights: Weights, many: int) -> Iterator[Stretch]:
    """All of so `many` claims by stretches of time, larger ones where many are told of each day, for every stretch
    reads what lies around it. At what may be of any day they look elsewhere (`anyday`).
    """
    some: list[Look] = []
    at_once = max(AT_ONCE, many // PARTS)
    for look in map(Look._make, store.kept.everyone()):
        some.append(look)
        if len(some) == at_once:
            yield of(store, some, weights, any_day=False)
            some = []
    if some:
        yield of(store, some, weights, any_day=False)


def of(store: Gathered, looking: Sequence[Look], weights: Weights, any_day: bool = True) -> Stretch:
    """Claims that look, and what they may find."""
    own = frozenset(look.n for look in looking)
    rows = store.groups.seen(reach.seen_by(store.kept, looking, weights, any_day))
    packed, weighed = loading.packed(rows, loading.words, weights)
    return Stretch(packed, own, weighed, any_day)


def found(stretch: Stretch) -> Numbers:
    """What the claims that look find, in order of time."""
    seen = loading.every_seen(stretch.rows, stretch.weights)
    looking = {each.at for each in seen if each.n in stretch.looking}
    pairs = candidates.found(seen, stretch.weights, looking, stretch.any_day)
    return in_time((seen[at], seen[other].n) for at, other in pairs)


def in_time(found: Iterable[tuple[Seen, int]]) -> Numbers:
    """Who looks and whom at, in order of time of those who look."""
    pairs = sorted((looker.first or 0, looker.n, other) for looker, other in found)
    return array("i", (n for _, *pair in pairs for n in pair))


def unpacked(found: bytes) -> Numbers:
    """What a stretch found, from the bytes of it."""
    return array("i", found)


def pairs(store: Gathered, found: Iterable[Numbers], weights: Weights) -> Iterator[Pairs]:
    """What was found, some pairs at a time, with the claims."""
    some = array("i")
    claims: set[int] = set()
    for numbers in found:
        for at in range(0, len(numbers), BLOCK):
            some += (block := numbers[at : at + BLOCK])
            claims.update(block)
            if len(claims) >= JUDGED_AT_ONCE:
                yield _pairs(store, some, claims, weights)
                some, claims = array("i"), set()
    if some:
        yield _pairs(store, some, claims, weights)


def _pairs(store: Gathered, some: Numbers, claims: set[int], weights: Weights) -> Pairs:
    rows = store.kept.loaded(sorted(claims), JUDGED)
    return Pairs(some, *loading.packed(rows, loading.own_words, weights))


def judged(piece: Pairs, lens: Lens) -> Iterator[Row]:
    """What pairs of claims are to each other: rows of `verdicts`."""
    every = loading.load(piece.rows)
    places = {each.n: at for at, each in enumerate(every)}
    all_traits = loading.traits(every, lens, piece.weights)
    seen: dict[tuple[int, int], Verdict | None] = {}
    looks = iter(piece.pairs)
    for looker, other in zip(looks, looks, strict=True):
        one, two = sorted((places[looker], places[other]))
        if (one, two) not in seen:
            seen[one, two] = judge(all_traits[one], all_traits[two], piece.weights)
        verdict = seen[one, two]
        if verdict:
            yield row(looker, other, verdict)


def row(looker: int, other: int, verdict: Verdict) -> Row:
    return (looker, other, verdict.what, verdict.rule, verdict.strength, "\n".join(verdict.shared), verdict.heeds)


def verdict(what: str, rule: str, strength: float, shared: str, heeds: str) -> Verdict:
    """A verdict as it was before it became a row."""
    return Verdict(what, rule, strength, tuple(shared.split("\n")) if shared else (), heeds)
