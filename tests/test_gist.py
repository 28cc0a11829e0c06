"""Headlines: every rule cuts its own examples; no headline loses what says whether it came about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reds_and_blues import PROFILE, load, parts_of

from timeline import claims, topic
from timeline.claims import gist
from timeline.claims.gist_case import Case
from timeline.claims.gist_rules import ALWAYS, AS_NEEDED, Rule
from timeline.claims.gist_sentence import Sentence
from timeline.export.selection import Selection
from timeline.export.table import Context, claim_cell
from timeline.lang.languages import claims as language
from timeline.model import Claim
from timeline.scope.case import adverbs, modifiers

RULES = (*ALWAYS, *AS_NEEDED)
EXAMPLES = [(rule, text, left) for rule in RULES for text, left in rule.examples.items()]
BUT = [(rule, text) for rule in RULES for text in rule.but]
WORD = re.compile(r"\w+")
FRESH = Path(__file__).with_name("fresh")
ROWS = (FRESH / "gists.tsv").read_text(encoding="utf-8").splitlines()
LONG = [tuple(row.split("\t")) for row in ROWS if not row.startswith("#")]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


def case_of(marked: str, profile: topic.Profile) -> Case:
    """The sentence with its first date; as little must stay as ever, so that the rule alone decides."""
    parts = parts_of(marked.replace("[", "").replace("]", ""), profile)
    act = marked.index("["), marked.index("]") - 1
    scene = next(each for each in parts.scenes if each.span[0] <= act[0] < each.span[1])
    date = next(((moment.start, moment.end) for moment in parts.dates(scene)), None)
    return Case(Sentence(scene, act[0]), act, date, is_loose=True, is_alone=True)


@pytest.mark.parametrize(("rule", "text", "left"), EXAMPLES)
def test_a_rule_cuts_its_examples(rule: Rule, text: str, left: str, profile: topic.Profile) -> None:
    case = case_of(text, profile)
    assert gist.render(case.sentence, gist.free(case, rule)) == left


@pytest.mark.parametrize(("rule", "text"), BUT)
def test_a_rule_cuts_no_counter_example(rule: Rule, text: str, profile: topic.Profile) -> None:
    assert not gist.free(case_of(text, profile), rule)


@pytest.mark.parametrize(("text", "headline"), LONG)
def test_a_headline_is_true_to_its_sentence(text: str, headline: str, profile: topic.Profile) -> None:
    case = case_of(text, profile)
    assert gist.Headlines(case.sentence.scene).of(case.act, case.date) == headline


@pytest.fixture(scope="module")
def told(profile: topic.Profile) -> list[Claim]:
    parts = parts_of((FRESH / "gists.prose").read_text(encoding="utf-8").replace("\n", "\n\n"), profile)
    return claims.extract(parts.article, parts.timexes, profile)


def test_headlines_are_words_of_their_sentence_in_order_and_short(told: list[Claim]) -> None:
    for claim in told:
        left = iter(WORD.findall(claim.text))
        assert claim.gist and len(claim.gist) <= gist.MOST
        assert all(word in left for word in WORD.findall(claim.gist)), claim.gist


def test_what_says_whether_it_came_about_is_in_the_headline_or_beside_it(told: list[Claim]) -> None:
    scopes = language().scopes
    cues = {
        *adverbs(scopes),
        *modifiers(scopes),
        *scopes.conditions,
        *scopes.possible,
        *scopes.nobody,
        "not",
        "denied",
        "refused",
    }
    assert told
    for claim in told:
        lost = (cues & set(WORD.findall(claim.text.lower()))) - set(WORD.findall(claim.gist.lower()))
        row = claim_cell(claim, Context(Selection([]), False)).text
        assert not lost or claim.status in row or claim.status == claim.kind, (lost, row)
