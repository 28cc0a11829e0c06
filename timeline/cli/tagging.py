"""What the options of `tag` say of claims and events, put on record and answered for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.cli import evidence, places, setting, steps
from timeline.cli.session import Session
from timeline.cli.steps import Step
from timeline.corpus import amend, overrides
from timeline.corpus.decisions import ClaimDecision
from timeline.errors import UsageError
from timeline.model import Claim
from timeline.text import shell

NO_WORD = re.compile(r"[;,\s]")  # exports put several words between semicolons


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `tag` as typed."""

    names: tuple[str, ...]
    note: str | None
    remove: bool
    by: str | None


def decide(session: Session, asked: Asked) -> None:
    """Put the word and the note on every row, or take them away. Raises `UsageError` for what is no row or no word."""
    if asked.remove and asked.note:
        raise UsageError("--remove takes words away, --note adds one.", "Leave out one of the two.")
    rows, word = _parted(session, asked)
    note = setting.text("--note", asked.note)
    claims = [places.best(session, name) for name in rows]
    by, when = setting.text("--by", asked.by), session.today.isoformat()
    made = ClaimDecision("", "", tags=(word,) if word else (), note=note, by=by, when=when)
    made_of = [_removed(session, c, word) if asked.remove else steps.about(session, c, made) for c in claims]
    steps.record(session, made_of)


def _parted(session: Session, asked: Asked) -> tuple[list[str], str | None]:
    """The rows, and the word behind them; there need be none with --note and --remove."""
    *rows, last = places.names(asked.names) or [""]
    named = bool(places.claims(session, last))
    if named and (asked.note or asked.remove):
        return [*rows, last], None
    if named and rows:
        shown = " ".join(map(shell.name, [*rows, last]))
        raise UsageError(f"'{last}' is a row, no word.", f"Say the word for them: timeline tag {shown} WORD")
    if not rows:
        raise UsageError("say which rows, and the word for them.", "For example: timeline tag 002:9 lead")
    return rows, _word(last)


def _word(typed: str) -> str | None:
    word = setting.text("the word", typed) if typed else None
    if word and NO_WORD.search(word):
        raise UsageError(f"'{word}' is more than a word.", "Join its parts with a hyphen; a --note may be longer.")
    return word


def _removed(session: Session, claim: Claim, word: str | None) -> Step:
    beside = evidence.claims_of(session, claim.document)
    changes = overrides.changes(claim, overrides.untagged(claim, word))
    answer = steps.answer(session, claim, changes)
    return Step(lambda before: amend.without_tag(before, claim, beside, word), answer)
