"""A true axis of time: a day is as wide everywhere, and where nothing lies for long the axis is broken, and says so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from timeline.calendar.names import SHORT_MONTHS

Days = tuple[int, int]  # first and last day as ordinals, both inclusive

LONG = 100  # days from which a span fills no axis: a decade of which one row tells is not ten years of rows
_LEAST_OF_LONG = 60  # days of such a span that are kept all the same
SHARE = 8  # or this part of what rows of fewer days take, if that is more
_LEAST = 14  # days of the shortest axis
_PAD = 0.008  # of what is kept, on either side of a stretch
_BREAKS = 12  # at most
_SHORT = 60  # days that are never left out
_COST = 0.05  # of a break: so much room, of what there is, it must leave at least
_PLACE = 30.0  # pixels that a mark with its number takes
BREAK = 18.0  # pixels of a break
_TICKS = 58.0  # pixels between ticks at least
_LETTER = 6.0  # pixels of a letter of their labels
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
    name: str = ""  # the year, or the years, of what fills it, where nothing in it is known better


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

    def ticks(self) -> list[Tick]:
        """The ticks from left to right, of which no two labels meet; one with its year in every stretch goes first."""
        step = next((each for each in STEPS if self.day * _days(each) >= _TICKS), STEPS[-1])
        kept: list[Tick] = []
        rest: list[Tick] = []
        for stretch in self.stretches:
            days = _within(stretch, step)
            named = [self._tick(day, stretch.name or _label(day, step[1], False)) for day in days]
            first = next((at for at, tick in enumerate(named) if _fits(tick, kept)), len(named))
            kept += named[first : first + 1]
            rest += [self._tick(day, _label(day, step[1], True)) for day in days[first + 1 :]]
        for tick in filter(lambda tick: _fits(tick, kept), rest):
            kept.append(tick)
        return sorted(kept, key=lambda tick: tick.x)

    def _tick(self, day: date, label: str) -> Tick:
        return Tick(self.x(day.toordinal()), label, _is_year(day))


def _within(stretch: Stretch, step: tuple[int, int]) -> list[date]:
    """The days of a stretch at which ticks may stand, in order; its middle where it has no other."""
    days, months = step
    found = [] if stretch.name else list(_months_of(stretch, months) if months else _days_of(stretch, days))
    return found or [date.fromordinal((stretch.first + stretch.end) // 2)]


def _fits(tick: Tick, kept: Iterable[Tick]) -> bool:
    """Whether a label meets none of those that are there."""
    return all(abs(tick.x - other.x) > _half(tick) + _half(other) for other in kept)


def _half(tick: Tick) -> float:
    """Pixels of half a label, and a blank."""
    return (len(tick.label) + 1) * _LETTER / 2


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

    It is broken where that leaves more room to those that stand close to one another.
    """
    ordered = sorted(spans)
    parts = _parts(ordered)
    middles = [(first + last + 1) / 2 for first, last in ordered]
    gaps = sorted({after[0] - before[1] - 1 for before, after in pairwise(parts)}, reverse=True)
    cut = [found for gap in gaps if gap > _SHORT and len(found := _joined(parts, gap)) <= _BREAKS + 1]
    tried = (_laid(each, left, room) for each in (_joined(parts, float("inf")), *cut))
    best = min(tried, key=lambda each: _crowd(each, middles) * (1 + _COST * len(each.stretches)))
    return replace(best, stretches=tuple(_named(each, ordered) for each in best.stretches))


def _named(stretch: Stretch, spans: Sequence[Days]) -> Stretch:
    """The stretch, with its years for a name where only long spans lie in it: of a decade it shows the middle alone."""
    inside = [each for each in spans if each[0] < stretch.end and each[1] >= stretch.first]
    if any(last - first < LONG for first, last in inside):
        return stretch
    years = sorted({date.fromordinal(day).year for each in inside for day in each})
    return replace(stretch, name=f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}")


def _crowd(axis: Axis, middles: Iterable[float]) -> float:
    """How many marks stand so near to a mark that they cannot share a line, itself among them, on average."""
    places = sorted(axis.x(each) for each in middles)
    near = (bisect_right(places, x + _PLACE) - bisect_left(places, x - _PLACE) for x in places)
    return sum(near) / len(places)


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
