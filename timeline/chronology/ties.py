"""What a person decided about events, played again in its order over the links of the rules. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from timeline.model import Event

T = TypeVar("T", bound=Hashable)  # how an event is called: its place or its id
LINKS = ("fulfils", "disputes")


@dataclass(frozen=True, slots=True)
class Tie:
    """One decision. `claims` are ids; one that is in no event any more has no effect.

    `merge`: the events of the claims are one. `split`: the claims leave their event, together. `fulfils`, `disputes`:
    what the event of the first claim does to that of the second. `unlink`: the two events have no link.
    """

    what: str
    claims: tuple[str, ...]
    why: str = ""


Links = dict[int, set[int]]  # places of events


def relink(
    of: Mapping[str, int], disputed: Mapping[int, set[int]], fulfilled: Mapping[int, set[int]], ties: Iterable[Tie]
) -> tuple[Links, Links]:
    """The links after what a person decided: for each event those that dispute it, and those that fulfil it.

    `of` has the place of the event of every claim. No event is linked to itself, and no chain of links comes back.
    """
    out: dict[str, Links] = {"disputes": defaultdict(set, disputed), "fulfils": defaultdict(set, fulfilled)}
    for tie in ties:
        ends = [of[claim] for claim in tie.claims if claim in of]
        if len(ends) != 2:
            continue
        first, second = ends
        if tie.what in LINKS and not reaches(out[tie.what], first, second):
            out[tie.what][second].add(first)
        elif tie.what == "unlink":
            for links in out.values():
                links[second].discard(first)
                links[first].discard(second)
    return out["disputes"], out["fulfils"]


def reaches(links: Mapping[T, Iterable[T]], end: T, start: T) -> bool:
    """Whether the links from `end` back, from each event to those that answer it, lead to `start`.

    >>> reaches({1: {2}, 2: {3}}, 1, 3), reaches({1: {2}, 2: {3}}, 3, 1), reaches({}, 4, 4)
    (True, False, True)
    """
    seen: set[T] = set()
    ahead = [end]
    while ahead:
        at = ahead.pop()
        if at == start:
            return True
        if at not in seen:
            seen.add(at)
            ahead += links.get(at, ())
    return False


def without_effect(events: Iterable[Event], ties: Sequence[Tie]) -> list[Tie]:
    """The links of a person that the events do not have: both ends have become one event, or they go in circles."""
    of = {claim: event for event in events for claim in event.claims} if ties else {}
    undone: set[frozenset[str]] = set()
    lost = []
    for tie in reversed(ties):
        ends = [of[claim] for claim in tie.claims if claim in of]
        pair = frozenset(map(_id, ends))
        if tie.what == "unlink":
            undone.add(pair)
        elif pair not in undone and _is_missing(tie.what, ends):
            lost.append(tie)
    return lost[::-1]


def _id(event: Event) -> str:
    return event.id


def _is_missing(what: str, ends: Sequence[Event]) -> bool:
    """Whether this is a link between two events, and neither knows of it."""
    if what not in LINKS or len(ends) != 2:
        return False
    first, second = ends
    return first.id not in (second.disputed_by if what == "disputes" else second.fulfilled_by)
