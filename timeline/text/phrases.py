"""Finds many known phrases in one scan of a text; knows nothing of what they mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, count, product
from typing import Any, NamedTuple

from timeline.lang.fold import fold

_SPACE = r"[ \n\t]{1,3}"
_BLANKS = frozenset("".join(each) for many in (1, 2, 3) for each in product(" \n\t", repeat=many))
_WORDS = re.compile(r"(\w+)").split
_PIECES = re.compile(r"[ \n\t]+|[^ \n\t]").findall  # of what is between words: blanks, and each other character
_NOTHING = frozenset[str]()
_LAST = re.compile(r"(?s:.)(?!\w)")  # a character behind which a phrase can end
_KNOWN = 10_000  # ways of writing phrases that a scan remembers
_Trie = dict[str, Any]  # a letter leads to a trie; "" marks the end of a phrase


class Hit(NamedTuple):
    """A phrase found at `[start, end)`; `keys` are the meanings it was filed under, in the order they were given."""

    start: int
    end: int
    keys: tuple[int, ...]
    phrase: str  # as it was filed, folded


@dataclass(frozen=True)  # no slots: patterns are compiled when they are used
class Phrases:
    """Phrases to be found. A capital in a phrase must be a capital in the text; a small letter may be either."""

    meanings: dict[str, tuple[tuple[str, int], ...]]
    small: dict[str, tuple[int, ...]]  # keys of phrases without a capital
    overlapping: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        trie: _Trie = {}
        for phrase in self.meanings:
            _file(trie, phrase)
        body = rf"({_pattern(trie) if trie else '(?!)'})(?!\w)"
        return re.compile(rf"(?<!\w)(?={body})" if self.overlapping else rf"(?<!\w){body}")

    def find(self, text: str, folded: str) -> list[Hit]:
        """The longest phrase at each place of `text`, in order; `folded` is `fold(text)`."""
        hits: list[Hit] = []
        for found in self.pattern.finditer(folded):
            start, end = found.span(1)
            phrase = folded[start:end]
            if phrase not in self.meanings:  # it holds a line break or several blanks
                phrase = " ".join(phrase.split())
            keys = self.keys_of(phrase, text[start:end])
            if keys:
                hits.append(Hit(start, end, keys, phrase))
        return hits

    def keys_of(self, phrase: str, written: str) -> tuple[int, ...]:
        """The keys of those forms of `phrase` whose capitals are capitals as it is `written` in the text."""
        keys = self.small.get(phrase)
        if keys is None:
            if len(written) != len(phrase) or "\n" in written or "\t" in written:
                written = " ".join(written.split())
            keys = tuple([key for form, key in self.meanings[phrase] if _capitals_agree(form, written)])
        return keys


@dataclass(frozen=True, slots=True)
class Scan:
    """Several sets of phrases, found in one scan, word by word: a pattern of them all takes as long to compile as it
    takes to read a hundred articles.

    `own` has for a phrase the longest of each set that it begins with, `begun` what phrases begin with, up to the end
    of a word, `second` for the first word of phrases those that come behind it. `odd` finds those without a first word.

    `known` are the hits of what was read before: set, end, keys and phrase of each, counted from their start. It grows,
    up to `_KNOWN`, because texts repeat their words; what is found never depends on it.
    """

    sets: tuple[Phrases, ...]
    own: dict[str, tuple[tuple[int, str], ...]]
    begun: set[str]
    second: dict[str, frozenset[str]]
    odd: Phrases
    known: dict[str, tuple[tuple[int, int, tuple[int, ...], str], ...]]

    def find(self, text: str, folded: str) -> list[list[Hit]]:
        """The longest phrase of each set at each place, as `Phrases.find` has it, a list for each set."""
        hits: list[list[Hit]] = [[] for _ in self.sets]
        known, make = self.known, tuple.__new__  # three times as fast as to call `Hit`
        for start, end, phrase in self._places(folded):
            written = text[start:end]
            new = known.get(written)
            if new is None:
                new = tuple(self._read(written, folded[start:end], phrase))
                if len(known) < _KNOWN:
                    known[written] = new
            for number, stop, keys, phrase in new:
                hits[number].append(make(Hit, (start, start + stop, keys, phrase)))
        return hits

    def _places(self, folded: str) -> list[tuple[int, int, str]]:
        """Where the longest phrases stand, in order, each as it was filed."""
        found = self._at_words(folded)
        if self.odd.meanings:
            found += [(hit.start, hit.end, hit.phrase) for hit in self.odd.find(folded, folded)]
            found.sort()
        return found

    def _at_words(self, folded: str) -> list[tuple[int, int, str]]:
        parts = [*_WORDS(folded), "", ""]  # what is no word, and a word, in turn
        starts = [0, *accumulate(map(len, parts))]
        out = []
        for at, others in zip(count(1, 2), map(self.second.get, parts[1::2]), strict=False):
            if others is None:
                continue
            if others and (parts[at + 2] in others or ("" in others and parts[at + 1] != " ")):
                phrase, length = self._longest(parts, at)
                if phrase:
                    out.append((starts[at], starts[at] + length, phrase))
            elif (word := parts[at]) in self.own:
                out.append((starts[at], starts[at + 1], word))
        return out

    def _longest(self, parts: Sequence[str], at: int) -> tuple[str, int]:
        """The longest phrase that begins with a word, as it was filed, and its length as it is written; or nothing."""
        written = parts[at]
        size = len(written)
        found, length = (written, size) if written in self.own else ("", 0)
        while written in self.begun and at + 2 < len(parts):
            for piece, many in _pieces(parts[at + 1], parts[at + 2]):
                written += piece
                size += many
                if written in self.own:
                    found, length = written, size
            at += 2
        return found, length

    def _read(self, written: str, folded: str, whole: str) -> Iterator[tuple[int, int, tuple[int, ...], str]]:
        for number, phrase in self.own[whole]:
            stop = len(phrase) if whole == folded else _end_of(folded, phrase)
            keys = self.sets[number].keys_of(phrase, written[:stop])
            if keys:
                yield number, stop, keys, phrase


def _pieces(between: str, word: str) -> list[tuple[str, int]]:
    """What is between words, and the next word, cut where a phrase can end: each piece with blanks as phrases have
    them, and its length as it is written.
    """
    if between == " ":
        return [(f" {word}", 1 + len(word))]
    out = [(" " if piece in _BLANKS else piece, len(piece)) for piece in _PIECES(between)]
    if word:
        piece, many = out[-1]
        out[-1] = (piece + word, many + len(word))
    return out


def _end_of(folded: str, phrase: str) -> int:
    """Where `phrase` ends, with which `folded` begins but for the blanks between its words."""
    end = 0
    for word in phrase.split(" "):
        end = folded.index(word, end) + len(word)
    return end


def together(sets: Sequence[Phrases]) -> Scan:
    """One scan for several sets of overlapping phrases."""
    phrases = {phrase for each in sets for phrase in each.meanings}
    second = {word: _NOTHING for word in phrases if word.isalnum()}
    own = {word: tuple(_longest(sets, (word,))) for word in second}
    begun: set[str] = set()
    odd: list[tuple[str, int]] = []
    for phrase in phrases - own.keys():
        *parts, _ = ends = [phrase[: last.end()] for last in _LAST.finditer(phrase)]
        own[phrase] = tuple(_longest(sets, ends))
        word, after = _beginning(phrase)
        if word:
            begun.update(parts)
            second[word] = second.get(word, _NOTHING) | after
        else:
            odd.append((phrase, 0))
    return Scan(tuple(sets), own, begun, second, compile_phrases(odd, overlapping=True), {})


def _beginning(phrase: str) -> tuple[str, frozenset[str]]:
    """The word that a phrase begins with, and the word a blank behind it, `""` for what is behind it without one."""
    before, word, between, after = (*_WORDS(phrase, 2), "", "", "")[:4]
    if before or not word:
        return "", _NOTHING
    return word, frozenset([after if between == " " else ""] if between else ())


def _longest(sets: Sequence[Phrases], parts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """For each set the longest of the parts that is a phrase of it."""
    for number, each in enumerate(sets):
        for part in reversed(parts):
            if part in each.meanings:
                yield number, part
                break


def _capitals_agree(form: str, written: str) -> bool:
    return form == written or all(w.isupper() or not f.isupper() for f, w in zip(form, written, strict=False))


def compile_phrases(phrases: Iterable[tuple[str, int]], *, overlapping: bool = False) -> Phrases:
    """Phrases and the key of each; one phrase may have several keys. Hits are disjoint unless `overlapping`."""
    meanings: dict[str, tuple[tuple[str, int], ...]] = {}
    for phrase, key in phrases:
        folded = " ".join(fold(phrase).split())
        if not folded or len(folded) > 200:
            continue
        kept = meanings.get(folded, ())
        if (phrase, key) not in kept:
            meanings[folded] = (*kept, (phrase, key))
    small = {
        phrase: tuple(key for _, key in forms)
        for phrase, forms in meanings.items()
        if all(form == form.lower() for form, _ in forms)
    }
    return Phrases(meanings, small, overlapping)


def _file(trie: _Trie, phrase: str) -> None:
    node = trie
    for char in phrase:
        node = node.setdefault(char, {})
    node[""] = {}


def _pattern(trie: _Trie) -> str:
    prefix = ""
    while len(trie) == 1 and "" not in trie:  # a run without branches needs no recursion
        char, trie = next(iter(trie.items()))
        prefix += _SPACE if char == " " else re.escape(char)
    branches = [
        (_SPACE if char == " " else re.escape(char)) + _pattern(node) for char, node in sorted(trie.items()) if char
    ]
    if not branches:
        return prefix
    ends_here = "?" if "" in trie else ""
    return f"{prefix}(?:{'|'.join(branches)}){ends_here}"


def disjoint(hits: Iterable[Hit]) -> list[Hit]:
    """`hits`, which are in order, without overlaps: of two that overlap the longer stays, else the first."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
        else:
            kept.append(hit)
    return kept


def within(hits: Sequence[Hit], starts: Sequence[int], start: int, end: int) -> Sequence[Hit]:
    """Hits that begin in `[start, end)`; `starts` are the starts of all `hits`."""
    return hits[bisect_left(starts, start) : bisect_left(starts, end)]
