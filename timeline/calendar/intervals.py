"""Calendar arithmetic: units, half-open intervals and their EDTF form. Knows no language and no text."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, reduce


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
_WINTER = 11  # months from January to December, when the meteorological year begins; spring is March to May
STAMPS = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2}  # characters of an ISO date
_SEASON_CODE, _QUARTER_CODE = 21, 33  # EDTF 2019, level 1 and 2: spring, and the first quarter, of a year


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
    if unit is Unit.DAY:
        return day
    if unit is Unit.WEEK:
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    month = day.year * 12 + day.month - 1
    month -= (month - (_WINTER if unit is Unit.SEASON else 0)) % _MONTHS[unit]
    return date(max(1, month // 12), month % 12 + 1, 1)


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
    first = floor(day, unit)
    if first.year == 1 and unit in (Unit.DECADE, Unit.CENTURY):  # years 1 to 9 and 1 to 99
        return Interval(first, date(_MONTHS[unit] // 12, 1, 1))
    return Interval(first, shift(first, 1, unit))


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
    if unit in STAMPS:
        return day.isoformat()[: STAMPS[unit]].ljust(4, "X")
    if unit is Unit.WEEK:
        return edtf_of(span(day, unit))
    start = floor(day, unit)
    code = _SEASON_CODE + start.month // 3 - 1 if unit is Unit.SEASON else _QUARTER_CODE + start.month // 3
    return f"{start.year:04}-{code}"


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
_PARTS: dict[str | None, tuple[Unit, int]] = {  # what stands behind the year: its unit, and the month that begins it
    None: (Unit.YEAR, 1),
    **{f"{month:02}": (Unit.MONTH, month) for month in range(1, 13)},
    **{str(_SEASON_CODE + i): (Unit.SEASON, 3 * i + 3) for i in range(4)},
    **{str(_QUARTER_CODE + i): (Unit.QUARTER, 3 * i + 1) for i in range(4)},
}
_NO_PART = (Unit.YEAR, 0)  # no month, so that there is no such day
_OPEN = Interval(None, None)
_REMEMBERED = 1 << 12  # EDTF strings that are read once: claims, events and articles repeat their days


def _simple(text: str) -> tuple[Interval, Unit] | None:
    """What an EDTF string without `/` and `[` names, and its unit; `None` when it is none or has no year."""
    found = _SIMPLE.fullmatch(text)
    if not found:
        return None
    year, part, day = found.groups()
    if year.endswith("X"):
        return None if part else _rounded(year)
    unit, month = (Unit.DAY, int(part)) if day else _PARTS.get(part, _NO_PART)
    first = make_day(int(year), month, int(day or 1))
    return (span(first, unit), unit) if first else None


def _rounded(year: str) -> tuple[Interval, Unit]:
    """The decade `201X` or the century `20XX`."""
    unit = Unit.CENTURY if year.endswith("XX") else Unit.DECADE
    return span(date(int(year.replace("X", "0")) or 1, 1, 1), unit), unit


@lru_cache(_REMEMBERED)
def bounds(text: str) -> Interval | None:
    """The days an EDTF string allows; `None` when it is not one we write or its year is not stated.

    >>> bounds("[2017-03-04,2017-04-03]").last
    datetime.date(2017, 4, 3)
    >>> bounds("XXXX-08-22") is None
    True
    """
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text[1:-1].split(","))
    first, slash, last = text.partition("/")
    if slash:
        return _between(first, last)
    found = _simple(text)
    return found[0] if found else None


def _one_of(texts: Iterable[str]) -> Interval | None:
    """The hull of dates of which one is meant."""
    found = [_simple(each.strip()) for each in texts]
    parts = [each[0] for each in found if each]
    return reduce(Interval.hull, parts) if len(parts) == len(found) else None


def _between(first: str, last: str) -> Interval | None:
    low, high = _side(first), _side(last)
    if low is None or high is None or low == high == _OPEN:
        return None
    return None if low.start and high.end and low.start >= high.end else Interval(low.start, high.end)


def _side(text: str) -> Interval | None:
    """What stands on one side of a `/`: all days for `..`."""
    found = _simple(text)
    return found[0] if found else _OPEN if text == ".." else None


@lru_cache(_REMEMBERED)
def precision(text: str | None) -> str:
    """The contract's word for how exact an EDTF string is.

    >>> precision("2017-03"), precision("2021-07-01/2021-07-30"), precision("2017-08-25/.."), precision(None)
    ('month', 'interval', 'open', 'none')
    """
    if text is None or text.startswith("XXXX"):
        return "none"
    if "/" in text or text.startswith("["):
        return "open" if ".." in text else "week" if _is_week(bounds(text)) else "interval"
    found = _simple(text)
    if found is None:
        return "none"
    return "interval" if found[1] is Unit.CENTURY else str(found[1])


def _is_week(interval: Interval | None) -> bool:
    return interval is not None and interval.start is not None and span(interval.start, Unit.WEEK) == interval
