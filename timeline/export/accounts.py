"""The accounts of one event side by side: its act, who confirms it, who denies it, what is said of it, what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import SAYINGS, Claim, Event

_DENIED = frozenset({"denied", "negated", "cancelled"})
_FIELDS = ("date", "status")  # in which accounts can differ; a date where a sentence states it
Account = tuple[str, tuple[Claim, ...]]  # a value, and the claims that have it


@dataclass(frozen=True, slots=True)
class Accounts:
    """The claims of an event by what they are to it; each source once, in the order of the claims.

    `act` is the claim that leads. `differ` has for a field its several values, each with the claims that have it.
    `repeats` counts what only says again what a source said.
    """

    act: Claim
    confirmed: tuple[Claim, ...]
    denied: tuple[Claim, ...]
    reactions: tuple[Claim, ...]
    repeats: int
    differ: Mapping[str, tuple[Account, ...]]


def accounts(claims: Sequence[Claim], disputing: Iterable[Claim] = ()) -> Accounts:
    """The accounts in `claims`, those of an event, best first; `disputing` are claims of events that deny it."""
    act, *others = claims
    denied = [claim for claim in others if _denies(claim, act)]
    rest = [claim for claim in others if not _denies(claim, act)]
    sources = {_source(act)}
    confirmed = tuple(_new((claim for claim in rest if not _comments(claim, act)), sources))
    reactions = tuple(_new((claim for claim in rest if _comments(claim, act)), sources))
    return Accounts(
        act=act,
        confirmed=confirmed,
        denied=tuple(_new([*denied, *disputing], set())),
        reactions=reactions,
        repeats=len(rest) - len(confirmed) - len(reactions),
        differ=dict(_differing(claims)),
    )


def is_disputed(event: Event, claims: Sequence[Claim]) -> bool:
    """Whether another event denies it, or one of its own `claims`, best first, denies what the best one tells."""
    told = bool(claims) and claims[0].status not in _DENIED
    return bool(event.disputed_by) or (told and any(claim.status in _DENIED for claim in claims[1:]))


def _differing(claims: Sequence[Claim]) -> Iterator[tuple[str, tuple[Account, ...]]]:
    """The fields in which the claims have several values."""
    for name in _FIELDS:
        if len(found := _values(name, claims)) > 1:
            yield name, found


def _denies(claim: Claim, act: Claim) -> bool:
    return claim.status in _DENIED and claim.status != act.status


def _comments(claim: Claim, act: Claim) -> bool:
    """Whether a claim only says something of the act."""
    return claim.kind in SAYINGS and act.kind not in SAYINGS


def _source(claim: Claim) -> str:
    """Who says so, else the article itself."""
    return claim.speakers[0] if claim.speakers else claim.document


def _new(claims: Iterable[Claim], sources: set[str]) -> Iterator[Claim]:
    """The first claim of each source that is none of `sources`, which knows it then."""
    for claim in claims:
        if _source(claim) not in sources:
            sources.add(_source(claim))
            yield claim


def _values(name: str, claims: Iterable[Claim]) -> tuple[Account, ...]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if name != "date" or claim.basis != "inherited":
            found.setdefault(getattr(claim, name) or "undated", []).append(claim)
    return tuple((value, tuple(own)) for value, own in found.items())
