"""Phrases as a trie over word classes; the longest phrase that its guard allows is a match."""

from __future__ import annotations

from typing import Any

from timeline.lang.rows import Language, Row
from timeline.tagger import numbers, shapes
from timeline.tagger import tokens as words
from timeline.tagger.chunks import chunks_of, scanned
from timeline.tagger.matches import REACH, Match, allows, between
from timeline.tagger.shapes import Key
from timeline.tagger.tokens import Entry, Scan, Token

MARKS = frozenset(",-/'.")
_EIGHT = 8  # digits of a date without marks
_SLUGS = frozenset("/-_=+")  # beside them they are part of an address or a code
_YEAR = 4  # digits of a year
_NAMED = 3  # digits of a number that ends a name; a year is longer
_LONGEST = 32  # characters of a number that is looked at; no date has more than 16
_KEPT = 20_000  # numbers whose entries are kept, so that memory stays bounded


class Node:
    """A place in the trie: what may follow, and the phrases that end here with the places of their values."""

    __slots__ = ("kids", "rows")

    def __init__(self) -> None:
        self.kids: dict[str, Node] = {}
        self.rows: list[tuple[Row, tuple[tuple[str, int], ...], dict[str, Any]]] = []


def variants(pattern: list[str]) -> list[list[str]]:
    """Every sequence of plain elements that a pattern stands for.

    >>> variants(["[the]", "last|past", "YEAR"])
    [['the', 'last', 'YEAR'], ['the', 'past', 'YEAR'], ['last', 'YEAR'], ['past', 'YEAR']]
    >>> variants(["HOUR", "[o", "'", "clock]"])
    [['HOUR', 'o', "'", 'clock'], ['HOUR']]
    """
    if not pattern:
        return [[]]
    head = pattern[0]
    if head.startswith("["):
        close = next(at for at, each in enumerate(pattern) if each.endswith("]"))
        inner = [each.strip("[]") for each in pattern[: close + 1]]
        rest = pattern[close + 1 :]
        return variants([*inner, *rest]) + variants(rest)
    return [[choice, *rest] for choice in head.split("|") for rest in variants(pattern[1:])]


class Grammar:
    """A language ready to be matched."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.root = Node()
        literals: set[str] = set()
        for row in language.phrases:
            for path in variants(row.pattern.split()):
                self._add(row, path, literals)
        self.entries = words.entries(language, frozenset(literals))
        for entry in self.entries.values():
            entry.firsts = self._firsts(entry.keys)
        self._chunks = chunks_of(self.entries)
        self._made: dict[Any, Entry] = {}

    def _add(self, row: Row, path: list[str], literals: set[str]) -> None:
        for at, element in enumerate(path):  # a class with entries of several words: one path for each
            kind, _, name = element.partition(":")
            for word, value in self.language.words.get(kind, {}).items():
                if " " in word:
                    parts = word.replace("'", " ' ").replace("-", " - ").split()
                    fixed = {name or self.language.classes[kind].field: value}
                    self._insert(row, [*path[:at], *parts, *path[at + 1 :]], fixed, literals)
        self._insert(row, path, {}, literals)

    def _insert(self, row: Row, path: list[str], fixed: dict[str, Any], literals: set[str]) -> None:
        node, gap, seen = self.root, "", 0
        places: list[tuple[str, int]] = []
        for element in path:
            if element in MARKS:
                gap = element
                continue
            kind, _, name = element.partition(":")
            if found := self.language.classes.get(kind):
                key = kind
                if found.field:
                    places.append((name or found.field, seen))
            else:
                key = "=" + element
                literals.add(element)
            node = node.kids.setdefault(gap + key, Node())
            gap, seen = " ", seen + 1
        if all(other[0] is not row for other in node.rows):
            node.rows.append((row, tuple(places), fixed))

    def _firsts(self, keys: tuple[Key, ...]) -> tuple[tuple[Any, Any], ...]:
        return tuple((self.root.kids[key], value) for key, value in keys if key in self.root.kids)

    def _entry(self, keys: tuple[Key, ...]) -> Entry:
        entry = self._made.get(keys)
        if entry is None:
            entry = Entry(keys)
            entry.firsts = self._firsts(keys)
            if len(self._made) < _KEPT:
                self._made[keys] = entry
        return entry

    def _number(self, word: str) -> Entry:
        entry = self._made.get(word)
        if entry is None:
            digits = word
            while digits and not "0" <= digits[-1] <= "9":
                digits = digits[:-1]
            suffix = word[len(digits) :]
            mark = self.language.suffixes.get(suffix.lower(), "unknown") if suffix else ""
            entry = self._entry(shapes.shape(digits, mark))
            if len(self._made) < _KEPT:
                self._made[word] = entry
        return entry

    def _short(self, word: str) -> Entry | None:
        """The entry of a year or decade written '98 or '90s."""
        if len(word) not in (2, 3) or not word[:2].isdecimal() or (len(word) == 3 and word[1] != "0"):
            return None
        if len(word) == 2:
            return self._entry((("SHORTYEAR", shapes.year_of(int(word))),))
        return (
            self._entry((("SHORTDECADE", int(word[0])),)) if self.language.suffixes.get(word[2]) == "plural" else None
        )

    def scan(self, text: str) -> Scan:
        """The words of `text` that the language knows and its numbers; words that name one number are one token."""
        tokens: list[Token] = []
        for place, blanks, found in scanned(self._chunks, text):
            begin = place + blanks
            for start, end, entry, word in found:
                if entry is not None:
                    tokens.append((begin + start, begin + end, entry))
                else:
                    tokens += self._digits(text, begin + start, begin + end, word, tokens)
        return Scan(text, self._joined(tokens, text), self.language)

    def _digits(self, text: str, start: int, end: int, word: str, tokens: list[Token]) -> tuple[Token, ...]:
        """The tokens of a word that begins with a digit; none for money, shares, serial numbers and names."""
        before = text[start - 1 : start]
        if before.isalpha() or before == "_":
            return self._behind_month(start, end, word, tokens)
        if before in words.MONEY or text[end : end + 1] in words.SHARE:
            return ()
        if before == "-" and _is_no_date(text, start, end, word, tokens):
            return ()
        if before in words.APOSTROPHES and (short := self._short(word)):
            return ((start - 1, end, short),)
        return self._known(text, start, end, word)

    def _known(self, text: str, start: int, end: int, word: str) -> tuple[Token, ...]:
        """The token of a number, or those of a day and its month; one without a class for what is no date."""
        if end - start >= _EIGHT and (end - start >= _LONGEST or _is_slug(text, start, end, word)):
            return ((start, end, self._entry(())),)
        return (word[-1] > "9" and self._before_month(start, end, word)) or ((start, end, self._number(word)),)

    def _before_month(self, start: int, end: int, word: str) -> tuple[Token, ...]:
        """The two tokens of a day and the month that stands behind it without a blank: "13NOV", "5thOctober"."""
        size = next(at for at, each in enumerate(word) if not each.isdecimal()) if not word.isdecimal() else 0
        if self.language.suffixes.get(word[size : size + 2]) == "ordinal":
            size += 2
        entry = self.entries.get(word[size:])
        if not size or entry is None or not entry.glues:
            return ()
        return (start, start + size, self._number(word[:size])), (start + size, end, entry)

    def _behind_month(self, start: int, end: int, word: str, tokens: list[Token]) -> tuple[Token, ...]:
        """The token of a number right behind a month, "July4" or the year of "13NOV17"; none behind another word."""
        if not tokens or tokens[-1][1] != start or not tokens[-1][2].glues:
            return ()
        first = tokens[-2] if len(tokens) > 1 and tokens[-2][1] == tokens[-1][0] else None
        if len(word) == 2 and word.isdecimal() and first and first[1] - first[0] < _YEAR:
            return ((start, end, self._entry((("YEAR", shapes.year_of(int(word))),))),)
        return ((start, end, self._number(word)),)

    def _joined(self, tokens: list[Token], text: str) -> list[Token]:
        out, at = [], 0
        for first, last, keys in numbers.runs(tokens, text):
            out += tokens[at:first]
            out.append((tokens[first][0], tokens[last][1], self._entry(keys)))
            at = last + 1
        return out + tokens[at:]

    def find(self, scan: Scan) -> list[Match]:
        """The phrases in the text, in order and disjoint: leftmost, then longest."""
        text, tokens = scan.text, scan.tokens
        matches: list[Match] = []
        at, size = 0, len(tokens)
        while at < size:
            firsts = tokens[at][2].firsts
            at += 1
            if not firsts:
                continue
            ends: list[tuple[int, Node, tuple[Any, ...]]] = []
            near = at < size and tokens[at][0] - tokens[at - 1][1] <= REACH
            for node, value in firsts:
                if near:
                    self._walk(text, tokens, at - 1, node, (value,), ends)
                elif node.rows:
                    ends.append((at - 1, node, (value,)))
            if ends:
                at = self._take(scan, at - 1, ends, matches)
        return matches

    def _take(self, scan: Scan, first: int, ends: list[tuple[int, Node, tuple[Any, ...]]], matches: list[Match]) -> int:
        """Appends the longest phrase that a guard allows, when it is a time; the token behind it, or behind `first`."""
        if len(ends) > 1:
            ends.sort(key=_last, reverse=True)
        for last, node, values in ends:
            made = self._made_of(scan.text, scan.tokens, first, last, node, values)
            if made is not None:
                matches += made
                return last + 1
        return first + 1

    def _walk(
        self,
        text: str,
        tokens: list[Token],
        at: int,
        node: Node,
        values: tuple[Any, ...],
        ends: list[tuple[int, Node, tuple[Any, ...]]],
    ) -> None:
        if node.rows:
            ends.append((at, node, values))
        kids = node.kids
        if not kids or at + 1 == len(tokens):
            return
        gap = between(text, tokens[at], tokens[at + 1][0])
        if gap is None:
            return
        for key, value in tokens[at + 1][2].keys:
            child = kids.get(gap + key)
            if child is not None:
                self._walk(text, tokens, at + 1, child, (*values, value), ends)

    def _made_of(
        self, text: str, tokens: list[Token], first: int, last: int, node: Node, values: tuple[Any, ...]
    ) -> list[Match] | None:
        """The match in a list; an empty list for what is no time; `None` when no guard allows it."""
        start, end = tokens[first][0], tokens[last][1]
        for row, places, fixed in node.rows:
            if row.guard is not None and not allows(row.guard, text, start, end):
                continue
            if row.make is None:
                return []
            expr = row.make(**{name: values[place] for name, place in places}, **fixed)
            if expr is None:
                return []
            return [Match(start, end, row, expr, first, last)]
        return None


def _is_slug(text: str, start: int, end: int, word: str) -> bool:
    """Whether digits are part of an address or a code: "example.org/20180817/"."""
    return word.isdecimal() and (text[start - 1 : start] in _SLUGS or text[end : end + 1] in _SLUGS)


def _is_no_date(text: str, start: int, end: int, word: str, tokens: list[Token]) -> bool:
    """Whether a number behind a hyphen is part of a telephone or serial number, or of a name."""
    return "-" in word or _chained(text, start, end) or _ends_name(text, start, end, word, tokens)


def _ends_name(text: str, start: int, end: int, word: str, tokens: list[Token]) -> bool:
    """Whether a short number ends a name behind a hyphen, a word that the language does not know: COVID-19, Su-25."""
    if end - start > _NAMED or not word.isdecimal() or not text[max(0, start - 2) : start - 1].isalpha():
        return False
    return not tokens or tokens[-1][1] != start - 1


def _chained(text: str, start: int, end: int) -> bool:
    """Whether a number stands between two others with hyphens, as in telephone and serial numbers."""
    return (
        text[end : end + 1] == "-" and text[start - 2 : start - 1].isdecimal() and text[end + 1 : end + 2].isdecimal()
    )


def _last(end: tuple[int, Node, tuple[Any, ...]]) -> int:
    return end[0]
