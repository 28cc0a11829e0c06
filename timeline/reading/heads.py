"""The heads of mails as they are read here: no longer than they may be, and never a fault of the mail."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from email.feedparser import BytesFeedParser
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from typing import Any

from timeline import limits

_PLAIN = {"content-type": "text/plain", "content-disposition": "attachment"}  # what a field counts as that is no such
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"})


class _Bounded(EmailPolicy):
    """Cuts lines of a head before they are parsed; where the parser of a field fails, the field is words."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(list(sourcelines))
        return name[: limits.NAME.number], value[: limits.HEADER.number]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        try:
            return super().header_fetch_parse(name, value)
        except Exception:  # the parser raises whatever a broken field makes it raise
            low = name.lower()
            words = " ".join(value.encode("ascii", "replace").decode().split())
            return super().header_fetch_parse(name if low in _PLAIN else "X-Words", _PLAIN.get(low, words))


_POLICY = _Bounded()
_PIECE = 8192  # bytes that are parsed at once: so many hold few parts
_PARTS = 3  # parts that are parsed for each that may be read: what holds others, and pictures, are none


def message(data: bytes) -> tuple[EmailMessage | None, bool]:
    """The mail, `None` when it has no head, and whether all of it was parsed.

    Of one with far more parts than are read the rest is not: each costs as much as a mail. Raises `RecursionError`
    for parts in parts without end.
    """
    made: list[EmailMessage] = []
    parser = BytesFeedParser(lambda: _counted(made), policy=_POLICY)
    at = 0
    while at < len(data) and len(made) <= _PARTS * limits.PARTS.number:
        parser.feed(data[at : at + _PIECE])
        at += _PIECE
    found = parser.close()
    return (found if isinstance(found, EmailMessage) and found.keys() else None), at >= len(data)


def _counted(made: list[EmailMessage]) -> EmailMessage:
    made.append(EmailMessage(_POLICY))
    return made[-1]


def first(found: EmailMessage, names: Sequence[str]) -> list[tuple[str, str]]:
    """The fields with these names (lower case), in order, as far as a head may be long."""
    out, left = [], limits.HEADERS.number
    for name, raw in found.raw_items():
        left -= len(name) + len(str(raw))
        if left < 0:
            break
        if name.lower() in names:
            out.append((name.lower(), str(_POLICY.header_fetch_parse(name, raw))))
    return out


def charset(part: MIMEPart) -> str | None:
    """The encoding that a part names, where it is one of texts and costs no more than its length."""
    try:
        name = str(part.get_param("charset", "us-ascii"))
        found = codecs.lookup(name[: limits.NAME.number]).name.replace("_", "-")
        "".encode(found)  # `zip` and `rot13` are no encodings of texts
    except (LookupError, ValueError, UnicodeError, TypeError):
        return None
    return None if found in _NO_CHARSETS else found
