"""The days that matter: worked out for all days, or again for those that a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from timeline.chronology import salience
from timeline.chronology.salience import AROUND, Told
from timeline.corpus.gathering.reach import joined
from timeline.store.gathered import Gathered

_EVER = 10**7  # days
_NEAR = max(AROUND)  # days either side that a day is held against


def all_of(store: Gathered) -> None:
    """Weigh all days anew, and the events of them."""
    named, papers = _read(store, 0, _EVER)
    _weigh(store, list(named), named, papers)


def renewed(store: Gathered, days: Iterable[int]) -> set[int]:
    """Weigh again the days that documents name now or named, or were printed on, and those near; these days."""
    touched = {near for day in days for near in range(day - _NEAR, day + _NEAR + 1)}
    named, papers = _read_near(store, touched)
    _weigh(store, sorted(touched & named.keys()), named, papers)
    store.days.unname(touched - named.keys())
    return touched


Named = Mapping[int, Sequence[Told]]
Papers = Mapping[int, Sequence[float]]


def _read(store: Gathered, first: int, last: int) -> tuple[Named, Papers]:
    named: dict[int, list[Told]] = defaultdict(list)
    for day, weight, printed in store.days.named(first, last):
        named[day].append((weight, printed))
    papers: dict[int, list[float]] = defaultdict(list)
    for day, topic in store.days.papers(first, last):
        papers[day].append(topic)
    return dict(named), dict(papers)


def _read_near(store: Gathered, days: Iterable[int]) -> tuple[Named, Papers]:
    """What is told of the days, and of those that they are held against."""
    named: dict[int, Sequence[Told]] = {}
    papers: dict[int, Sequence[float]] = {}
    for first, last in joined((day - _NEAR, day + _NEAR) for day in days):
        some_named, some_papers = _read(store, first, last)
        named |= some_named
        papers |= some_papers
    return named, papers


def _weigh(store: Gathered, days: Iterable[int], named: Named, papers: Papers) -> None:
    sums = {day: salience.total(told) for day, told in named.items()}
    found = []
    for day in days:
        around = [sums.get(day + step, 0.0) for step in AROUND]
        told = salience.figure(day, named[day], around, papers.get(day, ()), papers.get(day + 1, ()))
        found.append((day, told.salience, told.why))
    store.days.weigh(found)


def weights(store: Gathered, days: Iterable[int]) -> dict[int, tuple[float, str]]:
    """How much days matter, and why; also those that no article names."""
    known, nothing = store.days.weights(days), salience.NOT_NAMED
    return {day: known.get(day, (nothing.salience, nothing.why)) for day in days}


def tell(store: Gathered, days: Iterable[int]) -> None:
    """The events of the days know how much these matter."""
    found = sorted(weights(store, set(days)).items())
    store.events.weigh((date.fromordinal(day).isoformat(), *told) for day, told in found if 0 < day <= _LAST)


_LAST = date.max.toordinal()
