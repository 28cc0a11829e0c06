"""Did it come about? What the words that govern an act say of it, from the nearest outwards."""

from __future__ import annotations

from bisect import bisect_right

from timeline.grammar import Parse
from timeline.lang.claim_rows import Scopes
from timeline.scope.case import Case, table
from timeline.scope.effects import DONE, HAPPENED, Scope
from timeline.scope.nouns import of_noun
from timeline.scope.own import hearsay
from timeline.scope.verbs import of_verb

__all__ = ["Scope", "of", "of_sentence", "table"]

_DEEP = 8  # governors above each other that are looked at: more than a sentence of news has


def of(parse: Parse, position: int, words: Scopes) -> Scope:
    """The scope of the word at `position` of the text."""
    i = bisect_right(parse.words.ends, position)
    if i == len(parse.words.ends):
        return DONE
    case = Case(parse, words, _ask)
    opening = case.inverted()
    if opening and "," in case.kinds[i:]:
        return Scope("conditional", opening)
    found = case.of(i, _DEEP)
    if found.status == HAPPENED:
        found = hearsay(case, i) or found
    is_noun = i not in case.at
    return found if found.is_noun is is_noun else found._replace(is_noun=is_noun)


def of_sentence(parse: Parse, words: Scopes) -> Scope:
    """The scope of what a sentence tells: that of its first verb."""
    first = next((each for each in parse.clauses if each.verb and each.kind in ("main", "quoted")), None)
    return of_verb(Case(parse, words, _ask), first, _DEEP) if first else DONE


def _ask(case: Case, i: int, deep: int) -> Scope:
    """The scope of a word by what it is: of a verb group, said with "is", or a noun."""
    if deep <= 0 or i < 0:
        return DONE
    clause = case.at.get(i)
    if clause is None and case.kinds[i] == "R":
        clause = case.at.get(i - 1)  # a particle
    if clause is None and case.kinds[i] == "A":
        copula = case.back(i - 1, "RXA")
        clause = case.at.get(copula) if case.kind(copula) == "B" else None
    return of_noun(case, i, deep) if clause is None else of_verb(case, case.parse.clauses[clause], deep)
