"""A claim as the rules of gathering see it: its days, family, sides, speaker and telling weights."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.chronology import equal, weights, wording
from timeline.chronology.weights import Weights
from timeline.lang.fold import bare
from timeline.model import SAYINGS, Claim, Span
from timeline.topic import Profile

# Kinds that articles use for the same act; the groups are the rows of the table of kinds in the code book of events.
FAMILIES = {
    **dict.fromkeys(("meeting", "contact"), "consult"),
    **dict.fromkeys(SAYINGS, "saying"),
    **dict.fromkeys(("recognition", "designation"), "standing"),
    **dict.fromkeys(("refusal", "postponement"), "refusal"),
    **dict.fromkeys(("aid", "evacuation"), "relief"),
    **dict.fromkeys(("deployment", "drill"), "force"),
    **dict.fromkeys(("attack", "takeover"), "attack"),
}
# What is planned, what was done, what is denied and what was put or called off are four things and never one event.
MOODS = {
    **dict.fromkeys(("planned", "conditional"), "plan"),
    **dict.fromkeys(("denied", "negated"), "no"),
    **dict.fromkeys(("postponed", "cancelled"), "off"),
}
WEEK = 7
MONTH = 31
YEAR = 366
LATE = 3  # days after which a paper still tells something as news
Stems = frozenset[str]
_DAY = re.compile(r"(\d{4}|XXXX)-\d\d-\d\d~?")
CALENDAR = ("explicit", "partial")
_STATED = (*CALENDAR, "relative", "named", "curator")


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """One claim ready to be compared; `at` is its place in the canonical order of all claims.

    `repeats` is the place of the claim whose words it repeats, its own for most.
    `first` and `last` are ordinals of its possible days, inclusive; `None` when a side is open or nothing is known.
    `days` is how many there are, 0 when a side is open. `yearless` is `XXXX-04-06` or the like. `words` are the telling
    words of its sentence, `own` those but for speaker and actors, the calendar days that it names, as `@04-06`, and
    actors besides the two sides, as `=China`; `acts` those that others undo. `loose` is the number of days by which it
    may be earlier: a paper's day, which a sentence without a date inherits, is a few days late. `plan` is the day for
    which both sides plan to meet, of a saying the day of the plan that its sentence tells.
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
    own: Stems
    total: float
    plan: tuple[int, frozenset[str]] | None

    @property
    def closed(self) -> bool:
        """Whether both ends of its days are known."""
        return self.days > 0


def canonical(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in an order that does not depend on the order in which they came."""
    return sorted(claims, key=lambda c: (c.document, c.span, c.date or "", c.kind, c.id))


def look(claims: Sequence[Claim], profile: Profile | None) -> tuple[list[Traits], Weights]:
    """The traits of `claims`, which are in canonical order, and the weight of every word in them."""
    lens = _Lens(profile)
    said = [weights.tokens(claim.text) for claim in claims]
    repeats = equal.originals(claims, said, list(map(_mood, claims)), list(map(lens.time, claims)))
    telling, scale = _telling(claims, said, repeats, profile)
    out = [lens.traits(at, repeats[at], claim, telling[at], scale) for at, claim in enumerate(claims)]
    return _announcing(out), scale


class _Lens:
    """What turns claims into traits: the names of the topic, and what was worked out for claims before."""

    def __init__(self, profile: Profile | None) -> None:
        self.sides = frozenset(profile.side_names) if profile else frozenset()
        self._allegiance = _allegiance(profile)
        self._days, self._fold, self._stems = cache(_days), cache(bare), cache(weights.stems)
        self._together: Callable[[tuple[str, ...]], frozenset[str]] = cache(frozenset)

    def time(self, claim: Claim) -> equal.Time:
        days = self._days(claim.date)
        return equal.Time(days.first, days.last, _is_stated(claim))

    def traits(self, at: int, repeats: int, claim: Claim, told: _Told, scale: Weights) -> Traits:
        days = self._days(claim.date)
        speaker = self._fold(claim.speakers[0]) if claim.speakers else ""
        side = self._allegiance.get(speaker, "")
        own = told.all - self._stems(" ".join((speaker, *claim.actors)))
        stated = _is_stated(claim)
        about = self._together((*claim.actors, *self.sides) if claim.contact != "no" else claim.actors)
        family, mood = _family(claim), _mood(claim)
        is_stated_plan = mood == "plan" and stated
        return Traits(
            at=at,
            repeats=repeats,
            claim=claim,
            family=family,
            mood=mood,
            interval=days.interval,
            first=days.first,
            last=days.last,
            days=days.length,
            precision=days.precision,
            yearless=days.yearless,
            stated=stated,
            loose=0 if stated else LATE,
            about=about,
            speaker=speaker,
            person=bool(speaker) and side != speaker,
            side=side,
            words=told.words,
            acts=told.acts,
            own=own,
            total=scale.of(own),
            plan=self._plan(family, days, about) if is_stated_plan else None,
        )

    def _plan(self, family: str, days: _Days, about: frozenset[str]) -> tuple[int, frozenset[str]] | None:
        """The day, where both sides mean to meet on one."""
        if family != "consult" or days.first is None or days.length != 1 or not self.sides <= about:
            return None
        return (days.first, self.sides) if len(self.sides) == 2 else None


def _is_stated(claim: Claim) -> bool:
    return claim.date is not None and claim.basis in _STATED


def _family(claim: Claim) -> str:
    """What articles call the same act. A statement that no word shows and nobody makes tells an act of no known kind.

    In a language whose words are not known it stays a statement, of which more is asked.
    """
    if claim.kind == "statement" and claim.act is None and not claim.speakers and wording.is_read(claim.text):
        return "other"
    return FAMILIES.get(claim.kind, claim.kind)


def _mood(claim: Claim) -> str:
    return "no" if claim.kind == "denial" else MOODS.get(claim.status, "done")


def _telling(
    claims: Sequence[Claim], said: Sequence[equal.Words], repeats: Iterable[int], profile: Profile | None
) -> tuple[list[_Told], Weights]:
    """For each claim all that can tell its event from others, and what each tells.

    A text is weighed once, in the document that prints it first, however often it is copied.
    """
    named, sides = _named_days(claims), frozenset(profile.side_names) if profile else ()
    contact, names = weights.contact_stems(profile), weights.side_stems(profile)

    @cache
    def others(actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"={actor}" for actor in actors if sides and actor not in sides)

    telling = []
    for claim, spoken in zip(claims, said, strict=True):
        extra = (*others(claim.actors), *named.get((claim.document, claim.span), ()))
        phrases = weights.phrases(spoken, contact, names) if contact else ()
        words = weights.telling(spoken)
        all_words = words.union(extra, phrases) if extra or phrases else words
        telling.append(_Told(words, all_words, wording.acts(spoken)))
    printed = ((claims[at].document, told.all) for at, told in zip(repeats, telling, strict=True))
    return telling, Weights(printed, contact | names | weights.kind_stems())


def _announcing(all_traits: list[Traits]) -> list[Traits]:
    """The same with the plans that sayings announce."""
    told = {(t.claim.document, t.claim.span): t.plan for t in all_traits if t.plan}
    if not told:
        return all_traits
    return [
        replace(t, plan=told[key]) if t.family == "saying" and (key := (t.claim.document, t.claim.span)) in told else t
        for t in all_traits
    ]


class _Told(NamedTuple):
    """The telling words of a sentence, the same with all else that tells its event from others, and its acts."""

    words: Stems
    all: Stems
    acts: wording.Acts


class _Days(NamedTuple):
    """What `Traits` says of a date."""

    interval: Interval | None
    first: int | None
    last: int | None
    length: int
    precision: str
    yearless: str


def _days(date: str | None) -> _Days:
    """The days that an EDTF string allows."""
    inside = intervals.bounds(date) if date else None
    first = inside.start.toordinal() if inside and inside.start else None
    last = inside.last.toordinal() if inside and inside.last else None
    length = last - first + 1 if first is not None and last is not None else 0
    yearless = date if date and date.startswith("XXXX-") else ""
    return _Days(inside, first, last, length, intervals.precision(date), yearless)


def _named_days(claims: Iterable[Claim]) -> Mapping[tuple[str, Span], frozenset[str]]:
    """The calendar days that each sentence names, whichever of its claims has them: few sentences name the same."""
    out: dict[tuple[str, Span], frozenset[str]] = {}
    for claim in claims:
        if claim.date and claim.basis in CALENDAR and _DAY.fullmatch(claim.date):
            key = (claim.document, claim.span)
            out[key] = out.get(key, frozenset()) | {f"@{claim.date[5:10]}"}
    return out


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
