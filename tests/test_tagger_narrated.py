"""Passages that tell of another time, and news that does not: what a month or day without a year counts from."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.expressions import resolve
from timeline.lang import languages
from timeline.tagger import recognise, tag
from timeline.tagger.narrated import Narration, lacks_year
from timeline.tagger.narrated_rules import RULES, Rule, decide

FILE = Path(__file__).parent / "data" / "narrated_timex.txt"
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
LINES = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_a_passage_has_its_times(line: str) -> None:
    day, _, marked = line.partition(" | ")
    marked = marked.replace(" // ", "\n\n")
    text = MARK.sub(r"\1", marked)
    found = {(each.text, each.value) for each in tag(text, date.fromisoformat(day))}
    assert {(match[1], match[2]) for match in MARK.finditer(marked)} - found == set()


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.examples])
def test_a_rule_decides_its_examples(rule: Rule, text: str) -> None:
    """The last month or day without a year of each example is decided by its rule."""
    day, language = date(2014, 8, 20), languages.times("en")
    matches = recognise(text)
    narration = Narration(text, matches, day, language)
    found = ""
    for match in matches:
        case = narration.case(match)
        if case and lacks_year(match.expr):
            found = decide(case).name
        narrated = narration.read(match)
        narration.tell(match, resolve(*narrated) if narrated else resolve(match.expr, day))
    assert found == rule.name


def test_every_rule_has_a_name_and_an_example() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES) == 15
    assert all(rule.examples for rule in RULES)
