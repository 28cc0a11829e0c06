"""An EDTF date in the words that a person reads: `words` on a terminal, `said` in a document; data keeps the EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from timeline.calendar import intervals
from timeline.calendar.names import MONTHS, SHORT_MONTHS
from timeline.export import days

UNDATED = "undated"
_SEASONS = {"21": "spring {}", "22": "summer {}", "23": "autumn {}", "24": "winter {}"}  # EDTF 2019, level 1


@dataclass(frozen=True, slots=True)
class _Style:
    """How a date is told: names of the months, and of a part of a year by its code, where `{}` is the year."""

    months: tuple[str, ...]
    parts: dict[str, str]


_BRIEF = _Style(SHORT_MONTHS, {**_SEASONS, "33": "Q1 {}", "34": "Q2 {}", "35": "Q3 {}", "36": "Q4 {}"})
_FULL = _Style(
    MONTHS,
    {
        **_SEASONS,
        "33": "first quarter of {}",
        "34": "second quarter of {}",
        "35": "third quarter of {}",
        "36": "fourth quarter of {}",
    },
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CERTAINTY = {"~": "about {}", "?": "perhaps {}", "%": "perhaps about {}"}


def words(edtf: str | None) -> str:
    """The date as a person says it; a known day stays as it is, and what has no form of its own stays EDTF.

    >>> [words(each) for each in ("2018-08-21", "2018-09", "../2018-08-24", "[2023-04-06,2023-06-04]")]
    ['2018-08-21', 'Sep 2018', 'by 24 Aug 2018', '2023-04-06 or 2023-06-04']
    >>> [words(each) for each in ("2021-07-01/2021-07-30", "2021-09-02/..", "2017-08~", None)]
    ['1 to 30 Jul 2021', '2 Sep 2021 or later', 'about Aug 2017', 'undated']
    """
    if not edtf:
        return UNDATED
    if options := days.options(edtf):
        return " or ".join(options)
    first, slash, last = edtf.partition("/")
    return _between(first, last, _BRIEF) if slash else _single(edtf)


def said(edtf: str | None) -> str:
    """The date as a document tells it, in full: of any precision, and no day that is not known.

    >>> [said(each) for each in ("2018-08-21", "2018-09", "../2018-08-24", "[2023-04-06,2023-06-04]", "2018-22")]
    ['21 August 2018', 'September 2018', 'by 24 August 2018', '6 April 2023 or 4 June 2023', 'summer 2018']
    >>> [said(each) for each in ("2021-07-01/2021-07-30", "2018-08-13/2018-08-19", "2017-33", "XXXX-08-22", None)]
    ['1 to 30 July 2021', 'week of 13 August 2018', 'first quarter of 2017', '22 August (year unknown)', 'undated']
    """
    if not edtf:
        return UNDATED
    if options := days.options(edtf):
        return " or ".join(_named(each, _FULL) for each in options)
    first, slash, last = edtf.partition("/")
    return _between(first, last, _FULL) if slash else _named(edtf, _FULL)


def _single(edtf: str) -> str:
    """One date, exact or about; only a known day keeps its digits."""
    return edtf if _DAY.fullmatch(edtf) else _named(edtf, _BRIEF)


def _named(edtf: str, style: _Style) -> str:
    """One date with its month in letters.

    >>> [_named(each, _BRIEF) for each in ("2018-08-24", "2018-08~", "XXXX-08-24", "2018-22", "201X", "2018")]
    ['24 Aug 2018', 'about Aug 2018', '24 Aug (year unknown)', 'summer 2018', '2010s', '2018']
    """
    plain = edtf.rstrip("~?%")
    year, _, rest = plain.partition("-")
    if rest in style.parts:
        told = style.parts[rest].format(year)
    elif rest:
        told = _in_month(year, rest, style.months)
    else:
        told = _years(year)
    return _CERTAINTY.get(edtf[len(plain) :][:1], "{}").format(told)


def _in_month(year: str, rest: str, months: tuple[str, ...]) -> str:
    """`24 Aug 2018` for the year and `08-24`."""
    month, _, day = rest.partition("-")
    if not (month.isdigit() and 1 <= int(month) <= len(months)):
        return f"{year}-{rest}"
    name = f"{int(day)} {months[int(month) - 1]}" if day.isdigit() else months[int(month) - 1]
    return f"{name} (year unknown)" if year == "XXXX" else f"{name} {year}"


def _years(year: str) -> str:
    """A year, a decade or a century."""
    if year.endswith("XX"):
        return f"{year[:2]}00 to {year[:2]}99"
    return f"{year[:3]}0s" if year.endswith("X") else year


def _between(first: str, last: str, style: _Style) -> str:
    """An interval: open at one side, a week, or from one date to another, with what both share said once."""
    if first in ("..", ""):
        return f"by {_named(last, style)}"
    if last in ("..", ""):
        return f"{_named(first, style)} or later"
    if intervals.precision(f"{first}/{last}") == "week":
        return f"week of {_named(first, style)}"
    one, other = _named(first, style), _named(last, style)
    shared = 0
    ones, others = one.split(), other.split()
    while shared < min(len(ones), len(others)) - 1 and ones[-1 - shared] == others[-1 - shared]:
        shared += 1
    return f"{' '.join(ones[: len(ones) - shared])} to {other}"


def heading(edtf: str | None, group: str) -> str:
    """The heading under which a date stands, by `group`: its year, its month where it has one, or one for all.

    >>> heading("2018-08-21", "year"), heading("2018-08-21", "month"), heading("../2018-08-24", "year")
    ('2018', 'August 2018', '2018')
    >>> heading("XXXX-08-22", "year"), heading("201X", "month"), heading("2018", "none")
    ('Undated', '2010s', 'Events')
    """
    if group == "none":
        return "Events"
    if not edtf:
        return "Undated"
    first = edtf[3:] if edtf.startswith("../") else edtf.lstrip("[")
    if group == "month" and first[5:7].isdigit() and 1 <= int(first[5:7]) <= len(MONTHS):
        return f"{MONTHS[int(first[5:7]) - 1]} {first[:4]}"
    return "Undated" if edtf.startswith("XXXX") else _years(first[:4])


def weekday(edtf: str | None) -> str:
    """`Tue` of a known day, else nothing."""
    if edtf is None or len(edtf) != len("2018-08-21") or intervals.precision(edtf) != "day":
        return ""
    return date.fromisoformat(edtf).strftime("%a")


def is_borrowed(edtf: str | None, basis: str, published: Iterable[str | None]) -> bool:
    """Whether a date is only that of its article: no sentence states it, and one of the articles is of that day."""
    return edtf is not None and basis == "inherited" and edtf in published
