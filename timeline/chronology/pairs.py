"""Which claims are worth comparing: those of neighbouring days that share a telling word. Never all pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from timeline.chronology import words
from timeline.chronology.rules import RUN
from timeline.chronology.traits import MONTH, YEAR, Traits
from timeline.chronology.words import Weights

Pair = tuple[int, int]

TELLING = 0.25  # weight from which a word is worth looking up
NEAR = 24  # claims looked at for each word of a claim, so that one day full of news costs no more than many days
WEEK = 7
FULL = 3000  # telling words of one claim and sentence that are looked at: no sentence of an article has more


def candidates(all_traits: Sequence[Traits], weights: Weights) -> Iterator[Pair]:
    """Pairs of places in `all_traits`, the lower first, each once; how many grows with the claims, not their square."""
    telling = [sorted(w for w in t.own if weights[w] >= TELLING)[:FULL] for t in all_traits]
    seen: set[Pair] = set()
    for found in (_by_day(all_traits, telling), _by_unit(all_traits, telling), _by_text(all_traits, telling)):
        for pair in found:
            if pair not in seen:
                seen.add(pair)
                yield pair
    yield from (pair for pair in _copies(all_traits) if pair not in seen)


def _by_day(all_traits: Sequence[Traits], telling: Sequence[list[str]]) -> Iterator[Pair]:
    """Claims of a day, or of a few, and those of the same or the next."""
    days: dict[int, list[int]] = defaultdict(list)
    for t in all_traits:
        if t.first is not None and 0 < t.days <= WEEK:
            for day in range(t.first - 1 - t.loose, t.first + t.days):
                days[day].append(t.at)
    for day in sorted(days):
        yield from _sharing(days[day], days[day], telling)


def _by_unit(all_traits: Sequence[Traits], telling: Sequence[list[str]]) -> Iterator[Pair]:
    """Claims of a month or a year as such, and the claims of a time within."""
    for least, most, length in ((WEEK, MONTH, 7), (MONTH, YEAR, 4)):
        units: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for t in all_traits:
            if least < t.days <= most:
                for unit in _units(t, length):
                    units[unit][0].append(t.at)
        for t in all_traits:
            if 0 < t.days <= most:
                for unit in _units(t, length) & units.keys():
                    units[unit][1].append(t.at)
        for unit in sorted(units):
            yield from _sharing(*units[unit], telling)


def _units(t: Traits, length: int) -> set[str]:
    return {date.fromordinal(day).isoformat()[:length] for day in (t.first, t.last) if day is not None}


def _by_text(all_traits: Sequence[Traits], telling: Sequence[list[str]]) -> Iterator[Pair]:
    """Claims of one open or long time; claims of a day without a year and those of that day in any year."""
    same: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for t in all_traits:
        if t.yearless:
            same[t.yearless[4:10]][0].append(t.at)
        elif t.claim.date and not 0 < t.days <= YEAR:
            same[t.claim.date][0].append(t.at)
    for t in all_traits:
        if t.claim.date and t.claim.date[4:10] in same and t.days <= MONTH:
            same[t.claim.date[4:10]][1].append(t.at)
    for key in sorted(same):
        few, many = same[key]
        yield from _sharing(few, many or few, telling)


def _sharing(few: Iterable[int], many: Iterable[int], telling: Sequence[list[str]]) -> Iterator[Pair]:
    """Pairs of one of `few` and one of `many` that share a telling word, at most `NEAR` for each word and claim.

    Claims are met in canonical order, and each with those before it and after it in that order.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for at in few:
        for word in telling[at]:
            index[word].append(at)
    for at in many:
        near: set[int] = set()
        for word in telling[at]:
            found = index.get(word)
            if found:
                begin = max(0, bisect_left(found, at) - NEAR // 2)
                near.update(found[begin : begin + NEAR])
        for other in sorted(near):
            if other != at:
                yield (other, at) if other < at else (at, other)


def _copies(all_traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs that share a run of words where at least one date is not stated, whatever the dates."""
    index: dict[int, list[int]] = defaultdict(list)
    loose = [t for t in all_traits if not t.stated]
    spelled = {t.at: words.triples(t.tokens) for t in all_traits}
    for t in loose:
        for triple in spelled[t.at]:
            index[triple].append(t.at)
    for t in all_traits:
        count: Counter[int] = Counter()
        for triple in spelled[t.at]:
            if triple in index:
                count.update(index[triple][:NEAR])
        for other, shared in sorted(count.items()):
            if shared >= RUN and other != t.at:
                yield (other, t.at) if other < t.at else (t.at, other)
