"""Month and weekday names with one slip of the keyboard or of the scanner, where only one name is left."""

from __future__ import annotations

from functools import lru_cache

from timeline.lang.world.calendar_words import NAMES
from timeline.lang.world.date_words import LONG_MONTHS

SLIPS: dict[str, int] = {  # examples: what is read, as a month number
    "setpember": 9,
    "septmber": 9,
    "febuary": 2,
    "janurary": 1,
    "augsut": 8,
    "auqust": 8,
    "novernber": 11,
    "0ctober": 10,
    "deccember": 12,
    "juen": 6,
    "septmbr": 9,
}
NO_SLIPS = ("match", "marsh", "member", "ability", "junk", "number", "maybe", "marcus", "auguster")
_SCAN = str.maketrans({"0": "o", "1": "l", "q": "g"})
_SCANNED = (("rn", "m"), ("vv", "w"), ("ii", "u"))  # two letters that a scanner takes one for
_REMEMBERED = 20_000  # words that are compared once: the lines of dates repeat theirs
_LENGTHS = range(4, 11)  # of a word that can be a month spelt wrong
_FIRM = 5  # letters of a name that may have a slip inside; of shorter ones too many words are near
_LONG = 7  # letters of a name that may have two letters more or less
_SWAPPED = {"".join(sorted(name)): number for name, number in LONG_MONTHS.items() if len(name) < _FIRM}


@lru_cache(maxsize=_REMEMBERED)
def month(word: str) -> int | None:
    """Number of the one English month name that is one slip away from the folded `word`.

    >>> month("setpember"), month("match"), month("novernber")
    (9, None, 11)
    """
    if word in NAMES or len(word) not in _LENGTHS:
        return None
    seen = {word, word.translate(_SCAN), *(word.replace(two, one) for two, one in _SCANNED)}
    found = {number for name, number in LONG_MONTHS.items() if name in seen or _is_near(word, name)}
    if word[0] == "j" and (number := _SWAPPED.get("".join(sorted(word)))):
        found.add(number)
    return found.pop() if len(found) == 1 else None


def _is_near(word: str, name: str) -> bool:
    """One letter more, less or other, two letters swapped, or two letters more or less in a long name."""
    if len(name) < _FIRM or word[0] != name[0]:
        return False
    short, long = sorted((word, name), key=len)
    missing = len(long) - len(short)
    if missing == 0:
        return _is_one_slip(word, name)
    return missing <= (2 if len(name) >= _LONG else 1) and _is_within(short, long)


def _is_within(short: str, long: str) -> bool:
    """Whether a word is left when some letters of a longer one are struck out."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _is_one_slip(word: str, name: str) -> bool:
    """Whether words of one length differ by one letter, or by two neighbours that have changed places."""
    wrong = [i for i in range(len(word)) if word[i] != name[i]]
    if len(wrong) == 1:
        return len(word) > _FIRM
    first, last = wrong[0], wrong[-1]
    return len(wrong) == 2 and last == first + 1 and word[first] == name[last] and word[last] == name[first]
