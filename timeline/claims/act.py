"""The act that a date belongs to: the verb or the noun that governs it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from timeline.grammar import Clause, Parse, Reader
from timeline.lang.rows import Claims
from timeline.scope import table

_PHRASE = "NPA#"
_ADVERBS = 3  # words from a date to the verb of whose subject it is a part
_SUBJECT = 14  # words before a verb in which the noun stands that it plans
_ENDS_SUBJECT = {"to": ';"S', "relative": ';"S'}  # a clause -> classes that no noun it tells of stands behind


class Act(NamedTuple):
    """The word of an act by its number, the clause it is told in, and whether it is a noun."""

    word: int
    clause: int
    is_noun: bool = False


@dataclass(eq=False)
class Place(Reader):
    """A date in its sentence: `at` is the number of its word."""

    parse: Parse
    at: int
    language: Claims
    signs: frozenset[int]  # numbers of words that are cues of a kind

    def __post_init__(self) -> None:
        self.kinds, self.texts = self.parse.words.kinds, self.parse.words.texts

    def lemma(self, i: int) -> str:
        return self.parse.words.lemmas[i]


def place(parse: Parse, position: int, language: Claims, signs: frozenset[int] = frozenset()) -> Place | None:
    """Where the date at `position` of the text stands in its sentence; `signs` are words that are cues of a kind."""
    words = parse.words
    at = bisect_right(words.ends, position)
    return Place(parse, at, language, signs) if at < len(words.ends) else None


def is_act(place: Place, i: int) -> bool:
    """Whether a noun names an act or an event."""
    words = place.parse.words
    if i in place.signs:
        return True
    if words.kinds[i] not in "NA":
        return False
    text, known = words.texts[i], place.language.grammar.acts()
    return text in known or (text.endswith("s") and text[:-1] in known)


def owned(p: Place) -> Act | None:
    """The noun that a date stands before: "Friday's talks", "the 4 September summit", "2015 meetings"."""
    i = p.at + 1
    if p.kind(i) == "g":
        i += 1
    elif not p.text(p.at).isdigit() and not _opens_phrase(p):
        return None
    head = _head_from(p, i)
    return Act(head, p.parse.where[head], True) if head >= 0 and is_act(p, head) else None


def _opens_phrase(p: Place) -> bool:
    """Whether a date stands inside a noun phrase: "the 4 September summit", "his surprise Saturday meeting"."""
    opens = p.back(p.at - 1, "NA")
    return p.kind(opens) in "Dg" and p.text(opens) not in p.language.scopes.that


def _head_from(p: Place, i: int) -> int:
    """The head of the noun phrase that begins at `i`: its last noun; -1 for none."""
    head = -1
    while p.kind(i) in "NPA#DG" and (head < 0 or p.kind(i) in "NP#"):
        head = i if p.kind(i) in "NP" else head
        i += 1
    return head


def of_noun(p: Place) -> Act | None:
    """The noun whose date stands behind it: "the accord of 23 February", "the decision last week to leave"."""
    i = p.back(p.at - 1, "DAR")
    link = p.text(i) if p.kind(i) == "I" else ""
    noun = i - 1 if link else i
    if p.kind(noun) == "," and p.kind(p.at + 1) == ",":
        return _insertion(p, noun - 1)
    if p.kind(noun) not in "NP" or not is_act(p, noun):
        return None
    return Act(noun, p.parse.where[noun], True) if _has_date(p, noun, link) else None


def of_subject(p: Place) -> Act | None:
    """The act that is a subject, where its date stands inside it: "Talks in Oslo on Friday ended a quarrel"."""
    clause = p.parse.clauses[p.parse.where[p.at]]
    if clause.verb is None or not p.at < clause.verb.first <= p.at + _ADVERBS:
        return None
    first = p.back(p.at - 1, "NPADg#I") + 1
    head = _head_from(p, first) if p.kind(first - 1) in '.";|' else -1
    return Act(head, p.parse.where[head], True) if head < p.at and head in p.signs else None


def _has_date(p: Place, noun: int, link: str) -> bool:
    """Whether a date behind a noun is the noun's own, by what stands between them and before the noun."""
    first = p.back(noun, "NPADg#") + 1
    if p.kind(first - 1) == "Y":
        return False  # it has another
    words = p.language.scopes
    if link in words.of_a_noun_alone or (not link and _has_content(p, noun)):
        return True
    return _is_inside(p, first, link)


def _has_content(p: Place, noun: int) -> bool:
    """Whether what a noun is about follows its date: "the decision last week to", "the news on Friday that"."""
    behind = p.kind(p.at + 1)
    if behind == "t":
        return (p.text(noun), "to") in table(p.language.scopes)
    return behind == "T" and p.text(noun) in p.language.grammar.nouns_of_content


def _is_inside(p: Place, first: int, link: str) -> bool:
    """Whether a noun phrase that begins at `first` stands behind a preposition which leaves the date to it."""
    words = p.language.scopes
    before = p.text(first - 1) if p.kind(first - 1) == "I" and not _is_particle(p, first - 1) else ""
    leads = p.kind(first - 2) in '.,;"|' and before not in words.parts_time  # "At the fair on Friday, they met"
    return not leads and (before in words.dates_a_noun or (bool(before) and not link))


def _is_particle(p: Place, i: int) -> bool:
    return p.kind(i - 1) in "VZEFG" and p.text(i) in p.language.grammar.particles


def _insertion(p: Place, noun: int) -> Act | None:
    """The noun behind which a date is set off by commas: "The visit, on Friday, was short"."""
    opens = p.back(noun, "NPADg#")
    return Act(noun, p.parse.where[noun], True) if p.kind(opens) in '.";|' and is_act(p, noun) else None


def governing(p: Place) -> Act | None:
    """The verb of the clause of a date; of a plan that is only scheduled, its noun."""
    at = p.parse.where[p.at]
    clause = p.parse.clauses[at]
    while (clause.verb is None or _only_begins(p, clause)) and clause.parent >= 0:
        at = clause.parent
        clause = p.parse.clauses[at]
    if clause.verb is None:
        return None
    if (
        (clause.verb.passive or clause.kind in ("done", "relative"))
        and _schedules(p, clause)
        and (noun := _scheduled(p, clause)) >= 0
    ):
        return Act(noun, p.parse.where[noun], True)
    return Act(clause.verb.head, at)


def _only_begins(p: Place, clause: Clause) -> bool:
    """Whether a participle only tells from when: "starting from Monday"."""
    verb = clause.verb
    assert verb is not None
    return clause.kind == "ing" and p.lemma(verb.head) in p.language.scopes.begins and verb.last == p.at - 2


def _scheduled(p: Place, clause: Clause) -> int:
    """The noun that is planned or held: before the verb, or what its clause hangs on; -1 for none."""
    assert clause.verb is not None
    if clause.kind == "done" and p.kind(clause.governor) in "NP" and is_act(p, clause.governor):
        return clause.governor
    for i in range(clause.verb.first - 1, max(-1, clause.verb.first - _SUBJECT), -1):
        if p.kind(i) in _ENDS_SUBJECT.get(clause.kind, ';"SVZEMBHK'):
            return -1
        if p.kind(i) in "NP" and is_act(p, i) and p.kind(i + 1) not in "NP":
            return i
    return -1


def _schedules(p: Place, clause: Clause) -> bool:
    """Whether a verb plans, holds or drops what it tells of: "were scheduled for", "took place", "was put off"."""
    assert clause.verb is not None
    lemma, behind, words = p.lemma(clause.verb.head), p.text(clause.verb.head + 1), p.language.scopes
    return not words.schedules.isdisjoint((lemma, f"{lemma}+{behind}")) or behind in words.place


WAYS = (owned, of_noun, of_subject, governing)


def of_date(p: Place) -> Act | None:
    """The act of a date, by the first way that finds one."""
    return next((act for way in WAYS if (act := way(p))), None)
