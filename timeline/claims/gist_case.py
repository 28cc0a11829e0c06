"""A claim whose headline is asked for: what its act hangs on, and which words must stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from timeline.claims import gist_attribution as attribution
from timeline.claims import gist_conditions as conditions
from timeline.claims import gist_links as links
from timeline.claims.gist_sentence import Sentence
from timeline.grammar import Clause
from timeline.model import Span
from timeline.text.once import once

_NEAR = 3  # words between a governor and what it governs
_KEPT = ("act_words", "act_clause", "is_saying", "said_before", "said_after", "closing", "parties")  # however asked


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Case:
    """`act` and `date` are where the words of the act and of its day stand; words and clauses go by their numbers."""

    sentence: Sentence
    act: Span | None
    date: Span | None = None
    is_undone: bool = False  # by its status: denied, called off ...
    is_loose: bool = False  # less must stay: neither the objects of verbs nor the names of the sides
    is_alone: bool = False  # a clause of what is so stands for itself: "as talks went on"
    is_bare: bool = False  # what the clause of the act hangs on falls out, where that clause has all it needs
    is_told: bool = False  # what is said stands for a saying that only tells who says so

    @property
    def clauses(self) -> list[Clause]:
        return self.sentence.parse.clauses

    @once
    def act_words(self) -> range:
        """The words of the act; where it rests on none, the first verb; of what is told, the first verb of that."""
        s = self.sentence
        if self.act and not (self.is_told and s.content):
            return s.words_of(self.act)
        i, j = s.content if self.is_told and s.content else (s.begins, s.ends)
        verbs = s.verbs_of(i, j)
        verb = verbs[0] if verbs else None
        return range(verb.first, verb.last + 1) if verb else range(i, i + 1)

    @once
    def act_clause(self) -> int:
        i, where = self.act_words[0], self.sentence.parse.where
        return where[i] if i < len(where) else 0

    def again(self, **changes: Any) -> Case:
        """The same claim asked for in another way; what does not change is not worked out again."""
        made = replace(self, **changes)
        if "act" not in changes and made.is_told == self.is_told:
            made.__dict__.update({name: self.__dict__[name] for name in _KEPT if name in self.__dict__})
        return made

    @once
    def is_saying(self) -> bool:
        """Whether the act is the verb of saying itself."""
        return self.sentence.cue_word in self.act_words

    @once
    def said_before(self) -> int | None:
        """Where what is said begins, if what stands before it falls out."""
        return None if self.is_saying else attribution.before(self.sentence, self.act_words[0])

    @once
    def said_after(self) -> int | None:
        """Where what is said ends, if what stands behind it falls out."""
        return None if self.is_saying else attribution.after(self.sentence, self.act_words[0])

    @property
    def falls_out(self) -> bool:
        """Whether who says so falls out, and what is said stands alone."""
        return self.said_before is not None or self.said_after is not None

    @once
    def closing(self) -> frozenset[int]:
        """The words at the end that tell who says so and stay."""
        s = self.sentence
        holds = self.is_saying or (s.content is not None and s.content[0] <= self.act_words[0] < s.content[1])
        return attribution.closing(s) if holds and self.said_after is None else frozenset()

    @once
    def chain(self) -> list[int]:
        """The clauses that the act hangs on, from its own up to one that hangs on nothing; then what is told."""
        found: list[int] = []
        at = self.act_clause
        while at >= 0 and at not in found:
            found.append(at)
            at = self._above(self.clauses[at])
        return found if self.told in (-1, *found) else [*found, self.told]

    def _above(self, clause: Clause) -> int:
        if self._is_apart(clause):
            return -1
        where = self.sentence.parse.where
        above = where[clause.governor] if clause.governor >= 0 else clause.parent
        falls_out = self.said_before is not None and above == where[self.sentence.cue_word]
        return -1 if falls_out else above

    def _is_apart(self, clause: Clause) -> bool:
        """Whether a clause stands for itself, as far as one is asked to."""
        if clause.kind in ("main", "quoted") or (clause.kind == "relative" and clause.comma):
            return True
        if clause.kind == "relative" and self._is_beside:
            return False
        is_fact = self.is_alone and links.is_fact(self.sentence, clause)
        return is_fact or (self.is_bare and links.has_all(self.sentence, clause))

    @once
    def _is_beside(self) -> bool:
        """Whether the act is a participle behind a comma: its subject is that of the main clause."""
        s, clause = self.sentence, self.clauses[self.act_clause]
        first = clause.begins
        while s.kind(first - 1) == "R":
            first -= 1
        return clause.kind == "ing" and s.kind(first - 1) == ","

    @once
    def told(self) -> int:
        """Of a saying, the first clause of what is said; of any verb, the one that is its object; -1 for none."""
        content = self.sentence.content
        if self.is_saying and content is not None:
            return links.first_told(self.sentence, content)
        heads = () if self.is_loose else self.act_words
        objects = (n for n, each in enumerate(self.clauses) if each.kind in links.OBJECT and each.governor in heads)
        return next(objects, -1)

    @once
    def has_facts(self) -> bool:
        return any(links.is_fact(self.sentence, self.clauses[n]) for n in self.chain)

    @property
    def top(self) -> int:
        """The clause that the act hangs on and that hangs on nothing."""
        found = [n for n in self.chain if n != self.told]
        return found[-1] if found else self.act_clause

    def subject(self, n: int) -> range:
        return self.sentence.subject(n)

    def speaks(self, n: int) -> bool:
        """Whether the subject of a clause is the speaker, who stands beside the headline: "Nordin denied that"."""
        s, subject = self.sentence, self.subject(n)
        is_one = bool(subject) and links.is_saying_alone(s, self.clauses[n])
        return is_one and self._wholes.isdisjoint(s.texts[i] for i in subject)

    @property
    def first_subject(self) -> int:
        """Where the first subject on the way to the act begins; -1 for none."""
        starts = [self.subject(n)[0] for n in self.chain if self.subject(n)]
        return min((i for i in starts if i >= (self.said_before or 0)), default=-1)

    def head(self, subject: range) -> range:
        """A subject without what follows its noun, where less must stay; nothing falls out behind "no" or "all"."""
        s = self.sentence
        if not self.is_loose or not subject or not self._wholes.isdisjoint(s.texts[i] for i in subject):
            return subject
        first, last = links.office(s, subject[0]), subject[-1] + 1
        ends = (i for i in range(first + 1, last) if links.limits(s, i) or links.is_second(s, first, i))
        return range(first, next(ends, last))

    @once
    def _wholes(self) -> frozenset[str]:
        """Words in a subject behind whose noun nothing falls out."""
        scopes = self.sentence.scene.on.language.scopes
        return self.sentence.known.quantities.union(scopes.denying, scopes.nobody)

    def shared(self, n: int) -> range:
        """The subject of the clause before that a joined one has too; empty where it has its own."""
        clause = self.clauses[n]
        if not clause.joined or clause.verb is None or self.subject(n):
            return range(0)
        before = (m for m in reversed(range(n)) if self.clauses[m].parent == clause.parent and self.subject(m))
        first = next(before, -1)
        is_alike = first >= 0 and self.clauses[first].kind == clause.kind
        return self.head(self.subject(first)) if is_alike else range(0)

    @once
    def core(self) -> frozenset[int]:
        """The words of the act, its subject and all that it hangs on."""
        s, first = self.sentence, self.act_words[0]
        found = {*self.act_words, *(range(s.phrase_start(first), first) if s.kind(first) in "NPA" else ())}
        for n in self.chain:
            found.update(self._of_clause(n))
        begins, ends = self.said_before or s.begins, self.said_after or s.ends
        return frozenset(i for i in found if begins <= i < ends)

    def _of_clause(self, n: int) -> Iterable[int]:
        """What of a clause must stay: its verb with the subject, its mark, what it hangs on."""
        clause = self.clauses[n]
        if verb := clause.verb:
            yield from range(verb.first, verb.last + 1)
            yield from () if self.speaks(n) else self._outside_brackets(self.head(self.subject(n)))
            yield from self.shared(n)
        if not (self.is_alone and n == self.top and clause.kind in ("adverbial", "that")):
            yield from self._link(clause)

    def _outside_brackets(self, subject: range) -> Iterable[int]:
        s = self.sentence
        if "(" not in s.present or s.is_in_bracket(self.act_words[0]):
            return subject
        return (i for i in subject if s.kinds[i] != "(" and not s.is_in_bracket(i))

    def _link(self, clause: Clause) -> Iterable[int]:
        """What a clause hangs on, and its mark."""
        governor = clause.governor
        if governor >= 0 and clause.kind != "main":
            is_near = clause.begins - governor <= _NEAR
            yield from range(self.sentence.phrase_start(governor), clause.begins if is_near else governor + 1)
        if clause.mark:
            yield clause.begins

    @once
    def is_negated(self) -> bool:
        """Whether something is denied on the way to the act."""
        s, scopes = self.sentence, self.sentence.scene.on.language.scopes
        verbs = [self.clauses[n].verb for n in self.chain]
        if self.is_undone or any(verb and verb.negated for verb in verbs):
            return True
        denying = {*scopes.denying, *scopes.nobody, *scopes.without}
        return any(s.texts[i] in denying or s.kinds[i] == "X" for i in self.core)

    @once
    def conditional(self) -> list[int]:
        """The clauses that say on which condition it is so."""
        named = links.conditional(self.sentence, self.clauses, self.is_negated)
        if not named:
            return []
        last = max(self.core, default=self.sentence.begins)
        return [n for n, c in named if not links.is_of_another(self.sentence, c, self.chain, last)]

    @once
    def conditions(self) -> frozenset[int]:
        """The words of those clauses."""
        s = self.sentence
        found = {i for n in self.conditional for i in conditions.words(self, n)} | {*links.inverted(s)}
        return frozenset(i for i in found if s.begins <= i < s.ends)

    @once
    def objects(self) -> frozenset[int]:
        """What the verbs on the way to the act have for an object, and what belongs to the act's noun."""
        s, last = self.sentence, self.act_words[-1]
        found = set(range(last, s.phrase_end(last)) if s.kind(last) in "NPA" else ())
        for n in self.chain:
            if verb := self.clauses[n].verb:
                found.update(range(verb.last + 1, s.complement_end(verb.last + 1)))
        return frozenset(i for i in found if s.begins <= i < s.ends)

    @once
    def parties(self) -> frozenset[int]:
        """The names of the sides in the clause of the act."""
        s = self.sentence
        named = (s.words_of((m.start, m.end)) for m in s.scene.named if m.actor in s.scene.sides)
        return frozenset(i for name in named for i in name if i < s.ends and s.parse.where[i] == self.act_clause)

    @once
    def must(self) -> frozenset[int]:
        """The words that stay."""
        s = self.sentence
        hedges = frozenset(i for i in s.hedges if s.parse.where[i] in self.chain)
        found = self.core | self.conditions | self.closing | hedges
        return found if self.is_loose else found | self.objects | self.parties

    @once
    def least(self) -> int:
        """The characters of the words that stay."""
        words = self.sentence.parse.words
        return sum(words.ends[i] - words.starts[i] for i in self.must)

    @once
    def _places(self) -> list[int]:
        """Where the words that stay begin, in order."""
        starts = self.sentence.parse.words.starts
        return [starts[i] for i in sorted(self.must)]

    def holds(self, start: int, end: int) -> bool:
        """Whether a word that stays begins in a stretch of the text."""
        at = bisect_left(self._places, start)
        return at < len(self._places) and self._places[at] < end

    @once
    def tail(self) -> int:
        """Where the words begin that must stay at the end of the sentence: a condition, who says so."""
        late = self.conditions | self.closing
        last = max(self.core - late, default=self.sentence.begins)
        return min((i for i in late if i > last), default=self.sentence.ends)
