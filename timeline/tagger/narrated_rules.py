"""Whether a passage still tells of the time it told: ordered rules, the first of which that applies decides.

The year told passes on until the text is back in the day it was written: by another time that counts from that day
("Friday", "last week", this year's date), or by a sentence in the present tense. Where a passage names several old
dates in a row it is a history, and neither a present tense in between nor a new paragraph ends it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Unit
from timeline.expressions import Partial
from timeline.lang.rows import Language
from timeline.tagger.anchors import turned
from timeline.tagger.matches import Match, word_before
from timeline.tagger.tenses import sentence_start
from timeline.tagger.today import Today, inner
from timeline.text import sentences
from timeline.text.once import once

HISTORY = 5  # old dates in a row that make a passage a history
LONG = 12  # and those that make it one in which a day about that of writing is nothing else
REACH = 1200  # characters over which a passage that is none goes on
NEWS = 10  # days around the day of writing that are rather of its year
STORY = 60  # days after a day that is told on which its story goes on, though it is the day of writing: anniversaries
_SENTENCE = 240  # characters around a time in which its sentence begins and ends


class Told(NamedTuple):
    """The last time that the passage told: where it stands, its first day, its unit; the year that heads its lines."""

    start: int
    end: int
    day: date
    unit: Unit
    heading: int = 0


@dataclass(frozen=True)  # no slots: what the rules ask for is worked out once, when it is first asked for
class Case:
    """A time without a year and the last time that was told before it."""

    told: Told
    match: Match
    text: str
    day: date  # of writing
    today: Today
    language: Language

    @once
    def first(self) -> int:
        """Where the sentence of the time told begins."""
        return sentence_start(self.text, self.told.start)

    @once
    def begin(self) -> int:
        """Where the sentence of the time without a year begins."""
        return sentence_start(self.text, self.match.start)

    @once
    def stop(self) -> int:
        """Where that sentence ends."""
        last = min(len(self.text), self.match.end + _SENTENCE)
        line = self.text.find("\n", self.match.end, last)
        last = line if line >= 0 else last
        return next(sentences.ends(self.text, self.match.end, last), last)

    @once
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
    is_near = case.today.is_between(case.told.start - _SENTENCE, case.match.end + _SENTENCE)
    return is_near and case.today.is_between(case.first, case.stop)


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


def in_history(case: Case) -> bool:
    return case.today.run(case.match) >= (LONG if case.today.is_news else HISTORY)


def far_away(case: Case) -> bool:
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
    Rule("under a year that heads its lines", True, _under_heading, ("1949\n\nMay 3: The bridge is opened.",)),
    Rule("said by another", False, _other_speaker, ("In 1936 it closed.\nQ: And what came in May?",)),
    Rule("back by a time of today", False, _of_today, ("In 1936 the mill closed. It was sold last week, not in May.",)),
    Rule("in the present tense", False, _in_present, ("In 1936 it was built. It is to close in May.",)),
    Rule("a day about the day of writing", False, _about_writing, ("He came in May 1936. On August 18 he died.",)),
    Rule("a day that is known", False, _known, ("He came in March 1936. He spoke of the May 18 explosion.",)),
    Rule(
        "in a history", True, in_history,
        ("It was sold in 1901, 1904, 1911 and 1920. It closed in 1936 and is a museum.\n\nIn May the roof fell.",),
    ),
    Rule("far away", False, far_away, ("In 1936 the mill closed." + " It was quiet." * 90 + " In May it fell.",)),
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
