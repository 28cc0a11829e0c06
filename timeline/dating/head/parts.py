"""The words a layout is made of: a day, a month, a clock time, and the glue between them."""

from __future__ import annotations

from timeline.dating.head import fuzzy
from timeline.dating.head.tokens import Word, is_ordinal
from timeline.lang.world.date_words import GLUE_SIGNS, GLUE_WORDS, LOOSE_ORDINALS, ZONES


def glue(words: list[Word], i: int) -> int:
    for _ in range(4):
        if i < len(words):
            word = words[i]
            if (
                (word.kind == "sign" and word.text in GLUE_SIGNS)
                or (word.kind == "word" and word.low in GLUE_WORDS)
                or word.kind == "day"
                or (word.text == '"' and words[i - 1].kind == "number" and i > 1 and words[i - 2].text == '"')
            ):
                i += 1
                continue
        break
    return i


def day(words: list[Word], i: int) -> tuple[int, int, bool] | None:
    """Value, index behind, whether a slip was repaired: a number from 1 to 31 with or without an ordinal."""
    word = words[i]
    repaired = False
    if word.kind == "number" and word.digits == 6 and i + 1 < len(words) and words[i + 1].text == "Z":
        return (word.value // 10000, i + 2, False) if 1 <= word.value // 10000 <= 31 else None  # 221015Z AUG 18
    if word.kind == "number" and word.digits <= 2:
        value = word.value
        i += 1
    else:
        return None
    if not 1 <= value <= 31:
        return None
    if (
        i < len(words)
        and not words[i].spaced
        and words[i].text in "-–"
        and i + 1 < len(words)
        and is_ordinal(words[i + 1])
    ):
        i += 2
    elif (
        i < len(words)
        and is_ordinal(words[i])
        and not words[i].months
        and (not words[i].spaced or words[i].low in LOOSE_ORDINALS)
    ):
        i += 1
    return value, i, repaired


def month(word: Word) -> tuple[str, int, bool] | None:
    if word.months:
        calendar, number = word.months[0]
        return ("" if len(word.months) > 1 else calendar), number, False
    if word.kind == "word" and word.low.isascii() and len(word.low) > 3:
        number = fuzzy.month(word.low) or 0
        return ("gregorian", number, True) if number else None
    return None


def twin(words: list[Word], j: int, number: int) -> int:
    """Index of the second name when a month is named twice: `آب/أغسطس`, `August (Asad)`."""
    if j + 2 < len(words) and words[j + 1].text in "/(|-" and any(n == number for _, n in words[j + 2].months):
        return j + 2
    return j


def zone(words: list[Word], j: int) -> int:
    """Index of the last word of a clock time: `10:15:00 AM GMT+03:00`."""
    if j + 4 < len(words) and words[j + 1].low in ("a", "p") and words[j + 3].low == "m":  # a.m.
        j += 4
    while j + 1 < len(words) and words[j + 1].kind == "word" and words[j + 1].low in ZONES:
        j += 1
    if (
        j + 2 < len(words)
        and words[j + 1].text in "+-−"
        and words[j + 2].kind in ("clock", "number")
        and words[j + 2].digits != 4
    ) or (j + 3 < len(words) and words[j + 1].text in "+-−" and words[j + 2].digits == 4 and words[j + 3].digits == 4):
        j += 2
    return j
