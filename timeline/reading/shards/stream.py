"""The bytes of a file as they were before it was packed, from any place where they can be entered."""

from __future__ import annotations

import io
import zlib
from collections import deque
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO, Protocol

from timeline import limits
from timeline.reading.shards.unit import Broken, Place

FAR = 16_000_000  # unpacked bytes that a worker reads through at most to get to its records
_BUFFER = 1 << 16  # bytes
_GZIP = 31  # of zlib: with the head of gzip
_PIECE = {"gz": 1 << 16, "zst": 1 << 11}  # bytes fed at once: of zst four may be 128 kB unpacked
_SMALL = 10_000_000  # bytes that may be unpacked however small the file is
_CUT_OFF = "the file is cut off here"
_BOMB = f"the rest is left out: it unpacks to more than {limits.RATIO.number} times its bytes"


class _Unpacker(Protocol):
    """`zlib.decompressobj` and its like."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


def missing(packing: str) -> str:
    """What unpacking needs and is not there, for people; empty when nothing is missing."""
    there = packing != "zst" or _has_own() or find_spec("zstandard") is not None
    return "" if there else "packed as zst, which needs an extra: pip install 'timeline[zst]'"


def _has_own() -> bool:
    """Whether Python itself reads zst: from 3.14 on."""
    return find_spec("compression") is not None and find_spec("compression.zstd") is not None


def _zst() -> _Unpacker:
    if _has_own():
        own: _Unpacker = import_module("compression.zstd").ZstdDecompressor()
        return own
    zstandard = import_module("zstandard")

    made: _Unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
    return made


_MADE: dict[str, Callable[[], _Unpacker]] = {"gz": lambda: zlib.decompressobj(_GZIP), "zst": _zst}


class Unpacked(io.RawIOBase):
    """What a packed file holds, from one of its members on; `begins` is where members begin, unpacked and in the file.

    Raises `Broken` for a file that is cut off, damaged, or unpacks to more than a bomb should.
    """

    def __init__(self, file: BinaryIO, packing: str, member: int) -> None:
        if extra := missing(packing):
            raise Broken(extra, "F5")
        self._file, self._packing = file, packing
        self._first = self._fed = member  # offsets in the file
        self._out = 0
        self._unpacker: _Unpacker | None = None
        self._rest = b""  # read and not yet fed
        self._ready = memoryview(b"")
        self.begins: deque[Place] = deque([(0, member)])
        file.seek(member)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._ready and self._more():
            pass
        given = self._ready[: len(buffer)]
        buffer[: len(given)] = given
        self._ready = self._ready[len(given) :]
        return len(given)

    def _more(self) -> bool:
        """Unpack the next piece; whether there was one."""
        size = _PIECE[self._packing]
        piece = self._rest[:size] or self._file.read(size)
        self._rest = self._rest[size:]
        if not piece:
            if self._unpacker is not None:
                raise Broken(_CUT_OFF)
            return False
        if self._unpacker is None:
            piece = self._begin(piece)
        if self._unpacker is not None:
            self._feed(self._unpacker, piece)
        return True

    def _begin(self, piece: bytes) -> bytes:
        """A new member, behind whatever nulls stand between."""
        whole = len(piece)
        piece = piece.lstrip(b"\0")
        self._fed += whole - len(piece)
        if piece:
            self._unpacker = _MADE[self._packing]()
        return piece

    def _feed(self, unpacker: _Unpacker, piece: bytes) -> None:
        try:
            made = unpacker.decompress(piece)
        except Exception as error:  # zlib.error, ZstdError of two packages: whatever is wrong with the bytes
            raise Broken(f"cannot be unpacked further: {error}") from error
        self._fed += len(piece)
        if unpacker.eof:
            unused = unpacker.unused_data
            self._fed -= len(unused)
            self._rest, self._unpacker = unused + self._rest, None
        self._out += len(made)
        if self._unpacker is None:
            self.begins.append((self._out, self._fed))
        if self._out > max(_SMALL, limits.RATIO.number * (self._fed - self._first)):
            raise Broken(_BOMB, "F8")
        self._ready = memoryview(made)


class Stream:
    """Lines and bytes from a place on; `place` is where it stands: a beginning in the file, and bytes behind it."""

    def __init__(self, file: BinaryIO, packing: str, place: Place = (0, 0)) -> None:
        first, behind = place
        self._unpacked = Unpacked(file, packing, first) if packing else None
        self._file: BinaryIO = file if self._unpacked is None else io.BufferedReader(self._unpacked, _BUFFER)
        self._first, self._at = first, 0
        if self._unpacked is None:
            file.seek(first + behind)
            self._at = behind
        else:
            self.skip(behind)

    @property
    def place(self) -> Place:
        if self._unpacked is None:
            return self._first + self._at, 0
        begins = self._unpacked.begins
        while len(begins) > 1 and begins[1][0] <= self._at:
            begins.popleft()
        out, member = begins[0]
        return member, self._at - out

    def line(self, most: int) -> bytes:
        """The next line with its end, or as many of its bytes; empty at the end."""
        found = self._file.readline(most)
        self._at += len(found)
        return found

    def read(self, size: int) -> bytes:
        """So many bytes, or as many as there are."""
        found = self._file.read(size)
        self._at += len(found)
        return found

    def skip(self, size: int) -> None:
        """Leave out so many bytes."""
        while size > 0 and (found := self.read(min(size, _BUFFER))):
            size -= len(found)

    def skip_to(self, place: Place) -> bool:
        """Go on to a place that is not far ahead in the same member; whether it is."""
        here = self.place
        if here[0] != place[0] or here[1] > place[1] or self._unpacked is None:
            return False
        self.skip(place[1] - here[1])
        return True
