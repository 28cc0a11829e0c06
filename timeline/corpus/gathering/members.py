"""Claims as grouping sees them, with nothing else of them: hundreds of thousands may hang together.

Each is some hundred bytes in columns of numbers; what asks for one gets a handle on its row of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count
from typing import Generic, TypeVar

from timeline.chronology import kept
from timeline.chronology.cluster import ELSEWHERE
from timeline.chronology.compare import Verdict
from timeline.chronology.growing import Judged
from timeline.chronology.weights import BETWEEN
from timeline.model import Span
from timeline.store.gathered import Gathered
from timeline.store.rows import Row

V = TypeVar("V", bound=Hashable)


class Few(Generic[V]):
    """A column of values of which there are few: each is in memory once, with a number a row."""

    def __init__(self) -> None:
        self._known: dict[V, int] = {}
        self._values: list[V] = []
        self._rows = array("i")

    def append(self, value: V) -> None:
        number = self._known.setdefault(value, len(self._values))
        if number == len(self._values):
            self._values.append(value)
        self._rows.append(number)

    def __getitem__(self, at: int) -> V:
        return self._values[self._rows[at]]

    def end(self) -> None:
        """No more is appended."""
        self._known.clear()


class Members(Sequence["Member"]):
    """Claims in canonical order, as columns; `repeats` are places, days ordinals, 0 for none."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.numbers, self.grouped, self.repeats = array("q"), array("q"), array("q")
        self.start, self.end, self.first, self.last = array("i"), array("i"), array("i"), array("i")
        self.document, self.date, self.places = Few[str](), Few[str | None](), Few[str]()
        self.sort = Few[tuple[str, str, str, bool]]()
        self._words, self._until = array("i"), array("i", [0])
        known: dict[str, int] = {}
        for n, repeats, document, start, end, date, *sort, first, last, words, places, grouped in rows:
            self.numbers.append(n)
            self.repeats.append(repeats)
            self.document.append(document)
            self.start.append(start)
            self.end.append(end)
            self.date.append(date)
            self.sort.append((*sort[:3], bool(sort[3])))
            self.first.append(first or 0)
            self.last.append(last or 0)
            self._words.extend(known.setdefault(word, len(known)) for word in words.split(BETWEEN) if word)
            self._until.append(len(self._words))
            self.places.append(places)
            self.grouped.append(grouped)
        for column in (self.document, self.date, self.places, self.sort):
            column.end()
        self._place()

    def _place(self) -> None:
        """What each repeats, by place."""
        repeated = {repeats for n, repeats in zip(self.numbers, self.repeats, strict=True) if n != repeats}
        places = {n: at for at, n in enumerate(self.numbers) if n in repeated}
        for at, (n, repeats) in enumerate(zip(self.numbers, self.repeats, strict=True)):
            self.repeats[at] = at if n == repeats else places.get(repeats, ELSEWHERE)

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, at: int) -> Member:  # type: ignore[override]
        return Member(self, at)

    def __iter__(self) -> Iterator[Member]:
        return (Member(self, at) for at in range(len(self)))

    def words(self, at: int) -> frozenset[int]:
        """The telling words of a sentence, each as a number."""
        return frozenset(self._words[self._until[at] : self._until[at + 1]])


class Member:
    """What `chronology.asked.Member` asks of a claim, with `n` that names it and `grouped` that names its group."""

    __slots__ = ("_of", "at")

    def __init__(self, of: Members, at: int) -> None:
        self._of, self.at = of, at

    @property
    def n(self) -> int:
        return self._of.numbers[self.at]

    @property
    def repeats(self) -> int:
        return self._of.repeats[self.at]

    @property
    def grouped(self) -> int:
        return self._of.grouped[self.at]

    @property
    def document(self) -> str:
        return self._of.document[self.at]

    @property
    def span(self) -> Span:
        return self._of.start[self.at], self._of.end[self.at]

    @property
    def date(self) -> str | None:
        return self._of.date[self.at]

    @property
    def status(self) -> str:
        return self._of.sort[self.at][0]

    @property
    def family(self) -> str:
        return self._of.sort[self.at][1]

    @property
    def mood(self) -> str:
        return self._of.sort[self.at][2]

    @property
    def stated(self) -> bool:
        return self._of.sort[self.at][3]

    @property
    def first(self) -> int | None:
        return self._of.first[self.at] or None

    @property
    def last(self) -> int | None:
        return self._of.last[self.at] or None

    @property
    def days(self) -> int:
        return kept.length(self.first, self.last)

    @property
    def yearless(self) -> str:
        return kept.yearless(self.date)

    @property
    def words(self) -> frozenset[int]:
        return self._of.words(self.at)

    @property
    def places(self) -> frozenset[str]:
        return kept.names_of(self._of.places[self.at])


def load(store: Gathered, claims: Iterable[int]) -> Members:
    """Those of the claims that are there."""
    return Members(store.groups.members(claims))


def judged(store: Gathered, members: Members) -> Iterator[Judged]:
    """What was found between claims, each pair once, surest first; a verdict has only what grouping asks of it."""
    before: Row = ()
    for each in store.groups.verdicts(zip(members.numbers, count())):
        if each != before:
            one, two, what, heeds = each
            yield _verdict(what, heeds), one, two
        before = each


@lru_cache(maxsize=16)
def _verdict(what: str, heeds: str) -> Verdict:
    return Verdict(what, "", 0.0, heeds=heeds)
