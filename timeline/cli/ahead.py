"""What rows are shown with, asked of the store for some rows at once and only for those that are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
ROWS = 200  # rows that are asked about at once
KEPT = 5_000  # answers that are remembered


class Asked(Mapping[str, T]):
    """Answers by key, each asked for when it is wanted; as many as `kept` are remembered.

    >>> lengths = Asked(lambda words: {word: len(word) for word in words if word})
    >>> lengths.learn(["one", "three"]); lengths["three"], lengths.get("")
    (5, None)
    """

    def __init__(self, ask: Callable[[list[str]], Mapping[str, T]], kept: int = KEPT) -> None:
        self._ask = ask
        self._kept = kept
        self._known: dict[str, T] = {}

    def learn(self, keys: Iterable[str]) -> None:
        """Ask for these keys in one question."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self._known]
        if len(self._known) + len(wanted) > self._kept:
            self._known.clear()
        self._known.update(self._ask(wanted) if wanted else {})

    def __getitem__(self, key: str) -> T:
        if key not in self._known:
            self.learn([key])
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def batches(rows: Iterable[R], learn: Callable[[list[R]], object]) -> Iterator[R]:
    """The rows; of some of them at once everything is learnt before the first is given."""
    whole = iter(rows)
    while some := list(islice(whole, ROWS)):
        learn(some)
        yield from some
