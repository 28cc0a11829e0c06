"""Rows of the store as gathering sees them: who looks at whom, claims ready to be compared, and what words weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from timeline.chronology import kept
from timeline.chronology.kept import Kept
from timeline.chronology.traits import LATE, Lens, Traits
from timeline.chronology.weights import BETWEEN, Weights, common
from timeline.corpus.gathering.packed import Packed
from timeline.model import Claim
from timeline.store import gathered, rows
from timeline.topic import Profile

Row = rows.Row
_FIELDS = len(Kept._fields)


class Look(NamedTuple):
    """What tells which claims a claim looks at; the fields are those of `chronology.kept.Kept`, `n` names the claim."""

    n: int
    width: int
    first: int | None
    last: int | None
    stated: int
    open: str
    of_year: str
    paper: int | None
    plan: int | None
    roles: int
    own: str

    @property
    def words(self) -> frozenset[str]:
        return kept.words_of(self.own)

    @property
    def is_unknown(self) -> bool:
        """Whether its time is open or very long."""
        return self.width in (0, 4)


class Role(NamedTuple):
    """What a claim can be to an answer, and from which day on it tells (an ordinal)."""

    n: int
    first: int
    roles: int


def looks(found: Iterable[Row]) -> list[Look]:
    return [Look(*row) for row in found]


class Stored(Weights):
    """The weights of the last generation, asked for one by one."""

    def __init__(self, table: gathered.Kept, documents: int, profile: Profile | None) -> None:
        super().__init__({}, documents, common(profile))
        self._table = table

    @classmethod
    def last(cls, store: gathered.Gathered, profile: Profile) -> Stored:
        """Those of the last generation."""
        return cls(store.kept, int(store.changes.said("weighed")), profile)

    def __missing__(self, word: str) -> float:
        found = self._table.weight(word)
        if found is None:
            return super().__missing__(word)
        self[word] = found
        return found


class Loaded(NamedTuple):
    """A claim out of the store with what was kept of it; `repeats` names the one that it repeats."""

    n: int
    repeats: int
    kept: Kept
    claim: Claim


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What `chronology.asked.Seen` asks of a claim that repeats no other, with `n` that names it."""

    n: int
    at: int
    family: str
    mood: str
    stated: bool
    first: int | None
    last: int | None
    open: str
    of_year: str
    yearless: str
    paper: int | None
    plan: int | None
    own: Sequence[str]
    total: float

    @property
    def repeats(self) -> int:
        return self.at

    @property
    def days(self) -> int:
        return kept.length(self.first, self.last)

    @property
    def loose(self) -> int:
        return 0 if self.stated else LATE


def seen(at: int, row: Row, weights: Weights) -> Seen:
    """The claim of a row of `Groups.seen`, at its place in canonical order."""
    n, family, mood, stated, first, last, open_, of_year, date, paper, plan, _ = row
    own = words(row)
    return Seen(
        *(n, at, family, mood, bool(stated), first, last, open_, of_year, kept.yearless(date), paper, plan, own),
        weights.of(own),
    )


def every_seen(rows: Iterable[Row], weights: Weights) -> list[Seen]:
    """The same of all of them, the first at the place 0."""
    return [seen(at, row, weights) for at, row in enumerate(rows)]


def packed(rows: Iterable[Row], words_of: Callable[[Row], Sequence[str]], weights: Weights) -> tuple[Packed, Weights]:
    """Rows for whoever works on them, and what their words weigh."""
    found: set[str] = set()
    return Packed.of(rows, lambda row: found.update(words_of(row))), weights.some(found)


def words(row: Row) -> Sequence[str]:
    """The words of a row of `Groups.seen` that are weighed."""
    return tuple(map(intern, row[-1].split(BETWEEN))) if row[-1] else ()


def own_words(row: Row) -> Sequence[str]:
    """The same of a row of `Kept.loaded`."""
    own = row[1 + _OWN]
    return own.split(BETWEEN) if own else ()


_OWN = Kept._fields.index("own")


def load(found: Iterable[Row]) -> list[Loaded]:
    """Rows of `kept` with the claim behind, in canonical order."""
    return sorted(map(_loaded, found), key=_canonical)


def _loaded(row: Row) -> Loaded:
    fields, repeats, claim = row[1 : 1 + _FIELDS], row[1 + _FIELDS], row[4 + _FIELDS :]  # group and digest are left out
    return Loaded(row[0], repeats, Kept(*fields), rows.to_gathered(claim))


def _canonical(each: Loaded) -> tuple[object, ...]:
    claim = each.claim
    return claim.document, claim.span, claim.date or "", claim.kind, claim.id


def traits(found: Sequence[Loaded], lens: Lens, weights: Weights | None = None) -> list[Traits]:
    """Claims in canonical order, ready to be compared, or without `weights` to be gathered; a claim that repeats none
    of them repeats itself.
    """
    places = {each.n: at for at, each in enumerate(found)}
    return [
        lens.traits(at, places.get(each.repeats, at), each.claim, each.kept, weights) for at, each in enumerate(found)
    ]
