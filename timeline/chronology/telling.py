"""What a claim tells by its words, and which claims are likest to it: for those who look for candidates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from timeline.chronology.asked import Seen
from timeline.chronology.pair import INSIDE, SHARE
from timeline.chronology.weights import Weights

Scores = Mapping[int, float]

TELLING = 0.25  # weight from which a word is worth looking up
NEAR = 12  # claims compared with each claim, the likest; and looked at for each of its words, the nearest
USUAL = 0.3  # part of the usual words of a claim that another is taken to share
FULL = 3000  # telling words of one claim and sentence that are looked at: no sentence of an article has more


@dataclass(slots=True)
class Telling:
    """The words of a claim that are worth looking up, with their weights; `usual` is what its other words weigh.

    Claims whose moods exclude each other have no words in common here. `act` is the family of an act that is known.
    """

    words: list[tuple[float, str]]
    usual: float
    total: float
    act: str


class _Heavy(dict[str, tuple[float, str] | None]):
    """Of the words of one mood those worth looking up, with their weights, under the names that they have in it."""

    def __init__(self, weights: Weights, mood: str) -> None:
        super().__init__()
        self._weights, self._mood = weights, mood

    def __missing__(self, word: str) -> tuple[float, str] | None:
        weight = self._weights[word]
        found = self[word] = (weight, self._mood + word) if weight >= TELLING else None
        return found


def all_telling(all_traits: Sequence[Seen], weights: Weights) -> list[Telling]:
    """The telling words of each."""
    heavy = {kept: _Heavy(weights, kept) for kept in dict.fromkeys(map(_exclusive, all_traits))}
    out = []
    for t in all_traits:
        known = heavy[_exclusive(t)]
        found = sorted([each for word in t.own if (each := known[word])], reverse=True)[:FULL]
        usual = t.total - fsum([weight for weight, _ in found])
        out.append(Telling(found, usual, t.total, "" if t.family in ("saying", "other") else t.family))
    return out


def _exclusive(t: Seen) -> str:
    """The mood, where it shuts out all others."""
    return "" if t.mood in ("plan", "done") else f"{t.mood} "


def likest(
    at: int, mine: Telling, scores: Scores, least: float, telling: Sequence[Telling], part: float = SHARE
) -> list[int]:
    """The claims that share most with the claim at `at`, of those that can share as much as is asked; never itself.

    `part` is the part of the shorter sentence that is asked for.
    """
    found = []
    lowest = least - USUAL * mine.usual
    for other, score in scores.items():
        if score < lowest:
            continue
        its = telling[other]
        asked = INSIDE if mine.act != its.act and mine.act and its.act else part
        asked *= mine.total if mine.total < its.total else its.total
        usual = USUAL * (mine.usual if mine.usual < its.usual else its.usual)
        if score + usual >= (asked if asked > least else least) and other != at:
            found.append((-score, other))
    if len(found) > NEAR:
        found.sort()
        del found[NEAR:]
    return [other for _, other in found]


def shared(at: int, words: Sequence[tuple[float, str]], index: Mapping[str, Sequence[int]]) -> Scores:
    """What the claims of an index that are next to a place share with these words; the index has places in order."""
    scores: dict[int, float] = {}
    for weight, word in words:
        found = index.get(word)
        if found:
            begin = max(0, bisect_left(found, at) - NEAR // 2) if len(found) > NEAR else 0
            for other in found[begin : begin + NEAR]:
                scores[other] = scores.get(other, 0.0) + weight
    return scores
