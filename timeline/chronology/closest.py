"""The sentence that stands for a day: of all that is told of it, the one that shares most words with the rest."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice

from timeline.chronology import salience
from timeline.chronology.tokens import STEM, tokens
from timeline.lang.english.plain import LEANING, PLAIN, SHORT
from timeline.model import Claim, Event

SHORTEST = 3  # letters of a word that is compared: of two letters few tell anything
LENGTH = 0.3  # power of a sentence's words that its sum is divided by; the half of a cosine prefers what tells little
_WORD = re.compile(r"\w+")
_PLAIN = frozenset([*SHORT.split(), *(word[:STEM] for word in PLAIN.split())])
_LEANING = frozenset(LEANING.split())
_BEFORE = frozenset({"and", "but", "so"})  # may stand before the word that leans
_DONE = frozenset({"happened", "ongoing", "background"})


@dataclass(frozen=True, slots=True)
class Told:
    """How much each word is of what is told of a day."""

    words: Mapping[str, float]

    def closeness(self, text: str) -> float:
        """How much of what is told of the day `text` tells; from 0, only good for an order of sentences of one day."""
        found = words(text)
        return math.fsum(self.words.get(word, 0.0) for word in found) / len(found) ** LENGTH if found else 0.0


@dataclass(frozen=True, slots=True)
class Lesser:
    """A sort of claim that stands for a day less well, by what its closeness is multiplied with.

    `examples`, as text and status, are of the sort, `others` are not.
    """

    name: str
    times: float
    is_one: Callable[[Claim], bool]
    examples: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]


def fitness(claim: Claim, told: Told) -> float:
    """How well the claim's sentence stands for the day: its closeness, less where a row of `LESSER` holds."""
    return told.closeness(claim.text) * math.prod(row.times for row in LESSER if row.is_one(claim))


def _leans(claim: Claim) -> bool:
    opening = [found[0].lower() for found in islice(_WORD.finditer(claim.text), 2)]
    behind = opening[1:] if opening and opening[0] in _BEFORE else opening
    return bool(behind) and behind[0] in _LEANING


def _is_not_done(claim: Claim) -> bool:
    return claim.status not in _DONE


LESSER: tuple[Lesser, ...] = (
    Lesser(
        "leans on the sentence before",
        0.8,
        _leans,
        (
            ("He opened the new lock at Sund.", "happened"),
            ("But they left the port at noon.", "happened"),
            ("“It’s a good day,” the mayor said.", "happened"),
        ),
        (
            ("The mayor said that he opened the lock.", "happened"),
            ("But the ferry left at noon.", "happened"),
            ("Theirs was the last ferry.", "happened"),
        ),
    ),
    Lesser(
        "did not come about",  # what the day was to bring or did not bring stands behind what it brought
        0.9,
        _is_not_done,
        (
            ("The bridge is due to open on Friday.", "planned"),
            ("The union denied that it struck on Friday.", "denied"),
            ("The museum would close on Friday if it rained.", "conditional"),
        ),
        (
            ("The bridge opened on Friday.", "happened"),
            ("Divers are searching the wreck.", "ongoing"),
            ("The bridge had closed in 1987.", "background"),
        ),
    ),
)


@lru_cache(maxsize=1 << 12)
def words(text: str) -> frozenset[str]:
    """The words that sentences of one day share: of three letters and more, cut like all stems, numbers with them.

    >>> sorted(words("The oil slick reached 300 miles of the coast."))
    ['300', 'coast', 'miles', 'oil', 'reach', 'slick']
    """
    stems = (token[:STEM] for token in tokens(text) if len(token) >= SHORTEST)
    return frozenset(stem for stem in stems if stem not in _PLAIN)


Weighed = tuple[frozenset[str], float]  # the words of a sentence, and how much it is of the day


def words_of(days: Iterable[str], claims: Iterable[Claim]) -> dict[str, Told]:
    """The words of each of `days` (ISO). `claims` hold those of the days and of the day after each.

    A sentence of the next day's articles counts half.
    """
    told = list(claims)
    shares = salience.shares_of(told)
    found: dict[int, list[Weighed]] = {date.fromisoformat(day).toordinal(): [] for day in days}
    for claim in told:
        at = salience.ordinal(claim.date)
        if at is None:
            continue
        weight = salience.weight(claim, shares[claim.document])
        if at in found:
            found[at].append((words(claim.text), weight))
        if claim.basis == salience.INHERITED and at - 1 in found:
            found[at - 1].append((words(claim.text), salience.NEXT * weight))
    return {date.fromordinal(at).isoformat(): Told(central(sentences)) for at, sentences in found.items()}


def central(sentences: Iterable[Weighed]) -> dict[str, float]:
    """How much each word is of what the sentences tell together.

    A word counts in each sentence that holds it, and a sentence by how common its own words are in all of them, so that
    the main story of a day is not outvoted by the words of many small ones: one step of the iteration of LexRank.

    >>> told = ({"ferry", "sank"}, {"ferry"}, {"bakery"})
    >>> found = central((frozenset(each), 1.0) for each in told)
    >>> [(word, found[word]) for word in ("ferry", "sank", "bakery")]
    [('ferry', 3.5), ('sank', 1.5), ('bakery', 1.0)]
    """
    weighed = [each for each in sentences if each[0]]
    common = _sums(weighed)
    return _sums((found, weight * math.fsum(common[w] for w in found) / len(found)) for found, weight in weighed)


def _sums(sentences: Iterable[Weighed]) -> dict[str, float]:
    weights: dict[str, list[float]] = {}
    for found, weight in sentences:
        for word in found:
            weights.setdefault(word, []).append(weight)
    return {word: math.fsum(each) for word, each in weights.items()}


def represented(event: Event, told: Told, claims: Mapping[str, Claim]) -> tuple[float, Event]:
    """How well the event stands for its day, and the event with the sentence that does so best, its claim first.

    Only claims that show as much as the event does stand for it: of its status, and of its level.
    """
    known = [claims[i] for i in event.claims if i in claims]
    able = [c for c in known if c.status == event.status and c.level == event.level]
    best = max(able, key=lambda c: (fitness(c, told), c.id == event.claims[0]), default=None)
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
    return fitness(best, told), shown
