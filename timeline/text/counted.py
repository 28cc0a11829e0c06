"""How many of a thing there are, in words: one spelling for footers, exports and reasons."""

from __future__ import annotations


def many(number: int, word: str) -> str:
    """The number with its word.

    >>> many(1, "claim"), many(0, "claim"), many(2, "claim")
    ('1 claim', '0 claims', '2 claims')
    """
    return f"{number} {word}{'' if number == 1 else 's'}"
