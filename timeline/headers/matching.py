"""The layouts laid against words: what a date that begins at a word is made of."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.headers import fuzzy
from timeline.headers.layouts import LAYOUTS
from timeline.headers.words import Word, is_ordinal
from timeline.lang.calendar_words import LANGUAGES, fold

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ZONE_WORDS = frozenset("am pm utc gmt est edt cst cdt pst pdt ist pkt msk cet cest bst aft eet eest z мск".split())
_ALIKE = {"-": "–‑−", ".": "·‧・", "/": "∕⁄"}
_ROMAN = {name: i + 1 for i, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split())}
_GLUE = frozenset(", . « » “ ” „ ॰ / - – — ' ’ ( ) · ، º ª ° | : ־ ‑ − _ 。".split())
_GLUE_WORDS = frozenset(
    map(
        fold,
        """
    at     of de del d the day le el den du di da г года год р року roku m år il ili yılı yili سال سنه عام عاماً ماه
    شهر برج د نیته نیټه مه م کال لمریز لمریز په تاریخ تاريخ हिजरी ई в il
    жылдын жыл жылы жылғы жылгы ж йил йилнинг yilning ýyl ýylyň соли сол gada ngày năm เดือน พ ศ ค คศ วันที่ บี
    ي г-г. yil
""".split(),
    )
)


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


def _glue(words: list[Word], i: int) -> int:
    for _ in range(4):
        if i < len(words):
            word = words[i]
            if (
                (word.kind == "sign" and word.text in _GLUE)
                or (word.kind == "word" and word.low in _GLUE_WORDS)
                or word.kind == "day"
                or (word.text == '"' and words[i - 1].kind == "number" and i > 1 and words[i - 2].text == '"')
            ):
                i += 1
                continue
        break
    return i


def _day(words: list[Word], i: int) -> tuple[int, int, bool] | None:
    """Value, index behind, whether a slip was repaired: a number from 1 to 31 with or without an ordinal."""
    word = words[i]
    repaired = False
    if word.kind == "number" and word.digits == 6 and i + 1 < len(words) and words[i + 1].text == "Z":
        return (word.value // 10000, i + 2, False) if 1 <= word.value // 10000 <= 31 else None  # 221015Z AUG 18
    if word.kind == "number" and word.digits <= 2:
        value = word.value
        i += 1
        if (
            word.digits == 1
            and value < 4
            and i + 1 < len(words)
            and words[i].kind == "number"
            and words[i].digits == 1
            and words[i + 1].months
        ):
            value, i, repaired = value * 10 + words[i].value, i + 1, True
        if i < len(words) and words[i].text == "lst" and not words[i].spaced and value in (2, 3):
            return value * 10 + 1, i + 1, True
        if i < len(words) and words[i].text in ("l", "I", "O", "o") and not words[i].spaced and word.digits == 1:
            value = value * 10 + (1 if words[i].text in "lI" else 0)
            i, repaired = i + 1, True
    elif word.text in ("l", "I") and i + 1 < len(words) and words[i + 1].kind == "number" and not words[i + 1].spaced:
        if words[i + 1].digits != 1:
            return None
        value, i, repaired = 10 + words[i + 1].value, i + 2, True
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
        and (not words[i].spaced or words[i].low in ("de", "th", "st", "nd", "rd"))
    ):
        i += 1
    return value, i, repaired


def _month(word: Word) -> tuple[str, int, bool] | None:
    if word.months:
        calendar, number = word.months[0]
        return ("" if len(word.months) > 1 else calendar), number, False
    if word.kind == "word" and word.low.isascii() and len(word.low) > 3:
        number = fuzzy.month(word.low) or 0
        return ("gregorian", number, True) if number else None
    return None


def _twin(words: list[Word], j: int, number: int) -> int:
    """Index of the second name when a month is named twice: `آب/أغسطس`, `August (Asad)`."""
    if j + 2 < len(words) and words[j + 1].text in "/(|-" and any(n == number for _, n in words[j + 2].months):
        return j + 2
    return j


def match(words: list[Word], i: int) -> Parts | None:
    """The longest date that begins at word `i`."""
    first = words[i]
    if first.kind == "number":
        rows = _BY_NUMBER_LONG if first.digits > 3 else _BY_NUMBER_SHORT
    elif first.kind in ("month", "word"):
        rows = _BY_WORD
    else:
        return None
    for row, parts in rows:
        found = _row(words, i, row, parts)
        if found is not None:
            return found
    return None


def _row(words: list[Word], i: int, row: str, parts: tuple[str, ...]) -> Parts | None:
    found = Parts(row, i, i)
    named = bool({"MONTH", "SEASON", "QUARTER", "THÁNG"} & set(parts))
    count = len(words)
    j = i
    for n, part in enumerate(parts):
        if n and named:
            before = j
            j = _glue(words, j)
            if j >= count:
                return None
            if part == "YY" and not _short_year(words, j, before, row, found):
                return None
        if j >= count:
            return None
        word = words[j]
        match part:
            case "DAY":
                day = _day(words, j)
                if day is None:
                    return None
                found.day, j, fixed = day
                found.repaired |= fixed
                continue
            case "MONTH":
                month = _month(word)
                if month is None:
                    return None
                found.calendar, found.month, fixed = month
                j = _twin(words, j, found.month)
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
                if word.low not in ("thang", "thg"):
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
                if word.kind != "word" or word.low not in _ROMAN or not word.text.isupper():
                    return None
                found.month = _ROMAN[word.low]
            case "CLOCK":
                if word.kind != "clock":
                    return None
                j = _zone(words, j)
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
                if word.text != part and word.text not in _ALIKE.get(part, ""):
                    return None
                found.sign = part
        j += 1
    found.stop = j
    return found if _whole(words, found) else None


def _zone(words: list[Word], j: int) -> int:
    """Index of the last word of a clock time: `10:15:00 AM GMT+03:00`."""
    if j + 4 < len(words) and words[j + 1].low in ("a", "p") and words[j + 3].low == "m":  # a.m.
        j += 4
    while j + 1 < len(words) and words[j + 1].kind == "word" and words[j + 1].low in _ZONE_WORDS:
        j += 1
    if (
        j + 2 < len(words)
        and words[j + 1].text in "+-−"
        and words[j + 2].kind in ("clock", "number")
        and words[j + 2].digits != 4
    ) or (j + 3 < len(words) and words[j + 1].text in "+-−" and words[j + 2].digits == 4 and words[j + 3].digits == 4):
        j += 2
    return j


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
    return row.startswith("DAY") and (j + 1 == len(words) or words[j + 1].kind in ("sign", "clock"))


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
        if after.kind in ("number",) or after.text in ("%", "°"):
            return False
        if follows and after.text in "./-,":
            return found.row.count(" ") >= 4 and after.text == "-"
    return True


def _rows(starts: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row, tuple(row.split())) for row, _ in LAYOUTS if row.split()[0] in starts)


_BY_NUMBER_LONG = _rows(("YEAR", "PACKED"))
_BY_NUMBER_SHORT = _rows(("DAY", "NUM", "NN"))
_BY_WORD = _rows(("DAY", "MONTH", "SEASON", "QUARTER"))
