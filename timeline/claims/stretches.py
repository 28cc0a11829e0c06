"""Noun phrases among the words of a sentence: the one that ends at a word, the one that begins there."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from timeline.claims.words import Clause
from timeline.lang.speaker_rows import Speakers


class Subject(NamedTuple):
    """The words `[start, end)` of a subject; `relative` where "who" stands between it and its verb."""

    start: int
    end: int
    relative: bool = False


def phrase_start(c: Clause, stop: int, floor: int = 0) -> int:
    """Where the noun phrase begins that ends at `stop`; `stop` where none does."""
    if stop > floor and c.words[stop - 1].low in c.known.subjects:
        return stop - 1
    at = stop
    while at > floor and (_is_inside(c, at - 1) or not _bounds(c, at - 1, stop, floor)):
        at -= 1
        if c.words[at].low in c.known.opens_noun and not _goes_on(c, at, floor):
            break
    return next((i for i in range(at, stop) if not _opens_none(c, i)), stop)


def _opens_none(c: Clause, at: int) -> bool:
    """Whether a word at the head of a noun phrase is no part of it: a mark, "and", an adverb of the sentence."""
    return c.words[at].is_mark or c.words[at].low in c.known.joining or (at == 0 and c.is_adverb(at))


@cache
def _small(known: Speakers) -> frozenset[str]:
    return known.breaks | known.subjects | known.joining | known.prepositions | known.finite


def _is_inside(c: Clause, at: int) -> bool:
    """Whether a word neither opens nor ends a noun phrase, wherever it stands: nearly all do not."""
    word = c.words[at]
    return not (word.is_mark or word.low in _small(c.known) or word.low.endswith(c.known.past_ending))


def _bounds(c: Clause, at: int, stop: int, floor: int) -> bool:
    """Whether a word is no part of the noun phrase that ends at `stop`, and stands before it."""
    low, known = c.words[at].low, c.known
    if c.ends_phrase(at) or low in known.breaks or (low in known.subjects and at < stop - 1):
        return True
    if low in known.joining:
        return not _joins_nouns(c, at, floor)
    if low in known.prepositions:
        return at - 1 < floor or not c.has_of(at - 1) or c.is_infinitive(at)
    return at < stop - 1 and c.is_finite(at)


def _goes_on(c: Clause, at: int, floor: int) -> bool:
    """Whether a noun phrase goes on before its "the": "all the ships", "head of the board"."""
    if at <= floor:
        return False
    before = c.words[at - 1].low
    if before in c.known.prepositions:
        return at - 1 > floor and c.has_of(at - 2)
    return before in c.known.before_opening or before in c.known.joining


def _joins_nouns(c: Clause, at: int, floor: int) -> bool:
    """Whether "and" joins two nouns, and no clauses: what stands before it holds no verb."""
    if at <= floor or not c.is_noun(at - 1):
        return False
    for i in range(at - 1, floor - 1, -1):
        word = c.words[i]
        if word.is_mark or word.low in c.known.breaks:
            return True
        if c.is_verb(i) or (word.capital and word.low in c.known.third_forms and word.low not in c.known.nouns_too):
            return False
    return True


def phrase_behind(c: Clause, start: int) -> Subject | None:
    """The noun phrase that begins at `start`, quotation marks and commas before it left out."""
    at, known = start, c.known
    while at < len(c.words) and c.words[at].low in ('"', "'", ","):
        at += 1
    begin = at
    while at < len(c.words) and (_is_inside(c, at) or not _ends(c, at, begin)):
        at += 1
        if c.words[at - 1].gap and c.words[at - 1].low not in known.opens_noun:
            break
    return Subject(begin, at) if at > begin else None


def _ends(c: Clause, at: int, begin: int) -> bool:
    """Whether a word stands behind the noun phrase that begins at `begin`."""
    low, known = c.words[at].low, c.known
    if c.ends_phrase(at) or low in known.breaks or (low in known.subjects and at > begin) or c.is_finite(at):
        return True
    if low in known.prepositions:
        return at == begin or low not in known.within_phrase
    return low in known.joining and not (at + 1 < len(c.words) and c.words[at + 1].capital)


def holder_behind(c: Clause, at: int) -> Subject | None:
    """The name that follows an office behind a comma, and ends there: "the board's head, Ada Nordin"."""
    if at >= len(c.words) or c.words[at].low != ",":
        return None
    found = phrase_behind(c, at + 1)
    return found if found and found.start == at + 1 and found.end - found.start > 1 and is_name(c, found) else None


def behind_comma(c: Clause, at: int) -> Subject | None:
    """The subject of the main clause behind a participle that opens a sentence: "Saying so, the mayor left"."""
    for i in range(at, len(c.words) - 1):
        if c.words[i].low == ",":
            found = phrase_behind(c, i + 1)
            if found and found.end < len(c.words) and c.is_verb(found.end):
                return found
    return None


def name_at(c: Clause, start: int) -> Subject | None:
    """The name that begins at `start`: words with a capital."""
    end = next((i for i in range(start, len(c.words)) if not c.words[i].capital), len(c.words))
    is_one = end > start and c.words[start].low not in c.known.no_nouns
    return Subject(start, end) if is_one else None


def is_name(c: Clause, found: Subject) -> bool:
    """Whether a phrase is a name from end to end, with titles or without."""
    words = [word for word in c.words[found.start : found.end] if not word.is_mark]
    if not words or not words[-1].capital or words[-1].low.endswith(c.known.possessive):
        return False
    if any(word.low in c.known.prepositions or word.low in c.known.joining for word in words):
        return False
    return len(words) < 3 or words[-2].capital
