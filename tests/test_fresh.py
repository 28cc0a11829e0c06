"""Articles written for this test in the manner of many outlets, with the rows that a careful reader would file.

A row of `fresh/rows.tsv`: article, words of a sentence, date, kind, status, whether it speaks of a contact between the
sides (`on`, `off`, `any`), who says so (`-`: nobody), and what we are known to get wrong. `|` parts what is also right.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from timeline import pipeline, topic
from timeline.model import Claim

FOLDER = Path(__file__).parent / "fresh"
GOLDEN = Path(__file__).parent / "data" / "fresh_claims.tsv"
COLUMNS = "article date basis said kind status contact speakers actors paragraph words why"
COMMON = frozenset({"foreign", "ministry", "minister", "spokesman"})  # of a speaker's name; any other word tells him
FLOORS = {"date": 0.95, "contact": 0.9, "kind": 0.93, "status": 0.93, "speaker": 0.95}


class Row(NamedTuple):
    article: str
    words: str
    date: str
    kind: str
    status: str
    topical: str
    speaker: str
    known: str = ""


ROWS = [
    Row(*line.split("\t"))
    for line in (FOLDER / "rows.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@lru_cache
def claims_of(article: str) -> tuple[Claim, ...]:
    data = (FOLDER / f"{article}.txt").read_bytes()
    (extraction,), _ = pipeline.extract_file(data, f"{article}.txt", article, topic.default())
    return extraction.claims


def is_named(wanted: str, names: tuple[str, ...]) -> bool:
    words = re.findall(r"\w+", wanted.casefold())
    telling = [word for word in words if len(word) > 3 and word not in COMMON] or words
    return any(word in " ".join(names).casefold() for word in telling)


def right(row: Row) -> dict[str, bool]:
    """What of a row some claim of its sentence has right; what the row does not say is left out."""
    here = [claim for claim in claims_of(row.article) if row.words in claim.text]
    dated = [claim for claim in here if (claim.date or "").rstrip("~") in row.date.split("|")]
    found = {"date": bool(dated)}
    if row.topical != "any":
        found["contact"] = any(claim.contact != "no" for claim in dated or here) == (row.topical == "on")
    if dated:
        found["kind"] = any(claim.kind in row.kind.split("|") for claim in dated)
        found["status"] = any(claim.status in row.status.split("|") for claim in dated)
        if row.speaker != "-":
            names = [is_named(who, claim.speakers) for claim in dated for who in row.speaker.split("|")]
            found["speaker"] = any(names)
    return found


@pytest.mark.parametrize("article", sorted({row.article for row in ROWS}))
def test_rows(article: str) -> None:
    wrong = {
        f"{row.words} [{row.date}]": missed
        for row in ROWS
        if row.article == article
        and (missed := [key for key, ok in right(row).items() if not ok and key not in row.known])
    }
    assert wrong == {}


@pytest.mark.parametrize("key", FLOORS)
def test_floor(key: str) -> None:
    counted = Counter(found[key] for row in ROWS if key in (found := right(row)))
    assert counted[True] / counted.total() >= FLOORS[key]


def test_every_article_has_rows() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {row.article for row in ROWS}


def told(claim: Claim, article: str) -> str:
    """One claim as a line of the golden file; of its reasons the first words, of its sentence the first letters."""
    names = [", ".join(each) for each in (claim.speakers, claim.actors)]
    fields = [article, claim.date, claim.basis, claim.said, claim.kind, claim.status, claim.contact, *names]
    words, why = " ".join(claim.text[:40].split()), " ".join(claim.why.split()[:6])
    return "\t".join([*map(str, fields), str(claim.paragraph), words, why])


def test_every_claim_is_as_last_read() -> None:
    """Not that it is right: that a change is seen. `GOLDEN=1` writes the file anew; read the difference."""
    articles = sorted(path.stem for path in FOLDER.glob("*.txt"))
    lines = [COLUMNS, *(told(claim, article) for article in articles for claim in claims_of(article))]
    if os.environ.get("GOLDEN"):
        GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8").splitlines() == lines
