"""How a sentence is built: the classes of its words, its verb groups, its clauses and what each of them hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.grammar import classes, clauses, verbs, words
from timeline.grammar.reading import Clause
from timeline.grammar.verbs import Verb
from timeline.grammar.words import TIME, Reader, Words
from timeline.lang.grammar_rows import Grammar
from timeline.model import Span

__all__ = ["TIME", "Clause", "Parse", "Reader", "Verb", "Words", "parse"]


@dataclass(slots=True)
class Parse:
    """One sentence. Clauses and verbs name words by their number."""

    words: Words
    verbs: list[Verb]
    clauses: list[Clause]
    where: list[int]  # of each word the number of its clause


def parse(text: str, span: Span, times: Sequence[Span], language: Grammar) -> Parse:
    """The parse of `text[slice(*span)]`; `times` are the spans of dates in it, in order and disjoint."""
    found = words.read(text, span, times, language)
    classes.settle(found, language)
    groups = verbs.read(found, language)
    return Parse(found, groups, *clauses.read(found, groups, language))
