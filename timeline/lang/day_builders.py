"""Days from what a phrase captured: dates in numbers, of a Hijri calendar, by their place in a month."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.calendar import intervals, other
from timeline.expressions import Clock, Expression, Fixed, Partial, Shifted, Within
from timeline.lang.builders import clock_of, date

HIJRI = range(1340, 1481)  # numeric dates of these years are of a Hijri calendar


def iso(iso: tuple[int, int, int]) -> Expression | None:
    return _hijri_day(*iso) if iso[0] in HIJRI else date(year=iso[0], month=iso[1], day=iso[2])


def numeric(numeric: tuple[int, int, int, str]) -> Expression | None:
    """`(first, second, year, mark)`: day first with points, month first with slashes unless that cannot be."""
    first, second, year, mark = numeric
    if year in HIJRI:
        return _hijri_day(year, second, first)
    if mark == "." or first > 12:
        found = date(year=year, month=second, day=first)
        return replace(found, proves="dmy") if isinstance(found, Fixed) and mark != "." else found
    made = date(year=year, month=first, day=second)
    if not isinstance(made, Fixed):
        return None
    return Fixed(year, first, second, order=True) if second <= 12 else replace(made, proves="mdy")


def _hijri_day(year: int, month: int, day: int) -> Expression | None:
    """A day of a year between 1340 and 1480 in the calendar that is meant by it: the solar one up to 1409."""
    found = other.to_day(other.guess(year) or "", year, month, day)
    return Fixed(found.year, found.month, found.day) if found else None


def hijri(hijri: tuple[str, int], day: int, year: int) -> Expression | None:
    """A day of a month of a Hijri calendar."""
    calendar, month = hijri
    found = other.to_day(calendar, year, month, day)
    return Fixed(found.year, found.month, found.day) if found else None


def day_month(pair: tuple[int, int, str]) -> Expression | None:
    """Day and month with a stroke between them, when only one of the two can be the month."""
    first, second, mark = pair
    if mark != "/" or (first > 12) == (second > 12):
        return None
    return date(second, first) if first > 12 else date(first, second)


def dated_clock(time: tuple[int, int], zone: str = "", **day: Any) -> Expression | None:
    """A time of the day that is written before it in numbers."""
    clock, found = clock_of(time, None, zone), iso(**day) if "iso" in day else numeric(**day)
    return replace(clock, day=found) if isinstance(clock, Clock) and found else None


def day_of_month(day: int, which: int = 0, told: bool = False) -> Expression | None:
    """A day by its place in a month that is counted from this one, or from the one told."""
    return Within(Partial(None, int(day)), Shifted(which, "M", told)) if 1 <= day <= 31 else None


def first_day(which: int = 0) -> Expression:
    """The first day of a year that is counted from this one."""
    return Within(Shifted(0, "D"), Shifted(which, "Y"))


def last_day(which: int = 0, unit: str = "M") -> Expression:
    """The last day of a month or year that is counted from this one."""
    return Within(Shifted(-1, "D"), Shifted(which + 1, unit))


def last_of(month: int, year: int | None = None) -> Expression | None:
    """The last day of a named month."""
    if year is None:
        return date(month, 28 if month == 2 else intervals.month_length(2001, month))
    return Fixed(year, month, intervals.month_length(year, month))


def nth_weekday_of(ordinal: int, weekday: int, which: int = 0) -> Expression | None:
    """A weekday counted in a month that is counted from this one."""
    if ordinal == -1:  # the last one lies in the seven days before the next month
        return Within(Partial(None, -6, weekday=weekday), Shifted(which + 1, "M"))
    ahead = Partial(None, 1 + 7 * (int(ordinal) - 1), weekday=weekday)
    return Within(ahead, Shifted(which, "M")) if 1 <= ordinal <= 4 else None


def weekday_the(weekday: int, day: int, which: int | None = None) -> Expression:
    return Partial(None, int(day), weekday=weekday)
