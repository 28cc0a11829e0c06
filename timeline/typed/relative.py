"""Dates that hang on today: "last friday", "past month", "august"; each reader gives the days, or `None`.

A month, day, quarter, season or weekday without a year is the one that is nearest among those that have begun.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.typed import absolute, impossible, words
from timeline.typed.impossible import Impossible

_DAY = timedelta(1)
_SATURDAY = 5
_YEARS = 8  # from a 29 February to the next there may be as many
_COUNT = r"\d{1,3}"  # of units; a longer number alone is a year
_TURN = "|".join(words.TURNS)
InYear = Callable[[int], Interval | None]  # the days of something that every year has


def day(text: str, today: date) -> Interval | None:
    """`today`, `yesterday`, `the day before yesterday`."""
    count = words.DAYS.get(text.removeprefix("the "))
    return None if count is None else intervals.span(impossible.moved(today, count, Unit.DAY), Unit.DAY)


def whole(text: str, today: date) -> Interval | None:
    """`last month`, `this week`, `next quarter`: whole units of the calendar."""
    found = re.fullmatch(rf"({_TURN}) ([a-z]+)", text)
    unit = words.UNITS.get(found[2]) if found else None
    if found is None or unit is None or len(found[2]) == 1 or found[1] == "past":
        return None
    return intervals.span(impossible.moved(today, words.TURNS[found[1]], unit), unit)


def stretch(text: str, today: date) -> Interval | None:
    """`last 30 days`, `past month`, `past 3 weeks`, `next two weeks`: up to today, or from it."""
    found = re.fullmatch(rf"({_TURN}) (?:(\d{{1,6}}|[a-z]+) )?([a-z]+)", text)
    if found is None or (found[2] is None and found[1] not in ("past", "coming")):
        return None
    size = _size(found[2] or "a", found[3])
    turn = words.TURNS[found[1]]
    if size is None or turn == 0:
        return None
    other = impossible.moved(today, turn * size[0], size[1])
    return intervals.days(min(today, other), max(today, other))


def ago(text: str, today: date) -> Interval | None:
    """`2 weeks ago`, `a year ago`, `18m`, `3 days`, `in 3 days`, `3 days from now`: one day."""
    before = re.fullmatch(r"(\d{1,6}|[a-z]+) ?([a-z]+?)( ago| before today)?", text)
    after = re.fullmatch(r"in (\d{1,6}|[a-z]+) ([a-z]+)", text) or re.fullmatch(
        r"(\d{1,6}|[a-z]+) ([a-z]+) from (?:now|today)", text
    )
    found = after or before
    size = _size(found[1], found[2]) if found else None
    if found is None or size is None or not (after or found[3] or re.fullmatch(_COUNT, found[1])):
        return None
    return intervals.span(impossible.moved(today, size[0] if after else -size[0], size[1]), Unit.DAY)


def _size(count: str, name: str) -> tuple[int, Unit] | None:
    """How many of which unit: `("two", "weeks")`."""
    number = int(count) if count.isdecimal() else words.COUNTS.get(count)
    name = name if len(name) == 1 else name.removesuffix("s")
    if number is None:
        return None
    if name == words.FORTNIGHT:
        return 2 * number, Unit.WEEK
    unit = words.UNITS.get(name)
    return None if unit is None else (number, unit)


def to_date(text: str, today: date) -> Interval | None:
    """`ytd`, `month to date`."""
    unit = words.TO_DATE.get(text)
    return None if unit is None else intervals.days(intervals.floor(today, unit), today)


def weekday(text: str, today: date) -> Interval | None:
    """`friday` (today or the nearest before), `last friday` (before today), `this monday` (of this week), `weekend`."""
    found = re.fullmatch(rf"(?:({_TURN}) )?(?:on )?([a-z]+)", text)
    number = (_SATURDAY if found[2] == "weekend" else absolute.weekday(found[2])) if found else None
    if found is None or number is None:
        return None
    length = 2 if found[2] == "weekend" else 1
    monday = intervals.floor(today, Unit.WEEK)
    weeks = [impossible.days_around(impossible.moved(monday, 7 * n + number, Unit.DAY), length) for n in (-2, -1, 0, 1)]
    if words.TURNS.get(found[1] or "") == 0:
        return weeks[2]
    return next(iter(_turned(weeks, today, words.TURNS.get(found[1] or ""))), None)


def yearly(text: str, today: date) -> Interval | None:
    """`august`, `aug 22`, `q3`, `summer`, `week 34`, alone or with `last`, `this`, `next`."""
    found = re.fullmatch(rf"(?:({_TURN}) )?(.+)", text)
    in_year = _in_year(found[2]) if found else None
    if found is None or in_year is None:
        return None
    return _nearest(in_year, today, words.TURNS.get(found[1] or ""))


def _in_year(text: str) -> InYear | None:
    if text in words.SEASONS:
        return lambda year: intervals.bounds(f"{year:04}-{words.SEASONS[text]}")
    if re.fullmatch(r"(q|h)\d|(\w+) (quarter|half)", text):
        return lambda year: absolute.part(f"{text} {year:04}")
    if re.fullmatch(r"(w|week )\d\d?", text):
        return lambda year: absolute.week(f"{text} {year:04}")
    found = absolute.parts_of(text)
    if found is None or not re.fullmatch(r"(\d\d?)?", " ".join(found.numbers)) or found.weekday is not None:
        return None
    return lambda year: absolute.named(f"{text} {year:04}")


def _nearest(in_year: InYear, today: date, turn: int | None) -> Interval | None:
    """The days in the year that is meant. Raises `Impossible` when no year near has them."""
    found: list[Interval] = []
    reason = Impossible("no year near has it")
    for year in range(max(1, today.year - _YEARS), min(9998, today.year + _YEARS) + 1):
        try:
            days = in_year(year)
        except Impossible as error:
            reason = error if year <= today.year else reason
            continue
        if days is None:
            return None
        found.append(days)
    fitting = _turned(found, today, turn)
    if not fitting:
        raise reason
    return fitting[0]


def _turned(found: list[Interval], today: date, turn: int | None) -> list[Interval]:
    """Of days in their order those that are meant, the likeliest first: the last one gone, that of now, the next."""
    if turn == 0:
        return sorted(found, key=lambda days: (not days.contains(today), abs(_first(days).year - today.year)))
    if turn == 1:
        return [days for days in found if _first(days) > today]
    at, end = (today, _first) if turn is None else (today - _DAY, _last)
    return [days for days in reversed(found) if end(days) <= at]


def _first(days: Interval) -> date:
    return days.start or date.min


def _last(days: Interval) -> date:
    return days.last or date.max
