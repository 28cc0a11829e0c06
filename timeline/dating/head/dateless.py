"""Lines that hold a number and yet no date, or none but a year that is told: most of prose, seen at a glance.

What these lines hold need not be read as words. Everything asked here is asked of whole lines of English: which numbers
stand in them and beside what, and which sorts of words, each of which is looked at once and remembered.
"""

from __future__ import annotations

import re
from itertools import accumulate

from timeline.dating.head import fuzzy
from timeline.dating.head.labels import LABELS
from timeline.dating.head.tokens import Word, is_western, named
from timeline.lang.world.calendar_words import MONTHS, STARTS, fold
from timeline.lang.world.date_words import (
    BEFORE_TIMES,
    BESIDE_WEEKDAYS,
    DAY_ENDINGS,
    DAYS_IN_LETTERS,
    GLUE_WORDS,
    LONG_MONTHS,
    MONTH_WORDS,
    ORDINALS,
    QUARTER_WORDS,
    SEASONS,
    TENS,
    TIME_WORDS,
)
from timeline.lang.world.header_labels import (
    ABOUT,
    AGO,
    AUTHORS,
    COPYRIGHT,
    EXCERPTS,
    MID,
    PAGES,
    PARTS,
    PREPOSITIONS,
    SMALL,
    SPANS,
)

EXAMPLES: dict[str, str] = {  # what a line is
    "All 19 left at 7:30, and 1.5 million may go": "dateless",
    "They may be the 2nd of 7, worth $3bn": "dateless",
    "The harbour was built in 2018 by 40 men": "told",
    "It closed in 2016, they may recall, and again in 2018.": "told",
    "The 19 of August": "",
    "19.8. at noon": "",
    "2O18": "",
    "3 of the first they may": "",
    "In 2018": "",  # "in" may be what stands between a label above and its date
    "Published in 2018 by the union": "",
    "The ferry sank in spring 2018 in the harbour": "",
}
_JOINED = r"(?<=[A-Za-z][0-9])|(?!(?:st|nd|rd|th|s|m|km|bn|pm|am|ft|kg|mph)\b)[A-Za-z]"  # a letter and a number in one
_OF_DATE = re.compile(  # a search that begins at digits takes a third of the time of any other
    rf"[0-9](?:{_JOINED}|[0-9]{{4}}|(?<=^[0-9])(?: [0-9]){{7}}$|\s*[-–—_/]\s*[0-9]"  # and what has a sign between
    r"|(?:\s+\.\s*|\.\s+)[0-9]|\.[0-9]+\.[0-9]|(?<=[0-9]{4})\.[0-9]|\.[0-9]{4})"
)
_OF_SLIP = re.compile(rf"[0-9](?:{_JOINED}|[0-9]{{4}}|\s+[0-9])")
_OF_YEAR = re.compile(  # what may be parts of a date beside a year: a number, one in Roman letters, a week
    r"[0-9](?:\s+[0-9]|\W*[IVXivx]+\W*[0-9]|(?<=[0-9]{4})\W*[Ww]\W*[0-9])"
)
_OF_ENDED = re.compile(rf"[0-9]\s*(?:{'|'.join(sorted(DAY_ENDINGS))})[a-z]", re.IGNORECASE)
_LONG = re.compile(r"[0-9]{4}")
_PART = re.compile(r"[0-9]+|[A-Za-z]+(?:['’][A-Za-z]+)*")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_CAMEL = re.compile("[a-z][A-Z]")
_TAILS = frozenset(name[n:] for name in LONG_MONTHS for n in range(1, len(name)))  # of a month cut in two
_ROMAN = frozenset("ivx")
_YEAR = 4  # digits
_SHORT = 3  # letters of a word that is compared with no month
_ENDING = 2  # letters of the ending of a day
_REMEMBERED = 50_000  # words that are judged once, until so many are known

# What is said of a piece of text between blanks, by its words.
_DATED = 1  # like a month, or the beginning of a name of several words
_MONTH = 2
_NUMERAL = 4  # a day in letters
_DIGITS = 1024
_NUMBER = _NUMERAL | _DIGITS
_PERIOD = 8  # what makes more or other of a date than what is told: a season, a right, an excerpt, a page
_LABEL = 16  # of a label, its longest word
_FIRM = 32  # of no date, though it stands beside one
_ENDED = 64  # a month behind what may be the ending of a day: "stock", which is no month but behind a number
_GLUE = 128  # may stand between a month and its number
_PLAIN = 256  # firm, in small letters, and of no name
_PAGE = 512  # what a page number may stand behind

_NUMERALS = DAYS_IN_LETTERS.keys() | TENS.keys()
_PERIODS = frozenset({"q", *SEASONS, *QUARTER_WORDS, *MONTH_WORDS, *COPYRIGHT, *EXCERPTS, "c"})
_LABELS = frozenset((*AGO, *(max(key.split(), key=len) for key, role in LABELS.items() if role != "never")))
_TAKEN = frozenset((*PARTS, *MID, *ABOUT, *SPANS, *BEFORE_TIMES, *TIME_WORDS, *BESIDE_WEEKDAYS, *PAGES, *_NUMERALS))
_BETWEEN = frozenset((*GLUE_WORDS, *ORDINALS))

# In words: more than the rules of `labels`, `dateline` and `trailing` look at.
_REACH = 20  # before a date in which its label stands
_BEFORE = 20  # before a date that is within the text, however little stands behind it,
_BEHIND, _LENGTH = 15, 100  # and behind one that is so, words and characters


def is_dateless(line: str) -> bool:
    """Whether a line is English without a year, a day in numbers or anything like a month beside a number.

    >>> [is_dateless(line) for line in ("All 19 left at 7:30", "The 19 of August", "19.8. at noon", "In 2018", "2O18")]
    [True, False, False, False, False]
    """
    return sort_of(line) == "dateless"


def sort_of(line: str) -> str:
    """`dateless` when no date stands in a line, `told` when all that do are part of its text, and none has its day and
    its year; "" where the line must be read to know.

    >>> [sort_of(line) for line in ("They may sell 19", "Built in 2018, it closed", "In 2018", "Posted 2018 on it")]
    ['dateless', 'told', '', '']
    """
    if _OF_DATE.search(line) or not is_western(line):
        return ""
    said = _said(line)
    if said & _DATED or (said & _ENDED and _OF_ENDED.search(line)):
        return ""
    if not said & _MONTH and not _LONG.search(line):
        return "dateless"
    if _OF_YEAR.search(line):
        return ""
    parts = _PART.findall(line)
    sorts = [*map(_SORTS.__getitem__, parts)]
    sites = _sites(parts, sorts)
    if not sites:
        return "" if sites is None else "dateless"
    return "told" if not said & _PERIOD and _are_told(parts, sorts, sites, ":" in line) else ""


_Site = tuple[int, int, bool]  # the first and the last part that may belong to a date, and whether it is but a year


def _sites(parts: list[str], sorts: list[int]) -> list[_Site] | None:
    """Where years stand, and months beside one number; `None` where more numbers stand beside a month, or another."""
    found: list[_Site] = []
    for i, part in enumerate(parts):
        sort = sorts[i]
        if sort & _NUMERAL and _is_near_number(parts, sorts, i):
            return None
        if len(part) == _YEAR and part.isdigit():
            found.append((i, i, True))
        elif sort & _MONTH:
            first, last = _reach(sorts, i, -1), _reach(sorts, i, 1)
            numbers = sum(sort & _NUMBER > 0 for sort in sorts[first : last + 1])
            if numbers > 1:
                return None
            if numbers:
                found.append((first, last, False))
    return found


def _is_near_number(parts: list[str], sorts: list[int], i: int) -> bool:
    """Whether another number stands right beside a day in letters, or behind one in Roman letters."""
    j = i + 1
    while j < len(parts) and _ROMAN.issuperset(parts[j].lower()):
        j += 1
    return any(0 <= n < len(parts) and sorts[n] & _NUMBER for n in (i - 1, j))


def _reach(sorts: list[int], i: int, step: int) -> int:
    """Index of the last part on one side of a month that nothing parts from it but numbers and small words."""
    while 0 <= i + step < len(sorts) and sorts[i + step] & (_NUMBER | _GLUE):
        i += step
    return i


def _are_told(parts: list[str], sorts: list[int], sites: list[_Site], colon: bool) -> bool:
    """Whether no date that may stand at the sites can be anything but part of the text.

    No label stands before it, and a firm word; of a month, only where it is deep within its sentence.
    """
    firm = list(accumulate((sort & _FIRM > 0 for sort in sorts), initial=0))
    if any(sort & _LABEL for first, *_ in sites for sort in sorts[max(0, first - _REACH) : first]):
        return False
    months = [(first, last) for first, last, is_year in sites if not is_year]
    if any(not firm[first] for first, _, is_year in sites if is_year):
        return False
    return not months or (not colon and _are_within(parts, sorts, firm, months))


def _are_within(parts: list[str], sorts: list[int], firm: list[int], months: list[tuple[int, int]]) -> bool:
    """Whether much stands before the first month, or much behind the last and before the first a plain word or "on".

    A firm word stands behind each, and no page number.
    """
    first, last = min(months)[0], max(last for _, last in months) + 1
    behind = firm[-1] - firm[last]
    if not behind or any(_has_page(sorts, last + 1) for _, last in months):
        return False
    if firm[first] > _BEFORE:
        return True
    opener = fold(parts[0])
    tied = first == 1 and opener in PREPOSITIONS
    plain = tied or any(sort & _PLAIN for sort in sorts[:first])
    return plain and opener not in AUTHORS and behind > _BEHIND and sum(map(len, parts[last:])) > _LENGTH


def _has_page(sorts: list[int], i: int) -> bool:
    """Whether the next words, up to a firm one, may be those before a page number."""
    while i < len(sorts) and not sorts[i] & (_FIRM | _PAGE):
        i += 1
    return i < len(sorts) and sorts[i] & _PAGE > 0


def has_slips(line: str) -> bool:
    """Whether a slip may stand in a line: letters joined to digits, digits apart, a month in two or in another word.

    >>> [has_slips(line) for line in ("On Aug. 22, 2018 they may", "22 Aug ust", "2O18", "2 2 August", "first of May")]
    [False, True, True, True, True]
    """
    if _OF_SLIP.search(line) or not is_western(line):
        return True
    said = _said(line)
    ended = said & _ENDED and _OF_ENDED.search(line)
    return bool(said & _DATED or ended or (said & _MONTH and said & _NUMERAL))


def _said(line: str) -> int:
    """What is said of any of its words."""
    said = 0
    for sort in map(_SORTS.__getitem__, set(line.split())):
        said |= sort
    return said


class _Sorts(dict[str, int]):
    """What is said of a piece of text, by its words."""

    def __missing__(self, piece: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = _DIGITS if piece.isdigit() else 0
        for word in _WORD.findall(piece):
            found |= _sort(word)
        self[piece] = found
        return found


_SORTS = _Sorts()


def _sort(text: str) -> int:
    """What is said of a word: whether it is a month, like one, begins a name, or runs into one: "readAug"."""
    low = fold(text)
    word = named(Word("word", text, 0, 0, low))
    runs = any(fold(text[n:]) in MONTHS for n in range(1, len(text)) if text[n].isupper())
    if runs or low in STARTS or low in _TAILS or (len(low) > _SHORT and fuzzy.month(low)):
        return _DATED
    found = _MONTH if word.months else _NUMERAL if low in _NUMERALS else 0
    found |= (_PERIOD if low in _PERIODS else 0) | (_PAGE if low in PAGES else 0)
    found |= _ENDED if low[:_ENDING] in DAY_ENDINGS and fold(text[_ENDING:]) in MONTHS else 0
    found |= _LABEL if low in _LABELS or _CAMEL.search(text) else 0
    found |= _GLUE if word.kind != "word" or low in _BETWEEN else 0
    if word.kind != "word" or low in _TAKEN:
        return found
    return found | _FIRM | (_PLAIN if text[0].islower() and low not in SMALL else 0)
