"""Which documents print one text, so that it is counted as one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from timeline.chronology.cluster import Judged
from timeline.chronology.traits import Traits

HALF = 0.5  # share of a document's sentences that must stand in the other


def origins(
    all_traits: Sequence[Traits], verdicts: Iterable[Judged], published: Mapping[str, str | None]
) -> dict[str, str]:
    """For each document that prints the text of another: the earliest that prints it, by its day, then its id.

    Sentences count that carry a claim; two documents print one text when half of either's are in the other.
    """
    sentences: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for t in all_traits:
        sentences[t.claim.document].add(t.claim.span)
    common: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for one, two in chain(_repeated(all_traits), _copied(verdicts)):
        a, b = all_traits[one].claim, all_traits[two].claim
        if a.document != b.document:
            common[a.document, b.document].add(a.span)
            common[b.document, a.document].add(b.span)
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.get(name, name) != name:
            name = root[name]
        return name

    for one_name, two_name in sorted(common):
        if len(common[one_name, two_name]) >= HALF * len(sentences[one_name]):
            first, second = sorted((find(one_name), find(two_name)), key=lambda d: (published.get(d) or "9999", d))
            root[second] = first
    return {name: find(name) for name in root if find(name) != name}


def _repeated(all_traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Each claim that repeats another, with that one and with the one before that repeats it too."""
    before: dict[int, int] = {}
    for t in all_traits:
        if t.repeats != t.at:
            yield t.repeats, t.at
            if t.repeats in before:
                yield before[t.repeats], t.at
            before[t.repeats] = t.at


def _copied(verdicts: Iterable[Judged]) -> Iterator[tuple[int, int]]:
    return ((one, two) for verdict, one, two in verdicts if verdict.rule == "same words")
