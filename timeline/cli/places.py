"""Which claims and events a person means by what `list` shows: `002:9`, `002:9 +3`, the id of an event or a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.cli import evidence
from timeline.cli.session import Session
from timeline.errors import UsageError
from timeline.model import Claim, Event
from timeline.text import shell

MORE = re.compile(r"(?:^|(?<=:)(\d+)\s*)\+\d+$")  # how many more claims an event has, as its row shows


def names(typed: Iterable[str]) -> list[str]:
    """What was typed, without the `+3` of a row."""
    return [name for each in typed if (name := MORE.sub(r"\1", each))]


def is_claim(name: str) -> bool:
    """Whether it looks like `002:9`."""
    return name.rpartition(":")[2].isdecimal() and ":" in name


def claims(session: Session, name: str) -> list[Claim]:
    """The claim at a place or of an id, or all claims of an event id, best first; none for a document."""
    if is_claim(name):
        document, _, number = name.rpartition(":")
        return [evidence.find_claim(session, document, number)]
    event = session.store.events_by_id([name]).get(name)
    found = session.store.claims_by_id(event.claims if event else [name])
    return [found[i] for i in (event.claims if event else [name]) if i in found]


def behind(session: Session, name: str) -> list[Claim]:
    """The claims that `claims` gives, or those of a document that stand. Raises `UsageError` for an unknown name."""
    return claims(session, name) or evidence.standing(evidence.claims_of(session, evidence.find(session, name)))


def best(session: Session, name: str) -> Claim:
    """The claim that stands for what was named. Raises `UsageError` when that is no row."""
    found = claims(session, name)
    if not found:
        raise UsageError(f"'{name}' is no claim and no event.", "Write what list shows, such as 002:9, or an id.")
    return found[0]


def event(session: Session, claim: Claim) -> Event:
    """The event of a claim. Raises `UsageError` when it is in none."""
    found = session.store.events_by_id([claim.event]).get(claim.event)
    if found is None:
        place = session.place(claim)
        raise UsageError(
            f"{place} was rejected, so it is in no event.", f"Take it back: timeline review {shell.name(place)} --clear"
        )
    return found
