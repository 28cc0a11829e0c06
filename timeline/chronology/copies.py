"""Which documents print one text, so that it is counted as one source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from timeline.chronology.growing import Judged
from timeline.chronology.traits import Traits
from timeline.model import Span

HALF = 0.5  # share of a document's sentences that must stand in the other
Place = tuple[str, Span]  # a document and one of its sentences
Prints = tuple[str, str]  # two documents that print one text, in order
Count = Callable[[Iterable[Prints]], Iterable[tuple[Prints, int]]]


def _counted(found: Iterable[Prints]) -> Iterable[tuple[Prints, int]]:
    return Counter(found).items()


def origins(
    all_traits: Sequence[Traits], verdicts: Iterable[Judged], published: Mapping[str, str | None]
) -> dict[str, str]:
    """For each document that prints the text of another: the earliest that prints it, by its day, then its id."""
    sentences: dict[str, set[Span]] = defaultdict(set)
    for t in all_traits:
        sentences[t.claim.document].add(t.claim.span)
    pairs = [*_repeated(all_traits), *_copied(verdicts)]
    alike = [(_place(all_traits[one]), _place(all_traits[two])) for one, two in pairs]
    return earliest(reprints(lambda: alike, {name: len(found) for name, found in sentences.items()}), published)


def _place(t: Traits) -> Place:
    return t.claim.document, t.claim.span


def reprints(
    alike: Callable[[], Iterable[tuple[Place, Place]]], sentences: Mapping[str, int], count: Count = _counted
) -> list[Prints]:
    """The pairs of documents that print one text, given the sentences that are `alike`.

    Sentences count that carry a claim, `sentences` has how many each document has; two documents print one text when
    half of either's are in the other. `alike` is asked twice: most documents share a sentence and no more, so that
    which sentences they are is remembered only of those that may have enough. `count` says how often each pair comes.
    """
    likely = _likely(alike(), sentences, count)
    common: dict[tuple[str, str], set[Span]] = defaultdict(set)
    for (one, its_span), (other, other_span) in alike():
        if _in_order(one, other) in likely:
            common[one, other].add(its_span)
            common[other, one].add(other_span)
    halves = {pair for pair, spans in common.items() if len(spans) >= HALF * sentences[pair[0]]}
    return sorted({_in_order(*pair) for pair in halves})


def _likely(alike: Iterable[tuple[Place, Place]], sentences: Mapping[str, int], count: Count) -> set[Prints]:
    """Documents of which half of the sentences of one may be in the other; what is alike twice counts twice."""
    most = count(_in_order(one, other) for (one, _), (other, _) in alike if one != other)
    return {pair for pair, times in most if times >= HALF * min(sentences[name] for name in pair)}


def _in_order(one: str, other: str) -> Prints:
    return (one, other) if one < other else (other, one)


def earliest(prints: Iterable[Prints], published: Mapping[str, str | None]) -> dict[str, str]:
    """For each document that prints what an earlier one does the earliest of them all."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.get(name, name) != name:
            name = root[name]
        return name

    for one, two in prints:
        first, second = sorted((find(one), find(two)), key=lambda d: (published.get(d) or "9999", d))
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
    return ((one, two) for verdict, one, two in verdicts if verdict.rule == COPY)


COPY = "same words"  # the rule on two claims of which one is copied from the other
