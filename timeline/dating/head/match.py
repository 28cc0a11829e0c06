"""The layouts laid against words: what a date that begins at a word is made of."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dating.head import parts as pieces
from timeline.dating.head.layouts import LAYOUTS
from timeline.dating.head.tokens import Word
from timeline.lang.world.calendar_words import LANGUAGES
from timeline.lang.world.date_words import ALIKE, MONTH_WORDS, ROMAN, SEASONS

_NUMERIC = frozenset(("w", *ROMAN))
_SIGNS = frozenset().union(*ALIKE.values())


@dataclass(slots=True)
class Parts:
    """What a row found: numbers as written, `first` and `second` of a numeric date unsorted."""

    row: str
    start: int
    stop: int  # index behind the last word
    year: int | None = None
    month: int | None = None
    day: int | None = None
    numbers: tuple[int, ...] = ()
    calendar: str = ""
    short_year: bool = False
    sign: str = ""
    language: str = ""
    season: int | None = None
    repaired: bool = False


REACH = 7  # words from the first of a date to its first number, at most


def match(words: list[Word], i: int) -> Parts | None:
    """The longest date that begins at word `i`."""
    for row, parts, named in _ROWS.get(_site(words, i), ()):
        found = _row(words, i, row, parts, named)
        if found is not None:
            return found
    return None


def _site(words: list[Word], i: int) -> str:
    """What stands at word `i`, which decides the rows that can match there; most words are no site at all."""
    first = words[i]
    if first.kind == "number":
        long = "long" if first.digits > 3 else "short"
        if i + 1 == len(words):
            return f"{long} alone"
        after = words[i + 1]
        if (
            after.kind == "sign"
            and i + 2 < len(words)
            and (words[i + 2].kind == "number" or words[i + 2].low in _NUMERIC)
        ):
            if after.text in _SIGNS:
                return f"{long} signs"
        if after.kind == "cjk" or after.text in ("년", "월"):
            return f"{long} cjk"
        if any(pieces.month(word) for word in words[i + 1 : i + 10] if word.months or word.kind == "word"):
            return f"{long} month"
        return f"{long} other"
    if first.text in ("l", "I"):
        return "scanned"
    if not any(word.kind == "number" for word in words[i + 1 : i + 1 + REACH]):
        return ""
    if first.months or pieces.month(first):
        return "month"
    return "season" if first.low in SEASONS or first.low == "q" else ""


def _row(words: list[Word], i: int, row: str, parts: tuple[str, ...], named: bool) -> Parts | None:
    found = Parts(row, i, i)
    count = len(words)
    j = i
    for n, part in enumerate(parts):
        if n and named:
            before = j
            j = pieces.glue(words, j)
            if j >= count:
                return None
            if part == "YY" and not _short_year(words, j, before, row, found):
                return None
        if j >= count:
            return None
        word = words[j]
        match part:
            case "DAY":
                day = pieces.day(words, j)
                if day is None:
                    return None
                found.day, j, fixed = day
                found.repaired |= fixed
                continue
            case "MONTH":
                month = pieces.month(word)
                if month is None:
                    return None
                found.calendar, found.month, fixed = month
                j = pieces.twin(words, j, found.month)
                found.repaired |= fixed
                found.language = LANGUAGES.get(word.low, "")
                if fixed and not {"YEAR", "DAY"} <= set(parts):
                    return None
                if not word.spaced and n and words[j - 1].kind == "number":
                    found.sign = "glued"
            case "YEAR":
                if (
                    word.kind != "number"
                    or word.digits != 4
                    or not (1200 <= word.value <= 1500 or 1800 <= word.value <= 2099 or 2440 <= word.value <= 2600)
                ):
                    return None
                found.year = word.value
            case "YY":
                if word.kind != "number" or word.digits != 2 or (j + 1 < count and words[j + 1].text == ":"):
                    return None
                found.year, found.short_year = word.value, True
            case "NUM":
                if word.kind != "number" or word.digits > 3 or word.value < 1:
                    return None
                found.numbers += (word.value,)
            case "NN":
                if word.kind != "number" or word.digits != 2 or word.value < 1 or not (word.spaced or j == i):
                    return None
                found.numbers += (word.value,)
            case "THÁNG":
                if word.low not in MONTH_WORDS:
                    return None
            case "MM":
                if word.kind != "number" or not 1 <= word.value <= 12:
                    return None
                found.month, found.calendar, found.language = word.value, "gregorian", "vi"
            case "DDD":
                if word.kind != "number" or word.digits != 3 or not 1 <= word.value <= 366:
                    return None
                found.numbers += (word.value,)
            case "ROMAN":
                if word.kind != "word" or word.low not in ROMAN or not word.text.isupper():
                    return None
                found.month = ROMAN[word.low]
            case "CLOCK":
                if word.kind != "clock":
                    return None
                j = pieces.zone(words, j)
            case "SEASON":
                if word.low not in SEASONS:
                    return None
                found.season = SEASONS[word.low]
            case "QUARTER":
                if word.low != "q" or j + 1 >= count or not 1 <= words[j + 1].value <= 4 or words[j + 1].spaced:
                    return None
                found.season, j = 32 + words[j + 1].value, j + 1
            case "PACKED":
                if word.kind != "number" or word.digits not in (8, 12, 14):
                    return None
                digits = f"{word.value:0{word.digits}}"
                found.year, found.month, found.day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
                found.calendar = "gregorian"
                if not 1900 <= found.year <= 2099:
                    found.day, found.month, found.year = int(digits[:2]), int(digits[2:4]), int(digits[4:8])
                if not 1900 <= found.year <= 2099 or not 1 <= found.month <= 12:
                    return None
            case _:
                if word.text != part and word.text not in ALIKE.get(part, ()):
                    return None
                found.sign = part
        j += 1
    found.stop = j
    return found if _whole(words, found) else None


def _short_year(words: list[Word], j: int, before: int, row: str, found: Parts) -> bool:
    """Whether two digits behind a month can be a year: joined to it, or last of their line."""
    if row == "MONTH YY":
        return (
            j > before
            and (words[j - 1].text in "'’" or (words[j].value > 31 and words[j - 1].text in "-/."))
            and not words[j].spaced
        )
    if found.sign == "glued":
        return True
    if j > before and words[j - 1].text in "'’-/." and not words[j].spaced:
        return True
    return row.startswith("DAY") and (
        j + 1 == len(words) or words[j + 1].kind in ("sign", "clock") or words[j + 1].digits == 4
    )


def _whole(words: list[Word], found: Parts) -> bool:
    """Whether the numbers are not part of a longer number, a fraction or a version."""
    first, last = words[found.start], words[found.stop - 1]
    if (
        found.row == "PACKED"
        and found.stop < len(words)
        and words[found.stop].low == "t"
        and not words[found.stop].spaced
    ):
        found.stop += 1
        while (
            found.stop < len(words)
            and not words[found.stop].spaced
            and words[found.stop].kind in ("number", "clock", "word")
        ):
            found.stop += 1
        return True
    if found.row == "PACKED" and found.stop < len(words) and words[found.stop].text == "-":
        return found.start == 0 or first.spaced or words[found.start - 1].text != "."
    if found.start and not first.spaced and first.kind == "number":
        before = words[found.start - 1]
        if before.kind == "number" or (
            before.text in "./-" and found.start > 1 and words[found.start - 2].kind == "number"
        ):
            return ("MONTH" in found.row and before.text != ".") or (before.text == "-" and found.row.count(" ") == 4)
    if found.stop < len(words) and last.kind == "number" and not words[found.stop].spaced:
        after = words[found.stop]
        follows = (
            found.stop + 1 < len(words)
            and words[found.stop + 1].kind in ("number", "clock")
            and not words[found.stop + 1].spaced
        )
        if last.digits == 4 and after.kind == "number" and found.stop + 1 < len(words) and words[found.stop + 1].months:
            return True
        if after.kind in ("number",) or after.text in ("%", "°"):
            return False
        if follows and after.text in "./-,":
            return found.row.count(" ") >= 4 and after.text == "-"
    return True


_SITES = {  # site: first parts of its rows, and what one of their parts must be ("" is anything)
    "long alone": (("YEAR", "PACKED"), ("alone",)),
    "short alone": ((), ()),
    "long signs": (("YEAR", "PACKED"), ("signs", "MONTH", "alone")),
    "short signs": (("DAY", "NUM"), ("signs", "MONTH")),
    "long cjk": (("YEAR", "PACKED"), ("cjk", "alone")),
    "short cjk": (("NUM",), ("cjk",)),
    "long month": (("YEAR", "PACKED"), ("MONTH", "alone")),
    "short month": (("DAY",), ("MONTH",)),
    "long other": (("YEAR", "PACKED"), ("other", "alone")),
    "short other": (("DAY", "NUM", "NN"), ("other",)),
    "scanned": (("DAY",), ("MONTH",)),
    "month": (("MONTH",), ("MONTH",)),
    "season": (("SEASON", "QUARTER"), ("season",)),
}


def _kind(parts: tuple[str, ...]) -> str:
    if len(parts) == 1:
        return "alone"
    if "MONTH" in parts:
        return "MONTH"
    if parts[0] in ("SEASON", "QUARTER"):
        return "season"
    if set(parts) & set("./-"):
        return "signs"
    return "cjk" if set(parts) & set("年月년") else "other"


def _rows(starts: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
    found = ((row, tuple(row.split())) for row, _ in LAYOUTS)
    return tuple(
        (row, parts, bool({"MONTH", "SEASON", "QUARTER", "THÁNG"} & set(parts)))
        for row, parts in found
        if parts[0] in starts and _kind(parts) in kinds
    )


_ROWS = {site: _rows(*wanted) for site, wanted in _SITES.items()}
