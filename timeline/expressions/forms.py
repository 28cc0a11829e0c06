"""The kinds of expression a text can make: records that keep what was said apart from what is assumed.

Units are the letters of TIMEX3 durations: Y, M, W, D, Q, DE (decade), CE (century), TH, TM, TS (clock units).
`which` is -1 for "last", 0 for "this", 1 for "next" and `None` when the text leaves the direction open;
`told` means that the expression counts from the time the passage tells of, not from the publication.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from timeline.calendar.intervals import Interval, Unit


@dataclass(frozen=True, slots=True)
class Fixed:
    """A calendar date with its year: "5 August 1998", "August 1998", "1998". `order` marks 03/04/2017.

    `proves` is the order ("dmy", "mdy") that 31/04/2017 can only have, and the other dates of its text with it.
    """

    year: int
    month: int | None = None
    day: int | None = None
    order: bool = False
    proves: str = ""


@dataclass(frozen=True, slots=True)
class Partial:
    """A month, or a day of it, without a year; a day alone (`month` is `None`) borrows both.

    "last March" is `Partial(3, which=-1)`, "Friday, Oct. 23" is `Partial(10, 23, weekday=4)`, "Friday the 13th" is
    `Partial(None, 13, weekday=4)`.
    """

    month: int | None
    day: int | None = None
    which: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0; `weeks` names its week: "Friday last week" is `Weekday(4, weeks=-1)`."""

    weekday: int
    which: int | None = None
    weeks: int | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """The unit so many units away: "today" `Shifted(0, "D")`, "three weeks ago" `Shifted(-3, "W")`.

    `first` are counts and units that are counted before it: "a year and two months ago".
    """

    count: float
    unit: str
    told: bool = False
    first: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """The same quarter of an earlier year where the story speaks of quarters, else that year: "a year ago"."""

    years: int = -1


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter by number, or (`None`) the latest one reported; `shift` moves it by years."""

    number: int | None = None
    year: int | None = None
    which: int | None = None
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Half:
    """The first or second half of a year."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """0 spring, 1 summer, 2 autumn, 3 winter."""

    season: int
    year: int | None = None
    which: int | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Weekend:
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """The years that begin with these digits: "the 1990s" is `Decade(199)`, "the 20th century" `Decade(19)`."""

    number: int
    open: bool = False  # "the nineties": the text did not say the century


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day of the year: the n-th weekday of a month, a day from Easter, or a fixed day."""

    month: int = 0
    day: int | None = None
    nth: int | None = None
    weekday: int | None = None
    easter: int | None = None
    year: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, `T17:00`, of `day`; without one, of the day the passage tells of."""

    time: str
    day: Expression | None = None


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a day, `MO` `MI` `AF` `EV` `NI`, of `day`; without one, of the day the passage tells of."""

    part: str
    day: Expression | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a relative year: "March last year" is `Within(Partial(3), Shifted(-1, "Y"))`."""

    inner: Expression
    outer: Expression


@dataclass(frozen=True, slots=True)
class Ending:
    """A quarter or a length of time whose last day is stated: "the quarter ended June 30"."""

    said: Quarter | Duration
    last: Expression


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; `None` counts nothing in particular ("several years")."""

    count: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Every:
    """A repeated time: its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Ref:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


Expression = (
    Fixed | Partial | Weekday | Shifted | Compared | Quarter | Half | Season | Weekend | Decade | Feast
    | Clock | PartOf | Within | Ending | Duration | Every | Ref
)  # fmt: skip


class Placed(NamedTuple):
    """An expression on the calendar. `why` completes the sentence '"Friday" is ...'."""

    type: str
    value: str
    interval: Interval | None = None
    edtf: str | None = None
    unit: Unit | None = None
    basis: str = "explicit"
    assumed: tuple[str, ...] = ()
    why: str = ""
