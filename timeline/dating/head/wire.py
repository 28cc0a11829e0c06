"""Heads of wires: a code, a day in numbers and perhaps the same day in words, in one line of the first three."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from timeline.calendar.intervals import make_day
from timeline.dating.head.candidate import Candidate
from timeline.dating.head.case import Verdict
from timeline.dating.head.tokens import Word

EXAMPLES: dict[str, str] = {
    "a0412 05/04/2007 05 APR 2007 Ferry company keeps harbour closed": "2007-04-05",
    "HN0341 4 06/07/03 1204 07 June 2003": "2003-06-07",
    "HNEWS 130108 08/01/2013 Harbour stays closed": "2013-01-08",
    "bc-water-dam 12/04/2002 December 4, 2002": "2002-12-04",
    "20150910HN112 09/10/2015": "2015-09-10",
}
NO_WIRES = (
    "On 5 April 2007 (05/04/2007) the ferry company kept the harbour closed",
    "HNEWS 080113 08/01/2013 harbour stays closed",  # read either way the code says the same
    "The ferries of 05/04/2007 and of 5 April 2007 stay in port",
)
_ROWS = 3  # in which such a line stands
_CODE_WORDS = 4  # words and signs before the first date, at most, but for its letters joined to digits
_CODES = (6, 8)  # digits of a day in a code, the year first


def settle(words: list[Word], found: list[Candidate]) -> None:
    """Make the dates of a wire's line its header line, in the one order that its code or its day in words proves."""
    if not found or found[0].row >= _ROWS or not _has_code(words, found[0]):
        return
    days = {*_of_codes(words, found), *(one.mention.days[0] for one in found[1:] if len(one.mention.days) == 1)}
    first = found[0].mention
    same = {order: day for order, day in first.options.items() if day in days}
    if len(set(same.values())) == 1:
        first.options = same
        _decide(found)


def _decide(found: list[Candidate]) -> None:
    for each in found:
        if each.role == "text" and each.mention.options:
            each.decide(Verdict("line", "behind the code of a wire, which has the same day", "wire.settle"))


def _has_code(words: list[Word], first: Candidate) -> bool:
    """Whether what stands before the first date is a code: few words, with digits or in capitals."""
    left = words[: first.mention.first]
    if not left:
        return first.role != "text"
    if not any(word.spaced for word in left[1:]) and any(word.kind == "sign" for word in left):
        return True  # "bc-water-dam"
    numbered = any(word.kind == "number" for word in left)
    return len(left) <= _CODE_WORDS and (numbered or left[0].text.isupper()) and all(map(_is_code, left))


def _is_code(word: Word) -> bool:
    return word.kind in ("number", "sign") or word.text.isupper() or len(word.text) == 1


def _of_codes(words: list[Word], found: list[Candidate]) -> Iterator[date]:
    """The days that numbers of six or eight digits before the first date can be, the year first."""
    for word in words[: found[0].mention.first]:
        if word.kind == "number" and word.digits in _CODES and word.text.isascii():
            text = word.text if word.digits == _CODES[1] else "20" + word.text
            day = make_day(int(text[:4]), int(text[4:6]), int(text[6:]))
            if day:
                yield day
