"""Options that commands share, each set as one decorator that hands over one record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from timeline.model import KINDS, PRECISIONS, STATUSES

F = TypeVar("F", bound=Callable[..., Any])  # a Click callback: its arguments are Click's business

FORMATS = ("table", "tsv", "csv", "json", "jsonl", "md")


@dataclass(slots=True)
class Settings:
    """What is said once for a run, before or after the command's name."""

    corpus: str | None = None
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    today: str | None = None
    cache: bool = True


@dataclass(frozen=True, slots=True)
class Filters:
    """The filter options as typed; `session` turns them into a `Query`."""

    since: str | None
    until: str | None
    on: tuple[str, ...]
    between: tuple[str, str] | None
    within: bool
    actor: tuple[str, ...]
    kind: tuple[str, ...]
    status: tuple[str, ...]
    source: tuple[str, ...]
    speaker: tuple[str, ...]
    match: tuple[str, ...]
    precision: tuple[str, ...]
    undated: bool
    everything: bool
    claims: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """The output options as typed."""

    format: str | None = None
    columns: tuple[str, ...] = ()
    limit: int | None = None
    reverse: bool = False
    width: int | None = None
    pager: bool = True
    group: str = "year"
    title: str = field(default="Chronology")


class Command(click.Command):
    """A command whose help begins with examples."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_help_text(ctx, formatter)
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")


def command(name: str, *examples: str) -> Callable[[Callable[..., Any]], Command]:
    """A command with the shared options; its help shows `examples` first."""

    def decorate(function: Callable[..., Any]) -> Command:
        made = click.command(
            name, cls=Command, examples=examples, context_settings={"help_option_names": ["-h", "--help"]}
        )
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
    added = [
        option("-C", "--corpus", to="corpus", env="TIMELINE_CORPUS", metavar="DIR", help="The folder of articles."),
        option("--color", to="color", type=color, help="Colour the output."),
        option("-q", "--quiet", to="quiet", help="No warnings and no footer.", **flag),
        option("-v", "--verbose", to="verbose", help="Say more on stderr.", **flag),
        option("--today", to="today", env="TIMELINE_TODAY", metavar="DATE", help="The day that 'today' means."),
        option("--no-cache", "_cache", to="cache", flag_value=False, help="Keep the index in memory.", **flag),
    ]

    def decorate(function: F) -> F:
        for add in reversed(added):
            function = add(function)
        return function

    return decorate


def filters(function: F) -> F:
    """The filter options, handed over as `filters: Filters`."""
    many: dict[str, Any] = {"multiple": True}
    added = [
        click.option("--since", metavar="DATE", help="From the first day of DATE on."),
        click.option("--until", metavar="DATE", help="Up to the last day of DATE."),
        click.option("--on", metavar="DATE", **many, help="On a day, in a month, in a year ..."),
        click.option("--between", nargs=2, metavar="DATE DATE", help="Between two dates, both included."),
        click.option("--within", is_flag=True, help="Only rows whose every possible day fits."),
        click.option("-a", "--actor", metavar="NAME", **many, help="Names this actor (part of a name or alias)."),
        click.option("-k", "--kind", type=click.Choice(KINDS), metavar="KIND", **many, help="Of this kind."),
        click.option("--status", type=click.Choice(STATUSES), metavar="STATUS", **many, help="Of this status."),
        click.option("-s", "--source", metavar="NAME", **many, help="From this outlet or document."),
        click.option("--speaker", metavar="NAME", **many, help="Said by."),
        click.option("-m", "--match", metavar="WORDS", **many, help="Holds all these words."),
        click.option("--precision", type=click.Choice(PRECISIONS), metavar="WORD", **many, help="Dated this exactly."),
        click.option("--undated", is_flag=True, help="Only rows without a date."),
        click.option("--all", "everything", is_flag=True, help="Also what is no contact between the two sides."),
        click.option("--claims", is_flag=True, help="Claims, not merged into events."),
    ]
    return _gather(function, added, "filters", Filters)


def shape(function: F) -> F:
    """The output options, handed over as `shape: Shape`."""
    added = [
        click.option("-f", "--format", type=click.Choice(FORMATS), help="Table on a terminal, TSV in a pipe."),
        click.option("--json", "format", flag_value="json", help="The same as -f json."),
        click.option("--csv", "format", flag_value="csv", help="The same as -f csv."),
        click.option("--columns", metavar="A,B,...", callback=_names, help="These columns, in this order."),
        click.option("-n", "--limit", type=click.IntRange(0), metavar="N", help="At most N rows."),
        click.option("-r", "--reverse", is_flag=True, help="Latest first."),
        click.option("--width", type=click.IntRange(40), metavar="N", help="Width of the table."),
        click.option("--pager/--no-pager", default=True, help="Page long tables on a terminal."),
        click.option("--group", type=click.Choice(["year", "month", "none"]), default="year", help="Headings."),
    ]
    return _gather(function, added, "shape", Shape)


def _names(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip()) if value else ()


def _gather(function: F, added: list[Callable[[Any], Any]], name: str, record: type[Any]) -> F:
    """Add the options and hand their values over as one record under `name`."""

    @wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        fields = record.__dataclass_fields__
        kwargs[name] = record(**{key: kwargs.pop(key) for key in list(kwargs) if key in fields})
        return function(*args, **kwargs)

    wrapped: Any = wrapper
    for add in reversed(added):
        wrapped = add(wrapped)
    return wrapped  # type: ignore[no-any-return]  # Click's decorators return what they are given


def corpus_folder(chosen: str | None) -> Path:
    """The folder to read: as chosen, else the nearest `timeline.yaml` upwards, else `./corpus`, else `.`."""
    if chosen is not None:
        return Path(chosen)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "timeline.yaml").is_file():
            return folder
    return here / "corpus" if (here / "corpus").is_dir() else here


def today(typed: str | None) -> date:
    """`--today`, else the clock: the only place that reads it."""
    if typed is None:
        return date.today()
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise click.UsageError(f"--today wants a day such as 2018-08-22, not '{typed}'.") from None
