"""How far an article is read for claims: a text that has more of something than prose of its length has only so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline import limits
from timeline.model import Span, Timex


class Reach(NamedTuple):
    """How many sentences are read, and what stops there: empty where the article is read to its end."""

    sentences: int
    why: str = ""


def reach(sentences: Sequence[Span], timexes: Sequence[Timex], size: int) -> Reach:
    """How far an article of `size` characters is read, by its sentences and its dates; both in order."""
    stop, why = len(sentences), ""
    if stop > (most := limits.SENTENCES.of(size)):
        stop, why = most, _why(limits.SENTENCES, size)
    if len(timexes) > (most := limits.DATES.of(size)):
        at = timexes[most].start
        dated = next((n for n, span in enumerate(sentences[:stop]) if span[1] > at), stop)
        stop, why = (dated, _why(limits.DATES, size)) if dated < stop else (stop, why)
    return Reach(stop, why)


def _why(most: limits.Limit, size: int) -> str:
    return f"more than {most.of(size):,} {most.unit}"


def of_claims(size: int) -> str:
    """What is said of an article that has more claims than it may."""
    return _why(limits.CLAIMS, size)
