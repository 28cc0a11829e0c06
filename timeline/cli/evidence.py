"""One document, claim or event as text for a person: the evidence beside every answer."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable

from timeline import pipeline
from timeline.cli.session import Session
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import Article, Claim, Event

LIMIT = 12  # candidates named when a name is ambiguous


def show(session: Session, name: str, part: str | None) -> str:
    """The text of `timeline show`. Raises `UsageError` for a name that fits nothing or several documents."""
    event = session.store.events_by_id([name]).get(name)
    if event:
        return _event(session, event)
    single = session.store.claims_by_id([name]).get(name)
    if single:
        return "\n".join(claim_lines(single))
    document, colon, number = name.rpartition(":")
    if colon and number.isdecimal():
        return "\n".join(claim_lines(find_claim(session, document, int(number)))) + "\n"
    article = session.store.articles([find(session, name)])[0]
    if part == "raw":
        return article.source.text
    lines: list[str] = [] if part == "claims" else [*_head(article), ""]
    for claim in _claims(session, article.source.id):
        lines += [*claim_lines(claim), ""]
    if part == "text":
        lines += ["Text", "", *_marked(article)]
    return "\n".join(lines).rstrip("\n") + "\n"


def find(session: Session, name: str) -> str:
    """The id of the one document whose name contains `name`; the whole name wins over parts."""
    ids = session.store.document_ids()
    if name in ids:
        return name
    fitting = [i for i in ids if i.startswith(name)] or [i for i in ids if name.casefold() in i.casefold()]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        shown = ", ".join(fitting[:LIMIT]) + (", ..." if len(fitting) > LIMIT else "")
        raise UsageError(f"'{name}' fits {len(fitting)} documents: {shown}.", "Write more of the name.")
    near = difflib.get_close_matches(name, [*ids, *session.short().values()], 1)
    hint = f"Did you mean '{near[0]}'?" if near else "See their names: timeline list --docs"
    raise UsageError(f"no document is called '{name}'.", hint)


def find_claim(session: Session, document: str, number: int) -> Claim:
    """The claim `document:number`. Raises `UsageError` when there is none."""
    claims = _claims(session, find(session, document))
    for claim in claims:
        if claim.number == number:
            return claim
    raise UsageError(f"{document} has {len(claims)} claims, so no '{number}'.", f"Look: timeline show {document}")


def _claims(session: Session, document: str) -> list[Claim]:
    from timeline.model import Query

    found = session.store.claims(Query(everything=True, documents=(document,)))
    return sorted(found, key=lambda c: c.number)


def _wrap(label: str, text: str, indent: int = 11) -> list[str]:
    body = textwrap.wrap(clean.line(text), 92 - indent) or [""]
    return [f"{label:<{indent}}{body[0]}", *(" " * indent + more for more in body[1:])]


def _head(article: Article) -> Iterable[str]:
    source, dating = article.source, article.dating
    yield from _wrap("document", source.id)
    for label, value in (("title", source.title), ("outlet", article.outlet), ("address", article.url)):
        if value:
            yield from _wrap(label, value)
    yield from _wrap("published", f"{dating.edtf or 'undated'} ({dating.basis})")
    if dating.header is not None:
        yield from _wrap("header", repr(dating.header))
    yield from _wrap("why", dating.why)
    for clue in dating.clues:
        yield from _wrap("clue", clue)
    if dating.anchor and dating.edtf != dating.anchor.isoformat():
        yield from _wrap("anchor", f"relative dates count from {dating.anchor.isoformat()}")
    if dating.flags:
        yield from _wrap("flags", ", ".join(dating.flags))
    if article.removed:
        removed = sum(last - first for first, last in article.removed)
        yield from _wrap("left out", f"{len(article.removed)} passages of boilerplate, {removed} characters")
    if source.encoding not in ("utf-8", "ascii"):
        yield from _wrap("encoding", source.encoding)


def claim_lines(claim: Claim) -> Iterable[str]:
    """A claim and the reason for each of its fields."""
    date = claim.date or "undated"
    sort = f"{claim.kind}, {claim.status}, contact {claim.contact}"
    yield f"{claim.number:>3}  {date}  {sort}  [paragraph {claim.paragraph}]"
    yield from _wrap("     said by", ", ".join(claim.speakers) or "nobody named", 16)
    if claim.actors:
        yield from _wrap("     names", ", ".join(claim.actors), 16)
    yield from _wrap("     text", claim.text, 16)
    yield from _wrap("     date", f"{claim.why} ({claim.basis})", 16)
    if claim.said and claim.said != claim.date:
        yield from _wrap("     said", claim.said, 16)
    for reason in claim.reasons:
        yield from _wrap("     because", reason, 16)


def _event(session: Session, event: Event) -> str:
    """The event, who attests it, what it is linked to, and all its claims side by side, best first."""
    claims = session.store.claims_by_id(event.claims)
    lines = [f"{event.date or 'undated'}  {event.kind}, {event.status}, contact {event.contact}  {event.id}"]
    for label, many in (("documents", event.documents), ("outlets", event.outlets), ("sources", event.sources)):
        names = [session.short().get(name, name) if label == "documents" else name for name in many]
        lines += _wrap(label, f"{len(names)}: {', '.join(names)}" if names else "none named")
    lines += _wrap("why", event.why)
    others = (("disputed", event.disputed_by), ("fulfils", event.fulfils), ("fulfilled", event.fulfilled_by))
    for label, ids in others:
        for other in session.store.events_by_id(ids).values():
            lines += _wrap(label, f"{other.date or 'undated'}  {other.kind}: {other.text}  {other.id}")
    for claim in (claims[i] for i in event.claims if i in claims):
        lines += ["", session.short().get(claim.document, claim.document), *claim_lines(claim)]
    return "\n".join(lines) + "\n"


def _marked(article: Article) -> list[str]:
    """The text with every temporal expression as `[words = value]`."""
    text, out, at = article.source.text, [], 0
    for timex in pipeline.timexes(article):
        out += [clean.block(text[at : timex.start]), f"[{clean.block(timex.text)} = {timex.value}]"]
        at = timex.end
    out.append(clean.block(text[at:]))
    return "".join(out).splitlines()
