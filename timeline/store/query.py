"""A `Query` as a condition of SQL, and the one order of the chronology."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from timeline.lang.fold import bare
from timeline.model import Query

# Dated before undated; then by first possible day, the more exact first, and as they stand in the documents.
ORDER = """ORDER BY start IS NULL AND "end" IS NULL, coalesce(start, "end"),
    coalesce("end", '9999-12-31'), document, first, number"""


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _like(name: str) -> str:
    """A LIKE pattern that finds `name` anywhere in a folded name; nothing in it is a wildcard."""
    plain = bare(name).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"


def expression(words: str) -> str:
    """What a person typed as an FTS5 query: all words, `"a phrase"`, `begin*`; nothing in it is syntax.

    >>> expression('talks "Moscow format" deleg*')
    '"talks" "Moscow format" "deleg" *'
    """
    parts = []
    for phrase, word in re.findall(r'"([^"]*)"|(\S+)', words):
        inside = " ".join(re.findall(r"\w+", phrase or word))
        if inside:
            parts.append(f'"{inside}"' + (" *" if word.endswith("*") else ""))
    return " ".join(parts) or '""'


def where(query: Query) -> tuple[str, list[str]]:
    """SQL condition on `claims` and its values."""
    parts: list[str] = []
    values: list[str] = []

    def either(column: str, wanted: Sequence[str]) -> None:
        if wanted:
            parts.append(f"{column} IN ({','.join('?' * len(wanted))})")
            values.extend(wanted)

    if not query.everything:
        parts.append("contact != 'no'")
    if query.undated:
        parts.append("claims.date IS NULL")
    if query.within is not None:
        first, last = iso(query.within.start) or "0000", iso(query.within.last) or "9999-12-31"
        parts.append('claims.date IS NOT NULL AND (start IS NOT NULL OR "end" IS NOT NULL)')
        if query.contained:
            parts.append('start >= ? AND "end" <= ?')
            values += [first, last]
        else:
            parts.append("coalesce(start, '0000') <= ? AND coalesce(\"end\", '9999-12-31') >= ?")
            values += [last, first]
    either("kind", query.kinds)
    either("status", query.statuses)
    either("precision", query.precisions)
    either("document", query.documents)
    for role, wanted in (("actor", query.actors), ("speaker", query.speakers)):
        if wanted:
            likes = " OR ".join("name LIKE ? ESCAPE '\\'" for _ in wanted)
            parts.append(f"claims.id IN (SELECT claim FROM names WHERE role = '{role}' AND ({likes}))")
            values += [_like(name) for name in wanted]
    if query.sources:
        likes = " OR ".join(
            "fold(coalesce(outlet, '')) LIKE ? ESCAPE '\\' OR fold(id) LIKE ? ESCAPE '\\'" for _ in query.sources
        )
        parts.append(f"document IN (SELECT id FROM documents WHERE {likes})")
        values += [_like(name) for name in query.sources for _ in range(2)]
    for words in query.words:
        parts.append("claims.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(expression(words))
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), values
