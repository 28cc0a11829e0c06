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
    """Answers by key, asked for when one is wanted, together with all that are expected; `kept` are remembered.

    >>> asked = []
    >>> lengths = Asked(lambda words: asked.append(words) or {word: len(word) for word in words if word})
    >>> lengths.expect(["one", "three"]); asked
    []
    >>> lengths["three"], lengths.get(""), lengths["one"], asked
    (5, None, 3, [['one', 'three'], ['']])
    """

    def __init__(self, ask: Callable[[list[str]], Mapping[str, T]], kept: int = KEPT) -> None:
        self._ask = ask
        self._kept = kept
        self._known: dict[str, T] = {}
        self._expected: list[str] = []

    def expect(self, keys: Iterable[str]) -> None:
        """These keys may be asked for next: in one question, as soon as any is. Others are expected no more."""
        self._expected = list(keys)

    def _learn(self, key: str) -> None:
        wanted = [each for each in dict.fromkeys(self._expected) if each not in self._known]
        wanted = wanted if key in wanted else [key]
        if len(self._known) + len(wanted) > self._kept:
            self._known.clear()
        self._known.update(self._ask(wanted) if wanted else {})

    def __getitem__(self, key: str) -> T:
        if key not in self._known:
            self._learn(key)
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
