"""What is behind a row: each claim with its sentence, where it is written, and the reason for each of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.export import judged, when
from timeline.export.page import sentence
from timeline.export.page.markup import Html, anchor, element, joined, listed, outward, text
from timeline.export.page.sources import Bibliography, Cited
from timeline.export.selection import Selection
from timeline.model import Claim

CONTACTS = {
    "yes": "evidence of a contact between the sides",
    "about": "speaks of a contact, is none",
    "no": "no contact between the sides",
}
BASES = {  # how a claim got its date, where its reason is all that is said of it
    "explicit": "the sentence gives the date",
    "partial": "the sentence gives it in part",
    "relative": "counted from another day",
    "inherited": "no date in the sentence",
    "named": "a dated event of the topic",
    "curator": "set by a person",
}
Fact = tuple[str, Iterable[str]]  # a word, and what is said under it, one paragraph each


def written(claims: Iterable[Claim], selection: Selection, sources: Bibliography) -> Html:
    """The claims of a row, best first."""
    return element("ol", *(_claim(each, selection, sources) for each in claims), class_="claims")


def _claim(claim: Claim, selection: Selection, sources: Bibliography) -> Html:
    article = selection.articles.get(claim.document)
    cited = sources.count(claim.document)
    whole = article.source.text if article else ""
    language = article.language if article and article.language != "en" else None
    quote = element("blockquote", sentence.marked(claim, whole), dir="auto", lang=language or "")
    facts = (_fact(word, values) for word, values in _facts(claim, selection, cited))
    return element("li", quote, element("dl", *facts), class_="claim", id=anchor("c", claim.id), **_data(claim, cited))


def _data(claim: Claim, cited: Cited) -> dict[str, str]:
    return {
        "data_id": claim.id,
        "data_document": claim.document,
        "data_was": dict(claim.found).get("date", claim.date or "") or "none",
        "data_status": claim.status,
        "data_kind": claim.kind,
        "data_date": claim.date or "",
        "data_speakers": listed(claim.speakers),
        "data_outlet": cited.outlet,
        "data_paragraph": str(claim.paragraph),
        "data_verdict": claim.verdict,
    }


def _fact(word: str, values: Iterable[str]) -> Html:
    shown = [element("dd", value) for value in values if value]
    return joined([element("dt", word), *shown]) if shown else Html()


def _facts(claim: Claim, selection: Selection, cited: Cited) -> Iterator[Fact]:
    yield "Source", [_source(claim, cited), outward(cited.url)]
    yield "Published", [joined([cited.published.removeprefix("published "), element("i", f" {cited.why}")])]
    yield "Said by", [" · ".join(claim.speakers) or "nobody named: the article itself", _said(claim)]
    yield "Date", [_date(claim, selection)]
    yield "Kind", [_kind(claim)]
    decided = list(judged.decisions(claim))
    yield "Because", (reason for reason in claim.reasons if reason not in decided)
    yield "Decided", decided
    yield "Tags", [", ".join(claim.tags)]
    yield "Note", [claim.note]
    yield "As found", [_found(claim)]


def _source(claim: Claim, cited: Cited) -> Html:
    """`Title of the article [3], paragraph 5, VOA`"""
    title = element("cite", cited.title, class_="title", dir="auto")
    outlet = element("span", cited.outlet, class_="outlet")
    return joined([title, cited.mark, text(f", paragraph {claim.paragraph}, "), outlet])


def _said(claim: Claim) -> str:
    return f"said {when.said(claim.said)}" if claim.said and claim.said != claim.date else ""


def _date(claim: Claim, selection: Selection) -> Html:
    """The date in words, the words it was read from, and why; a borrowed day is said to be one."""
    words = f", from “{claim.date_text}”" if claim.date_text else ""
    borrowed = " (only the day of its article)" if selection.is_borrowed(claim) else ""
    reason = f" {claim.why or BASES.get(claim.basis, claim.basis)}"
    return joined([when.said(claim.date), borrowed, words, element("i", reason)])


def _kind(claim: Claim) -> str:
    """`meeting, planned, alleged; evidence of a contact between the sides`"""
    sort = ", ".join([claim.kind, *judged.status(claim)])
    act = f", by the word “{claim.act}”" if claim.act else ""
    return f"{sort}{act}; {CONTACTS.get(claim.contact, claim.contact)}"


def _found(claim: Claim) -> str:
    """What the program had found where a person set another value."""
    return "; ".join(f"{name}: {value or 'none'}" for name, value in claim.found)
