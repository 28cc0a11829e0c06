"""`explain`: how the dates of a text are read."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

import timeline
from timeline.cli import options
from timeline.cli.options import Settings, command
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import Timex

if TYPE_CHECKING:
    from timeline.dating import Evidence
    from timeline.topic import Profile

LONGEST_NAME = 250  # bytes of a file name: a longer text is none, and asking whether it is one would fail
WEIGHED = ("text", "edtf", "role", "verdict", "evidence")  # what JSON says of each date that was weighed


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
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@click.pass_obj
def explain_command(
    settings: Settings, text: tuple[str, ...], dct: str | None, header: bool, order: str | None, as_json: bool
) -> None:
    """How the dates and claims of a text, or the header of an article, are read: words, rule, anchor, result."""
    whole = _whole(text)
    day = _day(settings, dct)
    explained = _header(whole, order, as_json) if header else _dates(whole, day, as_json)
    if not header and not as_json:
        claimed = _claims(whole, day, _profile(settings))
        explained += f"\n{claimed}" if claimed else ""
    click.echo(explained, nl=not explained.endswith("\n"))


def _whole(text: tuple[str, ...]) -> str:
    """The text, from stdin where `-` stands for it. Raises `UsageError` for the name of a file."""
    if len(text) == 1 and len(text[0].encode()) < LONGEST_NAME and Path(text[0]).is_file():
        raise UsageError(f"'{text[0]}' is a file.", f"To explain what it says: timeline explain - < {text[0]}")
    return sys.stdin.read() if text == ("-",) else " ".join(text)


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


def _dates(text: str, dct: date, as_json: bool) -> str:
    """Every temporal expression of `text` and how it came to its value."""
    found = timeline.tag(text, dct)
    if as_json:
        return json.dumps([_fields(timex) for timex in found], ensure_ascii=False, indent=1)
    if not found:
        return "no temporal expression\n"
    blocks = []
    for timex in found:
        lines = [f"{clean.line(timex.text)}  ->  {timex.type} {timex.value}"]
        for label, value in _fields(timex).items():
            if label not in ("text", "type", "value", "start", "end") and value not in (None, "", []):
                shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
                lines.append(f"  {label:<9} {clean.line(shown)}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _claims(text: str, dct: date, profile: Profile) -> str:
    """What `text`, written on `dct`, claims under a topic, and which rules decided; empty when it claims nothing."""
    from timeline import claims, pipeline
    from timeline.model import Article, Dating, Source
    from timeline.text import boilerplate

    removed = boilerplate.find(text, profile.boilerplate)
    article = Article(Source("text", "text", text, ""), Dating(dct.isoformat(), "curator"), removed=removed)
    blocks = []
    for claim in claims.extract(article, pipeline.timexes(article), profile):
        head = f"{claim.date or 'undated'}  {claim.kind}, {claim.status}, contact {claim.contact}"
        lines = [f"claim {head}", f"  said by   {', '.join(map(clean.line, claim.speakers)) or 'nobody named'}"]
        lines += [f"  because   {clean.line(reason)}" for reason in (f"date {claim.date}: {claim.why}", *claim.reasons)]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _fields(timex: Timex) -> dict[str, str | int | list[str] | None]:
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


def _header(text: str, order: str | None, as_json: bool) -> str:
    """The publication date that the head of an article states, every candidate, and why the winner won."""
    from timeline import dating

    found = timeline.date_article(text, date_order=order)
    weighed = dating.explain(text, order=order)
    fields: dict[str, str | list[str] | None] = {
        "published": found.edtf,
        "basis": found.basis,
        "header": found.header,
        "why": found.why,
        "flags": list(found.flags),
        "clues": list(found.clues),
    }
    if as_json:
        candidates = [{name: getattr(each, name) for name in WEIGHED} for each in weighed]
        return json.dumps({**fields, "candidates": candidates}, ensure_ascii=False, indent=1)
    shown = {k: "; ".join(v) if isinstance(v, list) else v for k, v in fields.items()}
    lines = [f"{k:<10}{clean.line(v)}" for k, v in shown.items() if v] if found.edtf else [f"undated: {found.why}"]
    return "\n".join(lines) + "\n" + _candidates(weighed)


def _candidates(weighed: Sequence[Evidence]) -> str:
    lines = ["", "candidates"] if weighed else []
    for each in weighed:
        lines.append(f"  {each.verdict:<8} {each.edtf or '-':<12} {each.role}: {clean.line(each.evidence)}")
        lines.append(f"           {clean.line(each.text)}")
    return "".join(f"{line}\n" for line in lines)
