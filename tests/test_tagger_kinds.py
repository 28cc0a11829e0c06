"""Kinds of dates in running text: fresh sentences, ten and more of a kind, written before the kind was mended."""

import json
from datetime import date
from pathlib import Path

import pytest

from timeline import tag

FILE = Path(__file__).parent / "data" / "timex_kinds.txt"


def _rows() -> list[tuple[str, str]]:
    kind, found = "", []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3:]
        elif line and not line.startswith("#"):
            found.append((kind, line))
    return found


ROWS = _rows()


def test_every_kind_has_ten_sentences() -> None:
    assert len(ROWS) > 150


@pytest.mark.parametrize(("kind", "line"), ROWS, ids=[f"{kind}: {line}" for kind, line in ROWS])
def test_a_sentence_of_a_kind_is_read(kind: str, line: str) -> None:
    day, said, values = line.rsplit(" | ", 1)[0].partition(" | ")[0], line.split(" | ")[1], line.rsplit(" | ", 1)[1]
    text = json.loads(f'"{said}"')
    found = [each.value for each in tag(text, date.fromisoformat(day))]
    for value in values.split():
        assert (value.lstrip("!") in found) != value.startswith("!"), (value, found)
