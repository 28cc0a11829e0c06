"""Rows of the header tables: every example is read by its own row, every counter-example is refused."""

from __future__ import annotations

import pytest

from timeline.dating import filename
from timeline.dating.head import find, fuzzy, labels, layouts, leading, lines, role, second_look, slips, trailing
from timeline.dating.head.case import Rule
from timeline.dating.head.tokens import split
from timeline.lang.world import header_labels

LAYOUT_ROWS = [(row, text, value) for row in layouts.LAYOUTS for text, value in row.examples.items()]
ROLE_RULES = (*role.RULES, *leading.RULES, *trailing.RULES)


@pytest.mark.parametrize(("row", "text", "value"), LAYOUT_ROWS)
def test_layout_reads_its_examples(row: layouts.Layout, text: str, value: str) -> None:
    found = find.find(split(text, 0, len(text)))
    assert [(mention.layout, mention.edtf()) for mention in found] == [(row, value)]


@pytest.mark.parametrize(("text", "value"), layouts.RANGES)
def test_periods_of_periodicals(text: str, value: str) -> None:
    assert [mention.edtf() for mention in find.find(split(text, 0, len(text)))] == [value]


def test_every_layout_has_an_example() -> None:
    assert len(LAYOUT_ROWS) >= len(layouts.LAYOUTS) > 30
    assert all(row.examples for row in layouts.LAYOUTS)


@pytest.mark.parametrize("text", layouts.NOT_DATES)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert [mention.core for mention in find.find(split(text, 0, len(text))) if mention.options] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("early 2018", "early 2018"),
        ("late March 2017", "late March 2017"),
        ("Ferry mid-2018", "mid-2018"),
        ("Ferry ab-2018", "2018"),
        ("Ferry July and August 2018", "July and August 2018"),
    ],
)
def test_a_date_takes_in_its_first_words(text: str, written: str) -> None:
    assert [text[mention.start : mention.end] for mention in find.find(split(text, 0, len(text)))] == [written]


@pytest.mark.parametrize("kind", sorted(header_labels.SETS.keys() - header_labels.AS_WRITTEN))
def test_words_of_headers_can_match(kind: str) -> None:
    read = {word: [w.low for w in split(word, 0, len(word))] for word in header_labels.words(kind)}
    assert read
    assert {word: lows for word, lows in read.items() if lows != [word]} == {}


@pytest.mark.parametrize(("text", "role"), labels.LABEL_EXAMPLES)
def test_label_says_what_a_date_is(text: str, role: str) -> None:
    words = split(text, 0, len(text))
    label = labels.before(words, len(words))
    assert (label.role if label else "") == role


@pytest.mark.parametrize("rule", ROLE_RULES, ids=lambda rule: rule.name)
def test_a_rule_decides_its_examples(rule: Rule) -> None:
    assert rule.examples
    for text in rule.examples:
        found = lines.read(text)[-1]
        assert (found.rule, found.role) == (rule.name, rule.role or found.role), text


@pytest.mark.parametrize("rule", ROLE_RULES, ids=lambda rule: rule.name)
def test_a_rule_leaves_near_misses_to_others(rule: Rule) -> None:
    for text in rule.others:
        assert lines.read(text)[-1].rule != rule.name, text


@pytest.mark.parametrize("step", second_look.PASSES, ids=lambda step: step.name)
def test_a_second_look_changes_its_examples(step: second_look.Pass) -> None:
    assert step.examples
    for text in step.examples:
        found = lines.read(text)[-1]
        assert (found.rule, found.role) == (step.name, step.role), text
    for text in step.others:
        assert lines.read(text)[-1].rule != step.name, text


def test_a_clock_stands_beside_temperatures_and_rates() -> None:
    assert [text for text in second_look.CLOCKS if not lines.read(text)[0].clock] == []
    assert [text for text in second_look.NO_CLOCKS if lines.read(text)[0].clock] == []


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in ROLE_RULES}) == len(ROLE_RULES) > 50


@pytest.mark.parametrize(("text", "value"), slips.SLIP_EXAMPLES.items())
def test_slips_are_mended(text: str, value: str) -> None:
    found = find.find(slips.mend(split(text, 0, len(text))))
    assert [mention.edtf() for mention in found] == [value]


@pytest.mark.parametrize(("word", "number"), fuzzy.SLIPS.items())
def test_slips_of_month_names(word: str, number: int) -> None:
    assert fuzzy.month(word) == number


@pytest.mark.parametrize("word", fuzzy.NO_SLIPS)
def test_words_that_are_no_months(word: str) -> None:
    assert fuzzy.month(word) is None


@pytest.mark.parametrize(("name", "value"), filename.NAME_EXAMPLES.items())
def test_dates_in_file_names(name: str, value: str | None) -> None:
    found = filename.find(name)
    assert (found[0].edtf() if found else None) == value


@pytest.mark.parametrize(("url", "value"), filename.ADDRESS_EXAMPLES.items())
def test_days_in_addresses(url: str, value: str | None) -> None:
    found = filename.address(url)
    assert (found.edtf() if found else None) == value
