"""`review --merge`, `--split`, `--link`, `--unlink`: what a person decides about events, checked and put on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.cli import evidence, places, steps
from timeline.cli.session import Session
from timeline.cli.steps import Step
from timeline.corpus import amend, overrides
from timeline.corpus.decisions import Anchor, Decisions, EventDecision
from timeline.errors import UsageError
from timeline.export import clean, judged
from timeline.model import Claim, Event, Query
from timeline.text import shell

SAID = {"fulfils": "now fulfils", "disputes": "now disputes", "unlink": "is no longer linked to"}


@dataclass(frozen=True, slots=True)
class End:
    """One of the events that a decision is about, and the claim that stands for it."""

    name: str  # as typed
    claim: Claim
    event: Event


def decided(session: Session, names: Sequence[str], signature: EventDecision) -> list[Step]:
    """The decision about the rows named, of which `signature` has all but the claims.

    Raises `UsageError` for one that makes no sense.
    """
    what = signature.what
    ends = [End(name, claim, places.event(session, claim)) for name in names for claim in [places.best(session, name)]]
    fewest = 1 if what == "split" else 2
    if len(ends) < fewest or (len(ends) > 2 and what in SAID):
        rows = "one row or more" if what == "split" else "two rows or more" if what == "merge" else "two rows"
        raise UsageError(f"--{option(what)} wants {rows}, not {len(ends)}.", f"For example: {EXAMPLES[what]}")
    _check(session, what, ends)
    anchors = tuple(_anchor(session, end.claim) for end in ends)
    decision = replace(signature, claims=anchors)
    return [Step(lambda before: _changed(session, before, decision, ends), _answer(session, what, ends))]


EXAMPLES = {
    "merge": "timeline review --merge 002:9 003:4",
    "split": "timeline review --split 002:9",
    "fulfils": "timeline review --link fulfils 003:4 002:9",
    "disputes": "timeline review --link disputes 003:4 002:9",
    "unlink": "timeline review --unlink 003:4 002:9",
}


def option(what: str) -> str:
    """The option that says it."""
    return f"link {what}" if what in ("fulfils", "disputes") else what


def _anchor(session: Session, claim: Claim) -> Anchor:
    return overrides.anchor_of(claim, evidence.claims_of(session, claim.document))


def _check(session: Session, what: str, ends: Sequence[End]) -> None:
    """Raises `UsageError` for what is so already, or cannot be."""
    events = {end.event.id: end.event for end in ends}
    if what == "split":
        _check_split(ends, list(events.values()))
        return
    if len(events) < len(ends):
        why = "an event has no link to itself" if what in SAID else "some of these are one event already"
        raise UsageError(f"{why}: {', '.join(_places(session, ends))}.")
    if what in ("fulfils", "disputes"):
        _check_link(session, what, *ends)
    if what == "unlink" and not _links(ends[0].event, ends[1].event):
        raise UsageError("these two events have no link.", f"Look: timeline show {shell.name(ends[0].name)}")


def _places(session: Session, ends: Sequence[End]) -> list[str]:
    return [session.place(end.claim) for end in ends]


def _check_split(ends: Sequence[End], events: Sequence[Event]) -> None:
    for event in events:
        leaving = {end.claim.id for end in ends if end.event.id == event.id}
        if leaving == set(event.claims):
            alone = "this claim is alone in its event" if len(leaving) == 1 else "these are all claims of their event"
            raise UsageError(f"{alone}, so nothing would change: {clean.line(event.text)}")


def _check_link(session: Session, what: str, one: End, other: End) -> None:
    """Raises `UsageError` for a link that is there, and for one that leads back to where it begins."""
    first, second = one.event, other.event
    if (what, first.id) in _links(second, first):
        raise UsageError(f"that link is there already: {clean.line(first.text)}")
    from timeline.chronology import reaches

    events = session.store.events(Query(everything=True))
    links = {event.id: event.disputed_by if what == "disputes" else event.fulfilled_by for event in events}
    if reaches(links, first.id, second.id):
        raise UsageError(
            f"the link would lead in a circle: {other.name} already {what} {one.name}, or what leads to it.",
        )


def _links(one: Event, other: Event) -> set[tuple[str, str]]:
    """The links between two events: what, and the id of the one that does it."""
    out = {("disputes", b.id) for a, b in ((one, other), (other, one)) if b.id in a.disputed_by}
    return out | {("fulfils", b.id) for a, b in ((one, other), (other, one)) if b.id in a.fulfilled_by}


def _changed(session: Session, before: Decisions, decision: EventDecision, ends: Sequence[End]) -> Decisions:
    """The decisions with one more; to unlink what a person linked is to take that back."""
    if decision.what != "unlink":
        return amend.with_event(before, decision)
    first, second = (end.event for end in ends)
    mine = [entry for entry in before.events if _joins(session, entry, first, second)]
    left = replace(before, events=tuple(entry for entry in before.events if entry not in mine))
    by_rules = len(_links(first, second)) > len({entry.what for entry in mine})
    return amend.with_event(left, decision) if by_rules else left


def _joins(session: Session, entry: EventDecision, first: Event, second: Event) -> bool:
    """Whether a person's decision links these two events."""
    if entry.what not in ("fulfils", "disputes"):
        return False
    claims = [evidence.claims_of(session, anchor.document) for anchor in entry.claims]
    ids = [[found[i].event for i in overrides.meant(a, found)] for a, found in zip(entry.claims, claims, strict=True)]
    return {event for each in ids for event in each} == {first.id, second.id}


def _answer(session: Session, what: str, ends: Sequence[End]) -> list[str]:
    """What is decided, and the rows it is about."""
    shown = _places(session, ends)
    if what == "merge":
        lines = [f"{' and '.join(shown)} are one event now"]
    elif what == "split":
        lines = [f"{' and '.join(shown)} {'leave their event, together' if len(shown) > 1 else 'leaves its event'}"]
    else:
        lines = [f"{shown[0]} {SAID[what]} {shown[1]}"]
    for end, place in zip(ends, shown, strict=True):
        row = f"{place}  {end.claim.date or 'undated'}  {', '.join([end.claim.kind, *judged.status(end.claim)])}"
        lines += [f"  {row}", *steps.wrapped(end.claim.text)]
    return [lines[0], *lines[1:]]
