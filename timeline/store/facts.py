"""What the store tells of itself: how a file was when it was read, and how much there is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as it was when it was last read.

    `name` is the document id it was given, `curation` the digest of what a curator said about it, empty for nothing;
    `order` is the order of day and month that other articles of its outlet lent it.
    """

    size: int
    mtime: int
    sha256: str
    name: str
    curation: str = ""
    order: str = ""


UNREAD = KnownFile(-1, 0, "", "")  # a file that could not be read, or stored, is tried again next time


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the whole store holds; `undated` are documents without any date."""

    events: int
    claims: int
    documents: int
    undated: int
