"""Expressions from what a phrase captured; the second column of the tables. Knows no language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.calendar import intervals
from timeline.expressions import (
    Clock,
    Compared,
    Decade,
    Duration,
    Every,
    Expression,
    Feast,
    Fixed,
    Half,
    Partial,
    PartOf,
    Quarter,
    Ref,
    Season,
    Shifted,
    Weekday,
    Weekend,
    Within,
)
from timeline.expressions.timex3 import amount

LONGEST = {"D": 400_000, "W": 60_000, "M": 12_000, "Q": 4_000, "Y": 2_000_000, "DE": 500, "CE": 100}


def made(kind: Callable[..., Expression | None], **fixed: Any) -> Callable[..., Expression | None]:
    """`kind` with some of its fields filled in; the phrase gives the rest."""

    def make(**said: Any) -> Expression | None:
        return kind(**{**said, **fixed})

    return make


def date(month: int, day: int | None = None, year: int | None = None, weekday: int | None = None) -> Expression | None:
    """A month or a day of it; `None` for what no calendar has (Feb. 30)."""
    if day is not None and intervals.make_day(year or 2000, month, day) is None:
        return None
    if year is None:
        return Partial(month, day, weekday=weekday)
    return Fixed(year, month, day)


def ago(count: float | None, unit: str, sign: int = -1, told: bool = False) -> Expression | None:
    """So many units before (`sign` -1) or after; past counting, PAST_REF and FUTURE_REF."""
    if unit == "W2" and count is not None:
        count, unit = count * 2, "W"
    if count is None or count > LONGEST.get(unit, 10_000):
        return Ref("PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "DE" or unit == "CE":
        return Shifted(sign * count * (10 if unit == "DE" else 100), "Y", told)
    return Shifted(sign * count, unit, told)


def several(sign: int, told: bool) -> Callable[..., Expression | None]:
    """Several units at once: the last says how exact it is, those before it are counted first. No count is one."""

    def make(u: str, v: str, w: str = "", n: float = 1, m: float = 1, o: float = 1) -> Expression | None:
        said = ((n, u), (m, v), (o, w)) if w else ((n, u), (m, v))
        parts = [ago(count, unit, sign, told) for count, unit in said]
        shifts = [part for part in parts if isinstance(part, Shifted)]
        if len(shifts) < len(parts):
            return parts[-1]
        return replace(shifts[-1], first=tuple((part.count, part.unit) for part in shifts[:-1]))

    return make


def near(which: int, unit: str) -> Expression | None:
    """The unit before, this or after: "last month", "this year"; "this day" is no date."""
    return Shifted(which, unit) if unit in LONGEST and unit != "D" else None


def years_ago(count: float, unit: str) -> Expression | None:
    """One year back compares with the same quarter where the story speaks of quarters."""
    if unit == "Y" and count == 1:
        return Compared()
    return ago(count, unit)


def decade(number: int, open: bool = False) -> Expression:
    return Decade(number, open)


def decade_of(year: int) -> Expression:
    """The decade of "the 1980's"; of any other year only the year."""
    return Decade(year // 10) if year % 10 == 0 else Fixed(year)


def known_day(month: int, day: int, known: dict[tuple[int, int], int]) -> Expression | None:
    """A day that is known by month and day alone, in its year; any other day without one."""
    return date(month, day, known.get((month, day)))


def century(number: int) -> Expression | None:
    return Decade(int(number) - 1) if 2 <= number <= 30 else None


def quarter(ordinal: int, year: int | None = None, **rest: Any) -> Expression | None:
    return Quarter(int(ordinal), year, **rest) if 1 <= ordinal <= 4 else None


def quarter_in(ordinal: int, which: int) -> Expression | None:
    return Within(Quarter(int(ordinal)), Shifted(which, "Y")) if 1 <= ordinal <= 4 else None


def half(ordinal: int, year: int) -> Expression | None:
    return Half(int(ordinal), year) if ordinal in (1, 2) else None


def half_in(ordinal: int, which: int) -> Expression | None:
    return Within(Half(int(ordinal)), Shifted(which, "Y")) if ordinal in (1, 2) else None


def plural(unit: str) -> Expression | None:
    """Time that nobody counted; quarters are also houses, and minutes and seconds too short to tell."""
    return None if unit in ("Q", "TM", "TS") else Duration(None, unit)


def day_alone(day: int) -> Expression:
    return Partial(None, day)


def part_of(part: str, month: int, day: int, year: int | None = None, weekday: int | None = None) -> Expression | None:
    made = date(month, day, year, weekday)
    return PartOf(part, made) if made else None


def length(count: float | None, unit: str, more: float = 0, times: float = 1) -> Expression | None:
    if unit == "W2":
        unit, times, more = "W", times * 2, more * 2
    if count is not None and count > 5_000_000_000:
        return None
    return Duration(None if count is None else count * times + more, unit)


def range_of(count: float, unit: str, **most: float) -> Expression | None:
    """A length between two numbers counts as the smaller: "two to three weeks"."""
    return length(count, unit)


def every(unit: str, count: float = 1) -> Expression:
    return Every(amount(count, unit))


def weekly(weekday: int) -> Expression:
    return Every(f"XXXX-WXX-{weekday + 1}")


def yearly(month: int) -> Expression:
    return Every(f"XXXX-{month:02}")


def seasonally(season: int) -> Expression:
    return Every("XXXX-" + ("SP", "SU", "FA", "WI")[season])


def week_of(month: int, day: int) -> Expression | None:
    return Within(Shifted(0, "W"), Partial(month, day)) if date(month, day) else None


def part(part: str, **day: Any) -> Expression | None:
    """A part of a weekday (`weekday`), of a relative day (`shift`) or of the day told."""
    if "weekday" in day:
        return PartOf(part, Weekday(day["weekday"], day.get("which")))
    if "shift" in day:
        return PartOf(part, Shifted(day["shift"], "D"))
    return PartOf(part)


def clock(hour: int, half: int, minute: int = 0, zone: str = "") -> Expression | None:
    """A time on the twelve-hour clock; `half` is 0 before and 12 after noon."""
    if not 1 <= hour <= 12 or not 0 <= minute < 60:
        return None
    return Clock(f"T{hour % 12 + half:02}:{minute:02}{zone}")


def clock_of(time: tuple[int, int], half: int | None = None, zone: str = "") -> Expression | None:
    """A time of hour and minute, on the clock of 24 hours when nothing says which half of the day it is."""
    hour, minute = time
    if half is not None:
        return clock(hour, half, minute, zone)
    return Clock(f"T{hour:02}:{minute:02}{zone}") if hour < 24 and minute < 60 else None


def noon(time: str, zone: str = "") -> Expression:
    return Clock(time + zone)


def feast(feast: dict[str, int], year: int | None = None, which: int | None = None) -> Expression:
    return Feast(**feast, year=year, which=which)


def beside_weekday(side: int, weekday: int, which: int | None = None) -> Expression:
    """The day before (`side` -1) or after a weekday."""
    return Within(Shifted(side, "D"), Weekday(weekday, which))


def beside_feast(side: int, feast: dict[str, int]) -> Expression:
    """The day before or after a named day."""
    return Within(Shifted(side, "D"), Feast(**feast))


def beside_date(side: int, month: int, day: int, year: int | None = None) -> Expression | None:
    """The day before or after a date."""
    found = date(month, day, year)
    return Within(Shifted(side, "D"), found) if found else None


def nth_weekday(ordinal: int, weekday: int, month: int, year: int | None = None) -> Expression | None:
    """A weekday counted in its month, -1 is the last: "the third Thursday of November"."""
    return Feast(month, nth=int(ordinal), weekday=weekday, year=year) if -1 <= ordinal <= 4 and ordinal else None


def feast_week(feast: dict[str, int]) -> Expression:
    return Within(Shifted(0, "W"), Feast(**feast))


def weekday_in(weekday: int, which: int) -> Expression:
    return Weekday(weekday, weeks=which)


def month_in(month: int, which: int, day: int | None = None) -> Expression | None:
    return Within(Partial(month, day, None if day else 0), Shifted(which, "Y")) if date(month, day) else None


def season_in(season: int, which: int) -> Expression:
    return Within(Season(season), Shifted(which, "Y"))


def weekend(which: int | None = None) -> Expression:
    return Weekend(which)


def month(month: int, which: int | None = None) -> Expression:
    return Partial(month, None, which)


def month_day(which: int, month: int, day: int) -> Expression | None:
    return Partial(month, day, which or None) if date(month, day) else None
