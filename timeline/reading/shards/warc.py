"""Web archives (WARC, ISO 28500): pages as a crawler fetched them, record by record, packed or not."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from timeline import limits
from timeline.reading.shards.stream import FAR, Stream
from timeline.reading.shards.unit import Broken, Piece, Place, Unit, digest

_SIGN = b"WARC/"
_HEAD = 65_536  # bytes of a head, of the record's or of HTTP
_LINES = 200  # of a head
_LIES = 20  # records of a wrong length, behind which nothing is read: looking for the next record costs a search
_LONG = f"longer than {limits.RECORD.number:,} bytes"
_LYING = "its Content-Length is wrong"
_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain",)
_WINDOWS = {b"gzip": 31, b"x-gzip": 31, b"deflate": 15}
_SMALL = 10_000_000  # bytes that a body may unpack to, however small it is


@dataclass(frozen=True, slots=True)
class Page:
    """What a record holds for a reader: the body, whether it is a page, its address and the day it was fetched.

    That day is no day of publication, only one by which it was published.
    """

    body: bytes
    is_page: bool
    address: str
    fetched: str


@dataclass(frozen=True, slots=True)
class Warc:
    """A record each time; `packing` is `gz` or nothing."""

    packing: str = ""

    def pieces(self, file: BinaryIO, strict: bool = True) -> Iterator[Piece]:
        """The records that hold a page or a text, numbered among all."""
        stream, number, lies = Stream(file, self.packing), 0, 0
        try:
            while found := _next(stream):
                number += 1
                place, first = found
                behind = stream.place
                data, fault = _record(stream, first)
                if fault:
                    yield Piece(number, place, b"", b"", f"record {number}: {fault}")
                if fault == _LYING:
                    stream, lies = Stream(file, self.packing, behind), lies + 1
                    if lies > _LIES:
                        raise Broken("too many records of a wrong length; the rest is left out", "F8")
                elif not fault and read(data) is not None:
                    yield Piece(number, place, data, digest(data))
        except Broken as error:
            raise Broken(f"record {number + 1}: {error}", error.code) from error

    def reader(self, file: BinaryIO) -> Callable[[Unit], bytes | None]:
        stream: Stream | None = None

        def of(unit: Unit) -> bytes | None:
            nonlocal stream
            if stream is None or not stream.skip_to(unit.place):
                stream = Stream(file, self.packing, unit.place)
            data, fault = _record(stream, stream.line(_HEAD))
            return data if not fault and digest(data) == unit.digest else None

        return of

    def is_far(self, unit: Unit) -> bool:
        """Whether much is to be unpacked before the record is reached."""
        return bool(self.packing) and unit.place[1] > FAR


def _next(stream: Stream) -> tuple[Place, bytes] | None:
    """Where the next record begins, and its first line; `None` at the end."""
    while True:
        place, line = stream.place, stream.line(_HEAD)
        if line.startswith(_SIGN):
            return place, line
        if not line:
            return None


def _record(stream: Stream, first: bytes) -> tuple[bytes, str]:
    """Head and content of the record with this first line, and what is wrong with it."""
    head = [first]
    while len(head) < _LINES and (line := stream.line(_HEAD)).strip():
        head.append(line)
    head.append(b"\r\n")
    fields = _fields(head[1:])
    try:
        length = int(fields.get(b"content-length", b""))
    except ValueError:
        return b"", "without a Content-Length"
    if not 0 <= length <= limits.RECORD.number:
        return b"", _LONG
    content = stream.read(length)
    if len(content) < length or not _ends(stream):
        return b"", _LYING
    return b"".join((*head, content)), ""


def _ends(stream: Stream) -> bool:
    """Whether a record ends here: two line ends, or the file."""
    return stream.line(_HEAD).strip() == b"" and stream.line(_HEAD).strip() == b""


def _fields(lines: list[bytes]) -> dict[bytes, bytes]:
    """The fields of a head, in small letters; of one that stands twice the first."""
    found: dict[bytes, bytes] = {}
    for line in lines:
        name, sign, value = line.partition(b":")
        if sign:
            found.setdefault(name.strip().lower(), value.strip())
    return found


def name(data: bytes, number: int) -> str:
    """What a record is called: its id, without the words that all have, else its number."""
    called = _fields(data[:_HEAD].split(b"\r\n\r\n", 1)[0].split(b"\n"))
    found = called.get(b"warc-record-id", b"").strip(b"<>").removeprefix(b"urn:uuid:").decode("utf-8", "replace")
    return found[: limits.NAME.number] or str(number)


def read(data: bytes) -> Page | None:
    """The page or text in a record; `None` for a picture, a redirect, a request, the crawler's own notes."""
    head, _, content = data.partition(b"\r\n\r\n")
    fields = _fields(head.split(b"\n"))
    kind = fields.get(b"warc-type", b"").lower()
    sort = fields.get(b"content-type", b"")
    if kind == b"response":
        found = _answer(content)
        if found is None:
            return None
        sort, content = found
    elif kind not in (b"resource", b"conversion"):
        return None
    called = sort.split(b";")[0].strip().lower().decode("ascii", "replace")
    if called not in (*_PAGES, *_TEXTS):
        return None
    address = fields.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace")
    return Page(content, called in _PAGES, address, fields.get(b"warc-date", b"").decode("ascii", "replace"))


def _answer(content: bytes) -> tuple[bytes, bytes] | None:
    """Content type and body of an answer of HTTP that went well."""
    head, sign, body = content.partition(b"\r\n\r\n")
    lines = head[:_HEAD].split(b"\n")
    words = lines[0].split()
    if not sign or not lines[0].startswith(b"HTTP/") or len(words) < 2 or words[1] != b"200":
        return None
    fields = _fields(lines[1:])
    if fields.get(b"transfer-encoding", b"").lower() == b"chunked":
        body = _joined(body)
    window = _WINDOWS.get(fields.get(b"content-encoding", b"").lower())
    return fields.get(b"content-type", b"text/html"), _unpacked(body, window) if window else body


def _joined(body: bytes) -> bytes:
    """A body in chunks in one; as it is when it was joined already, as Common Crawl does."""
    out, at = [], 0
    while (end := body.find(b"\r\n", at, at + 20)) >= 0:
        try:
            size = int(body[at:end].split(b";")[0], 16)
        except ValueError:
            return body
        if size <= 0:
            break
        out.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(out) or body


def _unpacked(body: bytes, window: int) -> bytes:
    """A body unpacked, no further than a bomb should; as it is when it was unpacked already."""
    most = min(limits.MEMBER.number, max(_SMALL, limits.RATIO.number * len(body)))
    try:
        return zlib.decompressobj(window).decompress(body, most)
    except zlib.error:
        return body
