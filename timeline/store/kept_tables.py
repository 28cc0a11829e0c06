"""The tables of gathering: what is kept so that a change looks again at what it touches alone.

`kept` has the claims that were gathered, by their rowid as `n`: `repeats` is the claim whose words it repeats,
`grouped` the first of those that the rules put together, whatever a person decided, `digest` stands for all that is
told in its sentence and what is known of its document; `changed` has the documents whose
claims changed since.
"""

GATHERING = """
CREATE TABLE changed (document TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE kept (
    n INTEGER PRIMARY KEY, claim TEXT, document TEXT, alike INT, first INT, last INT, width INT, stated INT,
    open TEXT, of_year TEXT, plan INT, family TEXT, mood TEXT, paper INT, roles INT, words TEXT, own TEXT, acts TEXT,
    places TEXT, repeats INT, grouped INT, digest INT);
CREATE INDEX kept_document ON kept (document);
CREATE INDEX kept_alike ON kept (alike);
CREATE INDEX kept_time ON kept (width, first);
CREATE INDEX kept_open ON kept (open) WHERE open != '';
CREATE INDEX kept_of_year ON kept (of_year) WHERE of_year != '';
CREATE INDEX kept_plan ON kept (plan) WHERE plan IS NOT NULL;
CREATE INDEX kept_paper ON kept (paper) WHERE width IN (0, 4);
CREATE INDEX kept_roles ON kept (first, roles) WHERE roles > 0;
CREATE INDEX kept_repeats ON kept (repeats);
CREATE INDEX kept_grouped ON kept (grouped) WHERE grouped != n;
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
