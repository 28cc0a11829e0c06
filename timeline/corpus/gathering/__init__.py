"""The events of a whole corpus: gathered from all of its claims, or again where documents have changed.

What a part gives is what all give: which claims look at which hangs on what is near them (`reach`), groups hang on the
claims that may belong together, and the weights of words stay those of a generation. A new generation begins, with all
gathered anew, when there are a quarter more or fewer documents, and always in a small corpus: only which documents
there were then may show in the events. All is one change of the store.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from timeline.corpus.decisions import Decisions
from timeline.model import Query
from timeline.store import Store

if TYPE_CHECKING:
    from timeline.corpus.gathering.everything import Spread
    from timeline.topic import Profile

SMALL = 200  # documents up to which all is gathered anew: it takes less than a second
QUARTER = 4  # a generation ends with the quarter of its documents more or fewer


def gather(store: Store, profile: Profile, decided: Decisions, spread: Spread = map, small: int = SMALL) -> None:
    """Bring the events of the store up to date; what was decided about claims that are gone is a problem (O1).

    `spread` does a piece of work on each of many, in whatever processes and order.
    """
    from timeline import chronology
    from timeline.corpus import ties
    from timeline.corpus.gathering import everything, part

    wanted = {anchor.document for decision in decided.events for anchor in decision.claims}
    told = store.claims(Query(everything=True, rejected=None, documents=tuple(sorted(wanted)))) if wanted else []
    found, problems = ties.resolved(decided.events, told)
    digest = Decisions(events=decided.events).digest()
    with store.gathering() as tables:
        documents, began = tables.changes.documents(), tables.changes.said("generation")
        if not began or documents <= small or abs(documents - int(began)) * QUARTER > int(began):
            everything.gather(tables, profile, found, spread=spread)
            tables.changes.say("generation", str(documents))
        else:
            tied = json.loads(tables.changes.said("tied") or "[]")
            part.gather(tables, profile, found, tied, tables.changes.said("ties") != digest)
        tables.changes.say("tied", json.dumps(sorted({claim for tie in found for claim in tie.claims})))
        tables.changes.say("ties", digest)
        events = tables.events.told({claim for tie in found for claim in tie.claims})
        problems += [ties.in_circles(tie) for tie in chronology.without_effect(events, found)]
        tables.events.complain(problems)
        tables.changes.settle()
