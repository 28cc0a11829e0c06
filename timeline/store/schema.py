"""The tables of the store. A change here needs no migration: another build empties the cache."""

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (path TEXT PRIMARY KEY, size INT, mtime INT, sha256 TEXT, name TEXT, curation TEXT,
    "order" TEXT);
CREATE TABLE problems (file TEXT, path TEXT, code TEXT, message TEXT);
CREATE INDEX problems_file ON problems (file);
CREATE TABLE documents (
    id TEXT PRIMARY KEY, path TEXT, title TEXT, outlet TEXT, url TEXT, language TEXT, sha256 TEXT, encoding TEXT,
    body INT, meta TEXT, removed TEXT, text TEXT,
    published TEXT, start TEXT, "end" TEXT, basis TEXT, header TEXT, header_span TEXT, why TEXT, flags TEXT,
    anchor TEXT, clues TEXT);
CREATE INDEX documents_path ON documents (path);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, document TEXT, number INT, event TEXT, date TEXT, start TEXT, "end" TEXT, precision TEXT,
    date_text TEXT, date_from INT, date_to INT, basis TEXT, why TEXT, said TEXT, speakers TEXT, actors TEXT,
    kind TEXT, status TEXT, contact TEXT, act TEXT, act_from INT, act_to INT, alleged INT, text TEXT, gist TEXT,
    level INT, level_why TEXT, first INT, last INT, paragraph INT, reasons TEXT, verdict TEXT, tags TEXT, note TEXT,
    found TEXT);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_event ON claims (event);
CREATE TABLE names (claim TEXT, role TEXT, name TEXT);
CREATE INDEX names_claim ON names (claim);
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
# What gathering keeps, so that a change looks again at what it touches alone. `kept` has the claims that were gathered,
# by their rowid as `n`; `changed` the documents whose claims have changed since.
GATHERING = """
CREATE TABLE changed (document TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE kept (
    n INTEGER PRIMARY KEY, claim TEXT, document TEXT, alike INT, first INT, last INT, width INT, stated INT,
    open TEXT, of_year TEXT, plan INT, family TEXT, mood TEXT, paper INT, roles INT, words TEXT, own TEXT, acts TEXT,
    repeats INT);
CREATE INDEX kept_document ON kept (document);
CREATE INDEX kept_alike ON kept (alike);
CREATE INDEX kept_time ON kept (width, first);
CREATE INDEX kept_open ON kept (open) WHERE open != '';
CREATE INDEX kept_of_year ON kept (of_year) WHERE of_year != '';
CREATE INDEX kept_plan ON kept (plan) WHERE plan IS NOT NULL;
CREATE INDEX kept_paper ON kept (paper) WHERE width IN (0, 4);
CREATE INDEX kept_roles ON kept (first) WHERE roles > 0;
CREATE INDEX kept_repeats ON kept (repeats) WHERE repeats != n;
CREATE TABLE weights (word TEXT PRIMARY KEY, weight REAL) WITHOUT ROWID;
CREATE TABLE verdicts (
    looker INT, other INT, what TEXT, rule TEXT, strength REAL, shared TEXT, heeds TEXT,
    PRIMARY KEY (looker, other)) WITHOUT ROWID;
CREATE INDEX verdicts_other ON verdicts (other);
CREATE TABLE reprints (one TEXT, two TEXT, PRIMARY KEY (one, two)) WITHOUT ROWID;
CREATE INDEX reprints_two ON reprints (two);
CREATE TABLE origins (document TEXT PRIMARY KEY, origin TEXT) WITHOUT ROWID;
CREATE TABLE answers (answer INT, asked INT, PRIMARY KEY (answer, asked)) WITHOUT ROWID;
CREATE INDEX answers_asked ON answers (asked);
CREATE TABLE naming (day INT, document TEXT, weight REAL, PRIMARY KEY (day, document)) WITHOUT ROWID;
CREATE INDEX naming_document ON naming (document);
CREATE TABLE printed (document TEXT PRIMARY KEY, day INT, topic REAL) WITHOUT ROWID;
CREATE INDEX printed_day ON printed (day);
CREATE TABLE days (day INTEGER PRIMARY KEY, salience REAL, why TEXT);
"""
SCHEMA += GATHERING
