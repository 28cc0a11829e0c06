"""What a writer is handed: the chosen records and how to lay them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Protocol

from timeline.export import when
from timeline.export.about import About
from timeline.model import Article, Claim, Event

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


class Out(Protocol):
    """Where a writer writes: a file, a pipe, a screen."""

    def write(self, text: str, /) -> object: ...


@dataclass(frozen=True, slots=True)
class Fields:
    """A row that is none of the chronology's own records: a finding, a count, a change, a date that was explained.

    `what` names its schema (`docs/schema`); `usual` are the fields of tables and TSV.
    """

    what: str
    values: Mapping[str, Json]
    usual: tuple[str, ...]


Record = Event | Claim | Article | Fields


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows to write, in order and all of one kind, and what they lead back to.

    `rows` are events, claims, articles or fields, and may be read once only. `claims` holds the claims of the events
    by id, `articles` the documents by id, `counts` the number of claims per document, `short` the short name and
    `published` the EDTF date of each document. They may answer for the rows alone that were read last.
    """

    rows: Iterable[Record]
    claims: Mapping[str, Claim] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    short: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, str | None] = field(default_factory=dict)
    whole: int | None = None  # rows there were before some were cut off, where that is known
    snippets: Mapping[str, str] = field(default_factory=dict)  # by claim or document id; hits between \1 and \2
    beside: Mapping[str, str] = field(default_factory=dict)  # by event id: why the row was chosen
    others: Mapping[str, Event] = field(default_factory=dict)  # the events that rows are linked with, by id
    links: Mapping[str, str] = field(default_factory=dict)  # the file of each document, where a terminal can show it
    about: About | None = None  # what a document says of itself; `None` for rows that are no document

    def is_borrowed(self, row: Event | Claim) -> bool:
        """Whether the date of a row is only that of its article."""
        documents = (row.document,) if isinstance(row, Claim) else row.documents
        return when.is_borrowed(row.date, row.basis, map(self.published.get, documents))

    def itself(self, layout: Layout) -> About:
        """What a document says of itself; of rows that are none, the title and the day alone."""
        return self.about or About(layout.title, today=layout.today)

    def place(self, where: str) -> str:
        """`000:3` for `000_a7187f9c139914f2:3`."""
        document, _, number = where.rpartition(":")
        return f"{self.short.get(document, document)}:{number}"


@dataclass(frozen=True, slots=True)
class Layout:
    """How rows are laid out. `width` is in columns, `group` is `year`, `month` or `none`; `columns` in their order.

    `long`: a table shows whole sentences instead of headlines, a document quotes them under each row. `style` of a
    document is `list` or `table`; `cite` says where its sources stand, `footnotes` or `inline`. `lanes`
    is by what a picture parts its rows: `kind`, `side`, `speaker` or `outlet`.
    """

    width: int = 80
    color: bool = False
    columns: tuple[str, ...] = ()
    group: str = "year"
    long: bool = False
    title: str = "Chronology"
    today: str = ""
    style: str = "list"
    cite: str = "footnotes"
    lanes: str = "kind"


def short_names(ids: Iterable[str]) -> dict[str, str]:
    """The shortest leading words of each id that no other id begins with; at least three characters.

    >>> short_names(["000_a7187f9c", "001_9226a5c3", "voa-ban", "voa-talks"])
    {'000_a7187f9c': '000', '001_9226a5c3': '001', 'voa-ban': 'voa-ban', 'voa-talks': 'voa-talks'}
    """
    ordered = sorted(set(ids))
    out = {}
    for i, name in enumerate(ordered):
        beside = [n for n in ordered[max(0, i - 1) : i + 2] if n != name]  # sorted: only neighbours share beginnings
        shared = max((_common(name, n) for n in beside), default=0)
        dated = re.match(r"\d{4}-\d\d(-\d\d)?", name)  # a date is one word
        least = max(shared, 2, dated.end() - 1 if dated else 0)
        cuts = (m.start() for m in re.finditer(r"[_\W]", name))
        out[name] = name[: next((cut for cut in cuts if cut > least), len(name))]
    return out


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in same)
