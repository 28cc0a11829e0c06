"""Decisions with one more, or without one: what `review` makes of the decisions that stand. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from timeline.corpus.decisions import ANCHORED, FIELDS, ClaimDecision, Decisions, DocumentDecision, saying
from timeline.corpus.overrides import meant
from timeline.model import Claim


def with_claim(decisions: Decisions, decision: ClaimDecision, claims: Sequence[Claim]) -> Decisions:
    """The decisions with one more about one of the `claims` of its document; what it gives is added to the entry that
    means just this claim, if there is one.
    """
    mine = meant(decision.anchor, claims)
    for i, entry in enumerate(decisions.claims):
        if entry.document == decision.document and mine and meant(entry.anchor, claims) == mine:
            return replace(
                decisions, claims=(*decisions.claims[:i], _added(entry, decision), *decisions.claims[i + 1 :])
            )
    return replace(decisions, claims=(*decisions.claims, decision))


def _added(entry: ClaimDecision, decision: ClaimDecision) -> ClaimDecision:
    """The entry with what a newer decision says; the reason of another verdict goes with it."""
    turned = decision.verdict is not None and decision.verdict != entry.verdict
    tags = tuple(dict.fromkeys((*entry.tags, *decision.tags)))
    said = {**({"note": None} if turned else {}), **_said(decision), "by": decision.by, "when": decision.when}
    return saying(replace(entry, tags=tags), said)


def with_document(decisions: Decisions, name: str, decision: DocumentDecision) -> Decisions:
    """The decisions with one more about a document, added to what was decided about it."""
    known = decisions.documents.get(name, DocumentDecision())
    added = replace(known, **_said(decision), by=decision.by, when=decision.when)
    return replace(decisions, documents={**decisions.documents, name: added})


def _said(decision: ClaimDecision | DocumentDecision) -> dict[str, str]:
    """The texts in a decision, but for its anchor, its tags and who decided when."""
    left_out = (*ANCHORED, "tags", "by", "when")
    texts = {f.name: getattr(decision, f.name) for f in fields(decision) if f.name not in left_out}
    return {name: text for name, text in texts.items() if text is not None}


def without_claim(decisions: Decisions, claim: Claim, claims: Sequence[Claim], names: Sequence[str] = ()) -> Decisions:
    """The decisions without what was decided about a claim: the fields in `names`, else all but its tags.

    An entry that then says nothing is left out.
    """
    dropped: dict[str, str | None] = dict.fromkeys(names or (*FIELDS, "verdict", "note", "by", "when"))
    out = []
    for entry in decisions.claims:
        if entry.document != claim.document or claim.id not in [claims[i].id for i in meant(entry.anchor, claims)]:
            out.append(entry)
            continue
        left = saying(entry, dropped)
        if left.verdict or left.given or left.tags or left.note:
            out.append(left)
    return replace(decisions, claims=tuple(out))


def without_document(decisions: Decisions, name: str, names: Sequence[str] = ()) -> Decisions:
    """The decisions without what was decided about a document: the fields in `names`, else all."""
    entry = decisions.documents.get(name, DocumentDecision())
    left = replace(entry, **dict.fromkeys(names)) if names else DocumentDecision()
    others = {other: known for other, known in decisions.documents.items() if other != name}
    says = left.date or left.title or left.outlet or left.url
    return replace(decisions, documents={**others, name: left} if says else others)
