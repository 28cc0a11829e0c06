"""Whether the sides of the topic do what a word of contact tells with one another, or are only named beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.contact_case import Case
from timeline.claims.cues import Cue
from timeline.claims.held import hyphened_sides
from timeline.claims.parties import HELD, held_by
from timeline.claims.sides import as_one
from timeline.grammar import Parse
from timeline.text.once import once

_PHRASE = "NPAD#"  # classes of words that go on with a noun phrase
_STEPS = frozenset({"designation", "recognition"})  # what a state does to a movement by itself
_ASKED = frozenset({"invitation", "postponement"})
_TITLE = 2  # words behind a name that belong to who a relative clause is about: "the Red envoys, who"
_BELOW = frozenset({"ing", "done", "to"})  # clauses that say more of what the clause around them tells
_OPEN = frozenset({"to", "ing", "done", "aside"})  # clauses whose subject stands in the clause around them


@dataclass(eq=False)  # not frozen, no slots: what the ways ask for is worked out once
class Link:
    """A word of contact where it stands, and what stands in the clauses that share its subject."""

    case: Case
    cue: Cue

    @property
    def sides(self) -> tuple[str, ...]:
        return self.case.scene.sides

    @once
    def parse(self) -> Parse:
        return self.case.scene.on.parse(self.case.scene.span)

    @once
    def clauses(self) -> set[int]:
        """The numbers of the clauses that share the subject of that of the word, or say more of what it tells."""
        own = set(self._around())
        for at, clause in enumerate(self.parse.clauses):
            if clause.parent in own and clause.kind in _BELOW:
                own.add(at)
        return own

    @once
    def actors(self) -> set[str]:
        """The actors named in those clauses."""
        return {m.actor for m in self.case.scene.named if self.holds(m.start)}

    def holds(self, position: int) -> bool:
        """Whether the word at a place in the text stands in one of those clauses."""
        return self.parse.where[max(0, self.parse.words.at(position))] in self.clauses

    def _around(self) -> Iterator[int]:
        """The number of the clause of the word; those around it as long as it takes its subject from them."""
        parse, word = self.parse, self.parse.words.at(self.cue.start)
        at = parse.where[word] if 0 <= word < len(parse.where) else -1
        while at >= 0:
            yield at
            clause = parse.clauses[at]
            if clause.verb is None and clause.kind == "main":
                at -= 1  # a piece between dashes goes on with what stands before it
            elif clause.joined:
                at = _before(parse, at)
            elif clause.kind in _OPEN or (clause.kind == "relative" and not self._is_of_others(clause.governor)):
                at = clause.parent
            else:
                return

    def _is_of_others(self, word: int) -> bool:
        """Whether the noun that a relative clause is about names a third party: "the council of Osterlich, which"."""
        words = self.parse.words
        names = ((m.actor, words.at(m.start), words.at(m.end - 1)) for m in self.case.scene.parties)
        return any(first <= word <= last + _TITLE and actor not in self.sides for actor, first, last in names)


def _before(parse: Parse, at: int) -> int:
    """The clause that one is joined to by "and": the one before it that hangs where it does."""
    like = parse.clauses[at]
    earlier = (i for i in range(at - 1, -1, -1) if parse.clauses[i].parent == like.parent)
    return next(earlier, -1)


def is_together(case: Case, cue: Cue) -> bool:
    """Whether any way of `WAYS` joins both sides by the word."""
    return joined_by(case, cue) != ""


def joined_by(case: Case, cue: Cue) -> str:
    """The name of the first way that joins both sides by the word; empty for none."""
    return _way(Link(case, cue))


def is_with_others(case: Case, cue: Cue) -> bool:
    """Whether others are named where the word stands, and the sides are not joined by it."""
    link = Link(case, cue)
    return not link.actors.issubset(link.sides) and not _way(link)


def _way(link: Link) -> str:
    return next((way.name for way in WAYS if way.joins(link)), "")


def _as_holders(link: Link) -> bool:
    return held_by(link.case.scene, link.cue).pair.issuperset(link.sides)


def _as_one(link: Link) -> bool:
    return any(map(link.holds, as_one(link.case.scene))) or _are_the_two(link)


def _are_the_two(link: Link) -> bool:
    """Whether "the two" stands without a noun in one of the clauses: "when the two met"."""
    parse, known = link.parse, link.case.scene.on.language.parties.the_two
    texts, kinds = parse.words.texts, parse.words.kinds
    for i in range(1, len(texts) - 1):
        is_one = texts[i] in known or f"{texts[i - 1]} {texts[i]}" in known
        if is_one and kinds[i + 1] not in _PHRASE and parse.where[i] in link.clauses:
            return True
    return False


def _in_one_clause(link: Link) -> bool:
    return link.actors.issuperset(link.sides)


def _by_pronoun(link: Link) -> bool:
    return len(link.actors.intersection(link.sides)) == 1 and _has_pronoun(link)


def _has_pronoun(link: Link) -> bool:
    parse, words = link.parse, link.case.scene.on.language.parties.stands_for_side
    return any(text in words and parse.where[i] in link.clauses for i, text in enumerate(parse.words.texts))


def _hyphened(link: Link) -> bool:
    return hyphened_sides(link.case.scene, link.cue)


def _does_to_it(link: Link) -> bool:
    """Whether the word tells what one side does to the other, whoever else is named: a listing, an invitation."""
    kind, speaker = link.cue.get(cues.KIND), link.case.speaker
    return kind in _STEPS or (kind in _ASKED and bool(speaker) and len(link.actors | speaker) > 1)


def _with_nobody_else(link: Link) -> bool:
    return link.cue.kind in HELD and not link.case.acting


class Way(NamedTuple):
    """A way in which both sides are joined by a word of contact.

    `examples` are texts of the topic in `tests/reds_and_blues.py` whose last word of contact is joined so; that of
    `but` is joined in no way.
    """

    name: str
    joins: Callable[[Link], bool]
    examples: tuple[str, ...]
    but: tuple[str, ...]


WAYS = (  # the first that holds gives the name
    Way(
        "they hold it",
        _as_holders,
        ("The Reds met the Blues.", "The Greens spoke of the old talks between the Reds and the Blues."),
        ("The Reds slept while the Greens met the Browns near the harbour.",),
    ),
    Way(
        "they are named as one",
        _as_one,
        ("The Reds met the Blues. The two sides agreed on a price.", "The Reds sang for the Blues when the two met."),
        ("The Reds sang, the Greens travelled to Browntown, and the Blues slept.",),
    ),
    Way(
        "one clause names both",
        _in_one_clause,
        (
            "The Reds, Olga Grun said, set off after a night of rain on a trip with gifts for the Blues.",
            "On Monday the Reds, after hours of rain, gave back to the Blues an old invitation.",
        ),
        ("The Reds shut the ferry after the Greens met the Browns, and the Blues slept.",),
    ),
    Way(
        "one clause names one and a pronoun",
        _by_pronoun,
        ("Ada Nordin said on Monday she hopes for talks with the old and tired and hungry Blues.",),
        ("The Reds said on Monday that the Greens hope for talks with the old and tired and hungry Browns.",),
    ),
    Way(
        "both stand before it",  # examples: in the test, of sides that share a word
        _hyphened,
        (),
        ("The Greens wait for the cancelled Red-Green talks while the Blues sleep.",),
    ),
    Way(
        "one does it to the other",
        _does_to_it,
        ("The assembly in Redtown passed a bill on the ban which hurts the Blues.",),
        ("The Reds sang, the Greens hosted a choir, and the Blues slept.",),
    ),
    Way(
        "nobody else is named",
        _with_nobody_else,
        ("Ada Nordin said on Monday that the Blues would come for talks.",),
        ("The Greens, the Reds said, will hold talks with Browns while the Blues sleep.",),
    ),
)
