"""What an expression counts from: the day of a dateline, the day of a saying, the time a passage tells of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from timeline.calendar.intervals import Unit
from timeline.expressions import (
    Clock,
    Compared,
    Context,
    Duration,
    Expression,
    Fixed,
    Partial,
    PartOf,
    Placed,
    Season,
    Shifted,
    Weekday,
    Within,
    resolve,
)
from timeline.lang.rows import Language
from timeline.tagger.matches import Match
from timeline.text import quotations, sentences

NEAR = 1200  # characters after which a passage no longer tells of a day it named
CLOSE = 400  # the same for a bare time of day
PERIODS = (6, 9, 12)  # months of a report that compare with the year before
_HEAD = 300  # characters at the top of an article that can hold a dateline
_PLACE = 60  # characters of the place before the day of a dateline
_DATELINES = 3  # expressions among which its day is
_OLD = 10  # days a dateline may lie before the header's day
_ENDS = ("--", "—", "–", "- ", "_", "(", "/", ":")
_SAYING = 90  # characters between a quotation and the day on which it was said
_BESIDE = 4  # expressions before and behind one of a quotation among which that day is
_LABEL = 40  # characters of a speaker's name before the colon of an interview turn
_NAME = 4  # words of it
_SAYS = {  # units of which each tells the unit of the letter
    "D": (Unit.DAY,),
    "W": (Unit.DAY, Unit.WEEK),
    "M": (Unit.DAY, Unit.WEEK, Unit.MONTH),
    "Y": (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.SEASON, Unit.YEAR),
}
_LETTERS = {"DE": "Y", "CE": "Y", "Q": "M"}  # what has to be told for a longer unit


def dateline(text: str, matches: list[Match], dct: date) -> tuple[date, str]:
    """The day that the article's words count from, and its name: a dateline day a little before `dct`, or `dct`.

    A dateline is a place in capitals, a day and a dash or the agency in brackets: `KABUL, Aug. 14 (Xinhua) --`.
    """
    for match in matches[:_DATELINES]:
        if match.start > _HEAD:
            break
        if _is_day(match.expr) and not isinstance(match.expr, Weekday) and _in_dateline(text, match):
            placed = resolve(match.expr, dct, Context())
            day = placed.interval.start if placed.interval else None
            if day is not None and 0 < (dct - day).days <= _OLD:
                return day, "the dateline"
    return dct, "DCT"


def _in_dateline(text: str, match: Match) -> bool:
    """Whether a place in capitals begins the line of a day, and what ends a dateline follows it."""
    line = text[text.rfind("\n", 0, match.start) + 1 : match.start]
    place = line.partition(",")[0]
    if len(line) > _PLACE or not place.strip() or not place.isupper():
        return False
    return text[match.end : match.end + 3].lstrip(" ").startswith(_ENDS)


class Passage:
    """The days that the text has named so far, for expressions that count from them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._named: dict[Unit | int, tuple[int, date]] = {}  # where and what: by unit, and days by their weekday
        self.quarter: tuple[int, int] | None = None  # the last one that was reported: year and number

    def tell(self, match: Match, placed: Placed, anchor: date) -> None:
        """Remembers the start of a unit of time that the text named, or the quarter that it reports on."""
        expr = match.expr
        if _is_report(expr):
            self.quarter = None
        start = placed.interval.start if placed.interval else None
        if start is None or placed.unit is None:
            return
        if placed.unit is Unit.QUARTER:
            self.quarter = _reported(expr, placed.value, anchor) or self.quarter
        elif placed.type != "SET":
            self._named[placed.unit] = match.end, start
            if placed.unit is Unit.DAY:
                self._named[start.weekday()] = match.end, start

    def told(self, match: Match) -> date | None:
        """The day that this expression counts from when it counts from the time told, else `None`."""
        if isinstance(match.expr, (PartOf, Clock)):
            return self._told(match, match.expr.day) if match.expr.day else self._last(match, "D", CLOSE)
        return self._told(match, match.expr)

    def _told(self, match: Match, expr: Expression) -> date | None:
        if isinstance(expr, Weekday) and expr.told and expr.which == -1:
            same = self._named.get(expr.weekday)  # "the previous Friday" after a Friday is a week earlier
            if same and match.start - same[0] <= NEAR:
                return same[1]
        letter = _told_unit(expr)
        day = self._last(match, letter, NEAR) if letter else None
        return self._before(expr, day) if day and isinstance(expr, Season) else day

    def _before(self, expr: Season, day: date) -> date:
        """What a season counts from: "the following spring" after "1847" is of 1848."""
        return day.replace(month=12) if expr.which == 1 and self._is_year(day) else day

    def _is_year(self, day: date) -> bool:
        """Whether the last time that was told is a year, and began on `day`."""
        return max(self._named.values()) == self._named.get(Unit.YEAR, (0, day)) and (day.month, day.day) == (1, 1)

    def _last(self, match: Match, letter: str, near: int) -> date | None:
        """The start of the last time before `match` that says which day, week, month or year it is."""
        found = [each for unit in _SAYS.get(letter, ()) if (each := self._named.get(unit))]
        if not found:
            return None
        at, day = max(found)
        return None if match.start - at > near or turned(self._text, at, match.start) else day


def turned(text: str, start: int, end: int) -> bool:
    """Whether a speaker's name with a colon begins a line between the two places: an interview turn."""
    at = text.find("\n", start, end)
    while at >= 0:
        label, colon, _ = text[at + 1 : at + 1 + _LABEL].partition(":")
        if colon and label[:1].isupper() and "\n" not in label and len(label.split()) <= _NAME:
            return True
        at = text.find("\n", at + 1, end)
    return False


def _is_report(expr: Expression) -> bool:
    return isinstance(expr, Duration) and expr.unit == "M" and expr.count in PERIODS


def _reported(expr: Expression, value: str, anchor: date) -> tuple[int, int] | None:
    """Year and number of a quarter that was over on the day of the anchor, so that a report can be about it."""
    named = int(value[:4]), int(value[-1])
    is_over = named < (anchor.year, (anchor.month + 2) // 3)
    return named if is_over and not isinstance(expr, Compared) else None


def _told_unit(expr: Expression) -> str:
    """The unit that has to be told for an expression that counts from the time told; "" for any other."""
    match expr:
        case Shifted(told=True, unit=unit):
            return _LETTERS.get(unit, unit)
        case Weekday(told=True):
            return "D"
        case Within(outer=Shifted() as outer):
            return _told_unit(outer)
        case Partial(month=None):
            return "M"
        case Season(told=True):
            return "Y"
    return ""


class Sayings:
    """Quotations and the days on which they were said. Found once, when first asked for."""

    def __init__(self, text: str, matches: list[Match], language: Language) -> None:
        self._text = text
        self._matches = matches
        self._language = language
        self._spans: list[tuple[int, int]] | None = None
        self._starts: list[int] = []

    def day_of(self, match: Match) -> Match | None:
        """The expression that says when the quotation around `match` was said: `"... tomorrow," he said on Friday`."""
        expr = match.expr.day if isinstance(match.expr, (PartOf, Clock)) else match.expr
        if not isinstance(expr, Shifted) or expr.told or expr.unit != "D":
            return None
        span = self._around(match.start)
        return next((other for other in self._near(match) if self._says(span, other)), None) if span else None

    def _around(self, at: int) -> tuple[int, int] | None:
        """The quotation that holds the place."""
        if self._spans is None:
            self._spans = quotations.find(self._text, sentences.paragraphs(self._text))
            self._starts = [start for start, _ in self._spans]
        span = self._spans[place] if (place := bisect_right(self._starts, at) - 1) >= 0 else None
        return span if span and at < span[1] else None

    def _near(self, match: Match) -> list[Match]:
        at = bisect_left(self._matches, match.start, key=_start)
        return [each for each in self._matches[max(0, at - _BESIDE + 1) : at + _BESIDE] if _is_day(each.expr)]

    def _says(self, span: tuple[int, int], day: Match) -> bool:
        """Whether a verb of saying is all that stands between a quotation and a day, but for a few words."""
        start, end = span
        if day.start >= end:
            gap = self._text[end : day.start]
        elif day.end <= start:
            gap = self._text[day.end : start]
        else:
            return False
        if len(gap) > _SAYING or "\n" in gap:
            return False
        return any(word.strip(",.:;\"'”") in self._language.past.saying for word in gap.lower().split())


def _start(match: Match) -> int:
    return match.start


def _is_day(expr: Expression) -> bool:
    return isinstance(expr, Weekday) or (isinstance(expr, (Partial, Fixed)) and expr.day is not None)
