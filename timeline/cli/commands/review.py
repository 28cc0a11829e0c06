"""`review`: a person's decisions, from flags or one key at a time."""

from __future__ import annotations

import os
import select
import sys
from dataclasses import replace

import click

from timeline.calendar import intervals
from timeline.calendar.intervals import edtf_of
from timeline.cli import completing, evidence
from timeline.cli.filters import filters
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters
from timeline.corpus import overrides, overrides_file
from timeline.corpus.overrides import ClaimDecision, DocumentDecision
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import KINDS, STATUSES, Claim

HELP = "a accept  r reject  d date  k kind  s status  c actor  n note  space next  b back  q quit"
DOUBT = {"none": 6, "open": 5, "interval": 4, "inherited": 3, "relative": 2, "named": 1, "partial": 1}


@command(
    "review",
    "timeline review",
    "timeline review 003 --date 2021-07-23 --note 'address of the page' --by ana",
    "timeline review 000:8 --accept",
    "timeline review --queue",
)
@click.argument("names", nargs=-1, metavar="[DOC|DOC:N]...", shell_complete=completing.documents)
@click.option("--accept", is_flag=True, help="The claim is right as found.")
@click.option("--reject", is_flag=True, help="The claim is wrong; it is not listed any more.")
@click.option("--date", "date", metavar="DATE", help="The date of the claim or of the document.")
@click.option("--note", metavar="TEXT", help="Why.")
@click.option("--by", metavar="NAME", help="Who.")
@click.option("--queue", is_flag=True, help="List what waits for a decision, least certain first.")
@filters
@click.pass_obj
def review_command(
    settings: Settings,
    names: tuple[str, ...],
    accept: bool,
    reject: bool,
    date: str | None,
    note: str | None,
    by: str | None,
    queue: bool,
    filters: Filters,
) -> None:
    """Accept, reject or correct claims and dates. Decisions stand in overrides.yaml beside the articles.

    On a terminal, one claim at a time, least certain first. With names, the flags decide about these claims (DOC:N)
    or documents (DOC): --actor, --kind and --status set what they select without names.
    """
    session = Session(settings)
    if names or accept or reject or date:
        if accept and reject:
            raise UsageError("--accept and --reject exclude each other.")
        said = _said(session, date, note, by, filters)
        if not names or not (accept or reject or said != ClaimDecision("", "", by=by)):
            fix = "For example: timeline review 000:8 --accept"
            raise UsageError("say which claim or document, and what of it.", fix)
        with overrides_file.locked(session.folder):
            for name in names:
                _decide(session, name, replace(said, verdict="rejected" if reject else "accepted"))
        return
    waiting = order(session, filters)
    if queue or not (sys.stdin.isatty() and sys.stdout.isatty()):
        for claim in waiting:
            place = f"{session.short().get(claim.document, claim.document)}:{claim.number}"
            click.echo(f"{place}\t{claim.date or 'undated'}\t{claim.basis}\t{claim.kind}\t{clean.line(claim.text)}")
        return
    with overrides_file.locked(session.folder):
        walk(session, waiting, by)


def _said(session: Session, date: str | None, note: str | None, by: str | None, typed: Filters) -> ClaimDecision:
    """What the flags say, about no claim yet."""
    for name, values in (("actor", typed.actor), ("kind", typed.kind), ("status", typed.status)):
        if len(values) > 1:
            raise UsageError(f"a claim has one {name}, not {len(values)}.")
    return ClaimDecision(
        document="",
        quote="",
        date=edtf(session, date) if date else None,
        actor=next(iter(typed.actor), None),
        kind=next(iter(typed.kind), None),
        status=next(iter(typed.status), None),
        note=note,
        by=by,
    )


def order(session: Session, typed: Filters) -> list[Claim]:
    """Claims without a decision, least certain first; equals as they stand in the chronology."""
    decided = overrides.read(session.folder)
    open_ = [c for c in session.store.claims(session.query(typed)) if not overrides.is_decided(c, decided)]
    return sorted(open_, key=lambda c: -_doubt(c))


def _doubt(claim: Claim) -> int:
    by_date = DOUBT.get(intervals.precision(claim.date), 0)
    return (
        max(by_date, DOUBT.get(claim.basis, 0)) * 2
        + (not claim.speakers)
        + (claim.status in ("alleged", "conditional"))
    )


def _decide(session: Session, name: str, said: ClaimDecision) -> None:
    """Record what was said of one claim (`000:8`) or one document."""
    document, colon, number = name.rpartition(":")
    if colon and number.isdecimal():
        claim = evidence.find_claim(session, document, int(number))
        was = overrides.found_date(claim, overrides.read(session.folder))
        about = replace(said, document=claim.document, quote=claim.text, was=was)
        overrides_file.record(session.folder, [about], {})
        click.echo(f"{name}: {said.verdict}")
    elif said.date:
        found = evidence.find(session, name)
        overrides_file.record(session.folder, [], {found: DocumentDecision(said.date, said.note, said.by)})
        click.echo(f"{found}: published {said.date}")
    else:
        name = evidence.find(session, name)
        raise UsageError(f"{name} is a document: only its --date can be set.", "Name a claim, such as 000:8.")


def _about(claim: Claim) -> ClaimDecision:
    return ClaimDecision(document=claim.document, quote=claim.text, was=claim.date or "none")


def edtf(session: Session, typed: str) -> str:
    """What a person typed as EDTF; EDTF itself is taken as it is."""
    return typed if intervals.bounds(typed) else edtf_of(session.period(typed))


def walk(session: Session, waiting: list[Claim], by: str | None) -> None:
    """One claim after another; every decision is on disk before the next is shown."""
    at = made = 0
    while 0 <= at < len(waiting):
        claim = waiting[at]
        click.echo(f"\n[{at + 1} of {len(waiting)}] {claim.document}")
        click.echo("\n".join(evidence.claim_lines(claim)))
        click.echo(HELP)
        key = _key()
        if key in ("q", "\x04", "\x1b"):
            break
        if key == "b":
            at = max(0, at - 1)
            continue
        decision = _by_key(session, claim, key)
        if decision is not None:
            overrides_file.record(session.folder, [replace(decision, by=by)], {})
            made += 1
        if decision is not None or key in (" ", "\r", "\n"):
            at += 1
    click.echo(f"{made} decisions in {session.folder / overrides.FILE}")


def _key() -> str:
    """One key; what was typed ahead counts, and an arrow key is no key."""
    try:
        import termios
        import tty
    except ImportError:  # not on Windows
        return click.getchar()
    file = sys.stdin.fileno()
    before = termios.tcgetattr(file)
    try:
        tty.setcbreak(file, termios.TCSANOW)  # the default would throw away what was typed ahead
        key = os.read(file, 1)
        if key == b"\x1b" and select.select([file], [], [], 0.05)[0]:
            os.read(file, 8)
            return ""
    finally:
        termios.tcsetattr(file, termios.TCSANOW, before)
    return key.decode(errors="replace") or "\x04"


def _by_key(session: Session, claim: Claim, key: str) -> ClaimDecision | None:
    """The decision that a key stands for, asking for what it needs; `None` when it stands for none."""
    found = replace(_about(claim), verdict="accepted")
    match key:
        case "a":
            return found
        case "r":
            return replace(found, verdict="rejected")
        case "d":
            try:
                return replace(found, date=edtf(session, click.prompt("date")))
            except UsageError as error:
                click.echo(error.message)
                return None
        case "k":
            return replace(found, kind=click.prompt("kind", type=click.Choice(KINDS), show_choices=False))
        case "s":
            return replace(found, status=click.prompt("status", type=click.Choice(STATUSES)))
        case "c":
            return replace(found, actor=click.prompt("actor"))
        case "n":
            return replace(found, note=click.prompt("note"))
    return None
