"""Claims gathered into events. Pure: the same claims give the same events, in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.chronology.cluster import group, judged
from timeline.chronology.copies import origins
from timeline.chronology.describe import Documents, describe
from timeline.chronology.link import link
from timeline.chronology.order import position
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
    places = {claim.id: at for at, claim in enumerate(ordered)}
    groups = regroup(group(all_traits, verdicts), places, ties)
    events = [describe(each, all_traits, documents) for each in groups]
    events.sort(key=lambda event: position(event, ordered[places[event.claims[0]]]))
    return weigh(link(events, all_traits, verdicts, weights, ties), ordered, dates)
