"""Kind and status of what is claimed, by the earliest cue of its clause and the words that govern it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import cues
from timeline.attribution import Attribution
from timeline.claims.moments import Moment, clauses
from timeline.cues import Cue
from timeline.lang import english_status
from timeline.model import Span
from timeline.speakers import Page

BACKGROUND_DAYS = 28  # an event a month or more before is told as background
_NEAR = 4  # words between a date and the noun it dates
_REACH = 40  # characters that a negation reaches to the right
_WORD = re.compile(r"[^\W_][\w'-]*")
_SMALL = frozenset(
    str.split(
        """on in of for the a an at to 's s multi-nation international joint peace afghan this one-day its their his her
        set scheduled planned held due annual next regular first second third another new"""
    )
)
_SAYING = {"say": "statement", "tell": "statement", "report": "statement", "deny": "denial", "accuse": "accusation"}


@dataclass(frozen=True, slots=True)
class Content:
    """Kind and status, the cue that decided, and both reasons."""

    kind: str
    status: str
    cue: Cue | None
    why_kind: str
    why_status: str


def kind_of_saying(said: Attribution) -> tuple[str, Cue | None]:
    """The kind of the act of saying itself."""
    if said.cue is None:
        return "statement", None
    return said.cue.get(cues.KIND) or _SAYING.get(said.cue.get(cues.VERB) or "say", "statement"), said.cue


def earliest(found: Sequence[Cue], span: Span, said: Attribution | None = None) -> tuple[str, Cue] | None:
    """The kind by the first cue in `span`; the verb of `said` counts as a cue of saying."""
    weak: tuple[str, Cue] | None = None
    for cue in found:
        if not span[0] <= cue.start < span[1]:
            continue
        if said and said.cue and cue.start == said.cue.start:
            return kind_of_saying(said)[0], cue
        kind = cue.get(cues.KIND)
        if kind:
            return kind, cue
        if weak is None and (hint := cue.get(cues.WEAK)):
            weak = hint, cue
    return weak


def kind_of_event(
    on: Page, sentence: Span, found: Sequence[Cue], moment: Moment, said: Attribution
) -> tuple[str, Cue | None]:
    """What happened at `moment`: by the noun it stands at, else the first cue of its clause, else a neighbour's."""
    own = [cue for cue in found if said.cue is None or cue.start != said.cue.start]
    beside = _beside(on, own, moment)
    if beside:
        return beside
    parts = clauses(on, sentence)
    index = next((i for i, (a, b) in enumerate(parts) if a <= moment.start < b), 0)
    order = (
        [index, index + 1, index - 1]
        if index == 0 or _is_bare(on, parts[index], moment)
        else [index, index - 1, index + 1]
    )
    if index > 0 and _is_bare(on, parts[index], moment):
        order = [index, index - 1, index + 1]
    order += [i for i in range(len(parts)) if i not in order]
    for i in order:
        if 0 <= i < len(parts) and (best := earliest(own, parts[i])):
            return best
    return "other", None


def _is_bare(on: Page, clause: Span, moment: Moment) -> bool:
    words = _WORD.findall(on.plain[clause[0] : moment.start]) + _WORD.findall(on.plain[moment.end : clause[1]])
    return len(words) <= 2


def _beside(on: Page, found: Sequence[Cue], moment: Moment) -> tuple[str, Cue] | None:
    for cue in found:
        kind = cue.get(cues.KIND)
        if not kind:
            continue
        if cue.end <= moment.start:
            gap = on.plain[cue.end : moment.start]
        elif cue.start >= moment.end:
            gap = on.plain[moment.end : cue.start]
            if gap.strip()[:1] == ",":
                continue
        else:
            continue
        words = _WORD.findall(gap)
        limit = 1 if cue.end <= moment.start else _NEAR - 1
        if len(words) <= limit and all(word in _SMALL for word in words) and not any(c in gap for c in ",;"):
            return kind, cue
    return None


def status_of_event(
    on: Page, sentence: Span, found: Sequence[Cue], content: Cue | None, moment: Moment | None, said: Attribution,
    latest: date | None,
) -> tuple[str, str]:  # fmt: skip
    """Status of an event and why; `latest` is the last possible day of the article."""
    at = content.start if content else moment.start if moment else sentence[0]
    span = _clause_at(on, sentence, at)
    near = [cue for cue in found if span[0] <= cue.start < span[1]]
    first = _status_cue(near, "conditional")
    if first and first.text in ("if", "unless", "hypothetically") and first.start <= at:
        return "conditional", f"“{first.text}”"
    if said.cue and said.cue.get(cues.VERB) == "deny" and said.cue.start != at:
        return "denied", f"“{said.cue.text}”"
    future = bool(moment and moment.interval and moment.interval.start and latest and moment.interval.start > latest)
    negation = next((c for c in near if cues.NEGATION in c.tags and c.start <= at <= c.end + _REACH), None)
    if negation and not _only(on, negation):
        return ("negated", f"“{negation.text}”") if not future else ("planned", "date after the article")
    denied = _status_cue(near, "denied")
    if denied and not future:
        return "denied", f"“{denied.text}”"
    alleged = _status_cue(near, "alleged")
    if alleged and not future:
        return "alleged", f"“{alleged.text}”"
    if future:
        return "planned", "date after the article"
    planned = _status_cue([c for c in near if c.start <= (content.end if content else span[1])], "planned")
    if planned and (moment is None or not _past(moment, latest)):
        return "planned", f"“{planned.text}”"
    if moment and _is_background(moment, latest):
        return "background", "a month or more before the article"
    ongoing = _status_cue(near, "ongoing")
    if ongoing and moment is None:
        return "ongoing", f"“{ongoing.text}”"
    return "happened", "no cue of another status"


def _past(moment: Moment, latest: date | None) -> bool:
    last = moment.interval.last if moment.interval else None
    return bool(latest and last and last < latest)


def _is_background(moment: Moment, latest: date | None) -> bool:
    interval = moment.interval
    if interval is None or latest is None or interval.start is None or interval.end is None:
        return False
    if (latest - interval.start).days < BACKGROUND_DAYS:
        return False
    if interval.end > latest:  # a month or year that still runs
        return any(word in moment.text.lower() for word in english_status.EARLIER)
    long = (interval.end - interval.start).days >= BACKGROUND_DAYS
    return long or latest - interval.end >= timedelta(BACKGROUND_DAYS)


def _clause_at(on: Page, sentence: Span, position: int) -> Span:
    """The clause around `position`, joined with short neighbours so that a verb keeps its auxiliaries."""
    parts = clauses(on, sentence)
    for a, b in parts:
        if a <= position < b:
            return a, b
    return sentence


def _status_cue(found: Sequence[Cue], status: str) -> Cue | None:
    return next((cue for cue in found if cue.get(cues.STATUS) == status), None)


def _only(on: Page, negation: Cue) -> bool:
    return on.plain[negation.end : negation.end + 6].strip().startswith(("only", "just", "soone"))


def of_saying(
    on: Page, sentence: Span, found: Sequence[Cue], said: Attribution, latest: date | None, *, alone: bool
) -> Content:
    """Content of a sentence dated by its saying. `alone`: it has no other date, so that what is said may decide."""
    kind, cue = kind_of_saying(said)
    if alone and (first := earliest(found, sentence, said)):
        kind, cue = first
    if said.cue is None or cue is None or cue.start != said.cue.start:
        if kind in ("denial", "accusation") and cue is not None:
            return Content(kind, _status_of_kind(kind), cue, f"“{cue.text}”", f"“{cue.text}”")
        status, why = status_of_event(on, sentence, found, cue, None, said, latest)
        return Content(kind, "happened" if status == "ongoing" and said.cue else status, cue, _why(cue), why)
    status = _status_of_kind(kind)
    return Content(kind, status, cue, _why(cue), f"“{cue.text}”" if status != "happened" else "it was said")


def _status_of_kind(kind: str) -> str:
    return {"denial": "denied", "accusation": "alleged"}.get(kind, "happened")


def _why(cue: Cue | None) -> str:
    return f"“{cue.text}”" if cue else "no cue"
