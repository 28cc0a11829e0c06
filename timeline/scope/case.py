"""A sentence whose acts are asked about, with what its rules look up in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from timeline.grammar import TIME, Clause, Parse, Reader, Verb
from timeline.lang.claim_rows import Scopes
from timeline.scope.effects import Scope

TO = "to-noun"  # the link of "to" before a noun
PHRASE = "NPADg#R"  # classes of words inside a noun phrase
_WIDEST = 4  # words of the longest governor: "out of the question"
_PREDICATE = "RD"  # may stand between "is" and what is said


@cache
def table(words: Scopes) -> dict[tuple[str, str], str]:
    """Governor and link -> what it does to what hangs on it."""
    found: dict[tuple[str, str], str] = {}
    for effect, links, listed, _ in words.governors:
        for link in links.split():
            for word in listed.split():
                found.setdefault((word.replace("+", " "), link), effect)
    return found


@cache
def _first_words(words: Scopes) -> frozenset[str]:
    """The first word of each governor: no other begins one."""
    return frozenset(name.split(" ", 1)[0] for name, _ in table(words))


@cache
def modifiers(words: Scopes) -> dict[str, str]:
    """Adjective -> what it does to its noun."""
    return {word: effect for effect, listed in words.modifiers for word in listed.split()}


@cache
def adverbs(words: Scopes) -> dict[str, str]:
    """Adverb -> what it does to its verb."""
    return {word: effect for effect, listed in words.adverbs for word in listed.split()}


class Case(Reader):
    """One sentence. `at` gives for each word of a verb group the number of its clause.

    `ask` answers for the word of a number, and how many governors may still stand above it.
    """

    def __init__(self, parse: Parse, words: Scopes, ask: Callable[[Case, int, int], Scope]) -> None:
        self.parse, self.words, self._ask = parse, words, ask
        self.kinds, self.texts = parse.words.kinds, parse.words.texts
        self.governors = table(words)
        self.at = {
            i: number
            for number, clause in enumerate(parse.clauses)
            if clause.verb
            for i in range(clause.verb.first, clause.verb.last + 1)
        }

    def of(self, i: int, deep: int) -> Scope:
        """The scope of the word number `i`."""
        return self._ask(self, i, deep)

    def verb_at(self, i: int) -> Verb | None:
        """The verb group that the word number `i` belongs to."""
        number = self.at.get(i)
        return None if number is None else self.parse.clauses[number].verb

    def head(self, i: int) -> int:
        """The verb of the group of the word number `i`; the word itself outside of one."""
        verb = self.verb_at(i)
        return verb.head if verb else i

    def clause(self, i: int) -> Clause:
        """The clause whose verb group the word number `i` belongs to."""
        return self.parse.clauses[self.at[i]]

    def first(self, i: int) -> int:
        """Where the noun phrase of the word number `i` begins."""
        while i > 0 and i - 1 not in self.at and (self.kinds[i - 1] in PHRASE or self._is_dated(i - 1)):
            i -= 1
        return i

    def _is_dated(self, i: int) -> bool:
        """Whether a date stands inside a noun phrase: "the June 4 talks"."""
        return self.kinds[i] == TIME and self.kind(i - 1) in "DAg"

    def holder(self, noun: int) -> int:
        """The word that a noun is the object or the complement of; -1 for none."""
        i = self.first(noun) - 1
        i = self.back(i - 1 if self.kind(i) == "I" else i, "RYO")
        return -1 if i < 0 or self.kinds[i] not in "VZEFGNPABHK" else self.head(i)

    def lemma(self, i: int) -> str:
        lemma = self.parse.words.lemmas[i]
        if self.kinds[i] in "NP" and lemma.endswith("s") and not lemma.endswith("ss"):
            return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]
        return lemma

    def effect(self, governor: int, link: str) -> tuple[str, str]:
        """What a governor does to what hangs on it by `link`, and its words; nothing where no row has it.

        Its particle counts first: "call off" is another word than "call".
        """
        lemma = self.lemma(governor)
        if link == "to" and self.text(governor - 1) in self.words.too:
            return "undone", f"{self.text(governor - 1)} {lemma}"
        if self.text(governor - 1) in self.words.denying and (f"no {lemma}", link) in self.governors:
            return self.governors[f"no {lemma}", link], f"no {lemma}"
        for width in range(_WIDEST if lemma in _first_words(self.words) else 0, 0, -1):
            behind = self.texts[governor + 1 : governor + width]
            name = " ".join((lemma, *behind))
            if len(behind) == width - 1 and (name, link) in self.governors:
                return self.governors[name, link], name
        return "", lemma

    def predicate(self, i: int) -> tuple[str, str]:
        """What is said of a subject behind "is": "groundless", "under way"."""
        while self.kind(i) in _PREDICATE:
            i += 1
        return self.effect(i, "subject") if i < len(self.kinds) else ("", "")

    def inverted(self) -> str:
        """The verb that opens a sentence with a condition: "Should they come, he will stay"; else nothing."""
        opens = next((i for i, kind in enumerate(self.kinds) if kind not in '".,'), 0)
        if self.text(opens) not in self.words.inverted or "," not in self.kinds or "?" in self.texts:
            return ""
        return self.texts[opens] if self.kind(opens + 1) in "DNPO" else ""
