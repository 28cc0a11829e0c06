r"""Names of files are bytes: as text they are escaped so that no two are alike, and back.

A byte that is no UTF-8 is written `\xe9`; a backslash that could be taken for the beginning of one is `\x5c`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_BYTE = re.compile(r"[\udc80-\udcff]|\\(?=x[0-9a-f]{2})")
_ESCAPED = re.compile(r"\\x([0-9a-f]{2})")


def text(path: str | os.PathLike[str]) -> str:
    r"""The path as text that can be printed and stored; the same for a name that is UTF-8.

    >>> print(text("caf\udce9.txt"), text("café.txt"), text(r"a\xe9"))
    caf\xe9.txt café.txt a\x5cxe9
    """
    name = os.fspath(path)
    return name if name.isascii() and "\\" not in name else _BYTE.sub(_escape, name)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return "\\x5c" if char == "\\" else f"\\x{ord(char) - 0xDC00:02x}"


def of(name: str) -> Path:
    r"""The path that is written so.

    >>> of(text("a\\xe9 caf\udce9\\.txt")) == Path("a\\xe9 caf\udce9\\.txt")
    True
    """
    return Path(_ESCAPED.sub(_byte, name)) if "\\" in name else Path(name)


def _byte(match: re.Match[str]) -> str:
    value = int(match.group(1), 16)
    return chr(value + 0xDC00) if value > 0x7F else chr(value)


def is_address(path: str) -> bool:
    """Whether a path of a corpus is an address: no path below a folder has two slashes beside each other.

    >>> is_address("memory://news/a.jsonl"), is_address("memory:/news/a.jsonl")
    (True, False)
    """
    return "://" in path


def told(whole: str) -> str:
    """A whole path for people: of an address that belongs to a folder the address alone.

    >>> told("/home/corpus/memory://news/a.jsonl"), told("/home/corpus/a.txt")
    ('memory://news/a.jsonl', '/home/corpus/a.txt')
    """
    return whole[whole.rfind("/", 0, whole.index("://")) + 1 :] if is_address(whole) else whole


def parts(name: str) -> list[str]:
    """The names of folders and file in a path that is parted by `/`, as the system has them: what `Path` sorts by."""
    return (str(of(name)) if "\\" in name else name).split("/")


def suffix(path: str) -> str:
    """The last suffix of a file name, with its dot, as `PurePath.suffix` has it.

    >>> suffix("a/b.txt.gz"), suffix("a.b/c"), suffix("a/.b"), suffix("c.")
    ('.gz', '', '', '')
    """
    at = path.rfind(".")
    return path[at:] if path.rfind("/") + 1 < at < len(path) - 1 else ""


def stem(path: str) -> str:
    """The file name without its last suffix, as `PurePath.stem` has it.

    >>> stem("a/b.txt.gz"), stem("a.b/c")
    ('b.txt', 'c')
    """
    name = path[path.rfind("/") + 1 :]
    at = name.rfind(".")
    return name[:at] if 0 < at < len(name) - 1 else name
