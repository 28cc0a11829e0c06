"""What stands around a date and belongs to it: weekday, clock time, time zone, the small words between them."""

from __future__ import annotations

from timeline.dating.head.printed import Mention
from timeline.dating.head.tokens import Word
from timeline.lang.world.calendar_words import fold

_BETWEEN = frozenset(
    [",", ".", "|", "–", "—", "-", "(", ")", "·", "،", "/", ":", ";", "[", "]", "_", "、", "「", "」", "（", "）"]
)
_TIME_WORDS = frozenset(
    map(
        fold,
        """
    at am pm a p m uhr um h hrs hours à las los a om ore ora ve в о об u saat ساعت الساعة الساعه ساعت کې بجے बजे
    utc gmt est edt cst cdt pst pdt ist pkt msk cet cest bst z t aft eet eest мск ч г года klo kl pukul wib wita
    wit jst aest kst hkt sgt local time et pt ct noon midnight wat eat cat sast gst aedt ast мин по московскому
    времени ص م ب ظ قبل بعد از ظهر چاشت ماسپښین غ ص س مساء صباحا مساءً صباحاً
""".split(),
    )
)
_YEAR_TAILS = frozenset(
    map(fold, "г год года году р рік року r m d yil il ili yılı m.g gada p a ж й год. д жыл жылы ж йил".split())
)
_YEAR_WORDS = frozenset("жыл жылы ж й жылга".split())
_ZONES = frozenset(["+", "-", "±", "−"])


def widen(words: list[Word], mention: Mention) -> None:
    """Take weekday, clock time, time zone and their small words into the mention."""
    i = mention.first
    for _ in range(8):  # leftwards
        j = i - 1
        while j >= 0 and words[j].kind == "sign" and words[j].text in _BETWEEN and i - j < 3:
            j -= 1
        if j < 0:
            break
        word = words[j]
        if word.kind == "day" or word.days:
            mention.weekday = mention.weekday or word.days
            i = j
        elif word.kind == "clock":
            mention.clock, i = True, j
        elif (word.kind == "word" and (word.low in _TIME_WORDS or word.low == "on") and _has_clock(words, j, -1)) or (
            word.low in ("feira", "روز", "ورځ", "نې", "the", "den", "le", "el", "dem", "a") and j and words[j - 1].days
        ):
            i = j
        else:
            break
    mention.first = i
    i = mention.stop
    if i + 1 < len(words) and words[i].text == "-" and not words[i].spaced and words[i + 1].low in _YEAR_WORDS:
        i += 2  # 2018-жыл
    if (
        i < len(words)
        and words[i].kind == "word"
        and words[i].low in _YEAR_TAILS
        and words[i].text.islower()
        and _tail_ends(words, i)
    ):
        i += 2 if i + 1 < len(words) and words[i + 1].text == "." else 1
    for _ in range(12):  # rightwards
        j = i
        while j < len(words) and words[j].kind == "sign" and words[j].text in _BETWEEN and j - i < 2:
            j += 1
        if j < len(words) and mention.clock and words[j].text in _ZONES and j + 1 < len(words):
            j += 1
        if j >= len(words):
            break
        word = words[j]
        if word.days and not mention.weekday and _closes(words, j):
            mention.weekday, i = word.days, j + 1
        elif word.kind == "clock":
            mention.clock, i = True, j + 1
        elif (word.kind == "word" and word.low in _TIME_WORDS and (mention.clock or _has_clock(words, j, 1))) or (
            mention.clock and word.kind == "number" and j and words[j - 1].text in _ZONES and word.digits in (1, 2, 4)
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


_HOURS = frozenset("am pm gmt utc hrs uhr h ist est edt bst msk बजे بجے".split())


def _is_hour(words: list[Word], j: int) -> int:
    """Index behind an hour that the word behind it shows to be one: `8 pm`, `1630 GMT`, `10.15 Uhr`; 0 for none."""
    if j + 3 < len(words) and words[j + 1].text == "." and words[j + 2].digits == 2 and words[j + 3].low in _HOURS:
        return j + 3
    return j + 1 if j + 1 < len(words) and words[j + 1].low in _HOURS else 0


def _closes(words: list[Word], j: int) -> bool:
    """Whether a weekday behind the date belongs to it: its line, or the sentence, ends there or a clock follows."""
    if j + 1 >= len(words):
        return True
    after = words[j + 1]
    return after.kind in ("sign", "clock", "number") or not after.spaced or after.low in _TIME_WORDS
