"""Which events lead: the best attested, and not what every article repeats."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Event


def leading(events: Iterable[Event], count: int) -> list[Event]:
    """The `count` best attested events, best first.

    More documents lead, then more outlets, then more primary sources; of equals the earlier. Background and what is
    no contact only follow when there is nothing else.
    """

    def rank(event: Event) -> tuple[object, ...]:
        return (
            *(event.contact == "no", event.status == "background"),
            *(-len(event.documents), -len(event.outlets), -len(event.sources)),
            *(event.date is None, event.date or "", event.id),
        )

    return sorted(events, key=rank)[: max(0, count)]
