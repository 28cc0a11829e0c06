"""`review` on a terminal: one claim after another, a key for each decision."""

from __future__ import annotations

import os
import select
import shutil
import sys
from collections.abc import Iterator

import click

from timeline.cli import evidence, leaving, lines, reviewing, steps
from timeline.cli.reviewing import Review
from timeline.cli.session import Session
from timeline.corpus.decisions import ClaimDecision
from timeline.errors import UsageError
from timeline.model import Claim
from timeline.text import sentences

NEXT, QUIT = (" ", "\r", "\n"), ("q", "\x04", "\x1b")
_AROUND = 4_000  # characters before and after a claim in which its neighbours are sought: two of the longest sentences


def walk(session: Session, waiting: list[Claim], by: str | None) -> None:
    """One claim after another; every decision is on disk before the next is shown."""
    review = reviewing.begun(session, waiting, by)
    while review.claim:
        lines.out("\n".join(_shown(review, review.claim)))
        key = _key()
        if key in QUIT:
            break
        _press(review, key)
    lines.out(reviewing.told(review))


def _press(review: Review, key: str) -> None:
    """What a key does; one without a meaning says where help is."""
    match key:
        case "?":
            lines.out("\n".join(_help()))
        case "b":
            review.go(-1)
        case "u":
            lines.out(reviewing.undo(review))
        case _ if key in NEXT:
            review.go(1)
        case _:
            decision = _by_key(review.session, key)
            if decision is not None:
                lines.out(reviewing.decide(review, decision))


def _shown(review: Review, claim: Claim) -> Iterator[str]:
    """A claim between the sentences that stand before and after it, with the reason for each of its fields."""
    before, after = neighbours(_text(review.session, claim), claim.span)
    yield f"\n[{review.at + 1} of {len(review.waiting)}] {claim.document}"
    if before:
        yield from steps.wrapped(f"… {before}", "     ")
    yield from evidence.claim_lines(claim, _width())
    if after:
        yield from steps.wrapped(f"{after} …", "     ")
    yield from reviewing.keys(_width())


def neighbours(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """The sentences before and after the one at `span`; empty at the ends of the text.

    >>> neighbours("It rained. They met. They ate.", (11, 20))
    ('It rained.', 'They ate.')
    """
    start, end = max(0, span[0] - _AROUND), span[1] + _AROUND
    parts = [(start + first, start + last) for first, last in sentences.split(text[start:end])]
    before = [text[first:last] for first, last in parts if last <= span[0]]
    after = [text[first:last] for first, last in parts if first >= span[1]]
    return (before[-1] if before else ""), (after[0] if after else "")


def _text(session: Session, claim: Claim) -> str:
    return session.store.articles([claim.document])[0].source.text


def _width() -> int:
    return max(40, shutil.get_terminal_size().columns)


def _help() -> Iterator[str]:
    for key, (word, meaning) in reviewing.KEYS.items():
        first, *more = steps.wrapped(meaning, " " * 16)
        yield f"{key:>6} {word:<8} {first.strip()}"
        yield from more


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


def _by_key(session: Session, key: str) -> ClaimDecision | None:
    """The decision that a key stands for, asking for what it needs; `None` when it stands for none."""
    if key in reviewing.VERDICTS:
        return reviewing.verdict(key)
    if key not in reviewing.PROMPTS:
        lines.out(reviewing.unknown(key))
        return None
    decision = _asked(session, reviewing.PROMPTS[key])
    if decision is None:
        lines.out(reviewing.LEFT)
    return decision


def _asked(session: Session, field: str) -> ClaimDecision | None:
    """What a person types into a field, asked for until it can stand there; `None` when nothing is typed."""
    known = f" ({', '.join(reviewing.words(field))})" if reviewing.words(field) else ""
    while True:
        typed = leaving.ask(f"{field}{known}, Enter to leave: ")
        try:
            return reviewing.answered(session, field, typed)
        except UsageError as error:
            lines.out(reviewing.wrong(error))
