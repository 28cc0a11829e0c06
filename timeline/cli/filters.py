"""The filter and output options, each set handed over as one record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from timeline import limits
from timeline.cli import completing
from timeline.cli.options import handed_over
from timeline.cli.typed import Filters, Shape
from timeline.export import formats
from timeline.model import LEVELS, PRECISIONS, STATUSES

F = TypeVar("F", bound=Callable[..., Any])  # a Click callback: its arguments are Click's business
LONGEST, MOST = limits.FILTER.number, limits.FILTERS.number  # characters of a value of a filter, and values of one
AUTOMATIC = f"{formats.TERMINAL.capitalize()} on a terminal, {formats.PIPE.upper()} in a pipe."


def filters(function: F) -> F:
    """The filter options, handed over as `filters: Filters`."""
    many: dict[str, Any] = {"multiple": True, "callback": _filled}
    added = [
        click.option("--since", metavar="DATE", help="From the first day of DATE on."),
        click.option("--until", metavar="DATE", help="Up to the last day of DATE."),
        click.option("--on", metavar="DATE", **many, help="On a day, in a month, in a year ..."),
        click.option("--between", nargs=2, metavar="DATE DATE", help="Between two dates, both included."),
        click.option("--within", is_flag=True, help="Only rows whose every possible day fits."),
        click.option(
            "-a",
            "--actor",
            metavar="NAME",
            shell_complete=completing.actors,
            **many,
            help="Names this actor (part of a name or alias).",
        ),
        click.option("-k", "--kind", metavar="KIND", shell_complete=completing.kinds, **many, help="Of this kind."),
        click.option("--status", type=click.Choice(STATUSES), metavar="STATUS", **many, help="Of this status."),
        click.option(
            "-s",
            "--source",
            metavar="NAME",
            shell_complete=completing.sources,
            **many,
            help="From this outlet or document.",
        ),
        click.option("--speaker", metavar="NAME", shell_complete=completing.speakers, **many, help="Said by."),
        click.option("-m", "--match", metavar="WORDS", **many, help="Holds all these words."),
        click.option("--precision", type=click.Choice(PRECISIONS), metavar="WORD", **many, help="Dated this exactly."),
        click.option("--undated", is_flag=True, help="Only rows without a date."),
        click.option("--alleged/--no-alleged", default=None, help="Only what is alleged, or all but that."),
        click.option(
            "--level",
            type=click.IntRange(1, LEVELS),
            metavar="N",
            help="Up to this level: 1 acts between the sides, 2 what is said of them (usual), 3 the rest.",
        ),
        click.option("--near", is_flag=True, help="What the level just leaves out, and by which rule."),
        click.option("--all", "everything", is_flag=True, help="Every level, and what is off the topic."),
        click.option("--claims", is_flag=True, help="Claims, not merged into events."),
        click.option("--rejected", is_flag=True, help="The claims that a person rejected."),
        click.option("--tag", metavar="WORD", **many, help="With this word of your own: timeline tag."),
    ]
    return _gather(function, added, "filters", Filters)


def shape(function: F) -> F:
    """The output options, handed over as `shape: Shape`."""
    added = [
        click.option("-f", "--format", type=click.Choice(formats.names(formats.listed())), help=AUTOMATIC),
        *(
            click.option(f"--{each.name}", "format", flag_value=each.name, help=f"The same as -f {each.name}.")
            for each in formats.FORMATS
            if each.has_flag
        ),
        click.option(
            "--columns",
            metavar="A,B,...",
            callback=_names,
            shell_complete=completing.columns,
            help="These columns, in this order.",
        ),
        click.option("-n", "--limit", type=click.IntRange(0), metavar="N", help="At most N rows."),
        click.option("-r", "--reverse", is_flag=True, help="Latest first."),
        click.option("--width", type=click.IntRange(40), metavar="N", help="Width of the table."),
        click.option("--pager/--no-pager", default=True, help="Page long tables on a terminal."),
        click.option("--long", is_flag=True, help="Whole sentences in the table."),
        click.option("--group", type=click.Choice(["year", "month", "none"]), default="year", help="Headings."),
    ]
    return _gather(function, added, "shape", Shape)


def _filled(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The values of an option, each once. None may be blank, which would find nothing, or leave nothing out."""
    if any(isinstance(value, str) and not value.strip() for value in values):
        raise click.BadParameter("it is empty.", ctx, parameter)
    if any(isinstance(value, str) and len(value) > LONGEST for value in values):
        raise click.BadParameter(f"it is longer than {LONGEST:,} characters.", ctx, parameter)
    values = tuple(dict.fromkeys(values))
    if len(values) > MOST:
        raise click.BadParameter(f"it is given {len(values):,} times, which may be {MOST}.", ctx, parameter)
    return values


def _names(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip()) if value else ()


def _gather(function: F, added: list[Callable[[Any], Any]], name: str, record: type[Any]) -> F:
    """Add the options and hand their values over as one record under `name`."""
    wrapped: Any = handed_over(name, record)(function)
    for add in reversed(added):
        wrapped = add(wrapped)
    return wrapped  # type: ignore[no-any-return]  # Click's decorators return what they are given
