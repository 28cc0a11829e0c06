"""The dating that an article had when it was added, as its front matter keeps it: read back, not found again.

Front matter is the word of whoever wrote the file: it says nothing that dating itself could not have said, and where
the article prints another date than the one kept, the printed one counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.dating import flags
from timeline.dating.candidates import Choice
from timeline.model import Dating, Source, Span

UNDATED = "none"
_BASES = frozenset("header inline dateline frontmatter metadata filename text none".split())  # never `curator`
_FIELDS = ("frontmatter", "metadata")  # bases that go before what is printed
_PRINTED = ("header", "inline", "dateline")
_CONTRADICTED = "D6"
_EARLY = "D7"  # words count from the day after
_FLAGS = frozenset({"D1", *(flag.code for flag in flags.FLAGS)})
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
    if said not in (None, edtf) or basis not in _BASES:
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
    """The flags among words."""
    return tuple(code for code in (text or "").split() if code in _FLAGS)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def weighed(kept: Dating, printed: Dating, choices: Sequence[Choice], best: Choice | None) -> Dating | None:
    """The kept dating held against the dates that the article prints, `best` the one that counts among them.

    `None` when it says that it was printed, and no date is.
    """
    if kept.basis in _PRINTED and not choices:
        return None
    if kept.anchor and not _may_be_anchor(kept.anchor, kept, choices):
        kept = replace(kept, anchor=None)
    if best is None or printed.edtf is None:
        return kept
    return kept if _agrees(kept, printed.edtf, best) else _doubted(kept, printed)


def _doubted(kept: Dating, printed: Dating) -> Dating:
    """Of two datings that differ the one that counts, flagged."""
    stated = kept if kept.basis in _FIELDS else printed
    if stated is kept and not flags.are_apart(_only_day(kept), _only_day(printed)):
        return kept
    return replace(stated, flags=tuple(sorted({*stated.flags, _CONTRADICTED})))


def _may_be_anchor(day: date, kept: Dating, choices: Sequence[Choice]) -> bool:
    """Whether words can count from a day: one that the article can be of, or that of its dateline."""
    inside = kept.interval
    if inside and (_is_in(day, inside) or (_EARLY in kept.flags and inside.end == day)):
        return True
    datelines = [choice.mention for choice in choices if choice.basis == "dateline" and choice.mention.day]
    return any(flags.near(each, day) == day for each in datelines)


def _is_in(day: date, inside: Interval) -> bool:
    return (inside.start is None or inside.start <= day) and (inside.end is None or day < inside.end)


def _agrees(kept: Dating, edtf: str, best: Choice) -> bool:
    """Whether a kept date is the printed one or a day that it can be; a bound or a day without year says too little."""
    if best.bound or kept.edtf == edtf or intervals.bounds(edtf) is None:
        return True
    days = {day.isoformat() for day in best.mention.days}
    return bool(days) and set((kept.edtf or UNDATED).strip("[]~").split(",")) <= days


def _only_day(dating: Dating) -> date | None:
    return dating.earliest if dating.interval and dating.interval.is_day else None
