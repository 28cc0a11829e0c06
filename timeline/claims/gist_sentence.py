"""A sentence that is cut to a headline: its words, phrases and clauses, who says it, where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from timeline.claims.gist_frame import behind_frame
from timeline.claims.scene import Scene
from timeline.grammar import TIME, Parse, Reader, Verb
from timeline.lang.claim_rows import Gists
from timeline.model import Span
from timeline.scope.case import adverbs
from timeline.text.once import once

NOUNS, PHRASE = "NPO#", "NPADg#"  # classes that can head a noun phrase; those inside of one
_NEXT_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?]['’”\"]?(?=[A-Z][a-z’' ])")  # sentences that lost the blank between them
_HEARER = 6  # words in which the one who is told and the day stand: "reporters in Oslo on Monday"
_SIGNS = ".'’‘-/$"  # inside a phrase: "Mr. Nordin", "$ 40"


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Sentence(Reader):
    """Words and clauses go by their numbers; `around` is a place in the text that the headline is to hold."""

    scene: Scene
    around: int

    def __post_init__(self) -> None:
        self.kinds, self.texts = self.parse.words.kinds, self.parse.words.texts

    @once
    def parse(self) -> Parse:
        return self.scene.on.parse(self.scene.span)

    @once
    def known(self) -> Gists:
        return self.scene.on.language.gists

    def lemma(self, i: int) -> str:
        return self.parse.words.lemmas[i]

    @once
    def span(self) -> Span:
        """Where the sentence stands behind place, agency and label, in one that is several with no blank between."""
        end, start = self.scene.span[1], behind_frame(self.scene, self.around)
        for found in _NEXT_SENTENCE.finditer(self.scene.on.text, start, end):
            if found.end() > self.around:
                return start, found.end()
            start = found.end()
        return start, end

    @once
    def begins(self) -> int:
        """The first word."""
        return bisect_right(self.parse.words.ends, self.span[0])

    @once
    def ends(self) -> int:
        """Behind the last word."""
        return bisect_left(self.parse.words.starts, self.span[1])

    def at(self, position: int) -> int:
        """The first word that ends behind a place in the text."""
        return bisect_right(self.parse.words.ends, position)

    def words_of(self, span: Span) -> range:
        """The words of a stretch of the text: one at least."""
        first = self.at(span[0])
        return range(first, max(first, self.at(span[1] - 1)) + 1)

    def verbs_of(self, i: int, j: int) -> list[Verb]:
        """The verbs among the words `[i, j)` that stand in no bracket."""
        return [v for v in self.parse.verbs if i <= v.first < j and not self.is_in_bracket(v.first)]

    def where(self, i: int, j: int) -> Span:
        """The text of the words `[i, j)` up to the next one."""
        starts = self.parse.words.starts
        first = starts[i] if i < len(starts) else self.span[1]
        return max(self.span[0], first), min(self.span[1], starts[j]) if j < self.ends else self.span[1]

    @once
    def content(self) -> Span | None:
        """What is said, as words `[i, j)`; `None` where it cannot be told apart."""
        found = self.scene.said.content if self.scene.said.cue else None
        if found is None:
            return None
        i, j = max(self.begins, self.at(found[0])), min(self.ends, self.at(found[1] - 1) + 1)
        if self.kind(i) == "S" and self.kind(i - 1) == "," and self.cue_word < i:  # ", he said, as the storm broke"
            i, j = self.begins, self._comma_before(self.cue_word)
        i = self._behind_hearer(i)
        if i == self.cue_word + 1 and self.text(i) in self.known.said_then and self.kind(i + 1) in PHRASE + "O":
            i += 1
        return (i, j) if i < j else None

    def _behind_hearer(self, i: int) -> int:
        """Behind the "that" with the one who is told, and the day, before it: "said to reporters Tuesday that ..."."""
        is_told = self.cue_word < i <= self.cue_word + 2 and self.kind(i) in PHRASE
        for at in range(i + 1, min(i + _HEARER, self.ends)) if is_told else ():
            if self.kinds[at] not in f"{PHRASE}I{TIME}":
                is_bare = self.kinds[at] == "O" and self.lemma(self.cue_word) in self.scene.on.language.grammar.tells
                return at + 1 if self.text(at) == "that" else at if is_bare and self._opens_clause(at) else i
        return i

    def _opens_clause(self, i: int) -> bool:
        """Whether a pronoun is the subject of what is told: "told the board it leaked"."""
        return self.text(i) in self.known.tellers and self.kind(i + 1) in "EZMBHKR"

    def _comma_before(self, i: int) -> int:
        """The comma before the noun phrase that ends before a word; where none stands, the first word."""
        j = i - 1
        while j > self.begins and self.kinds[j] in PHRASE + "IRO.":
            j -= 1
        return j if self.kind(j) == "," else self.begins

    @once
    def cue_word(self) -> int:
        """The word of the verb of saying; -1 for none."""
        cue = self.scene.said.cue
        at = self.at(cue.start) if cue else -1
        return at if self.begins <= at < self.ends else -1

    @once
    def is_plain_saying(self) -> bool:
        """Whether that verb only tells who says so."""
        return not self.known.plain_saying.isdisjoint((self.lemma(self.cue_word), self.text(self.cue_word)))

    @once
    def hedges(self) -> frozenset[int]:
        """Words that say how sure it is, wherever they stand: "reportedly", "perhaps"."""
        known = adverbs(self.scene.on.language.scopes)
        return frozenset(i for i in range(self.begins, self.ends) if self.texts[i] in known)

    @once
    def subtree(self) -> list[set[int]]:
        """Of each clause, the clauses inside of it and itself."""
        found = [{n} for n in range(len(self.parse.clauses))]
        for n in range(len(found) - 1, -1, -1):
            parent = self.parse.clauses[n].parent
            if 0 <= parent < n:
                found[parent] |= found[n]
        return found

    def phrase_start(self, i: int) -> int:
        """Where the noun phrase of a word begins, names joined by "and" included."""
        while i - 1 >= self.begins and self._is_inside(i - 1):
            i -= 1
        return i

    def _is_inside(self, i: int) -> bool:
        """Whether a word belongs to the noun phrase of the one behind it."""
        kind, before, behind = self.kinds[i], self.kind(i - 1), self.kind(i + 1)
        if kind == "C":
            return before == "P" and behind in "PN"
        return kind in PHRASE or (kind == "Y" and before in "DAgP")

    def phrase_end(self, i: int) -> int:
        """Behind the noun phrase that begins at a word, with what "of" and "between" add to it."""
        start = i
        while i < self.ends and (self.kinds[i] in PHRASE + "O" or self._goes_on(i, start)):
            i += 1
        return i

    def _goes_on(self, i: int, start: int) -> bool:
        """Whether a word that is no noun is part of the phrase that began at `start`."""
        kind, behind = self.kinds[i], self.kind(i + 1)
        if kind == "Y":
            return behind in "NPA"
        if kind == ".":
            return self.texts[i] in _SIGNS and behind in "NPA#"
        if i == start:
            return False
        return self._joins_nouns(i) if kind == "C" else self._is_bound(i)

    def _is_bound(self, i: int) -> bool:
        return self.kinds[i] == "I" and self.texts[i] in self.known.bound and self.kind(i + 1) in PHRASE

    def _joins_nouns(self, i: int) -> bool:
        """Whether "and" joins two nouns: no verb follows before the phrase ends."""
        j = i + 1
        while self.kind(j) in PHRASE + "O":
            j += 1
        return j > i + 1 and self.kind(j) not in "VZEMBHKRX"

    def complement_end(self, i: int) -> int:
        """Behind the object of a verb that ends before the word `i`: particles, a noun phrase, what is said of it."""
        while self.kind(i) in "RX" or (self.kind(i) == "Y" and self.kind(i + 1) in "DNPAO"):
            i += 1
        if self.kind(i) == "I" and self.kind(i + 1) in PHRASE + "OG":
            i += 1
        return self.phrase_end(i)

    @once
    def present(self) -> frozenset[str]:
        """The classes of its words."""
        return frozenset(self.kinds[self.begins : self.ends])

    @once
    def cut(self) -> dict[Any, list[Any]]:
        """What the rules that look at the sentence alone were asked for so far."""
        return {}

    @once
    def _subjects(self) -> dict[int, range]:
        """The subjects that were asked for so far."""
        return {}

    def subject(self, n: int) -> range:
        """The noun phrase that is the subject of a clause, up to the first comma behind it; empty for none."""
        found = self._subjects.get(n)
        if found is None:
            verb = self.parse.clauses[n].verb
            is_one = verb is not None and verb.first > self.begins
            found = self._subjects[n] = self._subject(self._holder(n), verb.first) if is_one and verb else range(0)
        return found

    def _holder(self, n: int) -> int:
        """The clause that holds the subject of a clause: of a past read as a participle, the one without a verb."""
        clause = self.parse.clauses[n]
        if clause.kind != "done" or clause.governor < 0 or clause.through:
            return n
        outer = self.parse.where[clause.governor]
        return outer if self.parse.clauses[outer].verb is None else n

    def _subject(self, n: int, verb: int) -> range:
        start = verb
        while start > self.begins and self._is_of_subject(start - 1, n):
            start = self._opening_bracket(start - 1)
        commas = [i for i in range(start, verb) if self.kinds[i] == ","]
        edges = [start - 1, *commas, verb]
        pieces = [(self._inside(a + 1, b), b) for a, b in pairwise(edges)]
        first, end = self._likeliest([(a, b) for a, b in pieces if self._can_be_subject(a, b)])
        if end == 0:
            return range(0)
        return range(first, verb if self._is_list(n, end, verb) else end)

    def _is_list(self, n: int, i: int, verb: int) -> bool:
        """Whether "and" joins a subject that goes on from a word to what stands before the verb."""
        joins = any(self.kinds[k] == "C" and self.parse.where[k] == n for k in range(i, verb))
        return joins and not self._is_explained(i, verb)

    def _is_explained(self, i: int, verb: int) -> bool:
        """Whether what stands from a comma up to the verb only explains the name before."""
        stop = verb - (self.kind(verb - 1) == "R")
        return self.kind(stop - 1) == "," and self.explains_twice(i, stop - 1)

    def explains_twice(self, i: int, j: int) -> bool:
        """Whether two things are said of a name between two commas: ", a pilot and a friend of Sur, left"."""
        kinds, behind = self.kinds[i + 1 : j], j + 1 + (self.kind(j + 1) == "R")
        if self.kind(i - 1) != "P" or kinds.count("C") != 1 or self.kind(behind) not in "EZHBM":
            return False
        at, articles = i + 1 + kinds.index("C"), self.known.articles
        is_two = self.texts[at] == "and" and {self.text(i + 1), self.text(at + 1)} <= articles
        return is_two and not set(kinds) - set(PHRASE + "IORYC.")

    def _opening_bracket(self, i: int) -> int:
        """Where the bracket opens that a word closes; else the word."""
        while self.kinds[i] == ")" and "(" in self.kinds[self.begins : i]:
            i = i - 1 - self.kinds[self.begins : i][::-1].index("(")
        return i

    def _is_of_subject(self, i: int, n: int) -> bool:
        if self.kinds[i] == ")":
            return self.kind(self._opening_bracket(i) - 1) in NOUNS
        return self.parse.where[i] == n or self._limits_subject(i, n)

    def _limits_subject(self, i: int, n: int) -> bool:
        """Whether a word stands in what limits the subject of a clause: "A ferry carrying coal to Oslo left"."""
        clauses, at, kind = self.parse.clauses, self.parse.where[i], ""
        while at >= 0 and at != n and clauses[at].kind in ("ing", "to", "done", "relative"):
            kind, first, at = clauses[at].kind, clauses[at].begins, clauses[at].parent
            if clauses[self.parse.where[first]].comma:
                return at == n and kind == "relative" and self.kind(first - 2) in NOUNS and self.cue_word < first
        return at == n and self._is_of(first, n, kind)

    def _is_of(self, first: int, n: int, kind: str) -> bool:
        """Whether a clause of a kind from the word `first` on limits a noun of clause `n` right before it."""
        is_by = kind == "done" and self.text(first + 1) in self.known.agents
        is_right_before = self.parse.where[first - 1] == n and self.kind(first - 1) in NOUNS
        return (is_by or kind in ("ing", "relative")) and is_right_before and self.cue_word < first

    def _likeliest(self, pieces: list[Span]) -> Span:
        """The first stretch that is no date alone, "Later on Sunday, he"; the first where all are; else `(0, 0)`."""
        named = (piece for piece in pieces if self.kinds[piece[0]] != "Y" or self.kind(piece[0] + 1) in "gNPA")
        return next(named, pieces[0] if pieces else (0, 0))

    def _inside(self, a: int, b: int) -> int:
        """The first word of a stretch that is no mark, no small word and no adverb."""
        return next((i for i in range(a, b) if self.kinds[i] not in '"CSTR.;'), b)

    def _can_be_subject(self, a: int, b: int) -> bool:
        return a < b and self.kinds[a] in "DNPAO#Y" and any(self.kinds[i] in NOUNS + "DY" for i in range(a, b))

    def is_in_bracket(self, i: int) -> bool:
        return self.kinds[:i].count("(") > self.kinds[:i].count(")")
