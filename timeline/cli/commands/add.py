"""`add`: articles copied into the corpus."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from timeline import door, engine, limits, reading, typed
from timeline.calendar.intervals import edtf_of
from timeline.cli import lines, options, strict, unread
from timeline.cli.options import Settings, command, handed_over
from timeline.corpus import add
from timeline.corpus.add import Addition, Given
from timeline.errors import InputError, UsageError
from timeline.export import clean
from timeline.model import Dating, Problem, Source
from timeline.text import shell
from timeline.topic import Profile


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `add` as typed."""

    paths: tuple[str, ...]
    date: str | None
    outlet: str | None
    url: str | None
    name: str | None
    dry_run: bool
    force: bool


@command(
    "add",
    "timeline add article.html more/",
    "timeline add - --as talks.txt --source VOA < talks.txt",
    "timeline add archive.zip --dry-run",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...|-")
@click.option("--date", metavar="DATE", help="When it was published, if you know better than its text.")
@click.option("--source", "outlet", metavar="NAME", help="The outlet.")
@click.option("--url", metavar="URL", help="The address.")
@click.option("--as", "name", metavar="NAME", help="The file name that stdin would have; its suffix is its format.")
@click.option("--dry-run", is_flag=True, help="Say what would be copied, copy nothing.")
@click.option("--force", is_flag=True, help="Copy also what the corpus has already, under another name.")
@handed_over("asked", Asked)
@click.pass_obj
def add_command(settings: Settings, asked: Asked) -> None:
    """Copy articles into the corpus: files, folders and archives of them, or stdin (-); says the date it found.

    Each becomes DATE-title.md with its origin, hash and date in front matter. No file is ever written over.
    """
    folder = options.corpus_folder(settings.corpus)
    sources = _sources(asked, settings)
    given = Given(_date(settings, asked.date), asked.outlet, asked.url)
    profile = engine.load_profile(folder) if folder.is_dir() else None
    for addition in add.plan(_dated(sources, profile, settings), folder, given, asked.force):
        if not asked.dry_run:
            add.copy(addition)
        _tell(addition, given, asked)


def _sources(asked: Asked, settings: Settings) -> list[Source]:
    """The articles that the paths hold; what cannot be read is named. Raises `InputError` when there is none."""
    found = list(_read(asked.paths, asked.name))
    _warn([each for each in found if isinstance(each, Problem)], settings)
    sources = [each for each in found if isinstance(each, Source)]
    if not sources:
        known = ", ".join(sorted(reading.SUFFIXES))
        raise InputError("nothing to add: no article could be read.", f"Known formats: {known}")
    return sources


def _warn(problems: list[Problem], settings: Settings) -> None:
    first = {each.path: at for at, each in reversed(list(enumerate(problems)))}
    by_file = sorted(problems, key=lambda each: first[each.path])
    for line in unread.told(strict.noted(by_file, settings.unread)):
        lines.err(f"warning: {clean.line(line)}")


def _read(given: tuple[str, ...], name: str | None) -> Iterator[Source | Problem]:
    for each in given:
        path = Path(each)
        if each == "-":
            yield from door.typed(sys.stdin.buffer.read(limits.FILE.number + 1), name or "stdin.txt")
        elif _is(path.is_dir):
            for file in reading.discover(path):
                yield from door.given(file, path, asked=False)
        elif _is(path.exists):
            yield from door.given(path, path.parent)
        else:
            yield Problem(each, "there is no such file")


def _is(what: Callable[[], bool]) -> bool:
    try:
        return what()
    except OSError:
        return True  # reading it will say why it cannot be read


def _dated(sources: list[Source], profile: Profile | None, settings: Settings) -> list[tuple[Source, Dating]]:
    """Each article with its publication date; those that cannot be dated are named and left out. Raises `InputError`
    when that leaves none.
    """
    dated = [(source, door.dated(source, profile)) for source in sources]
    _warn([found for _, found in dated if isinstance(found, Problem)], settings)
    if left := [(source, found) for source, found in dated if isinstance(found, Dating)]:
        return left
    raise InputError("nothing to add: no article could be dated.")


def _date(settings: Settings, given: str | None) -> str | None:
    """`--date` as EDTF. Raises `UsageError` when it is a range."""
    if given is None:
        return None
    found = typed.parse(given, options.today(settings.today))
    text = edtf_of(found)
    if "/" in text:
        raise UsageError(f"--date wants a day, a month or a year, not '{given}'.", "Write it as 2018-08-22 or 2018-08.")
    return text


def _tell(addition: Addition, given: Given, asked: Asked) -> None:
    lines.out(clean.line(_line(addition, given, asked.dry_run)))
    for line in _not_taken(addition, asked):
        lines.err(clean.line(line))


def _not_taken(addition: Addition, asked: Asked) -> Iterator[str]:
    """That what was given about an article which is there already was not taken, and how to say it of that one."""
    given = {"--date": asked.date, "--source": asked.outlet, "--url": asked.url}
    typed = {option: value for option, value in given.items() if value}
    if addition.existing is None or not typed:
        return
    ways = {"--date": "--date ", "--source": "--set outlet=", "--url": "--set url="}
    command = " ".join(f"{ways[option]}{shell.word(value)}" for option, value in typed.items())
    yield f"warning: {' and '.join(typed)} were not taken, for nothing was copied."
    yield f"  fix: timeline review {shell.name(addition.existing.stem)} {command}"


def _line(addition: Addition, given: Given, dry_run: bool) -> str:
    if addition.target is None:
        where = addition.existing.name if addition.existing else "the corpus"
        return f"{addition.source.path}: already there as {where}"
    date = given.date or addition.dating.edtf or "undated"
    why = "as given" if given.date else addition.dating.why
    verb = "would become" if dry_run else "is now"
    return f"{addition.source.path} {verb} {addition.target.name}: {date} ({why})"
