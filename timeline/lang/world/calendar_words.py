"""Month and weekday names of every language we read, found by their folded form; data from two text files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from timeline.lang.fold import bare

FILES = ("calendar_names.txt", "calendar_variants.txt")
Month = tuple[str, int]  # calendar (`gregorian`, `solar`, `lunar`) and number, 1 to 12
_SAME = str.maketrans(
    {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ہ": "ه", "ۀ": "ه", "ۃ": "ه", "ھ": "ه", "أ": "ا", "إ": "ا",
     "ٱ": "ا", "ې": "ی", "ۍ": "ی", "ګ": "گ", "ı": "i", "’": None, "ʼ": None, "'": None, "ß": "ss", "\u200c": None,
     "\u200d": None, "\u0640": None}
)  # fmt: skip
_CALENDARS = {"months": "gregorian", "solar": "solar", "lunar": "lunar"}


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """`word` without case, accents, apostrophes and the variants of Arabic letters.

    >>> fold("AOÛT"), fold("Mayıs"), fold("ميزان") == fold("میزان")
    ('aout', 'mayis', True)
    """
    return bare(word, _SAME)


def _rows() -> Iterator[tuple[str, str, str]]:
    for name in FILES:
        for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                code, kind, names = line.split(" ", 2) if line.count(" ") > 1 else (*line.split(" "), "")
                yield code, kind, names


def _load() -> tuple[dict[str, tuple[Month, ...]], dict[str, frozenset[int]], dict[str, str], dict[str, str]]:
    months: dict[str, tuple[Month, ...]] = {}
    days: dict[str, frozenset[int]] = {}
    orders: dict[str, str] = {}
    languages: dict[str, str] = {}
    for code, kind, names in _rows():
        if kind == "order":
            orders[code] = names
            continue
        for number, cell in enumerate(names.split("|")):
            for name in cell.split():
                key = fold(name.replace("_", " ").replace("-", " "))
                if kind == "days":
                    days[key] = days.get(key, frozenset()) | {number}
                else:
                    month = (_CALENDARS[kind], number + 1)
                    if month not in months.get(key, ()):
                        months[key] = (*months.get(key, ()), month)
                languages[key] = code if languages.get(key, code) == code else ""
    return months, days, orders, languages


MONTHS, DAYS, ORDERS, LANGUAGES = _load()
"""By folded name: months it may mean, weekdays it may mean (Monday is 0), order of numeric dates by language,
and the one language that has the word (empty when several share it)."""

_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _name in sorted((*MONTHS, *DAYS), key=lambda name: -name.count(" ")):
    if " " in _name:
        _PHRASES.setdefault(_name.split(" ")[0], []).append(tuple(_name.split(" ")))
NAMES = MONTHS.keys() | DAYS.keys()
STARTS = frozenset(_PHRASES)
"""Every folded name, and the first words of those of several words."""


def phrases(first: str) -> list[tuple[str, ...]]:
    """The names of several words that begin with the folded word `first`, longest first."""
    return _PHRASES.get(first, [])
