"""Claims gathered into events. Until claims are merged, every claim is its own event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.model import Claim, Event


def gather(claims: Iterable[Claim], outlets: Mapping[str, str | None]) -> list[Event]:
    """Events in the order of `claims`; `outlets` gives the outlet of each document."""
    return [_alone(claim, outlets.get(claim.document)) for claim in claims]


def _alone(claim: Claim, outlet: str | None) -> Event:
    return Event(
        id=f"e{claim.id}",
        date=claim.date,
        kind=claim.kind,
        status=claim.status,
        contact=claim.contact,
        actors=claim.actors,
        speakers=claim.speakers,
        text=claim.text,
        documents=(claim.document,),
        outlets=(outlet,) if outlet else (),
        sources=claim.speakers[:1],
        claims=(claim.id,),
        why=claim.why,
        where=f"{claim.document}:{claim.number}",
    )
