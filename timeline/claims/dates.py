"""The dates of a sentence: ranges joined, furniture left out, the day of the saying told from the days of events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.claims import cues
from timeline.claims.attribution import Attribution
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.english.claims import speakers as english
from timeline.lang.english.times import tense
from timeline.model import NamedEvent, Span, Timex

_WORD = re.compile(r"[^\W_][\w'-]*")
_NOT_SAYING = frozenset(str.split("the a an his her its their of for by until since our whose after before between"))
_LEAD = frozenset(
    str.split(
        """on in at late early earlier later but and meanwhile also then speaking speech separately again however a an
        the interview with published aired broadcast released statement press news conference briefing comments remarks
        to reporters journalists for from of his her first just only previously already that same"""
    )
)
_WEEKDAYS = frozenset(str.split("monday tuesday wednesday thursday friday saturday sunday"))
_BESIDE = 80  # characters between a date and the event it is the date of
_NOUN_ON = re.compile(r"\b(?:the|this|that|their|his|her|its|a)\s+[\w-]+\s+on\s+$", re.IGNORECASE)
_UNSTATED = re.compile(r"XXXX-\d\d(-\d\d)?$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date a sentence names; two timexes of a range are one moment. `start`, `end` point into the document."""

    start: int
    end: int
    edtf: str
    interval: Interval | None
    basis: str
    why: str
    text: str
    floats: bool = False  # which day it is hangs on the unknown day of writing


def moments(text: str, timexes: Sequence[Timex], avoid: Sequence[Span]) -> list[Moment]:
    """Calendar dates among `timexes`, in order; durations, sets, vague references and furniture are left out."""
    found: list[Moment] = []
    opened: tuple[Timex, Moment] | None = None
    for timex in timexes:
        edtf = timex.edtf or (timex.value if _UNSTATED.match(timex.value) else None)
        if timex.type not in ("DATE", "TIME") or edtf is None or timex.basis == "vague":
            opened = None
            continue
        interval = timex.interval
        whole = intervals.bounds(timex.value) if timex.mod == "START" or ".." in edtf else None
        if whole:  # "since 2001" began in 2001; "earlier this year" is this year
            edtf, interval = intervals.edtf_of(whole), whole
        if any(start < timex.end and timex.start < end for start, end in avoid):
            opened = None
            continue
        why, floats = timex.why or timex.rule, "day of writing" in timex.assumed
        moment = Moment(timex.start, timex.end, edtf, interval, timex.basis, why, timex.text, floats)
        if opened and timex.role == "to" and opened[0].role == "from":
            found[-1] = _joined(text, opened[1], moment)
            opened = None
            continue
        found.append(moment)
        opened = (timex, moment)
    return found


def coherent(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """`timexes` with every weekday whose direction is a guess placed as the same weekday is where the tense decides.

    "He will come on Tuesday. The meeting on Tuesday is small." names one Tuesday.
    """
    sure: dict[str, Timex] = {}
    for timex in timexes:
        if _is_weekday(timex) and timex.interval and timex.cue and not _of_noun(text, timex):
            other = sure.setdefault(timex.text.lower(), timex)
            if other.interval != timex.interval:
                sure[timex.text.lower()] = replace(other, interval=None)
    found = []
    for timex in timexes:
        like = sure.get(timex.text.lower())
        unsure = not timex.cue or _of_noun(text, timex)
        if like and like.interval and unsure and timex.interval != like.interval and _is_weekday(timex):
            why = f"the “{timex.text}” the article speaks of: {like.edtf}"
            timex = replace(timex, interval=like.interval, edtf=like.edtf, value=like.value, why=why)
        found.append(timex)
    return found


def _is_weekday(timex: Timex) -> bool:
    return timex.unit is Unit.DAY and timex.text.lower() in _WEEKDAYS


def _of_noun(text: str, timex: Timex) -> bool:
    """Whether a noun, not a verb, has the date: "the meeting on Tuesday"."""
    return bool(_NOUN_ON.search(text[max(0, timex.start - 40) : timex.start]))


def named(moment: Moment, events: Sequence[tuple[Span, NamedEvent]]) -> Moment:
    """`moment` in the year of the topic's event that stands beside it: "its Aug. 15 seizure of power"."""
    if len(moment.edtf) not in (7, 10):
        return moment
    for (at, _), event in events:
        if not -_BESIDE < at - moment.end < _BESIDE:
            continue
        for time in (event.interval, *event.again):
            if time.start and time.start.isoformat()[4 : len(moment.edtf)] == moment.edtf[4:]:
                edtf = time.start.isoformat()[: len(moment.edtf)]
                why = f"“{moment.text}” beside “{event.name}”, {intervals.edtf_of(time)}"
                return replace(moment, edtf=edtf, interval=intervals.bounds(edtf), basis="named", why=why)
    return moment


def told_by_name(text: str, sentence: Span, events: Sequence[tuple[Span, NamedEvent]]) -> list[Moment]:
    """The day of the first event of the topic that a sentence without a date names and does not only look back at."""
    for (start, end), event in events:
        inside = sentence[0] <= start and end <= sentence[1] and event.interval.is_day and not event.again
        before = text[max(sentence[0], start - _BESIDE) : start].lower().split()
        if inside and tense.BACKGROUND.isdisjoint(before) and tagger.direction(text, start, end) <= 0:
            edtf, said = intervals.edtf_of(event.interval), text[start:end]
            return [Moment(start, end, edtf, event.interval, "named", f"“{said}” is “{event.name}”, {edtf}", said)]
    return []


def _joined(text: str, first: Moment, last: Moment) -> Moment:
    written = text[first.start : last.end]
    basis = first.basis if first.basis != "explicit" else last.basis
    if first.interval and last.interval and first.interval.start and last.interval.end:
        if first.interval.start < last.interval.end:
            whole = Interval(first.interval.start, last.interval.end)
            why = f"from “{first.text}” to “{last.text}”: {last.why}" if last.why else f"“{written}”"
            return Moment(first.start, last.end, intervals.edtf_of(whole), whole, basis, why, written)
        return Moment(first.start, last.end, first.edtf, first.interval, basis, first.why, written)
    return Moment(first.start, last.end, f"{first.edtf}/{last.edtf}", None, basis, last.why, written)


def of_saying(on: Page, sentence: Span, named: Sequence[Moment], said: Attribution) -> Moment | None:
    """The moment that dates the verb of saying, if one of `named` does: "said on Friday", "On Friday, he said"."""
    if not said.cue:
        return None
    start, end = sentence
    for moment in named:
        if moment.start >= said.cue.end and _follows(on, said.cue, moment, end):
            return moment
    for moment in reversed(named):
        if moment.end <= said.cue.start and _leads(on, start, said.cue, moment):
            return moment
    return None


def _words(on: Page, start: int, end: int) -> list[tuple[str, bool]]:
    """Words of a stretch and whether each is a name or capitalised."""
    names = [(m.start, m.end) for m in on.names(start, end)]
    return [
        (found.group(), on.text[found.start()].isupper() or any(a <= found.start() < b for a, b in names))
        for found in _WORD.finditer(on.plain, start, end)
    ]


def _follows(on: Page, cue: Cue, moment: Moment, end: int) -> bool:
    gap = on.plain[cue.end : moment.start]
    if len(gap) > 120 or any(mark in gap for mark in '",;:'):
        return False
    words = _words(on, cue.end, moment.start)
    if not all(name or word in english.BETWEEN or word in english.PERSON_NOUNS for word, name in words):
        return False
    if words and words[-1][0] in _NOT_SAYING and moment.text[:1].isupper():
        return False
    if cue.get(cues.VERB) != "tell" and words and words[0][0] in _NOT_SAYING:
        return False
    if not words and moment.text.isdigit():  # "pointed to 2015 meetings"
        return False
    following = on.plain[moment.end : min(moment.end + 3, end)]
    return not following.startswith(("'s", "-"))


def _leads(on: Page, start: int, cue: Cue, moment: Moment) -> bool:
    between = _words(on, moment.end, cue.start)
    if all(word in english.AUXILIARY for word, _ in between):
        return not on.plain[moment.end : cue.start].strip().startswith(("'s", "-"))
    first = _words(on, start, moment.start)
    if not all(name or word in _LEAD for word, name in first) or len(first) > 14:
        return False
    if first and first[-1][0] in _NOT_SAYING and moment.text[:1].isupper():
        return False
    gap = on.plain[moment.end : cue.start]
    return len(gap) < 160 and not gap.lstrip().startswith(("'s", "-"))


def clauses(on: Page, sentence: Span) -> list[Span]:
    """The clauses of a sentence: cut at commas, dashes and words that open a clause."""
    known = on.clauses.get(sentence)
    if known is not None:
        return known
    start, end = sentence
    cuts = [start]
    for found in _CUT.finditer(on.plain, start, end):
        if found.start() > cuts[-1]:
            cuts.append(found.start())
    cuts.append(end)
    parts = [(a, b) for a, b in pairwise(cuts) if on.plain[a:b].strip(" ,;")]
    on.clauses[sentence] = parts
    return parts


_CUT = re.compile(
    r"[,;:—–(\"]\s?|--|\b(?:which|who|whom|since|after|before|while|although|though|when|where|because|that|but|as|until|and|"
    r"if|so|amid|following|toppling|saying|adding|during)\b"
)


def in_family(found: Sequence[Cue], family: str) -> list[Cue]:
    return [cue for cue in found if family in cue.tags]


def is_saying(cue: Cue) -> bool:
    return cues.VERB in cue.tags
