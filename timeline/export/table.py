"""The terminal table: fixed widths, wrapped text, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TextIO

from timeline.calendar import intervals
from timeline.export import clean, columns, titles
from timeline.export.selection import Layout, Record, Selection
from timeline.model import Article, Claim, Event

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

CHUNK = 200  # rows a table: with widths fixed, Rich's cost per row stays the same however long the list
WIDE = 100  # columns from which actor and kind get their own
DATE = 15  # `2017-03-02 Thu`
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

Widths = Sequence[tuple[str, int]]


def write_table(selection: Selection, layout: Layout, out: TextIO) -> None:
    """A table of `layout.width` columns; the year is bold on its first row, a blank line stands between years."""
    from rich.console import Console

    console = Console(
        file=out,
        width=layout.width,
        force_terminal=layout.color,
        no_color=not layout.color,
        color_system="standard" if layout.color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    if not selection.rows:
        return
    widths = _widths(selection, layout)
    rows = list(_rows(selection, layout, [name for name, _ in widths]))
    for i in range(0, len(rows), CHUNK):
        table = _table(widths, layout.width, head=i == 0)
        for cells, last in rows[i : i + CHUNK]:
            table.add_row(*cells, end_section=False)
            if last:
                table.add_row()
        console.print(table)


def _widths(selection: Selection, layout: Layout) -> Widths:
    """Column names and their widths in characters; one blank stands between columns."""
    if layout.columns:
        known = columns.flat(selection.rows[0], selection)
        names = columns.chosen(layout.columns, known)
        each = max(8, (layout.width - len(names)) // len(names))
        return [(name, each) for name in names]
    if isinstance(selection.rows[0], Article):
        longest = max(
            len(selection.short.get(r.source.id, r.source.id)) for r in selection.rows if isinstance(r, Article)
        )
        document = min(max(8, longest), 24)
        return [("Published", DATE), ("Document", document), ("Title and evidence", layout.width - DATE - document - 4)]
    source = min(max(6, *(len(columns.place(row, selection)) for row in selection.rows)), 16)
    fixed = [("Actors", 18), ("Kind", 12)] if layout.width >= WIDE else []
    rest = layout.width - DATE - source - sum(w for _, w in fixed) - 2 * (2 + len(fixed))
    return [("Date", DATE), *fixed, ("Claim", max(rest, 20)), ("Source", source)]


def _table(widths: Widths, width: int, head: bool) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(
        box=box.SIMPLE_HEAD, show_header=head, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), width=width,
        header_style="bold", collapse_padding=True,
    )  # fmt: skip
    for name, columns_wide in widths:
        table.add_column(
            name, width=columns_wide, overflow="fold", style="dim" if name == "Source" else "",
        )  # fmt: skip
    return table


def _rows(selection: Selection, layout: Layout, names: Sequence[str]) -> Iterator[tuple[list[Text], bool]]:
    """Cells of each row, and whether it is the last of its year (or month)."""
    from rich.text import Text

    size = 7 if layout.group == "month" else 4
    years = [_stamp(row)[:size] for row in selection.rows]
    grouped = layout.group != "none" and not layout.columns and not isinstance(selection.rows[0], Article)
    for i, row in enumerate(selection.rows):
        if layout.columns:
            fields = columns.flat(row, selection)
            yield [Text(clean.line(fields[name])) for name in names], False
            continue
        first = i == 0 or years[i - 1][:4] != years[i][:4]
        last = grouped and i + 1 < len(years) and years[i + 1] != years[i]
        yield [_cell(name, row, selection, first, names) for name in names], last


def _edtf(row: Record) -> str | None:
    return row.dating.edtf if isinstance(row, Article) else row.date


def _stamp(row: Record) -> str:
    """The date under which a row stands; of an open interval the side that is known."""
    edtf = _edtf(row) or ""
    return edtf.removeprefix("../").lstrip("[")


def _cell(name: str, row: Record, selection: Selection, first: bool, names: Sequence[str]) -> Text:
    from rich.text import Text

    match name:
        case "Date" | "Published":
            return _date(_edtf(row), first)
        case "Source":
            return Text(clean.line(columns.place(row, selection)))
        case "Document":
            return Text(clean.line(columns.place(row, selection)))
        case "Actors" if not isinstance(row, Article):
            return Text(clean.line(", ".join(row.actors)))
        case "Kind" if not isinstance(row, Article):
            return Text(row.kind)
    if isinstance(row, Article):
        return _document(row, selection.snippets.get(row.source.id))
    return _claim(row, "Kind" in names, selection.snippets.get(row.id))


def _date(edtf: str | None, first: bool) -> Text:
    from rich.text import Text

    if not edtf:
        return Text("undated", style="dim")
    text = Text(clean.line(edtf).replace("/", "/\n") if len(edtf) > DATE else clean.line(edtf))
    if first and edtf[:4].isdigit():
        text.stylize("bold", 0, 4)
    if len(edtf) == 10 and intervals.precision(edtf) == "day":
        text.append(f" {WEEKDAYS[date.fromisoformat(edtf).weekday()]}", style="dim")
    return text


def _claim(row: Event | Claim, kind_beside: bool, snippet: str | None) -> Text:
    from rich.text import Text

    speaker = row.speakers[0] if row.speakers else ""
    notes = [] if kind_beside else [row.kind]
    if row.status not in ("happened", row.kind, "denied" if row.kind == "denial" else ""):
        notes.append(row.status)
    text = Text(clean.line(speaker) + " " if speaker else "")
    text.append(f"({', '.join(notes)}) " if notes else "", style="dim")
    text.append_text(_hits(snippet)) if snippet else text.append(clean.line(row.text))
    return text


def _hits(snippet: str) -> Text:
    """A snippet with its hits bold and underlined."""
    from rich.text import Text

    text = Text()
    for part, hit in clean.pieces(snippet):
        shown = clean.line(f"x{part}x")[1:-1]  # blanks at the ends part words from hits
        text.append(shown, style="bold underline" if hit else "")
    return text


def _document(article: Article, snippet: str | None) -> Text:
    from rich.text import Text

    text = Text(clean.line(titles.shown(article)))
    if article.outlet:
        text.append(f" ({clean.line(article.outlet)})")
    text.append("\n")
    return text.append_text(_hits(snippet)) if snippet else text.append(clean.line(article.dating.why), style="dim")
