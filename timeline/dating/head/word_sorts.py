"""What is said of English words by themselves: like a month, of a label, of no date whatever stands beside it.

Each piece of a text is looked at once and remembered; what of it matters to a date is a number of flags.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

from timeline.dating.head import fuzzy
from timeline.dating.head.labels import LABELS
from timeline.dating.head.tokens import Word, named
from timeline.lang.world.calendar_words import MONTHS, STARTS, fold
from timeline.lang.world.date_words import (
    BEFORE_TIMES,
    BESIDE_WEEKDAYS,
    DAY_ENDINGS,
    DAYS_IN_LETTERS,
    ERAS,
    GLUE_WORDS,
    HOURS,
    LONG_MONTHS,
    MONTH_WORDS,
    ORDINALS,
    QUARTER_WORDS,
    SEASONS,
    TENS,
    TIME_WORDS,
    YEAR_TAILS,
    ZONES,
)
from timeline.lang.world.header_labels import (
    ABOUT,
    AGO,
    ARTICLES,
    COPYRIGHT,
    COUNTED,
    EXCERPTS,
    MID,
    PAGES,
    PARTS,
    SMALL,
    SPANS,
)
from timeline.text.remembered import Remembered

DATED = 1  # like a month, or the beginning of a name of several words
MONTH = 2
NUMERAL = 4  # a day in letters
DIGITS = 8  # nothing but a number
NUMBER = NUMERAL | DIGITS
PERIOD = 16  # what makes more or other of a date than what is told: a season, a right, an excerpt
LABEL = 32  # of a label, the word that every text with it has
FIRM = 64  # of no date, though it stands beside one
ENDED = 128  # a month behind what may be the ending of a day: "stock", which is no month but behind a number
GLUE = 256  # may stand between a month and its number
PLAIN = 512  # firm, in small letters, and of no name
PAGE = 1024  # what a page number may stand behind
TYING = 2048  # in small letters, and ties the date behind it to its sentence
EXAMPLES: dict[str, int] = {  # a piece of text, and what is said of it
    "march,": MONTH | GLUE,
    "Septmber": DATED,
    "readAug": DATED,
    "second": NUMERAL | TYING,
    "2018.": 0,
    "2018": DIGITS,
    "spring": PERIOD | FIRM | PLAIN | TYING,
    "updated": LABEL | FIRM | PLAIN | TYING,
    "datePublished": LABEL | FIRM | PLAIN | TYING,
    "Harbour": FIRM,
    "harbour-side": FIRM | PLAIN | TYING,
    "stock": FIRM | PLAIN | TYING | ENDED,
    "of": GLUE | FIRM | TYING,
    "Monday": GLUE,
    "p.": PAGE | TYING,
    "on": TYING,
    "early": 0,
}
_SHORT = 3  # letters of a word that is compared with no month
_ENDING = 2  # letters of the ending of a day
_COMMON = frozenset(
    "last time report press story local current text of on by at to in".split()
)  # of labels, never alone
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_CAMEL = re.compile("[a-z][A-Z]")
_TAILS = frozenset(name[n:] for name in LONG_MONTHS for n in range(1, len(name)))  # of a month cut in two
_NUMERALS = DAYS_IN_LETTERS.keys() | TENS.keys()
_PERIODS = frozenset({"q", "c", *SEASONS, *QUARTER_WORDS, *MONTH_WORDS, *COPYRIGHT, *EXCERPTS})
_VAGUE = frozenset((*PARTS, *MID, *ABOUT))
_TAKEN = frozenset(  # what a date may take in, on either side
    (*_VAGUE, *SPANS, *BEFORE_TIMES, *TIME_WORDS, *HOURS, *ZONES, *BESIDE_WEEKDAYS, *ERAS, *YEAR_TAILS, *PAGES)
)
_BETWEEN = frozenset((*GLUE_WORDS, *ORDINALS))
_UNTIED = frozenset((*ARTICLES, *COUNTED, *_VAGUE))  # in small letters before a date, and yet may tie it to nothing


def _rarest(label: str) -> str:
    """The longest word of a label that is not one of many others."""
    return max(label.split(), key=lambda word: (word not in _COMMON, len(word)))


_LABELS = frozenset((*AGO, *(_rarest(label) for label, role in LABELS.items() if role != "never")))


def _flags() -> dict[str, int]:
    found: dict[str, int] = {}
    tables = ((NUMERAL, _NUMERALS), (PERIOD, _PERIODS), (PAGE, PAGES), (LABEL, _LABELS), (GLUE, _BETWEEN))
    for flag, words in tables:
        for word in words:
            found[word] = found.get(word, 0) | flag
    return found


_FLAGS = _flags()


def _said(piece: str) -> int:
    """What is said of a piece of text, by its words."""
    found = DIGITS if piece.isdigit() else 0
    for word in _WORD.findall(piece):
        found |= _sort(word) if word == piece else SORTS[word]
    return found


SORTS = Remembered(_said, many=50_000)


def said_in(line: str) -> int:
    """What is said of any word of a line."""
    return reduce(or_, map(SORTS.__getitem__, line.split()), 0)


def _sort(text: str) -> int:
    """What is said of a word."""
    low = fold(text)
    word = named(Word("word", text, 0, 0, low))
    if low in STARTS or low in _TAILS or _is_like_month(text, low):
        return DATED
    found = _FLAGS.get(low, 0) | (LABEL if _CAMEL.search(text) else 0)
    if low[:_ENDING] in DAY_ENDINGS and fold(text[_ENDING:]) in MONTHS:
        found |= ENDED
    if word.kind != "word":
        return found | GLUE | (MONTH if word.months else 0)
    return found | _of_plain(text, low)


def _is_like_month(text: str, low: str) -> bool:
    """Whether a word is a month spelt wrong, or runs into one: "Septmber", "readAug"."""
    runs = any(fold(text[n:]) in MONTHS for n in range(1, len(text)) if text[n].isupper())
    return runs or (len(low) > _SHORT and fuzzy.month(low) is not None)


def _of_plain(text: str, low: str) -> int:
    """What is said of a word that names no month and no weekday."""
    is_small = text[0].islower()
    tying = TYING if is_small and low not in _UNTIED else 0
    if low in _TAKEN or low in _NUMERALS:
        return tying
    return tying | FIRM | (PLAIN if is_small and low not in SMALL else 0)
