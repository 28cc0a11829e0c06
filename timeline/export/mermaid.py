"""A timeline diagram of Mermaid: sections by year or month, a period for each date, an event for each row."""

from __future__ import annotations

from timeline.export import clean, entry, escapes, when
from timeline.export.selection import Layout, Out, Selection
from timeline.model import Claim, Event
from timeline.text.marks import SAID


def write_mermaid(selection: Selection, layout: Layout, out: Out) -> None:
    """Rows of one date stand one below the other; dates are words, so that nothing has to be left out."""
    about = selection.itself(layout)
    out.write(f"timeline\n    title {escapes.mermaid(about.title)}\n")
    for line in (*about.lines(), SAID):
        out.write(f"    %% {_comment(line)}\n")
    section = period = ""
    for row in selection.rows:
        if not isinstance(row, (Event, Claim)):
            continue
        shown = entry.of(row, selection)
        heading = when.heading(row.date, layout.group)
        if heading != section:
            section, period = heading, ""
            out.write(f"    section {escapes.mermaid(section)}\n")
        date = f"({shown.date})" if shown.is_borrowed else shown.date
        lead = f"{'':8}" if date == period else f"{'':6}{escapes.mermaid(date)} "
        period = date
        out.write(f"{lead}: {escapes.mermaid(shown.headline)}\n")


def _comment(line: str) -> str:
    """A line of a comment, in which no directive stands (`%%{init: ...}%%`)."""
    return clean.line(line).replace("%%", "% %")
