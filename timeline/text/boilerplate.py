"""Finds what is no part of the article: legal phrases, appeals for donations, the furniture of a page."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.lang.english import boilerplate as rows
from timeline.lang.fold import fold, folded
from timeline.model import Span
from timeline.text import phrases as matching
from timeline.text import spans
from timeline.text.phrases import Hit, Phrases

_SHORT = 120  # a line of furniture is not longer
_APPEAL = 2500  # characters of an appeal in which it says what it asks for
_ENOUGH = 200  # an article has at least so much text before its tail
_WHOLE = frozenset(phrase for phrase, _ in rows.WHOLE)
_LINES, _TAILS, _APPEALS = (tuple(phrase for phrase, _ in table) for table in (rows.LINES, rows.TAILS, rows.APPEALS))
_BEGIN = frozenset(phrase[:2] for phrase in (*_WHOLE, *_LINES, *_TAILS, *_APPEALS))
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{3,160})[)\]]")
_AFTER = re.compile(r"\s*(\w+)")
_CHAIN = re.compile(rf"\b{rows.LEGAL_CHAIN}")
_REACH = 120  # characters before a legal phrase in which its body and the rest of it stand
_FOOTNOTE = 200  # characters of a footnote


def find(text: str, own: tuple[str, ...] = (), groups: frozenset[str] | None = None) -> tuple[Span, ...]:
    """Spans to leave out, in order, disjoint; only the phrase, never the sentence it stands in.

    `own` are phrases of the topic, beside those of the language; `groups` the last words, folded, of the names of those
    whom a legal phrase can be about, `None` for any name. A real sentence on a ban stays.

    >>> own, reds = ("banned in Norland",), frozenset({"reds"})
    >>> find("The Reds, banned in Norland, met.", own, reds), find("Books banned in Norland sell well.", own, reds)
    (((10, 27),), ())
    """
    low = folded(text)
    found = _lines(text, low) + _brackets(text, low) + _phrases(text, low, own, groups)
    return tuple(spans.merged(found))


def _starting(line: str, phrases: tuple[str, ...]) -> bool:
    if not line.startswith(phrases):
        return False
    return any(line.startswith(p) and not line[len(p) : len(p) + 1].isalnum() for p in phrases)


def _lines(text: str, folded: str) -> list[Span]:
    found: list[Span] = []
    position = written = 0
    for line in folded.split("\n"):
        start, bare = position, line.strip()
        position += len(line) + 1
        if _BEGIN.isdisjoint((bare[:2], bare[:1])):  # most lines
            written += len(bare)
            continue
        if written >= _ENOUGH and _opens_tail(bare, folded, start):
            return [*found, (start, len(text))]
        if bare in _WHOLE or _is_short(bare, _LINES):
            found.append((start, start + len(line)))
        else:
            written += len(bare)
    return found


def _is_short(line: str, phrases: tuple[str, ...]) -> bool:
    return len(line) <= _SHORT and _starting(line, phrases)


def _opens_tail(line: str, folded: str, start: int) -> bool:
    """Whether what follows from this line on is no part of the article."""
    if _is_short(line, _TAILS):
        return True
    return _starting(line, _APPEALS) and any(word in folded[start : start + _APPEAL] for word in rows.APPEAL_WORDS)


def _brackets(text: str, folded: str) -> list[Span]:
    found = []
    for match in _BRACKET.finditer(folded):
        inside = match.group(1)
        if any(phrase in inside for phrase, *_ in rows.BRACKETS) and not re.search(r"\d", inside):
            found.append(match.span())
    return found


@lru_cache(maxsize=8)
def _compiled(phrases: tuple[str, ...]) -> Phrases:
    return matching.compile_phrases((phrase, i) for i, phrase in enumerate(phrases))


@lru_cache(maxsize=8)
def _in_phrases(phrases: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The longest word of each phrase, and the next in length of each that has it: a text with a phrase has both."""
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        first, *others = sorted(fold(phrase).split(), key=len, reverse=True) or ("",)
        found.setdefault(first, set()).add(others[0] if others else "")
    return {word: frozenset(others) for word, others in found.items()}


def _may_have(folded: str, phrases: tuple[str, ...]) -> bool:
    """Whether two words of a phrase stand in a text: of most texts they do not."""
    return any(word in folded and any(map(folded.__contains__, also)) for word, also in _in_phrases(phrases).items())


def _phrases(text: str, folded: str, phrases: tuple[str, ...], groups: frozenset[str] | None) -> list[Span]:
    found: list[Span] = []
    if not _may_have(folded, phrases):
        return found  # a look for words takes a tenth of the time
    for hit in _compiled(phrases).find(text, folded):
        follows = _AFTER.match(folded, hit.end)
        dated = follows is not None and follows.group(1) in rows.DATE_FOLLOWS
        if not dated and (span := _whole(text, folded, hit, groups)):
            found.append(span)
    return found


def _whole(text: str, folded: str, hit: Hit, groups: frozenset[str] | None) -> Span | None:
    """What goes with a phrase, its brackets or its footnote; `None` for a legal phrase that is about no body."""
    legal = hit.phrase.startswith(rows.LEGAL)
    start, end = _chain(folded, hit.start) if legal else hit.start, hit.end
    if folded[start - 1 : start] in {"(", "["} and folded[end : end + 1] in {")", "]"}:
        return start - 1, end + 1
    if footnote := _footnote(text, start, end):
        return footnote
    return None if legal and not _is_of_body(text, start, groups) else (start, end)


def _chain(folded: str, start: int) -> int:
    """Where the legal clause begins whose last part begins at `start`."""
    found = _CHAIN.search(folded, max(0, start - _REACH, folded.rfind("\n", 0, start)), start)
    return found.start() if found else start


def _footnote(text: str, start: int, end: int) -> Span | None:
    """The line around a place, where it is a footnote."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = last if last >= 0 else len(text)
    line = text[first:last].lstrip()
    return (first, last) if line.startswith(rows.FOOTNOTES) and len(line) <= _FOOTNOTE else None


def _is_of_body(text: str, start: int, groups: frozenset[str] | None) -> bool:
    """Whether the legal phrase at `start` is about a body: "the movement, which is banned in Norland"."""
    for word in reversed(text[max(0, start - _REACH) : start].split()):
        name = word.strip("\"'“”’*.,()[]-–—").removesuffix("'s").removesuffix("’s")
        bare = fold(name)
        if bare and bare not in rows.LEGAL_BETWEEN:
            known = name[0].isupper() if groups is None else bare in groups or bare.rpartition("-")[2] in groups
            return known or bare in rows.LEGAL_OF
    return False
