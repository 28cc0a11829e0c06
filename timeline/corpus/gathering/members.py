"""Claims as grouping sees them, with nothing else of them: hundreds of thousands may hang together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from timeline.chronology import kept
from timeline.chronology.cluster import ELSEWHERE, Judged
from timeline.chronology.compare import Verdict
from timeline.model import Span
from timeline.store.gathered import Gathered
from timeline.store.rows import Row


@dataclass(slots=True, eq=False)
class Member:
    """What `chronology.asked.Member` asks of a claim, with `n` that names it and `grouped` that names its group."""

    n: int
    at: int
    repeats: int
    grouped: int
    document: str
    span: Span
    date: str | None
    status: str
    family: str
    mood: str
    stated: bool
    first: int | None
    last: int | None
    _words: str
    _places: str

    @property
    def days(self) -> int:
        return kept.length(self.first, self.last)

    @property
    def yearless(self) -> str:
        return kept.yearless(self.date)

    @property
    def words(self) -> frozenset[str]:
        return _words(self._words)

    @property
    def places(self) -> frozenset[str]:
        return kept.names_of(self._places)


_words = lru_cache(maxsize=1 << 12)(kept.words_of)


def load(store: Gathered, claims: Iterable[int]) -> tuple[list[Member], dict[int, int]]:
    """Those of the claims that are there, in canonical order, and the place of each, by `n`."""
    members = [_member(at, row) for at, row in enumerate(store.groups.members(claims))]
    places = {member.n: member.at for member in members}
    for member in members:
        member.repeats = places.get(member.repeats, ELSEWHERE)
    return members, places


def _member(at: int, row: Row) -> Member:
    n, repeats, document, start, end, date, status, family, mood, stated, first, last, words, places, grouped = row
    return Member(
        n=n,
        at=at,
        repeats=repeats,
        grouped=n if grouped == n else grouped,  # one number in memory, not two
        document=intern(document),
        span=(start, end),
        date=intern(date) if date else date,
        status=intern(status),
        family=intern(family),
        mood=intern(mood),
        stated=bool(stated),
        first=first,
        last=first if last == first else last,
        _words=words,
        _places=intern(places),
    )


def judged(store: Gathered, places: Mapping[int, int]) -> Iterator[Judged]:
    """What was found between claims, each pair once, surest first; a verdict has only what grouping asks of it."""
    before: Row = ()
    for each in store.groups.verdicts(places):
        if each != before:
            one, two, what, heeds = each
            yield _verdict(what, heeds), one, two
        before = each


@lru_cache(maxsize=16)
def _verdict(what: str, heeds: str) -> Verdict:
    return Verdict(what, "", 0.0, heeds=heeds)
