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
