"""Events that answer one another: a plan and its happening or postponement, an accusation and its denial."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.chronology.cluster import Judged
from timeline.chronology.compare import DETAIL
from timeline.chronology.traits import Traits
from timeline.chronology.weights import Weights
from timeline.model import Event

ANSWER = 31  # days in which an accusation is denied: later denials answer newer ones
AHEAD = 92  # days by which a postponement may come before the day planned
NEAREST = 40  # events looked at for each answer


def link(
    events: Sequence[Event], all_traits: Sequence[Traits], verdicts: Iterable[Judged], weights: Weights
) -> list[Event]:
    """The events with their links, in the order of `events`."""
    of = {claim: at for at, event in enumerate(events) for claim in event.claims}
    fulfils: dict[int, set[int]] = defaultdict(set)
    disputed: dict[int, set[int]] = defaultdict(set)
    for verdict, one, two in verdicts:
        if verdict.what == "plan":
            plan, done = sorted((all_traits[one], all_traits[two]), key=lambda t: t.mood != "plan")
            if of[plan.claim.id] != of[done.claim.id]:
                fulfils[of[done.claim.id]].add(of[plan.claim.id])
    told = [t for t in all_traits if t.closed and t.claim.contact != "no"]
    charges = [t for t in told if t.claim.kind == "accusation" or t.claim.status == "alleged"]
    for answer, charge in _answers((t for t in told if t.mood == "no"), charges, weights, -ANSWER, 0):
        if answer.speaker != charge.speaker and of[answer.claim.id] != of[charge.claim.id]:
            disputed[of[charge.claim.id]].add(of[answer.claim.id])
    plans = [t for t in told if t.mood == "plan"]
    put_off = (t for t in told if t.claim.kind == "postponement" or t.mood == "off")
    for answer, plan in _answers(put_off, plans, weights, 0, AHEAD):
        if of[answer.claim.id] != of[plan.claim.id]:
            disputed[of[plan.claim.id]].add(of[answer.claim.id])
    fulfilled: dict[int, set[int]] = defaultdict(set)
    for done_at, planned in fulfils.items():
        for plan_at in planned:
            fulfilled[plan_at].add(done_at)

    def ids(places: Iterable[int]) -> tuple[str, ...]:
        return tuple(events[at].id for at in sorted(places))

    out = list(events)
    for at in {*disputed, *fulfils, *fulfilled}:
        out[at] = replace(
            out[at],
            disputed_by=ids(disputed.get(at, ())),
            fulfils=ids(fulfils.get(at, ())),
            fulfilled_by=ids(fulfilled.get(at, ())),
        )
    return out


def _answers(
    answers: Iterable[Traits], asked: Sequence[Traits], weights: Weights, since: int, until: int
) -> Iterable[tuple[Traits, Traits]]:
    """Each answer with what it answers best: two sides and a detail in common, between `since` and `until` days off."""
    ordered = sorted(asked, key=lambda t: (t.first or 0, t.at))
    days = [t.first or 0 for t in ordered]
    for answer in answers:
        begin, end = (bisect_left(days, (answer.first or 0) + off) for off in (since, until + 1))
        window = ordered[begin:end] if since >= 0 else ordered[begin:end][::-1]
        found = []
        for other in window[:NEAREST]:
            weight = weights.of(answer.own & other.own)
            if len(answer.about & other.about) > 1 and weight >= DETAIL:
                found.append((-weight, other.at, other))
        if found:
            yield answer, min(found, key=lambda item: item[:2])[2]
