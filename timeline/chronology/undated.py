"""Claims that may be of any day: everybody looks at those next to it, which are as far off in time as may be.

So they are looked at apart from all others, in canonical order, with no more of each in memory than the look asks:
some 60 bytes, where a claim that is read has a kilobyte.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from timeline.chronology.asked import Seen
from timeline.chronology.candidates import is_undated
from timeline.chronology.pair import DETAIL, UNDATED_PART
from timeline.chronology.telling import Telling, all_telling, likest, shared
from timeline.chronology.weights import Weights


class Undated(Sequence[Telling]):
    """Some of them in canonical order, by place; of what each tells not the words, which lead to it."""

    def __init__(self) -> None:
        self._index: dict[str, array[int]] = {}
        self._usual, self._total = array("d"), array("d")
        self._acts: list[str] = []

    def __len__(self) -> int:
        return len(self._acts)

    def __getitem__(self, at: int) -> Telling:  # type: ignore[override]
        return Telling([], self._usual[at], self._total[at], self._acts[at])

    def add(self, found: Sequence[Seen], weights: Weights) -> None:
        """Those that come next in canonical order."""
        for telling in all_telling(found, weights):
            for _, word in telling.words:
                self._index.setdefault(word, array("i")).append(len(self))
            self._usual.append(telling.usual)
            self._total.append(telling.total)
            self._acts.append(telling.act)

    def found(self, every: Sequence[Seen], before: int, weights: Weights) -> Iterator[tuple[int, int]]:
        """What claims find here, by the places of both: all claims between two places of canonical order, of which
        `before` stand before the first.
        """
        for t, telling in zip(every, all_telling(every, weights), strict=True):
            itself = before if (is_one := is_undated(t)) else -1
            scores = shared(before, telling.words, self._index)
            for other in likest(itself, telling, scores, DETAIL, self, UNDATED_PART):
                yield t.at, other
            before += is_one
