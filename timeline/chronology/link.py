"""Events that answer one another: a plan and its happening or postponement, an accusation and its denial."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from timeline.chronology.growing import Judged
from timeline.chronology.kept import CHARGE, DENIES, PLANS, PUTS_OFF
from timeline.chronology.pair import DETAIL
from timeline.chronology.ties import Tie, relink
from timeline.chronology.traits import Traits
from timeline.chronology.weights import Weights
from timeline.model import Event

ANSWER = 31  # days in which an accusation is denied: later denials answer newer ones
AHEAD = 92  # days by which a postponement may come before the day planned
BEFORE, AFTER = (-ANSWER, 0), (0, AHEAD)  # where an answer looks for what it answers, in days from it, inclusive
NEAREST = 40  # claims looked at for each answer


Answer = tuple[Traits, Traits]  # a claim, and the one that it answers
Links = Mapping[int, set[int]]  # places of events


def link(
    events: Sequence[Event],
    all_traits: Sequence[Traits],
    verdicts: Iterable[Judged],
    weights: Weights,
    ties: Iterable[Tie] = (),
) -> list[Event]:
    """The events with their links, in the order of `events`."""
    of = {claim: at for at, event in enumerate(events) for claim in event.claims}
    answered = _by_answered(of, answers(all_traits, weights))
    disputed, fulfilled = relink(of, answered, _by_answered(of, _fulfilments(all_traits, verdicts)), ties)
    fulfils: dict[int, set[int]] = defaultdict(set)
    for plan, happened in fulfilled.items():
        for at in happened:
            fulfils[at].add(plan)

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


def _by_answered(of: Mapping[str, int], answers: Iterable[Answer]) -> Links:
    """For each event that is answered the events that answer it; no event answers itself."""
    found: dict[int, set[int]] = defaultdict(set)
    for answer, asked in answers:
        if of[answer.claim.id] != of[asked.claim.id]:
            found[of[asked.claim.id]].add(of[answer.claim.id])
    return found


def _fulfilments(all_traits: Sequence[Traits], verdicts: Iterable[Judged]) -> Iterator[Answer]:
    for verdict, one, two in verdicts:
        if verdict.what == "plan":
            done, plan = sorted((all_traits[one], all_traits[two]), key=lambda t: t.mood == "plan")
            yield done, plan


def answers(
    all_traits: Sequence[Traits], weights: Weights, answering: Collection[int] | None = None
) -> Iterator[Answer]:
    """Each answer to a contact, or to what is said of one, with what it answers: a denial, a plan that was put off.

    `answering` are the places of those that may answer, else all may; `all_traits` must hold the `NEAREST` of what lies
    within `BEFORE` and `AFTER` of these, and all of the same days.
    """
    told = [t for t in all_traits if t.roles and t.repeats == t.at]
    mine = [t for t in told if t.at in answering] if answering is not None else told
    return chain(_denials(told, mine, weights), _postponements(told, mine, weights))


def _denials(told: Sequence[Traits], mine: Iterable[Traits], weights: Weights) -> Iterator[Answer]:
    """What is denied, with what was alleged before; nobody answers his own charge."""
    charges = [t for t in told if t.roles & CHARGE]
    for answer, charge in _answers([t for t in mine if t.roles & DENIES], charges, weights, BEFORE):
        if answer.speaker != charge.speaker:
            yield answer, charge


def _postponements(told: Sequence[Traits], mine: Iterable[Traits], weights: Weights) -> Iterator[Answer]:
    put_off = [t for t in mine if t.roles & PUTS_OFF]
    return _answers(put_off, [t for t in told if t.roles & PLANS], weights, AFTER)


def _answers(
    answers: Iterable[Traits], asked: Sequence[Traits], weights: Weights, window: tuple[int, int]
) -> Iterator[Answer]:
    """Each answer with what it answers best: two sides and a detail in common, in a `window` of days from it.

    The nearest are looked at: the latest before, or the first after.
    """
    ordered = sorted(asked, key=lambda t: (t.first or 0, t.at))
    days = [t.first or 0 for t in ordered]
    since, until = window
    for answer in answers:
        begin, end = (bisect_left(days, (answer.first or 0) + off) for off in (since, until + 1))
        nearest = ordered[begin:end] if since >= 0 else ordered[begin:end][::-1]
        best = _best(answer, nearest[:NEAREST], weights)
        if best:
            yield answer, best


def _best(answer: Traits, asked: Iterable[Traits], weights: Weights) -> Traits | None:
    found = []
    for other in asked:
        weight = weights.of(answer.own & other.own)
        if len(answer.about & other.about) > 1 and weight >= DETAIL:
            found.append((-weight, other.at, other))
    return min(found, key=lambda item: item[:2])[2] if found else None
