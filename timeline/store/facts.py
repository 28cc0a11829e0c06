"""What the store tells of itself: how a file was when it was read, and how much there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.model import Query


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


@dataclass(frozen=True, slots=True)
class Ranks:
    """How many rows there are of each level, at 4 off the topic. Not `exact`: there are at least so many."""

    counts: Mapping[int, int]
    exact: bool = True

    def up_to(self, level: int) -> int:
        return sum(count for rank, count in self.counts.items() if rank <= level)

    def matching(self, query: Query) -> int:
        """How many rows are as near to the topic as is asked for."""
        return self.whole if query.everything else self.up_to(query.level)

    @property
    def whole(self) -> int:
        return sum(self.counts.values())


class Alike(NamedTuple):
    """What rows are counted by. `year` and `month` (`2017`, `2017-03`) are those that hold all of the date, if any."""

    year: str | None
    month: str | None
    kind: str
    status: str
    precision: str
    alleged: bool
    contact: str
