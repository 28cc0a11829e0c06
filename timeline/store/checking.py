"""What a check of the corpus asks of the store: rows that are wrong alone, a document at a time, texts where needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from timeline.model import Problem, Span
from timeline.store.database import Database
from timeline.store.query import iso
from timeline.store.rows import Row


class Dated(NamedTuple):
    """A document, its publication date (EDTF), the words it was read from, why, and what is in doubt about it."""

    document: str
    published: str | None
    header: str | None
    why: str
    flags: tuple[str, ...]


def _dated(row: Row) -> Dated:
    document, published, header, why, flags = row
    return Dated(document, published, header, why, tuple(json.loads(flags)))


_DATED = "SELECT id, published, header, why, flags FROM documents"


def undated(database: Database) -> Iterator[Dated]:
    """Documents without a publication date."""
    return database.records(_dated, f"{_DATED} WHERE published IS NULL")


def doubtful(database: Database) -> Iterator[Dated]:
    """Documents whose dating has flags."""
    return database.records(_dated, f"{_DATED} WHERE flags != '[]'")


def to_come(database: Database, today: date) -> Iterator[Dated]:
    """Documents of a day after `today`."""
    return database.records(_dated, f"{_DATED} WHERE start > ?", (iso(today) or "",))


def days_named(database: Database, document: str, most: int) -> list[str]:
    """The words that date the first claims of a document that nobody rejected."""
    told = "claims.document = ? AND date_text != '' AND verdict != 'rejected'"
    sql = f"""SELECT date_text FROM claims JOIN facets ON facets.claim = claims.rowid WHERE {told}
        ORDER BY facets.position, claims.first, claims.number LIMIT ?"""
    return [row[0] for row in database.rows(sql, (document, most))]


def unplaced(database: Database) -> Iterator[tuple[str, int, str]]:
    """Document, number and date words of each claim whose relative date nothing places and that nobody rejected."""
    told = "date IS NULL AND date_text != '' AND basis = 'relative' AND verdict != 'rejected'"
    return database.rows(f"SELECT document, number, date_text FROM claims WHERE {told}")


def open_plans(database: Database, today: date) -> Iterator[tuple[str, str, str]]:
    """Place, date and text of each act between the sides that was planned for a stated day before `today`, no more."""
    stated = """EXISTS (SELECT 1 FROM clusters JOIN claims ON claims.id = clusters.claim
        WHERE clusters.event = events.id AND claims.date_text != '')"""
    told = "status = 'planned' AND level = 1 AND fulfilled_by = '[]' AND \"end\" < ?"
    return database.rows(f"SELECT source, date, text FROM events WHERE {told} AND {stated}", (iso(today) or "",))


def problems(database: Database) -> Iterator[Problem]:
    """What reading and curation recorded."""
    return (Problem(*row) for row in database.rows("SELECT path, message, code FROM problems"))


def shortened(database: Database) -> Iterator[tuple[str, list[Span], str]]:
    """Id, removed spans and text of each document of which passages were left out."""
    return database.records(_shortened, "SELECT id, removed, text FROM documents WHERE removed != '[]'")


def _shortened(row: Row) -> tuple[str, list[Span], str]:
    document, removed, text = row
    return document, [(first, last) for first, last in json.loads(removed)], text


def is_document(database: Database, document: str) -> bool:
    return database.one("SELECT 1 FROM documents WHERE id = ?", (document,)) is not None


def outlets(database: Database) -> list[str]:
    """The name of every outlet, once."""
    return [row[0] for row in database.rows("SELECT DISTINCT outlet FROM documents WHERE outlet != ''")]


def documents(database: Database) -> int:
    return database.count("SELECT count(*) FROM documents")
