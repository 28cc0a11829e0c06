"""The numbers of a date put on the calendar that is printed beside them or that they fit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from timeline.calendar import other
from timeline.calendar.intervals import make_day
from timeline.dating.head.parts import Parts
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import (
    ERA_SIGNS,
    ERAS,
    EVERYDAY_ERAS,
    NOT_BEHIND_HIJRI,
    OTHER_ERAS,
    PERSIAN_DIGITS,
)

_OTHER_YEARS = (range(1200, 1601), range(2400, 2701))  # those that Hijri calendars and the Buddhist era have now
_ERA_REACH = 7  # words and signs that may stand between a date and the end of the name of its era
_HIJRI = ("solar", "lunar")
_MONTHS = 12
_DAYS = 31  # a number above it is no day
_CENTURY = 69  # two digits from here on are a year of the 1900s, as POSIX reads them
_SOLAR_CENTURY = 1300  # of Persian years that are printed with two digits
_POSSIBLE = range(1800, 2101)  # years of days that an article can name
_LEAP_YEAR = 2000  # has every day that a date without a year can name


EXAMPLES: dict[str, str] = {  # what a date in numbers is, by the calendar beside it and by what its numbers can be
    "1397/5/31": "2018-08-22",
    "31/5/1397 AP": "2018-08-22",
    "22 August 2018 (AP)": "2018-08-22",
    "۱۳۹۷/۵/۳۱ هـ ش": "2018-08-22",
    "۹۷/۵/۳۱": "2018-08-22",
    "10/12/1439 هـ": "2018-08-21~",
    "10 رمضان 1439": "2018-05-25~",
    "1/12/1397 ق": "1977-11-12~",
    "3 محرم 1440 هجری قمری": "2018-09-13~",
    "2024/7/11 م": "2024-07-11",
    "22/8/2561 BE": "2018-08-22",
    "August 2561": "2018-08",
    "اسد 1397": "2018-07-23/2018-08-22",
    "1397": "2018-03-21/2019-03-20",
    "平成30年8月22日": "2018-08-22",
    "18年8月22日": "2018-08-22",
    "03/04/2018": "[2018-03-04,2018-04-03]",
    "03.04.2018": "2018-04-03",
    "05.27.2018": "2018-05-27",
    "2018-27-08": "2018-08-27",
    "97/05/24": "1997-05-24",
    "24/05/69": "1969-05-24",
    "24/05/68": "2068-05-24",
    "2020-366": "2020-12-31",
    "22 August AD": "XXXX-08-22",
    "29 Feb": "XXXX-02-29",
}
NO_DAYS = (  # numbers that are on no calendar
    "2561",
    "107年8月22日",
    "民國107年2月30日",
    "2018-W53-1",
    "2018-W34-9",
    "2019-W01-1",
    "2019-366",
    "2018-13",
    "05/27/1397",
    "31 اسد 2018",
    "22 August 1397",
    "اسد '97",
    "31 Feb",
    "2月30日",
    "2/2/1066",
)


class Reading(NamedTuple):
    """One way to understand the numbers of a date."""

    order: str
    year: int | None
    month: int | None
    day: int | None


def marker(words: list[Word], parts: Parts, stop: int) -> tuple[str, int]:
    """The calendar named behind the date ("هـ ش", "AH", "م"), and the index behind the name."""
    mark, i = "", stop
    while i < len(words) and i < stop + _ERA_REACH:
        word = words[i]
        era = ERAS.get(word.low) if word.kind in ("word", "month") else None
        if era is not None and _is_era(word.low, parts, mark, i == stop):
            mark = mark if era == "hijri" and mark else era
            stop = i + 1
        elif word.kind != "sign" or word.text not in ERA_SIGNS:
            break
        i += 1
    return mark, stop


def _is_era(low: str, parts: Parts, mark: str, is_next: bool) -> bool:
    """Whether a word that can name an era does so, behind `mark`; `is_next`: right behind what is read so far."""
    if low in OTHER_ERAS and not any((parts.year or 0) in years for years in _OTHER_YEARS):
        return False
    if low == NOT_BEHIND_HIJRI and mark == "hijri":
        return False
    return not (is_next and low in EVERYDAY_ERAS and parts.year is None and not parts.numbers)


def place(mention: PrintedDate, parts: Parts, mark: str, words: list[Word]) -> bool:
    """Put the numbers on the calendar; whether they name a date at all."""
    if parts.era_year is not None:
        return _place_in_era(mention, parts, words)
    if parts.short_year:
        calendar, readings = _of_short_year(parts, words)
    else:
        calendar, readings = _calendar(parts, mark), _readings(parts)
        if calendar in _HIJRI:
            readings = readings[:1]  # the day stands before the month, or the year before both
    if not readings or (parts.year is not None and not calendar):
        return False
    mention.calendar = calendar or "gregorian"
    mention.year, mention.month, mention.day = parts.year, parts.month, parts.day
    if readings[0].year is None or readings[0].day is None:
        return _place_coarse(mention, readings[0])
    mention.options = dict(_days(readings, mention.calendar))
    return bool(mention.options)


def _place_coarse(mention: PrintedDate, read: Reading) -> bool:
    """Put what is less than a day on the calendar; whether there is such a month, or such a day in some year."""
    mention.year, mention.month, mention.day = read.year, read.month, read.day
    if read.year is None:
        return mention.calendar == "gregorian" and make_day(_LEAP_YEAR, read.month or 0, read.day or 0) is not None
    return read.month is None or read.month <= _MONTHS


def _days(readings: Iterable[Reading], calendar: str) -> Iterable[tuple[str, date]]:
    for reading in readings:
        if reading.year and reading.month and reading.day:
            found = other.to_day(calendar, reading.year, reading.month, reading.day)
            if found and found.year in _POSSIBLE:
                yield reading.order, found


def _readings(parts: Parts) -> list[Reading]:
    """What the numbers can mean, likeliest first; none for the 54th week or the 366th day of a common year."""
    if parts.ordinal is not None or parts.week is not None:
        day = _counted_day(parts)
        return [Reading("ymd", day.year, day.month, day.day)] if day else []
    if not parts.numbers:
        return [Reading("", parts.year, parts.month, parts.day)]
    readings = [_in_order(order, parts) for order in parts.layout.orders]
    return _settled(readings) if parts.layout.settled else readings


def _settled(readings: list[Reading]) -> list[Reading]:
    """The first that gives a month, else the last."""
    return [reading for reading in readings if (reading.month or 0) <= _MONTHS][:1] or readings[-1:]


def _in_order(order: str, parts: Parts) -> Reading:
    """The numbers as an order of letters has them; what a part of its own has told stays."""
    numbers = iter(parts.numbers)
    told = {"y": parts.year, "m": parts.month, "d": parts.day}
    read = {letter: next(numbers) if told[letter] is None else told[letter] for letter in order}
    return Reading(order, read.get("y"), read.get("m"), read.get("d"))


def _of_short_year(parts: Parts, words: list[Word]) -> tuple[str, list[Reading]]:
    """The calendar and the meanings of a date whose year has two digits: `11-MAR-17`, `15.10.21`, `۹۷/۵/۳۱`."""
    readings = _readings(parts)
    if parts.calendar in _HIJRI and not parts.layout.has_day:
        return "", []  # "اسد 97" may be any century
    if parts.numbers and parts.numbers[0] > _DAYS:  # the year stands in front
        year, month = parts.numbers
        readings = [Reading("ymd", year, month, parts.year)]
        if words[parts.start].text[0] in PERSIAN_DIGITS:
            return "solar", [readings[0]._replace(year=_SOLAR_CENTURY + year)]
    return "gregorian", [reading._replace(year=_in_full(reading.year or 0)) for reading in readings]


def _in_full(year: int) -> int:
    return year + (1900 if year >= _CENTURY else 2000)


def _counted_day(parts: Parts) -> date | None:
    """The day of the year, or of an ISO week; days that fall into another year are left out."""
    year = parts.year or 1
    try:
        if parts.ordinal is not None:
            found = date(year, 1, 1) + timedelta(parts.ordinal - 1)
        else:
            found = date.fromisocalendar(year, parts.week or 0, parts.weekday or 0)
    except ValueError:
        return None
    return found if found.year == year else None


def _calendar(parts: Parts, mark: str) -> str:
    """The calendar of a year: what is printed beside it, the month's own, else what the year can be; "" for none."""
    if parts.year is None:
        return parts.calendar
    guess = other.guess(parts.year) or ""
    if parts.calendar or parts.layout.names_month:
        return _of_named_month(parts.calendar, guess)
    if mark in _HIJRI and guess in _HIJRI:
        return mark
    return "" if guess == "buddhist" and not parts.numbers else guess


def _of_named_month(named: str, guess: str) -> str:
    """The calendar of a year whose month belongs to the calendar `named`, "" for one that several calendars have."""
    if named in ("", guess) or (named, guess) == ("gregorian", "buddhist"):
        return guess
    return named if named in _HIJRI and guess in _HIJRI else ""


def _place_in_era(mention: PrintedDate, parts: Parts, words: list[Word]) -> bool:
    """The year of an era that is named before it; without a name, one of two digits: `18年8月22日`."""
    assert parts.era_year is not None
    month, day = parts.numbers
    base = other.ERAS.get("".join(word.text for word in words[max(0, parts.start - 2) : parts.start]))
    year = base + parts.era_year if base is not None else _in_full(parts.era_year)
    found = make_day(year, month, day) if base is not None or parts.era_year < 100 else None
    if found is None:
        return False
    mention.options, mention.calendar = {"": found}, "gregorian"
    return True
