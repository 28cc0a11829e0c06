"""The class of each word of a sentence, by the words before it and by what its clause still lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from timeline.grammar import capitals, phrases
from timeline.grammar.capitals import NAME
from timeline.grammar.settling import AUXILIARY, ENDS_CLAUSE, PLAIN, Settling
from timeline.grammar.words import TIME, Words
from timeline.lang.grammar_rows import Grammar

_CLAUSE = 14  # words in which a clause that a small word opens shows its verb
_PREFER = {  # the class before -> the classes tried for a word, in order
    "D": "NAFGRP#",
    "g": "NAFGR",
    "A": "NAGFI",
    "#": "NA",
    "t": "VN",
    "M": "VR",
    "K": "V",
    "B": "FGAN",
    "H": "FNA",
    "I": "NGAF",
}
_NEED_NOUN = frozenset("DgA#")  # classes behind which a noun comes


def settle(words: Words, language: Grammar) -> None:
    """Leaves every word of `words` one class."""
    capitals.name(words, language)
    phrases.open_clauses(words, language)
    settling = Settling(words, language)
    kinds, prev = words.kinds, settling.prev
    for i, options in enumerate(kinds):
        kind = options[0]
        rows = _MET[prev].get(options)
        if rows is None:
            rows = _MET[prev][options] = _rows(prev, options)
        for made in rows:
            if found := made(settling, i, options):
                kind = found
                break
        kinds[i] = kind
        if kind in PLAIN or (kind == "I" and prev not in "MK"):
            settling.prev, settling.joined, prev = kind, False, kind
        else:
            settling.went(i, kind)
            prev = settling.prev
    phrases.describe(words)


def _rows(prev: str, options: str) -> tuple[Told, ...]:
    """What may tell the class of a word with such `options` behind a word of the class `prev`, in order."""
    table = ALONE.get(options, ()) if len(options) == 1 else SEVERAL
    return tuple(row.made for row in table if row.asks(prev, options))


# Words that have but one class, where their place gives them another.


def _noun_for_verb(s: Settling, i: int, options: str) -> str:
    return "N" if s.prev in _NEED_NOUN or (options == "V" and s.prev == "I") else ""


def _noun_of(s: Settling, i: int, options: str) -> str:
    if s.prev == TIME and s.kind(i + 1)[0] not in "DNPOA#" and s.texts[i] in s.language.acts():
        return "N"  # "the 1996 flooding that"
    return "N" if s.prev in "Dg" and s.kind(i + 1) == "I" else ""


def _before_noun(s: Settling, i: int, options: str) -> str:
    return "I" if s.texts[i] in s.language.also_preposition and not _opens_clause(s, i) else ""


def _opens_clause(s: Settling, i: int) -> bool:
    """Whether a verb follows before the clause ends: "before they met", not "before noon"."""
    seen = 0
    for j in range(i + 1, min(len(s.kinds), i + _CLAUSE)):
        kind = s.kinds[j]
        if kind[0] in ENDS_CLAUSE or (kind == "G" and not seen):
            return False
        if kind in AUXILIARY or (seen and _is_verb_of_clause(s, j, kind)):
            return True
        seen += kind[0] in "NPO#DA"
    return False


def _is_verb_of_clause(s: Settling, j: int, kind: str) -> bool:
    if kind[0] in "EZ" or ("E" in kind and "N" not in kind):
        return True
    return (kind == "V" and s.kinds[j - 1] in "ONP") or (kind in ("NZ", "ZN") and s.kinds[j - 1] in "OP")


def _to_before_noun(s: Settling, i: int, options: str) -> str:
    j = s.behind(i + 1, "RX")
    is_verb = any(kind in "VvBHK" for kind in s.kind(j)) and s.texts[j] not in s.language.be_forms
    return "" if is_verb and not (s.words.capitals[j] and s.kinds[j] == NAME) else "I"


def _that_before_noun(s: Settling, i: int, options: str) -> str:
    return "D" if s.kind(i + 1)[0] in "NA" and s.prev in ("I", ".", '"') else ""


# Words that can be several things.


def _base_form(s: Settling, i: int, options: str) -> str:
    return "V"


def _gerund(s: Settling, i: int, options: str) -> str:
    is_particle = s.texts[i + 1 : i + 2] and s.texts[i + 1] in s.language.particles
    return "G" if s.kind(i + 2 if is_particle else i + 1)[0] in "DPO" else ""


def _before_to(s: Settling, i: int, options: str) -> str:
    governs = s.kind(i + 1) == "t" or s.texts[i + 1 : i + 2] == [s.language.with_from.get(s.texts[i])]
    return ("A" if governs else "R") if options == "RA" else ""


def _preferred(s: Settling, i: int, options: str) -> str:
    found = next((kind for kind in _PREFER.get(s.prev, "") if kind in options), "")
    if found or s.prev not in _NEED_NOUN:
        return found
    return "N" if options[0] in "VZ" else options[-1] if "F" in options else options[0]


def _joined(s: Settling, i: int, options: str) -> str:
    return s.verb if s.joined and s.verb and s.verb in options else ""


def _participle_clause(s: Settling, i: int, options: str) -> str:
    return "F" if s.prev == "S" and "F" in options else "I" if options[0] == "I" else ""


def _behind_pronoun(s: Settling, i: int, options: str) -> str:
    finite = _finite(options)
    return finite if not s.finite or s.prev in "WT" else "F" if "F" in options else options[0]


def _finite(options: str) -> str:
    return next((kind for kind in "EZV" if kind in options), "")


def _past(s: Settling, i: int, options: str) -> str:
    """Past tense or participle: a clause that has its verb, or gets it later, has no other."""
    if "F" not in options:
        return ""
    if options[0] in "NA" and s.prev not in 'NPOY),"R':
        return options[0]
    if s.finite and s.prev != '"':
        is_past = (_is_outer(s) and s.prev != "I") or _has_subject(s, i)
    else:
        is_past = _is_outer(s) or not s.verb_ahead(i)
    return "E" if is_past else "F"


def _without_subject(s: Settling, i: int, options: str) -> str:
    is_beside = s.kinds[max(0, i - 2)] in "NP" and s.kind(i + 1)[0] in "IYR"  # "The vote, scheduled for May, will be"
    is_one = s.prev in ".;" or (s.prev == "," and (s.finite or is_beside) and not s.joined)
    return "F" if is_one else ""


def _like_base(s: Settling, i: int, options: str) -> str:
    """ "come" and "run" are participles too."""
    if "E" in options:
        return ""
    return "V" if "V" in options and not s.finite and s.prev in 'NPO"' else "F"


def _is_outer(s: Settling) -> bool:
    """Whether a clause around the one that has its verb still lacks one."""
    return bool(s.outer) and not s.outer[-1]


def _has_subject(s: Settling, i: int) -> bool:
    """Whether a subject stands right before, behind a comma or a verb: "..., she said", "said she met"."""
    j = i - 1
    while j >= 0 and s.kinds[j] in "NPADgRY#O":
        j -= 1
    if j >= i - 1:
        return False
    says = j >= 0 and s.kinds[j] in "EZVG" and s.words.lemmas[j] in s.language.takes_clause
    return j < 0 or s.kinds[j] in ENDS_CLAUSE or says


def _noun_first(s: Settling, i: int, options: str) -> str:
    if options[0] not in "NA":
        return ""
    return options[0] if s.prev == TIME or (s.was_finite and not s.finite and s.prev != ",") else ""


def _lacking(s: Settling, i: int, options: str) -> str:
    """The verb that the clause lacks."""
    if s.finite:
        return ""
    finite = _finite(options)
    if finite == "V" and _is_of_one(s, i):
        return ""
    if s.prev in "NPY)gR" and not s.verb_ahead(i):
        return finite
    return options[0] if options[0] in "ZV" and s.prev in "NP" else ""


def _is_of_one(s: Settling, i: int) -> bool:
    """Whether a noun phrase of one stands before, which has no base form behind it: "a city labour board"."""
    j = i - 1
    while j >= 0 and s.kinds[j] in "NPA":
        j -= 1
    return j >= 0 and s.texts[j] in s.language.singular


Told = Callable[[Settling, int, str], str]


class Row(NamedTuple):
    """A way to tell the class of a word; `examples`: sentences with a word in brackets, and its class.

    It is asked only `behind` words of these classes, and `of` those that can be one of these; empty: always.
    """

    made: Told
    examples: dict[str, str]
    behind: str = ""
    of: str = ""

    def asks(self, prev: str, options: str) -> bool:
        return (not self.behind or prev in self.behind) and not (self.of and set(self.of).isdisjoint(options))


def _relative(s: Settling, i: int, options: str) -> str:
    return "W" if s.texts[i] in s.language.which else ""


def _unknown_verb(s: Settling, i: int, options: str) -> str:
    return "V" if s.texts[i] not in s.language.forms() else ""


_VERB_FORM = Row(_noun_for_verb, {"The board praised the [run].": "N"}, "DgA#I")
ALONE: dict[str, tuple[Row, ...]] = {  # the class -> the rows that may give another; the first that does counts
    "D": (Row(_relative, {"The dam, [which] leaked, was shut.": "W", "They know [which] dam leaks.": "D"}, ",NPI)"),),
    "N": (Row(_unknown_verb, {"They will [frobnicate] the valve.": "V"}, "MK"),),
    "V": (_VERB_FORM,),
    "Z": (_VERB_FORM,),
    "G": (Row(_noun_of, {"The [signing] of the deed took an hour.": "N"}, "DgY"),),
    "S": (Row(_before_noun, {"He left [before] noon.": "I", "He left [before] they came.": "S"}),),
    "t": (Row(_to_before_noun, {"They went [to] Oslo.": "I", "They want [to] go.": "t"}),),
    "T": (Row(_that_before_noun, {"They spoke of [that] dam.": "D", "They said [that] he left.": "T"}),),
}
SEVERAL: tuple[Row, ...] = (  # the first that tells a class counts; none: the likeliest
    Row(_base_form, {"They want to [visit] the port.": "V", "They did not [report] it.": "V"}, "tMK", "Vv"),
    Row(_gerund, {"He spoke of [meeting] them.": "G", "He denied [meeting] them.": "G"}, "IVZEFG", "G"),
    Row(_before_to, {"He has [yet] to come.": "A", "He has not [yet] come.": "R"}, of="R"),
    Row(
        _preferred,
        {"The [visit] was short.": "N", "They have [visited] it.": "F", "It was [visited] twice.": "F"},
        "".join({*_PREFER, *_NEED_NOUN}),
    ),
    Row(_joined, {"They came and [left].": "E", "They want to come and [visit] it.": "V"}, of="VZEFG"),
    Row(_participle_clause, {"When [asked] he left.": "F"}, of="FI"),
    Row(_behind_pronoun, {"They [visit] the port.": "V", "The crew, who [saved] nine, left.": "E"}, "OWT", "EZV"),
    Row(_without_subject, {"[Saved] by the crew, they left.": "F", "They rose, [compared] with May.": "F"}, ".;,", "F"),
    Row(_like_base, {"Most drivers [come] by road.": "V"}, of="F"),
    Row(
        _past,
        {
            "The crew [saved] nine people.": "E",
            "The rules [drafted] in May were dropped.": "F",
            "The man who left the town [charged] a toll.": "E",
        },
        of="E",
    ),
    Row(_noun_first, {"They cut research and development [costs] in half.": "N"}, of="NA"),
    Row(
        _lacking,
        {"The group [reports] its gains.": "Z", "Most drivers [report] delays.": "V", "A union [drive] began.": "N"},
        of="EZV",
    ),
)
_MET: dict[str, dict[str, tuple[Told, ...]]] = defaultdict(dict)  # class before -> those of a word -> what may tell
