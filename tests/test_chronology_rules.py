"""Every rule on two claims decides its own examples, and no other's."""

import re
from dataclasses import replace

import pytest

from timeline.calendar import intervals
from timeline.chronology import compare
from timeline.chronology.pair import Pair
from timeline.chronology.rules import RULES, Example, Rule
from timeline.chronology.traits import canonical, look
from timeline.chronology.weights import Weights
from timeline.model import KINDS, STATUSES, Claim
from timeline.topic import Actor, Profile

SIDES = Profile("Northland and the islanders", (Actor("Northland"), Actor("Islanders")))
USUAL = Claim(
    id="a-1", document="a", date="2019-05-14", date_text=None, date_span=None, basis="relative", why="why", said=None,
    speakers=(), actors=SIDES.side_names, kind="meeting", status="happened", contact="yes", text="", span=(0, 10),
    paragraph=1, number=1,
)  # fmt: skip
OTHER = replace(USUAL, id="b-1", document="b", span=(5, 15))


def claim(usual: Claim, text: str) -> Claim:
    """The claim that an example of the table stands for."""
    found = re.fullmatch(r"(?:\[(.*)\] )?(.+)", text)
    assert found
    made = replace(usual, text=found[2])
    for word in (found[1] or "").split(", ") if found[1] else ():
        if word == "same":
            made = replace(made, document="a", span=USUAL.span)
        elif word == "in a":
            made = replace(made, document="a")
        elif word == "inherited":
            made = replace(made, basis=word)
        elif word == "wordless":
            made = replace(made, act=None)
        elif word == "undated":
            made = replace(made, date=None)
        elif word.startswith("by "):
            made = replace(made, speakers=(word[3:],))
        elif word in KINDS or word in STATUSES:
            made = replace(made, **{"kind" if word in KINDS else "status": word})
        else:
            assert intervals.bounds(word), word
            made = replace(made, date=word)
    return replace(made, act="said") if made.kind == "statement" and "wordless" not in text else made


def decided(example: Example) -> list[str]:
    """Names of the rules that decide about the two claims, whichever comes first."""
    one, two = example
    both, weights = look(canonical([claim(USUAL, one), claim(OTHER, two)]), SIDES)
    return [compare.decided(Pair(a, b, weights))[0].name for a, b in (both, both[::-1])]


@pytest.mark.parametrize(("rule", "example"), [(rule, each) for rule in RULES for each in rule.examples])
def test_a_rule_decides_its_examples(rule: Rule, example: Example) -> None:
    assert decided(example) == [rule.name, rule.name]


@pytest.mark.parametrize(("rule", "example"), [(rule, each) for rule in RULES for each in rule.others])
def test_a_rule_leaves_other_pairs_to_others(rule: Rule, example: Example) -> None:
    assert rule.name not in decided(example)


def test_every_rule_has_a_name_of_its_own_and_examples_of_both_sorts() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES) > 10
    assert all(rule.examples and rule.others for rule in RULES)
    assert {rule.what for rule in RULES} == {"merge", "plan", "only", "apart"}


def test_a_verdict_names_its_rule() -> None:
    for rule in RULES:
        one, two = rule.examples[0]
        (a, b), weights = look(canonical([claim(USUAL, one), claim(OTHER, two)]), SIDES)
        verdict = compare.judge(a, b, weights)
        assert (verdict and (verdict.what, verdict.rule)) == (None if rule.what == "apart" else (rule.what, rule.name))


def test_an_actor_of_two_words_is_no_phrase() -> None:
    weights = Weights({"=Fishing Union": 1, "fishi union": 1, "fishi": 5, "union": 5}, 9)
    assert weights["=Fishing Union"] == weights["=New Union"] == 1 > weights["fishi union"]


def test_words_that_few_documents_hold_tell_more() -> None:
    weights = Weights({"port": 9, "gala": 1}, 9)
    assert 0 < weights["port"] < weights["gala"] == 1
