"""Dates in numbers: which part of 03/04/2017 is the day, and the day and month before a date in numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from timeline.calendar import intervals
from timeline.expressions import Clock, Expression, Fixed
from timeline.tagger.matches import Match
from timeline.tagger.tokens import Scan

_BESIDE = 1  # days between the day of writing and the date that stands for it in the text
Joint = Callable[[Scan, int, int], str | None]


def settled(matches: Sequence[Match], dct: date) -> list[Expression]:
    """The expressions of `matches`; dates in numbers by the order of day and month that another one proves.

    What proves it: a date that can be one day only (25/03/2018), or one that in one order is the day of writing.
    Where two prove different orders, or none does, they stay open.
    """
    said = [match.expr for match in matches]
    dates = list(filter(None, map(_numbers_of, said)))
    if not any(each.order for each in dates):
        return said
    orders = {each.proves for each in dates} - {""} or {_written(each, dct) for each in dates} - {""}
    return [_ordered(each, orders) for each in said] if len(orders) == 1 else said


def _numbers_of(expr: Expression | None) -> Fixed | None:
    """The day that is written in numbers and tells of their order or leaves it open."""
    day = expr.day if isinstance(expr, Clock) else expr
    return day if isinstance(day, Fixed) and (day.order or day.proves) else None


def _written(said: Fixed, dct: date) -> str:
    """The order in which an open date is the day of writing, when it is in one only."""
    if not said.order or said.month == said.day:
        return ""
    by_month, by_day = _is_near(said, said.month, said.day, dct), _is_near(said, said.day, said.month, dct)
    if by_month == by_day:
        return ""
    return "mdy" if by_month else "dmy"


def _is_near(said: Fixed, month: int | None, day: int | None, dct: date) -> bool:
    found = intervals.make_day(said.year, month or 0, day or 0)
    return found is not None and abs((found - dct).days) <= _BESIDE


def _ordered(expr: Expression, orders: set[str]) -> Expression:
    """An expression whose open date is read in the order that is proved."""
    day = _numbers_of(expr)
    if day is None or not day.order:
        return expr
    found = replace(day, order=False) if "mdy" in orders else Fixed(day.year, day.day, day.month)
    return replace(expr, day=found) if isinstance(expr, Clock) else found


def before(scan: Scan, match: Match, floor: int, joint_of: Joint) -> Match | None:
    """The day and month that a span in numbers begins with: the "10/1" of "10/1-11/2/2017"."""
    at, end = match.first - 1, match.expr
    if at <= floor or not isinstance(end, Fixed):
        return None
    start, stop, entry = scan.tokens[at]
    pair, last = entry.value("PAIR"), scan.tokens[match.first][2].value("NUMERIC")
    if not pair or not last or pair[2] != last[3] or not _is_span(scan, stop, match.start, joint_of):
        return None
    first = _begun(end, pair, month_first=pair[2] == "/" and end.month == last[0])
    return Match(start, stop, match.row, first, at, at) if first else None


def _is_span(scan: Scan, stop: int, start: int, joint_of: Joint) -> bool:
    """Whether a hyphen or a word like "to" stands between two dates; a point may close the first: "28.04.-3.5.2018"."""
    joint = joint_of(scan, stop, start) or joint_of(scan, stop + 1, start)
    return joint is not None and bool(scan.language.joins.roles[joint][0])


def _begun(end: Fixed, pair: tuple[int, int, str], *, month_first: bool) -> Fixed | None:
    """The first day of a span, in the year of its end or in the year before."""
    month, day = (pair[0], pair[1]) if month_first else (pair[1], pair[0])
    year = end.year - ((month, day) > (end.month or 0, end.day or 0))
    return replace(end, year=year, month=month, day=day, proves="") if intervals.make_day(year, month, day) else None
