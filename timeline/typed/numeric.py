"""Dates in numbers whose order of day and month is proved, declared or refused: `11.03.2017`, `03/11/2017`."""

from __future__ import annotations

import re
from datetime import date

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.calendar.names import MONTHS
from timeline.errors import UsageError
from timeline.typed import impossible

ORDERS = ("dmy", "mdy")
_MONTHS = 12


def day(text: str, order: str | None) -> Interval | None:
    """The day: by proof, by the dots, by `order`. Raises `UsageError` with both readings for what stays open."""
    found = re.fullmatch(r"(\d\d?)([./-])(\d\d?)\2(\d{4})", text)
    if not found:
        return None
    a, b, year = int(found[1]), int(found[3]), int(found[4])
    impossible.check_year(year)
    fitting = [one for one in (intervals.make_day(year, b, a), intervals.make_day(year, a, b)) if one]
    if found[2] == "." or not fitting:
        exact = impossible.day(year, *((a, b) if found[2] != "." and b > _MONTHS else (b, a)))
    else:
        exact = fitting[0] if len(set(fitting)) == 1 else _in_order(order, text, *fitting)
    return intervals.span(exact, Unit.DAY)


def _in_order(order: str | None, text: str, day_first: date, month_first: date) -> date:
    """Of the two readings of `text` that of the declared order; without one it is refused."""
    if order in ORDERS:
        return day_first if order == "dmy" else month_first
    readings = " or ".join(f"{day.day} {MONTHS[day.month - 1]}" for day in (day_first, month_first))
    raise UsageError(
        f"cannot tell which date '{text}' is: {readings} {day_first.year}.",
        f"Write {day_first} or {month_first}, or set date_order in timeline.yaml.",
    )
