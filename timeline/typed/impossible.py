"""Days, months, weeks and quarters that no calendar has: each is called what it is."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.calendar.names import MONTHS

LAST_YEAR = 9999
_PARTS = {"quarter": 4, "half": 2}


class Impossible(Exception):
    """What was typed has the form of a date, but there is no such day; the message says why."""


def day(year: int, month: int, number: int) -> date:
    """The day. Raises `Impossible` with what the month or the year has.

    >>> day(2018, 2, 30)
    Traceback (most recent call last):
        ...
    timeline.typed.impossible.Impossible: February 2018 has 28 days
    """
    check_year(year)
    if not 1 <= month <= 12:
        raise Impossible(f"there is no month {month}, a year has 12")
    length = intervals.month_length(year, month)
    if not 1 <= number <= length:
        raise Impossible(f"{MONTHS[month - 1]} {year} has {length} days")
    return date(year, month, number)


def check_year(year: int) -> None:
    """Raises `Impossible` for a year that cannot be written."""
    if not 1 <= year <= LAST_YEAR:
        raise Impossible(f"there is no year {year}, the first is 1")


def week(year: int, number: int) -> Interval:
    """The ISO week. Raises `Impossible` with how many the year has."""
    check_year(year)
    whole = date(year, 12, 28).isocalendar().week
    if not 1 <= number <= whole:
        raise Impossible(f"{year} has {whole} weeks")
    return intervals.span(date.fromisocalendar(year, number, 1), Unit.WEEK)


def part(name: str, year: int, number: int) -> Interval:
    """The quarter or the half of a year. Raises `Impossible` with how many a year has."""
    count = _PARTS[name]
    if not 1 <= number <= count:
        raise Impossible(f"there is no {name} {number}, a year has {count}")
    months = 12 // count
    first = day(year, (number - 1) * months + 1, 1)
    return Interval(first, intervals.shift(first, months, Unit.MONTH))


def weekday(found: date, wanted: int, names: tuple[str, ...]) -> date:
    """The day, when it is the weekday `wanted`. Raises `Impossible` with the one it is."""
    if found.weekday() != wanted:
        raise Impossible(f"{found} is a {names[found.weekday()].capitalize()}")
    return found


def moved(today: date, count: int, unit: Unit) -> date:
    """`today` moved by units. Raises `Impossible` outside the years 1 to 9999."""
    found = intervals.shift(today, count, unit)
    if found is None:
        raise Impossible(f"that is outside the years 1 to {LAST_YEAR}")
    return found


def days_around(first: date, count: int) -> Interval:
    """`count` days from `first` on."""
    return intervals.days(first, first + timedelta(count - 1))
