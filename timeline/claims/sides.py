"""The sides that a sentence tells of: by name, as "the two", by who speaks, by a pronoun; what is judged of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from timeline.claims.scene import Scene
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties

_DIVIDES = 30  # characters before words for both sides in which "the zone that divides the" stands
NOBODY: frozenset[str] = frozenset()
NEAR = 3  # sentences in which "the talks" are still the talks just named: a paragraph of news has two or three


PERHAPS = "perhaps"  # of a sentence that may go on about a contact: told of its claims as `about`, and not counted on


class Judgement(NamedTuple):
    """`value` is yes, about or no; `why` names what decided, `rule` the row of a table that did.

    `kinds` are those of the contacts of the sides that the sentence tells, `foreign` those of the contacts of others.
    """

    value: str
    why: str
    rule: str = ""
    kinds: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    paragraph: int = 0
    others: bool = False  # whether the sentence names third parties
    is_passing: bool = False  # whether it names the contact only behind prepositions: "before the summit"
    is_together: bool = True  # whether the sides do it with one another, as far as a word of contact tells
    apart: frozenset[int] = frozenset()  # where the words of contact begin that do not join them
    mood: str = ""  # the status that its words give the contact: `conditional`, `planned` ...


class Patterns(NamedTuple):
    """What of a language the rules of contact look for."""

    he: re.Pattern[str]
    we: re.Pattern[str]
    back: re.Pattern[str]
    opens_back: re.Pattern[str]
    step: re.Pattern[str]
    pair: re.Pattern[str]
    opens_pair: frozenset[str]
    a_claim: re.Pattern[str]
    claims: re.Pattern[str]
    standing: re.Pattern[str]
    definite: re.Pattern[str]
    pronoun: re.Pattern[str]
    divides: re.Pattern[str]


@cache
def patterns(words: Parties) -> Patterns:
    back = any_of(words.points_back)
    return Patterns(
        re.compile(rf"\b{any_of(words.he)}\b"),
        re.compile(rf"\b{any_of(words.we)}\b"),
        re.compile(rf"\b{back}\b"),
        re.compile(rf"[\s\"'“]*{back}\b"),
        re.compile(rf"\b{any_of(words.takes_up)} {any_of(words.steps)}\b"),
        re.compile(rf"\b(?:{any_of(words.both)} (?:[\w-]+ )?{any_of(words.pairs)}|{any_of(words.the_parties)})\b"),
        frozenset((*words.both, *words.the_parties)),
        re.compile(rf", {any_of(words.a)} {any_of(words.named_claims)}\b"),
        re.compile(rf"\b{any_of(words.named_claims)}s?\b"),
        re.compile(rf"\b{any_of(words.be)}(?: {any_of(words.still)})?(?: {any_of(words.listed_as)})?(?: \w+){{0,2}} $"),
        re.compile(rf"\b({any_of(words.definite)})\s+(?:(?!{any_of(words.prepositions)}\b)[\w-]+\s+){{0,2}}$"),
        re.compile(rf"\b(?:{any_of(words.pronouns)}|{any_of(words.both)} {any_of(words.pairs)})\b"),
        re.compile(rf"\b{any_of(words.divides)} (?:{any_of(words.the)} )?$"),
    )


class Sides(NamedTuple):
    """The sides a sentence tells of, whether one of them only by its speaker, and how both are printed."""

    told: frozenset[str]
    is_by_speaker: bool = False
    how: str = "both sides"


_NEITHER = Sides(NOBODY)


def sides_of(scene: Scene, actors: frozenset[str], person: str, before: Sequence[Judgement]) -> Sides:
    """The sides told: named, or as "the two", by the one who speaks, or by "he"; `person` is the actor of the person
    named last, `before` are the judgements of the sentences before.
    """
    named, speaker = actors.intersection(scene.sides), scene.speaker
    if len(named) < 2 and (both := _together(scene, named, before)):
        return Sides(frozenset(scene.sides), how=f"both sides by “{both}”")
    if not named and speaker not in scene.sides:
        return _NEITHER
    if _is_the_other(scene, named, speaker):
        return Sides(named | {speaker}, True, f"both sides, {speaker} by its speaker")
    if not named and _speaks_of_itself(scene):
        named = frozenset({speaker})
    if _is_the_other(scene, named, person) and _takes_up_person(scene):
        return Sides(named | {person}, how=f"both sides, {person} by “he” or “she”")
    return Sides(named)


def _is_the_other(scene: Scene, named: frozenset[str], actor: str) -> bool:
    """Whether one side is named and `actor` is the other."""
    return len(named) == 1 and actor in scene.sides and actor not in named


def _takes_up_person(scene: Scene) -> bool:
    """Whether "he" or "she" stands before every person whom the sentence itself names."""
    he = patterns(scene.on.language.parties).he.search(scene.on.plain, *scene.span)
    return he is not None and not any(m.kind == "person" for m in scene.on.names(scene.span[0], he.start()))


def _together(scene: Scene, named: frozenset[str], before: Sequence[Judgement]) -> str:
    """The words that stand for both sides at once; those for any two only where the two are those of the topic."""
    on, words = scene.on, scene.on.language.parties
    shared = _shared(tuple(scene.sides), words)
    if shared and (found := shared.search(on.text, *scene.span)):
        return found.group()
    known = patterns(words)
    pair = known.pair.search(on.plain, *scene.span) if on.holds(scene.span, known.opens_pair) else None
    if pair is None or any(m.actor not in scene.sides for m in (*scene.parties, *scene.people)):
        return ""
    return pair.group() if named or _were_told(before) else ""


def as_one(scene: Scene) -> list[int]:
    """Where the words begin that stand for both sides at once; not where they only tell what a border divides."""
    on, words = scene.on, scene.on.language.parties
    shared, pair = _shared(tuple(scene.sides), words), patterns(words).pair
    found = [*(shared.finditer(on.text, *scene.span) if shared else ()), *pair.finditer(on.plain, *scene.span)]
    divides = patterns(words).divides
    return [hit.start() for hit in found if not divides.search(on.plain, max(0, hit.start() - _DIVIDES), hit.start())]


def _were_told(before: Sequence[Judgement]) -> bool:
    """Whether the contact spoken of last is one of the sides."""
    last = next((each for each in reversed(before[-NEAR:]) if each.foreign or each.value != "no"), None)
    return last is not None and not last.foreign


@cache
def _shared(sides: tuple[str, ...], words: Parties) -> re.Pattern[str] | None:
    """What names both sides by the word that their names share: "the Koreas", "inter-Korean"; `None` without one."""
    common = set.intersection(*(set(side.split()) for side in sides)) if len(sides) > 1 else set()
    own = sorted(word for word in common if word[0].isupper())
    if not own:
        return None
    shared, both = any_of(own), f"{any_of(words.both)} {any_of(own)}\\w* {any_of(words.pairs)}"
    other = any_of(sorted({word for side in sides for word in side.split() if word not in own}) or own)
    listed = rf"{other} {any_of(words.lists)} {other} {shared}\w*"
    return re.compile(rf"\b(?:{shared}s|{any_of(words.in_pairs)}{shared}\w*|{both}|{listed})\b")


def _speaks_of_itself(scene: Scene) -> bool:
    """Whether a side says "we" in its own words."""
    is_own = scene.speaker in scene.sides and (scene.said.quoted or scene.said.turn)
    return is_own and patterns(scene.on.language.parties).we.search(scene.on.plain, *scene.span) is not None
