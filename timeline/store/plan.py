"""Which way a question goes: along the chronology until enough is found, or from the few claims that a filter finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.calendar.intervals import Interval
from timeline.model import Query
from timeline.store import query as asking
from timeline.store import windows
from timeline.store.database import Database
from timeline.store.query import Condition

FEW = 5_000  # claims that are looked up and sorted in 20 ms: a filter that finds no more is where a question begins
MANY = 100_000  # the same where all rows are wanted: a walk would look at every one there is
STRETCH = 2_000  # rows of the chronology that are looked at first, to learn how many of them match: 10 ms
DENSE = 10  # stretches that may be walked until enough is found, before all that one filter finds is sorted instead


_CHRONOLOGY = ("position", "document", "first", "number")
_PLACES = ("position", "id")
ALL = Condition("true")


@dataclass(frozen=True, slots=True)
class Plan:
    """The narrow rows that answer: `source` is what stands behind FROM, `where` the condition on them, with values.

    The rows are those of `facets` or of `places`, by that name. With `walks` they come in the order of the chronology;
    else they are few, and are sorted and cut already.
    """

    source: str
    where: str
    values: Sequence[str | int]
    walks: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many rows are wanted (`None`: all), of claims or of events, and in which order."""

    claims: bool
    limit: int | None = None
    reverse: bool = False

    @property
    def table(self) -> str:
        return "facets" if self.claims else "places"

    @property
    def order(self) -> str:
        """The order of the chronology, as of the narrow table."""
        return self._ordered(f"{self.table}.")

    @property
    def order_of_all(self) -> str:
        """The same, as of several questions that are answered as one."""
        return self._ordered("")

    def _ordered(self, of: str) -> str:
        back = " DESC" if self.reverse else ""
        return f"ORDER BY {', '.join(f'{of}{column}{back}' for column in (_CHRONOLOGY if self.claims else _PLACES))}"

    @property
    def cut(self) -> str:
        return "" if self.limit is None else f" LIMIT {min(self.limit, asking.MOST)}"


def of(db: Database, query: Query, wanted: Wanted) -> Plan:
    """The way to the events or claims that match."""
    conditions = asking.of_claims(query) if wanted.claims else asking.of_their_claims(query)
    walk = along(query, conditions, wanted.claims)
    if wanted.limit is not None and query.within:
        walk = inside(walk, query.within, wanted)
    most = FEW if wanted.limit is not None else MANY
    start = few(db, conditions, most) or _where_dense(db, query, conditions, wanted)
    return from_few(start, start, query, conditions, wanted) if start else walk


def few(db: Database, conditions: Sequence[Condition], most: int = FEW) -> Condition | None:
    """The condition that the fewest claims fulfil, if these are no more than `most`."""
    numbers = [
        (db.count(f"SELECT count(*) FROM ({each.finds} LIMIT {most + 1})", each.found), at)
        for at, each in enumerate(conditions)
        if each.finds
    ]
    least, at = min(numbers, default=(most + 1, 0))
    return conditions[at] if least <= most else None


def inside(walk: Plan, days: Interval, wanted: Wanted) -> Plan:
    """The next rows of a walk, as many as are wanted, from where those that may be of these days begin to where they
    end: of each class of rows in the order of the chronology, merged.
    """
    classes = list(windows.within(days))
    rows = " UNION ALL ".join(f"SELECT * FROM {walk.source} WHERE {sql} AND {walk.where}" for sql, _ in classes)
    values = [value for _, bounds in classes for value in (*bounds, *walk.values)]
    return Plan(f"({rows} {wanted.order_of_all}{wanted.cut}) AS {wanted.table}", "true", values, walks=True)


def _where_dense(db: Database, query: Query, conditions: Sequence[Condition], wanted: Wanted) -> Condition | None:
    """A filter to begin from, where a walk would be long: what matches stands in a far part of the chronology."""
    start = next((each for each in conditions if each.finds), None)
    if start is None or wanted.limit is None:
        return None
    first = ahead(query, replace(wanted, limit=STRETCH))
    walk = along(query, conditions, wanted.claims)
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {first.source} WHERE {walk.where}{wanted.cut})"
    return None if db.count(sql, [*first.values, *walk.values]) * DENSE >= min(wanted.limit, STRETCH) else start


def ahead(query: Query, wanted: Wanted, near: Condition = ALL) -> Plan:
    """The next rows of the chronology, as many as are `wanted`, that may be of the days and are `near`."""
    walk = Plan(wanted.table, near.sql, near.values)
    if query.within and wanted.limit is not None:
        return inside(walk, query.within, wanted)
    rows = f"SELECT * FROM {walk.source} WHERE {walk.where} {wanted.order}{wanted.cut}"
    return Plan(f"({rows}) AS {wanted.table}", "true", walk.values)


def along(query: Query, conditions: Sequence[Condition], claims: bool) -> Plan:
    """Along the chronology, row by row."""
    if claims:
        return Plan("facets", *asking.where(conditions), walks=True)
    asked = [*asking.at_least(query), *asking.of_events(query)]
    if not asking.is_plain(query):
        where, values = asking.where(conditions)
        asked.append(Condition(f"EXISTS (SELECT 1 {CLAIMS_OF} AND {where})", values))
    return Plan("places", *asking.where(asked), walks=True)


CLAIMS_OF = "FROM claims CROSS JOIN facets ON facets.claim = claims.rowid WHERE claims.event = places.id"


def from_few(start: Condition, asked: Condition, query: Query, conditions: Sequence[Condition], wanted: Wanted) -> Plan:
    """From the claims that `start` finds, all or some of those that one condition `asked` for, to what fulfils all."""
    others = [each for each in conditions if each is not asked]
    rows = f"SELECT facets.* FROM ({start.finds}) AS start CROSS JOIN facets ON facets.claim = start.claim"
    where, values = asking.where(others)
    if not wanted.claims:
        own, more = asking.where(asking.of_events(query))
        found = f"SELECT event, min(rank) AS rank FROM ({rows} WHERE {where}) GROUP BY event"
        rows = f"SELECT {_AS_FOUND} FROM ({found}) AS found CROSS JOIN places ON places.id = found.event"
        where, values = own, [*values, *more]
    rows = f"({rows} WHERE {where} {wanted.order}{wanted.cut}) AS {wanted.table}"
    return Plan(rows, "true", [*start.found, *values])


# The columns of a place; its rank is that of the claims that were found.
_AS_FOUND = """places.position, places.id, found.rank, places.alleged, places.contact, places.kind, places.status,
    places.precision, places.start, places."end", places.salience, places.day"""
