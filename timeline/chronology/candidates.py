"""Which claims are worth comparing: those of neighbouring days that share telling words. Never all pairs.

Each claim looks at others in some ways, and finds the likest. What it finds hangs on the claims that `reach` names and
on no others, so that a few can be asked beside those, and find what they find among all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter

from timeline.chronology.asked import Seen
from timeline.chronology.pair import DETAIL, INSIDE, NAMED_DAY, REPRINT, SHARE, UNDATED_PART, coarse
from timeline.chronology.telling import NEAR, Scores, Telling, all_telling, likest, shared
from timeline.chronology.traits import MONTH, WEEK, YEAR
from timeline.chronology.weights import Weights

Places = tuple[int, int]  # of two claims
Index = dict[str, list[tuple[int, int, int]]]  # by word: first day, place and last day of claims, in order of time

LOOK = 48  # claims that a claim looks back at for each of its words
BEFORE = WEEK + REPRINT  # days before its first one in which what a short claim finds may begin


def candidates(all_traits: Sequence[Seen], weights: Weights) -> Iterator[Places]:
    """Pairs of places in `all_traits`, the lower first, each once; how many grows with the claims, not their square."""
    return iter({(at, other) if at < other else (other, at): None for at, other in found(all_traits, weights)})


def found(
    all_traits: Sequence[Seen], weights: Weights, looking: Collection[int] | None = None, any_day: bool = True
) -> Iterator[Places]:
    """What each claim finds, by places in `all_traits`: the one that looks, and the other; each such pair once.

    What repeats another claim is not looked at. `looking` are the places of those that look, else all do; at what may
    be of `any_day` they look here, or elsewhere (`undated`).
    """
    telling = all_telling(all_traits, weights)
    seen: set[Places] = set()
    told = [t for t in all_traits if t.repeats == t.at]
    looks = [t for t in told if t.at in looking] if looking is not None else told
    ways = (
        _by_day(told, looking, telling),
        _by_unit(told, looks, telling),
        _by_text(told, looks, telling),
        _of_papers(told, looks, telling),
        _undated(told, looks, telling) if any_day else (),
        _plans(told, looks),
    )
    for way in ways:
        for pair in way:
            if pair not in seen:
                seen.add(pair)
                yield pair


def _likest(at: int, scores: Scores, least: float, telling: Sequence[Telling], part: float = SHARE) -> list[Places]:
    return [(at, other) for other in likest(at, telling[at], scores, least, telling, part)]


def _by_day(told: Sequence[Seen], looking: Collection[int] | None, telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims of a day, or of a few, and those of the same or the next; what is copied a week later.

    One sweep over time: each claim looks back at those whose days it can touch.
    """
    stated: Index = defaultdict(list)
    loose: Index = defaultdict(list)
    for row, t in _short(told):
        first, at, _ = row
        if looking is None or at in looking:
            scores, copies = _looking_back(t, first, telling[at].words, stated, loose)
            yield from _likest(at, scores, DETAIL + NAMED_DAY, telling) if scores else ()
            yield from _likest(at, copies, 0, telling, INSIDE) if copies else ()
        index = stated if t.stated else loose
        for _, word in telling[at].words:
            index[word].append(row)


def _short(told: Sequence[Seen]) -> list[tuple[tuple[int, int, int], Seen]]:
    """First day, place and last day of the claims of a week at most, in order of time, each with the claim."""
    short = [((t.first, t.at, t.last), t) for t in told if t.first and t.last and t.days <= WEEK]
    return sorted(short, key=itemgetter(0))


def _looking_back(
    t: Seen, first: int, words: Sequence[tuple[float, str]], stated: Index, loose: Index
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


def _by_unit(told: Sequence[Seen], looks: Sequence[Seen], telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims of a time within a month or a year, and the claims of that month or year as such."""
    for least, most, length in ((WEEK, MONTH, 7), (MONTH, YEAR, 4)):
        units: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for t in told:
            if least < t.days <= most:
                for unit in _units(t, length):
                    units[unit][0].append(t.at)
        for t in looks:
            if 0 < t.days <= most:
                for unit in _units(t, length) & units.keys():
                    units[unit][1].append(t.at)
        least_shared = DETAIL if most == MONTH else DETAIL + NAMED_DAY + coarse(most)
        for unit in sorted(units):
            yield from _sharing(*units[unit], telling, least_shared)


def _units(t: Seen, length: int) -> frozenset[str]:
    """The months or years in which the days of `t` begin and end."""
    return _unit(t.first, length) | _unit(t.last, length)


@lru_cache(maxsize=1 << 14)
def _unit(day: int | None, length: int) -> frozenset[str]:
    return frozenset() if day is None else frozenset((date.fromordinal(day).isoformat()[:length],))


def _by_text(told: Sequence[Seen], looks: Sequence[Seen], telling: Sequence[Telling]) -> Iterator[Places]:
    """Claims of one open or long time; claims of a day without a year and those of that day in any year."""
    same: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for t in told:
        if t.open:
            same[t.open][0].append(t.at)
    for t in looks:
        for key in {t.of_year, "" if t.yearless else t.open} & same.keys():
            same[key][1].append(t.at)
    for key in sorted(same):
        yield from _sharing(*same[key], telling, DETAIL + NAMED_DAY)


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
        scores = shared(at, telling[at].words, index)
        yield from _likest(at, scores, least, telling, part) if scores else ()


def _of_papers(told: Sequence[Seen], looks: Sequence[Seen], telling: Sequence[Telling]) -> Iterator[Places]:
    """What may be of any day, and what papers of the same week tell without a date. They are met in order of time."""
    unknown = [t for t in looks if t.paper is not None and not 0 < t.days <= YEAR]
    index = _in_papers(told, {word for t in unknown for _, word in telling[t.at].words}, telling)
    for t in unknown:
        scores: dict[int, float] = {}
        for weight, word in telling[t.at].words:
            for _, other in _nearest(index.get(word, ()), t.paper or 0):
                scores[other] = scores.get(other, 0.0) + weight
        yield from _likest(t.at, scores, DETAIL, telling, UNDATED_PART)


def _in_papers(
    told: Sequence[Seen], words: Collection[str], telling: Sequence[Telling]
) -> Mapping[str, Sequence[tuple[int, int]]]:
    """For each of these words the claims with the day of their paper, as day and place, in order of time."""
    index: dict[str, list[tuple[int, int]]] = defaultdict(list)
    loose = [(t.first, t.at) for t in told if t.first and not t.stated] if words else []
    for first, at in sorted(loose):
        for _, word in telling[at].words:
            if word in words:
                index[word].append((first, at))
    return index


def _nearest(found: Sequence[tuple[int, int]], day: int) -> Sequence[tuple[int, int]]:
    """Of days and places, in order, those nearest to a day, of a week at most either side."""
    near = found[bisect_left(found, (day - REPRINT, 0)) : bisect_left(found, (day + REPRINT + 1, 0))]
    return near if len(near) <= NEAR else sorted(near, key=lambda each: (abs(each[0] - day), each[1]))[:NEAR]


def _undated(told: Sequence[Seen], looks: Sequence[Seen], telling: Sequence[Telling]) -> Iterator[Places]:
    """Any claim, and those of articles without a date whose sentence names none."""
    undated = [t.at for t in told if is_undated(t)]
    yield from _sharing(undated, [t.at for t in looks], telling, DETAIL, UNDATED_PART)


def is_undated(t: Seen) -> bool:
    """Whether its article has no date, or a long one, and its sentence names none."""
    return not t.stated and not 0 < t.days <= YEAR


def _plans(told: Sequence[Seen], looks: Sequence[Seen]) -> Iterator[Places]:
    """Each meeting that the two sides plan for a day, and the next that are told of that day; so for announcements."""
    days: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for t in told:
        if t.plan:
            days[t.plan, t.family, t.first].append(t.at)
    for t in looks:
        if t.plan:
            found = days[t.plan, t.family, t.first]
            begin = bisect_left(found, t.at) + 1
            yield from ((t.at, other) for other in found[begin : begin + NEAR])
