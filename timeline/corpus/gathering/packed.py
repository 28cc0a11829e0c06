"""Rows of the store on their way to whoever works on them: bytes from the start, so that few are in memory as rows."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from timeline.store.rows import Row

AT_ONCE = 1_000  # rows
_PLAIN = 2  # the format that looks for nothing twice: pickle remembers every string, in more memory than the rows take


def portions(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows, so many at a time."""
    left = iter(rows)
    while some := list(islice(left, size)):
        yield some


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows in their order; each time that they are asked for they are made anew.

    >>> some = Packed.of([(1, "a", None), (2, "b", 0.5)])
    >>> list(some), len(some)
    ([(1, 'a', None), (2, 'b', 0.5)], 2)
    """

    parts: tuple[bytes, ...]
    many: int

    @classmethod
    def of(cls, rows: Iterable[Row], note: Callable[[Row], None] | None = None) -> Packed:
        """Rows as they come; each is shown to `note` before it is bytes."""
        parts: list[bytes] = []
        many = 0
        for some in portions(rows, AT_ONCE):
            if note:
                for row in some:
                    note(row)
            parts.append(marshal.dumps(some, _PLAIN))
            many += len(some)
        return cls(tuple(parts), many)

    def __iter__(self) -> Iterator[Row]:
        for part in self.parts:
            yield from marshal.loads(part)

    def __len__(self) -> int:
        return self.many
