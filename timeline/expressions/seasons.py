"""Quarters, seasons, weekends, decades and feasts on the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions.forms import Compared, Decade, Feast, Half, Placed, Quarter, Season, Weekend
from timeline.expressions.timex3 import Context, relative, unit_of, value_of

CENTURY_SPAN = 100
_WINTER = 12  # the month in which it begins
FEAST_AHEAD = 60  # days a named day may lie in the future when nothing says so


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991).

    >>> easter(2014)
    datetime.date(2014, 4, 20)
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast_day(said: Feast, year: int) -> date | None:
    """The named day in `year`; `None` when that year has none."""
    if said.easter is not None:
        return easter(year) + timedelta(said.easter)
    if said.weekday is None:
        return intervals.make_day(year, said.month, said.day or 1)
    if said.nth is not None and said.nth < 0:
        last = date(year, said.month, intervals.month_length(year, said.month))
        return last - timedelta((last.weekday() - said.weekday) % 7)
    first = date(year, said.month, 1)
    return first + timedelta((said.weekday - first.weekday()) % 7 + 7 * ((said.nth or 1) - 1) + (said.day or 0))


def years_near(anchor: date) -> range:
    """The years around `anchor` that a day of the year can be looked for in."""
    return range(max(1, anchor.year - 8), min(9999, anchor.year + 8) + 1)


def compared(said: Compared, anchor: date, context: Context) -> Placed:
    """The same quarter, or else the year, so many years earlier."""
    if context.quarter:
        year, number = context.quarter
        if 1 <= year + said.years <= 9999:
            day = date(year + said.years, number * 3 - 2, 1)
            return unit_of(day, Unit.QUARTER, "relative", (), "the same quarter as the one named before")
    return relative(
        intervals.shift(anchor, said.years, Unit.YEAR),
        Unit.YEAR,
        f"{said.years:+} year from {anchor}",
        True,
        open_=False,
    )


def quarter(said: Quarter, anchor: date, context: Context) -> Placed:
    """A quarter by number, or the one reported."""
    if said.number is not None:
        year = said.year or (anchor.year if said.number <= _quarter_of(anchor) else anchor.year - 1)
        return _quarter(year, said.number, said, f"that quarter nearest {anchor} ({context.name})")
    if said.which is not None:
        day = intervals.shift(anchor, said.which, Unit.QUARTER)
        return relative(day, Unit.QUARTER, f"{said.which:+} quarter from {anchor}", said.which < 0, open_=False)
    if said.year is not None and context.quarter is None:
        return unit_of(date(said.year, 1, 1), Unit.YEAR, "explicit", (), "a quarter of that year")
    year, number = context.quarter or _quarter_before(anchor)
    return _quarter(said.year or year, number, said, "the quarter reported")


def _quarter(year: int, number: int, said: Quarter, why: str) -> Placed:
    year += said.shift
    day = date(year, number * 3 - 2, 1) if 1 <= year <= 9999 else None
    if said.year is not None and day:
        return unit_of(day, Unit.QUARTER, "explicit", (), "the quarter as written")
    return relative(day, Unit.QUARTER, why, True)


def _quarter_of(day: date) -> int:
    return (day.month + 2) // 3


def _quarter_before(day: date) -> tuple[int, int]:
    """Year and number of the last quarter that was over on `day`: one reports on what is over."""
    number = _quarter_of(day)
    return (day.year, number - 1) if number > 1 else (day.year - 1, 4)


def half(said: Half, anchor: date, context: Context) -> Placed:
    """Six months of a year."""
    year = said.year or anchor.year
    first = said.number == 1
    days = intervals.days(date(year, 1 if first else 7, 1), date(year, 6, 30) if first else date(year, 12, 31))
    basis = "relative" if said.year is None else "explicit"
    return Placed(
        "DATE", f"{year:04}-H{said.number}", days, intervals.edtf_of(days), None, basis, (), "half of that year"
    )


def season(said: Season, anchor: date, context: Context) -> Placed:
    """A season by its year or by direction."""
    month = said.season * 3 + 3
    if said.year is not None:
        return unit_of(date(said.year, month, 1), Unit.SEASON, "explicit", (), "the season as written")
    base = (context.told or anchor) if said.told else anchor
    start = intervals.floor(base, Unit.MONTH) if said.which == 0 and month != _WINTER else None
    start = start or intervals.floor(base, Unit.SEASON)
    day = intervals.shift(start, _months_away(month, said.which, start, context.direction), Unit.MONTH)
    return relative(day, Unit.SEASON, f"that season nearest {base} ({context.name})", True, open_=said.which is None)


def _months_away(month: int, which: int | None, start: date, direction: int) -> int:
    """Months from `start`, the first day of a season, to the season meant; "this" one is of the year of `start`."""
    ahead = (month - start.month) % 12
    match which:
        case -1:
            return ahead - 12
        case 0:
            return ahead if month == _WINTER else month - start.month
        case 1:
            return ahead or 12
    return ahead if direction > 0 or not ahead else ahead - 12


def weekend(said: Weekend, anchor: date, context: Context) -> Placed:
    """Saturday and Sunday of a week."""
    weeks = said.which
    if weeks is None:
        weeks = 0 if context.direction > 0 or anchor.weekday() >= 5 else -1
    monday = intervals.shift(intervals.floor(anchor, Unit.WEEK), weeks, Unit.WEEK)
    saturday = intervals.shift(monday, 5, Unit.DAY) if monday else None
    if monday is None or saturday is None:
        return relative(None, Unit.WEEK, "", weeks < 0)
    days = intervals.days(saturday, intervals.day_after(saturday) or saturday)
    value, why = value_of(monday, Unit.WEEK) + "-WE", f"the weekend nearest {anchor} ({context.name})"
    assumed = ("direction",) if said.which is None else ()
    return Placed("DATE", value, days, intervals.edtf_of(days), Unit.WEEK, "relative", assumed, why)


def decade(said: Decade, anchor: date, context: Context) -> Placed:
    """Ten or a hundred years."""
    number = said.number
    if said.open:  # the two digits of the decade: "the nineties", "the '90s"
        century = anchor.year // 100 * 10
        limit = anchor.year + (10 if context.direction > 0 else 0)
        number = century + number if (century + number) * 10 <= limit else century - 10 + number
        number = max(0, number)
    basis, assumed = ("partial", ("century",)) if said.open else ("explicit", ())
    if number >= CENTURY_SPAN:
        return unit_of(date(min(9990, number * 10), 1, 1), Unit.DECADE, basis, assumed, "the decade as written")
    return unit_of(date(max(1, number * 100), 1, 1), Unit.CENTURY, basis, assumed, "the century as written")


def feast(said: Feast, anchor: date, context: Context) -> Placed:
    """A named day."""
    if said.year is not None:
        day = feast_day(said, said.year)
        return unit_of(day or anchor, Unit.DAY, "named", (), "the named day of that year")
    day = _feast_near(said, anchor, context.direction)
    return unit_of(day or anchor, Unit.DAY, "named", ("year",), f"the named day nearest {anchor} ({context.name})")


@lru_cache(maxsize=1024)
def _feast_near(said: Feast, anchor: date, direction: int) -> date | None:
    if said.which == 0:
        return feast_day(said, anchor.year)
    days = [day for year in years_near(anchor) if (day := feast_day(said, year))]
    if said.which == 1 or direction > 0:
        return next((day for day in days if day >= anchor), None)
    if said.which == -1:
        return latest(days, anchor, -1)
    return latest(days, anchor, 0 if direction < 0 else FEAST_AHEAD)


def latest(days: Sequence[date], anchor: date, limit: int) -> date | None:
    """The last of the days, which are in order, that is at most `limit` days after `anchor`."""
    return next((day for day in reversed(days) if (day - anchor).days <= limit), None)
