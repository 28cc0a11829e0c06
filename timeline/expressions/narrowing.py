"""What the words around an expression do to its days: "early", "the end of", "earlier", "around", "since", "until"."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit, day_after


def thirds(interval: Interval, unit: Unit, mod: str) -> Interval:
    """The early, middle or late part of an interval.

    >>> thirds(intervals.span(date(2018, 3, 5), Unit.MONTH), Unit.MONTH, "START").last
    datetime.date(2018, 3, 10)
    """
    start, last = interval.start, interval.last
    if start is None or last is None or start == last:
        return interval
    if unit is Unit.MONTH:
        cuts = (start + timedelta(9), start + timedelta(19))
    elif unit is Unit.WEEK:
        cuts = (start + timedelta(1), start + timedelta(3))
    else:
        months = (last.year - start.year) * 12 + last.month - start.month + 1
        one, two = (intervals.shift(start, months * part // 3, Unit.MONTH) for part in (1, 2))
        cuts = ((one or last) - timedelta(1), (two or last) - timedelta(1))
        if unit is Unit.DECADE:
            cuts = (date(start.year + 3, 12, 31), date(start.year + 6, 12, 31)) if start.year < 9990 else cuts
    match mod:
        case "START":
            return intervals.days(start, cuts[0])
        case "MID":
            return intervals.days(cuts[0] + timedelta(1), cuts[1])
        case _:
            return intervals.days(cuts[1] + timedelta(1), last)


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
    if abs(bound) == 3:
        count, size = (last - start).days // 2 + 1, Unit.DAY
        if unit in (Unit.YEAR, Unit.SEASON, Unit.DECADE, Unit.CENTURY):
            count, size = ((last.year - start.year) * 12 + last.month - start.month + 1) // 2, Unit.MONTH
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
    if side == "since" and interval.start is not None:
        return Interval(interval.start, None), f"{edtf if simple else interval.start.isoformat()}/.."
    if side == "until" and interval.last is not None:
        return Interval(None, interval.end), f"../{edtf if simple else interval.last.isoformat()}"
    if side == "before" and interval.start is not None and interval.start > date.min:
        interval = Interval(None, interval.start)
        return interval, intervals.edtf_of(interval)
    return interval, edtf


@lru_cache(maxsize=4096)
def narrowed(
    interval: Interval, edtf: str, unit: Unit, mod: str, bound: int, side: str, anchor: date | None
) -> tuple[Interval, str]:
    """The days that are meant, and their EDTF; `anchor` is needed for what lies before or after it."""
    if abs(bound) > 1:
        interval = edge(interval, unit, bound)
        edtf = intervals.edtf_of(interval)
    elif bound and (anchor is None or not anchor_inside(interval, anchor, bound)):
        pass  # "earlier that month": before a day that we do not know
    elif bound and anchor is not None:
        cut = Interval(None, day_after(anchor)) if bound < 0 else Interval(day_after(anchor), None)
        interval = interval.intersect(cut) or interval
        edtf = intervals.edtf_of(interval)
    elif mod in ("START", "MID", "END") and unit is not Unit.DAY:
        interval = thirds(interval, unit, mod)
        edtf = intervals.edtf_of(interval)
    elif mod == "APPROX" and "/" not in edtf and "[" not in edtf:
        edtf += "~"
    elif mod == "ON_OR_AFTER":
        interval, edtf = Interval(interval.start, None), f"{edtf}/.."
    elif mod == "ON_OR_BEFORE":
        interval, edtf = Interval(None, interval.end), f"../{edtf}"
    elif mod == "BEFORE" and interval.start is not None:
        interval = Interval(None, interval.start)
        edtf = intervals.edtf_of(interval)
    elif mod == "AFTER" and interval.end is not None:
        interval = Interval(interval.end, None)
        edtf = intervals.edtf_of(interval)
    return opened(side, interval, edtf) if side and "[" not in edtf else (interval, edtf)
