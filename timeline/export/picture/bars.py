"""Counts as bars: months and years over an axis of time, all else beside its name, what is no count as lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.calendar import intervals
from timeline.export.picture import axis, paper, shapes
from timeline.export.picture.axis import Axis, Days
from timeline.export.picture.paper import FAINT, LINE, MARGIN, PAPER, RULE, SMALL, WIDE, number, tag
from timeline.export.picture.shapes import BLUE
from timeline.export.selection import Fields

HIGH = 150.0  # pixels of the highest column
LEFT, RIGHT = MARGIN + 40, WIDE - MARGIN
NAMES, LONGEST = 220.0, 480.0  # pixels of the names of bars, and of the longest bar
THIN = 2.5  # pixels that a column has at least; the finest unit that leaves it as many is drawn
STEPS = (1, 2, 5)  # of a scale, times a power of ten
UNITS = (("month", 7), ("year", 4), ("decade", 3))  # and how many characters of `2017-03` tell it
TITLES = {"contacts": "contacts that happened"}


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows a value has, and how many of them tell what happened; `None` where that makes no sense."""

    value: str
    rows: int
    happened: int | None
    why: str = ""


def drawn(counts: Sequence[Fields]) -> tuple[list[str], float]:
    """A picture of each table of counts, one below the other, with a legend; how high they are."""
    out, y = _legend(), 26.0
    for by, table in _tables(counts).items():
        draw = _PICTURES.get(by, _beside)
        parts, high = draw(by, table)
        out.append(tag("g", "\n" + "\n".join(parts) + "\n", transform=f"translate(0 {number(y)})"))
        y += high + 18
    return out, y


def _tables(counts: Sequence[Fields]) -> Mapping[str, list[Count]]:
    """The counts by what they are of, in the order in which they come."""
    out: dict[str, list[Count]] = {}
    for each in counts:
        held = each.values
        happened, rows = held["happened"], held["count"]
        assert isinstance(rows, int) and (happened is None or isinstance(happened, int))
        out.setdefault(str(held["by"]), []).append(Count(str(held["value"]), rows, happened, str(held["why"] or "")))
    return out


def _legend() -> list[str]:
    words = (("happened", BLUE), ("alleged, planned, denied or called off", PAPER))
    out, x = [], MARGIN
    for word, fill in words:
        box = tag("rect", x=x, y=2, width=14, height=10, fill=fill, stroke=BLUE)
        out += [box, paper.text(x + 20, 11, word)]
        x += 44 + paper.width(word)
    return out


def _over_time(by: str, table: Sequence[Count]) -> tuple[list[str], float]:
    """Columns over a true axis; those that are of no month or year are told below."""
    dated = {each.value: each for each in table if intervals.bounds(each.value)}
    if not dated:
        return _beside(by, table)
    scale, unit, columns = _fitting(dated)
    most = max(each.rows for each in columns.values())
    top = 26.0
    out = [_heading(f"{TITLES[by]}, by {unit}" if by in TITLES else f"by {unit}"), *_levels(most, top)]
    out += [_column(each, scale, top, most) for each in columns.values()]
    out += _ticks(scale, top + HIGH)
    loose = sum(each.rows for each in table if each.value not in dated)
    if not loose:
        return out, top + HIGH + 20
    return [*out, paper.text(LEFT, top + HIGH + 32, f"and {loose} of no known {by}", fill=FAINT)], top + HIGH + 38


def _fitting(dated: Mapping[str, Count]) -> tuple[Axis, str, dict[str, Count]]:
    """The axis, and the columns by the finest unit whose columns have room on it."""
    scale = axis.made((_days(stamp) for stamp in dated), LEFT, RIGHT - LEFT)
    size = max(len(stamp) for stamp in dated)
    fitting = [unit for unit in UNITS if unit[1] <= size]
    name, length = next((unit for unit in fitting if scale.day * _least(unit[1]) >= THIN), fitting[-1])
    found: dict[str, Count] = {}
    for stamp, each in dated.items():
        key = stamp[:length].ljust(4, "X")
        before = found.get(key, Count(key, 0, 0))
        found[key] = Count(key, before.rows + each.rows, (before.happened or 0) + (each.happened or 0))
    return scale, name, found


def _least(length: int) -> int:
    """Days of the unit that so many characters tell."""
    return {7: 30, 4: 365}.get(length, 3652)


def _days(stamp: str) -> Days:
    inside = intervals.bounds(stamp)
    assert inside is not None and inside.start is not None, "a stamp names a month, a year or a decade"
    return inside.start.toordinal(), (inside.last or date.max).toordinal()


def _column(each: Count, scale: Axis, top: float, most: int) -> str:
    """What happened from the ground up, the rest above it, hollow."""
    first, last = _days(each.value)
    left, right = scale.x(first), scale.x(last + 1)
    wide = max(right - left - 0.5, 1.0)
    whole, done = (HIGH * n / most for n in (each.rows, each.happened or 0))
    words = f"{each.value}: {each.rows}, of which {each.happened} happened"
    parts = [tag("title", words)]
    if done:
        parts.append(_box(left, top + HIGH - done, wide, done, BLUE))
    if whole > done:
        parts.append(_box(left, top + HIGH - whole, wide, whole - done, PAPER))
    return tag("g", "".join(parts))


def _box(x: float, y: float, wide: float, high: float, fill: str) -> str:
    return tag("rect", x=x, y=y, width=wide, height=high, fill=fill, stroke=BLUE, stroke_width=0.6)


def _heading(words: str) -> str:
    return paper.text(MARGIN, 12, words, font_weight="bold", font_size=13)


def _levels(most: int, top: float) -> Iterator[str]:
    """The scale at the left, in whole numbers, and its faint lines."""
    step = next(size * 10**power for power in range(12) for size in STEPS if size * 10**power * 5 >= most)
    for level in range(0, most + 1, step):
        y = top + HIGH * (1 - level / most)
        yield tag("path", d=f"M{number(LEFT)} {number(y)} H{number(RIGHT)}", stroke=RULE, stroke_width=1)
        yield paper.text(LEFT - 6, y + 3.5, f"{level}", text_anchor="end", font_size=SMALL)


def _ticks(scale: Axis, y: float) -> Iterator[str]:
    yield tag("path", d=f"M{number(LEFT)} {number(y)} H{number(RIGHT)}", stroke=FAINT)
    for tick in scale.ticks():
        weight = {"font_weight": "bold"} if tick.is_year else {}
        yield tag("path", d=f"M{number(tick.x)} {number(y)} v4", stroke=FAINT)
        yield paper.text(tick.x, y + 15, tick.label, text_anchor="middle", font_size=SMALL, **weight)
    yield from (shapes.gap(x, y - 6, y + 6) for x, _ in scale.breaks())


def _beside(by: str, table: Sequence[Count]) -> tuple[list[str], float]:
    """A bar for each value, with its name before and its numbers behind."""
    most = max(each.rows for each in table)
    out, y = [_heading(TITLES.get(by, f"by {by}"))], 18.0
    for each in table:
        lines = paper.broken(each.value, NAMES)
        whole, done = (LONGEST * n / most for n in (each.rows, each.happened or 0))
        x = MARGIN + NAMES + 10
        out += [paper.text(MARGIN, y + 12 + at * LINE, line) for at, line in enumerate(lines)]
        out += [_box(x, y + 3, done, 10, BLUE)] if done else []
        out += [_box(x + done, y + 3, whole - done, 10, PAPER)] if whole > done else []
        out.append(paper.text(x + whole + 8, y + 12, f"{each.rows}, {each.happened or 0} happened", font_size=SMALL))
        y += LINE * len(lines)
    return out, y


def _days_that_matter(by: str, table: Sequence[Count]) -> tuple[list[str], float]:
    return _lines("days that matter", [f"{each.value}  {each.rows} rows: {each.why}" for each in table])


def _gaps(by: str, table: Sequence[Count]) -> tuple[list[str], float]:
    told = (each.value.replace("/", " to ") + f": {each.rows} days" for each in table)
    return _lines("longest gaps between events whose month is known", list(told))


def _lines(heading: str, told: Sequence[str]) -> tuple[list[str], float]:
    lines = [line for each in told for line in paper.broken(each, WIDE - 2 * MARGIN)]
    return [_heading(heading), *(paper.text(MARGIN, 30 + at * LINE, line) for at, line in enumerate(lines))], (
        18 + LINE * len(lines)
    )


Picture = Callable[[str, Sequence[Count]], tuple[list[str], float]]
_PICTURES: Mapping[str, Picture] = {
    **dict.fromkeys(("month", "contacts", "year"), _over_time),
    "day": _days_that_matter,
    "gap": _gaps,
}
