"""Days of other calendars as Gregorian days; conversion is left to libraries, imported when first needed."""

from __future__ import annotations

from datetime import date

from timeline.calendar.intervals import make_day

ERAS: dict[str, int] = {  # the year before year 1 of the count
    "民國": 1911,
    "民国": 1911,
    "中華民國": 1911,
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "พ.ศ.": -543,
    "พศ": -543,
}
APPROXIMATE = frozenset({"lunar"})  # a printed day may be one off: the month began when the moon was seen


def guess(year: int) -> str | None:
    """The calendar a year without a marker belongs to; `None` when it is no year of an article.

    >>> guess(1397), guess(1439), guess(2018), guess(2561), guess(1066)
    ('solar', 'lunar', 'gregorian', 'buddhist', None)
    """
    if 1800 <= year <= 2099:
        return "gregorian"
    if 1340 <= year <= 1409:
        return "solar"
    if 1410 <= year <= 1480:
        return "lunar"
    return "buddhist" if 2440 <= year <= 2600 else None


def to_day(calendar: str, year: int, month: int, day: int) -> date | None:
    """The Gregorian day; `None` when that calendar has no such day or the library does not know the year.

    >>> to_day("solar", 1397, 5, 31), to_day("lunar", 1439, 12, 10), to_day("buddhist", 2561, 8, 22)
    (datetime.date(2018, 8, 22), datetime.date(2018, 8, 21), datetime.date(2018, 8, 22))
    """
    match calendar:
        case "gregorian":
            return make_day(year, month, day)
        case "buddhist":
            return make_day(year - 543, month, day)
        case "solar":
            return _solar(year, month, day)
        case "lunar":
            return _lunar(year, month, day)
    return None


def _solar(year: int, month: int, day: int) -> date | None:
    from persiantools.jdatetime import JalaliDate

    if not (1200 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    if day > 29 and day > JalaliDate.days_in_month(month, year):
        return None
    found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]  # the library has no types
    return found


def _lunar(year: int, month: int, day: int) -> date | None:
    from hijridate import Hijri

    if not (1343 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return _lunar(year, month, day - 1) if day == 30 else None
    return date(found.year, found.month, found.day)
