"""What the rules of contact ask of a sentence, each worked out once, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.parties import HELD, hosts, is_free
from timeline.claims.scene import Scene
from timeline.claims.signs import BLAME
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties
from timeline.text.once import once

SIGNS = HELD | {"recognition", "designation", "aid", "refusal", "postponement"}  # kinds that may be a contact
VIOLENT = frozenset({"attack", "takeover"})
NEAR = 3  # sentences in which "the talks" are still the talks just named: a paragraph of news has two or three
_DETERMINER = 40  # characters before a noun in which its "the" stands
_STANDING = 40  # characters before "banned" in which "is still" stands
_CLAIM_BEFORE = 80  # characters before "rejected" in which ", a claim" stands
_ADDRESSEE = 6  # characters between a verb and whom it speaks to: "told the Reds"


def _is_sign(cue: Cue) -> bool:
    return cue.tags.get(cues.KIND) in SIGNS or cue.tags.get(cues.WEAK) in SIGNS or cues.OWN in cue.tags


class Judgement(NamedTuple):
    """`value` is yes, about or no; `why` names what decided, `rule` the row of a table that did."""

    value: str
    why: str
    rule: str = ""


class Patterns(NamedTuple):
    """What of a language the rules of contact look for."""

    he: re.Pattern[str]
    we: re.Pattern[str]
    back: re.Pattern[str]
    opens_back: re.Pattern[str]
    step: re.Pattern[str]
    pair: re.Pattern[str]
    a_claim: re.Pattern[str]
    standing: re.Pattern[str]
    definite: re.Pattern[str]


@cache
def _patterns(words: Parties) -> Patterns:
    back = any_of(words.points_back)
    return Patterns(
        re.compile(rf"\b{any_of(words.he)}\b"),
        re.compile(rf"\b{any_of(words.we)}\b"),
        re.compile(rf"\b{back}\b"),
        re.compile(rf"[\s\"'“]*{back}\b"),
        re.compile(rf"\b{any_of(words.takes_up)} {any_of(words.steps)}\b"),
        re.compile(rf"\b(?:{any_of(words.both)} {any_of(words.pairs)}|{any_of(words.the_parties)})\b"),
        re.compile(rf", {any_of(words.a)} {any_of(words.named_claims)}\b"),
        re.compile(rf"\b{any_of(words.be)}(?: {any_of(words.still)})?(?: {any_of(words.listed_as)})?(?: \w+){{0,2}} $"),
        re.compile(rf"\b{any_of(words.definite)}\s+(?:[\w-]+\s+){{0,2}}$"),
    )


class Sides(NamedTuple):
    """The sides a sentence tells of, whether one of them only by its speaker, and how both are printed."""

    told: frozenset[str]
    is_by_speaker: bool = False
    how: str = "both sides"


def sides_of(scene: Scene, actors: frozenset[str], person: str) -> Sides:
    """The sides told: named, or by the one who speaks, or by "he"; `person` is the actor of the person named last."""
    named, speaker = actors.intersection(scene.sides), scene.speaker
    if len(named) == 1 and speaker in scene.sides and speaker not in named:
        return Sides(named | {speaker}, True, f"both sides, {speaker} by its speaker")
    if not named and _speaks_of_itself(scene):
        named = frozenset({speaker})
    if len(named) == 1 and person in scene.sides and person not in named:
        if _patterns(scene.on.language.parties).he.search(scene.on.plain, *scene.span):
            return Sides(named | {person}, how=f"both sides, {person} by “he” or “she”")
    return Sides(named)


def _speaks_of_itself(scene: Scene) -> bool:
    """Whether a side says "we" in its own words."""
    is_own = scene.speaker in scene.sides and (scene.said.quoted or scene.said.turn)
    return is_own and _patterns(scene.on.language.parties).we.search(scene.on.plain, *scene.span) is not None


@dataclass  # no slots: see the module's first line
class Case:
    """A sentence, the judgements of those just before it in order, the actors it names and the sides it tells of."""

    scene: Scene
    before: Sequence[Judgement]
    actors: frozenset[str]
    sides: Sides

    @property
    def words(self) -> Parties:
        return self.scene.on.language.parties

    @property
    def patterns(self) -> Patterns:
        return _patterns(self.words)

    def finds(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.scene.on.plain, *self.scene.span)

    # Whom it is of.

    @once
    def others(self) -> frozenset[str]:
        """The third parties it names."""
        return self.actors.difference(self.scene.sides)

    @property
    def speaker(self) -> frozenset[str]:
        """The side that speaks; empty where no side does."""
        return frozenset({self.scene.speaker}.intersection(self.scene.sides))

    @property
    def is_both(self) -> bool:
        return len(self.sides.told) == 2

    @once
    def own_sides(self) -> frozenset[str]:
        """The sides told; where there are none, the side that speaks."""
        return self.sides.told or self.speaker

    # Its words of contact.

    @once
    def signs(self) -> list[Cue]:
        """The words of contact; where the one side only speaks, without the deals of others that it speaks of."""
        signs = [x for x in self.scene.cues if _is_sign(x)]
        if self.is_both and self.speaker and (self.sides.is_by_speaker or self.scene.only_speaks(self.scene.speaker)):
            signs = [cue for cue in signs if not self._belongs_to_others(cue)]
        return signs

    @once
    def free(self) -> list[Cue]:
        """The words of a contact that no other pair holds; of a sentence that goes on, if it has one to go on about."""
        if not self.is_both and (not self.is_recent or self.is_theirs):
            return []
        return [cue for cue in self.signs if is_free(self.scene, cue)]

    @once
    def strong(self) -> list[Cue]:
        """Those that are a sign by themselves: of a kind, or words of the topic."""
        return [cue for cue in self.free if cue.get(cues.KIND) in SIGNS or cues.TOPIC in cue.tags]

    @once
    def is_theirs(self) -> bool:
        """Whether the first contact spoken of is that of others: "the Reds met the Greens, say people who know"."""
        leading = next((cue for cue in self.signs if cue.get(cues.KIND) in HELD), None)
        if leading is None:
            return False
        if leading.text in self.words.hosting and subject(self.scene, leading) in self.others:
            return True  # what a third party hosts is its own
        return not is_free(self.scene, leading) and not hosts(self.scene, set(self.scene.sides))

    def _belongs_to_others(self, cue: Cue) -> bool:
        """Whether a deal or talks are those of a side and a third actor of whom the other side only speaks."""
        if cue.tags.get(cues.KIND) not in ("meeting", "agreement") or not self.others:
            return False
        hosted = hosts(self.scene, {side for side in self.scene.sides if side != self.scene.speaker})
        return not hosted and not self.finds(self.patterns.we)

    def is_definite(self, cue: Cue) -> bool:
        """Whether it speaks of a contact as of one that is known: "the talks"."""
        opens = max(self.scene.span[0], cue.start - _DETERMINER)
        return self.patterns.definite.search(self.scene.on.plain, opens, cue.start) is not None

    def is_standing(self, cue: Cue) -> bool:
        """Whether a listing is only stated as a fact: "the group is banned there"."""
        if cue.get(cues.KIND) != "designation":
            return False
        opens = max(0, cue.start - _STANDING)
        return self.patterns.standing.search(self.scene.on.plain, opens, cue.start) is not None

    # What it says of a contact told before.

    @once
    def is_recent(self) -> bool:
        """Whether a contact was told in the sentences before."""
        return any(judgement.value == "yes" for judgement in self.before)

    @property
    def is_spoken_of(self) -> bool:
        """Whether the sentences before showed or discussed a contact."""
        return any(judgement.value != "no" for judgement in self.before)

    @property
    def is_spoken_of_near(self) -> bool:
        return any(judgement.value != "no" for judgement in self.before[-NEAR:])

    @once
    def opens_back(self) -> bool:
        """Whether it begins with what the sentence before told: "The visit ..."."""
        opens = self.patterns.opens_back
        return opens.match(self.scene.on.plain, *self.scene.span) is not None

    @property
    def declines(self) -> bool:
        """Whether it tells of a refusal, and of third parties."""
        return bool(self.others) and any(cue.get(cues.KIND) == "refusal" for cue in self.scene.cues)

    def blame(self, others: frozenset[str]) -> list[Cue]:
        """The cues that take up an accusation; where others are named, only nouns and denials."""
        nouns = self.words.named_accusations
        if others:
            return [x for x in self.scene.cues if x.tags.get(cues.KIND) == "denial" or x.text in nouns]
        return [x for x in self.scene.cues if x.tags.get(cues.KIND) in BLAME or cues.ABOUT in x.tags]

    def is_of_others(self, cue: Cue) -> bool:
        """Whether a third party denies something of its own: "a claim that the Greens rejected"."""
        opens = max(self.scene.span[0], cue.start - _CLAIM_BEFORE)
        told = self.patterns.a_claim.search(self.scene.on.plain, opens, cue.start)
        is_own = told is not None or cue.text in self.words.own_act
        return is_own and cue.get(cues.KIND) == "denial" and subject(self.scene, cue) in self.others

    @once
    def address(self) -> Cue | None:
        """The verb with which one side says something to the other: "Nordin told the Reds"."""
        cue = self.scene.said.cue
        if cue is None or not self.speaker or not (is_telling(cue) or cue.text in self.words.addressed):
            return None
        partner = next((m for m in self.scene.named if cue.end <= m.start <= cue.end + _ADDRESSEE), None)
        is_other = partner is not None and partner.actor in self.scene.sides and partner.actor not in self.speaker
        return cue if is_other else None

    @property
    def about(self) -> Cue | None:
        """The first word of help, harm or blame between the sides."""
        blames = (cue for cue in self.scene.cues if cues.ABOUT in cue.tags or cue.get(cues.KIND) in BLAME)
        return next(blames, None)


def is_telling(cue: Cue) -> bool:
    """Whether a verb of saying has somebody who is told."""
    return cue.get(cues.VERB) == "tell"


def subject(scene: Scene, cue: Cue) -> str:
    """The actor named last before a verb; empty when there is none."""
    return next((m.actor for m in reversed(scene.named) if m.end <= cue.start), "")
