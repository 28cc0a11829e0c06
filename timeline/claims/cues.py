"""Finds the cue words of claims and of attribution in one scan; what a cue means is said in `lang`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from timeline.lang.english.claims import kinds, speakers, status
from timeline.lang.english.claims import neutral as english_neutral
from timeline.text import phrases as matching
from timeline.text.phrases import Hit, Phrases

# The families a cue can belong to.
KIND, WEAK, MOTION, STATUS, NEGATION = "kind", "weak", "motion", "status", "negation"
ABOUT, VERB, AFTER, PASSIVE, TOPIC = "about", "verb", "after", "passive", "topic"
NEUTRAL = "neutral"  # no cue, and none of those that begin inside


class Cue(NamedTuple):
    """A cue at `[start, end)` and its value in each family it belongs to."""

    start: int
    end: int
    text: str
    tags: dict[str, str]

    def get(self, family: str) -> str | None:
        return self.tags.get(family)


def _phrases(words: str) -> Iterator[str]:
    for phrase in words.split(";"):
        bare = " ".join(phrase.split())
        if bare:
            yield bare


def _rows() -> Iterator[tuple[str, str, str]]:
    tables: list[tuple[str, Iterable[tuple[str, str]]]] = [
        (KIND, ((row[0], row[1]) for row in kinds.KINDS)),
        (WEAK, ((row[0], row[1]) for row in kinds.WEAK)),
        (MOTION, ((row[0], row[1]) for row in kinds.MOTION)),
        (STATUS, ((row[0], row[1]) for row in status.STATUS)),
        (NEGATION, (("negated", row[0]) for row in status.NEGATIONS)),
        (ABOUT, ((row[0], row[1]) for row in status.ABOUT)),
        (VERB, ((row[0], row[2]) for row in speakers.VERBS)),
        (AFTER, ((row[0], row[2]) for row in speakers.AFTER)),
        (PASSIVE, ((row[0], row[2]) for row in speakers.PASSIVE)),
        (NEUTRAL, ((NEUTRAL, row[0]) for row in english_neutral.NEUTRAL)),
    ]
    for family, rows in tables:
        for value, words in rows:
            for phrase in _phrases(words):
                yield phrase, family, value


@lru_cache(maxsize=1)
def compiled() -> tuple[Phrases, dict[str, dict[str, str]]]:
    """Every phrase that is a cue, and its value in each family it belongs to."""
    tags: dict[str, dict[str, str]] = {}
    for phrase, family, value in _rows():
        tags.setdefault(phrase, {}).setdefault(family, value)  # the first row that has a word keeps it
    neutral = {phrase for phrase, own in tags.items() if NEUTRAL in own}
    tags |= {phrase: {NEUTRAL: NEUTRAL} for phrase in neutral}
    for phrase, own in tags.items():  # the longer phrase is found in place of the shorter one it begins with
        words = phrase.split() if NEUTRAL not in own else []
        for count in range(len(words) - 1, 0, -1):
            for family, value in tags.get(" ".join(words[:count]), {}).items():
                if family in (KIND, WEAK, VERB, ABOUT) and not (family == WEAK and KIND in own):
                    own.setdefault(family, value)
    phrases = matching.compile_phrases(((phrase, 0) for phrase in tags), overlapping=True)
    return phrases, tags


_START = itemgetter(0)
_CONTRACTED = ("n't", "'ll")


def find(text: str, folded: str, hits: Sequence[Hit] | None = None) -> list[Cue]:
    """All cues of `text`, in order; one may begin inside another ("is exchanging", "exchanging information").

    `hits` are the phrases of `compiled()` in `text` where they have been found already.
    """
    phrases, tags = compiled()
    hits = phrases.find(text, folded) if hits is None else hits
    found = []
    neutral = 0
    for start, end, _, phrase in hits:
        own = tags[phrase]
        if NEUTRAL in own:
            neutral = max(neutral, end)
        elif start >= neutral:
            found.append(Cue(start, end, phrase, own))
    for contracted in _CONTRACTED:
        at = folded.find(contracted)
        while at >= 0:
            found.append(Cue(at, at + len(contracted), contracted, tags[contracted]))
            at = folded.find(contracted, at + 1)
    found.sort(key=_START)
    return found
