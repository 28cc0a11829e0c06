"""Which claims are worth comparing: those of neighbouring days that share telling words. Never all pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import fsum

from timeline.chronology.pair import DETAIL, INSIDE, NAMED_DAY, REPRINT, SHARE, UNDATED_PART, coarse
from timeline.chronology.traits import MONTH, WEEK, YEAR, Traits
from timeline.chronology.weights import Weights

Places = tuple[int, int]  # places in the canonical order, the lower first
Scores = Mapping[int, float]
Index = dict[str, list[tuple[int, int, int]]]  # by word: first day, place and last day of claims, in order of time

TELLING = 0.25  # weight from which a word is worth looking up
NEAR = 12  # claims compared with each claim, the likest; and looked at for each of its words, the nearest
LOOK = 48  # claims that a claim looks back at for each of its words
USUAL = 0.3  # part of the usual words of a claim that another is taken to share
_OF_YEAR = slice(4, 10)  # of an EDTF date: its month and day
FULL = 3000  # telling words of one claim and sentence that are looked at: no sentence of an article has more


def candidates(all_traits: Sequence[Traits], weights: Weights) -> Iterator[Places]:
    """Pairs of places in `all_traits`, the lower first, each once; how many grows with the claims, not their square.

    What repeats another claim is not looked at.
    """
    telling = _all_telling(all_traits, weights)
    seen: set[Places] = set()
    told = [t for t in all_traits if t.repeats == t.at]
    ways = (
        _by_day(told, telling),
        _by_unit(told, telling),
        _by_text(told, telling),
        _copies(told, telling),
        _plans(told),
    )
    for found in ways:
        for pair in found:
            if pair not in seen:
                seen.add(pair)
                yield pair


@dataclass(slots=True)
class Telling:
    """The words of a claim that are worth looking up, with their weights; `usual` is what its other words weigh.

    Claims whose moods exclude each other have no words in common here. `act` is the family of an act that is known.
    """

    words: list[tuple[float, str]]
    usual: float
    total: float
    act: str


def _all_telling(all_traits: Sequence[Traits], weights: Weights) -> list[Telling]:
    heavy: dict[str, dict[str, tuple[float, str]]] = {}
    for kept in dict.fromkeys(map(_exclusive, all_traits)):
        heavy[kept] = {word: (weight, kept + word) for word, weight in weights.items() if weight >= TELLING}
    out = []
    for t in all_traits:
        known = heavy[_exclusive(t)]
        found = sorted([known[word] for word in t.own if word in known], reverse=True)[:FULL]
        usual = t.total - fsum([weight for weight, _ in found])
        out.append(Telling(found, usual, t.total, "" if t.family in ("saying", "other") else t.family))
    return out


def _exclusive(t: Traits) -> str:
    """The mood, where it shuts out all others."""
    return "" if t.mood in ("plan", "done") else f"{t.mood} "


def _likest(at: int, scores: Scores, least: float, telling: Sequence[Telling], part: float = SHARE) -> Iterator[Places]:
    """The claims that share most with the claim at `at`, of those that can share as much as is asked.

    `part` is the part of the shorter sentence that is asked for.
    """
    mine = telling[at]
    found = []
    lowest = least - USUAL * mine.usual
    for other, score in scores.items():
        if score < lowest:
            continue
        its = telling[other]
        asked = INSIDE if mine.act != its.act and mine.act and its.act else part
        asked *= mine.total if mine.total < its.total else its.total
        usual = USUAL * (mine.usual if mine.usual < its.usual else its.usual)
        if score + usual >= (asked if asked > least else least) and other != at:
            found.append((-score, other))
    if len(found) > NEAR:
        found.sort()
        del found[NEAR:]
    for _, other in found:
        yield (other, at) if other < at else (at, other)


def _by_day(told: Sequence[Traits], telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims of a day, or of a few, and those of the same or the next; what is copied a week later.

    One sweep over time: each claim looks back at those whose days it can touch.
    """
    short = [(t.first, t.at, t.last, t) for t in told if t.first and t.last and t.days <= WEEK]
    short.sort(key=lambda row: row[:3])
    stated: Index = defaultdict(list)
    loose: Index = defaultdict(list)
    for first, at, last, t in short:
        scores, copies = _looking_back(t, first, telling[at].words, stated, loose)
        for _, word in telling[at].words:
            (stated if t.stated else loose)[word].append((first, at, last))
        yield from _likest(at, scores, DETAIL + NAMED_DAY, telling)
        yield from _likest(at, copies, 0, telling, INSIDE)


def _looking_back(
    t: Traits, first: int, words: Sequence[tuple[float, str]], stated: Index, loose: Index
) -> tuple[Scores, Scores]:
    """What earlier claims share with `t`: those that may be of its time, and those that it may be a reprint of."""
    near, far = first - 1 - t.loose, first - REPRINT
    scores: dict[int, float] = {}
    copies: dict[int, float] = {}
    for weight, word in words:
        for before, until in ((stated[word], near if t.stated else far), (loose[word], far)):
            for began, other, last in before[: -LOOK - 1 : -1]:
                if last >= near:
                    scores[other] = scores.get(other, 0.0) + weight
                elif last >= until:
                    copies[other] = copies.get(other, 0.0) + weight
                elif began + WEEK < until:
                    break
    return scores, copies


def _by_unit(told: Sequence[Traits], telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims of a month or a year as such, and the claims of a time within."""
    for least, most, length in ((WEEK, MONTH, 7), (MONTH, YEAR, 4)):
        units: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for t in told:
            if least < t.days <= most:
                for unit in _units(t, length):
                    units[unit][0].append(t.at)
        for t in told:
            if 0 < t.days <= most:
                for unit in _units(t, length) & units.keys():
                    units[unit][1].append(t.at)
        least_shared = DETAIL if most == MONTH else DETAIL + NAMED_DAY + coarse(most)
        for unit in sorted(units):
            yield from _sharing(*units[unit], telling, least_shared)


def _units(t: Traits, length: int) -> frozenset[str]:
    """The months or years in which the days of `t` begin and end."""
    return _unit(t.first, length) | _unit(t.last, length)


@lru_cache(maxsize=1 << 14)
def _unit(day: int | None, length: int) -> frozenset[str]:
    return frozenset() if day is None else frozenset((date.fromordinal(day).isoformat()[:length],))


def _by_text(told: Sequence[Traits], telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims of one open or long time; claims of a day without a year and those of that day in any year."""
    same: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for t in told:
        if key := _unplaced(t):
            same[key][0].append(t.at)
    for t in told:
        if t.days <= MONTH and t.claim.date and t.claim.date[_OF_YEAR] in same:
            same[t.claim.date[_OF_YEAR]][1].append(t.at)
    for key in sorted(same):
        few, many = same[key]
        yield from _sharing(few, many or few, telling, DETAIL + NAMED_DAY)


def _unplaced(t: Traits) -> str:
    """What stands for an open or long time, or a day without a year; empty for other times and none."""
    return t.yearless[_OF_YEAR] or ("" if 0 < t.days <= YEAR else t.claim.date or "")


def _sharing(
    few: Iterable[int], many: Iterable[int], telling: Sequence[Telling], least: float, part: float = SHARE
) -> Iterator[Places]:
    """Pairs of one of `few` and one of `many` that share words of the weight `least` or more.

    Claims are met in canonical order, and each with those before it and after it in that order.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for at in few:
        for _, word in telling[at].words:
            index[word].append(at)
    for at in many if index else ():
        scores: dict[int, float] = {}
        for weight, word in telling[at].words:
            found = index.get(word)
            if found:
                begin = max(0, bisect_left(found, at) - NEAR // 2) if len(found) > NEAR else 0
                for other in found[begin : begin + NEAR]:
                    scores[other] = scores.get(other, 0.0) + weight
        yield from _likest(at, scores, least, telling, part)


def _copies(told: Sequence[Traits], telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims that share some of their words, where one has the day of its paper and one may be of any day."""
    loose = [t.at for t in told if not t.stated]
    unknown = [t.at for t in told if not 0 < t.days <= YEAR]
    both = [t.at for t in told if not t.stated and not 0 < t.days <= YEAR]
    yield from _sharing(loose, unknown, telling, DETAIL, UNDATED_PART)
    yield from _sharing(both, [t.at for t in told], telling, DETAIL, UNDATED_PART)


def _plans(told: Sequence[Traits]) -> Iterator[Places]:
    """Each meeting that the two sides plan for a day, and the next that are told of that day; so for announcements."""
    days: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for t in told:
        if t.plan:
            days[t.plan, t.family, t.first].append(t.at)
    for found in days.values():
        for begin, at in enumerate(found):
            yield from ((at, other) for other in found[begin + 1 : begin + 1 + NEAR])
