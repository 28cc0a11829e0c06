"""What was worked out for a piece of text, at hand for the next one that is alike: texts repeat most of theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

MANY = 20_000  # pieces that are remembered: more than a long article has
LONGEST = 40  # letters of a piece that is


class Remembered(dict[str, V]):
    """What `work` gives for each piece, worked out once until `many` are known: then all of it is forgotten.

    >>> asked = []
    >>> lengths = Remembered(lambda piece: asked.append(piece) or len(piece), many=2)
    >>> [lengths[piece] for piece in ("one", "two", "one", "three", "one")], asked
    ([3, 3, 3, 5, 3], ['one', 'two', 'three', 'one'])
    """

    def __init__(self, work: Callable[[str], V], many: int = MANY) -> None:
        super().__init__()
        self._work, self._many = work, many

    def __missing__(self, piece: str) -> V:
        found = self._work(piece)
        if len(piece) <= LONGEST:
            if len(self) >= self._many:
                self.clear()
            self[piece] = found
        return found
