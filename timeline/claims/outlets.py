"""The outlet that an article names as its own."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims.page import Page
from timeline.topic import Mention

_MARKS = ("(", "/")  # around the outlet of a dateline
_DATELINES = 3000  # characters at the head of a page in which datelines stand
_LINE = 60  # characters before the outlet of a dateline in which its place stands
_TELLS = 16  # characters before an outlet in which "told" stands
_CAPITALS = 2  # letters that a place in capitals has more of


def own_outlet(on: Page, agencies: frozenset[str]) -> str | None:
    """The outlet that names itself: in the dateline, "(AFP) -" or "/TASS/", or as the only one people keep telling."""
    outlets = [m for m in on.mentions if m.kind == "outlet"]
    dateline = next((m for m in outlets if _is_in_dateline(on, m)), None)
    return dateline.name if dateline else _told_outlet(on, outlets, agencies)


def _told_outlet(on: Page, outlets: Sequence[Mention], agencies: frozenset[str]) -> str | None:
    """The outlet that people told twice or more, if the page names no other and it is no agency."""
    if len({m.name for m in outlets}) != 1 or outlets[0].name in agencies:
        return None
    before = (on.plain[max(0, m.start - _TELLS) : m.start].rstrip() for m in outlets)
    return outlets[0].name if sum(words.endswith(on.language.speakers.told_outlet) for words in before) > 1 else None


def _is_in_dateline(on: Page, outlet: Mention) -> bool:
    """Whether an outlet stands in brackets behind a place in capitals, at the head of the page."""
    if on.text[outlet.start - 1 : outlet.start] not in _MARKS or on.text[outlet.end : outlet.end + 1] not in ")/":
        return False
    line = on.text[max(0, outlet.start - _LINE) : outlet.start - 1].rpartition("\n")[2]
    return outlet.start < _DATELINES and any(word.isupper() and len(word) > _CAPITALS for word in line.split())
