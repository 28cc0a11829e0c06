"""What the options of `review` say of claims and documents, put on record and answered for."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from itertools import chain

from timeline.cli import asking, evidence, joining, places, setting, steps
from timeline.cli.session import Session
from timeline.cli.steps import Step
from timeline.cli.typed import Filters
from timeline.corpus import amend
from timeline.corpus.decisions import ClaimDecision, Decisions, DocumentDecision, EventDecision, saying
from timeline.errors import UsageError
from timeline.export import clean
from timeline.model import Claim
from timeline.text.counted import many

NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `review` as typed, but the filters. `event` is `merge`, `split` or `unlink`, `link` what links."""

    names: tuple[str, ...]
    accept: bool
    reject: bool
    clear: bool
    event: str | None
    link: str | None
    fields: tuple[str, ...]
    date: str | None
    note: str | None
    by: str | None
    queue: bool
    yes: bool
    tui: bool = False
    apply: str | None = None

    @property
    def decides(self) -> bool:
        """Whether the flags say something, so that nobody need be asked."""
        return bool(self.names or self.verb or self.event or self.link or self.fields or self.date)

    @property
    def verb(self) -> str:
        """`accept`, `reject`, `clear`, or nothing of these."""
        given = [verb for verb in ("accept", "reject", "clear") if getattr(self, verb)]
        if len(given) > 1 or (given and (self.event or self.link)) or (self.event and self.link):
            raise UsageError("--accept, --reject, --clear, --merge, --split, --link and --unlink exclude each other.")
        return given[0] if given else ""


@dataclass(frozen=True, slots=True)
class Said:
    """What the flags say of a row: new values and those to take back, each by field, and who says it and why."""

    verb: str
    values: dict[str, str]
    back: tuple[str, ...]
    note: str | None
    by: str | None
    when: str

    @property
    def says(self) -> bool:
        return bool(self.verb or self.values or self.back or self.note)

    def claim(self) -> ClaimDecision:
        """The decision, about no claim yet; whoever sets a field accepts the rest, a note alone is no verdict."""
        verdict = "rejected" if self.verb == "reject" else "accepted" if self.verb or self.values else None
        made = ClaimDecision("", "", verdict=verdict, note=self.note, by=self.by, when=self.when)
        return saying(made, self.values)


def decide(session: Session, asked: Asked, filters: Filters) -> int:
    """Record what the flags say of every row, and say what changed; exit code 0. Raises `UsageError` for nonsense."""
    said, names = _said(session, asked, filters), places.names(asked.names)
    what = asked.event or asked.link
    if what:
        signature = EventDecision(what, (), said.note, said.by, said.when)
        steps.record(session, joining.decided(session, names, signature))
    elif not said.says or (not names and filters == NO_FILTERS):
        raise UsageError("say which claim or document, and what of it.", "For example: timeline review 000:8 --accept")
    elif names:
        steps.record(session, chain.from_iterable(_named(session, name, said) for name in names))
    else:
        steps.record(session, _selected(session, filters, said, asked.yes))
    return 0


def _said(session: Session, asked: Asked, filters: Filters) -> Said:
    """What the flags say, about no row yet. With names, --actor, --kind and --status set what they select without."""
    verb, typed = asked.verb, list(asked.fields)
    if asked.names:
        others = replace(filters, actor=(), kind=(), status=())
        if others != NO_FILTERS:
            raise UsageError("rows are named, or selected with filters, not both.", "Leave out one of the two.")
        typed += [f"{name}={value}" for name in ("actor", "kind", "status") for value in getattr(filters, name)]
    typed += [] if asked.date is None else [f"date={asked.date}"]
    values, back = setting.parsed(session, typed)
    note, by = (setting.text(option, value) for option, value in (("--note", asked.note), ("--by", asked.by)))
    return Said(verb, values, back, note, by, session.today.isoformat())


def _selected(session: Session, filters: Filters, said: Said, yes: bool) -> list[Step]:
    """The decision about all claims that the filters select, after a question. Raises `UsageError` when none is."""
    claims = session.store.claims(session.query(filters))
    if not claims:
        raise UsageError("the filters select no claim.", "Look: timeline list --claims, with the same filters.")
    what = said.verb or "change"
    count = many(len(claims), "claim")
    if not yes and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(f"this would {what} {count}, and nobody can be asked here.", "If that is meant, add --yes.")
    if not yes and not asking.confirmed(f"{what} {count}?"):
        session.note("nothing changed")
        return []
    return [about_claim(session, claim, said) for claim in claims]


def _named(session: Session, name: str, said: Said) -> list[Step]:
    """The decision about a claim (`000:8`), about every claim of an event id, or about a document."""
    claims = places.claims(session, name)
    if claims:
        return [about_claim(session, claim, said) for claim in claims]
    return [_about_document(session, evidence.find(session, name), said)]


def about_claim(session: Session, claim: Claim, said: Said) -> Step:
    """What is said about one claim. Raises `UsageError` for a field that no claim has."""
    setting.check(said.values, said.back, setting.CLAIM, "a claim")
    if said.verb == "clear" or (said.back and not said.values):
        return steps.cleared(session, claim, said.back)
    made = steps.about(session, claim, said.claim())
    if not said.back:
        return made
    first = steps.cleared(session, claim, said.back)
    return Step(lambda before: made.change(first.change(before)), made.answer)


def _about_document(session: Session, name: str, said: Said) -> Step:
    """The decision about a document. Raises `UsageError` for what only a claim can have."""
    if said.verb in ("accept", "reject") or (said.note and not said.values):
        raise UsageError(f"{name} is a document: it has fields to set, no verdict.", "Name a claim, such as 000:8.")
    setting.check(said.values, said.back, setting.DOCUMENT, "a document")
    changes = "; ".join(_of_document(session, name, said)) or "nothing changed, it was so before"
    new = DocumentDecision(**said.values, note=said.note, by=said.by, when=said.when)

    def change(before: Decisions) -> Decisions:
        left = amend.without_document(before, name, said.back) if said.back or said.verb else before
        return amend.with_document(left, name, new) if said.values else left

    return Step(change, [clean.line(f"{name}: {changes}")])


def _of_document(session: Session, name: str, said: Said) -> list[str]:
    """What changes of a document."""
    (article,) = session.store.articles([name])
    now = {"date": article.dating.edtf, "title": article.source.title, "outlet": article.outlet, "url": article.url}
    known = session.decisions.documents.get(name, DocumentDecision())
    gone = said.back or (setting.DOCUMENT if said.verb else ())
    new = [(field, now[field] or "none", value) for field, value in said.values.items()]
    changes = [f"{field}: {old} -> {value}" for field, old, value in new if old != value]
    return changes + [f"{field}: {now[field]} -> what the text says" for field in gone if getattr(known, field)]
