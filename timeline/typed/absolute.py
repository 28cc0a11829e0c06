"""Dates that mean the same whenever they are typed; each reader gives the days, or `None` for what it does not read.

A reader takes the folded words (single blanks, no commas) and raises `Impossible` for a date that no calendar has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.typed import impossible, words

_TIME = r"(?:[t ]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?: ?z| ?utc| ?gmt|[+-]\d\d:?\d\d)?)?"  # a clock time says nothing more


def iso(text: str) -> Interval | None:
    """`2017`, `2017-03`, `2017/03/11`, `2017-03-11T10:15`, `20170311`, `201703`."""
    found = re.fullmatch(rf"(\d{{4}})(?:([-/. ])(\d\d?)(?:\2(\d\d?){_TIME})?)?", text)
    if found and found[2] == " " and not found[4]:
        return None  # "2017 11": a year, and what?
    found = found or re.fullmatch(r"([12]\d{3})()([0-9]{2})([0-9]{2})?", text)
    if not found:
        return None
    unit = Unit.DAY if found[4] else Unit.MONTH if found[3] else Unit.YEAR
    return intervals.span(impossible.day(int(found[1]), int(found[3] or 1), int(found[4] or 1)), unit)


def week(text: str) -> Interval | None:
    """`2017-W12`, `2017w12`, `W12 2017`, `week 12 of 2017`, `2017-W12-3`."""
    found = re.fullmatch(r"(\d{4})[- ]?(?:w|week ?)(\d\d?)(?:-([1-7]))?", text)
    if found:
        days = impossible.week(int(found[1]), int(found[2]))
        if not found[3] or not days.start:
            return days
        return intervals.span(impossible.moved(days.start, int(found[3]) - 1, Unit.DAY), Unit.DAY)
    found = re.fullmatch(r"(?:w|week |wk )(\d\d?)(?:,| of| in|/|-)? ?(\d{4})", text)
    return impossible.week(int(found[2]), int(found[1])) if found else None


_PART = r"(?:(q|h)([0-9])|(\w+) (quarter|half))"


def part(text: str) -> Interval | None:
    """`2017-Q1`, `Q1 2017`, `third quarter of 2018`, `H1 2018`."""
    found = re.fullmatch(rf"{_PART}(?: of| in)?[ /-]?(?:the year )?(\d{{4}})", text)
    if found:
        return _part(found[1] or found[4], found[2] or found[3], int(found[5]))
    found = re.fullmatch(rf"(\d{{4}})[ /-]?{_PART}", text)
    return _part(found[2] or found[5], found[3] or found[4], int(found[1])) if found else None


def _part(name: str, number: str, year: int) -> Interval | None:
    name = {"q": "quarter", "h": "half"}.get(name, name)
    count = (
        int(number) if number.isdecimal() else 2 if (name, number) == ("half", "last") else words.ORDINALS.get(number)
    )
    return impossible.part(name, year, count) if count is not None else None


def season(text: str) -> Interval | None:
    """`summer 2018`, `2018 summer`, `summer of 2018`, `winter 2017/18`; winter is that which begins in December."""
    found = re.fullmatch(r"([a-z]+)(?: of| in)?[ -](\d{4})(?:[-/](\d\d(?:\d\d)?))?", text)
    if found and found[1] in words.SEASONS:
        year, after = found[2], found[3]
        if after is None or (found[1] == "winter" and int(after) % 100 == (int(year) + 1) % 100):
            return intervals.bounds(f"{year}-{words.SEASONS[found[1]]}")
    found = re.fullmatch(r"(\d{4})[ -]([a-z]+)", text)
    return intervals.bounds(f"{found[1]}-{words.SEASONS[found[2]]}") if found and found[2] in words.SEASONS else None


def long(text: str) -> Interval | None:
    """`the 2010s`, `201X`; `20th century` is 1900 to 1999, as the tagger has it."""
    found = re.fullmatch(r"(\d{3})(?:0'?s|x)", text)
    if found:
        return intervals.bounds(f"{found[1]}X")
    found = re.fullmatch(r"(\d\d?)(?:st|nd|rd|th) (?:century|c\.?)", text)
    number = int(found[1]) - 1 if found else -1
    return intervals.bounds(f"{number:02}XX") if number >= 0 else None


def month(word: str) -> int | None:
    """The number of a month whose English name begins with `word`."""
    return _begun(word, words.MONTH_NAMES)


def weekday(word: str) -> int | None:
    """The number of a weekday, Monday is 0, whose English name begins with `word`."""
    found = _begun(word, words.WEEKDAYS)
    return None if found is None else found - 1


def _begun(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < words.SHORTEST:
        return None
    return next((n for n, name in enumerate(names, 1) if name.startswith(word)), None)


@dataclass(frozen=True, slots=True)
class Parts:
    """A date with a month's name: its month, the other numbers as typed, and its weekday (Monday is 0)."""

    month: int
    numbers: list[str]
    weekday: int | None


def parts_of(text: str) -> Parts | None:
    """Month, the numbers beside it and the weekday of a date with a month's name; `None` when a word is left over."""
    rest = [] if re.search(r"[^\w\s.'/-]|'\d", text) else _telling(re.findall(r"\d+|[^\W\d_]+", text))
    months = list(filter(month, rest))
    numbers = list(filter(str.isdecimal, rest))
    others = [weekday(token) for token in rest if token not in months + numbers]
    if len(months) != 1 or others not in ([], *([day] for day in range(7))):
        return None
    return Parts(month(months[0]) or 0, numbers, next(iter(others), None))


def _telling(tokens: list[str]) -> list[str]:
    return [token for at, token in enumerate(tokens) if not _is_silent(token, tokens[at - 1] if at else "")]


def _is_silent(token: str, before: str) -> bool:
    return token in words.FILLERS or (token in words.ORDINAL_ENDINGS and before.isdecimal())


def named(text: str) -> Interval | None:
    """`march 2017`, `11 march 2017`, `march 11th 2017`, `11-Mar-2017`, `Sat 11 March 2017`: in any order."""
    found = parts_of(text)
    numbers = re.fullmatch(r"(?:(\d\d?) )?(\d{4})", " ".join(sorted(found.numbers, key=len))) if found else None
    if found is None or numbers is None:
        return None
    day = impossible.day(int(numbers[2]), found.month, int(numbers[1] or 1))
    if found.weekday is not None and numbers[1]:
        impossible.weekday(day, found.weekday, words.WEEKDAYS)
    return intervals.span(day, Unit.DAY if numbers[1] else Unit.MONTH)


def month_first(text: str) -> Interval | None:
    """`08/2018`, `8-2018`, `08.2018`."""
    found = re.fullmatch(r"(\d\d?)[-/.](\d{4})", text)
    return intervals.span(impossible.day(int(found[2]), int(found[1]), 1), Unit.MONTH) if found else None


def beside_weekday(text: str) -> Interval | None:
    """`2017-03-11 Sat` and `Saturday 2017-03-11`, as tables print days."""
    first, _, rest = text.partition(" ")
    before, _, last = text.rpartition(" ")
    for word, date_text in ((first.rstrip("."), rest), (last.rstrip("."), before)):
        wanted, days = weekday(word), iso(date_text)
        if wanted is not None and days and days.is_day and days.start:
            impossible.weekday(days.start, wanted, words.WEEKDAYS)
            return days
    return None
