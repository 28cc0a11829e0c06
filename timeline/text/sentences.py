"""Splits a text into sentences and paragraphs, offset-exact; runs after tagging so that no date is cut."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from timeline import limits
from timeline.lang.english import sentences as english
from timeline.model import Span
from timeline.text import spans

_END = re.compile(
    r"[.!?…。！？؟۔।\n](?:"  # one class first: the search leaps from one of these to the next
    r"(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"'”’»)\]*]*+(?=\s|$|/)"  # the first of full stops, and what closes after it
    r"|(?<=[。！？؟۔।])[。！？؟۔।]*[\"'”’»」』)\]]*"
    r"|(?<=\n))"
)
_NO_LETTER = re.compile(r"[^\w'’]")
_MARKS = ".!?…"  # behind them the text may go on
_BLANK_LINE = "\n\n"
_OPENERS = "\"'“”‘’«([*"  # stand before the first word of a sentence
_AROUND = _OPENERS + "-–— "  # and what else may stand there
_AHEAD = 40  # characters behind a full stop that show the next word
_BACK = 30  # characters before a full stop that show the last word
_WRAP_MIN, _WRAP_MAX = 40, 110  # characters of a full line of a text that is wrapped by hand
_CLOSED = '.!?:;"”’)…'  # end a line at which a sentence ends too
_WRAPPED = 4  # lines at least
LONGEST = limits.SENTENCE.number  # characters of a sentence, and dates: with more every later step would be slow
DATES = limits.DATES_OF_SENTENCE.number


def paragraphs(text: str, body: int = 0) -> list[Span]:
    """Paragraphs, blanks trimmed. A line is a paragraph unless the text is wrapped by hand at a fixed width.

    The lines before `body`, where the article begins, are front matter: each stands alone and tells no width.
    """
    lines = text[body:].split("\n")
    blocks = _unwrapped(text, lines, body) if _is_wrapped(lines) else _each(lines, body)
    blocks = chain(_each(text[:body].split("\n")), blocks) if body else blocks
    return [span for start, end in blocks if (span := spans.trimmed(text, start, end))]


def _each(lines: list[str], start: int = 0) -> Iterator[Span]:
    for line in lines:
        yield start, start + len(line)
        start += len(line) + 1


def _unwrapped(text: str, lines: list[str], body: int) -> Iterator[Span]:
    """The lines with those joined that run on."""
    first = body
    for start, end in _each(lines, body):
        following = text[end + 1 : end + 2]
        if not (following.strip() and _runs_on(text[start:end], following)):
            yield first, end
            first = end + 1


def _is_wrapped(lines: list[str]) -> bool:
    written = [line for line in lines if line.strip()]
    if len(written) < _WRAPPED or max(map(len, written)) > _WRAP_MAX:
        return False
    full = [line for line in written if len(line) >= _WRAP_MIN]
    open_ended = [line for line in full if line.rstrip()[-1] not in _CLOSED]
    return len(full) * 2 > len(written) and len(open_ended) * 2 > len(full)


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
    blocks = paragraphs(text) if within is None else within
    whole = (span for first, last in blocks for span in _sentences(text, first, last, keep, starts))
    return _short([span for span in whole if span], text, keep, starts)


def _short(found: list[Span], text: str, keep: Sequence[Span], starts: list[int]) -> list[Span]:
    """The sentences, those cut that are longer than any or hold more dates; mostly none is."""
    if len(starts) <= DATES:
        is_short = all(end - start <= LONGEST for start, end in found)
    else:
        is_short = all(_reach(span, starts) == span[1] for span in found)
    if is_short:
        return found
    return [piece for span in found for piece in _pieces(text, span, keep, starts) if piece]


def _sentences(text: str, first: int, last: int, keep: Sequence[Span], starts: list[int]) -> Iterator[Span | None]:
    start = first
    for end in ends(text, first, last):
        if not _kept(keep, starts, end):
            yield spans.trimmed(text, start, end)
            start = end
    yield spans.trimmed(text, start, last)


def ends(text: str, start: int, stop: int) -> Iterator[int]:
    """Where sentences end in `text[start:stop]` by their marks, in order; its own end is none.

    >>> list(ends("Gen. Lee met them at 5 p.m. Friday. He left.", 0, 44))
    [35]
    """
    for mark in _END.finditer(text, start, stop):
        if _ends_sentence(text, mark, stop):
            yield mark.end()


def start_before(text: str, at: int, low: int) -> int:
    """Where the last sentence or paragraph that begins in `text[low:at]` does; -1 when none does.

    A line that ends with a mark ends a sentence too, however the next one begins.
    """
    blank = text.rfind(_BLANK_LINE, low, at)
    for mark in reversed([*_END.finditer(text, max(low, blank), at)]):
        if _ends_sentence(text, mark, at) or _ends_line(text, mark, at):
            return mark.end()
    return blank


def _ends_line(text: str, mark: re.Match[str], last: int) -> bool:
    return mark.end() < last and text[mark.end()] == "\n" and mark.group() != "\n"


def stop_after(text: str, at: int) -> int:
    """Where the sentence or the line that holds `at` ends."""
    line = text.find("\n", at)
    line = line if line >= 0 else len(text)
    return next(ends(text, at, line), line)


def _kept(keep: Sequence[Span], starts: list[int], at: int) -> Span | None:
    """The span of `keep` that would be cut at `at`."""
    i = bisect_right(starts, at - 1) - 1
    return keep[i] if i >= 0 and at < keep[i][1] else None


def _reach(span: Span, starts: list[int]) -> int:
    """How far a sentence that begins with `span` may go at most: to its end, mostly."""
    start, end = span
    at = bisect_left(starts, start) + DATES
    return min(end, start + LONGEST, starts[at] if at < len(starts) else end)


def _pieces(text: str, span: Span, keep: Sequence[Span], starts: list[int]) -> Iterator[Span | None]:
    """The span, or its pieces cut at blanks when it is more than a sentence can be: a list, or a trap."""
    start, end = span
    while (reach := _reach((start, end), starts)) < end:
        cut = text.rfind(" ", start + 1, reach)
        if kept := _kept(keep, starts, cut):
            cut = text.rfind(" ", start + 1, kept[0] + 1)
        cut = cut if cut > start else reach
        yield spans.trimmed(text, start, cut)
        start = cut
    yield span if start == span[0] else spans.trimmed(text, start, end)


def _ends_sentence(text: str, mark: re.Match[str], last: int) -> bool:
    """Whether the mark, with the quotes that close behind it, ends a sentence of a text that is read up to `last`."""
    stop, end = mark.span()
    if end >= last or text[stop] not in _MARKS:
        return end < last and text[stop] != "\n"
    following = _following(text, end, last)
    if not following:
        return True
    if following[0].islower() or (text[stop] in "!?…" and following[0] in ",;"):
        return False
    alone = text[stop:end] == "."  # no quote closes with it, and it is no row of dots
    return not alone or _full_stop(text[max(0, stop - _BACK) : stop], following)


def _following(text: str, end: int, last: int) -> str:
    """What stands behind the blanks at `end`, from its first letter on."""
    while end < last and text[end].isspace():
        end += 1
    return text[end : end + _AHEAD].lstrip(_AROUND)


def _full_stop(before: str, following: str) -> bool:
    """Whether the full stop after `before` ends a sentence and not only an abbreviation."""
    before = before.removesuffix("\n")
    if not before or before[-1].isspace():
        return True
    word = before.rsplit(None, 1)[-1].lstrip(_OPENERS)
    low = word.lower().rpartition("-")[2]
    if low in english.TITLES or (low in english.BEFORE_NUMBERS and following[0].isdigit()):
        return False
    return not _is_short(word, low) or _NO_LETTER.split(following, maxsplit=1)[0] in english.STARTERS


def _is_short(word: str, low: str) -> bool:
    """Whether a full stop behind the word is likelier that of an abbreviation."""
    return low in english.ABBREVIATIONS or (len(word) == 1 and word.isupper()) or ("." in word and _is_acronym(word))


def _is_acronym(word: str) -> bool:
    return all(len(part) <= 2 and part.isalpha() for part in word.split(".") if part)
