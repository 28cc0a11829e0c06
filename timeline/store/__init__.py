"""What was read, what was extracted from it, and how to ask for it: SQLite. Only this folder knows SQL."""

from timeline.store.store import Counts, KnownFile, Store

__all__ = ["Counts", "KnownFile", "Store"]
