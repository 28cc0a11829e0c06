"""The tables that weigh evidence in the tagger: every rule decides its examples, and none of those of others."""

import pytest

from timeline import tagger
from timeline.lang.english.times import LANGUAGE
from timeline.tagger import directions, passes, proper, recognise, sentence_start, shapes
from timeline.tagger.directions import RULES, Rule, Unless
from timeline.tagger.grammar import Grammar
from timeline.tagger.matches import Match

GRAMMAR = Grammar(LANGUAGE)
EXCEPTIONS = [(name, each) for name in ("NO_PLAN", "NO_PLAN_NOW", "NO_PAST") for each in getattr(directions, name)]


def decided(text: str) -> str:
    """The rule that gives the first time of the text its direction, "" when none does."""
    match = recognise(text)[0]
    low = sentence_start(text, match.start)
    found = directions.decide(text, low, match.start, match.end, LANGUAGE)
    return found[0].name if found else ""


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.examples],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_rule_decides_its_examples(rule: Rule, text: str) -> None:
    assert decided(text) == rule.name


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.others],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_rule_does_not_decide_the_examples_of_others(rule: Rule, text: str) -> None:
    assert decided(text) != rule.name


def test_every_rule_has_examples_and_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES) == 8
    assert [rule.name for rule in RULES if not rule.examples or not rule.others] == []


@pytest.mark.parametrize(("table", "each"), EXCEPTIONS, ids=[each.name for _, each in EXCEPTIONS])
def test_an_exception_changes_what_is_decided(monkeypatch: pytest.MonkeyPatch, table: str, each: Unless) -> None:
    assert each.examples
    with_it = [decided(text) for text in each.examples]
    monkeypatch.setattr(directions, table, tuple(x for x in getattr(directions, table) if x is not each))
    assert [one for one, text in zip(with_it, each.examples, strict=True) if one == decided(text)] == []


def test_a_word_of_the_future_is_no_other_cue() -> None:
    plans = LANGUAGE.plans
    others = {*plans.future_pairs, *plans.future_near, *plans.present, *plans.present_many}
    assert plans.future & others == set()
    assert plans.future_pairs.keys() & (plans.present | plans.present_many) == set()


NUMBERS = [(form, text, classes) for form in shapes.FORMS for text, classes in form.examples.items()]


@pytest.mark.parametrize(("form", "text", "classes"), NUMBERS, ids=[text for _, text, _ in NUMBERS])
def test_a_number_has_the_classes_of_its_shape(form: shapes.Form, text: str, classes: str) -> None:
    ((_, end, entry),) = GRAMMAR.scan(text).tokens
    assert end == len(text)
    assert " ".join(name for name, _ in entry.keys) == classes


def test_every_form_of_number_has_an_example() -> None:
    assert [form for form in shapes.FORMS if not any(form.examples.values())] == []
    assert len(NUMBERS) > 40


def test_two_digits_are_a_year_of_this_century_or_the_last() -> None:
    assert [shapes.year_of(two) for two in (0, 29, 30, 99)] == [2000, 2029, 1930, 1999]


def read(text: str) -> list[tuple[object, ...]]:
    return [facts(match) for match in recognise(text)]


def facts(match: Match) -> tuple[object, ...]:
    return match.start, match.end, match.expr, match.mod, match.role, match.direction, match.open


@pytest.mark.parametrize(("change", "text"), passes.PASSES, ids=[change.__name__ for change, _ in passes.PASSES])
def test_a_text_is_read_otherwise_without_a_pass(
    monkeypatch: pytest.MonkeyPatch, change: passes.Pass, text: str
) -> None:
    whole = read(text)
    tagger._recognised.cache_clear()
    monkeypatch.setattr(passes, "PASSES", tuple(each for each in passes.PASSES if each[0] is not change))
    assert read(text) != whole


def test_every_pass_is_there() -> None:
    assert len(passes.PASSES) == 9


PROPER = [(rule, text) for rule in proper.RULES for text in rule.examples]
TIMES = [text for rule in proper.RULES for text in rule.others]


def _decided(text: str) -> list[str]:
    scan = GRAMMAR.scan(text)
    rules = [proper.decide(scan, match) for match in GRAMMAR.find(scan)]
    return [rule.name for rule in rules if rule]


@pytest.mark.parametrize(("rule", "text"), PROPER, ids=[text for _, text in PROPER])
def test_a_rule_of_names_decides_its_examples(rule: proper.Rule, text: str) -> None:
    assert _decided(text) == [rule.name]


@pytest.mark.parametrize("text", TIMES)
def test_a_time_beside_a_name_is_no_name(text: str) -> None:
    assert _decided(text) == []
