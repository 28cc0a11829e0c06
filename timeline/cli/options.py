"""What is said once for a run, and the command class; kept light, for `--help` imports nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from timeline.cli import environment

F = TypeVar("F", bound=Callable[..., Any])  # a Click callback: its arguments are Click's business


@dataclass(slots=True)
class Settings:
    """What is said once for a run, before or after the command's name."""

    corpus: str | None = None
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    today: str | None = None
    cache: bool = True
    strict: bool = False
    unread: set[str] = field(default_factory=set)  # files that could not be read, of every corpus that was opened


class Command(click.Command):
    """A command whose help begins with examples."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples
        self.views: Callable[[click.Context], Iterable[str]] = lambda ctx: ()  # whoever looks the command up knows them

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Options and commands as Click has them; behind `@` the views of the profile."""
        if self.takes_views and incomplete.startswith("@"):
            return [CompletionItem(name, help="view") for name in self.views(ctx) if name.startswith(incomplete)]
        return super().shell_complete(ctx, incomplete)

    @property
    def takes_views(self) -> bool:
        """Whether rows can be filtered, so that the options can be kept in a profile."""
        return any(param.name == "since" for param in self.params)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        pieces = super().collect_usage_pieces(ctx)
        return [*pieces, "[@VIEW]"] if self.takes_views else pieces

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_help_text(ctx, formatter)
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")


def command(name: str, *examples: str, epilog: str | None = None) -> Callable[[Callable[..., Any]], Command]:
    """A command with the shared options; its help shows `examples` first and `epilog` last."""

    def decorate(function: Callable[..., Any]) -> Command:
        names = {"help_option_names": ["-h", "--help"]}
        made = click.command(name, cls=Command, examples=examples, epilog=epilog, context_settings=names)
        return made(shared()(function))

    return decorate


def shared(environment: bool = False) -> Callable[[F], F]:
    """`-C --color -q -v --today --no-cache`, kept in the context's `Settings`; what stands later wins."""

    def keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
        def callback(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
            settings = ctx.ensure_object(Settings)
            if value is not None:
                setattr(settings, name, value)

        return callback

    def option(*names: str, to: str, env: str | None = None, **kwargs: Any) -> Callable[[F], F]:
        env = env if environment else None
        return click.option(*names, expose_value=False, callback=keep(to), envvar=env, default=None, **kwargs)

    color = click.Choice(["auto", "always", "never"])
    flag: dict[str, Any] = {"is_flag": True}
    added = {
        "--corpus": option(
            "-C", "--corpus", to="corpus", env="TIMELINE_CORPUS", metavar="DIR", help="The folder of articles."
        ),
        "--color": option("--color", to="color", type=color, help="Colour the output."),
        "--quiet": option("-q", "--quiet", to="quiet", help="No warnings and no footer.", **flag),
        "--verbose": option("-v", "--verbose", to="verbose", help="Say more on stderr.", **flag),
        "--today": option(
            "--today", to="today", env="TIMELINE_TODAY", metavar="DATE", help="The day that 'today' means."
        ),
        "--strict": option(
            "--strict", to="strict", help="Exit 2, after the answer, when a file could not be read.", **flag
        ),
        "--no-cache": option(
            "--no-cache", "_cache", to="cache", flag_value=False, help="Keep the index in memory.", **flag
        ),
    }

    def decorate(function: F) -> F:
        own = [name for each in getattr(function, "__click_params__", ()) for name in each.opts]
        for names, add in reversed(added.items()):
            function = function if names in own else add(function)
        return function

    return decorate


def handed_over(name: str, record: type[Any]) -> Callable[[F], F]:
    """The options that are fields of `record`, handed over as one such record under `name`."""

    def decorate(function: F) -> F:
        @wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            kwargs[name] = record(
                **{field: kwargs.pop(field) for field in record.__dataclass_fields__ if field in kwargs}
            )
            return function(*args, **kwargs)

        wrapped: Any = wrapper
        return wrapped  # type: ignore[no-any-return]  # it takes what the options give

    return decorate


def is_coloured(settings: Settings) -> bool:
    """Colour when asked for, or on a terminal that has it and nobody forbids it."""
    if settings.color != "auto":
        return settings.color == "always"
    return environment.wants_color(os.environ, sys.stdout.isatty())


def corpus_folder(chosen: str | None) -> Path:
    """The folder to read: as chosen, else the nearest `timeline.yaml` upwards, else `./corpus`, else `.`."""
    if chosen is not None:
        return Path(chosen)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "timeline.yaml").is_file():
            return folder
    return here / "corpus" if (here / "corpus").is_dir() else here


def shown(path: Path) -> str:
    """A path as a person here would type it: below the folder at hand without that folder."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def today(typed: str | None) -> date:
    """`--today`, else the clock: the only place that reads it."""
    if typed is None:
        return date.today()
    with suppress(ValueError):
        return date.fromisoformat(typed)
    from timeline.typed import parse

    found = parse(typed, date.today())
    if found.start is None or not found.is_day:
        raise click.UsageError(f"--today wants one day such as 2018-08-22, not '{typed}'.")
    return found.start
