"""Which texts are nearly the same, by the sketches of their words: clusters of copies, in time near to linear."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from math import ceil

from timeline.text.sketch import SKETCH

NEARLY = 0.5  # share of the shorter sketch from which two texts are nearly the same
_SURE = 8  # values that two whole sketches which are alike share in their rarest part, at the least
_MOST = 255  # a value that so many texts hold is as common as any


def share(one: Sequence[int], two: Sequence[int]) -> float:
    """The part of the shorter of two sketches that the other holds too; 0 where one is empty."""
    return len(set(one).intersection(two)) / max(1, min(len(one), len(two)))


def clusters(sketches: Sequence[Sequence[int]]) -> list[list[int]]:
    """The numbers of the sketches that belong together: each of two or more is nearly the same as another of them.

    By their first number, each in order. No sketch holds a value twice; one that is empty is like no other.

    >>> clusters([(1, 2, 3), (7, 8, 9), (2, 3, 4), (3, 4, 5)])
    [[0, 2, 3]]
    """
    joined = Joined(sketches)
    for number in sorted(range(len(sketches)), key=lambda number: len(sketches[number])):
        joined.add(number)
    return sorted(sorted(members) for members in joined.members.values() if len(members) > 1)


class Joined:
    """Sketches, joined as they are added, shorter ones first; `compared` says how many pairs were looked at.

    Two sketches that share enough share some of the rarest values of the shorter one, whatever order says which are
    rare: it has no more than half of the others. So no pair is looked at that shares only what many texts hold (a
    notice at their end), and none that is of one cluster already. Sketches of full length share `_SURE` values among
    so many more of the rarest: one sentence that two articles quote is not enough to look at them.
    """

    def __init__(self, sketches: Sequence[Sequence[int]]) -> None:
        self.compared = 0
        self.members: dict[int, list[int]] = {}  # of each cluster, by the number of one of them
        self._sketches = sketches
        self._cluster = array("q", range(len(sketches)))
        self._common = _Common(sketches)
        self._short, self._whole = _Holders(), _Holders()

    def add(self, number: int) -> None:
        """Join a sketch with those that were added; it is no shorter than they are."""
        values = self._common.ordered(self._sketches[number])
        rarest, fewest = self._rarest(number, values), self._fewest(number)
        self.members[number] = [number]
        self._join(number, self._short, values, 1)
        if len(rarest) < fewest:
            return  # like no whole one: most of it is its own
        if self._is_whole(number):
            self._join(number, self._whole, rarest, fewest)
        self._holders(number).add(self._cluster[number], number, rarest)

    def _join(self, number: int, holders: _Holders, values: Sequence[int], fewest: int) -> None:
        """Join it with each cluster that holds so many of the values, of which one sketch is nearly the same."""
        own = set(self._sketches[number])
        for cluster, times in Counter(holders.clusters(values)).most_common():
            if times < fewest:
                break
            if cluster != self._cluster[number] and any(
                self._are_alike(own, other) for other in holders.of(cluster, values)
            ):
                self._unite(self._cluster[number], cluster)

    def _are_alike(self, own: set[int], other: int) -> bool:
        self.compared += 1
        sketch = self._sketches[other]
        return len(own.intersection(sketch)) >= NEARLY * min(len(own), len(sketch))

    def _unite(self, one: int, two: int) -> None:
        """Two clusters under the number of the larger."""
        small, large = sorted((one, two), key=lambda cluster: (len(self.members[cluster]), cluster))
        for number in self.members[small]:
            self._cluster[number] = large
            values = self._rarest(number, self._common.ordered(self._sketches[number]))
            self._holders(number).hand_over(small, large, number, values)
        self.members[large] += self.members.pop(small)

    def _is_whole(self, number: int) -> bool:
        return len(self._sketches[number]) >= SKETCH

    def _fewest(self, number: int) -> int:
        """How many of its rarest values a longer sketch, or a whole one, shares with it at least."""
        return _SURE if self._is_whole(number) else 1

    def _holders(self, number: int) -> _Holders:
        return self._whole if self._is_whole(number) else self._short

    def _rarest(self, number: int, values: Sequence[int]) -> Sequence[int]:
        """Those of the values, rarest first, of which what is alike holds `_fewest` too if it is no shorter."""
        size = len(self._sketches[number])
        without = size - len(values)  # its own alone, rarer than all others
        return values[: max(0, size - ceil(NEARLY * size) + self._fewest(number) - without)]


class _Common:
    """How many sketches hold a value, roughly: more often too many than too few, in little memory."""

    def __init__(self, sketches: Sequence[Sequence[int]]) -> None:
        self._mask = (1 << (4 * sum(map(len, sketches))).bit_length()) - 1
        self._counts = counts = bytearray(self._mask + 1)
        for sketch in sketches:
            for place in map(self._mask.__and__, sketch):
                if counts[place] < _MOST:
                    counts[place] += 1

    def ordered(self, sketch: Sequence[int]) -> list[int]:
        """The values that other sketches may hold too, the rarest first: in one order for all sketches."""
        times = map(self._counts.__getitem__, map(self._mask.__and__, sketch))
        return [value for often, value in sorted(zip(times, sketch, strict=True)) if often > 1]


class _Holders:
    """Which sketches hold a value among their rarest, by cluster."""

    def __init__(self) -> None:
        self._of: dict[int, dict[int, list[int]]] = {}

    def clusters(self, values: Iterable[int]) -> Iterable[int]:
        """The clusters that hold each value."""
        of = self._of
        return [cluster for value in values if value in of for cluster in of[value]]

    def of(self, cluster: int, values: Iterable[int]) -> Iterable[int]:
        """The sketches of a cluster that hold one of the values, each once."""
        told = set()
        for value in values:
            for number in self._of.get(value, {}).get(cluster, ()):
                if number not in told:
                    told.add(number)
                    yield number

    def add(self, cluster: int, number: int, values: Iterable[int]) -> None:
        for value in values:
            self._of.setdefault(value, {}).setdefault(cluster, []).append(number)

    def hand_over(self, small: int, large: int, number: int, values: Iterable[int]) -> None:
        """A sketch that is there already is of another cluster now."""
        for value in values:
            clusters = self._of.get(value, {})
            if small in clusters:
                clusters.setdefault(large, []).extend(clusters.pop(small))
