"""A date whose parts stand behind labels of their own, in any order: `Year: 2014`, `Month: July`, `Day: 9`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.calendar.intervals import make_day
from timeline.dating.head import parts
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import PART_LABELS

EXAMPLES: dict[str, str] = {
    "Year: 2014\nMonth: July\nDay: 9": "2014-07-09",
    "Day: 3 Month: December Year: 2010": "2010-12-03",
    "Month: 3, Day: 17, Year: 2008": "2008-03-17",
    "Month: June | Year: 2019 | Day: 11": "2019-06-11",
    "Tag: 5\nMonat: August\nJahr: 2017": "2017-08-05",
    "День: 5\nМесяц: 8\nГод: 2017": "2017-08-05",
}
NO_PARTS = (
    "Year: 2014\nMonth: July",
    "Year: 2014\nMonth: July\nPort: 9",
    "Day: 31\nMonth: 2\nYear: 2014",
    "Day: 3 Month: December of the ferries Year: 2010",
    "Year: 2014 Year: 2015 Day: 3",
)
LINES = 3  # on which the parts may stand
_COLONS = frozenset(":=：")
_BETWEEN = frozenset(",;|/·-.")


def may_begin(text: str) -> bool:
    """Whether a line begins with the label of a part."""
    return _BEGINS.match(text) is not None


def read(lines: Sequence[list[Word]]) -> PrintedDate | None:
    """The date that the parts on one to `LINES` lines make; `None` unless day, month and year all stand there."""
    words: list[Word] = []
    found: dict[str, int] = {}
    for line in lines:
        said = list(_said(line))
        if not said or None in said:
            return None
        words += line
        for each in said:
            if each is None or each[0] in found:
                return None
            found[each[0]] = each[1]
        if len(found) == LINES:
            break
    day = make_day(found.get("year", 0), found.get("month", 0), found.get("day", 0)) if len(found) == LINES else None
    if day is None:
        return None
    core = (words[0].start, words[-1].end)
    return PrintedDate(*core, core, options={"ymd": day}, year=day.year, month=day.month, day=day.day, stop=len(words))


def _said(line: list[Word]) -> Iterator[tuple[str, int] | None]:
    """Each part of a line with its value; `None` for what is no part."""
    i = 0
    while i < len(line):
        if line[i].text in _BETWEEN:
            i += 1
            continue
        kind = PART_LABELS.get(line[i].low)
        value = _value(line[i + 2]) if kind and i + 2 < len(line) and line[i + 1].text in _COLONS else None
        yield (kind, value) if kind and value else None
        i += 3


def _value(word: Word) -> int | None:
    named = parts.month(word) if word.kind != "number" else None
    return named[1] if named and named[0] in ("", "gregorian") else word.value if word.kind == "number" else None


_BEGINS = re.compile(rf"\s*(?:{'|'.join(sorted(PART_LABELS))})\s*[:=：]", re.IGNORECASE)
