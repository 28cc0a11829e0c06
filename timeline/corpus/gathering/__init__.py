"""The events of a whole corpus: gathered from all of its claims, or again where documents have changed.

What a part gives is what all give: which claims look at which hangs on what is near them (`reach`), groups hang on the
claims that may belong together, and the weights of words stay those of a generation. A new generation begins, with all
gathered anew, when there are a quarter more or fewer documents, when as many have changed at once, and always in a
small corpus: only which documents there were then may show in the events. All is one change of the store.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.corpus.decisions import Decisions
from timeline.corpus.gathering.spread import Spread
from timeline.model import EVERY_CLAIM, Claim
from timeline.store import Store

if TYPE_CHECKING:
    from timeline.topic import Profile

__all__ = ["Spread", "gather"]

SMALL = 50  # documents up to which all is gathered anew: it takes less than half a second
QUARTER = 4  # a generation ends when a quarter of its documents have come or gone, or have changed at once


def gather(store: Store, profile: Profile, decided: Decisions, spread: Spread = map, small: int = SMALL) -> None:
    """Bring the events of the store up to date; what was decided about claims that are gone is a problem (O1).

    `spread` does a piece of work on each of many, in whatever processes and order.
    """
    from timeline import chronology
    from timeline.chronology.ties import Tie
    from timeline.corpus import ties
    from timeline.corpus.gathering import everything, part

    found, problems = ties.resolved(decided.events, _meant(store, decided))
    digest = Decisions(events=decided.events).digest()
    with store.gathering() as tables:
        documents, changed = tables.changes.documents(), len(tables.changes.changed())
        if documents <= small or _is_over(tables.changes.said("generation"), documents, changed):
            everything.gather(tables, profile, found, spread=spread)
            tables.changes.say("generation", str(documents))
        else:
            before = [Tie(what, tuple(claims)) for what, claims in json.loads(tables.changes.said("tied"))]
            part.gather(tables, profile, found, before, tables.changes.said("ties") != digest)
        claims = {claim for tie in found for claim in tie.claims}
        tables.changes.say("tied", json.dumps([(tie.what, tie.claims) for tie in found]))
        tables.changes.say("ties", digest)
        lost = chronology.without_effect(tables.events.told(claims), found)
        tables.events.complain([*problems, *map(ties.in_circles, lost)])
        tables.changes.settle()


def _meant(store: Store, decided: Decisions) -> list[Claim]:
    """The claims of the documents that decisions about events name."""
    wanted = {anchor.document for decision in decided.events for anchor in decision.claims}
    return store.claims(replace(EVERY_CLAIM, documents=tuple(sorted(wanted)))) if wanted else []


def _is_over(began: str, documents: int, changed: int) -> bool:
    """Whether a generation that began with so many documents is over, now that so many of these have changed."""
    return not began or max(changed, abs(documents - int(began))) * QUARTER > int(began)
