"""What stands around a date and belongs to it: weekday, clock time, time zone, the small words between them."""

from __future__ import annotations

from timeline.dating.head.printed import Mention
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import (
    BESIDE_WEEKDAYS,
    BETWEEN,
    HOURS,
    JOINED_YEARS,
    TIME_WORDS,
    YEAR_TAILS,
    ZONE_SIGNS,
)

_OFFSET = (1, 2, 4)  # digits of the hours behind a zone: +3, +03, +0300


def widen(words: list[Word], mention: Mention) -> None:
    """Take weekday, clock time, time zone and their small words into the mention."""
    i = mention.first
    for _ in range(8):  # leftwards
        j = i - 1
        while j >= 0 and words[j].kind == "sign" and words[j].text in BETWEEN and i - j < 3:
            j -= 1
        if j < 0:
            break
        word = words[j]
        if word.kind == "day" or word.days:
            mention.weekday = mention.weekday or word.days
            i = j
        elif word.kind == "clock":
            mention.clock, i = True, j
        elif (word.kind == "word" and (word.low in TIME_WORDS or word.low == "on") and _has_clock(words, j, -1)) or (
            word.low in BESIDE_WEEKDAYS and j and words[j - 1].days
        ):
            i = j
        else:
            break
    mention.first = i
    i = mention.stop
    if i + 1 < len(words) and words[i].text == "-" and not words[i].spaced and words[i + 1].low in JOINED_YEARS:
        i += 2  # 2018-жыл
    if (
        i < len(words)
        and words[i].kind == "word"
        and words[i].low in YEAR_TAILS
        and words[i].text.islower()
        and _tail_ends(words, i)
    ):
        i += 2 if i + 1 < len(words) and words[i + 1].text == "." else 1
    for _ in range(12):  # rightwards
        j = i
        while j < len(words) and words[j].kind == "sign" and words[j].text in BETWEEN and j - i < 2:
            j += 1
        if j < len(words) and mention.clock and words[j].text in ZONE_SIGNS and j + 1 < len(words):
            j += 1
        if j >= len(words):
            break
        word = words[j]
        if word.days and not mention.weekday and _closes(words, j):
            mention.weekday, i = word.days, j + 1
        elif word.kind == "clock":
            mention.clock, i = True, j + 1
        elif (word.kind == "word" and word.low in TIME_WORDS and (mention.clock or _has_clock(words, j, 1))) or (
            mention.clock
            and word.kind == "number"
            and j
            and words[j - 1].text in ZONE_SIGNS
            and word.digits in (1, 2, 4)
        ):
            i = j + 1
        elif word.kind == "number" and word.digits in (1, 2, 4) and _is_hour(words, j):
            mention.clock, i = True, _is_hour(words, j)
        else:
            break
    mention.stop = i


def _tail_ends(words: list[Word], i: int) -> bool:
    """Whether the letter behind a year or a day is its "г." or "d." and not the first word of a sentence."""
    return i + 1 == len(words) or words[i + 1].kind in ("sign", "clock", "day") or words[i + 1].days != frozenset()


def _has_clock(words: list[Word], j: int, step: int) -> bool:
    return any(0 <= k < len(words) and words[k].kind in ("clock",) for k in range(j + step, j + 4 * step, step)) or (
        0 <= j + step < len(words) and words[j + step].kind == "number" and _is_hour(words, j + step) > 0
    )


def _is_hour(words: list[Word], j: int) -> int:
    """Index behind an hour that the word behind it shows to be one: `8 pm`, `1630 GMT`, `10.15 Uhr`; 0 for none."""
    if j + 3 < len(words) and words[j + 1].text == "." and words[j + 2].digits == 2 and words[j + 3].low in HOURS:
        return j + 3
    return j + 1 if j + 1 < len(words) and words[j + 1].low in HOURS else 0


def _closes(words: list[Word], j: int) -> bool:
    """Whether a weekday behind the date belongs to it: its line, or the sentence, ends there or a clock follows."""
    if j + 1 >= len(words):
        return True
    after = words[j + 1]
    return after.kind in ("sign", "clock", "number") or not after.spaced or after.low in TIME_WORDS
