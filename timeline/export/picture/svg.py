"""The chronology as a picture for a report: lanes over a true axis, the most telling rows labelled, the rest listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.export import clean
from timeline.export.about import About
from timeline.export.picture import bars, lanes, paper, rows, shapes
from timeline.export.picture.paper import FAINT, LINE, MARGIN, SMALL, WIDE, number, tag
from timeline.export.picture.rows import Row
from timeline.export.selection import Fields, Layout, Out, Record, Selection
from timeline.text.marks import SAID

DATES = 124.0  # pixels of the dates of the list


def write_svg(selection: Selection, layout: Layout, out: Out) -> None:
    """Rows in lanes, counts as bars, and other rows as lines of their usual fields."""
    records = list(selection.rows)
    about = selection.itself(layout)
    others = [each for each in records if isinstance(each, Fields)]
    if not others:
        body, below = _lanes(records, selection, layout.lanes)
    elif all(each.what == "count" for each in others):
        body, below = bars.drawn(others)
    else:
        body, below = _fields(others, layout.columns)
    head, top = _head(about)
    foot = paper.text(MARGIN, top + below + 26, f"This picture was {SAID}.", fill=FAINT, font_size=SMALL)
    told = ". ".join(about.lines())
    out.write(paper.page([*head, _group(body, 0, top), foot], (WIDE, top + below + 42), about.title, told))


def _head(about: About) -> tuple[list[str], float]:
    """Title and what the document says of itself; the pixel below it."""
    out, y = [], MARGIN
    for line in paper.broken(clean.line(about.title), WIDE - 2 * MARGIN, 20 * 1.1):
        y += 20 * paper.LEADING
        out.append(paper.text(MARGIN, y - 8, line, font_size=20, font_weight="bold"))
    for told in about.lines():
        for line in paper.broken(clean.line(told), WIDE - 2 * MARGIN):
            out.append(paper.text(MARGIN, y + 8, line, fill=FAINT))
            y += LINE
    return out, y + 8


def _lanes(records: Sequence[Record], selection: Selection, by: str) -> tuple[list[str], float]:
    """Legend, axis, lanes, and a list of the rows that have no label; how high they are."""
    found = [rows.row(each, selection, by) for each in records if not isinstance(each, Fields)]
    undated = [row for row in found if not row.days]
    dated = [row for row in found if row.days]
    if not dated:
        return _listed((), undated, 0.0)
    made = lanes.made(dated)
    more = [shapes.GAPS] * (len(made.axis.stretches) > 1) + [shapes.LEADS] * any(lanes.arcs(made.lanes))
    legend, high = shapes.legend(WIDE - 2 * MARGIN, [*more, shapes.SOURCES])
    top = high + 26
    drawn = [_group(legend, MARGIN, 0), _group(lanes.drawn(made), 0, top)]
    listed, high = _listed(made.numbers, undated, top + made.height + 22)
    return [*drawn, *listed], high


def _group(parts: Iterable[str], x: float, y: float) -> str:
    """Parts that are drawn around a place."""
    return tag("g", "\n" + "\n".join(parts) + "\n", transform=f"translate({number(x)} {number(y)})")


def _fields(others: Sequence[Fields], columns: Sequence[str]) -> tuple[list[str], float]:
    """A line, or more, for each row: its usual fields, or those that were asked for; the pixel below them."""
    out, y = [], 0.0
    for each in others:
        shown = (
            str(each.values.get(name)) for name in columns or each.usual if each.values.get(name) not in (None, "")
        )
        for at, line in enumerate(paper.broken(clean.line(" · ".join(shown)), WIDE - 2 * MARGIN - 20)):
            y += LINE
            out.append(paper.text(MARGIN + 20 * bool(at), y, line))
    return out, y


def _listed(rest: Sequence[tuple[int, Row]], undated: Sequence[Row], top: float) -> tuple[list[str], float]:
    """The rows without a label by their numbers, and those without a date; the pixel below them."""
    out, y = [], top
    for heading, lines in (
        ("Numbered above", [(f"{nth}", row) for nth, row in rest]),
        ("Without a date", [("", row) for row in undated]),
    ):
        if lines:
            y += 24
            out.append(paper.text(MARGIN, y, heading, font_weight="bold", font_size=13))
            y += 4
        for label, row in lines:
            drawn, y = _entry(label, row, y)
            out.append(drawn)
    if not rest and not undated and not top:
        out.append(paper.text(MARGIN, 20, "There is no row."))
        y = 24
    return out, y


def _entry(label: str, row: Row, y: float) -> tuple[str, float]:
    """A row of the list: its number, its date, its words; the pixel below it."""
    told = f" ({row.told})" if row.told else ""
    lines = paper.broken(f"{row.sort}: {row.words}{told}", WIDE - 2 * MARGIN - 34 - DATES)
    dates = paper.broken(row.date, DATES - 10)
    first = y + LINE
    parts = [paper.text(MARGIN + 26, first, label, text_anchor="end", fill=FAINT)] if label else []
    parts += [paper.text(MARGIN + 34, first + at * LINE, line) for at, line in enumerate(dates)]
    parts += [paper.text(MARGIN + 34 + DATES, first + at * LINE, line) for at, line in enumerate(lines)]
    return tag("g", "".join(parts)), y + LINE * max(len(lines), len(dates))
