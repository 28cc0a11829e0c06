"""Where each mark of a lane stands, and which have a label: nothing overlaps, and the most telling come first."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.export.picture import paper
from timeline.export.picture.paper import SMALL
from timeline.export.picture.rows import Row
from timeline.export.picture.shapes import Ends

LABEL = 190.0  # pixels that a label is wide at most
LINES = 5  # and lines that it has at most, with that of the date
NUMBER = 8.5  # and of the number of a mark without one
GAP = 5.0  # pixels between what stands on one line
MARKS = 15.0  # height of a line of marks without labels
TRIED = 600  # rows of a picture that labels are tried for, the most telling first
ROWS = 24  # lines with labels that all lanes share as they share the rows, if they are wanted; each has two at least


@dataclass(frozen=True, slots=True)
class Place:
    """A mark at its place: which line of its lane, its ends, its label or its number, and where that begins.

    `heads` are the lines of a label that tell the date, none of a number; `anchor` is `start` or `end`.
    """

    row: Row
    ends: Ends
    line: int
    label: tuple[str, ...]
    heads: int
    at: float
    anchor: str = "start"


@dataclass(slots=True)
class Line:
    """What stands on a line: the stretches that are taken, in order."""

    taken: list[tuple[float, float]] = field(default_factory=list)

    def take(self, left: float, right: float) -> bool:
        """Take the stretch where it is free."""
        at = bisect(self.taken, (left, right))
        if (at and self.taken[at - 1][1] + GAP > left) or (at < len(self.taken) and self.taken[at][0] - GAP < right):
            return False
        insort(self.taken, (left, right))
        return True


def labelled(row: Row, where: Ends, lines: Sequence[Line], room: tuple[float, float]) -> Place | None:
    """The place of a row with its label on one of `lines`, between the pixels of `room`; `None` if it has none."""
    usual = row.sort if row.sort != row.lane else ""
    heads = paper.broken(f"{row.date} {usual}".strip(), LABEL / 1.1, SMALL)
    label = (*heads, *paper.broken(row.words, LABEL, SMALL))
    if len(label) > LINES:
        return None
    wide = max(paper.width(line, SMALL, bold=at < len(heads)) for at, line in enumerate(label))
    found = _free(where, wide, lines, room)
    return found and Place(row, where, found[0], label, len(heads), *found[1:])


def _free(where: Ends, wide: float, lines: Sequence[Line], room: tuple[float, float]) -> tuple[int, float, str] | None:
    """The first line on which a mark has room with its label behind it, or before it: the line, where the label begins,
    and how it is anchored.
    """
    for at, line in enumerate(lines):
        right, left = where.right + GAP, where.left - GAP
        if right + wide <= room[1] and line.take(where.left, right + wide):
            return at, right, "start"
        if left - wide >= room[0] and line.take(left - wide, where.right):
            return at, left, "end"
    return None


def numbered(row: Row, where: Ends, number: int, lines: list[Line]) -> Place:
    """The place of a row with its number, on the first of `lines` on which it has room, on a new one where none has."""
    label = f"{number}"
    right = where.right + 2 + paper.width(label, NUMBER)
    at = next((at for at, line in enumerate(lines) if line.take(where.left, right)), len(lines))
    if at == len(lines):
        lines.append(Line())
        lines[at].take(where.left, right)
    return Place(row, where, at, (label,), 0, where.right + 2)


def heights(places: Iterable[Place], lines: int) -> list[float]:
    """How high each line of a lane is: room for the label with most lines."""
    out = [MARKS] * lines
    for place in places:
        if place.heads:
            out[place.line] = max(out[place.line], len(place.label) * SMALL * paper.LEADING + 8)
    return out
