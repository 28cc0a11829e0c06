"""What the group of a verb itself says of whether its act came about: "did not meet", "may meet", "allegedly met"."""

from __future__ import annotations

from collections.abc import Callable

from timeline.grammar import Clause, Verb
from timeline.scope.case import Case, adverbs
from timeline.scope.effects import EFFECTS, HAPPENED, Scope

_UNTIL = 8  # words behind a verb in which "until" stands
_NO_SUBJECT = 12  # words before a verb in which the "no" of its subject stands
_NEAR = 4  # words from "according to" to the intelligence
_OPENING = 3  # words at the head of a sentence in which "at no point" stands
Own = tuple[str, str]  # a status and the words for it


def _negated(case: Case, clause: Clause, verb: Verb) -> Own | None:
    if verb.negated and verb.modal in case.words.obliging:
        return "conditional", verb.modal  # "should not leave": maybe they do
    if (verb.negated and not _until(case, verb)) or _no_subject(case, clause, verb) or _no_object(case, verb):
        return "negated", " ".join(dict.fromkeys(case.texts[verb.first : verb.last + 1]))
    return None


def _until(case: Case, verb: Verb) -> bool:
    """Whether something came about in the end: "did not leave until Tuesday"."""
    behind = case.texts[verb.last + 1 : verb.last + _UNTIL]
    return not verb.modal and verb.past and any(word in behind for word in case.words.until)


def _no_subject(case: Case, clause: Clause, verb: Verb) -> bool:
    """Whether nobody is the subject: "no envoys met", "neither of them met"."""
    if clause.kind in ("to", "ing", "done"):
        return False
    for i in range(verb.first - 1, max(-1, verb.first - _NO_SUBJECT), -1):
        if case.kinds[i] in ',;"STW' or i in case.at:
            return False
        if case.texts[i] in case.words.nobody:
            return _is_nobody(case, i, verb)
        if case.kinds[i] == "X" and case.kind(i + 1) in "D#":
            return True  # "not one house was spared"
    return False


def _is_nobody(case: Case, i: int, verb: Verb) -> bool:
    """Whether a "no" is that of the subject, or opens an inverted clause: "at no point did they meet"."""
    if case.text(i + 1) in case.words.no_such or case.kind(i + 1) == ".":
        return False  # "No. 1"
    is_inverted = case.kinds[verb.first] in "KMHB" and verb.first < verb.head and i < _OPENING
    return case.kind(i - 1) != "I" or is_inverted


def _no_object(case: Case, verb: Verb) -> bool:
    """Whether the object, or the "nor" before, says that it did not come about: "signed no papers"."""
    behind = verb.last + 1
    if case.text(behind) in case.words.nobody and case.kind(behind + 1) not in ".|":
        says = case.parse.words.lemmas[verb.head] in case.words.says_no
        return not says and case.text(behind + 1) not in (*case.words.no_such, *case.words.no_doubt)
    return case.text(verb.first - 1) in case.words.nor


def _meant(case: Case, clause: Clause, verb: Verb) -> Own | None:
    is_told = verb.modal in case.words.backshifted and not verb.perfect and _is_told(case, clause)
    is_future = verb.modal in case.words.future or is_told
    return ("planned", verb.modal) if is_future else None


def _is_told(case: Case, clause: Clause) -> bool:
    """Whether "would" only reports "will": "said they would meet", "they would meet, he said"."""
    told = case.verb_at(clause.governor) if clause.kind == "that" else _said_behind(case, clause)
    return told is not None and (told.past or told.perfect or not told.is_finite) and not told.negated


def _said_behind(case: Case, clause: Clause) -> Verb | None:
    """The verb of saying that closes the sentence behind the clause: ", the mayor said"."""
    last = case.parse.clauses[-1]
    verb = last.verb
    if clause.kind != "main" or last is clause or last.kind != "main" or last.joined or verb is None:
        return None
    is_saying = case.parse.words.lemmas[verb.head] in case.words.says_behind
    return verb if is_saying and "," in case.kinds[clause.begins : verb.first] else None


def _possible(case: Case, clause: Clause, verb: Verb) -> Own | None:
    return ("conditional", verb.modal) if verb.modal in case.words.possible else None


def _by_adverb(case: Case, clause: Clause, verb: Verb) -> Own | None:
    """What an adverb beside the verb or at the head of the clause makes of it."""
    first = case.back(verb.first - 1, "RX") + 1
    opens = [clause.begins] if case.kind(clause.begins) == "R" else []
    for i in (*opens, *range(first, verb.last)):
        effect = adverbs(case.words).get(case.texts[i])
        if effect and not (effect == "undone" and i < first):  # "almost the whole town"
            return EFFECTS[effect][HAPPENED], case.texts[i]
    return None


def _ordered(case: Case, clause: Clause, verb: Verb) -> Own | None:
    """A base form without a subject asks for what it names: "Save the ferry!"."""
    is_base = verb.first == verb.last and case.kinds[verb.head] == "V" and clause.kind in ("main", "quoted")
    return ("planned", "an order") if is_base and not clause.joined and case.kind(verb.first - 1) in '|";' else None


def _predicated(case: Case, clause: Clause, verb: Verb) -> Own | None:
    """What is said with "is": "is due", "is under way"."""
    effect, shown = case.predicate(verb.last + 1) if case.kinds[verb.head] == "B" else ("", "")
    return (effect, shown) if effect in ("planned", "ongoing") else None


def _going_on(case: Case, clause: Clause, verb: Verb) -> Own | None:
    if not verb.going_on or verb.past or verb.perfect:
        return None
    return "ongoing", " ".join(case.texts[verb.first : verb.last + 1])


OWN: tuple[Callable[[Case, Clause, Verb], Own | None], ...] = (  # the first that says something counts
    _negated,
    _meant,
    _possible,
    _by_adverb,
    _ordered,
    _predicated,
    _going_on,
)


def hearsay(case: Case, i: int) -> Scope | None:
    """What an adverb of hearsay beside the first verb makes of all that is told in the sentence."""
    if told := _told_by(case, i):
        return told
    first = next((clause for clause in case.parse.clauses if clause.verb and clause.kind == "main"), None)
    own = case.parse.clauses[case.parse.where[i]]
    if first is None or first.verb is None or own.kind == "relative":
        return None
    found = _by_adverb(case, first, first.verb)
    return Scope(*found, alleged=True) if found and found[0] == "alleged" else None


def _told_by(case: Case, i: int) -> Scope | None:
    """What is told "according to intelligence", or is called ", an allegation" behind it, is alleged."""
    words = case.words
    is_any = not (words.told_by.isdisjoint(case.texts) and words.told_nouns.isdisjoint(case.texts))
    return _first_told(case, i) if is_any else None


def _first_told(case: Case, i: int) -> Scope | None:
    words = case.words
    for j, word in enumerate(case.texts):
        if word in words.told_by and "to" in case.texts[max(0, j - _NEAR) : j] and case.kind(j - 1) != "T":
            return Scope("alleged", word, True)
        if j > i and word in words.told_nouns and case.kind(j - 1) == "D" and case.kind(j - 2) == ",":
            return Scope("alleged", word, True)
    return None
