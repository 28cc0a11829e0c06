"""Dates in the fields of a container: front matter, HTML meta, JSON records, mail headers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from timeline.dating.head import find
from timeline.dating.head.find import PrintedDate
from timeline.dating.head.labels import role_of_key
from timeline.dating.head.slips import mend
from timeline.dating.head.tokens import split

_LONGEST = 120  # characters of a value that are looked at
_BEFORE = 2  # words that may stand before the date of a value
_YEARS = range(1990, 2101)  # those that a count of seconds may mean
_WEAK = frozenset({"date", "time", "created", "datecreated"})
_FAR = 2050  # a year from here on stands for "never"
# Where programs begin to count their days, and the evening before in zones to the west.
PLACEHOLDERS = frozenset(
    date.fromisoformat(day)
    for day in "1970-01-01 1969-12-31 1900-01-01 1899-12-31 1899-12-30 1980-01-01 1904-01-01 2038-01-19".split()
)


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    value: str
    role: str
    mention: PrintedDate

    @property
    def is_weak(self) -> bool:
        """Whether its name does not say that it is the day of publication."""
        return self.key in _WEAK


def read(meta: Iterable[tuple[str, str]]) -> list[Field]:
    """The date fields, published ones first and among them those that say so most plainly."""
    found = []
    for key, value in meta:
        role = role_of_key(key)
        if role in ("published", "updated", "crawled"):
            mention = of(value)
            if mention is not None:
                found.append(Field(key, value, role, mention))
    return sorted(found, key=_weight)


def _weight(field: Field) -> int:
    """Published fields in the order they stand in, then bounds; a field called "date" or "time" alone says least."""
    if field.role != "published":
        return 3
    return 1 if field.is_weak else 0


def reads(value: str) -> bool:
    """Whether a field's value begins with a date that is not what a program writes where it knows none."""
    return of(value) is not None


def of(value: str) -> PrintedDate | None:
    """The date a field's value begins with; `None` when it is no date, or one that stands for none."""
    found = _of(value)
    return None if found is None or any(map(_is_placeholder, found.days)) else found


def _is_placeholder(day: date) -> bool:
    return day in PLACEHOLDERS or day.year >= _FAR


def _of(value: str) -> PrintedDate | None:
    text = value[:_LONGEST]
    seconds = _seconds(text.strip())
    if seconds is not None:
        day = datetime.fromtimestamp(seconds, UTC).date()
        span = (0, len(text))
        return PrintedDate(*span, span, options={"ymd": day}) if day.year in _YEARS else None
    for mention in find.find(mend(split(text, 0, len(text)))):
        if mention.first <= _BEFORE and mention.edtf() is not None:
            return mention
    return None


def _seconds(text: str) -> int | None:
    """A moment counted in seconds or milliseconds since 1970, as machines write it: ten or thirteen digits."""
    if not (text.isascii() and text.isdigit()):
        return None
    return int(text) if len(text) == 10 else int(text) // 1000 if len(text) == 13 else None


def states_publication(meta: Sequence[tuple[str, str]]) -> bool:
    """Whether one of the fields says when the article was published."""
    return any(field.role == "published" for field in read(meta))
