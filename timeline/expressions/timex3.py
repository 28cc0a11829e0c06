"""TIMEX3 values, and the record that an expression becomes on the calendar."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions.forms import Placed

UNITS = {
    "D": Unit.DAY,
    "W": Unit.WEEK,
    "M": Unit.MONTH,
    "Q": Unit.QUARTER,
    "Y": Unit.YEAR,
    "DE": Unit.DECADE,
    "CE": Unit.CENTURY,
}
_YEARS = {"DE": 10, "CE": 100}
_SMALLER = {"Y": (12, "{}M"), "TH": (60, "{}M"), "TM": (60, "{}S"), "D": (24, "T{}H")}  # what a broken count goes on in
SEASON_NAMES = ("SP", "SU", "FA", "WI")


class Context(NamedTuple):
    """What the surroundings of an expression say about it.

    `direction` is -1 past (-2: surely past), 1 future, 0 open; `told` is the day the passage tells of; `quarter` is
    the last quarter named (year, number), `None` when the story does not speak of quarters; `name` says what the
    anchor is.
    """

    direction: int = 0
    told: date | None = None
    quarter: tuple[int, int] | None = None
    name: str = "DCT"


def value_of(day: date, unit: Unit) -> str:
    """TIMEX3 value of the unit that contains `day`.

    >>> value_of(date(2014, 1, 20), Unit.WEEK), value_of(date(2014, 1, 20), Unit.SEASON)
    ('2014-W04', '2013-WI')
    """
    if unit in intervals.STAMPS:
        return day.isoformat()[: intervals.STAMPS[unit]]
    if unit is Unit.WEEK:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit is Unit.QUARTER:
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    start = intervals.floor(day, unit)
    return f"{start.year:04}-{SEASON_NAMES[start.month // 3 - 1]}"


@lru_cache(maxsize=4096)
def unit_of(day: date, unit: Unit, basis: str, assumed: tuple[str, ...] = (), why: str = "") -> Placed:
    """The unit that contains `day`, as a placed expression."""
    return Placed(
        "DATE", value_of(day, unit), intervals.span(day, unit), intervals.edtf(unit, day), unit, basis, assumed, why
    )


def relative(day: date | None, unit: Unit, why: str, past: bool, *, open_: bool = True) -> Placed:
    """The unit that contains `day`, or the side of the calendar on which it lies outside."""
    if day is None:  # outside the calendar
        return Placed("DATE", "PAST_REF" if past else "FUTURE_REF", basis="vague", why="outside the calendar")
    return unit_of(day, unit, "relative", ("direction",) if open_ else (), why)


def amount(count: float | None, unit: str) -> str:
    """TIMEX3 value of a length of time.

    >>> amount(2.5, "Y"), amount(3, "DE"), amount(1.5, "TM"), amount(None, "M")
    ('P2Y6M', 'P30Y', 'PT1M30S', 'PXM')
    """
    if unit in _YEARS:
        return amount(None if count is None else count * _YEARS[unit], "Y")
    head, letter = ("PT", unit[1]) if unit[0] == "T" else ("P", unit)
    if count is None:
        return f"{head}X{letter}"
    whole = int(count)
    if count == whole:
        return f"{head}{whole}{letter}"
    size, small = _SMALLER.get(unit, (0, ""))
    part = round((count - whole) * size)
    if not part:
        return f"{head}{count:g}{letter}"
    return f"{head}{f'{whole}{letter}' if whole else ''}{small.format(part)}"
