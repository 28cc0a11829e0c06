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
_BESIDE = 12  # characters between a negation and the verb it governs
_UNDONE = re.compile(r"(?:\bnot|n't|\bnever|\bneither|\bnor)\s+(?:\w+\s+)?[\"'‘“]?$")
_WORD = re.compile(r"[^\W_][\w'-]*")
_BEFORE_DATE = frozenset(str.split("on in of for at from until since on the in the for the of the"))
_SMALL = frozenset(
    str.split(
        """on in of for the a an at to 's s multi-nation international joint peace afghan this one-day its their his her
        set scheduled planned held due annual next regular first second third another new"""
    )
)
_PLANNABLE = frozenset({"meeting", "contact", "aid", "drill", "deployment", "evacuation"})  # and may be put off
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
            if said.cue.get(cues.VERB) == "report" and cues.KIND not in cue.tags:
                continue  # "TASS reported that they met": the meeting counts
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
            if cues.KIND not in best[1].tags and i == index > 0:  # a weak sign gives way to the clause before it
                led = earliest(own, parts[index - 1])
                return led if led and cues.KIND in led[1].tags else best
            return best
    return "other", None


def _is_bare(on: Page, clause: Span, moment: Moment) -> bool:
    words = _WORD.findall(on.plain[clause[0] : moment.start]) + _WORD.findall(on.plain[moment.end : clause[1]])
    return len(words) <= 2


def _beside(on: Page, found: Sequence[Cue], moment: Moment) -> tuple[str, Cue] | None:
    """The noun that the date dates: "the Sept. 4 summit", "next month's conference", "the meeting on Tuesday"."""
    for cue in found:
        kind = cue.get(cues.KIND)
        if not kind or cue.start < moment.end or cue.start > moment.end + 60:
            continue
        gap = on.plain[moment.end : cue.start]
        words = _WORD.findall(gap)
        if len(words) <= _NEAR and all(word in _SMALL for word in words) and not any(c in gap for c in ",;:."):
            return kind, cue
    for cue in reversed(found):
        kind = cue.get(cues.KIND)
        if not kind or cue.end > moment.start or cue.end < moment.start - 8:
            continue
        if on.plain[cue.end : moment.start].strip() in _BEFORE_DATE:
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
    hearsay = next((c for c in found if c.text in ("reportedly", "allegedly") and sentence[0] <= c.start < at), None)
    if hearsay:
        return "alleged", f"“{hearsay.text}”"
    condition = next((cue for cue in found if _opens_condition(on, sentence, cue)), None)
    if condition:
        return "conditional", f"“{condition.text}”"
    if said.cue and said.cue.get(cues.VERB) == "deny" and said.cue.start != at:
        return "denied", f"“{said.cue.text}”"
    future = bool(moment and moment.interval and moment.interval.start and latest and moment.interval.start > latest)
    negation = next((c for c in near if cues.NEGATION in c.tags and c.start <= at <= c.end + _REACH), None)
    negation = negation or _denied_act(found, sentence, content)
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
    if moment and planned and _past(moment, latest, same_day=True) and not _in_clause(on, sentence, moment, planned):
        planned = None
    if moment and latest is None and not planned:
        asked = (cue for cue in found if cue.get(cues.KIND) in ("invitation", "postponement") and cue is not content)
        planned = next((cue for cue in asked if sentence[0] <= cue.start < moment.start), None)
    if planned and (moment is None or not _past(moment, latest)):
        return "planned", f"“{planned.text}”"
    if moment and _is_background(moment, latest):
        return "background", "a month or more before the article"
    ongoing = _status_cue(near, "ongoing")
    if ongoing and moment is None:
        return "ongoing", f"“{ongoing.text}”"
    return "happened", "no cue of another status"


def _opens_condition(on: Page, sentence: Span, cue: Cue) -> bool:
    """Whether a word makes what the sentence tells hang on something: "if they come", "Should the group agree"."""
    before = on.plain[sentence[0] : cue.start].split()
    if cue.text in english_status.OPENERS:
        return not before or before[-1] not in english_status.NOT_CONDITIONAL
    return cue.text in english_status.INVERTED and (not before or before[-1][-1] in ',;:—–-"“')


def _denied_act(found: Sequence[Cue], sentence: Span, content: Cue | None) -> Cue | None:
    """The negation of an earlier act of the same kind: "did not meet him at the regional meeting in March"."""
    kind = content.get(cues.KIND) if content else None
    if content is None or kind is None:
        return None
    acts = [c for c in found if c.get(cues.KIND) == kind and sentence[0] <= c.start < content.start]
    negations = (c for c in found if cues.NEGATION in c.tags)
    return next((n for n in negations if any(0 <= act.start - n.end <= _BESIDE for act in acts)), None)


def _past(moment: Moment, latest: date | None, *, same_day: bool = False) -> bool:
    last = moment.interval.last if moment.interval else None
    return bool(latest and last and (last < latest or (same_day and last == latest)))


def _in_clause(on: Page, sentence: Span, moment: Moment, cue: Cue) -> bool:
    start, end = _clause_at(on, sentence, moment.start)
    return start <= cue.start < end


def _is_background(moment: Moment, latest: date | None) -> bool:
    interval = moment.interval
    if interval is None or latest is None or interval.start is None or interval.end is None or moment.floats:
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


def of_event(
    on: Page, sentence: Span, found: Sequence[Cue], moment: Moment, said: Attribution, latest: date | None
) -> Content:
    """Kind and status of what happened, or will happen, at `moment`."""
    kind, cue = kind_of_event(on, sentence, found, moment, said)
    put_off = _put_off(on, sentence, found, kind, moment)
    if put_off:
        kind, why = put_off
        return Content(kind, "postponed", cue, _why(cue), why)
    status, why = status_of_event(on, sentence, found, cue, moment, said, latest)
    if cue is None and said.cue:
        return Content("statement", status, None, "no cue but that it was said", why)
    if kind == "accusation" and status in ("happened", "denied"):
        status, why = "alleged", f"{_why(cue)} accuses"
    return Content(kind, status, cue, _why(cue), why)


def _put_off(on: Page, sentence: Span, found: Sequence[Cue], kind: str, moment: Moment) -> tuple[str, str] | None:
    """Kind and reason of a plan for `moment` that is put off: "the June 4 talks were postponed"."""
    off = next((c for c in found if c.get(cues.KIND) == "postponement" and sentence[0] <= c.start < sentence[1]), None)
    if off is None or _is_negated(found, off):
        return None
    if kind == "postponement":  # the day may be that of the plan: "planned for June were postponed"
        before = on.plain[sentence[0] : moment.start].split()[-2:]
        plan = next(
            (c for c in found if sentence[0] <= c.start < moment.start and c.get(cues.KIND) in _PLANNABLE), None
        )
        if not (plan and before and before[0] in english_status.PLANNED_FOR):
            return None
        kind = plan.get(cues.KIND) or kind
    return (kind, f"“{off.text}”") if kind in _PLANNABLE else None


def _is_negated(found: Sequence[Cue], cue: Cue) -> bool:
    return any(cues.NEGATION in c.tags and 0 <= cue.start - c.end <= _BESIDE for c in found)


def of_saying(
    on: Page, sentence: Span, found: Sequence[Cue], said: Attribution, latest: date | None, *,
    alone: bool, moment: Moment | None = None, outsider: bool = False,
) -> Content:  # fmt: skip
    """Content of a sentence dated by its saying.

    `alone`: it has no other date, so that what is said may decide. `outsider`: the speaker belongs to neither side.
    """
    kind, cue = kind_of_saying(said)
    if alone and (first := earliest(found, sentence, said)):
        kind, cue = first
    refuted = next((c for c in found if c.get(cues.STATUS) == "denied" and not _is_undone(on, c)), None)
    if (
        refuted
        and kind == "accusation"
        and cue
        and cue.text not in english_status.ACCUSATIONS
        and refuted.start > cue.end
    ):
        refuted = None  # "... offered bounties, which both deny" is the accusation
    if alone and refuted and kind in ("accusation", "statement"):
        return Content("denial", "denied", refuted, _why(refuted), _why(refuted))
    if kind == "statement" and outsider and alone and (harm := next((c for c in found if _harms(c)), None)):
        return Content("accusation", "alleged", harm, _why(harm), "an outsider says so")
    if kind in ("denial", "accusation") and cue is not None:
        return Content(kind, _status_of_kind(kind), cue, _why(cue), _why(cue))
    if said.cue is None or cue is None or cue.start != said.cue.start:
        status, why = status_of_event(on, sentence, found, cue, None, said, latest)
        status = "happened" if status == "ongoing" and said.cue else status
    else:
        status, why = "happened", "it was said"
    if status == "happened" and moment and _is_background(moment, latest):
        status, why = "background", "a month or more before the article"
    return Content(kind, status, cue, _why(cue), why)


def _is_undone(on: Page, cue: Cue) -> bool:
    """Whether a denial is itself denied: "not refuting", "did not deny"."""
    return _UNDONE.search(on.plain, max(0, cue.start - 16), cue.start) is not None


def _harms(cue: Cue) -> bool:
    return cue.get(cues.ABOUT) == "harm" or cue.get(cues.KIND) == "accusation"


def _status_of_kind(kind: str) -> str:
    return {"denial": "denied", "accusation": "alleged"}.get(kind, "happened")


def _why(cue: Cue | None) -> str:
    return f"“{cue.text}”" if cue else "no cue"
