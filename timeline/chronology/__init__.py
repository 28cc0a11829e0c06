"""Claims gathered into events. Pure: the same claims give the same events, in whatever order they come.

What gathers is imported on first use: to say which events lead takes none of it, and none of the words of claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.chronology.rank import days, leading, needed
from timeline.chronology.ties import Tie, reaches, without_effect
from timeline.model import Claim, Event

if TYPE_CHECKING:
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
    from timeline.chronology import whole

    return whole.gathered(claims, outlets, published or {}, profile, ties)
