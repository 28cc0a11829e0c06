"""The one parser of dates that a person types: options of every command and values of YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.errors import UsageError
from timeline.typed import calendars, spelling, words
from timeline.typed.forms import FORMS, Asked, Form
from timeline.typed.impossible import Impossible
from timeline.typed.ranges import Read

__all__ = ["FORMS", "KNOWN_FORMS", "Typed", "parse", "read", "written"]

KNOWN_FORMS = (
    "2017, 2017-03, 2017-03-11, 2017-Q1, 2017-W12, march 2017, 11 march 2017, summer 2018, 2017-03..2017-05, 2017.., "
    "today, last friday, 2 weeks ago, 18m, last month, past 30 days"
)
LONGEST = 120  # characters: nobody types a longer date


@dataclass(frozen=True, slots=True)
class Typed:
    """The days that were meant, and what to tell the person of how they were read (mostly empty)."""

    days: Interval
    note: str = ""


def parse(text: str, today: date, order: str | None = None) -> Interval:
    """The days that `text` names; a range includes both ends, an end left out is open.

    `order` (`dmy`, `mdy`) settles `03/04/2017`, which is refused without it.
    Raises `UsageError` that names the text and what to write.

    >>> parse("2017-03..2017-05", date(2018, 1, 1))
    Interval(start=datetime.date(2017, 3, 1), end=datetime.date(2017, 6, 1))
    """
    return read(text, today, order).days


def read(text: str, today: date, order: str | None = None, forms: Sequence[Form] = FORMS) -> Typed:
    """As `parse`, with a note where another calendar was read or could have been meant."""
    return _read(text, forms, today, order)


def written(text: str) -> str | None:
    """EDTF of a date in a file, where no word may hang on today; EDTF as it is. `None` when it cannot be read.

    >>> written("24 Aug 2018"), written("2018-08~"), written("last friday")
    ('2018-08-24', '2018-08~', None)
    """
    if text.isascii() and intervals.bounds(text):
        return text
    try:
        return intervals.edtf_of(_read(text, [form for form in FORMS if not form.hangs_on_today], date.max, None).days)
    except UsageError:
        return None


def _read(text: str, forms: Sequence[Form], today: date, order: str | None) -> Typed:
    if len(text) > LONGEST:
        raise UsageError(f"cannot read the date '{text[:LONGEST]}...': it is too long.", f"Known forms: {KNOWN_FORMS}.")
    reader = partial(_days, forms, order=order, today=today)
    try:
        plain, note = calendars.gregorian(spelling.plain(text), text, today)
        found = reader(plain)
        if found is None and any(char.isalpha() for char in plain):
            plain, more = calendars.translated(plain, text)
            note, found = f"{note} {more}".strip(), reader(plain) if plain else None
    except Impossible as reason:
        raise UsageError(f"'{text}' is no date: {reason}.", "Write a day, month or week that there is.") from None
    if found is None:
        raise UsageError(f"cannot read the date '{text}'.{_hint(plain, reader)}", f"Known forms: {KNOWN_FORMS}.")
    return Typed(found, note)


def _hint(plain: str, reader: partial[Interval | None]) -> str:
    """`Did you mean 'august 2018'?` where a misspelt word is all that is wrong; or what else it lacks."""
    if re.search(r"\d\d?[./ -]\w+[./ -]'?\d\d$", plain):
        return " Write the year with four digits."
    mended = spelling.near(plain)
    try:
        return f" Did you mean '{mended}'?" if mended and reader(mended) else ""
    except (Impossible, UsageError):
        return ""


def _days(
    forms: Sequence[Form], text: str, today: date, order: str | None = None, joined: bool = False
) -> Interval | None:
    """What the first form that reads `text` makes of it; words that say nothing are taken off its ends.

    `joined`: the text is one of the two that another joins, and joins none itself.
    """
    usable = [form for form in forms if not (joined and form.joins)]
    while text:
        for form in usable:
            found = form.read(text, Asked(today, order, _reader(forms, today, order, joined or form.joins)))
            if found is not None:
                return found
        shorter = _without_silent(text)
        text = shorter if shorter != text else ""
    return None


def _reader(forms: Sequence[Form], today: date, order: str | None, joined: bool) -> Read:
    """Reads a part of a date by the same forms."""

    def part(text: str, today: date = today, joined: bool = joined) -> Interval | None:
        return _days(forms, text, today, order, joined)

    return part


def _without_silent(text: str) -> str:
    for word in words.SILENT:
        if text.startswith((f"{word} ", f"{word}. ")):
            return text[len(word) :].lstrip(". ")
    for word in words.SILENT_BEHIND:
        if text.endswith(f" {word}"):
            return text[: -len(word) - 1]
    return text
