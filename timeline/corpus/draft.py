"""The sides or the subject of a folder, as far as the names in its articles tell; where its articles come from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline.corpus.names import NATION, PERSON, PLACE, Found

CANDIDATES = 8  # names that two sides or one subject are sought among
TOGETHER = 0.6  # share of the documents of the name that most have, in which two sides stand close together
CLOSE = 120  # characters between two names of one sentence, mostly


@dataclass(frozen=True, slots=True)
class Seen:
    """What a folder shows: its names, and where the articles come from.

    `hosts` are the internet hosts of each outlet, "" for those without a name; `order` is the order of day and month
    that the dates prove, "" where none does.
    """

    documents: int
    names: Sequence[Found]
    hosts: dict[str, Counter[str]]
    order: str = ""


def guess(seen: Seen) -> tuple[str, ...]:
    """Two sides, or one subject; empty where the texts name nobody.

    The two of the names most documents have that stand close together in most; one alone where no two do.
    """
    named = [each for each in seen.names if each.kind != PLACE][:CANDIDATES]
    if not named:
        return ()
    parties = [each for each in named if each.kind != PERSON and each.documents * 2 >= named[0].documents]
    best = max(combinations(parties, 2), key=_likely, default=None)
    if best and together(*best) >= max(TOGETHER * named[0].documents, 2):
        return best[0].name, best[1].name
    return (named[0].name,)


def _likely(pair: tuple[Found, Found]) -> tuple[int, int]:
    """What two sides are sought by: the documents that tell of both, and whether they are nations."""
    return together(*pair), sum(each.kind == NATION for each in pair)


def together(one: Found, two: Found) -> int:
    """In how many documents both names stand close to each other."""
    near: dict[int, list[int]] = {}
    for number, start in two.where:
        near.setdefault(number, []).append(start)
    return len({n for n, at in one.where if any(abs(at - other) < CLOSE for other in near.get(n, ()))})


def hosts(pairs: Iterable[tuple[str | None, str | None]]) -> dict[str, Counter[str]]:
    """Hosts by outlet from the outlet and the address of each article; "" is an outlet without a name, or no host."""
    found: dict[str, Counter[str]] = {}
    for outlet, url in pairs:
        host = (url or "").split("://", 1)[-1].split("/", 1)[0].split(":", 1)[0].lower().removeprefix("www.")
        host = host if re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", host) else ""
        if outlet or host:
            found.setdefault(outlet or "", Counter())[host] += 1
    return found
