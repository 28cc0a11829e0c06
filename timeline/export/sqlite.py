"""One SQLite file: events, claims, documents and what links them, views for people, full text. The schema: `schema`."""

from __future__ import annotations

import contextlib
import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline import fields
from timeline.errors import InputError
from timeline.export import clean
from timeline.export.about import About
from timeline.export.records import record
from timeline.export.selection import Json, Layout, Record, Selection
from timeline.model import Article, Claim, Event
from timeline.text import marks

VERSION = 1  # of the schema: `PRAGMA user_version`
_KINDS = {"number": "INTEGER", "number?": "REAL", "flag": "INTEGER"}  # type of a field -> that of its column, else TEXT
_NEEDED = frozenset({"text", "texts", "number", "flag", "status", "contact", "span"})  # types that are always there
TABLES = {"events": "event", "claims": "claim", "documents": "document"}  # table -> the record that its rows are
_KEYS = {"events": "id", "claims": "id", "documents": "document"}
_LEFT_TO_SQL = {"documents": ("claims",)}  # columns that are counted when all is there
_LINKS = """
CREATE TABLE event_claims (
  event TEXT NOT NULL REFERENCES events(id), claim TEXT NOT NULL REFERENCES claims(id),
  place INTEGER NOT NULL, PRIMARY KEY (event, place));
CREATE TABLE event_documents (
  event TEXT NOT NULL REFERENCES events(id), document TEXT NOT NULL REFERENCES documents(document),
  place INTEGER NOT NULL, PRIMARY KEY (event, place));
CREATE TABLE event_links (
  event TEXT NOT NULL REFERENCES events(id), what TEXT NOT NULL, other TEXT NOT NULL,
  PRIMARY KEY (event, what, other));
CREATE TABLE about (place INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL);
"""
_SOURCES = """
CREATE VIEW sources AS
SELECT c.place, c.date, c.text AS quote, json_extract(c.speakers, '$[0]') AS speaker, c.kind, c.status, c.alleged,
  d.outlet, d.title, d.document, c.paragraph, d.published, d.why AS published_why, d.url, c.why AS date_why, c.reasons,
  c.tags, c.note, c.verdict, c.event, c.id AS claim
FROM claims c LEFT JOIN documents d USING (document) ORDER BY c.place;
"""
_VIEWS = {  # what a row of the export is -> the view of its rows
    "event": """
CREATE VIEW chronology AS
SELECT e.place, e.date, e.start, e."end", e.gist, json_extract(e.speakers, '$[0]') AS speaker,
  e.kind, e.status, e.alleged,
  json_array_length(e.documents) AS articles, json_array_length(e.sources) AS sources,
  (SELECT group_concat(value, '; ') FROM json_each(e.outlets)) AS outlets, e.text, c.document, c.paragraph,
  d.published, e.why, e.tags, e.note, e.id AS event
FROM events e
LEFT JOIN claims c ON c.id = json_extract(e.claims, '$[0]') LEFT JOIN documents d ON d.document = c.document
ORDER BY e.place;
CREATE VIEW disputes AS
SELECT e.date, e.gist, e.id AS event, o.date AS denied_on, o.gist AS denial,
  json_extract(o.speakers, '$[0]') AS denied_by,
  l.other AS denial_event
FROM event_links l JOIN events e ON e.id = l.event LEFT JOIN events o ON o.id = l.other
WHERE l.what = 'disputed_by' ORDER BY e.place, l.other;
""",
    "claim": """
CREATE VIEW chronology AS
SELECT c.place, c.date, c.start, c."end", c.gist, json_extract(c.speakers, '$[0]') AS speaker,
  c.kind, c.status, c.alleged,
  d.outlet, c.text, c.document, c.paragraph, d.published, c.why, c.tags, c.note, c.id AS claim
FROM claims c LEFT JOIN documents d USING (document) ORDER BY c.place;
""",
}
_INDEXES = """
CREATE INDEX events_by_start ON events(start);
CREATE INDEX claims_by_start ON claims(start);
CREATE INDEX claims_by_document ON claims(document);
CREATE INDEX event_claims_by_claim ON event_claims(claim);
CREATE INDEX event_documents_by_document ON event_documents(document);
CREATE INDEX event_links_by_other ON event_links(other);
"""
_PRAGMAS = (
    *("page_size = 4096", "encoding = 'UTF-8'", "journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY"),
    *("foreign_keys = ON", f"application_id = {marks.DATABASE}", f"user_version = {VERSION}"),
)
_COUNT = "UPDATE documents SET claims = (SELECT count(*) FROM claims c WHERE c.document = documents.document);"
_WORDS = """
CREATE VIRTUAL TABLE {0}_fts USING fts5(
  text, gist, content="{0}", content_rowid="place", tokenize="unicode61 remove_diacritics 2");
INSERT INTO {0}_fts({0}_fts) VALUES ('rebuild');
INSERT INTO {0}_fts({0}_fts) VALUES ('optimize');
"""


def write_sqlite(selection: Selection, layout: Layout, path: Path) -> None:
    """The rows and all they lead back to. Two writings of the same rows with one SQLite are byte-equal."""
    about = selection.itself(layout)
    with _opened(path) as database:
        database.executescript(schema(about.word))
        database.execute("BEGIN")
        sheets = _Sheets(database, selection)
        for row in selection.rows:
            sheets.put(row)
        database.executemany("INSERT INTO about (name, value) VALUES (?, ?)", told(about))
        database.execute("COMMIT")
        database.executescript(_INDEXES + _COUNT + "".join(map(_WORDS.format, ("events", "claims"))))


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """No journal: a file that is not finished has no name yet. Raises `OSError`, `InputError`."""
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            for pragma in _PRAGMAS:
                database.execute(f"PRAGMA {pragma}")
            yield database
    except sqlite3.OperationalError as error:
        if "fts5" in str(error):
            raise InputError("this SQLite has no full text (FTS5).", "Export csv or jsonl instead.") from error
        raise OSError(errno.EIO, str(error)) from error


def schema(word: str) -> str:
    """The tables and views of an export whose rows are each a `word`: `event` or `claim`."""
    tables = (f"CREATE TABLE {table} (\n  {_columns(table)});\n" for table in TABLES)
    return "".join(tables) + _LINKS + _VIEWS[word] + _SOURCES


def _columns(table: str) -> str:
    own = (
        f"{_quoted(field.name)} {_KINDS.get(field.type, 'TEXT')}{_limits(table, field)}"
        for field in fields.RECORDS[TABLES[table]]
    )
    return ",\n  ".join(["place INTEGER PRIMARY KEY", *own])


def _quoted(name: str) -> str:
    return f'"{name}"' if name == "end" else name  # a word of SQL


def _limits(table: str, field: fields.Field) -> str:
    """What may stand in a column, beside its type."""
    if field.name == _KEYS[table]:
        return " NOT NULL UNIQUE"
    if table == "claims" and field.name == "document":
        return " NOT NULL REFERENCES documents(document)"
    return " NOT NULL" if field.type in _NEEDED and field.name not in _LEFT_TO_SQL.get(table, ()) else ""


def told(about: About) -> Iterator[tuple[str, str]]:
    """What the file says of itself: a name and a value a row."""
    yield "title", clean.line(about.title)
    for each in about.lines():
        name, colon, value = each.partition(": ")
        yield (name.casefold(), clean.line(value)) if colon else ("contents", clean.line(each))
    yield "rows", about.word
    yield "mark", marks.SAID


class _Sheets:
    """The tables as they fill. A document is put once, before its claims; a claim before its event."""

    def __init__(self, database: sqlite3.Connection, selection: Selection) -> None:
        self._database, self._selection = database, selection
        self._documents: set[str] = set()
        self._put = {table: _insertion(table) for table in TABLES}

    def put(self, row: Record) -> None:
        match row:
            case Event():
                claims = [found for i in row.claims if (found := self._selection.claims.get(i))]
                self._claims(claims)
                self._event(row, claims)
            case Claim():
                self._claims([row])
            case Article():
                self._articles([row])

    def _claims(self, claims: Sequence[Claim]) -> None:
        wanted = dict.fromkeys(claim.document for claim in claims if claim.document not in self._documents)
        self._articles(self._selection.articles[name] for name in wanted)
        self._rows("claims", claims)

    def _articles(self, articles: Iterable[Article]) -> None:
        found = list(articles)
        self._documents.update(each.source.id for each in found)
        self._rows("documents", found)

    def _event(self, event: Event, claims: Sequence[Claim]) -> None:
        self._rows("events", [event])
        links = {"disputed_by": event.disputed_by, "fulfils": event.fulfils, "fulfilled_by": event.fulfilled_by}
        documents = [each for each in event.documents if each in self._documents]
        for table, rows in (
            ("event_claims", [(event.id, claim.id, place) for place, claim in enumerate(claims, 1)]),
            ("event_documents", [(event.id, name, place) for place, name in enumerate(documents, 1)]),
            ("event_links", [(event.id, what, other) for what, others in links.items() for other in others]),
        ):
            self._database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)

    def _rows(self, table: str, rows: Iterable[Record]) -> None:
        values = (list(map(_value, record(row, self._selection).values())) for row in rows)
        self._database.executemany(self._put[table], values)


def _insertion(table: str) -> str:
    names = [_quoted(field.name) for field in fields.RECORDS[TABLES[table]]]
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _value(value: Json) -> str | int | float | None:
    """A field as SQLite holds it: a list as JSON, a truth as 0 or 1, a text without what no stream would let out."""
    match value:
        case str():
            return clean.leaving(value)
        case bool():
            return int(value)
        case None | int() | float():
            return value
    return json.dumps(_clean(value), ensure_ascii=False)


def _clean(value: Json) -> Json:
    """A list in which every text is as it may leave: `json_each` takes escapes of JSON apart again."""
    match value:
        case str():
            return clean.leaving(value)
        case list():
            return [_clean(each) for each in value]
    return value
