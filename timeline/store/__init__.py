"""What was read, what was extracted from it, and how to ask for it: SQLite. Only this folder knows SQL."""

from timeline.store.facts import UNREAD, Alike, Counts, KnownFile, Ranks
from timeline.store.opening import Damaged
from timeline.store.plan import Wanted
from timeline.store.putting import Prepared, prepared
from timeline.store.records import Met, Records
from timeline.store.store import Store

__all__ = [
    "UNREAD",
    "Alike",
    "Counts",
    "Damaged",
    "KnownFile",
    "Met",
    "Prepared",
    "Ranks",
    "Records",
    "Store",
    "Wanted",
    "prepared",
]
