"""What an expression counts from: the day of a dateline, the day of a saying, the time a passage tells of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from timeline.calendar.intervals import Unit
from timeline.expressions import (
    Clock,
    Context,
    Decade,
    Duration,
    Every,
    Expression,
    Feast,
    Fixed,
    Partial,
    PartOf,
    Quarter,
    Ref,
    Shifted,
    Weekday,
    resolve,
)
from timeline.lang.rows import Language
from timeline.tagger.matches import Match
from timeline.text import quotations, sentences

NEAR = 1200  # characters after which a passage no longer tells of a day it named
CLOSE = 400  # the same for a bare time of day
_HEAD = 300  # characters at the top of an article that can hold a dateline
_OLD = 10  # days a dateline may lie before the header's day
_ENDS = ("--", "—", "–", "- ", "_", "(", "/", ":")
_SAYING = 90  # characters between a quotation and the day on which it was said
_LABEL = 40  # characters of a speaker's name before the colon of an interview turn
_SAYS = {  # units of which each tells the unit of the letter
    "D": (Unit.DAY,),
    "W": (Unit.DAY, Unit.WEEK),
    "M": (Unit.DAY, Unit.WEEK, Unit.MONTH),
    "Y": (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.SEASON, Unit.YEAR),
}
_OWN = (Fixed, Ref, Duration, Every, Feast, Quarter, Decade)  # never count from the time told


def dateline(text: str, matches: list[Match], dct: date) -> tuple[date, str]:
    """The day that the article's words count from, and its name: a dateline day a little before `dct`, or `dct`.

    A dateline is a place in capitals, a day and a dash or the agency in brackets: `KABUL, Aug. 14 (Xinhua) --`.
    """
    for match in matches[:3]:
        expr = match.expr
        if match.start > _HEAD:
            break
        if not isinstance(expr, (Partial, Fixed)) or expr.day is None:
            continue
        line = text[text.rfind("\n", 0, match.start) + 1 : match.start]
        place = line.partition(",")[0]
        rest = text[match.end : match.end + 3].lstrip(" ")
        if len(line) > 60 or not place.strip() or not place.isupper() or not rest.startswith(_ENDS):
            continue
        placed = resolve(expr, dct, Context())
        day = placed.interval.start if placed.interval else None
        if day is not None and 0 < (dct - day).days <= _OLD:
            return day, "the dateline"
    return dct, "DCT"


class Passage:
    """The days that the text has named so far, for expressions that count from them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._named: dict[Unit | int, tuple[int, date]] = {}  # where and what: by unit, and days by their weekday

    def tell(self, match: Match, unit: Unit, start: date) -> None:
        """Remembers the start of a unit of time that the text named."""
        told = (match.end, start)
        self._named[unit] = told
        if unit is Unit.DAY:
            self._named[start.weekday()] = told

    def _last(self, letter: str) -> tuple[int, date]:
        """Where the text last named a time that says which day, week, month or year it is, and the start of that."""
        found = [told for unit in _SAYS.get(letter, ()) if (told := self._named.get(unit))]
        return max(found, default=(-NEAR - 1, date.min))

    def told(self, match: Match) -> date | None:
        """The day that this expression counts from when it counts from the time told, else `None`."""
        expr: Expression = match.expr
        if type(expr) in _OWN:
            return None
        near = NEAR
        if isinstance(expr, (PartOf, Clock)):
            if expr.day is None:
                near = CLOSE
            else:
                expr = expr.day
        letter = "D"
        if isinstance(expr, Shifted):
            if not expr.told:
                return None
            letter = "Y" if expr.unit in ("Y", "DE", "CE") else "M" if expr.unit in ("M", "Q") else expr.unit
        elif isinstance(expr, Weekday) and expr.told:
            same = self._named.get(expr.weekday)  # "the previous Friday" after a Friday is a week earlier
            if same and expr.which == -1 and match.start - same[0] <= NEAR:
                return same[1]
        elif isinstance(expr, Partial) and expr.month is None:
            letter = "M"
        elif not isinstance(expr, (PartOf, Clock)):
            return None
        at, day = self._last(letter)
        if match.start - at > near or self._turned(at, match.start):
            return None
        return day

    def _turned(self, start: int, end: int) -> bool:
        """Whether a speaker's name with a colon begins a line between the two places: an interview turn."""
        at = self._text.find("\n", start, end)
        while at >= 0:
            label, colon, _ = self._text[at + 1 : at + 1 + _LABEL].partition(":")
            if colon and label and label[0].isupper() and "\n" not in label and len(label.split()) <= 4:
                return True
            at = self._text.find("\n", at + 1, end)
        return False


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
        if self._spans is None:
            self._spans = quotations.find(self._text, sentences.paragraphs(self._text))
            self._starts = [start for start, _ in self._spans]
        at = bisect_right(self._starts, match.start) - 1
        if at < 0 or self._spans[at][1] <= match.start:
            return None
        start, end = self._spans[at]
        for other in self._near(match):
            gap = None
            if other.start >= end:
                gap = self._text[end : other.start]
            elif other.end <= start:
                gap = self._text[other.end : start]
            if gap is not None and len(gap) <= _SAYING and "\n" not in gap and self._says(gap):
                return other
        return None

    def _near(self, match: Match) -> list[Match]:
        at = bisect_left(self._matches, match.start, key=_start)
        return [each for each in self._matches[max(0, at - 3) : at + 4] if _is_day(each.expr)]

    def _says(self, gap: str) -> bool:
        return any(word.strip(",.:;\"'”") in self._language.past.saying for word in gap.lower().split())


def _start(match: Match) -> int:
    return match.start


def _is_day(expr: Expression) -> bool:
    return isinstance(expr, Weekday) or (isinstance(expr, (Partial, Fixed)) and expr.day is not None)
