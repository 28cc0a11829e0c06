"""Splits a text into sentences and paragraphs, offset-exact; runs after tagging so that no date is cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from timeline.lang.english import sentences as english
from timeline.model import Span

_END = re.compile(
    r"[.!?…。！？؟۔।\n](?:"  # one class first: the search leaps from one of these to the next
    r"(?<=[.!?…])[.!?…]*[\"'”’»)\]*]*(?=\s|$|/)"  # a full stop and the quotes that close after it
    r"|(?<=[。！？؟۔।])[。！？؟۔।]*[\"'”’»」』)\]]*"
    r"|(?<=\n))"
)
_BEFORE = re.compile(r"(\S+)$")
_CLOSERS = "\"'”’»)]*"
_WRAP_MIN, _WRAP_MAX = 40, 110
LONGEST = 2000  # characters of a sentence; whatever is longer would make every later step slow


def paragraphs(text: str) -> list[Span]:
    """Paragraphs, blanks trimmed. A line is a paragraph unless the text is wrapped by hand at a fixed width."""
    found: list[Span] = []
    wrapped = _is_wrapped(text)
    start = position = 0
    for line in text.split("\n"):
        end = position + len(line)
        following = text[end + 1 : end + 2]
        if not (wrapped and following.strip() and _runs_on(line, following)):
            _trimmed(text, start, end, found)
            start = end + 1
        position = end + 1
    _trimmed(text, start, len(text), found)
    return found


def _trimmed(text: str, start: int, end: int, into: list[Span]) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        into.append((first, first + len(bare)))


def _is_wrapped(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    full = [line for line in lines if _WRAP_MIN <= len(line) <= _WRAP_MAX]
    open_ended = [line for line in full if line.rstrip()[-1] not in '.!?:;"”’)…']
    return max(map(len, lines)) <= _WRAP_MAX and len(full) * 2 > len(lines) and len(open_ended) * 2 > len(full)


def _runs_on(line: str, following: str) -> bool:
    return len(line) >= _WRAP_MIN and (line.rstrip()[-1:] not in ".!?:" or following.islower())


def split(text: str, keep: Sequence[Span] = (), within: Sequence[Span] | None = None) -> list[Span]:
    """Sentences in order, disjoint, blanks trimmed; none begins or ends inside a span of `keep`, which is in order.

    `within` are the paragraphs where they are known already.

    >>> text = "Gen. Lee met U.S.-backed forces on Aug. 5. He left."
    >>> [text[start:end] for start, end in split(text)]
    ['Gen. Lee met U.S.-backed forces on Aug. 5.', 'He left.']
    """
    starts = [span[0] for span in keep]
    found: list[Span] = []
    for first, last in paragraphs(text) if within is None else within:
        start = first
        for candidate in _END.finditer(text, first, last):
            end = candidate.end()
            if candidate.group() == "\n" or end >= last:
                continue
            i = bisect_right(starts, end - 1) - 1
            inside = i >= 0 and keep[i][0] < end < keep[i][1]
            if inside or not _ends_here(text, start, candidate.start(), end, last):
                continue
            _trimmed(text, start, end, found)
            start = end
        _trimmed(text, start, last, found)
    return [piece for span in found for piece in _pieces(text, span, keep, starts)]


def _pieces(text: str, span: Span, keep: Sequence[Span], starts: Sequence[int]) -> list[Span]:
    """The span, or its pieces cut at blanks when it is longer than any sentence: a list, or a trap."""
    if span[1] - span[0] <= LONGEST:
        return [span]
    found: list[Span] = []
    start = span[0]
    while span[1] - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        i = bisect_right(starts, cut) - 1
        if cut > start and i >= 0 and keep[i][0] < cut < keep[i][1]:
            cut = text.rfind(" ", start + 1, keep[i][0] + 1)
        cut = cut if cut > start else start + LONGEST
        _trimmed(text, start, cut, found)
        start = cut
    _trimmed(text, start, span[1], found)
    return found


def _ends_here(text: str, start: int, stop: int, end: int, last: int) -> bool:
    if text[stop] not in ".!?…":
        return True
    i = end
    while i < last and text[i].isspace():
        i += 1
    following = text[i : i + 40].lstrip("\"'“”‘’«([*-–— ")
    if not following:
        return True
    if following[0].islower() or (text[stop] in "!?…" and following[:1] in ",;"):
        return False
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    return _full_stop(text[max(start, stop - 30) : stop], following, closed=end - stop > 1)


def _full_stop(before: str, following: str, *, closed: bool) -> bool:
    """Whether the full stop after `before` ends a sentence and not only an abbreviation."""
    match = _BEFORE.search(before)
    if not match or closed:
        return True
    word = match.group(1).lstrip("\"'“”‘’«([*")
    next_word = re.split(r"[^\w'’]", following, maxsplit=1)[0]
    low = word.lower().rpartition("-")[2]
    if low in english.TITLES:
        return False
    if low in english.BEFORE_NUMBERS and following[0].isdigit():
        return False
    if (len(word) == 1 and word.isupper()) or ("." in word and _is_acronym(word)) or low in english.ABBREVIATIONS:
        return next_word in english.STARTERS
    return True


def _is_acronym(word: str) -> bool:
    return all(len(part) <= 2 and part.isalpha() for part in word.split(".") if part)
