"""Archives: the members of a zip file in order, the file in a `.gz`, within limits that no bomb gets past."""

from __future__ import annotations

import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

from timeline import limits

_TAR_BLOCK = 512  # bytes
_ENTRY = b"PK\x01\x02"  # begins an entry of the directory at the end
NO_ARCHIVE = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RecursionError)
_NO_MEMBER = (*NO_ARCHIVE, RuntimeError, EOFError, MemoryError, zlib.error, lzma.LZMAError)
_PIECE = 4096  # bytes asked for at once: bz2 and lzma unpack a piece whole, whatever comes of it
_SMALL = 10_000_000  # bytes that may be unpacked however small the archive is
_HEAD = 30  # bytes that stand at least between the beginnings of two members


class LeftOut(str):
    """Why the rest of an archive is not read."""


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive. Raises what `zipfile` raises, and `BadZipFile` for a directory that is too long to be looked at."""
    if len(data) > len(_ENTRY) * limits.MEMBERS.number and data.count(_ENTRY) > 2 * limits.MEMBERS.number:
        raise zipfile.BadZipFile("its directory is too long")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except UnicodeDecodeError:
        return zipfile.ZipFile(io.BytesIO(_renamed(data)))


def _renamed(data: bytes) -> bytes:
    """The archive with the names that say they are UTF-8 and are not marked as names in the old code page."""
    out, at = bytearray(data), data.find(_ENTRY)
    while at >= 0:
        length = int.from_bytes(data[at + 28 : at + 30], "little")
        if not _is_utf8(data[at + 46 : at + 46 + length]):
            out[at + 9 : at + 10] = bytes([data[at + 9] & ~8])
        at = data.find(_ENTRY, at + 1)
    return bytes(out)


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True


def members(data: bytes) -> Iterator[tuple[str, bytes | str]]:
    """Name and bytes of each file, sorted by name; a text instead of bytes is the reason why it was not read."""
    try:
        archive = opened(data)
        most = min(limits.UNPACKED.number, most_of(len(data)))
        for name, entry in looked_through(archive, most):
            yield name, entry if isinstance(entry, str) else content(archive, entry)
    except NO_ARCHIVE as error:
        yield "", f"not a zip archive that can be read: {error}"


def most_of(size: int) -> int:
    """How many bytes the members of an archive of so many may have together, however many are in memory."""
    return max(_SMALL, limits.RATIO.number * size)


def looked_through(archive: zipfile.ZipFile, most: int) -> Iterator[tuple[str, zipfile.ZipInfo | str]]:
    """Name and entry of each file, sorted by name, up to `most` bytes; a text is the reason why one is not read."""
    entries = sorted((e for e in archive.infolist() if not e.is_dir()), key=lambda entry: entry.filename)
    shared = _overlapping(archive)
    total = 0
    for number, entry in enumerate(entries):
        name = _name(entry.filename)
        if name is None:
            continue
        total += entry.file_size
        if number >= limits.MEMBERS.number or total > most:
            yield name, LeftOut("the archive is too large; the rest is left out")
            return
        if entry in shared:
            yield name, _SHARED
        else:
            yield name, entry if entry.file_size <= limits.MEMBER.number else "too large for an article"


_SHARED = "cannot be read: its bytes are those of another member too"


def _overlapping(archive: zipfile.ZipFile) -> set[zipfile.ZipInfo]:
    """The members that begin within the bytes of one before: in a sound archive there are none."""
    out: set[zipfile.ZipInfo] = set()
    end = 0
    for entry in sorted(archive.infolist(), key=lambda each: each.header_offset):
        if entry.header_offset < end:
            out.add(entry)
        end = max(end, entry.header_offset + _HEAD + entry.compress_size)
    return out


def _name(path: str) -> str | None:
    """The path inside the archive, also of one that would leave the folder or has no name; `None` for hidden files."""
    parts = [part for part in path.replace("\\", "/").split("/") if part.strip(".")]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return None if hidden else "/".join(parts)[-limits.NAME.number :] or "member"


def content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | str:
    """The bytes of a member, or the reason why it was not read."""
    try:
        with archive.open(entry) as stream:
            return b"".join(iter(lambda: stream.read(_PIECE), b""))  # no more than the size it says it has
    except _NO_MEMBER as error:
        return f"cannot be read: {error}"


def unpacked(data: bytes) -> bytes | str:
    """The one file of a `.gz`, or the reason why it was not read."""
    most = min(limits.MEMBER.number, max(_SMALL, limits.RATIO.number * len(data)))
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            inside = stream.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        return f"not a .gz file that can be read: {error}"
    return inside if len(inside) <= most else "too large for an article"


def is_tar(data: bytes) -> bool:
    """Whether what was unpacked is an archive of files; an empty one is nothing but nulls."""
    return data[257:262] == b"ustar" or (len(data) >= _TAR_BLOCK and not data[:_TAR_BLOCK].strip(b"\0"))


def is_small(data: bytes) -> bool:
    """Whether the members of a Word document together stay within its limit."""
    try:
        return sum(entry.file_size for entry in opened(data).infolist()) <= limits.DOCUMENT.number
    except NO_ARCHIVE:
        return True  # its reader will say what is wrong
