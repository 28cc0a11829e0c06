"""Datelines: a place, a day, perhaps an agency, before the first sentence."""

from __future__ import annotations

from timeline.dating.head.labels import is_never
from timeline.dating.head.printed import Mention
from timeline.dating.head.tokens import Word
from timeline.lang.world.calendar_words import fold

_NOT_PLACES = frozenset("around late early mid about last this next every when while as if though although".split())
SMALL = frozenset(
    """
    by of the and for in at from de la le du des der die das und von par por para da do dos di del e y et i w z
    na os os. van het en av og och och a an с и в на от для по та і з із bei zu im with via staff correspondent
    words word mots wörter palabras parole reporter read min mins minute minutes ago views comments share am pm p pp pg
    dpa apa ddp afp dts epd kna sid tass ani pti ians
""".split()
)


_PREPOSITIONS = frozenset(
    map(fold, "في وفي فى منذ حتى در به از تا روز د په تر کے کو में on in since until by am vom".split())
)


def content(words: list[Word]) -> list[Word]:
    return [word for word in words if word.kind != "sign"]


def is_small(word: Word) -> bool:
    """A word in lower case that begins no name."""
    return word.text[:1].islower() or (word.kind == "word" and word.low in SMALL and not word.text.isupper())


def plain(word: Word) -> bool:
    return word.kind in ("word", "month", "day") and word.text[:1].islower() and word.low not in SMALL


def judge(mention: Mention, lead: list[Word], said: list[Word], rest: list[Word], after: list[Word]) -> str | None:
    """`PLACE, date (AGENCY) -`: a place in front, an agency or a dash behind."""
    if mention.clock or len(said) > 9 or mention.names_period:
        return None
    place = is_place(lead)
    if place is None:
        return None
    if not rest:
        if place and mention.year is None and not mention.options and len(said) <= 4:
            return "place and day on a line of their own"
        return None
    sign = rest[0].text
    opened = lead[-1].text == "(" or (
        any(word.text == "(" for word in lead) and not any(word.text == ")" for word in lead)
    )
    if opened:
        if sign in (")", "]") and len(after) > 3:
            return "place, agency and day before the first sentence"
        return None
    if len(after) < 3 and sign not in "(/":
        return None
    if sign == "(" or sign == "/" or sign == "[":
        close = next((i for i, word in enumerate(rest[1:40]) if word.text in (")", "/", "]")), None)
        if close is None:
            return None
        return "place, day and agency before the first sentence"
    if sign == ":" and len(rest) < 14 and mention.options:
        return None
    if sign in ("-", "–", "—", "_", "―") or (sign == ":" and lead[-1].text in ",،"):
        return "place and day before the first sentence"
    if sign in (".", "。") and len(rest) > 1:
        follow = rest[1].text
        if (
            follow in "/(-–—"
            or rest[1].text[:1].isupper()
            or not rest[1].text[:1].isalpha()
            or not rest[1].text[:1].islower()
        ):
            return "place and day before the first sentence"
    if sign in (",", "،") and len(after) > 2:
        for word in rest[1:8]:
            if word.text in ("-", "–", "—", "/", "("):
                return "place, day and agency before the first sentence"
            if (word.kind == "sign" and word.text not in ",،.") or plain(word):
                return None
    if rest[0].kind == "word" and rest[0].text[:1].isupper():
        for word in rest[1:5]:
            if word.text in ("-", "–", "—", "/", "("):
                return "place, day and agency before the first sentence"
            if plain(word):
                return None
    return None


def is_preposition(lead: list[Word]) -> bool:
    """Whether nothing but words like "on" and "in" stands before a date."""
    return all(word.low in _PREPOSITIONS for word in content(lead))


def is_place(lead: list[Word]) -> bool | None:
    """Whether the words before a date are a place, perhaps with an agency; `None` when they are not."""
    last = lead[-1]
    if (
        last.text not in (",", "،", ".", "(", "—", "–", "-", ":", "/", ")", "、", ";")
        and not last.text.isupper()
        and last.kind != "word"
    ):
        return None
    if is_preposition(lead):
        return None
    cased = 0
    for word in lead:
        if word.kind == "number" or (word.kind == "sign" and word.text not in ",.()/—–-،':’\"`;、"):
            return None
        if word.kind in ("word", "month", "day") and is_small(word) and word.low not in SMALL:
            return None
        cased += word.text[:1].isupper()
    if last.kind == "word" and not last.text.isupper():
        return None
    return cased > 0 or len(content(lead)) <= 3


def bare(
    mention: Mention, lead: list[Word], said: list[Word], rest: list[Word], after: list[Word], row: int
) -> str | None:
    """`Kabul/Berlin 22 August 2018 The minister said ...`: place and full day, no sign behind."""
    if not mention.options or row > 2 or len(said) > 3 or len(after) < 8 or rest[0].kind == "sign":
        return None
    if not all(word.text[:1].isupper() for word in said) or not rest[0].text[:1].isupper() or lead[-1].text in ":(":
        return None
    if any(word.low in SMALL or word.low in _NOT_PLACES or is_never(word.low) for word in said):
        return None
    return "place and day before the first sentence"
