"""JSON for TimelineJS of Knight Lab: a slide for each row, dated as exactly as its text is and no more."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from timeline.export import clean, entry, escapes
from timeline.export.about import About
from timeline.export.days import Days
from timeline.export.entry import Entry
from timeline.export.selection import Json, Layout, Out, Selection
from timeline.model import Claim, Event
from timeline.text.counted import many
from timeline.text.marks import SAID

_JSON = json.JSONEncoder(ensure_ascii=False)
_PARTS = {"year": 1, "month": 2, "decade": 1, "season": 2, "quarter": 2}  # parts of a date that are told of each side
_WHOLE = frozenset(("day", "month", "year"))  # told by one date


def write_timelinejs(selection: Selection, layout: Layout, out: Out) -> None:
    """A title slide and the events. Rows without a date are counted on it, for a slide must stand somewhere.

    A row that is only known to be before or after a day stands at that day, and its date says "by" or "or later".
    """
    about = selection.itself(layout)
    undated = 0
    out.write(f'{{"generator": {_JSON.encode(SAID)},\n "scale": "human",\n "events": [')
    between = "\n  "
    for row in selection.rows:
        if not isinstance(row, (Event, Claim)):
            continue
        shown = entry.of(row, selection)
        if shown.days is None:
            undated += 1
            continue
        out.write(between + clean.in_json(_JSON.encode(_slide(row, shown, shown.days))))
        between = ",\n  "
    out.write(f'],\n "title": {clean.in_json(_JSON.encode(_title(about, undated)))}}}\n')


def _slide(row: Event | Claim, shown: Entry, days: Days) -> dict[str, Json]:
    display = escapes.html(f"{shown.date} (the day of its article)" if shown.is_borrowed else shown.date)
    start, end = _dates(days)
    return {
        "unique_id": clean.line(row.id),
        "start_date": start,
        **({"end_date": end} if end else {}),
        "display_date": display,
        "group": escapes.html(row.kind),
        "autolink": False,  # else every address in a quotation becomes a link
        "text": {"headline": escapes.html(f"({shown.sort}) {shown.gist}"), "text": _told(shown)},
    }


def _told(shown: Entry) -> str:
    """Who says so, all else that is told, and the address of an article that tells it."""
    speaker = [f"Said by: {shown.speaker}"] if shown.speaker else []
    address = escapes.html(shown.address)
    link = f'<p><a href="{address}" rel="noreferrer">{address}</a></p>' if address else ""
    return _paragraphs([*speaker, *shown.lines()]) + link


def _title(about: About, undated: int) -> dict[str, Json]:
    told = [*about.lines()]
    if undated:
        told.append(f"Left out: {many(undated, about.word)} without a date, for which a time axis has no place")
    return {"unique_id": "title", "text": {"headline": escapes.html(about.title), "text": _paragraphs([*told, SAID])}}


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escapes.html(line)}</p>" for line in lines)


def _dates(days: Days) -> tuple[dict[str, Json], dict[str, Json] | None]:
    """The first and, where the date is no day, month or year, the last possible one, in the parts that are known."""
    known = _PARTS.get(days.precision, 3)
    first, last = days.first or days.last, days.last or days.first
    assert first is not None and last is not None, "one side is known"
    start, end = _parts(first, known), _parts(last, known)
    return start, None if days.precision in _WHOLE or start == end else end


def _parts(day: date, known: int) -> dict[str, Json]:
    named = (("year", day.year), ("month", day.month), ("day", day.day))
    return dict(named[:known])
