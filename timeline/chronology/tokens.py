"""The words of a sentence as sentences are compared."""

from __future__ import annotations

import re

from timeline.lang.fold import bare

STEM = 5  # letters that stand for a word: "confer-ence, -ences", "invit-ed, -ation"; the usual length for European text

_TOKEN = re.compile(r"\w+")
_LETTERS = re.compile(r"\b[a-z]\.(?:[a-z]\.)+")


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of `text`, folded, in order; letters with full stops are one word.

    >>> tokens("U.S. envoys, 12 of them")
    ('us', 'envoys', '12', 'of', 'them')
    """
    plain = bare(text)
    return tuple(_TOKEN.findall(_LETTERS.sub(_joined, plain) if plain.count(".") > 1 else plain))


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(".", "")
