"""JSON: the contract's records, one a line or in one array."""

from __future__ import annotations

import json
from typing import TextIO

from timeline.export.records import record
from timeline.export.selection import Layout, Selection


def write_jsonl(selection: Selection, layout: Layout, out: TextIO) -> None:
    for text in _records(selection, layout):
        out.write(text + "\n")


def write_json(selection: Selection, layout: Layout, out: TextIO) -> None:
    out.write("[")
    for i, text in enumerate(_records(selection, layout)):
        out.write(("," if i else "") + "\n " + text)
    out.write("\n]\n" if selection.rows else "]\n")


def _records(selection: Selection, layout: Layout) -> list[str]:
    out = []
    for row in selection.rows:
        whole = record(row, selection)
        wanted = {key: whole.get(key) for key in layout.columns} if layout.columns else whole
        text = json.dumps(wanted, ensure_ascii=False)
        out.append(text if text.isprintable() else "".join(map(_harmless, text)))
    return out


def _harmless(c: str) -> str:
    """What a terminal would obey or cannot encode, as JSON's own escape; the value stays the same."""
    return c if c.isprintable() else json.dumps(c)[1:-1]
