"""A topic of one subject: every rule decides its own examples, none of its counter-examples; what `list` shows."""

from pathlib import Path

import pytest
from reds_and_blues import judged, load, parts_of

from timeline import claims, errors, topic
from timeline.claims import dated, saying, subject
from timeline.claims.contact import Judgement
from timeline.claims.extract import told as cases_of
from timeline.claims.saying import Saying
from timeline.claims.subject import Claimed
from timeline.model import Claim

PROFILE = """
subject:
  Reds: {aliases: [Red, Redtown], people: {Ada Nordin: []}, places: [Osby], nouns: [the club]}
actors:
  Greens: {aliases: [Green, Greentown], people: {Olga Grun: []}}
contact_words: {contact: [hotline]}
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


@pytest.mark.parametrize(
    ("rule", "value", "text"), [(r.name, r.verdict, t) for r in subject.SENTENCES for t in r.examples]
)
def test_a_rule_of_sentences_decides_its_examples(rule: str, value: str, text: str, profile: topic.Profile) -> None:
    last = judged(text, profile)[-1]
    assert (last.rule, last.value) == (rule, value), last.why


@pytest.mark.parametrize(("rule", "text"), [(r.name, t) for r in subject.SENTENCES for t in r.counter_examples])
def test_a_rule_of_sentences_decides_no_counter_example(rule: str, text: str, profile: topic.Profile) -> None:
    assert judged(text, profile)[-1].rule not in ("", rule)


def told(text: str, profile: topic.Profile) -> list[Claim]:
    """The claims of the last sentence."""
    parts = parts_of(text, profile)
    found = claims.extract(parts.article, parts.timexes, profile)
    return [claim for claim in found if claim.span == parts.scenes[-1].span]


def decided(text: str, profile: topic.Profile) -> list[Judgement]:
    """The judgements of the claims of the last sentence, each worked out again from its parts."""
    parts = parts_of(text, profile)
    scene, whole = parts.scenes[-1], judged(text, profile)[-1]
    found = []
    for case in cases_of(parts, scene, whole)[1]:
        is_saying = isinstance(case, Saying)
        content = saying.content(case) if is_saying else dated.content(case)
        opens = scene is parts.scenes[0]
        found.append(subject.of_claim(Claimed(scene, whole, content, case.moment, is_saying, opens)))
    assert [f"contact {each.value}: {each.why}" for each in found] == [c.reasons[2] for c in told(text, profile)]
    return found


@pytest.mark.parametrize(
    ("rule", "value", "text"), [(r.name, r.verdict, t) for r in subject.CLAIMS for t in r.examples]
)
def test_a_rule_of_claims_decides_its_examples(rule: str, value: str, text: str, profile: topic.Profile) -> None:
    assert {(each.rule, each.value) for each in decided(text, profile)} == {(rule, value)}


@pytest.mark.parametrize(("rule", "text"), [(r.name, t) for r in subject.CLAIMS for t in r.counter_examples])
def test_a_rule_of_claims_decides_no_counter_example(rule: str, text: str, profile: topic.Profile) -> None:
    rules = [each.rule for each in decided(text, profile)]
    assert rules and rule not in rules


def test_every_rule_has_examples_and_counter_examples() -> None:
    assert all(rule.examples and rule.counter_examples for rule in (*subject.SENTENCES, *subject.CLAIMS))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Red state media wrote of rain.", True),  # of two sides, a press is none of them
        ("A Red-backed choir sang all of the night.", True),
        ("OSBY, May 2 (HN) - The ferry is late again.", False),
        ("The Greens sang a song of rain.", False),
    ],
)
def test_a_sentence_that_names_the_subject_in_any_use_is_a_claim(
    text: str, named: bool, profile: topic.Profile
) -> None:
    assert ([claim.actors for claim in told(text, profile)] == [("Reds",)]) is named


WRONG = {
    "subject: X\nsides: {A: [a], B: [b]}": "subject: stands beside `sides`",
    "subject: X\nextends: russia-taliban": "subject: stands beside `extends`",
    "subject: {A: [a], B: [b]}": "subject: expected one subject, found 2",
    "subject: {}": "subject: expected one subject, found 0",
    "subject: {A: [a]}\nactors: {A: [b]}": "actors.A: this name is a side already",
    "sides: {A: [a]}": "sides: expected two sides, found 1",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_with_a_subject_is_said(text: str, tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(errors.InputError) as error:
        topic.load(path)
    assert WRONG[text] in error.value.message


def test_a_name_alone_is_a_subject(tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text("subject: Port of Osby", encoding="utf-8")
    profile = topic.load(path)
    assert (profile.topic, profile.side_names) == ("Port of Osby", ("Port of Osby",))
    assert [c.contact for c in told("The Port of Osby burned down on 3 May.", profile)] == ["yes"]


def test_a_person_that_is_the_subject_is_known_by_surname_and_nobody_else_by_it(tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text("subject: {Ada Nordin: {people: [Ada Nordin]}}", encoding="utf-8")
    profile = topic.load(path)
    text = (
        "Ada Nordin sang. Nordin left, and Olga Nordin stayed. Karl Nordin and Minister Nordin met. Later Nordin sat."
    )
    found = [text[m.start : m.end] for m in profile.find(text, text.lower())]
    assert found == ["Ada Nordin", "Nordin", "Nordin", "Nordin"]
