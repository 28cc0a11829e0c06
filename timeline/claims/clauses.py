"""The clauses of a sentence: the one notion of a clause that the rules of claims have."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from timeline.claims.page import Page
from timeline.lang.claim_rows import Dates
from timeline.lang.rows import either
from timeline.model import Span

_MARKS = r"[,;:—–(\"]\s?|--"  # end a clause wherever they stand


def clauses(on: Page, sentence: Span) -> list[Span]:
    """The clauses of a sentence in order: cut at commas, dashes and words that open a clause."""
    known = on.clauses.get(sentence)
    if known is not None:
        return known
    start, end = sentence
    cuts = [start]
    for found in _cut(on.language.dates).finditer(on.plain, start, end):
        if found.start() > cuts[-1]:
            cuts.append(found.start())
    cuts.append(end)
    parts = [(a, b) for a, b in pairwise(cuts) if on.plain[a:b].strip(" ,;")]
    on.clauses[sentence] = parts
    return parts


def clause_at(on: Page, sentence: Span, position: int) -> Span:
    """The clause that holds `position`; the whole sentence where none does."""
    return next(((a, b) for a, b in clauses(on, sentence) if a <= position < b), sentence)


@cache
def _cut(words: Dates) -> re.Pattern[str]:
    letters = "".join(sorted({word[0] for word in words.clause_openers}))  # one look at most places: twice as fast
    return re.compile(rf"{_MARKS}|\b(?=[{letters}])(?:{either(words.clause_openers)})\b")
