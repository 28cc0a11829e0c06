"""Dates damaged by scanner, keyboard or page template, mended word by word where one reading is left."""

from __future__ import annotations

from collections.abc import Callable

from timeline.dating.head.tokens import Word, named
from timeline.lang.world.calendar_words import DAYS, MONTHS, fold
from timeline.lang.world.date_words import DAYS_IN_LETTERS, LONG_MONTHS, TENS

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
    "\u06f1\u06f3\u06f9\u06f4 دی \u06f3, پنجشنبهد افغانستان": "2015-12-24",
}
_SCANNED = str.maketrans("OoIlZzS", "0011225")
_LETTERS = str.maketrans("015968", "olsgbb")
_SUSPECTS = {name[:n] for name in LONG_MONTHS for n in range(1, len(name))} | DAYS_IN_LETTERS.keys() | TENS.keys()
Mended = tuple[list[Word], int]  # the new words and how many old ones they stand for


def mend(words: list[Word]) -> list[Word]:
    """The words of a line, the slips around its numbers mended."""
    out: list[Word] = []
    i = 0
    while i < len(words):
        repairs = () if _is_whole(words, i, out) else _REPAIRS.get(words[i].kind, ())
        for repair in repairs:
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


def _number(first: Word, last: Word, digits: str) -> Word:
    return Word("number", digits, first.start, last.end, digits, int(digits), spaced=first.spaced)


def _at(words: list[Word], i: int) -> Word | None:
    return words[i] if 0 <= i < len(words) else None


def _digits_with_letters(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`2O18`, `Z018`, `l1`, `2Z`, `O8`: letters the scanner took digits for, joined to digits."""
    j = i
    while j < len(words) and (j == i or not words[j].spaced) and j - i < 4:
        word = words[j]
        if not (word.kind == "number" or (word.kind == "word" and not set(word.text) - set("OoIlZz"))):
            break
        j += 1
    group = words[i:j]
    if len(group) < 2 or all(word.kind == "number" for word in group) or not any(w.kind == "number" for w in group):
        return None
    text = "".join(word.text for word in group)
    after = _at(words, j)
    if not text.isascii() or (after is not None and not after.spaced and after.kind in ("word", "number", "month")):
        return None
    digits = text.translate(_SCANNED)
    if len(digits) == 4 and digits[:2] in ("19", "20") and text[0] in "12IlZ":
        return [_number(group[0], group[-1], digits)], len(group)
    if len(digits) == 2 and 1 <= int(digits) <= 31:
        sign = after is not None and after.text in "./-"
        months = [word for word in (_at(words, i - 1), _at(words, i - 2), after) if word is not None and word.months]
        if sign or months or (after is not None and after.text in ",."):
            return [_number(group[0], group[-1], digits)], len(group)
    return None


def _month_with_digit(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`Augu5t`, `0ctober`: a digit for a letter of a month."""
    j = i + 1
    while j < len(words) and not words[j].spaced and words[j].kind in ("word", "number", "month") and j - i < 3:
        j += 1
    text = "".join(word.text for word in words[i:j])
    if j - i < 2 or len(text) < 5 or sum(c.isdigit() for c in text) != 1 or not text.isascii():
        return None
    low = text.lower().translate(_LETTERS)
    if low not in LONG_MONTHS:
        return None
    return [named(Word("word", text, words[i].start, words[j - 1].end, low, spaced=words[i].spaced))], j - i


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
    if not text.isascii() or not 5 <= len(text) < 24:
        return None
    cut = max((n for n in range(2, len(text)) if text[n].isupper() and text[n - 1].islower()), default=0)
    before = out[-1] if out else None
    if not cut and word.low[:2] in ("st", "nd", "rd", "th") and before is not None and before.kind == "number":
        cut = 2
    if not cut or fold(text[cut:]) not in MONTHS:
        return None
    head = Word("word", text[:cut], word.start, word.start + cut, fold(text[:cut]), spaced=word.spaced)
    return [head, named(Word("word", text[cut:], word.start + cut, word.end, fold(text[cut:])))], 1


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
    last, tens = i, 0
    if word.low in TENS:
        tens, last = TENS[word.low], i + 1
        if last < len(words) and words[last].text == "-":
            last += 1
    end = _at(words, last)
    value = DAYS_IN_LETTERS.get(end.low, 0) if end is not None else 0
    if not value or (tens and value > 9) or tens + value > 31:
        return None
    if not any(word.months for word in words[last + 1 : last + 5]):
        return None
    assert end is not None
    return [_number(word, end, str(tens + value))], last - i + 1


def _spaced_digits(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`201 8`, `2 018`, `2 2 August`: a number cut in two."""
    one, two = words[i], _at(words, i + 1)
    if two is None or two.kind != "number" or not two.spaced or not (one.text + two.text).isascii():
        return None
    text = one.text + two.text
    after = _at(words, i + 2)
    year = len(text) == 4 and text[:2] in ("19", "20") and (len(one.text) == 3 or two.text[0] == "0")
    if year and any(word.months for word in out[-3:]) and (after is None or after.kind != "number"):
        return [_number(one, two, text)], 2
    if len(text) == 2 and text[0] in "123" and int(text) <= 31 and after is not None and after.months:
        return [_number(one, two, text)], 2
    return None


def _two_numbers(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`22 Aug 201822 Aug 2018`: a year and a day run together."""
    word, after = words[i], _at(words, i + 1)
    if len(word.text) not in (5, 6) or after is None or not after.months or not 1900 <= int(word.text[:4]) <= 2099:
        return None
    cut = word.start + 4
    year = Word("number", word.text[:4], word.start, cut, "", int(word.text[:4]), spaced=word.spaced)
    return [year, Word("number", word.text[4:], cut, word.end, "", int(word.text[4:]))], 1


def _thirty_lst(words: list[Word], i: int, out: list[Word]) -> Mended | None:
    """`3lst`: the scanner's 31st."""
    after = _at(words, i + 1)
    if after is None or after.text != "lst" or after.spaced or words[i].text not in ("2", "3"):
        return None
    return [_number(words[i], after, words[i].text + "1")], 2


Repair = Callable[[list[Word], int, list[Word]], Mended | None]
_REPAIRS: dict[str, tuple[Repair, ...]] = {
    "number": (_day_time_group, _thirty_lst, _digits_with_letters, _month_with_digit, _spaced_digits, _two_numbers),
    "word": (_digits_with_letters, _month_with_digit, _split_month, _joined_month, _joined_weekday, _ordinal),
    "month": (_split_month, _month_with_digit),
}
