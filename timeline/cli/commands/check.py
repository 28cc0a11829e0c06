"""`check`: every problem of the corpus."""

from __future__ import annotations

import json
from itertools import groupby

import click

from timeline.cli import output
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.corpus import checks, overrides
from timeline.corpus.checks import CODES, Corpus, Finding
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import Query


def _group(letter: str) -> str:
    """`D stands for D1 to D6`: what a letter alone selects."""
    codes = [code for code in CODES if code.startswith(letter)]
    return f"{letter} stands for {codes[0]} to {codes[-1]}"


SELECT = f"Only these codes; {_group('D')}."


@command("check", "timeline check", "timeline check --select D1,D2 --strict", "timeline check --explain D2")
@click.option("--select", metavar="CODE,...", help=SELECT)
@click.option("--ignore", metavar="CODE,...", help="Not these codes.")
@click.option("--strict", is_flag=True, help="Notes count as problems too.")
@click.option("--explain", metavar="CODE", help="What a code means and what to do.")
@click.option("-f", "--format", "name", type=click.Choice(["text", "tsv", "json"]), default="text", help="For scripts.")
@click.pass_obj
def check_command(
    settings: Settings, select: str | None, ignore: str | None, strict: bool, explain: str | None, name: str
) -> int:
    """Every problem of the corpus, grouped by code, each with its evidence and what to do. Exit 1 when there are any.

    Notes (an encoding guessed, boilerplate left out) are shown, but are problems only with --strict.
    """
    if explain:
        for code in sorted(_codes(explain)):
            kind = "note" if CODES[code].note else "problem"
            fix = CODES[code].fix.format(doc="DOC")
            click.echo(f"{code} {CODES[code].title} ({kind})\n  {CODES[code].explanation}\n  fix: {fix}")
        return 0
    wanted = (_codes(select) if select else set(CODES)) - (_codes(ignore) if ignore else set())
    settings.quiet, quiet = True, settings.quiet  # what a session would warn of is what is listed here
    session = Session(settings)
    settings.quiet = quiet
    everything, store = Query(everything=True), session.store
    corpus = Corpus(
        articles=store.articles(),
        claims=store.claims(everything),
        events=store.events(everything),
        problems=store.problems(),
        decisions=overrides.read(session.folder),
        today=session.today,
    )
    found = [finding for finding in checks.run(corpus) if finding.code in wanted]
    output.page(session, _shown(found, name)) if found else None
    problems = [finding for finding in found if strict or not CODES[finding.code].note]
    notes, read = len(found) - len(problems), len(corpus.articles)
    session.note(f"{_of(len(problems), 'problem')}, {_of(notes, 'note')} in {_of(read, 'document')}")
    return 1 if problems else 0


def _of(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _codes(typed: str) -> set[str]:
    """The codes that `D1,F` names. Raises `UsageError` for one that does not exist."""
    out: set[str] = set()
    for part in typed.upper().replace(",", " ").split():
        fitting = {code for code in CODES if code == part or (len(part) == 1 and code.startswith(part))}
        if not fitting:
            raise UsageError(f"there is no code '{part}'.", f"Codes: {', '.join(CODES)}.")
        out |= fitting
    return out


def _shown(found: list[Finding], name: str) -> str:
    if name == "json":
        rows = [{"code": f.code, "where": f.where, "evidence": f.evidence, "fix": f.fix} for f in found]
        return json.dumps(rows, ensure_ascii=False, indent=1)
    if name == "tsv":
        return "\n".join("\t".join(map(clean.line, (f.code, f.where, f.evidence, f.fix))) for f in found)
    lines = []
    for code, group in groupby(found, lambda f: f.code):
        findings = list(group)
        lines.append(f"{code} {CODES[code].title} ({len(findings)})")
        for finding in findings:
            lines += [f"  {clean.line(finding.where)}: {clean.line(finding.evidence)}", f"    fix: {finding.fix}"]
    return "\n".join(lines)
