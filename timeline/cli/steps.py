"""Decisions on their way into `overrides.yaml`, all or none, each with the lines that answer for it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.cli import evidence, lines
from timeline.cli.session import Session
from timeline.corpus import amend, overrides, overrides_write
from timeline.corpus.decisions import ClaimDecision, Decisions
from timeline.export import clean
from timeline.model import Claim

INDENT = "    "


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: how the file changes, and the lines that answer for it."""

    change: Callable[[Decisions], Decisions]
    answer: Sequence[str]


def record(session: Session, steps: Iterable[Step]) -> None:
    """Put decisions on record, all or none, and answer for each."""
    made = list(steps)
    with overrides_write.locked(session.folder):
        put(session, made)
    for step in made:
        lines.out("\n".join(step.answer))


def put(session: Session, steps: Sequence[Step]) -> Decisions:
    """Put decisions on record, all or none; what the file says now.

    Those about a file that was renamed get its new name on the way.
    """

    def changed(decisions: Decisions) -> Decisions:
        for step in steps:
            decisions = step.change(decisions)
        return decisions

    return overrides_write.change(session.folder, changed, session.adopted)


def about(session: Session, claim: Claim, decision: ClaimDecision) -> Step:
    """The decision about a claim."""
    beside = evidence.claims_of(session, claim.document)
    anchor = overrides.anchor_of(claim, beside)
    full = replace(decision, document=anchor.document, quote=anchor.quote, was=anchor.was, nth=anchor.nth)
    changes = overrides.changes(claim, overrides.decided(claim, full))
    return Step(lambda before: amend.with_claim(before, full, beside), answer(session, claim, changes))


def cleared(session: Session, claim: Claim, names: Sequence[str] = ()) -> Step:
    """What was decided about a claim taken away: the fields in `names`, else all, merges and links too."""
    beside = evidence.claims_of(session, claim.document)
    changes = overrides.changes(claim, overrides.undone(claim, names))
    if not names:
        left = amend.without_events(session.decisions, claim, beside).events
        changes += [f"{entry.what} taken back" for entry in session.decisions.events if entry not in left]
    return Step(lambda before: amend.without_claim(before, claim, beside, names), answer(session, claim, changes))


def answer(session: Session, claim: Claim, changes: Sequence[str]) -> list[str]:
    """Which claim, what changed, and its sentence below, as wide as the terminal."""
    what = "; ".join(changes) or f"nothing changed, it {'was ' + claim.verdict if claim.verdict else 'was so'} before"
    return [clean.line(f"{session.place(claim)}: {what}"), *wrapped(claim.text)]


def wrapped(sentence: str, indent: str = INDENT) -> list[str]:
    """A text in lines as wide as the terminal."""
    width = max(30, shutil.get_terminal_size().columns)
    return textwrap.wrap(clean.line(sentence), width, initial_indent=indent, subsequent_indent=indent)
