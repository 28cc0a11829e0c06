"""Names in a sentence: words with a capital that no sentence or headline gives them."""

from __future__ import annotations

from timeline.grammar.words import TIME, Words
from timeline.lang.grammar_rows import Grammar

NAME = "P"
_SMALL_TOO = frozenset("DICSWTtOMBHKXR")  # classes whose words are no names although they have a capital
_TITLE_CASE = 6  # tenths of the words of a headline that begin with a capital
_HEADLINE = 4  # words that a headline has at least


def name(words: Words, language: Grammar) -> None:
    """Names: a capital inside a sentence, or on a word at its head that nobody knows."""
    kinds, forms = words.kinds, language.forms()
    named = [i for i, capital in enumerate(words.capitals) if capital and kinds[i][0] not in _SMALL_TOO]
    if not named:
        return
    heads, is_title = _heads(kinds), _is_title(words)
    for i in named:
        is_name = _is_name_at_head(words, i, language) if i in heads else not (is_title and words.texts[i] in forms)
        kinds[i] = NAME if is_name else kinds[i]


def _heads(kinds: list[str]) -> set[int]:
    """The numbers of the words at the head of the sentence and of quotations."""
    head = next((i for i, kind in enumerate(kinds) if kind[0] not in '";.('), -1)
    return {head, *(i + 1 for i, kind in enumerate(kinds) if kind == '"')} if '"' in kinds else {head}


def _is_title(words: Words) -> bool:
    """Whether most words begin with a capital, as in a headline."""
    alphabetic = sum(map("A".__le__, words.kinds)) - words.kinds.count(TIME)  # no letter marks a sign
    return alphabetic >= _HEADLINE and sum(words.capitals) * 10 >= alphabetic * _TITLE_CASE


def _is_name_at_head(words: Words, i: int, language: Grammar) -> bool:
    """Whether an unknown word at the head of a sentence is a name, and no plural: "Nordin left", "Vandals left"."""
    if words.kinds[i] != "N" or words.texts[i] in language.forms() or words.texts[i][-1] != "s":
        return words.kinds[i] == "N" and words.texts[i] not in language.forms()
    return i + 1 < len(words.kinds) and words.capitals[i + 1] and words.texts[i + 1] not in language.forms()
