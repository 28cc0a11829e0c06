"""Sentences of news made up for this test, each with the times that the TIMEX3 guidelines ask for."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.tagger import tag

FILE = Path(__file__).parent / "data" / "fresh_timex.txt"
MARK = re.compile(r"\[([^|\]]+)\|(SET:)?([^\]]+)\]")
LINES = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def test_there_are_sentences() -> None:
    assert len(LINES) > 200


@pytest.mark.parametrize("line", LINES)
def test_a_sentence_has_its_times(line: str) -> None:
    day, _, marked = line.partition(" | ")
    marked = marked.replace(" // ", "\n\n")
    expected = [(found[1], found[3], bool(found[2])) for found in MARK.finditer(marked)]
    found = [
        (each.text, each.value, each.type == "SET") for each in tag(MARK.sub(r"\1", marked), date.fromisoformat(day))
    ]
    assert [each[:2] for each in found] == [each[:2] for each in expected]
    assert [each[2] for each in found] == [each[2] or each[1].startswith("XXXX") for each in expected]
