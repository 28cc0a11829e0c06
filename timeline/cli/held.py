"""How much of a corpus the rows are, and how many rows an option holds back: asked of the store for the footer."""

from __future__ import annotations

from dataclasses import replace

from timeline.cli import footers
from timeline.cli.output import Tally
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export import formats
from timeline.model import LEVELS, Query
from timeline.store import Ranks

NONE = Ranks({})


def footer(session: Session, tally: Tally, shape: Shape, filters: Filters, docs: bool = False) -> None:
    """How much of the corpus the rows are and what holds others back, on stderr, for people: not with `--format`."""
    if session.settings.quiet or (shape.format and not formats.named(shape.format).on_screen):
        return
    query, store = session.query(replace(filters, everything=filters.everything or docs)), session.store
    counts = store.counts(query.everything, query.level)
    held = footers.Held(
        shown=tally.rows,
        word=_word(filters, docs),
        whole=counts.claims if filters.are_claims else counts.events,
        documents=len(tally.documents),
        corpus=counts.documents,
        years=tuple(sorted(tally.years)),
        undated=counts.undated,
        limited=tally.cut_off,
    )
    if not docs:
        held = _held_back(session, query, held, filters.are_claims, shape)
    session.note(f"\n{footers.text(held)}")


def _word(filters: Filters, docs: bool) -> str:
    """What a row is."""
    if docs:
        return "document"
    return "rejected claim" if filters.rejected else "claim" if filters.are_claims else "event"


def _held_back(session: Session, query: Query, held: footers.Held, claims: bool, shape: Shape) -> footers.Held:
    """The footer with what each option keeps from sight; with `--limit` counted no further than is soon done."""
    store, bounded = session.store, shape.limit is not None
    ranks = store.ranks(query, claims, bounded)
    undated = replace(query, within=None, undated=True)
    dateless = store.ranks(undated, claims, bounded) if query.within and not query.undated else NONE
    matching = ranks.matching(query)
    held = replace(held, dateless=dateless.matching(query), exact=ranks.exact and dateless.exact)
    if bounded:
        held = replace(held, limited=max(0, (store.number(query, claims) if query.above else matching) - held.shown))
    if query.everything:
        return held
    on_topic = ranks.up_to(LEVELS)
    return replace(held, lower=0 if query.above else on_topic - matching, others=ranks.whole - on_topic)


def more(session: Session, query: Query, tally: Tally, shape: Shape) -> tuple[int, bool]:
    """How many claims match behind `--limit`, and whether that is all of them."""
    if shape.limit is None:
        return 0, True
    ranks = session.store.ranks(query, True, bounded=True)
    if query.above:
        return max(0, session.store.number(query, True) - tally.rows), True
    return max(0, ranks.matching(query) - tally.rows), ranks.exact
