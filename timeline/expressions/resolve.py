"""Expressions on the calendar: the only module that turns what was said into days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import seasons
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
    base = context.told or anchor
    if said.month is None:
        day = intervals.make_day(base.year, base.month, said.day or 1)
        return relative(day or base, Unit.DAY, f"day {said.day} of {value_of(base, Unit.MONTH)}", True)
    if said.day is not None:
        found = _month_day(said, anchor, min(1, max(-1, context.direction)))
        if found is None:
            return Placed("DATE", f"XXXX-{said.month:02}-{said.day:02}", basis="partial", why="no such day near")
        how = (
            "as said" if said.which is not None else "at most four months ahead" if context.direction <= 0 else "ahead"
        )
        return unit_of(found, Unit.DAY, "partial", ("year",), f"that day nearest {anchor} ({context.name}), {how}")
    start = anchor.replace(day=1)
    ahead = (said.month - anchor.month) % 12
    if said.which == -1:
        months = ahead - 12
    elif said.which == 1:
        months = ahead or 12
    elif said.which == 0:
        months = said.month - anchor.month
    elif context.direction > 0 or (0 < ahead <= 2 and context.direction > -2):
        months = ahead
    else:
        months = ahead - 12 if ahead else 0
    why = (
        f"that month {'at or after' if months > 0 else 'at or before'} {value_of(anchor, Unit.MONTH)} ({context.name})"
    )
    day = intervals.shift(start, months, Unit.MONTH)
    if day is None:
        return Placed("DATE", f"XXXX-{said.month:02}", basis="partial", why="outside the calendar")
    return unit_of(day, Unit.MONTH, "partial", ("year",), why)


def _month_day(said: Partial, anchor: date, direction: int) -> date | None:
    month, number = said.month or 1, said.day or 1
    days = [day for year in seasons.years_near(anchor) if (day := intervals.make_day(year, month, number))]
    if said.weekday is not None:
        near = [day for day in days if day.weekday() == said.weekday and abs((day - anchor).days) < 500]
        days = near or days
    if said.which == 1:
        return next((day for day in days if day > anchor), None)
    limit = 0 if said.which == -1 or direction < 0 else PLANNED if direction else AHEAD
    return next((day for day in reversed(days) if (day - anchor).days <= limit), days[0] if days else None)


def _weekday(said: Weekday, anchor: date, context: Context) -> Placed:
    base = (context.told or anchor) if said.told else anchor
    ahead = (said.weekday - base.weekday()) % 7
    if said.weeks is not None:
        moved = intervals.shift(intervals.floor(base, Unit.WEEK), said.weeks, Unit.WEEK)
        day = intervals.shift(moved, said.weekday, Unit.DAY) if moved else None
        return relative(day, Unit.DAY, f"counted from the week of {base} ({context.name})", said.weeks < 0, open_=False)
    if said.which == -1:
        delta, why = ahead - 7, "the last such day before"
    elif said.which == 1:
        delta, why = ahead or 7, "the first such day after"
    elif said.which == 0 and context.direction < 0:
        delta, why = (ahead - 7 if ahead else 0), "the most recent such day on or before"
    elif said.which == 0 or context.direction > 0 or (said.told and context.told):
        delta, why = ahead, "the first such day on or after"
    else:
        delta, why = (ahead - 7 if ahead else 0), "the most recent such day on or before"
    day = intervals.shift(base, delta, Unit.DAY)
    return relative(day, Unit.DAY, f"{why} {base} ({context.name})", delta < 0, open_=said.which is None)


def _shifted(said: Shifted, anchor: date, context: Context) -> Placed:
    base = (context.told or anchor) if said.told else anchor
    name = "the time told" if said.told and context.told else context.name
    if said.unit not in UNITS:
        if said.count == 0:
            return relative(base, Unit.DAY, f"{name} {base}", True, open_=False)
        return Placed("DURATION", amount(abs(said.count), said.unit), basis="vague", why="hours from now")
    unit = UNITS[said.unit]
    count = int(said.count)
    day: date | None
    if said.count != count and said.unit in ("Y", "DE"):
        day = intervals.shift(base, int(said.count * (12 if said.unit == "Y" else 120)), Unit.MONTH)
    else:
        day = intervals.shift(intervals.floor(base, unit) if unit is not Unit.DAY else base, count, unit)
    if count:
        many = f"{abs(said.count):g} {unit}{'s' if abs(said.count) != 1 else ''}"
        why = f"{many} {'before' if count < 0 else 'after'} {base} ({name})"
    else:
        why = f"the {unit} of {base} ({name})"
    return relative(day, unit, why, count < 0, open_=False)


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
    day = start if isinstance(said.inner, Shifted) else date(start.year, 12, 31)
    placed = resolve(said.inner, day, context._replace(direction=-1, told=None))
    return placed._replace(basis="relative", why=f"within {outer.value}: {outer.why}")


_LENGTHS = {"D": (1, Unit.DAY), "W": (1, Unit.WEEK), "M": (1, Unit.MONTH), "Q": (3, Unit.MONTH), "Y": (12, Unit.MONTH)}
_MIDDLE = 45  # days from the end of a quarter to its middle, which says what quarter of the calendar it is


def _ending(said: Ending, anchor: date, context: Context) -> Placed:
    """The period up to a stated day; its value is the quarter of the calendar that holds most of it."""
    placed, end = resolve(said.said, anchor, context), resolve(said.last, anchor, context).interval
    last = end.last if end else None
    count, letter = (1.0, "Q") if isinstance(said.said, Quarter) else (said.said.count or 0, said.said.unit)
    if last is None or letter not in _LENGTHS or count != int(count) or not 0 < count < 1000:
        return placed
    size, unit = _LENGTHS[letter]
    after = intervals.day_after(last)
    start = intervals.shift(after, -int(count) * size, unit) if after else None
    if start is None:
        return placed
    interval = intervals.days(start, last)
    why = f"the {'quarter' if letter == 'Q' else 'time'} up to {last}"
    if isinstance(said.said, Quarter) and said.said.year is None:
        number = said.said.number
        middle = intervals.shift(last, -_MIDDLE, Unit.DAY) or last
        placed = unit_of(date(last.year, number * 3 - 2, 1) if number else middle, Unit.QUARTER, "relative")
    if placed.type == "DURATION":  # a length has no days of its own; those it is of stand in the reason
        return placed._replace(why=f"a length of time: {intervals.edtf_of(interval)}")
    if interval == placed.interval:
        return placed._replace(why=why)
    return placed._replace(interval=interval, edtf=intervals.edtf_of(interval), why=why)


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
