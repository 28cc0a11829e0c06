"""An open corpus: folder, profile, store brought up to date; typed options become a `Query`."""

from __future__ import annotations

import difflib
import hashlib
import os
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import engine
from timeline.calendar import typed
from timeline.calendar.intervals import Interval
from timeline.cli import options
from timeline.cli.options import Settings
from timeline.cli.typed import Filters
from timeline.errors import InputError, StoreError, UsageError
from timeline.export import clean
from timeline.export.selection import short_names
from timeline.lang.fold import bare
from timeline.model import Query
from timeline.store import Store

if TYPE_CHECKING:
    from timeline.topic import Profile

ORDERED = re.compile(r"\d\d?[/-]\d\d?[/-]\d{4}")  # a date whose reading may hang on the profile's `date_order`


class Session:
    """A corpus whose store is up to date. Raises `InputError` when there is nothing to read."""

    def __init__(self, settings: Settings, jobs: int | None = None, full: bool = False) -> None:
        self.settings = settings
        self.today: date = options.today(settings.today)
        self.folder = options.corpus_folder(settings.corpus)
        if not self.folder.exists():
            raise InputError(f"there is no folder {self.folder}.", "Name the folder of articles: timeline -C DIR list")
        if not self.folder.is_dir():
            raise InputError(
                f"{self.folder} is not a folder.", f"Name its folder: timeline -C {self.folder.parent} list"
            )
        self.folder = self.folder.resolve()
        self.store = self._open()
        jobs = jobs or os.cpu_count() or 1
        self.read = engine.refresh(self.store, self.folder, jobs, self._progress(), full)
        for problem in self.store.problems():
            self.warn(f"{problem.path}: {problem.message}")

    def _open(self) -> Store:
        build = engine.build_id(self.folder)
        if not self.settings.cache:
            return Store(":memory:", build)
        name = hashlib.sha256(str(self.folder).encode(errors="surrogateescape")).hexdigest()[:24]
        try:
            return Store(str(cache_folder() / f"{name}.sqlite"), build)
        except StoreError as error:
            self.warn(f"{error.message}. Going on without a cache.")
            return Store(":memory:", build)

    def warn(self, message: str) -> None:
        if not self.settings.quiet:
            click.echo(f"warning: {clean.line(message)}", err=True)

    def note(self, message: str) -> None:
        """A footer or a hint: never on stdout."""
        if not self.settings.quiet:
            sys.stdout.flush()
            click.echo(message, err=True)

    def _progress(self) -> Callable[[int, int], None] | None:
        """Counts on stderr once the work takes more than a second and somebody watches."""
        if self.settings.quiet or not sys.stderr.isatty():
            return None
        began = time.monotonic()

        def show(done: int, whole: int) -> None:
            if time.monotonic() - began > 1:
                click.echo(f"\rread {done} of {whole} files{'' if done < whole else chr(10)}", err=True, nl=False)

        return show

    @cached_property
    def profile(self) -> Profile:
        """The topic; read only when a question needs its names."""
        return engine.load_profile(self.folder)

    @property
    def color(self) -> bool:
        """Colour when asked for, or on a terminal that has it and nobody forbids it."""
        if self.settings.color != "auto":
            return self.settings.color == "always"
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def short(self) -> dict[str, str]:
        return short_names(self.store.document_ids())

    def period(self, text: str) -> Interval:
        return typed.parse(text, self.today, self.profile.date_order if ORDERED.search(text) else None)

    def query(self, filters: Filters) -> Query:
        """What the filter options ask for. Raises `UsageError` for a date that cannot be read."""
        return Query(
            within=self._within(filters),
            contained=filters.within,
            actors=self._actors(filters.actor),
            kinds=filters.kind,
            statuses=filters.status,
            sources=filters.source,
            speakers=filters.speaker,
            words=filters.match,
            precisions=filters.precision,
            undated=filters.undated,
            everything=filters.everything,
        )

    def _within(self, filters: Filters) -> Interval | None:
        parts = [self.period(text) for text in filters.on[:1]]
        for text in filters.on[1:]:
            parts[0] = parts[0].hull(self.period(text))
        if filters.since:
            parts.append(Interval(self.period(filters.since).start, None))
        if filters.until:
            parts.append(Interval(None, self.period(filters.until).end))
        if filters.between:
            first, last = (self.period(text) for text in filters.between)
            parts.append(first.hull(last))
        whole = parts.pop(0) if parts else None
        for part in parts:
            both = whole.intersect(part) if whole else None
            if both is None:
                raise UsageError("the dates leave no day between them.", "Check --since, --until, --on and --between.")
            whole = both
        return whole

    def _actors(self, names: Sequence[str]) -> tuple[str, ...]:
        """Canonical names of the profile that a typed part of a name or alias fits; else the word as typed."""
        if not names:
            return ()
        sides = (*self.profile.sides, *self.profile.actors.values())
        known = [(a.name, [s for n in a.names for s in (n.text, *n.spellings)]) for a in sides]
        out: list[str] = []
        for word in names:
            found = [name for name, aliases in known if any(bare(word) in bare(a) for a in (name, *aliases))]
            if not found:
                near = difflib.get_close_matches(word, [name for name, _ in known], 1)
                self.warn(
                    f"no actor of the topic is called '{word}'." + (f" Did you mean '{near[0]}'?" if near else "")
                )
            out += found or [word]
        return tuple(out)


def cache_folder() -> Path:
    """The user's cache folder as XDG has it, or the platform's own."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base) / "timeline"
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "timeline"
