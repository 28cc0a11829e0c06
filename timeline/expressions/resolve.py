"""Expressions on the calendar: the only module that turns what was said into days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import numbered, seasons
from timeline.expressions.forms import (
    Clock,
    Compared,
    Decade,
    Duration,
    Ending,
    Every,
    Expression,
    Feast,
    Fixed,
    Half,
    Partial,
    PartOf,
    Placed,
    Quarter,
    Ref,
    Season,
    Shifted,
    Weekday,
    Weekend,
    Within,
)
from timeline.expressions.timex3 import UNITS, Context, amount, relative, unit_of, value_of

AHEAD = 120  # days a month and day without a year may lie in the future
PLANNED = 300  # the same where the sentence tells of a plan; what comes later was rather yesterday
SOON = 2  # months a month without a year may lie in the future: "in March", written in January, is the next one
FITS = 500  # days off a day of the month may be to have the weekday that is named with it


def _fixed(said: Fixed, anchor: date, context: Context) -> Placed:
    if said.month is None:
        return unit_of(date(said.year, 1, 1), Unit.YEAR, "explicit", (), "the year as written")
    if said.day is None:
        return unit_of(date(said.year, said.month, 1), Unit.MONTH, "explicit", (), "the month as written")
    placed = unit_of(date(said.year, said.month, said.day), Unit.DAY, "explicit", (), "the date as written")
    if said.order and said.day <= 12 and said.day != said.month and placed.interval:
        other = intervals.span(date(said.year, said.day, said.month), Unit.DAY)
        days = sorted((placed.value, date(said.year, said.day, said.month).isoformat()))
        return placed._replace(
            edtf=f"[{days[0]},{days[1]}]",
            interval=placed.interval.hull(other),
            assumed=("order",),
            why="month and day in unknown order",
        )
    return placed


def _partial(said: Partial, anchor: date, context: Context) -> Placed:
    if said.month is None:
        if said.weekday is not None:
            return numbered.weekday_the(said.weekday, said.day or 1, anchor, context)
        return _day_alone(said.day or 1, context.told or anchor)
    if said.day is None:
        return _month(said.month, said.which, anchor, context)
    return _day_of(said, said.month, said.day, anchor, context)


def _day_of(said: Partial, month: int, number: int, anchor: date, context: Context) -> Placed:
    found = _month_day(month, number, said, anchor, context.direction)
    if found is None:
        return Placed("DATE", f"XXXX-{month:02}-{number:02}", basis="partial", why="no such day near")
    how = "as said" if said.which is not None else "ahead" if context.direction > 0 else "at most four months ahead"
    return unit_of(found, Unit.DAY, "partial", ("year",), f"that day nearest {anchor} ({context.name}), {how}")


def _day_alone(number: int, base: date) -> Placed:
    day = intervals.make_day(base.year, base.month, number) or base
    return relative(day, Unit.DAY, f"day {number} of {value_of(base, Unit.MONTH)}", True)


def _month(month: int, which: int | None, anchor: date, context: Context) -> Placed:
    months = _months_away(month, which, anchor, context.direction)
    day = intervals.shift(anchor.replace(day=1), months, Unit.MONTH)
    if day is None:
        return Placed("DATE", f"XXXX-{month:02}", basis="partial", why="outside the calendar")
    side = "at or after" if months > 0 else "at or before"
    why = f"that month {side} {value_of(anchor, Unit.MONTH)} ({context.name})"
    return unit_of(day, Unit.MONTH, "partial", ("year",), why)


def _months_away(month: int, which: int | None, anchor: date, direction: int) -> int:
    """How many months after `anchor` the month is that is meant."""
    ahead = (month - anchor.month) % 12
    match which:
        case -1:
            return ahead - 12
        case 0:
            return month - anchor.month
        case 1:
            return ahead or 12
    is_near = ahead <= SOON and direction > -2
    return ahead if direction > 0 or is_near or not ahead else ahead - 12


def _month_day(month: int, number: int, said: Partial, anchor: date, direction: int) -> date | None:
    """The day that is meant; the first of those near when all lie too far ahead."""
    days = _such_days(month, number, said.weekday, anchor)
    if said.which == 1:
        return next((day for day in days if day > anchor), None)
    limit = 0 if said.which == -1 or direction < 0 else PLANNED if direction else AHEAD
    return seasons.latest(days, anchor, limit) or next(iter(days), None)


def _such_days(month: int, number: int, weekday: int | None, anchor: date) -> list[date]:
    """That day of the years around, in order; those of the weekday when some near have it."""
    days = [day for year in seasons.years_near(anchor) if (day := intervals.make_day(year, month, number))]
    return [day for day in days if day.weekday() == weekday and abs((day - anchor).days) < FITS] or days


def _weekday(said: Weekday, anchor: date, context: Context) -> Placed:
    base = (context.told or anchor) if said.told else anchor
    if said.weeks is not None:
        moved = intervals.shift(intervals.floor(base, Unit.WEEK), said.weeks, Unit.WEEK)
        day = intervals.shift(moved, said.weekday, Unit.DAY) if moved else None
        return relative(day, Unit.DAY, f"counted from the week of {base} ({context.name})", said.weeks < 0, open_=False)
    away, why = _days_away(said, base, context)
    day = intervals.shift(base, away, Unit.DAY)
    return relative(day, Unit.DAY, f"{why} {base} ({context.name})", away < 0, open_=said.which is None)


def _days_away(said: Weekday, base: date, context: Context) -> tuple[int, str]:
    """How many days after `base` the weekday is that is meant, and what makes it that one."""
    ahead = (said.weekday - base.weekday()) % 7
    match said.which:
        case -1:
            return ahead - 7, "the last such day before"
        case 1:
            return ahead or 7, "the first such day after"
        case 0:
            is_ahead = context.direction >= 0
        case _:
            is_ahead = context.direction > 0 or bool(said.told and context.told)
    if is_ahead:
        return ahead, "the first such day on or after"
    return (ahead - 7 if ahead else 0), "the most recent such day on or before"


def _shifted(said: Shifted, anchor: date, context: Context) -> Placed:
    base = (context.told or anchor) if said.told else anchor
    name = "the time told" if said.told and context.told else context.name
    if said.unit not in UNITS:
        if said.count == 0:
            return relative(base, Unit.DAY, f"{name} {base}", True, open_=False)
        return Placed("DURATION", amount(abs(said.count), said.unit), basis="vague", why="hours from now")
    unit, count = UNITS[said.unit], int(said.count)
    base = _after_first(said, base)
    if count:
        many = f"{abs(said.count):g} {unit}{'s' if abs(said.count) != 1 else ''}"
        why = f"{many} {'before' if count < 0 else 'after'} {base} ({name})"
    else:
        why = f"the {unit} of {base} ({name})"
    return relative(_moved(said, base, unit), unit, why, count < 0, open_=False)


def _after_first(said: Shifted, base: date) -> date:
    """The day from which the last of several units is counted: "a year and two months ago"."""
    for number, letter in said.first:
        base = (intervals.shift(base, int(number), UNITS[letter]) if letter in UNITS else None) or base
    return base


def _moved(said: Shifted, base: date, unit: Unit) -> date | None:
    """A day of the unit that is meant; half a year or a decade and a half are counted in months."""
    if said.count != int(said.count) and said.unit in _MONTHS:
        return intervals.shift(base, int(said.count * _MONTHS[said.unit]), Unit.MONTH)
    return intervals.shift(intervals.floor(base, unit), int(said.count), unit)


def _of_day(day: Expression | None, suffix: str, anchor: date, context: Context) -> Placed:
    if day is None:
        base = context.told or anchor
        placed = unit_of(base, Unit.DAY, "relative", ("day",), f"on the day told, {base}")
    else:
        placed = resolve(day, anchor, context)
    if placed.type != "DATE" or "REF" in placed.value:
        return placed._replace(type="TIME")
    return placed._replace(type="TIME", value=placed.value + suffix)


def _clock(said: Clock, anchor: date, context: Context) -> Placed:
    return _of_day(said.day, said.time, anchor, context)


def _part(said: PartOf, anchor: date, context: Context) -> Placed:
    return _of_day(said.day, "T" + said.part, anchor, context)


def _within(said: Within, anchor: date, context: Context) -> Placed:
    outer = resolve(said.outer, anchor, context)
    start = outer.interval.start if outer.interval else None
    if start is None:
        return outer
    inner = said.inner
    is_from_start = isinstance(inner, Shifted) or (isinstance(inner, Partial) and inner.month is None)
    day = start if is_from_start else date(start.year, 12, 31)
    placed = resolve(inner, day, context._replace(direction=-1, told=None))
    if isinstance(inner, Partial) and inner.month is None and inner.weekday is not None:
        placed = numbered.nth_from(start, inner.weekday, inner.day or 1)
    return placed._replace(basis="relative", why=f"within {outer.value}: {outer.why}")


_MONTHS = {"Y": 12, "DE": 120}  # of the units that are counted in halves
_LENGTHS = {"D": (1, Unit.DAY), "W": (1, Unit.WEEK), "M": (1, Unit.MONTH), "Q": (3, Unit.MONTH), "Y": (12, Unit.MONTH)}
_MIDDLE = 45  # days from the end of a quarter to its middle, which says what quarter of the calendar it is


def _ending(said: Ending, anchor: date, context: Context) -> Placed:
    """The period up to a stated day; its value is the quarter of the calendar that holds most of it."""
    placed, end = resolve(said.said, anchor, context), resolve(said.last, anchor, context).interval
    last = end.last if end else None
    start = _start(said.said, last) if last else None
    if last is None or start is None:
        return placed
    interval = intervals.days(start, last)
    edtf = intervals.edtf_of(interval)
    if isinstance(said.said, Duration):  # a length has no days of its own; those it is of stand in the reason
        return placed._replace(why=f"a length of time: {edtf}")
    if said.said.year is None:
        placed = _quarter_to(last, said.said.number)
    edtf = placed.edtf or edtf if interval == placed.interval else edtf
    return placed._replace(interval=interval, edtf=edtf, why=f"the quarter up to {last}")


def _start(said: Quarter | Duration, last: date) -> date | None:
    """First day of a quarter or of a length of whole units that ends with `last`; `None` for other lengths."""
    count, letter = (1.0, "Q") if isinstance(said, Quarter) else (said.count or 0, said.unit)
    after = intervals.day_after(last)
    if after is None or letter not in _LENGTHS or count != int(count) or not 0 < count < 1000:
        return None
    size, unit = _LENGTHS[letter]
    return intervals.shift(after, -int(count) * size, unit)


def _quarter_to(last: date, number: int | None) -> Placed:
    """The quarter of the calendar with that number in the year of `last`, else the one that ends about then."""
    middle = intervals.shift(last, -_MIDDLE, Unit.DAY) or last
    return unit_of(date(last.year, number * 3 - 2, 1) if number else middle, Unit.QUARTER, "relative")


def _duration(said: Duration, anchor: date, context: Context) -> Placed:
    return Placed("DURATION", amount(said.count, said.unit), basis="vague", why="a length of time")


def _every(said: Every, anchor: date, context: Context) -> Placed:
    return Placed("SET", said.value, basis="vague", why="a repeated time")


def _ref(said: Ref, anchor: date, context: Context) -> Placed:
    return Placed("DATE", said.value, basis="vague", why="a time without bounds")


_PLACES: dict[type, Callable[[Any, date, Context], Placed]] = {
    Fixed: _fixed,
    Partial: _partial,
    Weekday: _weekday,
    Shifted: _shifted,
    Compared: seasons.compared,
    Quarter: seasons.quarter,
    Half: seasons.half,
    Season: seasons.season,
    Weekend: seasons.weekend,
    Decade: seasons.decade,
    Feast: seasons.feast,
    Clock: _clock,
    PartOf: _part,
    Within: _within,
    Ending: _ending,
    Duration: _duration,
    Every: _every,
    Ref: _ref,
}


@lru_cache(maxsize=8192)
def resolve(said: Expression, anchor: date, context: Context = Context()) -> Placed:  # noqa: B008 - immutable
    """`said` on the calendar, counted from `anchor`; never raises for an expression that recognition let through.

    >>> resolve(Weekday(4), date(2014, 1, 20)).value
    '2014-01-17'
    """
    return _PLACES[type(said)](said, anchor, context)
