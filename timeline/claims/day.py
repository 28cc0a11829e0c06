"""A date of a sentence with the act that it is the date of, each fact worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline import scope
from timeline.claims import act as act_of_date
from timeline.claims import cues
from timeline.claims.clauses import clauses
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.page import Page
from timeline.grammar import TIME, Clause, Parse, Verb
from timeline.model import Span
from timeline.text.once import once


@dataclass(eq=False)  # not frozen, no slots: clauses are cut when they are asked for
class Day:
    """A date of a sentence, and the cues that may say what happened then."""

    page: Page
    sentence: Span
    cues: Sequence[Cue]
    moment: Moment

    @once
    def parse(self) -> Parse:
        return self.page.parse(self.sentence)

    @once
    def place(self) -> act_of_date.Place | None:
        return act_of_date.place(self.parse, self.moment.start, self.page.language, self._signs)

    @once
    def _signs(self) -> frozenset[int]:
        """The words that are cues of a kind."""
        words = self.parse.words
        return frozenset(words.at(cue.start) for cue in self.cues if cues.KIND in cue.tags)

    @once
    def act(self) -> act_of_date.Act | None:
        """The word that governs the date."""
        return act_of_date.of_date(self.place) if self.place else None

    @property
    def moment_word(self) -> int:
        """The number of the date's word."""
        return self.place.at if self.place else -1

    @property
    def is_aside(self) -> bool:
        """Whether the act is told beside the main one, of somebody else: "the group, which was founded in 2012"."""
        return self.act is not None and self.parse.clauses[self.act.clause].kind in ("relative", "done")

    @property
    def verb(self) -> Verb:
        """The verb of the clause that tells of the act."""
        assert self.act is not None
        verb = self.parse.clauses[self.act.clause].verb
        assert verb is not None
        return verb

    @property
    def subject_end(self) -> int:
        """Where the subject of the act ends: before its verb, or the one it hangs on, "are set to resume"."""
        assert self.act is not None
        clause, kinds = self.parse.clauses[self.act.clause], self.parse.words.kinds
        while (
            clause.kind == "to" and clause.governor >= 0 and kinds[clause.governor] not in "NP" and clause.parent >= 0
        ):
            clause = self.parse.clauses[clause.parent]
        return clause.verb.first if clause.verb else 0

    @once
    def below(self) -> set[int]:
        """The clauses that hang on the act or on its object and have no date of their own."""
        assert self.act is not None
        found: set[int] = set()
        dated = {n for n, kind in zip(self.parse.where, self.parse.words.kinds, strict=True) if kind == TIME}
        for number, clause in enumerate(self.parse.clauses):
            if number not in dated and self._hangs(clause, found):
                found.add(number)
        return found

    def _hangs(self, clause: Clause, below: set[int]) -> bool:
        """Whether a clause hangs on the act, on its object or on one that does; of a noun only what it is to do."""
        if clause.kind not in ("to", "that", "relative") or clause.comma or clause.governor < 0:
            return False
        assert self.act is not None
        if self.act.is_noun and not below:
            return clause.kind == "to" and clause.governor == self.act.word
        return self.parse.where[clause.governor] in (self.act.clause, *below)

    @once
    def span(self) -> Span | None:
        """Where the words of the act stand; `None` where only a verb of being governs the date."""
        if self.act is None:
            return None
        words, i = self.parse.words, self.act.word
        if not self.act.is_noun and words.kinds[i] in "BHK":
            return None
        particle = (
            not self.act.is_noun
            and words.texts[i + 1 : i + 2]
            and words.texts[i + 1] in self.page.language.grammar.particles
        )
        return words.starts[i], words.ends[i + 1 if particle else i]

    @property
    def is_light(self) -> bool:
        """Whether the verb only says of a noun that it came about: "held talks", "the talks began"."""
        if self.act is None or self.act.is_noun:
            return False
        words, lemma = self.page.language.scopes, self.parse.words.lemmas[self.act.word]
        table = scope.table(words)
        return lemma in words.light or "done" in (table.get((lemma, "object")), table.get((lemma, "subject")))

    def links(self, noun: int) -> bool:
        """Whether what the word number `noun` names came about with the verb: it hangs on "in", "to", "with"."""
        kinds, texts = self.parse.words.kinds, self.parse.words.texts
        i = noun - 1
        while i > self.verb.last and kinds[i] in "DNPA#gR":
            i -= 1
        words = self.page.language.scopes
        if i == self.verb.last or kinds[i] != "I":
            return True
        return texts[i] in words.goes_with and texts[i - 1] not in words.goes_before_to

    @property
    def comes_about(self) -> bool:
        """Whether the verb only says that its subject came about."""
        lemma = self.parse.words.lemmas[self.verb.head]
        return (
            scope.table(self.page.language.scopes).get((lemma, "subject")) == "done"
            or lemma in self.page.language.scopes.light
        )

    @once
    def clauses(self) -> list[Span]:
        return clauses(self.page, self.sentence)

    @once
    def clause(self) -> int:
        """The number of the clause that the date stands in."""
        return next((i for i, (a, b) in enumerate(self.clauses) if a <= self.moment.start < b), 0)
