"""Lines that hold a number and yet no date, or only dates that are told: most of prose, seen at a glance.

What these lines hold need not be read as words. Everything asked here is asked of whole lines of English: which numbers
stand in them and beside what, and what is said of their words by themselves. Each answer holds by what the rules
of `match`, `slips`, `labels`, `dateline` and `trailing` ask for; a test compares them.
"""

from __future__ import annotations

import re
from itertools import accumulate, islice
from typing import NamedTuple

from timeline.dating.head.tokens import is_western
from timeline.dating.head.word_sorts import (
    DATED,
    DIGITS,
    ENDED,
    FIRM,
    GLUE,
    LABEL,
    MONTH,
    NUMBER,
    NUMERAL,
    PAGE,
    PERIOD,
    PLAIN,
    SORTS,
    TYING,
    said_in,
)
from timeline.lang.world.calendar_words import fold
from timeline.lang.world.date_words import DAY_ENDINGS
from timeline.lang.world.header_labels import AUTHORS, PREPOSITIONS, SOURCES

_SENTENCE = (
    "the union of the old harbour said that none of the ferries would leave for any of the islands until more came"
)
EXAMPLES: dict[str, str] = {  # what a line is
    "All 19 left at 7:30, and 1.5 million may go": "dateless",
    "They may be the 2nd of 7, worth $3bn": "dateless",
    "19.8 of the stock": "dateless",
    "The harbour was built in 2018 by 40 men": "told",
    "It closed in 2016, they may recall, and again in 2018.": "told",
    "In 2018 the harbour closed": "told",
    "The harbour closed on July 1.": "told",
    "The first harbour of the town closed on 5 July": "told",
    f"On July 1, {_SENTENCE}": "told",
    f"The old harbour closed, July 1, {_SENTENCE}": "told",
    f"{_SENTENCE} and many of them stayed - July 1 harbour": "told",
    "On July 1, the union closed the harbour": "",
    "The harbour closed on July 1, 2018": "",
    "The harbour closed on July 1-5": "",
    "The harbour closed on first July 1": "",
    "The 19 of August": "",
    "2O18": "",
    "2018": "",
    "Early 2018": "",
    "Published in 2018 by the union": "",
    "Written by the harbour in July 2018": "",
    "The ferry sank in spring 2018 in the harbour": "",
    "11_III_2017 of the harbour": "",
    "OSLO, July 1 (AFP) - The harbour closed": "",
}
_UNITS = "st|nd|rd|th|s|m|km|bn|pm|am|ft|kg|mph"
_JOINED = rf"(?<=[A-Za-z][0-9])|(?!(?:{_UNITS})(?![\w'’]))[A-Za-z]"  # a letter and a number in one, and no unit
_OF_DATE = re.compile(  # a search that begins at digits takes a third of the time of any other
    rf"[0-9](?:{_JOINED}|[0-9]{{4}}|(?<=^[0-9])(?: [0-9]){{7}}$|\s*[-–—_/]\s*[0-9]"  # and what has a sign between
    r"|(?:\s+\.\s*|\.\s+)[0-9]|\.[0-9]+\.[0-9]|(?<=[0-9]{4})\.[0-9]|\.[0-9]{4})"
)
_OF_SLIP = re.compile(rf"[0-9](?:{_JOINED}|[0-9]{{4}}|\s+[0-9])")
_SIGNS = "[^A-Za-z0-9]*"
_OF_YEAR = re.compile(  # what may be parts of a date beside a year: a number, one in Roman letters, a week
    rf"[0-9](?:\s+[0-9]|{_SIGNS}[IVXivx]+{_SIGNS}[0-9]|(?<=[0-9]{{4}}){_SIGNS}[Ww]{_SIGNS}[0-9])"
)
_OF_ENDED = re.compile(rf"[0-9]\s*(?:{'|'.join(sorted(DAY_ENDINGS))})[a-z]", re.IGNORECASE)
_LONG = re.compile(r"[0-9]{4}")
_PART = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*+|[0-9]+")
_ROMAN = frozenset("ivx")
_SITED = NUMERAL | DIGITS | MONTH  # said of what makes a site, or makes it none
_BEFORE_NAMES = AUTHORS | SOURCES  # words that open a line with the name of an author or a source
_YEAR = 4  # digits

# In words: more than the rules of `labels`, `dateline` and `trailing` look at.
_REACH = 20  # before a date in which its label stands
_BEFORE = 20  # before a date that is within the text, however little stands behind it,
_BEHIND, _LENGTH = 15, 92  # and behind one that is so, words and characters
_LINE = 2  # words before a date, one of which is plain: no place, and no more than a preposition


class _Site(NamedTuple):
    """The first and the last part of a line that may belong to one date; `is_whole` where it is a month and a number
    with nothing else before them."""

    first: int
    last: int
    is_year: bool
    is_whole: bool = False


def is_dateless(line: str) -> bool:
    """Whether a line is English without a year, a day in numbers or anything like a month beside a number.

    >>> [is_dateless(line) for line in ("All 19 left at 7:30", "The 19 of August", "19.8.18", "In 2018", "2O18")]
    [True, False, False, False, False]
    """
    return sort_of(line) == "dateless"


def sort_of(line: str) -> str:
    """`dateless` when no date stands in a line, `told` when no whole day does and all that do are told in its text.

    "" where the line must be read to know.

    >>> [sort_of(line) for line in ("They may sell 19", "Built in 2018, it closed", "2018", "Posted 2018 on it")]
    ['dateless', 'told', '', '']
    """
    if _OF_DATE.search(line) or not is_western(line):
        return ""
    said = said_in(line)
    if said & DATED or (said & ENDED and _OF_ENDED.search(line)):
        return ""
    if not said & MONTH and not _LONG.search(line):
        return "dateless"
    return "" if _OF_YEAR.search(line) else _sort_of_dated(line, said)


def _sort_of_dated(line: str, said: int) -> str:
    """The same of a line with a year or the name of a month."""
    parts = _PART.findall(line)
    sorts = [*map(SORTS.__getitem__, parts)]
    sites = _sites(parts, sorts)
    if not sites:
        return "" if sites is None else "dateless"
    if said & PERIOD or any(_may_have_role(sorts, site, said) for site in sites):
        return ""
    months = [site for site in sites if not site.is_year]
    return "" if months and not _are_told(line, parts, sorts, months) else "told"


def _are_told(line: str, parts: list[str], sorts: list[int], months: list[_Site]) -> bool:
    """Whether all months with a number are part of the text."""
    if ":" in line:
        return False
    firm = list(accumulate((sort & FIRM > 0 for sort in sorts), initial=0))
    return all(_is_told(line, parts, sorts, firm, site) for site in months)


def _may_have_role(sorts: list[int], site: _Site, said: int) -> bool:
    """Whether a label may stand before a date, or a page number behind it, or a year opens its line."""
    if site.is_year and not any(sort & FIRM for sort in sorts[: site.first]):
        return True
    if said & LABEL and any(sort & LABEL for sort in sorts[max(0, site.first - _REACH) : site.first]):
        return True
    return not site.is_year and said & PAGE > 0 and _has_page(sorts, site.last + 1)


def _sites(parts: list[str], sorts: list[int]) -> list[_Site] | None:
    """Where years stand, and months beside one number; `None` where more numbers stand beside a month, or another."""
    found: list[_Site] = []
    for i, sort in enumerate(sorts):
        if not sort & _SITED:  # most
            continue
        if sort & NUMERAL and _is_near_number(parts, sorts, i):
            return None
        if sort & DIGITS and len(parts[i]) == _YEAR:
            found.append(_Site(i, i, True))
        elif sort & MONTH:
            site, numbers = _around(sorts, i)
            if numbers > 1:
                return None
            found += [site] * numbers
    return found


def _around(sorts: list[int], i: int) -> tuple[_Site, int]:
    """What may belong to one date with the month at `i`, and how many numbers are among it."""
    first, last = _reach(sorts, i, -1), _reach(sorts, i, 1)
    beside = sorts[first : last + 1]
    is_whole = beside[0] & (NUMBER | MONTH) > 0 and sum(sort & MONTH > 0 for sort in beside) == 1
    return _Site(first, last, False, is_whole), sum(sort & NUMBER > 0 for sort in beside)


def _is_near_number(parts: list[str], sorts: list[int], i: int) -> bool:
    """Whether another number stands right beside a day in letters, or behind one in Roman letters."""
    j = i + 1
    while j < len(parts) and _ROMAN.issuperset(parts[j].lower()):
        j += 1
    return any(0 <= n < len(parts) and sorts[n] & NUMBER for n in (i - 1, j))


def _reach(sorts: list[int], i: int, step: int) -> int:
    """Index of the last part on one side of a month that nothing parts from it but numbers and small words."""
    while 0 <= i + step < len(sorts) and sorts[i + step] & (NUMBER | GLUE):
        i += step
    return i


def _is_told(line: str, parts: list[str], sorts: list[int], firm: list[int], site: _Site) -> bool:
    """Whether a month with a number is part of the text: tied to its sentence, or deep within it, behind no place."""
    before, behind = firm[site.first], firm[-1] - firm[site.last + 1]
    if behind and before > _BEFORE:
        return True
    plain = any(sort & PLAIN for sort in sorts[: site.first])
    if not _may_open(fold(parts[0]), plain, site.first):
        return False
    if plain and before >= _LINE and _is_tied(line, sorts, site):
        return True
    return behind > _BEHIND and _is_long(parts, sorts, site.last + 1)


def _may_open(opener: str, plain: bool, words: int) -> bool:
    """Whether a line that begins so names no author, and no place: a plain word follows, or it is one preposition."""
    return opener not in _BEFORE_NAMES and (plain or (words == 1 and opener in PREPOSITIONS))


def _is_long(parts: list[str], sorts: list[int], i: int) -> bool:
    """Whether the firm words from `i` on, with what parts them, are more characters than `_LENGTH`."""
    firm = [len(part) for part, sort in zip(parts[i:], sorts[i:], strict=True) if sort & FIRM]
    return len(firm) + sum(firm) > _LENGTH


def _is_tied(line: str, sorts: list[int], site: _Site) -> bool:
    """Whether a word in small letters ties a month and a number to the sentence: "closed on July 1"."""
    i = site.first
    tied = site.is_whole and sorts[i - 1] & TYING and sorts[i - 2] & FIRM
    if not tied:
        return False
    before, first = islice(_PART.finditer(line), i - 1, i + 1)
    return line[before.end() : first.start()].isspace()


def _has_page(sorts: list[int], i: int) -> bool:
    """Whether the next words, up to a firm one, may be those before a page number."""
    while i < len(sorts) and not sorts[i] & (FIRM | PAGE):
        i += 1
    return i < len(sorts) and sorts[i] & PAGE > 0


def has_slips(line: str) -> bool:
    """Whether a slip may stand in a line: letters joined to digits, digits apart, a month in two or in another word.

    >>> [has_slips(line) for line in ("On Aug. 22, 2018 they may", "22 Aug ust", "2O18", "2 2 August", "first of May")]
    [False, True, True, True, True]
    """
    if _OF_SLIP.search(line) or not is_western(line):
        return True
    said = said_in(line)
    ended = said & ENDED and _OF_ENDED.search(line)
    return bool(said & DATED or ended or (said & MONTH and said & NUMERAL))
