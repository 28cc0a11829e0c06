"""Zip archives: their members in order, within limits that no bomb gets past."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

_CODECS = (zlib.error, lzma.LZMAError)
MEMBERS, MEMBER_BYTES, BYTES = 100_000, 50_000_000, 1_000_000_000


def members(data: bytes) -> Iterator[tuple[str, bytes | str]]:
    """Name and bytes of each file, sorted by name; a text instead of bytes is the reason why it was not read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = sorted((e for e in archive.infolist() if not e.is_dir()), key=lambda entry: entry.filename)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        yield "", f"not a zip archive that can be read: {error}"
        return
    total = 0
    for number, entry in enumerate(entries):
        # a path that would leave the folder, or has no name at all, is a name inside it
        parts = [part for part in entry.filename.replace("\\", "/").split("/") if part.strip(".")]
        if any(part.startswith(".") or part == "__MACOSX" for part in parts):
            continue
        name = "/".join(parts) or "member"
        total += entry.file_size
        if number >= MEMBERS or total > BYTES:
            yield name, "the archive is too large; the rest is left out"
            return
        if entry.file_size > MEMBER_BYTES:
            yield name, "too large for an article"
            continue
        try:
            with archive.open(entry) as stream:
                yield name, stream.read(MEMBER_BYTES + 1)[:MEMBER_BYTES]
        except (
            zipfile.BadZipFile,
            RuntimeError,
            OSError,
            EOFError,
            NotImplementedError,
            ValueError,
            *_CODECS,
        ) as error:
            yield name, f"cannot be read: {error}"
