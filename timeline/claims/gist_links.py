"""How the clauses of a sentence hang together: what stands for itself, what is told as so, what is a condition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.claims.gist_sentence import NOUNS, Sentence
from timeline.grammar import Clause
from timeline.model import Span

CONDITIONAL = ("adverbial", "done", "ing")  # kinds of clauses that can be a condition
OBJECT = ("that", "asked")  # clauses that are the object of a verb
_CONTENT = (*OBJECT, "main", "quoted")  # clauses that can be what is said
_LIMITS = "IWTFGtS"  # classes of words behind a noun with which what limits it begins
_LONG = 4  # words of a subject behind which a second phrase may fall out of it
_WITHOUT_PAST = ("as", "while", "because")  # open what is so in the present too


def has_all(s: Sentence, clause: Clause) -> bool:
    """Whether a clause can stand without what it hangs on: it has a subject, or hangs on a noun."""
    if clause.kind == "that":
        is_finite = clause.verb is not None and clause.verb.is_finite
        return is_finite and tells_so(s, clause) and bool(s.subject(s.parse.clauses.index(clause)))
    if clause.kind == "relative" or (clause.kind in ("ing", "done") and clause.comma):
        return clause.governor >= s.begins and s.kind(clause.governor) in NOUNS
    return is_fact(s, clause)


def tells_so(s: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what is said or so: "added that", "found that", and not "insisted that he leave"."""
    lemma = s.lemma(clause.governor) if clause.governor >= s.begins else ""
    is_object = s.text(clause.begins) == "that" or lemma in s.scene.on.language.grammar.takes_clause
    return not lemma or not is_object or lemma in s.known.plain_saying or lemma in s.known.factual


def is_fact(s: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what is so, whatever it hangs on: "after they met", and not "as soon as they met"."""
    verb = clause.verb
    marks = s.known.facts | s.known.places_told if clause.comma else s.known.facts
    if clause.kind != "adverbial" or clause.mark not in marks or verb is None or verb.modal:
        return False
    if takes_verb(s, clause) or _is_exact(s, clause):
        return False
    return verb.past or verb.perfect or clause.mark in _WITHOUT_PAST


def _is_exact(s: Sentence, clause: Clause) -> bool:
    """Whether a word before says more of when: "as soon as they met"."""
    return s.kind(clause.begins - 1) in "RA" and s.text(clause.begins - 1) not in s.known.exactly


def takes_verb(s: Sentence, clause: Clause) -> bool:
    """Whether the only verb that the main clause can have is read as that of a clause behind its noun.

    "The clinic that treated the crew after the long strike hired nurses".
    """
    outer = clause.parent if clause.kind == "adverbial" else -1
    while outer >= 0 and s.parse.clauses[outer].kind != "main":
        outer = s.parse.clauses[outer].parent
    return outer >= 0 and s.parse.clauses[outer].verb is None


def inverted(s: Sentence) -> Iterable[int]:
    """The words up to the comma in a sentence like "Should they come, he will stay"."""
    opens = next((i for i in range(s.begins, s.ends) if s.kinds[i] not in '".,'), s.begins)
    if s.text(opens) not in s.scene.on.language.scopes.inverted or "?" in s.texts:
        return ()
    return range(opens, next((i for i in range(opens, s.ends) if s.kinds[i] == ","), s.ends))


def is_of_another(s: Sentence, clause: Clause, chain: Sequence[int], last: int) -> bool:
    """Whether a condition is that of another clause behind the act, whose last word is `last`.

    "They met and vowed to pay if it rains".
    """
    where, clauses = s.parse.where, s.parse.clauses
    at = where[clause.governor] if clause.governor >= 0 else clause.parent
    while at >= 0 and at not in chain:
        above = clauses[at]
        if above.kind == "main" or above.joined:
            return above.begins > last
        at = above.parent
    return False


def first_told(s: Sentence, content: Span) -> int:
    """The first clause of what is said, the words `content`; -1 where it begins with something else."""
    clauses = s.parse.clauses
    n = next((n for n, c in enumerate(clauses) if c.verb and content[0] <= c.verb.first < content[1]), -1)
    if n < 0 or clauses[n].kind not in _CONTENT or clauses[n].joined:
        return -1
    is_of_noun = clauses[n].kind in OBJECT and content[0] <= clauses[n].governor
    return -1 if is_of_noun else n


def is_saying_alone(s: Sentence, clause: Clause) -> bool:
    """Whether somebody says by the verb of a main clause what no other word tells: "denied", and not "said"."""
    verb = clause.verb
    if verb is None or verb.first != s.cue_word or s.is_plain_saying or clause.kind != "main":
        return False
    is_by = s.text(verb.last + 1) in s.known.agents  # "a school praised by the mayor"
    return s.scene.said.primary is not None and not verb.passive and not verb.negated and not is_by


def limits(s: Sentence, i: int) -> bool:
    """Whether a word behind a noun begins what limits it."""
    is_one = s.kinds[i] in _LIMITS and s.texts[i] not in s.known.bound and s.kinds[i - 1] in NOUNS
    return is_one or s.kinds[i] == "("


def is_second(s: Sentence, first: int, i: int) -> bool:
    """Whether a word opens a second phrase in a long subject: "The head of the union … for the care of docks"."""
    is_long = i - first >= _LONG and s.kind(i) == "I" and s.kind(i - 1) in NOUNS
    return is_long and "I" in s.kinds[first:i] and s.known.pairing.isdisjoint(s.texts[first:i])


def has_verb(s: Sentence, cuts: Iterable[Span]) -> bool:
    """Whether a finite verb is left beside what is cut, in characters, if there is one at all."""
    spans = list(cuts)
    verbs = (v for v in s.parse.verbs if s.begins <= v.first < s.ends and v.is_finite)
    places = [s.parse.words.starts[v.head] for v in verbs]
    return not places or any(not any(a <= at < b for a, b in spans) for at in places)


def conditional(s: Sentence, clauses: Sequence[Clause], is_negated: bool) -> list[tuple[int, Clause]]:
    """The clauses of a sentence that a word of condition opens, with their numbers."""
    marked = [(n, c) for n, c in enumerate(clauses) if c.mark and c.kind in CONDITIONAL]
    if not marked:
        return []
    marks = {*s.scene.on.language.scopes.conditions, *(s.known.uncertain if is_negated else ())}
    return [(n, c) for n, c in marked if c.mark in marks and s.begins <= c.begins < s.ends]


def office(s: Sentence, i: int) -> int:
    """The name before which the office stands that begins at a word: "Prime minister Ada Nordin"; else `i`."""
    nouns = s.scene.on.language.speakers.person_nouns
    for k in range(i, s.ends - 2):
        if s.kinds[k] not in "NPA":
            break
        if s.texts[k] in nouns and s.kinds[k + 1] == s.kinds[k + 2] == "P":
            return k + 1
    return i
