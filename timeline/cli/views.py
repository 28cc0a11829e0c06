"""Views: options that a profile keeps under a name, taken before what is typed: `timeline list @talks`."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import fields, topic, typed
from timeline.cli import options
from timeline.cli.options import Settings
from timeline.errors import TimelineError, UsageError
from timeline.export import clean
from timeline.lang import near
from timeline.model import KINDS
from timeline.topic import yaml as yamlfile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml

KEY, SIGN = "views", "@"
COMMANDS = ("list", "search", "stats", "export", "diff", "review")  # that take views: those with filters
OF_ROWS = ("list", "search")  # whose rows have the columns of the chronology
DATES = ("since", "until", "on", "between")
Words = dict[str, list[str]]  # name of a parameter -> its options as words of a command line
Given = Mapping[str, Any]  # what Click's parser makes of words, by name of a parameter
Parsed = tuple[Given, list[str], list[click.Parameter]]


def expanded(command: click.Command, ctx: click.Context, args: Sequence[str]) -> list[str]:
    """The words of a command line with the options of each `@view` put in for it; an option that is typed wins.

    Raises `UsageError` for a view that does not exist, `InputError` with file and line for what is wrong in one.
    """
    end = list(args).index("--") if "--" in args else len(args)
    found = _parsed(command, ctx, args[:end])
    if found is None:
        return list(args)  # the command itself will say what is wrong with it
    given, others, order = found
    names = [word[1:] for word in others if word.startswith(SIGN)]
    if not names:
        return list(args)
    profile = _profile(ctx, given)
    words: Words = {}
    for name in names:
        words |= _of_view(command, ctx, profile, name)
    words |= _words(given, order)
    return [*chain.from_iterable(words.values()), *(w for w in others if not w.startswith(SIGN)), *args[end:]]


def _parsed(
    command: click.Command, ctx: click.Context, words: Sequence[str]
) -> tuple[Given, list[str], list[click.Parameter]] | None:
    """The options among words, the other words, and the options in their order; `None` when they cannot be read."""
    try:
        return _parse(command, ctx, words)
    except click.UsageError:
        return None


def _parse(command: click.Command, ctx: click.Context, words: Sequence[str]) -> Parsed:
    """The options of a command among words, the other words, and the options in their order."""
    options_: list[click.Parameter] = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    alone = click.Command(command.name, params=options_)
    return alone.make_parser(click.Context(alone, parent=ctx)).parse_args(list(words))


def _words(given: Given, order: Sequence[click.Parameter]) -> Words:
    """The options that were given, as words."""
    of = {param.name: param for param in order if isinstance(param, click.Option)}
    return {name: list(_spelled(param, given[name])) for name, param in of.items() if name in given}


def _spelled(param: click.Option, value: Any) -> Iterator[str]:
    if param.is_flag:
        yield (param.secondary_opts or param.opts)[0] if value is False else param.opts[0]
        return
    for one in value if param.multiple else [value]:
        yield param.opts[-1]
        yield from one if param.nargs > 1 else [one]


def _profile(ctx: click.Context, given: Given) -> Path:
    """The profile that is asked for views. Raises `UsageError` when the folder has none."""
    settings = ctx.find_object(Settings) or Settings()
    path = options.corpus_folder(given.get("corpus") or settings.corpus) / topic.FILE
    if not path.is_file():
        raise UsageError(f"there are no views here: no {topic.FILE} in {path.parent}.", EXAMPLE)
    return path


EXAMPLE = f"Write one in {topic.FILE}: views: {{talks: --kind meeting --since 2018}}"


def names(ctx: click.Context) -> list[str]:
    """Every view of the profile at hand, as it is typed; none where there is no profile that can be read."""
    try:
        return [f"{SIGN}{name}" for name in _views(Reader(_profile(ctx, {})))]
    except TimelineError:
        return []


def _of_view(command: click.Command, ctx: click.Context, path: Path, name: str) -> Words:
    """The options of one view that the command knows; those of other commands are left out."""
    reader = Reader(path)
    found = _views(reader)
    if name not in found:
        closest = difflib.get_close_matches(name, found, 1)
        others = f"Views: {', '.join(SIGN + each for each in found)}." if found else EXAMPLE
        raise UsageError(
            f"there is no view '{SIGN}{name}' in {path}.", f"Did you mean '{SIGN}{closest[0]}'?" if closest else others
        )
    node, key = found[name], f"{KEY}.{name}"
    try:
        given, order = _read(command, ctx, _listed(reader, node, key))
        _check(command, ctx, path, given, order)
    except click.UsageError as error:
        raise reader.fail(node, key, error.format_message()) from error
    except UsageError as error:
        raise reader.fail(node, key, error.message, error.fix) from error
    words = _words(given, order)
    return words if command.name in OF_ROWS else {name: words[name] for name in words if name != "columns"}


def _views(reader: Reader) -> dict[str, yaml.Node]:
    """The views of a profile, by name. Raises `InputError` when they are no table."""
    root = reader.root()
    table = reader.table(root, "") if root is not None else {}
    return reader.table(table[KEY], KEY) if KEY in table else {}


def _listed(reader: Reader, node: yaml.Node, key: str) -> list[str]:
    """The words of a view: options as they are typed, or a table of them."""
    if yamlfile.kind(node) == "mapping":
        table = reader.table(node, key)
        return [word for name, value in table.items() for word in _row(reader, name, value, f"{key}.{name}")]
    if yamlfile.kind(node) == "scalar" and not node.value.strip():
        return []
    text = reader.string(node, key)
    if "\0" in text:
        raise reader.fail(node, key, "a NUL character stands in it")
    try:
        return shlex.split(text)
    except ValueError as error:
        raise reader.fail(node, key, f"a quotation mark is not closed: {error}") from error


def _row(reader: Reader, name: str, node: yaml.Node, key: str) -> list[str]:
    """`kind: [meeting, contact]` as words; `all: yes` is the flag alone."""
    option = f"--{name}"
    values = reader.strings(node, key)
    if any("\0" in value for value in values):
        raise reader.fail(node, key, "a NUL character stands in it")
    if values in (("yes",), ("true",)):
        return [option]
    if values in (("no",), ("false",)):
        return []
    return [option, *values] if name == "between" else [word for value in values for word in (option, value)]


def _read(command: click.Command, ctx: click.Context, words: list[str]) -> tuple[Given, list[click.Parameter]]:
    """The options of a view, without those that only other commands have. Raises `click.UsageError`."""
    while True:
        try:
            given, others, order = _parse(command, ctx, words)
        except click.NoSuchOption as error:
            words = _without(words, error, _elsewhere(error.option_name))
            continue
        if others:
            raise click.UsageError(f"'{clean.line(others[0])}' is no option")
        for name in given:
            if name in (*Settings.__dataclass_fields__, "help"):
                raise click.UsageError("a view holds what filters and shapes rows, nothing else")
        return given, order


def _elsewhere(option: str) -> click.Option | None:
    """The option of another command that takes views."""
    for name in COMMANDS:
        command: click.Command = getattr(import_module(f"timeline.cli.commands.{name}"), f"{name}_command")
        for param in command.params:
            if isinstance(param, click.Option) and option in (*param.opts, *param.secondary_opts):
                return param
    return None


def _without(words: list[str], error: click.NoSuchOption, other: click.Option | None) -> list[str]:
    """The words without an option that only another command has, and its values."""
    at = next((i for i, word in enumerate(words) if word.partition("=")[0] == error.option_name), None)
    if other is None or at is None:
        raise error
    values = 0 if other.is_flag or "=" in words[at] else other.nargs
    return words[:at] + words[at + 1 + values :]


def _check(
    command: click.Command, ctx: click.Context, path: Path, given: Given, order: Sequence[click.Parameter]
) -> None:
    """Raises `click.UsageError` or `UsageError` for a value that an option cannot have."""
    for param in order:
        value = given[param.name or ""]
        param.type_cast_value(ctx, value)
        for one in value if param.multiple else [value]:
            _check_value(ctx, path, param.name or "", one)


def _check_value(ctx: click.Context, path: Path, name: str, value: Any) -> None:
    if name in DATES:
        today = options.today((ctx.find_object(Settings) or Settings()).today)
        for text in value if name == "between" else [value]:
            typed.read(text, today, topic.load(path).date_order)
    elif name == "kind" and value not in KINDS:
        _check_word(value, "kind", topic.load(path).kinds)
    elif name == "columns":
        for column in filter(None, map(str.strip, value.split(","))):
            _check_word(column, "column", _columns())


def _columns() -> list[str]:
    """Every column of any rows."""
    return sorted({name for record in fields.RECORDS for name in fields.columns(record)})


def _check_word(word: str, what: str, known: Sequence[str]) -> None:
    """Raises `UsageError`, with what is nearest, for a word that is not known."""
    if word not in known:
        fix = near.close(word, known) or f"Known: {', '.join(known)}."
        raise UsageError(f"there is no {what} '{clean.line(word)}'.", fix)
