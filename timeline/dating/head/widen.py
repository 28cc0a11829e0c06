"""What stands around a date and belongs to it: weekday, clock time, time zone, the small words between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import (
    BEFORE_TIMES,
    BESIDE_WEEKDAYS,
    BETWEEN,
    HOURS,
    JOINED_YEARS,
    TIME_WORDS,
    YEAR_TAILS,
    ZONE_SIGNS,
)

EXAMPLES = (  # a line, and what of it is the date with all that belongs to it
    ("Kabul, Wednesday, 22 August 2018", "Wednesday, 22 August 2018"),
    ("Harbour news 10:15 GMT, 22 August 2018", "10:15 GMT, 22 August 2018"),
    ("Update: 10:15 on 22 August 2018", "10:15 on 22 August 2018"),
    ("Lisboa, quarta-feira, 22 de agosto de 2018", "quarta-feira, 22 de agosto de 2018"),
    ("Kabul, Wednesday the 22 August 2018", "Wednesday the 22 August 2018"),
    ("Ferries 22 August 2018, Wednesday", "22 August 2018, Wednesday"),
    ("Ferries 22 August 2018 Wednesday at 10:15", "22 August 2018 Wednesday at 10:15"),
    ("Ferries 22 August 2018 | 10:15", "22 August 2018 | 10:15"),
    ("Ferries 22 August 2018 at 10:15 a.m. EDT", "22 August 2018 at 10:15 a.m. EDT"),
    ("Ferries 22 August 2018 10:15 +0300", "22 August 2018 10:15 +0300"),
    ("Ferries 22 August 2018, 1630 GMT", "22 August 2018, 1630 GMT"),
    ("Fähren 22. August 2018, 10.15 Uhr", "22. August 2018, 10.15 Uhr"),
    ("Порт, 22 августа 2018 г., 10:15", "22 августа 2018 г., 10:15"),
    ("2018-жылдын 22-август, среда", "2018-жылдын 22-август, среда"),
    ("22.08.2018-жыл", "22.08.2018-жыл"),
)
NOT_AROUND = (  # a line, and its date, to which the words around do not belong
    ("The ferry sails at dawn, 22 August 2018", "22 August 2018"),
    ("22 August 2018 Wednesday harbour strike ends", "22 August 2018"),
    ("22 August 2018 at the harbour", "22 August 2018"),
    ("LISBON, 22 August 2018 (AP) - The ferries", "22 August 2018"),
    ("10/12/1439 هـ م", "10/12/1439 هـ"),
    ("22 August 2018, 8 ferries", "22 August 2018"),
    ("22 августа 2018 г порт закрыт", "22 августа 2018"),
)
Taker = Callable[[list[Word], int, PrintedDate], int | None]
"""Takes what stands at a word into the date: index of the first word of it, read leftwards, or behind the last; `None`
when it does not belong to the date."""

_LEFT = 8  # things before a date that are taken, at most: weekday, article, clock, zone ...
_RIGHT = 12  # the same behind it
_SIGNS = 2  # signs between two of them, at most
_NEAR = 3  # words from a small word to the clock time it belongs to, at most
_OFFSET = (1, 2, 4)  # digits of the hours behind a zone, and of an hour: +3, +03, +0300


def widen(words: list[Word], mention: PrintedDate) -> None:
    """Take weekday, clock time, time zone and their small words into the mention."""
    mention.first = _leftwards(words, mention)
    mention.stop = _rightwards(words, mention)


def _leftwards(words: list[Word], mention: PrintedDate) -> int:
    i = mention.first
    for _ in range(_LEFT):
        j = i - 1
        while j >= 0 and _is_between(words[j]) and i - j <= _SIGNS:
            j -= 1
        taken = _taken(BEFORE, words, j, mention) if j >= 0 else None
        if taken is None:
            break
        i = taken
    return i


def _rightwards(words: list[Word], mention: PrintedDate) -> int:
    i = behind_year(words, mention.stop)
    for _ in range(_RIGHT):
        j = i
        while j < len(words) and _is_between(words[j]) and j - i < _SIGNS:
            j += 1
        if mention.clock and j + 1 < len(words) and words[j].text in ZONE_SIGNS:
            j += 1
        taken = _taken(BEHIND, words, j, mention) if j < len(words) else None
        if taken is None:
            break
        i = taken
    return i


def _taken(takers: Iterable[Taker], words: list[Word], j: int, mention: PrintedDate) -> int | None:
    """What the first taker that wants the word at `j` makes of it."""
    for take in takers:
        i = take(words, j, mention)
        if i is not None:
            return i
    return None


def _is_between(word: Word) -> bool:
    return word.kind == "sign" and word.text in BETWEEN


def _weekday_before(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    word = words[j]
    if word.kind != "day" and not word.days:
        return None
    mention.weekday = mention.weekday or word.days
    return j


def _clock_before(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    if words[j].kind != "clock":
        return None
    mention.clock = True
    return j


def _time_word_before(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    """`10:15 GMT, 22 August`: a small word behind a clock time."""
    is_time = words[j].kind == "word" and words[j].low in BEFORE_TIMES
    near = words[max(0, j - _NEAR) : j]
    return j if is_time and (_has_clock(near) or (j > 0 and _is_hour(words, j - 1))) else None


def _beside_weekday(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    """`Wednesday the`, `quarta feira`: a small word behind a weekday."""
    return j if j > 0 and words[j].low in BESIDE_WEEKDAYS and words[j - 1].days else None


def _weekday_behind(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    if not words[j].days or mention.weekday or not _closes(words, j):
        return None
    mention.weekday = words[j].days
    return j + 1


def _closes(words: list[Word], j: int) -> bool:
    """Whether a weekday behind the date belongs to it: its line, or the sentence, ends there or a clock follows."""
    if j + 1 >= len(words):
        return True
    after = words[j + 1]
    return after.kind in ("sign", "clock", "number") or not after.spaced or after.low in TIME_WORDS


def _clock_behind(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    if words[j].kind != "clock":
        return None
    mention.clock = True
    return j + 1


def _time_word_behind(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    """`at 10:15`, `10:15 GMT`: a small word before or behind a clock time."""
    if words[j].kind != "word" or words[j].low not in TIME_WORDS:
        return None
    near = words[j + 1 : j + 1 + _NEAR]
    return j + 1 if mention.clock or _has_clock(near) or _is_hour(words, j + 1) else None


def _offset_behind(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    """`10:15 +0300`: the hours of a zone, behind their sign."""
    word = words[j]
    is_offset = word.kind == "number" and word.digits in _OFFSET and j > 0 and words[j - 1].text in ZONE_SIGNS
    return j + 1 if mention.clock and is_offset else None


def _hour_behind(words: list[Word], j: int, mention: PrintedDate) -> int | None:
    stop = _behind_hour(words, j) if words[j].kind == "number" and words[j].digits in _OFFSET else 0
    mention.clock = mention.clock or stop > 0
    return stop or None


BEFORE: tuple[Taker, ...] = (_weekday_before, _clock_before, _time_word_before, _beside_weekday)  # in this order
BEHIND: tuple[Taker, ...] = (_weekday_behind, _clock_behind, _time_word_behind, _offset_behind, _hour_behind)


def _has_clock(words: list[Word]) -> bool:
    return any(word.kind == "clock" for word in words)


def _is_hour(words: list[Word], j: int) -> bool:
    return j < len(words) and words[j].kind == "number" and _behind_hour(words, j) > 0


def _behind_hour(words: list[Word], j: int) -> int:
    """Index behind an hour that the word behind it shows to be one: `8 pm`, `1630 GMT`, `10.15 Uhr`; 0 for none."""
    if j + 3 < len(words) and words[j + 1].text == "." and words[j + 2].digits == 2 and words[j + 3].low in HOURS:
        return j + 3
    return j + 1 if j + 1 < len(words) and words[j + 1].low in HOURS else 0


def behind_year(words: list[Word], i: int) -> int:
    """Index behind the word for a year, or a day, that ends a date: `2018-жыл`, `2018 г.`, `22 d.`."""
    if i + 1 < len(words) and words[i].text == "-" and not words[i].spaced and words[i + 1].low in JOINED_YEARS:
        i += 2
    if _is_tail(words, i):
        i += 2 if i + 1 < len(words) and words[i + 1].text == "." else 1
    return i


def _is_tail(words: list[Word], i: int) -> bool:
    """Whether the letter behind a year or a day is its "г." or "d." and not the first word of a sentence."""
    if i >= len(words) or words[i].low not in YEAR_TAILS or not words[i].text.islower():
        return False
    return i + 1 == len(words) or words[i + 1].kind in ("sign", "clock", "day") or words[i + 1].days != frozenset()
