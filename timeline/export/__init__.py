"""One writer per format: `write(selection, layout, out)`. The table `WRITERS` names them.

A writer gets records that are already chosen and sorted and writes to the stream it is handed; it reads no file,
no clock and no terminal.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TextIO

from timeline.export.selection import Layout, Selection

Writer = Callable[[Selection, Layout, TextIO], None]

WRITERS = {  # format -> module and what it is good for
    "table": ("table", "for reading on a terminal"),
    "tsv": ("delimited", "one row a line, date first, no header line: for grep, cut, sort"),
    "csv": ("delimited", "every field, with a header line: for spreadsheets"),
    "json": ("jsonlines", "the records of the contract in one array"),
    "jsonl": ("jsonlines", "the records of the contract, one a line"),
    "md": ("markdown", "a document with a footnote for every claim"),
}


def writer(name: str) -> Writer:
    """The writer of a format of `WRITERS`; its module is imported on first use."""
    module = import_module(f"timeline.export.{WRITERS[name][0]}")
    found: Writer = getattr(module, f"write_{name}")
    return found
