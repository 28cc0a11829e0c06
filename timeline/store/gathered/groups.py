"""Which claims belong together, or may, and which the rules of gathering put into one group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.store.gathered.asking import Asking
from timeline.store.rows import Row

_MEMBER = """kept.n, kept.repeats, claims.document, claims.first, claims.last, claims.date, claims.status, kept.family,
    kept.mood, kept.stated, kept.first, kept.last, kept.words, kept.places, kept.grouped"""
_SEEN = """kept.n, kept.family, kept.mood, kept.stated, kept.first, kept.last, kept.open, kept.of_year, claims.date,
    kept.paper, kept.plan, kept.own"""
# A cross join is read in the order in which it is written; else SQLite may read every claim there is.
_CLAIMS = "FROM wanted CROSS JOIN kept USING (n) CROSS JOIN claims ON claims.rowid = wanted.n"
_VERDICTS = """SELECT min(mine.at, its.at) AS one, max(mine.at, its.at) AS two, what, heeds FROM wanted AS mine
    CROSS JOIN verdicts ON looker = mine.n CROSS JOIN wanted AS its ON its.n = other
    WHERE what != 'plan' ORDER BY strength DESC, one, two, what, heeds"""
_CANONICAL = "claims.document, claims.first, claims.last, coalesce(claims.date, ''), claims.kind, claims.id"


class Groups(Asking):
    """The column `grouped` of `kept`, and the tables that say what belongs together."""

    def group(self, found: Iterable[tuple[int, int]]) -> None:
        """Pairs: the first claim of a group, and one of its claims."""
        self._tell("UPDATE kept SET grouped = ? WHERE n = ?", found)

    def wholes(self, numbers: Iterable[int]) -> set[int]:
        """All claims of the groups of these; themselves too where they are gone."""
        some = set(numbers)
        firsts = {first for (first,) in self._ask_each("SELECT grouped FROM kept WHERE n IN ({})", some)}
        sql = "SELECT n FROM kept WHERE grouped IN ({}) AND grouped != n"
        return some | firsts | {n for (n,) in self._ask_each(sql, firsts)}

    def beside(self, numbers: Iterable[int]) -> set[int]:
        """All claims that belong with these, or may: by verdicts, by their words or by their sentence."""
        some = list(numbers)
        out: set[int] = set()
        for sql in (
            "SELECT other FROM verdicts WHERE looker IN ({}) AND what != 'plan'",
            "SELECT looker FROM verdicts WHERE other IN ({}) AND what != 'plan'",
            "SELECT repeats FROM kept WHERE n IN ({})",
            "SELECT n FROM kept WHERE repeats IN ({}) AND repeats != n",
            """SELECT kept.n FROM claims AS own JOIN claims AS other ON other.document = own.document
                AND other.first = own.first AND other.last = own.last JOIN kept ON kept.n = other.rowid
                WHERE own.rowid IN ({})""",
        ):
            out.update(n for (n,) in self._ask_each(sql, some))
        return out

    def joins(self) -> Iterator[Row]:
        """Pairs of claims that belong together, or may: by verdicts, by their words, or next in one sentence."""
        return self._ask(
            """SELECT looker, other FROM verdicts WHERE what != 'plan'
            UNION ALL SELECT n, repeats FROM kept WHERE repeats != n
            UNION ALL SELECT before, n FROM (
                SELECT kept.n, lag(kept.n) OVER (PARTITION BY claims.document, claims.first, claims.last) AS before
                FROM kept JOIN claims ON claims.rowid = kept.n) WHERE before IS NOT NULL"""
        )

    def members(self, numbers: Iterable[int]) -> Iterator[Row]:
        """What grouping asks of claims, in canonical order: rows of `_MEMBER`."""
        self._want((n, None) for n in numbers)
        return self._ask(f"SELECT {_MEMBER} {_CLAIMS} ORDER BY {_CANONICAL}")

    def seen(self, numbers: Iterable[int]) -> Iterator[Row]:
        """What tells which claims a claim looks at, in canonical order: rows of `_SEEN`."""
        self._want((n, None) for n in numbers)
        return self._ask(f"SELECT {_SEEN} {_CLAIMS} ORDER BY {_CANONICAL}")

    def verdicts(self, places: Iterable[tuple[int, int]]) -> Iterator[Row]:
        """What claims, each given with its place, are to each other and what that heeds, behind the places of both, the
        lower first; surest first, and by place. A pair of which each looks at the other comes twice.
        """
        self._want(places)
        return self._ask(_VERDICTS)

    def _want(self, claims: Iterable[tuple[int, int | None]]) -> None:
        """Put claims, each with its place, into a table of this connection in place of all others; what was asked
        before must have been read to its end.
        """
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (n INTEGER PRIMARY KEY, at INT)")
        self._db.execute("DELETE FROM wanted")
        self._tell("INSERT OR IGNORE INTO wanted VALUES (?,?)", claims)
