"""What was typed in the digits, signs and English words that the readers know; it knows no calendar."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from timeline.typed import absolute, words

_SIGNS: dict[str, str | int | None] = {
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("،、,", " "),
    "٫": ".",
    "⁄": "/",
    "’": "'",
}
_LIST_SIGNS = {sign: same for sign, same in _SIGNS.items() if same != " "}  # in a set the commas count
_EAST_ASIAN = str.maketrans({"年": "-", "년": "-", "月": "-", "월": "-", "日": "-", "일": "-"})
_WORD = re.compile(r"[^\s\d.,/()\[\]{}-]+")


@dataclass(frozen=True, slots=True)
class Spelled:
    """The folded words with single blanks, and whether digits of Arabic, Persian, Thai or Indian stood in them."""

    words: str
    has_eastern_digits: bool


def plain(text: str) -> Spelled:
    """Without case, commas, brackets around the whole, and the signs that other writing systems have for ours.

    >>> plain("(Aug. 25,  ２０１７)").words, plain("۱۳۹۷/۰۵/۳۱")
    ('aug. 25 2017', Spelled(words='1397/05/31', has_eastern_digits=True))
    """
    inside = text.strip().strip("\"'“”")
    inside = inside[1:-1] if re.fullmatch(r"\([^()]*\)", inside) else inside
    same = "".join(map(_narrow, unicodedata.normalize("NFC", inside)))
    eastern = any(char.isdecimal() and not char.isascii() for char in same)
    digits = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in same)
    signs = _LIST_SIGNS if digits.startswith(("[", "{")) else _SIGNS
    folded = digits.casefold().translate(str.maketrans(signs))
    if re.search(r"\d\s*[年년]", folded):
        folded = re.sub(r"-+\s*$", "", re.sub(r"(\d)\s*-\s*", r"\1-", folded.translate(_EAST_ASIAN)))
    return Spelled(" ".join(folded.split()), eastern)


def _narrow(char: str) -> str:
    """A sign of full width in the usual one; any other as it is."""
    is_wide = unicodedata.decomposition(char).startswith(("<wide>", "<narrow>"))
    return unicodedata.normalize("NFKC", char) if is_wide else char


def near(text: str) -> str | None:
    """The text with every misspelt word replaced by the one it comes close to; `None` when there is none.

    >>> near("agust 2018"), near("last wensday")
    ('august 2018', 'last wednesday')
    """
    from difflib import get_close_matches

    def better(found: re.Match[str]) -> str:
        word = found[0]
        if word in words.KNOWN or absolute.month(word) or absolute.weekday(word) is not None:
            return word
        return next(iter(get_close_matches(word, words.VOCABULARY, 1, 0.7)), word)

    mended = _WORD.sub(better, text)
    return mended if mended != text else None
