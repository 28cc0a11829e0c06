"""Where a row stands on the page: in a section of its year, and in it of its month, by its first possible day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from timeline.calendar import intervals
from timeline.calendar.names import MONTHS
from timeline.export import when
from timeline.export.page.markup import Html, element

UNDATED = "undated"
_MONTH = 31  # days within which a date is told under the month it begins in


@dataclass(frozen=True, slots=True)
class Place:
    """`opens` orders the years; `year` and `month` are ids of sections, the second empty for what is no part of one."""

    opens: str
    year: str
    heading: str
    month: str = ""
    month_heading: str = ""


def place(edtf: str | None) -> Place:
    """The section of a date.

    >>> [(p.year, p.month) for p in map(place, ("2018-08-21", "2018", "../2018-08-24", "201X", None))]
    [('y2018', 'm2018-08'), ('y2018', ''), ('y2018', 'm2018-08'), ('y201X', ''), ('undated', '')]
    """
    inside = intervals.bounds(edtf) if edtf else None
    first = (inside.start or inside.last) if inside else None
    if edtf is None or inside is None or first is None:
        return Place(UNDATED, UNDATED, "Undated")
    year = f"{first.year:04}"
    if "X" in edtf:  # a decade or a century
        return Place(year, f"y{edtf[:4]}", when.said(edtf))
    if not _is_of_month(inside, first):
        return Place(year, f"y{year}", year)
    return Place(year, f"y{year}", year, f"m{year}-{first.month:02}", f"{MONTHS[first.month - 1]} {year}")


def _is_of_month(inside: intervals.Interval, first: date) -> bool:
    """Whether days are few, or open at one side."""
    return inside.start is None or inside.last is None or (inside.last - first).days < _MONTH


@dataclass(slots=True)
class _Year:
    heading: str
    whole: list[Html] = field(default_factory=list)
    months: dict[str, tuple[str, list[Html]]] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return len(self.whole) + sum(len(rows) for _, rows in self.months.values())


@dataclass(slots=True)
class Sections:
    """Writes rows into sections as they come; one year is held at a time. `index` has the years that were written."""

    index: list[tuple[str, str, int]] = field(default_factory=list)  # id, heading, rows
    _ids: set[str] = field(default_factory=set)

    def written(self, rows: Iterable[tuple[Place, Html]]) -> Iterator[Html]:
        """The sections of rows in the order of time."""
        for _, some in groupby(rows, key=lambda row: row[0].opens):
            years: dict[str, _Year] = {}
            for at, row in some:
                year = years.setdefault(at.year, _Year(at.heading))
                own = year.months.setdefault(at.month, (at.month_heading, []))[1] if at.month else year.whole
                own.append(row)
            for name in sorted(years, key=lambda name: (not name.endswith("X"), name)):
                yield from self._year(name, years[name])

    def _year(self, name: str, year: _Year) -> Iterator[Html]:
        own = self._own(name)
        self.index.append((own, year.heading, year.rows))
        yield Html(f'<section class="year" id="{own}">{element("h2", year.heading)}\n')
        yield from (Html(f"{row}\n") for row in year.whole)
        for month, (heading, rows) in year.months.items():
            size = f"n{1 << (len(rows) - 1).bit_length()}"  # how high it may be, before a browser has laid it out
            yield Html(f'<section class="month {size}" id="{self._own(month)}">{element("h3", heading)}\n')
            yield from (Html(f"{row}\n") for row in rows)
            yield Html("</section>\n")
        yield Html("</section>\n")

    def _own(self, name: str) -> str:
        """An id that nothing else has: rows that are in another order can come to a year twice."""
        own, again = name, 1
        while own in self._ids:
            again += 1
            own = f"{name}-{again}"
        self._ids.add(own)
        return own
