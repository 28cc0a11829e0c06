"""The terminal table: fixed columns, wrapped text, nothing cut, written row by row as the rows come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from timeline.export import clean, columns, grid, judged, titles, when
from timeline.export.grid import GAP, Cell, Style
from timeline.export.selection import Fields, Layout, Out, Record, Selection
from timeline.model import Article, Claim, Event

AHEAD = 200  # rows whose places decide how wide the last column is
WIDE = 100  # columns from which actors and kind get their own
DATE = 16  # `(2017-03-02) Thu`
NARROW = 10  # columns that a sentence has at least
SHORTEST = 8  # columns to which a field gives way


@dataclass(frozen=True, slots=True)
class Context:
    """What a cell knows beside its row: what was selected, whether it is the first of its year, whether it is long."""

    selection: Selection
    first: bool
    long: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and what stands in a row of it."""

    name: str
    width: int
    cell: Callable[[Record, Context], Cell]


def write_table(selection: Selection, layout: Layout, out: Out) -> None:
    """A table of `layout.width` columns; the year is bold on its first row, a blank line stands between years."""
    rows = iter(selection.rows)
    ahead = list(islice(rows, AHEAD))
    if not ahead:
        return
    names = columns.wanted(ahead[0], selection, layout.columns) if layout.columns else columns.own(ahead[0])
    named = _fitted(ahead, names, selection, layout.width) if names else _usual(ahead, selection, layout)
    widths = [column.width for column in named]
    out.write(_head(named, widths, layout.color))
    for row, first, parted in _grouped(chain(ahead, rows), layout):
        context = Context(selection, first, layout.long)
        out.write("\n" * parted + grid.row([column.cell(row, context) for column in named], widths, layout.color))


def _head(named: Sequence[Column], widths: Sequence[int], color: bool) -> str:
    heads = [Cell(column.name, ((0, len(column.name), "bold"),)) for column in named]
    return grid.row(heads, widths, color) + "─" * (sum(widths) + GAP * (len(widths) - 1)) + "\n"


def _grouped(rows: Iterator[Record], layout: Layout) -> Iterator[tuple[Record, bool, bool]]:
    """Each row, whether it is the first of its year, and whether a blank line parts it from the year (month) before."""
    size = 7 if layout.group == "month" else 4
    before: str | None = None
    for row in rows:
        stamp = _stamp(row)
        first = before is None or before[:4] != stamp[:4]
        parts = layout.group != "none" and not layout.columns and isinstance(row, (Event, Claim))
        yield row, first, parts and before is not None and before[:size] != stamp[:size]
        before = stamp


def _stamp(row: Record) -> str:
    """The date under which a row stands; of an open interval the side that is known."""
    return (_edtf(row) or "").removeprefix("../").lstrip("[")


def _edtf(row: Record) -> str | None:
    match row:
        case Article():
            return row.dating.edtf
        case Fields():
            return None
    return row.date


def _fitted(ahead: Sequence[Record], names: Sequence[str], selection: Selection, width: int) -> list[Column]:
    """These columns, each as wide as its longest field; when they do not fit, the widest give way."""
    known = [columns.flat(row, selection) for row in ahead]
    widths = [max(len(name), *(len(clean.line(fields[name])) for fields in known)) for name in names]
    spare = width - GAP * (len(names) - 1)
    widest = next(
        (cap for cap in range(spare, SHORTEST, -1) if sum(min(each, cap) for each in widths) <= spare), SHORTEST
    )
    return [Column(name, min(each, widest), _field(name)) for name, each in zip(names, widths, strict=True)]


def _field(name: str) -> Callable[[Record, Context], Cell]:
    return lambda row, context: Cell(clean.line(columns.flat(row, context.selection)[name]))


def _usual(ahead: Sequence[Record], selection: Selection, layout: Layout) -> list[Column]:
    """The columns that rows of this kind have; on a wide terminal actors and kind get their own."""
    places = [len(columns.place(row, selection)) for row in ahead]
    if isinstance(ahead[0], Article):
        document = min(max(8, *places), 24, layout.width // 4)
        rest = layout.width - DATE - document - 2 * GAP
        return [
            Column("Published", DATE, _date),
            Column("Document", document, _place),
            Column("Title and evidence", max(rest, NARROW), _document),
        ]
    source = min(max(6, *places), 16, layout.width // 5)
    beside = [Column("Actors", 18, _actors), Column("Kind", 12, _kind)] if layout.width >= WIDE else []
    rest = layout.width - DATE - source - sum(column.width for column in beside) - GAP * (2 + len(beside))
    return [
        Column("Date", DATE, _date),
        *beside,
        Column("Claim", max(rest, NARROW), claim_cell if beside else _kind_and_claim),
        Column("Source", source, _dim_place),
    ]


def _place(row: Record, context: Context) -> Cell:
    link = context.selection.links.get(_document_of(row), "")
    return Cell(clean.line(columns.place(row, context.selection)), link=link)


def _document_of(row: Record) -> str:
    """The id of the document that a row's place is in."""
    match row:
        case Event():
            return row.where.rpartition(":")[0]
        case Claim():
            return row.document
        case Article():
            return row.source.id
    return ""


def _dim_place(row: Record, context: Context) -> Cell:
    cell = _place(row, context)
    return Cell(cell.text, ((0, len(cell.text), "dim"),), cell.link)


def _actors(row: Record, context: Context) -> Cell:
    return Cell(clean.line(", ".join(_told(row).actors)))


def _kind(row: Record, context: Context) -> Cell:
    return Cell(clean.line(_told(row).kind))


def _told(row: Record) -> Event | Claim:
    assert isinstance(row, (Event, Claim)), "only events and claims have a kind"
    return row


def _date(row: Record, context: Context) -> Cell:
    """The date in words, a known day with its weekday; in brackets where it is only that of the article."""
    edtf = _edtf(row)
    said = clean.line(when.words(edtf))
    if edtf is None:
        return Cell(said, ((0, len(said), "dim"),))
    text = f"({said})" if isinstance(row, (Event, Claim)) and context.selection.is_borrowed(row) else said
    day = when.weekday(edtf)
    year = text.find(edtf[:4]) if context.first and edtf[:4].isdigit() else -1
    styles: tuple[Style, ...] = ((year, year + 4, "bold"),) if year >= 0 else ()
    if day:
        styles += ((len(text) + 1, len(text) + 1 + len(day), "dim"),)
    return Cell(f"{text} {day}" if day else text, styles)


def _kind_and_claim(row: Record, context: Context) -> Cell:
    return claim_cell(row, context, kind_beside=False)


def claim_cell(row: Record, context: Context, kind_beside: bool = True) -> Cell:
    """Who says what; the kind where it has no column, the status where it is not the usual one."""
    told = _told(row)
    notes = [] if kind_beside else [told.kind]
    notes += judged.status(told, ("happened", told.kind, "denied" if told.kind == "denial" else ""))
    note = f"({', '.join(notes)}) " if notes else ""
    speaker = f"{clean.line(told.speakers[0])}{'' if note else ':'} " if told.speakers else ""
    text = told.text if context.long or not told.gist else told.gist
    cell = _after(speaker, note, context.selection.snippets.get(told.id), text)
    return _with_reason(cell, context.selection.beside.get(told.id) or _attested(told))


def _attested(told: Event | Claim) -> str:
    """How many others tell an event, and that it is denied."""
    if isinstance(told, Claim):
        return ""
    denied = "denied" if told.disputed_by else ""
    return "; ".join(filter(None, (judged.attested(told), denied)))


def _with_reason(cell: Cell, reason: str) -> Cell:
    """The cell with the dim reason of its row behind it."""
    if not reason:
        return cell
    text = f"{cell.text} ({clean.line(reason)})"
    return Cell(text, (*cell.styles, (len(cell.text) + 1, len(text), "dim")))


def _after(speaker: str, note: str, snippet: str | None, text: str) -> Cell:
    """A speaker, a dim note and a sentence, or a snippet with its hits set off."""
    at = len(speaker)
    styles: list[Style] = [(at, at + len(note), "dim")] if note else []
    if snippet is None:
        return Cell(f"{speaker}{note}{clean.line(text)}", tuple(styles))
    hits = _hits(snippet, at + len(note))
    return Cell(f"{speaker}{note}{hits.text}", (*styles, *hits.styles))


def _document(row: Record, context: Context) -> Cell:
    """The title and below it why the date, or what was found."""
    assert isinstance(row, Article), "events and claims have columns of their own"
    outlet = f" ({clean.line(row.outlet)})" if row.outlet else ""
    head = f"{clean.line(titles.shown(row))}{outlet}\n"
    snippet = context.selection.snippets.get(row.source.id)
    if snippet is not None:
        hits = _hits(snippet, len(head))
        return Cell(head + hits.text, hits.styles)
    why = clean.line(row.dating.why)
    return Cell(head + why, ((len(head), len(head) + len(why), "dim"),))


def _hits(snippet: str, at: int) -> Cell:
    """A snippet that stands at character `at` of its cell, its hits set off."""
    text = ""
    styles: list[Style] = []
    for part, hit in clean.pieces(snippet):
        shown = clean.line(f"x{part}x")[1:-1]  # blanks at the ends part words from hits
        if hit:
            styles.append((at + len(text), at + len(text) + len(shown), "hit"))
        text += shown
    return Cell(text, tuple(styles))
