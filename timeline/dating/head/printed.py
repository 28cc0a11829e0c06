"""The record of one date as printed, and its EDTF."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from timeline.calendar import intervals, other


@dataclass(slots=True)
class Mention:
    """One date as printed. `options` are its possible days by order (`dmy`, `mdy`, `ymd`); empty for coarser dates.

    `start` and `end` are offsets into the text and take in weekday and clock; `core` are those of the date alone.
    """

    start: int
    end: int
    core: tuple[int, int]
    row: str
    calendar: str = "gregorian"
    options: dict[str, date] = field(default_factory=dict)
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    days_of: tuple[date, date] | None = None  # first and last day of "14-20 March 2017"
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

    def edtf(self) -> str | None:
        """The date as EDTF when it is not a choice of days: day, month, season, year, or day without a year."""
        if self.options:
            days = self.days
            mark = "~" if self.calendar in other.APPROXIMATE else ""
            return (
                days[0].isoformat() + mark if len(days) == 1 else f"[{','.join(sorted(d.isoformat() for d in days))}]"
            )
        if self.days_of:
            return f"{self.days_of[0]}/{self.days_of[1]}"
        if self.year is None:
            return f"XXXX-{self.month:02}-{self.day:02}" if self.month and self.day else None
        if self.calendar not in ("gregorian", "buddhist"):
            return self._foreign()
        year = self.year - (543 if self.calendar == "buddhist" else 0)
        if self.season:
            return f"{year:04}-{self.season}"
        if self.month and self.since and self.since < self.month:
            return f"{year:04}-{self.since:02}/{year:04}-{self.month:02}"
        return f"{year:04}-{self.month:02}" if self.month else f"{year:04}"

    def _foreign(self) -> str | None:
        """The Gregorian days of a month or a year of another calendar."""
        assert self.year is not None
        first = other.to_day(self.calendar, self.year, self.month or 1, 1)
        year, month = (self.year, self.month + 1) if self.month and self.month < 12 else (self.year + 1, 1)
        after = other.to_day(self.calendar, year, month, 1)
        return intervals.edtf_of(intervals.Interval(first, after)) if first and after else None
