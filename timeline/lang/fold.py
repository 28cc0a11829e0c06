"""The forms in which words are compared: `fold` keeps every offset, `bare` drops accents too.

It lies below the texts because the tables of this layer are filed by folded words when they are loaded: what folds
them must be what folds the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from unicodedata import combining, normalize

_ALIKE = (  # written in several ways; replaced one by one, which is ten times faster than `str.translate`
    *(("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("«", '"'), ("»", '"')),
    *(("\u00a0", " "), ("\u202f", " "), ("‑", "-"), ("‐", "-")),
)


def fold(text: str) -> str:
    """`text` in lower case with plain quotes, hyphens and spaces; every offset stays.

    >>> fold("“Moscow’s”")
    '"moscow\\'s"'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    if not low.isascii():
        for char, plain in _ALIKE:
            low = low.replace(char, plain)
    return low


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """`fold` of a whole article: more than one stage asks for it, and the last two are kept."""
    return fold(text)


def bare(text: str, alike: Mapping[int, str | None] | None = None) -> str:
    """`text` without case, accents and ligatures; `alike` are letters that a language writes in several ways.

    >>> bare("AOÛT"), bare("Straße"), bare("ﬁn"), bare("It's", str.maketrans("", "", "'"))
    ('aout', 'strasse', 'fin', 'its')
    """
    low = text.casefold()
    if alike:
        low = low.translate(alike)
    if low.isascii():
        return low
    plain = normalize("NFKD", low)
    if not plain.isascii():
        plain = "".join(char for char in plain if not combining(char))
    return plain.translate(alike) if alike else plain
