"""Events as they stand: put in the place of others, linked, and weighed by their days."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.model import Event, Problem
from timeline.store import rows
from timeline.store.gathered.asking import Asking
from timeline.store.rows import Row

_LINKS = ("disputed_by", "fulfils", "fulfilled_by")
Links = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]  # ids, in the order of `_LINKS`


class Placed(NamedTuple):
    """An event as a row of the store, which has its id first and what its day tells last, with the ids of its claims.

    `day` is the one that a sentence states, as an ordinal.
    """

    row: Row
    claims: tuple[str, ...]
    day: int | None = None

    def weighed(self, salience: float, why: str) -> Placed:
        """With what its day tells."""
        return self._replace(row=(*self.row[:-2], salience, why))


def placed(position: str, event: Event, day: int | None = None) -> Placed:
    """An event with where it stands."""
    return Placed(rows.from_event(position, event), event.claims, day)


class Events(Asking):
    """The tables `events` and `clusters`, and what the claims know of them."""

    def put(self, found: Iterable[Placed]) -> None:
        """Events in the place of those that their claims were of."""
        told = list(found)
        self._delete(self._of(claim for each in told for claim in each.claims))
        self.add(told)
        self._tell("UPDATE claims SET event = ? WHERE id = ?", _pairs(told))

    def add(self, found: Sequence[Placed]) -> None:
        """Events whose claims are of no other; these do not know of it before they are told."""
        self._tell(f"INSERT INTO events VALUES ({','.join('?' * 30)})", (each.row for each in found))
        self._tell("INSERT INTO clusters VALUES (?,?)", _pairs(found))

    def tell(self, numbers: Iterable[int] | None = None) -> None:
        """Let claims know of their events: these, or all at once and in their order, for event by event is five times
        slower.
        """
        sql = "UPDATE claims SET event = coalesce((SELECT event FROM clusters WHERE claim = claims.id), '') WHERE rowid"
        if numbers is None:
            self._db.execute(f"{sql} IN (SELECT n FROM kept)")
        else:
            self._tell(f"{sql} = ?", ((n,) for n in numbers))

    def drop(self, claims: Iterable[str]) -> set[str]:
        """Take away the events of claims; the other claims that they had."""
        ids = list(claims)
        gone = self._of(ids)
        left = {claim for (claim,) in self._ask_each("SELECT claim FROM clusters WHERE event IN ({})", gone)}
        self._delete(gone)
        return left - set(ids)

    def _of(self, claims: Iterable[str]) -> set[str]:
        """The events of claims, by id."""
        return {event for (event,) in self._ask_each("SELECT event FROM clusters WHERE claim IN ({})", claims)}

    def _delete(self, events: Iterable[str]) -> None:
        gone = [(event,) for event in events]
        self._tell("DELETE FROM events WHERE id = ?", gone)
        self._tell("DELETE FROM clusters WHERE event = ?", gone)

    def of_numbers(self, numbers: Iterable[int]) -> dict[int, str]:
        """The event of each claim, by its `n`."""
        sql = """SELECT claims.rowid, clusters.event FROM claims JOIN clusters ON clusters.claim = claims.id
            WHERE claims.rowid IN ({})"""
        return dict(self._ask_each(sql, numbers))

    def members(self, events: Iterable[str]) -> dict[int, str]:
        """The event of each of their claims, by `n`."""
        sql = """SELECT claims.rowid, clusters.event FROM clusters JOIN claims ON claims.id = clusters.claim
            WHERE clusters.event IN ({})"""
        return dict(self._ask_each(sql, events))

    def ordered(self, events: Iterable[str]) -> list[str]:
        """The ids of events in the order of the chronology."""
        return [i for _, i in sorted(self._ask_each("SELECT position, id FROM events WHERE id IN ({})", events))]

    def paired(self) -> list[str]:
        """The events of which a claim answers another, is answered, is a plan or what came of one."""
        sql = """SELECT DISTINCT claims.event FROM (SELECT answer AS n FROM answers UNION SELECT asked FROM answers
            UNION SELECT looker FROM verdicts WHERE what = 'plan' UNION SELECT other FROM verdicts WHERE what = 'plan')
            JOIN claims ON claims.rowid = n WHERE claims.event != ''"""
        return [event for (event,) in self._ask(sql)]

    def linked(self) -> list[str]:
        """The events that have a link."""
        some = " OR ".join(f"{column} != '[]'" for column in _LINKS)
        return [event for (event,) in self._ask(f"SELECT id FROM events WHERE {some}")]

    def connect(self, found: Mapping[str, Links]) -> None:
        """The links of events, by id."""
        told = ((*map(json.dumps, links), event) for event, links in sorted(found.items()))
        self._tell(f"UPDATE events SET {', '.join(f'{column} = ?' for column in _LINKS)} WHERE id = ?", told)

    def weigh(self, days: Iterable[tuple[str, float, str]]) -> None:
        """Days (ISO) with how much they matter and why, for the events that have one of them by a sentence."""
        sql = """UPDATE events SET salience = ?, salience_why = ? WHERE start = ? AND "end" = start
            AND basis != 'inherited' AND (salience IS NOT ? OR salience_why != ?)"""
        self._tell(sql, ((salience, why, day, salience, why) for day, salience, why in days))

    def told(self, claims: Iterable[str]) -> list[Event]:
        """The events of claims."""
        ids = sorted(self._of(claims))
        return [rows.to_event(row) for row in self._ask_each("SELECT * FROM events WHERE id IN ({})", ids)]

    def complain(self, problems: Iterable[Problem]) -> None:
        """The problems of what a person decided about events, which are of no file."""
        self._db.execute("DELETE FROM problems WHERE file = ''")
        self._tell("INSERT INTO problems VALUES ('',?,?,?)", ((p.path, p.code, p.message) for p in problems))


def _pairs(found: Iterable[Placed]) -> Iterable[tuple[str, str]]:
    """The id of each event, with that of each of its claims."""
    return ((each.row[0], claim) for each in found for claim in each.claims)
