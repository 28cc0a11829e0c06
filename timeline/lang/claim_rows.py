"""What the rules of claims know of a language, a group of words for each question they ask. Knows no language itself.

A group is compared and hashed as itself: what is made of its words, patterns above all, is made once for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# A row of a table of cues: its value, then whatever its table needs, then its phrases and its examples.
CueRow = tuple[str, str, object] | tuple[str, str, str, object]


@dataclass(frozen=True, eq=False)
class Cues:
    """The tables of cue words, of one family each; phrases of a row are parted by semicolons."""

    kinds: Sequence[CueRow]  # what happened
    weak: Sequence[CueRow]  # the same where no other stands
    motion: Sequence[CueRow]  # the same where it leads to a name of the topic
    status: Sequence[CueRow]  # did it happen?
    negations: Sequence[CueRow]
    about: Sequence[CueRow]  # help and harm between the sides
    verbs: Sequence[CueRow]  # of saying
    after: Sequence[CueRow]  # the speaker stands behind
    passive: Sequence[CueRow]  # the speaker stands before, the outlet behind
    neutral: Sequence[CueRow]  # no cues, though words of theirs are
    contracted: tuple[str, ...]  # cues that stand at the end of another word


@dataclass(frozen=True, eq=False)
class Kinds:
    """Words that tell of what kind something is."""

    received: frozenset[str]  # of people: a meeting
    guests: frozenset[str]
    to_day: frozenset[str]  # between a noun and the day behind it
    before_noun: frozenset[str]  # between a day and the noun behind it
    to_do: tuple[str, ...]  # right before a verb, which no day is that of
    accusations: frozenset[str]  # nouns and verbs that name an accusation
    no: tuple[str, ...]  # before a denial
    no_endings: tuple[str, ...]
    asked: tuple[str, ...]


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


@dataclass(frozen=True, eq=False)
class Status:
    """Words that govern what is told: did it happen?"""

    openers: frozenset[str]  # of a condition, wherever it stands
    inverted: frozenset[str]  # of a condition at the head of a clause
    not_conditional: frozenset[str]  # before an opener that opens none
    hearsay: frozenset[str]
    asking: frozenset[str]
    untrue: frozenset[str]  # open a sentence whose "that" is denied
    that: tuple[str, ...]
    unfulfilled: frozenset[str]  # of a plan whose day is over
    to_do: tuple[str, ...]  # behind one of them
    adverb: tuple[str, ...]  # ends of words
    modals: tuple[str, ...]
    modal_adverbs: frozenset[str]
    leading: frozenset[str]  # open a sentence whose time or place leads
    of: frozenset[str]
    noun_goes_on: tuple[str, ...]
    be: frozenset[str]
    been: tuple[str, ...]
    only: tuple[str, ...]
    nothing: frozenset[str]  # negations behind a verb
    undone: frozenset[str]  # of a noun that came to nothing
    of_a_noun: frozenset[str]  # of a noun that is to come
    earlier: tuple[str, ...]  # with a year or month that still runs
    planned_for: tuple[str, ...]  # before the day of a plan
    others_plan: frozenset[str]  # between a day and the word that puts another plan off
