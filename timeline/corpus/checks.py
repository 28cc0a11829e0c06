"""The corpus linter: one function per group of codes; it never stops at the first finding."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from timeline.corpus import doubles, overrides, parties
from timeline.corpus.codes import CODES, Finding
from timeline.corpus.decisions import Decisions, DocumentDecision
from timeline.store import Store, checking

_NAMED = 3  # dates that an undated document names, as evidence
_SHOWN = 50  # characters of a passage that is shown as evidence


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a check may look at."""

    store: Store
    decisions: Decisions
    today: date
    known: Collection[str] = ()  # names that the profile knows, bare


def run(corpus: Corpus, wanted: Collection[str] = tuple(CODES)) -> Iterator[Finding]:
    """Every finding of the codes that are `wanted`, by code, then weight and place.

    The findings of one letter are in memory together; a letter of which no code is wanted is not looked for.
    """
    order = {code: place for place, code in enumerate(CODES)}
    for letter, looks in CHECKS.items():
        if any(code.startswith(letter) for code in wanted):
            found = {each for look in looks for each in look(corpus) if each.code in wanted}
            yield from sorted(found, key=lambda f: (order[f.code], -f.weight, f.where, f.evidence))


def undated(corpus: Corpus) -> Iterator[Finding]:
    """D1: documents without a date, with dates that they name."""
    for each in checking.undated(corpus.store.database):
        names = dict.fromkeys(checking.days_named(corpus.store.database, each.document, _NAMED))
        evidence = f"{each.why}; it names {', '.join(names)}" if names else each.why
        yield Finding("D1", each.document, evidence)


def flagged(corpus: Corpus) -> Iterator[Finding]:
    """D1 to D7: what dating was in doubt about."""
    for each in checking.doubtful(corpus.store.database):
        for flag in each.flags:
            if flag in CODES and not (flag == "D1" and each.published is None):
                said = f"{each.header!r} read as {each.published}" if each.header else f"no date line; {each.published}"
                yield Finding(flag, each.document, f"{said}: {each.why}")


def future(corpus: Corpus) -> Iterator[Finding]:
    """D4: documents of days to come."""
    for each in checking.to_come(corpus.store.database, corpus.today):
        if "D4" not in each.flags:
            yield Finding("D4", each.document, f"{each.published} lies after today, {corpus.today}")


def unanchored(corpus: Corpus) -> Iterator[Finding]:
    """C1: claims whose date nothing places."""
    for document, number, words in checking.unplaced(corpus.store.database):
        yield Finding("C1", document, f"claim {number}: '{words}'")


def plans(corpus: Corpus) -> Iterator[Finding]:
    """C2: acts between the sides (level 1) planned for a stated day that is over, of which nothing more is told."""
    for place, day, text in checking.open_plans(corpus.store.database, corpus.today):
        yield Finding("C2", place.rpartition(":")[0], f"{day}: {text}")


def recorded(corpus: Corpus, letter: str) -> Iterator[Finding]:
    """F1 to F8, O1 and O2: what reading and curation recorded under a letter; an unknown code is F4."""
    for problem in checking.problems(corpus.store.database):
        code = problem.code if problem.code in CODES else "F4"
        if code.startswith(letter):
            yield Finding(code, problem.path, problem.message)


def shortened(corpus: Corpus) -> Iterator[Finding]:
    """F3: passages that make no claims."""
    for document, removed, text in checking.shortened(corpus.store.database):
        size = sum(last - first for first, last in removed)
        first = _line(text[slice(*removed[0])])
        yield Finding("F3", document, f"{size} characters in {len(removed)} passages: '{first}'")


def homeless(corpus: Corpus) -> Iterator[Finding]:
    """O1: each decision about a document that is not there."""
    lost = [(doc, _described(decision)) for doc, decision in corpus.decisions.documents.items()]
    lost += [(decision.document, overrides.described(decision)) for decision in corpus.decisions.claims]
    for doc, what in lost:
        if not checking.is_document(corpus.store.database, doc):
            mend = f"write in overrides.yaml what '{doc}' is called now, or drop it"
            yield Finding("O1", doc, f"{what}: no document is called so", mend=mend)


def _described(decision: DocumentDecision) -> str:
    """`date 2017, outlet VOA`"""
    named = ("date", "title", "outlet", "url")
    return ", ".join(f"{name} {value}" for name in named if (value := getattr(decision, name))) or "note"


def _line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 3] + "..."


def strangers(corpus: Corpus) -> Iterator[Finding]:
    """P1: the ten names of most documents that the profile does not know."""
    for each in parties.unknown(corpus.store, corpus.known) if corpus.known else ():
        yield Finding("P1", each.name, f"in {each.documents} documents, {each.times} times", each.documents)


def copies(corpus: Corpus) -> Iterator[Finding]:
    """U1 and U2: documents of the same text, and clusters of those of nearly the same."""
    return doubles.found(corpus.store)


CHECKS: dict[str, Sequence[Callable[[Corpus], Iterator[Finding]]]] = {  # first letter of the codes -> who finds them
    "D": (undated, flagged, future),
    "C": (unanchored, plans),
    "F": (partial(recorded, letter="F"), shortened),
    "P": (strangers,),
    "U": (copies,),
    "O": (partial(recorded, letter="O"), homeless),
}
