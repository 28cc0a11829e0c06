"""Days by their number and their weekday: "Friday the 13th", "the second Monday of the month"."""

from __future__ import annotations

from datetime import date

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import seasons
from timeline.expressions.forms import Placed
from timeline.expressions.timex3 import Context, relative

MONTHS_NEAR = range(-6, 7)  # months in which "Friday the 13th" is looked for


def weekday_the(weekday: int, number: int, anchor: date, context: Context) -> Placed:
    """The day with that number in the nearest month where it is that weekday; where none has it, the number decides."""
    days = _numbered(number, anchor)
    such = [day for day in days if day.weekday() == weekday] or days
    ahead = next((day for day in such if day >= anchor), None)
    behind = seasons.latest(such, anchor, 0)
    found = (ahead or behind) if context.direction > 0 else (behind or ahead)
    why = f"day {number} of a month near {anchor} ({context.name})"
    return relative(found, Unit.DAY, why, context.direction <= 0)


def _numbered(number: int, anchor: date) -> list[date]:
    """The day of that number of the months around, in order."""
    months = [intervals.shift(anchor.replace(day=1), away, Unit.MONTH) for away in MONTHS_NEAR]
    return [day for month in months if month and (day := intervals.make_day(month.year, month.month, number))]


def nth_from(start: date, weekday: int, number: int) -> Placed:
    """The first such weekday on or after day `number` of a month that begins with `start`."""
    day = intervals.shift(start, number - 1 + (weekday - start.weekday() - number + 1) % 7, Unit.DAY)
    return relative(day, Unit.DAY, "that weekday of the month", True, open_=False)
