"""A text as it looks: plain letters, digits and hyphens for those that look alike, and nothing for what stays unseen.

What nobody sees is gone from a text in its normal form (`text/normal`) but for what spelling or a picture needs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from timeline.model import Timex

_DROPPED = "\u200c\u200d\ufe0e\ufe0f"
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
_MAYBE = re.compile(f"[{_DROPPED}{_HYPHENS}{_DIGITS}{_LETTERS}{_OTHERS}–—∕⁄&]")  # where one can begin
_ODD = re.compile(
    f"[{_DROPPED}{_HYPHENS}{_DIGITS}{_LETTERS}]"
    f"|[{_OTHERS}]{{1,3}}(?=[A-Za-z])|[{_OTHERS}](?<=[A-Za-z].)"
    r"|[–—∕⁄](?<=[0-9].)(?=[0-9])"
    rf"|&(?i:{'|'.join(_ENTITIES)}|#[0-9]{{2,6}}|#x[0-9a-f]{{2,5}});"
)
_KINDS = tuple((re.compile(f"[{kind}]"), form) for kind, form in ((_DROPPED, ""), (_HYPHENS + "–—", "-"), ("∕⁄", "/")))


def plain(text: str) -> tuple[str, Sequence[int] | None]:
    """`text` as it looks, and for each of its characters where it stands in `text`; `None` when nothing changes.

    >>> plain("Aug.\\u200d ２０"), plain("Aug. 20")
    (('Aug. 20', [0, 1, 2, 3, 5, 6, 7]), ('Aug. 20', None))
    """
    if text.isascii() and "&" not in text:
        return text, None
    pieces: list[str] = []
    where: list[int] = []
    at = 0
    for place in _MAYBE.finditer(text):
        start = place.start()
        found = _ODD.match(text, start) if start >= at else None
        if found is None:
            continue
        end, said = found.end(), _read(found[0])
        pieces += (text[at:start], said)
        where += range(at, start)
        where += range(start, end) if len(said) == end - start else [start] * len(said)
        at = end
    if not pieces:
        return text, None
    pieces.append(text[at:])
    where += range(at, len(text))
    return "".join(pieces), where


def _read(odd: str) -> str:
    """What stands for an odd character or a run of look-alikes."""
    if odd[0] == "&":
        return _entity(odd[1:-1].lower())
    if odd[0] in _ALIKE:
        return "".join(_ALIKE[each] for each in odd)
    for kind, plain_form in _KINDS:
        if kind.match(odd):
            return plain_form
    return str(int(odd)) if odd.isdecimal() else _letter(odd)


def _entity(name: str) -> str:
    """What an entity of HTML stands for, plain; nothing when it names no character."""
    if name in _ENTITIES:
        return _ENTITIES[name]
    code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    if not 32 <= code < 0x110000 or 0xD800 <= code < 0xE000:
        return " "
    return _read(chr(code)) if chr(code) != "&" else "&"


def _letter(odd: str) -> str:
    """The plain form of a letter that is raised or wide; the letter itself when it has none of one ASCII character."""
    found = normalize("NFKC", odd)
    return found if len(found) == 1 and found.isascii() else odd


def moved(found: list[Timex], text: str, where: Sequence[int] | None) -> list[Timex]:
    """The expressions of the plain text where they stand in `text`."""
    if where is None:
        return found
    spans = [(where[each.start], where[each.end - 1] + 1) for each in found]
    return [
        replace(each, start=start, end=end, text=text[start:end])
        for each, (start, end) in zip(found, spans, strict=True)
    ]
