"""Text that a program broke at a fixed width, joined again: columns, indented lines, list items, divided words.

A break is one of the width when the word behind it had found no room in the line. Headlines, bylines, verse, lists and
tables break where they want to, and stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import NamedTuple

from timeline.lang.english import wrapping as english
from timeline.text.back import Edit, edited
from timeline.text.open_lines import HYPHENS, LONGEST, looks_open, may_be_broken

_MARGIN = re.compile(r"[^\S\n]*(?:[>|][^\S\n]*)*")  # blanks, and the signs that quote a mail line by line
_LABEL = re.compile(r"(?:[A-Z][\w.'’-]{0,19} ){0,3}[\w.-]{2,20}: ")  # who speaks next
_DAY = re.compile(r"\D{0,30}\d.*\b(?:19|20)\d\d\b|\D{0,30}\b(?:19|20)\d\d\b")  # begins a line that tells when
_AT_DATE = 45  # characters of such a line at most
_APART = re.compile(r"(?:By|BY|Published|Updated|Posted)\b|[A-Z]{3,}\b|(?:[A-Z][\w.'’-]{0,19} ){0,3}[\w.-]{2,20}: ")
_ADDRESS = ("http://", "https://", "www.")
_ITEM = re.compile(r"(?:[-*+•‣–—◦▪·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|#{1,6})\s+\S|\[\d{1,3}\]\s")
_TABLE = re.compile(r"\S(?:\t|[^\S\n]{3,})\S|\|.*\|")
_GAP = re.compile(r"\t|[^\S\n]{3,}|\|")
_UNDERLINE = re.compile(r"[^\S\n]*(?:={2,}|-{2,})[^\S\n]*")
_FENCES = ("```", "~~~")
_KNOWN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_CLOSED = '.!?:;…"”’»)]'  # end a line at which a sentence may end too
_OPEN = (",", "—", "–")  # no line that stands alone ends with one
_DIVIDED = re.compile(r"[^\W\d_][-\u2010\u00ad]$|\u00ad$")
_DIVIDED_LINE = re.compile(r"[-\u2010\u00ad][^\S\n]*\n")
_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 4  # lines of a block that may be headline, byline and date, before its text begins
_ENOUGH = 2  # breaks of the width in one block,
_ENOUGH_IN_ALL = 3  # or in a text of short blocks
_FREE = 8  # breaks of the width for each that is none, and no end of a sentence
_MANY, _FREE_IN_MANY = 20, 4  # of so many that no chance makes them: captions and highlights have no full stops
_WIDE = 60  # characters of a line that is longer than those of most headlines
_SHORTEST = 18  # characters of the width of a column


class _Line(NamedTuple):
    """A line of the text: what stands at its margin, its words, and how long it is to the last of them."""

    margin: str
    words: str
    length: int
    start: int  # in the text

    @property
    def stop(self) -> int:
        """Behind its last word."""
        return self.start + self.length

    @property
    def first(self) -> int:
        """At its first word."""
        return self.start + len(self.margin)

    @property
    def is_item(self) -> bool:
        return _ITEM.match(self.words) is not None

    @property
    def is_table(self) -> bool:
        """Whether wide gaps divide it; a line of full width that was filled up with blanks has few for its words."""
        if "   " not in self.words and "|" not in self.words and self.words.isprintable():
            return False  # as most lines: no white space but single and double blanks
        return _TABLE.search(self.words) is not None and len(_GAP.findall(self.words)) * 3 >= len(self.words.split())


def joined(text: str) -> str:
    """The text with the breaks of a fixed width taken out; the same text when it has none.

    >>> joined("The envoys of the ferry\\ncrews met the board in\\nOslo and said so on the\\nday.\\n")
    'The envoys of the ferry crews met the board in Oslo and said so on the day.\\n'
    """
    return edited(text, breaks(text))[0]


def breaks(text: str) -> list[Edit]:
    """What joins the lines that a fixed width broke, in order; nothing when none did."""
    lines = text.split("\n")
    if not may_be_broken(lines):
        return []
    if not any(line.strip() and following.strip() for line, following in pairwise(lines)):
        return _closed_up(lines)
    blocks = _blocks(lines)
    own = [_own_width(block) for block in blocks]
    width = _common_width(blocks, own)
    known = frozenset(_KNOWN.findall(text)) if _DIVIDED_LINE.search(text) else frozenset()
    return [edit for i, block in enumerate(blocks) for edit in _unbroken(block, own[i], width, i == 0, known)]


def _closed_up(all_lines: Sequence[str]) -> list[Edit]:
    """What joins a text with a blank line behind each line, where a width broke it."""
    lines = [block[0] for block in _blocks(all_lines) if block[0].words]
    for skipped in range(min(_HEAD, len(lines) - _ENOUGH_IN_ALL)):
        width = max(line.length for line in lines[skipped:])
        if _is_broken_at(width, [lines[skipped:]], _ENOUGH_IN_ALL):
            found = _own_width(lines[skipped:])
            return list(_unbroken(lines[skipped:], found, width, False, frozenset()))
    return []


def _blocks(lines: Sequence[str]) -> list[list[_Line]]:
    """Runs of lines with words; each line without any, each rule and each line between fences for itself."""
    out: list[list[_Line]] = []
    apart = _apart(lines)
    start = 0
    for i, line in enumerate(lines):
        margin = _MARGIN.match(line)
        at = margin.end() if margin else 0
        made = _Line(line[:at], line[at:].rstrip(), len(line.rstrip()), start)
        start += len(line) + 1
        if made.words and out and out[-1][-1].words and i not in apart and i - 1 not in apart:
            out[-1].append(made)
        else:
            out.append([made])
    return out


def _apart(lines: Sequence[str]) -> set[int]:
    """The lines, by number, that underline a heading, and those from one fence to the next."""
    rules = {i for i, line in enumerate(lines) if _UNDERLINE.fullmatch(line)}
    fences = [i for i, line in enumerate(lines) if line.startswith(_FENCES)]
    return rules.union(*(range(first, last + 1) for first, last in zip(fences[::2], fences[1::2], strict=False)))


def _common_width(blocks: Sequence[list[_Line]], own: Sequence[tuple[int, int]]) -> int:
    """The width at which the blocks of the text, each with its own width, are broken; 0 when they are not."""
    many = [block for block in blocks if len(block) > 1]
    width = max((line.length for block in many for line in block), default=0)
    return width if _is_broken_at(width, many, _ENOUGH_IN_ALL) else max((width for _, width in own), default=0)


def _is_broken_at(width: int, blocks: Sequence[Sequence[_Line]], enough: int) -> bool:
    """Whether nearly every break of the blocks is one of this width, and what follows mostly runs on."""
    if not _SHORTEST <= width <= LONGEST:
        return False
    forced = [pair for block in blocks for pair in pairwise(block) if _is_forced(*pair, width) and _may_run_on(*pair)]
    if len(forced) < enough or sum(_runs_on(*pair) for pair in forced) * 2 < len(forced):
        return False
    return any(map(_has_sentence, chain(*blocks))) and _are_few(blocks, width, len(forced))


def _are_few(blocks: Sequence[Sequence[_Line]], width: int, forced: int) -> bool:
    """Whether the breaks of the blocks that are free are few beside those forced; no more are looked at than decide."""
    most = forced // (_FREE_IN_MANY if forced >= _MANY else _FREE)
    free = (
        line
        for block in blocks
        for before, (line, following) in zip(chain((None,), block), pairwise(block), strict=False)
        if _is_free(before, line, following, width) and _may_run_on(line, following)
    )
    return next(islice(free, most, None), None) is None


def _is_free(before: _Line | None, line: _Line, following: _Line, width: int) -> bool:
    """Whether a line ends where it wants to: there was room, no sentence ends, and it is no heading between two."""
    if _is_forced(line, following, width) or line.words[-1] in _CLOSED:
        return False
    is_heading = (before is None or before.words[-1] in _CLOSED) and line.length * 3 <= width * 2
    return not is_heading or line.words[0].islower() or following.words[0].islower()


def _has_sentence(line: _Line) -> bool:
    """Whether a sentence ends in a line; verse and lists may have none."""
    return any(mark in line.words for mark in ".!?")


def _may_run_on(line: _Line, following: _Line) -> bool:
    """Whether the second line can belong to the first: it is no item of a list, neither is a row of a table."""
    if following.is_item or line.is_table or following.is_table or following.words.startswith(_ADDRESS):
        return False
    return line.words[-1] not in _CLOSED or not _LABEL.match(following.words)


def _is_forced(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the second line had no room in the first, or was divided for want of it."""
    may_be = line.length + len(following.words) >= width  # most short lines are none, whatever their first word is
    return (may_be and line.length + 1 + len(following.words.split(" ", 1)[0]) > width) or _is_divided(line, following)


def _runs_on(line: _Line, following: _Line) -> bool:
    """Whether the second line goes on in mid-sentence by its look: a small letter, a small word before it, the day of a
    month that ends the first.
    """
    return looks_open(line.words, following.words) or _is_divided(line, following)


def _unbroken(
    block: list[_Line], own: tuple[int, int], common: int, first: bool, known: frozenset[str]
) -> Iterator[Edit]:
    """What joins the lines of one block where its own width, or the common one, broke them."""
    skipped, width = own[0], max(own[1], common)
    start = 0  # of the paragraph that is being joined
    for i, (line, following) in enumerate(pairwise(block), 1):
        if _is_divided(line, following):
            kept, between = _divided(line.words, following.words, known)
            yield line.stop - len(line.words) + kept, following.first, between
        elif _joins(block, start, i, width) and _is_one(block, start, i, skipped, first):
            yield line.stop, following.first, " "
        else:
            start = i


def _own_width(block: list[_Line]) -> tuple[int, int]:
    """How many lines of the block stand before its text, and the width that breaks it; 0 when none does."""
    for skipped in range(min(_HEAD, len(block) - _ENOUGH)):
        width = max(line.length for line in block[skipped:])
        if _is_broken_at(width, [block[skipped:]], _ENOUGH + (skipped > 0 and width < _WIDE)):
            return skipped, width
    return 0, 0


def _joins(block: list[_Line], start: int, i: int, width: int) -> bool:
    """Whether the width broke the paragraph that begins at `start` before line `i`."""
    line, following = block[i - 1], block[i]
    return width > 0 and _may_run_on(line, following) and _is_forced(line, following, width) and _fits(block, start, i)


def _is_one(block: list[_Line], start: int, i: int, skipped: int, first: bool) -> bool:
    """Whether line `i`, before which the width may have broken the block, is no line of a head that stands alone."""
    if i <= skipped and not _is_open(block[i - 1], block[i]):
        return False
    return not first or i > _HEAD or block[start].is_item or _goes_on(block[i - 1], block[i])


def _goes_on(line: _Line, following: _Line) -> bool:
    """Whether a line of the head of a text goes on by its look: the next is no byline, no date and no dateline."""
    words = following.words
    if line.words.endswith(_OPEN) or line.words.rsplit(" ", 1)[-1] in english.MONTHS:
        return True
    is_day = len(words) <= _AT_DATE and words[-1] != "." and _DAY.match(words) is not None
    return not is_day and (_runs_on(line, following) or not _APART.match(words))


def _is_open(line: _Line, following: _Line) -> bool:
    """Whether a line of a head is no whole headline or byline: verse has commas at its ends, a head has not."""
    return line.words.endswith(_OPEN) or _runs_on(line, following)


def _fits(block: list[_Line], start: int, i: int) -> bool:
    """Whether the margin of a line is that of the paragraph that begins at `start`: a wider one begins the next."""
    if i > start + 1:
        return block[i].margin == block[i - 1].margin
    hangs = len(block[i].margin) > len(block[start].margin) and not block[start].is_item
    return not hangs or i + 1 == len(block) or block[i + 1].margin == block[i].margin


def _is_divided(line: _Line, following: _Line) -> bool:
    """Whether a word is divided between two lines."""
    if not line.words.endswith(HYPHENS):
        return False
    is_in_word = _DIVIDED.search(line.words, len(line.words) - 2) is not None
    return is_in_word and following.words[:1].islower() and _may_run_on(line, following)


def _divided(line: str, following: str, known: frozenset[str]) -> tuple[int, str]:
    """How many characters stay of a line that ends in a divided word, and what stands between it and the next.

    The hyphen stays in words that have one of their own.
    """
    last, head = _WORD.match(line[-2::-1]), _WORD.match(following)  # read backwards: a search would be quadratic
    if line.endswith("\u00ad") or not last or not head:
        return len(line) - 1, ""
    one, two = last.group()[::-1], head.group()
    if two in english.BEHIND_A_GAP:
        return len(line), " "  # "pre- and post-war"
    if f"{one}{two}" in known:
        return len(line) - 1, ""
    return len(line) - (not _is_compound(one, two, known)), ""


def _is_compound(one: str, two: str, known: frozenset[str]) -> bool:
    """Whether two words that a hyphen joins keep it where no line ends."""
    if f"{one}-{two}" in known or one.lower() in english.PREFIXES or two in english.SECOND_PARTS:
        return True
    return two in english.UNITS and one.lower() in english.NUMBERS
