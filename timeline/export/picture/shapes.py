"""The marks of a picture: precision and status by shape, sources by size, and the legend that says so in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.export import clean
from timeline.export.picture import paper
from timeline.export.picture.axis import Axis
from timeline.export.picture.paper import FAINT, INK, PAPER, tag
from timeline.export.picture.rows import Row

RADII = (4.0, 5.0, 6.0, 7.0)  # pixels, one for each of `rows.SIZES`
BLUE, RED, BROWN = "#1f4e79", "#9c1c1c", "#7a4b00"  # a contrast of 7 on the paper; nothing is told by them alone
ARROW = 16.0  # pixels of the arrow of an open date
LEAST = 12.0  # of the shortest bar, which may be shorter than its month
WHISKER = 4.0
Drawing = Callable[[float, float], str]  # what draws something around a place
_COLOURS = {"crossed": RED, "dotted": BROWN, "struck": FAINT, "moved": FAINT}


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a mark begins and ends, in pixels, and the places of its dots, if it has any."""

    left: float
    right: float
    dots: tuple[float, ...] = ()

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def ends(row: Row, axis: Axis) -> Ends:
    """Where the mark of a row stands on the axis; the row has a date."""
    radius = RADII[row.size]
    first, last = axis.x(row.days[0][0]), axis.x(row.days[-1][1] + 1)
    middle = (axis.x(row.days[0][0]) + axis.x(row.days[0][1] + 1)) / 2
    match row.form:
        case "by":
            return Ends(middle - ARROW, middle + 1, (middle,))
        case "after":
            return Ends(middle - 1, middle + ARROW, (middle,))
        case "one of":
            dots = _apart([(axis.x(a) + axis.x(b + 1)) / 2 for a, b in row.days], 2 * radius + 4)
            return Ends(dots[0] - radius, dots[-1] + radius, tuple(dots))
        case "bar":
            lacking = max(0.0, LEAST - (last - first)) / 2
            return Ends(first - lacking, last + lacking)
    beside = radius + (WHISKER if row.form == "about" else 0)
    return Ends(middle - beside, middle + beside, (middle,))


def _apart(places: Sequence[float], least: float) -> list[float]:
    """The places in order, moved as little as is needed for each to be `least` from the next."""
    out = sorted(places)
    for at in range(1, len(out)):
        out[at] = max(out[at], out[at - 1] + least)
    off = (sum(out) - sum(places)) / len(out)
    return [place - off for place in out]


def drawn(row: Row, where: Ends, y: float) -> str:
    """The mark of a row whose middle is at the height `y`."""
    radius = RADII[row.size]
    colour = next((_COLOURS[each] for each in row.look if each in _COLOURS), BLUE)
    parts = _body(row, where, y, radius)
    for x in where.dots or (where.middle,):
        parts += [_SIGNS[each](x, y, radius) for each in row.look if each in _SIGNS]
    title = tag("title", clean.xml(row.said())) if row.words else ""
    return tag(
        "g", title + "".join(parts), fill=PAPER if "hollow" in row.look else colour,
        stroke=colour, stroke_width=1.3, **({"stroke_dasharray": "1.6 1.6"} if "dotted" in row.look else {}),
    )  # fmt: skip


def _body(row: Row, where: Ends, y: float, radius: float) -> list[str]:
    match row.form:
        case "bar":
            return [_bar(where, y, radius)]
        case "by" | "after":
            return [_arrow(row.form, where.dots[0], y, radius)]
        case "one of":
            joined = tag("path", d=_path(("M", where.dots[0], y), ("L", where.dots[-1], y)), fill="none")
            return [joined, *(_dot(x, y, radius, fill=PAPER) for x in where.dots)]
        case "about":
            sides = _path(("M", where.left, y), ("L", where.right, y))
            return [tag("path", d=sides, fill="none"), _dot(where.dots[0], y, radius)]
    return [_dot(where.dots[0], y, radius)]


def _dot(x: float, y: float, radius: float, **more: str | float) -> str:
    return tag("circle", cx=x, cy=y, r=radius, **more)


def _bar(where: Ends, y: float, radius: float) -> str:
    """A bar whose ends are open: lines above and below, none at its sides."""
    top, bottom, wide = y - radius + 0.5, y + radius - 0.5, where.right - where.left
    area = tag("rect", x=where.left, y=top, width=wide, height=bottom - top, stroke="none", fill_opacity=0.55)
    lines = [("M", where.left, top), ("L", where.right, top), ("M", where.left, bottom), ("L", where.right, bottom)]
    return area + tag("path", d=_path(*lines), fill="none")


def _arrow(form: str, x: float, y: float, radius: float) -> str:
    """A stroke at the day that is known, and an arrow to where the act lies."""
    off = -ARROW if form == "by" else ARROW
    tip, barb = x + off, x + off * 0.55
    shaft = _path(("M", x, y - radius), ("L", x, y + radius), ("M", x, y), ("L", barb, y))
    head = _path(("M", tip, y), ("L", barb, y - radius), ("L", barb, y + radius), ("Z",))
    return tag("path", d=shaft, fill="none") + tag("path", d=head)


def _cross(x: float, y: float, radius: float) -> str:
    off = radius + 1
    lines = [("M", x - off, y - off), ("L", x + off, y + off), ("M", x - off, y + off), ("L", x + off, y - off)]
    return tag("path", d=_path(*lines), fill="none", stroke_width=1.6)


def _strike(x: float, y: float, radius: float) -> str:
    off = radius + 3.5
    return tag("path", d=_path(("M", x - off, y), ("L", x + off, y)), fill="none", stroke_width=1.8)


def _moved(x: float, y: float, radius: float) -> str:
    """A small arc over the mark, to the right: it has been put off."""
    top = y - radius - 4
    arc = _path(("M", x, y - radius), ("Q", x + 4, top - 2, x + 8, top + 3), ("M", x + 4.5, top + 2.5))
    tip = _path(("M", x + 8, top + 3), ("L", x + 4.8, top + 2.2), ("M", x + 8, top + 3), ("L", x + 8.6, top - 0.4))
    return tag("path", d=f"{arc} {tip}", fill="none")


_SIGNS = {"crossed": _cross, "struck": _strike, "moved": _moved}


def arc(start: tuple[float, float], end: tuple[float, float]) -> str:
    """The way from what was planned or put off to what came of it, with its tip at the end."""
    (x0, y0), (x1, y1) = start, end
    rise = min(40.0, 10 + abs(x1 - x0) / 5)
    curve = _path(("M", x0, y0), ("C", x0, y0 - rise, x1, y1 - rise, x1, y1 - 5))
    tip = _path(("M", x1 - 3, y1 - 9), ("L", x1, y1 - 4.5), ("L", x1 + 3, y1 - 9))
    return tag("path", d=f"{curve} {tip}", fill="none", stroke=FAINT, stroke_width=1)


def _path(*steps: tuple[str | float, ...]) -> str:
    return " ".join(f"{step[0]}{' '.join(paper.number(float(each)) for each in step[1:])}" for step in steps)


def _sample(form: str = "day", look: tuple[str, ...] = (), size: int = 1) -> Row:
    return Row("", "", form, (), look, size, (), "", "", "", "")


LEGEND: Mapping[str, tuple[Row, Ends]] = {  # words -> a mark of that sort, around the pixel 0
    "a known day": (_sample(), Ends(-4.5, 4.5, (0,))),
    "about that day": (_sample("about"), Ends(-8.5, 8.5, (0,))),
    "within a month, a year, an interval": (_sample("bar"), Ends(-11, 11)),
    "one of these days": (_sample("one of"), Ends(-12, 12, (-7, 7))),
    "by that day": (_sample("by"), Ends(-8, 9, (8,))),
    "after it": (_sample("after"), Ends(-8, 9, (-8,))),
    "planned or conditional": (_sample(look=("hollow",)), Ends(-4.5, 4.5, (0,))),
    "alleged": (_sample(look=("hollow", "dotted")), Ends(-4.5, 4.5, (0,))),
    "denied": (_sample(look=("hollow", "crossed")), Ends(-4.5, 4.5, (0,))),
    "cancelled": (_sample(look=("hollow", "struck")), Ends(-4.5, 4.5, (0,))),
    "postponed": (_sample(look=("hollow", "moved")), Ends(-4.5, 4.5, (0,))),
}
GAPS, LEADS, SOURCES = (
    "an empty stretch, left out of the axis",
    "leads to what came of it",
    "1, 2, 3 or 4, 5 or more sources",
)


def legend(room: float, more: Sequence[str]) -> tuple[list[str], float]:
    """The legend in `room` pixels from the pixel 0 on, and its height; `more` are of `GAPS`, `LEADS`, `SOURCES`."""
    out: list[str] = []
    x, y, line = 0.0, 10.0, 18.0
    for words in (*LEGEND, *more):
        wide, draw = _item(words)
        if x and x + wide + 24 + paper.width(words) > room:
            x, y = 0.0, y + line
        out += [draw(x + wide / 2, y), paper.text(x + wide + 5, y + 4, words)]
        x += wide + 24 + paper.width(words)
    return out, y + 10


def _item(words: str) -> tuple[float, Drawing]:
    """How wide the sample of these words is, and what draws it around a place."""
    if words == GAPS:
        return 12, lambda x, y: gap(x, y - 6, y + 6)
    if words == LEADS:
        return 32, lambda x, y: arc((x - 14, y + 4), (x + 10, y + 8))
    if words == SOURCES:
        return 56, lambda x, y: "".join(_dot(x - 22 + 14 * at, y, radius, fill=BLUE) for at, radius in enumerate(RADII))
    row, where = LEGEND[words]
    return where.right - where.left + 4, lambda x, y: drawn(row, _moved_by(where, x), y)


def _moved_by(where: Ends, x: float) -> Ends:
    return Ends(where.left + x, where.right + x, tuple(dot + x for dot in where.dots))


def gap(x: float, top: float, bottom: float) -> str:
    """Two slanted strokes: here the axis is broken."""
    lines = [("M", x - 4, bottom), ("L", x, top), ("M", x, bottom), ("L", x + 4, top)]
    return tag("path", d=_path(*lines), stroke=INK, stroke_width=1, fill="none")
