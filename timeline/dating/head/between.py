"""What stands between the parts of a date and says nothing: glue, and the endings of ordinal numbers."""

from __future__ import annotations

from timeline.dating.head.tokens import Word, is_ordinal
from timeline.lang.world.date_words import GLUE_SIGNS, GLUE_WORDS, LOOSE_ORDINALS

GLUE = 4  # signs and small words between two parts, at most


def glue(words: list[Word], i: int) -> int:
    """Index behind the signs and small words that begin at `i`."""
    stop = min(i + GLUE, len(words))
    while i < stop and _is_glue(words, i):
        i += 1
    return i


def _is_glue(words: list[Word], i: int) -> bool:
    word = words[i]
    if word.kind == "sign":
        return word.text in GLUE_SIGNS or (word.text == '"' and _closes_quotes(words, i))
    return word.kind == "day" or (word.kind == "word" and word.low in GLUE_WORDS)


def _closes_quotes(words: list[Word], i: int) -> bool:
    """`"22" August`: whether the number before stands in quotes that end here."""
    return words[i - 1].kind == "number" and i > 1 and words[i - 2].text == '"'


def behind_ordinal(words: list[Word], i: int) -> int:
    """Index behind the ending of an ordinal number: `22nd`, `22-го`, `1 st`."""
    if i >= len(words):
        return i
    ending = words[i]
    if ending.text in ("-", "–") and not ending.spaced:
        return i + 2 if i + 1 < len(words) and is_ordinal(words[i + 1]) else i
    loose = ending.spaced and ending.low not in LOOSE_ORDINALS
    return i + 1 if is_ordinal(ending) and not loose and not _names_month(words, i) else i


def _names_month(words: list[Word], i: int) -> bool:
    """Whether a word is a month; not the ending of Pashto numbers, "۱۶مه", which is like May, beside another month."""
    if not words[i].months or words[i].spaced:
        return bool(words[i].months)
    return not (_is_month(words, i - 2) or _is_month(words, i + 1))


def _is_month(words: list[Word], i: int) -> bool:
    return 0 <= i < len(words) and bool(words[i].months)
