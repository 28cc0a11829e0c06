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
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.tenses import sentence_start
from timeline.text import sentences

OLD = 500  # days before the article from which a year can be one that a passage tells of
HISTORY = 5  # old dates in a row that make a passage a history
REACH = 1200  # characters over which a passage that is none goes on
ROLLS = 4  # months over the end of the year by which a story goes on: "in December 1917 ... in January"
_BESIDE = 4  # characters between a day and the year that it is of
_MARKS = ",.;:\"'`()[]“”‘’!?"
_UNITS = (Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.YEAR)
_WHOLE = ("M", "Y", "W", "DE", "CE")  # units of which a passage says the end or the middle: "by the end of the month"
_FINE = {"D": (Unit.DAY, "-XX-XX"), "W": (Unit.WEEK, "-WXX"), "M": (Unit.MONTH, "-XX")}  # and what is not known of them


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
        self._owned: tuple[Match, int] | None = None  # the year that is told right behind a day, and its number
        self._runs: list[int] = []  # for each match the old dates around it, 0 for what is of today
        self._is_news = False  # whether the text has a time, other than a date with its year, that counts from its day
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
        elif self._told and placed.basis != "vague" and self._is_old(start) and not _goes_back(match.expr):
            self._told = Told(match.start, match.end, start, placed.unit)

    def read(self, match: Match) -> tuple[Expression, date] | None:
        """The expression with the year of its passage, and the day it counts from; `None` when it tells of none."""
        told = self._told
        if self._owned and self._owned[0] is match:
            return Fixed(self._owned[1]), date(self._owned[1], 1, 1)
        if told is None or not _lacks_year(match.expr):
            return None
        year = self._owner(match, told)
        if year is None:
            if not self._goes_on(told, match):
                return None
            year = self._year(match, told)
        said = _in_year(match.expr, year)
        return (said, told.day) if said else None

    def near(self, match: Match) -> Placed | None:
        """A time a little after or before a month or a year that is told, of which no day is: "a week later"."""
        told, expr = self._told, match.expr
        if told is None or not isinstance(expr, Shifted) or not expr.told or expr.unit not in _FINE:
            return None
        if not expr.count or not self._goes_on(told, match):
            return None
        unit, masked = _FINE[expr.unit]
        span = intervals.span(told.day, told.unit)
        first = intervals.shift(told.day, int(expr.count), unit)
        last = intervals.shift(span.last, int(expr.count), unit) if span.last else None
        if first is None or last is None:
            return None
        days = intervals.days(first, last)
        why = f"{expr.count:+g} {unit} from {intervals.edtf(told.unit, told.day)}, the time told"
        return Placed("DATE", f"{told.day.year:04}{masked}", days, intervals.edtf_of(days), None, "relative", (), why)

    def _owner(self, match: Match, told: Told) -> int | None:
        """The year that is told right behind: "on 14 September of the following year"."""
        at = bisect_left(self._matches, match.end, key=_start)
        behind = self._matches[at] if at < len(self._matches) else None
        if behind is None or behind.start - match.end > _BESIDE or not isinstance(behind.expr, Shifted):
            return None
        gap, year = self._text[match.end : behind.start].split(), behind.expr
        if not year.told or year.unit != "Y" or not self._language.narration.owns.issuperset(gap):
            return None
        self._owned = behind, told.day.year + int(year.count)
        return self._owned[1]

    def _year(self, match: Match, told: Told) -> int:
        """The year told, or the next one where the story runs on over its end."""
        month, last = _month(match.expr), told.day.month
        if told.unit is Unit.YEAR or month is None or month >= last:
            return told.day.year
        runs_on = month + 12 - last <= ROLLS or word_before(self._text, match.start) in self._language.prepositions.until
        return told.day.year + runs_on

    def _is_old(self, day: date) -> bool:
        return (self._day - day).days > OLD

    def _is_aside(self, match: Match) -> bool:
        """Whether a year only dates a thing, or measures how long something lasts: "(1884)", "since 1998", "the August 1988 truce",
        or tells of a thing of today: "the treaty of 1987 bans such missiles".
        """
        if self._text[match.start - 1 : match.start] == "(" and self._text[match.end : match.end + 1] == ")":
            return True
        before, behind = word_before(self._text, match.start), word_after(self._text, match.end)
        if before in self._language.prepositions.since:
            return True
        if before in self._language.narration.owns and behind.endswith(self._language.forms.plural_endings):
            return behind not in self._language.narration.not_verbs
        return isinstance(match.expr, Fixed) and before in self._language.forms.articles

    def _goes_on(self, told: Told, match: Match) -> bool:
        """Whether the passage that told a time still tells of it at `match`."""
        if not self._runs:
            self._count()
        begin = sentence_start(self._text, match.start)
        stop = sentences.stop_after(self._text, match.end)
        first = sentence_start(self._text, told.start)
        if self._is_here(first, stop) or self._speaks(begin, match.start):
            return False
        old = self._runs[bisect_left(self._matches, match.start, key=_start)]
        if old >= HISTORY:
            return True
        if match.start - told.end > REACH or self._speaks(first, stop):
            return False
        if told.unit is Unit.YEAR:
            return self._is_frame(told, first, begin)
        return old > 1 or not self._is_news or self._opens(told, first)

    def _is_here(self, start: int, stop: int) -> bool:
        """Whether a time between counts from the day of writing."""
        at = bisect_left(self._here, start)
        return at < len(self._here) and self._here[at] < stop

    def _is_frame(self, told: Told, first: int, begin: int) -> bool:
        """Whether a bare year opens its sentence, or an article without a time of today has it right before."""
        if first == begin:
            return self._opens(told, first)
        return self._opens(told, first) or not self._is_news

    def _opens(self, told: Told, first: int) -> bool:
        return self._language.narration.frames.issuperset(self._text[first : told.start].lower().split())

    def _speaks(self, start: int, stop: int) -> bool:
        """Whether a sentence between is told in the present tense, or reports what was said of late."""
        words = self._language.narration
        said = self._words(start, stop)
        if not words.here.isdisjoint(said) or (said and said[-1] in words.said):
            return True
        return any(_is_verb(said, at, self._language) for at in range(1, len(said) - 1))

    def _words(self, start: int, stop: int) -> list[str]:
        """The words between in lower case, without marks; a month or a name is none ("May", "Will")."""
        names = self._language.plans.future_names
        bare = (word.strip(_MARKS) for word in self._text[start:stop].split())
        return [word.lower() for word in bare if word and not (word[0].isupper() and word.lower() in names)]

    def _count(self) -> None:
        """Counts the old dates in a row around each match, up to what counts from the day of writing."""
        self._runs = [0] * len(self._matches)
        run: list[int] = []
        old = 0
        for at, match in enumerate(self._matches):
            if self._counts_from_here(match):
                self._here.append(match.start)
                self._is_news |= not isinstance(_inner(match.expr), Fixed)
                self._close(run, old)
                run, old = [], 0
                continue
            run.append(at)
            old += self._is_dated(match)
        self._close(run, old)

    def _close(self, run: list[int], old: int) -> None:
        for at in run:
            self._runs[at] = old

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


def _goes_back(expr: Expression) -> bool:
    """Whether a time is told from a later one, and only looks back from it: "the previous year"."""
    said = _inner(expr)
    return isinstance(said, Shifted) and said.count < 0


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


def _month(expr: Expression) -> int | None:
    """The month that an expression names or begins with."""
    match _inner(expr):
        case Partial(month=month):
            return month
        case Season(season=season):
            return season * 3 + 3
        case Feast(month=month):
            return month or None
    return None


def _in_year(expr: Expression, year: int) -> Expression | None:
    """The expression with its year; `None` when that year has no such day."""
    match expr:
        case PartOf() | Clock():
            day = _in_year(expr.day, year) if expr.day else None
            return replace(expr, day=day) if day else None
        case Partial(month=int(month), day=number):
            exists = number is None or intervals.make_day(year, month, number) is not None
            return Fixed(year, month, number) if exists else None
        case Season() | Feast():
            return replace(expr, year=year)
        case Shifted():
            return replace(expr, told=True)
    return None


def _is_verb(words: list[str], at: int, language: Language) -> bool:
    """Whether a word is a verb of the present by its form and its neighbours: "and denies it"."""
    word, narration = words[at], language.narration
    return (
        word.endswith(language.forms.plural_endings)
        and word not in narration.not_verbs
        and words[at - 1] in narration.subjects
        and words[at + 1] in narration.objects
    )
