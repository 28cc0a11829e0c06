"""The dates of one line, each with its weekday, its clock time and its markers of calendar and era."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from timeline.calendar.intervals import make_day
from timeline.dating.head import match, on_calendar, spans, widen
from timeline.dating.head.parts import Parts
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import SEASONS
from timeline.lang.world.header_labels import ABOUT, ISSUES, MID, PARTS, SPANS

__all__ = ["PrintedDate", "find"]
_SCANNED = ("l", "I")  # what a scanner reads for the digit 1
_NAME = 12  # letters: longer words name no month
_DASHES = ("-", "–")
_YEAR_REACH = 2  # words and signs behind "5-10 August" in which its year stands
_DAY_DIGITS = 2
_YEAR = 4  # digits
_BETWEEN_MONTHS = "/-–&"


@dataclass(frozen=True, slots=True)
class _Span:
    """The other day of a range, and the first and the last index of the whole range."""

    day: int
    first: int
    stop: int


def find(words: list[Word]) -> list[PrintedDate]:
    """Every date of a line, left to right; ranges of days are left out."""
    found: list[PrintedDate] = []
    numbers = [n for n, word in enumerate(words) if word.kind == "number"]
    year = max((n for n in numbers if words[n].digits == _YEAR), default=-1)  # the last
    i = _site(words, numbers, 0)
    spanned = bool(numbers) and spans.may_have(words)
    while i < len(words):
        covered, stop = spans.read(words, i) if spanned else (None, 0)
        mention, i = (covered, stop) if stop else _read(words, i, i <= year)
        if mention is not None:
            found.append(mention)
        i = _site(words, numbers, i)
    return found


def _site(words: list[Word], numbers: list[int], i: int) -> int:
    """Index of the first word from `i` on that can begin a date, near enough to a number; behind all when none can."""
    while i < len(words):
        word = words[i]
        if word.kind == "number":
            return i
        near = bisect_left(numbers, i)
        if word.text not in _SCANNED:
            if near == len(numbers):
                break
            if numbers[near] - i > match.REACH:
                i = numbers[near] - match.REACH
                continue
        if word.kind == "month" or (i + 1 < len(words) and _may_open(word)):
            return i
        i += 1
    return len(words)


def _may_open(word: Word) -> bool:
    return word.kind == "word" and len(word.text) < _NAME and match.may_open(word)


def _read(words: list[Word], i: int, has_year: bool) -> tuple[PrintedDate | None, int]:
    """The date that begins at word `i`, if one does, and the index of the word to go on with."""
    parts = match.match(words, i, has_year)
    if parts is None:
        return None, i + 1
    if _is_issue_number(words, i, parts):
        return None, i + 1  # the month begins a date of its own
    span = _earlier_day(words, parts) or _later_day(words, parts)
    mention = _range(words, parts, span) if span else _mention(words, parts)
    if mention is None and parts.layout.names_month and _is_long(words[i]):
        return None, i + 1  # "1204 07 June 2003": no year of that calendar, but a date may begin behind it
    return mention, max(parts.stop, mention.stop if mention else span.stop if span else 0)


def _is_long(word: Word) -> bool:
    return word.kind == "number" and word.digits > _DAY_DIGITS


def _is_issue_number(words: list[Word], i: int, parts: Parts) -> bool:
    """`No. 5, May 2014`: whether the day before a month, at `i`, is the number of an issue."""
    if not parts.layout.is_day_month:
        return False
    before = words[i - 2] if i > 1 and words[i - 1].text in (".", ":") else words[i - 1] if i else None
    return before is not None and (before.low in ISSUES or before.text == "№")


def _is_day(word: Word) -> bool:
    return word.kind == "number" and word.digits <= 2


def _earlier_day(words: list[Word], parts: Parts) -> _Span | None:
    """The 5 of `5-10 August 2018`."""
    i = parts.start
    if i < 2 or not parts.layout.is_day_month or words[i - 1].text not in (*_DASHES, "—"):
        return None
    return _Span(words[i - 2].value, i - 2, parts.stop) if _is_day(words[i - 2]) else None


def _later_day(words: list[Word], parts: Parts) -> _Span | None:
    """The 10 of `Aug. 5-10, 2018`, which can look like a short year."""
    i, stop = parts.start, parts.stop
    if parts.layout.is_month_day_yy and words[stop - 2].text in _DASHES and words[i + 1].text not in _DASHES:
        last = stop - 1
    elif parts.layout.is_month_day and stop + 1 < len(words) and words[stop].text in _DASHES:
        last = stop + 1
    else:
        return None
    return _Span(words[last].value, i, last + 1) if _is_day(words[last]) else None


def _range(words: list[Word], parts: Parts, span: _Span) -> PrintedDate | None:
    """The days a periodical covers; `None` for days something went on, which have no year of their own."""
    year, stop = (None if parts.short_year else parts.year), span.stop
    if year is None:
        year, stop = _year_behind(words, stop)
    if year is None or parts.month is None or parts.day is None or parts.calendar != "gregorian":
        return None
    low, high = sorted((span.day, parts.day))
    one, two = make_day(year, parts.month, low), make_day(year, parts.month, high)
    if one is None or two is None or one == two:
        return None
    core = (words[span.first].start, words[stop - 1].end)
    stop = widen.behind_year(words, stop)
    mention = PrintedDate(*core, core, year=year, month=parts.month, first=span.first, stop=stop)
    mention.days_of = (one, two)
    return mention


def _year_behind(words: list[Word], stop: int) -> tuple[int | None, int]:
    """The year right behind a range, and the index behind it."""
    for i, word in enumerate(words[stop : stop + _YEAR_REACH], stop):
        if word.kind == "number" and word.digits == 4:
            return word.value, i + 1
    return None, stop


def _mention(words: list[Word], parts: Parts) -> PrintedDate | None:
    """The date that `parts` are, with what belongs to it; `None` when there is no such day."""
    core = (words[parts.start].start, words[parts.stop - 1].end)
    mention = PrintedDate(
        *core,
        core,
        parts.calendar,
        layout=parts.layout,
        sign=parts.sign,
        language=parts.language,
        repaired=parts.repaired,
    )
    mention.season = parts.season
    mark, stop = on_calendar.marker(words, parts, parts.stop)
    first = _first(words, parts, mention)
    if first is None or not on_calendar.place(mention, parts, mark, words):
        return None
    mention.first, mention.stop = first, stop
    widen.widen(words, mention)
    if len(mention.options) > 1 and mention.weekday:
        fitting = {order: day for order, day in mention.options.items() if day.weekday() in mention.weekday}
        mention.options = fitting or mention.options
    mention.joined = mention.first > 0 and not words[mention.first].spaced
    mention.start, mention.end = words[mention.first].start, words[mention.stop - 1].end
    return mention


def _first(words: list[Word], parts: Parts, mention: PrintedDate) -> int | None:
    """Index of the first word with "July/" and "mid-" before a month or a year; `None` behind another season."""
    first = parts.start
    if parts.layout.is_issue and first > 1:
        return _first_month(words, parts, mention)
    return _first_vague(words, first, mention) if parts.layout.is_vague and first > 0 else first


def _first_vague(words: list[Word], first: int, mention: PrintedDate) -> int:
    """The same for "early", "mid-" and "circa"."""
    before = words[first - 1]
    if before.low in PARTS:
        return first - 1
    if first > 1 and before.text == "-" and words[first - 2].low in MID:
        return first - 2
    about = first - 2 if first > 1 and before.text == "." else first - 1
    mention.about = words[about].low in ABOUT
    return about if mention.about else first


def _first_month(words: list[Word], parts: Parts, mention: PrintedDate) -> int | None:
    """The same for `July/August 2018`, whose first month the mention is given."""
    first = parts.start
    between, other = words[first - 1], words[first - 2]
    if between.text not in _BETWEEN_MONTHS and between.low not in SPANS:
        return first
    if other.months and parts.calendar == other.months[0][0] == "gregorian":
        mention.since = other.months[0][1]
        return first - 2
    return None if other.low in SEASONS else first
