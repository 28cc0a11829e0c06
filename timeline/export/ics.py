"""iCalendar (RFC 5545): an all-day entry for each row that has a first and a last possible day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.export import entry, escapes
from timeline.export.about import About
from timeline.export.entry import Entry
from timeline.export.selection import Layout, Out, Selection
from timeline.model import SAYINGS, Claim, Event
from timeline.text.counted import many
from timeline.text.marks import SAID

NO_DAY = "19700101T000000Z"  # DTSTAMP where `--today` was not given: the same rows are the same bytes
_STATUS = {  # of a row -> of an entry; what is not here is confirmed
    **dict.fromkeys(("planned", "alleged", "conditional", "postponed"), "TENTATIVE"),
    **dict.fromkeys(("cancelled", "denied", "negated"), "CANCELLED"),
}


def write_ics(selection: Selection, layout: Layout, out: Out) -> None:
    """A calendar; rows without a date, and those before or after a day, are counted in its description."""
    about = selection.itself(layout)
    stamp = f"{about.today.replace('-', '')}T000000Z" if about.today else NO_DAY
    entries: list[str] = []
    undated = unbounded = 0
    for row in selection.rows:
        if not isinstance(row, (Event, Claim)):
            continue
        shown = entry.of(row, selection)
        if bounds := shown.days and shown.days.bounds:
            entries.append("".join(map(escapes.folded, _entry(row, shown, bounds, stamp))))
        elif shown.days:
            unbounded += 1
        else:
            undated += 1
    for line in _head(about, undated, unbounded):
        out.write(escapes.folded(line))
    for each in entries:
        out.write(each)
    out.write("END:VCALENDAR\n")


def _head(about: About, undated: int, unbounded: int) -> Iterator[str]:
    """The calendar's own properties, which stand before its entries."""
    told = [*about.lines(), *_untold(undated, unbounded, about.word), SAID]
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//chronology//EN", "CALSCALE:GREGORIAN")
    yield f"X-WR-CALNAME:{escapes.ical(about.title)}"
    yield f"X-WR-CALDESC:{_paragraphs(told)}"
    yield f"X-TIMELINE-SAID:{escapes.ical(SAID)}"


def _untold(undated: int, unbounded: int, word: str) -> Iterator[str]:
    if undated:
        yield f"Left out: {many(undated, word)} without a date, which a calendar has no place for"
    if unbounded:
        yield f"Left out: {many(unbounded, word)} of which only the first or the last possible day is known"


def _entry(row: Event | Claim, shown: Entry, bounds: tuple[date, date], stamp: str) -> Iterator[str]:
    first, last = bounds
    dated = f" ({shown.dated})" if shown.dated else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{escapes.ical(row.id)}@timeline"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_digits(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_digits(last + timedelta(1))}"
    yield f"SUMMARY:{escapes.ical(shown.headline + dated)}"
    yield f"DESCRIPTION:{_paragraphs(shown.lines())}"
    yield f"CATEGORIES:{','.join(map(escapes.ical, (row.kind, *row.tags)))}"
    yield f"STATUS:{_status(row)}"
    yield "TRANSP:TRANSPARENT"  # a chronology makes nobody busy
    if shown.address:
        yield f"URL:{shown.address}"
    yield f"X-TIMELINE-EDTF;VALUE=TEXT:{escapes.ical(shown.edtf or '')}"
    yield "END:VEVENT"


def _status(row: Event | Claim) -> str:
    """Nothing that did not happen is confirmed. A denial was made, and many programs hide what is `CANCELLED`."""
    found = _STATUS.get(row.status, "TENTATIVE" if row.alleged else "CONFIRMED")
    return "TENTATIVE" if found == "CANCELLED" and row.kind in SAYINGS else found


def _paragraphs(lines: Iterator[str] | list[str]) -> str:
    return "\\n".join(map(escapes.ical, lines))


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")
