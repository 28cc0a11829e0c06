"""What the program writes, known again: a chronology that lies among the articles is no evidence for itself."""

from __future__ import annotations

import json
import re

from timeline.model import KINDS, STATUSES

MARK = "<!-- written by timeline: a chronology, no article -->"  # the last line of every markdown export
FIELDS = frozenset(  # of records that nobody else writes: names of columns and of JSON fields
    """
    precision status contact actors speakers speaker date_text date_span basis disputed_by fulfils fulfilled_by why
    paragraph reasons clues flags published claims event kind sources documents outlets
    """.split()
)
_ENOUGH = 6  # of these fields in one record,
TELLING = frozenset("precision date_text date_span basis disputed_by fulfils fulfilled_by clues".split())
_TELLING_ENOUGH = 2  # and of these among them, which no other program writes
_PLACE = re.compile(r"\S+:\d+( \+\d+)?")  # where a row of TSV leads: `000:3 +2`
_RULE = re.compile(r"─{30,}")  # under the head of the table
_HEAD = re.compile(r"Date {2,}(?:Actors {2,}Kind {2,})?Claim {2,}Source|Published {2,}Document {2,}Title and evidence")
_BASES = frozenset("header inline dateline frontmatter metadata filename text curator none".split())
_ROWS = 50  # of a text that are looked at
_COLUMNS = 6


def is_own(text: str) -> bool:
    """Whether an export, or what `list` prints into a file, is all that a text is."""
    head = text[:4].lstrip()
    if head.startswith(("{", "[")):
        return _is_record(text)
    return text.rstrip().endswith(MARK) or _is_table(text) or _is_rows(text) or _is_csv(text)


def _is_record(text: str) -> bool:
    """JSON whose first object has our fields."""
    start = text.find("{")
    try:
        first, _ = json.JSONDecoder().raw_decode(text, start) if start >= 0 else ({}, 0)
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and _are_ours(frozenset(first))


def _is_csv(text: str) -> bool:
    return _are_ours(frozenset(text.split("\n", 1)[0].strip().split(",")))


def _are_ours(names: frozenset[str]) -> bool:
    return len(FIELDS & names) >= _ENOUGH and len(TELLING & names) >= _TELLING_ENOUGH


def _is_table(text: str) -> bool:
    lines = [line.strip() for line in text.lstrip("\n").split("\n", 2)]
    return len(lines) > 1 and bool(_HEAD.fullmatch(lines[0]) and _RULE.fullmatch(lines[1]))


def _is_rows(text: str) -> bool:
    """TSV, which has no head: each line has a kind and a status and leads to a claim, or is that of a document."""
    rows = [line.split("\t") for line in text.split("\n", _ROWS)[:_ROWS] if line.strip()]
    return bool(rows) and all(len(row) >= _COLUMNS and (_is_claim(row) or _is_document(row)) for row in rows)


def _is_claim(row: list[str]) -> bool:
    return row[3] in STATUSES and (row[2] in KINDS or row[2].islower()) and _PLACE.fullmatch(row[5]) is not None


def _is_document(row: list[str]) -> bool:
    return len(row) >= 8 and row[4] in _BASES and row[-1].isdigit()
