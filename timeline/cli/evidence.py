"""One document, claim or event as text for a person: the evidence beside every answer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline import pipeline
from timeline.cli import lines, linking
from timeline.cli.session import Session
from timeline.errors import UsageError
from timeline.export import accounts, clean, judged
from timeline.export.selection import short_names
from timeline.lang import near
from timeline.model import EVERY_CLAIM, Article, Claim, Dating, Event, Span
from timeline.text import shell

_SEVERAL = {"date": "dates", "status": "statuses"}
LIMIT = 12  # candidates named when a name is ambiguous
_DIGITS = 10  # of a number that no claim has


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
        return "\n".join(claim_lines(find_claim(session, document, number))) + "\n"
    article = session.store.articles([find(session, name)])[0]
    if part == "raw":
        return article.source.text
    claims = claims_of(session, article.source.id)
    lines: list[str] = [] if part == "claims" else [*_head(article), *_left_aside(claims), ""]
    for claim in standing(claims):
        lines += [*claim_lines(claim), ""]
    if part == "text":
        lines += ["Text", "", *_marked(article, session.profile.date_order)]
    return "\n".join(lines).rstrip("\n") + "\n"


def links(session: Session, names: Iterable[str], part: str | None, pages: bool) -> dict[str, str]:
    """The files of the documents that `show` names, by the names it calls them, where a terminal can show links."""
    if part == "raw" or not linking.wanted(session.color, pages):
        return {}
    named: dict[str, str] = {}
    for document in [each for name in names for each in _documents(session, name)]:
        if document in session.links:
            named |= dict.fromkeys((document, session.short.get(document, document)), session.links[document])
    return named


def _documents(session: Session, name: str) -> Sequence[str]:
    """The ids of the documents that `show` tells of when it is asked for this name."""
    event = session.store.events_by_id([name]).get(name)
    if event:
        return event.documents
    single = session.store.claims_by_id([name]).get(name)
    return [single.document] if single else [] if ":" in name else [find(session, name)]


def find(session: Session, name: str) -> str:
    """The id of the one document whose name contains `name`; the whole name wins over parts, `./-x` stands for `-x`."""
    name = name[2:] if name.startswith("./-") else name
    fitting = session.store.shelf.ids_from(name)
    if name in fitting:
        return name
    ids = [] if fitting else session.store.document_ids()
    fitting = fitting or [i for i in ids if name.casefold() in i.casefold()]
    if len(fitting) != 1:
        raise _not_one(name, fitting, [*ids, *short_names(ids).values()])
    return fitting[0]


def _not_one(name: str, fitting: list[str], known: list[str]) -> UsageError:
    """That a name fits several documents, or none."""
    if fitting:
        shown = ", ".join(fitting[:LIMIT]) + (", ..." if len(fitting) > LIMIT else "")
        return UsageError(f"'{name}' fits {len(fitting)} documents: {shown}.", "Write more of the name.")
    hint = near.hint(name, known) or "See their names: timeline list --docs"
    return UsageError(f"no document is called '{name}'.", hint)


def find_claim(session: Session, document: str, number: str) -> Claim:
    """The claim `document:number`. Raises `UsageError` when there is none."""
    claims = claims_of(session, find(session, document))
    wanted = int(number) if len(number) < _DIGITS else -1
    for claim in claims:
        if claim.number == wanted:
            return claim
    raise UsageError(
        f"{document} has {len(claims)} claims, so no '{number[:_DIGITS]}'.",
        f"Look: timeline show {shell.name(document)}",
    )


def claims_of(session: Session, document: str) -> list[Claim]:
    """All claims of a document in their order, also the rejected ones."""
    found = session.store.claims(replace(EVERY_CLAIM, documents=(document,)))
    return sorted(found, key=lambda c: c.number)


def _wrap(label: str, text: str, indent: int = 11, width: int | None = None) -> list[str]:
    body = textwrap.wrap(clean.line(text), (width or lines.width()) - indent) or [""]
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


def standing(claims: Iterable[Claim]) -> list[Claim]:
    """Those that no person rejected."""
    return [claim for claim in claims if claim.verdict != "rejected"]


def _left_aside(claims: Sequence[Claim]) -> list[str]:
    """How many claims of a document a person rejected, and their numbers."""
    rejected = [claim for claim in claims if claim.verdict == "rejected"]
    numbers = ", ".join(str(claim.number) for claim in rejected)
    return _wrap("rejected", f"{len(rejected)}, not shown here: {numbers}") if rejected else []


def _anchor(dating: Dating) -> str:
    if dating.anchor is None or dating.edtf == dating.anchor.isoformat():
        return ""
    return f"relative dates count from {dating.anchor.isoformat()}"


def _left_out(removed: Sequence[Span]) -> str:
    characters = sum(last - first for first, last in removed)
    return f"{len(removed)} passages of boilerplate, {characters} characters" if removed else ""


def claim_lines(claim: Claim, width: int | None = None) -> Iterable[str]:
    """A claim and the reason for each of its fields, in lines of at most `width` characters."""
    width = width or lines.width()
    sort = judged.line(claim)
    sort += ", rejected" if claim.verdict == "rejected" else ""
    head = f"{claim.number:>3}  {clean.line(claim.date or 'undated')}  {sort}  [paragraph {claim.paragraph}]"
    yield from textwrap.wrap(head, width, subsequent_indent=" " * 5)
    facts = (
        ("said by", ", ".join(claim.speakers) or "nobody named"),
        ("names", ", ".join(claim.actors)),
        ("text", claim.text),
        ("act", f"“{claim.act}”" if claim.act else ""),
        ("date", f"{claim.why} ({claim.basis})"),
        ("said", "" if claim.said == claim.date else claim.said),
        *(("because", reason) for reason in claim.reasons),
        ("tags", ", ".join(claim.tags)),
        ("note", claim.note),
    )
    for label, value in facts:
        if value:
            yield from _wrap(f"     {label}", value, 16, width)


def _event(session: Session, event: Event) -> str:
    """The event, who attests it, what it is linked to, and all its claims side by side, best first."""
    short = session.short
    documents = tuple(short.get(name, name) for name in event.documents)
    lines = [f"{event.date or 'undated'}  {judged.line(event)}  {event.id}"]
    claims = session.store.claims_by_id(event.claims)
    told = [claims[i] for i in event.claims if i in claims]
    lines += _accounts(session, event, told)
    for label, names in (("documents", documents), ("outlets", event.outlets), ("sources", event.sources)):
        lines += _wrap(label, f"{len(names)}: {', '.join(names)}" if names else "none named")
    lines += [*_wrap("why", event.why), *_links(session, event)]
    for label, own in (("tags", ", ".join(event.tags)), ("note", event.note)):
        lines += _wrap(label, own) if own else []
    for claim in told:
        lines += ["", short.get(claim.document, claim.document), *claim_lines(claim)]
    return "\n".join(lines) + "\n"


def _accounts(session: Session, event: Event, claims: Sequence[Claim]) -> Iterator[str]:
    """The block of an event: its act, who did it and who says so, who confirms or denies it, and what differs."""
    found = accounts.accounts(claims, _disputing(session, event))
    yield from _wrap("act", found.act.gist or found.act.text)
    yield from _wrap("acted", ", ".join(event.actors) or "nobody of the topic")
    yield from _wrap("told by", f"{_who(session, found.act)} {judged.attested(event)}".strip())
    for label, own in (("confirmed", found.confirmed), ("denied by", found.denied), ("reactions", found.reactions)):
        yield from _told(label, (_who(session, claim) for claim in own))
    yield from _told("repeats", [str(found.repeats)] if found.repeats else [])
    for name, values in found.differ.items():
        yield from _told(_SEVERAL[name], (f"{v} ({', '.join(map(session.place, own))})" for v, own in values))
    yield from _wrap("level", f"{event.level}: {event.level_why}")


def _told(label: str, values: Iterable[str]) -> list[str]:
    """A line of values, or none where there is none."""
    text = "; ".join(values)
    return _wrap(label, text) if text else []


def _disputing(session: Session, event: Event) -> list[Claim]:
    """The best claim of each event that denies this one."""
    others = session.store.events_by_id(event.disputed_by).values()
    return list(session.store.claims_by_id(other.claims[0] for other in others).values())


def _who(session: Session, claim: Claim) -> str:
    """`Anna Holm (000:3)`"""
    return f"{claim.speakers[0] if claim.speakers else 'the article'} ({session.place(claim)})"


def _links(session: Session, event: Event) -> Iterator[str]:
    """The events that dispute this one, that it fulfils and that fulfil it."""
    links = (("disputed", event.disputed_by), ("fulfils", event.fulfils), ("fulfilled", event.fulfilled_by))
    for label, ids in links:
        for other in session.store.events_by_id(ids).values():
            yield from _wrap(label, f"{other.date or 'undated'}  {other.kind}: {other.text}  {other.id}")


def _marked(article: Article, order: str | None) -> list[str]:
    """The text with every temporal expression as `[words = value]`."""
    text, out, at = article.source.text, [], 0
    for timex in pipeline.timexes(article, order):
        out += [clean.leaving(text[at : timex.start]), f"[{clean.leaving(timex.text)} = {timex.value}]"]
        at = timex.end
    out.append(clean.leaving(text[at:]))
    return "".join(out).splitlines()
