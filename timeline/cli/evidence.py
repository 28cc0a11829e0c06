"""One document, claim or event as text for a person: the evidence beside every answer."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from timeline import pipeline
from timeline.cli.session import Session
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import Article, Claim, Dating, Event, Query, Span

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
    if len(fitting) != 1:
        raise _not_one(name, fitting, [*ids, *session.short().values()])
    return fitting[0]


def _not_one(name: str, fitting: list[str], known: list[str]) -> UsageError:
    """That a name fits several documents, or none."""
    if fitting:
        shown = ", ".join(fitting[:LIMIT]) + (", ..." if len(fitting) > LIMIT else "")
        return UsageError(f"'{name}' fits {len(fitting)} documents: {shown}.", "Write more of the name.")
    near = difflib.get_close_matches(name, known, 1)
    hint = f"Did you mean '{near[0]}'?" if near else "See their names: timeline list --docs"
    return UsageError(f"no document is called '{name}'.", hint)


def find_claim(session: Session, document: str, number: int) -> Claim:
    """The claim `document:number`. Raises `UsageError` when there is none."""
    claims = _claims(session, find(session, document))
    for claim in claims:
        if claim.number == number:
            return claim
    raise UsageError(f"{document} has {len(claims)} claims, so no '{number}'.", f"Look: timeline show {document}")


def _claims(session: Session, document: str) -> list[Claim]:
    found = session.store.claims(Query(everything=True, documents=(document,)))
    return sorted(found, key=lambda c: c.number)


def _wrap(label: str, text: str, indent: int = 11) -> list[str]:
    body = textwrap.wrap(clean.line(text), 92 - indent) or [""]
    return [f"{label:<{indent}}{body[0]}", *(" " * indent + more for more in body[1:])]


def _head(article: Article) -> Iterator[str]:
    """What is known of a document, a line or more for each fact."""
    source, dating = article.source, article.dating
    facts = (
        ("document", source.id),
        ("title", source.title),
        ("outlet", article.outlet),
        ("address", article.url),
        ("published", f"{dating.edtf or 'undated'} ({dating.basis})"),
        ("header", None if dating.header is None else repr(dating.header)),
        ("why", dating.why),
        *(("clue", clue) for clue in dating.clues),
        ("anchor", _anchor(dating)),
        ("flags", ", ".join(dating.flags)),
        ("left out", _left_out(article.removed)),
        ("encoding", "" if source.encoding in ("utf-8", "ascii") else source.encoding),
    )
    for label, value in facts:
        if value:
            yield from _wrap(label, value)


def _anchor(dating: Dating) -> str:
    if dating.anchor is None or dating.edtf == dating.anchor.isoformat():
        return ""
    return f"relative dates count from {dating.anchor.isoformat()}"


def _left_out(removed: Sequence[Span]) -> str:
    characters = sum(last - first for first, last in removed)
    return f"{len(removed)} passages of boilerplate, {characters} characters" if removed else ""


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
    short = session.short()
    documents = tuple(short.get(name, name) for name in event.documents)
    lines = [f"{event.date or 'undated'}  {event.kind}, {event.status}, contact {event.contact}  {event.id}"]
    for label, names in (("documents", documents), ("outlets", event.outlets), ("sources", event.sources)):
        lines += _wrap(label, f"{len(names)}: {', '.join(names)}" if names else "none named")
    lines += [*_wrap("why", event.why), *_links(session, event)]
    claims = session.store.claims_by_id(event.claims)
    for claim in (claims[i] for i in event.claims if i in claims):
        lines += ["", short.get(claim.document, claim.document), *claim_lines(claim)]
    return "\n".join(lines) + "\n"


def _links(session: Session, event: Event) -> Iterator[str]:
    """The events that dispute this one, that it fulfils and that fulfil it."""
    links = (("disputed", event.disputed_by), ("fulfils", event.fulfils), ("fulfilled", event.fulfilled_by))
    for label, ids in links:
        for other in session.store.events_by_id(ids).values():
            yield from _wrap(label, f"{other.date or 'undated'}  {other.kind}: {other.text}  {other.id}")


def _marked(article: Article) -> list[str]:
    """The text with every temporal expression as `[words = value]`."""
    text, out, at = article.source.text, [], 0
    for timex in pipeline.timexes(article):
        out += [clean.block(text[at : timex.start]), f"[{clean.block(timex.text)} = {timex.value}]"]
        at = timex.end
    out.append(clean.block(text[at:]))
    return "".join(out).splitlines()
