"""Whether a folder is about the topic that ships, when it names none of its own; if not, `list` shows all of it."""

from __future__ import annotations

from pathlib import Path

from timeline import engine, topic
from timeline.export import clean
from timeline.store import Store


def off_topic(store: Store, folder: Path) -> str:
    """The line for a person where the texts are not on the shipped topic and the folder names no other; else empty.

    The texts are on the topic when a claim shows a contact or names both sides.
    """
    if store.has_contact():
        return ""
    path = folder / topic.FILE
    if path.is_file() and topic.is_named(path):
        return ""
    sides = engine.load_profile(folder).side_names
    if store.has_together(sides):
        return ""
    claims, shipped = store.counts(everything=True).claims, " and ".join(map(clean.line, sides))
    return f"0 of {claims} claims concern the shipped topic ({shipped}), so all are shown; for your own: timeline init"
