"""Numbers of dates that are spelled otherwise: with blanks between, in ideographs, with a letter of the scanner."""

from __future__ import annotations

from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import IDEOGRAPHS, UNITS_BEHIND_IDEOGRAPHS

_APART = range(8, 11)  # words of a line with the eight digits of a day, each alone, and two signs
_DAY_DIGITS = 8
_YEAR = 1000  # a smaller number in ideographs is no year of our calendar


def number(first: Word, last: Word, digits: str) -> Word:
    """The digits as one word in the place of those from `first` to `last`."""
    return Word("number", digits, first.start, last.end, digits, int(digits), spaced=first.spaced)


def digits_apart(words: list[Word], i: int, out: list[Word]) -> tuple[list[Word], int] | None:
    """`2 0 0 6 - 0 5 - 1 8`: a line of nothing but the eight digits of a day, with blanks between."""
    if out or len(words) not in _APART or not all(map(_is_apart, words[1:])) or not _is_apart(words[0], first=True):
        return None
    if sum(word.kind == "number" for word in words) != _DAY_DIGITS:
        return None
    made = [_as_one(group) for group in _groups(words)]
    return [word._replace(spaced=n == 0) for n, word in enumerate(made)], len(words)


def _is_apart(word: Word, first: bool = False) -> bool:
    """Whether a word is one digit or a sign with a blank before it."""
    return len(word.text) == 1 and word.text.isascii() and word.kind in ("number", "sign") and (first or word.spaced)


def _as_one(group: list[Word]) -> Word:
    is_number = group[0].kind == "number"
    return number(group[0], group[-1], "".join(word.text for word in group)) if is_number else group[0]


def _groups(words: list[Word]) -> list[list[Word]]:
    """Runs of digits, and each sign by itself."""
    groups: list[list[Word]] = []
    for word in words:
        if groups and word.kind == groups[-1][0].kind == "number":
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def ideographs(words: list[Word], i: int, out: list[Word]) -> tuple[list[Word], int] | None:
    """`二〇一八年八月二十二日`: numbers in ideographs before year, month or day."""
    stop = i
    while stop < len(words) and words[stop].text in IDEOGRAPHS:
        stop += 1
    after = words[stop] if stop < len(words) else None
    if stop == i or after is None or after.text not in UNITS_BEHIND_IDEOGRAPHS:
        return None
    value = _of_ideographs("".join(word.text for word in words[i:stop]))
    if value is None or (after.text == "年") != (value >= _YEAR):
        return None
    return [number(words[i], words[stop - 1], str(value))], stop - i


def _of_ideographs(text: str) -> int | None:
    """The number that ideographs spell digit by digit, or with a sign for ten."""
    digits = [IDEOGRAPHS[sign] for sign in text]
    if 10 not in digits:
        return int("".join(map(str, digits))) if len(digits) in (1, 2, 4) else None
    at = digits.index(10)
    if at > 1 or len(digits) - at > 2 or digits.count(10) > 1:
        return None
    return (digits[0] if at else 1) * 10 + sum(digits[at + 1 :])


def thirty_lst(words: list[Word], i: int, out: list[Word]) -> tuple[list[Word], int] | None:
    """`3lst`: the scanner's 31st."""
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.text != "lst" or after.spaced or words[i].text not in ("2", "3"):
        return None
    return [number(words[i], after, words[i].text + "1")], 2
