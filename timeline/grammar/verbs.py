"""The verb groups of a sentence: "did not meet", "has been put off", "to supply", "selling"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.grammar.words import TIME, Words
from timeline.lang.grammar_rows import Grammar

_AUXILIARY = "MBHK"
_VERB = "VZEFG"
_SUBJECT = 7  # words of the subject of a question
_FINITE = "VZE"
_BEGINS = frozenset("t" + _AUXILIARY + _VERB)
_FITS = {"M": "VBHK", "K": "VH", "H": "FBHE", "B": "FGB"}  # an auxiliary -> the classes of verbs that may follow it


@dataclass(slots=True)
class Verb:
    """A verb with its auxiliaries; `first`, `last` and `head` are numbers of words, `head` the verb itself.

    `form`: `finite`, `to` (infinitive), `bare` (infinitive without "to"), `ing` or `done` (participles).
    """

    first: int
    last: int
    head: int
    form: str
    modal: str = ""
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    going_on: bool = False
    past: bool = False

    @property
    def is_finite(self) -> bool:
        return self.form == "finite"


def read(words: Words, language: Grammar) -> list[Verb]:
    """The verb groups of a sentence, in order."""
    found: list[Verb] = []
    kinds, last = words.kinds, -1
    for i in [i for i, kind in enumerate(kinds) if kind in _BEGINS]:
        if i <= last:
            continue
        begins = _behind(kinds, i + 1) if kinds[i] == "t" else i
        if begins < len(kinds) and kinds[begins] in _BEGINS:
            verb = _group(words, i, begins, language)
            last = verb.last
            found.append(verb)
    return found


def _behind(kinds: list[str], i: int) -> int:
    """The first word from `i` on that is no adverb, negation or date: these may stand inside a group."""
    while i < len(kinds) and (kinds[i] in ("R", "X", TIME) or (kinds[i] == "I" and kinds[i + 1 : i + 2] == [TIME])):
        i += 1
    return i


def _group(words: Words, first: int, at: int, language: Grammar) -> Verb:
    """The group that begins at `first`, whose first verb or auxiliary is at `at`."""
    kinds = words.kinds
    verb = Verb(first, at, at, "to" if kinds[first] == "t" else "")
    i, follows = at, True
    while follows and kinds[i] in _AUXILIARY:
        _auxiliary(verb, words, i, language)
        behind = _behind(kinds, _inverted(words, i, language) if i == first else i + 1)
        follows = behind < len(kinds) and kinds[behind] in _FITS[kinds[i]]
        i = behind if follows else i
    if kinds[i] in _VERB:
        _main(verb, words, i)
    verb.negated = _is_negated(verb, words, language)
    return verb


def _is_negated(verb: Verb, words: Words, language: Grammar) -> bool:
    if "X" not in words.kinds:
        return False
    begins, ends = verb.first, verb.last + 1
    while begins > 0 and words.kinds[begins - 1] in "RX":  # "never met"
        begins -= 1
    if words.kinds[verb.head] in _AUXILIARY:  # "is not"
        ends += 1
    if "X" not in words.kinds[begins:ends]:
        return False
    return any(_negates(words, i, language) for i in range(begins, min(ends, len(words.kinds))))


def _negates(words: Words, i: int, language: Grammar) -> bool:
    return words.kinds[i] == "X" and words.texts[i + 1 : i + 2] not in language.not_only


def _inverted(words: Words, i: int, language: Grammar) -> int:
    """Behind the subject of a question: "did he meet", "has the old mine closed"; also "nor did he meet"."""
    kinds, behind = words.kinds, i + 1
    if not _opens(words, i, language):
        return behind
    while behind < min(len(kinds), i + _SUBJECT) and kinds[behind] in "DNPAg#O":
        behind += 1
    is_subject = behind > i + 1 and behind < len(kinds) and kinds[behind] in _FITS[kinds[i]]
    return behind if is_subject else i + 1


def _opens(words: Words, i: int, language: Grammar) -> bool:
    """Whether a word opens a clause, adverbs and "nor" left out."""
    before = i - 1
    while before >= 0 and words.kinds[before] in "RX":
        before -= 1
    return before < 0 or words.kinds[before] in '"S;,' or words.texts[before] in language.nor


def _auxiliary(verb: Verb, words: Words, i: int, language: Grammar) -> None:
    """Adds an auxiliary to a group."""
    kind, text = words.kinds[i], words.texts[i]
    verb.head = verb.last = i
    if kind == "M":
        verb.modal = words.lemmas[i]
    verb.perfect = verb.perfect or kind == "H"
    verb.form = verb.form or language.auxiliary_forms.get(text, "finite")
    verb.past = verb.past or (i == verb.first and text in language.past)


def _main(verb: Verb, words: Words, i: int) -> None:
    """Adds the verb itself."""
    kind = words.kinds[i]
    verb.passive = kind in "FE" and words.kinds[verb.head] == "B"
    verb.going_on = kind == "G" and words.kinds[verb.head] == "B"
    if not verb.form:
        verb.form = "finite" if kind in _FINITE else "done" if kind == "F" else "ing"
        verb.past = kind == "E"
    verb.head = verb.last = i
