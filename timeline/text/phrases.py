"""Finds many known phrases in one scan of a text; knows nothing of what they mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from timeline.lang.fold import fold

_SPACE = r"[ \n\t]{1,3}"
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

    body: str  # of the pattern
    meanings: dict[str, tuple[tuple[str, int], ...]]
    small: dict[str, tuple[int, ...]]  # keys of phrases without a capital
    overlapping: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        body = rf"({self.body})(?!\w)"
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
    """Several sets of phrases, found in one scan; `own` has for a phrase the longest of each set that it begins with.

    `known` are the hits of what was read before: set, end, keys and phrase of each, counted from their start. It grows,
    up to `_KNOWN`, because texts repeat their words; what is found never depends on it.
    """

    sets: tuple[Phrases, ...]
    pattern: re.Pattern[str]
    own: dict[str, tuple[tuple[int, str], ...]]
    known: dict[str, tuple[tuple[int, int, tuple[int, ...], str], ...]]

    def find(self, text: str, folded: str) -> list[list[Hit]]:
        """The longest phrase of each set at each place, as `Phrases.find` has it, a list for each set."""
        hits: list[list[Hit]] = [[] for _ in self.sets]
        known, make = self.known, tuple.__new__  # three times as fast as to call `Hit`
        for found in self.pattern.finditer("\n" + folded):  # a phrase is looked for behind what is no letter
            start, end = found.span(1)
            start, end = start - 1, end - 1
            written = text[start:end]
            new = known.get(written)
            if new is None:
                new = tuple(self._read(written, folded[start:end]))
                if len(known) < _KNOWN:
                    known[written] = new
            for number, stop, keys, phrase in new:
                hits[number].append(make(Hit, (start, start + stop, keys, phrase)))
        return hits

    def _read(self, written: str, folded: str) -> Iterator[tuple[int, int, tuple[int, ...], str]]:
        whole = folded if folded in self.own else " ".join(folded.split())
        for number, phrase in self.own[whole]:
            stop = len(phrase) if whole == folded else _end_of(folded, phrase)
            keys = self.sets[number].keys_of(phrase, written[:stop])
            if keys:
                yield number, stop, keys, phrase


def _end_of(folded: str, phrase: str) -> int:
    """Where `phrase` ends, with which `folded` begins but for the blanks between its words."""
    end = 0
    for word in phrase.split(" "):
        end = folded.index(word, end) + len(word)
    return end


def together(sets: Sequence[Phrases]) -> Scan:
    """One scan for several sets of overlapping phrases."""
    trie: _Trie = {}
    phrases = {phrase for each in sets for phrase in each.meanings}
    for phrase in phrases:
        _file(trie, phrase)
    own = {phrase: tuple(_longest(sets, phrase)) for phrase in phrases}
    body = _pattern(trie) if trie else r"(?!)"
    return Scan(tuple(sets), re.compile(rf"[^a-z0-9_](?<!\w)(?=({body})(?!\w))"), own, {})


def _longest(sets: Sequence[Phrases], phrase: str) -> Iterator[tuple[int, str]]:
    for number, each in enumerate(sets):
        for end in range(len(phrase), 0, -1):
            whole = end == len(phrase) or not (phrase[end].isalnum() or phrase[end] == "_")
            if whole and phrase[:end] in each.meanings:
                yield number, phrase[:end]
                break


def _capitals_agree(form: str, written: str) -> bool:
    return form == written or all(w.isupper() or not f.isupper() for f, w in zip(form, written, strict=False))


def compile_phrases(phrases: Iterable[tuple[str, int]], *, overlapping: bool = False) -> Phrases:
    """Phrases and the key of each; one phrase may have several keys. Hits are disjoint unless `overlapping`."""
    meanings: dict[str, tuple[tuple[str, int], ...]] = {}
    trie: _Trie = {}
    for phrase, key in phrases:
        folded = " ".join(fold(phrase).split())
        if not folded or len(folded) > 200:
            continue
        kept = meanings.get(folded, ())
        if (phrase, key) not in kept:
            meanings[folded] = (*kept, (phrase, key))
        _file(trie, folded)
    small = {
        phrase: tuple(key for _, key in forms)
        for phrase, forms in meanings.items()
        if all(form == form.lower() for form, _ in forms)
    }
    return Phrases(_pattern(trie) if trie else r"(?!)", meanings, small, overlapping)


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
