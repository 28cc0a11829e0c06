"""The claims of changed documents gathered again, with those that look at them and the groups that these touch."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.chronology.copies import COPY
from timeline.chronology.ties import Tie
from timeline.chronology.traits import Lens
from timeline.chronology.weights import Weights
from timeline.corpus.gathering import copies, days, everything, groups, links, reach, rings, stretches
from timeline.corpus.gathering.loading import Look, Stored, looks
from timeline.store.gathered import Gathered
from timeline.store.rows import Row
from timeline.topic import Profile


@dataclass(slots=True)
class Change:
    """What a change touches. Claims by `n`: those whose events are gathered again, those whose links are looked at
    again. `seen` are claims as they look at each other, as they were and as they are.
    """

    events: set[int] = field(default_factory=set)
    links: set[int] = field(default_factory=set)
    seen: list[Look] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)  # whose copies are looked for again
    days: set[int] = field(default_factory=set)

    def pairs(self, found: Iterable[tuple[int, int, str]]) -> None:
        """Pairs of claims that are gone, or have come, with what they are to each other."""
        for looker, other, what in found:
            (self.links if what == "plan" else self.events).update((looker, other))

    def renumber(self, same: Mapping[int, int]) -> None:
        """Name claims that are as they were by the `n` that they have now, before any other is named."""
        self.events = {same.get(n, n) for n in self.events}
        self.links = {same.get(n, n) for n in self.links}


def gather(store: Gathered, profile: Profile, ties: Sequence[Tie], before: Sequence[Tie], retied: bool) -> None:
    """Gather again what the changed documents touch, and the events of claims that a person has tied, or had `before`,
    where these are others.
    """
    lens, weights = Lens(profile), Stored.last(store, profile)
    change = Change()
    _exchange(store, profile, change)
    _judge(store, change, lens, weights)
    for document in copies.renewed(store, change.documents):
        change.events.update(store.kept.claims([document]).values())
    if retied or _tied(ties) != _tied(before):
        change.events.update(store.kept.numbers({claim for tie in (*ties, *before) for claim in tie.claims}).values())
    touched = days.renewed(store, change.days)
    found = rings.again(store, change.events, ties)
    for piece in groups.pieces(store, found):
        store.events.put(everything.with_days(store, groups.gathered(piece, lens)))
    again = {n for each in found for n in each.claims}
    days.tell(store, touched)
    change.links |= links.renewed(store, change.seen, lens, weights)
    links.linked(store, None if retied else _there(store, change.links | again), ties)


def _tied(ties: Iterable[Tie]) -> list[tuple[str, tuple[str, ...]]]:
    """What a person decided about which claims, in its order."""
    return [(tie.what, tie.claims) for tie in ties]


def _there(store: Gathered, numbers: Collection[int]) -> set[int]:
    return {row[0] for row in store.kept.looks(numbers)}


def _exchange(store: Gathered, profile: Profile, change: Change) -> None:
    """Keep the claims of the changed documents in the place of those that they had; those that are as they were only
    get the `n` that they have now.
    """
    documents = store.changes.changed()
    kept, named = everything.kept_of(everything.told(store, list(store.changes.told(documents))), profile)
    before = store.kept.of_documents(documents)
    same = _same(before, kept)
    gone = {row[_CLAIM]: row[0] for row in before if row[0] not in same}
    old = store.kept.looks_of(gone.values())
    change.days |= store.days.of_documents(documents)
    _part(store, gone.values(), change)
    change.documents |= copies.beside(store, set(gone.values()))
    change.events |= store.groups.wholes(gone.values())
    left = store.events.drop(gone)
    store.kept.forget(gone.values())
    store.kept.renumber(same.items())
    change.renumber(same)
    store.events.tell(same.values())
    store.days.forget(documents)
    now = set(same.values())
    everything.keep(store, [row for row in kept if row[0] not in now], named)
    change.days |= store.days.of_documents(documents)
    change.events.update(store.kept.numbers(left).values())
    new = store.kept.looks_of(row[0] for row in kept if row[0] not in now)
    change.events.update(row[1] for row in new)
    change.seen += looks(row[1:] for row in (*old, *new))
    change.documents.update(documents)
    _repeat(store, {row[0] for row in (*old, *new)}, change)


def _same(before: Iterable[Row], now: Iterable[Row]) -> dict[int, int]:
    """Of the claims that are as they were the `n` that each had, with the one that it has now."""
    known = {row[1:_REPEATS] + row[_DIGEST:]: row[0] for row in before}
    pairs = ((known.get(row[1:_REPEATS] + row[_DIGEST:]), row[0]) for row in now)
    return {old: n for old, n in pairs if old is not None}


_CLAIM, _REPEATS, _DIGEST = 1, -3, -1  # of a row of `kept`


def _part(store: Gathered, numbers: Iterable[int], change: Change) -> None:
    """Forget the pairs of claims."""
    some = list(numbers)
    found = store.pairs.lookers(some)
    change.pairs((looker, other, what) for looker, other, what, _ in found)
    change.links.update(n for pair in store.pairs.answers(some) for n in pair)
    change.documents |= store.kept.documents(n for *pair, _, rule in found if rule == COPY for n in pair)
    store.pairs.forget(some)


def _repeat(store: Gathered, keys: Iterable[int], change: Change) -> None:
    """Find again which claims repeat which, of those in the words of what has changed."""
    found = list(store.kept.alike(keys))
    moved = everything.repeated(found)
    before = {row[1]: row[2] for row in found}
    numbers = [n for _, n in moved]
    change.events.update(numbers, (original for original, _ in moved), (before[n] for n in numbers))
    _part(store, numbers, change)
    change.seen += looks(store.kept.looks(numbers))
    change.documents |= copies.beside(store, set(numbers))
    store.kept.repeat(moved)
    change.documents |= copies.beside(store, {*numbers, *store.kept.claims(store.changes.changed()).values()})


def _judge(store: Gathered, change: Change, lens: Lens, weights: Weights) -> None:
    """Let all look again that may see what has changed."""
    seen = {look.n: look for look in reach.who_may_see(store.kept, change.seen, weights)}
    own = {look.n for look in change.seen}
    seen |= {look.n: look for look in looks(store.kept.by_number(own - seen.keys()))}
    looking = list(seen.values())
    for at in range(0, len(looking), stretches.AT_ONCE):
        changed = _judged(store, looking[at : at + stretches.AT_ONCE], lens, weights)
        change.pairs((looker, other, what) for looker, other, what, *_ in changed)
        copied = {n for row in changed if row[_RULE] == COPY for n in row[:2]}
        change.documents |= store.kept.documents(copied)


_RULE = 3  # of a row of `verdicts`


def _judged(store: Gathered, looking: Sequence[Look], lens: Lens, weights: Weights) -> set[Row]:
    """Let claims look again; the verdicts that are gone and those that are new."""
    before = set(store.pairs.verdicts(look.n for look in looking))
    found = stretches.found(stretches.of(store, looking, weights))
    after = {row for piece in stretches.pairs(store, [found], weights) for row in stretches.judged(piece, lens)}
    store.pairs.unjudge((row[0], row[1]) for row in before - after)
    store.pairs.judge(after - before)
    return before ^ after
