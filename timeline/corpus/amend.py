"""Decisions with one more, or without one: what `review` makes of the decisions that stand. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from timeline.corpus.decisions import (
    ANCHORED,
    EVENT_DECISIONS,
    FIELDS,
    Anchor,
    ClaimDecision,
    Decisions,
    DocumentDecision,
    EventDecision,
    saying,
)
from timeline.corpus.overrides import anchor_of, meant
from timeline.lang.fold import bare
from timeline.model import Claim


def with_claim(decisions: Decisions, decision: ClaimDecision, claims: Sequence[Claim]) -> Decisions:
    """The decisions with one more about one of the `claims` of its document; what it gives is added to the entry that
    means just this claim, if there is one.
    """
    for i, entry in enumerate(decisions.claims):
        if entry.document == decision.document and _are_one(entry.anchor, decision.anchor, claims):
            added, before, behind = _added(entry, decision), decisions.claims[:i], decisions.claims[i + 1 :]
            moved = added.anchor != entry.anchor  # a new anchor is a new entry of the file, at its end
            return replace(decisions, claims=(*before, *behind, added) if moved else (*before, added, *behind))
    return replace(decisions, claims=(*decisions.claims, decision))


def _are_one(one: Anchor, other: Anchor, claims: Sequence[Claim]) -> bool:
    """Whether two anchors mean the same claims."""
    return one == other or meant(one, claims) == meant(other, claims) != []


def _added(entry: ClaimDecision, decision: ClaimDecision) -> ClaimDecision:
    """The entry with what a newer decision says; the reason of another verdict goes with it.

    Who decided stays when nobody is named now, and when nothing is new. One that is looked at again after its date has
    changed is anchored to the date that is found now.
    """
    turned = None not in (decision.verdict, entry.verdict) and decision.verdict != entry.verdict
    tags = tuple(dict.fromkeys((*entry.tags, *decision.tags)))
    only_words = not (decision.verdict or decision.given) and bool(entry.verdict or entry.given)
    after = saying(replace(entry, tags=tags), {**({"note": None} if turned else {}), **_said(decision)})
    if only_words:
        return after
    if entry.was not in (None, decision.was):
        after = replace(after, quote=decision.quote, was=decision.was, nth=decision.nth)
    return after if after == entry else replace(after, by=decision.by or entry.by, when=decision.when)


def with_document(decisions: Decisions, name: str, decision: DocumentDecision) -> Decisions:
    """The decisions with one more about a document, added to what was decided about it."""
    known = decisions.documents.get(name, DocumentDecision())
    added = replace(known, **_said(decision))
    if added == known:
        return decisions
    added = replace(added, by=decision.by or known.by, when=decision.when)
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
    left_over = _changed_at(decisions, claim, claims, lambda entry: saying(entry, dropped))
    return left_over if names else without_events(left_over, claim, claims)


def _changed_at(
    decisions: Decisions, claim: Claim, claims: Sequence[Claim], changed: Callable[[ClaimDecision], ClaimDecision]
) -> Decisions:
    """The decisions with `changed` entries for one claim; what was said of others with it stays, an entry for each."""
    out: list[ClaimDecision] = []
    for entry in decisions.claims:
        left = changed(entry) if _is_about(entry.anchor, claim, claims) else entry
        places = meant(entry.anchor, claims) if left != entry else []
        if len(places) > 1:
            out += [_narrowed(left if claims[i].id == claim.id else entry, claims[i], claims) for i in places]
        else:
            out.append(left)
    return replace(decisions, claims=tuple(entry for entry in out if _says(entry)))


def _narrowed(entry: ClaimDecision, claim: Claim, claims: Sequence[Claim]) -> ClaimDecision:
    """The same decision about this claim alone."""
    anchor = anchor_of(claim, claims)
    return replace(entry, document=anchor.document, quote=anchor.quote, was=anchor.was, nth=anchor.nth)


def with_event(decisions: Decisions, decision: EventDecision) -> Decisions:
    """The decisions with one more about events, the last of them."""
    return replace(decisions, events=(*decisions.events, decision))


def without_tag(decisions: Decisions, claim: Claim, claims: Sequence[Claim], tag: str | None) -> Decisions:
    """The decisions without a word of one's own at a claim; without all of them and its note when `tag` is `None`."""
    return _changed_at(decisions, claim, claims, lambda entry: _untagged(entry, tag))


def _untagged(entry: ClaimDecision, tag: str | None) -> ClaimDecision:
    if tag is None:
        return replace(entry, tags=(), note=entry.note if entry.verdict or entry.given else None)
    return replace(entry, tags=tuple(each for each in entry.tags if bare(each) != bare(tag)))


def _says(entry: ClaimDecision) -> bool:
    """Whether an entry says anything."""
    return bool(entry.verdict or entry.given or entry.tags or entry.note)


def without_events(decisions: Decisions, claim: Claim, claims: Sequence[Claim]) -> Decisions:
    """The decisions without those about events that name a claim; of a longer one only the claim is left out."""
    out = []
    for entry in decisions.events:
        left = tuple(other for anchor in entry.claims for other in _others(anchor, claim, claims))
        fewest, most, _ = EVENT_DECISIONS[entry.what]
        if left == entry.claims:
            out.append(entry)
        elif fewest <= len(left) <= most:
            out.append(replace(entry, claims=left))
    return replace(decisions, events=tuple(out))


def _others(anchor: Anchor, claim: Claim, claims: Sequence[Claim]) -> list[Anchor]:
    """What an anchor means but for the claim: itself, when it does not mean it."""
    if not _is_about(anchor, claim, claims):
        return [anchor]
    return [anchor_of(claims[i], claims) for i in meant(anchor, claims) if claims[i].id != claim.id]


def _is_about(anchor: Anchor, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether an anchor means the claim, among the `claims` of its document."""
    return anchor.document == claim.document and claim.id in [claims[i].id for i in meant(anchor, claims)]


def without_document(decisions: Decisions, name: str, names: Sequence[str] = ()) -> Decisions:
    """The decisions without what was decided about a document: the fields in `names`, else all."""
    entry = decisions.documents.get(name, DocumentDecision())
    left = replace(entry, **dict.fromkeys(names)) if names else DocumentDecision()
    others = {other: known for other, known in decisions.documents.items() if other != name}
    says = left.date or left.title or left.outlet or left.url
    return replace(decisions, documents={**others, name: left} if says else others)
