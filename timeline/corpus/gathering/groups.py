"""Claims that belong together, or may, gathered into events: grouped here, and described in whatever process.

Grouping asks little of a claim (`members`), so that all that may hang together are grouped at once, however many they
are. An event asks for whole claims, and only for its own.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from timeline.chronology.cluster import Group, group
from timeline.chronology.compare import Verdict
from timeline.chronology.describe import Documents, alone, describe
from timeline.chronology.order import position
from timeline.chronology.regroup import regroup
from timeline.chronology.salience import own_day
from timeline.chronology.ties import Tie
from timeline.chronology.traits import Lens
from timeline.corpus.gathering import loading, members, stretches
from timeline.corpus.gathering.hanging import Hanging
from timeline.corpus.gathering.loading import Loaded
from timeline.corpus.gathering.members import Member
from timeline.corpus.gathering.packed import Packed
from timeline.model import Event
from timeline.store.gathered import Gathered, Placed, placed

AT_ONCE = 2_000  # claims that are grouped, or described, in one piece of work
Facts = Mapping[str, tuple[str | None, str | None, str]]  # of documents: outlet, publication date (EDTF), origin


class Found(NamedTuple):
    """The claims of one event, by `n`, in canonical order, which pairs of them brought them together, and what a person
    decided. Verdicts that no pair has are here themselves.
    """

    claims: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    decided: tuple[str, ...] = ()


class Together(NamedTuple):
    """The claims of one event, by their places or by `n`, and why they are: the whole verdicts."""

    members: Sequence[int]
    verdicts: Sequence[Verdict]
    decided: Sequence[str]


class Piece(NamedTuple):
    """Some events that are to be described: their claims, as rows of the store, and the facts of their documents."""

    events: Sequence[Together]
    rows: Packed
    facts: Facts


def all_of(store: Gathered, ties: Sequence[Tie]) -> Iterator[Piece]:
    """All claims, each in one event."""
    return pieces(store, _all(store, ties))


def _all(store: Gathered, ties: Sequence[Tie]) -> Iterator[Found]:
    hanging = _hanging(store, tied(store, ties).values())
    for claims in _some(hanging.several()):
        yield from _grouped(store, claims, ties)
    yield from (Found((n,)) for n in hanging.alone())


def _grouped(store: Gathered, claims: Iterable[int], ties: Sequence[Tie]) -> Iterator[Found]:
    """The events of claims, which are all that may be of one event with any of them."""
    every = members.load(store, claims)
    found = group(every, members.judged(store, every))
    return decided(store, every, _remembered(store, every, found), ties)


def _remembered(store: Gathered, every: Sequence[Member], groups: Iterable[Group]) -> Iterator[Group]:
    """Groups of claims that were in none before, once it is kept that they are in these."""
    for each in groups:
        if len(each.members) > 1:
            remember(store, every, (each,))
        yield each


def remember(store: Gathered, every: Sequence[Member], groups: Iterable[Group]) -> None:
    """Keep which claims the rules put together."""
    store.groups.group((every[each.members[0]].n, every[at].n) for each in groups for at in each.members)


def decided(store: Gathered, every: Sequence[Member], groups: Iterable[Group], ties: Sequence[Tie]) -> Iterator[Found]:
    """The groups after what a person decided."""
    if ties:
        groups = list(groups)
        groups = regroup(groups, _places(store, every, groups, ties), ties)
    return (_found(every, each) for each in groups)


def _places(
    store: Gathered, every: Sequence[Member], groups: Iterable[Group], ties: Iterable[Tie]
) -> Mapping[str, int]:
    """The places of the claims of the groups that a person tied, by id."""
    numbers = store.kept.numbers({claim for tie in ties for claim in tie.claims})
    at = {every[at].n: at for each in groups for at in each.members}
    return {claim: at[n] for claim, n in numbers.items() if n in at}


def _found(every: Sequence[Member], of: Group) -> Found:
    return Found(
        claims=tuple(every[at].n for at in of.members),
        pairs=tuple((every[one].n, every[two].n) for verdict, one, two in of.joins if not verdict.rule),
        verdicts=tuple(verdict for verdict, _, _ in of.joins if verdict.rule),
        decided=tuple(of.decided),
    )


def tied(store: Gathered, ties: Iterable[Tie]) -> dict[int, set[int]]:
    """For each claim of a decision the claims of it."""
    out: dict[int, set[int]] = defaultdict(set)
    for tie in ties:
        found = set(store.kept.numbers(tie.claims).values())
        for n in found:
            out[n] |= found
    return out


def _hanging(store: Gathered, sets: Iterable[Iterable[int]]) -> Hanging:
    """All claims; those that may be of one event, or are of one of the sets, are joined."""
    made = Hanging(store.kept.numbered())
    for one, other in chain(store.groups.joins(), _pairs(sets)):
        made.join(one, other)
    return made


def _pairs(found: Iterable[Iterable[int]]) -> Iterator[tuple[int, int]]:
    """Each with the next."""
    return (pair for each in found for pair in pairwise(sorted(each)))


def _some(hanging: Iterable[Iterable[int]]) -> Iterator[array[int]]:
    """As many of those that hang together at a time as have enough claims."""
    some = array("q")
    for claims in hanging:
        some.extend(claims)
        if len(some) >= AT_ONCE:
            yield some
            some = array("q")
    if some:
        yield some


def pieces(store: Gathered, found: Iterable[Found]) -> Iterator[Piece]:
    """Events to be described, some at a time."""
    some: list[Found] = []
    count = 0
    for each in found:
        some.append(each)
        count += len(each.claims)
        if count >= AT_ONCE:
            yield _piece(store, some)
            some, count = [], 0
    if some:
        yield _piece(store, some)


def _piece(store: Gathered, events: Sequence[Found]) -> Piece:
    documents: set[str] = set()
    loaded = store.kept.loaded(n for each in events for n in each.claims)
    found = Packed.of(loaded, lambda row: documents.add(str(row[2])))
    facts = store.changes.facts(documents)
    facts |= store.changes.facts({origin for _, _, origin in facts.values()} - facts.keys())
    verdicts = _verdicts(store, {pair for each in events for pair in each.pairs})
    together = [
        Together(each.claims, [*map(verdicts.__getitem__, each.pairs), *each.verdicts], each.decided) for each in events
    ]
    return Piece(together, found, facts)


def _verdicts(store: Gathered, pairs: set[tuple[int, int]]) -> dict[tuple[int, int], Verdict]:
    """The whole verdicts on pairs of claims, whichever of both looked."""
    out = {}
    for looker, other, *rest in store.pairs.verdicts({n for pair in pairs for n in pair}):
        for pair in ((looker, other), (other, looker)):
            if pair in pairs:
                out[pair] = stretches.verdict(*rest)
    return out


def gathered(piece: Piece, lens: Lens) -> list[Placed]:
    """The events of a piece, without links and without what their days tell."""
    every, documents = loading.load(piece.rows), _documents(piece.facts)
    claims = {each.n: each.claim for each in every}
    single = [each for each in piece.events if len(each.members) == 1]
    events = [alone(claims[each.members[0]], documents, each.decided) for each in single]
    events += _of_several([each for each in piece.events if len(each.members) > 1], every, documents, lens)
    by_id = {claim.id: claim for claim in claims.values()}
    return [placed(position(each, by_id[each.claims[0]]), each, own_day(each)) for each in events]


def _of_several(
    found: Sequence[Together], every: Iterable[Loaded], documents: Documents, lens: Lens
) -> Iterator[Event]:
    members = {n for each in found for n in each.members}
    some = [each for each in every if each.n in members]
    places = {each.n: at for at, each in enumerate(some)}
    all_traits = loading.traits(some, lens)
    for each in found:
        yield describe(each._replace(members=[places[n] for n in each.members]), all_traits, documents)


def _documents(facts: Facts) -> Documents:
    return Documents(
        outlets={document: outlet for document, (outlet, _, _) in facts.items()},
        published={document: day for document, (_, day, _) in facts.items()},
        copies={document: origin for document, (_, _, origin) in facts.items() if origin != document},
    )
