"""Passages that tell of another time, and news that does not: what a month or day without a year counts from."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.tagger import tag

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
