"""Lines that hold a number and yet no date, told at a glance: most lines of prose, which need not be read as words."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dating.head import fuzzy
from timeline.lang.world.calendar_words import MONTHS, STARTS, fold
from timeline.lang.world.date_words import DAY_ENDINGS, LONG_MONTHS

_OF_DATE = re.compile(  # a year, a sign between two numbers, a letter joined to a number
    r"[0-9](?:[0-9]{3}|[A-Za-z]|(?<=[A-Za-z][0-9])|\s*[-–—_./]\s*[0-9])|^[0-9](?: [0-9]){7}$"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_FOREIGN = re.compile("[^\\x00-\\x7f“”‘’«»–—…\\xa0]")
_TAILS = frozenset(name[n:] for name in LONG_MONTHS for n in range(1, len(name)))  # of a month cut in two
_SHORT = 3  # letters of a word that is compared with no month
_ENDING = 2  # letters of the ending of a day
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
    """Whether a word is no month, begins no name of several words, and runs into no month: "readAug", "ndAugust"."""
    low = fold(word)
    if low in MONTHS or low in STARTS or low in _TAILS or (len(low) > _SHORT and fuzzy.month(low)):
        return False
    return not any(fold(word[n:]) in MONTHS for n in range(1, len(word)) if _is_seam(word, low, n))


def _is_seam(word: str, low: str, n: int) -> bool:
    """Whether a second word may begin in a word: at a capital, or behind the ending of a day."""
    return word[n].isupper() or (n == _ENDING and low[:n] in DAY_ENDINGS)
