"""Help by name, and the manual pages made from what the commands say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import click
from click.shell_completion import CompletionItem

import timeline
from timeline.cli.environment import VARIABLES
from timeline.cli.options import Command
from timeline.errors import UsageError
from timeline.lang import near

TOPICS = {
    "dates": "how dates are typed",
    "formats": "what -f takes",
    "environment": "the variables that are read",
}
EXITS = {
    "0": "done",
    "1": "the answer is no",
    "2": "wrong use, or input that cannot be read; with --strict also one file of many, after the answer",
    "130": "interrupted",
}
FILES = {
    "timeline.yaml": "the topic, in the folder of articles",
    "overrides.yaml": "what a person decided, beside it",
    "~/.cache/timeline/": "the index of every folder, which can be made again",
}
_INDENT = 2
# What troff prints otherwise than it is typed.
_SIGNS = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}


def text(root: click.Context, name: str | None) -> str:
    """The help of a command, a topic, or of the program. Raises `UsageError` that names the nearest."""
    group = root.command
    assert isinstance(group, click.Group), "the program is a group of commands"
    if name is None:
        return group.get_help(root)
    if name in TOPICS:
        return "\n".join(_topic(name))
    command = group.get_command(root, name)
    if command is None:
        known = (*group.list_commands(root), *TOPICS)
        raise UsageError(f"there is no command and no topic '{name}'.", _told(name, known))
    return command.get_help(_context(command, name, root))


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    """As Click makes it for a run: `-h` is one of its settings, and the first context decides for the process."""
    return click.Context(command, info_name=name, parent=parent, **command.context_settings)


def _told(name: str, known: tuple[str, ...]) -> str:
    return f"{near.hint(name, known)} There are: {', '.join(known)}.".strip()


def complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Commands and topics that begin with what was typed."""
    group = ctx.find_root().command
    names = group.list_commands(ctx) if isinstance(group, click.Group) else []
    told = [*((name, "") for name in names), *TOPICS.items()]
    return [CompletionItem(name, help=about or None) for name, about in told if name.startswith(incomplete)]


def _topic(name: str) -> Iterator[str]:
    if name == "dates":
        yield from _dates()
    elif name == "formats":
        from timeline.export.formats import FORMATS

        yield "Formats of -f, and the endings of export -o that choose them.\n"
        yield from _listed({each.name: each.purpose for each in FORMATS})
    else:
        yield "Variables that are read; an option goes before its variable.\n"
        yield from _listed(VARIABLES)


def _dates() -> Iterator[str]:
    from timeline.typed.forms import EXAMPLE_DAY, FORMS

    yield f"Dates that --on, --since, --until, --between, --today and review --date take; examples on {EXAMPLE_DAY}.\n"
    for form in FORMS:
        yield form.name
        yield from _listed({typed: edtf.replace("/", " to ") for typed, edtf in form.examples.items()})
        yield ""
    yield "03/04/2017 is refused with both readings, unless timeline.yaml has a date_order."


def _listed(rows: Mapping[str, str]) -> Iterator[str]:
    width = max(map(len, rows))
    for name, about in rows.items():
        yield f"{'':{_INDENT}}{name:<{width}}  {about}"


def pages(group: click.Group) -> dict[str, str]:
    """The manual pages by file name, `timeline.1` and one for each command, as troff."""
    root = _context(group, "timeline", None)
    names = group.list_commands(root)
    out = {"timeline.1": _page(group, root, [f"timeline-{name}" for name in names])}
    for name in names:
        command = group.get_command(root, name)
        assert command is not None, "every command that is listed is there"
        context = _context(command, name, root)
        out[f"timeline-{name}.1"] = _page(command, context, ["timeline"])
    return out


def _page(command: click.Command, context: click.Context, beside: list[str]) -> str:
    title = context.command_path.replace(" ", "-")
    said = [" ".join(part.split()) for part in (command.help or "").replace("\b", "").split("\n\n")]
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        '.\\" Made from the program by make golden.',
        f'.TH "{title.upper()}" 1 "" "timeline {timeline.__version__}" "User Commands"',
        *(".SH NAME", f"{_safe(title)} \\- {_safe(said[0].split('. ')[0].rstrip('.'))}"),
        *(".SH SYNOPSIS", f"\\fB{_safe(context.command_path)}\\fR {_safe(usage)}"),
        ".SH DESCRIPTION",
    ]
    for part in said:
        lines += [".PP", _safe(part)]
    if isinstance(command, Command):
        lines += [".SH EXAMPLES", *_verbatim(command.examples)]
    if isinstance(command, click.Group):
        lines += [".SH COMMANDS", *_defined(_commands(command, context))]
    lines += [".SH OPTIONS", *_defined(_options(command, context))]
    if isinstance(command, click.Group):
        lines += [".SH ENVIRONMENT", *_defined(VARIABLES.items()), ".SH FILES", *_defined(FILES.items())]
    lines += [".SH EXIT STATUS", *_defined(EXITS.items())]
    lines += [".SH SEE ALSO", ",\n".join(f"\\fB{_safe(name)}\\fR(1)" for name in beside)]
    return "\n".join(lines) + "\n"


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, str]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield name, command.get_short_help_str(100) if command else ""


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """Arguments and options with what the help says of them."""
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record:
            yield record


def _defined(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [line for name, about in rows for line in (".TP", f"\\fB{_safe(name)}\\fR", _safe(about) or "\\&")]


def _verbatim(lines: Iterable[str]) -> list[str]:
    return [".nf", *(_safe(line) for line in lines), ".fi"]


def _safe(text: str) -> str:
    """Text that troff prints as it is: no escapes, no requests, hyphens that can be copied.

    >>> print(_safe(".x -f 'a\\\\b'"))
    \\&.x \\-f \\(aqa\\eb\\(aq
    """
    text = re.sub("|".join(map(re.escape, _SIGNS)), lambda found: _SIGNS[found[0]], text)
    text = re.sub(r"[^\x00-\x7f]", lambda found: f"\\[u{ord(found[0]):04X}]", text)
    return f"\\&{text}" if text.startswith((".", "'")) else text
