"""Matches on the calendar, in reading order: anchors, the time told, and what modifiers do to an interval."""

from __future__ import annotations

from datetime import date, timedelta

from timeline import when
from timeline.expressions import Clock, Compared, Context, Duration, PartOf, Placed, Shifted, Weekday, resolve
from timeline.model import Timex
from timeline.tagger.around import Match
from timeline.when import Interval, Unit

PERIODS = (6, 9, 12)  # months of a report that compare with the year before
NEAR = 1200  # characters after which a passage no longer tells of a day it named


def place(text: str, matches: list[Match], dct: date) -> list[Timex]:
    """The expressions of `matches`, each resolved against `dct` or the time its passage tells of."""
    told: dict[str, tuple[int, date]] = {}
    quarter: tuple[int, int] | None = None
    anchor, name = dct, "DCT"
    out: list[Timex] = []
    for match in matches:
        context = Context(match.direction, _told(match, told), quarter, name)
        placed = resolve(match.expr, anchor, context)
        out.append(timex(text, match, placed, anchor))
        if isinstance(match.expr, Duration) and match.expr.unit == "M" and match.expr.count in PERIODS:
            quarter = None
        if placed.interval is None or placed.unit is None:
            continue
        start = placed.interval.start
        if placed.unit is Unit.QUARTER and start is not None:
            if not isinstance(match.expr, Compared):
                quarter = (start.year, (start.month + 2) // 3)
        elif start is not None and placed.type != "SET":
            _tell(told, match, placed.unit, start)
    return out


_KEPT = {Unit.DAY: "DWMY", Unit.WEEK: "WMY", Unit.MONTH: "MY", Unit.SEASON: "Y", Unit.YEAR: "Y"}


def _tell(told: dict[str, tuple[int, date]], match: Match, unit: Unit, start: date) -> None:
    for letter in _KEPT.get(unit, ""):
        told[letter] = (match.end, start)


def _told(match: Match, told: dict[str, tuple[int, date]]) -> date | None:
    """The day that this expression counts from when it counts from the time told."""
    expr = match.expr
    if isinstance(expr, (PartOf, Clock)) and expr.day is not None:
        expr = expr.day
    letter = "D"
    if isinstance(expr, Shifted):
        if not expr.told:
            return None
        letter = "Y" if expr.unit in ("Y", "DE", "CE") else "M" if expr.unit in ("M", "Q") else expr.unit
    elif not isinstance(expr, (PartOf, Clock)) and not (isinstance(expr, Weekday) and expr.told):
        return None
    at, day = told.get(letter, (-NEAR - 1, date.min))
    return day if match.start - at <= NEAR else None


def thirds(interval: Interval, unit: Unit, mod: str) -> Interval:
    """The early, middle or late part of an interval.

    >>> thirds(when.span(date(2018, 3, 5), Unit.MONTH), Unit.MONTH, "START").last
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
        one, two = (when.shift(start, months * part // 3, Unit.MONTH) for part in (1, 2))
        cuts = ((one or last) - timedelta(1), (two or last) - timedelta(1))
        if unit is Unit.DECADE:
            cuts = (date(start.year + 3, 12, 31), date(start.year + 6, 12, 31)) if start.year < 9990 else cuts
    match mod:
        case "START":
            return when.days(start, cuts[0])
        case "MID":
            return when.days(cuts[0] + timedelta(1), cuts[1])
        case _:
            return when.days(cuts[1] + timedelta(1), last)


def timex(text: str, match: Match, placed: Placed, anchor: date) -> Timex:
    """The record of a placed match, with what its modifier and an opening word do to the days."""
    interval, edtf, mod = placed.interval, placed.edtf, match.mod
    if interval is not None and edtf is not None and placed.unit is not None:
        if mod in ("START", "MID", "END") and placed.unit is not Unit.DAY:
            interval = thirds(interval, placed.unit, mod)
            edtf = when.edtf_of(interval)
        elif mod == "APPROX" and "/" not in edtf and "[" not in edtf:
            edtf += "~"
        elif mod == "ON_OR_AFTER":
            interval, edtf = Interval(interval.start, None), f"{edtf}/.."
        elif mod == "ON_OR_BEFORE":
            interval, edtf = Interval(None, interval.end), f"../{edtf}"
        elif mod == "BEFORE" and interval.start is not None:
            interval = Interval(None, interval.start)
            edtf = when.edtf_of(interval)
        elif mod == "AFTER" and interval.end is not None:
            interval = Interval(interval.end, None)
            edtf = when.edtf_of(interval)
        if match.since and interval.start is not None and "[" not in edtf:
            simple = "/" not in edtf and not edtf.endswith("X")
            edtf = f"{edtf}/.." if simple else f"{interval.start.isoformat()}/.."
            interval = Interval(interval.start, None)
    start, end = match.start, match.end
    said = text[start:end]
    cue = f', after "{match.cue}"' if match.cue else ""
    why = f'"{said}" is {placed.why}{cue}'
    return Timex(
        start,
        end,
        said,
        placed.type,
        placed.value,
        interval,
        edtf,
        placed.unit,
        mod,
        match.role,
        placed.basis,
        None if placed.basis == "explicit" else anchor,
        match.cue,
        placed.assumed,
        match.row.pattern,
        why,
    )
