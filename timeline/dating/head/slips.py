"""Dates damaged by scanner, keyboard or page template, mended word by word where one reading is left."""

from __future__ import annotations

from collections.abc import Callable

from timeline.dating.head import spelled
from timeline.dating.head.spelled import number as _number
from timeline.dating.head.tokens import Word, named
from timeline.lang.world.calendar_words import DAYS, MONTHS, fold
from timeline.lang.world.date_words import (
    DAY_ENDINGS,
    DAYS_IN_LETTERS,
    LONG_MONTHS,
    TENS,
)

SLIP_EXAMPLES: dict[str, str] = {
    "22 Aug ust 2018": "2018-08-22",
    "Jan uary 22, 2018": "2018-01-22",
    "22 Augu5t 2018": "2018-08-22",
    "0ctober 12, 2018": "2018-10-12",
    "22 Aug. 2O18": "2018-08-22",
    "August 22, 20l8": "2018-08-22",
    "August 22, Z018": "2018-08-22",
    "August 22, 201 8": "2018-08-22",
    "22 August 2 018": "2018-08-22",
    "2 2 August 2018": "2018-08-22",
    "August 2Z, 2018": "2018-08-22",
    "l1 March 2017": "2017-03-11",
    "3lst August 2018": "2018-08-31",
    "O8/22/2018": "2018-08-22",
    "22ndAugust 2018": "2018-08-22",
    "2 min readAug 22, 2018": "2018-08-22",
    "22.08.201810:15": "2018-08-22",
    "11 Marc h 2017": "2017-03-11",
    "220915Z AUG 18": "2018-08-22",
    "Twenty-second of August 2018": "2018-08-22",
    "June twenty-first, 2012": "2012-06-21",
    "August the first, 2009": "2009-08-01",
    "Fifteenth February 2017": "2017-02-15",
    "2 0 0 6 - 0 5 - 1 8": "2006-05-18",
    "2 0 0 6 0 5 1 8": "2006-05-18",
    "二〇一八年八月二十二日": "2018-08-22",
    "二零零九年十月三十日": "2009-10-30",
    "2018年八月二日": "2018-08-02",
    "\u06f1\u06f3\u06f9\u06f4 دی \u06f3, پنجشنبهد افغانستان": "2015-12-24",
}
NOT_SLIPS = (  # numbers and words that are sound, or that have more than one reading
    "August 201 8 22",
    "10 ferries, 2 018 people",
    "2 2 ferries",
    "2 0 0 6 - 0 5 - 1 8 ferries",
    "一百年",
    "12 Mar chers",
    "Quay 3l8 and Oo1",
    "l1 ferries",
    "twenty-second ferry",
    "201822 ferries",
    "221560Z AUG 18",
)
_SCANNED = str.maketrans("OoIlZzS", "0011225")
_LETTERS = str.maketrans("015968", "olsgbb")
_SUSPECTS = {name[:n] for name in LONG_MONTHS for n in range(1, len(name))} | DAYS_IN_LETTERS.keys() | TENS.keys()
_LIKE_DIGITS = frozenset("OoIlZz")
_BEHIND_DAYS = frozenset(".,/-")
_CENTURIES = ("19", "20")
_MONTH = 5  # letters of a month that can be mended, at least
Mended = tuple[list[Word], int]  # the new words and how many old ones they stand for


def mend(words: list[Word]) -> list[Word]:
    """The words of a line, the slips around its numbers mended."""
    out: list[Word] = []
    i = 0
    while i < len(words):
        repairs = _REPAIRS.get(words[i].kind, ())
        for repair in () if repairs and _is_whole(words, i, out) else repairs:
            found = repair(words, i, out)
            if found is not None:
                out.extend(found[0])
                i += found[1]
                break
        else:
            out.append(words[i])
            i += 1
    return out


def _is_whole(words: list[Word], i: int, out: list[Word]) -> bool:
    """Whether no slip can begin at a word: an English word like most, with a blank behind it."""
    word = words[i]
    if word.kind != "word" or not word.text[1:].islower() or not word.text.isascii() or word.low in _SUSPECTS:
        return False
    apart = i + 1 == len(words) or words[i + 1].spaced or words[i + 1].kind == "sign"
    return apart and not (out and out[-1].kind == "number")


def _at(words: list[Word], i: int) -> Word | None:
    return words[i] if 0 <= i < len(words) else None


def _joined(words: list[Word], i: int, most: int, fits: Callable[[Word], bool]) -> list[Word]:
    """The words from `i` on that fit, with no white space between."""
    stop = min(len(words), i + most)
    j = i
    while j < stop and (j == i or not words[j].spaced) and fits(words[j]):
        j += 1
    return words[i:j]


def _is_like_digits(word: Word) -> bool:
    return word.kind == "number" or (word.kind == "word" and _LIKE_DIGITS.issuperset(word.text))


def _digits_with_letters(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`2O18`, `Z018`, `l1`, `2Z`, `O8`: letters the scanner took digits for, joined to digits."""
    group = _joined(words, i, 4, _is_like_digits)
    after = _at(words, i + len(group))
    if not _is_mixed(group) or _runs_on(after):
        return None
    text = "".join(word.text for word in group)
    digits = text.translate(_SCANNED)
    is_year = len(digits) == 4 and digits[:2] in _CENTURIES and text[0] in "12IlZ"
    is_day = len(digits) == 2 and 1 <= int(digits) <= 31 and _has_date(after, _at(words, i - 1), _at(words, i - 2))
    return ([_number(group[0], group[-1], digits)], len(group)) if is_year or is_day else None


def _is_mixed(group: list[Word]) -> bool:
    """Whether letters and digits of our own alphabet stand together."""
    return (
        len(group) > 1 and {word.kind for word in group} == {"number", "word"} and all(w.text.isascii() for w in group)
    )


def _runs_on(after: Word | None) -> bool:
    """Whether a word is joined to what stands before it."""
    return after is not None and not after.spaced and after.kind in ("word", "number", "month")


def _has_date(after: Word | None, *before: Word | None) -> bool:
    """Whether what stands around two digits shows that they are a day: a month, or a sign behind them."""
    if after is not None and after.text in _BEHIND_DAYS:
        return True
    return any(word is not None and word.months for word in (after, *before))


def _has_letters_or_digits(word: Word) -> bool:
    return word.kind in ("word", "number", "month")


def _month_with_digit(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`Augu5t`, `0ctober`: a digit for a letter of a month."""
    group = _joined(words, i, 3, _has_letters_or_digits)
    if len(group) < 2:
        return None
    text = "".join(word.text for word in group)
    low = text.lower().translate(_LETTERS)
    if low not in LONG_MONTHS or not text.isascii() or sum(map(str.isdigit, text)) != 1:
        return None
    month = Word("word", text, words[i].start, group[-1].end, low, spaced=words[i].spaced)
    return ([named(month)], len(group)) if len(text) >= _MONTH else None


def _day_time_group(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`220915Z AUG 18`: day, hour and minute of a signal, before the month."""
    zone, month = _at(words, i + 1), _at(words, i + 2)
    text = words[i].text
    if len(text) != 6 or zone is None or zone.text != "Z" or zone.spaced or month is None or not month.months:
        return None
    if not (1 <= int(text[:2]) <= 31 and int(text[2:4]) < 24 and int(text[4:]) < 60):
        return None
    return [_number(words[i], zone, text[:2])], 2


def _split_month(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`Aug ust`: a month cut in two."""
    after = _at(words, i + 1)
    if after is None or after.kind not in ("word", "month"):
        return None
    low = words[i].low + after.low
    if low not in LONG_MONTHS:
        return None
    return [named(Word("word", low, words[i].start, after.end, low, spaced=words[i].spaced))], 2


def _joined_month(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`readAug`, `22ndAugust`: a month that other letters run into."""
    word = words[i]
    text = word.text
    if not text.isascii() or not _MONTH <= len(text) < 24:
        return None
    cut = _seam(word, out[-1] if out else None)
    if not cut or fold(text[cut:]) not in MONTHS:
        return None
    head = Word("word", text[:cut], word.start, word.start + cut, fold(text[:cut]), spaced=word.spaced)
    return [head, named(Word("word", text[cut:], word.start + cut, word.end, fold(text[cut:])))], 1


def _seam(word: Word, before: Word | None) -> int:
    """Where a second word begins in a word: at its last capital, or behind the ending of a day; 0 for nowhere."""
    text = word.text
    capitals = [n for n in range(2, len(text)) if text[n].isupper() and text[n - 1].islower()]
    if capitals:
        return capitals[-1]
    is_ending = word.low[:2] in DAY_ENDINGS
    return 2 if is_ending and before is not None and before.kind == "number" else 0


def _joined_weekday(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """A weekday behind a date that the first word of the text is joined to."""
    word = words[i]
    if word.text.isascii() or len(out) < 2 or out[-1].text not in ",،" or out[-2].kind not in ("number", "month"):
        return None
    cut = next((n for n in range(len(word.text) - 1, 4, -1) if fold(word.text[:n]) in DAYS), 0)
    if not cut:
        return None
    middle = word.start + cut
    day = named(Word("word", word.text[:cut], word.start, middle, fold(word.text[:cut]), spaced=word.spaced))
    return [day, Word("word", word.text[cut:], middle, word.end, fold(word.text[cut:]))], 1


def _ordinal(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`twenty-second of August`: the day in letters."""
    word = words[i]
    tens, last = _tens(words, i)
    end = _at(words, last)
    value = DAYS_IN_LETTERS.get(end.low, 0) if end is not None else 0
    if end is None or not value or (tens and value > 9) or tens + value > 31:
        return None
    near = [*words[last + 1 : last + 5], *out[-2:]]
    return ([_number(word, end, str(tens + value))], last - i + 1) if any(word.months for word in near) else None


def _tens(words: list[Word], i: int) -> tuple[int, int]:
    """The tens that a word names, and the index of the word for the ones."""
    tens = TENS.get(words[i].low, 0)
    hyphen = _at(words, i + 1)
    return tens, i + (2 if tens and hyphen is not None and hyphen.text == "-" else 1 if tens else 0)


def _spaced_digits(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`201 8`, `2 018`, `2 2 August`: a number cut in two."""
    one, two, after = words[i], _at(words, i + 1), _at(words, i + 2)
    if two is None or two.kind != "number" or not two.spaced:
        return None
    is_year = _is_cut_year(one.text, two.text) and any(word.months for word in out[-3:]) and not _is_number(after)
    is_day = _is_cut_day(one.text, two.text) and after is not None and after.months
    return ([_number(one, two, one.text + two.text)], 2) if is_year or is_day else None


def _is_number(word: Word | None) -> bool:
    return word is not None and word.kind == "number"


def _is_cut_year(one: str, two: str) -> bool:
    text = one + two
    return len(text) == 4 and text.isascii() and text[:2] in _CENTURIES and (len(one) == 3 or two[0] == "0")


def _is_cut_day(one: str, two: str) -> bool:
    return len(two) == 1 and two.isascii() and one in ("1", "2", "3") and int(one + two) <= 31


def _two_numbers(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`22 Aug 201822 Aug 2018`: a year and a day run together."""
    word, after = words[i], _at(words, i + 1)
    if len(word.text) not in (5, 6) or after is None or not after.months or not 1900 <= int(word.text[:4]) <= 2099:
        return None
    cut = word.start + 4
    year = Word("number", word.text[:4], word.start, cut, "", int(word.text[:4]), spaced=word.spaced)
    return [year, Word("number", word.text[4:], cut, word.end, "", int(word.text[4:]))], 1


Repair = Callable[[list[Word], int, list[Word]], Mended | None]
_REPAIRS: dict[str, tuple[Repair, ...]] = {
    "cjk": (spelled.ideographs,),
    "number": (
        spelled.digits_apart,
        _day_time_group,
        spelled.thirty_lst,
        _digits_with_letters,
        _month_with_digit,
        _spaced_digits,
        _two_numbers,
    ),
    "word": (
        spelled.ideographs,
        _digits_with_letters,
        _month_with_digit,
        _split_month,
        _joined_month,
        _joined_weekday,
        _ordinal,
    ),
    "month": (_split_month, _month_with_digit),
}
