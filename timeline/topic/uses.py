"""How each name stands in one text: how often, inside sentences, as of one who has a title or speaks, as a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from timeline.lang.english.names import PLACED, SAYING
from timeline.topic.runs import Seen, is_title

_NEAR = 24  # characters before a name in which a title or a word of place stands


class Uses(NamedTuple):
    """How often a name stands: in all, not as the first word of a sentence, with a title or speaking, as a place."""

    times: int = 0
    inside: int = 0
    personal: int = 0
    placed: int = 0


def uses(seen: Iterable[Seen], text: str) -> dict[str, Uses]:
    """The uses of each name of a text, in the order in which they stand there first."""
    found: dict[str, list[int]] = {}
    for name, start, end, opens in seen:
        before = text[max(0, start - _NEAR) : start].rsplit(None, 1)
        last = before[-1] if before else ""
        counts = found.setdefault(name, [0, 0, 0, 0])
        counts[0] += 1
        counts[1] += not opens
        counts[2] += is_title(last.strip(",")) or _behind().match(text, end) is not None
        counts[3] += last.lower() in PLACED
    return {name: Uses(*counts) for name, counts in found.items()}


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",? (?:{'|'.join(sorted(SAYING))})\b|, (?:\d\d,|the |an? |his |her )")
