"""What stands before and behind the clause of an act: other clauses, openings, what else its subject did."""

from __future__ import annotations

from itertools import pairwise

from timeline.claims import gist_ends
from timeline.claims import gist_links as links
from timeline.claims.gist_asides import Words, clause_end, stop
from timeline.claims.gist_case import Case
from timeline.claims.gist_sentence import PHRASE, Sentence
from timeline.grammar import Clause, Verb
from timeline.lang.fold import folded

_CONNECTIVE = 40  # characters at the head of a sentence in which a word that joins it stands


def connective(s: Sentence) -> Words:
    """A word that joins a sentence to the one before: "But", "In addition,"."""
    low = folded(s.scene.on.text[s.span[0] : min(s.span[1], s.span[0] + _CONNECTIVE)]).lstrip(" “\"'")
    bare = next((word for word in s.known.joins if low.startswith(f"{word} ")), None)
    found = bare or next((p for p in s.known.connectives if low.startswith((f"{p}, ", f"{p}: "))), None)
    if found:
        i = s.begins + len(found.split()) + (s.kind(s.begins) == '"')
        yield s.begins, i + (s.kind(i) in ",;")


def clause_behind(case: Case) -> Words:
    """A clause of its own behind that of the act: ", and the board agreed", "; he left", "but refused to pay"."""
    s = case.sentence
    last = max(case.core, default=s.begins)
    for n, clause in enumerate(case.clauses):
        verb = clause.verb
        if n in case.chain or not verb or not last < verb.first < s.ends or s.kinds[verb.first] == "t":
            continue
        first = _first(case, n, clause, last)
        if first > last:
            yield first, s.ends
            return


def _first(case: Case, n: int, clause: Clause, last: int) -> int:
    """Where a clause that is joined behind the word `last` begins, with what joins it; -1 where nothing does."""
    s, subject = case.sentence, case.subject(n)
    first = subject[0] if subject and subject[0] > last else clause.verb.first if clause.verb else -1
    first = _before_day(s, first, last)
    if not _parts(s, first - 1) or not (clause.kind == "main" or clause.joined):
        return -1
    while s.kind(first - 1) in "C,;":
        first -= 1
    return first


def _before_day(s: Sentence, first: int, last: int) -> int:
    """Before the adverbs and the day that stand before a word: "later", "in late May"."""
    while first - 1 > last and (s.kind(first - 1) in "RY" or s.kind(first - 1) + s.kind(first) == "IY"):
        first -= 1
    return first


def _parts(s: Sentence, i: int) -> bool:
    return s.kind(i) in "C;" and s.text(i) not in s.known.choosing


def clause_before(case: Case) -> Words:
    """A clause of its own before that of the act, where nobody says what follows in it."""
    s, subject = case.sentence, case.subject(case.top)
    if not subject or case.clauses[case.top].kind != "main" or not _is_apart(s, subject[0]):
        return
    before = range(s.begins, subject[0])
    has_verb = any(v.first in before and v.is_finite for v in s.parse.verbs)
    if has_verb and not any(at in before for at in _sayings(s)):
        yield s.begins, subject[0]


def _is_apart(s: Sentence, i: int) -> bool:
    """Whether a comma and "and" stand before a word, or a semicolon."""
    return _parts(s, i - 1) and (s.kind(i - 1) == ";" or s.kind(i - 2) in ",;")


def _sayings(s: Sentence) -> list[int]:
    """The words of every cue of saying."""
    return [s.at(cue.start) for cue in s.scene.cues if "verb" in cue.tags or "after" in cue.tags]


def opening(case: Case) -> Words:
    """What tells where and when before the subject: "At talks in Oslo,", "After the storm broke,"."""
    s = case.sentence
    begins, first = case.said_before or s.begins, case.first_subject
    if first > begins and s.kind(first - 1) == "," and _is_scene(s, begins, first):
        yield begins, first


def _is_scene(s: Sentence, begins: int, first: int) -> bool:
    known, opens = s.known, begins
    while s.kind(opens) in 'C"':
        opens += 1
    is_so = s.text(opens) not in known.supposing or known.supposed.isdisjoint(s.texts[begins:first])
    tells = s.kind(opens) in "YGFRtS" or s.text(opens) in known.scenes
    return tells and is_so and all(_is_fact(s, i) for i in range(begins, first))


def _is_fact(s: Sentence, i: int) -> bool:
    """Whether a word opens a clause of what is so, if it opens one: not "as soon as"."""
    return s.kinds[i] != "S" or (s.texts[i] in s.known.facts and s.kind(i - 1) not in "RA")


def around_aside(case: Case) -> Words:
    """What stands around a relative clause that tells the act and its noun, or around a clause of what is so.

    What stands behind falls out too: "Nordin denied that the crew, who left, had paid" tells not that it had.
    """
    s, clause, subject = case.sentence, case.clauses[case.top], case.subject(case.top)
    starts = {"relative": _noun_start(s, clause) if clause.governor > s.begins else s.begins}
    for kind in ("adverbial", *(("that",) if case.is_bare else ())):
        starts[kind] = subject[0] if subject else s.begins
    if case.is_bare:
        starts["ing"] = starts["done"] = starts["relative"]
    first = starts.get(clause.kind, s.begins)
    end = _before_next(s, clause_end(s, case.top, clause.verb.last + 1)) if clause.verb else s.ends
    if first > s.begins and case.must.isdisjoint(range(end, s.ends)):
        yield s.begins, first
        yield from [(end, s.ends)] if end < s.ends - stop(s) else []


def _noun_start(s: Sentence, clause: Clause) -> int:
    """Where the noun of a relative clause begins; of "in which" the one before: "a letter by Berg, in which"."""
    first = s.phrase_start(clause.governor)
    is_of_outer = s.kind(clause.begins - 1) == "I" and s.kind(first - 1) == "I" and s.kind(first - 2) == "N"
    return s.phrase_start(first - 2) if is_of_outer and first - 2 > s.begins else first


def _before_next(s: Sentence, end: int) -> int:
    """The comma before the subject of the next verb, where one ends at a word: "as it rained, Nordin" left."""
    i = end
    while s.kind(i - 1) in PHRASE + "O":
        i -= 1
    return i - 1 if i < end and s.kind(i - 1) == "," and s.kind(end) in "EVZMBHKF" else end


def speaker(case: Case) -> Words:
    """Who says so before a verb that stays, and what stands before him: "Nordin denied that"."""
    s = case.sentence
    for n in case.chain:
        verb = case.clauses[n].verb
        if verb and case.speaks(n) and verb.first > s.begins:
            yield s.begins, verb.first


def predicate_before(case: Case) -> Words:
    """What is said of the subject before the act: "The board met and ... voted"."""
    s = case.sentence
    for n in case.chain:
        subject, verb = case.shared(n), case.clauses[n].verb
        first = next((v for v in s.parse.verbs if subject and v.first > subject[-1]), None)
        if verb and first:
            yield from _between(s, first, verb)


def _between(s: Sentence, first: Verb, verb: Verb) -> Words:
    """What stands from one verb to another that is joined to it; an auxiliary that both share stays."""
    joint = verb.first - 1
    while s.kind(joint) in "RX":
        joint -= 1
    if first.first >= joint or s.kind(joint) != "C" or s.text(joint) in s.known.choosing:
        return
    is_alike = s.kinds[first.first] in "HM" and s.kinds[verb.head] == s.kinds[first.head]
    if first.head == first.first:
        yield first.first, joint + 1
    elif is_alike and verb.first == verb.head and not first.negated:
        yield first.head, joint + 1


def between(case: Case) -> Words:
    """What stands between a verb with its object and the clause of the act: "Berg left the hall …, taking the deed"."""
    s = case.sentence
    for inner, outer in pairwise(n for n in case.chain if n != case.told):
        clause, verb = case.clauses[inner], case.clauses[outer].verb
        last = _before_participle(s, clause)
        if verb is None or verb.negated or last < 0:
            continue
        first = s.complement_end(verb.last + 1)
        k = next((k for k in range(max(first, verb.last + 2), last) if gist_ends.is_end(case, k)), last)
        if k < last:
            yield k, last


def _before_participle(s: Sentence, clause: Clause) -> int:
    """The comma before a participle, adverbs between; -1 for none."""
    last = clause.begins
    while s.kind(last - 1) in "R,":
        last -= 1
    return last if clause.kind == "ing" and s.kind(last) == "," else -1


def of_subject(case: Case) -> Words:
    """What follows the noun of a subject before its verb: "The head of the union … left"."""
    for n in [*case.chain, *case.conditional] if case.is_loose else ():
        head, verb = case.head(case.subject(n)), case.clauses[n].verb
        if head and verb and head[-1] + 1 < verb.first and _only_limits(case.sentence, head[-1] + 1, verb.first):
            yield head[-1] + 1, verb.first


def _only_limits(s: Sentence, i: int, j: int) -> bool:
    parse = s.parse
    verbs = [v for v in parse.verbs if v.is_finite and i <= v.first < j]
    is_limit = all(parse.clauses[parse.where[v.first]].kind == "relative" for v in verbs)
    return is_limit and ("C" not in s.kinds[i:j] or (bool(verbs) and s.kind(i) in "WT"))


def office(case: Case) -> Words:
    """An office before the name of who holds it: "Prime minister Ada Nordin", and not "the minister Ada Nordin"."""
    s = case.sentence
    for n in case.chain if case.is_loose else ():
        subject = case.subject(n)
        name = links.office(s, subject[0]) if subject else 0
        if subject and name > subject[0]:
            yield subject[0], name


def rest_of_condition(case: Case) -> Words:
    """What follows the object of a condition that opens a sentence: "If the crews leave the ferry …, they will pay"."""
    s = case.sentence
    for n in case.conditional if case.is_loose else ():
        verb = case.clauses[n].verb
        end = s.complement_end(verb.last + 1) if verb else s.ends
        comma = next((i for i in range(end, max(end, case.first_subject)) if s.kinds[i] == ","), end)
        if comma > end:
            yield end, comma
