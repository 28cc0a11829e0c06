"""Matches on the calendar, in reading order: anchors, the time told, and what modifiers do to an interval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline import when
from timeline.expressions import Compared, Context, Duration, Partial, Placed, Weekday, resolve
from timeline.lang.rows import Language
from timeline.model import Timex
from timeline.tagger.anchors import Passage, Sayings, dateline
from timeline.tagger.around import Match
from timeline.when import Interval, Unit, day_after

PERIODS = (6, 9, 12)  # months of a report that compare with the year before


def place(text: str, matches: list[Match], dct: date, language: Language) -> list[Timex]:
    """The expressions of `matches`, each resolved against `dct` or the time its passage tells of."""
    day, name = dateline(text, matches, dct)
    passage, sayings = Passage(text), Sayings(text, matches, language)
    quarter: tuple[int, int] | None = None
    out: list[Timex] = []
    for match in matches:
        anchor, context = day, Context(match.direction, passage.told(match), quarter, name)
        if said := sayings.day_of(match):
            saying = resolve(said.expr, day, Context(said.direction, None, quarter, name))
            if saying.interval and saying.interval.start:
                anchor, context = saying.interval.start, Context(0, None, quarter, "the day of the saying")
        placed = resolve(match.expr, anchor, context)
        if match.joined and out:
            placed = _beside(out[-1], match, placed)
        out.append(timex(text, match, placed, anchor))
        if isinstance(match.expr, Duration) and match.expr.unit == "M" and match.expr.count in PERIODS:
            quarter = None
        if placed.interval is None or placed.unit is None:
            continue
        start = placed.interval.start
        if placed.unit is Unit.QUARTER and start is not None:
            named = (int(placed.value[:4]), int(placed.value[-1]))
            if not isinstance(match.expr, Compared) and named < (
                anchor.year,
                (anchor.month + 2) // 3,
            ):  # it was reported
                quarter = named
        elif start is not None and placed.type != "SET":
            passage.tell(match, placed.unit, start)
    return out


def _beside(first: Timex, match: Match, placed: Placed) -> Placed:
    """The second of two joined expressions, moved by a week or a year where the text left the direction open.

    The end of a range lies behind its beginning, another member of a list as near as it can: "March and April".
    """
    expr = match.expr
    start = first.interval.start if first.interval else None
    if start is None or placed.interval is None or placed.interval.start is None:
        return placed
    context = Context(1, None, None, "the day before it")
    if isinstance(expr, Weekday) and expr.which is None:
        later = resolve(expr, start, context)
    elif isinstance(expr, Partial) and expr.month and expr.which is None:
        later = resolve(replace(expr, which=1), start, context)
    else:
        return placed
    if later.interval is None or later.interval.start is None or placed.interval.start >= start:
        return placed
    nearer = later.interval.start - start < start - placed.interval.start
    return later if match.role == "to" or nearer else placed


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


_EDGES = {
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

    >>> edge(when.span(date(2018, 3, 5), Unit.YEAR), Unit.YEAR, 2).start
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
        end = when.shift(start, count, size)
        return Interval(start, end) if end else interval
    after = day_after(last)
    first = when.shift(after, -count, size) if after else None
    return Interval(first, after) if first else interval


def anchor_inside(interval: Interval, anchor: date, bound: int) -> bool:
    """Whether "earlier" (-1) or "later" (1) in `interval` can be counted from `anchor`."""
    return interval.contains(anchor) and (bound < 0 or (interval.last is not None and anchor < interval.last))


def opened(side: str, interval: Interval, edtf: str) -> tuple[Interval, str]:
    """The days from ("since"), up to ("until") or before an interval.

    >>> opened("before", when.span(date(2018, 3, 5), Unit.MONTH), "2018-03")[1]
    '../2018-02-28'
    """
    simple = "/" not in edtf and not edtf.endswith("X")
    if side == "since" and interval.start is not None:
        return Interval(interval.start, None), f"{edtf if simple else interval.start.isoformat()}/.."
    if side == "until" and interval.last is not None:
        return Interval(None, interval.end), f"../{edtf if simple else interval.last.isoformat()}"
    if side == "before" and interval.start is not None and interval.start > date.min:
        interval = Interval(None, interval.start)
        return interval, when.edtf_of(interval)
    return interval, edtf


def timex(text: str, match: Match, placed: Placed, anchor: date) -> Timex:
    """The record of a placed match, with what its modifier and an opening word do to the days."""
    interval, edtf, mod = placed.interval, placed.edtf, match.mod
    if interval is not None and edtf is not None and placed.unit is not None:
        if abs(match.bound) > 1:
            interval = edge(interval, placed.unit, match.bound)
            edtf = when.edtf_of(interval)
        elif match.bound and not anchor_inside(interval, anchor, match.bound):
            pass  # "earlier that month": before a day that we do not know
        elif match.bound:
            cut = Interval(None, day_after(anchor)) if match.bound < 0 else Interval(day_after(anchor), None)
            interval = interval.intersect(cut) or interval
            edtf = when.edtf_of(interval)
        elif mod in ("START", "MID", "END") and placed.unit is not Unit.DAY:
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
        if match.open and "[" not in edtf:
            interval, edtf = opened(match.open, interval, edtf)
    start, end = match.start, match.end
    said = text[start:end]
    cue = f', after "{match.cue}"' if match.cue else ""
    why = f'"{said}" is {placed.value}: {placed.why}{cue}'
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
