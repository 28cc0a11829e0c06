"""Markup that a collector left in a text: tags are taken out, entities are read as the characters they stand for."""

from __future__ import annotations

import html
import re

from timeline.lang.fold import fold

_INLINE = (
    "a abbr b big cite code del em font i img input ins label mark q s small span strike strong sub sup time tt u wbr"
)
_BLOCKS = """
    address article aside blockquote body br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head
    header hr html iframe li main nav noscript ol p pre section table tbody td tfoot th thead tr ul
"""
NAMES = "|".join(sorted([*_INLINE.split(), *_BLOCKS.split()], key=lambda name: (-len(name), name)))
_TAG = re.compile(rf"<(/?)({NAMES})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SIGN = re.compile(
    rf"</(?:{NAMES})\s*>|<(?:br|p|hr|img|div)(?:\s[^<>]*)?/?>", re.IGNORECASE
)  # one shows that there is markup
_UNSEEN = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))  # and what stands between
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_BLANK = re.compile(r"&(?:nbsp|#160|#[xX][aA]0);")
_ANY = re.compile(r"</?([A-Za-z][^\s/<>]*)[^<>]*>?|<")
_PARTS = frozenset(_BLOCKS.split())
_DEPTH = 4  # times that a text may have been escaped
_ENDS = re.compile(r"[^\S\n]*\n[^\S\n]*")
_PARTED = re.compile(r"\n\s*\n")
_GAPS = re.compile(r"\n{3,}")


def plain(text: str) -> str:
    """The text without tags and entities; the same text when it has none. Done again, it changes nothing.

    >>> plain("<p>Ferries &amp; crews:</p><p>they <b>met</b>&nbsp;on Monday.</p>")
    'Ferries & crews:\\n\\nthey met on Monday.'
    >>> plain("a < b and b > c, R&D")
    'a < b and b > c, R&D'
    """
    for _ in range(_DEPTH):
        before, text = text, _once(text)
        if text == before:
            break
    return text


def _once(text: str) -> str:
    if "<" in text and _SIGN.search(text):
        text = _untagged(text)
    if "&" in text and _ENTITY.search(text):
        text = _ENTITY.sub(lambda match: html.unescape(match.group()), _BLANK.sub(" ", text))
    return text


def _untagged(text: str) -> str:
    """A text with a line for each block; of a page that breaks its lines where it likes, only tags and blank lines
    part it.
    """
    for opening, closing in _UNSEEN:
        text = _without(text, opening, closing)
    first = _TAG.match(text.lstrip())
    if first and first.group(2).lower() in _PARTS:
        text = "\n\n".join(" ".join(part.split()) for part in _PARTED.split(text))
    bare = _TAG.sub(lambda match: "\n" if match.group(2).lower() in _PARTS else "", text)
    return _GAPS.sub("\n\n", _ENDS.sub("\n", bare)).strip("\n ") if bare != text else text


def bare(text: str) -> str:
    """The text of a page with a line for each block, whatever its tags are called; entities stay."""
    for opening, closing in _UNSEEN:
        text = _without(text, opening, closing)
    return _ANY.sub(lambda match: "\n" if (match.group(1) or "").lower() in _PARTS else "", text)


def _without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between the two; in one pass, however many of them it has."""
    low, out, at = fold(text), [], 0
    while (start := low.find(opening, at)) >= 0 and (stop := low.find(closing, start)) >= 0:
        out.append(text[at:start])
        at = stop + len(closing)
    return "".join([*out, text[at:]])
