"""Shell completion: names of the corpus at hand, without reading any article anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem, get_completion_class

from timeline.cli.options import Settings
from timeline.errors import TimelineError

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def script(command: click.Command, shell: str) -> str:
    """The text that a shell sources to complete `timeline`."""
    made = get_completion_class(shell)
    assert made is not None, "the option offers only shells that Click knows"
    return made(command, {}, "timeline", "_TIMELINE_COMPLETE").source()


def _from(names: Callable[[Settings], Iterable[tuple[str, str]]]) -> Complete:
    """A completer of words and their help; a corpus that cannot be read completes nothing."""

    def complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        settings = ctx.find_object(Settings) or Settings()
        settings.quiet = True
        try:
            found = list(names(settings))
        except TimelineError:
            return []
        typed = incomplete.casefold()
        return [CompletionItem(name, help=text) for name, text in found if name.casefold().startswith(typed)]

    return complete


def _documents(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    articles = Session(settings).store.articles()
    return [(a.source.id, f"{a.dating.edtf or 'undated'} {a.source.title or ''}".strip()) for a in articles]


def _actors(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    profile = Session(settings).profile
    return [(actor.name, "") for actor in (*profile.sides, *profile.actors.values())]


def _kinds(settings: Settings) -> Iterable[tuple[str, str]]:
    from timeline.cli.session import Session

    return [(kind, "") for kind in Session(settings).profile.kinds]


documents = _from(_documents)
actors = _from(_actors)
kinds = _from(_kinds)
