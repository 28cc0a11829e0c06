"""Pairs of claims: what they are to each other, and which answers which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.store.gathered.asking import Asking
from timeline.store.rows import Row


class Pairs(Asking):
    """The tables `verdicts` and `answers`."""

    def aside(self, found: Iterable[bytes]) -> Iterator[bytes]:
        """The same one by one, once all have been found; meanwhile they are on disk, however many they are."""
        with self._aside("found (pairs BLOB)"):
            self._tell("INSERT INTO found VALUES (?)", ((each,) for each in found))
            yield from (pairs for (pairs,) in self._ask("SELECT pairs FROM found ORDER BY rowid"))

    def verdicts(self, numbers: Iterable[int]) -> list[Row]:
        """The rows of those who look."""
        return list(self._ask_each("SELECT * FROM verdicts WHERE looker IN ({})", numbers))

    def lookers(self, numbers: Iterable[int]) -> list[tuple[int, int, str, str]]:
        """Who found these claims, whom they found, what it is and by which rule."""
        some = list(numbers)
        found = [*self._ask_each("SELECT looker, other, what, rule FROM verdicts WHERE other IN ({})", some)]
        return [*found, *self._ask_each("SELECT looker, other, what, rule FROM verdicts WHERE looker IN ({})", some)]

    def forget(self, numbers: Iterable[int]) -> None:
        """Forget all pairs of these claims."""
        gone = [(n,) for n in numbers]
        for table, columns in (("verdicts", ("looker", "other")), ("answers", ("answer", "asked"))):
            for column in columns:
                self._tell(f"DELETE FROM {table} WHERE {column} = ?", gone)

    def judge(self, found: Iterable[Row], twice: bool = False) -> None:
        """Keep what pairs are to each other; the same may come `twice`, of a pair that was found in two ways."""
        self._tell(f"INSERT {'OR IGNORE' * twice} INTO verdicts VALUES (?,?,?,?,?,?,?)", found)

    def unjudge(self, pairs: Iterable[tuple[int, int]]) -> None:
        self._tell("DELETE FROM verdicts WHERE looker = ? AND other = ?", pairs)

    def answers(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """Answers and what they answer, of those that are either."""
        some = list(numbers)
        found = {*self._ask_each("SELECT answer, asked FROM answers WHERE answer IN ({})", some)}
        return sorted(found | {*self._ask_each("SELECT answer, asked FROM answers WHERE asked IN ({})", some)})

    def every_answer(self) -> list[tuple[int, int]]:
        return list(self._ask("SELECT answer, asked FROM answers"))

    def answered_by(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        return list(self._ask_each("SELECT answer, asked FROM answers WHERE answer IN ({})", numbers))

    def answer(self, found: Iterable[tuple[int, int]]) -> None:
        self._tell("INSERT INTO answers VALUES (?,?)", found)

    def unanswer(self, found: Iterable[tuple[int, int]]) -> None:
        self._tell("DELETE FROM answers WHERE answer = ? AND asked = ?", found)

    def fulfilments(self, numbers: Iterable[int] | None = None) -> list[tuple[int, int]]:
        """What was done and the plan of it, of claims that are either, or all."""
        sql = """SELECT CASE one.mood WHEN 'plan' THEN other ELSE looker END, CASE one.mood WHEN 'plan' THEN looker
            ELSE other END FROM verdicts JOIN kept AS one ON one.n = looker WHERE what = 'plan'"""
        if numbers is None:
            return sorted(self._ask(sql))
        some = list(numbers)
        found = {*self._ask_each(f"{sql} AND looker IN ({{}})", some)}
        return sorted(found | {*self._ask_each(f"{sql} AND other IN ({{}})", some)})
