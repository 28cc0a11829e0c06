"""The wording of a text in few bytes: a digest of all its words, and a sketch by which texts are told to be alike."""

from __future__ import annotations

import hashlib
import re
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate

SHINGLE, SKETCH = 6, 64  # words in a row that two texts share; smallest hashes of them kept of a text
_WORD = re.compile(r"\w+")
_DIGEST = 16  # bytes
_ENOUGH = 2  # times as many hashes as a sketch has are sorted to find them
_FOUR = array("I" if array("I").itemsize == 4 else "L").typecode  # of four bytes


def words(text: str, body: int, removed: Sequence[tuple[int, int]]) -> list[str]:
    """The words of a text, folded, from `body` on and without what was `removed` (spans in order).

    >>> words("Subject: talks. On Monday, talks.", 16, [(18, 26)])
    ['on', 'talks']
    """
    out, at = [], body
    for first, last in removed:
        out.append(text[at:first])
        at = max(at, last)
    return _WORD.findall("".join([*out, text[at:]]).casefold())


def digest(found: Sequence[str]) -> str:
    """What the words of no other text give."""
    return hashlib.blake2b(" ".join(found).encode(), digest_size=_DIGEST).hexdigest()


def sketch(found: Sequence[str]) -> array[int]:
    """The smallest hashes of all runs of `SHINGLE` words, in order; empty of fewer words.

    >>> len(sketch("a b c d e".split())), len(sketch("a b c d e f g".split()))
    (0, 2)
    """
    text = " ".join(found).encode()
    sizes = map(len, found) if text.isascii() else (len(word.encode()) for word in found)
    starts = [at + n for n, at in enumerate(accumulate(sizes, initial=0))]
    crc32 = zlib.crc32
    hashes = [crc32(text[first : last - 1]) for first, last in zip(starts, starts[SHINGLE:], strict=False)]
    reach = _ENOUGH * (SKETCH << 32) // (len(hashes) or 1)
    small = {each for each in hashes if each < reach}  # less to sort: hashes spread evenly
    return array(_FOUR, sorted(small if len(small) >= SKETCH else set(hashes))[:SKETCH])


def packed(found: array[int]) -> bytes:
    return found.tobytes()


def unpacked(data: bytes) -> array[int]:
    """Raises `ValueError` when no sketch was packed into it."""
    return array(_FOUR, data)
