"""When two claims are of one event, when one answers the other, and why. Pure, symmetric, one pair at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.chronology import traits
from timeline.chronology import weights as words
from timeline.chronology.traits import MONTH, WEEK, Traits, gap
from timeline.chronology.weights import Weights

# Near-identical sentences: eight words in a row are no accident, and the shorter sentence is mostly in the longer.
RUN = 6  # triples in common, which are eight words in a row
INSIDE = 0.5  # share of the shorter sentence's triples: Broder's measure of containment, at one half
REPRINT = 7  # days by which a reprint may be later than the first print, where the date is only that of the paper

# How much two sentences must share, in words of weight 1: one word that few documents hold, or two ordinary ones.
DETAIL = 0.8
SHARE = 0.15  # of the telling words of the shorter sentence: long sentences share some words by chance
NAMED_DAY = -0.4  # both name the same calendar day in words, for the same kind of act
NEXT_DAY = 0.4  # for each day between
OTHER_KIND = 0.2  # a meeting for one, a contact for the other
OTHER_FAMILY = 0.7  # a sentence on an act whose kind was not recognised, or that tells the act as an announcement
ELSEWHERE = 0.4  # each names a place, and not the same
ONE_SIDE = 0.4  # only one actor in common
NO_SIDE = 0.9
PERSON = -0.3  # both are of one person, who seldom speaks twice a day on one thing
ONE_PARTY = 0.5  # sayings of two speakers of one side, or of one whose name is not known
OTHER_SPEAKER = 1.5
PLAN = 0.1  # strength of what only the day, the kind and both sides of a plan say
COARSE = ((7, 0.0), (31, 0.5), (366, 1.0), (10**7, 2.0))  # days that the wider date can mean, and what that asks for


class Verdict(NamedTuple):
    """What two claims are to each other.

    `what` is `merge`, `plan` (a plan and its happening) or `only` (one, if nothing else in that time fits as well);
    `strength` orders verdicts of one kind.
    """

    what: str
    rule: str
    strength: float
    shared: tuple[str, ...] = ()


Found = tuple[str, str, float]  # the verdict but for the words shared


def judge(a: Traits, b: Traits, weights: Weights) -> Verdict | None:
    """What the two claims are to each other; `None` when they stay apart."""
    shared = a.own & b.own
    if a.claim.document == b.claim.document:
        if a.claim.span == b.claim.span:
            return _same_sentence(a, b)
        shared = frozenset(word for word in shared if word[0] != "=")  # an article speaks of its actors all along
    weight = weights.of(shared)
    shorter = min(a.total, b.total)
    if a.plan and a.plan == b.plan and a.family == b.family and not elsewhere(a, b):
        if a.mood == b.mood and a.first == b.first and a.last == b.last:
            return Verdict("merge", "same plan", max(PLAN, weight - DETAIL), _best(shared, weights))
    if weight < SHARE * shorter:
        return None
    between = gap(a, b)
    if weight >= INSIDE * shorter and (between is not None or copyable(a, b)):
        copied = _near_identical(a, b)
        if copied:
            return copied
    if between is None or weight < DETAIL + NAMED_DAY:
        return None
    if a.family == b.family == "saying":
        found = _same_saying(a, b, weight, between)
    else:
        found = _same_act(a, b, weight, between)
    return Verdict(*found, _best(shared, weights)) if found else None


def _same_sentence(a: Traits, b: Traits) -> Verdict | None:
    """One sentence holds a saying and an event, which are two; a day named twice in it is one."""
    if (a.family, a.mood, a.claim.date) == (b.family, b.mood, b.claim.date) and a.family != "saying":
        return Verdict("merge", "day named twice", 9)
    return None


def elsewhere(a: Traits, b: Traits) -> bool:
    """Whether both name places, and none in common."""
    one, two = words.places(a.claim.text), words.places(b.claim.text)
    return bool(one and two) and not one & two


def alike(a: Traits, b: Traits) -> float:
    """Share of the shorter sentence's triples that the longer holds; 0 when too few for a run."""
    one, two = words.triples(a.claim.text), words.triples(b.claim.text)
    both = len(one & two)
    return both / min(len(one), len(two)) if both >= RUN else 0.0


def _near_identical(a: Traits, b: Traits) -> Verdict | None:
    if a.mood != b.mood or (a.family != b.family and a.claim.date != b.claim.date):
        return None
    part = alike(a, b)
    return Verdict("merge", "same words", 4 + part) if part >= INSIDE else None


def copyable(a: Traits, b: Traits) -> bool:
    """Whether the dates of two claims that are days apart allow that one sentence was copied from the other."""
    if a.first is not None and a.last is not None and b.first is not None and b.last is not None:
        return max(a.first - b.last, b.first - a.last) <= (1 if a.stated and b.stated else REPRINT)
    if "nothing" in (traits.known(a), traits.known(b)):
        return True
    inside, other = a.interval, b.interval
    return bool(inside and other and inside.intersect(other))


def coarse(days: int) -> float:
    """What a date that can mean so many days asks for."""
    for most, more in COARSE:
        if days <= most:
            return more
    return COARSE[-1][1]


def _asked(a: Traits, b: Traits, between: int) -> float:
    """How much must be shared, given how near the dates and the sides are."""
    asked = DETAIL + NEXT_DAY * between
    widest = max(a.days, b.days) or 1
    asked += coarse(widest)
    both = len(a.about & b.about)
    return asked + (0 if both > 1 else ONE_SIDE if both else NO_SIDE)


def _same_act(a: Traits, b: Traits, weight: float, between: int) -> Found | None:
    asked = _asked(a, b, between)
    if a.family != b.family:
        if "saying" not in (a.family, b.family) and "other" not in (a.family, b.family):
            return None
        if between or not (a.closed and b.closed) or "no" in (a.mood, b.mood):
            return None
        asked += OTHER_FAMILY
    elif a.claim.kind != b.claim.kind:
        asked += OTHER_KIND
    if not between and a.claim.basis in ("explicit", "partial") and b.claim.basis in ("explicit", "partial"):
        asked += NAMED_DAY if max(a.days, b.days) <= 7 else 0
    if weight >= asked and a.family == b.family and elsewhere(a, b):
        asked += ELSEWHERE
    if weight < asked:
        return _only(a, b, weight, asked)
    moods = {a.mood, b.mood}
    if len(moods) == 1:
        return "merge", "same act", weight - asked
    if moods == {"plan", "done"} and a.family == b.family:
        return "plan", "plan and happening", weight - asked
    return None


def _same_saying(a: Traits, b: Traits, weight: float, between: int) -> Found | None:
    if {a.mood, b.mood} not in ({a.mood}, {"plan", "done"}):
        return None
    if {a.claim.kind, b.claim.kind} == {"accusation", "denial"}:
        return None
    asked = _asked(a, b, between)
    if same_speaker(a.speaker, b.speaker):
        asked += PERSON if a.person else 0
    else:
        asked += ONE_PARTY if (a.side and a.side == b.side) or not (a.speaker and b.speaker) else OTHER_SPEAKER
    return ("merge", "same saying", weight - asked) if weight >= asked else _only(a, b, weight, asked)


def _only(a: Traits, b: Traits, weight: float, asked: float) -> Found | None:
    """A month and a day in it that would be one but for the width of the month."""
    short, long = sorted((a, b), key=lambda t: t.days)
    if not 0 < short.days <= WEEK < long.days <= MONTH or a.mood != b.mood or not long.stated:
        return None
    fine = asked - coarse(long.days) + coarse(short.days)
    return ("only", "the only one of that time", weight - fine) if weight >= fine else None


@lru_cache(maxsize=1 << 14)
def same_speaker(one: str, two: str) -> bool:
    """Whether two folded names are of one speaker: equal, or one is the longer form of the other.

    >>> same_speaker("senior official", "senior official of the ministry"), same_speaker("ivanov", "ivanova")
    (True, False)
    """
    if one == two or not one or not two:
        return bool(one) and one == two
    short, long = sorted((set(words.tokens(one)), set(words.tokens(two))), key=len)
    return len(short) > 1 and short <= long


def _best(shared: frozenset[str], weights: Weights) -> tuple[str, ...]:
    return tuple(word for _, word in sorted([(-weights[word], word) for word in shared])[:3])
