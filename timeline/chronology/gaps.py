"""How many days lie between two claims."""

from __future__ import annotations

from timeline.calendar import intervals
from timeline.chronology.traits import Traits


def gap(a: Traits, b: Traits) -> int | None:
    """Days between the two, 0 when they may be of one day; `None` when they are further apart, or nobody knows.

    A day either way is allowed, and a few more for the day of a paper that only repeats what it heard. A day without
    a year is of one day with the same day of any year.
    """
    between = apart(a, b)
    if between is None:
        return _open_gap(a, b)
    if between <= 0:
        return 0
    later = a if (a.first or 0) > (b.first or 0) else b
    return between if between <= 1 + later.loose else None


def apart(a: Traits, b: Traits) -> int | None:
    """Days from the end of one to the beginning of the other, 0 or less where they meet; `None` when a side is open."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    one, two = a.first - b.last, b.first - a.last
    return one if one > two else two


def _open_gap(a: Traits, b: Traits) -> int | None:
    """The same where a side of either is open or nothing is known."""
    if a.yearless or b.yearless:
        return _yearless_gap(a, b)
    return 0 if a.claim.date is not None and a.claim.date == b.claim.date else None


def _yearless_gap(a: Traits, b: Traits) -> int | None:
    if a.yearless and b.yearless:
        return 0 if a.yearless == b.yearless else None
    undated, dated = (a, b) if a.yearless else (b, a)
    if dated.claim.date is None or intervals.precision(dated.claim.date) != intervals.precision(
        "2000" + undated.yearless[4:]
    ):
        return None
    return 0 if dated.claim.date[4:10] == undated.yearless[4:10] else None
