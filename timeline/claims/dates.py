"""The dates of a sentence: ranges joined, furniture left out, the day of the saying told from the days of events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.claims import cues
from timeline.claims.attributed import Attribution
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.claim_rows import Dates
from timeline.lang.rows import either
from timeline.model import NamedEvent, Span, Timex
from timeline.topic import told

_WORD = re.compile(r"[^\W_][\w'-]*")
_UNSTATED = re.compile(r"XXXX-\d\d(-\d\d)?$")  # a value whose year the text does not name
_WITH_MONTH = (7, 10)  # characters of a month and of a day in EDTF: 2021-08, 2021-08-15
_BESIDE = 80  # characters between a date and the event it is the date of
_NOUN = 40  # characters before a date in which the noun stands that has it: "the meeting on"
_BEHIND = 120  # characters from a verb of saying to the day behind it
_AHEAD = 160  # characters from a day that leads to its verb of saying
_OPENING = 14  # words before a day that leads


class Moment(NamedTuple):
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
    before: Timex | None = None  # the date just before, if a range may begin with it
    for timex in timexes:
        moment = _moment(timex, avoid)
        if moment is None:
            before = None
        elif before and before.role == "from" and timex.role == "to":
            found[-1] = _joined(text, found[-1], moment)
            before = None
        else:
            found.append(moment)
            before = timex
    return found


def _moment(timex: Timex, avoid: Sequence[Span]) -> Moment | None:
    """The date that `timex` is; `None` when it is none, or stands in one of the spans to `avoid`."""
    edtf = timex.edtf or (timex.value if _UNSTATED.match(timex.value) else None)
    if edtf is None or timex.type not in ("DATE", "TIME") or timex.basis == "vague" or _touches(timex, avoid):
        return None
    edtf, interval = _begun(timex, edtf)
    why, floats = timex.why or timex.rule, "day of writing" in timex.assumed
    return Moment(timex.start, timex.end, edtf, interval, timex.basis, why, timex.text, floats)


def _begun(timex: Timex, edtf: str) -> tuple[str, Interval | None]:
    """The days of a date, from where it begins: "since 2001" began in 2001; "earlier this year" is this year."""
    whole = intervals.bounds(timex.value) if timex.mod == "START" or ".." in edtf else None
    return (intervals.edtf_of(whole), whole) if whole else (edtf, timex.interval)


def _touches(timex: Timex, avoid: Sequence[Span]) -> bool:
    return any(start < timex.end and timex.start < end for start, end in avoid)


def coherent(text: str, timexes: Sequence[Timex], words: Dates) -> list[Timex]:
    """`timexes` with every weekday whose direction is a guess placed as the same weekday is where the tense decides.

    "He will come on Tuesday. The meeting on Tuesday is small." names one Tuesday.
    """
    sure: dict[str, Timex] = {}
    guessed: set[int] = set()  # where they start
    for timex in timexes:
        if not _is_weekday(timex, words):
            continue
        if not timex.cue or _of_noun(text, timex, words):
            guessed.add(timex.start)
        elif timex.interval:
            other = sure.setdefault(timex.text.lower(), timex)
            if other.interval != timex.interval:  # two Tuesdays: neither is the one that the others mean
                sure[timex.text.lower()] = replace(other, interval=None)
    return [_placed(t, sure.get(t.text.lower())) if t.start in guessed else t for t in timexes]


def _placed(timex: Timex, like: Timex | None) -> Timex:
    """`timex` on the day of the weekday `like` it, where that is known."""
    if like is None or not like.interval or timex.interval == like.interval:
        return timex
    why = f"the “{timex.text}” the article speaks of: {like.edtf}"
    return replace(timex, interval=like.interval, edtf=like.edtf, value=like.value, why=why)


def _is_weekday(timex: Timex, words: Dates) -> bool:
    return timex.unit is Unit.DAY and timex.text.lower() in words.weekdays


def _of_noun(text: str, timex: Timex, words: Dates) -> bool:
    """Whether a noun, not a verb, has the date: "the meeting on Tuesday"."""
    return bool(_noun_on(words).search(text[max(0, timex.start - _NOUN) : timex.start]))


@cache
def _noun_on(words: Dates) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words.determiners)})\s+[\w-]+\s+(?:{either(words.day_on)})\s+$", re.IGNORECASE)


def named(moment: Moment, events: Sequence[tuple[Span, NamedEvent]]) -> Moment:
    """`moment` in the year of the topic's event that stands beside it: "its Aug. 15 seizure of power"."""
    if len(moment.edtf) not in _WITH_MONTH:
        return moment
    size, partial = len(moment.edtf), moment.edtf[4:]
    for (at, _), event in events:
        if not -_BESIDE < at - moment.end < _BESIDE:
            continue
        for time in (event.interval, *event.again):
            if time.start and time.start.isoformat()[4:size] == partial:
                edtf = time.start.isoformat()[:size]
                why = f"“{moment.text}” beside “{event.name}”, {intervals.edtf_of(time)}"
                return moment._replace(edtf=edtf, interval=intervals.bounds(edtf), basis="named", why=why)
    return moment


def told_by_name(text: str, sentence: Span, events: Sequence[tuple[Span, NamedEvent]], words: Dates) -> list[Moment]:
    """The day of the first event of the topic that a sentence without a date names and does not only look back at."""
    for (start, end), event in events:
        inside = sentence[0] <= start and end <= sentence[1] and event.interval.is_day
        if not inside or event.again or event.soft or not told.is_news(text, (start, end)):
            continue
        before = text[max(sentence[0], start - _BESIDE) : start].lower().split()
        if words.background.isdisjoint(before) and tagger.direction(text, start, end) <= 0:
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
    """Whether a day behind a verb of saying is the day of the saying: "told reporters in Oslo on Friday"."""
    gap = on.plain[cue.end : moment.start]
    if len(gap) > _BEHIND or any(mark in gap for mark in '",;:'):
        return False
    dates, words = on.language.dates, _words(on, cue.end, moment.start)
    if not all(name or word in dates.between or word in dates.person_nouns for word, name in words):
        return False
    if not words and moment.text.isdigit():  # "pointed to 2015 meetings"
        return False
    opens_phrase = bool(words) and words[0][0] in dates.of_a_noun and cue.get(cues.VERB) != "tell"
    return (
        not opens_phrase
        and not _is_of_a_noun(words, moment, dates)
        and not on.plain.startswith(dates.glued, moment.end, end)
    )


def _leads(on: Page, start: int, cue: Cue, moment: Moment) -> bool:
    """Whether a day before a verb of saying is the day of the saying: "On Friday, the mayor said"."""
    dates, gap = on.language.dates, on.plain[moment.end : cue.start]
    if gap.lstrip().startswith(dates.glued):
        return False
    if all(word in dates.auxiliary for word, _ in _words(on, moment.end, cue.start)):
        return True
    opening = _words(on, start, moment.start)
    if len(opening) > _OPENING or len(gap) >= _AHEAD:
        return False
    return all(name or word in dates.openings for word, name in opening) and not _is_of_a_noun(opening, moment, dates)


def _is_of_a_noun(before: Sequence[tuple[str, bool]], moment: Moment, dates: Dates) -> bool:
    """Whether the last word before a day that is written with a capital makes it the day of a noun: "the Friday"."""
    return bool(before) and before[-1][0] in dates.of_a_noun and moment.text[:1].isupper()
