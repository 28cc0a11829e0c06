"""Signs of a kind: the cues of a stretch, of a word, of a clause; the first sure one counts."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims import cues
from timeline.claims.attributed import Attribution
from timeline.claims.cues import Cue
from timeline.claims.day import Day
from timeline.claims.page import Page
from timeline.grammar import Parse
from timeline.model import Span

_DESIGNATION = "designation"
BLAME = frozenset({"denial", "accusation"})
SAYING = {"deny": "denial", "accuse": "accusation"}  # what else is said is a statement
Sign = tuple[str, Cue | None]  # a kind and the cue that speaks for it


def of_saying(said: Attribution) -> tuple[str, Cue | None]:
    """The kind of the act of saying itself."""
    if said.cue is None:
        return "statement", None
    return said.cue.get(cues.KIND) or SAYING.get(said.cue.get(cues.VERB) or "", "statement"), said.cue


def earliest(found: Sequence[Cue], span: Span, said: Attribution | None = None) -> Sign | None:
    """The kind by the first cue in `span`, a weak sign where no other stands; the verb of `said` is a cue of saying.

    A word for a kind of the topic's own comes before all others.
    """
    sure: Sign | None = None
    weak: Sign | None = None
    for cue in found:
        if span[0] <= cue.start < span[1]:
            if cues.OWN in cue.tags:
                return cue.tags[cues.OWN], cue
            kind, hint = _signs(cue, said)
            if kind and sure is None:
                sure = kind, cue
            if hint and weak is None:
                weak = hint, cue
    return sure or weak


def _signs(cue: Cue, said: Attribution | None) -> tuple[str | None, str | None]:
    """The kind that a cue is a sign of, and the one that it is a weak sign of."""
    if said is None or said.cue is None or cue.start != said.cue.start:
        return cue.get(cues.KIND), cue.get(cues.WEAK)
    verb = said.cue.get(cues.VERB)
    if cues.KIND in cue.tags or verb not in ("report", None):
        return of_saying(said)[0], None
    return None, None if verb else of_saying(said)[0]  # "TASS reported that they met": the meeting counts


def in_clause(day: Day, clause: int) -> Sign | None:
    """The first sign in a clause as commas cut it; none where there is no such clause."""
    return earliest(day.cues, day.clauses[clause]) if 0 <= clause < len(day.clauses) else None


def at(day: Day, word: int, *, weak: bool = False) -> Sign | None:
    """The kind of a word: that of a cue which covers it, or begins in its verb group; also a weak one."""
    if not day.cues:
        return None
    words = day.parse.words
    verb = next((v for v in day.parse.verbs if v.first <= word <= v.last), None)
    first, end = words.starts[verb.first if verb else word], words.ends[word]
    inside = [cue for cue in day.cues if cue.start < end and cue.end > first]
    return _first(inside) or (_weak(inside) if weak else None)


def _weak(found: Sequence[Cue]) -> Sign | None:
    return next(((kind, cue) for cue in found if (kind := cue.get(cues.WEAK))), None)


def between(day: Day, first: int, last: int, *, weak: bool = False) -> Sign | None:
    """The first kind, or weak sign of one, among the words from number `first` to before `last`."""
    if first >= last:
        return None
    start, end = day.parse.words.starts[first], day.parse.words.ends[last - 1]
    inside = [cue for cue in day.cues if start <= cue.start < end]
    return _weak(inside) if weak else _first(inside)


def _first(found: Sequence[Cue]) -> Sign | None:
    own = next((cue for cue in found if cues.OWN in cue.tags), None)
    if own:
        return own.tags[cues.OWN], own
    return next(((kind, cue) for cue in found if (kind := cue.get(cues.KIND))), None)


def weak_in(day: Day, clause: int) -> Sign | None:
    """The first weak sign among the words of a clause."""
    words = day.parse.words
    inside = [i for i, number in enumerate(day.parse.where) if number == clause]
    if not inside:
        return None
    start, end = words.starts[inside[0]], words.ends[inside[-1]]
    return _weak([cue for cue in day.cues if start <= cue.start < end])


def verdict(on: Page, parse: Parse, found: Sequence[Cue], verb: Span) -> Sign | None:
    """What a verb makes of its object by saying so: "declared the club an illegal organisation"; else nothing."""
    if on.plain[slice(*verb)] not in on.language.kinds.verdicts:
        return None
    words, where = parse.words, parse.where
    clause = where[words.at(verb[0])]
    behind = (cue for cue in found if cue.start > verb[1] and cue.get(cues.WEAK) == _DESIGNATION)
    named = next((cue for cue in behind if where[words.at(cue.start)] == clause), None)
    return (_DESIGNATION, named) if named else None
