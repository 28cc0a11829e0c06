"""The columns of flat formats: the contract's fields, and two made for people."""

from __future__ import annotations

from timeline.errors import UsageError
from timeline.export import clean
from timeline.export.records import record
from timeline.export.selection import Fields, Json, Record, Selection
from timeline.lang import near
from timeline.model import Article, Claim, Event

DEFAULTS = {  # kind of row -> columns of TSV, date first
    Event: ("date", "speaker", "kind", "status", "text", "source", "basis"),
    Claim: ("date", "speaker", "kind", "status", "text", "source", "basis"),
    Article: ("published", "document", "outlet", "title", "basis", "why", "flags", "claims"),
}


def own(row: Record) -> tuple[str, ...]:
    """The columns of a row that brings its own; none for the records of the chronology."""
    return row.usual if isinstance(row, Fields) else ()


def wanted(row: Record, selection: Selection, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that were asked for, else the usual ones. Raises `UsageError` for one that rows like this lack."""
    return chosen(asked, flat(row, selection)) or own(row) or DEFAULTS[type(row)]


def place(row: Record, selection: Selection) -> str:
    """Where the row is written, `000:3`; for an event its best claim, and how many more it has."""
    match row:
        case Event():
            more = f" +{len(row.claims) - 1}" if len(row.claims) > 1 else ""
            return selection.place(row.where) + more
        case Claim():
            return selection.place(row.where)
        case Article():
            return selection.short.get(row.source.id, row.source.id)
    return ""


def flat(row: Record, selection: Selection) -> dict[str, str]:
    """Every column of a row as text: the contract's fields, lists joined by `; `, and `speaker` and `source`."""
    out = {}
    for key, value in record(row, selection).items():
        out[key] = _text(value)
    if isinstance(row, Fields):
        return out
    if not isinstance(row, Article):
        out["speaker"] = row.speakers[0] if row.speakers else ""
        if row.id in selection.snippets:
            out["text"] = clean.marked(selection.snippets[row.id])
    elif row.source.id in selection.snippets:
        out["text"] = clean.marked(selection.snippets[row.source.id])
    out["source"] = place(row, selection)
    return out


def _text(value: Json) -> str:
    """A field as text: a list joined by `; `, nothing for what is not known, yes and no for a truth."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return "; ".join(_text(each) for each in value)
        case dict():
            return ", ".join(f"{key} {_text(each)}" for key, each in value.items())
    return str(value)


def chosen(columns: tuple[str, ...], known: dict[str, str]) -> tuple[str, ...]:
    """`columns` checked against those that exist; raises `UsageError` that lists them."""
    for name in columns:
        if name not in known:
            told = f"{near.hint(name, known)} Columns: {', '.join(known)}.".strip()
            raise UsageError(f"there is no column '{name}'.", told)
    return columns
