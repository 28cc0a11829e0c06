"""Write the tables of the cache to `docs/store.md`: `python tools/store_page.py`; a test compares.

Tables and columns are those of a store that is opened; what stands in a column is told by `timeline/fields.py` where a
record that is printed has it too, else by the rows here. A column that neither tells of is a `KeyError` with its name.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from timeline import fields
from timeline.store import Store

PAGE = Path(__file__).parent.parent / "docs" / "store.md"
MARK = "<!-- from timeline/store/schema.py, by tools/store_page.py -->\n"
TYPES = {"texts": "JSON list", "edtf?": "EDTF", "day?": "day", "flag": "0 or 1", "number?": "number"}
RECORDS = {"events": "event", "claims": "claim", "documents": "document"}  # table -> the record that it holds
TABLES = {  # table -> what a row of it is
    "events": "A row of `timeline list --all`.",
    "claims": "A row of `timeline list --claims --all`, or what a person rejected.",
    "documents": "An article, with its text.",
    "clusters": "A claim of an event.",
    "names": "A name as claims spell it, once for each role: what `--actor`, `--speaker` and `--tag` look up.",
    "named": "A name in a claim.",
    "files": "A file of the folder, as it was when it was read.",
    "problems": "Something wrong with a file.",
    "meta": "A fact on the cache itself.",
    "words": "Full-text index (FTS5) of the sentences of `claims`, by `rowid`.",
    "pages": "Full-text index (FTS5) of the texts of `documents`, by `rowid`.",
}
OWN: dict[str, str] = {
    "answers": "which claims answer which: denials and accusations, postponements and plans",
    "changed": "documents whose claims have changed since events were gathered",
    "days": "how much each day matters, and why",
    "facets": "of each claim what is filtered, sorted and counted",
    "imprints": "of each document a digest of its words, a sketch of them, and the names in it: what `check` compares",
    "kept": "of each claim what gathering needs: its words, its days, the claim that it repeats",
    "naming": "which documents name which days, and how much of it is on the topic",
    "origins": "of each document that prints another's text the earliest",
    "places": "of each event what is filtered, sorted and counted",
    "printed": "the day of each document, and its share on the topic",
    "records": "the records of files that hold many, each with its digest",
    "reprints": "pairs of documents that print one text",
    "shelf": "of each document what is filtered and sorted",
    "totals": "how many claims, events and documents there are, by level",
    "verdicts": "pairs of claims, what they are to each other, by which rule",
    "weights": "how much each word tells one event from another",
}  # table that the program keeps for itself -> what for; its columns are not told
COLUMNS: dict[str, tuple[str, str]] = {  # `table.column` -> what it holds, and what stands in it
    "events.position": ("text", "sorts as the chronology does; undated events last"),
    "events.source": ("text", "document and number of its best claim: `000:3`"),
    "claims.number": ("integer", "place in its document, the first is 1"),
    "claims.date_from": ("integer", "first character of `date_text` in the document's text; null when inherited"),
    "claims.date_to": ("integer", "the character behind its last"),
    "claims.act_from": ("integer", "first character of `act` in the document's text; null without one"),
    "claims.act_to": ("integer", "the character behind its last"),
    "claims.first": ("integer", "first character of the sentence in the document's text"),
    "claims.last": ("integer", "the character behind its last"),
    "claims.verdict": ("text", "what a person decided: `accepted`, `rejected`, or empty"),
    "claims.found": ("JSON list", "pairs: a field that a person has set, and what the program had found"),
    "documents.id": ("text", "the file's name without its suffix; of one of several in a file `file#member`"),
    "documents.path": ("text", "of the file, absolute"),
    "documents.encoding": ("text", "of the file"),
    "documents.body": ("integer", "first character of the article, behind front matter"),
    "documents.meta": ("JSON list", "pairs: a field that stood beside the text, and its value"),
    "documents.removed": ("JSON list", "spans of boilerplate, as half-open code-point offsets in the text"),
    "documents.text": ("text", "the article in the form that every offset points into"),
    "documents.header_span": ("JSON list", "half-open code-point offsets of `header`; null without one"),
    "documents.anchor": ("day", "the day that relative words count from, where it is not that of publication"),
    "clusters.event": ("text", "id of the event"),
    "clusters.claim": ("text", "id of the claim"),
    "named.claim": ("integer", "`rowid` of the claim"),
    "named.name": ("integer", "`number` of the name"),
    "names.number": ("integer", "its own"),
    "names.spelled": ("text", "the name as it is written"),
    "names.role": ("text", "`actor`, `speaker` or `tag`"),
    "names.name": ("text", "the name in lower case, without accents"),
    "files.path": ("text", "absolute; bytes that are no UTF-8 are written `\\xe9`"),
    "files.size": ("integer", "in bytes; -1 when it could not be read"),
    "files.mtime": ("integer", "time stamp, in nanoseconds since 1970"),
    "files.sha256": ("text", "of its bytes"),
    "files.name": ("text", "id of its document, or of the first part of their ids"),
    "files.curation": ("text", "digest of what a person decided about it; empty for nothing"),
    "files.order": ("text", "order of day and month that articles of its outlet lent it, else empty"),
    "problems.file": ("text", "as in `files`; empty for what is wrong with a decision about events"),
    "problems.path": ("text", "of the file, or of a member of it, below the folder"),
    "problems.code": ("text", "code of `timeline check`"),
    "problems.message": ("text", "what was found"),
    "meta.key": ("text", "`version` of the program, `build` of program and topic, and its own marks"),
    "meta.value": ("text", "the value"),
    "words.text": ("text", "the sentence"),
    "pages.text": ("text", "the article"),
}


def told(table: str, column: str, stored: str) -> tuple[str, str]:
    """What type a column is of, and what stands in it. Raises `KeyError` where nobody says so."""
    if (own := COLUMNS.get(f"{table}.{column}")) is not None:
        return own
    record = fields.RECORDS[RECORDS[table]] if table in RECORDS else ()
    field = next((field for field in record if field.name == column), None)
    if field is None:
        raise KeyError(f"{table}.{column}: what stands in it? Tell it in tools/store_page.py")
    return TYPES.get(field.type, {"INT": "integer", "REAL": "number"}.get(stored, "text")), field.meaning


def tables() -> dict[str, list[tuple[str, str]]]:
    """The tables of a new store, each with its columns and their types in SQL; not those inside of an index."""
    with closing(Store(":memory:", "")) as store:
        made = dict(store.database.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        inside = tuple(f"{name}_" for name, sql in made.items() if sql.startswith("CREATE VIRTUAL"))
        names = [name for name in made if not name.startswith(("sqlite_", *inside))]
        columns = "SELECT name, type FROM pragma_table_info(?)"
        return {name: list(store.database.rows(columns, (name,))) for name in names}


def written() -> str:
    """The part of the page that is made from the tables. Raises `KeyError` for a table that nobody tells of."""
    found = tables()
    parts = []
    for table in sorted(found.keys() - OWN.keys(), key=[*TABLES, *found].index):
        head = f"### {table}\n\n{TABLES[table]}\n\n| column | type | what stands in it |\n|---|---|---|\n"
        rows = (f"| `{column}` | {' | '.join(told(table, column, kind))} |" for column, kind in found[table])
        parts.append(head + "\n".join(rows))
    own = [f"- `{table}`: {what}" for table, what in sorted(OWN.items())]
    if own:
        parts.append("### What the program keeps for itself\n\n" + "\n".join(own))
    return "\n\n".join(parts) + "\n"


def page() -> str:
    """The whole page, its head as it stands."""
    head, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    return f"{head}{mark}\n{written()}" if mark else head


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
