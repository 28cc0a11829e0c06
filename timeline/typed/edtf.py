"""EDTF as the chronology prints it, with the sets and qualifiers that ISO 8601-2 also has."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.typed.impossible import Impossible

Read = Callable[[str], Interval | None]


def days(text: str) -> Interval | None:
    """The days of an EDTF string in any case. Raises `Impossible` for a year that is not stated.

    >>> days("2018-08?/..").start, days("[2017-03-04,2017-04-03]").last
    (datetime.date(2018, 8, 1), datetime.date(2017, 4, 3))
    """
    plain = re.sub(r" *([/,]) *", r"\1", text).upper()
    if plain.startswith("XXXX"):
        raise Impossible("it states no year")
    if re.fullmatch(r"-\d{4}.*", plain):
        raise Impossible("years before 1 are not known here")
    found = intervals.bounds(plain)
    if found is None and re.fullmatch(r"[\d/.X~?%-]+", plain):
        found = intervals.bounds(_plainer(plain))
    return found


def _plainer(text: str) -> str:
    """Without qualifiers of single parts, `XX` for a part that is not known, and `/` at an end for an unknown end."""
    text = re.sub(r"(-XX)+(?=$|/)", "", re.sub(r"[~?%]", "", text))
    text = f"{text}.." if text.endswith("/") else text
    return f"..{text}" if text.startswith("/") else text


def one_of(text: str, read: Read) -> Interval | None:
    """The hull of `[a,b]`, `[a..b]`, `{a,b}`, each read by `read`; `None` for what is no such set."""
    found = re.fullmatch(r"[\[{]([^\[\]{}]+)[\]}]", text)
    if found is None:
        return None
    whole: Interval | None = None
    for each in found[1].split(","):
        inside = read(each.strip())
        if inside is None:
            return None
        whole = whole.hull(inside) if whole else inside
    return whole
