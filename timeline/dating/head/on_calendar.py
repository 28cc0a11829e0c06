"""The numbers of a date put on the calendar that is printed beside them or that they fit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.calendar import other
from timeline.calendar.intervals import make_day
from timeline.dating.head.match import Parts
from timeline.dating.head.printed import Mention
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import ERA_SIGNS, ERAS, EVERYDAY_ERAS, NOT_BEHIND_HIJRI, OTHER_ERAS, PERSIAN_DIGITS


def _is_other_era(year: int | None) -> bool:
    """Whether a year is one that Hijri calendars or the Buddhist era have now."""
    return year is not None and (1200 <= year <= 1600 or 2400 <= year <= 2700)


def marker(words: list[Word], parts: Parts, stop: int) -> tuple[str, int]:
    """The calendar named behind the date ("هـ ش", "AH", "م"), and the index behind the name."""
    mark, i = "", stop
    while i < len(words) and i < stop + 7:
        word = words[i]
        named = ERAS.get(word.low) if word.kind in ("word", "month") else None
        if named and word.low in OTHER_ERAS and not _is_other_era(parts.year):
            break  # "22 August 2018 (AP)" is an agency, no era of Persia
        if named and not (word.low == NOT_BEHIND_HIJRI and mark == "hijri"):
            if word.low in EVERYDAY_ERAS and i == stop and parts.year is None and not parts.numbers:
                break
            mark = named if named != "hijri" or not mark else mark
            stop = i + 1
        elif not (word.kind == "sign" and word.text in ERA_SIGNS):
            break
        i += 1
    return mark, stop


def place(mention: Mention, parts: Parts, mark: str, words: list[Word]) -> bool:
    """Put the numbers on the calendar; whether they name a date at all."""
    year, month, day, calendar = parts.year, parts.month, parts.day, parts.calendar
    if parts.row == "NUM 年 NUM 月 NUM":
        return _era(mention, parts, words)
    pairs: Iterable[tuple[str, int | None, int | None, int | None]]
    if parts.numbers:
        n = parts.numbers
        row = parts.row
        if row.startswith("YEAR"):
            if row == "YEAR - DDD":
                pairs = [("ymd", year, *_ordinal_day(year or 1, n[0]))]
            elif row == "YEAR - W NUM - NUM":
                pairs = [("ymd", year, *_week_day(year or 1, *n))]
            elif len(n) == 1:
                month, pairs = n[0], []
                if month > 12:
                    return False
            else:
                pairs = [("ymd", year, n[0], n[1])]
                if n[0] > 12:
                    pairs = [("ydm", year, n[1], n[0])]
        elif row == "NUM 月 NUM 日":
            mention.month, mention.day = n
            mention.calendar = "gregorian"
            return n[0] <= 12 and n[1] <= 31
        elif "ROMAN" in row:
            pairs = [("dmy", year, month, n[0])]
        elif len(n) == 1:
            month, pairs = n[0], []
            if month > 12:
                return False
        else:
            pairs = [("dmy", year, n[1], n[0]), ("mdy", year, n[0], n[1])]
            if parts.sign == ".":
                pairs = pairs[:1] if n[1] <= 12 else pairs[1:]
            if parts.short_year and n[0] > 31:
                pairs = [("ymd", n[0], n[1], year)]
    else:
        pairs = [("", year, month, day)] if year is not None and day is not None else []
        if parts.row == "MONTH YY" and year is not None:
            mention.month, mention.calendar = month, "gregorian"
            mention.year = year + (1900 if year >= 69 else 2000)
            return parts.calendar in ("", "gregorian")
    if parts.short_year and year is not None:
        pairs = [(o, None if y is None else y + (1900 if y >= 69 else 2000), m, d) for o, y, m, d in pairs]
        calendar = "gregorian"
        if pairs and parts.numbers and parts.numbers[0] > 31 and words[parts.start].text[0] in PERSIAN_DIGITS:
            calendar, pairs = "solar", [("ymd", 1300 + parts.numbers[0], parts.numbers[1], year)]  # ۹۷/۵/۳۱
    else:
        calendar = _calendar(parts, mark, words)
        if year is not None and not calendar:
            return False
        if calendar in ("solar", "lunar") and len(parts.numbers) > 1:
            pairs = list(pairs)[:1]
    mention.calendar = calendar or parts.calendar or "gregorian"
    mention.year, mention.month, mention.day = year, month, day
    for order, y, m, d in pairs:
        if y and m and d:
            found = other.to_day(mention.calendar, y, m, d)
            if found and 1800 <= found.year <= 2100:
                mention.options[order] = found
    if pairs:
        return bool(mention.options)
    if year is None:
        return bool(mention.calendar == "gregorian" and month and day and make_day(2000, month, day))
    return True


def _ordinal_day(year: int, number: int) -> tuple[int | None, int | None]:
    """Month and day of the day of the year."""
    found = date(year, 1, 1) + timedelta(number - 1)
    return (found.month, found.day) if found.year == year else (None, None)


def _week_day(year: int, week: int, day: int) -> tuple[int | None, int | None]:
    """Month and day of an ISO week date; weeks that reach into another year are left out."""
    if not (1 <= week <= 53 and 1 <= day <= 7):
        return None, None
    try:
        found = date.fromisocalendar(year, week, day)
    except ValueError:
        return None, None
    return (found.month, found.day) if found.year == year else (None, None)


def _calendar(parts: Parts, mark: str, words: list[Word]) -> str:
    """The calendar of a year: what is printed beside it, the month's own, else what the year can be."""
    if parts.year is None:
        return parts.calendar
    guess = other.guess(parts.year) or ""
    if parts.calendar or (parts.month is not None and "MONTH" in parts.row):
        named = parts.calendar
        if not named:  # the name belongs to several calendars
            return guess
        if named == guess or (named == "gregorian" and guess == "buddhist"):
            return guess
        return named if named != "gregorian" and guess in ("solar", "lunar") else ""
    if mark in ("solar", "lunar") and guess in ("solar", "lunar"):
        return mark
    if guess == "buddhist" and not parts.numbers:
        return ""
    return guess


def _era(mention: Mention, parts: Parts, words: list[Word]) -> bool:
    era = "".join(word.text for word in words[max(0, parts.start - 2) : parts.start])
    base = other.ERAS.get(era)
    year, month, day = parts.numbers
    found = make_day(base + year, month, day) if base is not None else None
    if found is None and base is None and 0 <= year <= 99:  # `18年8月22日`
        found = make_day(2000 + year if year < 69 else 1900 + year, month, day)
    if found is None:
        return False
    mention.options, mention.calendar = {"": found}, "gregorian"
    return True
