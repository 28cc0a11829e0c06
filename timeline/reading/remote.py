"""Files at addresses (fsspec): which there are, and their bytes by ranges. The only module that opens a connection.

Needs the extra `remote`. Whatever goes wrong on the way is an `OSError` here, or a problem of the address.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO, TypeVar  # `Any` is what fsspec hands out; it does not leave this module

from timeline import limits, opening
from timeline.model import Problem
from timeline.reading.folder import SHARDS, UNSEEN, Loaded, Stamp

T = TypeVar("T")
_EXTRA = "an address, which needs an extra: pip install 'timeline[remote]'"
_NO_SHARD = f"no file of many records: its name ends in none of {', '.join(SHARDS)}"
_WEB = ("http://", "https://")
_BUFFER = 1 << 20  # bytes asked for at once at least
_TOLD = 100  # characters of what somebody else's error says
_VERSIONS = (  # what tells one state of a file from another, as file systems call it, the surest first
    *("etag", "e_tag", "content-md5", "content_md5", "md5hash", "md5", "digest", "crc32c", "generation"),
    *("mtime", "modified", "last_modified", "last-modified", "lastmodified", "updated", "created"),
)


class Lost(OSError):
    """What an address holds cannot be had; the message says why, for people."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The files at addresses with their stamps (`UNSEEN` for what fails), and what is wrong, by address or pattern."""

    found: dict[str, Stamp] = field(default_factory=dict)
    failed: dict[str, Problem] = field(default_factory=dict)

    def _fail(self, address: str, message: str, code: str = "F4") -> None:
        self.found[address] = UNSEEN
        self.failed[address] = Problem(address, message, code)


def look(written: Iterable[str], known: Mapping[str, Stamp]) -> Seen:
    """What there is at addresses, the patterns among them written out; one question for each file, nothing is read.

    `known` are the files that were read before: where a pattern cannot be written out, they stand as they were.
    """
    seen = Seen()
    is_there = find_spec("fsspec") is not None
    for address in written:
        if not is_there:
            seen._fail(address, _EXTRA, "F5")
        elif not address.lower().endswith(SHARDS):
            seen._fail(address, _NO_SHARD, "F5")
        else:
            for each in _written_out(address, seen):
                _see(each, seen)
        if address in seen.failed and _is_pattern(address):
            kept = {each: stamp for each, stamp in known.items() if fnmatchcase(each, address)}
            seen.found.update({**kept, **seen.found})
    return seen


def _see(address: str, seen: Seen) -> None:
    try:
        seen.found[address] = _stamp(*_system(address))
    except Exception as error:  # of whatever stands behind fsspec
        seen._fail(address, _said(error))


def _is_pattern(address: str) -> bool:
    return not set("*[" if address.startswith(_WEB) else "*?[").isdisjoint(address)


def _written_out(address: str, seen: Seen) -> Collection[str]:
    """The addresses of a pattern, sorted; itself where it is none."""
    if not _is_pattern(address):
        return [address]
    try:
        system, path = _system(address)
        names = sorted(str(name) for name in system.glob(path))
    except Exception as error:  # of whatever stands behind fsspec
        seen._fail(address, _said(error))
        return []
    found = [each for each in _addresses(names, address) if _is_text(each)]
    if len(found) < len(names):
        seen._fail(address, f"{len(names) - len(found):,} names there are no text")
    elif not found:
        seen._fail(address, "cannot be read: no file there is called so")
    return found


def _addresses(names: Iterable[str], pattern: str) -> Iterator[str]:
    """The names that a file system gives, written like the pattern."""
    scheme, _, path = pattern.partition("://")
    slash = "/" if path.startswith("/") else ""
    for name in names:
        yield name if "://" in name else f"{scheme}://{slash}{name.lstrip('/')}"


def _is_text(name: str) -> bool:
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def _system(address: str) -> tuple[Any, str]:
    """The file system of an address, with nothing in mind, and the path in it."""
    system, path = import_module("fsspec.core").url_to_fs(address)
    system.invalidate_cache()
    return system, path


def _stamp(system: Any, path: str) -> Stamp:
    """Size, and a number that is another one when the file has changed. Raises what fsspec raises."""
    about = system.info(path)
    if about.get("type") == "directory":
        raise Lost("a folder")
    size = about.get("size")
    if not isinstance(size, int) or size < 0:
        raise Lost("how long it is is not told")
    told = {key.lower(): value for key, value in about.items() if value}
    version = next((f"{key} {told[key]}" for key in _VERSIONS if key in told), "") or str(system.ukey(path))
    return size, int.from_bytes(hashlib.sha256(version.encode("utf-8", "replace")).digest()[:7])


def _said(error: Exception) -> str:
    """What went wrong on the way, for people."""
    match error:
        case FileNotFoundError():
            return "cannot be read: it is not there"
        case PermissionError():
            return "cannot be read: no permission"
        case Lost():
            return f"cannot be read: {error}"
    told = " ".join(str(error).split())[:_TOLD]
    return f"cannot be read: {type(error).__name__}{': ' * bool(told)}{told}"


class Remote:
    """A file at an address that is open; size and stamp are those it had then. `lost` says what went wrong since."""

    def __init__(self, address: str) -> None:
        self.lost: Lost | None = None
        try:
            system, path = _system(address)
            self.size, self.mtime = _stamp(system, path)
            self._file = system.open(path, "rb", cache_type="none")
        except Exception as error:  # of whatever stands behind fsspec
            raise Lost(_said(error)) from error

    def read(self, offset: int, length: int) -> bytes:
        """A range, all of it. Raises `Lost`, now and ever after."""
        if self.lost:
            raise self.lost
        try:
            self._file.seek(offset)
            data: bytes = self._file.read(length)
        except Exception as error:  # of whatever stands behind fsspec
            self.lost = Lost(_said(error))
            raise self.lost from error
        if len(data) != length:
            self.lost = Lost(f"cannot be read: it ends at byte {offset + len(data):,}")
            raise self.lost
        return data

    def whole(self, most: int) -> bytes:
        """All of it. Raises `TooLarge` for more than `most` bytes, and `Lost`."""
        if self.size > most:
            raise opening.TooLarge(f"more than {most:,} bytes")
        return self.read(0, self.size)

    def stream(self) -> BinaryIO:
        """The file from its beginning on, to be read in pieces and at any place."""
        return io.BufferedReader(_Ranges(self), _BUFFER)

    def __enter__(self) -> Remote:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):  # all that was wanted is read
            self._file.close()


class _Ranges(io.RawIOBase):
    """A file at an address as the standard library has files."""

    def __init__(self, file: Remote) -> None:
        self._whole, self._at = file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._at = max(0, offset + (0, self._at, self._whole.size)[whence])
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        length = max(0, min(len(buffer), self._whole.size - self._at))
        if length:
            buffer[:length] = self._whole.read(self._at, length)
        self._at += length
        return length


def streamed(address: str, work: Callable[[opening.File], T]) -> T | Problem:
    """What `work` makes of the open file; a problem where it could not be had, whatever `work` made of that."""
    try:
        with Remote(address) as file:
            made = work(file)
            if file.lost:
                raise file.lost
            return made
    except opening.TooLarge as error:
        return Problem(address, f"too large to be read: {error}", "F4")
    except Lost as error:
        return Problem(address, str(error), "F4")


def load(address: str) -> Loaded | Problem:
    """All that an address holds."""
    return streamed(address, lambda file: Loaded(file.whole(limits.FILE.number), file.size, file.mtime))
