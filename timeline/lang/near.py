"""The name that comes closest to what a person typed, whatever the script and the spelling of a transliteration."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.lang.fold import bare

ENOUGH = 0.72  # of difflib's ratio: "Talban" for Taliban is 0.92, "Kabul" for Kabulov 0.83, "Paris" for Tariq 0.6
_SHORTEST = 3  # letters of a part of a name that can be what was meant
# Letters of Cyrillic in Latin, as English papers write them.
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіґѓ", "abvgdeziiklmnoprstufyeigg", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye"}
    | dict.fromkeys("ьъ", "")
)  # fmt: skip
# What one transliteration writes for another's letters; in this order.
_ALIKE = (
    ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("zh", "j"), ("w", "v"),
    ("q", "k"), ("x", "ks"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"), ("ei", "i"), ("ij", "i"), ("y", "i"),
    ("dj", "j"), ("ff", "f"), ("z", "s"),
)  # fmt: skip


def key(name: str) -> str:
    """The form in which spellings of one name meet.

    >>> key("Lavrow") == key("Лавров"), key("Sergei"), key("Gaddafi") == key("Gadafi")
    (True, 'sergi', True)
    """
    low = bare(name).translate(_LATIN)
    for one, other in _ALIKE:
        low = low.replace(one, other)
    return re.sub(r"(\w)\1", r"\1", " ".join(re.findall(r"\w+", low)))


def nearest(typed: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is nearest as a whole or in a word of it; `None` without one.

    Of equals the shorter, then the earlier.

    >>> nearest("Lavrow", ["Sergey Lavrov", "Maria Zakharova"]), nearest("Sputnix", ["VOA"])
    ('Sergey Lavrov', None)
    """
    from difflib import SequenceMatcher

    several = " " in key(typed)
    matchers = [(form, SequenceMatcher(b=form(typed), autojunk=False)) for form in (key, bare)]
    best, found = ENOUGH, None
    for name in sorted(dict.fromkeys(names), key=len):
        for form, matcher in matchers:
            for part in _parts(form(name), several):
                matcher.set_seq1(part)
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, found = matcher.ratio(), name
    return found


def _parts(name: str, several: bool) -> list[str]:
    """The whole name, and its words unless several were typed."""
    return [name, *([] if several else [word for word in name.split() if len(word) >= _SHORTEST])]


def close(typed: str, words: Iterable[str]) -> str:
    """`Did you mean 'kind'?` of the words of a fixed list, by their letters alone; or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(typed, list(words), 1)
    return f"Did you mean '{found[0]}'?" if found else ""


def hint(typed: str, names: Iterable[str]) -> str:
    """`Did you mean 'Taliban'?`, or nothing."""
    found = nearest(typed, names)
    return f"Did you mean '{found}'?" if found else ""
