"""A text as it looks: without characters that cannot be seen, and plain letters and digits for those that look alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from timeline.model import Timex

_DROPPED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff"
_BLANKS = "\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010-\u2012\u2212\ufe63\uff0d"
_DIGITS = "\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19\U0001d7ce-\U0001d7ff"
_LETTERS = "\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d61\u207f\uff0c\uff0e\uff0f\uff1a\uff21-\uff3a\uff41-\uff5a\u017f"
_ALIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵ",
        "ABESIJKMHOPCTYXaesijopcyxdABEZHIKMNOPTYXov",
        strict=True,
    )
)  # letters of Cyrillic and Greek, which count only beside a letter of Latin
_OTHERS = "".join(_ALIKE)
_ENTITIES = {
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "ndash": "-", "mdash": "-",
    "shy": "", "zwnj": "", "zwj": "", "lrm": "", "rlm": "", "#160": " ", "#xa0": " ",
}  # fmt: skip
_ODD = re.compile(
    f"[{_DROPPED}{_BLANKS}{_HYPHENS}{_DIGITS}{_LETTERS}]"
    f"|(?<=[A-Za-z])[{_OTHERS}]+|[{_OTHERS}]+(?=[A-Za-z])"
    r"|(?<=[0-9])[–—∕⁄](?=[0-9])"
    rf"|&(?:{'|'.join(_ENTITIES)}|#[0-9]{{2,6}}|#x[0-9a-f]{{2,5}});",
    re.IGNORECASE,
)
_HIDDEN, _BLANK, _HYPHEN = (re.compile(f"[{each}]") for each in (_DROPPED, _BLANKS, _HYPHENS))


def plain(text: str) -> tuple[str, Sequence[int] | None]:
    """`text` as it looks, and for each of its characters where it stands in `text`; `None` when nothing changes.

    >>> plain("Aug.\\u200b ２０"), plain("Aug. 20")
    (('Aug. 20', [0, 1, 2, 3, 5, 6, 7]), ('Aug. 20', None))
    """
    if (text.isascii() and "&" not in text) or not _ODD.search(text):
        return text, None
    pieces: list[str] = []
    where: list[int] = []
    at = 0
    for found in _ODD.finditer(text):
        start, end = found.span()
        said = _read(found[0])
        pieces += (text[at:start], said)
        where += range(at, start)
        where += range(start, end) if len(said) == end - start else [start] * len(said)
        at = end
    pieces.append(text[at:])
    where += range(at, len(text))
    return "".join(pieces), where


def _read(odd: str) -> str:
    """What stands for an odd character or a run of look-alikes."""
    if odd[0] == "&":
        return _entity(odd[1:-1].lower())
    if odd[0] in _ALIKE:
        return "".join(_ALIKE[each] for each in odd)
    if _HIDDEN.match(odd):
        return ""
    if _BLANK.match(odd):
        return " "
    if _HYPHEN.match(odd) or odd in "–—":
        return "-"
    if odd in "∕⁄":
        return "/"
    return _digit(odd) or _letter(odd)


def _entity(name: str) -> str:
    """What an entity of HTML stands for, plain; nothing when it names no character."""
    if name in _ENTITIES:
        return _ENTITIES[name]
    code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    if not 32 <= code < 0x110000 or 0xD800 <= code < 0xE000:
        return " "
    return _read(chr(code)) if chr(code) != "&" else "&"


def _digit(odd: str) -> str:
    return str(int(odd)) if odd.isdecimal() else ""


def _letter(odd: str) -> str:
    """The plain form of a letter that is raised or wide; the letter itself when it has none of one ASCII character."""
    found = normalize("NFKC", odd)
    return found if len(found) == 1 and found.isascii() else odd


def moved(timex: Timex, text: str, where: Sequence[int]) -> Timex:
    """An expression of the plain text where it stands in `text`."""
    start, end = where[timex.start], where[timex.end - 1] + 1
    return replace(timex, start=start, end=end, text=text[start:end])
