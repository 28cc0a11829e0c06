"""Who says the last sentence of short texts on many topics, written before they were run by one who knew no rule.

`fresh/speakers.tsv`: who says it, empty where nobody does, and the text; `|` parts what is also right. Who mends a rule
measures these and does not read them. The topic knows nobody in them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import timeline

FILE = Path(__file__).parent / "fresh" / "speakers.tsv"
TOPIC = "sides: {Northland: {}, Southland: {}}\n"
FLOORS = {"found": 0.95, "right": 0.84, "silent": 0.69}  # shares when last measured, less .01


class Row(NamedTuple):
    """A text, who may be told for its last sentence, and the sort of sentence."""

    sort: str
    wanted: frozenset[str]
    text: str


def rows() -> list[Row]:
    found, sort = [], ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            sort = line.strip("# ") if line.startswith("## ") else sort
            continue
        who, text = line.split("\t")
        found.append(Row(sort, frozenset(who.casefold().split("|")) - {""}, text))
    return found


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Row, str]]:
    """Each row with the speaker that is told for its last sentence; empty for none."""
    path = tmp_path_factory.mktemp("topic") / "timeline.yaml"
    path.write_text(TOPIC, encoding="utf-8")
    return [(row, (timeline.attribute(row.text, topic=path)[-1].speaker or "").casefold()) for row in rows()]


def share(answers: list[bool]) -> float:
    return sum(answers) / len(answers)


def test_speakers_of_fresh_prose(told: list[tuple[Row, str]]) -> None:
    spoken = [(row.wanted, who) for row, who in told if row.wanted]
    measured = {
        "found": share([who != "" for _, who in spoken]),
        "right": share([who in wanted for wanted, who in spoken if who]),
        "silent": share([who == "" for row, who in told if not row.wanted]),
    }
    assert len(spoken) > 70
    assert {name: value for name, value in measured.items() if value < FLOORS[name]} == {}, measured
