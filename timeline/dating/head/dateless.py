"""Lines that hold a number and yet no date, told at a glance: most lines of prose, which need not be read as words."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dating.head import parts
from timeline.dating.head.slips import mend
from timeline.dating.head.tokens import split
from timeline.lang.world.calendar_words import STARTS
from timeline.lang.world.date_words import LONG_MONTHS

_OF_DATE = re.compile(  # a year, a sign between two numbers, a letter joined to a number
    r"[0-9](?:[0-9]{3}|[A-Za-z]|(?<=[A-Za-z][0-9])|\s*[-–—_./]\s*[0-9])"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_FOREIGN = re.compile("[^\\x00-\\x7f“”‘’«»–—…\\xa0]")
_TAILS = frozenset(name[n:] for name in LONG_MONTHS for n in range(1, len(name)))  # of a month cut in two
_REMEMBERED = 20_000  # words that are judged once


def is_western(line: str) -> bool:
    """Whether a line is plain English but for its marks: no weekday runs into a word without a blank."""
    return line.isascii() or _FOREIGN.search(line) is None


def is_dateless(line: str) -> bool:
    """Whether a line is English without a year, a day in numbers or anything like a month.

    >>> [is_dateless(line) for line in ("All 19 left at 7:30", "The 19 of August", "19.8. at noon", "In 2018", "2O18")]
    [True, False, False, False, False]
    """
    if _OF_DATE.search(line) or not is_western(line):
        return False
    return all(map(_is_plain, set(_WORD.findall(line))))


@lru_cache(_REMEMBERED)
def _is_plain(word: str) -> bool:
    """Whether a word behind a number is no month, begins no name of several words, and holds no slip."""
    read = split(f"1 {word}", 0, len(word) + 2)
    low = read[-1].low
    return len(mend(read)) == 2 and not parts.month(read[-1]) and low not in STARTS and low not in _TAILS
