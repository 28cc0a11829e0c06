"""The one parser of dates that a person types: options of every command and values of YAML."""

from __future__ import annotations

import re
from datetime import date

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.calendar.names import MONTHS
from timeline.errors import UsageError

_UNITS = {
    "d": Unit.DAY, "day": Unit.DAY, "w": Unit.WEEK, "week": Unit.WEEK, "m": Unit.MONTH, "month": Unit.MONTH,
    "q": Unit.QUARTER, "quarter": Unit.QUARTER, "y": Unit.YEAR, "year": Unit.YEAR,
}  # fmt: skip
_EVER = Interval(None, None)  # an end left out
KNOWN_FORMS = (
    "2017, 2017-03, 2017-03-11, 2017-Q1, 2017-W12, march 2017, 11 march 2017, 2017-03..2017-05, 2017.., today, "
    "2 weeks ago, 18m, last month"
)


def parse(text: str, today: date, order: str | None = None) -> Interval:
    """The days that `text` names; a range with `..` includes both ends, an end left out is open.

    `order` (`dmy`, `mdy`) settles `03/04/2017`, which is refused without it.
    Raises `UsageError` that names the text and what to write.

    >>> parse("2017-03..2017-05", date(2018, 1, 1))
    Interval(start=datetime.date(2017, 3, 1), end=datetime.date(2017, 6, 1))
    """
    words = " ".join(text.casefold().replace(",", " ").split())
    if ".." in words:
        first, _, last = (part.strip() for part in words.partition(".."))
        low, high = (parse(part, today, order) if part else _EVER for part in (first, last))
        return _range(text, low, high, f"Write {last}..{first}.")
    found = _written(words) or _relative(words, today) or _numeric(words, order)
    if found is None:
        raise UsageError(f"cannot read the date '{text}'.", f"Known forms: {KNOWN_FORMS}.")
    return found


def _range(text: str, low: Interval, high: Interval, fix: str) -> Interval:
    if low.start and high.end and low.start >= high.end:
        raise UsageError(f"the range '{text}' ends before it begins.", fix)
    return Interval(low.start, high.end)


def _written(words: str) -> Interval | None:
    """What is the same whenever and wherever it is typed."""
    return _week(words) or _quarter(words) or _iso(words) or _named(words)


def _week(words: str) -> Interval | None:
    """`2017-W12`."""
    found = re.fullmatch(r"(\d{4})-w(\d\d?)", words)
    try:
        return intervals.span(date.fromisocalendar(int(found[1]), int(found[2]), 1), Unit.WEEK) if found else None
    except ValueError:
        return None


def _quarter(words: str) -> Interval | None:
    """`2017-Q1`."""
    found = re.fullmatch(r"(\d{4})-?q([1-4])", words)
    first = intervals.make_day(int(found[1]), int(found[2]) * 3, 1) if found else None
    return intervals.span(first, Unit.QUARTER) if first else None


def _iso(words: str) -> Interval | None:
    """`2017`, `2017-03`, `2017-03-11`."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", words)
    if not found:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    exact = intervals.make_day(year, month, day)
    unit = Unit.DAY if found[3] else Unit.MONTH if found[2] else Unit.YEAR
    return intervals.span(exact, unit) if exact else None


def _relative(words: str, today: date) -> Interval | None:
    day = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(words)
    if day is not None:
        return _moved(today, day, Unit.DAY)
    found = re.fullmatch(r"(last|this|next) (week|month|quarter|year)", words)
    if found:
        return _moved(today, {"last": -1, "this": 0, "next": 1}[found[1]], _UNITS[found[2]], whole=True)
    found = re.fullmatch(r"(\d{1,6}) ?(d|w|m|q|y|days?|weeks?|months?|quarters?|years?)(?: ago)?", words)
    if found and (len(found[2]) == 1 or words.endswith("ago")):
        name = found[2] if len(found[2]) == 1 else found[2].rstrip("s")
        return _moved(today, -int(found[1]), _UNITS[name])
    return None


def _moved(today: date, count: int, unit: Unit, whole: bool = False) -> Interval | None:
    from dateutil.relativedelta import relativedelta

    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
    days = count * (7 if unit is Unit.WEEK else 1)
    moved = relativedelta(months=count * months[unit]) if unit in months else relativedelta(days=days)
    try:
        return intervals.span(today + moved, unit if whole else Unit.DAY)
    except (ValueError, OverflowError):
        return None


def _month(word: str) -> int | None:
    word = word.rstrip(".")
    if len(word) < 3:
        return None
    return next((n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(word)), None)


def _named(words: str) -> Interval | None:
    """`march 2017`, `11 march 2017`, `march 11 2017`: one month, one year, at most one day, in any order."""
    parts = words.split()
    months = [month for part in parts if (month := _month(part))]
    numbers = sorted((re.sub(r"(st|nd|rd|th)$", "", part) for part in parts if not _month(part)), key=len)
    found = re.fullmatch(r"(?:([0-9]{1,3}) )?([0-9]{4})", " ".join(numbers))
    if found is None or len(months) != 1:
        return None
    exact = intervals.make_day(int(found[2]), months[0], int(found[1] or 1))
    return intervals.span(exact, Unit.DAY if found[1] else Unit.MONTH) if exact else None


def _numeric(words: str, order: str | None) -> Interval | None:
    """`11.03.2017`, `03/11/2017`: day and month by proof, by the dots, by `order`; else refused."""
    found = re.fullmatch(r"(\d\d?)([./-])(\d\d?)\2(\d{4})", words)
    if not found:
        return None
    a, b, year = int(found[1]), int(found[3]), int(found[4])
    day_first, month_first = intervals.make_day(year, b, a), intervals.make_day(year, a, b)
    if found[2] == ".":
        exact = day_first
    elif day_first and month_first and day_first != month_first:
        exact = _in_order(order, words, day_first, month_first)
    else:
        exact = day_first or month_first
    return intervals.span(exact, Unit.DAY) if exact else None


def _in_order(order: str | None, words: str, day_first: date, month_first: date) -> date:
    """Of the two readings of `words` that of the declared order; without one it is refused."""
    if order in ("dmy", "mdy"):
        return day_first if order == "dmy" else month_first
    readings = " or ".join(f"{day.day} {MONTHS[day.month - 1]}" for day in (day_first, month_first))
    raise UsageError(
        f"cannot tell which date '{words}' is: {readings} {day_first.year}.",
        f"Write {day_first} or {month_first}, or set date_order in timeline.yaml.",
    )
