"""What is kept of each document's wording, so that whoever compares all documents reads none of their texts."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from timeline.model import Article
from timeline.reading import paths
from timeline.store.database import Database
from timeline.store.rows import Row
from timeline.text import sketch, spans

if TYPE_CHECKING:
    from timeline.topic.uses import Uses

# What reads names is imported when there is something to read: most questions need none of it.
EARLIEST = 'ORDER BY start IS NULL AND "end" IS NULL, coalesce(start, "end"), id'  # by date, undated ones last


class Wording(NamedTuple):
    """A document and its wording: its path and publication date (EDTF), a digest of its words, and their sketch."""

    document: str
    path: str
    published: str | None
    words: str
    sketch: array[int]


def of(article: Article) -> Row:
    """Row of `imprints`: the document, a digest of its words, their sketch, and how its names stand in it."""
    from timeline.topic.runs import runs
    from timeline.topic.uses import uses

    source = article.source
    words = sketch.words(source.text, source.body, article.removed)
    text = read(source.text, source.body, article.removed)
    names = json.dumps(uses(runs(text), text), ensure_ascii=False)
    return source.id, sketch.digest(words), sketch.packed(sketch.sketch(words)), names


def read(text: str, body: int, removed: tuple[tuple[int, int], ...]) -> str:
    """A text with blanks in place of its front matter and of what was removed."""
    return spans.blanked(text, [(0, body), *removed])


def wordings(database: Database) -> Iterator[Wording]:
    """The wording of every document, by date."""
    sql = "SELECT id, path, published, words, sketch FROM documents JOIN imprints ON document = id"
    return database.records(_wording, f"{sql} {EARLIEST}")


def _wording(row: Row) -> Wording:
    document, path, published, words, packed = row
    return Wording(document, paths.told(path), published, words, sketch.unpacked(packed))


def names(database: Database) -> Iterator[dict[str, Uses]]:
    """How the names of every document stand in it, by date."""
    return database.records(_names, f"SELECT names FROM documents JOIN imprints ON document = id {EARLIEST}")


def _names(row: Row) -> dict[str, Uses]:
    from timeline.topic.uses import Uses

    found = json.loads(row[0])
    return dict(zip(found, map(Uses._make, found.values()), strict=True))


def texts(database: Database) -> Iterator[str]:
    """The text of every document as names were sought in it."""
    return database.records(_read, "SELECT text, body, removed FROM documents ORDER BY id")


def _read(row: Row) -> str:
    text, body, removed = row
    return read(text, body, tuple((first, last) for first, last in json.loads(removed)))
