"""The accounts of a disputed event in columns: who says that it is so, who denies it, what else is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.export import when
from timeline.export.accounts import Accounts, accounts
from timeline.export.page.markup import NOTHING, Html, element, joined, text
from timeline.export.page.sources import Bibliography
from timeline.export.selection import Selection
from timeline.model import Claim, Event

_SEVERAL = {"date": "Dates differ", "status": "Told differently"}


def written(event: Event, claims: Sequence[Claim], selection: Selection, sources: Bibliography) -> Html:
    """The columns of an event that somebody denies, and what its claims differ in; nothing where all agree."""
    if not claims:
        return NOTHING
    found = accounts(claims, _disputing(event, selection))
    columns = (
        ("Says so", (found.act, *found.confirmed)),
        ("Says otherwise", found.denied),
        ("Comments", found.reactions),
    )
    shown = [_column(word, own, sources) for word, own in columns if own] if found.denied else []
    return joined([element("div", *shown, class_="accounts") if shown else NOTHING, *_differing(found, sources)])


def _disputing(event: Event, selection: Selection) -> Iterator[Claim]:
    """The best claim of each event that denies this one."""
    for name in event.disputed_by:
        other = selection.others.get(name)
        claim = selection.claims.get(other.claims[0]) if other else None
        if claim is not None:
            yield claim


def _column(word: str, claims: Sequence[Claim], sources: Bibliography) -> Html:
    return element("div", element("p", word), element("ul", *(_account(each, sources) for each in claims)))


def _account(claim: Claim, sources: Bibliography) -> Html:
    """Who, when it was said, in which article, and what."""
    who = claim.speakers[0] if claim.speakers else "the article itself"
    cited = sources.cite(claim.document)
    said = f"said {when.said(claim.said or claim.date)}" if claim.said or claim.date else cited.published
    facts = joined([said, f", {cited.outlet}", cited.mark, f", paragraph {claim.paragraph}"])
    return element("li", element("b", who), element("small", facts), element("q", claim.text))


def _differing(found: Accounts, sources: Bibliography) -> Iterator[Html]:
    """`Dates differ: 21 August 2018 [1], August 2018 [2]`"""
    for name, values in found.differ.items():
        each = (joined([_value(name, value), *_marks(own, sources)]) for value, own in values)
        yield element("p", text(f"{_SEVERAL[name]}: "), joined(each, ", "), class_="differ")


def _marks(claims: Sequence[Claim], sources: Bibliography) -> Iterator[Html]:
    return (sources.cite(document).mark for document in dict.fromkeys(claim.document for claim in claims))


def _value(name: str, value: str) -> str:
    return when.said(None if value == when.UNDATED else value) if name == "date" else value
