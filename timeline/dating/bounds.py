"""Clues to the day of writing: bounds with reasons, how they are joined, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.model import Span, Timex

YEAR = timedelta(365)


@dataclass(frozen=True, slots=True)
class Clue:
    """A bound on the day of writing, both ends inclusive. A hard one is never given up."""

    first: date | None
    last: date | None
    reason: str
    hard: bool = False
    edtf: str = ""  # of `first`, as coarse as it was printed


def window(clues: Sequence[Clue]) -> Interval | None:
    """The days all clues allow; `None` when there are no clues or they exclude each other."""
    first = max((clue.first for clue in clues if clue.first), default=None)
    last = min((clue.last for clue in clues if clue.last), default=None)
    if (first is None and last is None) or (first and last and first > last):
        return None
    return intervals.days(first, last)


def ends(inside: Interval | None, longest: timedelta) -> tuple[date, date] | None:
    """First and last day of an interval that is closed and no longer than that from first to last."""
    if inside is None or inside.start is None or inside.last is None or inside.last - inside.start > longest:
        return None
    return inside.start, inside.last


def compatible(clues: list[Clue]) -> list[Clue]:
    """The clues without the soft ones that contradict the others; the hard ones alone if that does not help."""
    if window(clues) is not None:
        return clues
    kept = [clue for clue in clues if clue.hard]
    for clue in clues:
        if not clue.hard and window([*kept, clue]) is not None:
            kept.append(clue)
    return kept if window(kept) is not None else []


def binds(clue: Clue, inside: Interval) -> bool:
    """Whether the clue is one of those that end the interval."""
    return (clue.first is not None and clue.first == inside.start) or (
        clue.last is not None and inside.end is not None and clue.last == inside.last
    )


def touches(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether `[start, end)` overlaps one of the spans."""
    return any(start < last and first < end for first, last in spans)


def weekday(text: str, timex: Timex) -> int | None:
    """Monday 0 to Sunday 6 where a bare weekday is told as past ("said on Friday", "Friday evening"), else `None`.

    News names a day so only within a week: the day of writing is that day or one of the six after it.
    """
    value = timex.value
    if not value.startswith("XXXX-WXX-") or "direction" not in timex.assumed:
        return None
    return int(value[9]) - 1 if tagger.direction(text, timex.start, timex.end) <= 0 else None


def day_told(text: str, timexes: Iterable[Timex], days: Iterable[date]) -> tuple[date, str] | None:
    """The one of `days` that is the first weekday told among the expressions, and its words."""
    told = next(((number, each.text) for each in timexes if (number := weekday(text, each)) is not None), None)
    same = [day for day in days if told and day.weekday() == told[0]]
    return (same[0], told[1]) if told and len(same) == 1 else None
