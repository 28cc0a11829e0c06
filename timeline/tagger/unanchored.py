"""Expressions of an article without a day of its own: what two possible days of writing agree on."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar import intervals
from timeline.expressions import Clock, Expression, Feast, Partial, PartOf, Weekday
from timeline.model import Timex
from timeline.tagger.matches import Match


def merge(match: Match, one: Timex, other: Timex, *, known: bool) -> Timex:
    """The expression under both days of writing: unchanged when they agree, else all the days between."""
    if one.value == other.value and one.interval == other.interval:
        return one
    value = masked(match.expr, one, other)
    why = f'"{one.text}" depends on a publication date that is not known'
    if not known or one.interval is None or other.interval is None:
        return replace(one, value=value, interval=None, edtf=value if _is_month_day(match.expr) else None, why=why)
    both = one.interval.hull(other.interval)
    edtf = intervals.edtf_of(both)
    if "/" not in edtf and both != one.interval:
        edtf = f"{both.start}/{both.last}"
    return replace(
        one,
        value=value,
        interval=both,
        edtf=edtf,
        assumed=(*one.assumed, "day of writing"),
        why=f'"{one.text}" is {one.edtf} or {other.edtf}, by the day of writing',
    )


def _is_month_day(expr: Expression) -> bool:
    return isinstance(expr, Partial) and expr.month is not None and expr.day is not None


def masked(expr: Expression, one: Timex, other: Timex) -> str:
    """The TIMEX3 value with X for what the day of writing would tell."""
    match expr:
        case PartOf(day=day) | Clock(day=day) if day is not None:
            return masked(day, one, other).partition("T")[0] + one.value[one.value.find("T") :]
        case Weekday():
            return f"XXXX-WXX-{expr.weekday + 1}"
        case Partial(month=int(month), day=day):
            return f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
        case Feast(weekday=None, easter=None):
            return f"XXXX-{expr.month:02}-{expr.day:02}"
    return _common(one.value, other.value)


def _common(one: str, other: str) -> str:
    """What two values have in common, with X for the digits in which they differ and those of a number.

    >>> _common("2014-W04", "2015-W12"), _common("2014-04", "2014-W04")
    ('XXXX-WXX', 'XXXX')
    """
    if len(one) != len(other):
        return "XXXX"
    return "".join("X" if a.isdecimal() or b.isdecimal() else a for a, b in zip(one, other, strict=True))
