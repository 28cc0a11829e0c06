"""Levels of claims: every rule decides its own examples, none of its counter-examples; what a person decides moves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reds_and_blues import PROFILE, load, parts_of

from timeline import claims, topic
from timeline.claims.extract import contacts
from timeline.claims.level import LEVELS, Levelled, judge, judge_by_person, seen
from timeline.model import OFF_TOPIC


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


def told(text: str, profile: topic.Profile) -> Levelled:
    """The last claim with its sentence."""
    parts = parts_of(text, profile)
    claim = claims.extract(parts.article, parts.timexes, profile)[-1]
    return seen(claim, parts.scenes[-1], contacts(parts)[-1])


def decided(case: Levelled) -> str:
    """The name of the first rule that gives a reason."""
    return next(rule.name for rule in LEVELS if rule.made(case))


@pytest.mark.parametrize(("at", "text"), [(i, t) for i, rule in enumerate(LEVELS) for t in rule.examples])
def test_a_rule_decides_its_examples(at: int, text: str, profile: topic.Profile) -> None:
    case = told(text, profile)
    assert decided(case) == LEVELS[at].name, case
    assert (case.claim.level, case.claim.level_why) == judge(case)


@pytest.mark.parametrize(("at", "text"), [(i, t) for i, rule in enumerate(LEVELS) for t in rule.counter_examples])
def test_a_rule_decides_no_counter_example(at: int, text: str, profile: topic.Profile) -> None:
    case = told(text, profile)
    assert decided(case) != LEVELS[at].name, case


def test_what_a_person_says_of_a_contact_moves_the_level(profile: topic.Profile) -> None:
    claim = told("The Reds met the Blues on 3 May.", profile).claim
    assert judge_by_person(claim)[0] == 1
    assert judge_by_person(replace(claim, contact="no")) == (3, OFF_TOPIC)
    assert judge_by_person(replace(claim, contact="about"))[0] == 2


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Ada Nordin said the Reds will meet the Blues on 20 May.", [3, 1]),
        ("Ada Nordin denied that the Reds met the Blues on 3 May.", [2, 2]),
        ("The Reds will meet the Blues on 20 May and on 21 May.", [1, 3]),
        ("The Reds met the Blues on 3 May and will sign a treaty with the Blues on 20 May.", [1, 1]),
    ],
)
def test_a_sentence_has_one_row_for_each_act(text: str, levels: list[int], profile: topic.Profile) -> None:
    parts = parts_of(text, profile)
    assert [claim.level for claim in claims.extract(parts.article, parts.timexes, profile)] == levels
