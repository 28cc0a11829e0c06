"""The sentence that stands for a day: of all that is told of it, the one that shares most words with the rest."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from timeline.chronology import salience
from timeline.chronology.weights import STEM, tokens
from timeline.lang.english.plain import PLAIN, SHORT
from timeline.model import Claim, Event

SHORTEST = 3  # letters of a word that is compared: of two letters few tell anything
_PLAIN = frozenset([*SHORT.split(), *(word[:STEM] for word in PLAIN.split())])


@dataclass(frozen=True, slots=True)
class Told:
    """In how many sentences of a day each word stands; a sentence of the next day's articles counts half."""

    words: Mapping[str, float]

    def closeness(self, text: str) -> float:
        """Cosine of the words of `text` and of the day, but for the length of the day, which is the same for all."""
        found = words(text)
        return math.fsum(self.words.get(word, 0.0) for word in found) / math.sqrt(len(found)) if found else 0.0


@lru_cache(maxsize=1 << 12)
def words(text: str) -> frozenset[str]:
    """The words that sentences of one day share: of three letters and more, cut like all stems, numbers with them.

    >>> sorted(words("The oil slick reached 300 miles of the coast."))
    ['300', 'coast', 'miles', 'oil', 'reach', 'slick']
    """
    stems = (token[:STEM] for token in tokens(text) if len(token) >= SHORTEST)
    return frozenset(stem for stem in stems if stem not in _PLAIN)


def words_of(days: Iterable[str], claims: Iterable[Claim]) -> dict[str, Told]:
    """The words of each of `days` (ISO). `claims` hold those of the days and of the day after each."""
    told = list(claims)
    shares = salience.on_topic(told)
    sums: dict[int, dict[str, float]] = {date.fromisoformat(day).toordinal(): {} for day in days}
    for claim in told:
        at = salience.ordinal(claim.date)
        if at is None:
            continue
        weight = salience.weight(claim, shares)
        _count(sums.get(at), claim.text, weight)
        if claim.basis == salience.INHERITED:
            _count(sums.get(at - 1), claim.text, salience.NEXT * weight)
    return {date.fromordinal(at).isoformat(): Told(found) for at, found in sums.items()}


def _count(sums: dict[str, float] | None, text: str, weight: float) -> None:
    if sums is not None:
        for word in words(text):
            sums[word] = sums.get(word, 0.0) + weight


def represented(event: Event, told: Told, claims: Mapping[str, Claim]) -> tuple[float, Event]:
    """How close the event is to its day, and the event with the sentence that is closest, its claim first.

    Only claims that show as much as the event does stand for it: of its status, and of its level.
    """
    known = [claims[i] for i in event.claims if i in claims]
    able = [c for c in known if c.status == event.status and c.level == event.level]
    best = max(able, key=lambda c: (told.closeness(c.text), c.id == event.claims[0]), default=None)
    if best is None:
        return told.closeness(event.text), event
    shown = replace(
        event,
        text=best.text,
        gist=best.gist,
        speakers=best.speakers,
        where=best.where,
        claims=(best.id, *(i for i in event.claims if i != best.id)),
    )
    return told.closeness(best.text), shown
