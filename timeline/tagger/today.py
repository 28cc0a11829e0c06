"""Where a text is in the day it was written: times that count from that day, sentences in the present tense."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from timeline.expressions import (
    Clock,
    Compared,
    Expression,
    Fixed,
    Partial,
    PartOf,
    Quarter,
    Season,
    Shifted,
    Weekday,
    Weekend,
)
from timeline.lang.rows import Language
from timeline.tagger.matches import Match

OLD = 500  # days before the article from which a date can be one of another time
_MARKS = ",.;:\"'`()[]“”‘’!?"


class Today:
    """The times of a text that count from the day of writing, and between them the old dates in a row."""

    def __init__(self, text: str, matches: list[Match], day: date, language: Language) -> None:
        self._text = text
        self._matches = matches
        self._day = day
        self._language = language
        self._here: list[int] | None = None  # where those times stand; found once, when first asked for
        self._runs: list[int] = []  # for each match the old dates around it, 0 for what is of today
        self._is_news = False

    @property
    def is_news(self) -> bool:
        """Whether any time, other than a date with its year, counts from the day of writing."""
        self._found()
        return self._is_news

    def is_old(self, day: date) -> bool:
        return (self._day - day).days > OLD

    def run(self, match: Match) -> int:
        """The old dates in the run of times around the match."""
        self._found()
        return self._runs[bisect_left(self._matches, match.start, key=start_of)]

    def is_between(self, start: int, stop: int) -> bool:
        """Whether a time between the two places counts from the day of writing."""
        here = self._found()
        at = bisect_left(here, start)
        return at < len(here) and here[at] < stop

    def speaks(self, start: int, stop: int) -> bool:
        """Whether a sentence between is told in the present tense, or ends with who said so: "..., officials said"."""
        words, said = self._language.narration, self.words(start, stop)
        if not words.here.isdisjoint(said) or (said and said[-1] in words.said):
            return True
        return any(self._is_verb(said, at) for at in range(1, len(said) - 1))

    def words(self, start: int, stop: int) -> list[str]:
        """The words between in lower case, without marks; a month or a name is none ("May", "Will")."""
        names = self._language.plans.future_names
        bare = (word.strip(_MARKS) for word in self._text[start:stop].split())
        return [word.lower() for word in bare if word and not (word[0].isupper() and word.lower() in names)]

    def _is_verb(self, words: list[str], at: int) -> bool:
        """Whether a word is a verb of the present by its form and its neighbours: "and denies it"."""
        word, narration = words[at], self._language.narration
        if words[at - 1] not in narration.subjects or words[at + 1] not in narration.objects:
            return False
        return word.endswith(self._language.forms.plural_endings) and word not in narration.not_verbs

    def _found(self) -> list[int]:
        """Counts the old dates in a row around each match, up to what counts from the day of writing."""
        if self._here is not None:
            return self._here
        self._here, begin, old = [], 0, 0
        for at, match in enumerate(self._matches):
            if not self._counts_from_here(match):
                old += self._is_dated(match)
                continue
            self._here.append(match.start)
            self._is_news |= not isinstance(inner(match.expr), Fixed)
            self._runs += [old] * (at - begin) + [0]
            begin, old = at + 1, 0
        self._runs += [old] * (len(self._matches) - begin)
        return self._here

    def _is_dated(self, match: Match) -> bool:
        year: int | None = getattr(inner(match.expr), "year", None)
        return year is not None and year < self._day.year - 1

    def _counts_from_here(self, match: Match) -> bool:
        match inner(match.expr):
            case Fixed(year=year, month=month):
                return not self.is_old(date(year, month or 1, 1))
            case Weekday(told=told):
                return not told
            case Shifted() as shifted:
                return not shifted.told and self._is_of_today(match, shifted)
            case Partial(which=which) | Season(which=which, told=False):
                return which is not None
            case Quarter(year=year):
                return year is None
            case other:
                return isinstance(other, (Weekend, Compared))

    def _is_of_today(self, match: Match, expr: Shifted) -> bool:
        """Whether a unit is that of the day of writing, not "the year" of what is told."""
        if expr.unit == "D" or expr.count:
            return True
        return self.is_this(match)

    def is_this(self, match: Match) -> bool:
        """Whether a unit is said to be that of the day of writing: "early this month"."""
        return not self._language.narration.this.isdisjoint(self._text[match.start : match.end].lower().split())


def start_of(match: Match) -> int:
    return match.start


def inner(expr: Expression) -> Expression:
    """The day of a part of a day or of a clock time; any other expression itself."""
    return expr.day if isinstance(expr, (PartOf, Clock)) and expr.day is not None else expr
