"""What the rules of contact ask of a sentence, each worked out once, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from timeline.claims import cues
from timeline.claims.clauses import clause_at
from timeline.claims.contact_signs import SIGNS, is_act, is_behind_preposition, is_sign
from timeline.claims.cues import Cue
from timeline.claims.held import hosts, is_free
from timeline.claims.parties import HELD, held_by, is_held
from timeline.claims.roles import actors_in
from timeline.claims.scene import Scene
from timeline.claims.sides import NEAR, Judgement, Patterns, Sides, patterns
from timeline.claims.signs import BLAME
from timeline.lang.speaker_rows import Parties
from timeline.text.once import once
from timeline.topic import Mention

VIOLENT = frozenset({"attack", "takeover"})
_OF_A_CONTACT = frozenset({"refusal", "postponement"})  # what is done to a contact: whose that is, decides
_DETERMINER = 40  # characters before a noun in which its "the" stands
_LEADS = 24  # characters from the start of a sentence in which its subject begins: "The next round of"
_PARTNER = 20  # characters behind a word of contact in which the one it is held with is named
_STANDING = 40  # characters before "banned" in which "is still" stands
_CLAIM_BEFORE = 80  # characters before "rejected" in which ", a claim" stands
_VALUE = itemgetter(0)  # of a judgement
_NO = frozenset({"no"})
_ADDRESSEE = 6  # characters between a verb and whom it speaks to: "told the Reds"


@dataclass  # no slots: see the module's first line
class Case:
    """A sentence, the judgements of those just before it in order, and the sides it tells of."""

    scene: Scene
    before: Sequence[Judgement]
    sides: Sides

    @once
    def actors(self) -> frozenset[str]:
        """The actors it names and tells of."""
        return actors_in(self.scene, self.scene.named)

    @property
    def words(self) -> Parties:
        return self.scene.on.language.parties

    @once
    def patterns(self) -> Patterns:
        return patterns(self.words)

    def finds(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.scene.on.plain, *self.scene.span)

    @once
    def others(self) -> frozenset[str]:
        """The third parties it names, known or not."""
        return frozenset(m.actor for m in self.scene.parties).difference(self.scene.sides)

    @once
    def acting(self) -> list[Mention]:
        """The third parties but for the one who only says it."""
        others = (m for m in self.scene.parties if m.actor not in self.scene.sides)
        return [m for m in others if not self.scene.only_says(m)]

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
        signs = [x for x in self.scene.cues if is_sign(x) and is_act(self.scene, x)]
        if self.is_both and self.speaker and (self.sides.is_by_speaker or self.scene.only_speaks(self.scene.speaker)):
            signs = [cue for cue in signs if not self._belongs_to_others(cue)]
        return signs

    @once
    def free(self) -> list[Cue]:
        """The words of a contact that no other pair holds; of a sentence that goes on, if it has one to go on about."""
        if self.has_nothing_before:
            return []
        signs = [cue for cue in self.signs if is_free(self.scene, cue)]
        left_out = _OF_A_CONTACT if self._are_held_by_others(signs) else ()
        own = (cue for cue in signs if cue.get(cues.KIND) not in left_out)
        return [cue for cue in own if self._is_strong(cue) or self._is_between(cue)]

    @property
    def has_nothing_before(self) -> bool:
        """Whether a sentence that does not tell of both sides has no contact of theirs to go on about."""
        return not self.is_both and (not self.is_recent or self.is_theirs)

    def _are_held_by_others(self, free: Sequence[Cue]) -> bool:
        """Whether it tells of contacts that two parties hold, and others hold all of them."""
        held = [cue for cue in self.signs if is_held(cue)]
        return bool(held) and not any(cue in free for cue in held)

    @property
    def is_passing(self) -> bool:
        """Whether every word of contact is a noun behind a preposition: what was done is something else."""
        return bool(self.free) and all(is_behind_preposition(self.scene, cue) for cue in self.free)

    def _is_strong(self, cue: Cue) -> bool:
        return cue.get(cues.KIND) in SIGNS or cues.TOPIC in cue.tags

    def _is_between(self, cue: Cue) -> bool:
        """Whether a weak sign stands in one clause with both sides, or with one where the other says it."""
        if cue.text in self.words.joint_only and not self._is_joint(cue):
            return False
        if not self.is_both or cue.get(cues.WEAK) != "contact":
            return True
        start, end = clause_at(self.scene.on, self.scene.span, cue.start)
        here = {m.actor for m in self.scene.named if start <= m.start < end}.intersection(self.sides.told)
        return len(here | self.speaker) > 1 or (not here and self.sides.how.startswith("both sides by"))

    def _is_joint(self, cue: Cue) -> bool:
        """Whether the two sides do it as one subject: "the two ministers", "Nordin and Sur"."""
        if self.finds(self.patterns.pair):
            return True
        return held_by(self.scene, cue).pair.issuperset(self.scene.sides)

    @once
    def strong(self) -> list[Cue]:
        """Those that are a sign by themselves: of a kind, or words of the topic."""
        return [cue for cue in self.free if self._is_strong(cue)]

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
        """Whether it speaks of a contact as of one that is known: "the talks", not "the Osby talks"."""
        opens = max(self.scene.span[0], cue.start - _DETERMINER)
        found = self.patterns.definite.search(self.scene.on.plain, opens, cue.start)
        if found is None:
            return False
        between = self.scene.on.text[found.end(1) : cue.start].split()
        own = {word for side in self.scene.sides for word in side.split()}
        return all(word.islower() or word.rstrip("'s") in own for word in between)

    def is_standing(self, cue: Cue) -> bool:
        """Whether a listing is only stated as a fact: "the group is banned there"."""
        if cue.get(cues.KIND) != "designation":
            return False
        opens = max(0, cue.start - _STANDING)
        return self.patterns.standing.search(self.scene.on.plain, opens, cue.start) is not None

    # What it says of a contact told before.

    @property
    def is_told_by_others(self) -> bool:
        """Whether somebody of neither side says it: what he speaks of may be a contact of his own."""
        primary = self.scene.said.primary
        return primary is not None and primary.sort in ("person", "body") and primary.actor not in self.scene.sides

    @once
    def is_recent(self) -> bool:
        """Whether a contact was told in the sentences before."""
        return any(judgement.value == "yes" for judgement in self.before)

    def antecedent(self, cue: Cue) -> Judgement | None:
        """The contact told before that a word of contact can take up: none where one of others came in between."""
        like = HELD if is_held(cue) else frozenset({cue.kind})
        for judgement in reversed(self.before):
            if not like.isdisjoint(judgement.foreign):
                return None
            if judgement.value == "yes" and (not like.isdisjoint(judgement.kinds) or not judgement.kinds):
                return judgement
        return None

    def since(self, told: Judgement) -> Sequence[Judgement]:
        """The judgements from `told` on."""
        return self.before[next(i for i, each in enumerate(self.before) if each is told) :]

    def takes_back(self, cue: Cue) -> bool:
        """Whether words that take up what was told before stand before a word of contact."""
        return self.patterns.back.search(self.scene.on.plain, self.scene.span[0], cue.start) is not None

    def is_subject(self, cue: Cue) -> bool:
        """Whether a word of contact leads the sentence, and third parties are only named well behind it."""
        first = min((m.start for m in self.acting), default=self.scene.span[1])
        return cue.start - self.scene.span[0] <= _LEADS and first - cue.end > _PARTNER

    def is_led(self, cue: Cue) -> bool:
        """Whether a side, or a pronoun for one, stands before a word of contact; or a side says it."""
        start, end = self.scene.span[0], cue.start
        is_named = any(m.actor in self.scene.sides and m.start < end for m in self.scene.named)
        pronoun = self.patterns.pronoun.search(self.scene.on.plain, start, end)
        return is_named or bool(self.speaker) or pronoun is not None

    @once
    def told(self) -> tuple[frozenset[str], frozenset[str]]:
        """The kinds of the contacts it tells of: those that the sides may hold, and those of others."""
        own: set[str] = set()
        foreign: set[str] = set()
        for cue in self.signs:
            is_own = is_free(self.scene, cue) and (self.is_both or not self.acting)
            (own if is_own else foreign).add(cue.kind)
        return frozenset(own), frozenset(foreign & HELD)

    @once
    def is_spoken_of(self) -> bool:
        """Whether the sentences before showed or discussed a contact."""
        return is_spoken_of(self.before)

    @property
    def is_blamed_before(self) -> bool:
        """Whether a sentence before spoke of a contact without being one: the sides are charged with it."""
        return any(judgement.value == "about" for judgement in self.before)

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


def is_spoken_of(before: Sequence[Judgement]) -> bool:
    """Whether a sentence showed or discussed a contact."""
    return not _NO.issuperset(map(_VALUE, before))


def is_telling(cue: Cue) -> bool:
    """Whether a verb of saying has somebody who is told."""
    return cue.get(cues.VERB) == "tell"


def subject(scene: Scene, cue: Cue) -> str:
    """The actor named last before a verb; empty when there is none."""
    return next((m.actor for m in reversed(scene.named) if m.end <= cue.start), "")
