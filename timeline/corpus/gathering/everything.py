"""All claims gathered, some at a time. Of all at once only numbers are in memory: what hangs together (13 bytes a
claim), what may be of any day (60 each), days, places and words of what hangs together while it is grouped (some 250
each). Who looks at whom is on disk.
"""

from __future__ import annotations

import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from timeline.budget import uncollected
from timeline.chronology import salience
from timeline.chronology.equal import settled
from timeline.chronology.kept import Keeper, Kept
from timeline.chronology.ties import Tie
from timeline.chronology.traits import Lens, canonical
from timeline.chronology.weights import BETWEEN, Weights, common
from timeline.corpus.gathering import anyday, copies, days, groups, links, stretches
from timeline.corpus.gathering.loading import Stored
from timeline.corpus.gathering.spread import Spread
from timeline.store import rows
from timeline.store.gathered import Gathered, Placed
from timeline.store.rows import Row
from timeline.topic import Profile

AT_ONCE = 2_000  # claims whose words are looked at in one piece of work


def gather(store: Gathered, profile: Profile, ties: Sequence[Tie], spread: Spread = map, weighed: bool = False) -> None:
    """Gather all events anew; with weights of their own, or where they are `weighed` with those of the generation."""
    with store.anew():
        _gather(store, profile, ties, spread, weighed)


def _gather(store: Gathered, profile: Profile, ties: Sequence[Tie], spread: Spread, weighed: bool) -> None:
    store.changes.wipe()
    packed = pickle.dumps(profile)
    with store.keeping():
        for found in spread(partial(_kept, packed), _documents(store)):
            keep(store, *found)
    store.kept.repeat(repeated(store.kept.alike()))
    weights = Stored.last(store, profile) if weighed else _weights(store, profile)
    many = store.kept.count()
    looks = (found.tobytes() for found in _looks(store, weights, many, spread))
    pairs = stretches.pairs(store, map(stretches.unpacked, store.pairs.aside(looks)), weights)
    for verdicts in spread(partial(_judged, packed), pairs):
        store.pairs.judge(verdicts, twice=True)
    copies.all_of(store)
    days.all_of(store)
    for events in spread(partial(_gathered, packed), groups.all_of(store, ties)):
        store.events.add(with_days(store, events))
    store.events.tell()
    links.all_of(store, Lens(profile), weights)
    links.linked(store, None, ties)


def _looks(store: Gathered, weights: Weights, many: int, spread: Spread) -> Iterator[stretches.Numbers]:
    """Who looks at whom, of so `many` claims."""
    yield from spread(_found, stretches.all_of(store, weights, many))
    if (undated := anyday.undated_of(store, weights)).numbers:
        try:
            yield from spread(partial(_found_undated, pickle.dumps(undated)), anyday.all_of(store, weights, many))
        finally:
            _undated.cache_clear()


@lru_cache(maxsize=1)
def _topic(packed: bytes) -> Profile:
    """The profile in a process that works for others."""
    found: Profile = pickle.loads(packed)
    return found


def _found(stretch: stretches.Stretch) -> stretches.Numbers:
    with uncollected():
        return stretches.found(stretch)


@lru_cache(maxsize=1)
def _undated(packed: bytes) -> anyday.Undated:
    """What may be of any day, in a process that works for others."""
    found: anyday.Undated = pickle.loads(packed)
    return found


def _found_undated(packed: bytes, pages: anyday.Pages) -> stretches.Numbers:
    with uncollected():
        return anyday.found(pages, _undated(packed))


def _judged(packed: bytes, piece: stretches.Pairs) -> list[Row]:
    with uncollected():
        return list(stretches.judged(piece, Lens(_topic(packed))))


def _gathered(packed: bytes, piece: groups.Piece) -> list[Placed]:
    with uncollected():
        return groups.gathered(piece, Lens(_topic(packed)))


class Told(NamedTuple):
    """The claims of documents, as rows of the store, and the outlets and publication dates (EDTF) of these."""

    rows: Sequence[Row]
    facts: Mapping[str, tuple[str | None, str | None]]


def _documents(store: Gathered) -> Iterator[Told]:
    """All claims, some documents at a time."""
    some: list[Row] = []
    for _, found in groupby(store.changes.told(), key=_document):
        some += found
        if len(some) >= AT_ONCE:
            yield told(store, some)
            some = []
    if some:
        yield told(store, some)


def told(store: Gathered, some: Sequence[Row]) -> Told:
    """Claims, as rows by document, with the days of their documents."""
    facts = store.changes.facts({_document(row) for row in some})
    return Told(some, {document: (outlet, day) for document, (outlet, day, _) in facts.items()})


def _kept(packed: bytes, some: Told) -> tuple[list[Row], list[salience.Naming]]:
    with uncollected():
        return kept_of(some, _topic(packed))


def kept_of(told: Told, profile: Profile) -> tuple[list[Row], list[salience.Naming]]:
    """What is kept of each claim, as rows, and which days each document names."""
    keeper = Keeper(profile)
    kept: list[Row] = []
    named = []
    for document, found in groupby(told.rows, key=_document):
        some = list(found)
        numbers = {row[1]: row[0] for row in some}
        claims = canonical(rows.to_gathered(row[1:]) for row in some)
        outlet, day = told.facts.get(document, (None, None))
        digests = _digests(some, outlet, day)
        kept += [(n := numbers[each.claim], *each, n, n, digests[n]) for each in keeper.of_document(claims, day)]
        named.append(salience.naming(document, claims, day))
    return kept, named


def _digests(some: Sequence[Row], *facts: str | None) -> dict[int, int]:
    """What stands for all that is known of each claim of a document, and of the others of its sentence, by `n`."""
    sentences: dict[Row, list[tuple[str, int]]] = defaultdict(list)
    for row in some:
        sentences[row[_SPAN]].append((repr(row[1:]), row[0]))
    known = repr(facts)
    out: dict[int, int] = {}
    for found in sentences.values():
        found.sort()
        told = "".join([known, *(told for told, _ in found)])
        digest = blake2b(told.encode(errors="surrogatepass"), digest_size=8).digest()
        for _, n in found:
            out[n] = int.from_bytes(digest, "big", signed=True)
    return out


_SPAN = slice(-4, -2)  # of a row of `Changes.told`


def keep(store: Gathered, kept: Iterable[Row], named: Iterable[salience.Naming]) -> None:
    """Keep of each claim what is needed of it, and of each document which days it names."""
    store.kept.keep(kept)
    for each in named:
        store.days.put(*each)


def _document(row: Row) -> str:
    """Of a claim behind its `n`."""
    return str(row[2])


def repeated(found: Iterable[Row]) -> list[tuple[int, int]]:
    """Of claims in the same words those that repeat another than before: that one, and their own `n`."""
    out = []
    for _, group in groupby(found, key=lambda row: row[0]):
        some = list(group)
        told = [Kept(*row[_KEPT]) for row in some]
        for row, original in zip(some, settled(told, [row[_DATE] for row in some]), strict=True):
            if some[original][_N] != row[_REPEATS]:
                out.append((some[original][_N], row[_N]))
    return out


_N, _REPEATS, _DATE, _KEPT = 1, 2, 3, slice(5, 5 + len(Kept._fields))  # of the rows of `Kept.alike`


def _weights(store: Gathered, profile: Profile) -> Weights:
    """The weights of the words of all claims, each text weighed once."""
    count: Counter[str] = Counter()
    documents = 0
    for _, found in groupby(store.kept.words(), key=lambda row: row[0]):
        count.update({word for _, *both in found for words in both if words for word in words.split(BETWEEN)})
        documents += 1
    store.changes.say("weighed", str(documents))
    weights = Weights(count, documents, common(profile))
    store.kept.weigh(weights)
    return weights


def with_days(store: Gathered, found: Sequence[Placed]) -> list[Placed]:
    """Events, each with what its day tells."""
    known = days.weights(store, {each.day for each in found if each.day is not None})
    return [each if each.day is None else each.weighed(*known[each.day]) for each in found]
