"""The claims of a change grouped again, beside their neighbours: what grouping all claims would give, from few of them.

Grouping goes through the pairs of claims, surest first, and only ever joins. So a group is what the pairs inside it
make, and a pair of two groups has been refused. Around the claims that have changed (`own`) lie two rings: `near` are
the groups that have a pair with one of `own`, and `edge` those that have a pair with one of `near`. All are grouped
again. A group of `near` that comes out as it was has refused its pairs as before, with everybody, so that all groups
behind it are as they were; one that comes out otherwise, or joined to `edge`, is changed, and the rings are drawn
again around it. `edge` is there for what it says against others: a rival of a narrow time for a wide one, or an act
that a sentence tells first.

Whether a claim of a wide time has rivals may hang on `own` too. It does for a claim of `near` only where all that it
may be of one event with are in `own`: what it joins then is in `own`. What a person tied to one of `own` is changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import count

from timeline.chronology.cluster import Group, group
from timeline.chronology.ties import Tie
from timeline.corpus.gathering import groups, members
from timeline.corpus.gathering.groups import Found
from timeline.corpus.gathering.members import Member
from timeline.store.gathered import Gathered

TIMES = 20  # that rings are drawn before all that hangs together is grouped: a chain of refusals may be as long as it


def again(store: Gathered, claims: Collection[int], ties: Sequence[Tie]) -> list[Found]:
    """The events of claims that have changed, and of all whose events are others by that."""
    tied = groups.tied(store, ties)
    own = set(claims)
    beside_own, beside_near = _Beside(store), _Beside(store)
    every, found, rings = members.Members(()), list[Group](), set[int]()
    for times in count():
        own = _whole(store, _together(beside_own, own) if times == TIMES else own, tied)
        near = beside_own.of(own) - own
        edge = beside_near.of(near) - near - own
        if rings != (rings := own | near | edge):
            every = members.load(store, rings)
            found = list(group(every, members.judged(store, every)))
        mine, beside = _places(every, own), _places(every, near)
        moved = _moved(every, found, beside)
        if not moved:
            break
        own.update(every[at].n for at in moved)
    changed = [each for each in found if each.members[0] in mine]
    groups.remember(store, every, changed)
    return list(groups.decided(store, every, changed, ties))


def _places(every: Iterable[Member], ring: Collection[int]) -> set[int]:
    return {member.at for member in every if member.n in ring}


class _Beside:
    """The groups that have a pair with some claims, each of which is asked for once."""

    def __init__(self, store: Gathered) -> None:
        self._store = store
        self._asked: set[int] = set()
        self._found: set[int] = set()

    def of(self, claims: set[int]) -> set[int]:
        """Those of the claims, and of all that were asked for before."""
        self._found |= self._store.groups.wholes(self._store.groups.beside(claims - self._asked))
        self._asked |= claims
        return self._found


def _together(beside: _Beside, claims: Iterable[int]) -> set[int]:
    """These claims and all that may be of one event with any of them, step by step."""
    out = set(claims)
    while ahead := beside.of(out) - out:
        out |= ahead
    return out


def _whole(store: Gathered, claims: set[int], tied: dict[int, set[int]]) -> set[int]:
    """All claims of the groups of these, and of those that a person tied to one of them."""
    own: set[int] = set()
    while claims:
        own |= store.groups.wholes(claims)
        claims = set[int]().union(*(tied[n] for n in own & tied.keys())) - own
    return own


def _moved(every: Sequence[Member], found: Iterable[Group], beside: Collection[int]) -> set[int]:
    """The claims of the ring whose group is not the one that it was."""
    size: dict[int, int] = {}
    for at in beside:
        size[every[at].grouped] = size.get(every[at].grouped, 0) + 1
    return {at for each in found if not _is_as_it_was(every, each, size) for at in each.members if at in beside}


def _is_as_it_was(every: Sequence[Member], of: Group, size: dict[int, int]) -> bool:
    before = {every[at].grouped for at in of.members}
    return len(before) == 1 and size.get(*before) == len(of.members)
