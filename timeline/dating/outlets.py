"""The order of day and month that the articles of an outlet prove together. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from timeline.dating.day_month import NAMES, declared
from timeline.model import Dating

LEAST = 2  # articles that must prove an order
_MONTHS = 12  # what is more is a day
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d\d)(?!\d)")


def proved_orders(printed: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """`dmy` or `mdy` for each outlet whose headers prove one order, at least twice, and never the other.

    `printed` are outlets and headers of documents.

    >>> proved_orders([("Post", "25/08/2017"), ("Post", "31/01/2018"), ("Mail", "25/08/2017")])
    {'Post': 'dmy'}
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for outlet, header in printed:
        found = _NUMERIC.search(header or "")
        if outlet and found:
            first, second = int(found[1]), int(found[2])
            if first > _MONTHS >= second:
                seen[outlet]["dmy"] += 1
            elif second > _MONTHS >= first:
                seen[outlet]["mdy"] += 1
    return {o: next(iter(c)) for o, c in sorted(seen.items()) if len(c) == 1 and sum(c.values()) >= LEAST}


def by_outlet(dating: Dating, order: str) -> Dating:
    """The dating with the reason that is true of it: the outlet's habit, not the corpus's declaration."""
    why = dating.why.replace(declared(order), f"other articles of the outlet print {NAMES[order]}")
    return replace(dating, why=why)
