"""What a shard is cut into: pieces as the pass over it meets them, units as a task is told of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

Place = tuple[int, int]  # of a record in its file: what a pair means, its layout knows


class Whole(Exception):
    """The file is not as a shard should be (encoding, names): it is read whole, where it is no larger than that."""


class Broken(Exception):
    """Nothing behind this place of the file can be read; the message says where and why, for people."""

    def __init__(self, message: str, code: str = "F4") -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Piece:
    """A record as the pass meets it: its line or its number, counted from 1, its place, and the bytes that tell of it.

    `digest` is that of all that the record is made of; `fault` says why it cannot be read, of code `code`. `name` is
    that of a member of an archive; `size` is how many bytes it has where `data` are not those.
    """

    number: int
    place: Place
    data: bytes
    digest: bytes
    fault: str = ""
    code: str = "F4"
    name: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """A record to read; `ids` are those of the documents it gives, `digest` what it was made of at the pass.

    `name` is that of a member of an archive.
    """

    number: int
    place: Place
    digest: bytes
    ids: tuple[str, ...]
    name: str = ""
    order: str = ""  # of day and month, as other articles of its outlet print them


class Layout(Protocol):
    """How records stand in a file of one kind."""

    def pieces(self, file: BinaryIO, strict: bool = True) -> Iterator[Piece]:
        """Every record in order, in constant memory. Raises `Broken`, with `strict` `Whole` too."""

    def reader(self, file: BinaryIO) -> Callable[[Unit], bytes | str | None]:
        """What gives the bytes of one record after the other, in order; `None` for one that is not what it was, a text
        that says why one cannot be read.
        """

    def is_far(self, unit: Unit) -> bool:
        """Whether a worker would have to read much to get to the record, so that it is handed it instead."""


def digest(data: bytes) -> bytes:
    """The digest of a record: 32 bytes."""
    return hashlib.sha256(data).digest()
