"""The layouts laid against words: what a date that begins at a word is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.dating.head import between, edges, parts
from timeline.dating.head.layouts import LAYOUTS, Layout
from timeline.dating.head.parts import PARTS, Part, Parts, Reader
from timeline.dating.head.tokens import Word
from timeline.lang.world.date_words import ALIKE, ROMAN

REACH = 7  # words from the first of a date to its first number, at most
_MONTH_REACH = 9  # words from a number that opens a date to the name of its month, at most
_SHORT = 3  # digits of the longest number that is no year
_SIGNS = {alike: sign for sign, group in ALIKE.items() for alike in group}
_IDEOGRAPHS = frozenset("年月日년월일")
_HANGUL = frozenset("년월")
_NUMERALS = frozenset({"w", *ROMAN})  # what can stand behind a sign in a date of numbers, beside a number
_SEEN = (*ALIKE, "ideograph", "month", "other", "alone")
"""What is seen behind a number that may open a date: a sign and a number, an ideograph, the name of a month ..."""


class Row(NamedTuple):
    """A layout ready to be laid against words."""

    layout: Layout
    readers: tuple[Reader, ...]
    is_glued: bool
    has_year: bool  # of four digits


Sites = dict[str, tuple[Row, ...]]
"""By what stands at the first word of a date (a folded word, or in capitals what kind of word it is): the rows that can
match there, in the order of their table."""


def match(words: list[Word], i: int, has_year: bool = True) -> Parts | None:
    """The longest date that begins at word `i`; `has_year`: whether a number of four digits may stand from there on."""
    for row in SITES.get(site(words, i), ()):
        found = read(words, i, row) if has_year or not row.has_year else None
        if found is not None and edges.judge(words, found)[1]:
            return found
    return None


def read(words: list[Word], i: int, row: Row) -> Parts | None:
    """What the readers of a row find one behind the other, from word `i`."""
    layout, readers, is_glued, _ = row
    found = Parts(layout, i, i)
    count = len(words)
    for reader in readers:
        if is_glued and i > found.start:
            i = between.glue(words, i)
        if i >= count:
            return None
        i = reader(words, i, found)
        if not i:
            return None
    found.stop = i
    return found


def may_open(word: Word) -> bool:
    """Whether a date can begin at a word, wherever it stands."""
    return word.low in SITES or parts.month(word) is not None


def site(words: list[Word], i: int) -> str:
    """What stands at word `i`, which decides the rows that can match there; most words are no site at all."""
    first = words[i]
    if first.kind == "number":
        return f"{'LONG' if first.digits > _SHORT else 'SHORT'} {_behind_number(words, i)}"
    if not any(word.kind == "number" for word in words[i + 1 : i + 1 + REACH]):
        return ""
    return "MONTH" if first.months or parts.month(first) else first.low


def _behind_number(words: list[Word], i: int) -> str:
    """What is seen behind a number that may open a date: one of `_SEEN`."""
    if i + 1 == len(words):
        return "alone"
    after = words[i + 1]
    if after.kind == "sign" and after.text in _SIGNS and _is_numeral(words, i + 2):
        return _SIGNS[after.text]
    if after.kind == "cjk" or after.text in _HANGUL:
        return "ideograph"
    return "month" if any(map(parts.month, words[i + 1 : i + 1 + _MONTH_REACH])) else "other"


def _is_numeral(words: list[Word], i: int) -> bool:
    return i < len(words) and (words[i].kind == "number" or words[i].low in _NUMERALS)


def sites(layouts: Iterable[Layout]) -> Sites:
    """The rows of a table of layouts by the sites where they can match."""
    found: dict[str, list[Row]] = {}
    for layout in layouts:
        pieces = [PARTS.get(name) or parts.sign(name) for name in layout.parts]
        glued = any(piece.is_name for piece in pieces)
        row = Row(layout, tuple(piece.read for piece in pieces), glued, "YEAR" in layout.parts)
        for site in _sites_of(layout, pieces[0]):
            found.setdefault(site, []).append(row)
    return {site: tuple(rows) for site, rows in found.items()}


def _sites_of(layout: Layout, first: Part) -> Iterable[str]:
    if first.opens in ("SHORT", "LONG"):
        return (f"{first.opens} {seen}" for seen in _seen_behind(layout))
    return first.words or (first.opens,)


def _seen_behind(layout: Layout) -> Iterable[str]:
    """Which of `_SEEN` may stand behind the number that a layout opens with."""
    if len(layout.parts) == 1:
        return _SEEN
    if layout.names_month:
        return (*ALIKE, "month")
    second = layout.parts[1]
    return (second if second in ALIKE else "ideograph" if second in _IDEOGRAPHS else "other",)


SITES = sites(LAYOUTS)
