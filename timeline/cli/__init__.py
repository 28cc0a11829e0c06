"""The command line: a lazy group, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

import timeline
from timeline.cli import environment, leaving
from timeline.cli.options import Command, Settings, shared
from timeline.errors import InputError, TimelineError, UsageError

SECTIONS = {  # heading of the help -> command -> what it does
    "Start": {
        "init": "a first timeline.yaml from what the articles name",
    },
    "Read": {
        "list": "the chronology, by date",
        "show": "one document, claim or event, with the reason for every date",
        "search": "full text, the words marked",
        "stats": "counts, bars and the longest gaps",
    },
    "Judge": {
        "check": "every problem of the corpus, with evidence and fix",
        "review": "accept, reject or correct claims and dates",
        "diff": "what changed between two chronologies",
        "tag": "words of one's own on claims and events",
    },
    "In and out": {
        "add": "copy articles into the corpus",
        "export": "the chronology as a document or as data",
    },
    "Machinery": {
        "index": "bring the index up to date",
        "explain": "how the dates of a text are read",
        "help": "help on a command, or on dates, formats, environment",
    },
}
COMMANDS = tuple(name for section in SECTIONS.values() for name in section)


class LazyGroup(click.Group):
    """Imports a command's module when the command is used; `--help` imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"timeline.cli.commands.{cmd_name}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        if isinstance(command, Command):
            command.views = _views
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from timeline.lang import near

            hint = near.close(args[0], COMMANDS) or f"Commands: {', '.join(COMMANDS)}."
            raise click.UsageError(f"there is no command '{args[0]}'. {hint}", ctx)
        name, command, words = super().resolve_command(ctx, args)
        if isinstance(command, Command) and command.takes_views and any(word.startswith("@") for word in words):
            from timeline.cli import views

            words = words if ctx.resilient_parsing else views.expanded(command, ctx, words)
        return name, command, words

    def invoke(self, ctx: click.Context) -> object:
        result = super().invoke(ctx)
        settings = ctx.find_object(Settings)
        if settings and settings.strict and settings.unread:
            sys.stdout.flush()  # the answer comes first
            raise InputError(
                f"{len(settings.unread)} of the files could not be read; the rest is answered.",
                "Which: timeline check --select F2,F4. Without --strict this is a warning.",
            )
        return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for heading, commands in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl(list(commands.items()), col_max=12)
        with formatter.section("Environment"):
            formatter.write_dl(list(environment.VARIABLES.items()))


@click.group(cls=LazyGroup, no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(timeline.__version__, message="timeline %(version)s")
@click.option(
    "--completion",
    type=click.Choice(["bash", "zsh", "fish"]),
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, shell: _completion(ctx, shell),
    help="Print the completion script of a shell.",
)
@shared(environment=True)
def cli() -> None:
    """A folder of articles as a chronology whose every row leads back to a sentence."""


def _views(ctx: click.Context) -> list[str]:
    from timeline.cli import views

    return views.names(ctx)


def _completion(ctx: click.Context, shell: str | None) -> None:
    if shell:
        from timeline.cli import completing, shells

        shells.register()
        leaving.say(completing.script(ctx.command, shell))
        ctx.exit()


COMPLETE = "_TIMELINE_COMPLETE"  # what Click looks for
_ENDS = (
    click.ClickException,
    click.Abort,
    TimelineError,
    KeyboardInterrupt,
    leaving.NobodyReadsError,
    OSError,
    MemoryError,
)


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code. 0 done, 1 the answer is no, 2 wrong use or input, 130 interrupted.

    What it prints leaves by one door (`leaving`).
    """
    with leaving.streams():
        try:
            return _answered(arguments)
        except _ENDS as error:
            return _ended(error)


def _answered(arguments: Sequence[str]) -> int:
    if COMPLETE in os.environ:
        from timeline.cli import shells

        shells.register()
    try:
        result = cli.main(list(arguments), prog_name="timeline", standalone_mode=False)
    except UnicodeEncodeError as error:
        if (word := environment.not_text(arguments)) is None:
            raise
        raise UsageError(f"'{word}' is not UTF-8.", "Type it in the encoding of this terminal, UTF-8.") from error
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _ended(error: BaseException) -> int:
    """Say why a command ended early; its exit code."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            leaving.say(error.format_message())
            return 0
        case click.ClickException():
            from timeline.cli import near

            return _fail(error.format_message(), near.choice(error) or None, 2)
        case TimelineError():
            return _fail(error.message, error.fix, error.code)
        case click.Abort() | KeyboardInterrupt():
            leaving.say("interrupted", err=True)
            return 130
        case leaving.NobodyReadsError():
            leaving.shut()
            return 0
        case OSError() | MemoryError():
            leaving.shut()
            return _fail(_of_the_system(error), None, 2)
    raise error


def _of_the_system(error: OSError | MemoryError) -> str:
    if isinstance(error, MemoryError):
        return "there is not enough memory for this; what was written before stands"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _fail(message: str, fix: str | None, code: int) -> int:
    from timeline.cli import lines

    lines.err(f"Error: {message}" + (f"\n       {fix}" if fix else ""))
    return code
