"""What the options of `review` say of claims and documents, put on record and answered for."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.calendar import intervals
from timeline.calendar.intervals import edtf_of
from timeline.cli import evidence, lines
from timeline.cli.session import Session
from timeline.cli.typed import Filters
from timeline.corpus import amend, overrides, overrides_write
from timeline.corpus.decisions import ClaimDecision, Decisions, DocumentDecision
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import Claim

NONE = "none"  # typed for a date: take it away
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `review` as typed."""

    names: tuple[str, ...]
    accept: bool
    reject: bool
    clear: bool
    date: str | None
    note: str | None
    by: str | None
    queue: bool

    @property
    def decides(self) -> bool:
        """Whether the flags say something, so that nobody need be asked."""
        return bool(self.names or self.accept or self.reject or self.clear or self.date)


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: how the file changes, and the lines that answer for it."""

    change: Callable[[Decisions], Decisions]
    answer: Sequence[str]


def decide(session: Session, asked: Asked, filters: Filters) -> None:
    """Record what the flags say of every name, and say what changed. Raises `UsageError` for what cannot be meant."""
    if sum((asked.accept, asked.reject, asked.clear)) > 1:
        raise UsageError("--accept, --reject and --clear exclude each other.")
    flags = _flags(session, asked, filters)
    says = asked.accept or asked.reject or asked.clear or asked.date or flags.given
    if not asked.names or not (says or flags.note):
        raise UsageError("say which claim or document, and what of it.", "For example: timeline review 000:8 --accept")
    record(session, [_step(session, name, flags, asked) for name in asked.names])


def record(session: Session, steps: Iterable[Step]) -> None:
    """Put decisions on record, all or none, and answer for each."""
    made = list(steps)

    def changed(decisions: Decisions) -> Decisions:
        for step in made:
            decisions = step.change(decisions)
        return decisions

    with overrides_write.locked(session.folder):
        overrides_write.change(session.folder, changed)
    for step in made:
        lines.out("\n".join(step.answer))


def _flags(session: Session, asked: Asked, filters: Filters) -> ClaimDecision:
    """What the flags say, about no claim yet."""
    for name, values in (("actor", filters.actor), ("kind", filters.kind), ("status", filters.status)):
        if len(values) > 1:
            raise UsageError(f"a claim has one {name}, not {len(values)}.")
    return ClaimDecision(
        document="",
        quote="",
        verdict="rejected" if asked.reject else "accepted",
        date=None if asked.date in (None, NONE) else edtf(session, asked.date),
        actor=text("--actor", next(iter(filters.actor), None)),
        kind=next(iter(session.kinds(filters.kind)), None),
        status=next(iter(filters.status), None),
        note=text("--note", asked.note),
        by=text("--by", asked.by),
        when=session.today.isoformat(),
    )


def text(option: str, typed: str | None) -> str | None:
    """What a person typed as one line. Raises `UsageError` for what is no text, or nothing."""
    if typed is None:
        return None
    try:
        typed.encode()
    except UnicodeEncodeError:
        raise UsageError(f"{option} is not UTF-8 text: {typed.encode(errors='surrogateescape')!r}.") from None
    one = clean.line(typed)
    if not one:
        raise UsageError(f"{option} is empty.", f"Write something, or leave {option} out.")
    return one


def edtf(session: Session, typed: str) -> str:
    """What a person typed as EDTF; EDTF itself is taken as it is."""
    found = session.period(typed)
    return typed if typed.isascii() and intervals.bounds(typed) == found else edtf_of(found)


def _step(session: Session, name: str, flags: ClaimDecision, asked: Asked) -> Step:
    """The decision about one claim (`000:8`) or one document."""
    document, colon, number = name.rpartition(":")
    if colon and number.isdecimal():
        claim = evidence.find_claim(session, document, int(number))
        if asked.clear or asked.date == NONE:
            return cleared(session, claim, () if asked.clear else ("date",))
        return about(session, claim, flags)
    if asked.clear or asked.date:
        return _about_document(session, evidence.find(session, name), flags, asked)
    name = evidence.find(session, name)
    raise UsageError(f"{name} is a document: only its --date can be set.", "Name a claim, such as 000:8.")


def about(session: Session, claim: Claim, decision: ClaimDecision) -> Step:
    """The decision about a claim."""
    beside = evidence.claims_of(session, claim.document)
    anchor = overrides.anchor_of(claim, beside)
    full = replace(decision, document=anchor.document, quote=anchor.quote, was=anchor.was, nth=anchor.nth)
    changes = overrides.changes(claim, overrides.decided(claim, full))
    return Step(lambda before: amend.with_claim(before, full, beside), answer(session, claim, changes))


def cleared(session: Session, claim: Claim, names: Sequence[str]) -> Step:
    """What was decided about a claim taken away: the fields in `names`, else all."""
    beside = evidence.claims_of(session, claim.document)
    changes = overrides.changes(claim, overrides.undone(claim, names))
    return Step(lambda before: amend.without_claim(before, claim, beside, names), answer(session, claim, changes))


def answer(session: Session, claim: Claim, changes: Sequence[str]) -> list[str]:
    """Which claim, what changed, and its sentence below, as wide as the terminal."""
    what = "; ".join(changes) or f"nothing changed, it {'was ' + claim.verdict if claim.verdict else 'was so'} before"
    return [clean.line(f"{place(session, claim)}: {what}"), *wrapped(claim.text)]


def place(session: Session, claim: Claim) -> str:
    return f"{session.short().get(claim.document, claim.document)}:{claim.number}"


def wrapped(sentence: str, indent: str = INDENT) -> list[str]:
    """A text in lines as wide as the terminal."""
    width = max(30, shutil.get_terminal_size().columns)
    return textwrap.wrap(clean.line(sentence), width, initial_indent=indent, subsequent_indent=indent)


def _about_document(session: Session, name: str, flags: ClaimDecision, asked: Asked) -> Step:
    (article,) = session.store.articles([name])
    published = article.dating.edtf or "undated"
    if asked.clear or asked.date == NONE:
        is_set = article.dating.basis == "curator"
        what = f"published: {published} -> what the text says" if is_set else "nothing changed, nobody had set its date"
        names = () if asked.clear else ("date",)
        return Step(lambda before: amend.without_document(before, name, names), [f"{name}: {clean.line(what)}"])
    new = DocumentDecision(date=flags.date, note=flags.note, by=flags.by, when=flags.when)
    what = f"published: {published} -> {flags.date}"
    return Step(lambda before: amend.with_document(before, name, new), [clean.line(f"{name}: {what}")])
