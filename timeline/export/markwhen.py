"""Markwhen: a text of dated lines, each date of its own precision; what has no place on its axis is a comment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from timeline.export import clean, entry, escapes, judged, when
from timeline.export.days import Days
from timeline.export.entry import Entry
from timeline.export.selection import Layout, Out, Selection
from timeline.model import Claim, Event
from timeline.text.marks import SAID

_CHARACTERS = {"day": 10, "month": 7, "year": 4}  # of an ISO date, for a date of that precision
_MONTHS = frozenset(("quarter", "season"))  # told by their first and last month
_YEARS = frozenset(("decade",))


def write_markwhen(selection: Selection, layout: Layout, out: Out) -> None:
    """A title, a section for each year or month, and a line for each row; tags are kind, status and a person's own."""
    about = selection.itself(layout)
    out.write(f"---\ntitle: {_quoted(about.title)}\ntimezone: UTC\n---\n\n")
    for line in (*about.lines(), SAID):
        out.write(f"// {clean.line(line)}\n")
    section = ""
    for row in selection.rows:
        if not isinstance(row, (Event, Claim)):
            continue
        heading = when.heading(row.date, layout.group)
        if heading != section:
            section = heading
            out.write(f"\n# {escapes.markwhen(section)}\n")
        shown = entry.of(row, selection)
        out.write("".join(f"{line}\n" for line in _lines(row, shown)))


def _lines(row: Event | Claim, shown: Entry) -> Iterator[str]:
    """The dated line and what belongs to it; comments where the axis has no place for the date."""
    span = _span(shown.days)
    dated = f" ({shown.dated})" if shown.dated else ""
    tags = "".join(f" #{tag}" for tag in _tags(row))
    text = escapes.markwhen(shown.headline + dated)
    below = [f"- {escapes.markwhen(line)}" for line in shown.lines()]
    if span:
        yield f"{span}: {text}{tags}"
        yield from below
    else:
        yield from (f"// {line}" for line in (f"{text}{tags}", *below))


def _span(days: Days | None) -> str:
    """`2018-08`, `2018-03/2018-05`; empty where a side is open or the year is not known."""
    bounds = days.bounds if days else None
    if days is None or bounds is None:
        return ""
    first, last = bounds
    if days.precision in _CHARACTERS and not days.options:
        return _cut(first, _CHARACTERS[days.precision])
    characters = 7 if days.precision in _MONTHS else 4 if days.precision in _YEARS else 10
    return f"{_cut(first, characters)}/{_cut(last, characters)}"


def _cut(day: date, characters: int) -> str:
    return day.isoformat()[:characters]


def _tags(row: Event | Claim) -> Iterator[str]:
    """Kind and status, and a person's own words; one word each, for a blank ends a tag."""
    words = (row.kind, *judged.status(row, ("happened",)), *row.tags)
    named = (re.sub(r"\W+", "_", clean.line(each)).strip("_") for each in words)
    yield from dict.fromkeys(each for each in named if each and not each.isdigit())


def _quoted(text: str) -> str:
    """A string of YAML."""
    return clean.in_json(json.dumps(clean.line(text), ensure_ascii=False))
