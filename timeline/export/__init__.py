"""One writer per format: `write(selection, layout, out)`. The table in `formats` names them.

A writer gets records that are already chosen and sorted and writes to the stream it is handed; it reads no file,
no clock and no terminal.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what prints an error or a version needs no records
    from collections.abc import Callable

    from timeline.export.selection import Layout, Out, Selection

    Writer = Callable[[Selection, Layout, Out], None]


def writer(name: str) -> Writer:
    """The writer of a format; its module is imported on first use."""
    from timeline.export import formats

    module = import_module(f"timeline.export.{formats.named(name).module}")
    write: Writer = getattr(module, f"write_{name}")
    return write
