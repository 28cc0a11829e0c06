"""The rivals of a claim: what else is told of its event, in its sentence and of its day, and in what it differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.calendar import intervals
from timeline.cli import evidence
from timeline.cli.session import Session
from timeline.corpus import overrides
from timeline.export import when
from timeline.model import ALLEGED, SAYINGS, Claim
from timeline.store import Store

MOST = 20  # rivals that a person can weigh at once
FIELDS = ("date", "kind", "status", "alleged")  # in which two claims can say otherwise
_DENIED = frozenset({"denied", "negated", "cancelled"})


@dataclass(frozen=True, slots=True)
class Rival:
    """Another claim; `tie` is what joins both, `otherwise` what it says in place of the claim: `("kind aid",)`."""

    claim: Claim
    tie: str
    otherwise: tuple[str, ...]


def rivals(session: Session, claim: Claim) -> list[Rival]:
    """The nearest ties first, each claim once, at most `MOST`; none that a person rejected.

    Of its event and of events that dispute it all claims; of its sentence and its day those that say otherwise.
    """
    found: dict[str, Rival] = {}
    for tie, other in _tied(session, claim):
        if other.id not in found and other.id != claim.id and other.verdict != "rejected":
            found[other.id] = Rival(other, tie, tuple(_otherwise(claim, other)))
    return list(found.values())[:MOST]


def _tied(session: Session, claim: Claim) -> Iterator[tuple[str, Claim]]:
    """The claims that may be rivals, each with what joins it to the claim; some repeat."""
    yield from _of_its_event(session.store, claim)
    for each in evidence.claims_of(session, claim.document):
        if _overlap(claim, each) and any(_otherwise(claim, each)):
            yield "same sentence", each
    if claim.date and intervals.precision(claim.date) == "day":
        on_its_day = _in_order(session.store.claims_on([claim.date]).values())
        yield from (("same day", each) for each in on_its_day if contradicts(claim, each))


def _of_its_event(store: Store, claim: Claim) -> Iterator[tuple[str, Claim]]:
    """The claims of its event, then those of events that dispute it."""
    event = store.events_by_id([claim.event]).get(claim.event)
    if event:
        others = store.events_by_id(event.disputed_by).values()
        for tie, each in (("same event", event), *(("disputes it", other) for other in others)):
            yield from ((tie, told) for told in _in_order(store.claims_by_id(each.claims).values()))


def _in_order(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.document, claim.number))


def _overlap(one: Claim, other: Claim) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def contradicts(one: Claim, other: Claim) -> bool:
    """Whether two claims that state one day cannot both stand: one denies, or acts of one kind did and did not come.

    They share an actor where both name one; of sayings only a denial is against another claim. A day that is only the
    article's joins nothing: all that an interview says is of that day.
    """
    if "inherited" in (one.basis, other.basis):
        return False
    if one.actors and other.actors and not {*one.actors} & {*other.actors}:
        return False
    is_act = one.kind == other.kind and one.kind not in SAYINGS
    return _denies(one) != _denies(other) or (is_act and one.status != other.status)


def _denies(claim: Claim) -> bool:
    return claim.kind == "denial" or claim.status in _DENIED


def _otherwise(claim: Claim, other: Claim) -> Iterator[str]:
    """The fields that differ, each with what the other says; a date where both have one of their own."""
    for name in FIELDS:
        own, said = overrides.now(claim, name), overrides.now(other, name)
        is_told = (name == "date" and "inherited" in (claim.basis, other.basis)) or (
            name == "alleged" and ALLEGED in (claim.status, other.status)
        )
        if own != said and not is_told:
            yield f"{name} {when.words(said) if name == 'date' else said}"
