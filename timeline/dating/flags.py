"""What is remarkable about the date an article states, as codes of `timeline check` with the words that say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from timeline import tagger
from timeline.calendar import intervals
from timeline.dating import bounds
from timeline.dating.candidates import Choice, Rank
from timeline.dating.head.find import PrintedDate
from timeline.model import Source
from timeline.text.once import once

_LEAD = 400  # characters behind the header: the first sentences
_DAY = len("2018-08-22")


@dataclass(frozen=True)  # no slots: what the rules ask for is worked out once, when it is first asked for
class Stated:
    """The date an article states: the best of its choices, and the EDTF that day and month were settled to."""

    best: Choice
    edtf: str
    choices: Sequence[Choice]
    source: Source | None = None

    @once
    def is_early(self) -> bool:
        """Whether the first sentences tell of the weekday after the day as past, and no dateline names the day."""
        if self.day is None or self.source is None or self.best.bound or self.best.rank is Rank.NOYEAR:
            return False
        if any(one.basis == "dateline" for one in self.choices):
            return False
        begin = max(self.source.body, self.best.span[1] if self.best.span else 0)
        return _tells_of_day_after(self.source.text[begin : begin + _LEAD], self.day)

    @once
    def day(self) -> date | None:
        """The day, when it is known to be one."""
        plain = self.edtf.rstrip("~")
        return date.fromisoformat(plain) if len(plain) == _DAY and plain[0].isdigit() and "/" not in plain else None

    @once
    def others(self) -> list[tuple[Choice, date]]:
        """The other dates that a day of publication can be held against, each with the day it means beside it."""
        day = self.day
        if day is None or self.best.bound:
            return []
        told = [other for other in self.choices if other is not self.best and not other.bound]
        return [(each, near(each.mention, day)) for each in told if each.rank not in (Rank.NAME, Rank.ADDRESS)]

    @property
    def anchor(self) -> date | None:
        """The day of a dateline when it is another one, or that after an early header: relative words count from it."""
        if self.is_early and self.day is not None:
            return intervals.day_after(self.day)
        return next((kin for other, kin in self.others if other.basis == "dateline" and kin != self.day), None)


class Flag(NamedTuple):
    """A code, when it is set, and what is added to the reason, with `{day}`; examples are texts with and without it."""

    code: str
    applies: Callable[[Stated], bool]
    note: str
    examples: tuple[str, ...]
    others: tuple[str, ...]


def _tells_of_day_after(lead: str, day: date) -> bool:
    """Whether the first weekday that the beginning of a text tells of as past is that of the day after."""
    after = intervals.day_after(day)
    if after is None or f"{after:%A}" not in lead:
        return False
    timexes = tagger.tag_unanchored(lead, None)
    named = [each for each in timexes if f"{after:%A}" in each.text]
    if any(tagger.direction(lead, each.start, each.end) > 0 for each in named):
        return False  # "will meet on Tuesday": the meeting of Tuesday is not yet over
    told = (bounds.weekday(lead, timex) for timex in timexes)
    return next((number for number in told if number is not None), None) == after.weekday()


def _is_ambiguous(stated: Stated) -> bool:
    return stated.edtf.startswith("[")


def _has_other_weekday(stated: Stated) -> bool:
    printed = stated.best.mention.weekday
    return stated.day is not None and bool(printed) and stated.day.weekday() not in printed


def _stands_in_text(stated: Stated) -> bool:
    return stated.best.basis == "inline" and stated.best.span is not None


def _is_contradicted(stated: Stated) -> bool:
    """Another date of the article is more than a day away."""
    return any(are_apart(stated.day, kin) for _, kin in stated.others)


def _has_calendar_conflict(stated: Stated) -> bool:
    """Of one day printed in several calendars none of the days that one can be is within a day of it."""
    found = stated.best.candidate
    if found is None or not found.others or stated.day is None:
        return False
    dated = (one.days for one in (found.mention, *found.others) if one.days)
    return any(all(are_apart(stated.day, day) for day in days) for days in dated)


def _is_early(stated: Stated) -> bool:
    return stated.is_early


_TEXT = "\n\nThe ferry to the old harbour was late, and that was all the mayor of it said."

FLAGS = (  # each that applies is set, the notes in this order
    Flag(
        "D2",
        _is_ambiguous,
        "; day and month cannot be told apart",
        (f"03/04/2017{_TEXT}",),
        (f"13/04/2017{_TEXT}", f"03/03/2017{_TEXT}", f"Monday 03/04/2017{_TEXT}"),
    ),
    Flag(
        "D3",
        _has_other_weekday,
        "; the weekday printed is not that of the day ({day:%A})",
        (f"Friday, 22 August 2018{_TEXT}",),
        (f"Wednesday, 22 August 2018{_TEXT}", f"22 August 2018{_TEXT}", f"Friday, August 2018{_TEXT}"),
    ),
    Flag(
        "D5",
        _stands_in_text,
        "",
        (" date 2018-08-22 The ferry to the old harbour was late.",),
        (f"22 August 2018{_TEXT}", "OSLO, August 22, 2018 (AFP) - The ferry to the old harbour was late."),
    ),
    Flag(
        "D6",
        _is_contradicted,
        "",
        (
            "22 August 2018\n\nOSLO, August 20, 2018 (AFP) - The ferry was late.",
            "22 August 2018\n\nOSLO, August 20 (AFP) - The ferry was late.",
        ),
        (
            "22 August 2018\n\nOSLO, August 21, 2018 (AFP) - The ferry was late.",
            "1 January 2018\n\nOSLO, December 31 (AFP) - The ferry was late.",
            f"22 August 2018\n\nLast updated: 2 September 2018{_TEXT}",
            f"03/04/2017\n\nPublished: August 2017{_TEXT}",
        ),
    ),
    Flag(
        "D6",
        _has_calendar_conflict,
        "; the calendars of the header disagree (calendar_conflict)",
        (f"1397/5/3 هـ ش – 2018/8/22م{_TEXT}",),
        (f"1397/5/31 هـ ش – 2018/8/22م{_TEXT}", f"1397/5/30 هـ ش – 2018/8/22م{_TEXT}"),
    ),
    Flag(
        "D7",
        _is_early,
        "; header a day early: the first sentences tell of the day after it as past",
        (
            "22 August 2018\n\nThe ferry union said on Thursday that the old harbour would stay closed.",
            " date 2018-08-22 The ferry of the old harbour sank on Thursday, the mayor said.",
        ),
        (
            "22 August 2018\n\nThe ferry union said on Wednesday that it would not sail on Thursday.",
            "22 August 2018\n\nThe ferry union will meet on Thursday, and the mayor too.",
            "22 August 2018\n\nThe union will meet on Thursday. The meeting on Thursday is a start, it said.",
            "22 August 2018\n\nThe ferry union said last Thursday that the old harbour would stay closed.",
            "22 August 2018\n\nOSLO, August 22 (AFP) - The ferry union said on Thursday that it would not sail.",
        ),
    ),
)


def of(stated: Stated) -> list[Flag]:
    """The flags of a date, in their order."""
    return [flag for flag in FLAGS if flag.applies(stated)]


def are_apart(day: date | None, other: date | None) -> bool:
    """Whether two days are more than one apart."""
    return day is not None and other is not None and abs((other - day).days) > 1


def near(mention: PrintedDate, day: date) -> date:
    """The day a date means beside `day`, its year supplied; `day` itself where it names no day."""
    days = mention.days
    if not days and mention.month and mention.day and mention.year is None:
        years = (day.year - 1, day.year, day.year + 1)
        days = [each for year in years if (each := intervals.make_day(year, mention.month, mention.day))]
    return min(days, key=lambda each: abs((each - day).days), default=day)
