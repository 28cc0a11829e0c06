"""Whether the sides of the topic do what a word of contact tells with one another, or are only named beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.contact_case import Case
from timeline.claims.cues import Cue
from timeline.claims.held import hyphened_sides
from timeline.claims.parties import HELD, held_by
from timeline.claims.sides import as_one
from timeline.grammar import Parse

_PHRASE = "NPAD#"  # classes of words that go on with a noun phrase
_STEPS = frozenset({"designation", "recognition"})  # what a state does to a movement by itself
_ASKED = frozenset({"invitation", "postponement"})
_TITLE = 2  # words behind a name that belong to who a relative clause is about: "the Red envoys, who"
_BELOW = frozenset({"ing", "done", "to"})  # clauses that say more of what the clause around them tells
_OPEN = frozenset({"to", "ing", "done", "aside"})  # clauses whose subject stands in the clause around them


def is_together(case: Case, cue: Cue) -> bool:
    """Whether any way of `WAYS` joins both sides by the word."""
    return joined_by(case, cue) != ""


def joined_by(case: Case, cue: Cue) -> str:
    """The name of the first way that joins both sides by the word; empty for none."""
    return next((way.name for way in WAYS if way.joins(case, cue)), "")


def is_with_others(case: Case, cue: Cue) -> bool:
    """Whether others are named where the word stands, and the sides are not joined by it."""
    return not _actors_around(case, cue).issubset(case.scene.sides) and not is_together(case, cue)


def _as_holders(case: Case, cue: Cue) -> bool:
    return held_by(case.scene, cue).pair.issuperset(case.scene.sides)


def _as_one(case: Case, cue: Cue) -> bool:
    parse = case.scene.on.parse(case.scene.span)
    own = _clauses(case, cue)
    return any(parse.where[max(0, parse.words.at(start))] in own for start in as_one(case.scene)) or _are_the_two(
        case, own
    )


def _are_the_two(case: Case, own: set[int]) -> bool:
    """Whether "the two" stands without a noun in one of some clauses: "when the two met"."""
    parse, known = case.scene.on.parse(case.scene.span), case.scene.on.language.parties.the_two
    texts, kinds = parse.words.texts, parse.words.kinds
    for i in range(1, len(texts) - 1):
        is_one = texts[i] in known or f"{texts[i - 1]} {texts[i]}" in known
        if is_one and kinds[i + 1] not in _PHRASE and parse.where[i] in own:
            return True
    return False


def _in_one_clause(case: Case, cue: Cue) -> bool:
    return _actors_around(case, cue).issuperset(case.scene.sides)


def _by_pronoun(case: Case, cue: Cue) -> bool:
    named = _actors_around(case, cue)
    return len(named.intersection(case.scene.sides)) == 1 and _has_pronoun(case, cue)


def _with_nobody_else(case: Case, cue: Cue) -> bool:
    return cue.kind in HELD and not case.acting


def _hyphened(case: Case, cue: Cue) -> bool:
    return hyphened_sides(case.scene, cue)


def _does_to_it(case: Case, cue: Cue) -> bool:
    """Whether the word tells what one side does to the other, whoever else is named: a listing, an invitation."""
    if cue.get(cues.KIND) in _STEPS:
        return True
    return cue.get(cues.KIND) in _ASKED and bool(case.speaker) and len(_actors_around(case, cue) | case.speaker) > 1


def _actors_around(case: Case, cue: Cue) -> set[str]:
    """The actors named in the clause of a word, in those around it that have its subject, and in those of its own."""
    scene = case.scene
    parse = scene.on.parse(scene.span)
    own = _clauses(case, cue)
    return {m.actor for m in scene.named if parse.where[max(0, parse.words.at(m.start))] in own}


def _has_pronoun(case: Case, cue: Cue) -> bool:
    parse = case.scene.on.parse(case.scene.span)
    own, words = _clauses(case, cue), case.scene.on.language.parties.stands_for_side
    return any(text in words and parse.where[i] in own for i, text in enumerate(parse.words.texts))


def _clauses(case: Case, cue: Cue) -> set[int]:
    """The numbers of the clauses that share the subject of that of a word, or say more of what it tells."""
    parse = case.scene.on.parse(case.scene.span)
    own = set(_around(case, parse, parse.words.at(cue.start)))
    for at, clause in enumerate(parse.clauses):
        if clause.parent in own and clause.kind in _BELOW:
            own.add(at)
    return own


def _around(case: Case, parse: Parse, word: int) -> Iterator[int]:
    """The number of the clause of a word; those around it as long as it takes its subject from them."""
    at = parse.where[word] if 0 <= word < len(parse.where) else -1
    while at >= 0:
        yield at
        clause = parse.clauses[at]
        if clause.verb is None and clause.kind == "main":
            at -= 1  # a piece between dashes goes on with what stands before it
        elif clause.joined:
            at = _before(parse, at)
        elif clause.kind in _OPEN or (clause.kind == "relative" and not _is_of_others(case, parse, clause.governor)):
            at = clause.parent
        else:
            return


def _is_of_others(case: Case, parse: Parse, word: int) -> bool:
    """Whether the noun that a relative clause is about names a third party: "the council of Osterlich, which met"."""
    names = ((m.actor, parse.words.at(m.start), parse.words.at(m.end - 1)) for m in case.scene.parties)
    own = case.scene.sides
    return any(first <= word <= last + _TITLE and actor not in own for actor, first, last in names)


def _before(parse: Parse, at: int) -> int:
    """The clause that one is joined to by "and": the one before it that hangs where it does."""
    like = parse.clauses[at]
    earlier = (i for i in range(at - 1, -1, -1) if parse.clauses[i].parent == like.parent)
    return next(earlier, -1)


class Way(NamedTuple):
    """A way in which both sides are joined by a word of contact.

    `examples` are texts of the topic in `tests/reds_and_blues.py` whose last word of contact is joined so; that of
    `but` is joined in no way.
    """

    name: str
    joins: Callable[[Case, Cue], bool]
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
