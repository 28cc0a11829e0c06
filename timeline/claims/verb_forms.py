"""Whether a word of saying is a verb where it stands, or a noun or a participle; and whether it fits its subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from timeline.claims.cues import Cue
from timeline.claims.phrase import nouns_of_speakers
from timeline.claims.stretches import Subject
from timeline.claims.words import Clause, Word
from timeline.lang.speaker_rows import Speakers

_OBJECT = 4  # words behind a verb in which the noun of what it gives stands
_NEAR = 100  # characters that those words take at most
_BEFORE = 24  # characters of the word before a verb, at most
_WORD = re.compile(r"[\w'&/-]+")
_A_NAME = 3  # words that a name stays under whose last word ends like a plural: "The Times"


class Use:
    """A word of saying at `at`: `end` is the index behind it; `closes` where it is the last word of its sentence.

    `joined` where a hyphen stands at one of its ends; `before` is the word right before it, none where it is a mark.
    """

    __slots__ = ("at", "before", "c", "closes", "end", "first", "joined", "known")

    def __init__(self, c: Clause, at: int, end: int, joined: bool, closes: bool) -> None:
        self.c, self.at, self.end, self.joined, self.closes, self.known = c, at, end, joined, closes, c.known
        self.first = c.words[at].low
        before = c.words[at - 1] if at else None
        self.before = None if before is None or before.is_mark else before

    @property
    def behind(self) -> Word | None:
        return self.c.words[self.end] if self.end < len(self.c.words) else None


def governing(c: Clause, at: int) -> str:
    """The word before a verb, adverbs left out; empty where there is none."""
    while at > 0 and (c.words[at - 1].low.endswith(c.known.adverb_ending) or c.words[at - 1].low in c.known.adverbs):
        at -= 1
    return c.words[at - 1].low if at else ""


def is_verb(use: Use) -> bool:
    """Whether a word of saying is one where it stands."""
    for row in NO_VERBS:  # noqa: SIM110 - nearly always all are asked, and a generator takes twice the time
        if row.holds(use):
            return False
    return True


def is_plainly_none(plain: str, cue: Cue, known: Speakers) -> bool:
    """Whether a word of saying is no verb by what rows of `NO_VERBS` see at a glance, before its sentence is read."""
    first, before = cue.text.split(" ", 1)[0], plain[max(0, cue.start - _BEFORE) : cue.start]
    if before[-1:] == " " and before[-2:] != "  ":
        word = before[:-1].rpartition(" ")[2]
        if word.endswith(known.possessive) or (word in known.opens_noun and word not in known.relative):
            return True
        if first in known.nouns_too:
            return word in known.before_noun
        if word in known.prepositions and not first.endswith(known.participle_ending):
            return True
    return cue.text in known.giving and known.given_nouns.isdisjoint(_WORD.findall(plain, cue.end, cue.end + _NEAR))


def _in_compound(use: Use) -> bool:
    return use.joined


def _in_name(use: Use) -> bool:
    return use.c.words[use.at].capital and use.before is not None and not use.before.capital


def _kept_silent(use: Use) -> bool:
    known, at = use.known, use.at
    return use.first in known.silent and any(word.low in known.says_not for word in use.c.words[max(0, at - 3) : at])


def _gives_nothing(use: Use) -> bool:
    known, words = use.known, use.c.words
    if use.first not in known.giving or use.end - use.at > 1:
        return False
    for word in words[use.end : use.end + _OBJECT]:
        if word.is_mark or word.low in known.prepositions:
            return True
        if word.low in known.given_nouns:
            return False
    return True


def _behind_article(use: Use) -> bool:
    before, known = use.before, use.known
    if before is None or before.gap or before.low in known.relative:
        return False
    return before.low.endswith(known.possessive) or before.low in known.opens_noun


def _behind_preposition(use: Use) -> bool:
    before, known = use.before, use.known
    if before is None or before.gap or use.first in known.nouns_too or use.first.endswith(known.participle_ending):
        return False
    return before.low in known.prepositions


def _like_a_noun(use: Use) -> bool:
    before, known = use.before, use.known
    if before is None or use.first not in known.nouns_too:
        return False
    if before.low in known.before_noun:
        return True
    return not _is_helped(use) and not (_is_sure(use.c, before) and _has_object(use, before))


def _is_helped(use: Use) -> bool:
    """Whether an auxiliary stands before a word, which then is a verb."""
    before, known = governing(use.c, use.at), use.known
    return before in known.do or before in known.have or before in known.relative


def _has_object(use: Use, before: Word) -> bool:
    """Whether what stands behind a word goes with a verb; behind a name, which goes with a noun too, what is sure."""
    behind, known = use.behind, use.known
    if behind is None:
        return use.closes
    if behind.is_mark:
        return behind.low in known.opens_speech
    if behind.capital or behind.low.split("'")[0] in known.after_verb:
        return True
    is_loose = before.low in known.subjects or not before.capital
    return is_loose and behind.low not in known.prepositions and not use.c.is_finite(use.end)


def _is_sure(c: Clause, before: Word) -> bool:
    """Whether a word can only be a noun or a pronoun, so that a verb can follow it."""
    known, low = c.known, before.low
    if before.capital or before.gap or low.endswith(known.noun_endings):
        return True
    return low in _surely_nouns(known)


@cache
def _surely_nouns(known: Speakers) -> frozenset[str]:
    return nouns_of_speakers(known).union(known.papers, known.subjects, known.plurals, known.auxiliary)


class Row(NamedTuple):
    """A place in which a word of saying is no verb. In `examples` and `but` it stands between stars."""

    name: str
    holds: Callable[[Use], bool]
    examples: tuple[str, ...]
    but: tuple[str, ...]


NO_VERBS = (
    Row("in a compound", _in_compound, ("The so-*called* plan is dead.",), ("The mayor *called* it dead.",)),
    Row(
        "in a name",
        _in_name,
        ("They met *Planned* Harbours in Oslo.",),
        ("Mayor *Says* Ferry Is Late", "the mayor *said* no."),
    ),
    Row(
        "of silence",
        _kept_silent,
        ("The board did not immediately *comment*.", "She has not *replied*."),
        ("The board *commented* at noon.", "He did not *say* it."),
    ),
    Row(
        "without a word that is given",
        _gives_nothing,
        ("The museum *offered* a ride.", "The board *made* a ship with support from Oslo."),
        ("The board *offered* a rare apology.", "They *voiced* support."),
    ),
    Row(
        "behind an article or a genitive",
        _behind_article,
        ("He read the *reports* at noon.", "The board's *demands* are old.", "They had a *say* in it."),
        ("The officials that *say* so left.", "The board *demands* more."),
    ),
    Row(
        "behind a preposition",
        _behind_preposition,
        ("He left in *called* ships.",),
        ("She left after *saying* no.", "Ada Nordin on          *said* no."),
    ),
    Row(
        "like a noun",
        _like_a_noun,
        ("It is one of the swing *states*.", "The harsh *attacks* on it hurt.", "Oslo *plans* were late."),
        (
            "The board *plans* a ferry.",
            "He *calls* it late.",
            "It will *claim* ships.",
            "A survey *shows* few ferries.",
        ),
    ),
)


def agrees(c: Clause, at: int, found: Subject) -> bool:
    """Whether a verb in the present has the form that its subject asks for: "critics say", "a critic says"."""
    first, known = c.words[at].low, c.known
    is_base = first in known.base_forms and first not in known.same_forms
    if not is_base and first not in known.third_forms:
        return True
    is_helped = any(word.low in known.do for word in c.words[found.end : at])
    if is_helped:
        return is_base
    many = _is_plural(c, found)
    return many is is_base if many is not None else not (is_base and first in known.nouns_too)


def _is_plural(c: Clause, found: Subject) -> bool | None:
    """Whether a subject is of many; `None` where its last word may be a name: "Officials", "The Times", "The Reds"."""
    known, inside = c.known, c.words[found.start : found.end]
    if inside[0].low in known.plurals or any(word.low in known.joining for word in inside):
        return True
    head = _head(c, found)
    if head is None:
        return False
    if head.low in known.either:
        return None
    if head.low in known.plurals:
        return True
    if head.capital and len(inside) < _A_NAME and head.low not in known.singulars:
        return None
    return _is_like_plural(c, head.low)


def _is_present(c: Clause, at: int) -> bool:
    return c.words[at].low in c.known.third_forms or c.words[at].low in c.known.base_forms


def _head(c: Clause, found: Subject) -> Word | None:
    """The last word of a subject before its first preposition."""
    places = range(found.start + 1, found.end)
    stop = next((i for i in places if c.words[i].low in c.known.prepositions), found.end)
    return next((word for word in reversed(c.words[found.start : stop]) if not word.is_mark), None)


def _is_like_plural(c: Clause, low: str) -> bool:
    ends = low.endswith(c.known.plural_ending) and not low.endswith(c.known.no_plural_endings)
    return ends and low not in c.known.singulars


def is_modifier(c: Clause, at: int, end: int, found: Subject, *, sure: bool) -> bool:
    """Whether a past form is the participle of a noun that another verb has: "kept a list published in May".

    Before "by" it is one as well, but for verbs that are `sure` to say by some means: "said by telephone".
    """
    known = c.known
    if found.relative or _is_present(c, at) or found.end != at:
        return False
    behind = c.words[end].low if end < len(c.words) else ""
    if behind in known.behind_participle and not (sure and c.words[at].low in known.by_means):
        return True
    return found.start > 0 and c.words[found.start - 1].low not in known.said_forms and c.is_finite(found.start - 1)
