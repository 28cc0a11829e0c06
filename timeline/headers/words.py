"""One line of text as typed words: numbers, month and weekday names, clock times, signs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.lang.calendar_words import DAYS, MONTHS, Month, fold, phrases

# The one lexical expression of the package; everything above it works on words.
_WORD = re.compile(
    r"(?P<clock>\d{1,2}[:h]\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?!\d))"
    r"|(?P<number>\d+)"
    r"|(?P<cjk>(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[\u3040-\u30ff\u4e00-\u9fff])"
    r"|(?P<word>(?:[^\W\d_\u3040-\u30ff\u4e00-\u9fff]|[\u0300-\u036f\u064b-\u0655\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7"
    r"\u0e31-\u0e3a\u0e47-\u0e4e\u200c\u200d]|(?<=[^\W\d_])['’ʼ](?=[^\W\d_]))+)"
    r"|(?P<sign>[^\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u200b])"
)
_ORDINALS = frozenset("st nd rd th er re eme ere o a e го и е ое ого ste den ος ης ті тя ᵗʰ".split())


@dataclass(slots=True)
class Word:
    """A word of a line and its offsets in the text. `kind` is number, month, day, clock, cjk, word or sign."""

    kind: str
    text: str
    start: int
    end: int
    low: str = ""
    value: int = -1
    months: tuple[Month, ...] = ()
    days: frozenset[int] = frozenset()
    spaced: bool = False  # white space stands before it

    @property
    def digits(self) -> int:
        return self.end - self.start


def split(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`; names of several words become one word."""
    found: list[Word] = []
    previous = start
    for match in _WORD.finditer(text, start, end):
        kind = match.lastgroup or "sign"
        raw = match.group()
        first, last = match.span()
        word = Word(kind, raw, first, last, raw, spaced=first > previous)
        previous = last
        if kind == "number":
            word.value = int(raw) if len(raw) <= 14 else -1
            if last < end and text[last] == ":" and len(raw) in (4, 6) and _runs_into_clock(word, found, text, end):
                found.append(Word("number", raw[:-2], first, last - 2, raw[:-2], int(raw[:-2]), spaced=word.spaced))
                found.append(Word("clock", text[last - 2 : last + 3], last - 2, last + 3))
                continue
        elif kind == "word" or (len(raw) > 1 and kind == "cjk"):
            word.low = fold(raw)
            _name(word)
        found.append(word)
    return _join(found)


def _runs_into_clock(word: Word, found: list[Word], text: str, end: int) -> bool:
    """`22.08.201810:15`, `2018-08-2210:15`: a date joined to a clock time."""
    if word.end + 3 > end or not text[word.end + 1 : word.end + 3].isdigit() or word.value < 0:
        return False
    if len(word.text) == 6:
        return 1900 <= word.value // 100 <= 2099 and word.value % 100 < 25
    return len(found) > 2 and found[-1].text == "-" and found[-3].text == "-" and 1 <= word.value // 100 <= 31


def _name(word: Word) -> None:
    months = MONTHS.get(word.low)
    days = DAYS.get(word.low)
    if months is None and days is None and len(word.low) > 4 and word.low[-1] == "s":
        days = DAYS.get(word.low[:-1])
    word.months, word.days = months or (), days or frozenset()
    if months:
        word.kind = "month"
    elif days:
        word.kind = "day"


def _join(words: list[Word]) -> list[Word]:
    """Names of several words ("كانون الثاني", "quarta-feira") made one."""
    out: list[Word] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word.kind == "word" and word.text.isascii() and 5 < len(word.text) < 24 and not word.text.islower():
            month = _joined_month(word)
            if month is not None:
                out.append(
                    Word("word", word.text[: month.start - word.start], word.start, month.start, spaced=word.spaced)
                )
                out[-1].low = fold(out[-1].text)
                word = month
        if word.kind == "word" and out and out[-1].kind == "number" and not word.spaced:
            if word.low[:2] in ("st", "nd", "rd", "th") and word.low[2:] in MONTHS:  # 22ndAugust
                word.low = word.low[2:]
                _name(word)
            elif not word.low.strip("oli") and i + 1 < len(words) and _scanned_year(out[-1], word, words[i + 1]):
                out[-1].value = int(out[-1].text + word.text.translate(_SCANNED) + words[i + 1].text)
                out[-1].end, i = words[i + 1].end, i + 2
                continue
        if (
            word.kind == "word"
            and len(out) > 1
            and out[-1].text in ",،"
            and out[-2].kind in ("number", "month")
            and not word.text.isascii()
        ):
            cut = next((n for n in range(len(word.text) - 1, 4, -1) if fold(word.text[:n]) in DAYS), 0)
            if cut:  # a weekday joined to the first word of the text
                day = Word(
                    "day", word.text[:cut], word.start, word.start + cut, fold(word.text[:cut]), spaced=word.spaced
                )
                _name(day)
                out.append(day)
                word = Word("word", word.text[cut:], word.start + cut, word.end, fold(word.text[cut:]))
        if (
            word.months
            and out
            and out[-1].kind == "number"
            and len(out[-1].text) in (5, 6)
            and 1900 <= int(out[-1].text[:4]) <= 2099
        ):
            last = out.pop()  # `22 Aug 201822 Aug 2018`: two dates run together
            out.append(
                Word("number", last.text[:4], last.start, last.start + 4, "", int(last.text[:4]), spaced=last.spaced)
            )
            out.append(Word("number", last.text[4:], last.start + 4, last.end, "", int(last.text[4:])))
        if word.text in ("O", "o") and i + 2 < len(words) and words[i + 1].kind == "number" and not words[i + 1].spaced:
            if words[i + 1].digits == 1 and words[i + 2].text in "./-":  # O8/22/2018
                out.append(Word("number", words[i + 1].text, word.start, words[i + 1].end, "", words[i + 1].value))
                i += 2
                continue
        if word.kind in ("word", "month", "day"):
            for phrase in phrases(word.low):
                stop = _matches(words, i, phrase)
                if stop:
                    last = words[stop - 1]
                    word = Word("word", "", word.start, last.end, " ".join(phrase), spaced=word.spaced)
                    _name(word)
                    i = stop - 1
                    break
        out.append(word)
        i += 1
    return out


def _joined_month(word: Word) -> Word | None:
    """The month that a word in lower case runs into: `readAug`."""
    cut = max((n for n in range(2, len(word.text)) if word.text[n].isupper() and word.text[n - 1].islower()), default=0)
    if not cut or fold(word.text[cut:]) not in MONTHS:
        return None
    month = Word("word", word.text[cut:], word.start + cut, word.end, fold(word.text[cut:]))
    _name(month)
    return month


_SCANNED = str.maketrans("OoIl", "0011")


def _scanned_year(one: Word, letters: Word, other: Word) -> bool:
    """`2O18`, `20l8`: a year in which the scanner took a digit for a letter."""
    if (
        other.kind != "number"
        or other.spaced
        or one.value < 0
        or len(one.text) + len(letters.text) + len(other.text) != 4
    ):
        return False
    return one.text[0] in "12" and one.text.isascii() and not set(letters.text) - set("OoIl")


def _matches(words: list[Word], i: int, phrase: tuple[str, ...]) -> int:
    """Index behind the phrase that begins at `i`, hyphens passed over; 0 when it does not stand there."""
    for part in phrase:
        if i < len(words) and words[i].text in "-'’" and words[i].kind == "sign":
            i += 1
        if i >= len(words) or words[i].low != part:
            return 0
        i += 1
    return i


def is_ordinal(word: Word) -> bool:
    """Whether the word can stand behind the number of a day and say nothing else."""
    return word.low in _ORDINALS
