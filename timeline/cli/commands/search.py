"""`search`: full text over claims or documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import click

from timeline.cli import ahead, footers, held, output
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.output import Tally
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export.selection import Selection
from timeline.model import Query
from timeline.text import shell

T = TypeVar("T")


@command(
    "search",
    'timeline search "Moscow format"',
    "timeline search deleg* --since 2018",
    "timeline search --docs border outpost",
)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--docs", is_flag=True, help="Whole documents, best first, instead of claims.")
@filters
@shape
@click.pass_obj
def search_command(settings: Settings, words: tuple[str, ...], docs: bool, filters: Filters, shape: Shape) -> int:
    """Claims that hold all WORDS, by date; "a phrase" in quotes, deleg* for a beginning. Exit 1 when there are none.

    Case and accents do not matter. Hits are bold on a terminal and stand between ** in a pipe.
    """
    session = Session(settings)
    quoted = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    selection = (_documents if docs else _claims)(session, quoted, filters, shape)
    tally = output.write(session, selection, shape)
    if not tally.rows:
        session.note("; ".join(("nothing found", *([] if docs else _elsewhere(session, quoted, words, filters)))))
    elif not shape.format:
        session.note(f"\n{_found(session, quoted, filters, tally, shape, docs)}")
    return 0 if tally.rows else 1


def _found(session: Session, words: str, filters: Filters, tally: Tally, shape: Shape, docs: bool) -> str:
    """How many were found, and how many more there are."""
    if docs:
        return footers.found(tally.rows, "document", tally.cut_off)
    query = session.query(filters)
    return footers.found(tally.rows, "claim", *held.more(session, _with(query, words), tally, shape))


def _with(query: Query, words: str) -> Query:
    return replace(query, words=(*query.words, words))


def _elsewhere(session: Session, words: str, typed: Sequence[str], filters: Filters) -> Iterator[str]:
    """Where the words may be found that no claim on the topic holds."""
    if not filters.everything and not session.is_off_topic:
        yield "--all also searches what is no contact"
    if found := session.store.shelf.number_with(words, session.query(replace(filters, everything=True))):
        asked = " ".join(map(shell.word, typed))
        has = "1 document has" if found == 1 else f"{found} documents have"
        yield f"{has} the words: timeline search {f'--docs -- {asked}' if asked.startswith('-') else f'{asked} --docs'}"


def _claims(session: Session, words: str, filters: Filters, shape: Shape) -> Selection:
    snippets: dict[str, str] = {}
    hits = session.store.search_claims(words, session.query(filters), shape.limit, shape.reverse)
    return replace(output.told(session, _noted(hits, snippets, lambda c: c.id)), snippets=snippets)


def _documents(session: Session, words: str, filters: Filters, shape: Shape) -> Selection:
    query, shelf = session.query(replace(filters, everything=True)), session.store.shelf
    snippets: dict[str, str] = {}
    hits = shelf.marked(words, query, shape.limit, shape.reverse)
    found = output.shelved(session, _noted(hits, snippets, lambda a: a.source.id))
    return replace(found, snippets=snippets, whole=None if shape.limit is None else shelf.number_with(words, query))


def _noted(hits: Iterable[tuple[T, str]], snippets: dict[str, str], name: Callable[[T], str]) -> Iterator[T]:
    """The rows; of each its snippet is noted as it passes, and those of the last rows are kept."""
    for row, snippet in hits:
        snippets[name(row)] = snippet
        if len(snippets) > ahead.KEPT:
            del snippets[next(iter(snippets))]
        yield row
