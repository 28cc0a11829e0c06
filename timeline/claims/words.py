"""The words of one sentence, as the search for a subject sees them, and what each can be by a few closed classes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from timeline.claims.page import Page
from timeline.lang.speaker_rows import Speakers
from timeline.text.remembered import Remembered

_WORD = re.compile(
    r"[a-z][a-z'&/-]+[\w'&/-]*|[^\W\d_][\w'&/-]+"  # ASCII first: it takes less time, and is nearly all
    r"|[^\W\d_](?:\.(?:[^\W\d_]\.)*(?:-[\w'&/-]+)?)?"  # "U.S.-backed"
    r"|\d(?:[\d,.]*\d)?[\w'&/-]*|--|''|``|[^\s\w]"
)
_ALIKE = {"—": "--", "–": "--", "''": '"', "``": '"'}  # marks that do the same
_START = itemgetter(0)  # of a word
_GAP = "  "  # behind a word where something was blanked: a date, brackets
HARD = frozenset((";", ":", '"', "--", ")", "(", "…"))  # no subject reaches over one
_IN_NAMES = frozenset("&'$%#@")  # marks that end no noun phrase
_ADVERB = 4  # letters that an adverb has more of: "early", and not "fly"


class Word(NamedTuple):
    """A word or a mark at `[start, end)`: folded, and whether it begins with a capital; `gap` where blanks follow."""

    start: int
    end: int
    low: str
    capital: bool
    is_mark: bool
    gap: bool


class Clause(NamedTuple):
    """The words of a sentence, and what the language knows of them; an index stands for a word."""

    words: Sequence[Word]
    known: Speakers
    starts: Sequence[int]

    def joined(self, more: Clause) -> Clause:
        """These words and `more`, which stand right behind them."""
        return Clause([*self.words, *more.words], self.known, [*self.starts, *more.starts])

    def ends_phrase(self, at: int) -> bool:
        """Whether a word is a mark that no noun phrase reaches over."""
        word = self.words[at]
        return word.is_mark and word.low not in _IN_NAMES

    def is_adverb(self, at: int) -> bool:
        """Whether a word is an adverb by its ending."""
        word = self.words[at]
        return word.low.endswith(self.known.adverb_ending) and len(word.low) > _ADVERB and not word.capital

    def is_auxiliary(self, at: int) -> bool:
        """Whether a word may stand between a subject and its verb."""
        word = self.words[at]
        return self.is_adverb(at) or (word.low in self.known.auxiliary and not word.is_mark)

    def is_noun(self, at: int) -> bool:
        """Whether a word can be the last of a noun phrase."""
        word = self.words[at]
        return not (word.is_mark or word.low in self.known.no_nouns or self.is_finite(at))

    def has_of(self, at: int) -> bool:
        """Whether a preposition can belong to the word at `at`: "the mayor of", "some of"."""
        return self.is_noun(at) or self.words[at].low in self.known.parts

    def is_finite(self, at: int) -> bool:
        """Whether a word is a verb that has a subject: one of the commonest, or one in "-ed" behind a noun."""
        word, known = self.words[at], self.known
        if word.capital and at:
            return False
        if word.low in known.finite:
            return True
        return word.low.endswith(known.past_ending) and word.low not in known.not_past and self._is_past(at)

    def _is_past(self, at: int) -> bool:
        """Whether a word in "-ed" is no participle before a noun: it stands behind a noun."""
        before = self.words[at - 1] if at else None
        if before is None or before.is_mark or self._opens_noun(before.low):
            return False
        behind = self.words[at + 1] if at + 1 < len(self.words) else None
        return before.capital or behind is None or behind.is_mark or not behind.capital

    def _opens_noun(self, low: str) -> bool:
        """Whether a noun can follow a word, with an adjective or without."""
        known = self.known
        return low in known.opens_noun or low in known.prepositions or low in known.joining or low in known.before_noun

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb that has a subject, or one of saying in the present."""
        word, known = self.words[at], self.known
        if self.is_finite(at):
            return True
        return word.low in known.third_forms and word.low not in known.nouns_too and not word.capital

    def is_participle(self, at: int) -> bool:
        """Whether a word right behind a noun is a participle: "people briefed on it"."""
        word, known = self.words[at], self.known
        if word.capital or not at or not self.is_noun(at - 1):
            return False
        return word.low.endswith((known.past_ending, known.participle_ending)) or word.low in known.participles

    def opens_modifier(self, at: int) -> bool:
        """Whether a participle at `at` tells more of the noun before it: "briefed on"."""
        return self.is_participle(at) and self.words[at + 1].low in self.known.prepositions

    def is_infinitive(self, at: int) -> bool:
        """Whether the word at `at` is "to" before a verb, and not before a noun."""
        if self.words[at].low != self.known.infinitive or at + 1 >= len(self.words):
            return False
        behind = self.words[at + 1]
        return not (behind.capital or behind.is_mark or behind.low in self.known.opens_noun or behind.low.endswith("s"))

    def opens(self, stop: int) -> int:
        """Where the clause begins that ends at `stop`; a relative clause is a part of it."""
        at, known = stop, self.known
        while at > 0:
            low = self.words[at - 1].low
            if low in HARD or (low in known.breaks and low not in known.relative):
                break
            at -= 1
        return at

    def main_verb(self, stop: int) -> int | None:
        """The first verb of the clause that ends at `stop`; of the one before it where that has none."""
        while stop > 0:
            start = self.opens(stop)
            verb = next((i for i in range(start, stop) if self.is_verb(i)), None)
            if verb is not None:
                return verb
            stop = start - 1 if start and self.words[start - 1].low not in HARD else 0
        return None

    def at(self, position: int) -> int:
        """The index of the first word that begins at or behind `position`."""
        return bisect_left(self.starts, position)


def clause(on: Page, start: int, end: int) -> Clause:
    """The words and marks of `[start, end)` in order; full stops inside are those of abbreviations, and left out."""
    plain, text = on.plain, on.text
    found: list[Word] = []
    new, add, at, has_gaps = tuple.__new__, found.append, start, _GAP in plain[start : end + len(_GAP)]
    for piece in plain[start:end].split(" "):
        for begin, stop, low, is_mark in _READ[piece]:
            is_capital = not is_mark and text[at + begin].isupper()
            is_before_gap = has_gaps and plain.startswith(_GAP, at + stop)
            add(new(Word, (at + begin, at + stop, low, is_capital, is_mark, is_before_gap)))  # faster than `Word`
        at += len(piece) + 1
    return Clause(found, on.language.speakers, [*map(_START, found)])


def _read(piece: str) -> tuple[tuple[int, int, str, bool], ...]:
    """The words and marks of what stands between two blanks: place, letters, whether it is a mark."""
    words = ((*each.span(), each.group()) for each in _WORD.finditer(piece) if each.group() != ".")
    return tuple((begin, end, _ALIKE.get(low, low), not low[0].isalnum()) for begin, end, low in words)


_READ = Remembered(_read)
