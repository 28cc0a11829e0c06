"""All claims gathered, by stretches of time: no more of them are in memory than one stretch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from timeline.chronology import salience
from timeline.chronology.equal import settled
from timeline.chronology.kept import Keeper, Kept
from timeline.chronology.ties import Tie
from timeline.chronology.traits import Lens, canonical
from timeline.chronology.weights import BETWEEN, Weights, common
from timeline.corpus.gathering import copies, days, groups, links, stretches
from timeline.corpus.gathering.loading import Stored
from timeline.model import Event
from timeline.store import rows
from timeline.store.gathered import Gathered
from timeline.store.rows import Row
from timeline.topic import Profile


def gather(store: Gathered, profile: Profile, ties: Sequence[Tie], weighed: bool = False) -> None:
    """Gather all events anew; with weights of their own, or where they are `weighed` with those of the generation."""
    store.changes.wipe()
    keep(store, profile, store.changes.told(), store.changes.published())
    store.kept.repeat(repeated(store.kept.alike()))
    weights = Stored.last(store, profile) if weighed else _weights(store, profile)
    lens = Lens(profile)
    for stretch in stretches.all_of(store.kept):
        store.pairs.judge(stretches.judged(stretch, lens, weights))
    copies.all_of(store)
    days.all_of(store)
    for piece in groups.all_of(store, ties):
        put(store, groups.gathered(piece, lens, weights))
    links.all_of(store, lens, weights)
    links.linked(store, None, ties)


def keep(store: Gathered, profile: Profile, told: Iterable[Row], published: Mapping[str, str | None]) -> None:
    """Keep of each claim what is needed of it, and of each document which days it names; `told` is by document."""
    keeper = Keeper(profile)
    for document, found in groupby(told, key=_document):
        some = list(found)
        numbers = {row[1]: row[0] for row in some}
        claims = canonical(rows.to_claim(row[1:]) for row in some)
        day = published.get(document)
        store.kept.keep((numbers[each.claim], *each, numbers[each.claim]) for each in keeper.of_document(claims, day))
        store.days.put(*salience.naming(document, claims, day))


def _document(row: Row) -> str:
    """Of a claim behind its `n`."""
    return str(row[2])


def repeated(found: Iterable[Row]) -> list[tuple[int, int]]:
    """Of claims in the same words those that repeat another than before: the one that they repeat, and their own `n`."""
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


def put(store: Gathered, found: Iterable[tuple[str, Event]]) -> None:
    """Events with where they stand, in place of those that their claims had, each with what its day tells."""
    told = list(found)
    own = [salience.own_day(event) for _, event in told]
    known = days.weights(store, {day for day in own if day is not None})
    store.events.put((at, _weighed(event, day, known)) for (at, event), day in zip(told, own, strict=True))


def _weighed(event: Event, day: int | None, known: Mapping[int, tuple[float, str]]) -> Event:
    if day is None:
        return event
    weight, why = known[day]
    return replace(event, salience=weight, salience_why=why)
