"""The one order of a chronology, as a text that sorts like it: dated before undated, then by day, then as written."""

from __future__ import annotations

from functools import lru_cache

from timeline.calendar.intervals import bounds
from timeline.model import Claim, Event

_END = "\x01"  # below every character of a document's id: of two ids the one that begins the other goes first
UNDATED, ENDLESS = "~", "9999-12-31"


def position(event: Event, best: Claim) -> str:
    """Where an event stands; `best` is its first claim. By its first possible day, the more exact first."""
    opens, last = _ends(event.date)
    return _END.join((opens, last, best.document, f"{best.span[0]:010}", f"{best.number:08}", event.id))


@lru_cache(maxsize=1 << 14)
def _ends(date: str | None) -> tuple[str, str]:
    inside = bounds(date) if date else None
    first, last = (inside.start, inside.last) if inside else (None, None)
    opens = first or last
    return opens.isoformat() if opens else UNDATED, last.isoformat() if last else ENDLESS
