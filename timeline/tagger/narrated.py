"""The time that a passage tells of: a month or a day without a year is of the year told.

The year told passes on until the text is back in the day it was written: by another time that counts from that day
("Friday", "last week", this year's date), or by a sentence in the present tense. Where a passage names several old
dates in a row it is a history, and neither a present tense in between nor a new paragraph ends it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import (
    Clock,
    Compared,
    Expression,
    Feast,
    Fixed,
    Partial,
    PartOf,
    Placed,
    Quarter,
    Season,
    Shifted,
    Weekday,
    Weekend,
)
from timeline.lang.rows import Language
from timeline.tagger.matches import Match, word_before
from timeline.tagger.tenses import sentence_start
from timeline.text import sentences

OLD = 500  # days before the article from which a year can be one that a passage tells of
HISTORY = 5  # old dates in a row that make a passage a history
REACH = 1200  # characters over which a passage that is none goes on
ROLLS = 4  # months over the end of the year by which a story goes on: "in December 1917 ... in January"
_MARKS = ",.;:\"'`()[]“”‘’!?"
_UNITS = (Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.YEAR)
_WHOLE = ("M", "Y", "W", "DE", "CE")  # units of which a passage says the end or the middle: "by the end of the month"


class Told(NamedTuple):
    """The last time that the passage told: where it stands, its first day, its unit."""

    start: int
    end: int
    day: date
    unit: Unit


class Narration:
    """The year that each part of the text tells of."""

    def __init__(self, text: str, matches: list[Match], day: date, language: Language) -> None:
        self._text = text
        self._matches = matches
        self._day = day
        self._language = language
        self._told: Told | None = None
        self._runs: list[int] | None = None  # for each match the old dates around it, 0 for what is of today
        self._here: list[int] = []  # where the times stand that count from the day of writing

    def tell(self, match: Match, placed: Placed) -> None:
        """Takes note of a date with a year, and of one that got its year from the passage."""
        start = placed.interval.start if placed.interval else None
        if start is None or placed.unit not in _UNITS or placed.type == "SET":
            return
        if placed.basis == "explicit":
            if not self._is_old(start):
                self._told = None
            elif not self._is_aside(match):
                self._told = Told(match.start, match.end, start, placed.unit)
        elif self._told and placed.basis != "vague" and self._is_old(start):
            self._told = Told(match.start, match.end, start, placed.unit)

    def read(self, match: Match) -> tuple[Expression, date] | None:
        """The expression with the year of its passage, and the day it counts from; `None` when it tells of none."""
        told = self._told
        if told is None or not _lacks_year(match.expr):
            return None
        if not self._goes_on(told, match):
            return None
        said = _in_year(match.expr, told)
        return (said, told.day) if said else None

    def _is_old(self, day: date) -> bool:
        return (self._day - day).days > OLD

    def _is_aside(self, match: Match) -> bool:
        """Whether a year only dates a thing, or measures how long something lasts: "(1884)", "since 1998", "the August 1988 truce"."""
        if self._text[match.start - 1 : match.start] == "(" and self._text[match.end : match.end + 1] == ")":
            return True
        before = word_before(self._text, match.start)
        if before in self._language.prepositions.since:
            return True
        return isinstance(match.expr, Fixed) and before in self._language.forms.articles

    def _goes_on(self, told: Told, match: Match) -> bool:
        """Whether the passage that told a time still tells of it at `match`."""
        self._count()
        begin = sentence_start(self._text, match.start)
        stop = sentences.stop_after(self._text, match.end)
        first = sentence_start(self._text, told.start)
        if self._is_here(first, stop) or self._speaks(begin, match.start):
            return False
        assert self._runs is not None
        if self._runs[bisect_left(self._matches, match.start, key=_start)] >= HISTORY:
            return True
        if match.start - told.end > REACH or self._speaks(first, stop):
            return False
        return told.unit is not Unit.YEAR or self._is_frame(told, first, begin)

    def _is_here(self, start: int, stop: int) -> bool:
        """Whether a time between counts from the day of writing."""
        at = bisect_left(self._here, start)
        return at < len(self._here) and self._here[at] < stop

    def _is_frame(self, told: Told, first: int, begin: int) -> bool:
        """Whether a bare year opens its sentence, or an article without a time of today has it right before."""
        if first == begin:
            return self._opens(told, first)
        return self._opens(told, first) or not self._here

    def _opens(self, told: Told, first: int) -> bool:
        return self._language.narration.frames.issuperset(self._text[first : told.start].lower().split())

    def _speaks(self, start: int, stop: int) -> bool:
        """Whether a sentence between is told in the present tense, or reports what was said of late."""
        text, words = self._text, self._language.narration
        said = [bare for word in text[start:stop].lower().split() if (bare := word.strip(_MARKS))]
        if not words.here.isdisjoint(said) or (said and said[-1] in words.said):
            return True
        return any(_is_verb(said, at, self._language) for at in range(1, len(said) - 1))

    def _count(self) -> None:
        """Counts the old dates in a row around each match, up to what counts from the day of writing."""
        if self._runs is not None:
            return
        self._runs = [0] * len(self._matches)
        run: list[int] = []
        old = 0
        for at, match in enumerate(self._matches):
            if self._counts_from_here(match):
                self._here.append(match.start)
                self._close(run, old)
                run, old = [], 0
                continue
            run.append(at)
            old += self._is_dated(match)
        self._close(run, old)

    def _close(self, run: list[int], old: int) -> None:
        for at in run:
            self._runs[at] = old  # type: ignore[index]

    def _is_dated(self, match: Match) -> bool:
        expr = _inner(match.expr)
        year = getattr(expr, "year", None)
        return year is not None and year < self._day.year - 1

    def _counts_from_here(self, match: Match) -> bool:
        expr = _inner(match.expr)
        match expr:
            case Fixed():
                return not self._is_old(date(expr.year, expr.month or 1, 1))
            case Weekday() | Shifted():
                return not expr.told and self._is_of_today(match, expr)
            case Partial() | Season():
                return expr.which is not None and not getattr(expr, "told", False)
            case Quarter():
                return expr.year is None
        return isinstance(expr, (Weekend, Compared))

    def _is_of_today(self, match: Match, expr: Weekday | Shifted) -> bool:
        if isinstance(expr, Weekday) or expr.unit == "D" or expr.count:
            return True
        return self._text[match.start : match.end].split()[0].lower() in self._language.narration.this


def _start(match: Match) -> int:
    return match.start


def _inner(expr: Expression) -> Expression:
    return expr.day if isinstance(expr, (PartOf, Clock)) and expr.day is not None else expr


def _lacks_year(expr: Expression) -> bool:
    """Whether the passage can give the expression its year."""
    match _inner(expr):
        case Partial(month=int(), which=None):
            return True
        case Season(year=None, which=None) | Feast(year=None, which=None):
            return True
        case Shifted(told=False, count=0, unit=unit):
            return unit in _WHOLE
    return False


def _in_year(expr: Expression, told: Told) -> Expression | None:
    """The expression with the year told, or with the next one where the story runs on over its end."""
    if isinstance(expr, (PartOf, Clock)):
        day = _in_year(expr.day, told) if expr.day else None
        return replace(expr, day=day) if day else None
    match expr:
        case Partial(month=int(month), day=number):
            year = _year(month, told)
            if number is not None and intervals.make_day(year, month, number) is None:
                return None
            return Fixed(year, month, number)
        case Season(season=season):
            return replace(expr, year=_year(season * 3 + 3, told))
        case Feast():
            return replace(expr, year=told.day.year)
        case Shifted():
            return replace(expr, told=True)
    return None


def _year(month: int, told: Told) -> int:
    ahead = month + 12 - told.day.month
    runs_on = told.unit is not Unit.YEAR and month < told.day.month and ahead <= ROLLS
    return told.day.year + runs_on


def _is_verb(words: list[str], at: int, language: Language) -> bool:
    """Whether a word is a verb of the present by its form and its neighbours: "and denies it"."""
    word, narration = words[at], language.narration
    return (
        word.endswith(language.forms.plural_endings)
        and word not in narration.not_verbs
        and words[at - 1] in narration.subjects
        and words[at + 1] in narration.objects
    )
