"""Claims that belong together, or may, gathered into events: for all claims, or for those that a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from timeline.chronology.cluster import Judged, group
from timeline.chronology.describe import Documents, alone, describe
from timeline.chronology.order import position
from timeline.chronology.regroup import regroup
from timeline.chronology.ties import Tie
from timeline.chronology.traits import Lens
from timeline.corpus.gathering import loading, stretches
from timeline.corpus.gathering.loading import Loaded, Row
from timeline.model import Event, Span
from timeline.store.gathered import Gathered

AT_ONCE = 2_000  # claims in one piece of work
Facts = Mapping[str, tuple[str | None, str | None, str]]  # of documents: outlet, publication date (EDTF), origin


class Piece(NamedTuple):
    """Claims of which none belongs with any other, as rows of the store, what they found, their documents, and what a
    person tied. What words weigh is not asked any more.
    """

    rows: Sequence[Row]
    verdicts: Sequence[Row]
    facts: Facts
    ties: Sequence[Tie]


def together(store: Gathered, claims: Iterable[int], ties: Iterable[Tie]) -> set[int]:
    """These claims and all that may be of one event with any of them, step by step."""
    tied = _tied(store, ties)
    out: set[int] = set()
    ahead = set(claims)
    while ahead:
        out |= ahead
        found = store.kept.beside(sorted(ahead))
        ahead = found.union(*(tied[n] for n in ahead & tied.keys())) - out
    return out


def _tied(store: Gathered, ties: Iterable[Tie]) -> dict[int, set[int]]:
    """For each claim of a decision the claims of it."""
    out: dict[int, set[int]] = defaultdict(set)
    for tie in ties:
        found = set(store.kept.numbers(tie.claims).values())
        for n in found:
            out[n] |= found
    return out


def all_of(store: Gathered, ties: Sequence[Tie]) -> Iterator[Piece]:
    """All claims, those that may be of one event in one piece."""
    for some in _pieces(_components(store, ties)):
        yield of(store, some, ties)


def _components(store: Gathered, ties: Iterable[Tie]) -> Iterator[Sequence[int]]:
    """All claims, those together that may be of one event; most are alone."""
    root: dict[int, int] = {}

    def find(n: int) -> int:
        while (up := root.setdefault(n, n)) != n:
            root[n] = n = root.setdefault(up, up)
        return n

    for one, other in chain(store.pairs.joins(), store.kept.in_one_sentence(), _pairs(_tied(store, ties).values())):
        root[find(one)] = find(other)
    joined: dict[int, list[int]] = defaultdict(list)
    for n in root:
        joined[find(n)].append(n)
    yield from joined.values()
    yield from ([n] for n in store.kept.numbered() if n not in root)


def _pairs(found: Iterable[Iterable[int]]) -> Iterator[tuple[int, int]]:
    """Each with the next."""
    return (pair for each in found for pair in pairwise(sorted(each)))


def _pieces(components: Iterable[Sequence[int]]) -> Iterator[list[int]]:
    some: list[int] = []
    for claims in components:
        some += claims
        if len(some) >= AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def of(store: Gathered, claims: Collection[int], ties: Sequence[Tie]) -> Piece:
    """A piece of these claims, which are all that may be of one event with any of them."""
    found = store.kept.loaded(claims)
    facts = store.changes.facts({document_of(each) for each in found})
    facts |= store.changes.facts({origin for _, _, origin in facts.values()} - facts.keys())
    return Piece(found, store.pairs.verdicts(claims), facts, ties)


def document_of(row: Row) -> str:
    """The document of a row of `kept`."""
    return str(row[2])


def gathered(piece: Piece, lens: Lens) -> list[tuple[str, Event]]:
    """The events of a piece, without links, each with where it stands."""
    every, documents = loading.load(piece.rows), _documents(piece.facts)
    beside = _beside(every, piece)
    found = [each for each in every if each.n in beside]
    all_traits = loading.traits(found, lens)
    places = {each.claim.id: at for at, each in enumerate(found)}
    groups = regroup(group(all_traits, _judged(found, piece.verdicts)), places, piece.ties)
    events = [describe(each, all_traits, documents) for each in groups]
    events += [alone(each.claim, documents) for each in every if each.n not in beside]
    claims = {each.claim.id: each.claim for each in every}
    return [(position(event, claims[event.claims[0]]), event) for event in events]


def _documents(facts: Facts) -> Documents:
    return Documents(
        outlets={document: outlet for document, (outlet, _, _) in facts.items()},
        published={document: day for document, (_, day, _) in facts.items()},
        copies={document: origin for document, (_, _, origin) in facts.items() if origin != document},
    )


def _beside(found: Sequence[Loaded], piece: Piece) -> set[int]:
    """Of these claims those that may be of one event with another; most are not."""
    out = {n for looker, other, what, *_ in piece.verdicts if what != "plan" for n in (looker, other)}
    out.update(n for each in found if each.repeats != each.n for n in (each.n, each.repeats))
    several = [claims for claims in _by_sentence(found) if len(claims) > 1]
    return out.union(*several, _tied_of(found, piece.ties))


def _by_sentence(found: Iterable[Loaded]) -> Iterable[list[int]]:
    """The claims of each sentence."""
    out: dict[tuple[str, Span], list[int]] = defaultdict(list)
    for each in found:
        out[each.claim.document, each.claim.span].append(each.n)
    return out.values()


def _tied_of(found: Iterable[Loaded], ties: Iterable[Tie]) -> set[int]:
    """Those that a person tied."""
    tied = {claim for tie in ties for claim in tie.claims}
    return {each.n for each in found if each.claim.id in tied}


def _judged(found: Sequence[Loaded], verdicts: Iterable[Row]) -> list[Judged]:
    """The verdicts on pairs of these claims, each once, surest first."""
    places = {each.n: at for at, each in enumerate(found)}
    out: dict[tuple[int, int], Judged] = {}
    for looker, other, *rest in verdicts:
        if looker in places and other in places:
            one, two = sorted((places[looker], places[other]))
            out[one, two] = (stretches.verdict(*rest), one, two)
    return sorted(out.values(), key=lambda item: (-item[0].strength, item[1], item[2]))
