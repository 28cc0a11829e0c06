"""Archives: the members of a zip file in order, the file in a `.gz`, within limits that no bomb gets past."""

from __future__ import annotations

import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

MEMBERS, MEMBER_BYTES, BYTES = 100_000, 50_000_000, 1_000_000_000
_TAR_BLOCK = 512  # bytes
_NO_ARCHIVE = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError)
_NO_MEMBER = (*_NO_ARCHIVE, RuntimeError, EOFError, zlib.error, lzma.LZMAError)


def members(data: bytes) -> Iterator[tuple[str, bytes | str]]:
    """Name and bytes of each file, sorted by name; a text instead of bytes is the reason why it was not read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = sorted((e for e in archive.infolist() if not e.is_dir()), key=lambda entry: entry.filename)
    except _NO_ARCHIVE as error:
        yield "", f"not a zip archive that can be read: {error}"
        return
    total = 0
    for number, entry in enumerate(entries):
        name = _name(entry.filename)
        if name is None:
            continue
        total += entry.file_size
        if number >= MEMBERS or total > BYTES:
            yield name, "the archive is too large; the rest is left out"
            return
        yield name, _content(archive, entry)


def _name(path: str) -> str | None:
    """The path inside the archive, also of one that would leave the folder or has no name; `None` for hidden files."""
    parts = [part for part in path.replace("\\", "/").split("/") if part.strip(".")]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return None if hidden else "/".join(parts) or "member"


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | str:
    if entry.file_size > MEMBER_BYTES:
        return "too large for an article"
    try:
        with archive.open(entry) as stream:
            return stream.read(MEMBER_BYTES + 1)[:MEMBER_BYTES]
    except _NO_MEMBER as error:
        return f"cannot be read: {error}"


def unpacked(data: bytes) -> bytes | str:
    """The one file of a `.gz`, or the reason why it was not read."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            inside = stream.read(MEMBER_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        return f"not a .gz file that can be read: {error}"
    return inside if len(inside) <= MEMBER_BYTES else "too large for an article"


def is_tar(data: bytes) -> bool:
    """Whether what was unpacked is an archive of files; an empty one is nothing but nulls."""
    return data[257:262] == b"ustar" or (len(data) >= _TAR_BLOCK and not data[:_TAR_BLOCK].strip(b"\0"))


def is_small(data: bytes) -> bool:
    """Whether the members of a zip file together stay within the limits of one."""
    try:
        return sum(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()) <= MEMBER_BYTES
    except _NO_ARCHIVE:
        return True  # its reader will say what is wrong
