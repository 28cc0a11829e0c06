"""The time that a passage tells of: a month or a day without a year is of the year told.

How long a passage goes on is for `narrated_rules`; here is what was told last, and what it makes of an expression.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import MAXYEAR, date

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import Clock, Expression, Feast, Fixed, Partial, PartOf, Placed, Season, Shifted
from timeline.lang.rows import Language
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.narrated_rules import Case, Told, decide, far_away, in_history
from timeline.tagger.today import Today, inner, start_of

EARLIEST = 1400  # a bare number below that is too often no year for a passage to hang on it
ROLLS = 6  # months over the end of the year by which a story goes on: "in December 1917 ... in January"
_BESIDE = 4  # characters between a day and the year that it is of
_HEADS = ("\n", ":", "-", "–", "—")
_UNITS = (Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.YEAR)
_WHOLE = ("M", "Y", "W", "DE", "CE")  # units of which a passage says the end or the middle: "by the end of the month"
_FINE = {"D": (Unit.DAY, "-XX-XX"), "W": (Unit.WEEK, "-WXX"), "M": (Unit.MONTH, "-XX")}  # and what is not known of them


class Narration:
    """The year that each part of the text tells of."""

    def __init__(self, text: str, matches: list[Match], day: date, language: Language) -> None:
        self._text = text
        self._matches = matches
        self._day = day
        self._language = language
        self._today = Today(text, matches, day, language)
        self._told: Told | None = None
        self._owned: tuple[Match, int] | None = None  # the year that is told right behind a day, and its number

    def tell(self, match: Match, placed: Placed) -> None:
        """Takes note of a date with a year, and of one that got its year from the passage."""
        start = placed.interval.start if placed.interval else None
        if start is None or placed.unit not in _UNITS or placed.type == "SET":
            return
        if placed.basis != "explicit":
            self._go_on(match, placed, start)
        elif not self._today.is_old(start):
            self._told = None
        elif not self._is_aside(match):
            self._told = _told(match, start, placed.unit, start.year if self._is_heading(match) else 0)

    def _go_on(self, match: Match, placed: Placed, start: date) -> None:
        """Takes note of a time that counts from the one told."""
        if placed.basis == "vague" or not self._today.is_old(start) or _goes_back(match.expr):
            return
        if self._told and placed.unit:
            self._told = _told(match, start, placed.unit, self._told.heading)

    def case(self, match: Match) -> Case | None:
        """What there is to decide about a match; `None` when no other time was told."""
        return None if self._told is None else self._case(self._told, match)

    def _case(self, told: Told, match: Match) -> Case:
        return Case(told, match, self._text, self._day, self._today, self._language)

    def read(self, match: Match) -> tuple[Expression, date] | None:
        """The expression with the year of its passage, and the day it counts from; `None` when it tells of none."""
        if self._owned and self._owned[0] is match:
            return Fixed(self._owned[1]), date(self._owned[1], 1, 1)
        if self._told is None or not lacks_year(match.expr) or self._today.is_this(match):
            return None
        case = self._case(self._told, match)
        self._owned = self._owner(case)
        year = self._owned[1] if self._owned else _year(case)
        if not decide(case).goes_on and not self._is_of_that_year(case):
            self._owned = None
            return None
        said = _in_year(match.expr, year)
        return (said, case.told.day) if said else None

    def _is_of_that_year(self, case: Case) -> bool:
        """Whether the year told is named again, where the passage may be another one: "on 5 May of that year"."""
        return self._owned is not None and self._owned[1] == case.told.day.year and not far_away(case)

    def near(self, match: Match, day: date | None) -> Placed | None:
        """A time a little after or before a month or a year that is told, of which no day is: "a week later".

        `None` when `day`, the one it counts from, is of the time told.
        """
        expr, told = match.expr, self._told
        if told is None or not isinstance(expr, Shifted) or not expr.told or not expr.count or expr.unit not in _FINE:
            return None
        if (day and day >= told.day) or not decide(self._case(told, match)).goes_on:
            return None
        return _near(told, expr)

    def _owner(self, case: Case) -> tuple[Match, int] | None:
        """The match right behind that tells the year, and which: "on 14 September of the following year"."""
        at = bisect_left(self._matches, case.match.end, key=start_of)
        while at < len(self._matches) and self._matches[at].joined:  # "on 15 October and 9 November of that year"
            at += 1
        before, behind = self._matches[at - 1], self._matches[at] if at < len(self._matches) else None
        if behind is None or behind.start - before.end > _BESIDE:
            return None
        gap = self._text[before.end : behind.start].split()
        match behind.expr:
            case Shifted(told=True, unit="Y", count=count) if self._language.narration.owns.issuperset(gap):
                year = case.told.day.year + int(count)
                return (behind, year) if 1 <= year < MAXYEAR else None
        return None

    def _is_aside(self, match: Match) -> bool:
        """Whether a year only dates a thing, or says how long something lasts.

        "(1884)", "since 1998", "the August 1988 truce", "the treaty of 1987 bans such missiles"
        """
        if self._text[match.start - 1 : match.start] == "(" and self._text[match.end : match.end + 1] == ")":
            return True
        before, behind = word_before(self._text, match.start), word_after(self._text, match.end)
        if isinstance(match.expr, Fixed) and match.expr.month is None and match.expr.year < EARLIEST:
            return True
        if before in self._language.prepositions.since:
            return True
        if before in self._language.narration.owns and behind.endswith(self._language.forms.plural_endings):
            return behind not in self._language.narration.not_verbs
        return isinstance(match.expr, Fixed) and before in self._language.forms.articles

    def _is_heading(self, match: Match) -> bool:
        """Whether a year stands before all that follows: alone on its line, or with a dash or a colon behind."""
        if self._text[self._text.rfind("\n", 0, match.start) + 1 : match.start].strip():
            return False
        behind = self._text[match.end : match.end + _BESIDE].lstrip(" ")
        return isinstance(match.expr, Fixed) and match.expr.month is None and behind.startswith(_HEADS)


def _told(match: Match, day: date, unit: Unit, heading: int) -> Told:
    """What a match tells; the end of a year is its last month: "by the end of 1917", "late 1917"."""
    if unit is Unit.YEAR and match.mod == "END":
        return Told(match.start, match.end, day.replace(month=12), Unit.MONTH, heading)
    return Told(match.start, match.end, day, unit, heading)


def _goes_back(expr: Expression) -> bool:
    """Whether a time is told from a later one, and only looks back from it: "the previous year"."""
    said = inner(expr)
    return isinstance(said, Shifted) and said.count < 0


def lacks_year(expr: Expression) -> bool:
    """Whether the passage can give the expression its year."""
    match inner(expr):
        case Partial(month=int(), which=None):
            return True
        case Season(year=None, which=None) | Feast(year=None, which=None):
            return True
        case Shifted(told=False, count=0, unit=unit):
            return unit in _WHOLE
    return False


def _year(case: Case) -> int:
    """The year told, or the next one where the story runs on over its end."""
    told, month = case.told, _month(case.match.expr)
    if told.heading or told.unit is Unit.YEAR or month is None or month >= told.day.month:
        return told.day.year
    return told.day.year + (month + 12 - told.day.month <= ROLLS or _is_later(case))


def _is_later(case: Case) -> bool:
    """Whether a month before the one told is of the next year: a story of few dates tells them in order."""
    prepositions, before = case.language.prepositions, word_before(case.text, case.match.start)
    if before in prepositions.until:
        return True
    if before in prepositions.since or in_history(case):
        return False
    return case.language.narration.before.isdisjoint(case.today.words(case.begin, case.match.start))


def _month(expr: Expression) -> int | None:
    """The month that an expression names or begins with."""
    match inner(expr):
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
        case PartOf(day=day) | Clock(day=day):
            dated = _in_year(day, year) if day else None
            return replace(expr, day=dated) if dated else None
        case Partial(month=int(month), day=number):
            exists = number is None or intervals.make_day(year, month, number) is not None
            return Fixed(year, month, number) if exists else None
        case Season() | Feast():
            return replace(expr, year=year)
        case Shifted():
            return replace(expr, told=True)
    return None


def _near(told: Told, expr: Shifted) -> Placed | None:
    """The days so many units from any day of the time told."""
    unit, masked = _FINE[expr.unit]
    last = intervals.span(told.day, told.unit).last
    days = [intervals.shift(day, int(expr.count), unit) for day in (told.day, last) if day]
    if len(days) < 2 or days[0] is None or days[1] is None:
        return None
    span = intervals.days(days[0], days[1])
    why = f"{expr.count:+g} {unit} from {intervals.edtf(told.unit, told.day)}, the time told"
    return Placed("DATE", f"{told.day.year:04}{masked}", span, intervals.edtf_of(span), None, "relative", (), why)
