"""Plans that were put off: "the June 4 talks were postponed" tells nothing of talks on 4 June."""

from __future__ import annotations

import re
from functools import cache

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.event import Event, is_beside
from timeline.lang.claim_rows import Status
from timeline.lang.rows import either

_PLANNABLE = frozenset({"meeting", "contact", "aid", "drill", "deployment", "evacuation"})  # kinds that are put off
_OWN = "postponement"  # the kind of the words that put off
_PLANNED_FOR = 2  # words from "planned" to the day of a plan: "planned for"


def dated(event: Event, kind: str) -> tuple[str, Cue] | None:
    """The kind of the plan for the day of `event` that is put off, and the word that says so."""
    off = _put_off(event, event.sentence[0])
    if off is None or event.moment is None or _is_of_another(event, event.moment.end, off):
        return None
    if kind == _OWN:  # the day may be that of the plan: "planned for June were postponed"
        kind = _planned_before(event, event.moment.start) or kind
    return (kind, off) if kind in _PLANNABLE else None


def undated(event: Event, kind: str) -> Cue | None:
    """The word that says of a plan without a day that it was put off: "the talks have been postponed"."""
    if kind not in _PLANNABLE or event.act is None:
        return None
    return _put_off(event, event.act.start + 1)


def _put_off(event: Event, start: int) -> Cue | None:
    """The first word from `start` on that puts something off; none if that is negated."""
    off = next((c for c in event.cues if c.get(cues.KIND) == _OWN and c.start >= start), None)
    if off is None or any(cues.NEGATION in cue.tags and is_beside(cue, off) for cue in event.cues):
        return None
    return off


def _is_of_another(event: Event, end: int, off: Cue) -> bool:
    """Whether what is put off is not what has the day: "met on Monday, days after they called off their talks"."""
    return _another(event.words).search(event.page.plain, end, max(end, off.start)) is not None


def _planned_before(event: Event, day: int) -> str | None:
    """The kind of the plan whose day begins at `day`: "the talks that were planned for June"."""
    words = event.page.plain[event.sentence[0] : day].split()[-_PLANNED_FOR:]
    if not words or words[0] not in event.words.planned_for:
        return None
    before = (cue for cue in event.cues if event.sentence[0] <= cue.start < day)
    return next((kind for cue in before if (kind := cue.get(cues.KIND)) in _PLANNABLE), None)


@cache
def _another(words: Status) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words.others_plan)})\b")
