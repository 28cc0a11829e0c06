"""`review`: a person's decisions, from flags or one key at a time."""

from __future__ import annotations

import os
import select
import sys
from dataclasses import dataclass, replace

import click

from timeline.calendar import intervals
from timeline.calendar.intervals import edtf_of
from timeline.cli import completing, evidence
from timeline.cli.filters import filters
from timeline.cli.options import Settings, command, handed_over
from timeline.cli.session import Session
from timeline.cli.typed import Filters
from timeline.corpus import overrides, overrides_file
from timeline.corpus.overrides import ClaimDecision, DocumentDecision
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import KINDS, STATUSES, Claim

HELP = "a accept  r reject  d date  k kind  s status  c actor  n note  space next  b back  q quit"
VERDICTS = {"a": "accepted", "r": "rejected"}
DOUBT = {"none": 6, "open": 5, "interval": 4, "inherited": 3, "relative": 2, "named": 1, "partial": 1}


@dataclass(frozen=True, slots=True)
class Prompt:
    """The field of a decision that a key asks for, and what it may be."""

    field: str
    choice: click.Choice[str] | None = None
    shows_choices: bool = True


PROMPTS = {
    "k": Prompt("kind", click.Choice(KINDS), shows_choices=False),  # too many for one line
    "s": Prompt("status", click.Choice(STATUSES)),
    "c": Prompt("actor"),
    "n": Prompt("note"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `review` as typed."""

    names: tuple[str, ...]
    accept: bool
    reject: bool
    date: str | None
    note: str | None
    by: str | None
    queue: bool

    @property
    def decides(self) -> bool:
        """Whether the flags say something, so that nobody need be asked."""
        return bool(self.names or self.accept or self.reject or self.date)


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
@handed_over("asked", Asked)
@click.pass_obj
def review_command(settings: Settings, asked: Asked, filters: Filters) -> None:
    """Accept, reject or correct claims and dates. Decisions stand in overrides.yaml beside the articles.

    On a terminal, one claim at a time, least certain first. With names, the flags decide about these claims (DOC:N)
    or documents (DOC): --actor, --kind and --status set what they select without names.
    """
    session = Session(settings)
    if asked.decides:
        _decide_all(session, asked, filters)
    elif asked.queue or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _list(session, order(session, filters))
    else:
        waiting = order(session, filters)
        with overrides_file.locked(session.folder):
            walk(session, waiting, asked.by)


def _decide_all(session: Session, asked: Asked, filters: Filters) -> None:
    """Record what the flags say of every name. Raises `UsageError` when they say nothing, or it of nobody."""
    if asked.accept and asked.reject:
        raise UsageError("--accept and --reject exclude each other.")
    flags = _flags(session, asked, filters)
    says_something = asked.accept or asked.reject or flags != ClaimDecision("", "", by=asked.by)
    if not asked.names or not says_something:
        fix = "For example: timeline review 000:8 --accept"
        raise UsageError("say which claim or document, and what of it.", fix)
    with overrides_file.locked(session.folder):
        for name in asked.names:
            _decide(session, name, replace(flags, verdict="rejected" if asked.reject else "accepted"))


def _flags(session: Session, asked: Asked, filters: Filters) -> ClaimDecision:
    """What the flags say, about no claim yet."""
    for name, values in (("actor", filters.actor), ("kind", filters.kind), ("status", filters.status)):
        if len(values) > 1:
            raise UsageError(f"a claim has one {name}, not {len(values)}.")
    return ClaimDecision(
        document="",
        quote="",
        date=edtf(session, asked.date) if asked.date else None,
        actor=next(iter(filters.actor), None),
        kind=next(iter(filters.kind), None),
        status=next(iter(filters.status), None),
        note=asked.note,
        by=asked.by,
    )


def _list(session: Session, waiting: list[Claim]) -> None:
    """A line for each claim: where it stands, its date and how that was found, its kind and its sentence."""
    short = session.short()
    for claim in waiting:
        place = f"{short.get(claim.document, claim.document)}:{claim.number}"
        click.echo(f"{place}\t{claim.date or 'undated'}\t{claim.basis}\t{claim.kind}\t{clean.line(claim.text)}")


def order(session: Session, filters: Filters) -> list[Claim]:
    """Claims without a decision, least certain first; equals as they stand in the chronology."""
    decided = overrides_file.read(session.folder)
    waiting = [c for c in session.store.claims(session.query(filters)) if not overrides.is_decided(c, decided)]
    return sorted(waiting, key=lambda c: -_doubt(c))


def _doubt(claim: Claim) -> int:
    by_date = DOUBT.get(intervals.precision(claim.date), 0)
    return (
        max(by_date, DOUBT.get(claim.basis, 0)) * 2
        + (not claim.speakers)
        + (claim.status in ("alleged", "conditional"))
    )


def _decide(session: Session, name: str, decision: ClaimDecision) -> None:
    """Record a decision about one claim (`000:8`) or one document."""
    document, colon, number = name.rpartition(":")
    if colon and number.isdecimal():
        claim = evidence.find_claim(session, document, int(number))
        was = overrides.found_date(claim, overrides_file.read(session.folder))
        about = replace(decision, document=claim.document, quote=claim.text, was=was)
        overrides_file.record(session.folder, [about], {})
        click.echo(f"{name}: {decision.verdict}")
    elif decision.date:
        found = evidence.find(session, name)
        overrides_file.record(session.folder, [], {found: DocumentDecision(decision.date, decision.note, decision.by)})
        click.echo(f"{found}: published {decision.date}")
    else:
        name = evidence.find(session, name)
        raise UsageError(f"{name} is a document: only its --date can be set.", "Name a claim, such as 000:8.")


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
    click.echo(f"{made} decisions in {session.folder / overrides_file.FILE}")


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
    quote, was = claim.text, claim.date or "none"
    about = ClaimDecision(claim.document, quote, was, verdict=VERDICTS.get(key, "accepted"))
    if key in VERDICTS:
        return about
    if key == "d":
        return _redated(session, about)
    if key not in PROMPTS:
        return None
    prompt = PROMPTS[key]
    answer: str = click.prompt(prompt.field, type=prompt.choice, show_choices=prompt.shows_choices)
    return replace(about, **{prompt.field: answer})


def _redated(session: Session, about: ClaimDecision) -> ClaimDecision | None:
    """The decision with the date that a person types; `None` when it cannot be read."""
    try:
        return replace(about, date=edtf(session, click.prompt("date")))
    except UsageError as error:
        click.echo(error.message)
        return None
