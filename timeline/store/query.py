"""A `Query` as a condition of SQL, and the one order of the chronology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.lang.fold import bare
from timeline.model import OFF_TOPIC, Query

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
    words.encode()  # bytes of a command line that are no text are told, not passed over: UnicodeEncodeError
    parts = []
    for phrase, word in re.findall(r'"([^"]*)"|(\S+)', words):
        inside = " ".join(re.findall(r"\w+", phrase or word))
        if inside:
            parts.append(f'"{inside}"' + (" *" if word.endswith("*") else ""))
    return " ".join(parts) or '""'


Condition = tuple[str, Sequence[str | int]]  # a condition on `claims`, and its values


def where(query: Query) -> tuple[str, list[str | int]]:
    """SQL condition on `claims` and its values."""
    found = list(_conditions(query))
    both = " AND ".join(sql for sql, _ in found)
    return (f"WHERE {both}" if both else ""), [value for _, values in found for value in values]


def _conditions(query: Query) -> Iterator[Condition]:
    yield from _levelled(query)
    yield from _decided(query)
    yield from _dated(query)
    if query.alleged is not None:
        yield f"{'' if query.alleged else 'NOT '}claims.alleged", ()
    columns = {"kind": query.kinds, "status": query.statuses, "precision": query.precisions}
    for column, wanted in (columns | {"document": query.documents}).items():
        if wanted:
            yield f"{column} IN ({','.join('?' * len(wanted))})", wanted
    for role, names in (("actor", query.actors), ("speaker", query.speakers)):
        if names:
            likes, values = _likes("name", names)
            yield f"claims.id IN (SELECT claim FROM names WHERE role = '{role}' AND ({likes}))", values
    if query.sources:
        outlet, values = _likes("bare(coalesce(outlet, ''))", query.sources)
        name, _ = _likes("bare(id)", query.sources)
        yield f"document IN (SELECT id FROM documents WHERE {outlet} OR {name})", [*values, *values]
    for words in query.words:
        yield "claims.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)", (expression(words),)


def up_to(level: int) -> Condition:
    """On the topic, and of no higher level: of claims and of events."""
    return "level <= ? AND level_why != ?", (level, OFF_TOPIC)


def _levelled(query: Query) -> Iterator[Condition]:
    """How near to the topic the claims are."""
    if not query.everything:
        yield up_to(query.level)
        yield "level > ?", (query.above,)
    if query.above:
        yield "contact != 'no'", ()


def _decided(query: Query) -> Iterator[Condition]:
    """What a person made of the claims."""
    if query.rejected is not None:
        yield f"verdict {'=' if query.rejected else '!='} 'rejected'", ()
    if query.tags:
        marks = ",".join("?" * len(query.tags))
        tagged = f"SELECT claim FROM names WHERE role = 'tag' AND name IN ({marks})"
        yield f"claims.id IN ({tagged})", [bare(tag) for tag in query.tags]


def _dated(query: Query) -> Iterator[Condition]:
    """Which days the claims may be of."""
    if query.undated:
        yield "claims.date IS NULL", ()
    if query.within is not None:
        yield 'claims.date IS NOT NULL AND (start IS NOT NULL OR "end" IS NOT NULL)', ()
        yield _within(query.within, query.contained)


def _within(days: Interval, contained: bool) -> Condition:
    """All possible days in the interval, or at least one."""
    first, last = iso(days.start) or "0000", iso(days.last) or "9999-12-31"
    if contained:
        return 'start >= ? AND "end" <= ?', (first, last)
    return "coalesce(start, '0000') <= ? AND coalesce(\"end\", '9999-12-31') >= ?", (last, first)


def _likes(column: str, names: Sequence[str]) -> Condition:
    return " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for _ in names), [_like(name) for name in names]


def gathered(query: Query) -> tuple[str, list[str | int]]:
    """The condition on `events` that a claim fulfils the query, and its values; asked event by event: the first comes
    soon. Whether an event is alleged is asked of itself, for others may tell what one of its claims alleges.
    """
    condition, values = where(replace(query, alleged=None, above=0))
    condition = f"{condition} AND" if condition else "WHERE"
    same = "FROM clusters JOIN claims ON claims.id = clusters.claim"
    alleged = "" if query.alleged is None else f" AND {'' if query.alleged else 'NOT '}events.alleged"
    near = f" AND events.level > {int(query.above)} AND events.contact != 'no'" if query.above else ""
    return f"WHERE EXISTS (SELECT 1 {same} {condition} clusters.event = events.id){alleged}{near}", values
