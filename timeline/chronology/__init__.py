"""Claims gathered into events. Pure: the same claims give the same events, in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from timeline.calendar.intervals import bounds
from timeline.chronology.cluster import group, judged
from timeline.chronology.copies import origins
from timeline.chronology.describe import Documents, describe
from timeline.chronology.link import link
from timeline.chronology.rank import days, leading, needed
from timeline.chronology.salience import weigh
from timeline.chronology.ties import Tie, reaches, regroup, without_effect
from timeline.chronology.traits import canonical, look
from timeline.model import Claim, Event
from timeline.topic import Profile

__all__ = ["Tie", "days", "gather", "leading", "needed", "reaches", "without_effect"]


def gather(
    claims: Iterable[Claim],
    outlets: Mapping[str, str | None],
    published: Mapping[str, str | None] | None = None,
    profile: Profile | None = None,
    ties: Sequence[Tie] = (),
) -> list[Event]:
    """Every claim in exactly one event; dated events by their first day, the more exact first, undated ones last.

    `outlets` and `published` give the outlet and the EDTF date of each document, `profile` the names of the topic;
    `ties` are what a person decided about events, in that order.
    """
    ordered = canonical(claims)
    dates = published or {}
    all_traits, weights = look(ordered, profile, dates)
    verdicts = judged(all_traits, weights)
    documents = Documents(outlets, dates, origins(all_traits, verdicts, dates))
    inside_of = lru_cache(maxsize=None)(bounds)
    places = {claim.id: claim for claim in ordered}
    at = {claim.id: place for place, claim in enumerate(ordered)}
    groups = regroup(group(all_traits, verdicts), at, ties)
    events = [describe(each, all_traits, documents) for each in groups]

    def order(event: Event) -> tuple[object, ...]:
        inside = inside_of(event.date) if event.date else None
        first, last = (inside.start, inside.last) if inside else (None, None)
        best = places[event.claims[0]]
        opens = first or last
        return (
            *(opens is None, opens.isoformat() if opens else "", last.isoformat() if last else "9999-12-31"),
            *(best.document, best.span[0], best.number, event.id),
        )

    linked = link(sorted(events, key=order), all_traits, verdicts, weights, ties)
    return weigh(linked, ordered, dates)
