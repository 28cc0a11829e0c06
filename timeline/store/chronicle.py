"""Events and claims that match a query, in the order of the chronology, and how many there are of each level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.model import LEVELS, Claim, Event, Query
from timeline.store import plan, rows
from timeline.store import query as asking
from timeline.store.database import Database
from timeline.store.facts import Ranks
from timeline.store.plan import Wanted
from timeline.store.query import Condition

WIDE = {True: "claims ON claims.rowid = facets.claim", False: "events ON events.id = places.id"}
LOOKED_AT = 1_000  # rows that are looked at to say how many match, where no more than some are shown
OFF = 4  # the rank of what is off the topic


def _selected(db: Database, query: Query, wanted: Wanted, columns: str) -> tuple[str, list[str | int]]:
    """SQL for `columns` of the wide rows that match, and its values."""
    found = plan.of(db, query, wanted)
    wide = f"{found.source} CROSS JOIN {WIDE[wanted.claims]}"
    return f"SELECT {columns} FROM {wide} WHERE {found.where} {wanted.order}{wanted.cut}", list(found.values)


def events(db: Database, query: Query, wanted: Wanted) -> Iterator[Event]:
    """The events with a claim that matches."""
    return db.records(rows.to_event, *_selected(db, query, wanted, "events.*"))


def claims(db: Database, query: Query, wanted: Wanted) -> Iterator[Claim]:
    """The claims that match."""
    return db.records(rows.to_claim, *_selected(db, query, wanted, "claims.*"))


def _marked(row: rows.Row) -> tuple[Claim, str]:
    return rows.to_claim(row[1:]), row[0]


def marked(db: Database, words: str, query: Query, wanted: Wanted) -> Iterator[tuple[Claim, str]]:
    """The claims that hold all `words` and match, each with its text, in which hits stand between \\1 and \\2."""
    hits = "(SELECT highlight(words, 0, char(1), char(2)) FROM words WHERE words MATCH ? AND rowid = claims.rowid)"
    sql, values = _selected(db, replace(query, words=(*query.words, words)), wanted, f"{hits}, claims.*")
    return db.records(_marked, sql, [asking.expression(words), *values])


def number(db: Database, query: Query, claims: bool) -> int:
    """How many match."""
    if asking.is_plain(query):
        kept = "SELECT coalesce(sum(n), 0) FROM totals WHERE what = ? AND rank <= ?"
        return db.count(kept, (_KEPT[claims], OFF if query.everything else min(query.level, LEVELS)))
    found = plan.of(db, query, Wanted(claims))
    return db.count(f"SELECT count(*) FROM {found.source} WHERE {found.where}", found.values)


_KEPT = {True: "claims", False: "events"}  # what the totals of rows are kept as


def ranks(db: Database, query: Query, claims: bool, bounded: bool) -> Ranks:
    """How many rows match but for their level, of each rank. `bounded`: among as many as are looked at in 20 ms."""
    whole = replace(query, everything=True, level=LEVELS, above=0)
    if asking.is_plain(whole):
        kept = "SELECT rank, n FROM totals WHERE what = ? AND n > 0"
        return Ranks(dict(db.rows(kept, (_KEPT[claims],))))
    conditions = asking.of_claims(whole) if claims else asking.of_their_claims(whole)
    return _from_filter(db, whole, conditions, Wanted(claims), bounded) or _along(
        db, whole, conditions, Wanted(claims, LOOKED_AT if bounded else None, reverse=whole.undated)
    )


def _from_filter(
    db: Database, query: Query, conditions: Sequence[Condition], wanted: Wanted, bounded: bool
) -> Ranks | None:
    """The ranks of what one filter finds, with `bounded` of its first claims; `None` where none helps."""
    few = plan.few(db, conditions, plan.FEW if bounded else plan.MANY)
    start = few or next((each for each in conditions if bounded and each.finds), None)
    if start is None:
        return None
    some = start if few else replace(start, finds=f"{start.finds} LIMIT {plan.FEW}")
    found = plan.from_few(some, start, query, conditions, wanted)
    return Ranks(dict(db.rows(f"SELECT rank, count(*) FROM {found.source} GROUP BY rank", found.values)), bool(few))


def _along(db: Database, query: Query, conditions: Sequence[Condition], wanted: Wanted) -> Ranks:
    """The ranks of the next rows of the chronology that may match, looked at one by one."""
    where, values = asking.where(conditions)
    if wanted.claims:
        dated = [each for each in conditions if each.is_of_dates]
        best = f"CASE WHEN {where} THEN facets.rank END"
    else:
        dated = [*asking.at_least(query), *asking.of_events(query)]
        best = f"(SELECT min(facets.rank) {plan.CLAIMS_OF} AND {where})"
    near = plan.ahead(query, wanted, Condition(*asking.where(dated)))
    counted: dict[int | None, int] = dict(
        db.rows(f"SELECT {best} AS best, count(*) FROM {near.source} GROUP BY best", [*values, *near.values])
    )
    looked_at = sum(counted.values())
    return Ranks({rank: n for rank, n in counted.items() if rank is not None}, looked_at != wanted.limit)
