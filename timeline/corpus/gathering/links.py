"""What answers what, and which events are linked by it: for all claims, or for those that a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.chronology.kept import CHARGE, DENIES, PLANS, PUTS_OFF
from timeline.chronology.link import AFTER, BEFORE, NEAREST, answers
from timeline.chronology.ties import Tie, relink
from timeline.chronology.traits import Lens
from timeline.chronology.weights import Weights
from timeline.corpus.gathering import loading
from timeline.corpus.gathering.loading import Look, Role
from timeline.store.gathered import Gathered
from timeline.store.gathered.events import Links

AT_ONCE = 5_000  # claims that may answer, and events that are linked, in one go

Pair = tuple[int, int]


class Way(NamedTuple):
    """How claims of one role answer those of another that lie in a window of days from them, ends included.

    Of those that lie there the `NEAREST` are looked at: the latest before, or the first after.
    """

    answer: int
    asked: int
    since: int
    until: int

    @property
    def is_back(self) -> bool:
        return self.since < 0


WAYS = (Way(DENIES, CHARGE, *BEFORE), Way(PUTS_OFF, PLANS, *AFTER))
_ANSWERING = DENIES | PUTS_OFF


def all_of(store: Gathered, lens: Lens, weights: Weights) -> None:
    """Find all answers anew."""
    able = list(map(Role._make, store.kept.of_role(_ANSWERING)))
    for at in range(0, len(able), AT_ONCE):
        store.pairs.answer(_found(store, able[at : at + AT_ONCE], lens, weights))


def renewed(store: Gathered, changed: Iterable[Look], lens: Lens, weights: Weights) -> set[int]:
    """Find again what answers what has changed, or is answered by it; the claims whose answers are others now."""
    able = _able(store, [look for look in changed if look.roles and look.first is not None])
    before = set(store.pairs.answered_by(able))
    after = set(_found(store, sorted(able.values(), key=_in_time), lens, weights))
    store.pairs.unanswer(before - after)
    store.pairs.answer(after - before)
    return {n for pair in before ^ after for n in pair}


def _able(store: Gathered, changed: Sequence[Look]) -> dict[int, Role]:
    """Those among the claims, and beside them, that may answer."""
    able = {role.n: role for role in map(Role._make, store.kept.role_of([look.n for look in changed]))}
    for way in WAYS:
        for day in _days(changed, way.asked):
            able |= {role.n: role for role in _who_may_answer(store, way, day)}
    return {n: role for n, role in able.items() if role.roles & _ANSWERING}


def _days(changed: Iterable[Look], role: int) -> set[int]:
    """The days of those with a role."""
    return {look.first for look in changed if look.roles & role and look.first}


def _in_time(role: Role) -> tuple[int, int]:
    return role.first, role.n


def _who_may_answer(store: Gathered, way: Way, day: int) -> Iterator[Role]:
    """Those that look as far as a day: where enough lies between, another is nearer to them."""
    first, last = day - way.until, day - way.since
    between = (day + 1, last) if way.is_back else (first, day - 1)
    edge = store.kept.day_of(way.asked, *between, NEAREST, latest=not way.is_back)
    if edge is not None:
        first, last = (first, edge) if way.is_back else (edge, last)
    return map(Role._make, store.kept.of_role(way.answer, first, last))


def _found(store: Gathered, able: Sequence[Role], lens: Lens, weights: Weights) -> list[Pair]:
    """What these answer."""
    own = {role.n for role in able}
    seen = {(way, role.first) for role in able for way in WAYS if role.roles & way.answer}
    asked = {n for way, day in sorted(seen) for n in _asked(store, way, day)}
    found = loading.load(store.kept.loaded(sorted(own | asked)))
    all_traits = loading.traits(found, lens, weights)
    mine = {at for at, each in enumerate(found) if each.n in own}
    return sorted({(found[a.at].n, found[b.at].n) for a, b in answers(all_traits, weights, mine)})


def _asked(store: Gathered, way: Way, day: int) -> Iterator[int]:
    """What a claim of a day may answer: the nearest, and all that are as near as the last of these."""
    first, last = day + way.since, day + way.until
    edge = store.kept.day_of(way.asked, first, last, NEAREST, latest=way.is_back)
    if edge is not None:
        first, last = (edge, last) if way.is_back else (first, edge)
    return (row[0] for row in store.kept.of_role(way.asked, first, last))


def linked(store: Gathered, claims: Collection[int] | None, ties: Sequence[Tie]) -> None:
    """Link the events of these claims and of all that answer them, or that they answer; or with `None` all events.

    What a person linked may hang on links anywhere, so that all are looked at then.
    """
    if any(tie.what not in ("merge", "split") for tie in ties):
        answered, done = store.pairs.every_answer(), store.pairs.fulfilments()
        of = store.events.of_numbers({n for pair in (*answered, *done) for n in pair})
        events = {*of.values(), *store.events.linked()}
        store.events.connect(_links(store, events, of, answered, done, ties))
        return
    events = _around(store, claims) if claims is not None else {*store.events.paired(), *store.events.linked()}
    for some in _some(sorted(events)):
        store.events.connect(_of_some(store, some))


def _some(events: Sequence[str]) -> Iterator[Sequence[str]]:
    return (events[at : at + AT_ONCE] for at in range(0, len(events), AT_ONCE))


def _of_some(store: Gathered, events: Collection[str]) -> dict[str, Links]:
    """The links of some events, where a person has made none."""
    members = store.events.members(events)
    answered, done = store.pairs.answers(members), store.pairs.fulfilments(members)
    of = members | store.events.of_numbers({n for pair in (*answered, *done) for n in pair} - members.keys())
    return _links(store, events, of, answered, done, ())


def _around(store: Gathered, claims: Collection[int]) -> set[str]:
    """The events of claims, and of those that answer them or that they answer."""
    pairs = [*store.pairs.answers(claims), *store.pairs.fulfilments(claims)]
    return set(store.events.of_numbers({*claims, *(n for pair in pairs for n in pair)}).values())


def _links(
    store: Gathered,
    events: Collection[str],
    of: dict[int, str],
    answered: Iterable[Pair],
    done: Iterable[Pair],
    ties: Sequence[Tie],
) -> dict[str, Links]:
    """The links of `events`, by id; `of` has the event of every claim of the pairs."""
    tied = store.kept.numbers({claim for tie in ties for claim in tie.claims})
    of |= store.events.of_numbers(set(tied.values()) - of.keys())
    ordered = store.events.ordered({*of.values(), *events})
    places = {event: at for at, event in enumerate(ordered)}
    by_claim = {claim: places[of[n]] for claim, n in tied.items()}
    disputed, fulfilled = relink(by_claim, _by_answered(answered, of, places), _by_answered(done, of, places), ties)
    fulfils: dict[int, set[int]] = defaultdict(set)
    for plan, happened in fulfilled.items():
        for at in happened:
            fulfils[at].add(plan)
    told = {*events, *(ordered[at] for at in {*disputed, *fulfilled, *fulfils} if ties)}

    def ids(links: Mapping[int, set[int]], event: str) -> tuple[str, ...]:
        return tuple(ordered[at] for at in sorted(links.get(places[event], ())))

    return {event: (ids(disputed, event), ids(fulfils, event), ids(fulfilled, event)) for event in told}


def _by_answered(pairs: Iterable[Pair], of: dict[int, str], places: dict[str, int]) -> dict[int, set[int]]:
    """For each event that is answered the events that answer it, by their places; no event answers itself."""
    out: dict[int, set[int]] = defaultdict(set)
    for answer, asked in pairs:
        if of[answer] != of[asked]:
            out[places[of[asked]]].add(places[of[answer]])
    return out
