"""Records as the contract's JSON objects; the only place where a record becomes a `dict`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from timeline.calendar import intervals
from timeline.export.selection import Fields, Json, Record, Selection
from timeline.model import Article, Claim, Event


def record(row: Record, selection: Selection) -> dict[str, Json]:
    """The JSON object of one row, keys in the contract's order."""
    match row:
        case Event():
            return _event(row)
        case Claim():
            return _claim(row)
        case Article():
            return _document(row, selection.counts.get(row.source.id, 0))
        case Fields():
            return dict(row.values)


@lru_cache(maxsize=1 << 12)  # days repeat, in order most of all
def _bounds(edtf: str | None) -> Mapping[str, Json]:
    inside = intervals.bounds(edtf) if edtf else None
    return {
        "start": inside.start.isoformat() if inside and inside.start else None,
        "end": inside.last.isoformat() if inside and inside.last else None,
    }


_precision = lru_cache(maxsize=1 << 12)(intervals.precision)


def _event(e: Event) -> dict[str, Json]:
    return {
        "id": e.id,
        "date": e.date,
        **_bounds(e.date),
        "precision": _precision(e.date),
        "basis": e.basis,
        "kind": e.kind,
        "status": e.status,
        "contact": e.contact,
        "alleged": e.alleged,
        "actors": list(e.actors),
        "speakers": list(e.speakers),
        "text": e.text,
        "gist": e.gist,
        "level": e.level,
        "level_why": e.level_why,
        "salience": e.salience,
        "salience_why": e.salience_why,
        "documents": list(e.documents),
        "outlets": list(e.outlets),
        "sources": list(e.sources),
        "claims": list(e.claims),
        "disputed_by": list(e.disputed_by),
        "fulfils": list(e.fulfils),
        "fulfilled_by": list(e.fulfilled_by),
        "tags": list(e.tags),
        "note": e.note or None,
        "why": e.why,
    }


def _claim(c: Claim) -> dict[str, Json]:
    return {
        "id": c.id,
        "document": c.document,
        "date": c.date,
        **_bounds(c.date),
        "precision": _precision(c.date),
        "date_text": c.date_text,
        "date_span": list(c.date_span) if c.date_span else None,
        "basis": c.basis,
        "why": c.why,
        "said": c.said,
        "speakers": list(c.speakers),
        "actors": list(c.actors),
        "kind": c.kind,
        "status": c.status,
        "contact": c.contact,
        "act": c.act,
        "act_span": list(c.act_span) if c.act_span else None,
        "alleged": c.alleged,
        "text": c.text,
        "gist": c.gist,
        "level": c.level,
        "level_why": c.level_why,
        "span": list(c.span),
        "paragraph": c.paragraph,
        "event": c.event,
        "reasons": list(c.reasons),
        "verdict": c.verdict or None,
        "tags": list(c.tags),
        "note": c.note or None,
    }


def _document(a: Article, claims: int) -> dict[str, Json]:
    return {
        "document": a.source.id,
        "title": a.source.title,
        "outlet": a.outlet,
        "url": a.url,
        "language": a.language,
        "published": a.dating.edtf,
        **_bounds(a.dating.edtf),
        "basis": a.dating.basis,
        "header": a.dating.header,
        "why": a.dating.why,
        "flags": list(a.dating.flags),
        "clues": list(a.dating.clues),
        "claims": claims,
        "sha256": a.source.sha256,
        "path": a.source.path,
    }
