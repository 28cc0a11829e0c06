"""All claims gathered at once; `corpus.gathering` does the same in parts for a store, and must give the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.chronology.cluster import group, judged
from timeline.chronology.copies import origins
from timeline.chronology.describe import Documents, describe
from timeline.chronology.link import link
from timeline.chronology.order import position
from timeline.chronology.regroup import regroup
from timeline.chronology.salience import weigh
from timeline.chronology.ties import Tie
from timeline.chronology.traits import canonical, look
from timeline.model import Claim, Event
from timeline.topic import Profile


def gathered(
    claims: Iterable[Claim],
    outlets: Mapping[str, str | None],
    dates: Mapping[str, str | None],
    profile: Profile | None,
    ties: Sequence[Tie],
) -> list[Event]:
    """What `chronology.gather` gives."""
    ordered = canonical(claims)
    all_traits, weights = look(ordered, profile, dates)
    verdicts = judged(all_traits, weights)
    documents = Documents(outlets, dates, origins(all_traits, verdicts, dates))
    places = {claim.id: at for at, claim in enumerate(ordered)}
    groups = regroup(group(all_traits, verdicts), places, ties)
    events = [describe(each, all_traits, documents) for each in groups]
    events.sort(key=lambda event: position(event, ordered[places[event.claims[0]]]))
    return weigh(link(events, all_traits, verdicts, weights, ties), ordered, dates)
