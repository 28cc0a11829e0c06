"""The word classes of a number by its shape: `17:30` is a CLOCK, `1998` a YEAR and a COUNT, `10pm` an HOURHALF."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

Key = tuple[str, Any]  # a word class and the word's value in it; a plain word is `("=word", None)`

YEARS = range(1000, 2200)  # what four digits can be as a year
_DAYS = range(1, 32)
_HOURS = 24
_MINUTES = 60
_LONGEST = 16  # characters of a number that can be a date
_COUNTED = 9  # digits of a number that counts something; more are a serial number
_SMALLEST = 8  # the smallest part of one that is written as a fraction is an eighth
_PIVOT = 30  # two digits from here on are 19xx (POSIX says 69, but news of the war years is read, too)
_HALVES = {"before noon": 0, "after noon": 12}  # what the letters behind a time add to its hour
_PARTS = re.compile(r"[.,:/-]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written: its parts between the marks, their values, and what the letters behind it mean."""

    digits: str
    mark: str
    parts: tuple[str, ...]
    values: tuple[int, ...]
    letters: str


class Form(NamedTuple):
    """Numbers in so many parts (0: any number) between which `mark` stands, followed by letters of that meaning.

    `examples` pair a number with its classes, "" for what is written alike and is none.
    """

    mark: str
    parts: int
    letters: tuple[str, ...]
    read: Callable[[Number], tuple[Key, ...]]
    examples: Mapping[str, str]


def year_of(two: int) -> int:
    """The year of two digits: 30 to 99 are 19xx."""
    return 1900 + two if two >= _PIVOT else 2000 + two


def _plain(number: Number) -> tuple[Key, ...]:
    size, value = len(number.digits), number.values[0]
    hour, minute = divmod(value, 100)
    readings: tuple[tuple[str, Any, bool], ...] = (
        ("MILITARY", (hour, minute), size == 4 and hour < _HOURS and minute < _MINUTES),
        ("COUNT", float(value), size <= _COUNTED),
        ("DAY", value, size <= 2 and value in _DAYS),
        ("HOUR", value, size <= 2 and value < _HOURS),
        ("YEAR", value, size == 4 and value in YEARS),
    )
    return tuple((name, meaning) for name, meaning, fits in readings if fits)


def _ordinal(number: Number) -> tuple[Key, ...]:
    value = number.values[0]
    days = ("DAY", "DAYTH", "DAYNTH") if value in _DAYS else ()
    return (("ORD", value), *((name, value) for name in days))


def _decade(number: Number) -> tuple[Key, ...]:
    size, value = len(number.digits), number.values[0]
    if value % 10:
        return ()
    if size == 2:
        return (("DECADE2", value // 10),)
    return (("DECADE", value // 10),) if size == 4 and value in YEARS else ()


def _hour(number: Number) -> tuple[Key, ...]:
    return (("HOURHALF", (number.values[0], _HALVES[number.letters])),)


def _clock(number: Number) -> tuple[Key, ...]:
    return (("CLOCK", number.values),) if len(number.parts[1]) == 2 else ()


def _clock_half(number: Number) -> tuple[Key, ...]:
    return (("CLOCKHALF", (number.values, _HALVES[number.letters])),) if len(number.parts[1]) == 2 else ()


def _decimal(number: Number) -> tuple[Key, ...]:
    count = ("COUNT", float(number.digits))
    return (("CLOCKDOT", number.values), count) if len(number.parts[1]) == 2 else (count,)


def _thousands(number: Number) -> tuple[Key, ...]:
    return (("COUNT", float("".join(number.parts))),) if all(len(part) == 3 for part in number.parts[1:]) else ()


def _fraction(number: Number) -> tuple[Key, ...]:
    part, whole = number.values
    return (("FRACTION", part / whole),) if 0 < part < whole <= _SMALLEST else ()


def _date(number: Number) -> tuple[Key, ...]:
    """A date with its year at one end; two digits are a year only behind strokes."""
    first, second, third = map(len, number.parts)
    a, b, c = number.values
    if first == 4 and second <= 2 and third <= 2:
        return (("ISO", number.values),)
    if first > 2 or second > 2:
        return ()
    if third == 4 and c in YEARS:
        return (("NUMERIC", (a, b, c, number.mark)),)
    return (("NUMERIC", (a, b, year_of(c), "/")),) if third == 2 and number.mark == "/" else ()


FORMS = (
    Form("", 1, ("",), _plain,
         {"1530": "MILITARY COUNT YEAR", "1000": "MILITARY COUNT YEAR", "2200": "MILITARY COUNT", "2199": "COUNT YEAR",
          "1559": "MILITARY COUNT YEAR", "2360": "COUNT", "2400": "COUNT",
          "0": "COUNT HOUR", "12": "COUNT DAY HOUR", "31": "COUNT DAY", "999999999": "COUNT", "1000000000": ""}),
    Form("", 1, ("ordinal",), _ordinal, {"31st": "ORD DAY DAYTH DAYNTH", "32nd": "ORD", "0th": "ORD"}),
    Form("", 1, ("plural",), _decade,
         {"1990s": "DECADE", "90s": "DECADE2", "1995s": "", "95s": "", "2200s": "", "100s": ""}),
    Form("", 1, tuple(_HALVES), _hour, {"10pm": "HOURHALF", "10xm": ""}),
    Form(":", 2, ("",), _clock, {"17:30": "CLOCK", "17:3": "", "17:30:10": ""}),
    Form(":", 2, tuple(_HALVES), _clock_half, {"8:30am": "CLOCKHALF", "8:3am": ""}),
    Form(".", 2, ("",), _decimal, {"10.30": "CLOCKDOT COUNT", "2.5": "COUNT"}),
    Form(".", 2, tuple(_HALVES), _clock_half, {"8.30am": "CLOCKHALF", "8.3am": "", "8.30th": ""}),
    Form(",", 0, ("",), _thousands, {"1,200": "COUNT", "1,200,000": "COUNT", "1,20": "",
                                 "1000,000,000,000": "COUNT", "1,000,000,000,000": ""}),
    Form("/", 2, ("",), _fraction, {"1/2": "FRACTION", "7/8": "FRACTION", "8/9": "", "2/2": "", "0/2": ""}),
    Form("-", 3, ("",), _date, {"2018-09-04": "ISO", "4-9-2018": "NUMERIC", "4-9-2200": ""}),
    Form("/", 3, ("",), _date,
         {"4/9/2018": "NUMERIC", "4/9/18": "NUMERIC", "2018/9/4": "ISO", "4/9/2200": "", "4/9/2": "", "104/9/18": "",
          "4/109/18": "", "2018/109/4": "", "4/9/18th": ""}),
    Form(".", 3, ("",), _date, {"4.9.2018": "NUMERIC", "2018.9.4": "ISO", "4.9.18": "", "4.9/2018": ""}),
)  # fmt: skip
_BY = {(form.mark, form.parts, letters): form.read for form in FORMS for letters in form.letters}


@lru_cache(maxsize=8192)
def shape(digits: str, letters: str) -> tuple[Key, ...]:
    """The classes of a number by its shape; `letters` is the meaning of the letters behind it, "" for none."""
    if len(digits) > _LONGEST:
        return ()
    marks = {each for each in digits if not each.isdigit()}
    if len(marks) > 1:
        return ()
    mark, parts = "".join(marks), tuple(_PARTS.split(digits))
    read = _BY.get((mark, len(parts), letters)) or _BY.get((mark, 0, letters))
    return read(Number(digits, mark, parts, tuple(map(int, parts)), letters)) if read else ()
