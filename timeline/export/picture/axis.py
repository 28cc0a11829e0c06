"""A true axis of time: a day is as wide everywhere, and where nothing lies for long the axis is broken, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.calendar.names import SHORT_MONTHS

Days = tuple[int, int]  # first and last day as ordinals, both inclusive

LONG = 100  # days from which a span fills no axis: a decade of which one row tells is not ten years of rows
_LEAST_OF_LONG = 60  # days of such a span that are kept all the same
SHARE = 8  # or this part of what rows of fewer days take, if that is more
_LEAST = 14  # days of the shortest axis
_PAD = 0.015  # of what is kept, on either side of a stretch
_BREAKS = 12  # at most
_SHORT = 60  # days that are never left out
_PLACE = 30.0  # pixels that a mark with its number takes
BREAK = 22.0  # pixels of a break
_TICKS = 58.0  # pixels between ticks at least
_CLOSE = 30.0  # and between the labels of ticks
STEPS = (  # the finest whose ticks are far enough apart is drawn: its name, how many months it is; days have none
    *((days, 0) for days in (1, 2, 7, 14)),
    *((1, months) for months in (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000)),
)
_MONTH = 30.44  # days


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of the axis without a break, half-open ordinals, and the pixel at which they begin."""

    first: int
    end: int
    left: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis: where, what stands there, and whether a year begins."""

    x: float
    label: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretches of an axis from left to right, and how many pixels a day is wide."""

    stretches: tuple[Stretch, ...]
    day: float

    def x(self, ordinal: float) -> float:
        """Where a day begins; of a day in a break, as far as it is through it."""
        before: Stretch | None = None
        for each in self.stretches:
            if ordinal < each.first:
                return each.left if before is None else self._inside(before, each, ordinal)
            if ordinal <= each.end:
                return each.left + (ordinal - each.first) * self.day
            before = each
        assert before is not None, "an axis has a stretch"
        return self.right(before)

    def _inside(self, before: Stretch, after: Stretch, ordinal: float) -> float:
        """Where a day of the break between two stretches is drawn."""
        begins = self.right(before)
        return begins + (after.left - begins) * (ordinal - before.end) / (after.first - before.end)

    def right(self, stretch: Stretch) -> float:
        """The pixel at which a stretch ends."""
        return stretch.left + (stretch.end - stretch.first) * self.day

    def breaks(self) -> Iterator[tuple[float, str]]:
        """The middle of each break, and how long it is: `27 years`."""
        for before, after in pairwise(self.stretches):
            yield (self.right(before) + after.left) / 2, _length(after.first - before.end)

    def ticks(self) -> Iterator[Tick]:
        """The ticks from left to right, of which no two labels meet; every stretch has one."""
        days, months = next((step for step in STEPS if self.day * _days(step) >= _TICKS), STEPS[-1])
        free = float("-inf")
        for stretch in self.stretches:
            found = list(_days_of(stretch, days) if not months else _months_of(stretch, months))
            named = False
            for day in found or [date.fromordinal((stretch.first + stretch.end) // 2)]:
                tick = Tick(self.x(day.toordinal()), _label(day, months, named), _is_year(day))
                if tick.x >= free:
                    free, named = tick.x + _CLOSE, True
                    yield tick


def _days(step: tuple[int, int]) -> float:
    return step[1] * _MONTH or step[0]


def _length(days: int) -> str:
    """How long a break is, in the largest unit that it holds twice."""
    units = (("years", 365.25), ("months", _MONTH), ("days", 1.0))
    name, size = next((each for each in units if days >= 2 * each[1]), units[-1])
    return f"{int(days / size)} {name}"


def _days_of(stretch: Stretch, step: int) -> Iterator[date]:
    for ordinal in range(stretch.first, stretch.end):
        day = date.fromordinal(ordinal)
        if (day.day - 1) % step == 0 and (step == 1 or day.day + step // 2 <= 31):
            yield day


def _months_of(stretch: Stretch, step: int) -> Iterator[date]:
    """The first days of every so many months in a stretch, which years and decades are in step with."""
    opens = date.fromordinal(stretch.first)
    month = -(-(opens.year * 12 + opens.month - 1) // step) * step
    while month // 12 <= date.max.year:
        day = date(max(1, month // 12), month % 12 + 1, 1)
        if day.toordinal() >= stretch.end:
            return
        if day.toordinal() >= stretch.first:
            yield day
        month += step


def _is_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _label(day: date, months: int, is_named: bool) -> str:
    """What stands at a tick: the year where one begins, else the month or day, with its year where none stands yet."""
    if _is_year(day) or months >= 12:
        return f"{day.year}"
    month = SHORT_MONTHS[day.month - 1]
    own = month if months else f"{day.day} {month}"
    return own if is_named else f"{own} {day.year}"


def made(spans: Iterable[Days], left: float, room: float) -> Axis:
    """The axis that shows all of `spans`, of which there is one at least, from the pixel `left` on in `room` pixels.

    It is broken where that sets more of them apart than there are breaks.
    """
    ordered = sorted(spans)
    parts = _parts(ordered)
    middles = {(first + last + 1) / 2 for first, last in ordered}
    gaps = sorted({after[0] - before[1] - 1 for before, after in pairwise(parts)}, reverse=True)
    whole = _laid(_joined(parts, float("inf")), left, room)
    cut = [found for gap in gaps if gap > _SHORT and len(found := _joined(parts, gap)) <= _BREAKS + 1]
    broken = (_laid(each, left, room) for each in cut)
    return max((whole, *broken), key=lambda each: _apart(each, middles) - len(each.stretches))


def _apart(axis: Axis, middles: Iterable[float]) -> int:
    """How many places of the axis have a mark of their own."""
    return len({int(axis.x(each) / _PLACE) for each in middles})


def _laid(parts: Sequence[Days], left: float, room: float) -> Axis:
    """The axis of these days with a margin around each part, and breaks between them."""
    kept = sum(last - first + 1 for first, last in parts)
    pad = max(1, round(kept * _PAD), (_LEAST - kept) // 2)
    padded = [(max(1, first - pad), min(date.max.toordinal(), last + pad)) for first, last in parts]
    whole = sum(last - first + 1 for first, last in padded)
    day = (room - BREAK * (len(padded) - 1)) / whole
    stretches, at = [], left
    for first, last in padded:
        stretches.append(Stretch(first, last + 1, at))
        at += (last + 1 - first) * day + BREAK
    return Axis(tuple(stretches), day)


def _parts(spans: Sequence[Days]) -> list[Days]:
    """The days that the spans take, in order, each stretch of them once."""
    short = [span for span in spans if span[1] - span[0] < LONG]
    core = sum(last - first + 1 for first, last in _joined(short, 1))
    return _joined(sorted([*short, *(_middle(span, core) for span in spans if span[1] - span[0] >= LONG)]), 1)


def _middle(span: Days, core: int) -> Days:
    """The days of a long span that hold the axis together, where rows of `core` days are known better."""
    first, last = span
    wanted = max(_LEAST_OF_LONG, core // SHARE) if core else last - first + 1
    off = max(0, (last - first + 1 - wanted) // 2)
    return (first + off, last - off)


def _joined(parts: Sequence[Days], limit: float) -> list[Days]:
    """The parts, in order, with every gap below `limit` days filled."""
    out: list[Days] = []
    for first, last in parts:
        if out and first - out[-1][1] - 1 < limit:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out
