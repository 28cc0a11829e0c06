"""Whether a text that uses the words of a dated event means that event, and tells of it as something that came.

>>> from timeline.calendar.intervals import bounds
>>> fall = NamedEvent("Portville falls", bounds("2021-08-15"), ("took the town",), guard=("Portville",))
>>> text = "In Portville, the rebels took the town."
>>> is_meant(text, (26, 39), fall), is_meant(text.replace("In Portville", "In Osterburg"), (26, 39), fall)
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from timeline.lang.english.times import undated as english
from timeline.lang.english.times.tense import PAST_VERBS
from timeline.lang.fold import fold
from timeline.model import NamedEvent, Span
from timeline.text import phrases, sentences
from timeline.text.phrases import Phrases

_LONGEST = 600  # characters of a sentence on each side of a name
_NOUN_PHRASE = 5  # words before a name in which its article stands
_BEFORE = 4  # words before a name in which its preposition stands: "since its Aug. 15 fall"
_VERB = 3  # words behind a name in which its verb stands
_PREDICATE = 9  # words behind a name in which its own verb stands
_BE = frozenset(
    ("was", "were", "has", "have", "had", "that", "which", "who", "and", "as", "when")
)  # past, or no verb of it
_STOP = re.compile(r"[,.;:]")
_MARKS = ",.;:!?\"'`()[]“”‘’"
_YEAR = re.compile(r"(?<![\d.,/-])(1[89]\d\d|20\d\d)(?![\d/-])(?!,\d)")
_REMEMBERED = 512  # sets of words that are compiled once


def sentence(text: str, span: Span) -> Span:
    """The sentence or the line around a place of a text."""
    low = max(0, span[0] - _LONGEST)
    start = max(low, sentences.start_before(text, span[0], low), text.rfind("\n", low, span[0]) + 1)
    return start, min(sentences.stop_after(text, span[1]), span[1] + _LONGEST)


def is_meant(text: str, span: Span, event: NamedEvent) -> bool:
    """Whether the words at `span` can mean `event`: by its guard, what cancels it, and the years of the sentence."""
    start, stop = sentence(text, span)
    around = text[start:stop]
    if event.guard and not _has(around, event.guard):
        return False
    if event.unless and _has(around, event.unless):
        return False
    return not _tells_of_before(around, event)


def is_certain(text: str, span: Span) -> bool:
    """Whether what the words at `span` name is definite, and told as something that came.

    >>> text = "Many fear the fall of Portville. It is quiet since the fall of Portville."
    >>> [is_certain(text, found.span()) for found in re.finditer("fall of Portville", text)]
    [False, True]
    """
    start, stop = sentence(text, span)
    before = _clause(text[start : span[0]]).lower().split()
    if not (_is_verb(text[slice(*span)]) or is_definite(before)):
        return False
    if _is_behind(before, english.AFTER | english.AMID):
        return True
    if not english.DENIED.isdisjoint(before[-2:]) or _is_not_over(text[span[1] : stop]):
        return False
    return english.UNREAL.isdisjoint(word.strip(_MARKS) for word in before)


def is_announced(text: str, span: Span) -> bool:
    """Whether the sentence announces what the words at `span` name.

    >>> is_announced("The third round in Portville is scheduled for May 3.", (4, 15))
    True
    """
    start, stop = sentence(text, span)
    before, behind = _words(text[start : span[0]]), text[span[1] : stop]
    return (
        not english.ANNOUNCED.isdisjoint(before + _words(behind))
        or not english.ANNOUNCED_NEAR.isdisjoint(before[-_NOUN_PHRASE:])
        or not english.ANNOUNCED_BEHIND.isdisjoint(_words(_STOP.split(behind)[0])[:_VERB])
        or behind.lower().lstrip().startswith(english.TAKES_PLACE)
    )


def is_news(text: str, span: Span) -> bool:
    """Whether what the words at `span` name has come and is not only announced."""
    return is_certain(text, span) and not is_announced(text, span)


def is_definite(before: Sequence[str]) -> bool:
    """Whether the noun phrase that follows these words in small letters is no "a", "any" or "no" one."""
    for word in reversed(before[-_NOUN_PHRASE:]):
        bare = word.strip(_MARKS)
        if bare in english.ONE_OF_MANY:
            return False
        if bare in english.DEFINITE or word[-1] in _MARKS or bare.endswith(("'s", "’s", "s'", "s’")):
            return True
    return True


def other_years(text: str, span: Span, event: NamedEvent) -> bool:
    """Whether the sentence names a year, and none in which the event came."""
    years = _years(text[slice(*sentence(text, span))])
    return bool(years) and years.isdisjoint(_of(event))


def _tells_of_before(around: str, event: NamedEvent) -> bool:
    years, own = _years(around), _of(event)
    return bool(years) and years.isdisjoint(own) and min(years) < min(own, default=0)


def _years(around: str) -> set[int]:
    return {int(found) for found in _YEAR.findall(around)}


def _of(event: NamedEvent) -> set[int]:
    """The years in which an event came."""
    spans = [(one.start.year, (one.last or one.start).year) for one in event.times if one.start]
    return {year for first, last in spans for year in range(first, last + 1)}


def _is_not_over(behind: str) -> bool:
    """Whether the first verb behind a name, with no mark between, is none of the past."""
    words = [word.strip(_MARKS) for word in _STOP.split(behind)[0].split()[:_PREDICATE]]
    for at, word in enumerate(words):
        if word in english.NOT_OVER:
            return english.OVER.isdisjoint(words[at + 1 : at + 2])
        if word in PAST_VERBS or word.endswith("ed") or word in _BE:
            return False
    return False


def _is_verb(words: str) -> bool:
    """Whether words begin with a verb of the past, which has no article: "took the town"."""
    first = words.split(" ", 1)[0].lower()
    return first in PAST_VERBS or first.endswith("ed")


def _clause(before: str) -> str:
    """What stands before a name in its own clause."""
    return before[max(before.rfind(mark) + len(mark) if mark in before else 0 for mark in english.CLAUSES) :]


def _is_behind(before: Sequence[str], words: Set[str]) -> bool:
    """Whether one of `words` stands before the noun phrase that follows."""
    return not words.isdisjoint(before[-_BEFORE:])


def _words(text: str) -> list[str]:
    return [word.strip(_MARKS) for word in text.lower().split()]


def _has(around: str, words: tuple[str, ...]) -> bool:
    return bool(_compiled(words).find(around, fold(around)))


@lru_cache(_REMEMBERED)
def _compiled(words: tuple[str, ...]) -> Phrases:
    return phrases.compile_phrases((word, number) for number, word in enumerate(words))
