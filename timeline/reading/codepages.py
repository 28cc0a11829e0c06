"""Texts in an old code page of one byte a letter: which page it is, by the letters and words that come out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from timeline.lang.world.letters import LATIN, OTHER, RARE
from timeline.lang.world.small_words import SMALL

PAGES = (  # the likelier first: of two that read a text alike the first is named
    *("cp1252", "cp1250", "cp1251", "cp1254", "cp1253", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "mac_roman", "mac_latin2", "mac_cyrillic", "mac_turkish"),
    *("mac_greek", "cp874", "cp866", "cp850", "cp852", "cp437"),
)
_COMMON = ("cp125", "koi8", "iso8859")
_DOUBT = 0.1  # is taken off the score of pages of the Macintosh and of DOS
ENOUGH = 0.45  # of a score: below it no page fits
_PROBE = 100_000  # bytes that are looked at
_BEYOND = re.compile(r"[^\x00-\x7f]")
_POINTS = "\u0300-\u036f\u0591-\u05c7\u0e31-\u0e4e"  # that stand above and below letters
_WORD = re.compile(rf"[^\W\d_]+(?:[’'{_POINTS}]*[^\W\d_]+)*")
_ALONE = re.compile(  # marks that print uses, where it uses them
    r"(?<![^\W_])[“‘„«‚‹](?=\S)|(?<=\S)[”’»›](?![^\W\d_])|(?<=[^\W\d_])[’](?=[^\W\d_])|[–—…•€\xa0]"
    r"|(?<![^\W\d_])[£$§©®¥°№¿¡](?![^\W\d_]{2})|(?<=\d)[°%‰ºª½¼¾](?![^\W\d_]{2})"
    r"|(?<=[^\W\d_])[™®©](?!\w)|(?<=\s)[¿¡](?=\w)|،|؟|؛"
)
_INSIDE = re.compile(  # a mark inside a word that no word has there
    rf"[^\W\d_][^\w\s’'\-‑.{_POINTS}\u200c\u200d\u0640/&@:;,!?()\"“”„«»…–—][^\W\d_]"
)
_SMALL = "a-zа-яёα-ωà-öø-ÿ"
_LARGE = "À-ÖØ-ÞА-ЯЁΑ-ΩĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŞĞİŸŐŰĀĒĪŪ"
_CASE = re.compile(rf"[{_SMALL}][{_LARGE}]|(?<=[^\W\d_])[{_LARGE}](?=[{_SMALL}])")  # a capital inside a word
_SIGNS = frozenset("ªº¬¦¤¶·¸¨´¯˝˛ˇ˘˙˚∂∑∏π∫Ω√≈∆◊÷×ƒ†‡╔╗╚╝║═│─█▓▒░■□")
_NAME = 0.5  # of a letter is added in the name of a month or weekday
_SHOUT = 0.5  # of a letter is taken off in a word of capitals alone
_FREQUENT, _USED = 12, 22  # ranks in an alphabet that other scripts have


@dataclass(frozen=True, slots=True)
class Page:
    """A text read in a code page; `score` is 1 where every letter is one of its language, below 0 for nonsense."""

    encoding: str
    text: str
    score: float


def best(data: bytes) -> Page | None:
    """The page that fits best; `None` when none makes sense."""
    found: dict[str, Page] = {}
    for encoding in PAGES:
        try:
            text = data[:_PROBE].decode(encoding)
        except UnicodeDecodeError:
            continue
        if text not in found:
            found[text] = Page(encoding, text, _score(text) - _DOUBT * (not encoding.startswith(_COMMON)))
    top = max(found.values(), key=lambda page: page.score, default=None)
    if top is None or top.score < ENOUGH:
        return None
    return Page(top.encoding, data.decode(top.encoding, "replace"), top.score)


def _score(text: str) -> float:
    """How well the characters beyond ASCII are letters of one language, and marks where print has them: at most 1."""
    beyond = Counter(_BEYOND.findall(text))
    letters = {char: count for char, count in beyond.items() if unicodedata.category(char)[0] in "LM"}
    marks = beyond.total() - sum(letters.values())
    fitting = min(marks, sum(not match.group().isascii() for match in _ALONE.finditer(text)))
    wrong = 2 * len(_INSIDE.findall(text)) + 2 * len(_CASE.findall(text)) + sum(map(_noise, beyond.elements()))
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    shouted = sum(len(word) for word in words if len(word) > 1 and word.isupper())
    by_letters = max(_latin(letters, text), _other(letters, words)) if letters else 0.0
    return (by_letters + 2 * fitting - marks - wrong - _SHOUT * shouted) / beyond.total()


def _noise(char: str) -> int:
    """What no text holds: control characters, boxes, signs of mathematics, letters that only tables have."""
    return (
        3
        if unicodedata.category(char) in ("Cc", "Co", "Cn") or char in "ªº¬¦¤¶·¸¨´¯˝˛ˇ˘˙˚∂∑∏π∫Ω√≈∆◊÷×ƒ†‡╔╗╚╝║═│─█▓▒░■□"
        else 0
    )


def _latin(letters: dict[str, int], text: str) -> float:
    """The letters that the best of the Latin languages has, less those that it lacks."""
    small = Counter(word.lower() for word in _WORD.findall(text))
    return max(_in_alphabet(letters, code, small) for code in LATIN)


def _in_alphabet(letters: dict[str, int], code: str, small: Counter[str]) -> float:
    alphabet = LATIN[code]
    weight = 0.6 if code == "en" else 0.85 if code in RARE else 0.9
    own = sum(count for char, count in letters.items() if char.lower() in alphabet or char in alphabet)
    strange = sum(letters.values()) - own
    said = sum(small[word] for word in SMALL.get(code, "").split()) / max(1, small.total())
    return own * weight - 1.5 * strange + min(own, sum(letters.values())) * min(0.1, said)


def _other(letters: dict[str, int], words: list[str]) -> float:
    """The letters of the best of the other alphabets, frequent ones for more; mixed words count against it."""
    from timeline.lang.world.calendar_words import NAMES, fold

    known = sum(len(word) for word in words if fold(word) in NAMES)
    return known * _NAME + max(
        sum(count * _rank(char.lower()[:1], order) for char, count in letters.items()) for order in OTHER.values()
    )


def _rank(char: str, order: str) -> float:
    if char not in order:
        return 0.3 if unicodedata.category(char) == "Mn" else -1.5
    place = order.index(char)
    return 1.0 if place < _FREQUENT else 0.6 if place < _USED else 0.1
