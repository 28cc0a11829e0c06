"""Words whose class only those around them tell: phrases that do as one word, participles before a noun."""

from __future__ import annotations

from timeline.grammar.words import Words
from timeline.lang.grammar_rows import Grammar


def open_clauses(words: Words, language: Grammar) -> None:
    """Phrases that do as one word would: that open a clause, "as long as", or negate, "no longer"."""
    opening = language.opening_phrases
    if opening.keys().isdisjoint(words.texts):
        return
    for i, word in [(i, word) for i, word in enumerate(words.texts) if word in opening]:
        for phrase in opening[word]:
            count = len(phrase)
            if tuple(words.texts[i : i + count]) == phrase:
                mark = " ".join(phrase[:-1] if phrase[-1] == "that" else phrase)
                kind = "X" if word in language.no else "S"
                words.kinds[i : i + count] = [kind, *["R"] * (count - 1)]
                words.texts[i] = mark
                break


def describe(words: Words) -> None:
    """Participles before a noun are adjectives: "the planned talks", "cancelled secret meetings"."""
    kinds = words.kinds
    if "F" not in kinds and "G" not in kinds:
        return
    for i in range(len(kinds) - 2, 0, -1):
        if kinds[i] in "FG" and kinds[i + 1] in "NA":
            before = kinds[i - 1]
            if before in "DAg#" or (kinds[i] == "F" and before in "IEFVZG"):
                kinds[i] = "A"
