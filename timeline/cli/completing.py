"""Shell completion: names of the corpus at hand, without reading any article anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem, get_completion_class

from timeline.cli.options import Settings
from timeline.errors import TimelineError

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
Names = Callable[[Settings], Iterable[tuple[str, str]]]  # words and their help


def script(command: click.Command, shell: str) -> str:
    """The text that a shell sources to complete `timeline`."""
    made = get_completion_class(shell)
    assert made is not None, "the option offers only shells that there are"
    return made(command, {}, "timeline", "_TIMELINE_COMPLETE").source()


def _from(names: Names, commas: bool = False) -> Complete:
    """A completer of words that begin with what was typed, with `commas` with what stands behind the last comma.

    A corpus that cannot be read completes nothing.
    """

    def complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        settings = ctx.find_object(Settings) or Settings()
        settings.quiet = True
        try:
            found = list(names(settings))
        except TimelineError:
            return []
        before, comma, last = incomplete.rpartition(",") if commas else ("", "", incomplete)
        named = set(before.split(","))
        fitting = [each for each in found if each[0] not in named and _begins(each[0], last)]
        return [CompletionItem(f"{before}{comma}{name}", help=text or None) for name, text in fitting]

    return complete


def _begins(name: str, typed: str) -> bool:
    return name.casefold().startswith(typed.casefold())


def _documents(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    articles = Session(settings).store.articles()
    return [(a.source.id, f"{a.dating.edtf or 'undated'} {a.source.title or ''}".strip()) for a in articles]


def _sources(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    documents = Session(settings).store.documents()
    outlets = sorted({outlet for _, outlet, _ in documents if outlet})
    return [*((outlet, "outlet") for outlet in outlets), *((name, edtf or "undated") for name, _, edtf in documents)]


def _actors(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    profile = Session(settings).profile
    return [(actor.name, "") for actor in (*profile.sides, *profile.actors.values())]


def _speakers(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    return [(name, "") for name in Session(settings).store.speakers()]


def _kinds(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    return [(kind, "") for kind in Session(settings).profile.kinds]


def _codes(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.corpus.codes import CODES

    return [(code, about.title) for code, about in CODES.items()]


def _columns(settings: Settings) -> Iterable[tuple[str, str]]:
    """The columns of events, claims and documents."""
    from timeline import fields

    known = (name for record in ("event", "claim", "document") for name in fields.columns(record))
    return [(name, "") for name in dict.fromkeys(known)]


documents = _from(_documents)
sources = _from(_sources)
actors = _from(_actors)
speakers = _from(_speakers)
kinds = _from(_kinds)
codes = _from(_codes, commas=True)
columns = _from(_columns, commas=True)
