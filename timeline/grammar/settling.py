"""A sentence while its words get their classes: what the word before is, and what the clause has so far."""

from __future__ import annotations

from timeline.grammar.words import TIME, Reader, Words
from timeline.lang.grammar_rows import Grammar

AUXILIARY = frozenset("MBHK")
PLAIN = frozenset("NPADg#.")  # classes that only say what stood before
ENDS_CLAUSE = ',;"STWC'
_INSIDE = "XRYIO"  # classes of words that can stand inside a verb group
_State = tuple[str, bool, bool, str, bool, list[bool]]
_AHEAD = 16  # words in which a clause shows that it gets another verb
_QUESTION = 4  # words in which a question has its subject behind the auxiliary


class Settling(Reader):
    """One pass over the words of a sentence: what the word before is, and what the clause has so far."""

    def __init__(self, words: Words, language: Grammar) -> None:
        self.words, self.kinds, self.texts, self.language = words, words.kinds, words.texts, language
        self.prev = "."  # the class of the last word that is no adverb within a verb group
        self.finite = False  # the clause has its verb
        self.was_finite = False  # so had the part before "and"
        self.verb = ""  # the class of the last verb of the sentence
        self.joined = False  # right behind "and"
        self.outer: list[bool] = []  # whether the clauses around a relative clause have their verbs
        self._around: list[_State] = []  # the clause around an open bracket

    def behind(self, i: int, kinds: str) -> int:
        """The first word from `i` on whose class is none of `kinds`."""
        while i < len(self.kinds) and self.kinds[i] in kinds:
            i += 1
        return i

    def verb_ahead(self, i: int) -> bool:
        """Whether the clause gets another verb: "the rules drafted in May were dropped"."""
        for j in range(i + 1, min(len(self.kinds), i + _AHEAD)):
            kind = self.kinds[j]
            if kind[0] in ENDS_CLAUSE:
                return False
            if kind in AUXILIARY or kind == "E" or (kind in ("EF", "EFA") and self.kinds[j - 1][0] in "NPY"):
                return self.kind(i + 1)[0] not in "DPON"  # a new subject: "said the board met"
        return False

    def went(self, i: int, kind: str) -> None:
        """Takes note of a word that has its class; what stands in brackets is a clause apart."""
        if kind == "(":
            self._enter()
        elif kind == ")":
            self._close()
        else:
            self._went(i, kind)

    def _enter(self) -> None:
        self._around.append((self.prev, self.finite, self.was_finite, self.verb, self.joined, self.outer))
        self.prev, self.finite, self.was_finite, self.verb, self.joined, self.outer = ".", False, False, "", False, []

    def _close(self) -> None:
        if self._around:
            self.prev, self.finite, self.was_finite, self.verb, self.joined, self.outer = self._around.pop()

    def _went(self, i: int, kind: str) -> None:
        if kind in "VZEFGMBHK":
            self._verb(i, kind)
        elif kind in ENDS_CLAUSE:
            self._parted(kind)
        if kind not in "RXC":
            self.joined = False
        if not (kind in _INSIDE and self._is_inside(i, kind)):
            self.prev = "." if kind in "C;" else kind

    def _verb(self, i: int, kind: str) -> None:
        """A verb or an auxiliary."""
        if self._is_finite(i, kind):
            if self.finite and self.outer and not self.outer[-1]:
                self.outer.pop()
            self.finite = True
        if kind in "VZEFG":
            self.verb = kind

    def _is_finite(self, i: int, kind: str) -> bool:
        if kind in "BHK":
            return self.texts[i] not in self.language.not_finite
        return kind in "EZM" or (kind == "V" and self.prev not in ("t", "M", "K"))

    def _parted(self, kind: str) -> None:
        """A sign or a small word that parts clauses."""
        if kind in "WT" and self.prev not in "VZEFG":
            self.outer.append(self.finite)
        elif kind == "," and self.outer and self.finite:
            self.finite = self.outer.pop()
        if kind == "C":
            self.joined, self.was_finite = True, self.finite and self.prev != ","
        else:
            self.was_finite = False
        if kind != ",":
            self.finite = False

    def _is_inside(self, i: int, kind: str) -> bool:
        """Whether a word stands inside a verb group: "will soon come", "will on Tuesday come", "did he come"."""
        if kind == "X" or (kind == "R" and self.prev in ("M", "K", "B", "H", "t")):
            return True
        if self.prev in ("M", "K") and (kind == TIME or (kind == "I" and self.kind(i + 1) == TIME)):
            return True
        return kind == "O" and self.prev in AUXILIARY and i < _QUESTION
