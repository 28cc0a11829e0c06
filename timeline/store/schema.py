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
CREATE TABLE imprints (document TEXT PRIMARY KEY, words TEXT, sketch BLOB, names TEXT);
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
    id TEXT PRIMARY KEY, position INT, date TEXT, start TEXT, "end" TEXT, precision TEXT, kind TEXT, status TEXT,
    contact TEXT, actors TEXT, speakers TEXT, text TEXT, documents TEXT, outlets TEXT, sources TEXT, claims TEXT,
    why TEXT, disputed_by TEXT, fulfils TEXT, fulfilled_by TEXT, source TEXT, tags TEXT, note TEXT, basis TEXT,
    alleged INT, gist TEXT, level INT, level_why TEXT, salience REAL, salience_why TEXT);
CREATE TABLE clusters (event TEXT, claim TEXT);
CREATE INDEX clusters_claim ON clusters (claim);
CREATE INDEX clusters_event ON clusters (event, claim);
CREATE INDEX events_position ON events (position);
"""
