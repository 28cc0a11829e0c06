"""One line of text as typed words: numbers, month and weekday names, clock times, signs."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from timeline.lang.world.calendar_words import DAYS, MONTHS, NAMES, STARTS, Month, fold, phrases
from timeline.lang.world.date_words import ORDINALS
from timeline.text.remembered import Remembered

# The one lexical expression of the package; everything above it works on words.
_WORD = re.compile(
    r"(?P<word>(?:[A-Za-z]+|[^\W\d_\u3040-\u30ff\u4e00-\u9fff]|[\u0300-\u036f\u064b-\u0655\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7"
    r"\u0e31-\u0e3a\u0e47-\u0e4e\u200c\u200d]|(?<=[^\W\d_])['’ʼ](?=[^\W\d_]))+)"
    r"|(?P<clock>\d{1,2}[:h]\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?!\d))"
    r"|(?P<number>\d+)"
    r"|(?P<cjk>(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[\u3040-\u30ff\u4e00-\u9fff])"
    r"|(?P<sign>[^\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u200b])"
)
_SPLIT = re.compile(f"({re.sub(r'[?]P<[a-z]+>', '?:', _WORD.pattern)})")
_SPLIT_WESTERN = re.compile(  # the same in a line that is plain English but for its marks, in half of the time
    r"([A-Za-z]+(?:['’][A-Za-z]+)*+"
    r"|[0-9]{1,2}[:h][0-9][0-9](?::[0-9][0-9](?:[.,][0-9]{1,9})?)?(?![0-9])|[0-9]+|\S)"
)
_FOREIGN = re.compile("[^\\x00-\\x7f“”‘’«»–—…\\xa0]")
_LONGEST = 14  # digits of a number with a meaning: a day and a second
_NO_DAYS: frozenset[int] = frozenset()


class Word(NamedTuple):
    """A word of a line and its offsets in the text. `kind` is number, month, day, clock, cjk, word or sign."""

    kind: str
    text: str
    start: int
    end: int
    low: str = ""
    value: int = -1
    months: tuple[Month, ...] = ()
    days: frozenset[int] = _NO_DAYS
    spaced: bool = False  # white space stands before it

    @property
    def digits(self) -> int:
        return len(self.text)


def is_western(line: str) -> bool:
    """Whether a line is plain English but for its marks: no weekday runs into a word without a blank."""
    return line.isascii() or _FOREIGN.search(line) is None


def split(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`; names of several words become one word."""
    line = text[start:end]
    pieces = (_SPLIT_WESTERN if is_western(line) else _SPLIT).split(line)  # blanks and words in turn
    places = list(accumulate(map(len, pieces), initial=start))
    found: list[Word] = []
    several = False
    new, add = tuple.__new__, found.append  # three times as fast as to call `Word`
    for raw, first, last, before in zip(pieces[1::2], places[1::2], places[2::2], pieces[::2], strict=False):
        kind, low, value, months, days, opens = _KNOWN[raw]
        word: Word = new(Word, (kind, raw, first, last, low, value, months, days, before != ""))
        if kind == "number" and text.startswith(":", last, end) and _runs_into_clock(word, found, text, end):
            found += _parted(word, text)
        else:
            add(word)
            several |= opens
    return _join(found) if several else found


_Read = tuple[str, str, int, tuple[Month, ...], frozenset[int], bool]


def _read(raw: str) -> _Read:
    """Kind, folded form, value, months and days of a word, and whether a name of several words can begin with it."""
    match = _WORD.match(f"a{raw}", 1)  # an apostrophe that begins a word stands behind a letter
    kind = (match and match.lastgroup) or "sign"
    if kind == "word" or (kind == "cjk" and len(raw) > 1):
        low = fold(raw)
        word = Word(kind, raw, 0, 0, low)
        word = named(word) if low in NAMES or low[-1:] == "s" else word
        return word.kind, low, -1, word.months, word.days, low in STARTS
    return kind, raw, _value(raw) if kind == "number" else -1, (), _NO_DAYS, False


_KNOWN = Remembered(_read)


def _value(digits: str) -> int:
    return int(digits) if len(digits) <= _LONGEST else -1


def _runs_into_clock(word: Word, found: list[Word], text: str, end: int) -> bool:
    """`22.08.201810:15`, `2018-08-2210:15`: a date joined to a clock time."""
    if word.end + 3 > end or not text[word.end + 1 : word.end + 3].isdecimal() or word.value < 0:
        return False
    first, hour = divmod(word.value, 100)
    if word.digits == 6:
        return 1900 <= first <= 2099 and hour < 25
    return word.digits == 4 and len(found) > 2 and found[-1].text == found[-3].text == "-" and 1 <= first <= 31


def _parted(word: Word, text: str) -> list[Word]:
    """The number and the clock time that a number and what follows its hour are."""
    cut, raw = word.end - 2, word.text[:-2]
    number = Word("number", raw, word.start, cut, raw, int(raw), spaced=word.spaced)
    return [number, Word("clock", text[cut : word.end + 3], cut, word.end + 3)]


def named(word: Word) -> Word:
    """The word, its kind and meanings filled in when it names a month or a weekday."""
    months = MONTHS.get(word.low)
    days = DAYS.get(word.low)
    if months is None and days is None and len(word.low) > 4 and word.low[-1] == "s":
        days = DAYS.get(word.low[:-1])
    kind = "month" if months else "day" if days else word.kind
    return word._replace(kind=kind, months=months or (), days=days or _NO_DAYS)


def _join(words: list[Word]) -> list[Word]:
    """Names of several words ("كانون الثاني", "quarta-feira") made one."""
    out: list[Word] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word.kind in ("word", "month", "day"):
            for phrase in phrases(word.low):
                stop = _matches(words, i, phrase)
                if stop:
                    last = words[stop - 1]
                    word = Word("word", "", word.start, last.end, " ".join(phrase), spaced=word.spaced)
                    word = named(word)
                    i = stop - 1
                    break
        out.append(word)
        i += 1
    return out


def _matches(words: list[Word], i: int, phrase: tuple[str, ...]) -> int:
    """Index behind the phrase that begins at `i`, hyphens passed over; 0 when it does not stand there."""
    for part in phrase:
        if i < len(words) and words[i].text in "-'’" and words[i].kind == "sign":
            i += 1
        if i >= len(words) or words[i].low != part:
            return 0
        i += 1
    return i


def is_ordinal(word: Word) -> bool:
    """Whether the word can stand behind the number of a day and say nothing else."""
    return word.low in ORDINALS
