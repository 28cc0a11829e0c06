"""`index`: bring the index up to date."""

from __future__ import annotations

import click

from timeline.cli import caching, lines
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.errors import StoreError
from timeline.export import clean


@command(
    "index",
    "timeline index",
    "timeline index --full --jobs 2",
    "timeline index --cluster local",
    'sqlite3 "$(timeline index --where)"',
)
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes; else one for each core.")
@click.option("--cluster", metavar="ADDRESS|local", help="Read with the workers of a Dask cluster.")
@click.option("--full", is_flag=True, help="Read every file again.")
@click.option("--where", is_flag=True, help="Print the path of the index alone, an SQLite file.")
@click.pass_obj
def index_command(settings: Settings, jobs: int | None, cluster: str | None, full: bool, where: bool) -> None:
    """Read what is new or changed in the corpus, and list what could not be read.

    Every command reads by itself; this one does nothing else. Workers of a cluster open the files by their paths: they
    need the folder where it is here, and the same version of timeline.
    """
    session = Session(settings, jobs, full, cluster or "")
    for problem in session.store.problems():
        session.note(clean.line(f"{problem.path}: {problem.message} ({problem.code})"))
    lines.out(_path(session) if where else _counts(session))


def _counts(session: Session) -> str:
    counts = session.store.counts(everything=True)
    return f"{session.read} files read; {counts.documents} documents, {counts.claims} claims"


def _path(session: Session) -> str:
    """Where the index is. Raises `StoreError` when it is in memory alone."""
    if session.store.path == caching.MEMORY:
        raise StoreError("the index is in memory alone.", "Leave out --no-cache; a warning says what else was wrong.")
    return session.store.path
