"""A stretch of claims that look, and what they find: the one piece of work that is done for all claims or for some."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from timeline.chronology import candidates
from timeline.chronology.compare import Verdict, judge
from timeline.chronology.traits import Lens
from timeline.chronology.weights import Weights
from timeline.corpus.gathering import loading, reach
from timeline.corpus.gathering.loading import Look, Row
from timeline.store import gathered

AT_ONCE = 3_000  # claims that look in one stretch


class Stretch(NamedTuple):
    """Claims, as rows of the store, which of them look, by `n`, and what their words weigh."""

    rows: Sequence[Row]
    looking: frozenset[int]
    weights: Weights


def all_of(table: gathered.Kept, weights: Weights) -> Iterator[Stretch]:
    """All claims by stretches of time; as many at once as there are of no time, for everybody looks at those."""
    some: list[Look] = []
    at_once = max(AT_ONCE, sum(1 for _ in table.undated()))
    for look in map(Look._make, table.everyone()):
        some.append(look)
        if len(some) == at_once:
            yield of(table, some, weights)
            some = []
    if some:
        yield of(table, some, weights)


def of(
    table: gathered.Kept, looking: Collection[Look], weights: Weights, words: Collection[str] | None = None
) -> Stretch:
    """These claims and all that they may find; with `words` only what has one of them, or a plan."""
    near = {look.n for look in reach.seen_by(table, list(looking)) if words is None or _is_near(look, words)}
    own = frozenset(look.n for look in looking)
    rows = table.loaded(sorted(own | near))
    return Stretch(rows, own, weights.some(word for row in rows for word in loading.words(row)))


def _is_near(look: Look, words: Collection[str]) -> bool:
    return look.plan is not None or not look.words.isdisjoint(words)


def judged(stretch: Stretch, lens: Lens) -> Iterator[Row]:
    """What the claims that look find: rows of `verdicts`."""
    found, weights = loading.load(stretch.rows), stretch.weights
    all_traits = loading.traits(found, lens, weights)
    looking = {at for at, each in enumerate(found) if each.n in stretch.looking}
    seen: dict[tuple[int, int], Verdict | None] = {}
    for at, other in candidates.found(all_traits, weights, looking):
        pair = (at, other) if at < other else (other, at)
        if pair not in seen:
            seen[pair] = judge(all_traits[pair[0]], all_traits[pair[1]], weights)
        verdict = seen[pair]
        if verdict:
            yield row(found[at].n, found[other].n, verdict)


def row(looker: int, other: int, verdict: Verdict) -> Row:
    return (looker, other, verdict.what, verdict.rule, verdict.strength, "\n".join(verdict.shared), verdict.heeds)


def verdict(what: str, rule: str, strength: float, shared: str, heeds: str) -> Verdict:
    """A verdict as it was before it became a row."""
    return Verdict(what, rule, strength, tuple(shared.split("\n")) if shared else (), heeds)
