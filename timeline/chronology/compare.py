"""Two claims judged: what they are to each other, and by which rule. Pure, symmetric, one pair at a time."""

from __future__ import annotations

from typing import NamedTuple

from timeline.chronology.pair import Pair
from timeline.chronology.rules import RULES, Rule
from timeline.chronology.traits import Traits
from timeline.chronology.weights import Weights


class Verdict(NamedTuple):
    """What two claims are to each other.

    `what` is `merge`, `plan` (a plan and its happening) or `only` (one, if nothing else in that time fits as well);
    `strength` orders verdicts of one kind; `heeds` is what of their events can speak against it.
    """

    what: str
    rule: str
    strength: float
    shared: tuple[str, ...] = ()
    heeds: str = ""


def judge(a: Traits, b: Traits, weights: Weights) -> Verdict | None:
    """What the two claims are to each other; `None` when they stay apart."""
    pair = Pair(a, b, weights)
    rule, strength = decided(pair)
    if rule.what == "apart":
        return None
    return Verdict(rule.what, rule.name, strength, pair.best() if rule.names_words else (), rule.heeds)


def decided(pair: Pair) -> tuple[Rule, float]:
    """The first rule that decides, and how sure it is."""
    for rule in RULES:
        strength = rule.strength(pair)
        if strength is not None:
            return rule, strength
    raise AssertionError("the last rule decides what no other does")
