"""Two dates and what stands between them, and words that open one side of a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Protocol

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.errors import UsageError
from timeline.expressions import narrowing
from timeline.typed import absolute, words
from timeline.typed.impossible import Impossible

EVER = Interval(None, None)  # an end left out
_OPEN = ("", "..")
_PARTS: list[tuple[str, Callable[[Interval, Unit], Interval]]] = [  # a word, and what it leaves of the days behind it
    *((word, partial(narrowing.thirds, mod=mod)) for word, mod in words.THIRDS.items()),
    *((word, partial(narrowing.edge, bound=bound)) for word, bound in words.EDGES.items()),
    ("week of", lambda days, unit: intervals.span(days.start, Unit.WEEK) if days.start else days),
]


class Read(Protocol):
    """Reads one date, counted from another day than today where one is given; `joined`: it may not join two."""

    def __call__(self, text: str, today: date = ..., joined: bool = ...) -> Interval | None: ...


def between(text: str, read: Read) -> Interval | None:
    """`2017..2018`, `1 to 30 jul 2021`, `from may to june 2018`, `between a and b`; an end left out is open.

    Raises `UsageError` for a range that ends before it begins.
    """
    reason: Impossible | None = None
    for first, last in _halves(text):
        try:
            found = _range(text, first, last, read)
        except Impossible as error:
            reason = reason or error
            continue
        if found is not None:
            return found
    if reason:
        raise reason
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a text in two, the likeliest first."""
    found = re.fullmatch(r"between (.+) and (.+)", text)
    if found:
        yield found[1], found[2]
    text = re.sub(r"^(from|between) ", "", text)
    marks = [*words.BETWEEN, "-"] if absolute_month(text) else words.BETWEEN
    for mark in marks:
        at = f" {text} ".find(mark)
        while at >= 0:
            yield f" {text} "[:at].strip(), f" {text} "[at + len(mark) :].strip()
            at = f" {text} ".find(mark, at + 1)
    found = re.fullmatch(r"(\d{4}(?:-\d\d){0,2})-(\d{4}(?:-\d\d){0,2})", text)
    if found:
        yield found[1], found[2]


def absolute_month(text: str) -> bool:
    """Whether an English month is named: then a hyphen may stand between two days."""
    return any(absolute.month(word) for word in re.findall(r"[a-z]+", text))


def _is_endless(low: Interval, high: Interval) -> bool:
    """Whether nothing bounds a range: `..`, `to may to`."""
    return low.start is None and high.end is None


def _range(text: str, first: str, last: str, read: Read) -> Interval | None:
    if first in _OPEN or last in _OPEN:
        low, high = (EVER if part in _OPEN else read(part) for part in (first, last))
    else:
        high = _last(first, last, read)
        low = _first(first, last, high, read) if high else None
    if low is None or high is None or _is_endless(low, high):
        return None
    if not _in_order(low, high):
        raise UsageError(f"the range '{text}' ends before it begins.", f"Write {last}..{first}.")
    return Interval(low.start, high.end)


def _in_order(low: Interval | None, high: Interval) -> bool:
    return low is None or low.start is None or high.end is None or low.start < high.end


def _last(first: str, last: str, read: Read) -> Interval | None:
    """The second date; what it leaves out is as in the first: `28 jul to 3 aug`, `2018-08-20 to 25`."""
    whole = bool(_year(first)) and not _year(last)
    low = _tried(read, first) if whole else None
    for text in _lasts(first, last):
        found = _tried(read, text)
        if found and _in_order(low, found):
            return found
    return read(last)


def _lasts(first: str, last: str) -> Iterator[str]:
    """The second text with what it may leave out, the likeliest first."""
    if re.fullmatch(r"\d\d?", last) and re.fullmatch(r"\d{4}-\d\d?(-\d\d?)?", first):
        yield f"{first.rpartition('-')[0]}-{last}"
    if _year(first) and not _year(last):
        yield f"{last} {_year(first)}"
        yield f"{last} {int(_year(first)) + 1}"
    yield last
    head = first.split(" ")
    for at in range(1, len(head)):  # "jul 1" and "30 2021" make "jul 30 2021"
        yield " ".join((*head[:at], last))


def _first(first: str, last: str, high: Interval, read: Read) -> Interval | None:
    """The first date; what it leaves out is as in the second: `1 to 30 jul 2021`, `may to june 2018`."""
    if _year(first):
        return read(first)
    for text in _firsts(first, last):
        found = _tried(read, text)
        if found and _in_order(found, high):
            return found
    return read(first, high.last) if high.last else read(first)


def _firsts(first: str, last: str) -> Iterator[str]:
    """The first text with what it may leave out, the likeliest first."""
    tail = last.split(" ")
    for at in range(1, len(tail)):
        yield " ".join((first, *tail[at:]))
    if _year(last):
        yield f"{first} {_year(last)}"
        yield f"{first} {int(_year(last)) - 1}"


def _tried(read: Read, text: str) -> Interval | None:
    try:
        return read(text)
    except Impossible:
        return None


def _year(text: str) -> str:
    """The year of four digits that stands in a text; empty without one."""
    found = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    return found[0] if found else ""


def either(text: str, read: Read) -> Interval | None:
    """`2023-04-06 or 2023-06-04`: from the first day of both to the last."""
    if " or " not in text:
        return None
    *before, last = text.removeprefix("either ").split(" or ")
    whole = read(last)
    for part in before:
        inside = _first(part, last, whole, read) if whole else None
        whole = whole.hull(inside) if whole and inside else None
    return whole


def one_sided(text: str, read: Read) -> Interval | None:
    """`since 2017`, `by 24 aug 2018`, `before may`, `after 2 sep 2021`, `2017 onwards`."""
    for word, side in words.SIDES.items():
        if text.startswith(f"{word} "):
            return _opened(read(text[len(word) + 1 :]), side)
    for word, side in words.BEHIND.items():
        if text.endswith(f" {word}"):
            return _opened(read(text[: -len(word) - 1]), side)
    return None


def _opened(found: Interval | None, side: str) -> Interval | None:
    if found is None:
        return None
    ends = {
        "until": (None, found.end),
        "before": (None, found.start),
        "since": (found.start, None),
        "after": (found.end, None),
    }
    start, end = ends[side]
    if start is None and end is None:
        raise Impossible("that side of it is open")
    if end == date.min:
        raise Impossible("no day is before it")
    return Interval(start, end)


def part_of(text: str, read: Read) -> Interval | None:
    """`early 2018`, `mid-june 2018`, `the end of 2018`, `first half of may`: the days that the tagger gives them."""
    text = re.sub(r"^mid-", "mid ", text)
    for word, narrow in _PARTS:
        if text.startswith(f"{word} "):
            whole = read(text[len(word) + 1 :])
            unit = _unit(whole) if whole else None
            return narrow(whole, unit) if whole and unit else None
    return None


def _unit(whole: Interval) -> Unit | None:
    """The unit that is just these days."""
    return next((unit for unit in Unit if whole.start and intervals.span(whole.start, unit) == whole), None)
