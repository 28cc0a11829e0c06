"""`check`: every problem of the corpus."""

from __future__ import annotations

import json
from itertools import groupby

import click

from timeline.cli import footers, output
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.corpus import checks, overrides_file
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
        return _explain(explain)
    wanted = (_codes(select) if select else set(CODES)) - _codes(ignore or "")
    session = _silent(settings)
    corpus = _corpus(session)
    found = [finding for finding in checks.run(corpus) if finding.code in wanted]
    problems = [finding for finding in found if strict or not CODES[finding.code].note]
    _print(session, found, name)
    _count(session, len(problems), len(found) - len(problems), len(corpus.articles))
    return 1 if problems else 0


def _explain(typed: str) -> int:
    click.echo("\n".join(map(_explained, sorted(_codes(typed)))))
    return 0


def _explained(code: str) -> str:
    about = CODES[code]
    kind = "note" if about.note else "problem"
    return f"{code} {about.title} ({kind})\n  {about.explanation}\n  fix: {about.fix.format(doc='DOC')}"


def _silent(settings: Settings) -> Session:
    """An open corpus that warned of nothing: what it would warn of is what is listed here."""
    settings.quiet, quiet = True, settings.quiet
    session = Session(settings)
    settings.quiet = quiet
    return session


def _corpus(session: Session) -> Corpus:
    everything, store = Query(everything=True), session.store
    return Corpus(
        articles=store.articles(),
        claims=store.claims(everything),
        events=store.events(everything),
        problems=store.problems(),
        decisions=overrides_file.read(session.folder),
        today=session.today,
    )


def _print(session: Session, found: list[Finding], name: str) -> None:
    if found:
        output.page(session, _shown(found, name))


def _count(session: Session, problems: int, notes: int, read: int) -> None:
    of = footers.many
    session.note(f"{of(problems, 'problem')}, {of(notes, 'note')} in {of(read, 'document')}")


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
