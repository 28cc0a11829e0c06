"""A group of claims as one event: its best claim, its date, who attests it, and what its claims disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline.chronology import vote, weights
from timeline.chronology.compare import Verdict
from timeline.chronology.tokens import tokens
from timeline.chronology.traits import Traits
from timeline.model import CONTACTS, PRECISIONS, Claim, Event

WORDS = 4  # shared words that the reason names


@dataclass(frozen=True, slots=True)
class Documents:
    """What is known of the documents, by id: outlet, EDTF date, and of a copied text the document it is copied from."""

    outlets: Mapping[str, str | None]
    published: Mapping[str, str | None]
    copies: Mapping[str, str]

    def outlet(self, claim: Claim) -> str | None:
        return self.outlets.get(claim.document)

    def source(self, claim: Claim) -> str | None:
        """The first speaker; where nobody is named, the outlet that tells it, for a copied text that of its origin."""
        if claim.speakers:
            return claim.speakers[0]
        return self.outlets.get(self.copies.get(claim.document, claim.document))


class Group(Protocol):
    """Claims of one event, by their places, by which verdicts they came together, and what a person made of them."""

    @property
    def members(self) -> Sequence[int]: ...
    @property
    def verdicts(self) -> Sequence[Verdict]: ...
    @property
    def decided(self) -> Sequence[str]: ...


def describe(group: Group, all_traits: Sequence[Traits], documents: Documents) -> Event:
    """The event of `group`."""
    members = [all_traits[at] for at in group.members]
    if len(members) == 1:
        return alone(members[0].claim, documents, group.decided)
    members.sort(key=lambda t: _rank(t, documents))
    date, conflict = vote.date_of(members, documents.copies)
    claims = [t.claim for t in vote.fitting_first(members, date)]
    best = claims[0]
    nearest = min(claims, key=lambda c: c.level)
    return Event(
        id=f"e{min(c.id for c in claims)}",
        date=date,
        kind=best.kind,
        status=best.status,
        contact=min((c.contact for c in claims), key=CONTACTS.index),
        actors=_each(name for c in claims for name in c.actors),
        speakers=best.speakers,
        text=best.text,
        documents=_each(c.document for c in claims),
        outlets=_each(map(documents.outlet, claims)),
        sources=_each(map(documents.source, claims)),
        claims=tuple(c.id for c in claims),
        why="; ".join([best.why, _gathered(group, claims, all_traits), *group.decided, *conflict, *_figures(claims)]),
        where=best.where,
        tags=_tags(claims),
        note=_note(claims),
        basis=_basis(date, claims),
        alleged=_is_alleged(members),
        gist=best.gist,
        level=nearest.level,
        level_why=nearest.level_why,
    )


def _rank(t: Traits, documents: Documents) -> tuple[object, ...]:
    """The best claim first: decided by a person, a contact, exact, stated, told at first hand, early."""
    c = t.claim
    return (
        *(c.status == "background", c.basis != "curator", c.level, CONTACTS.index(c.contact)),
        *(PRECISIONS.index(t.precision), not t.stated, len(c.speakers)),
        *(documents.published.get(c.document) or "9999", c.document, c.span, c.id),
    )


def alone(claim: Claim, documents: Documents, decided: Sequence[str] = ()) -> Event:
    """The event of one claim, which most events are."""
    outlet, source = documents.outlet(claim), documents.source(claim)
    return Event(
        id=f"e{claim.id}",
        date=claim.date,
        kind=claim.kind,
        status=claim.status,
        contact=claim.contact,
        actors=_each(claim.actors),
        speakers=claim.speakers,
        text=claim.text,
        documents=(claim.document,),
        outlets=(outlet,) if outlet else (),
        sources=(source,) if source else (),
        claims=(claim.id,),
        why="; ".join([claim.why, *decided]),
        where=claim.where,
        tags=claim.tags,
        note=claim.note,
        basis=claim.basis,
        alleged=claim.alleged,
        gist=claim.gist,
        level=claim.level,
        level_why=claim.level_why,
    )


def _is_alleged(members: Sequence[Traits]) -> bool:
    """Whether all claims that tell the act allege it; what is said of it decides only where no claim tells it."""
    acts = [t for t in members if t.family != "saying"]
    return all(t.claim.alleged for t in acts or members)


def _each(names: Iterable[str | None]) -> tuple[str, ...]:
    """Each name once, in the order of its first mention."""
    return tuple(dict.fromkeys(filter(None, names)))


def _tags(claims: Iterable[Claim]) -> tuple[str, ...]:
    return _each(tag for claim in claims for tag in claim.tags)


def _note(claims: Iterable[Claim]) -> str:
    return "; ".join(_each(claim.note for claim in claims))


def _basis(date: str | None, claims: Sequence[Claim]) -> str:
    """How the date was reached: as the best claim that states it has it; `inherited` when none states a date."""
    stated = [c for c in claims if c.basis != "inherited"]
    return next((c.basis for c in (*stated, *claims) if c.date == date), (stated or claims)[0].basis)


def _gathered(group: Group, claims: Sequence[Claim], all_traits: Sequence[Traits]) -> str:
    """By which rules the claims came together, with some of the words they share."""
    shared = sorted({stem for verdict in group.verdicts for stem in verdict.shared if stem.isalnum()})[:WORDS]
    rules = _each(verdict.rule for verdict in sorted(group.verdicts, key=lambda v: (-v.strength, v.rule)))
    documents = len({c.document for c in claims})
    said = f"{len(claims)} claims in {documents} document{'s' if documents > 1 else ''}"
    said += f": {', '.join(rules)}" if rules else ""
    words = _spelled(shared, (all_traits[at].claim.text for at in group.members))
    return said + (f" ({', '.join(words)})" if words else "")


def _spelled(stems: Sequence[str], texts: Iterable[str]) -> list[str]:
    """For each stem the word of the texts that it stands for, as it is met first."""
    spelled: dict[str, str] = {}
    for text in texts:
        if len(spelled) == len(stems):
            break
        for token in tokens(text):
            stem = weights.stem_of(token)
            if stem and stem in stems:
                spelled.setdefault(stem, token)
    return [spelled.get(stem, stem) for stem in stems]


def _figures(claims: Sequence[Claim]) -> list[str]:
    """Numbers of one thing that are not the same in all claims."""
    if len({claim.document for claim in claims}) == 1:
        return []
    given: dict[str, dict[int, tuple[str, Claim]]] = defaultdict(dict)
    for claim in sorted(claims, key=lambda c: (c.document, c.span)):
        for what, (number, written) in weights.figures(claim.text).items():
            given[what].setdefault(number, (written, claim))
    return [
        "figures differ: " + ", ".join(f"{said} ({claim.where})" for _, (said, claim) in sorted(numbers.items()))
        for _, numbers in sorted(given.items())
        if len({claim.document for _, claim in numbers.values()}) > 1
    ]
