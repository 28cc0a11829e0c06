"""The main act of a sentence whose dates all belong to asides: "Work on the dam, begun in May, was stopped"."""

from __future__ import annotations

from collections.abc import Set

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.scene import Scene
from timeline.grammar import Parse, Verb

_PHRASE = "NPADg#I"
Asides = Set[int]  # numbers of the clauses that have dates of their own


def main_verb(parse: Parse, asides: Asides) -> Verb | None:
    """The verb of the main act; `None` where every verb that could be it has a date."""
    clauses = enumerate(parse.clauses)
    own = (each.verb for n, each in clauses if each.kind == "main" and n not in asides and each.verb)
    return next((verb for verb in own if verb.is_finite), None)


def main_cues(scene: Scene, asides: Asides) -> list[Cue]:
    """The cues of the main act: none of saying, none of an aside or of the noun that an aside tells of."""
    parse = scene.on.parse(scene.span)
    told_of = {i for n in asides for i in _phrase(parse, parse.clauses[n].governor)}
    inside = ((cue, parse.words.at(cue.start)) for cue in scene.cues if cues.KIND in cue.tags)
    return [cue for cue, i in inside if i >= 0 and parse.where[i] not in asides and i not in told_of]


def _phrase(parse: Parse, last: int) -> range:
    """The words of a noun phrase that ends at `last`: "a conference on fish"."""
    first = last
    while first > 0 and parse.words.kinds[first - 1] in _PHRASE:
        first -= 1
    return range(first, last + 1)
