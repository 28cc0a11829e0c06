"""The claims, articles and events behind the rows of a document, asked of the store some at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.cli import ahead
from timeline.cli.session import Session
from timeline.export.selection import Record, Selection
from timeline.model import Article, Event
from timeline.reading import paths

SOURCES = 200  # articles that are held at once to be quoted


def added(session: Session, selection: Selection) -> Selection:
    """The selection with the claims and articles behind it, some at once, for writers that quote them."""
    store = session.store
    claims = ahead.Asked(store.claims_by_id)
    others = ahead.Asked(store.events_by_id)
    top = f"{paths.text(session.folder)}/"

    def ask(ids: list[str]) -> dict[str, Article]:
        return {each.source.id: _below(each, top) for each in store.articles(ids)}

    articles = ahead.Asked(ask, kept=SOURCES)

    def learn(some: list[Record]) -> None:
        events = [row for row in some if isinstance(row, Event)]
        claims.expect(i for event in events for i in event.claims)
        others.expect(i for event in events for i in _linked(event))

    rows = ahead.batches(selection.rows, learn)
    return replace(selection, rows=rows, claims=claims, articles=articles, others=others)


def _linked(event: Event) -> Sequence[str]:
    """The ids of the events that it is linked with."""
    return (*event.disputed_by, *event.fulfils, *event.fulfilled_by)


def _below(article: Article, top: str) -> Article:
    """The article with its path below the corpus: what leaves the house names no folder of its machine."""
    source = article.source
    return replace(article, source=replace(source, path=source.path.removeprefix(top)))
