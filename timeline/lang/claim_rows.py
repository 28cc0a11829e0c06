"""What the rules of claims know of a language, a group of words for each question they ask. Knows no language itself.

A group is compared and hashed as itself: what is made of its words, patterns above all, is made once for each.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Dates:
    """Words around the dates of a sentence."""

    weekdays: frozenset[str]
    of_a_noun: frozenset[str]  # right before a day: it is that of a noun, not of a saying
    openings: frozenset[str]  # between the head of a sentence and the day of its saying
    determiners: tuple[str, ...]
    day_on: tuple[str, ...]  # between a noun and its day
    glued: tuple[str, ...]  # right behind a day that is part of the next word
    background: frozenset[str]  # before what is told as over
    clause_openers: tuple[str, ...]
    auxiliary: frozenset[str]  # between a subject and its verb
    between: frozenset[str]  # between a verb of saying and the day of the saying
    person_nouns: frozenset[str]
