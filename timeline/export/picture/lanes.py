"""The lanes of a picture: which rows are labelled, where all of them stand, and how they are drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.export.picture import axis, paper, places, rows, shapes
from timeline.export.picture.axis import Axis
from timeline.export.picture.paper import FAINT, LINE, MARGIN, RULE, SMALL, WIDE, number, tag
from timeline.export.picture.places import NUMBER, Line, Place
from timeline.export.picture.rows import Row
from timeline.export.picture.shapes import Ends

NAMES = 120.0  # pixels of the names of lanes
MOST = 10  # lanes of speakers or outlets; the rest stand together
LEFT, RIGHT = MARGIN + NAMES + 30, WIDE - MARGIN - 12  # of the axis
ROOM = (MARGIN + NAMES + 8, WIDE - MARGIN)  # of marks and their labels


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane and what stands in it; `tops` are the pixels at which its lines begin, the last where it ends."""

    name: str
    places: tuple[Place, ...]
    tops: tuple[float, ...]

    def middle(self, place: Place) -> float:
        """The height of a mark."""
        return self.tops[place.line] + places.MARKS / 2


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes over their axis, from top to bottom, and the rows without a label by their numbers."""

    axis: Axis
    lanes: tuple[Lane, ...]
    numbers: tuple[tuple[int, Row], ...]

    @property
    def height(self) -> float:
        return self.lanes[-1].tops[-1]


def made(dated: Sequence[Row]) -> Lanes:
    """The lanes of rows that have a date, one at least."""
    scale = axis.made((days for row in dated for days in row.days), LEFT, RIGHT - LEFT)
    shown = rows.ordered(Counter(row.lane for row in dated), MOST)
    placed = _placed(dated, [shapes.ends(row, scale) for row in dated], [shown[row.lane] for row in dated])
    in_lanes: dict[str, list[Place]] = {name: [] for name in shown.values()}
    for at, row in enumerate(dated):
        in_lanes[shown[row.lane]].append(placed[at])
    rest = (row for at, row in enumerate(dated) if not placed[at].heads)
    return Lanes(scale, tuple(_stacked(in_lanes)), tuple(enumerate(rest, 1)))


def _placed(dated: Sequence[Row], where: Sequence[Ends], lane: Sequence[str]) -> dict[int, Place]:
    """Each row at its place: the most telling with labels, the others with numbers in order of time."""
    most = {name: max(2, places.ROWS * count // len(dated)) for name, count in Counter(lane).items()}
    lines = {name: [Line() for _ in range(most[name])] for name in most}
    placed = {}
    for at in _telling(dated):
        found = places.labelled(dated[at], where[at], lines[lane[at]], ROOM)
        if found:
            placed[at] = found
    rest = [at for at in range(len(dated)) if at not in placed]
    for nth, at in enumerate(rest, 1):
        placed[at] = places.numbered(dated[at], where[at], nth, lines[lane[at]])
    return placed


def _telling(dated: Sequence[Row]) -> list[int]:
    """The places of the rows that a label is tried for, the most telling first."""
    order = sorted(range(len(dated)), key=lambda at: (tuple(-each for each in dated[at].weight), at))
    return order[: places.TRIED]


def _stacked(in_lanes: dict[str, list[Place]]) -> Iterator[Lane]:
    """The lanes one below the other, each as high as its lines and its name."""
    top = 0.0
    for lane, found in in_lanes.items():
        name = f"{lane} ({len(found)})"
        tops = [top + 4]
        for high in places.heights(found, 1 + max(place.line for place in found)):
            tops.append(tops[-1] + high)
        tops[-1] = max(tops[-1], top + len(paper.broken(name, NAMES)) * LINE + 6)
        yield Lane(name, tuple(found), tuple(tops))
        top = tops[-1] + 2


def drawn(lanes: Lanes) -> Iterator[str]:
    """Axis, lanes, arcs and marks, from the pixel 0 down to `lanes.height`."""
    yield from _grid(lanes.axis, lanes.height)
    yield from map(_name, lanes.lanes)
    yield from arcs(lanes.lanes)
    yield from (_mark(place, lane) for lane in lanes.lanes for place in lane.places)


def _grid(scale: Axis, bottom: float) -> Iterator[str]:
    """The axis above and below the lanes, its ticks as faint lines through them, and its breaks."""
    for tick in scale.ticks():
        weight = {"font_weight": "bold"} if tick.is_year else {}
        yield tag("path", d=f"M{number(tick.x)} 0 V{number(bottom)}", stroke=RULE, stroke_width=1)
        for y in (-9.0, bottom + 16):
            yield paper.text(tick.x, y, tick.label, text_anchor="middle", font_size=SMALL, **weight)
    for x, length in scale.breaks():
        wide = axis.BREAK - 4
        yield tag(
            "rect", tag("title", f"{length} without a row are left out"), x=x - wide / 2, y=0, width=wide,
            height=bottom, fill=RULE, fill_opacity=0.45,
        )  # fmt: skip
        yield from (shapes.gap(x, y - 6, y + 6) for y in (0.0, bottom))
    for y in (0.0, bottom):
        yield tag("path", d=f"M{number(MARGIN)} {number(y)} H{number(WIDE - MARGIN)}", stroke=FAINT)


def _name(lane: Lane) -> str:
    """The name of a lane, and the line below it."""
    top, bottom = lane.tops[0] - 4, lane.tops[-1] + 2
    lines = enumerate(paper.broken(lane.name, NAMES))
    names = [paper.text(MARGIN, top + 16 + at * LINE, line, font_weight="bold") for at, line in lines]
    below = f"M{number(MARGIN)} {number(bottom)} H{number(WIDE - MARGIN)}"
    return "".join(names) + tag("path", d=below, stroke=RULE, stroke_width=1)


def _mark(place: Place, lane: Lane) -> str:
    """A mark with its label or number."""
    y = lane.middle(place)
    parts = [shapes.drawn(place.row, place.ends, y)]
    size = SMALL if place.heads else NUMBER
    for at, line in enumerate(place.label):
        weight = {"font_weight": "bold"} if at < place.heads else {}
        anchor = {"text_anchor": "end"} if place.anchor == "end" else {}
        parts.append(
            paper.text(place.at, y + 3.5 + at * size * paper.LEADING, line, font_size=size, **anchor, **weight)
        )
    return "".join(parts)


def arcs(lanes: Iterable[Lane]) -> Iterator[str]:
    """From what was planned or put off to what came of it, where both are in the picture."""
    found = {place.row.id: (place.ends.middle, lane.middle(place)) for lane in lanes for place in lane.places}
    leads = ((place.row.id, other) for lane in lanes for place in lane.places for other in place.row.leads)
    for one, other in leads:
        if other in found:
            (x, y), end = found[one], found[other]
            yield shapes.arc((x, y - 5), end)
