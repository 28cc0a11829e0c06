"""A claim as the rules of gathering see it: its days, family, sides, speaker and telling weights."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from timeline.calendar.intervals import Interval
from timeline.chronology import equal, kept, wording
from timeline.chronology.kept import CALENDAR, MONTH, WEEK, YEAR, Keeper, Kept
from timeline.chronology.weights import Weights
from timeline.lang.fold import bare
from timeline.model import Claim, Span
from timeline.topic import Profile

__all__ = ["CALENDAR", "LATE", "MONTH", "WEEK", "YEAR", "Lens", "Stems", "Traits", "canonical", "look"]

LATE = 3  # days after which a paper still tells something as news
Stems = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """One claim ready to be compared; `at` is its place in the canonical order of all claims.

    `repeats` is the place of the claim whose words it repeats, its own for most.
    `first` and `last` are ordinals of its possible days, inclusive; `None` when a side is open or nothing is known.
    `days` is how many there are, 0 when a side is open. `yearless` is `XXXX-04-06` or the like. `words` are the telling
    words of its sentence, `own` those but for speaker and actors, the calendar days that it names, as `@04-06`, and
    actors besides the two sides, as `=China`; `acts` those that others undo; `places` those that it names. `loose` is
    the number of days by which it may be earlier: a paper's day, which a sentence without a date inherits, is a few
    days late. `plan` is the day for which both sides plan to meet, of a saying the day of the plan that its sentence
    tells; `open`, `of_year`, `width`,
    `paper` and `roles` are those of `Kept`.
    """

    at: int
    repeats: int
    claim: Claim
    family: str
    mood: str
    interval: Interval | None
    first: int | None
    last: int | None
    days: int
    precision: str
    yearless: str
    stated: bool
    loose: int
    about: frozenset[str]
    speaker: str
    person: bool
    side: str
    words: Stems
    acts: wording.Acts
    places: frozenset[str]
    own: Stems
    total: float
    plan: int | None
    open: str
    of_year: str
    width: int
    paper: int | None
    roles: int

    @property
    def closed(self) -> bool:
        """Whether both ends of its days are known."""
        return self.days > 0

    @property
    def document(self) -> str:
        return self.claim.document

    @property
    def span(self) -> Span:
        return self.claim.span

    @property
    def date(self) -> str | None:
        return self.claim.date

    @property
    def status(self) -> str:
        return self.claim.status


def canonical(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in an order that does not depend on the order in which they came."""
    return sorted(claims, key=lambda c: (c.document, c.span, c.date or "", c.kind, c.id))


def look(
    claims: Sequence[Claim],
    profile: Profile | None,
    published: Mapping[str, str | None] | None = None,
    scale: Weights | None = None,
) -> tuple[list[Traits], Weights]:
    """The traits of `claims`, which are in canonical order, and the weight of every word in them, or those given."""
    keeper, dates = Keeper(profile), published or {}
    found = [
        each
        for document, own in groupby(claims, key=_document)
        for each in keeper.of_document(list(own), dates.get(document))
    ]
    repeats = equal.originals(found, [claim.date for claim in claims])
    if scale is None:
        told = (each for at, each in enumerate(found) if repeats[at] == at)
        scale = Weights.of_documents(((each.document, (each.words, each.own)) for each in told), profile)
    lens = Lens(profile)
    return [lens.traits(at, repeats[at], claims[at], each, scale) for at, each in enumerate(found)], scale


def _document(claim: Claim) -> str:
    return claim.document


class Lens:
    """What turns claims into traits: the names of the topic, and what was worked out for claims before."""

    def __init__(self, profile: Profile | None) -> None:
        self.sides = frozenset(profile.side_names) if profile else frozenset()
        self._allegiance = _allegiance(profile)
        self._days, self._fold = cache(kept.days), cache(bare)
        self._together: Callable[[tuple[str, ...]], frozenset[str]] = cache(frozenset)

    def traits(self, at: int, repeats: int, claim: Claim, told: Kept, scale: Weights | None) -> Traits:
        days = self._days(claim.date)
        speaker = self._fold(claim.speakers[0]) if claim.speakers else ""
        side = self._allegiance.get(speaker, "")
        own = kept.words_of(told.own)
        return Traits(
            at=at,
            repeats=repeats,
            claim=claim,
            family=told.family,
            mood=told.mood,
            interval=days.interval,
            first=days.first,
            last=days.last,
            days=days.length,
            precision=days.precision,
            yearless=days.yearless,
            stated=bool(told.stated),
            loose=0 if told.stated else LATE,
            about=self._together((*claim.actors, *self.sides) if claim.contact != "no" else claim.actors),
            speaker=speaker,
            person=bool(speaker) and side != speaker,
            side=side,
            words=own if told.words == told.own else kept.words_of(told.words),
            acts=kept.acts_of(told.acts),
            places=kept.names_of(told.places),
            own=own,
            total=scale.of(own) if scale is not None else 0.0,
            plan=told.plan,
            open=told.open,
            of_year=told.of_year,
            width=told.width,
            paper=told.paper,
            roles=told.roles,
        )


def _allegiance(profile: Profile | None) -> Mapping[str, str]:
    """The actor for whom a person or body of the profile speaks, by folded name."""
    if profile is None:
        return {}
    actors = [*profile.actors.values(), *profile.sides]
    return {
        bare(spelling): bare(actor.name)
        for actor in actors
        for name in actor.names
        for spelling in (name.text, *name.spellings)
    }


def known(traits: Traits) -> str:
    """`closed`, `yearless`, `bounded` on one side, or `nothing` of its days."""
    if traits.closed:
        return "closed"
    if traits.yearless:
        return "yearless"
    return "nothing" if traits.first is None and traits.last is None else "bounded"
