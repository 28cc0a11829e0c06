"""Finds many known phrases in one scan of a text; knows nothing of what they mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_ALIKE = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "‑": "-",
        "‐": "-",
    }
)
_SPACE = r"[ \n\t]{1,3}"
_Trie = dict[str, Any]  # a letter leads to a trie; "" marks the end of a phrase


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found at `[start, end)`; `keys` are the meanings it was filed under, in the order they were given."""

    start: int
    end: int
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Compiled phrases. A capital in a phrase must be a capital in the text; a small letter may be either."""

    pattern: re.Pattern[str]
    meanings: dict[str, tuple[tuple[str, int], ...]]
    small: dict[str, tuple[int, ...]]  # keys of phrases without a capital

    def find(self, text: str, folded: str) -> list[Hit]:
        """The longest phrase at each place of `text`, in order; `folded` is `fold(text)`."""
        hits = []
        for found in self.pattern.finditer(folded):
            start, end = found.span(1)
            phrase = found.group(1)
            if phrase in self.small:
                hits.append(Hit(start, end, self.small[phrase]))
                continue
            if phrase not in self.meanings:
                phrase = " ".join(phrase.split())
            written = (
                " ".join(text[start:end].split()) if "\n" in phrase or end - start != len(phrase) else text[start:end]
            )
            keys = tuple(key for form, key in self.meanings[phrase] if _capitals_agree(form, written))
            if keys:
                hits.append(Hit(start, end, keys))
        return hits


def _capitals_agree(form: str, written: str) -> bool:
    return form == written or all(w.isupper() or not f.isupper() for f, w in zip(form, written, strict=False))


def fold(text: str) -> str:
    """`text` in lower case with plain quotes, hyphens and spaces; every offset stays.

    >>> fold("“Moscow’s”")
    '"moscow\\'s"'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low.translate(_ALIKE)


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
        node = trie
        for char in folded:
            node = node.setdefault(char, {})
        node[""] = {}
    body = _pattern(trie) if trie else r"(?!)"
    small = {
        phrase: tuple(key for _, key in forms)
        for phrase, forms in meanings.items()
        if all(form == form.lower() for form, _ in forms)
    }
    found = rf"({body})(?!\w)"
    return Phrases(re.compile(rf"(?<!\w)(?={found})" if overlapping else rf"(?<!\w){found}"), meanings, small)


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
