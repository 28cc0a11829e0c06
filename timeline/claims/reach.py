"""How far an article is read for claims: a text that has more of something than prose of its length has only so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.model import Span, Timex


class Most(NamedTuple):
    """How much of one thing an article may have: `base`, and one more for so many characters of its text."""

    what: str
    base: int
    each: int

    def of(self, size: int) -> int:
        """For a text of `size` characters."""
        return self.base + size // self.each


# Of 243 articles the fullest have a sentence in 37 characters, a date in 79, a claim in 65; none has 160 of anything.
SENTENCES = Most("sentences", 2000, 40)
DATES = Most("dates", 2000, 100)
CLAIMS = Most("claims", 2000, 200)


class Reach(NamedTuple):
    """How many sentences are read, and what stops there: empty where the article is read to its end."""

    sentences: int
    why: str = ""


def reach(sentences: Sequence[Span], timexes: Sequence[Timex], size: int) -> Reach:
    """How far an article of `size` characters is read, by its sentences and its dates; both in order."""
    stop, why = len(sentences), ""
    if stop > (most := SENTENCES.of(size)):
        stop, why = most, _why(SENTENCES, size)
    if len(timexes) > (most := DATES.of(size)):
        at = timexes[most].start
        dated = next((n for n, span in enumerate(sentences[:stop]) if span[1] > at), stop)
        stop, why = (dated, _why(DATES, size)) if dated < stop else (stop, why)
    return Reach(stop, why)


def _why(most: Most, size: int) -> str:
    return f"more than {most.of(size):,} {most.what}"


def of_claims(size: int) -> str:
    """What is said of an article that has more claims than it may."""
    return _why(CLAIMS, size)
