"""Records to rows and back; a record comes out of the store as it went in."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.calendar import intervals
from timeline.model import Article, Claim, Dating, Event, Source, Span
from timeline.reading import paths
from timeline.store.query import iso

Row = tuple[Any, ...]  # what sqlite3 hands out; typed again right here and nowhere else

TEXT = 11  # place of the text in a row of `documents`


def strings(text: str) -> tuple[str, ...]:
    """The strings of a list in JSON."""
    return tuple(json.loads(text))


few = lru_cache(maxsize=1 << 14)(strings)  # of lists that many rows have: names, tags, reasons, none


@lru_cache(maxsize=1 << 12)
def _told(texts: tuple[str | tuple[str, str], ...]) -> str:
    """A list of texts, or of pairs of them, in JSON; as `few`, of what many rows have."""
    return json.dumps(texts)


@lru_cache(maxsize=1 << 10)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((field, value) for field, value in json.loads(text))


def _span(text: str) -> Span | None:
    found = json.loads(text)
    return None if found is None else (found[0], found[1])


def from_article(path: str, article: Article) -> Row:
    """Row of `documents`."""
    s, d = article.source, article.dating
    return (
        *(s.id, path, s.title, article.outlet, article.url, article.language, s.sha256, s.encoding, s.body),
        *(json.dumps(s.meta), json.dumps(article.removed), s.text, d.edtf, iso(d.earliest), iso(d.latest), d.basis),
        *(d.header, json.dumps(d.header_span), d.why, _told(d.flags), iso(d.anchor), _told(d.clues)),
    )


def to_article(row: Row) -> Article:
    (id_, path, title, outlet, url, language, sha256, encoding, body, meta, removed, text, *dating) = row
    published, _start, _end, basis, header, header_span, why, flags, anchor, clues = dating
    source = Source(
        id=id_,
        path=paths.told(path),
        text=text,
        sha256=sha256,
        title=title,
        body=body,
        meta=tuple((key, value) for key, value in json.loads(meta)),
        encoding=encoding,
    )
    return Article(
        source=source,
        dating=Dating(
            edtf=published,
            basis=basis,
            header=header,
            why=why,
            flags=few(flags),
            header_span=_span(header_span),
            anchor=date.fromisoformat(anchor) if anchor else None,
            clues=few(clues),
        ),
        outlet=outlet,
        url=url,
        language=language,
        removed=tuple((first, last) for first, last in json.loads(removed)),
    )


def from_claim(number: int, claim: Claim) -> Row:
    """Row of `claims`; `number` is its 1-based position in the document."""
    inside = claim.interval
    return (
        *(claim.id, claim.document, number, claim.event, claim.date),
        *(iso(inside.start) if inside else None, iso(inside.last) if inside else None, intervals.precision(claim.date)),
        *(claim.date_text, *(claim.date_span or (None, None)), claim.basis, claim.why, claim.said),
        *(_told(claim.speakers), _told(claim.actors), claim.kind, claim.status, claim.contact),
        *(claim.act, *(claim.act_span or (None, None)), claim.alleged, claim.text, claim.gist),
        *(claim.level, claim.level_why, *claim.span, claim.paragraph),
        *(_told(claim.reasons), claim.verdict, _told(claim.tags), claim.note, _told(claim.found)),
    )


def to_claim(row: Row) -> Claim:
    (id_, document, number, event, edtf, _start, _end, _precision, date_text, date_from, date_to, *rest) = row
    basis, why, said, speakers, actors, kind, status, contact, *rest = rest
    act, act_from, act_to, alleged, text, gist, level, level_why, first, last, *rest = rest
    paragraph, reasons, verdict, tags, note, found = rest
    return Claim(
        id=id_,
        document=document,
        date=edtf,
        date_text=date_text,
        date_span=None if date_from is None else (date_from, date_to),
        basis=basis,
        why=why,
        said=said,
        speakers=few(speakers),
        actors=few(actors),
        kind=kind,
        status=status,
        contact=contact,
        act=act,
        act_span=None if act_from is None else (act_from, act_to),
        alleged=bool(alleged),
        text=text,
        gist=gist,
        level=level,
        level_why=level_why,
        span=(first, last),
        paragraph=paragraph,
        event=event,
        reasons=few(reasons),
        number=number,
        verdict=verdict,
        tags=few(tags),
        note=note,
        found=_pairs(found),
    )


_NOTHING = {"number": "0", "act": "NULL", "alleged": "0", "level": "1", "tags": "'[]'"} | dict.fromkeys(
    ("date_text", "why", "gist", "level_why", "note"), "''"
)
# The columns of `claims` that gathering needs.
GATHERED = ", ".join(
    f"claims.{column}"
    for column in (
        *("id", "document", "number", "date", "date_text", "basis", "why", "speakers", "actors", "kind", "status"),
        *("contact", "act", "alleged", "text", "gist", "level", "level_why", "first", "last", "tags", "note"),
    )
)


# The same columns with nothing in those that two claims are not compared by.
JUDGED = ", ".join(_NOTHING.get(column.removeprefix("claims."), column) for column in GATHERED.split(", "))


def to_gathered(row: Row) -> Claim:
    """The claim of a row of the columns `GATHERED`; what gathering does not ask for is left out."""
    id_, document, number, edtf, date_text, basis, why, speakers, actors, kind, status, *rest = row
    contact, act, alleged, text, gist, level, level_why, first, last, tags, note = rest
    return Claim(
        id=id_,
        document=document,
        date=edtf,
        date_text=date_text,
        date_span=None,
        basis=basis,
        why=why,
        said=None,
        speakers=few(speakers),
        actors=few(actors),
        kind=kind,
        status=status,
        contact=contact,
        act=act,
        alleged=bool(alleged),
        text=text,
        gist=gist,
        level=level,
        level_why=level_why,
        span=(first, last),
        paragraph=0,
        number=number,
        tags=few(tags),
        note=note,
    )


def from_event(position: str, event: Event) -> Row:
    """Row of `events`; `position` sorts as the chronology does."""
    inside = intervals.bounds(event.date) if event.date else None
    return (
        *(event.id, position, event.date),
        *(iso(inside.start) if inside else None, iso(inside.last) if inside else None, intervals.precision(event.date)),
        *(event.kind, event.status, event.contact, _told(event.actors), _told(event.speakers), event.text),
        *(json.dumps(event.documents), _told(event.outlets), _told(event.sources), json.dumps(event.claims)),
        *(event.why, _told(event.disputed_by), _told(event.fulfils), _told(event.fulfilled_by)),
        *(event.where, _told(event.tags), event.note, event.basis, event.alleged),
        *(event.gist, event.level, event.level_why, event.salience, event.salience_why),
    )


def to_event(row: Row) -> Event:
    (id_, _position, edtf, _start, _end, _precision, kind, status, contact, actors, speakers, text, *rest) = row
    documents, outlets, sources, claims, why, disputed_by, fulfils, fulfilled_by, where, tags, note, *rest = rest
    basis, alleged, gist, level, level_why, salience, salience_why = rest
    return Event(
        id=id_,
        date=edtf,
        kind=kind,
        status=status,
        contact=contact,
        actors=few(actors),
        speakers=few(speakers),
        text=text,
        documents=strings(documents),
        outlets=few(outlets),
        sources=few(sources),
        claims=strings(claims),
        why=why,
        disputed_by=few(disputed_by),
        fulfils=few(fulfils),
        fulfilled_by=few(fulfilled_by),
        where=where,
        tags=few(tags),
        note=note,
        basis=basis,
        alleged=bool(alleged),
        gist=gist,
        level=level,
        level_why=level_why,
        salience=salience,
        salience_why=salience_why,
    )
