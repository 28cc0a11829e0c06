"""JSON: the contract's records, one a line or in one array."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.export import clean, columns
from timeline.export.records import record
from timeline.export.selection import Layout, Out, Selection

_JSON = json.JSONEncoder(ensure_ascii=False)


def write_jsonl(selection: Selection, layout: Layout, out: Out) -> None:
    for text in _records(selection, layout):
        out.write(text + "\n")


def write_json(selection: Selection, layout: Layout, out: Out) -> None:
    out.write("[")
    between = "\n "
    for text in _records(selection, layout):
        out.write(between + text)
        between = ",\n "
    out.write("]\n" if between == "\n " else "\n]\n")


def _records(selection: Selection, layout: Layout) -> Iterator[str]:
    wanted: tuple[str, ...] = ()
    for row in selection.rows:
        whole = record(row, selection)
        if layout.columns:
            wanted = wanted or columns.chosen(layout.columns, columns.flat(row, selection))
            whole = {key: whole[key] if key in whole else columns.flat(row, selection)[key] for key in wanted}
        yield clean.in_json(_JSON.encode(whole))
