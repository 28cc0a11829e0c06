"""One writer per format: `write(selection, layout, out)`. The table in `formats` names them.

A writer gets records that are already chosen and sorted and writes to the stream it is handed, or fills the file that
it is handed where a format is bytes; it reads no other file, no clock and no terminal.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # what prints an error or a version needs no records
    from collections.abc import Callable
    from pathlib import Path

    from timeline.export.selection import Layout, Out, Selection

    Writer = Callable[[Selection, Layout, Out], None]
    FileWriter = Callable[[Selection, Layout, Path], None]


def writer(name: str) -> Writer:
    """The writer of a format that is text; its module is imported on first use."""
    write: Writer = _named(name)
    return write


def file_writer(name: str) -> FileWriter:
    """The writer of a format that is bytes."""
    write: FileWriter = _named(name)
    return write


def _named(name: str) -> Any:
    from timeline.export import formats

    return getattr(import_module(f"timeline.export.{formats.named(name).module}"), f"write_{name}")
