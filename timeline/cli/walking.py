"""`review` on a terminal: one claim after another, a key for each decision."""

from __future__ import annotations

import os
import select
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

import click

from timeline.cli import evidence, footers, leaving, lines, setting, steps
from timeline.cli.session import Session
from timeline.corpus import overrides, overrides_file, overrides_write
from timeline.corpus.decisions import YES_NO, ClaimDecision, Decisions, saying
from timeline.errors import UsageError
from timeline.model import CONTACTS, KINDS, STATUSES, Claim
from timeline.text import sentences

KEYS = {  # key -> what it does, and for the help what that means
    "a": ("accept", "the claim is right as it stands here"),
    "r": ("reject", "the claim is wrong; it is not listed any more, but keeps its number"),
    "d": ("date", "it was on another day: 2018-08-22, march 2018, last friday ..."),
    "k": ("kind", f"one of {', '.join(KINDS)}"),
    "s": ("status", f"one of {', '.join(STATUSES)}"),
    "l": ("alleged", f"whether it is told as an allegation: {' or '.join(YES_NO)}"),
    "o": ("contact", f"whether it shows a contact: one of {', '.join(CONTACTS)}"),
    "p": ("speaker", "who says so, nearest first, between semicolons"),
    "c": ("actor", "who is named in it, between semicolons"),
    "n": ("note", "why; it is kept with the claim"),
    "space": ("next", "leave it for later"),
    "b": ("back", "the claim before"),
    "u": ("undo", "take back the last decision of this session"),
    "q": ("quit", "what was decided is on disk"),
    "?": ("help", "this"),
}
VERDICTS = {"a": "accepted", "r": "rejected"}
NEXT, QUIT = (" ", "\r", "\n"), ("q", "\x04", "\x1b")
_AROUND = 4_000  # characters before and after a claim in which its neighbours are sought: two of the longest sentences


PROMPTS = {  # key -> the field of a decision that it asks for
    "d": "date",
    "k": "kind",
    "s": "status",
    "l": "alleged",
    "o": "contact",
    "p": "speaker",
    "c": "actor",
    "n": "note",
}


@dataclass(slots=True)
class Walk:
    """Where the reviewer stands. `made` has the places of the claims decided about, the decisions before and after."""

    session: Session
    waiting: list[Claim]
    by: str | None
    at: int
    made: list[tuple[int, Claim, Decisions, Decisions]]


def walk(session: Session, waiting: list[Claim], by: str | None) -> None:
    """One claim after another; every decision is on disk before the next is shown."""
    state = Walk(session, list(waiting), setting.text("--by", by), 0, [])
    while 0 <= state.at < len(state.waiting):
        lines.out("\n".join(_shown(state)))
        key = _key()
        if key in QUIT:
            break
        _press(state, key)
    taken = footers.many(len(state.made), "decision") if state.made else "no decision"
    lines.out(f"{taken} taken{f', kept in {overrides_file.FILE}' if state.made else ''}")


def _press(state: Walk, key: str) -> None:
    """What a key does; one without a meaning says where help is."""
    match key:
        case "?":
            lines.out("\n".join(_help()))
        case "b":
            state.at = max(0, state.at - 1)
        case "u":
            _undo(state)
        case _ if key in NEXT:
            state.at += 1
        case _:
            decision = _by_key(state.session, key)
            if decision is not None:
                _decide(state, decision)


def _decide(state: Walk, decision: ClaimDecision) -> None:
    claim = state.waiting[state.at]
    before = overrides_file.read(state.session.folder)
    made = replace(decision, by=state.by, when=state.session.today.isoformat())
    step = steps.about(state.session, claim, made)
    after = steps.put(state.session, [step])
    lines.out(step.answer[0])
    state.made.append((state.at, claim, before, after))
    state.waiting[state.at] = overrides.decided(claim, made)
    state.at += made.verdict is not None  # of a note alone the claim still waits


def _undo(state: Walk) -> None:
    """The decisions as they were before the last one, and back to its claim."""
    if not state.made:
        lines.out("nothing to undo")
        return
    at, claim, before, after = state.made[-1]
    if overrides_file.read(state.session.folder) != after:
        lines.out(
            f"{overrides_file.FILE} was changed meanwhile, so nothing is taken back: timeline review DOC:N --clear"
        )
        return
    state.made.pop()
    overrides_write.change(state.session.folder, lambda _: before)
    lines.out(f"{state.session.place(claim)}: taken back")
    state.at, state.waiting[at] = at, claim


def _shown(state: Walk) -> Iterator[str]:
    """A claim between the sentences that stand before and after it, with the reason for each of its fields."""
    claim = state.waiting[state.at]
    before, after = neighbours(_text(state.session, claim), claim.span)
    yield f"\n[{state.at + 1} of {len(state.waiting)}] {claim.document}"
    if before:
        yield from steps.wrapped(f"… {before}", "     ")
    yield from evidence.claim_lines(claim, _width())
    if after:
        yield from steps.wrapped(f"{after} …", "     ")
    yield from _wrapped_keys()


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


def _wrapped_keys() -> list[str]:
    """The keys in lines as wide as the terminal; a key and its word stay together."""
    out = [""]
    for key, (word, _) in KEYS.items():
        entry = f"{key} {word}"
        if out[-1] and len(out[-1]) + 2 + len(entry) > _width():
            out.append("")
        out[-1] += f"  {entry}" if out[-1] else entry
    return out


def _help() -> Iterator[str]:
    for key, (word, meaning) in KEYS.items():
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
    if key in VERDICTS:
        return ClaimDecision("", "", verdict=VERDICTS[key])
    if key not in PROMPTS:
        lines.out(f"{key!r} is no key here; ? for help" if key.isprintable() and key else "no key; ? for help")
        return None
    field = PROMPTS[key]
    said = _asked(session, field)
    if said is None:
        lines.out("nothing changed")
        return None
    return saying(ClaimDecision("", "", verdict=None if field == "note" else "accepted"), {field: said})


def _asked(session: Session, field: str) -> str | None:
    """What a person types into a field, asked for until it can stand there; `None` when nothing is typed."""
    known = f" ({', '.join(setting.WORDS[field])})" if field in setting.WORDS else ""
    while True:
        typed = leaving.ask(f"{field}{known}, Enter to leave: ")
        if not typed.strip():
            return None
        try:
            said = setting.value(session, field, typed)
        except UsageError as error:
            lines.out(" ".join(filter(None, (error.message, error.fix))))
            continue
        if said != setting.NONE:
            return said
        lines.out(f"'{setting.NONE}' is no {field}; Enter leaves it as it is.")
