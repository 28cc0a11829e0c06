"""Names the speaker that a stretch of a sentence holds, by its noun phrase or by how the sentence begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.claims.antecedents import Memory, Speaker, titles
from timeline.claims.heads import is_genitive
from timeline.claims.noun_phrases import identify, read
from timeline.claims.page import Page
from timeline.claims.phrase import of
from timeline.claims.stretches import Subject
from timeline.claims.words import Clause
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span
from timeline.topic import Mention

__all__ = ["acting", "identify", "leading", "named", "of", "remember", "within"]


def remember(on: Page) -> Memory:
    """An empty memory for a text that knows the titles people have in it."""
    return Memory(titles=titles(on.language.speakers.person_nouns, on.plain, on.mentions))


def within(on: Page, clause: Clause, found: Subject, memory: Memory) -> Speaker | None:
    """Who the words `found` of a sentence name."""
    return identify(on, clause.words[found.start].start, clause.words[found.end - 1].end, memory)


def named(on: Page, start: int, end: int, memory: Memory) -> Speaker | None:
    """Who a stretch names by a name that is known."""
    found = read(on, start, end, memory)
    return found.speaker if found.speaker and any(m.start < end for m in on.names(start, end)) else None


def acting(on: Page, sentence: Span) -> list[Mention]:
    """The names of people and bodies in a sentence, in order."""
    names = on.names(*sentence)
    return [m for m in names if m.kind in ("person", "body")] if names else []


def leading(on: Page, sentence: Span, named: Sequence[Mention], memory: Memory) -> Speaker | None:
    """The person or body that a sentence begins with, by name or as "she"; `named` are those in it."""
    words = on.language.speakers
    opening = _opening(words).match(on.plain, *sentence)
    if opening:
        return memory.meant("person", words.he_is[opening.group(1)], sentence[0])
    first = named[0] if named else None
    if first is None or is_genitive(on, first):
        return None
    before = on.plain[sentence[0] : first.start].split()[-1:]
    return None if before and before[0] in words.prepositions else of(first)


@cache
def _opening(words: Speakers) -> re.Pattern[str]:
    """A pronoun of a person as the subject of a sentence, behind two words at most."""
    subjects = (pronoun for pronoun in words.he_is if pronoun in words.subjects)
    return re.compile(rf"(?:[\w'-]++,? ){{0,2}}({any_of(subjects)})\b")


def in_capitals(on: Page, label: str) -> Speaker:
    """Who a label in capitals names, as a transcript has it: the person of the page whose name ends so, else itself."""
    last = label.split()[-1].casefold()
    full = next((m for m in on.mentions if m.kind == "person" and m.name.casefold().split()[-1] == last), None)
    return of(full) if full else Speaker(label, "", "person")
