"""Dates that name no day of the topic, though a sentence holds them: what an article or a live page is stamped with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

NEAR = 1  # days: a page that is updated behind midnight, or elsewhere, bears the next date
_CLOCK = re.compile(r"(?:at )?(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)(?: [A-Z]{2,4})?")


@dataclass(frozen=True, slots=True)
class Dated:
    """The words of a date, the day they mean, and the day of the article, both as ordinals."""

    words: str
    day: int
    printed: int


Example = tuple[str, str, str]  # words, the day they mean, the day of the article


@dataclass(frozen=True, slots=True)
class Stamp:
    """A sort of date that names no day; `examples` are of it, `others` are not."""

    name: str
    is_one: Callable[[Dated], bool]
    examples: tuple[Example, ...]
    others: tuple[Example, ...]


def is_stamp(words: str, day: int, printed: int) -> bool:
    """Whether `words`, which mean `day`, only say when their article was written."""
    if abs(day - printed) > NEAR:
        return False
    case = Dated(words, day, printed)
    return any(stamp.is_one(case) for stamp in STAMPS)


def _with_its_year(case: Dated) -> bool:
    return str(date.fromordinal(case.day).year) in case.words


def _clock_alone(case: Dated) -> bool:
    return _CLOCK.fullmatch(case.words) is not None


STAMPS: tuple[Stamp, ...] = (
    Stamp(
        "with its year",  # prose says "on Friday" of its own day, a page's head, foot and its comments write it out
        _with_its_year,
        (
            ("14 May 2019", "2019-05-14", "2019-05-14"),
            ("09:20 GMT, Tuesday, 14 May 2019", "2019-05-14", "2019-05-15"),
            ("Tue May 14, 2019 5:56 am EDT", "2019-05-14", "2019-05-14"),
        ),
        (
            ("14 May", "2019-05-14", "2019-05-14"),
            ("14 May 2018", "2018-05-14", "2019-05-14"),
            ("Tuesday", "2019-05-14", "2019-05-14"),
        ),
    ),
    Stamp(
        "clock alone",  # of a live page, of an appointment, of a programme: the day is the article's
        _clock_alone,
        (
            ("14:59 GMT", "2019-05-14", "2019-05-14"),
            ("10.40 am", "2019-05-14", "2019-05-14"),
            ("at 5 p.m.", "2019-05-14", "2019-05-14"),
        ),
        (
            ("5 p.m. on Tuesday", "2019-05-14", "2019-05-14"),
            ("this evening", "2019-05-14", "2019-05-14"),
            ("10", "2019-05-14", "2019-05-14"),
        ),
    ),
)
