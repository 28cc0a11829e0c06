"""An open corpus: folder, profile, store brought up to date; typed options become a `Query`."""

from __future__ import annotations

import difflib
import hashlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property, reduce
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import engine, topic
from timeline.calendar.intervals import Interval
from timeline.cli import ahead, asking, caching, leaving, lines, near, options, strict, topical, unread, verbose
from timeline.cli.options import Settings
from timeline.cli.typed import Filters
from timeline.corpus import overrides_file, renamed
from timeline.corpus.decisions import Decisions
from timeline.errors import InputError, UsageError
from timeline.export import clean
from timeline.export.selection import short_names
from timeline.model import KINDS, USUAL, Claim, Query
from timeline.store import KnownFile, Store
from timeline.text import shell

if TYPE_CHECKING:
    from timeline.topic import Profile

ORDERED = re.compile(r"\d\d?[/-]\d\d?[/-]\d{4}")  # a date whose reading may hang on the profile's `date_order`


class Session:
    """A corpus whose store is up to date. Raises `InputError` when there is nothing to read."""

    def __init__(self, settings: Settings, jobs: int | None = None, full: bool = False, cluster: str = "") -> None:
        self.settings = settings
        self._said: set[str] = set()
        self._queries: dict[Filters, Query] = {}
        self.today: date = options.today(settings.today)
        self.folder = options.corpus_folder(settings.corpus)
        if not self.folder.exists():
            raise InputError(f"there is no folder {self.folder}.", "Name the folder of articles: timeline -C DIR list")
        if not self.folder.is_dir():
            raise InputError(
                f"{self.folder} is not a folder.",
                f"Name its folder: timeline -C {shell.name(str(self.folder.parent))} list",
            )
        self.folder = self.folder.resolve()
        self.store = self._open()
        if self.store.is_new():  # what was read once may be read again
            asking.check(self.folder, self.settings.corpus, self.settings.quiet)
        jobs = jobs or os.cpu_count() or 1
        watch, before = verbose.Watch(), self.store.files() if settings.verbose and not full else {}

        def refresh(store: Store) -> int:
            return engine.refresh(store, self.folder, jobs, self._progress(watch), full, cluster)

        self.store, self.read = caching.up_to_date(self.store, self._build, refresh, self.warn)
        watch.opens()
        self._warn_of_unread()
        if settings.verbose:
            self._tell(watch, before)

    def _warn_of_unread(self) -> None:
        problems = self.store.each_problem()
        if self.settings.strict:
            problems = strict.noted(problems, self.settings.unread)
        for line in unread.told(problems):
            self.warn(line)

    def _tell(self, watch: verbose.Watch, before: dict[str, KnownFile]) -> None:
        """What was read and where the cache is; at the end of the command also where the time went."""
        files = self.store.files()
        own = self.folder / topic.FILE
        about = str(own) if own.is_file() else f"the one that ships: {self.profile.topic}"
        read = verbose.changed(before, files, self.folder)
        for line in verbose.opened(self.folder, about, self.store.path, read, len(files)):
            self.note(clean.line(line))
        for line in verbose.passed_over(self.store.problems()):
            self.note(clean.line(line))
        context = click.get_current_context(silent=True)
        if context:
            context.call_on_close(lambda: self.note(f"time: {watch.told()}"))

    def _open(self) -> Store:
        self._build = engine.build_id(self.folder)
        if not self.settings.cache:
            return Store(caching.MEMORY, self._build)
        name = hashlib.sha256(str(self.folder).encode(errors="surrogateescape")).hexdigest()[:24]
        return caching.opened(str(cache_folder() / f"{name}.sqlite"), self._build, self.warn)

    def warn(self, message: str) -> None:
        """Say it on stderr, once however often it is found."""
        self._once(f"warning: {clean.line(message)}")

    def _once(self, message: str) -> None:
        if not self.settings.quiet and message not in self._said:
            self._said.add(message)
            self.note(message)

    def note(self, message: str) -> None:
        """A footer or a hint: never on stdout."""
        if not self.settings.quiet:
            sys.stdout.flush()
            lines.err(message)

    def _progress(self, watch: verbose.Watch) -> Callable[[int, int], None]:
        """Notes when files were read; counts on stderr once that takes more than a second and somebody watches."""
        is_watched = not self.settings.quiet and sys.stderr.isatty()

        def show(done: int, whole: int) -> None:
            watch.reads(done)
            if is_watched and time.monotonic() - watch.began > 1:
                shown = f"read {done} of {whole} files" if done < whole else ""
                leaving.wipe(shown)  # gone when it is done

        return show

    @cached_property
    def profile(self) -> Profile:
        """The topic; read only when a question needs its names."""
        return engine.load_profile(self.folder)

    @cached_property
    def is_off_topic(self) -> bool:
        """Whether all claims are shown for want of a topic; the first question tells the person so."""
        told = topical.off_topic(self.store, self.folder)
        if told:
            self.note(told)
        return bool(told)

    @property
    def color(self) -> bool:
        """Colour when asked for, or on a terminal that has it and nobody forbids it."""
        return options.is_coloured(self.settings)

    @cached_property
    def decisions(self) -> Decisions:
        """What a person decided, by the names that the documents have now."""
        return self.adopted(overrides_file.read(self.folder))

    def adopted(self, decided: Decisions) -> Decisions:
        """The decisions by the names that the documents have now."""
        known = {name.partition("#")[0] for name in self.store.document_ids()}
        return renamed.adopted(decided, known, renamed.holders(self.store))

    @cached_property
    def short(self) -> ahead.Asked[str]:
        """The short name of each document, by id."""

        def ask(ids: list[str]) -> dict[str, str]:
            found = short_names(self.store.shelf.beside(ids))
            return {document: found[document] for document in ids if document in found}

        return ahead.Asked(ask)

    def place(self, claim: Claim) -> str:
        """Where a claim is written, as rows show it: `000:3`."""
        return f"{self.short.get(claim.document, claim.document)}:{claim.number}"

    @cached_property
    def published(self) -> ahead.Asked[str | None]:
        """The EDTF date of each document, by id."""
        return ahead.Asked(self.store.shelf.published)

    @cached_property
    def links(self) -> ahead.Asked[str]:
        """The address of the file of each document, by id; nothing of those that are no file here."""
        from timeline.cli import linking

        return ahead.Asked(lambda ids: linking.addresses(self.folder, self.store.shelf.paths(ids)))

    def period(self, text: str) -> Interval:
        """The days that a typed date names; a note where another calendar was read. Raises `UsageError`."""
        from timeline import typed

        read = typed.read(text, self.today, self.profile.date_order if ORDERED.search(text) else None)
        if read.note:
            self._once(f"note: {clean.line(read.note)}")
        return read.days

    def query(self, filters: Filters) -> Query:
        """What the filter options ask for, worked out once. Raises `UsageError` for a date that cannot be read."""
        if filters not in self._queries:
            self._queries[filters] = self._query(filters)
        return self._queries[filters]

    def _query(self, filters: Filters) -> Query:
        return Query(
            within=self._within(filters),
            contained=filters.within,
            actors=near.actors(self.profile, filters.actor, self.warn) if filters.actor else (),
            kinds=self.kinds(filters.kind),
            statuses=filters.status,
            sources=near.sources(self.store, filters.source, self.warn) if filters.source else (),
            speakers=near.speakers(self.store, filters.speaker, self.warn) if filters.speaker else (),
            words=filters.match,
            precisions=filters.precision,
            undated=filters.undated,
            alleged=filters.alleged,
            tags=near.tags(self.store, filters.tag, self.warn) if filters.tag else (),
            rejected=filters.rejected,
            level=_level(filters) + filters.near,
            above=_level(filters) if filters.near else 0,
            everything=filters.everything or filters.rejected or self.is_off_topic,
        )

    def kinds(self, typed: Sequence[str]) -> tuple[str, ...]:
        """The kinds as typed. Raises `UsageError` for one that neither every topic nor this one has."""
        for kind in typed:
            if kind not in KINDS and kind not in self.profile.kinds:
                close = difflib.get_close_matches(kind, self.profile.kinds, 3, 0.5)
                told = f"Did you mean {' or '.join(close)}?" if close else f"Kinds: {', '.join(self.profile.kinds)}."
                raise UsageError(f"there is no kind '{kind}'.", told)
        return tuple(typed)

    def _within(self, filters: Filters) -> Interval | None:
        """The days that all date options leave. Raises `UsageError` when they leave none."""
        whole = None
        for part in list(self._periods(filters)):
            whole = whole.intersect(part) if whole else part
            if whole is None:
                raise UsageError("the dates leave no day between them.", "Check --since, --until, --on and --between.")
        return whole

    def _periods(self, filters: Filters) -> Iterator[Interval]:
        """What each date option allows; several `--on` are one stretch."""
        if filters.on:
            yield reduce(Interval.hull, map(self.period, filters.on))
        if filters.since:
            yield Interval(self.period(filters.since).start, None)
        if filters.until:
            yield Interval(None, self.period(filters.until).end)
        if filters.between:
            first, last = map(self.period, filters.between)
            yield first.hull(last)


def _level(filters: Filters) -> int:
    """The highest level that is shown."""
    return filters.level or USUAL


def cache_folder() -> Path:
    """The user's cache folder as XDG has it, or the platform's own."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base) / "timeline"
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "timeline"
