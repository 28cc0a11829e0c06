"""The dating that an article had when it was added, as its front matter keeps it: read back, not found again."""

from __future__ import annotations

import re
from datetime import date

from timeline.calendar import intervals
from timeline.model import Dating, Source, Span

UNDATED = "none"
_BASIS = re.compile(r"[a-z]{1,20}")
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")


def read(source: Source) -> Dating | None:
    """The dating in `date_edtf`, `date_basis` and their like; `None` without one, or when `date` was changed since."""
    edtf, basis = source.said("date_edtf") or "", source.said("date_basis") or ""
    if not source.body or not _is_kept(edtf, basis, source.said("date")):
        return None
    span = _span(source)
    return Dating(
        edtf=None if edtf == UNDATED else edtf,
        basis=basis,
        header=source.text[slice(*span)] if span else source.said("date_header"),
        why=source.said("date_why") or "as it was when it was added",
        flags=_codes(source.said("date_flags")),
        header_span=span,
        anchor=_day(source.said("date_anchor")),
        clues=tuple(value for key, value in source.meta if key == "date_clues"),
    )


def _is_kept(edtf: str, basis: str, said: str | None) -> bool:
    """Whether that is a dating as it was written, and `date` beside it, where there is one, still says the same."""
    if said not in (None, edtf) or not _BASIS.fullmatch(basis):
        return False
    return edtf == UNDATED or intervals.bounds(edtf) is not None


def _span(source: Source) -> Span | None:
    """Where the header stands in the text, if its words still do."""
    found = _AT.fullmatch(source.said("date_at") or "")
    if not found:
        return None
    start, end = (source.body + int(at) for at in found.groups())
    is_there = source.text[start:end].split() == (source.said("date_header") or "").split()
    return (start, end) if start < end and is_there else None


def _codes(text: str | None) -> tuple[str, ...]:
    return tuple(text.split()) if text else ()


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
