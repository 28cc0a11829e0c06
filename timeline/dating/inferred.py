"""When an article without a date can have been written: its own dates and events, each a bound with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.dating import named_events
from timeline.dating.bounds import YEAR, Clue, binds, compatible, day_told, ends, touches, weekday, window
from timeline.lang.english.times import undated as english
from timeline.model import Dating, NamedEvent, Span, Timex
from timeline.text import language, sentences

LENGTH = 20_000  # characters of an article that are looked at
_RECENT = timedelta(31)  # so long before an update an article can have been written that names the days before it
_LEAD = 400  # characters: the first sentences of an article
_SENTENCE = 600  # characters of a sentence in which a word can look ahead
_FIRST_YEAR, _LAST_YEAR = 1900, 2099  # a date outside them is history or fiction and bounds nothing
_FORTNIGHT = timedelta(13)  # in a longer window a weekday is no longer one day
_ABOUT_A_YEAR = timedelta(400)  # in a longer window a month and a day can be two days
_SOON = timedelta(120)  # so far ahead news announces a day without its year
_HALF_A_YEAR = timedelta(182)  # a day told beside an event, farther behind it, may be that of the year before
_SEASON = timedelta(92)  # the longest season
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTH_AND_DAY = re.compile(r"(\d\d)-(\d\d)")
_MONTH = re.compile(r"\d\d")


@dataclass(frozen=True, slots=True)
class Undated:
    """An article that does not state its day: as much text as is looked at, its temporal expressions, its clues."""

    text: str
    body: int
    timexes: list[Timex]
    clues: list[Clue]  # those that go together

    @property
    def lead(self) -> list[Timex]:
        """The expressions of the first sentences, and of what stands before them."""
        return [timex for timex in self.timexes if timex.start < self.body + _LEAD]


def read(text: str, body: int, removed: Sequence[Span], events: Sequence[NamedEvent]) -> Undated:
    """The clues of a text whose article begins at `body`. Only English is read; nothing inside `removed` counts."""
    text = text[: body + LENGTH]
    if language.guess(text[body:]) != "en":
        return Undated(text, body, [], [])
    out = [(0, body), *removed]
    timexes = [t for t in tagger.tag_unanchored(text, None) if not touches(t.start, t.end, out)]
    clues = list(_stated(text, timexes))
    clues += named_events.clues(text, events, timexes, out, clues)
    clues += _yearless(text, timexes, window(clues))
    return Undated(text, body, timexes, compatible(clues))


def infer(article: Undated) -> Dating:
    """The interval that the clues of an article leave, with basis `text`; no date when they leave no bound.

    `anchor` is the day that the first sentences tell of when the clues leave one such weekday: relative words count
    from it.
    """
    clues, inside = article.clues, window(article.clues)
    if inside is None or inside.start is None:
        return Dating(flags=("D1",))
    lead = _told_by_lead(article, inside)
    if lead is not None:
        clues = [*clues, lead]
        inside = window(clues) or inside
    used = _reasons([*_shortly_before(clues, inside), *(clue for clue in clues if binds(clue, inside))])
    anchor = lead.first if lead and not inside.is_day else None
    return Dating(_edtf(clues, inside), "text", None, "; ".join(used), ("D1",), anchor=anchor, clues=used)


def supply_year(dating: Dating, article: Undated) -> Dating:
    """`dating`, whose day has no year (`XXXX-08-15`), in the one year that the clues of the text leave, if they do.

    A weekday that the first sentences tell of must be that of the day; without one the year stays open.
    """
    inside = window(article.clues)
    span = ends(inside, 2 * YEAR)
    if inside is None or span is None:
        return dating
    days = _days_of(dating, article, *span)
    if len(days) != 1:
        return dating
    used = _reasons([clue for clue in article.clues if clue.hard or binds(clue, inside)])
    why = f"{dating.why}; the year: {'; '.join(used)}"
    return replace(dating, edtf=days[0].isoformat(), why=why, clues=used)


def _days_of(dating: Dating, article: Undated, first: date, last: date) -> list[date]:
    """The day without a year (`XXXX-08-15`) in each year in which it is a weekday that the first sentences tell of."""
    month, day = map(int, (dating.edtf or "").removeprefix("XXXX-").split("-"))
    told = {weekday(article.text, timex) for timex in article.lead}
    days = _in_years(month, day, range(first.year, last.year + 1))
    return [each for each in days if first <= each <= last and each.weekday() in told]


def bound_below(dating: Dating, article: Undated) -> Dating:
    """`dating`, of which the last possible day is known, from the latest day shortly before it that the text names."""
    last = dating.latest
    if last is None:
        return dating
    hard = ((clue.first, clue.reason) for clue in article.clues if clue.first and clue.hard)
    known = [*_days_named(article), *hard]
    recent = [(day, reason) for day, reason in known if last - _RECENT <= day <= last]
    if not recent:
        return dating
    first, reason = max(recent)
    why = f"{dating.why}; {reason}: written on or after {first}"
    return replace(dating, edtf=intervals.edtf_of(intervals.days(first, last)), why=why)


def _reasons(clues: list[Clue]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clue.reason for clue in clues))


def _shortly_before(clues: list[Clue], inside: Interval) -> list[Clue]:
    """The hard clues of the year before a closed interval: what happened lately, though it does not bound the day."""
    if inside.start is None or inside.end is None:
        return []
    return [clue for clue in clues if clue.hard and clue.first and inside.start - clue.first < _ABOUT_A_YEAR]


def _edtf(clues: list[Clue], inside: Interval) -> str:
    """The interval; a bound is as coarse as the text has it: `2018/..`."""
    coarse = (f"{clue.edtf}/.." for clue in clues if clue.first == inside.start and clue.edtf)
    whole = intervals.edtf_of(inside)
    return whole if inside.end is not None else next(coarse, whole)


def _told_by_lead(article: Undated, inside: Interval) -> Clue | None:
    """The day in a window of two weeks at most that the first sentences tell of by its weekday."""
    span = ends(inside, _FORTNIGHT)
    if span is None:
        return None
    first, last = span
    told = day_told(article.text, article.lead, (first + timedelta(n) for n in range((last - first).days + 1)))
    if told is None:
        return None
    day, words = told
    reason = f'the first sentences tell of "{words}": written that day or the day after'
    return Clue(day, min(day + timedelta(1), last), reason)


def _days_named(article: Undated) -> Iterator[tuple[date, str]]:
    """The days that are named in full and not as something to come."""
    for timex in article.timexes:
        start = _start(timex)
        if start and timex.basis == "explicit" and timex.unit is Unit.DAY:
            if tagger.direction(article.text, timex.start, timex.end) <= 0 and _is_told(article.text, timex):
                yield start, f'"{timex.text}" is named'


def _start(timex: Timex) -> date | None:
    return timex.interval.start if timex.interval else None


def _stated(text: str, timexes: list[Timex]) -> Iterator[Clue]:
    """Dates with a year: what is told as past was over, what is announced lay ahead."""
    for timex in timexes:
        start = _start(timex)
        if start and _is_dated(timex, start):
            yield from _of_dated(text, timex, start)


def _is_dated(timex: Timex, start: date) -> bool:
    """Whether it is a date with a year of our time, no coarser than a year."""
    coarse = timex.unit in (Unit.DECADE, Unit.CENTURY)
    known = _FIRST_YEAR <= start.year <= _LAST_YEAR
    return timex.basis == "explicit" and timex.type == "DATE" and known and not coarse


def _of_dated(text: str, timex: Timex, start: date) -> Iterator[Clue]:
    ahead = tagger.direction(text, timex.start, timex.end)
    last = timex.interval.last if timex.interval else None
    if ahead < 0 and tagger.word_before(text, timex.start) not in english.DEADLINES and _is_told(text, timex):
        unit = timex.unit if timex.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else Unit.DAY
        yield Clue(start, None, f'"{timex.text}" is told as past', True, intervals.edtf(unit, start))
    elif ahead > 0 and timex.unit in (Unit.DAY, Unit.MONTH) and last:
        yield Clue(None, last, f'"{timex.text}" lies ahead')


def _is_told(text: str, timex: Timex) -> bool:
    """Whether nothing in the sentence looks ahead of the day it was written."""
    start = tagger.sentence_start(text, timex.start)
    stop = min(sentences.stop_after(text, timex.end), start + _SENTENCE)
    return english.LOOKS_AHEAD.isdisjoint(word.strip(",.;:\"'`()") for word in text[start:stop].lower().split())


def _yearless(text: str, timexes: list[Timex], inside: Interval | None) -> Iterator[Clue]:
    """Months, days and seasons without a year, put into the window that the years leave, when that is about a year.

    None is put outside that window, and none that may as well lie before it.
    """
    span = ends(inside, _ABOUT_A_YEAR)
    for timex in timexes if span else ():
        if span and timex.type == "DATE" and timex.value.startswith("XXXX-"):
            yield from _of_yearless(text, timex, *span)


def _of_yearless(text: str, timex: Timex, low: date, high: date) -> Iterator[Clue]:
    rest = timex.value.removeprefix("XXXX-")
    if found := _MONTH_AND_DAY.fullmatch(rest):
        ahead = tagger.direction(text, timex.start, timex.end)
        days = _in_years(int(found[1]), int(found[2]), range(low.year, high.year + 2))
        yield from _to_come(timex, days, low, high) if ahead > 0 else _past(timex, days, low, high) if ahead < 0 else ()
    elif _MONTH.fullmatch(rest):
        if tagger.word_before(text, timex.start) == english.IN:
            if tagger.direction(text, timex.start, timex.end) <= 0:
                yield from _month(timex, int(rest), low, high)
    elif rest in _SEASONS and timex.text.lower().startswith(english.THIS):
        yield from _season(timex, rest, low)


def _in_years(month: int, day: int, years: range) -> list[date]:
    """The day of that name in each of the years that have it."""
    return [each for year in years if (each := intervals.make_day(year, month, day))]


def _to_come(timex: Timex, days: list[date], low: date, high: date) -> Iterator[Clue]:
    first = next((day for day in days if low < day <= high), None)
    if first is not None and first - low <= _SOON:
        yield Clue(None, first - timedelta(1), f'"{timex.text}" lies ahead: written before {first}')


def _past(timex: Timex, days: list[date], low: date, high: date) -> Iterator[Clue]:
    past = [day for day in days if low <= day <= high]
    if len(past) == 1 and past[0] - low <= _HALF_A_YEAR:
        yield Clue(past[0], None, f'"{timex.text}" is told as past: written on or after {past[0]}')


def _month(timex: Timex, month: int, low: date, high: date) -> Iterator[Clue]:
    """ "In August, they left" was not written in August, or it would name the day."""
    begins = [first for first in _in_years(month, 1, range(low.year, high.year + 1)) if first >= low.replace(day=1)]
    begins = [first for first in begins if (intervals.shift(first, 1, Unit.MONTH) or first) <= high]
    if len(begins) == 1 and begins[0] - low <= _HALF_A_YEAR:
        after = intervals.shift(begins[0], 1, Unit.MONTH)
        yield Clue(after, None, f'"in {timex.text}" is told as past: written after {begins[0]:%Y-%m}')


def _season(timex: Timex, name: str, low: date) -> Iterator[Clue]:
    """ "this summer" is said in that summer or in the rest of its year."""
    begin = date(low.year, _SEASONS[name], 1)
    last = date(low.year, 12, 31) if name != "WI" else date(low.year + 1, 3, 31)
    if begin <= low + _SEASON and last >= low:
        yield Clue(begin, last, f'"{timex.text}" was said before {last.year} was over')
