"""`explain`: how the dates of a text are read."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

import timeline
from timeline.cli import options, output
from timeline.cli.filters import shape
from timeline.cli.options import Settings, command, handed_over
from timeline.cli.typed import Shape
from timeline.errors import UsageError
from timeline.export import clean, judged
from timeline.export.selection import Fields, Json
from timeline.model import Timex
from timeline.text import shell

if TYPE_CHECKING:
    from timeline.dating import Evidence
    from timeline.topic import Profile

LONGEST_NAME = 250  # bytes of a file name: a longer text is none, and asking whether it is one would fail
USUAL = ("text", "type", "value", "edtf", "why")
WEIGHED = ("text", "edtf", "role", "verdict", "evidence")  # what JSON says of each date that was weighed


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `explain` as typed, but for those of output."""

    text: tuple[str, ...]
    dct: str | None
    header: bool
    order: str | None


@command(
    "explain",
    'timeline explain --dct 2018-08-22 "The talks on Sept. 4 were put off last Friday."',
    'timeline explain --header "25 august / 2017"',
    "timeline explain --json - < article.txt",
)
@click.argument("text", nargs=-1, required=True, metavar="TEXT...|-", help="The text; - reads it from stdin.")
@click.option("--dct", metavar="DATE", help="The day the text was written; else today.")
@click.option("--header", is_flag=True, help="Read TEXT as the head of an article and say when it was published.")
@click.option("--order", type=click.Choice(["dmy", "mdy", "ymd"]), help="With --header: the order of 03/04/2017.")
@handed_over("asked", Asked)
@shape
@click.pass_obj
def explain_command(settings: Settings, asked: Asked, shape: Shape) -> None:
    """How the dates and claims of a text, or the header of an article, are read: words, rule, anchor, result."""
    whole = _whole(asked.text)
    if asked.header:
        rows: list[Fields] = [_published(whole, asked.order)]
        text = partial(_header, whole, asked.order)
    else:
        day = _day(settings, asked.dct)
        rows = [Fields("timex", _fields(timex), USUAL) for timex in timeline.tag(whole, day)]
        text = partial(_dates, rows, whole, day, settings)
    output.tell(output.Loose(settings), rows, shape, text)


def _whole(text: tuple[str, ...]) -> str:
    """The text, from stdin where `-` stands for it. Raises `UsageError` for the name of a file."""
    if len(text) == 1 and len(text[0].encode()) < LONGEST_NAME and Path(text[0]).is_file():
        raise UsageError(
            f"'{text[0]}' is a file.", f"To explain what it says: timeline explain - < {shell.name(text[0])}"
        )
    if text != ("-",):
        return " ".join(text)
    if hasattr(sys.stdin, "reconfigure"):  # whatever the locale says of files and pipes
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    return sys.stdin.read()


def _profile(settings: Settings) -> Profile:
    from timeline import engine

    return engine.load_profile(options.corpus_folder(settings.corpus))


def _day(settings: Settings, dct: str | None) -> date:
    from timeline import typed

    today = options.today(settings.today)
    if dct is None:
        return today
    found = typed.parse(dct, today)
    if found.start is None or not found.is_day:
        raise UsageError(f"--dct wants one day, not '{dct}'.", "Write it as 2018-08-22.")
    return found.start


def _dates(found: Sequence[Fields], text: str, dct: date, settings: Settings) -> str:
    """Every temporal expression of `text` and how it came to its value, and what the text claims."""
    blocks = [_block(timex.values) for timex in found] or ["no temporal expression\n"]
    claimed = _claims(text, dct, _profile(settings))
    return "\n".join([*blocks, claimed] if claimed else blocks)


def _block(values: Mapping[str, Json]) -> str:
    lines = [f"{clean.line(str(values['text']))}  ->  {values['type']} {values['value']}"]
    for label, value in values.items():
        if label not in ("text", "type", "value", "start", "end") and value not in (None, "", []):
            shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            lines.append(f"  {label:<9} {clean.line(shown)}")
    return "\n".join(lines) + "\n"


def _claims(text: str, dct: date, profile: Profile) -> str:
    """What `text`, written on `dct`, claims under a topic, and which rules decided; empty when it claims nothing."""
    from timeline import claims, pipeline
    from timeline.model import Article, Dating, Source
    from timeline.text import boilerplate, normal

    text = normal.of(text).text
    removed = boilerplate.find(text, profile.boilerplate, profile.groups)
    article = Article(Source("text", "text", text, ""), Dating(dct.isoformat(), "curator"), removed=removed)
    blocks = []
    for claim in claims.extract(article, pipeline.timexes(article, profile.date_order), profile):
        head = f"{claim.date or 'undated'}  {judged.line(claim)}"
        lines = [f"claim {head}", f"  said by   {', '.join(map(clean.line, claim.speakers)) or 'nobody named'}"]
        lines += [f"  act       “{clean.line(claim.act)}”"] if claim.act else []
        lines += [f"  because   {clean.line(reason)}" for reason in (f"date {claim.date}: {claim.why}", *claim.reasons)]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _fields(timex: Timex) -> dict[str, Json]:
    inside = timex.interval
    first, last = (inside.start, inside.last) if inside else (None, None)
    return {
        "text": timex.text,
        "start": timex.start,
        "end": timex.end,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "edtf": timex.edtf,
        "interval": f"{first or '..'} to {last or '..'}" if inside else None,
        "rule": timex.rule,
        "basis": timex.basis,
        "anchor": timex.anchor.isoformat() if timex.anchor else None,
        "cue": timex.cue,
        "assumed": list(timex.assumed),
        "role": timex.role,
        "why": timex.why,
    }


def _published(text: str, order: str | None) -> Fields:
    """The publication date that the head of an article states, every candidate, and why the winner won."""
    from timeline import dating

    found = timeline.date_article(text, date_order=order)
    values: dict[str, Json] = {
        "published": found.edtf,
        "basis": found.basis,
        "header": found.header,
        "why": found.why,
        "flags": list(found.flags),
        "clues": list(found.clues),
    }
    weighed = [{name: getattr(each, name) for name in WEIGHED} for each in dating.explain(text, order=order)]
    return Fields("header", values | {"candidates": weighed}, ("published", "basis", "header", "why"))


def _header(text: str, order: str | None) -> str:
    from timeline import dating

    values = dict(_published(text, order).values)
    del values["candidates"]
    shown = {key: "; ".join(map(str, value)) if isinstance(value, list) else value for key, value in values.items()}
    lines = [f"{key:<10}{clean.line(str(value))}" for key, value in shown.items() if value]
    if not shown["published"]:
        lines = [f"undated: {clean.line(str(shown['why']))}"]
    return "\n".join(lines) + "\n" + _candidates(dating.explain(text, order=order))


def _candidates(weighed: Sequence[Evidence]) -> str:
    lines = ["", "candidates"] if weighed else []
    for each in weighed:
        lines.append(f"  {each.verdict:<8} {each.edtf or '-':<12} {each.role}: {clean.line(each.evidence)}")
        lines.append(f"           {clean.line(each.text)}")
    return "".join(f"{line}\n" for line in lines)
