"""Matches on the calendar, in reading order: anchors and the time told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.expressions import Context, Expression, Partial, Placed, Weekday, resolve
from timeline.expressions.narrowing import Around, narrowed
from timeline.lang.rows import Language
from timeline.model import Timex
from timeline.tagger import numeric
from timeline.tagger.anchors import Passage, Sayings, dateline
from timeline.tagger.matches import Match
from timeline.tagger.narrated import Narration


def place(text: str, matches: list[Match], dct: date, language: Language) -> list[Timex]:
    """The expressions of `matches`, each resolved against `dct` or the time its passage tells of."""
    day, name = dateline(text, matches, dct)
    passage, sayings = Passage(text), Sayings(text, matches, language)
    narration = Narration(text, matches, day, language)
    out: list[Timex] = []
    for match, said in zip(matches, numeric.settled(matches, dct), strict=True):
        anchor, context = day, Context(match.direction, passage.told(match), passage.quarter, name)
        if saying := sayings.day_of(match):
            placed = resolve(saying.expr, day, Context(saying.direction, None, passage.quarter, name))
            if start := _start(placed.interval):
                anchor, context = start, Context(0, None, passage.quarter, "the day of the saying")
        placed = resolve(said, anchor, context)
        if narrated := narration.read(match):
            anchor, placed = narrated[1], _of_passage(*narrated, context)
        elif near := narration.near(match, context.told):
            placed = near
        if match.joined and out:
            placed = _beside(out[-1], match, placed)
        out.append(timex(text, match, placed, anchor))
        passage.tell(match, placed, anchor)
        narration.tell(match, placed)
    return out


def _of_passage(said: Expression, told: date, context: Context) -> Placed:
    """An expression that has its year from the time its passage tells of."""
    placed = resolve(said, told, context._replace(told=told, name="the time told"))
    if placed.basis == "relative":
        return placed
    return placed._replace(basis="partial", assumed=("year",), why=f"of the year told, {told.year}")


def _start(interval: Interval | None) -> date | None:
    return interval.start if interval else None


def _beside(first: Timex, match: Match, placed: Placed) -> Placed:
    """The second of two joined expressions, moved by a week or a year where the text left the direction open.

    The end of a range lies behind its beginning, another member of a list as near as it can: "March and April".
    """
    start, second = _start(first.interval), _start(placed.interval)
    if start is None or second is None or second >= start:
        return placed
    later = _next(match.expr, start)
    begin = _start(later.interval) if later else None
    if later is None or begin is None:
        return placed
    return later if match.role == "to" or begin - start < start - second else placed


def _next(expr: Expression, start: date) -> Placed | None:
    """The next such day or month behind `start`, when the text did not say which one it means."""
    context = Context(1, None, None, "the day before it")
    match expr:
        case Weekday(which=None):
            return resolve(expr, start, context)
        case Partial(month=int(), which=None):
            return resolve(replace(expr, which=1), start, context)
    return None


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
