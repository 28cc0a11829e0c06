"""What the parse of a sentence knows of a language. Knows no language itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Grammar:
    """Words by their class; `forms` and `acts` read their lists when they are first asked."""

    forms: Callable[[], Mapping[str, tuple[str, str]]]  # word -> classes, the likeliest first, and lemma
    acts: Callable[[], frozenset[str]]  # nouns of acts and events
    contracted: Mapping[str, tuple[str, str]]  # words with a negation in them
    negated: str  # how those end
    other_negated: Mapping[str, str]
    short: Mapping[str, tuple[str, str]]  # verbs at the end of another word
    short_after: frozenset[str]
    be_forms: frozenset[str]  # finite ones
    not_finite: frozenset[str]
    auxiliary_forms: Mapping[str, str]
    by: tuple[list[str], ...]  # behind the participle of a passive
    singular: frozenset[str]  # determiners of one
    nor: frozenset[str]  # a clause that these open has its subject behind the auxiliary
    not_only: tuple[list[str], ...]
    with_from: Mapping[str, str]
    genitive: str
    genitive_ends: tuple[str, ...]  # behind the apostrophe
    adjective: tuple[str, ...]
    adverb: str
    verb_endings: tuple[tuple[tuple[str, ...], str], ...]  # ends of unknown words, and their classes
    past: frozenset[str]
    also_preposition: frozenset[str]
    question: frozenset[str]
    no: tuple[str, ...]
    relative: frozenset[str]
    which: frozenset[str]
    opening_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    always_asks: frozenset[str]
    fact_question: frozenset[str]
    asking: frozenset[str]
    tells: frozenset[str]
    particles: frozenset[str]  # behind a verb, of which they are a part
    content_object: frozenset[str]
    takes_clause: frozenset[str]
    bare: frozenset[str]
    bare_at_once: frozenset[str]  # the same without an object
    nouns_of_content: frozenset[str]
