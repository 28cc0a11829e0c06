"""The record of one date as printed, and its EDTF."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from timeline.calendar import intervals, other
from timeline.dating.head.layouts import Layout

_BUDDHIST = 543  # the Buddhist era is so many years ahead; its months are the Gregorian ones


@dataclass(slots=True)
class PrintedDate:
    """One date as printed. `options` are its possible days by order (`dmy`, `mdy`, `ymd`); empty for coarser dates.

    `start` and `end` are offsets into the text and take in weekday and clock; `core` are those of the date alone.
    """

    start: int
    end: int
    core: tuple[int, int]
    calendar: str = "gregorian"
    layout: Layout | None = None  # `None` for a range of days, and for a count of seconds
    options: dict[str, date] = field(default_factory=dict)
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    days_of: tuple[date, date] | None = None  # first and last day of "14-20 March 2017"
    about: bool = False  # "circa 1987"
    since: int | None = None  # first month of "July/August 2018"
    weekday: frozenset[int] = frozenset()
    clock: bool = False
    sign: str = ""
    language: str = ""
    repaired: bool = False
    joined: bool = False  # no white space stands before it
    first: int = 0  # index of the first and behind the last word in the line
    stop: int = 0

    @property
    def days(self) -> list[date]:
        """The different days it can be, in order of preference."""
        return list(dict.fromkeys(self.options.values()))

    @property
    def needs_label(self) -> bool:
        """Whether it is too coarse, or too often no date at all, to count without a label."""
        return self.layout is not None and self.layout.needs_label

    @property
    def is_year(self) -> bool:
        return self.layout is not None and self.layout.is_year

    @property
    def stands_alone(self) -> bool:
        """Whether it counts in a line of its own: a bare year does so only with its era or with "circa"."""
        return not self.is_year or self.about or (self.calendar in ("solar", "lunar") and self.stop - self.first > 1)

    @property
    def names_period(self) -> bool:
        """Whether it is the name of a month, a season or a quarter, and a year."""
        return self.layout is not None and self.layout.names_period

    def is_trusted_in(self, where: str) -> bool:
        """Whether numbers like these can only be a date in `names` of files, in `folders` or in `addresses`."""
        return self.layout is not None and where in self.layout.trusted_in

    def edtf(self) -> str | None:
        """The date as EDTF when it is not a choice of days: day, month, season, year, or day without a year."""
        if self.options:
            return self._of_days()
        if self.days_of:
            return f"{self.days_of[0]}/{self.days_of[1]}"
        if self.year is None:
            return f"XXXX-{self.month:02}-{self.day:02}" if self.month and self.day else None
        if self.calendar == "buddhist":
            return self._of_months(self.year - _BUDDHIST)
        return self._of_months(self.year) if self.calendar == "gregorian" else self._foreign(self.year)

    def _of_days(self) -> str:
        days = self.days
        if len(days) > 1:
            return f"[{','.join(sorted(day.isoformat() for day in days))}]"
        return days[0].isoformat() + ("~" if self.calendar in other.APPROXIMATE else "")

    def _of_months(self, year: int) -> str:
        if self.about:
            return f"{year:04}-{self.month:02}~" if self.month else f"{year:04}~"
        if self.season:
            return f"{year:04}-{self.season}"
        if self.month and self.since and self.since < self.month:
            return f"{year:04}-{self.since:02}/{year:04}-{self.month:02}"
        return f"{year:04}-{self.month:02}" if self.month else f"{year:04}"

    def _foreign(self, year: int) -> str | None:
        """The Gregorian days of a month or a year of another calendar."""
        first = other.to_day(self.calendar, year, self.month or 1, 1)
        next_ = (year, self.month + 1) if self.month and self.month < 12 else (year + 1, 1)
        after = other.to_day(self.calendar, *next_, 1)
        return intervals.edtf_of(intervals.Interval(first, after)) if first and after else None
