"""The tables of the store. A change here needs no migration: another build empties the cache.

`claims`, `documents` and `events` hold whole records. Beside each stands a narrow table, which triggers keep: what is
filtered, sorted and counted of a record, in few bytes. A question walks the narrow one and takes the rows that it gives
from the wide one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from timeline.model import OFF_TOPIC
from timeline.store import windows
from timeline.store.kept_tables import GATHERING

_RECORDS = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (path TEXT PRIMARY KEY, size INT, mtime INT, sha256 TEXT, name TEXT, curation TEXT,
    "order" TEXT);
CREATE TABLE records (document TEXT PRIMARY KEY, path TEXT, digest BLOB, names TEXT, ids TEXT, documents TEXT,
    curation TEXT, lent TEXT, wanted TEXT, problems TEXT);
CREATE INDEX records_path ON records (path, digest);
CREATE INDEX records_lent ON records (lent, wanted) WHERE lent != '' OR wanted != '';
CREATE TABLE problems (file TEXT, path TEXT, code TEXT, message TEXT);
CREATE INDEX problems_file ON problems (file);
CREATE TABLE documents (
    id TEXT PRIMARY KEY, path TEXT, title TEXT, outlet TEXT, url TEXT, language TEXT, sha256 TEXT, encoding TEXT,
    body INT, meta TEXT, removed TEXT, text TEXT,
    published TEXT, start TEXT, "end" TEXT, basis TEXT, header TEXT, header_span TEXT, why TEXT, flags TEXT,
    anchor TEXT, clues TEXT);
CREATE INDEX documents_path ON documents (path);
CREATE INDEX documents_published ON documents (published, path);
CREATE INDEX documents_outlet ON documents (outlet, header);
CREATE TABLE imprints (document TEXT PRIMARY KEY, words TEXT, sketch BLOB, names TEXT);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, document TEXT, number INT, event TEXT, date TEXT, start TEXT, "end" TEXT, precision TEXT,
    date_text TEXT, date_from INT, date_to INT, basis TEXT, why TEXT, said TEXT, speakers TEXT, actors TEXT,
    kind TEXT, status TEXT, contact TEXT, act TEXT, act_from INT, act_to INT, alleged INT, text TEXT, gist TEXT,
    level INT, level_why TEXT, first INT, last INT, paragraph INT, reasons TEXT, verdict TEXT, tags TEXT, note TEXT,
    found TEXT);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_event ON claims (event);
CREATE VIRTUAL TABLE words USING fts5 (text, content='claims', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE pages USING fts5 (text, content='documents', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE events (
    id TEXT PRIMARY KEY, position TEXT, date TEXT, start TEXT, "end" TEXT, precision TEXT, kind TEXT, status TEXT,
    contact TEXT, actors TEXT, speakers TEXT, text TEXT, documents TEXT, outlets TEXT, sources TEXT, claims TEXT,
    why TEXT, disputed_by TEXT, fulfils TEXT, fulfilled_by TEXT, source TEXT, tags TEXT, note TEXT, basis TEXT,
    alleged INT, gist TEXT, level INT, level_why TEXT, salience REAL, salience_why TEXT);
CREATE TABLE clusters (event TEXT, claim TEXT);
CREATE INDEX clusters_claim ON clusters (claim);
CREATE INDEX clusters_event ON clusters (event, claim);
CREATE INDEX events_position ON events (position);
CREATE INDEX events_start ON events (start);
"""

# `rank` is the level, 4 off the topic; of an event the lowest of its claims, `own` as the event itself has it, 5 of
# one without claims. `position` sorts by first possible day, then the more exact first; what has no day is last.
# `opens` and `closes` are the first and last days that any claim of an event may be of. `day`: of what has a salience.
# `reach` is the class of what may be of a day far from that by which it is sorted (`windows`).
_NARROW = f"""
CREATE TABLE facets (
    claim INTEGER PRIMARY KEY, position TEXT, document TEXT, first INT, number INT, event TEXT, rank INT, rejected INT,
    undated INT, alleged INT, contact TEXT, kind TEXT, status TEXT, precision TEXT, start TEXT, "end" TEXT,
    reach INT AS ({windows.reach("coalesce(start, '0000')", "substr(position, 12)")}));
CREATE INDEX facets_order ON facets (position, document, first, number, rank, rejected, start);
CREATE INDEX facets_reach ON facets (reach, position, document, first, number) WHERE reach IS NOT NULL;
CREATE INDEX facets_kind ON facets (kind);
CREATE INDEX facets_status ON facets (status);
CREATE INDEX facets_precision ON facets (precision);
CREATE INDEX facets_rejected ON facets (claim) WHERE rejected;
CREATE TABLE places (
    position, id TEXT, rank INT, own INT, opens TEXT, closes TEXT, undated INT, alleged INT, contact TEXT, kind TEXT,
    status TEXT, precision TEXT, start TEXT, "end" TEXT, salience REAL, day TEXT,
    reach INT AS ({windows.reach("opens", "closes")}), PRIMARY KEY (position, id)) WITHOUT ROWID;
CREATE INDEX places_reach ON places (reach, position, id) WHERE reach IS NOT NULL;
CREATE UNIQUE INDEX places_id ON places (id);
CREATE INDEX places_undated ON places (position, id) WHERE undated;
CREATE INDEX places_day ON places (salience DESC, day) WHERE day IS NOT NULL;
CREATE TABLE shelf (
    document INTEGER PRIMARY KEY, position TEXT, id TEXT, published TEXT, start TEXT, "end" TEXT, outlet TEXT,
    name TEXT);
CREATE INDEX shelf_order ON shelf (position, id);
CREATE UNIQUE INDEX shelf_id ON shelf (id);
CREATE TABLE names (number INTEGER PRIMARY KEY, role TEXT, spelled TEXT, name TEXT, UNIQUE (role, spelled));
CREATE TABLE named (claim INT, name INT, PRIMARY KEY (claim, name)) WITHOUT ROWID;
CREATE INDEX named_name ON named (name, claim);
CREATE TABLE totals (what TEXT, rank INT, n INT, PRIMARY KEY (what, rank)) WITHOUT ROWID;
"""


def _rank(row: str) -> str:
    return f"CASE WHEN {row}.level_why = '{OFF_TOPIC}' THEN 4 ELSE {row}.level END"


def _add(what: str, rank: str, n: int) -> str:
    """A statement of a trigger that counts."""
    return f"INSERT INTO totals VALUES ({what}, {rank}, {n}) ON CONFLICT (what, rank) DO UPDATE SET n = n + {n};"


_POSITION = """CASE WHEN new.start IS NULL AND new."end" IS NULL THEN '~' ELSE
    coalesce(new.start, new."end") || '/' || coalesce(new."end", '9999-12-31') END"""
_BOUNDED = '(facets.start IS NOT NULL OR facets."end" IS NOT NULL)'
_OF_CLAIM = "CASE WHEN {0}.rejected THEN 'rejected' ELSE 'claims' END"


def _again(event: str) -> str:
    """A statement of a trigger that works out what a place has of the claims of its event."""
    return f"""UPDATE places SET (rank, opens, closes, undated) = (SELECT coalesce(min(rank), 5),
            coalesce(min(CASE WHEN {_BOUNDED} THEN coalesce(facets.start, '0000') END), '~'),
            coalesce(max(CASE WHEN {_BOUNDED} THEN coalesce(facets."end", '9999-12-31') END), ''),
            coalesce(max(undated), 0)
        FROM claims CROSS JOIN facets ON facets.claim = claims.rowid WHERE claims.event = {event}
    ) WHERE id = {event};"""


_WIDER = f"""UPDATE places SET rank = min(places.rank, facets.rank), undated = max(places.undated, facets.undated),
        opens = CASE WHEN {_BOUNDED} THEN min(places.opens, coalesce(facets.start, '0000')) ELSE places.opens END,
        closes = CASE WHEN {_BOUNDED} THEN max(places.closes, coalesce(facets."end", '9999-12-31'))
            ELSE places.closes END
    FROM facets WHERE facets.claim = new.rowid AND places.id = new.event;"""

_TRIGGERS = f"""
CREATE TRIGGER claim_in AFTER INSERT ON claims BEGIN
    INSERT INTO facets VALUES (new.rowid, {_POSITION}, new.document, new.first, new.number, new.event, {_rank("new")},
        new.verdict = 'rejected', new.date IS NULL, new.alleged, new.contact, new.kind, new.status, new.precision,
        new.start, new."end");
END;
CREATE TRIGGER claim_out AFTER DELETE ON claims BEGIN
    DELETE FROM facets WHERE claim = old.rowid;
    DELETE FROM named WHERE claim = old.rowid;
    {_again("old.event")}
END;
CREATE TRIGGER claim_joins AFTER UPDATE OF event ON claims WHEN new.event IS NOT old.event BEGIN
    UPDATE facets SET event = new.event WHERE claim = new.rowid;
    {_WIDER}
END;
CREATE TRIGGER claim_leaves AFTER UPDATE OF event ON claims WHEN new.event IS NOT old.event AND old.event != '' BEGIN
    {_again("old.event")}
END;
CREATE TRIGGER facet_in AFTER INSERT ON facets BEGIN
    {_add(_OF_CLAIM.format("new"), "new.rank", 1)}
    {_add("'contact'", "new.contact != 'no'", 1)}
END;
CREATE TRIGGER facet_out AFTER DELETE ON facets BEGIN
    {_add(_OF_CLAIM.format("old"), "old.rank", -1)}
    {_add("'contact'", "old.contact != 'no'", -1)}
END;
CREATE TRIGGER event_in AFTER INSERT ON events BEGIN
    INSERT INTO places VALUES (new.position, new.id, 5, {_rank("new")}, '~', '', 0, new.alleged, new.contact, new.kind,
        new.status, new.precision, new.start, new."end", new.salience,
        CASE WHEN new.salience IS NOT NULL AND new.start = new."end" AND new.basis != 'inherited' THEN new.start END);
    {_again("new.id")}
END;
CREATE TRIGGER event_out AFTER DELETE ON events BEGIN
    DELETE FROM places WHERE id = old.id;
END;
CREATE TRIGGER event_changed AFTER UPDATE ON events BEGIN
    UPDATE places SET position = new.position, own = {_rank("new")}, alleged = new.alleged, contact = new.contact,
        kind = new.kind, status = new.status, precision = new.precision, start = new.start, "end" = new."end",
        salience = new.salience, day = CASE WHEN new.salience IS NOT NULL AND new.start = new."end"
            AND new.basis != 'inherited' THEN new.start END WHERE id = new.id;
END;
CREATE TRIGGER place_in AFTER INSERT ON places BEGIN
    {_add("'events'", "new.rank", 1)}
    {_add("'own'", "new.own", 1)}
END;
CREATE TRIGGER place_out AFTER DELETE ON places BEGIN
    {_add("'events'", "old.rank", -1)}
    {_add("'own'", "old.own", -1)}
END;
CREATE TRIGGER place_changed AFTER UPDATE OF rank, own ON places WHEN new.rank != old.rank OR new.own != old.own BEGIN
    {_add("'events'", "old.rank", -1)}
    {_add("'events'", "new.rank", 1)}
    {_add("'own'", "old.own", -1)}
    {_add("'own'", "new.own", 1)}
END;
CREATE TRIGGER document_in AFTER INSERT ON documents BEGIN
    INSERT INTO shelf VALUES (new.rowid, CASE WHEN new.start IS NULL AND new."end" IS NULL THEN '~' ELSE
        coalesce(new.start, new."end") END, new.id, new.published, new.start, new."end",
        bare(coalesce(new.outlet, '')), bare(new.id));
    {_add("'documents'", "new.published IS NULL", 1)}
END;
CREATE TRIGGER document_out AFTER DELETE ON documents BEGIN
    DELETE FROM shelf WHERE document = old.rowid;
    {_add("'documents'", "old.published IS NULL", -1)}
END;
"""


_OF_EVENT = f"""SELECT event, min(rank) AS rank, max(undated) AS undated,
        min(CASE WHEN {_BOUNDED} THEN coalesce(facets.start, '0000') END) AS opens,
        max(CASE WHEN {_BOUNDED} THEN coalesce(facets."end", '9999-12-31') END) AS closes
    FROM facets WHERE event != '' GROUP BY event"""
# What triggers keep of events, and how it is worked out at once when all events are new.
EVENT_TRIGGERS = (
    *("claim_joins", "claim_leaves", "event_in", "event_out", "event_changed"),
    *("place_in", "place_out", "place_changed"),
)
EVENT_INDEXES = ("claims_event", "events_position", "events_start")
EVENTS_ANEW = (
    "UPDATE facets SET event = claims.event FROM claims WHERE claims.rowid = facets.claim",
    "DELETE FROM places",
    "DELETE FROM totals WHERE what IN ('events', 'own')",
    f"""INSERT INTO places SELECT events.position, events.id, coalesce(its.rank, 5), {_rank("events")},
        coalesce(its.opens, '~'), coalesce(its.closes, ''), coalesce(its.undated, 0), alleged, contact, kind, status,
        precision, start, "end", salience,
        CASE WHEN salience IS NOT NULL AND start = "end" AND basis != 'inherited' THEN start END
        FROM events LEFT JOIN ({_OF_EVENT}) AS its ON its.event = events.id ORDER BY events.position""",
    "INSERT INTO totals SELECT 'events', rank, count(*) FROM places GROUP BY rank",
    "INSERT INTO totals SELECT 'own', own, count(*) FROM places GROUP BY own",
)


def statements() -> Iterator[str]:
    """What makes the tables and their triggers, one statement after the other."""
    begun = ""
    for part in (_RECORDS + _NARROW + _TRIGGERS + GATHERING).split(";"):
        begun += f"{part};"
        if sqlite3.complete_statement(begun):
            yield begun
            begun = ""
