"""Which claims look at which: for those that look all that they may find, for what has changed all that may find it.

The one side of what `chronology.candidates` does with the claims it is given; days are ordinals.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from timeline.chronology.candidates import BEFORE
from timeline.chronology.kept import MONTH, YEAR
from timeline.chronology.pair import REPRINT
from timeline.chronology.telling import TELLING
from timeline.chronology.weights import BETWEEN, Weights
from timeline.corpus.gathering.loading import Look, Row, looks
from timeline.store import gathered

Days = tuple[int, int]
T = TypeVar("T")  # what is asked for


def seen_by(table: gathered.Kept, looking: Sequence[Look], weights: Weights, any_day: bool = True) -> set[int]:
    """These claims and all that they may find, or that stand between them and what they may find, by `n`; without
    `any_day` not what they find because it may be of any.

    But for plans they have a telling word in common with one whose time may be theirs; those of an open time, or of
    none, with any.
    """
    words = {look: _telling(look, weights) for look in looking}
    out = {look.n for look in looking}
    for way in _WAYS:
        out.update(_begun(table, way, _sought(words, way.days_of), out))
    every = frozenset[str]().union(*words.values())
    out.update(look.n for look in _sharing(table.of_open(_keys(looking)), every))
    if any_day:
        out.update(n for n, own in table.undated() if not every.isdisjoint(own.split(BETWEEN)))
    out.update(look.n for look in looks(table.planned(_plans(looking))))
    return out


def _sought(words: Mapping[Look, frozenset[str]], days_of: Callable[[Look], Iterable[Days]]) -> dict[str, list[Days]]:
    """For each word the times of those that have it."""
    out: dict[str, set[Days]] = defaultdict(set)
    for look, its in words.items():
        for days in days_of(look):
            for word in its:
                out[word].add(days)
    return {word: joined(days) for word, days in out.items()}


def _begun(
    table: gathered.Kept, way: _Way, sought: Mapping[str, Sequence[Days]], known: Container[int]
) -> Iterator[int]:
    """The claims that have a word at a time at which it is sought, but for those that are `known`."""
    longest = way.longest
    for since, until in joined(day for its in sought.values() for day in its):
        for n, begun, own in table.begun(way.widths, since - longest, until, way.states):
            if n in known:
                continue
            words = own.split(BETWEEN)
            if not sought.keys().isdisjoint(words) and any(
                first - longest <= begun <= last for word in words for first, last in sought.get(word, ())
            ):
                yield n


def _keys(looking: Iterable[Look]) -> set[str]:
    """The open or long times of claims, and their days of any year."""
    return {key for look in looking for key in (look.open, look.of_year) if key}


def _plans(looking: Iterable[Look]) -> set[int]:
    return {look.plan for look in looking if look.plan}


def _before(look: Look) -> Iterable[Days]:
    """The days in which what a short claim may find begins."""
    return [(look.first - BEFORE, look.first)] if look.width == 1 and look.first else []


def _months(look: Look) -> Iterable[Days]:
    return _units(look) if look.width in (1, 2) else ()


def _years(look: Look) -> Iterable[Days]:
    return _units(look, years=True) if look.width in (1, 2, 3) else ()


def _of_paper(look: Look) -> Iterable[Days]:
    """The days of papers that may tell what a claim of no known time tells."""
    return [(look.paper - REPRINT, look.paper + REPRINT)] if look.is_unknown and look.paper else []


class _Way(NamedTuple):
    """What may be found by its time: of which widths, in which days of the claim that looks, and by how much earlier it
    may begin; or only what states none, and has the day of its paper.
    """

    widths: Sequence[int]
    days_of: Callable[[Look], Iterable[Days]]
    longest: int = 0
    states: bool = True


_WAYS = (
    _Way((1,), _before),
    _Way((2,), _months, MONTH),
    _Way((3,), _years, YEAR),
    _Way((0, 1, 2, 3, 4), _of_paper, states=False),
)


def who_may_see(table: gathered.Kept, changed: Iterable[Look], weights: Weights) -> Iterator[Look]:
    """All claims that may find one that has changed, or that it stands in the way of; some more than once.

    But for plans they have a telling word in common with it.
    """
    words = {look: _telling(look, weights) for look in set(changed)}
    for (widths, first, last), its in sorted(_asked(words, _lookers_of).items()):
        yield from _sharing(table.in_time(widths, first, last), its)
    for key, its in sorted(_asked(words, _open).items()):
        yield from _sharing(table.of_open([key]), its)
        yield from _sharing(table.of_year([key] if key.startswith("-") else ()), its)
    yield from _unknown(table, words)
    yield from looks(table.planned(_plans(words)))


def _telling(look: Look, weights: Weights) -> frozenset[str]:
    return frozenset(word for word in look.words if weights[word] >= TELLING)


def _unknown(table: gathered.Kept, words: Mapping[Look, frozenset[str]]) -> Iterator[Look]:
    """Claims of no known time that look at those of a paper, and all that look at those of no paper."""
    for look, its in words.items():
        if not look.stated and look.first:
            yield from _sharing(table.unknown(look.first - REPRINT, look.first + REPRINT), its)
    undated = [its for look, its in words.items() if look.is_unknown and not look.stated]
    if undated:
        yield from _sharing(table.everyone(), frozenset[str]().union(*undated))


def _asked(words: Mapping[Look, frozenset[str]], times_of: Callable[[Look], Iterable[T]]) -> dict[T, frozenset[str]]:
    """The times that are asked for, each with the words of the claims for which it is."""
    out: dict[T, frozenset[str]] = {}
    for look, its in words.items():
        for time in times_of(look):
            out[time] = out.get(time, frozenset()) | its
    return out


def _open(look: Look) -> Iterable[str]:
    """The open or long time of a claim."""
    return (look.open,) if look.open else ()


def _lookers_of(look: Look) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """The times of those that look at the time of a claim: widths, and the days on which they begin."""
    if look.width == 1 and look.first:
        yield (1,), look.first, look.first + BEFORE
    if look.width == 2:
        yield from (((1, 2), first - MONTH, last) for first, last in _units(look))
    if look.width == 3:
        yield from (((1, 2, 3), first - YEAR, last) for first, last in _units(look, years=True))


def _sharing(found: Iterable[Row], words: frozenset[str]) -> Iterator[Look]:
    """Those with one of the words."""
    return (Look._make(row) for row in found if not words.isdisjoint(row[_OWN].split(BETWEEN)))


_OWN = Look._fields.index("own")


def _units(look: Look, years: bool = False) -> set[Days]:
    """The months or years in which a time begins and ends, by their first and last days."""
    return {_unit(day, years) for day in (look.first, look.last) if day}


@lru_cache(maxsize=1 << 14)
def _unit(day: int, years: bool) -> Days:
    at = date.fromordinal(day)
    if years:
        return date(at.year, 1, 1).toordinal(), date(at.year, 12, 31).toordinal()
    first = at.replace(day=1)
    return first.toordinal(), first.toordinal() + monthrange(at.year, at.month)[1] - 1


def joined(stretches: Iterable[Days]) -> list[Days]:
    """The same days in as few stretches, none of which touch.

    >>> joined([(5, 9), (1, 2), (3, 5), (12, 14)])
    [(1, 9), (12, 14)]
    """
    out: list[Days] = []
    for first, last in sorted(set(stretches)):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return out
