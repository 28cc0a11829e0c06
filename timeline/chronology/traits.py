"""A claim as the rules of gathering see it: its days, family, sides, speaker and telling words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.chronology import weights as words
from timeline.chronology.weights import Weights
from timeline.lang.fold import bare
from timeline.model import Claim, Span
from timeline.topic import Profile

# Kinds that articles use for the same act; the groups are the rows of the table of kinds in the code book of events.
FAMILIES = {
    **dict.fromkeys(("meeting", "contact"), "consult"),
    **dict.fromkeys(("statement", "accusation", "denial"), "saying"),
    **dict.fromkeys(("recognition", "designation"), "standing"),
    **dict.fromkeys(("refusal", "postponement"), "refusal"),
    **dict.fromkeys(("aid", "evacuation"), "relief"),
    **dict.fromkeys(("deployment", "drill"), "force"),
    **dict.fromkeys(("attack", "takeover"), "attack"),
}
# What is planned, what was done, what is denied and what was put off are four things and never one event.
MOODS = {
    **dict.fromkeys(("planned", "conditional"), "plan"),
    **dict.fromkeys(("denied", "negated"), "no"),
    "postponed": "off",
}
WEEK = 7
MONTH = 31
YEAR = 366
LATE = 3  # days after which a paper still tells something as news
_DAY = re.compile(r"(\d{4}|XXXX)-\d\d-\d\d~?")
_CALENDAR = ("explicit", "partial")
_STATED = (*_CALENDAR, "relative", "named", "curator")


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """One claim ready to be compared; `at` is its place in the canonical order of all claims.

    `first` and `last` are ordinals of its possible days, inclusive; `None` when a side is open or nothing is known.
    `days` is how many there are, 0 when a side is open. `yearless` is `XXXX-04-06` or the like. `own` are its telling
    words but for speaker and actors, the calendar days that its sentence names, as `@04-06`, and actors besides the
    two sides, as `=China`. `loose` is the number of days by which it may be earlier: a paper's day,
    which a sentence without a date inherits, is a few days late. `plan` is the day for which both sides plan to meet,
    of a saying the day of the plan that its sentence tells.
    """

    at: int
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
    own: frozenset[str]
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
    allegiance = _allegiance(profile)
    sides = frozenset(profile.side_names) if profile else frozenset()
    telling, weights = _telling(claims, profile, sides)
    days, fold, stems = cache(_days), cache(bare), cache(words.stems)
    together: Callable[[tuple[str, ...]], frozenset[str]] = cache(frozenset)
    out = []
    for at, claim in enumerate(claims):
        inside, first, last, precision = days(claim.date)
        speaker = fold(claim.speakers[0]) if claim.speakers else ""
        own = telling[at] - stems(" ".join((speaker, *claim.actors)))
        stated = claim.date is not None and claim.basis in _STATED
        family = FAMILIES.get(claim.kind, claim.kind)
        mood = "no" if claim.kind == "denial" else MOODS.get(claim.status, "done")
        about = together((*claim.actors, *sides) if claim.contact != "no" else claim.actors)
        planned = mood == "plan" and family == "consult" and stated and first == last and sides and sides <= about
        out.append(
            Traits(
                at=at,
                claim=claim,
                family=family,
                mood=mood,
                interval=inside,
                first=first,
                last=last,
                days=last - first + 1 if first is not None and last is not None else 0,
                precision=precision,
                yearless=claim.date if claim.date and claim.date.startswith("XXXX-") else "",
                stated=stated,
                loose=0 if stated else LATE,
                about=about,
                speaker=speaker,
                person=bool(speaker) and allegiance.get(speaker) != speaker,
                side=allegiance.get(speaker, ""),
                own=own,
                total=weights.of(own),
                plan=(first, sides) if planned and first is not None else None,
            )
        )
    return _announcing(out), weights


def _telling(
    claims: Sequence[Claim], profile: Profile | None, sides: frozenset[str]
) -> tuple[list[frozenset[str]], Weights]:
    """For each claim all that can tell its event from others, and what each tells."""
    named = _named_days(claims)
    contact, names = words.contact_stems(profile), words.side_stems(profile)

    @cache
    def others(actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"={actor}" for actor in actors if sides and actor not in sides)

    telling = []
    for claim in claims:
        spoken = words.tokens(claim.text)
        extra = (*others(claim.actors), *named.get((claim.document, claim.span), ()))
        phrases = words.phrases(spoken, contact, names) if contact else ()
        telling.append(words.telling(spoken).union(extra, phrases) if extra or phrases else words.telling(spoken))
    pages = ((claim.document, each) for claim, each in zip(claims, telling, strict=True))
    return telling, Weights(pages, contact | names | words.kind_stems())


def _announcing(all_traits: list[Traits]) -> list[Traits]:
    """The same with the plans that sayings announce."""
    told = {(t.claim.document, t.claim.span): t.plan for t in all_traits if t.plan}
    if not told:
        return all_traits
    return [
        replace(t, plan=told[key]) if t.family == "saying" and (key := (t.claim.document, t.claim.span)) in told else t
        for t in all_traits
    ]


def _days(date: str | None) -> tuple[Interval | None, int | None, int | None, str]:
    """The days that an EDTF string allows, the ordinals of the first and the last, and how exact it is."""
    inside = intervals.bounds(date) if date else None
    first, last = (inside.start, inside.last) if inside else (None, None)
    return inside, first.toordinal() if first else None, last.toordinal() if last else None, intervals.precision(date)


def _named_days(claims: Iterable[Claim]) -> Mapping[tuple[str, Span], frozenset[str]]:
    """The calendar days that each sentence names, whichever of its claims has them: few sentences name the same."""
    out: dict[tuple[str, Span], frozenset[str]] = {}
    for claim in claims:
        if claim.date and claim.basis in _CALENDAR and _DAY.fullmatch(claim.date):
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


def gap(a: Traits, b: Traits) -> int | None:
    """Days between the two, 0 when they may be of one day; `None` when they are further apart, or nobody knows.

    A day either way is allowed, and a few more for the day of a paper that only repeats what it heard. A day without
    a year is of one day with the same day of any year.
    """
    if a.first is not None and a.last is not None and b.first is not None and b.last is not None:
        if a.first <= b.last and b.first <= a.last:
            return 0
        apart, loose = (b.first - a.last, b.loose) if a.last < b.first else (a.first - b.last, a.loose)
        return apart if apart <= 1 + loose else None
    if a.yearless or b.yearless:
        return _yearless_gap(a, b)
    return 0 if a.claim.date is not None and a.claim.date == b.claim.date else None


def _yearless_gap(a: Traits, b: Traits) -> int | None:
    if a.yearless and b.yearless:
        return 0 if a.yearless == b.yearless else None
    undated, dated = (a, b) if a.yearless else (b, a)
    if dated.claim.date is None or intervals.precision(dated.claim.date) != intervals.precision(
        "2000" + undated.yearless[4:]
    ):
        return None
    return 0 if dated.claim.date[4:10] == undated.yearless[4:10] else None
