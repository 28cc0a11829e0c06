"""`review --apply`: what a person decided on a page, taken over as the options of `review` would say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from timeline.cli import deciding, evidence, joining, lines, places, setting, steps
from timeline.cli.deciding import Asked, Said
from timeline.cli.session import Session
from timeline.cli.steps import Step
from timeline.cli.typed import Filters
from timeline.corpus import handed, overrides
from timeline.corpus.decisions import EventDecision
from timeline.corpus.handed import OfClaim, OfEvents, Target
from timeline.errors import InputError, UsageError
from timeline.export import clean
from timeline.model import Claim
from timeline.text.counted import many
from timeline.topic.yaml import Reader

VALUES = ("date", "kind")  # fields of a claim among what is decided
VERBS = {"accepted": "accept", "rejected": "reject"}
ALONE = "--apply takes what the file says: no rows, filters and other decisions beside it."


class _LostError(Exception):
    """Why a decision has no claim to be about any more."""


@dataclass(slots=True)
class _Before:
    """What the file has said so far: the events that are one by now, each with one before it, and rejected claims."""

    first: dict[str, str] = field(default_factory=dict)
    rejected: set[str] = field(default_factory=set)

    def of(self, event: str) -> str:
        while event in self.first:
            event = self.first[event]
        return event

    def join(self, events: Sequence[str]) -> None:
        one, *others = dict.fromkeys(map(self.of, events))
        self.first.update(dict.fromkeys(others, one))


def apply(session: Session, asked: Asked, filters: Filters) -> int:
    """Take over what a file of decisions says, all or none of what can be; exit code 1 when some of it could not.

    Raises `InputError` for a file that is none, `UsageError` for a decision that makes no sense.
    """
    if any((asked.decides, asked.queue, asked.note, asked.yes, filters != deciding.NO_FILTERS)):
        raise UsageError(ALONE, "For example: timeline review --apply decisions.yaml")
    path = Path(asked.apply or "")
    if not path.exists():
        raise InputError(f"there is no file {path}.", "Name the file that the page has saved.")
    made, lost = _made(session, path, asked.by)
    steps.record(session, made)
    for each in lost:
        lines.err(f"not taken over: {clean.line(each)}")
    session.note(f"{many(len(made), 'decision')} taken over{f', {len(lost)} not' if lost else ''}")
    return 1 if lost else 0


def _made(session: Session, path: Path, by: str | None) -> tuple[list[Step], list[str]]:
    """What the decisions of a file do, and those that find no claim, each with its line and all that it says."""
    found = handed.parsed(Reader(path))
    who = setting.text("by", found.by) or setting.text("--by", by)
    made: list[Step] = []
    lost: list[str] = []
    for line, step, told in _decisions(session, found, who):
        try:
            made += step()
        except _LostError as why:
            lost.append(f"{path}:{line}: {told}: {why}")
        except UsageError as error:
            raise InputError(f"{path}:{line}: {error.message} Nothing was taken over.", error.fix) from error
    return made, lost


Decision = tuple[int, Callable[[], list[Step]], str]  # its line, what makes the steps of it, and it in words


def _decisions(session: Session, found: handed.Handed, by: str | None) -> Iterator[Decision]:
    before = _Before()
    for claim in found.claims:
        yield claim.target.line, partial(_of_claim, session, claim, by, before), _told(claim)
    for events in found.events:
        yield events.line, partial(_of_events, session, events, by, before), _told(events)


def _told(decision: OfClaim | OfEvents) -> str:
    """A decision with all that it says, so that nothing of it is lost."""
    if isinstance(decision, OfEvents):
        said = {"note": decision.note} if decision.note else {}
        what, targets = decision.what, decision.targets
    else:
        said, what, targets = decision.said, "", (decision.target,)
    values = ", ".join(filter(None, [what, *(f"{name} {value}" for name, value in said.items())]))
    return f"{values} of {' and '.join(f'{each.anchor.document} “{each.anchor.quote}”' for each in targets)}"


def _claim(session: Session, target: Target) -> Claim:
    """The claim that a decision is about: that of its id, if it says the same, else the one with its words."""
    anchor = target.anchor
    claim = session.store.claims_by_id([target.id]).get(target.id)
    if claim is None or (claim.document, overrides.words(claim.text)) != (
        anchor.document,
        overrides.words(anchor.quote),
    ):
        beside = evidence.claims_of(session, anchor.document)
        places_ = overrides.meant(anchor, beside)
        if len(places_) != 1:
            raise _LostError("no claim has these words" if not places_ else f"{len(places_)} claims have these words")
        claim = beside[places_[0]]
    return claim


def _of_claim(session: Session, decision: OfClaim, by: str | None, before: _Before) -> list[Step]:
    said, claim = decision.said, _claim(session, decision.target)
    values = {name: setting.value(session, name, text) for name, text in said.items() if name in VALUES}
    back = tuple(name for name, value in values.items() if value == setting.NONE)
    if back:
        raise UsageError(f"'{setting.NONE}' is no {back[0]}.", "Take it back with timeline review DOC:N --set.")
    _check_date(claim, decision)
    note = setting.text("note", said.get("note"))
    verb = VERBS.get(said.get("verdict", ""), "")
    before.rejected.update([claim.id] if verb == "reject" else ())
    return [deciding.about_claim(session, claim, Said(verb, values, (), note, by, session.today.isoformat()))]


def _check_date(claim: Claim, decision: OfClaim) -> None:
    """A verdict was about the date that stood there then; whoever sees another one now is to look again."""
    was, is_ = decision.target.anchor.was, overrides.found(claim, "date") or setting.NONE
    if "verdict" in decision.said and "date" not in decision.said and was not in (None, is_):
        raise _LostError(f"its date was {was} on the page, and is {is_} now: look again")


def _of_events(session: Session, decision: OfEvents, by: str | None, before: _Before) -> list[Step]:
    claims = [_claim(session, target) for target in decision.targets]
    if any(claim.verdict == "rejected" or claim.id in before.rejected for claim in claims):
        raise _LostError("one of them was rejected, so it is in no event")
    if _is_so(session, decision.what, claims, before):
        shown = " and ".join(map(session.place, claims))
        return [Step(lambda decisions: decisions, [f"{shown}: nothing changed, it was so before"])]
    signature = EventDecision(decision.what, (), decision.note, by, session.today.isoformat())
    return joining.decided(session, [claim.id for claim in claims], signature)


def _is_so(session: Session, what: str, claims: Sequence[Claim], before: _Before) -> bool:
    """Whether just this was decided before, or what is to be one event is one by now."""
    anchors = tuple(overrides.anchor_of(claim, evidence.claims_of(session, claim.document)) for claim in claims)
    if any((entry.what, entry.claims) == (what, anchors) for entry in session.decisions.events):
        return True
    if what != "merge":
        return False
    events = [places.event(session, claim).id for claim in claims]
    if len(set(map(before.of, events))) == 1:
        return True
    before.join(events)
    return False
