"""The records of what a person decided about documents and claims: a whole `overrides.yaml`.

A decision is anchored to the document and the quoted words, not to a running number, so that it survives better
extraction.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from timeline.model import Dating

FIELDS = ("date", "kind", "status", "alleged", "contact", "speaker", "actor")  # of a claim, which a person may set
YES_NO = ("yes", "no")  # how a field that is true or false is written
ANCHORED = ("document", "quote", "was", "nth")
MANY = 1_000_000
EVENT_DECISIONS = {  # what may be said of events -> the fewest and the most claims that say of which, and in words
    "merge": (2, MANY, "two or more"),
    "split": (1, MANY, "one or more"),
    "fulfils": (2, 2, "two"),
    "disputes": (2, 2, "two"),
    "unlink": (2, 2, "two"),
}
VERDICTS = ("accepted", "rejected")


@dataclass(frozen=True, slots=True)
class DocumentDecision:
    """What the curator knows of one document: its date (EDTF), title, outlet and address."""

    date: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    note: str | None = None
    by: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The claims of a document whose sentence is, or else holds, `quote`.

    `was` tells apart several claims of one sentence: the date that the program had found. `nth` tells apart claims
    that have all of this in common, counted from 1.
    """

    document: str
    quote: str
    was: str | None = None
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """What the curator says of the claims at an anchor, of which the first four fields are the parts.

    `verdict` is `accepted`, `rejected` or `None`; the `FIELDS` replace what the program found.
    """

    document: str
    quote: str
    was: str | None = None
    nth: int | None = None
    verdict: str | None = None
    date: str | None = None
    kind: str | None = None
    status: str | None = None
    alleged: str | None = None
    contact: str | None = None
    speaker: str | None = None
    actor: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    by: str | None = None
    when: str | None = None

    @property
    def anchor(self) -> Anchor:
        return Anchor(self.document, self.quote, self.was, self.nth)

    @property
    def given(self) -> dict[str, str]:
        """The fields of the claim that it sets."""
        return {name: value for name in FIELDS if (value := getattr(self, name)) is not None}


@dataclass(frozen=True, slots=True)
class EventDecision:
    """What the curator says of the events of the claims at these anchors; `what` is one of `EVENT_DECISIONS`."""

    what: str
    claims: tuple[Anchor, ...]
    note: str | None = None
    by: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """A whole `overrides.yaml`. Those about events are played in their order."""

    documents: dict[str, DocumentDecision] = field(default_factory=dict)
    claims: tuple[ClaimDecision, ...] = ()
    events: tuple[EventDecision, ...] = ()

    def by_file(self) -> dict[str, Decisions]:
        """Those about each file: its document, or its members (`file#member`)."""
        documents: dict[str, dict[str, DocumentDecision]] = defaultdict(dict)
        claims: dict[str, list[ClaimDecision]] = defaultdict(list)
        for name, decision in self.documents.items():
            for file in files_of(name):
                documents[file][name] = decision
        for claim in self.claims:
            for file in files_of(claim.document):
                claims[file].append(claim)
        return {name: Decisions(documents[name], tuple(claims[name])) for name in sorted({*documents, *claims})}

    def only(self, documents: Collection[str]) -> Decisions:
        """Those about these documents and their claims."""
        if not (self.documents or self.claims):
            return self
        said = {name: decision for name, decision in self.documents.items() if name in documents}
        return Decisions(said, tuple(claim for claim in self.claims if claim.document in documents))

    def about(self, document: str) -> list[ClaimDecision]:
        """Those about the claims of one document."""
        return [claim for claim in self.claims if claim.document == document]

    def redate(self, document: str, found: Dating) -> Dating:
        """The curator's date of a document in place of what was `found`; what the text says stays as a clue."""
        decision = self.documents.get(document)
        if decision is None or decision.date is None:
            return found
        clue = f"the text alone gives {found.edtf or 'no date'} ({found.basis}): {found.why}"
        why = signed("set", decision)
        return replace(found, edtf=decision.date, basis="curator", why=why, flags=(), anchor=None, clues=(clue,))

    def digest(self) -> str:
        """Changes when a decision changes; empty when there is none."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16] if self != Decisions() else ""


def signed(what: str, decision: DocumentDecision | ClaimDecision | EventDecision) -> str:
    """`set by ana on 2021-12-01: address of the page`"""
    when = f" on {decision.when}" if decision.when else ""
    note = f": {decision.note}" if decision.note else ""
    return f"{what} by {decision.by or 'the curator'}{when}{note}"


def saying(decision: ClaimDecision, texts: Mapping[str, str | None]) -> ClaimDecision:
    """The decision with these texts in its fields of that name."""
    return replace(decision, **texts)  # type: ignore[arg-type]  # callers name fields that hold a text or nothing


def files_of(document: str) -> list[str]:
    """The files that a document may be of: a `#` parts a member from its file, or stands in the name of the file.

    >>> files_of("box#2"), files_of("talks #2#1")
    (['box', 'box#2'], ['talks ', 'talks #2', 'talks #2#1'])
    """
    parts = document.split("#")
    return ["#".join(parts[:number]) for number in range(1, len(parts) + 1)]
