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
from timeline.corpus.gathering.loading import Look, Row
from timeline.store.gathered import Gathered
from timeline.store.rows import JUDGED

AT_ONCE = 3_000  # claims that look in one stretch, at least
JUDGED_AT_ONCE = 5_000  # claims of the pairs that are judged in one piece of work, at least
PARTS = 100  # a large corpus is cut into about so many stretches at most
BLOCK = 2 * 200  # claims of pairs that are counted at a time
Numbers: TypeAlias = "array[int]"  # of claims: who looks and whom at, in turn


class Stretch(NamedTuple):
    """Claims, as rows of `Groups.seen`, which of them look, by `n`, and what their words weigh."""

    rows: Sequence[Row]
    looking: frozenset[int]
    weights: Weights


class Pairs(NamedTuple):
    """Pairs of claims, who looks and whom at, by `n`; the claims as rows of the store, and what their words weigh."""

    pairs: Numbers
    rows: Sequence[Row]
    weights: Weights


def all_of(store: Gathered, weights: Weights, many: int = 0) -> Iterator[Stretch]:
    """All of so `many` claims by stretches of time: as many at once as there are of no time, for everybody looks at
    those, and more where many are told of each day, for every stretch reads what lies around it.
    """
    some: list[Look] = []
    at_once = max(AT_ONCE, many // PARTS, sum(1 for _ in store.kept.undated()))
    for look in map(Look._make, store.kept.everyone()):
        some.append(look)
        if len(some) == at_once:
            yield of(store, some, weights)
            some = []
    if some:
        yield of(store, some, weights)


def of(store: Gathered, looking: Sequence[Look], weights: Weights) -> Stretch:
    """Claims that look, and what they may find."""
    own = frozenset(look.n for look in looking)
    rows = list(store.groups.seen(reach.seen_by(store.kept, looking, weights)))
    return Stretch(rows, own, weights.some(word for row in rows for word in loading.words(row)))


def found(stretch: Stretch) -> Numbers:
    """What the claims that look find, in order of time."""
    seen = [loading.seen(at, row, stretch.weights) for at, row in enumerate(stretch.rows)]
    looking = {each.at for each in seen if each.n in stretch.looking}
    pairs = [(seen[at].first or 0, at, other) for at, other in candidates.found(seen, stretch.weights, looking)]
    return array("i", (n for _, at, other in sorted(pairs) for n in (seen[at].n, seen[other].n)))


def pairs(store: Gathered, found: Iterable[Numbers], weights: Weights, many: int = 0) -> Iterator[Pairs]:
    """What was found among so `many` claims, some pairs at a time, with the claims."""
    at_once = max(JUDGED_AT_ONCE, 2 * many // PARTS)
    some = array("i")
    claims: set[int] = set()
    for numbers in found:
        for at in range(0, len(numbers), BLOCK):
            some += (block := numbers[at : at + BLOCK])
            claims.update(block)
            if len(claims) >= at_once:
                yield _pairs(store, some, claims, weights)
                some, claims = array("i"), set()
    if some:
        yield _pairs(store, some, claims, weights)


def _pairs(store: Gathered, some: Numbers, claims: set[int], weights: Weights) -> Pairs:
    rows = store.kept.loaded(sorted(claims), JUDGED)
    return Pairs(some, rows, weights.some(word for row in rows for word in loading.own_words(row)))


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
