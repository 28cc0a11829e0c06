"""The clauses of a sentence, and what each of them hangs on."""

from __future__ import annotations

from timeline.grammar import openers
from timeline.grammar.reading import Clause, Reading
from timeline.grammar.verbs import Verb
from timeline.grammar.words import Words
from timeline.lang.grammar_rows import Grammar

_HANGING = frozenset({"done", "ing", "to", "relative", "adverbial", "aside"})
_NOMINAL = "NPO"
_SUBJECT = "NPADg#ORIY"  # classes of words in a subject and what stands with it
_OBJECT = 4  # words of an object before a base form: "helped the old crew survive"


def read(words: Words, verbs: list[Verb], language: Grammar) -> tuple[list[Clause], list[int]]:
    """The clauses of a sentence in the order in which they open, and for each word the number of its clause."""
    r = Reading(words, verbs, language)
    for i in _turns(r):
        r.where += [r.at] * (i - len(r.where))
        if verb := r.verbs.get(i):
            before = len(r.clauses)
            _verb(r, verb)
            if len(r.clauses) > before and verb.form == "finite":
                _claim_subject(r, i)
            r.where += [r.at] * (verb.last + 1 - i)
        else:
            openers.word(r, i)
            r.where.append(r.at)
    r.where += [r.at] * (len(r.kinds) - len(r.where))
    for clause in r.clauses:
        if openers.without_object(r, clause):
            clause.kind = "relative"
    if not any(clause.verb and clause.kind not in _HANGING for clause in r.clauses):
        _give_main(r)
    return r.clauses, r.where


def _give_main(r: Reading) -> None:
    """Makes a participle that can be a past the verb of a sentence without one: "The envoys, led by him, arrived"."""
    for clause in r.clauses:
        verb = clause.verb
        if clause.kind == "done" and verb and r.texts[verb.last + 1 : verb.last + 2] not in r.language.by:
            if "E" in r.language.forms().get(r.texts[verb.head], ("", ""))[0] and clause.governor >= 0:
                clause.kind, clause.governor, verb.form, verb.past = "main", -1, "finite", True
                return


def _turns(r: Reading) -> list[int]:
    """The numbers of the words at which something opens, closes or is told: verb groups, and the words between them."""
    verbs, group, opening = r.verbs, r.group, openers.KINDS
    return [i for i, kind in enumerate(r.kinds) if (kind in opening and i not in group) or i in verbs]


def _claim_subject(r: Reading, first: int) -> None:
    """Gives the noun phrase before a verb that opened a clause to that clause."""
    j = first - 1
    while j >= 0 and r.kinds[j] in _SUBJECT and j not in r.group and (r.kinds[j] != "Y" or _is_of_subject(r, j)):
        r.where[j] = r.at
        j -= 1


def _is_of_subject(r: Reading, date: int) -> bool:
    """Whether a date before a verb is none of the clause before: "but this year they fell"."""
    before = r.kind(date - 1)
    return before in "C;|" or (before == "I" and r.kind(date - 2) in "NP")


def _verb(r: Reading, verb: Verb) -> None:
    if verb.form == "finite" and verb.first == verb.head and r.kinds[verb.head] == "V" and _is_bare(r, verb):
        verb.form = "bare"
    if verb.form == "finite":
        _finite(r, verb)
    else:
        _other(r, verb)
    r.last, r.and_since = verb, False


def _is_bare(r: Reading, verb: Verb) -> bool:
    """Whether a base form hangs on a verb such as "help": "helped it survive", "may help save it"."""
    if r.last is None or r.lemma(r.last) not in r.language.bare:
        return False
    between = r.kinds[r.last.last + 1 : verb.first]
    is_right_behind = not between and r.lemma(r.last) in r.language.bare_at_once
    return is_right_behind or (0 < len(between) <= _OBJECT and all(kind in "DPNOAg#" for kind in between))


def _finite(r: Reading, verb: Verb) -> None:
    """A finite verb: that of the open clause, of one around it, or of one that opens with it."""
    if _shares_auxiliary(r, verb):
        return
    if _leaves(r, verb):
        r.leave()
    here = r.here
    if here.verb is None:
        here.verb = verb
        return
    outer, has_subject = r.outer(), _has_subject(r, verb)
    if r.and_since:
        r.join(here, verb)
    elif has_subject and (outer is None or r.lemma(r.last) in r.language.takes_clause):
        r.open("that", verb.first, "", r.last_head).verb = verb
    elif outer is not None:
        r.at = outer
        r.here.verb = verb
    else:
        r.open("main", verb.first).verb = verb


def _leaves(r: Reading, verb: Verb) -> bool:
    """Whether a finite verb is none of the infinitive before: "moved men to guard it, and then it closed"."""
    if not (r.and_since and r.outer() is None):
        return True
    return r.kind(r.back(verb.first - 1, "RX")) == "O" and r.here.kind in ("to", "ing", "done")


def _shares_auxiliary(r: Reading, verb: Verb) -> bool:
    """Whether a base form behind "and" has the auxiliary of the verb before: "will close shops and lay off nine"."""
    like = r.here.verb
    is_base = verb.first == verb.head and r.kinds[verb.head] == "V" and r.kind(r.back(verb.first - 1, "RX")) == "C"
    if like is None or not (r.and_since and is_base) or not (like.modal or r.kinds[like.first] in "Kt"):
        return False
    verb.form, verb.modal, verb.negated = like.form, like.modal, like.negated or verb.negated
    r.join(r.here, verb)
    return True


def _has_subject(r: Reading, verb: Verb) -> bool:
    """Whether a subject stands between the last verb and this one, without a comma: "said the board met"."""
    if r.last is None:
        return False
    between = r.kinds[r.last.last + 1 : verb.first]
    return "," not in between and between[:1] != ["I"] and any(kind in _NOMINAL for kind in between)


def _other(r: Reading, verb: Verb) -> None:
    """An infinitive or a participle, and the word that governs it."""
    first = verb.first
    if r.and_since and _joins(r, verb):
        return
    before = r.kind(first - 1)
    through = r.texts[first - 1] if before in "IS" else ""
    mark = through if before == "S" else ""
    kind = "to" if verb.form == "bare" else verb.form
    r.open(kind, first, mark, _governor(r, first), through=through).verb = verb


def _joins(r: Reading, verb: Verb) -> bool:
    """Whether a verb hangs where the one before "and" does: "to close the port and burn it", "has come and gone"."""
    like = r.here.verb
    if like is None:
        return False
    shares = like.is_finite and like.head > like.first and r.kinds[like.head] == r.kinds[verb.head]
    if not (like.form == verb.form or verb.form == "bare" or shares):
        return False
    if like.is_finite:
        verb.form, verb.modal, verb.passive = like.form, like.modal, like.passive
        verb.perfect, verb.going_on = like.perfect, like.going_on
    r.join(r.here, verb)
    return True


def _governor(r: Reading, first: int) -> int:
    """The word that an infinitive or participle which begins at `first` hangs on; -1 for none."""
    i = first - 1
    i = r.back(i - 1 if r.kind(i) in "IS" else i, "RXY")
    if r.kind(i) == ",":
        return i - 1 if r.kinds[first] == "F" and r.kind(i - 1) in "NP" else r.last_head
    return r.group[i].head if i in r.group else i
