"""The path of one article, on one screen: source, publication date, timexes, claims."""

from __future__ import annotations

from timeline import publication, reading
from timeline.model import Dating


def date_article(text: str, *, name: str | None = None, date_order: str | None = None) -> Dating:
    """The publication date of one article as the loader would find it."""
    return publication.date_source(reading.from_text(text, name), order=date_order)
