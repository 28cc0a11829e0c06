"""The parts of a layout, each read by one small function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.dating.head import fuzzy
from timeline.dating.head.between import behind_ordinal
from timeline.dating.head.layouts import Layout
from timeline.dating.head.tokens import Word
from timeline.lang.world.calendar_words import LANGUAGES
from timeline.lang.world.date_words import (
    ALIKE,
    MONTH_WORDS,
    QUARTER_NUMBERS,
    QUARTER_WORDS,
    ROMAN,
    SEASONS,
    ZONE_SIGNS,
    ZONES,
)


@dataclass(slots=True)
class Parts:
    """What a row found: numbers as written, those that can be day or month in printed order, unsorted."""

    layout: Layout
    start: int
    stop: int  # index behind the last word
    year: int | None = None
    month: int | None = None
    day: int | None = None
    numbers: tuple[int, ...] = ()
    era_year: int | None = None  # counted from the beginning of an era that is named before it
    week: int | None = None
    weekday: int | None = None  # Monday is 1
    ordinal: int | None = None  # day of the year, from 1
    calendar: str = ""
    short_year: bool = False
    sign: str = ""
    language: str = ""
    season: int | None = None
    repaired: bool = False


Reader = Callable[[list[Word], int, Parts], int]
"""Puts what stands at a word into the parts; index behind it, 0 when the part does not stand there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a layout. `opens` says where a layout can begin with it: at a `SHORT` number (three digits at most), a
    `LONG` one or a `MONTH`; else at one of `words` (folded)."""

    read: Reader
    example: str
    is_name: bool = False  # glue may stand on either side of it
    opens: str = ""
    words: frozenset[str] = frozenset()


_YEARS = (range(1200, 1501), range(1800, 2100), range(2440, 2601))  # Hijri, Gregorian, Buddhist: those of articles
_PACKED_YEARS = range(1900, 2100)
_PACKED = (8, 12, 14)  # digits of a day, of a day and a minute, of a day and a second
_QUARTERS = 32  # EDTF numbers them 33 to 36
_SIGNAL = 6  # digits of day, hour and minute: 221015Z


def _day(words: list[Word], i: int, found: Parts) -> int:
    word = words[i]
    if word.kind != "number":
        return 0
    value, stop = word.value, i + 1
    if word.digits == _SIGNAL and stop < len(words) and words[stop].text == "Z":
        value, stop = value // 10000, stop + 1
    elif word.digits > 2:
        return 0
    else:
        stop = behind_ordinal(words, stop)
    found.day = value
    return stop if 1 <= value <= 31 else 0


def month(word: Word) -> tuple[str, int, bool] | None:
    """Calendar, number and whether the name was spelt wrong; no calendar where the name belongs to several."""
    if word.months:
        calendar, number = word.months[0]
        return ("" if len(word.months) > 1 else calendar), number, False
    if word.kind == "word" and word.low.isascii() and len(word.low) > 3:
        number = fuzzy.month(word.low) or 0
        return ("gregorian", number, True) if number else None
    return None


def _month(words: list[Word], i: int, found: Parts) -> int:
    word = words[i]
    named = month(word)
    if named is None:
        return 0
    found.calendar, found.month, found.repaired = named
    found.language = LANGUAGES.get(word.low, "")
    stop = _twin(words, i, found.month) + 1
    if i > found.start and not word.spaced and words[stop - 2].kind == "number":
        found.sign = "glued"
    return stop


def _twin(words: list[Word], i: int, number: int) -> int:
    """Index of the second name when a month is named twice: `آب/أغسطس`, `August (Asad)`."""
    if i + 2 < len(words) and words[i + 1].text in "/(|-" and any(n == number for _, n in words[i + 2].months):
        return i + 2
    return i


def _year(words: list[Word], i: int, found: Parts) -> int:
    word = words[i]
    if word.kind != "number" or word.digits != 4 or not any(word.value in years for years in _YEARS):
        return 0
    found.year = word.value
    return i + 1


def _short_year(words: list[Word], i: int, found: Parts) -> int:
    word = words[i]
    if word.kind != "number" or word.digits != 2 or (i + 1 < len(words) and words[i + 1].text == ":"):
        return 0
    found.year, found.short_year = word.value, True
    return i + 1


def _is_short(word: Word) -> bool:
    return word.kind == "number" and word.digits <= 3 and word.value >= 1


def _number(words: list[Word], i: int, found: Parts) -> int:
    found.numbers += (words[i].value,)
    return i + 1 if _is_short(words[i]) else 0


def _two_digits(words: list[Word], i: int, found: Parts) -> int:
    return _number(words, i, found) if words[i].digits == 2 else 0


def _month_word(words: list[Word], i: int, found: Parts) -> int:
    return i + 1 if words[i].low in MONTH_WORDS else 0


def _vietnamese_month(words: list[Word], i: int, found: Parts) -> int:
    found.month, found.calendar, found.language = words[i].value, "gregorian", "vi"
    return i + 1 if words[i].kind == "number" and 1 <= words[i].value <= 12 else 0


def _ordinal(words: list[Word], i: int, found: Parts) -> int:
    word = words[i]
    found.ordinal = word.value
    return i + 1 if word.kind == "number" and word.digits == 3 and 1 <= word.value <= 366 else 0


def _week(words: list[Word], i: int, found: Parts) -> int:
    found.week = words[i].value
    return i + 1 if _is_short(words[i]) else 0


def _weekday(words: list[Word], i: int, found: Parts) -> int:
    found.weekday = words[i].value
    return i + 1 if _is_short(words[i]) else 0


def _era_year(words: list[Word], i: int, found: Parts) -> int:
    found.era_year = words[i].value
    return i + 1 if _is_short(words[i]) else 0


def _roman(words: list[Word], i: int, found: Parts) -> int:
    word = words[i]
    found.month = ROMAN.get(word.low)
    return i + 1 if found.month and word.kind == "word" and word.text.isupper() else 0


def _clock(words: list[Word], i: int, found: Parts) -> int:
    return _behind_zone(words, i + 1) if words[i].kind == "clock" else 0


def _behind_zone(words: list[Word], i: int) -> int:
    """Index behind the half of the day and the zone of a clock time that ends before `i`: `10:15:00 AM GMT+03:00`."""
    if i + 3 < len(words) and words[i].low in ("a", "p") and words[i + 2].low == "m":  # a.m.
        i += 4
    while i < len(words) and words[i].kind == "word" and words[i].low in ZONES:
        i += 1
    return i + 2 if i + 1 < len(words) and words[i].text in ZONE_SIGNS and _is_offset(words, i + 1) else i


def _is_offset(words: list[Word], i: int) -> bool:
    """Whether a number is the hours of a zone: four digits are only where the year stands behind them."""
    word = words[i]
    if word.digits == 4:
        return i + 1 < len(words) and words[i + 1].digits == 4
    return word.kind in ("clock", "number")


def _season(words: list[Word], i: int, found: Parts) -> int:
    found.season = SEASONS.get(words[i].low)
    return i + 1 if found.season else 0


def _quarter(words: list[Word], i: int, found: Parts) -> int:
    if words[i].low != "q" or i + 1 >= len(words) or not 1 <= words[i + 1].value <= 4 or words[i + 1].spaced:
        return 0
    found.season = _QUARTERS + words[i + 1].value
    return i + 2


def _nth(words: list[Word], i: int, found: Parts) -> int:
    found.season = _QUARTERS + QUARTER_NUMBERS.get(words[i].low, 0)
    return i + 1 if words[i].low in QUARTER_NUMBERS else 0


def _first_to_fourth(words: list[Word], i: int, found: Parts) -> int:
    found.season = _QUARTERS + words[i].value
    stop = behind_ordinal(words, i + 1)
    return stop if words[i].digits == 1 and 1 <= words[i].value <= 4 else 0


def _quarter_word(words: list[Word], i: int, found: Parts) -> int:
    return i + 1 if words[i].low in QUARTER_WORDS else 0


def _packed(words: list[Word], i: int, found: Parts) -> int:
    """`20180822`, `22082018`, `201808221015`, `20180822T101500Z`."""
    word = words[i]
    if word.kind != "number" or word.digits not in _PACKED:
        return 0
    digits = f"{word.value:0{word.digits}}"
    found.year, found.month, found.day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    if found.year not in _PACKED_YEARS:
        found.day, found.month, found.year = int(digits[:2]), int(digits[2:4]), int(digits[4:8])
    found.calendar = "gregorian"
    return _behind_time(words, i + 1) if found.year in _PACKED_YEARS and 1 <= found.month <= 12 else 0


def _behind_time(words: list[Word], i: int) -> int:
    """Index behind the time that is joined to a day by a `T`."""
    if i < len(words) and words[i].low == "t" and not words[i].spaced:
        while i < len(words) and not words[i].spaced and words[i].kind in ("number", "clock", "word"):
            i += 1
    return i


def sign(part: str) -> Part:
    """A part that stands for itself, or for a sign that printers use for it."""
    alike = ALIKE.get(part, frozenset({part}))

    def read(words: list[Word], i: int, found: Parts) -> int:
        found.sign = part
        return i + 1 if words[i].text in alike else 0

    return Part(read, part)


PARTS: dict[str, Part] = {
    "DAY": Part(_day, "22nd", opens="SHORT"),
    "MONTH": Part(_month, "August", is_name=True, opens="MONTH"),
    "YEAR": Part(_year, "2018", opens="LONG"),
    "YY": Part(_short_year, "18"),
    "NUM": Part(_number, "8", opens="SHORT"),
    "NN": Part(_two_digits, "08", opens="SHORT"),
    "ERA": Part(_era_year, "107", opens="SHORT"),
    "THÁNG": Part(_month_word, "tháng", is_name=True),
    "MM": Part(_vietnamese_month, "8"),
    "WEEK": Part(_week, "34"),
    "WEEKDAY": Part(_weekday, "3"),
    "DDD": Part(_ordinal, "234"),
    "ROMAN": Part(_roman, "VIII"),
    "CLOCK": Part(_clock, "10:15:00 AM GMT+03:00"),
    "SEASON": Part(_season, "Spring", is_name=True, words=frozenset(SEASONS)),
    "QUARTER": Part(_quarter, "Q3", is_name=True, words=frozenset({"q"})),
    "NTH": Part(_nth, "third", is_name=True, words=frozenset(QUARTER_NUMBERS)),
    "1ST": Part(_first_to_fourth, "3rd", opens="SHORT"),
    "QUARTERS": Part(_quarter_word, "quarter", is_name=True),
    "PACKED": Part(_packed, "20180822T101500Z", opens="LONG"),
}
