"""The days that an EDTF date allows, for formats that hold days: how wide they are, and which of them is meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.calendar import intervals

_DAY = len("2018-08-21")


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last possible day, both inclusive; `None` is an open side, and never both are open.

    `precision` is the contract's word. `options` are the dates, as EDTF has them, of which one is meant: two or more,
    or none. `is_day`: the text states this one day, and neither "about" nor "perhaps".
    """

    first: date | None
    last: date | None
    precision: str
    options: tuple[str, ...] = ()
    is_day: bool = False

    @property
    def bounds(self) -> tuple[date, date] | None:
        """Both days, inclusive; `None` where a side is open."""
        return None if self.first is None or self.last is None else (self.first, self.last)


def options(edtf: str | None) -> tuple[str, ...]:
    """The dates of which one is meant; none where the date is a single one.

    >>> options("[2023-04-06,2023-06-04]"), options("2023-04")
    (('2023-04-06', '2023-06-04'), ())
    """
    return tuple(each.strip() for each in edtf[1:-1].split(",")) if edtf and edtf.startswith("[") else ()


def of(edtf: str | None) -> Days | None:
    """The days of a date; `None` where there is no date, or one without its year.

    >>> of("2018-08").bounds, of("../2018-08-24").bounds, of("XXXX-08-22")
    ((datetime.date(2018, 8, 1), datetime.date(2018, 8, 31)), None, None)
    >>> of("[2023-04-06,2023-06-04]").options, of("2018-08-21").is_day, of("2018-08-21~").is_day
    (('2023-04-06', '2023-06-04'), True, False)
    """
    inside = intervals.bounds(edtf) if edtf else None
    if edtf is None or inside is None or (inside.start is None and inside.last is None):
        return None
    precision = intervals.precision(edtf)
    return Days(inside.start, inside.last, precision, options(edtf), inside.is_day and len(edtf) == _DAY)
