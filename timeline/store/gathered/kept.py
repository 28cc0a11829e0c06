"""What was looked at in each claim, and which claims look at which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.store.gathered.asking import Asking
from timeline.store.rows import GATHERED, Row

_LOOK = "n, width, first, last, stated, open, of_year, paper, plan, roles, own"
_ROLE = "n, first, roles FROM kept WHERE roles > 0 AND repeats = n"
_UNDATED = "width IN (0, 4) AND NOT stated"
_COLUMNS = 22  # of `kept`
EVER = 10**7  # days
_GONE = 1 << 62  # more than any `n`
_NUMBERED = (
    ("verdicts", "looker"),
    ("verdicts", "other"),
    ("answers", "answer"),
    ("answers", "asked"),
    ("kept", "repeats"),
)


class Kept(Asking):
    """The table `kept`. Who looks at whom is told in rows of `_LOOK`, of claims that repeat no other."""

    def keep(self, found: Iterable[Row]) -> None:
        """Rows of `kept`: `n`, its fields, the claim that it repeats, the first of its group, and the digest."""
        self._tell(f"INSERT INTO kept VALUES ({','.join('?' * _COLUMNS)})", found)

    def looks_of(self, numbers: Iterable[int]) -> list[Row]:
        """What was kept of claims: `alike`, and a row as claims look at each other."""
        return list(self._ask_each(f"SELECT alike, {_LOOK} FROM kept WHERE n IN ({{}})", numbers))

    def looks(self, numbers: Iterable[int]) -> Iterator[Row]:
        """Claims as they look at each other, those too that repeat another."""
        return self._ask_each(f"SELECT {_LOOK} FROM kept WHERE n IN ({{}})", numbers)

    def claims(self, documents: Iterable[str]) -> dict[str, int]:
        """The ids of the claims of documents, with `n`."""
        return dict(self._ask_each("SELECT claim, n FROM kept WHERE document IN ({})", documents))

    def documents(self, numbers: Iterable[int]) -> set[str]:
        """The documents of claims."""
        return {document for (document,) in self._ask_each("SELECT document FROM kept WHERE n IN ({})", numbers)}

    def of_documents(self, documents: Iterable[str]) -> list[Row]:
        """The rows of `kept` of documents."""
        return list(self._ask_each("SELECT * FROM kept WHERE document IN ({})", documents))

    def forget(self, numbers: Iterable[int]) -> None:
        """Forget what was kept of claims. What repeats one of them repeats what is none, until that is found again: its
        `n` may be another's by then.
        """
        gone = [(n,) for n in numbers]
        self._tell(f"UPDATE kept SET repeats = repeats - {_GONE} WHERE repeats = ?", gone)
        self._tell("DELETE FROM kept WHERE n = ?", gone)

    def renumber(self, found: Iterable[tuple[int, int]]) -> None:
        """Pairs: the `n` that a claim had, and the one that it has now, which another of them may have had."""
        pairs = [(old, now) for old, now in found if old != now]
        for wanted in ([(-now, old) for old, now in pairs], [(now, -now) for _, now in pairs]):
            for table, column in _NUMBERED:
                self._tell(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", wanted)
            self._tell("UPDATE kept SET grouped = ? WHERE grouped = ? AND grouped != n", wanted)
            own = ((now, now, old) for now, old in wanted)
            self._tell("UPDATE kept SET n = ?, grouped = iif(grouped = n, ?, grouped) WHERE n = ?", own)

    def alike(self, keys: Iterable[int] | None = None) -> Iterator[Row]:
        """Claims in the same words, in the order of `alike` and then the canonical one: `alike`, `n`, what it repeats,
        its date, document and fields as they are kept; where no `keys` are given only those with copies.
        """
        sql = """SELECT kept.alike, kept.n, kept.repeats, claims.date, kept.* FROM kept
            JOIN claims ON claims.rowid = kept.n WHERE kept.alike IN ({})
            ORDER BY kept.alike, claims.document, claims.first, claims.last, coalesce(claims.date, ''), kind, id"""
        if keys is None:
            many = "SELECT alike FROM kept GROUP BY alike HAVING count(*) > 1"
            return self._ask(sql.replace("{}", many))
        return self._ask_each(sql, keys)

    def repeat(self, found: Iterable[tuple[int, int]]) -> None:
        """Pairs: the claim that is repeated, and the one that repeats it."""
        self._tell("UPDATE kept SET repeats = ? WHERE n = ?", found)

    def words(self) -> Iterator[Row]:
        """Document, `words` and `own` of all claims that repeat no other, by document."""
        return self._ask("SELECT document, words, own FROM kept WHERE repeats = n ORDER BY document")

    def weigh(self, weights: Mapping[str, float]) -> None:
        self._db.execute("DELETE FROM weights")
        self._tell("INSERT INTO weights VALUES (?,?)", sorted(weights.items()))

    def weight(self, word: str) -> float | None:
        found = self._db.execute("SELECT weight FROM weights WHERE word = ?", (word,)).fetchone()
        return None if found is None else float(found[0])

    def in_time(self, widths: Sequence[int], first: int, last: int) -> Iterator[Row]:
        """Claims of these widths that begin on one of the days."""
        return self._in_time(_LOOK, widths, first, last)

    def begun(self, widths: Sequence[int], first: int, last: int, stated: bool = True) -> Iterator[Row]:
        """`n`, first day and `own` of the same claims; or only of those that state no time."""
        return self._in_time("n, first, own", widths, first, last, "" if stated else "AND NOT stated")

    def _in_time(self, columns: str, widths: Sequence[int], first: int, last: int, more: str = "") -> Iterator[Row]:
        sql = f"SELECT {columns} FROM kept WHERE width = ? AND first BETWEEN ? AND ? AND repeats = n {more}"
        for each in widths:
            yield from self._ask(sql, (each, first, last))

    def by_number(self, numbers: Iterable[int]) -> Iterator[Row]:
        return self._ask_each(f"SELECT {_LOOK} FROM kept WHERE n IN ({{}}) AND repeats = n", numbers)

    def of_open(self, keys: Iterable[str]) -> Iterator[Row]:
        return self._ask_each(f"SELECT {_LOOK} FROM kept WHERE open IN ({{}}) AND open != '' AND repeats = n", keys)

    def of_year(self, keys: Iterable[str]) -> Iterator[Row]:
        sql = f"SELECT {_LOOK} FROM kept WHERE of_year IN ({{}}) AND of_year != '' AND repeats = n"
        return self._ask_each(sql, keys)

    def unknown(self, first: int, last: int) -> Iterator[Row]:
        """Claims of no known time in papers of these days."""
        of_papers = (
            "INDEXED BY kept_paper WHERE width IN (0, 4) AND paper BETWEEN ? AND ?"  # SQLite would walk all papers
        )
        return self._ask(f"SELECT {_LOOK} FROM kept {of_papers} AND repeats = n", (first, last))

    def by_document(self) -> Iterator[Row]:
        """`n`, document and whether it is one of `undated`, of all claims that repeat no other, by document."""
        return self._ask(f"SELECT n, document, {_UNDATED} FROM kept WHERE repeats = n ORDER BY document")

    def undated(self) -> Iterator[Row]:
        """`n` and `own` of claims of no known time whose sentence states none."""
        return self._ask(f"SELECT n, own FROM kept WHERE {_UNDATED} AND repeats = n")

    def planned(self, days: Iterable[int]) -> Iterator[Row]:
        sql = f"SELECT {_LOOK} FROM kept WHERE plan IN ({{}}) AND plan IS NOT NULL AND repeats = n"
        return self._ask_each(sql, days)

    def of_role(self, role: int, first: int = -EVER, last: int = EVER) -> Iterator[Row]:
        """`n`, first day and roles of the claims with one of the roles that begin on one of the days, in order."""
        return self._ask(
            f"SELECT {_ROLE} AND roles & ? AND first BETWEEN ? AND ? ORDER BY first, n", (role, first, last)
        )

    def role_of(self, numbers: Iterable[int]) -> Iterator[Row]:
        """The same of claims."""
        return self._ask_each(f"SELECT {_ROLE} AND first IS NOT NULL AND n IN ({{}})", numbers)

    def day_of(self, role: int, first: int, last: int, number: int, latest: bool) -> int | None:
        """The day on which the claim begins that is of this number of those of a role on these days, from the earliest
        on, or from the `latest` back; `None` where there are fewer.
        """
        way = "DESC" if latest else "ASC"
        sql = f"SELECT {_ROLE} AND roles & ? AND first BETWEEN ? AND ? ORDER BY first {way} LIMIT 1 OFFSET ?"
        return next((day for _, day, _ in self._ask(sql, (role, first, last, number - 1))), None)

    def everyone(self) -> Iterator[Row]:
        """All claims in order of time, those of no known time last."""
        return self._ask(f"SELECT {_LOOK} FROM kept WHERE repeats = n ORDER BY first IS NULL, first, n")

    def count(self) -> int:
        return int(next(self._ask("SELECT count(*) FROM kept"))[0])

    def numbered(self) -> Iterator[int]:
        """All claims, in order."""
        return (n for (n,) in self._ask("SELECT n FROM kept ORDER BY n"))

    def numbers(self, claims: Iterable[str]) -> dict[str, int]:
        """The `n` of claims, by id; of those that are in no event none."""
        sql = "SELECT claim, n FROM kept JOIN claims ON claims.rowid = kept.n WHERE claims.id IN ({})"
        return dict(self._ask_each(sql, claims))

    def loaded(self, numbers: Iterable[int], columns: str = GATHERED) -> Iterator[Row]:
        """A row of `kept` and the claim behind it for each; `columns` are those, or `rows.JUDGED`."""
        sql = f"SELECT kept.*, {columns} FROM kept JOIN claims ON claims.rowid = kept.n WHERE kept.n IN ({{}})"
        return self._ask_each(sql, numbers)
