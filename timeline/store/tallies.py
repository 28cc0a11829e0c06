"""What is counted of the rows that match: how many are alike, who is named in them, which days matter most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.model import Event, Query
from timeline.store import chronicle, plan, rows
from timeline.store import query as asking
from timeline.store.database import Database
from timeline.store.facts import Alike
from timeline.store.plan import Plan, Wanted

_WITHIN_ONE = 'CASE WHEN substr(start, 1, {0}) = substr("end", 1, {0}) THEN substr(start, 1, {0}) END'
_ALIKE = ", ".join(  # the columns of `Alike`
    (_WITHIN_ONE.format(4), _WITHIN_ONE.format(7), "kind", "status", "precision", "alleged", "contact")
)
_LISTS = {  # column of wide rows with a list of names: of events, of claims
    "actor": ("events.actors", "claims.actors"),
    "speaker": ("events.speakers", "claims.speakers"),
    "source": ("events.documents", "json_array(claims.document)"),
}


def alike(db: Database, query: Query, claims: bool) -> Counter[Alike]:
    """How many rows that match are alike."""
    found = plan.of(db, query, Wanted(claims))
    sql = f"SELECT {_ALIKE} FROM {found.source} WHERE {found.where}"
    return Counter(db.records(Alike._make, sql, found.values))


def spans(db: Database, query: Query, claims: bool) -> set[tuple[str, str]]:
    """First and last day, ISO, of the rows that match and have both."""
    found = plan.of(db, query, Wanted(claims))
    bounded = 'start IS NOT NULL AND "end" IS NOT NULL'
    return set(db.rows(f'SELECT start, "end" FROM {found.source} WHERE {found.where} AND {bounded}', found.values))


def _listed(row: rows.Row) -> tuple[tuple[str, ...], str, bool]:
    names, status, alleged = row
    return rows.few(names), status, bool(alleged)


def listed(db: Database, query: Query, claims: bool, which: str) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """Of each row that matches: its actors, speakers or documents (`which` is `actor`, `speaker` or `source`), its
    status and whether it is alleged.
    """
    found = plan.of(db, query, Wanted(claims))
    table = "facets" if claims else "places"
    sql = f"""SELECT {_LISTS[which][claims]}, {table}.status, {table}.alleged
        FROM {found.source} CROSS JOIN {chronicle.WIDE[claims]} WHERE {found.where}"""
    return db.records(_listed, sql, found.values)


def leading_days(db: Database, query: Query, count: int) -> list[tuple[str, float]]:
    """The `count` days of events that match which matter most, ISO, each with its salience, best first."""
    conditions = asking.of_their_claims(query)
    start = plan.few(db, conditions)
    if start:
        found = plan.from_few(start, start, query, conditions, Wanted(claims=False))
    else:
        walk = plan.along(query, conditions, claims=False)
        found = Plan(f"{walk.source} INDEXED BY places_day", walk.where, walk.values)
    sql = f"""SELECT day, salience FROM {found.source} WHERE day IS NOT NULL AND {found.where}
        ORDER BY salience DESC, day"""
    days: dict[str, float] = {}
    for day, salience in db.rows(sql, found.values):
        if len(days) >= count and day not in days:
            break
        days.setdefault(day, salience)
    return list(days.items())


def events_on(db: Database, query: Query, days: Iterable[tuple[str, float]]) -> list[Event]:
    """The events that match of these days and their salience, in the order of the chronology."""
    walk = plan.along(query, asking.of_their_claims(query), claims=False)
    sql = f"""SELECT places.position, events.* FROM places INDEXED BY places_day
        CROSS JOIN events ON events.id = places.id
        WHERE day IS NOT NULL AND places.day = ? AND places.salience = ? AND {walk.where}"""
    found = [row for day in days for row in db.rows(sql, [*day, *walk.values])]
    return [rows.to_event(row[1:]) for row in sorted(found, key=lambda row: row[:2])]
