"""A sentence while its clauses are read: the clause that is open, the last verb, where each word stands."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.grammar.verbs import Verb
from timeline.grammar.words import Reader, Words
from timeline.lang.grammar_rows import Grammar

_PHRASE = "NPADg#"  # classes of words inside a noun phrase


@dataclass(slots=True)
class Clause:
    """A verb and what hangs on it.

    `kind`: `main`; `that` (content of `governor`, with "that" or without), `asked` (after "whether"); `if`, `when` and
    other words that open an adverbial clause stand in `mark`, the kind is `adverbial`; `relative`; `to`, `ing` and
    `done` for infinitives and participles; `quoted`; `aside` in brackets. `governor` is the number of the word that it
    hangs on, -1 for none; `parent` that of the clause around it; `through` the preposition between.
    """

    kind: str
    mark: str = ""
    governor: int = -1
    parent: int = -1
    verb: Verb | None = None
    begins: int = 0
    through: str = ""
    joined: bool = False  # by "and" to the clause before
    comma: bool = False  # opened behind a comma


class Reading(Reader):
    """The state of one pass over a sentence; openers and verbs change it."""

    def __init__(self, words: Words, verbs: list[Verb], language: Grammar) -> None:
        self.words, self.kinds, self.texts, self.language = words, words.kinds, words.texts, language
        self.verbs = {verb.first: verb for verb in verbs}
        self.group = {i: verb for verb in verbs for i in range(verb.first, verb.last + 1)}
        self.clauses = [Clause("main")]
        self.at = 0  # the number of the clause that is read
        self.where: list[int] = []  # of each word the number of its clause
        self.last: Verb | None = None  # the last verb group
        self.quoted = False
        self.and_since = False  # "and" stands behind the last verb
        self._around: list[tuple[int, Verb | None, bool]] = []  # the clause around an open bracket

    @property
    def here(self) -> Clause:
        return self.clauses[self.at]

    def phrase_start(self, i: int) -> int:
        """Where the noun phrase of the word number `i` begins."""
        return self.back(i - 1, _PHRASE) + 1

    def lemma(self, verb: Verb | None) -> str:
        return self.words.lemmas[verb.head] if verb else ""

    @property
    def last_head(self) -> int:
        return self.last.head if self.last else -1

    def open(self, kind: str, i: int, mark: str = "", governor: int = -1, *, through: str = "") -> Clause:
        """Opens a clause inside the one that is read, at the word number `i`."""
        comma = self.kind(i - 1) == ","
        parent = -1 if kind == "main" else self.at
        self.clauses.append(Clause(kind, mark, governor, parent, None, i, through, comma=comma))
        self.at = len(self.clauses) - 1
        return self.here

    def enter(self, i: int) -> None:
        """Opens a bracket, which holds a clause apart."""
        self._around.append((self.at, self.last, self.and_since))
        self.open("aside", i + 1, governor=i - 1)
        self.last, self.and_since = None, False

    def close(self) -> None:
        """Closes a bracket: the clause around it goes on."""
        if self._around:
            self.at, self.last, self.and_since = self._around.pop()

    def join(self, like: Clause, verb: Verb) -> None:
        """Opens a clause that hangs where `like` does: its verb stands behind "and"."""
        same = self.open(like.kind, verb.first, like.mark, like.governor, through=like.through)
        same.parent, same.verb, same.joined = like.parent, verb, True

    def leave(self) -> None:
        """Goes out of an infinitive or a participle into the clause around it."""
        here = self.here
        while here.kind in ("to", "ing", "done") and here.verb and here.parent >= 0:
            self.at = here.parent
            here = self.here

    def outer(self) -> int | None:
        """The nearest clause around that still has no verb."""
        clauses = self.clauses
        at = clauses[self.at].parent
        while at >= 0 and clauses[at].verb is not None:
            at = clauses[at].parent
        return at if at >= 0 else None
