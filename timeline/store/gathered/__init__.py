"""What gathering keeps, inside one change of the store: claims as they were looked at, verdicts, events, days, copies.

Claims are named by their rowid, `n`. Rows go in and out as they are; whoever asks knows what they hold.
"""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager

from timeline.store.gathered.anew import anew, unindexed
from timeline.store.gathered.changes import Changes
from timeline.store.gathered.days import Copies, Days
from timeline.store.gathered.events import Events, Placed, placed
from timeline.store.gathered.groups import Groups
from timeline.store.gathered.kept import Kept
from timeline.store.gathered.pairs import Pairs

__all__ = ["Changes", "Copies", "Days", "Events", "Gathered", "Groups", "Kept", "Pairs", "Placed", "placed"]


class Gathered:
    """All tables of gathering in one open change."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.changes, self.kept, self.pairs, self.groups = Changes(db), Kept(db), Pairs(db), Groups(db)
        self.events, self.days, self.copies = Events(db), Days(db), Copies(db)

    def anew(self) -> AbstractContextManager[None]:
        """For putting events in place of all others."""
        return anew(self._db)

    def keeping(self) -> AbstractContextManager[None]:
        """For keeping what is needed of all claims."""
        return unindexed(self._db, "kept")
