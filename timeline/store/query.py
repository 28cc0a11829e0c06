"""A `Query` as conditions of SQL, of claims, of events and of documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.lang.fold import bare
from timeline.model import LEVELS, Query


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


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


Values = Sequence[str | int]
MOST = 2**62  # rows that SQLite can be asked for


@dataclass(frozen=True, slots=True)
class Condition:
    """What a row must fulfil. `sql` asks it of one row of `facets` (or `shelf`); `finds` gives the claims that do.

    `finds` is a query of one column, the rowids of claims, each once and asked of an index; empty where there is no
    index that helps.
    """

    sql: str
    values: Values = ()
    finds: str = ""
    found: Values = ()
    is_of_dates: bool = False


def where(conditions: Iterable[Condition]) -> tuple[str, list[str | int]]:
    """All of the conditions as one of SQL, and its values."""
    asked = list(conditions)
    return " AND ".join(each.sql for each in asked) or "true", [value for each in asked for value in each.values]


def of_claims(query: Query) -> list[Condition]:
    """What claims must fulfil, asked of `facets`."""
    return [*_levelled(query), *_decided(query), *_dated(query), *_told(query), *_written(query)]


def _levelled(query: Query) -> Iterator[Condition]:
    """How near to the topic the claims are."""
    if not query.everything:
        yield Condition("facets.rank <= ?", (min(query.level, LEVELS),))
        if query.above:
            yield Condition("facets.rank > ?", (query.above,))
    if query.above:
        yield Condition("facets.contact != 'no'")


def _decided(query: Query) -> Iterator[Condition]:
    """What a person made of the claims."""
    if query.rejected is not None:
        rejected = "SELECT claim FROM facets WHERE rejected" if query.rejected else ""
        yield Condition("facets.rejected" if query.rejected else "NOT facets.rejected", (), rejected)
    if query.tags:
        marks = ",".join("?" * len(query.tags))
        yield _named(f"role = 'tag' AND name IN ({marks})", [bare(tag) for tag in query.tags])


def _dated(query: Query) -> Iterator[Condition]:
    """Which days the claims may be of."""
    if query.undated:
        yield Condition("facets.undated", is_of_dates=True)
    if query.within is not None:
        yield Condition("facets.position != '~'", is_of_dates=True)
        yield _within(query.within, query.contained)


def _within(days: Interval, contained: bool) -> Condition:
    """All possible days in the interval, or at least one."""
    first, last = iso(days.start) or "0000", iso(days.last) or "9999-12-31"
    if contained:
        return Condition('facets.start >= ? AND facets."end" <= ?', (first, last), is_of_dates=True)
    sql = "coalesce(facets.start, '0000') <= ? AND substr(facets.position, 12) >= ?"  # the last day, from the index
    return Condition(sql, (last, first), is_of_dates=True)


def _told(query: Query) -> Iterator[Condition]:
    """What the claims tell, and who tells it."""
    if query.alleged is not None:
        yield Condition("facets.alleged" if query.alleged else "NOT facets.alleged")
    columns = {"kind": query.kinds, "status": query.statuses, "precision": query.precisions}
    for column, wanted in columns.items():
        if wanted:
            among = f"{column} IN ({','.join('?' * len(wanted))})"
            yield Condition(f"facets.{among}", wanted, f"SELECT claim FROM facets WHERE {among}", wanted)
    for role, names in (("actor", query.actors), ("speaker", query.speakers)):
        if names:
            parts, values = holds("name", names)
            yield _named(f"role = '{role}' AND ({parts})", values)


def _named(which: str, values: Values) -> Condition:
    """Claims that have one of these names: of the few names there are, those that fit are looked for first."""
    fitting = f"SELECT number FROM names WHERE {which}"
    return Condition(
        f"EXISTS (SELECT 1 FROM named WHERE named.claim = facets.claim AND +named.name IN ({fitting}))",
        values,
        f"SELECT DISTINCT claim FROM named WHERE name IN ({fitting})",
        values,
    )


def _written(query: Query) -> Iterator[Condition]:
    """Where the claims stand, and in which words."""
    if query.documents:
        among = f"document IN ({','.join('?' * len(query.documents))})"
        found = f"SELECT rowid AS claim FROM claims WHERE {among}"
        yield Condition(f"facets.{among}", query.documents, found, query.documents)
    if query.sources:
        outlet, values = holds("shelf.outlet", query.sources)
        name, _ = holds("shelf.name", query.sources)
        yield Condition(
            f"EXISTS (SELECT 1 FROM shelf WHERE shelf.id = facets.document AND ({outlet} OR {name}))",
            [*values, *values],
            f"""SELECT claims.rowid AS claim FROM shelf CROSS JOIN claims ON claims.document = shelf.id
                WHERE {outlet} OR {name}""",
            [*values, *values],
        )
    for words in query.words:
        hits = "SELECT rowid AS claim FROM words WHERE words MATCH ?"
        wanted = (expression(words),)
        yield Condition(f"EXISTS ({hits} AND words.rowid = facets.claim)", wanted, hits, wanted)


def holds(column: str, parts: Sequence[str]) -> tuple[str, list[str]]:
    """That a folded name holds one of `parts`, and the values of that."""
    return " OR ".join(f"instr({column}, ?)" for _ in parts), [bare(part) for part in parts]


def of_events(query: Query) -> list[Condition]:
    """What is asked of an event itself, of `places`: whether it is alleged, for others may tell what one of its claims
    alleges, and how near to the topic it is.
    """
    out = []
    if query.alleged is not None:
        out.append(Condition("places.alleged" if query.alleged else "NOT places.alleged"))
    if query.above:
        out.append(Condition("places.own > ? AND places.contact != 'no'", (query.above,)))
    return out


def of_their_claims(query: Query) -> list[Condition]:
    """What one claim of an event must fulfil, asked of `facets`."""
    return of_claims(replace(query, alleged=None, above=0))


def at_least(query: Query) -> list[Condition]:
    """What holds for every event with such a claim: asked of `places`, it leaves few to ask about their claims."""
    out = [Condition("places.rank <= ?", (4 if query.everything else min(query.level, LEVELS),))]
    if query.undated:
        out.append(Condition("places.undated"))
    if query.within is not None:
        first, last = iso(query.within.start) or "0000", iso(query.within.last) or "9999-12-31"
        out.append(Condition("places.opens <= ? AND places.closes >= ?", (last, first)))
    return out


def is_plain(query: Query) -> bool:
    """Whether every event that is near enough to the topic is wanted, or every claim that nobody rejected."""
    return query == Query(everything=query.everything, level=query.level)


def of_documents(query: Query) -> list[Condition]:
    """What documents must fulfil, asked of `shelf`."""
    return [*_published(query), *_on_shelf(query)]


def _published(query: Query) -> Iterator[Condition]:
    """Which days the documents may be of; the last day that can be written is in no interval."""
    if query.undated:
        yield Condition("coalesce(shelf.published, '') = ''")
    if query.within is None:
        return
    yield Condition("shelf.position != '~'")
    if query.contained:
        for column, bound, sign in (("start", query.within.start, ">="), ('"end"', query.within.last, "<=")):
            if bound:
                yield Condition(f"shelf.{column} {sign} ?", (bound.isoformat(),))
    first = iso(query.within.start) or _FIRST
    last = iso(query.within.last) or _LAST
    yield Condition(
        f"max(coalesce(shelf.start, '{_FIRST}'), ?) <= min(coalesce(shelf.\"end\", '{_LAST}'), ?)", (first, last)
    )


_FIRST, _LAST = "0001-01-01", "9999-12-30"


def _on_shelf(query: Query) -> Iterator[Condition]:
    if query.sources:
        sql, values = holds("shelf.outlet || ' ' || shelf.name", query.sources)
        yield Condition(f"({sql})", values)
    for words in query.words:
        sql = "instr((SELECT bare(text) FROM documents WHERE documents.rowid = shelf.document), ?)"
        yield Condition(sql, (bare(words),))
    if query.tags:
        tagged = ",".join("?" * len(query.tags))
        sql = f"""SELECT facets.document FROM names CROSS JOIN named ON named.name = names.number
            CROSS JOIN facets ON facets.claim = named.claim
            WHERE role = 'tag' AND names.name IN ({tagged}) AND NOT facets.rejected"""
        yield Condition(f"shelf.id IN ({sql})", [bare(tag) for tag in query.tags])
