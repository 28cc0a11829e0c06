"""What the words around an expression do to its days: "early", "the end of", "earlier", "around", "since", "until"."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit, day_after


class Around(NamedTuple):
    """What the words around an expression say.

    `mod` is the modifier of TIMEX3; `bound` is -1 "earlier in", 1 "later in", -2 and 2 the beginning and the end of, -3
    and 3 the halves; `side` is `since`, `until` or `before`. Empty and 0 say nothing.
    """

    mod: str = ""
    bound: int = 0
    side: str = ""


_FIRST_OF_MONTH, _FIRST_OF_WEEK = (10, 20), (2, 4)  # days after which the middle and the late part begin
_FIRST_OF_DECADE = (4, 7)  # years: the early 1990s are 1990 to 1993, the late ones 1997 to 1999
_LAST_DECADE = 9990  # it has no day after it


def thirds(interval: Interval, unit: Unit, mod: str) -> Interval:
    """The early, middle or late part of an interval.

    >>> thirds(intervals.span(date(2018, 3, 5), Unit.MONTH), Unit.MONTH, "START").last
    datetime.date(2018, 3, 10)
    """
    start, last = interval.start, interval.last
    if start is None or last is None or start == last:
        return interval
    middle, late = _parts(start, last, unit)
    match mod:
        case "START":
            return Interval(start, middle)
        case "MID":
            return Interval(middle, late)
        case _:
            return intervals.days(late, last)


def _parts(start: date, last: date, unit: Unit) -> tuple[date, date]:
    """The days on which the middle and the late part begin."""
    if unit is Unit.DECADE and start.year < _LAST_DECADE:
        one, two = _FIRST_OF_DECADE
        return date(start.year + one, 1, 1), date(start.year + two, 1, 1)
    if unit in (Unit.MONTH, Unit.WEEK):
        one, two = _FIRST_OF_MONTH if unit is Unit.MONTH else _FIRST_OF_WEEK
        return start + timedelta(one), start + timedelta(two)
    months = _months(start, last)
    middle, late = (intervals.shift(start, months * part // 3, Unit.MONTH) for part in (1, 2))
    return middle or last, late or last


def _months(start: date, last: date) -> int:
    """Months that the days from `start` to `last` touch."""
    return (last.year - start.year) * 12 + last.month - start.month + 1


HALF = 3  # the `bound` of "the first half of"
_EDGES = {  # how many of which unit the first and the last part of a unit are
    Unit.WEEK: (3, Unit.DAY),
    Unit.MONTH: (5, Unit.DAY),
    Unit.QUARTER: (1, Unit.MONTH),
    Unit.SEASON: (1, Unit.MONTH),
    Unit.YEAR: (2, Unit.MONTH),
    Unit.DECADE: (24, Unit.MONTH),
    Unit.CENTURY: (120, Unit.MONTH),
}


def edge(interval: Interval, unit: Unit, bound: int) -> Interval:
    """The first (`bound` -2) or last (2) sixth or so of an interval, or its first (-3) or second half (3).

    >>> edge(intervals.span(date(2018, 3, 5), Unit.YEAR), Unit.YEAR, 2).start
    datetime.date(2018, 11, 1)
    """
    start, last = interval.start, interval.last
    if unit is Unit.DAY or start is None or last is None:
        return interval
    count, size = _EDGES[unit]
    if abs(bound) == HALF:
        count, size = (last - start).days // 2 + 1, Unit.DAY
        if unit in (Unit.YEAR, Unit.SEASON, Unit.DECADE, Unit.CENTURY):
            count, size = _months(start, last) // 2, Unit.MONTH
    if bound < 0:
        end = intervals.shift(start, count, size)
        return Interval(start, end) if end else interval
    after = day_after(last)
    first = intervals.shift(after, -count, size) if after else None
    return Interval(first, after) if first else interval


def anchor_inside(interval: Interval, anchor: date, bound: int) -> bool:
    """Whether "earlier" (-1) or "later" (1) in `interval` can be counted from `anchor`."""
    return interval.contains(anchor) and (bound < 0 or (interval.last is not None and anchor < interval.last))


def opened(side: str, interval: Interval, edtf: str) -> tuple[Interval, str]:
    """The days from ("since"), up to ("until") or before an interval.

    >>> opened("before", intervals.span(date(2018, 3, 5), Unit.MONTH), "2018-03")[1]
    '../2018-02-28'
    """
    simple = "/" not in edtf and not edtf.endswith("X")
    match side, interval:
        case "since", Interval(start=date() as start):
            return Interval(start, None), f"{edtf if simple else start.isoformat()}/.."
        case "until", Interval(end=date() as end, last=last):
            return Interval(None, end), f"../{edtf if simple else last}"
        case "before", Interval(start=date() as start) if start > date.min:
            before = Interval(None, start)
            return before, intervals.edtf_of(before)
    return interval, edtf


@lru_cache(maxsize=4096)
def narrowed(interval: Interval, edtf: str, unit: Unit, around: Around, anchor: date | None) -> tuple[Interval, str]:
    """The days that are meant, and their EDTF; `anchor` is needed for what lies before or after it."""
    if around.bound:
        interval, edtf = _bounded(interval, edtf, unit, around.bound, anchor)
    else:
        interval, edtf = _modified(interval, edtf, unit, around.mod)
    return opened(around.side, interval, edtf) if around.side and "[" not in edtf else (interval, edtf)


def _bounded(interval: Interval, edtf: str, unit: Unit, bound: int, anchor: date | None) -> tuple[Interval, str]:
    if abs(bound) > 1:
        interval = edge(interval, unit, bound)
    elif anchor is None or not anchor_inside(interval, anchor, bound):
        return interval, edtf  # "earlier that month": before a day that we do not know
    else:
        cut = intervals.days(None, anchor) if bound < 0 else Interval(day_after(anchor), None)
        interval = interval.intersect(cut) or interval
    return interval, intervals.edtf_of(interval)


def _modified(interval: Interval, edtf: str, unit: Unit, mod: str) -> tuple[Interval, str]:
    match mod, interval:
        case (("START" | "MID" | "END"), _) if unit is not Unit.DAY:
            interval = thirds(interval, unit, mod)
        case "BEFORE", Interval(start=date() as start):
            interval = Interval(None, start)
        case "AFTER", Interval(end=date() as end):
            interval = Interval(end, None)
        case "ON_OR_AFTER", _:
            return Interval(interval.start, None), f"{edtf}/.."
        case "ON_OR_BEFORE", _:
            return Interval(None, interval.end), f"../{edtf}"
        case _:
            is_one = "/" not in edtf and "[" not in edtf
            return interval, f"{edtf}~" if mod == "APPROX" and is_one else edtf
    return interval, intervals.edtf_of(interval)
