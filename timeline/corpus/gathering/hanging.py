"""Which of many numbers hang together, pair by pair, in 13 bytes a number."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import compress, groupby


class Hanging:
    """Numbers, and which of them were joined.

    >>> some = Hanging([11, 3, 5, 7, 2])
    >>> some.join(2, 7)
    >>> some.join(11, 7)
    >>> list(some.several()), list(some.alone())
    ([[2, 7, 11]], [3, 5])
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        """`numbers` come each once."""
        self._numbers = array("q", sorted(numbers))
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

    def several(self) -> Iterator[list[int]]:
        """Those that hang together with others, all of a kind at once."""
        together = array("i", sorted((at for at, is_alone in enumerate(self._is_alone) if not is_alone), key=self._top))
        for _, places in groupby(together, key=self._top):
            yield [self._numbers[at] for at in places]

    def alone(self) -> Iterator[int]:
        """Those that were never joined."""
        return compress(self._numbers, self._is_alone)
