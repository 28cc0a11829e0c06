"""Whether a sentence goes on about a contact told before: near enough, and done by a side."""

from __future__ import annotations

from timeline.claims.contact_case import Case
from timeline.claims.cues import Cue
from timeline.claims.sides import NEAR, Judgement


def is_near(c: Case, cue: Cue) -> bool:
    """Whether a word takes up a contact of the same paragraph or of the sentence before, or a side does it."""
    told = c.antecedent(cue)
    return told is not None and (told.paragraph == c.scene.paragraph or told is c.before[-1] or c.is_led(cue))


def is_beside(c: Case, told: Judgement) -> bool:
    """Whether a contact was told in the same paragraph, or before it with nobody else named since."""
    since = c.since(told)
    return told.paragraph == c.scene.paragraph or len(since) <= NEAR or not any(each.others for each in since)


def is_own(c: Case, cue: Cue) -> bool:
    """Whether a side leads up to a word of contact, or what takes up the sides, and no third party does."""
    first = min((m.start for m in c.acting), default=c.scene.span[1])
    is_own = not c.acting or (c.opens_back and cue.start < first)
    return is_own and (c.is_led(cue) or c.takes_back(cue))
