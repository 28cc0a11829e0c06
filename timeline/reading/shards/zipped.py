"""Zip archives: members by the directory at the end, which alone is in memory."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import BinaryIO

from timeline import limits
from timeline.reading import archive
from timeline.reading.folder import NOT_ARTICLES, may_hold_articles
from timeline.reading.shards.unit import Broken, Piece, Unit, Whole

_PIECE = 1 << 20  # bytes
_HEAD = 30  # bytes of the head of a member, without its names
_ENTRY = 400  # bytes of an entry of the directory, of a long name
_END, _FAR_END = b"PK\x05\x06", b"PK\x06\x06"  # of the directory, and of one that is beyond 4 GB
_TAIL = 70_000  # bytes in which the end of the directory stands
_SEVERAL = 2
_UNTOLD = 0xFFFFFFFF  # a size that stands in the other end


class Zip:
    """A record a member, by its name. A place is where its bytes begin, with a head, and how many they are."""

    def pieces(self, file: BinaryIO, strict: bool = True) -> Iterator[Piece]:
        """The members in the order of their names; one that is too large, or no member, is told."""
        found = _members(file)
        if strict and (_is_alone(found) or _alike(found)):
            raise Whole
        for number, (name, entry) in enumerate(found, 1):
            if isinstance(entry, str):
                code = "F8" if isinstance(entry, archive.LeftOut) else "F4"
                yield Piece(number, (0, 0), b"", b"", entry, code, name)
            elif PurePosixPath(name).name.lower() not in NOT_ARTICLES:
                place = (entry.header_offset, entry.compress_size)
                yield Piece(number, place, b"", _digest(file, entry), name=name, size=entry.file_size)

    def reader(self, file: BinaryIO) -> Callable[[Unit], bytes | str | None]:
        members = _opened(file)
        entries = {entry.header_offset: entry for entry in members.infolist()}

        def of(unit: Unit) -> bytes | str | None:
            entry = entries.get(unit.place[0])
            return None if entry is None else archive.content(members, entry)

        return of

    def is_far(self, unit: Unit) -> bool:
        """A member is read where it stands."""
        return False


Found = Sequence[tuple[str, zipfile.ZipInfo | str]]


def _members(file: BinaryIO) -> Found:
    """Name and entry of each member that may be read. Raises as `pieces`."""
    try:
        members = _opened(file)
        return list(archive.looked_through(members, archive.most_of(file.seek(0, 2))))
    except UnicodeDecodeError as error:  # of a name
        raise Whole from error
    except archive.NO_ARCHIVE as error:
        raise Broken(f"not a zip archive that can be read: {error}") from error


def _is_alone(found: Found) -> bool:
    """Whether one member alone may hold articles: it is called like the archive then."""
    return sum(may_hold_articles(name) for name, _ in found) < _SEVERAL


def base(name: str) -> str:
    """What a member is called among documents: its path without the suffix."""
    return PurePosixPath(name).with_suffix("").as_posix()


def _alike(found: Found) -> bool:
    """Whether two members, or what they hold, could be called alike."""
    names = [base(name) for name, _ in found]
    known = set(names)
    parts = (name.split("#") for name in known if "#" in name)
    return len(known) < len(names) or any(
        "#".join(some[:number]) in known for some in parts for number in range(1, len(some))
    )


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    """The archive; raises what `zipfile` raises, and `BadZipFile` for a directory that is too long to be looked at."""
    if _directory(file) > _ENTRY * limits.MEMBERS.number:
        raise zipfile.BadZipFile("its directory is too long")
    file.seek(0)
    return zipfile.ZipFile(file)


def _directory(file: BinaryIO) -> int:
    """How many bytes the directory says that it has."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    at = tail.rfind(_END)
    length = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if length == _UNTOLD and (far := tail.rfind(_FAR_END)) >= 0:
        return int.from_bytes(tail[far + 40 : far + 48], "little")
    return length


def _digest(file: BinaryIO, entry: zipfile.ZipInfo) -> bytes:
    """The digest of a member: its name and its bytes as packed."""
    told = f"{entry.filename} {entry.compress_type} {entry.file_size} {entry.CRC}"
    found = hashlib.sha256(told.encode("utf-8", "replace"))
    file.seek(entry.header_offset)
    head = file.read(_HEAD)
    names = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    file.seek(names, 1)
    left = entry.compress_size
    while left > 0 and (piece := file.read(min(left, _PIECE))):
        found.update(piece)
        left -= len(piece)
    return found.digest()
