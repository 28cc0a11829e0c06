"""`search`: full text over claims or documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import click

from timeline.cli import footers, output
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export.selection import Selection
from timeline.text import shell


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
    selection = (_documents if docs else _claims)(session, quoted, filters)
    tally = output.write(session, output.cut(selection, shape), shape)
    if not tally.rows:
        session.note("; ".join(("nothing found", *([] if docs else _elsewhere(session, quoted, words, filters)))))
    elif not shape.format:
        session.note(f"\n{footers.found(tally.rows, 'document' if docs else 'claim', tally.cut_off)}")
    return 0 if tally.rows else 1


def _elsewhere(session: Session, words: str, typed: Sequence[str], filters: Filters) -> Iterator[str]:
    """Where the words may be found that no claim on the topic holds."""
    if not filters.everything and not session.is_off_topic:
        yield "--all also searches what is no contact"
    if found := len(list(_documents(session, words, filters).rows)):
        asked = " ".join(map(shell.word, typed))
        has = "1 document has" if found == 1 else f"{found} documents have"
        yield f"{has} the words: timeline search {f'--docs -- {asked}' if asked.startswith('-') else f'{asked} --docs'}"


def _claims(session: Session, words: str, filters: Filters) -> Selection:
    hits = session.store.search_claims(words, session.query(filters))
    return Selection(
        [c for c, _ in hits],
        short=session.short,
        published=session.published(),
        snippets={c.id: s for c, s in hits},
    )


def _documents(session: Session, words: str, filters: Filters) -> Selection:
    query = session.query(replace(filters, everything=True))
    hits = [(a, s) for a, s in session.store.search_documents(words) if output.fits(a, query)]
    return Selection(
        [a for a, _ in hits],
        counts=session.store.claim_counts(),
        short=session.short,
        snippets={a.source.id: s for a, s in hits},
    )
