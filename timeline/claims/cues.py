"""Finds the cue words of claims and of attribution in one scan; what a cue means is said in `lang`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from timeline.lang.claim_rows import Cues
from timeline.lang.rows import Claims, in_order
from timeline.model import Span
from timeline.text import phrases as matching
from timeline.text.phrases import Hit, Phrases

# The families a cue can belong to.
KIND, WEAK, MOTION, STATUS = "kind", "weak", "motion", "status"
ABOUT, VERB, AFTER, PASSIVE, TOPIC = "about", "verb", "after", "passive", "topic"
VIEW = "view"  # tells who is behind a sentence, and makes no statement of it
OWN = "own"  # a kind that only the topic has
_ACT = "act"  # the row of verbs of that family that are no saying
NEUTRAL = "neutral"  # no cue, and none of those that begin inside
_PASSED_ON = (KIND, WEAK, VERB, ABOUT)  # families that a longer phrase has from one that it begins with
Tags = dict[str, str]  # a family and the value in it


class Cue(NamedTuple):
    """A cue at `[start, end)` and its value in each family it belongs to."""

    start: int
    end: int
    text: str
    tags: Tags

    def get(self, family: str) -> str | None:
        return self.tags.get(family)

    @property
    def kind(self) -> str:
        """The kind that it is a sign of, surely or weakly; empty for none."""
        return self.tags.get(KIND) or self.tags.get(WEAK) or ""


def quoted(cue: Cue | None, otherwise: str = "") -> str:
    """A cue as a reason."""
    return f"“{cue.text}”" if cue else otherwise


def of_saying(found: Sequence[Cue]) -> list[Cue]:
    """`found` without verbs that only show what somebody is for or against, and are no saying."""
    return [cue for cue in found if cue.tags.get(VIEW) != _ACT or VERB in cue.tags or AFTER in cue.tags]


def rows(words: Cues) -> Iterator[tuple[str, str, str]]:
    """Every phrase of a language with its family and its value there, in the order of the tables."""
    tables = (
        (KIND, words.kinds),
        (WEAK, words.weak),
        (MOTION, words.motion),
        (STATUS, words.status),
        (ABOUT, words.about),
        (VERB, words.verbs),
        (AFTER, words.after),
        (PASSIVE, words.passive),
        (VIEW, words.views),
    )
    for family, table in tables:
        for row in table:
            yield from ((phrase, family, row[0]) for phrase in in_order(row[-2]))
    for row in words.neutral:
        yield from ((phrase, NEUTRAL, NEUTRAL) for phrase in in_order(row[-2]))


@cache
def compiled(language: Claims) -> tuple[Phrases, dict[str, Tags]]:
    """Every phrase that is a cue, and its value in each family it belongs to."""
    given: dict[str, Tags] = {}
    for phrase, family, value in rows(language.cues):
        given.setdefault(phrase, {}).setdefault(family, value)  # the first row that has a word keeps it
    tags = {phrase: _whole(phrase, given) for phrase in given}
    return matching.compile_phrases(((phrase, 0) for phrase in tags), overlapping=True), tags


def _whole(phrase: str, given: dict[str, Tags]) -> Tags:
    """The tags of a phrase: its own, and those of the shorter ones in whose place it is found, the longest first.

    "talks with" is a sign of what "talks" is a sign of. What is neutral has no other tag, and hands on none; what is a
    sure sign of one kind takes up no weak sign of another.
    """
    own = given[phrase]
    if NEUTRAL in own:
        return {NEUTRAL: NEUTRAL}
    found = dict(own)
    words = phrase.split()
    for count in range(len(words) - 1, 0, -1):
        shorter = given.get(" ".join(words[:count]), {})
        for family in _PASSED_ON if NEUTRAL not in shorter else ():
            is_weaker = family == WEAK and KIND in found
            if family in shorter and not is_weaker:
                found.setdefault(family, shorter[family])
    return found


def neutral(hits: Sequence[Hit], language: Claims) -> list[Span]:
    """The spans of the phrases that hide what begins inside them, in order; `hits` as for `find`."""
    tags = compiled(language)[1]
    return sorted((start, end) for start, end, _, phrase in hits if NEUTRAL in tags[phrase])


_START = itemgetter(0)


def find(text: str, folded: str, language: Claims, hits: Sequence[Hit] | None = None) -> list[Cue]:
    """All cues of `text`, in order; one may begin inside another ("is exchanging", "exchanging information").

    `hits` are the phrases of `compiled(language)` in `text` where they have been found already.
    """
    phrases, tags = compiled(language)
    hits = phrases.find(text, folded) if hits is None else hits
    found: list[Cue] = []
    new, add = tuple.__new__, found.append  # three times as fast as to call `Cue`
    neutral = 0  # where the last phrase ends that hides the cues inside it
    for start, end, _, phrase in hits:
        own = tags[phrase]
        if NEUTRAL in own:
            neutral = max(neutral, end)
        elif start >= neutral:
            add(new(Cue, (start, end, phrase, own)))
    found.sort(key=_START)
    return found
