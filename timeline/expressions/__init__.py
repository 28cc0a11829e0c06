"""Symbolic expressions: what a text said about time, before any calendar; `resolve` puts them on it."""

from __future__ import annotations

from timeline.expressions.forms import (
    Clock,
    Compared,
    Decade,
    Duration,
    Ending,
    Every,
    Expression,
    Feast,
    Fixed,
    Half,
    Partial,
    PartOf,
    Placed,
    Quarter,
    Ref,
    Season,
    Shifted,
    Weekday,
    Weekend,
    Within,
)
from timeline.expressions.resolve import resolve
from timeline.expressions.timex3 import Context

__all__ = [
    "Clock",
    "Compared",
    "Context",
    "Decade",
    "Duration",
    "Ending",
    "Every",
    "Expression",
    "Feast",
    "Fixed",
    "Half",
    "PartOf",
    "Partial",
    "Placed",
    "Quarter",
    "Ref",
    "Season",
    "Shifted",
    "Weekday",
    "Weekend",
    "Within",
    "resolve",
]
