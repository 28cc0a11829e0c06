"""How pieces of work are handed out: here, or to processes that whoever runs the program has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

P = TypeVar("P")
R = TypeVar("R")


class Spread(Protocol):
    """Does a piece of work on each of many, in whatever processes and order; `map` does it here."""

    def __call__(self, work: Callable[[P], R], pieces: Iterable[P], /) -> Iterable[R]: ...
