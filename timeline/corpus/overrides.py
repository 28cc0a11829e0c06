"""`overrides.yaml`: what a person decided about documents and claims, read, applied and written back.

A correction is anchored to the document and the quoted words, not to a running number, so that it survives better
extraction. One that finds no target any more is a recorded problem (O1), never silently dropped.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.calendar import intervals
from timeline.errors import InputError
from timeline.model import KINDS, STATUSES, Claim, Dating, Problem
from timeline.topic import yaml as yamlfile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml

FILE = "overrides.yaml"
VERDICTS = ("accepted", "rejected")
_DOCUMENT = ("date", "note", "by")
_CLAIM = ("in", "quote", "was", "status", "date", "actor", "kind", "claim_status", "note", "by")


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


def read(folder: Path) -> Decisions:
    """The decisions in a corpus folder. Raises `InputError` with file, line and key for whatever is wrong."""
    path = folder / FILE
    if not path.is_file():
        return Decisions()
    reader = Reader(path)
    root = reader.root()
    table = reader.table(root, "", ("documents", "claims")) if root is not None else {}
    documents = {}
    if "documents" in table:
        for name, node in reader.table(table["documents"], "documents").items():
            values = _strings(reader, node, f"documents.{name}", _DOCUMENT)
            documents[name] = DocumentDecision(_date(reader, node, values, name), values.get("note"), values.get("by"))
    claims = []
    if "claims" in table:
        listed = table["claims"]
        if yamlfile.kind(listed) != "sequence" and str(listed.value).strip():
            raise reader.fail(listed, "claims", "expected a list")
        for number, node in enumerate(listed.value or ()):
            claims.append(_claim(reader, node, f"claims[{number}]"))
    return Decisions(documents, tuple(claims))


def _strings(reader: Reader, node: yaml.Node, key: str, known: tuple[str, ...]) -> dict[str, str]:
    return {name: reader.string(value, f"{key}.{name}") for name, value in reader.table(node, key, known).items()}


def _date(reader: Reader, node: yaml.Node, values: dict[str, str], key: str) -> str | None:
    date = values.get("date")
    if date is not None and intervals.bounds(date) is None:
        raise reader.fail(node, f"{key}.date", f"'{date}' is no date", "Write EDTF, e.g. 2018-08-22 or 2018-08.")
    return date


def _claim(reader: Reader, node: yaml.Node, key: str) -> ClaimDecision:
    values = _strings(reader, node, key, _CLAIM)
    for name in ("in", "quote"):
        if name not in values:
            raise reader.fail(node, f"{key}.{name}", "missing", "A claim is found by its document and its words.")
    for name, allowed in (("status", VERDICTS), ("kind", KINDS), ("claim_status", STATUSES)):
        if name in values and values[name] not in allowed:
            raise reader.fail(node, f"{key}.{name}", f"'{values[name]}' is none of {', '.join(allowed)}")
    return ClaimDecision(
        document=values["in"],
        quote=values["quote"],
        was=values.get("was"),
        verdict=values.get("status"),
        date=_date(reader, node, values, key),
        actor=values.get("actor"),
        kind=values.get("kind"),
        status=values.get("claim_status"),
        note=values.get("note"),
        by=values.get("by"),
    )


def _signed(by: str | None, note: str | None) -> str:
    return f"set by {by or 'the curator'}" + (f": {note}" if note else "")


def apply(claims: list[Claim], decisions: Sequence[ClaimDecision], path: str) -> tuple[list[Claim], list[Problem]]:
    """The claims of one document as the curator wants them; rejected ones are gone, lost targets are problems."""
    problems = []
    for decision in decisions:
        fitting = [i for i, claim in enumerate(claims) if _is_meant(decision, claim)]
        if not fitting:  # its document may have got another date since: the words alone say which claim, if it is one
            same = [i for i, claim in enumerate(claims) if _has_words(decision, claim)]
            fitting = same if len(same) == 1 else []
        if not fitting:
            problems.append(Problem(path, f"an override finds no claim with the words '{decision.quote}'", "O1"))
        if decision.verdict == "rejected":
            claims = [claim for i, claim in enumerate(claims) if i not in fitting]
        else:
            claims = [_decided(claim, decision) if i in fitting else claim for i, claim in enumerate(claims)]
    return claims, problems


def _is_meant(decision: ClaimDecision, claim: Claim) -> bool:
    return _has_words(decision, claim) and decision.was in (None, claim.date or "none")


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


def written(decisions: list[ClaimDecision], documents: dict[str, DocumentDecision], before: str) -> str:
    """The text of `overrides.yaml` with these decisions added to what stood there `before`, comments and all."""
    import io

    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    try:
        data = yaml.load(before) or {}
    except YAMLError as error:
        raise InputError(f"{FILE}: broken YAML: {' '.join(str(error).split())}") from error
    for name, document in documents.items():
        entry = data.setdefault("documents", {}).setdefault(name, {})
        entry.update({k: v for k, v in (("date", document.date), ("note", document.note), ("by", document.by)) if v})
    for claim in decisions:
        fields = {
            "in": claim.document, "quote": claim.quote, "was": claim.was, "status": claim.verdict, "date": claim.date,
            "actor": claim.actor, "kind": claim.kind, "claim_status": claim.status, "note": claim.note, "by": claim.by,
        }  # fmt: skip
        entry = {key: value for key, value in fields.items() if value}
        listed = data.setdefault("claims", [])
        old = next((e for e in listed if all(e.get(k) == entry.get(k) for k in ("in", "quote", "was"))), None)
        if old is None:
            listed.append(entry)
        else:
            old.update(entry)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()
