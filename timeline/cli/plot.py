"""Counts by month as a plot of plain characters: time runs to the right, long empty stretches are left out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

HEIGHT = 8  # lines of the highest column
ROOM = 64  # columns, so that the plot fits a terminal of eighty with its scale
EMPTY = 6  # units without a count from which a stretch is left out
BREAK = " ~~ "  # stands for what is left out; with a column of its own a year has room
MARGIN = 8  # columns before the first
UNITS = (("month", 1), ("quarter", 3), ("year", 12), ("decade", 120))  # the finest that has room is drawn; months


@dataclass(frozen=True, slots=True)
class Column:
    """A unit of time: the year it lies in (`None` for a break), and its count."""

    year: int | None
    count: int


def plot(title: str, months: Mapping[str, int]) -> str:
    """The plot of `months` (`2017-03` -> count) under `title` and its unit; nothing where there are none."""
    if not months:
        return ""
    unit, columns = _fitting({_number(month): count for month, count in months.items()})
    return "\n".join([f"{title} by {unit}", *_lines(columns), _axis(columns), _years(columns)]) + "\n"


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _fitting(months: Mapping[int, int]) -> tuple[str, list[Column]]:
    """The finest unit whose columns have room, the coarsest when none has, and its columns."""
    drawn = [(name, list(_columns(_summed(months, size), size))) for name, size in UNITS]
    return next((each for each in drawn if len(each[1]) <= ROOM), drawn[-1])


def _summed(months: Mapping[int, int], size: int) -> dict[int, int]:
    sums: dict[int, int] = {}
    for month, count in months.items():
        sums[month // size] = sums.get(month // size, 0) + count
    return sums


def _columns(sums: Mapping[int, int], size: int) -> Iterator[Column]:
    """A column for each unit from the first to the last; a few for a long stretch without any count."""
    before: int | None = None
    for at in sorted(sums):
        empty = [] if before is None else range(before + 1, at)
        if len(empty) >= EMPTY:
            yield from [Column(None, 0)] * len(BREAK)
        else:
            yield from (Column(each * size // 12, 0) for each in empty)
        yield Column(at * size // 12, sums[at])
        before = at


def _lines(columns: Sequence[Column]) -> Iterator[str]:
    """From the top: what the line stands for, and a mark where a column reaches it."""
    step = math.ceil(max(column.count for column in columns) / HEIGHT)
    for floor in range(math.ceil(max(column.count for column in columns) / step) - 1, -1, -1):
        marks = "".join("#" if column.count > floor * step else " " for column in columns)
        yield f"{(floor + 1) * step:>6} |{marks}".rstrip()


def _axis(columns: Iterable[Column]) -> str:
    line = "".join("-" if column.year is not None else " " for column in columns)
    return f"{0:>6} +{line.replace(' ' * len(BREAK), BREAK)}"


def _years(columns: Sequence[Column]) -> str:
    """Each year under its first column, where there is room for it."""
    line, last = "", None
    for at, column in enumerate(columns):
        if column.year is not None and column.year != last and at >= len(line.rstrip()) + (at > 0):
            line = f"{line:<{at}}{column.year}"
        last = column.year if column.year is not None else last
    return " " * MARGIN + line
