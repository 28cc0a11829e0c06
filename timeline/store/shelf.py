"""Documents that match a query, by date or by their words, and what rows need to know of the few that they show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from timeline.model import Article, Query
from timeline.store import query as asking
from timeline.store import rows
from timeline.store.database import Database

BATCH = 500  # documents that are asked about at once


def _cut(limit: int | None) -> str:
    return "" if limit is None else f" LIMIT {min(limit, asking.MOST)}"


def _marked(row: rows.Row) -> tuple[Article, str]:
    return rows.to_article(row[1:]), row[0]


def _some(ids: Iterable[str]) -> Iterator[list[str]]:
    wanted = iter(ids)
    while some := list(islice(wanted, BATCH)):
        yield some


def _marks(some: Sequence[str]) -> str:
    return ",".join("?" * len(some))


class Shelf:
    """The documents of a store."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def articles(self, query: Query, limit: int | None = None, reverse: bool = False) -> Iterator[Article]:
        """Documents by date, undated ones last."""
        where, values = asking.where(asking.of_documents(query))
        back = " DESC" if reverse else ""
        sql = f"""SELECT documents.* FROM shelf CROSS JOIN documents ON documents.rowid = shelf.document
            WHERE {where} ORDER BY shelf.position{back}, shelf.id{back}{_cut(limit)}"""
        return self._db.records(rows.to_article, sql, values)

    def number(self, query: Query) -> int:
        """How many documents match."""
        where, values = asking.where(asking.of_documents(query))
        return self._db.count(f"SELECT count(*) FROM shelf WHERE {where}", values)

    def marked(
        self, words: str, query: Query, limit: int | None = None, reverse: bool = False
    ) -> Iterator[tuple[Article, str]]:
        """Documents that hold all `words`, best first, each with its best passage; hits between \\1 and \\2."""
        where, values = asking.where(asking.of_documents(query))
        back = " DESC" if reverse else ""
        best = f"""SELECT pages.rowid AS page, bm25(pages) AS score, shelf.id AS name
            FROM pages CROSS JOIN shelf ON shelf.document = pages.rowid
            WHERE pages MATCH ? AND {where} ORDER BY score{back}, name{back}{_cut(limit)}"""
        passage = """(SELECT snippet(pages, 0, char(1), char(2), ' ... ', 40) FROM pages
            WHERE pages MATCH ? AND pages.rowid = best.page)"""
        sql = f"""SELECT {passage}, documents.* FROM ({best}) AS best
            CROSS JOIN documents ON documents.rowid = best.page ORDER BY score{back}, name{back}"""
        found = asking.expression(words)
        return self._db.records(_marked, sql, [found, found, *values])

    def number_with(self, words: str, query: Query) -> int:
        """How many documents hold all `words` and match."""
        where, values = asking.where(asking.of_documents(query))
        sql = f"""SELECT count(*) FROM pages CROSS JOIN shelf ON shelf.document = pages.rowid
            WHERE pages MATCH ? AND {where}"""
        return self._db.count(sql, [asking.expression(words), *values])

    def published(self, ids: Iterable[str]) -> dict[str, str | None]:
        """The publication date (EDTF) of each of these documents."""
        found = (
            self._db.rows(f"SELECT id, published FROM shelf WHERE id IN ({_marks(some)})", some) for some in _some(ids)
        )
        return {document: edtf for rows_ in found for document, edtf in rows_}

    def paths(self, ids: Iterable[str]) -> dict[str, str]:
        """The path of each of these documents in the corpus."""
        sql = """SELECT shelf.id, documents.path FROM shelf CROSS JOIN documents ON documents.rowid = shelf.document
            WHERE shelf.id IN ({})"""
        found = (self._db.rows(sql.format(_marks(some)), some) for some in _some(ids))
        return {document: path for rows_ in found for document, path in rows_}

    def claim_counts(self, ids: Iterable[str]) -> dict[str, int]:
        """How many claims each of these documents has that nobody rejected; one that has none is left out."""
        sql = """SELECT claims.document, count(*) FROM claims CROSS JOIN facets ON facets.claim = claims.rowid
            WHERE claims.document IN ({}) AND NOT rejected GROUP BY claims.document"""
        found = (self._db.rows(sql.format(_marks(some)), some) for some in _some(ids))
        return {document: count for rows_ in found for document, count in rows_}

    def beside(self, ids: Iterable[str]) -> list[str]:
        """These documents, and for each the one before and the one after it in the order of ids; some repeat."""
        sql = """WITH wanted (id) AS (VALUES {}) SELECT id FROM wanted
            UNION SELECT (SELECT max(id) FROM shelf WHERE shelf.id < wanted.id) FROM wanted
            UNION SELECT (SELECT min(id) FROM shelf WHERE shelf.id > wanted.id) FROM wanted"""
        found = (self._db.rows(sql.format(",".join(["(?)"] * len(some))), some) for some in _some(ids))
        return [row[0] for rows_ in found for row in rows_ if row[0] is not None]

    def has_source(self, part: str) -> bool:
        """Whether a part of a name is part of any outlet's or any document's, however it is spelled."""
        sql, values = asking.holds("shelf.outlet", [part])
        name, _ = asking.holds("shelf.name", [part])
        return self._db.one(f"SELECT 1 FROM shelf WHERE {sql} OR {name} LIMIT 1", [*values, *values]) is not None

    def ids_from(self, beginning: str) -> list[str]:
        """The ids of documents that begin so, in order."""
        sql = "SELECT id FROM shelf WHERE id >= ? AND id < ? AND substr(id, 1, ?) = ? ORDER BY id"
        return [row[0] for row in self._db.rows(sql, (beginning, f"{beginning}\U0010ffff", len(beginning), beginning))]
