"""Status of what is claimed: what was denied, put off or hangs on something is never told as done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from timeline.claims import cues
from timeline.claims.attribution import Attribution
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.page import Page
from timeline.lang.english.claims import status as english_status
from timeline.model import Span

BACKGROUND_DAYS = 28  # an event a month or more before is told as background
_REACH = 40  # characters that a negation reaches to the right
_AUXILIARY = 6  # characters from a noun to the verb that places it: "the talks will"
_NOUN_PHRASE = 60  # characters from a noun to its verb, when what it is of stands between
_LOOK_BACK = 40  # characters in which the word before a cue stands
_CONDITIONS = english_status.OPENERS | english_status.INVERTED
_HEARSAY = frozenset({"reportedly", "allegedly"})
_GOVERNS = 4  # characters between a negation and the verb it governs alone: "not meet", "no plans to meet"
_QUESTION = re.compile(rf"[\s\"'“‘]*(?:{'|'.join(english_status.ASKING)})\s", re.IGNORECASE)
_UNTRUE = re.compile(rf"[\s\"'“‘]*(?:{'|'.join(english_status.UNTRUE)})\b[^,;.]{{0,30}}?\bthat\b", re.IGNORECASE)
_UNFULFILLED = re.compile(rf"\b(?:{'|'.join(english_status.UNFULFILLED)}) to\s+(?:\w+ly )?$")
_OTHERS_PLAN = re.compile(r"\b(?:after|since|following|when)\b")
_BESIDE = 12  # characters between a negation and the verb it governs
_LEADS = re.compile(r"[\s\"'“]*(?:on|at|in|during|by|from|next|later|this|early|late)\b")  # a time or place that leads
_MODAL = re.compile(r"\b(may|might|could)\s+(?:(?:also|soon|still|then|even|well|once|again|be|officially)\s+)*$")
_PREDICATE = re.compile(  # between a noun and the "not" that is said of it
    r"(?: (?:of|with|between|to|on|for|in) [^,;:]{1,60})?"
    r" (?:is|are|was|were|has|have|had|will|would|should|can)(?: be(?:en)?)? ?"
)
_PLANNABLE = frozenset({"meeting", "contact", "aid", "drill", "deployment", "evacuation"})  # and may be put off


def of_event(
    on: Page, sentence: Span, found: Sequence[Cue], content: Cue | None, moment: Moment | None, said: Attribution,
    latest: date | None,
) -> tuple[str, str]:  # fmt: skip
    """Status of an event and why; `latest` is the last possible day of the article."""
    at = content.start if content else moment.start if moment else sentence[0]
    span = clause_at(on, sentence, at)
    leads = bool(moment and _LEADS.match(on.plain, *sentence) and moment.start < span[1] and span[0] <= sentence[0] + 1)
    if leads:
        span = span[0], clause_at(on, sentence, min(span[1] + 1, sentence[1] - 1))[1]
    near = [cue for cue in found if span[0] <= cue.start < span[1]]
    hearsay = next((c for c in found if c.text in _HEARSAY and sentence[0] <= c.start < at), None)
    if hearsay:
        return "alleged", f"“{hearsay.text}”"
    if _QUESTION.match(on.plain, *sentence) and on.plain[sentence[0] : sentence[1]].rstrip(" \"'”’").endswith("?"):
        return "conditional", "a question"
    if untrue := _UNTRUE.match(on.plain, *sentence):
        return "denied", f"“{untrue.group().strip()}”"
    condition = next((c for c in found if c.text in _CONDITIONS and _opens_condition(on, sentence, c)), None)
    if condition:
        return "conditional", f"“{condition.text}”"
    if said.cue and said.cue.get(cues.VERB) == "deny" and said.cue.start != at:
        return "denied", f"“{said.cue.text}”"
    future = bool(moment and moment.interval and moment.interval.start and latest and moment.interval.start > latest)
    negation = next((c for c in near if cues.NEGATION in c.tags and c.start <= at <= c.end + _REACH), None)
    negation = negation or _denied_act(found, sentence, content) or _predicated(on, near, found, content)
    if content is None and moment is None:
        first = sentence[0] + _NOUN_PHRASE
        negation = negation or next(
            (c for c in found if cues.NEGATION in c.tags and sentence[0] <= c.start < first), None
        )
    if negation and not _only(on, negation):
        governs = content is not None and negation.end <= content.start <= negation.end + _GOVERNS
        future = future and not governs  # "will not meet him": no plan
        return ("negated", f"“{negation.text}”") if not future else ("planned", "date after the article")
    denied = _status_cue(near, "denied")
    if denied and not future:
        return "denied", f"“{denied.text}”"
    alleged = _status_cue(near, "alleged")
    if alleged and not future:
        return "alleged", f"“{alleged.text}”"
    if future:
        return "planned", "date after the article"
    placing = [c for c in near if content is None or leads or _places(on, c, content)]
    if content and content.get(cues.KIND) == "refusal":  # "will not come" is a refusal made already
        placing = [c for c in placing if c.end + 1 < content.start]
    planned = _status_cue(placing, "planned")
    if moment and planned and not leads and _past(moment, latest, same_day=True):
        planned = planned if _in_clause(on, sentence, moment, planned) else None
    if moment and latest is None and not planned:
        asked = (cue for cue in found if cue.get(cues.KIND) in ("invitation", "postponement") and cue is not content)
        planned = next((cue for cue in asked if sentence[0] <= cue.start < moment.start), None)
    modal = _MODAL.search(on.plain, max(sentence[0], content.start - _LOOK_BACK), content.start) if content else None
    if modal and not planned and (moment is None or not _past(moment, latest)):
        return "planned", f"“{modal.group(1)}”"
    if planned and (moment is None or not _past(moment, latest)):
        return "planned", f"“{planned.text}”"
    over = (
        _UNFULFILLED.search(on.plain, max(sentence[0], content.start - _LOOK_BACK), content.start) if content else None
    )
    if over:
        return "planned", f"“{over.group().strip()}”, and nothing says that it was"
    if moment and is_background(moment, latest):
        return "background", "a month or more before the article"
    ongoing = _status_cue(near, "ongoing")
    if ongoing and moment is None:
        return "ongoing", f"“{ongoing.text}”"
    return "happened", "no cue of another status"


def of_words(on: Page, sentence: Span, found: Sequence[Cue], start: int) -> tuple[str, str]:
    """Status of words that no cue of an event stands in: what is negated or meant right behind `start`."""
    end = clause_at(on, sentence, min(start + 1, sentence[1] - 1))[1]
    near = [c for c in found if start <= c.start < min(end, start + _REACH)]
    negation = next((c for c in near if cues.NEGATION in c.tags and not _only(on, c)), None)
    if negation:
        return "negated", f"“{negation.text}”"
    return "happened", "no cue of another status"


def _opens_condition(on: Page, sentence: Span, cue: Cue) -> bool:
    """Whether a word makes what the sentence tells hang on something: "if they come", "Should the group agree"."""
    opens = cue.text in english_status.OPENERS
    before = on.plain[max(sentence[0], cue.start - _LOOK_BACK) : cue.start].split()
    if opens:
        return not before or before[-1] not in english_status.NOT_CONDITIONAL
    return not before or before[-1][-1] in ',;:—–-"“'


def _denied_act(found: Sequence[Cue], sentence: Span, content: Cue | None) -> Cue | None:
    """The negation of an earlier act of the same kind: "did not meet him at the regional meeting in March"."""
    kind = content.get(cues.KIND) if content else None
    if content is None or kind is None:
        return None
    acts = [c for c in found if c.get(cues.KIND) == kind and sentence[0] <= c.start < content.start]
    negations = (c for c in found if cues.NEGATION in c.tags)
    return next((n for n in negations if any(0 <= act.start - n.end <= _BESIDE for act in acts)), None)


def _places(on: Page, cue: Cue, content: Cue) -> bool:
    """Whether a planning word governs `content`: it leads, or stands behind a noun ("the signing of it is due")."""
    if cue.start <= content.end + _AUXILIARY:
        return True
    if cue.text not in english_status.OF_A_NOUN:
        return False
    gap = on.plain[content.end : cue.start]
    return len(gap) < _NOUN_PHRASE and gap.startswith((" of ", " between ", " with ", " on ")) and "," not in gap


def _predicated(on: Page, near: Sequence[Cue], found: Sequence[Cue], content: Cue | None) -> Cue | None:
    """The negation that is said of a noun: "recognition of the Reds is not on the table"."""
    if content is None:
        return None
    for cue in found:
        if cue.text in english_status.UNDONE and 0 < cue.start - content.end < 2 * _NOUN_PHRASE:
            return cue
    for cue in near:
        if cues.NEGATION in cue.tags and content.end < cue.start < content.end + _NOUN_PHRASE + 20:
            if _PREDICATE.fullmatch(on.plain, content.end, cue.start) or (
                cue.text in english_status.NOTHING and cue.start == content.end + 1
            ):
                return cue
    return None


def _past(moment: Moment, latest: date | None, *, same_day: bool = False) -> bool:
    last = moment.interval.last if moment.interval else None
    return bool(latest and last and (last < latest or (same_day and last == latest)))


def _in_clause(on: Page, sentence: Span, moment: Moment, cue: Cue) -> bool:
    start, end = clause_at(on, sentence, moment.start)
    return start <= cue.start < end


def is_background(moment: Moment, latest: date | None) -> bool:
    interval = moment.interval
    if interval is None or latest is None or interval.start is None or interval.end is None or moment.floats:
        return False
    if (latest - interval.start).days < BACKGROUND_DAYS:
        return False
    if interval.end > latest:  # a month or year that still runs
        return any(word in moment.text.lower() for word in english_status.EARLIER)
    long = (interval.end - interval.start).days >= BACKGROUND_DAYS
    return long or latest - interval.end >= timedelta(BACKGROUND_DAYS)


def _status_cue(found: Sequence[Cue], status: str) -> Cue | None:
    return next((cue for cue in found if cue.get(cues.STATUS) == status), None)


def _only(on: Page, negation: Cue) -> bool:
    return on.plain[negation.end : negation.end + 6].strip().startswith(("only", "just", "soone"))


def put_off(on: Page, sentence: Span, found: Sequence[Cue], kind: str, moment: Moment) -> tuple[str, str] | None:
    """Kind and reason of a plan for `moment` that is put off: "the June 4 talks were postponed"."""
    off = next((c for c in found if c.get(cues.KIND) == "postponement" and sentence[0] <= c.start < sentence[1]), None)
    if off is None or _is_negated(found, off) or _OTHERS_PLAN.search(on.plain, moment.end, max(moment.end, off.start)):
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


def is_put_off(found: Sequence[Cue], kind: str, content: Cue | None) -> Cue | None:
    """The word that says of an undated plan that it was put off: "the talks have been postponed"."""
    if kind not in _PLANNABLE or content is None:
        return None
    off = next((c for c in found if c.get(cues.KIND) == "postponement" and c.start > content.start), None)
    return None if off is None or _is_negated(found, off) else off


def _is_negated(found: Sequence[Cue], cue: Cue) -> bool:
    return any(cues.NEGATION in c.tags and 0 <= cue.start - c.end <= _BESIDE for c in found)
