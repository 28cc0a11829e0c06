"""Text as typed words: one scan, one dictionary look-up for each word, numbers by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from timeline.lang.rows import Language

Key = tuple[str, Any]  # a word class and the word's value in it; a plain word is `("=word", None)`

WORD = re.compile(  # ASCII words first: they are nearly all
    r"[A-Za-z](?:\w+|(?:\.[^\W\d_])+\.?)?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9])"
    r"|[0-9]{4}(?=/[0-9]{2}(?![0-9/]))|[0-9]+(?:[.,:/][0-9]+)*[^\W\d_]*"
    r"|[^\W\d_]\w*"
)
SPLIT = re.compile(f"({WORD.pattern})")
_PART = 1 << 16  # characters scanned at a time
MONEY = "$£€¥#₹₽"
SHARE = "%°‰"
APOSTROPHES = "'’‘`"
_LONGEST = 16  # characters of a number that can be a date
GAPS = {
    " ": " ",
    "": " ",
    "\n": " ",
    "\t": " ",
    "\xa0": " ",
    ",": ",",
    "-": "-",
    "–": "-",
    "—": "-",
    "/": "/",
    "'": "'",
    "’": "'",
    "‘": "'",
    "`": "'",
}


def parts(text: str) -> Iterator[tuple[int, str]]:
    """`text` in parts that cut no word, each with the place where it begins."""
    at, size = 0, len(text)
    while size - at > _PART:
        end = text.find(" ", at + _PART) + 1 or size
        yield at, text[at:end]
        at = end
    yield at, text[at:]


class Entry:
    """What the dictionary knows of one word; `firsts` are the phrase nodes that can begin with it."""

    __slots__ = ("dot", "firsts", "keys", "links", "number")

    def __init__(
        self, keys: tuple[Key, ...], *, dot: bool = False, number: float | None = None, links: bool = False
    ) -> None:
        self.keys = keys
        self.links = links  # may stand inside a number: "two hundred and ten"
        self.dot = dot
        self.number = number
        self.firsts: tuple[tuple[Any, Any], ...] = ()


Token = tuple[int, int, Entry]  # a word of the dictionary or a number: its span and what is known of it


def forms(word: str) -> list[str]:
    """The spellings that count as `word`: a capital in the table excludes lower case."""
    plain = word.rstrip(".") if len(word) > 1 and "." not in word[:-1] else word
    return list(dict.fromkeys((plain, plain.upper(), plain if plain[0].isupper() else plain.capitalize())))


def entries(language: Language, literals: frozenset[str]) -> dict[str, Entry]:
    """The dictionary of a language: its word classes and the plain words of its phrases."""
    keys: dict[str, dict[str, Any]] = {}
    dots: dict[str, bool] = {}
    for kind, table in language.words.items():
        for word, value in table.items():
            if " " in word:
                continue
            for form in forms(word):
                keys.setdefault(form, {})[kind] = value
                dots[form] = dots.get(form, True) and word.endswith(".")
    for word in literals:
        for form in forms(word):
            keys[form] = {"=" + word: None, **keys.get(form, {})}  # a plain word wins over its class
            dots[form] = dots.get(form, word.endswith(".")) or word.endswith(".")
    found = {}
    for form, of in keys.items():
        found[form] = Entry(tuple(of.items()), dot=dots[form], number=of.get("NUMBER"), links="LINK" in of)
    return found


def _decimal(digits: str) -> list[Key]:
    value = int(digits)
    keys: list[Key] = []
    if len(digits) == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60:
        keys.append(("MILITARY", (int(digits[:2]), int(digits[2:]))))
    if len(digits) <= 9:
        keys.append(("COUNT", float(value)))
    if len(digits) <= 2:
        if 1 <= value <= 31:
            keys.append(("DAY", value))
        if value < 24:
            keys.append(("HOUR", value))
    if len(digits) == 4 and 1000 <= value <= 2199:
        keys.append(("YEAR", value))
    return keys


def year_of(two: int) -> int:
    """The year of two digits: 30 to 99 are 19xx (POSIX says 69, but news of the war years is read, too)."""
    return 1900 + two if two >= 30 else 2000 + two


@lru_cache(maxsize=8192)
def shape(digits: str, mark: str) -> tuple[Key, ...]:
    """The classes of a number by its shape; `mark` is the meaning of the letters behind it."""
    if len(digits) > _LONGEST:
        return ()
    if digits.isdigit():
        keys = _decimal(digits)
        value = int(digits)
        if mark == "ordinal":
            return tuple(
                [("ORD", value)] + ([("DAY", value), ("DAYTH", value), ("DAYNTH", value)] if 1 <= value <= 31 else [])
            )
        if mark == "plural":
            if len(digits) == 4 and digits[3] == "0" and 1000 <= value < 2200:
                return (("DECADE", value // 10),)
            return (("DECADE2", value // 10),) if len(digits) == 2 and digits[1] == "0" else ()
        if mark in ("before noon", "after noon"):
            return (("HOURHALF", (value, 12 if mark == "after noon" else 0)),)
        return () if mark else tuple(keys)
    parts = re.split(r"[.,:/-]", digits)
    marks = {each for each in digits if not each.isdigit()}
    numbers = [int(part) for part in parts]
    if len(parts) == 2 and (marks == {":"} or marks == {"."}) and len(parts[1]) == 2:
        if mark in ("before noon", "after noon"):
            return (("CLOCKHALF", ((numbers[0], numbers[1]), 12 if mark == "after noon" else 0)),)
        if not mark:
            if marks == {":"}:
                return (("CLOCK", (numbers[0], numbers[1])),)
            return (("CLOCKDOT", (numbers[0], numbers[1])), ("COUNT", float(digits)))
    if mark:
        return ()
    if marks == {"-"} and len(parts[2]) == 4:
        return (("NUMERIC", (numbers[0], numbers[1], numbers[2], "-")),) if numbers[2] in range(1000, 2200) else ()
    if marks == {"-"}:
        return (("ISO", (numbers[0], numbers[1], numbers[2])),)
    if marks == {","} and all(len(part) == 3 for part in parts[1:]):
        return (("COUNT", float("".join(parts))),)
    if marks == {"."} and len(parts) == 2:
        return (("COUNT", float(digits)),)
    if marks == {"/"} and len(parts) == 2 and 0 < numbers[0] < numbers[1] <= 8:
        return (("FRACTION", numbers[0] / numbers[1]),)
    if marks in ({"/"}, {"."}) and len(parts) == 3 and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        if len(parts[2]) == 4 and 1000 <= numbers[2] <= 2199:
            return (("NUMERIC", (numbers[0], numbers[1], numbers[2], marks.pop())),)
        if len(parts[2]) == 2 and marks == {"/"}:
            return (("NUMERIC", (numbers[0], numbers[1], year_of(numbers[2]), "/")),)
    if marks in ({"/"}, {"."}) and len(parts) == 3 and len(parts[0]) == 4 and len(parts[1]) < 3 and len(parts[2]) < 3:
        return (("ISO", (numbers[0], numbers[1], numbers[2])),)
    return ()
