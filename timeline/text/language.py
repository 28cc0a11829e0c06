"""The language of a text as far as the order of a numeric date needs it: by script and by its smallest words."""

from __future__ import annotations

import re

from timeline.lang.world.calendar_words import ORDERS
from timeline.lang.world.small_words import SCRIPTS, SMALL

READ = 1500  # characters that tell the language
_FOREIGN = 25  # one word in so many with a letter that English lacks, and no "the": a text is not English
_SETS = {code: frozenset(words.split()) for code, words in SMALL.items()}
_CODES = {word: [code for code in _SETS if word in _SETS[code]] for word in frozenset().union(*_SETS.values())}
_WORDS = re.compile(r"[^\W\d_]+")


def guess(text: str) -> str | None:
    """Code of the language the first 1,500 characters are in; one code stands for each other script; `None` if unclear.

    >>> guess("Der Minister hat am Dienstag mit dem Botschafter gesprochen."), guess("KABUL")
    ('de', None)
    """
    words = _WORDS.findall(text[:READ])
    return _by_script(words) or _by_small_words(words)


def _by_script(words: list[str]) -> str | None:
    """The language of the script that most words begin in; `None` when they are in Latin letters or mixed."""
    if sum(map(str.isascii, words)) * 2 >= len(words):
        return None
    for low, high, code in SCRIPTS:
        if sum(low <= word[0] <= high for word in words) * 2 > len(words):
            return code
    return None


def _by_small_words(words: list[str]) -> str | None:
    counts = dict.fromkeys(_SETS, 0)
    for codes in filter(None, map(_CODES.get, map(str.lower, words))):
        for code in codes:
            counts[code] += 1
    best = max(counts, key=lambda code: counts[code])
    others = max(count for code, count in counts.items() if code != best)
    return best if (counts[best] >= 2 or not counts["en"]) and counts[best] > others else None


def day_first(code: str | None) -> bool:
    """Whether a date with the year last begins with the day in that language; English is both and says nothing.

    Every language of CLDR but English and Filipino writes it so; languages that put the year first do when it is last.
    """
    return code is not None and code != "en" and ORDERS.get(code, "dmy") in ("dmy", "ymd")


def is_foreign(text: str) -> bool:
    """Whether a text is not English though too short to say what it is: letters English lacks, and no "the"."""
    words = _WORDS.findall(text[:READ].lower())
    strange = sum(not word.isascii() for word in words)
    return strange > 0 and strange * _FOREIGN >= len(words) and not any(word in _SETS["en"] for word in words)
