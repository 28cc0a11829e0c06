"""Text as typed words: one scan, one dictionary look-up for each word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.lang.rows import Language
from timeline.tagger.shapes import Key

WORD = re.compile(  # ASCII words first: they are nearly all; few ways to begin, since at each place all are tried
    r"[A-Za-z](?:[A-Za-z]?[0-9]\w*|[^\W\d]+|(?:(?:\.[^\W\d_])+\.?)?)"  # digits behind three letters are another word
    r"|[0-9](?:[0-9]{3}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])"
    r"|(?<=[01])(?<![-/][01])[0-9]-(?:19|20)[0-9]{2}(?![\w-])"  # "08-2018"
    r"|[0-9]?-[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2}(?=[^\w-]|$))(?![0-9])"
    r"|[0-9]{3}(?=/[0-9]{2}(?![0-9/]))|[0-9]?(?=,[0-9]{4}(?![0-9]|,[0-9]))"
    r"|[0-9]*(?:[.,:/][0-9]+)*[^\W\d_]*)"
    r"|[^\W\d_]\w*"
)
SPLIT = re.compile(f"({WORD.pattern})")
_PART = 1 << 16  # characters scanned at a time
MONEY = frozenset("$£€¥#₹₽")
SHARE = frozenset("%°‰")
APOSTROPHES = frozenset("'’‘`")
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

    __slots__ = ("dot", "firsts", "glues", "keys", "links", "number")

    def __init__(
        self,
        keys: tuple[Key, ...],
        *,
        dot: bool = False,
        number: float | None = None,
        links: bool = False,
        glues: bool = False,
    ) -> None:
        self.keys = keys
        self.glues = glues  # may stand beside digits without a blank: "13NOV2017"
        self.links = links  # may stand inside a number: "two hundred and ten"
        self.dot = dot
        self.number = number
        self.firsts: tuple[tuple[Any, Any], ...] = ()

    def value(self, *kinds: str) -> Any:
        """What the word is worth as the first of its keys that is of one of these kinds; `None` when none is."""
        return next((value for key, value in self.keys if key in kinds), None)


Token = tuple[int, int, Entry]  # a word of the dictionary or a number: its span and what is known of it


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with its tokens in the words of a language: what every pass reads."""

    text: str
    tokens: list[Token]
    language: Language


def forms(word: str) -> list[str]:
    """The spellings that count as `word`: a capital in the table excludes lower case."""
    plain = word.rstrip(".") if len(word) > 1 and "." not in word[:-1] else word
    return list(dict.fromkeys((plain, plain.upper(), plain if plain[0].isupper() else plain.capitalize())))


def entries(language: Language, literals: frozenset[str]) -> dict[str, Entry]:
    """The dictionary of a language: its word classes and the plain words of its phrases."""
    keys: dict[str, dict[str, Any]] = {}
    dots: dict[str, bool] = {}
    for kind, word, value in _entered(language):
        for form in forms(word):
            keys.setdefault(form, {})[kind] = value
            dots[form] = dots.get(form, True) and word.endswith(".")
    for word in literals:
        for form in forms(word):
            keys[form] = {"=" + word: None, **keys.get(form, {})}  # a plain word wins over its class
            dots[form] = dots.get(form, False) or word.endswith(".")
    return {
        form: Entry(
            tuple(of.items()),
            dot=dots[form],
            number=of.get("NUMBER"),
            links="LINK" in of,
            glues="MON" in of or "LOWMON" in of,
        )
        for form, of in keys.items()
    }


def _entered(language: Language) -> Iterator[tuple[str, str, Any]]:
    """Class, word and value of every single word; a name of several words is a phrase of its own."""
    for kind, table in language.words.items():
        for word, value in table.items():
            if " " not in word:
                yield kind, word, value
