"""An EDTF date in the words that a person reads on a terminal or a page; machine formats keep the EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from timeline.calendar import intervals
from timeline.calendar.names import MONTHS, SHORT_MONTHS

UNDATED = "undated"
_SEASONS = {  # EDTF 2019: level 1, and quarters of level 2
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONG = dict(zip(SHORT_MONTHS, MONTHS, strict=True))
_MONTH = re.compile(rf"\b({'|'.join(SHORT_MONTHS)})\b")
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
    if edtf.startswith("["):
        return " or ".join(edtf.strip("[]").split(","))
    first, slash, last = edtf.partition("/")
    return _between(first, last) if slash else _single(edtf)


def in_full(edtf: str | None) -> str:
    """The date as a page prints it: with the names of months, also of a known day.

    >>> [in_full(each) for each in ("2018-08-21", "../2018-09-24", "[2023-04-06,2023-06-04]", "201X")]
    ['21 August 2018', 'by 24 September 2018', '6 April 2023 or 4 June 2023', '2010s']
    """
    return _MONTH.sub(lambda found: _LONG[found[0]], _DAY.sub(lambda found: _short(found[0]), words(edtf)))


def _single(edtf: str) -> str:
    """One date, exact or about; only a known day keeps its digits."""
    return edtf if _DAY.fullmatch(edtf) else _short(edtf)


def _short(edtf: str) -> str:
    """One date with its month in letters.

    >>> [_short(each) for each in ("2018-08-24", "2018-08~", "XXXX-08-24", "2018-22", "201X", "2018")]
    ['24 Aug 2018', 'about Aug 2018', '24 Aug (year unknown)', 'summer 2018', '2010s', '2018']
    """
    plain = edtf.rstrip("~?%")
    year, _, rest = plain.partition("-")
    if rest in _SEASONS:
        said = f"{_SEASONS[rest]} {year}"
    elif rest:
        said = _in_month(year, rest)
    else:
        said = _years(year)
    return _CERTAINTY.get(edtf[len(plain) :][:1], "{}").format(said)


def _in_month(year: str, rest: str) -> str:
    """`24 Aug 2018` for the year and `08-24`."""
    month, _, day = rest.partition("-")
    if not (month.isdigit() and 1 <= int(month) <= len(SHORT_MONTHS)):
        return f"{year}-{rest}"
    name = f"{int(day)} {SHORT_MONTHS[int(month) - 1]}" if day.isdigit() else SHORT_MONTHS[int(month) - 1]
    return f"{name} (year unknown)" if year == "XXXX" else f"{name} {year}"


def _years(year: str) -> str:
    """A year, a decade or a century."""
    if year.endswith("XX"):
        return f"{year[:2]}00 to {year[:2]}99"
    return f"{year[:3]}0s" if year.endswith("X") else year


def _between(first: str, last: str) -> str:
    """An interval: open at one side, a week, or from one date to another, with what both share said once."""
    if first in ("..", ""):
        return f"by {_short(last)}"
    if last in ("..", ""):
        return f"{_short(first)} or later"
    if intervals.precision(f"{first}/{last}") == "week":
        return f"week of {_short(first)}"
    one, other = _short(first), _short(last)
    shared = 0
    ones, others = one.split(), other.split()
    while shared < min(len(ones), len(others)) - 1 and ones[-1 - shared] == others[-1 - shared]:
        shared += 1
    return f"{' '.join(ones[: len(ones) - shared])} to {other}"


def weekday(edtf: str | None) -> str:
    """`Tue` of a known day, else nothing."""
    if edtf is None or len(edtf) != len("2018-08-21") or intervals.precision(edtf) != "day":
        return ""
    return date.fromisoformat(edtf).strftime("%a")


def is_borrowed(edtf: str | None, basis: str, published: Iterable[str | None]) -> bool:
    """Whether a date is only that of its article: no sentence states it, and one of the articles is of that day."""
    return edtf is not None and basis == "inherited" and edtf in published
