"""Whose contact it is: every rule decides its own examples, none of its counter-examples."""

from pathlib import Path

import pytest
from reds_and_blues import PROFILE, judged, load, parts_of

from timeline import claims, topic
from timeline.claims import contact, contact_rules, cues, held, parties, scene
from timeline.claims import dated as dates
from timeline.claims.contact import Judgement
from timeline.claims.dated import Dated
from timeline.claims.dated import content as dated_content
from timeline.claims.extract import told
from timeline.claims.rules import decide
from timeline.lang import languages

HOTLINE = f"{PROFILE}contact_words: {{contact: [hotline]}}\n"


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), HOTLINE)


SENTENCES = [*contact_rules.BOTH_SIDES, *contact_rules.ONE_SIDE]
EXAMPLES = [(rule.name, rule.verdict, text) for rule in SENTENCES for text in rule.examples]
OTHERS = [(rule.name, text) for rule in SENTENCES for text in rule.counter_examples]


@pytest.mark.parametrize(("rule", "value", "text"), EXAMPLES)
def test_a_rule_decides_its_examples(rule: str, value: str, text: str, profile: topic.Profile) -> None:
    last = judged(text, profile)[-1]
    assert (last.rule, last.value) == (rule, value), last.why


@pytest.mark.parametrize(("rule", "text"), OTHERS)
def test_a_rule_decides_none_of_its_counter_examples(rule: str, text: str, profile: topic.Profile) -> None:
    assert judged(text, profile)[-1].rule not in ("", rule)


def dated(text: str, profile: topic.Profile) -> list[Judgement]:
    """The judgements of the dated claims of the last sentence, each worked out again from the claim as it is listed."""
    parts = parts_of(text, profile)
    last, whole = parts.scenes[-1], judged(text, profile)[-1]
    listed = [reason for claim in claims.extract(parts.article, parts.timexes, profile) for reason in claim.reasons]
    found = []
    for case in told(parts, last, whole)[1]:
        if isinstance(case, Dated):
            content = dated_content(case)
            told_as = content.told_as
            event = contact.Dated(last, whole, content.kind, told_as, content.cue, case.moment, case.day)
            verdict = contact.of_event(event)
            assert f"contact {verdict.value}: {verdict.why}" in listed
            found.append(verdict)
    return found


@pytest.mark.parametrize(
    ("rule", "value", "text"), [(r.name, r.verdict, t) for r in contact.OF_EVENT for t in r.examples]
)
def test_a_rule_of_events_decides_its_examples(rule: str, value: str, text: str, profile: topic.Profile) -> None:
    assert [(each.rule, each.value) for each in dated(text, profile)] == [(rule, value)]


@pytest.mark.parametrize(("rule", "text"), [(r.name, t) for r in contact.OF_EVENT for t in r.counter_examples])
def test_a_rule_of_events_decides_no_counter_example(rule: str, text: str, profile: topic.Profile) -> None:
    decided = [each.rule for each in dated(text, profile)]
    assert decided and rule not in decided


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Reds met the Blues.", "both sides and “met”"),
        ("“It rains,” said Ada Nordin. “The Blues came for talks.”", "both sides, Reds by its speaker and “talks”"),
        ("Ada Nordin sang. The Blues met her.", "both sides, Reds by “he” or “she” and “met”"),
        ("It rained. The Blues met her.", "names only Blues"),
        ("“It rains,” said Ada Nordin. “We go.”", "names only Reds"),
        ("Ada Nordin said it rains. It rains.", "names neither side"),
    ],
)
def test_how_both_sides_are_told(text: str, why: str, profile: topic.Profile) -> None:
    assert judged(text, profile)[-1].why == why


def test_every_rule_has_examples_and_a_name_of_its_own() -> None:
    names = [rule.name for rule in (*SENTENCES, *contact.OF_EVENT)]
    assert len(names) == len(set(names)) > 15
    assert all(rule.examples and rule.counter_examples for rule in (*SENTENCES, *contact.OF_EVENT))


def test_a_blame_or_a_denial_of_a_contact_speaks_only_of_it() -> None:
    yes = Judgement("yes", "both sides and “talks”")
    assert contact.of_claim(yes, "meeting", "happened") is yes
    assert contact.of_claim(yes, "meeting", "denied")[:2] == ("about", "both sides and “talks”; meeting denied")
    assert contact.of_claim(yes, "accusation", "happened").value == "about"
    no = Judgement("no", "names neither side")
    assert contact.of_claim(no, "denial", "denied") is no


def contacts(text: str, profile: topic.Profile) -> list[str]:
    """The contact of every claim, in order."""
    parts = parts_of(text, profile)
    return [claim.contact for claim in claims.extract(parts.article, parts.timexes, profile)]


RAIN = "Rain fell. "


@pytest.mark.parametrize(("between", "value"), [(9, "yes"), (10, "no")])
def test_a_contact_is_spoken_of_for_ten_sentences(between: int, value: str, profile: topic.Profile) -> None:
    text = "The Reds met the Blues. " + RAIN * between + "Ada Nordin signed."
    assert contacts(text, profile) == ["yes", value]


@pytest.mark.parametrize(("between", "value"), [(2, "yes"), (3, "no")])
def test_what_is_told_before_the_first_contact_is_read_in_its_light(
    between: int, value: str, profile: topic.Profile
) -> None:
    text = "Ada Nordin signed. " + RAIN * between + "The Reds met the Blues."
    assert contacts(text, profile) == [value, "yes"]


NAMED_SO = [(use.name, text) for use in scene.USES for text in use.examples]


def first_use(text: str, profile: topic.Profile) -> str:
    """The use of the first name of an actor in a sentence; empty where it acts."""
    (each,) = parts_of(text, profile).scenes
    first, use = next(scene.uses(each.on, each.span, each.sides))
    assert (first in each.named) == (use is None)
    return use.name if use else ""


@pytest.mark.parametrize(("use", "text"), NAMED_SO)
def test_a_name_that_only_names_does_not_act(use: str, text: str, profile: topic.Profile) -> None:
    assert first_use(text, profile) == use


@pytest.mark.parametrize(("use", "text"), [(use.name, text) for use in scene.USES for text in use.but])
def test_a_name_that_acts_is_not_taken_for_one_that_only_names(use: str, text: str, profile: topic.Profile) -> None:
    assert first_use(text, profile) != use


def test_a_list_of_names_is_read_up_to_its_sixtieth(profile: topic.Profile) -> None:
    (each,) = parts_of("They saw the Reds" + ", Greens" * 70 + ".", profile).scenes
    assert len(each.named) == 60


@pytest.mark.parametrize("row", languages.claims().parties.place_use)
def test_what_is_called_after_a_side_is_its_place(row: tuple[str, str], profile: topic.Profile) -> None:
    assert first_use(row[1], profile) == "whose a place or thing is"


def last_sign(text: str, profile: topic.Profile) -> tuple[scene.Scene, cues.Cue]:
    last = parts_of(text, profile).scenes[-1]
    return last, [cue for cue in last.cues if cues.KIND in cue.tags or cues.WEAK in cue.tags][-1]


@pytest.mark.parametrize(
    ("row", "text", "pair"), [(h.name, *pair) for h in parties.HOLDERS for pair in h.examples.items()]
)
def test_a_contact_belongs_to_those_who_hold_it(row: str, text: str, pair: str, profile: topic.Profile) -> None:
    held = parties.held_by(*last_sign(text, profile))
    assert (held.by, ", ".join(sorted(held.pair))) == (row, pair)


@pytest.mark.parametrize(("row", "text"), [(h.name, text) for h in parties.HOLDERS for text in h.but])
def test_a_row_that_does_not_fit_says_nothing_of_who_holds_a_contact(
    row: str, text: str, profile: topic.Profile
) -> None:
    assert parties.held_by(*last_sign(text, profile)).by != row


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("The Reds spoke of a visit to Osby.", False),
        ("The Reds spoke of a visit to the Green harbour.", False),
        ("The Reds spoke of a visit to the northern Greens.", False),
        ("The Reds spoke of a visit to the northern harbour of Greentown.", True),
        ("The Reds spoke of a visit to Bluetown.", True),
        ("The Reds spoke of a visit to the north.", True),
        ("The Reds spoke of a visit.", True),
        ("The Reds spoke of talks to Osby.", True),
    ],
)
def test_a_visit_that_leads_elsewhere_is_none_to_the_other_side(text: str, free: bool, profile: topic.Profile) -> None:
    assert held.is_free(*last_sign(text, profile)) is free


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("The Reds spoke of talks between the Blues and the Greens.", False),
        ("The Reds spoke of talks between the Browns and the Greens in Bluetown.", False),
        ("The Greens held talks with the Blues in Redtown.", True),
        ("The Greens held talks with the Blues at the Red harbour.", True),
        ("The Greens held talks with the Blues in Osby.", False),
        ("The Reds spoke of talks between the Blues, the Reds and the Greens.", True),
        ("The Reds spoke of talks.", True),
    ],
)
def test_who_hosts_talks_takes_part(text: str, free: bool, profile: topic.Profile) -> None:
    assert held.is_free(*last_sign(text, profile)) is free


@pytest.mark.parametrize(("topic_", "sides"), [("two sides", HOTLINE), ("one subject", "subject: {Reds: {}}\n")])
def test_of_what_is_alleged_it_is_only_spoken_whenever_it_was(
    topic_: str, sides: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile, text = load(tmp_path, sides), "The Reds met the Blues in May 1999."
    parts, content = parts_of(text, profile), dates.content
    (met,) = claims.extract(parts.article, parts.timexes, profile)
    assert (met.status, met.alleged, met.contact) == ("background", False, "yes"), topic_
    monkeypatch.setattr(dates, "content", lambda case: content(case)._replace(alleged=True))
    (alleged,) = claims.extract(parts.article, parts.timexes, profile)
    assert (alleged.status, alleged.alleged, alleged.contact) == ("background", True, "about"), topic_


@pytest.mark.parametrize(
    ("text", "parsed"),
    [("The town of Redtown signed an accord.", 0), ("The Redtown rocket ended an accord.", 1)],
)
def test_a_name_without_a_thing_behind_it_needs_no_parse(text: str, parsed: int, profile: topic.Profile) -> None:
    scene = parts_of(text, profile).scenes[0]
    assert contact.case_of(scene, []).actors == ({"Reds"} if not parsed else set())
    assert len(scene.on.parses) == parsed


def test_behind_no_contact_a_sentence_is_judged_as_the_first_rule_of_one_side_does(profile: topic.Profile) -> None:
    texts = [text for row in contact_rules.ONE_SIDE for text in (*row.examples, *row.counter_examples)]
    cases = [contact.case_of(each, []) for text in texts for each in parts_of(text, profile).scenes]
    cases = [case for case in cases if not case.is_both]
    assert len(cases) > len(texts)
    for case in cases:
        found, decided = contact.judge(case.scene, []), decide(contact_rules.ONE_SIDE, case)
        assert decided is not None
        rule, why = decided
        assert (found.value, found.why, found.rule) == (rule.verdict, why, rule.name)
