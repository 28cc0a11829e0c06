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
_MONTHS = range(1, 13)
_RECENT = range(1900, 2100)  # years that eight digits, or a month and a stroke, can have
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


def _eight(value: int) -> tuple[int, int, int] | None:
    """Year, month and day of eight digits; `None` where they are no day of our time."""
    year, month, day = value // 10_000, value // 100 % 100, value % 100
    return (year, month, day) if year in _RECENT and month in _MONTHS and day in _DAYS else None


def _plain(number: Number) -> tuple[Key, ...]:
    size, value = len(number.digits), number.values[0]
    hour, minute = divmod(value, 100)
    readings: tuple[tuple[str, Any, bool], ...] = (
        ("MILITARY", (hour, minute), size == 4 and hour < _HOURS and minute < _MINUTES),
        ("COUNT", float(value), size <= _COUNTED),
        ("DAY", value, size <= 2 and value in _DAYS),
        ("HOUR", value, size <= 2 and value < _HOURS),
        ("YEAR", value, size == 4 and value in YEARS),
        ("YY", year_of(value) if size == 2 else 0, size == 2),
        ("ISO8", _eight(value), size == 8 and _eight(value) is not None),
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


def _zulu(number: Number) -> tuple[Key, ...]:
    hour, minute = divmod(number.values[0], 100) if len(number.parts) == 1 else number.values
    fits = len(number.digits.replace(":", "")) == 4 and hour < _HOURS and minute < _MINUTES
    return (("ZULU", (hour, minute)),) if fits else ()


def _decimal(number: Number) -> tuple[Key, ...]:
    count = ("COUNT", float(number.digits))
    clock = (("CLOCKDOT", number.values),) if len(number.parts[1]) == 2 else ()
    return (*clock, count, *_pair(number), *_with_year(number))


def _with_year(number: Number) -> tuple[Key, ...]:
    """What a number with a year behind its point can be: the month of the year, or the day behind a month."""
    (first, second), (size, _) = number.values, map(len, number.parts)
    if len(number.parts[1]) != 4 or second not in _RECENT or size > 2 or first not in _DAYS:
        return ()
    day = ("DAYYEAR", (first, second))
    return (("MONPOINT", (second, first)), day) if size == 2 and first in _MONTHS else (day,)


def _pair(number: Number) -> tuple[Key, ...]:
    """Day and month without a year, in either order; what makes them a date stands around them."""
    return (("PAIR", (*number.values, number.mark)),) if all(len(part) <= 2 for part in number.parts) else ()


def _thousands(number: Number) -> tuple[Key, ...]:
    return (("COUNT", float("".join(number.parts))),) if all(len(part) == 3 for part in number.parts[1:]) else ()


def _month_year(number: Number) -> tuple[Key, ...]:
    month, year = number.values
    return (("MONYEAR", (year, month)),) if len(number.parts[0]) == 2 and month in _MONTHS and year in _RECENT else ()


def _fraction(number: Number) -> tuple[Key, ...]:
    part, whole = number.values
    if len(number.parts[0]) <= 2 and part in _DAYS and whole in _RECENT:
        day = ("DAYYEAR", (part, whole))
        return (("MONYEAR", (whole, part)), day) if part in _MONTHS else (day,)
    fraction = (("FRACTION", part / whole),) if 0 < part < whole <= _SMALLEST else ()
    return (*fraction, *_pair(number))


def _date(number: Number) -> tuple[Key, ...]:
    """A date with its year at one end; two digits are a year behind strokes, or where all three parts have two."""
    first, second, third = map(len, number.parts)
    if first == 4 and second <= 2 and third <= 2:
        return (("ISO", number.values),)
    if first > 2 or second > 2:
        return ()
    a, b, c = number.values
    if third == 4 and c in YEARS:
        return (("NUMERIC", (a, b, c, number.mark)),)
    return _short_date(number, first == second == 2) if third == 2 else ()


def _short_date(number: Number, is_padded: bool) -> tuple[Key, ...]:
    """A date whose year has two digits; with points and single digits it may be the number of a section."""
    a, b, c = number.values
    if number.mark == "." and a in _DAYS and b in _MONTHS:
        return (("NUMERIC" if is_padded else "NUMERICPOINT", (a, b, year_of(c), ".")),)
    is_day = max(a, b) in _DAYS and min(a, b) in _MONTHS
    if number.mark == "/" or (number.mark == "-" and is_padded and is_day):
        return (("NUMERIC", (a, b, year_of(c), "/")),)
    return ()


FORMS = (
    Form("", 1, ("",), _plain,
         {"1530": "MILITARY COUNT YEAR", "1000": "MILITARY COUNT YEAR", "2200": "MILITARY COUNT", "2199": "COUNT YEAR",
          "1559": "MILITARY COUNT YEAR", "2360": "COUNT", "2400": "COUNT",
          "0": "COUNT HOUR", "12": "COUNT DAY HOUR YY", "31": "COUNT DAY YY",
          "20180817": "COUNT ISO8", "20181317": "COUNT", "18990817": "COUNT", "999999999": "COUNT", "1000000000": ""}),
    Form("", 1, ("ordinal",), _ordinal, {"31st": "ORD DAY DAYTH DAYNTH", "32nd": "ORD", "0th": "ORD"}),
    Form("", 1, ("plural",), _decade,
         {"1990s": "DECADE", "90s": "DECADE2", "1995s": "", "95s": "", "2200s": "", "100s": ""}),
    Form("", 1, tuple(_HALVES), _hour, {"10pm": "HOURHALF", "10xm": ""}),
    Form("", 1, ("zulu",), _zulu, {"1530z": "ZULU", "153z": "", "2560z": ""}),
    Form(":", 2, ("zulu",), _zulu, {"15:30z": "ZULU", "15:3z": ""}),
    Form(":", 2, ("",), _clock, {"17:30": "CLOCK", "17:3": "", "17:30:10": ""}),
    Form(":", 2, tuple(_HALVES), _clock_half, {"8:30am": "CLOCKHALF", "8:3am": ""}),
    Form(".", 2, ("",), _decimal, {"10.30": "CLOCKDOT COUNT PAIR", "2.5": "COUNT PAIR", "2.125": "COUNT",
                                 "08.2018": "COUNT MONPOINT DAYYEAR", "8.2018": "COUNT DAYYEAR", "32.2018": "COUNT"}),
    Form(".", 2, tuple(_HALVES), _clock_half, {"8.30am": "CLOCKHALF", "8.3am": "", "8.30th": ""}),
    Form(",", 0, ("",), _thousands, {"1,200": "COUNT", "1,200,000": "COUNT", "1,20": "",
                                 "1000,000,000,000": "COUNT", "1,000,000,000,000": ""}),
    Form("/", 2, ("",), _fraction, {"1/2": "FRACTION PAIR", "7/8": "FRACTION PAIR", "8/9": "PAIR", "0/2": "PAIR",
                                 "06/2004": "MONYEAR DAYYEAR", "13/2004": "DAYYEAR", "6/1804": "", "1/100": ""}),
    Form("-", 2, ("",), _month_year, {"08-2018": "MONYEAR", "13-2018": ""}),
    Form("-", 3, ("",), _date, {"2018-09-04": "ISO", "4-9-2018": "NUMERIC", "4-9-2200": "",
                                "08-17-18": "NUMERIC", "17-08-18": "NUMERIC", "17-18-19": "", "8-17-18": ""}),
    Form("/", 3, ("",), _date,
         {"4/9/2018": "NUMERIC", "4/9/18": "NUMERIC", "2018/9/4": "ISO", "4/9/2200": "", "4/9/2": "", "104/9/18": "",
          "4/109/18": "", "2018/109/4": "", "4/9/18th": ""}),
    Form(".", 3, ("",), _date, {"4.9.2018": "NUMERIC", "2018.9.4": "ISO", "4.9.18": "NUMERICPOINT", "4.13.18": "",
                                "4.9/2018": "",
                                "04.09.18": "NUMERIC", "04.19.18": ""}),
)  # fmt: skip
_BY = {(form.mark, form.parts, letters): form.read for form in FORMS for letters in form.letters}


@lru_cache(maxsize=8192)
def shape(digits: str, letters: str) -> tuple[Key, ...]:
    """The classes of a number by its shape; `letters` is the meaning of the letters behind it, "" for none."""
    if len(digits) > _LONGEST:
        return ()
    marks = {each for each in digits if not each.isdecimal()}
    if len(marks) > 1:
        return ()
    mark, parts = "".join(marks), tuple(_PARTS.split(digits))
    read = _BY.get((mark, len(parts), letters)) or _BY.get((mark, 0, letters))
    return read(Number(digits, mark, parts, tuple(map(int, parts)), letters)) if read else ()
