"""Bytes to articles: the only input. One file may hold many; what cannot be read is a problem, not an error.

The readers are imported on first use: an up-to-date store needs only to know which files there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.reading.folder import (
    OLD,
    SUFFIXES,
    UNSEEN,
    Loaded,
    Stamp,
    discover,
    is_shard,
    load,
    may_hold_articles,
    streamed,
    walk,
)

if TYPE_CHECKING:
    from timeline.reading.files import from_text, met, parse, read

__all__ = [
    "OLD",
    "SUFFIXES",
    "UNSEEN",
    "Loaded",
    "Stamp",
    "discover",
    "from_text",
    "is_shard",
    "load",
    "may_hold_articles",
    "met",
    "parse",
    "read",
    "streamed",
    "walk",
]


def __getattr__(name: str) -> object:
    if name in ("from_text", "met", "parse", "read"):
        from timeline.reading import files

        return getattr(files, name)
    raise AttributeError(name)
