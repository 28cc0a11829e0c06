"""Calendar arithmetic: units, half-open intervals and their EDTF form. Knows no language and no text."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """A granularity, finest first; also the `precision` of a record that has one."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """Position from finest (0) to coarsest."""
        return _RANK[self]


_RANK = {unit: i for i, unit in enumerate(Unit)}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SEASONS = ("SP", "SU", "FA", "WI")  # EDTF 21 to 24; spring is March to May


@dataclass(frozen=True, slots=True)
class Interval:
    """Calendar days `[start, end)`; `None` is an open side.

    A day after 9999-12-31 cannot be written, so an interval that ends with it is open at the end.

    >>> Interval(date(2017, 3, 1), date(2017, 4, 1)).last
    datetime.date(2017, 3, 31)
    """

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"empty interval {self.start} to {self.end}")

    @property
    def last(self) -> date | None:
        """Last day inside, or `None` when open."""
        return None if self.end is None else self.end - timedelta(1)

    @property
    def is_day(self) -> bool:
        return self.start is not None and self.end is not None and (self.end - self.start).days == 1

    def contains(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def intersect(self, other: Interval) -> Interval | None:
        """Days in both, or `None` when there are none."""
        start = max(self.start or date.min, other.start or date.min)
        end = min(self.end or date.max, other.end or date.max)
        if start >= end:
            return None
        return Interval(
            None if self.start is None and other.start is None else start,
            None if self.end is None and other.end is None else end,
        )

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        start = None if self.start is None or other.start is None else min(self.start, other.start)
        end = None if self.end is None or other.end is None else max(self.end, other.end)
        return Interval(start, end)


def day_after(day: date) -> date | None:
    """The next day; `None` after 9999-12-31."""
    return None if day == date.max else day + timedelta(1)


def days(first: date | None, last: date | None) -> Interval:
    """Interval from two inclusive days.

    >>> days(date(2018, 8, 5), date(2018, 8, 10)).end
    datetime.date(2018, 8, 11)
    """
    return Interval(first, None if last is None else day_after(last))


def floor(day: date, unit: Unit) -> date:
    """First day of the unit that contains `day`; weeks start on Monday.

    >>> floor(date(2014, 1, 20), Unit.QUARTER)
    datetime.date(2014, 1, 1)
    """
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case Unit.SEASON:
            month = day.month // 3 * 3 or 12
            if month == 12 and day.month != 12:
                return date(max(1, day.year - 1), 12, 1)
            return date(day.year, month, 1)
        case Unit.YEAR:
            return date(day.year, 1, 1)
        case Unit.DECADE:
            return date(max(1, day.year // 10 * 10), 1, 1)
        case Unit.CENTURY:
            return date(max(1, day.year // 100 * 100), 1, 1)


def month_length(year: int, month: int) -> int:
    """Days in the month."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


def shift(day: date, count: int, unit: Unit) -> date | None:
    """`day` moved by `count` units, the day of the month clipped; `None` outside the years 1 to 9999.

    >>> shift(date(2016, 2, 29), -1, Unit.YEAR)
    datetime.date(2015, 2, 28)
    """
    if abs(count) > 4_000_000:
        return None
    if unit in (Unit.DAY, Unit.WEEK):
        ordinal = day.toordinal() + count * (7 if unit is Unit.WEEK else 1)
        return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def span(day: date, unit: Unit) -> Interval:
    """The whole unit that contains `day`.

    >>> span(date(2014, 1, 20), Unit.WEEK)
    Interval(start=datetime.date(2014, 1, 20), end=datetime.date(2014, 1, 27))
    """
    start = floor(day, unit)
    first = start.replace(year=start.year // 10 * 10 or 1) if unit is Unit.DECADE else start
    end = shift(first, 1, unit)
    if first.year == 1 and unit in (Unit.DECADE, Unit.CENTURY):  # years 1 to 9 and 1 to 99
        end = date(10 if unit is Unit.DECADE else 100, 1, 1)
    return Interval(first, end)


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, or `None` when the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date(year, month, day) if day <= month_length(year, month) else None


def edtf(unit: Unit, day: date) -> str:
    """EDTF of the unit that contains `day`.

    >>> edtf(Unit.QUARTER, date(2017, 2, 1)), edtf(Unit.DECADE, date(2017, 2, 1))
    ('2017-33', '201X')
    """
    match unit:
        case Unit.DAY:
            return day.isoformat()
        case Unit.MONTH:
            return day.isoformat()[:7]
        case Unit.QUARTER:
            return f"{day.year:04}-{33 + (day.month - 1) // 3}"
        case Unit.SEASON:
            start = floor(day, unit)
            return f"{start.year:04}-{20 + start.month // 3}"
        case Unit.YEAR:
            return f"{day.year:04}"
        case Unit.DECADE:
            return f"{day.year:04}"[:3] + "X"
        case Unit.CENTURY:
            return f"{day.year:04}"[:2] + "XX"
        case Unit.WEEK:
            return edtf_of(span(day, unit))


def edtf_of(interval: Interval) -> str:
    """The shortest EDTF string that names exactly these days; open sides are `..`.

    >>> edtf_of(Interval(date(2017, 3, 1), date(2017, 4, 1))), edtf_of(Interval(None, date(2018, 8, 25)))
    ('2017-03', '../2018-08-24')
    """
    start, last = interval.start, interval.last
    if start is not None and last is not None:
        for unit in (Unit.DAY, Unit.MONTH, Unit.YEAR, Unit.DECADE):
            if span(start, unit) == interval:
                return edtf(unit, start)
    return f"{'..' if start is None else start.isoformat()}/{'..' if last is None else last.isoformat()}"


_SIMPLE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")


def _simple(text: str) -> tuple[Interval, Unit] | None:
    found = _SIMPLE.fullmatch(text)
    if not found:
        return None
    year, part, day = found.groups()
    if year.endswith("X"):
        unit = Unit.CENTURY if year.endswith("XX") else Unit.DECADE
        return (span(date(int(year.replace("X", "0")) or 1, 1, 1), unit), unit) if part is None else None
    number = int(part) if part else 1
    if not int(year):
        return None
    if day:
        exact = make_day(int(year), number, int(day))
        return (span(exact, Unit.DAY), Unit.DAY) if exact else None
    if part is None:
        return span(date(int(year), 1, 1), Unit.YEAR), Unit.YEAR
    if 1 <= number <= 12:
        return span(date(int(year), number, 1), Unit.MONTH), Unit.MONTH
    if 21 <= number <= 24:
        return span(date(int(year), (number - 20) * 3, 1), Unit.SEASON), Unit.SEASON
    if 33 <= number <= 36:
        return span(date(int(year), (number - 33) * 3 + 1, 1), Unit.QUARTER), Unit.QUARTER
    return None


def bounds(text: str) -> Interval | None:
    """The days an EDTF string allows; `None` when it is not one we write or its year is not stated.

    >>> bounds("[2017-03-04,2017-04-03]").last
    datetime.date(2017, 4, 3)
    >>> bounds("XXXX-08-22") is None
    True
    """
    if text.startswith("[") and text.endswith("]"):
        found = [_simple(part.strip()) for part in text[1:-1].split(",")]
        parts = [each[0] for each in found if each]
        if not parts or len(parts) != len(found):
            return None
        whole = parts[0]
        for part in parts[1:]:
            whole = whole.hull(part)
        return whole
    first, slash, last = text.partition("/")
    low = None if first == ".." else _simple(first)
    if not slash:
        return low[0] if low else None
    high = None if last == ".." else _simple(last)
    if (first != ".." and low is None) or (last != ".." and high is None) or (low is None and high is None):
        return None
    start, end = (low[0].start if low else None), (high[0].end if high else None)
    return None if start and end and start >= end else Interval(start, end)


def precision(text: str | None) -> str:
    """The contract's word for how exact an EDTF string is.

    >>> precision("2017-03"), precision("2021-07-01/2021-07-30"), precision("2017-08-25/.."), precision(None)
    ('month', 'interval', 'open', 'none')
    """
    if text is None or text.startswith("XXXX"):
        return "none"
    if "/" in text or text.startswith("["):
        if ".." in text:
            return "open"
        inside = bounds(text)
        is_week = inside and inside.start and inside.start.weekday() == 0 and span(inside.start, Unit.WEEK) == inside
        return "week" if is_week else "interval"
    found = _simple(text)
    if found is None:
        return "none"
    return "interval" if found[1] is Unit.CENTURY else str(found[1])
