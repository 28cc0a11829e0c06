"""What is behind a row: each claim with its sentence, where it is written, and the reason for each of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.export import judged, when
from timeline.export.page import sentence
from timeline.export.page.markup import NOTHING, Html, anchor, element, joined, outward, text
from timeline.export.page.sources import UNNAMED, Bibliography, Cited
from timeline.export.selection import Selection
from timeline.model import Claim

CONTACTS = {"yes": "yes", "about": "only spoken of", "no": "none"}
_TOLD = tuple(f"{name}{end}" for name in ("kind", "status", "contact", "speaker") for end in (" ", ":"))
_FRAME = re.compile(r"^[^“:]*\bSPEAKER\b[^“:]*: ")  # the place of the speaker in a pattern of words
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
        "data_kind": claim.kind,
        "data_date": claim.date or "",
        "data_outlet": cited.outlet if cited.outlet != UNNAMED else "",
        "data_paragraph": str(claim.paragraph),
        "data_verdict": claim.verdict,
    }


def _fact(word: str, values: Iterable[str]) -> Html:
    shown = [element("dd", value) for value in values if value]
    return joined([element("dt", word), *shown]) if shown else Html()


def _facts(claim: Claim, selection: Selection, cited: Cited) -> Iterator[Fact]:
    decided = list(judged.decisions(claim))
    reasons = [reason for reason in claim.reasons if reason not in decided]
    yield "Source", [_source(claim, cited)]
    yield "Published", [joined([cited.published.removeprefix("published "), element("i", f" {cited.why}")])]
    yield "Said by", _told(" · ".join(claim.speakers), "speaker", reasons) if claim.speakers else ["nobody named"]
    yield "Said on", [when.said(claim.said) if claim.said and claim.said != claim.date else ""]
    yield "Date", [_date(claim, selection)]
    yield "Kind", _told(claim.kind, "kind", reasons)
    yield "Status", _told(", ".join(judged.status(claim)), "status", reasons)
    yield "Contact", _told(CONTACTS.get(claim.contact, claim.contact), "contact", reasons)
    yield "Because", [each for each in reasons if not each.startswith(_TOLD)]
    yield "Decided", decided
    yield "Tags", [", ".join(claim.tags)]
    yield "Note", [claim.note]
    yield "As found", [_found(claim)]


def _told(value: str, name: str, reasons: Iterable[str]) -> Iterator[Html]:
    """A field in words with the reasons for it, `kind meeting: “met”`, of which the value is not said again."""
    own = (each.removeprefix(name) for each in reasons if each.startswith((f"{name} ", f"{name}:")))
    told = (_FRAME.sub("", each.partition(": ")[2] or each.strip()) for each in own)
    yield joined([value, *(element("i", f" {each}") for each in told)])


def _source(claim: Claim, cited: Cited) -> Html:
    """`Title of the article [3], paragraph 5, VOA`"""
    title = element("cite", cited.title, class_="title")
    outlet = element("span", f", {cited.outlet}", class_="outlet") if cited.outlet != UNNAMED else NOTHING
    link = outward(cited.url, "the article") if cited.url else NOTHING
    facts = [title, cited.mark, text(f", paragraph {claim.paragraph}"), outlet]
    return joined([*facts, joined([text(", "), link]) if link else NOTHING])


def _date(claim: Claim, selection: Selection) -> Html:
    """The date in words, the words it was read from, and why; a borrowed day is said to be one."""
    words = f", from “{claim.date_text}”" if claim.date_text and claim.date_text not in claim.why else ""
    borrowed = " (only the day of its article)" if selection.is_borrowed(claim) else ""
    reason = f" {claim.why or claim.basis}"
    return joined([when.said(claim.date), borrowed, words, element("i", reason)])


def _found(claim: Claim) -> str:
    """What the program had found where a person set another value."""
    return "; ".join(f"{name}: {value or 'none'}" for name, value in claim.found)
