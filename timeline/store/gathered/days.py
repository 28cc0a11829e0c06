"""Which documents name which days, and which print one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.store.gathered.asking import Asking
from timeline.store.rows import Row


class Days(Asking):
    """The tables `naming`, `printed` and `days`; days are ordinals."""

    def of_documents(self, documents: Iterable[str]) -> set[int]:
        """The days that documents name or were printed on."""
        some = list(documents)
        found = {day for (day,) in self._ask_each("SELECT day FROM naming WHERE document IN ({})", some)}
        return found | {day for (day,) in self._ask_each("SELECT day FROM printed WHERE document IN ({})", some) if day}

    def forget(self, documents: Iterable[str]) -> None:
        """Forget which days documents name, and when they were printed."""
        each = [(document,) for document in documents]
        for table in ("naming", "printed"):
            self._tell(f"DELETE FROM {table} WHERE document = ?", each)

    def put(self, document: str, printed: int | None, topic: float, named: Mapping[int, float]) -> None:
        self._db.execute("INSERT INTO printed VALUES (?,?,?)", (document, printed, topic))
        self._tell("INSERT INTO naming VALUES (?,?,?)", ((day, document, weight) for day, weight in named.items()))

    def named(self, first: int, last: int) -> Iterator[Row]:
        """Day, weight and day of printing of each document that names a day from `first` to `last`, by day."""
        sql = """SELECT naming.day, weight, printed.day FROM naming JOIN printed USING (document)
            WHERE naming.day BETWEEN ? AND ? ORDER BY naming.day"""
        return self._ask(sql, (first, last))

    def papers(self, first: int, last: int) -> Iterator[Row]:
        """Day and share on the topic of each document printed from `first` to `last`."""
        return self._ask("SELECT day, topic FROM printed WHERE day BETWEEN ? AND ?", (first, last))

    def weigh(self, found: Iterable[tuple[int, float, str]]) -> None:
        self._tell("INSERT OR REPLACE INTO days VALUES (?,?,?)", found)

    def unname(self, days: Iterable[int]) -> None:
        """Nobody names these days any more."""
        self._tell("DELETE FROM days WHERE day = ?", ((day,) for day in days))

    def weights(self, days: Iterable[int]) -> dict[int, tuple[float, str]]:
        """How much days matter, and why."""
        return {
            day: (salience, why) for day, salience, why in self._ask_each("SELECT * FROM days WHERE day IN ({})", days)
        }


class Copies(Asking):
    """The tables `reprints` (two documents that print one text) and `origins` (of each copy the earliest of them)."""

    def sentences(self, documents: Iterable[str] | None = None) -> dict[str, int]:
        """How many sentences with a claim each document has."""
        sql = """SELECT claims.document, count(DISTINCT claims.first * 1000000000 + claims.last) FROM kept
            JOIN claims ON claims.rowid = kept.n {} GROUP BY claims.document"""
        if documents is None:
            return dict(self._ask(sql.replace("{}", "")))
        return dict(self._ask_each(sql.replace("{}", "WHERE kept.document IN ({})"), documents))

    def copied(self, rule: str, numbers: Iterable[int] | None = None) -> Iterator[Row]:
        """Document and sentence of either side of each pair that a rule joined, of some claims or all."""
        sql = """SELECT one.document, one.first, one.last, two.document, two.first, two.last FROM verdicts
            JOIN claims AS one ON one.rowid = looker JOIN claims AS two ON two.rowid = other WHERE rule = ?"""
        if numbers is None:
            yield from self._ask(sql, (rule,))
            return
        some = list(numbers)
        for side in ("looker", "other"):
            yield from self._ask_each(f"{sql} AND {side} IN ({{}})", some, (rule,))

    def repeated(self, originals: Iterable[int] | None = None) -> Iterator[Row]:
        """The claim that is repeated, `n`, document and sentence, of each that is or repeats one; in that order."""
        sql = """SELECT kept.repeats, kept.n, claims.document, claims.first, claims.last FROM kept
            JOIN claims ON claims.rowid = kept.n WHERE kept.repeats IN ({})
            ORDER BY kept.repeats, claims.document, claims.first, claims.last, coalesce(claims.date, ''), kind, id"""
        if originals is None:
            return self._ask(sql.replace("{}", "SELECT repeats FROM kept WHERE repeats != n"))
        return self._ask_each(sql, originals)

    def repeating(self, originals: Iterable[int]) -> Iterator[Row]:
        """The claim that is repeated, `n` and document, of each that repeats one, be it gone by now; by document."""
        sql = """SELECT repeats, n, document FROM kept WHERE repeats IN ({}) AND repeats != n
            ORDER BY repeats, document"""
        return self._ask_each(sql, originals)

    def repeats(self, numbers: Iterable[int]) -> list[Row]:
        """Document, `n` and what it repeats, of claims."""
        return list(self._ask_each("SELECT document, n, repeats FROM kept WHERE n IN ({})", numbers))

    def numbers(self, documents: Iterable[str]) -> list[Row]:
        """`n` and what it repeats, of the claims of documents."""
        return list(self._ask_each("SELECT n, repeats FROM kept WHERE document IN ({})", documents))

    def counted(self, found: Iterable[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], int]]:
        """Pairs of documents, each once, with how often it came; they are counted on disk, however many they are."""
        with self._aside("shared (one TEXT, two TEXT)"):
            self._tell("INSERT INTO shared VALUES (?,?)", found)
            for one, two, times in self._ask("SELECT one, two, count(*) FROM shared GROUP BY one, two"):
                yield (one, two), times

    def prints(self, documents: Iterable[str] | None = None) -> list[tuple[str, str]]:
        """Pairs of documents that print one text, those of some or all."""
        if documents is None:
            return list(self._ask("SELECT one, two FROM reprints"))
        some = list(documents)
        found = {*self._ask_each("SELECT one, two FROM reprints WHERE one IN ({})", some)}
        return sorted(found | {*self._ask_each("SELECT one, two FROM reprints WHERE two IN ({})", some)})

    def replace(self, documents: Iterable[str], found: Iterable[tuple[str, str]]) -> None:
        """The pairs of documents in place of those that they had."""
        for document in documents:
            self._db.execute("DELETE FROM reprints WHERE one = ? OR two = ?", (document, document))
        self._tell("INSERT OR IGNORE INTO reprints VALUES (?,?)", found)

    def origins(self, documents: Iterable[str]) -> dict[str, str]:
        """The documents that documents are copied from, of those that are copies."""
        return dict(self._ask_each("SELECT document, origin FROM origins WHERE document IN ({})", documents))

    def copy(self, documents: Iterable[str], origins: Mapping[str, str]) -> None:
        """What documents are copied from now."""
        self._tell("DELETE FROM origins WHERE document = ?", ((document,) for document in documents))
        self._tell("INSERT INTO origins VALUES (?,?)", sorted(origins.items()))
