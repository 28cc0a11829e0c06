"""The words of a condition that a headline keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from timeline.claims.gist_sentence import Sentence
from timeline.grammar import Clause


class Held(Protocol):
    """What of a case is asked: its sentence and clauses, whether less must stay, subjects and their heads."""

    sentence: Sentence
    is_loose: bool

    @property
    def clauses(self) -> Sequence[Clause]: ...

    def subject(self, n: int) -> range: ...

    def head(self, subject: range) -> range: ...


def words(case: Held, n: int) -> Iterable[int]:
    """The words of a condition; where less must stay, its mark, subject, verb and object."""
    s, clause = case.sentence, case.clauses[n]
    if s.text(clause.begins - 1) == "only":
        yield clause.begins - 1
    if case.is_loose and clause.verb:
        yield from range(clause.begins, clause.begins + len(clause.mark.split()))
        yield from case.head(case.subject(n))
        yield from range(clause.verb.first, s.complement_end(clause.verb.last + 1))
    else:
        yield from (i for i in range(clause.begins, s.ends) if s.parse.where[i] in s.subtree[n])
