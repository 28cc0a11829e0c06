"""What the rules on two claims ask: how sure each is of what it says of a pair, `None` when it says nothing."""

from __future__ import annotations

from timeline.chronology.pair import DETAIL, INSIDE, NAMED_DAY, SHARE, Pair, coarse
from timeline.chronology.traits import MONTH, WEEK

PLAN = 0.1  # strength of what only the day, the kind and both sides of a plan say
ONE_SENTENCE = 9.0  # surer than anything that two sentences can share
COPIED = 4.0  # surer than what is told in other words


def named_twice(pair: Pair) -> float | None:
    if not pair.in_one_sentence or not pair.is_one_family or not pair.is_one_mood or pair.are_sayings:
        return None
    return ONE_SENTENCE if pair.a.claim.date == pair.b.claim.date else None


def two_things(pair: Pair) -> float | None:
    return 0.0 if pair.in_one_sentence else None


def same_plan(pair: Pair) -> float | None:
    if pair.a.plan is None or not pair.is_one_plan or pair.is_elsewhere:
        return None
    return max(PLAN, pair.weight - DETAIL)


def little(pair: Pair) -> float | None:
    return 0.0 if pair.weight < SHARE * pair.shorter else None


def same_words(pair: Pair) -> float | None:
    if pair.weight < INSIDE * pair.shorter or not pair.is_one_mood or not pair.is_copyable:
        return None
    part = pair.part if pair.is_one_family or pair.a.claim.date == pair.b.claim.date else 0.0
    return COPIED + part if part >= INSIDE else None


def like_words(pair: Pair) -> float | None:
    if not pair.is_one_mood or pair.in_one_document or other_act(pair) is not None:
        return None
    if (pair.between is None and not pair.is_undated) or max(pair.a.days, pair.b.days) > WEEK:
        return None
    likeness = pair.likeness
    return 1 + likeness if likeness else None


def other_days(pair: Pair) -> float | None:
    return 0.0 if pair.between is None else None


def opposite(pair: Pair) -> float | None:
    return 0.0 if pair.are_against_each_other else None


def no_detail(pair: Pair) -> float | None:
    return 0.0 if pair.weight < DETAIL + NAMED_DAY else None


def other_mood(pair: Pair) -> float | None:
    return None if pair.is_one_mood or pair.are_plan_and_happening else 0.0


def charge_and_denial(pair: Pair) -> float | None:
    return 0.0 if pair.are_sayings and {pair.a.claim.kind, pair.b.claim.kind} == {"accusation", "denial"} else None


def other_act(pair: Pair) -> float | None:
    both = {pair.a.family, pair.b.family}
    return 0.0 if len(both) > 1 and (not both & {"saying", "other"} or both == {"saying", "attack"}) else None


def told_otherwise(pair: Pair) -> float | None:
    if pair.is_one_family:
        return None
    is_told = not pair.between and pair.a.mood != "no" and pair.a.closed and pair.b.closed
    return None if is_told else 0.0


def same_saying(pair: Pair) -> float | None:
    return beyond(pair, pair.asked) if pair.are_sayings else None


def plan_and_happening(pair: Pair) -> float | None:
    return beyond(pair, pair.asked) if pair.are_plan_and_happening else None


def same_act(pair: Pair) -> float | None:
    return beyond(pair, pair.asked) if pair.is_one_mood and not pair.are_sayings else None


def beyond(pair: Pair, asked: float) -> float | None:
    """By how much the words in common weigh more than is asked."""
    return pair.weight - asked if pair.weight >= asked else None


def only_one(pair: Pair) -> float | None:
    """A month and a day in it that would be one but for the width of the month."""
    short, long = (pair.a, pair.b) if pair.a.days < pair.b.days else (pair.b, pair.a)
    if not 0 < short.days <= WEEK < long.days <= MONTH or not pair.is_one_mood or not long.stated:
        return None
    return beyond(pair, pair.asked - coarse(long.days) + coarse(short.days))


def not_enough(pair: Pair) -> float | None:
    return 0.0
