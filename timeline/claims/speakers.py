"""Finds the noun phrase of who speaks: the subject before a verb, the one behind it, the parts of an apposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from timeline.claims.antecedents import Memory, Speaker, titles
from timeline.claims.noun_phrases import identify, is_genitive, of, of_office
from timeline.claims.page import Page
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span
from timeline.topic import Mention

__all__ = ["after", "before", "first", "identify", "of", "remember"]

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_LAST_WORD = re.compile(r"([^\W_][\w'-]*)\W*$")
_HARD = re.compile(r"[;:—–]|--|\"|\)|\n|\s-\s")  # no subject reaches over it
_LONG_WORD = 40  # characters in which the last word before a verb begins
_ADVERB = 4  # letters that an adverb has more of: "early", and not "fly"


class _Patterns(NamedTuple):
    """What of a language ends a noun phrase."""

    clauses: re.Pattern[str]
    ends: re.Pattern[str]


@cache
def _patterns(words: Speakers) -> _Patterns:
    return _Patterns(
        re.compile(rf"\b{any_of(words.clauses)}\b"),
        re.compile(rf'[,.;:()"—–\n]\s|[.,;:"—]$|\s{any_of(words.ends_phrase)}\b'),
    )


def remember(on: Page) -> Memory:
    """An empty memory for a text that knows the titles people have in it."""
    return Memory(titles=titles(on.language.speakers.person_nouns, on.plain, on.mentions))


def before(on: Page, start: int, stop: int, memory: Memory) -> Speaker | None:
    """The subject of a verb that begins at `stop`, in the sentence that begins at `start`."""
    start = _behind_hard_mark(on, start, stop)
    stop, is_relative = _without_auxiliaries(on, start, stop)
    whole = on.plain[start:stop].rstrip()
    piece = _without_insertions(on, whole)
    if not piece.strip(" ,'\""):
        return None
    if piece.endswith(",") or is_relative:
        return _apposition(on, (start, start + len(piece.rstrip(", "))), memory, nearest=is_relative)
    stop = stop if piece == whole else start + len(piece)
    return _last_clause(on, (start, start + piece.rfind(",") + 1, stop), memory)


def _last_clause(on: Page, subject: tuple[int, int, int], memory: Memory) -> Speaker | None:
    """The subject of the last clause of a stretch: its start, the end of its last comma, its end."""
    start, opening, stop = subject
    joins = _patterns(on.language.speakers).clauses.finditer(on.plain, opening, stop)
    cut = next(reversed([cut for cut in joins if _parts(on, opening, cut, stop)]), None)
    if cut is None:
        return identify(on, opening, stop, memory)
    if not on.plain[cut.end() : stop].strip():
        return first(on, start, cut.start(), memory)
    return identify(on, cut.end(), stop, memory)


def _behind_hard_mark(on: Page, start: int, stop: int) -> int:
    """Where the part of a sentence begins that holds the subject of the verb at `stop`."""
    for found in _HARD.finditer(on.plain, start, stop):
        if on.plain[found.end() : stop].strip(" ,"):
            start = found.end()
    return start


def _without_insertions(on: Page, piece: str) -> str:
    """`piece` without adverbs set off by commas at its end: "The board, however,"."""
    while piece.count(",") > 1 and _are_adverbs(on, piece.rstrip(",").rpartition(",")[2]):
        piece = piece.rstrip(",").rpartition(",")[0].rstrip()
    return piece


def _parts(on: Page, start: int, cut: re.Match[str], stop: int) -> bool:
    """Whether a word parts clauses, and does not join the words of a title: "the Ministry of Labour and Affairs"."""
    if cut.group() != on.language.speakers.joins_office or not on.text[cut.end() : stop].lstrip()[:1].isupper():
        return True
    return not of_office(on.language.speakers).search(on.text, start, cut.start())


def _without_auxiliaries(on: Page, start: int, stop: int) -> tuple[int, bool]:
    """Where a subject ends whose verb begins at `stop`, and whether a relative word stands between."""
    is_relative = False
    while stop > start:
        last = _LAST_WORD.search(on.plain, max(start, stop - _LONG_WORD), stop)
        if not last or "," in on.plain[last.end(1) : stop]:
            break
        word = last.group(1)
        is_adverb = word.endswith(on.language.speakers.adverb_ending) and len(word) > _ADVERB
        if word not in on.language.speakers.auxiliary and not is_adverb:
            break
        is_relative = is_relative or word in on.language.speakers.relative
        stop = last.start(1)
    return stop, is_relative


def _are_adverbs(on: Page, words: str) -> bool:
    return all(
        word in on.language.speakers.auxiliary or word.endswith(on.language.speakers.adverb_ending)
        for word in words.split()
    )


def _apposition(on: Page, span: Span, memory: Memory, *, nearest: bool) -> Speaker | None:
    """`Ada Nordin, a member of the board,` or `the head, Ada Nordin,`: the first part that names a person.

    Else the first that names somebody else, else the first that names anybody; with `nearest`, from the end.
    """
    parts = list(_cut_at_commas(on, *span))
    order = parts[::-1] if nearest else parts
    for part in order:
        if any(_people(on, part)):
            return identify(on, *part, memory)
    found = [each for part in order if (each := identify(on, *part, memory))]
    return next((each for each in found if each.sort != "unnamed"), found[0] if found else None)


def _cut_at_commas(on: Page, start: int, stop: int) -> Iterator[Span]:
    for piece in on.plain[start:stop].split(","):
        yield start, start + len(piece)
        start += len(piece) + 1


def _people(on: Page, span: Span) -> Iterator[Mention]:
    """The people who are named in `span`, and not only what is theirs."""
    return (m for m in on.names(*span) if m.kind == "person" and not is_genitive(on, m))


def first(on: Page, start: int, stop: int, memory: Memory) -> Speaker | None:
    """The first noun phrase of a clause whose verbs are joined by "and"."""
    words = on.plain[start:stop].split(None, 1)
    if words and words[0] in on.language.speakers.pronouns:
        return memory.recall(on.language.speakers.pronouns[words[0]])
    return next((of(m) for m in on.names(start, stop) if not is_genitive(on, m)), None)


def after(on: Page, start: int, end: int, memory: Memory) -> Speaker | None:
    """The noun phrase that begins at `start`: who stands behind "said" or "according to"."""
    while start < end and on.plain[start] in " \"',":
        start += 1
    opening = _WORD.match(on.plain, start, end)
    if opening and opening.group() in on.language.speakers.no_subject:
        return None
    stop = _patterns(on.language.speakers).ends.search(on.plain, start, end)
    found = identify(on, start, stop.start() if stop else end, memory)
    if stop is None or stop.group()[0] != "," or (found and found.sort not in ("unnamed", "body")):
        return found
    return _named_behind(on, stop.end(), end) or found


def _named_behind(on: Page, start: int, end: int) -> Speaker | None:
    """The person whose name follows the comma behind an office: "said the board's head, Ada Nordin"."""
    stop = _patterns(on.language.speakers).ends.search(on.plain, start, end)
    person = next(_people(on, (start, stop.start() if stop else end)), None)
    return of(person) if person and not on.plain[start : person.start].strip() else None
