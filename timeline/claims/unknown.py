"""Parties that nobody knows: names of no actor and of nobody whom the article introduces, where they act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.claims.company import STRANGER
from timeline.claims.page import Page
from timeline.grammar import TIME, Parse
from timeline.model import Span
from timeline.topic import Mention

_NAME = "P"
_WORD = 4  # letters of a word of a name that can tell whose it is
_SKIPPED = frozenset(("R", TIME))  # between a subject and its verb


def unknown(on: Page, span: Span, sides: Sequence[str]) -> list[Mention]:
    """The names in a sentence that are none of the page's and stand where a party stands, in order.

    A word of the name of a side is none: "the two Korean leaders".
    """
    parse = on.parse(span)
    known = on.names(*span)
    own = tuple(word for side in sides for word in side.split() if len(word) >= _WORD)
    names = ((parse.words.starts[a], parse.words.ends[b]) for a, b in _runs(parse) if _acts(on, parse, a, b))
    return [
        Mention(start, end, STRANGER + on.text[start:end], on.text[start:end], "person")
        for start, end in names
        if not (on.text.startswith(own, start) or _overlaps(known, start, end))
    ]


def _overlaps(known: Sequence[Mention], start: int, end: int) -> bool:
    return any(mention.start < end and start < mention.end for mention in known)


def _runs(parse: Parse) -> Iterator[Span]:
    """First and last word of every name."""
    kinds, at = parse.words.kinds, 0
    while at < len(kinds):
        if kinds[at] != _NAME:
            at += 1
            continue
        first = at
        while at + 1 < len(kinds) and kinds[at + 1] == _NAME:
            at += 1
        yield first, at
        at += 1


def _acts(on: Page, parse: Parse, first: int, last: int) -> bool:
    """Whether a name is the subject of a verb, joined to one, or whom people are of: "envoys of Osterlich"."""
    kinds, texts = parse.words.kinds, parse.words.texts
    if first and kinds[first - 1] == "I":
        return _are_of(on, texts, first)
    behind = _behind(kinds, last + 1)
    if any(verb.first == behind and verb.is_finite for verb in parse.verbs):
        return True
    is_joined = kinds[last + 1 : last + 2] == ["C"] and kinds[last + 2 : last + 3] == [_NAME]
    if is_joined:
        end = last + 2
        while kinds[end + 1 : end + 2] == [_NAME]:
            end += 1
        return _acts(on, parse, last + 2, end)
    return last + 1 < len(texts) and _are_people(on, texts[last + 1])


def _are_of(on: Page, texts: Sequence[str], first: int) -> bool:
    """Whether the name behind a preposition is a party: "envoys of Osterlich", "talks with Osterlich"."""
    before = texts[first - 1]
    if before in on.language.parties.partner:
        return True
    return before in on.language.parties.of_people and _are_people(on, texts[first - 2])


def _are_people(on: Page, word: str) -> bool:
    return word in on.language.speakers.crowd_nouns or word in on.language.speakers.person_nouns


def _behind(kinds: Sequence[str], i: int) -> int:
    """The first word from `i` on that is neither an adverb nor a date, with its preposition or without."""
    while i < len(kinds) and (kinds[i] in _SKIPPED or (kinds[i] == "I" and kinds[i + 1 : i + 2] == [TIME])):
        i += 1
    return i
