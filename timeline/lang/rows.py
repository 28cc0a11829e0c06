"""The form of a language: rows, guards and the record that gathers them. Knows no language itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any, NamedTuple, TypeVar

from timeline.expressions import Expression
from timeline.lang.claim_rows import Captions, Cues, Dates, Gists, Kinds, Scopes, Status
from timeline.lang.grammar_rows import Grammar
from timeline.lang.speaker_rows import Parties, Speakers

T = TypeVar("T")
Make = Callable[..., Expression | None]


class Guard(NamedTuple):
    """What must (or must not) stand around a match for it to count; words are lower case, "" matches anything.

    `after` and `before` are the words allowed right before and right after the match; `not_after` and `not_before`
    the words refused there; `capitals`, when given, are the only words that may begin with a capital right before;
    `tight` asks that no blank stands in the match.
    """

    after: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    capitals: frozenset[str] | None = None
    tight: bool = False


class Row(NamedTuple):
    """One phrase. `pattern` is made of word classes (CAPITALS), words, `[optional]` parts, `a|b` choices and marks.

    `CLASS:name` hands the value of the class to `make` under that name, `CLASS` under its own in lower case; `make`
    of `None` is a phrase that is no expression of time. `mod` is a TIMEX3 modifier that the phrase itself carries.
    `examples` pair a text, written on Monday 2014-01-20, with its value ("" for what is no time); `refused` are texts
    that only the guard keeps from the row, one for each of its parts. A class or a word matches one word; words stand
    next to each other, a mark (`,` `-` `/` `'`) between.
    """

    pattern: str
    make: Make | None
    examples: Mapping[str, str]
    guard: Guard | None = None
    mod: str = ""
    refused: tuple[str, ...] = ()


class WordClass(NamedTuple):
    """A class of words or numbers, named in patterns. `field` is the name under which a row gets the value of the word,
    "" when it gets none; `example` is one of its words, and `value` what that word means.
    """

    name: str
    field: str
    holds: str
    example: str
    value: Any


class Modifier(NamedTuple):
    """A TIMEX3 `mod`. `kind` says what it attaches to: `date`, `amount` (starts with a number) or `any`.

    `after` are the words allowed right before it; none means any.
    """

    mod: str
    kind: str = "any"
    bound: int = 0  # -1 and 1: the part of the unit up to and behind the anchor; 2 its last days, 3 its second half
    after: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Modifiers:
    """What makes a time early, late, approximate or a bound, by the words right before and right after it."""

    before: Mapping[str, Modifier]
    after: Mapping[str, Modifier]

    @cached_property
    def before_last(self) -> frozenset[str]:
        """The words that a modifier before a time can end with."""
        return frozenset(phrase.split()[-1] for phrase in self.before)

    @cached_property
    def longest(self) -> int:
        """Words of the longest modifier before a time."""
        return max(len(phrase.split()) for phrase in self.before)

    @cached_property
    def after_first(self) -> frozenset[str]:
        """The two letters that a modifier behind a time can begin with."""
        return frozenset(phrase[:2] for phrase in self.after)


@dataclass(frozen=True)
class Joins:
    """What stands between two times that belong together, and around them."""

    roles: Mapping[str, tuple[str, str]]
    between: frozenset[str]
    opens: frozenset[str]
    follows: frozenset[str]
    list_follows: frozenset[str]
    clock_joins: frozenset[str]


@dataclass(frozen=True)
class Names:
    """What says that a month, a day of the week or a year is part of a name or a number of something."""

    titles: frozenset[str]  # before a person's name: "Mr."
    trades: frozenset[str]  # the same: "actress"
    forenames: frozenset[str]  # months and days that are first names
    called: frozenset[str]  # whole names that begin or end with one
    bodies: frozenset[str]  # behind a month, with a capital: "the October Revolution"
    buildings: frozenset[str]  # behind a day of the week
    movements: frozenset[str]  # behind a month and a day: "April 6 Movement"
    families: frozenset[str]  # behind a month
    calendar: frozenset[str]  # what stands beside a month that is a time
    timely: frozenset[str]  # words before a month that is a time
    serials: frozenset[str]  # what has numbers: "resolution 1267"
    ratios: frozenset[str]  # what has two numbers with a stroke: "a ratio of 12/15"
    lone: frozenset[str]  # of them those that have one number, and no list of them
    organs: frozenset[str]  # what is named by a number before it: "the 1988 Committee"
    old_organs: frozenset[str]  # the same behind a number below 1900
    islamic: frozenset[str]  # words of the Hijri calendar
    muslim: frozenset[str]  # places and people that count years by it
    modern: frozenset[str]  # what no text of another age tells of

    @cached_property
    def leaders(self) -> frozenset[str]:
        """The words before a name that need no word behind it: titles, and the first words of whole names."""
        return self.titles.union(name.split()[0].lower() for name in self.called)


@dataclass(frozen=True)
class Prepositions:
    """The words right before a time that say how it is meant."""

    at: frozenset[str]
    ahead: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    closings: Mapping[str, str]
    ended: frozenset[str]
    ends: frozenset[str]


@dataclass(frozen=True)
class Plans:
    """What says that a sentence looks ahead."""

    future: frozenset[str]
    future_names: frozenset[str]
    future_nouns: frozenset[str]
    future_pairs: Mapping[str, frozenset[str]]
    future_near: Mapping[str, frozenset[str]]
    future_sure: frozenset[str]
    not_future: frozenset[str]
    causal: Mapping[str, str]
    present: frozenset[str]
    present_many: frozenset[str]
    not_present: frozenset[str]
    had_been: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that can tell of a plan."""
        return (self.future | self.present | self.present_many).union(self.future_pairs, self.future_near)


@dataclass(frozen=True)
class Past:
    """What says that a sentence looks back."""

    past_verbs: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    same_past: frozenset[str]
    saying: frozenset[str]
    happened: frozenset[str]
    records: frozenset[str]


@dataclass(frozen=True)
class Forms:
    """Articles, auxiliaries and endings, by which the words around them are understood."""

    articles: frozenset[str]
    be: frozenset[str]
    present_be: frozenset[str]
    passive: frozenset[str]
    bare: frozenset[str]
    did: frozenset[str]
    denials: frozenset[str]
    adverb_endings: tuple[str, ...]
    denial_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    superlative_endings: tuple[str, ...]
    possessives: tuple[str, ...]


@dataclass(frozen=True)
class Narration:
    """What says whether a passage tells of another time or of the day it was written."""

    frames: frozenset[str]
    here: frozenset[str]
    objects: frozenset[str]
    subjects: frozenset[str]
    not_verbs: frozenset[str]
    said: frozenset[str]
    owns: frozenset[str]
    before: frozenset[str]
    this: frozenset[str]


@dataclass(frozen=True)
class Language:
    """All that the tagger knows of one language; a group of words for each question it asks."""

    classes: Mapping[str, WordClass]
    words: Mapping[str, Mapping[str, Any]]  # the words of a class and their values
    suffixes: Mapping[str, str]
    phrases: tuple[Row, ...]
    people: Mapping[str, tuple[str, ...]]
    names: Names
    modifiers: Modifiers
    joins: Joins
    prepositions: Prepositions
    plans: Plans
    past: Past
    forms: Forms
    narration: Narration


@dataclass(frozen=True, eq=False)  # compared and hashed as itself: patterns are compiled once for each
class Claims:
    """All that the rules of claims know of one language, a group of words for each question they ask."""

    code: str
    cues: Cues
    kinds: Kinds
    dates: Dates
    captions: Captions
    status: Status
    speakers: Speakers
    parties: Parties
    scopes: Scopes
    gists: Gists
    grammar: Grammar


def gathered(group: type[T], *modules: ModuleType) -> T:
    """A group of words whose fields are the constants of `modules`: field `openers` is `OPENERS`."""
    constants = {name: value for module in modules for name, value in vars(module).items() if name.isupper()}
    return group(**{name: constants[name.upper()] for name in group.__dataclass_fields__})  # type: ignore[attr-defined]


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of `text`, which semicolons part, as a set."""
    return frozenset(in_order(text))


def in_order(text: str) -> tuple[str, ...]:
    """The phrases of `text`, which semicolons part, in their order."""
    return tuple(bare for phrase in text.split(";") if (bare := " ".join(phrase.split())))


def either(phrases: Iterable[str]) -> str:
    """A part of a pattern that matches any of `phrases`, the longest first."""
    return "|".join(map(re.escape, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))


def any_of(words: Iterable[str]) -> str:
    """The part of a pattern that any of `words` matches; the first that does is taken.

    >>> any_of(["such a", "such"])
    '(?:such\\\\ a|such)'
    """
    return f"(?:{'|'.join(map(re.escape, words))})"
