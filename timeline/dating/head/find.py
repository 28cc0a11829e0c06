"""The dates of one line, each with its weekday, its clock time and its markers of calendar and era."""

from __future__ import annotations

from bisect import bisect_left

from timeline.calendar.intervals import make_day
from timeline.dating.head import match, on_calendar, widen
from timeline.dating.head.parts import Parts
from timeline.dating.head.printed import Mention
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import SEASONS

__all__ = ["Mention", "find"]


def find(words: list[Word]) -> list[Mention]:
    """Every date of a line, left to right; ranges of days are left out."""
    found: list[Mention] = []
    numbers = [n for n, word in enumerate(words) if word.kind == "number"]
    i = 0
    while i < len(words):
        word = words[i]
        if word.kind != "number" and word.text not in ("l", "I"):
            near = bisect_left(numbers, i)
            if near == len(numbers):
                break
            if numbers[near] - i > match.REACH:
                i = numbers[near] - match.REACH
                continue
        if word.kind in ("number", "month") or (word.kind == "word" and i + 1 < len(words) and len(word.text) < 12):
            parts = match.match(words, i)
            if parts is not None:
                other = _other_day(words, parts)
                mention = _range(words, parts, other) if other else _mention(words, parts)
                if mention is not None:
                    found.append(mention)
                    i = max(parts.stop, mention.stop)
                    continue
                i = max(parts.stop, other[2] if other else 0)
                continue
        i += 1
    return found


def _other_day(words: list[Word], parts: Parts) -> tuple[int, int, int] | None:
    """First day, first and last index of `5-10 August 2018` or `Aug. 5-10, 2018`; `None` for a single day."""
    i, stop = parts.start, parts.stop
    if parts.layout.is_day_month and i > 1 and words[i - 1].text in ("-", "–", "—"):
        other = words[i - 2]
        if other.kind == "number" and other.digits <= 2:
            return other.value, i - 2, stop
    joined = parts.layout.is_month_day_yy and words[stop - 2].text in ("-", "–") and words[i + 1].text not in ("-", "–")
    if joined or (parts.layout.is_month_day and stop + 1 < len(words) and words[stop].text in ("-", "–")):
        last = words[stop - 1] if joined else words[stop + 1]
        if last.kind == "number" and last.digits <= 2:
            return last.value, i, stop if joined else stop + 2
    return None


def _range(words: list[Word], parts: Parts, other: tuple[int, int, int]) -> Mention | None:
    """The days a periodical covers; `None` for days something went on, which have no year of their own."""
    day, first, stop = other
    year = parts.year if not parts.short_year else None
    if year is None:
        for i in range(stop, min(stop + 2, len(words))):
            if words[i].kind == "number" and words[i].digits == 4:
                year, stop = words[i].value, i + 1
                break
    if year is None or parts.month is None or parts.day is None or parts.calendar != "gregorian":
        return None
    low, high = sorted((day, parts.day))
    one, two = make_day(year, parts.month, low), make_day(year, parts.month, high)
    if one is None or two is None or one == two:
        return None
    core = (words[first].start, words[stop - 1].end)
    mention = Mention(*core, core, year=year, month=parts.month, first=first, stop=stop)
    mention.days_of = (one, two)
    return mention


def _mention(words: list[Word], parts: Parts) -> Mention | None:
    first, stop = parts.start, parts.stop
    core = (words[first].start, words[stop - 1].end)
    mention = Mention(
        *core,
        core,
        parts.calendar,
        layout=parts.layout,
        sign=parts.sign,
        language=parts.language,
        repaired=parts.repaired,
    )
    mention.season = parts.season
    mark, stop = on_calendar.marker(words, parts, stop)
    if parts.layout.is_issue and first > 1:
        other = words[first - 2]
        if words[first - 1].text in "/-–&" or words[first - 1].low in ("and", "to"):
            if other.months and parts.calendar == "gregorian" and other.months[0][0] == "gregorian":
                mention.since, first = other.months[0][1], first - 2
            elif other.low in SEASONS:
                return None
    elif parts.layout.is_vague and first and words[first - 1].low in ("early", "mid", "late"):
        first -= 1
    elif parts.layout.is_vague and first > 1 and words[first - 1].text == "-" and words[first - 2].low == "mid":
        first -= 2
    if not on_calendar.place(mention, parts, mark, words):
        return None
    mention.first, mention.stop = first, stop
    widen.widen(words, mention)
    if len(mention.options) > 1 and mention.weekday:
        fitting = {order: day for order, day in mention.options.items() if day.weekday() in mention.weekday}
        mention.options = fitting or mention.options
    mention.joined = mention.first > 0 and not words[mention.first].spaced
    mention.start, mention.end = words[mention.first].start, words[mention.stop - 1].end
    return mention
