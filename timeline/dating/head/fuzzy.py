"""Month and weekday names with one slip of the keyboard or of the scanner, where only one name is left."""

from __future__ import annotations

from functools import lru_cache

from timeline.lang.world.calendar_words import DAYS, MONTHS
from timeline.lang.world.date_words import LONG_MONTHS, NO_MONTHS

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
}
NO_SLIPS = ("match", "marsh", "member", "ability", "junk", "number", "maybe")
_SCAN = str.maketrans({"0": "o", "1": "l", "q": "g"})


@lru_cache(maxsize=512)
def month(word: str) -> int | None:
    """Number of the one English month name that is one slip away from the folded `word`.

    >>> month("setpember"), month("match"), month("novernber")
    (9, None, 11)
    """
    if word in MONTHS or word in DAYS or not 4 <= len(word) <= 10:
        return None
    seen = {word, word.translate(_SCAN), word.replace("rn", "m"), word.replace("vv", "w"), word.replace("ii", "u")}
    found = {
        number
        for name, number in LONG_MONTHS.items()
        if name in seen or (len(name) >= 5 and word[0] == name[0] and _close(word, name))
    }
    if len(word) == 4 and word[0] == "j" and sorted(word) in (sorted("june"), sorted("july")):
        found.add(6 if "n" in word else 7)
    return found.pop() if len(found) == 1 else None


def _close(word: str, name: str) -> bool:
    """One letter more, less or other, two letters swapped, or two letters more or less in a long name."""
    if word in NO_MONTHS:
        return False
    short, long = sorted((word, name), key=len)
    if len(short) == len(long):
        wrong = [i for i in range(len(short)) if short[i] != long[i]]
        if len(wrong) == 1:
            return len(short) > 5
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and short[wrong[0]] == long[wrong[1]]
            and short[wrong[1]] == long[wrong[0]]
        )
    if len(long) - len(short) == 1:
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    if len(long) - len(short) == 2 and len(name) >= 7:
        return any(
            long[:i] + long[i + 1 : j] + long[j + 1 :] == short
            for i in range(len(long))
            for j in range(i + 1, len(long))
        )
    return False
