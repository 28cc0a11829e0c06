"""Single sentences on many topics, written before they were run: did it happen, and which date belongs to which act.

`fresh/status.tsv`: status, sentence with the [word] of the event. `fresh/apart.tsv`: more of the kinds that failed
there, which who mends a rule does not read but measures. `fresh/acts.tsv`: sentence, date, act. `|` parts what is also
right, a date behind `!` gets no row, `known` in the last column is wrong today. A line in `##` names the sort of what
follows. That something was going on, or long ago, is no mistake where it is asked whether it happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

import timeline
from timeline.model import Claim

FOLDER = Path(__file__).parent / "fresh"
DAY = date(2018, 8, 22)  # a Wednesday
HAPPENED = frozenset({"happened", "ongoing", "background"})
FLOORS = {"status": 0.95, "apart": 0.78, "acts": 0.85}  # share right when last measured, less .01


class Row(NamedTuple):
    """A sentence, what is asked of it, what is right, whether it is known to be wrong, and the sort of sentence."""

    file: str
    sort: str
    text: str
    asked: str
    wanted: str
    known: bool


def read(file: str) -> Iterator[Row]:
    """The rows of a file: of status what is asked is the word in brackets, of acts the date."""
    sort = ""
    for line in (FOLDER / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            sort = line.strip("# ")
            continue
        *fields, last = line.split("\t")
        known = last == "known"
        if not known:
            fields.append(last)
        if file == "acts":
            yield Row(file, sort, fields[0], fields[1], (fields[2:] or [""])[0], known)
        else:
            yield Row(file, sort, fields[1], fields[1].partition("[")[2].partition("]")[0], fields[0], known)


ROWS = [row for file in FLOORS for row in read(file)]


@lru_cache
def claims_of(text: str) -> tuple[Claim, ...]:
    return tuple(timeline.extract(text, dct=DAY))


def found(row: Row) -> str:
    """What the program says of a row: the status of the word, or every date with its act."""
    if row.file == "acts":
        return "; ".join(f"{claim.date} {claim.act}" for claim in claims_of(row.text))
    start = row.text.index("[")
    return timeline.status_of(re.sub(r"[][]", "", row.text), (start, start + len(row.asked)), dct=DAY)


def is_right(row: Row) -> bool:
    if row.file != "acts":
        wanted = set(row.wanted.split("|"))
        return found(row) in (wanted | HAPPENED if "happened" in wanted else wanted)
    if row.asked.startswith("!"):
        return row.asked[1:] not in {claim.date for claim in claims_of(row.text)}
    acts = [str(claim.act).casefold() for claim in claims_of(row.text) if claim.date in row.asked.split("|")]
    return any(re.search(rf"\b{word}\b", act) for word in row.wanted.split("|") for act in acts)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.text} {row.asked}")
def test_row(row: Row) -> None:
    """A row that is no longer wrong loses its `known`."""
    assert is_right(row) != row.known, f"{row.wanted} wanted of {row.asked}, found: {found(row)}"


@pytest.mark.parametrize("file", FLOORS)
def test_floor(file: str) -> None:
    right = [is_right(row) for row in ROWS if row.file == file]
    assert sum(right) / len(right) >= FLOORS[file]
