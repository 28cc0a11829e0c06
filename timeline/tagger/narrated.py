"""The time that a passage tells of: a month or a day without a year is of the year told.

The year told passes on until the text is back in the day it was written: by another time that counts from that day
("Friday", "last week", this year's date), or by a sentence in the present tense. Where a passage names several old
dates in a row it is a history, and neither a present tense in between nor a new paragraph ends it. `RULES` has it all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from datetime import MAXYEAR, date
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import Clock, Expression, Feast, Fixed, Partial, PartOf, Placed, Season, Shifted
from timeline.lang.rows import Language
from timeline.tagger.anchors import turned
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.tenses import sentence_start
from timeline.tagger.today import Today, inner, start_of
from timeline.text import sentences

HISTORY = 5  # old dates in a row that make a passage a history
LONG = 12  # and those that make it one in which a day about that of writing is nothing else
REACH = 1200  # characters over which a passage that is none goes on
EARLIEST = 1400  # a bare number below that is too often no year for a passage to hang on it
NEWS = 10  # days around the day of writing that are rather of its year
STORY = 60  # days after a day that is told on which its story goes on, though it is the day of writing: anniversaries
ROLLS = 6  # months over the end of the year by which a story goes on: "in December 1917 ... in January"
_SENTENCE = 240  # characters behind a time in which its sentence ends
_BESIDE = 4  # characters between a day and the year that it is of
_HEADS = ("\n", ":", "-", "–", "—")
_UNITS = (Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.YEAR)
_WHOLE = ("M", "Y", "W", "DE", "CE")  # units of which a passage says the end or the middle: "by the end of the month"
_FINE = {"D": (Unit.DAY, "-XX-XX"), "W": (Unit.WEEK, "-WXX"), "M": (Unit.MONTH, "-XX")}  # and what is not known of them


class Told(NamedTuple):
    """The last time that the passage told: where it stands, its first day, its unit; the year that heads its lines."""

    start: int
    end: int
    day: date
    unit: Unit
    heading: int = 0


class Case(NamedTuple):
    """A time without a year and the last time that was told before it."""

    told: Told
    match: Match
    text: str
    day: date  # of writing
    today: Today
    language: Language

    @property
    def first(self) -> int:
        """Where the sentence of the time told begins."""
        return sentence_start(self.text, self.told.start)

    @property
    def begin(self) -> int:
        """Where the sentence of the time without a year begins."""
        return sentence_start(self.text, self.match.start)

    @property
    def stop(self) -> int:
        """Where that sentence ends."""
        last = min(len(self.text), self.match.end + _SENTENCE)
        line = self.text.find("\n", self.match.end, last)
        last = line if line >= 0 else last
        return next(sentences.ends(self.text, self.match.end, last), last)

    @property
    def opens(self) -> bool:
        """Whether the time told opens its sentence: "In early 1936 the union split"."""
        return self.language.narration.frames.issuperset(self.text[self.first : self.told.start].lower().split())


class Rule(NamedTuple):
    """Whether a passage still tells of the time told (`goes_on`) where `applies` is true; the first one decides.

    Of `examples`, written on 2014-08-20, it decides the last time.
    """

    name: str
    goes_on: bool
    applies: Callable[[Case], bool]
    examples: tuple[str, ...]


def _under_heading(case: Case) -> bool:
    return bool(case.told.heading)


def _other_speaker(case: Case) -> bool:
    return case.match.start - case.told.end <= REACH and turned(case.text, case.told.end, case.match.start)


def _of_today(case: Case) -> bool:
    return case.today.is_between(case.first, case.stop)


def _in_present(case: Case) -> bool:
    return case.today.speaks(case.begin, case.match.start)


def _about_writing(case: Case) -> bool:
    """A day about that of writing; not one that goes on with a story that is remembered on it."""
    said, told = inner(case.match.expr), case.told
    if not isinstance(said, Partial) or not said.month or not said.day or case.today.run(case.match) >= LONG:
        return False
    near = intervals.make_day(case.day.year, said.month, said.day)
    if near is None or abs((case.day - near).days) > NEWS:
        return False
    same = intervals.make_day(told.day.year, said.month, said.day)
    return told.unit is not Unit.DAY or same is None or not 0 <= (same - told.day).days <= STORY


def _known(case: Case) -> bool:
    """A day that stands before what happened on it is known to the reader: "the April 20 explosion"."""
    is_named = isinstance(case.match.expr, Partial) and case.today.run(case.match) < LONG
    return is_named and word_before(case.text, case.match.start) in case.language.forms.articles


def _in_history(case: Case) -> bool:
    return case.today.run(case.match) >= (LONG if case.today.is_news else HISTORY)


def _far_away(case: Case) -> bool:
    return case.match.start - case.told.end > REACH


def _in_other_paragraph(case: Case) -> bool:
    mark = "\n\n" if "\n\n" in case.text else "\n"
    return case.today.is_news and mark in case.text[case.told.end : case.match.start]


def _back_between(case: Case) -> bool:
    return case.today.speaks(case.first, case.stop)


def _year_opens(case: Case) -> bool:
    return case.told.unit is Unit.YEAR and case.opens


def _year_before(case: Case) -> bool:
    is_other = case.told.unit is Unit.YEAR and case.first != case.begin
    return is_other and not case.today.is_news and case.today.run(case.match) == 1


def _year_aside(case: Case) -> bool:
    return case.told.unit is Unit.YEAR


def _date_aside(case: Case) -> bool:
    return case.today.run(case.match) <= 1 and case.today.is_news and not case.opens


def _date_told(case: Case) -> bool:
    return True


RULES = (
    Rule("under a year that heads its lines", True, _under_heading, ("1949\nMay 3: The bridge is opened.",)),
    Rule("said by another", False, _other_speaker, ("In 1936 it closed.\nQ: And what came in May?",)),
    Rule("back by a time of today", False, _of_today, ("In 1936 the mill closed. It was sold last week, not in May.",)),
    Rule("in the present tense", False, _in_present, ("In 1936 it was built. It is to close in May.",)),
    Rule("a day about the day of writing", False, _about_writing, ("He came in May 1936. On August 18 he died.",)),
    Rule("a day that is known", False, _known, ("He came in March 1936. He spoke of the May 18 explosion.",)),
    Rule(
        "in a history", True, _in_history,
        ("It was sold in 1901, 1904, 1911 and 1920. It closed in 1936 and is a museum.\n\nIn May the roof fell.",),
    ),
    Rule("far away", False, _far_away, ("In 1936 the mill closed." + " It was quiet." * 90 + " In May it fell.",)),
    Rule(
        "in another paragraph of news", False, _in_other_paragraph,
        ("The mill burned on Friday.\n\nIt was built in June 1936.\n\nIn May it closed.",),
    ),
    Rule("back in between", False, _back_between, ("In 1936 it was built. It is a mill. In May it closed.",)),
    Rule("a year that opens its sentence", True, _year_opens, ("In early 1936 the union split. In May it fell.",)),
    Rule("a year in the sentence before", True, _year_before, ("The duke died in 1714. His heir came in May.",)),
    Rule("any other year", False, _year_aside, ("The firm, founded in 1936, fired him in May.",)),
    Rule("the one old date of news", False, _date_aside, ("He quit today. He came in June 1986. He won in May.",)),
    Rule("a date", True, _date_told, ("The war began on 25 June 1950. By August the town fell.",)),
)  # fmt: skip


def decide(case: Case) -> Rule:
    """The rule that says whether the passage goes on."""
    return next(rule for rule in RULES if rule.applies(case))


class Narration:
    """The year that each part of the text tells of."""

    def __init__(self, text: str, matches: list[Match], day: date, language: Language) -> None:
        self._text = text
        self._matches = matches
        self._day = day
        self._language = language
        self._today = Today(text, matches, day, language)
        self._told: Told | None = None
        self._owned: tuple[Match, int] | None = None  # the year that is told right behind a day, and its number

    def tell(self, match: Match, placed: Placed) -> None:
        """Takes note of a date with a year, and of one that got its year from the passage."""
        start = placed.interval.start if placed.interval else None
        if start is None or placed.unit not in _UNITS or placed.type == "SET":
            return
        if placed.basis != "explicit":
            self._go_on(match, placed, start)
        elif not self._today.is_old(start):
            self._told = None
        elif not self._is_aside(match):
            self._told = _told(match, start, placed.unit, start.year if self._is_heading(match) else 0)

    def _go_on(self, match: Match, placed: Placed, start: date) -> None:
        """Takes note of a time that counts from the one told."""
        if placed.basis == "vague" or not self._today.is_old(start) or _goes_back(match.expr):
            return
        if self._told and placed.unit:
            self._told = _told(match, start, placed.unit, self._told.heading)

    def case(self, match: Match) -> Case | None:
        """What there is to decide about a match; `None` when no other time was told."""
        if self._told is None:
            return None
        return Case(self._told, match, self._text, self._day, self._today, self._language)

    def read(self, match: Match) -> tuple[Expression, date] | None:
        """The expression with the year of its passage, and the day it counts from; `None` when it tells of none."""
        if self._owned and self._owned[0] is match:
            return Fixed(self._owned[1]), date(self._owned[1], 1, 1)
        case = self.case(match)
        if case is None or not lacks_year(match.expr) or self._today.is_this(match):
            return None
        self._owned = self._owner(case)
        year = self._owned[1] if self._owned else _year(case)
        if not decide(case).goes_on and not self._is_of_that_year(case):
            self._owned = None
            return None
        said = _in_year(match.expr, year)
        return (said, case.told.day) if said else None

    def _is_of_that_year(self, case: Case) -> bool:
        """Whether the year told is named again, where the passage may be another one: "on 5 May of that year"."""
        return self._owned is not None and self._owned[1] == case.told.day.year and not _far_away(case)

    def near(self, match: Match, day: date | None) -> Placed | None:
        """A time a little after or before a month or a year that is told, of which no day is: "a week later".

        `None` when `day`, the one it counts from, is of the time told.
        """
        case, expr = self.case(match), match.expr
        if case is None or not isinstance(expr, Shifted) or not expr.told or not expr.count or expr.unit not in _FINE:
            return None
        if (day and day >= case.told.day) or not decide(case).goes_on:
            return None
        return _near(case.told, expr)

    def _owner(self, case: Case) -> tuple[Match, int] | None:
        """The match right behind that tells the year, and which: "on 14 September of the following year"."""
        at = bisect_left(self._matches, case.match.end, key=start_of)
        while at < len(self._matches) and self._matches[at].joined:  # "on 15 October and 9 November of that year"
            at += 1
        before, behind = self._matches[at - 1], self._matches[at] if at < len(self._matches) else None
        if behind is None or behind.start - before.end > _BESIDE:
            return None
        gap = self._text[before.end : behind.start].split()
        match behind.expr:
            case Shifted(told=True, unit="Y", count=count) if self._language.narration.owns.issuperset(gap):
                year = case.told.day.year + int(count)
                return (behind, year) if 1 <= year < MAXYEAR else None
        return None

    def _is_aside(self, match: Match) -> bool:
        """Whether a year only dates a thing, or says how long something lasts.

        "(1884)", "since 1998", "the August 1988 truce", "the treaty of 1987 bans such missiles"
        """
        if self._text[match.start - 1 : match.start] == "(" and self._text[match.end : match.end + 1] == ")":
            return True
        before, behind = word_before(self._text, match.start), word_after(self._text, match.end)
        if isinstance(match.expr, Fixed) and match.expr.month is None and match.expr.year < EARLIEST:
            return True
        if before in self._language.prepositions.since:
            return True
        if before in self._language.narration.owns and behind.endswith(self._language.forms.plural_endings):
            return behind not in self._language.narration.not_verbs
        return isinstance(match.expr, Fixed) and before in self._language.forms.articles

    def _is_heading(self, match: Match) -> bool:
        """Whether a year stands before all that follows: alone on its line, or with a dash or a colon behind."""
        if self._text[self._text.rfind("\n", 0, match.start) + 1 : match.start].strip():
            return False
        behind = self._text[match.end : match.end + _BESIDE].lstrip(" ")
        return isinstance(match.expr, Fixed) and match.expr.month is None and behind.startswith(_HEADS)


def _told(match: Match, day: date, unit: Unit, heading: int) -> Told:
    """What a match tells; the end of a year is its last month: "by the end of 1917", "late 1917"."""
    if unit is Unit.YEAR and match.mod == "END":
        return Told(match.start, match.end, day.replace(month=12), Unit.MONTH, heading)
    return Told(match.start, match.end, day, unit, heading)


def _goes_back(expr: Expression) -> bool:
    """Whether a time is told from a later one, and only looks back from it: "the previous year"."""
    said = inner(expr)
    return isinstance(said, Shifted) and said.count < 0


def lacks_year(expr: Expression) -> bool:
    """Whether the passage can give the expression its year."""
    match inner(expr):
        case Partial(month=int(), which=None):
            return True
        case Season(year=None, which=None) | Feast(year=None, which=None):
            return True
        case Shifted(told=False, count=0, unit=unit):
            return unit in _WHOLE
    return False


def _year(case: Case) -> int:
    """The year told, or the next one where the story runs on over its end."""
    told, month = case.told, _month(case.match.expr)
    if told.heading or told.unit is Unit.YEAR or month is None or month >= told.day.month:
        return told.day.year
    return told.day.year + (month + 12 - told.day.month <= ROLLS or _is_later(case))


def _is_later(case: Case) -> bool:
    """Whether a month before the one told is of the next year: a story of few dates tells them in order."""
    prepositions, before = case.language.prepositions, word_before(case.text, case.match.start)
    if before in prepositions.until:
        return True
    if before in prepositions.since or _in_history(case):
        return False
    return case.language.narration.before.isdisjoint(case.today.words(case.begin, case.match.start))


def _month(expr: Expression) -> int | None:
    """The month that an expression names or begins with."""
    match inner(expr):
        case Partial(month=month):
            return month
        case Season(season=season):
            return season * 3 + 3
        case Feast(month=month):
            return month or None
    return None


def _in_year(expr: Expression, year: int) -> Expression | None:
    """The expression with its year; `None` when that year has no such day."""
    match expr:
        case PartOf(day=day) | Clock(day=day):
            dated = _in_year(day, year) if day else None
            return replace(expr, day=dated) if dated else None
        case Partial(month=int(month), day=number):
            exists = number is None or intervals.make_day(year, month, number) is not None
            return Fixed(year, month, number) if exists else None
        case Season() | Feast():
            return replace(expr, year=year)
        case Shifted():
            return replace(expr, told=True)
    return None


def _near(told: Told, expr: Shifted) -> Placed | None:
    """The days so many units from any day of the time told."""
    unit, masked = _FINE[expr.unit]
    last = intervals.span(told.day, told.unit).last
    days = [intervals.shift(day, int(expr.count), unit) for day in (told.day, last) if day]
    if len(days) < 2 or days[0] is None or days[1] is None:
        return None
    span = intervals.days(days[0], days[1])
    why = f"{expr.count:+g} {unit} from {intervals.edtf(told.unit, told.day)}, the time told"
    return Placed("DATE", f"{told.day.year:04}{masked}", span, intervals.edtf_of(span), None, "relative", (), why)
