"""Matches on the calendar, in reading order: anchors and the time told."""

from __future__ import annotations

from datetime import date

from timeline.calendar.intervals import Unit
from timeline.expressions import Compared, Context, Duration, Partial, Placed, Weekday, resolve
from timeline.expressions.narrowing import Around, narrowed
from timeline.lang.rows import Language
from timeline.model import Timex
from timeline.tagger.anchors import Passage, Sayings, dateline
from timeline.tagger.matches import Match

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
    if start is None or placed.interval is None or placed.interval.start is None or placed.interval.start >= start:
        return placed
    context = Context(1, None, None, "the day before it")
    if isinstance(expr, Weekday) and expr.which is None:
        later = resolve(expr, start, context)
    elif isinstance(expr, Partial) and expr.month and expr.which is None:
        later = resolve(Partial(expr.month, expr.day, 1, expr.weekday), start, context)
    else:
        return placed
    if later.interval is None or later.interval.start is None:
        return placed
    nearer = later.interval.start - start < start - placed.interval.start
    return later if match.role == "to" or nearer else placed


def timex(text: str, match: Match, placed: Placed, anchor: date) -> Timex:
    """The record of a placed match, with what its modifier and an opening word do to the days."""
    interval, edtf, mod = placed.interval, placed.edtf, match.mod
    if (mod or match.open) and interval is not None and edtf is not None and placed.unit is not None:
        here = anchor if match.bound else None
        interval, edtf = narrowed(interval, edtf, placed.unit, Around(mod, match.bound, match.open), here)
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
