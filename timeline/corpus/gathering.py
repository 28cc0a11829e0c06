"""The events of a whole corpus: gathered from all of its claims, as the rules find them and a person decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.corpus.decisions import Decisions
from timeline.model import EVERY_CLAIM
from timeline.store import Store

if TYPE_CHECKING:
    from timeline.topic import Profile


def gather(store: Store, profile: Profile, decided: Decisions) -> None:
    """Gather the events of the store again; what was decided about claims that are gone is a problem (O1)."""
    from timeline import chronology
    from timeline.corpus import ties

    since = store.stale()
    facts = store.documents()
    outlets = {document: outlet for document, outlet, _ in facts}
    published = {document: edtf for document, _, edtf in facts}
    found, problems = ties.resolved(decided.events, store.claims(EVERY_CLAIM)) if decided.events else ([], [])
    events = chronology.gather(store.claims(), outlets, published, profile, found)
    problems += [ties.in_circles(tie) for tie in chronology.without_effect(events, found)]
    store.replace_events(events, Decisions(events=decided.events).digest(), problems, since)
