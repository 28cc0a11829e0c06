"""JSON lines, packed or not; nothing holds more than a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from timeline import limits
from timeline.reading.decode import is_binary
from timeline.reading.shards.stream import FAR, Stream
from timeline.reading.shards.unit import Broken, Piece, Unit, Whole, digest
from timeline.text import marks

_BOM = b"\xef\xbb\xbf"
_HEAD = 65_536  # bytes that tell whether the file is our own
_PIECE = 1 << 20  # bytes of a line that is too long
_LONG = f"longer than {limits.RECORD.number:,} bytes"


@dataclass(frozen=True, slots=True)
class Lines:
    """A record a line; `packing` is `gz`, `zst` or nothing."""

    packing: str = ""

    def pieces(self, file: BinaryIO, strict: bool = True) -> Iterator[Piece]:
        """Every line that is not blank."""
        number = 0
        try:
            if _is_other(_head(Stream(file, self.packing))):
                raise Whole
            stream = Stream(file, self.packing)
            while line := stream_line(stream):
                number += 1
                place, data = line
                data = data.removeprefix(_BOM) if number == 1 else data
                if len(data) > limits.RECORD.number:
                    yield Piece(number, place, b"", b"", f"line {number}: {_LONG}")
                elif data.strip():
                    if strict and not _is_plain(data):
                        raise Whole
                    yield Piece(number, place, data, digest(data))
        except Broken as error:
            raise error if error.code == "F5" else Broken(f"line {number + 1}: {error}", error.code) from error

    def reader(self, file: BinaryIO) -> Callable[[Unit], bytes | None]:
        stream: Stream | None = None

        def of(unit: Unit) -> bytes | None:
            nonlocal stream
            if stream is None or not stream.skip_to(unit.place):
                stream = Stream(file, self.packing, unit.place)
            data = stream.line(limits.RECORD.number + 1)
            data = data.removeprefix(_BOM) if unit.number == 1 else data
            return data if digest(data) == unit.digest else None

        return of

    def is_far(self, unit: Unit) -> bool:
        """Whether much is to be unpacked before the record is reached."""
        return bool(self.packing) and unit.place[1] > FAR


def stream_line(stream: Stream) -> tuple[tuple[int, int], bytes] | None:
    """Where the next line stands, and the line; of one that is too long only the beginning. `None` at the end."""
    most, place = limits.RECORD.number, stream.place
    line = rest = stream.line(most + 1)
    while len(line) > most and not rest.endswith(b"\n") and (rest := stream.line(_PIECE)):
        pass
    return (place, line) if line else None


def _head(stream: Stream) -> bytes:
    """The beginning of a file, as far as it can be read."""
    found = b""
    with suppress(Broken):
        while len(found) < _HEAD and (line := stream.line(_HEAD)):
            found += line
    return found


def _is_other(head: bytes) -> bool:
    """Whether the first lines show that the file is no text, or written by us."""
    text = head[: head.rfind(b"\n") + 1] or head
    return is_binary(head) or marks.is_own(text.decode("utf-8", "replace"))


def _is_plain(line: bytes) -> bool:
    """Whether a line is text as it is in whatever file it stands: UTF-8 without nulls, ended by the one sort of end."""
    if b"\0" in line or b"\r" in line.rstrip(b"\r\n"):
        return False
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
