"""What a person decided about documents and claims, applied to them.

A correction is anchored to the document and the quoted words, not to a running number, so that it survives better
extraction. One that finds no target any more is a recorded problem (O1), never silently dropped.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.model import Claim, Dating, Problem


@dataclass(frozen=True, slots=True)
class DocumentDecision:
    """The curator's date of one document (EDTF)."""

    date: str | None = None
    note: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """What the curator says of the claims whose sentence holds `quote`.

    `was` tells apart several claims of one sentence: the date that the program had found. `verdict` is `accepted`,
    `rejected` or `None`; the other fields replace what the program found.
    """

    document: str
    quote: str
    was: str | None = None
    verdict: str | None = None
    date: str | None = None
    actor: str | None = None
    kind: str | None = None
    status: str | None = None
    note: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """A whole `overrides.yaml`."""

    documents: dict[str, DocumentDecision] = field(default_factory=dict)
    claims: tuple[ClaimDecision, ...] = ()

    def by_file(self) -> dict[str, Decisions]:
        """Those about each file: its document, or its members (`file#member`)."""
        documents: dict[str, dict[str, DocumentDecision]] = defaultdict(dict)
        claims: dict[str, list[ClaimDecision]] = defaultdict(list)
        for name, decision in self.documents.items():
            documents[name.partition("#")[0]][name] = decision
        for claim in self.claims:
            claims[claim.document.partition("#")[0]].append(claim)
        return {name: Decisions(documents[name], tuple(claims[name])) for name in sorted({*documents, *claims})}

    def about(self, document: str) -> list[ClaimDecision]:
        """Those about the claims of one document."""
        return [claim for claim in self.claims if claim.document == document]

    def redate(self, document: str, found: Dating) -> Dating:
        """The curator's date of a document in place of what was `found`; what the text says stays as a clue."""
        decision = self.documents.get(document)
        if decision is None or decision.date is None:
            return found
        clue = f"the text alone gives {found.edtf or 'no date'} ({found.basis}): {found.why}"
        why = _signed(decision.by, decision.note)
        return replace(found, edtf=decision.date, basis="curator", why=why, flags=(), anchor=None, clues=(clue,))

    def digest(self) -> str:
        """Changes when a decision changes; empty when there is none."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16] if self.documents or self.claims else ""


def _signed(by: str | None, note: str | None) -> str:
    return f"set by {by or 'the curator'}" + (f": {note}" if note else "")


def apply(claims: list[Claim], decisions: Sequence[ClaimDecision], path: str) -> tuple[list[Claim], list[Problem]]:
    """The claims of one document as the curator wants them; rejected ones are gone, lost targets are problems."""
    problems = []
    for decision in decisions:
        meant = _meant(decision, claims)
        if not meant:
            problems.append(Problem(path, f"an override finds no claim with the words '{decision.quote}'", "O1"))
        elif decision.verdict == "rejected":
            claims = [claim for i, claim in enumerate(claims) if i not in meant]
        else:
            claims = [_decided(claim, decision) if i in meant else claim for i, claim in enumerate(claims)]
    return claims, problems


def _meant(decision: ClaimDecision, claims: Sequence[Claim]) -> list[int]:
    """Places of the claims with the words and the date; else, if one alone has the words, of that one.

    Its document may have got another date since.
    """
    same = [i for i, claim in enumerate(claims) if _has_words(decision, claim)]
    fitting = [i for i in same if decision.was in (None, claims[i].date or "none")]
    return fitting or (same if len(same) == 1 else [])


def _has_words(decision: ClaimDecision, claim: Claim) -> bool:
    return " ".join(decision.quote.split()) in " ".join(claim.text.split())


def found_date(claim: Claim, decisions: Decisions) -> str:
    """The date that the program had found for a claim, whatever a person made of it; `none` when it found none."""
    for decision in decisions.about(claim.document):
        if decision.date is not None and decision.date == claim.date and _has_words(decision, claim) and decision.was:
            return decision.was
    return claim.date or "none"


def is_decided(claim: Claim, decisions: Decisions) -> bool:
    """Whether a person has decided about the claim, whatever its date is now."""
    decided = (d for d in decisions.about(claim.document) if claim.date in (d.date or d.was, d.was))
    return any(_has_words(decision, claim) for decision in decided)


def _decided(claim: Claim, decision: ClaimDecision) -> Claim:
    signed = _signed(decision.by, decision.note)
    changed = [n for n in ("date", "actor", "kind", "status") if getattr(decision, n) is not None]
    reason = f"{', '.join(changed) or 'accepted as found'} {signed}"
    return replace(
        claim,
        date=decision.date or claim.date,
        basis="curator" if decision.date else claim.basis,
        why=signed if decision.date else claim.why,
        actors=(decision.actor,) if decision.actor else claim.actors,
        kind=decision.kind or claim.kind,
        status=decision.status or claim.status,
        reasons=(*claim.reasons, reason),
    )
