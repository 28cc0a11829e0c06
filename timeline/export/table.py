"""The terminal table: fixed widths, wrapped text, nothing cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TextIO

from timeline.calendar import intervals
from timeline.export import clean, columns, titles
from timeline.export.selection import Layout, Record, Selection
from timeline.model import Article

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

CHUNK = 200  # rows a table: with widths fixed, Rich's cost per row stays the same however long the list
WIDE = 100  # columns from which actor and kind get their own
DATE = 15  # `2017-03-02 Thu`
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Context:
    """What the cells of one row know beside the row; `first` is the first row of its year."""

    def __init__(self, selection: Selection, first: bool) -> None:
        self.selection = selection
        self.first = first
        self._flat: dict[str, str] = {}

    def flat(self, row: Record) -> dict[str, str]:
        """Every field of the row as text, worked out once."""
        if not self._flat:
            self._flat = columns.flat(row, self.selection)
        return self._flat


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width in characters, and what stands in a row of it."""

    name: str
    width: int
    cell: Callable[[Record, Context, str], Text]
    style: str = ""


def write_table(selection: Selection, layout: Layout, out: TextIO) -> None:
    """A table of `layout.width` columns; the year is bold on its first row, a blank line stands between years."""
    if not selection.rows:
        return
    console = _console(layout, out)
    named = _named(selection, layout) if layout.columns else _usual(selection, layout)
    rows = list(_rows(selection, layout, named))
    for i in range(0, len(rows), CHUNK):
        table = _table(named, layout.width, head=i == 0)
        for cells, last in rows[i : i + CHUNK]:
            table.add_row(*cells, end_section=False)
            if last:
                table.add_row()
        console.print(table)


def _console(layout: Layout, out: TextIO) -> Console:
    from rich.console import Console

    return Console(
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


def _named(selection: Selection, layout: Layout) -> list[Column]:
    """The columns that were asked for, equally wide; one blank stands between columns."""
    names = columns.chosen(layout.columns, columns.flat(selection.rows[0], selection))
    width = max(8, (layout.width - len(names)) // len(names))
    return [Column(name, width, _flat) for name in names]


def _usual(selection: Selection, layout: Layout) -> list[Column]:
    """The columns that rows of this kind have; on a wide terminal actors and kind get their own."""
    places = [len(columns.place(row, selection)) for row in selection.rows]
    if isinstance(selection.rows[0], Article):
        document = min(max(8, *places), 24)
        rest = layout.width - DATE - document - 4
        return [
            Column("Published", DATE, _date),
            Column("Document", document, _place),
            Column("Title and evidence", rest, _document),
        ]
    source = min(max(6, *places), 16)
    beside = [Column("Actors", 18, _actors), Column("Kind", 12, _kind)] if layout.width >= WIDE else []
    rest = layout.width - DATE - source - sum(column.width for column in beside) - 2 * (2 + len(beside))
    return [
        Column("Date", DATE, _date),
        *beside,
        Column("Claim", max(rest, 20), _claim if beside else _kind_and_claim),
        Column("Source", source, _place, "dim"),
    ]


def _table(named: Sequence[Column], width: int, head: bool) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(
        box=box.SIMPLE_HEAD, show_header=head, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), width=width,
        header_style="bold", collapse_padding=True,
    )  # fmt: skip
    for column in named:
        table.add_column(column.name, width=column.width, overflow="fold", style=column.style)
    return table


def _rows(selection: Selection, layout: Layout, named: Sequence[Column]) -> Iterator[tuple[list[Text], bool]]:
    """Cells of each row, and whether it is the last of its year (or month)."""
    size = 7 if layout.group == "month" else 4
    stamps = ["", *(_stamp(row)[:size] for row in selection.rows)]
    grouped = layout.group != "none" and not layout.columns and not isinstance(selection.rows[0], Article)
    for number, row in enumerate(selection.rows, 1):
        context = Context(selection, first=number == 1 or stamps[number - 1][:4] != stamps[number][:4])
        last = grouped and number < len(selection.rows) and stamps[number + 1] != stamps[number]
        yield [column.cell(row, context, column.name) for column in named], last


def _edtf(row: Record) -> str | None:
    return row.dating.edtf if isinstance(row, Article) else row.date


def _stamp(row: Record) -> str:
    """The date under which a row stands; of an open interval the side that is known."""
    edtf = _edtf(row) or ""
    return edtf.removeprefix("../").lstrip("[")


def _flat(row: Record, context: Context, name: str) -> Text:
    from rich.text import Text

    return Text(clean.line(context.flat(row)[name]))


def _place(row: Record, context: Context, name: str) -> Text:
    from rich.text import Text

    return Text(clean.line(columns.place(row, context.selection)))


def _actors(row: Record, context: Context, name: str) -> Text:
    from rich.text import Text

    return Text("" if isinstance(row, Article) else clean.line(", ".join(row.actors)))


def _kind(row: Record, context: Context, name: str) -> Text:
    from rich.text import Text

    return Text("" if isinstance(row, Article) else row.kind)


def _date(row: Record, context: Context, name: str) -> Text:
    from rich.text import Text

    edtf = _edtf(row)
    if not edtf:
        return Text("undated", style="dim")
    text = Text(clean.line(edtf).replace("/", "/\n") if len(edtf) > DATE else clean.line(edtf))
    if context.first and edtf[:4].isdigit():
        text.stylize("bold", 0, 4)
    if len(edtf) == 10 and intervals.precision(edtf) == "day":
        text.append(f" {WEEKDAYS[date.fromisoformat(edtf).weekday()]}", style="dim")
    return text


def _kind_and_claim(row: Record, context: Context, name: str) -> Text:
    return _claim(row, context, name, kind_beside=False)


def _claim(row: Record, context: Context, name: str, kind_beside: bool = True) -> Text:
    """Who says what; the kind where it has no column, the status where it is not the usual one."""
    from rich.text import Text

    assert not isinstance(row, Article), "articles have columns of their own"
    notes = [] if kind_beside else [row.kind]
    if row.status not in ("happened", row.kind, "denied" if row.kind == "denial" else ""):
        notes.append(row.status)
    speaker = row.speakers[0] if row.speakers else ""
    text = Text(f"{clean.line(speaker)} " if speaker else "")
    text.append(f"({', '.join(notes)}) " if notes else "", style="dim")
    snippet = context.selection.snippets.get(row.id)
    return text.append_text(_hits(snippet)) if snippet else text.append(clean.line(row.text))


def _document(row: Record, context: Context, name: str) -> Text:
    """The title and below it why the date, or what was found."""
    from rich.text import Text

    assert isinstance(row, Article), "events and claims have columns of their own"
    outlet = f" ({clean.line(row.outlet)})" if row.outlet else ""
    text = Text(f"{clean.line(titles.shown(row))}{outlet}\n")
    snippet = context.selection.snippets.get(row.source.id)
    return text.append_text(_hits(snippet)) if snippet else text.append(clean.line(row.dating.why), style="dim")


def _hits(snippet: str) -> Text:
    """A snippet with its hits bold and underlined."""
    from rich.text import Text

    text = Text()
    for part, hit in clean.pieces(snippet):
        shown = clean.line(f"x{part}x")[1:-1]  # blanks at the ends part words from hits
        text.append(shown, style="bold underline" if hit else "")
    return text
