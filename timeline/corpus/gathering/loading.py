"""Rows of the store as gathering sees them: who looks at whom, claims ready to be compared, and what words weigh."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.chronology import kept
from timeline.chronology.kept import Kept
from timeline.chronology.traits import Lens, Traits
from timeline.chronology.weights import Weights, common
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


def words(row: Row) -> frozenset[str]:
    """The words of a row of `kept` that are weighed."""
    return kept.words_of(row[1 + _OWN])


_OWN = Kept._fields.index("own")


def load(found: Iterable[Row]) -> list[Loaded]:
    """Rows of `kept` with the claim behind, in canonical order."""
    return sorted(map(_loaded, found), key=_canonical)


def _loaded(row: Row) -> Loaded:
    fields, repeats, claim = row[1 : 1 + _FIELDS], row[1 + _FIELDS], row[2 + _FIELDS :]
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
