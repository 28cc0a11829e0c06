"""Which of many numbers hang together, pair by pair, in 13 bytes a number; 21 while they are told."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

NONE = -1  # no place


class Hanging:
    """Numbers, and which of them were joined.

    >>> some = Hanging([2, 3, 5, 7, 11])
    >>> some.join(2, 7)
    >>> some.join(11, 7)
    >>> list(map(list, some.several())), list(some.alone())
    ([[2, 7, 11]], [3, 5])
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        """`numbers` come in order, each once."""
        self._numbers = array("q", numbers)
        self._up = array("i", range(len(self._numbers)))
        self._is_alone = bytearray(b"\1" * len(self._numbers))

    def join(self, one: int, other: int) -> None:
        mine, its = (bisect_left(self._numbers, number) for number in (one, other))
        self._is_alone[mine] = self._is_alone[its] = 0
        self._up[self._top(mine)] = self._top(its)

    def _top(self, at: int) -> int:
        up = self._up
        while up[at] != at:
            up[at] = at = up[up[at]]
        return at

    def several(self) -> Iterator[array[int]]:
        """Those that hang together with others, all of a kind at once."""
        first = array("i", [NONE]) * len(self._numbers)
        then = array("i", first)
        for at in range(len(self._numbers) - 1, -1, -1):
            if not self._is_alone[at]:
                top = self._top(at)
                first[top], then[at] = at, first[top]
        yield from (array("q", self._chain(at, then)) for at in first if at != NONE)

    def _chain(self, at: int, then: Sequence[int]) -> Iterator[int]:
        """The numbers from a place on."""
        while at != NONE:
            yield self._numbers[at]
            at = then[at]

    def alone(self) -> Iterator[int]:
        """Those that were never joined."""
        return compress(self._numbers, self._is_alone)
