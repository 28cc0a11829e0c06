"""`check`: every problem of the corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import click

from timeline.cli import completing, lines, output
from timeline.cli.filters import shape
from timeline.cli.options import Settings, command, handed_over
from timeline.cli.session import Session
from timeline.cli.typed import Shape
from timeline.corpus import checks
from timeline.corpus.checks import Corpus
from timeline.corpus.codes import CODES, Finding
from timeline.errors import UsageError
from timeline.export import clean
from timeline.export.selection import Fields, Json
from timeline.lang import near
from timeline.store import checking
from timeline.text.counted import many


def _group(letter: str) -> str:
    """`D stands for D1 to D7`: what a letter alone selects."""
    codes = [code for code in CODES if code.startswith(letter)]
    return f"{letter} stands for {codes[0]} to {codes[-1]}"


USUAL = ("code", "where", "evidence", "fix")
SELECT = f"Only these codes; {_group('D')}."


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `check` as typed, but for those of output."""

    select: str | None
    ignore: str | None
    strict: bool
    explain: str | None


@command("check", "timeline check", "timeline check --select D1,D2 --strict", "timeline check --explain D2")
@click.option("--select", metavar="CODE,...", shell_complete=completing.codes, help=SELECT)
@click.option("--ignore", metavar="CODE,...", shell_complete=completing.codes, help="Not these codes.")
@click.option("--strict", is_flag=True, help="Notes count as problems too.")
@click.option("--explain", metavar="CODE", shell_complete=completing.codes, help="What a code means and what to do.")
@handed_over("asked", Asked)
@shape
@click.pass_obj
def check_command(settings: Settings, asked: Asked, shape: Shape) -> int:
    """Every problem of the corpus, grouped by code, each with its evidence and what to do. Exit 1 when there are any.

    Notes (an encoding guessed, boilerplate left out) are shown, but are problems only with --strict; -v tells
    what is usual too (D5).
    """
    if asked.explain:
        return _explain(asked.explain)
    wanted = (_codes(asked.select) if asked.select else _told(settings.verbose)) - _codes(asked.ignore or "")
    session = _silent(settings)
    tally = Tally(asked.strict or settings.strict)
    found = tally.over(checks.run(_corpus(session), wanted))
    output.tell(session, map(_fields, found), shape, lambda: _shown(found))
    return _count(session, tally.to_the_end(found))


def _told(verbose: bool) -> set[str]:
    """The codes that are told unasked: all with `-v`."""
    return {code for code, about in CODES.items() if verbose or not about.is_usual}


def _explain(typed: str) -> int:
    lines.out("\n".join(map(_explained, sorted(_codes(typed)))))
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
    settings.unread.clear()  # a problem like others here
    return session


def _corpus(session: Session) -> Corpus:
    return Corpus(session.store, session.decisions, session.today, session.profile.spelled)


@dataclass(slots=True)
class Tally:
    """How many findings have passed; with `strict` notes are problems too."""

    strict: bool
    problems: int = 0
    notes: int = 0

    def over(self, found: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, counted as they pass."""
        for finding in found:
            is_problem = self.strict or not CODES[finding.code].note
            self.problems += is_problem
            self.notes += not is_problem
            yield finding

    def to_the_end(self, found: Iterator[Finding]) -> Tally:
        """Itself, with those that nobody printed."""
        for _ in found:
            pass
        return self


def _count(session: Session, tally: Tally) -> int:
    """Say how many problems and notes there are; 1 when there is a problem, else 0."""
    read = checking.documents(session.store.database)
    session.note(f"{many(tally.problems, 'problem')}, {many(tally.notes, 'note')} in {many(read, 'document')}")
    return 1 if tally.problems else 0


def _fields(finding: Finding) -> Fields:
    about = CODES[finding.code]
    values: dict[str, Json] = {"code": finding.code, "title": about.title, "note": about.note, "where": finding.where}
    values |= {"evidence": finding.evidence, "fix": finding.fix, "documents": list(finding.documents)}
    return Fields("finding", values, USUAL)


def _codes(typed: str) -> set[str]:
    """The codes that `D1,F` names. Raises `UsageError` for one that does not exist."""
    out: set[str] = set()
    for part in typed.upper().replace(",", " ").split():
        fitting = {code for code in CODES if code == part or (len(part) == 1 and code.startswith(part))}
        if not fitting:
            told = f"{near.hint(part, CODES)} Codes: {', '.join(CODES)}.".strip()
            raise UsageError(f"there is no code '{part}'.", told)
        out |= fitting
    return out


def _shown(found: Iterable[Finding]) -> Iterator[str]:
    """The findings for a person, those of one code together."""
    for code, group in groupby(found, lambda f: f.code):
        findings = list(group)
        lines = [f"{code} {CODES[code].title} ({len(findings)})"]
        for finding in findings:
            lines.append(f"  {clean.line(finding.where)}: {clean.line(finding.evidence)}")
            lines.append(f"    fix: {clean.line(finding.fix)}")
        yield "\n".join(lines)
