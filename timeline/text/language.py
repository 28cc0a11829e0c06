"""The language of a text as far as the order of a numeric date needs it: by script and by its smallest words."""

from __future__ import annotations

import re

from timeline.lang.world.calendar_words import ORDERS

SMALL: dict[str, str] = {  # words that only this language, of those written in Latin letters, uses often
    "en": "the of and to that with was for said by has have from will it",
    "de": "der die und das den von mit ist nicht ein eine dem zu im auf sich auch",
    "fr": "le les et des est du une dans que qui au aux sur avec ce sont pas",
    "es": "el los las y del una con por para su como más fue al",
    "pt": "o os do da dos das em um uma não com ao no na foi são pelo",
    "it": "il gli di che della dei una per con sono nel alla è non delle",
    "nl": "de het een van en dat niet met zijn voor op te door naar ook",
    "pl": "w i na z się do że nie jest przez oraz po od za",
    "cs": "a se na že je ve pro jsou byl které podle by v k s",
    "ro": "și în de la cu pe nu este care din pentru a fost sunt",
    "tr": "ve bir bu için ile de da olarak olan daha çok",
    "az": "və bir bu üçün ilə də olan edib ki olduğu",
    "lt": "ir kad su į iš yra bei dėl per nuo apie",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan",
    "vi": "và của là có được trong cho một các người đã không với",
    "hu": "az és hogy nem egy volt meg van szerint is",
    "fi": "ja on ei se että oli mutta myös kun",
    "sv": "och att det som en på är av för med den till inte",
}
_SETS = {code: frozenset(words.split()) for code, words in SMALL.items()}
_CODES = {word: [code for code in _SETS if word in _SETS[code]] for word in frozenset().union(*_SETS.values())}
_SCRIPTS = (
    *(("Ѐ", "ӿ", "ru"), ("Ͱ", "Ͽ", "el"), ("ऀ", "ॿ", "hi"), ("\u0e00", "\u0e7f", "th"), ("\u3040", "\u30ff", "ja")),
    *(("\u4e00", "\u9fff", "zh"), ("\uac00", "\ud7af", "ko"), ("\u0600", "\u06ff", "ar"), ("\u0590", "\u05ff", "he")),
)  # first and last letter, and the language that stands for the script
_WORDS = re.compile(r"[^\W\d_]+")


def guess(text: str) -> str | None:
    """Code of the language the first 1,500 characters are in; one code stands for each other script; `None` if unclear.

    >>> guess("Der Minister hat am Dienstag mit dem Botschafter gesprochen."), guess("KABUL")
    ('de', None)
    """
    head = text[:1500]
    words = _WORDS.findall(head)
    mostly = sum(word.isascii() for word in words) * 2 >= len(words)
    for low, high, code in () if mostly else _SCRIPTS:
        if sum(low <= word[0] <= high for word in words) * 2 > len(words):
            return code
    counts = dict.fromkeys(_SETS, 0)
    for word in words:
        for code in _CODES.get(word.lower(), ()):
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
    head = text[:1500].lower()
    words = _WORDS.findall(head)
    strange = sum(not word.isascii() for word in words)
    return strange > 0 and strange * 25 >= len(words) and not any(word in _SETS["en"] for word in words)
