"""Where in the chronology the rows of some days can stand, so that a walk begins there and not at the first row.

A row stands by its first day, and may be of days behind it; an event also of days before, for its claims differ. For
nearly every row they are near. One that reaches farther has a class, its `reach`, by which an index finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.calendar.intervals import Interval

_MONTH, _QUARTER, _YEAR, _DECADE = 31, 92, 366, 3660  # days
REACHES: tuple[tuple[int | None, int | None], ...] = (  # days back and on that a row reaches; `None`: any number
    (_MONTH, _MONTH),  # near; the others are the classes, and a row is of the first that holds it
    (_QUARTER, _QUARTER),
    (_YEAR, _YEAR),
    (_DECADE, _DECADE),
    (_MONTH, None),
    (None, _MONTH),
    (None, None),
)


def reach(opens: str, closes: str) -> str:
    """SQL for the class of a row by the first and last day that it may be of; NULL for one that is near or has no day.

    What stands among the undated and yet has a day reaches any number of days, as what stands by no day at all.
    """
    day = "julianday(substr(position, 1, 10))"
    back, on = f"{day} - julianday({opens})", f"julianday({closes}) - {day}"
    near, *classes = (
        " AND ".join(f"{days} <= {most}" for days, most in ((back, most_back), (on, most_on)) if most is not None)
        for most_back, most_on in REACHES[:-1]
    )
    others = " ".join(f"WHEN {each} THEN {number}" for number, each in enumerate(classes, 1))
    return f"CASE WHEN {closes} = '' OR {near} THEN NULL {others} ELSE {len(REACHES) - 1} END"


def within(days: Interval) -> Iterator[tuple[str, list[str]]]:
    """Conditions and their values: a row that may be of one of `days` fulfils exactly one of them, others may too.

    >>> next(within(Interval(date(2017, 2, 1), None)))
    ('reach IS NULL AND position >= ?', ['2017-01-01'])
    """
    for number, (back, on) in enumerate(REACHES):
        sql = f"reach = {number}" if number else "reach IS NULL"
        first, last = _moved(days.start, on, -1), _moved(days.last, back, 1)
        sql += " AND position >= ?" if first else ""
        sql += " AND position <= ? || '~'" if last else ""  # behind all of that day
        yield sql, [day.isoformat() for day in (first, last) if day]


def _moved(day: date | None, days: int | None, sign: int) -> date | None:
    """So many days on or back; `None` where no calendar has that day, or any day will do."""
    try:
        return None if day is None or days is None else day + timedelta(sign * days)
    except OverflowError:
        return None
