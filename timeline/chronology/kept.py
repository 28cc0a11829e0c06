"""What is kept of a claim, so that its text need not be looked at again: its words, its days, what it may be near to.

Made of the claims of one document alone. `store` writes it down as it is: strings and whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from sys import intern
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.chronology import equal, weights, wording
from timeline.chronology.tokens import tokens
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
DAY, WEEK, MONTH, YEAR = 1, 7, 31, 366
CALENDAR = ("explicit", "partial")
_STATED = (*CALENDAR, "relative", "named", "curator")
_DAY = re.compile(r"(\d{4}|XXXX)-\d\d-\d\d~?")
_OF_YEAR = slice(4, 10)  # of an EDTF date: its month and day
CHARGE, DENIES, PUTS_OFF, PLANS = 1, 2, 4, 8  # what a claim can be to an answer; see `link`


class Kept(NamedTuple):
    """One claim as gathering needs it. All days are ordinals, inclusive; `None` where a side is open or unknown.

    `alike` is the same number for claims in the same words that may repeat each other. `width` is 0 for no known or an
    endless time, 1 up to a week, 2 a month, 3 a year, 4 what is longer. `open` stands for an open or long time or a day
    without a year, `of_year` is month and day. `plan` is the day for which both sides plan to meet, of a saying the day
    of the plan that its sentence tells; `paper` the day of its document. `roles` are bits: `CHARGE` and the others.
    `words` are the telling words of its sentence, `own` those but for speaker and actors, the calendar days that it
    names, as `@04-06`, actors besides the two sides, as `=China`, and phrases of the topic. `acts` are those that
    others undo, `places` the names of places.
    """

    claim: str
    document: str
    alike: int
    first: int | None
    last: int | None
    width: int
    stated: int
    open: str
    of_year: str
    plan: int | None
    family: str
    mood: str
    paper: int | None
    roles: int
    words: str
    own: str
    acts: str
    places: str


class Days(NamedTuple):
    """What is known of a date: its ends, how many days it allows (0 when a side is open), `XXXX-04-06` or the like."""

    interval: Interval | None
    first: int | None
    last: int | None
    length: int
    precision: str
    yearless: str


def days(date: str | None) -> Days:
    """The days that an EDTF string allows."""
    inside = intervals.bounds(date) if date else None
    first = inside.start.toordinal() if inside and inside.start else None
    last = inside.last.toordinal() if inside and inside.last else None
    return Days(inside, first, last, length(first, last), intervals.precision(date), yearless(date))


def length(first: int | None, last: int | None) -> int:
    """How many days there are from the first to the last, both inclusive; 0 where a side is open or unknown."""
    return last - first + 1 if first is not None and last is not None else 0


def yearless(date: str | None) -> str:
    """A date that names no year, as it is; of others nothing."""
    return date if date and date.startswith("XXXX-") else ""


def is_stated(claim: Claim) -> bool:
    return claim.date is not None and claim.basis in _STATED


def mood(claim: Claim) -> str:
    return "no" if claim.kind == "denial" else MOODS.get(claim.status, "done")


def family(claim: Claim) -> str:
    """What articles call the same act. A statement that no word shows and nobody makes tells an act of no known kind.

    In a language whose words are not known it stays a statement, of which more is asked.
    """
    if claim.kind == "statement" and claim.act is None and not claim.speakers and wording.is_read(claim.text):
        return "other"
    return FAMILIES.get(claim.kind, claim.kind)


class Keeper:
    """Makes what is kept under one topic profile, and remembers what it worked out for other claims."""

    def __init__(self, profile: Profile | None) -> None:
        self.sides = frozenset(profile.side_names) if profile else frozenset()
        self._contact, self._names = weights.contact_stems(profile), weights.side_stems(profile)
        self.days, self._fold, self._stems = cache(days), cache(bare), cache(weights.stems)
        self._others = cache(partial(_other_actors, self.sides))

    def of_document(self, claims: Sequence[Claim], published: str | None = None) -> Iterator[Kept]:
        """What is kept of the claims of one document, which are in canonical order; `published` is its EDTF date."""
        said = [tokens(claim.text) for claim in claims]
        moods = [mood(claim) for claim in claims]
        alike = equal.keys(claims, said, moods, [is_stated(claim) for claim in claims])
        named = _named_days(claims)
        paper = self._paper(published)
        plans = self._plans(claims)
        for claim, spoken, its_mood, key in zip(claims, said, moods, alike, strict=True):
            place = (claim.document, claim.span)
            words, own = self._words(claim, spoken, named.get(place, frozenset()))
            times, its_family = self.days(claim.date), family(claim)
            plan = plans.get(place) if its_family in ("saying", "consult") else None
            if its_family == "consult":
                plan = self._plan(claim, its_family, its_mood)
            yield Kept(
                claim=claim.id,
                document=claim.document,
                alike=key,
                first=times.first,
                last=times.last,
                width=width(times.length),
                stated=is_stated(claim),
                open=_unplaced(times, claim.date),
                of_year=(claim.date or "")[_OF_YEAR] if times.length <= MONTH else "",
                plan=plan,
                family=its_family,
                mood=its_mood,
                paper=paper,
                roles=_roles(claim, its_mood, times.length),
                words=weights.BETWEEN.join(sorted(words)),
                own=weights.BETWEEN.join(sorted(own)),
                acts=_written(wording.acts(spoken)),
                places=weights.BETWEEN.join(sorted(wording.places(claim.text))),
            )

    def _paper(self, published: str | None) -> int | None:
        inside = intervals.bounds(published) if published else None
        return inside.start.toordinal() if inside and inside.start and inside.is_day else None

    def _words(self, claim: Claim, spoken: equal.Words, named: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        """The telling words of a sentence; those but its names, with all else that tells its event from others."""
        words = weights.telling(spoken)
        extra = (*self._others(claim.actors), *named)
        phrases = weights.phrases(spoken, self._contact, self._names) if self._contact else ()
        every = words.union(extra, phrases) if extra or phrases else words
        speaker = self._fold(claim.speakers[0]) if claim.speakers else ""
        return words, every - self._stems(" ".join((speaker, *claim.actors)))

    def _plans(self, claims: Sequence[Claim]) -> Mapping[tuple[str, Span], int]:
        """The day of the plan that each sentence tells, the last one where it tells several."""
        return {
            (claim.document, claim.span): plan
            for claim in claims
            if (plan := self._plan(claim, family(claim), mood(claim))) is not None
        }

    def _plan(self, claim: Claim, its_family: str, its_mood: str) -> int | None:
        """The day, where both sides mean to meet on one."""
        if its_family != "consult" or its_mood != "plan" or len(self.sides) != 2 or not is_stated(claim):
            return None
        times = self.days(claim.date)
        return times.first if times.length == DAY and (claim.contact != "no" or self.sides <= {*claim.actors}) else None


def _other_actors(sides: frozenset[str], actors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"={actor}" for actor in actors if sides and actor not in sides)


def width(length: int) -> int:
    """The class of a time by its days; 0 for one without an end.

    >>> [width(length) for length in (0, 1, 7, 8, 31, 32, 366, 367)]
    [0, 1, 1, 2, 2, 3, 3, 4]
    """
    return 0 if not length else 1 if length <= WEEK else 2 if length <= MONTH else 3 if length <= YEAR else 4


def _unplaced(times: Days, date: str | None) -> str:
    """What stands for an open or long time, or a day without a year; empty for other times and none."""
    return times.yearless[_OF_YEAR] or ("" if 0 < times.length <= YEAR else date or "")


def _roles(claim: Claim, its_mood: str, length: int) -> int:
    """What a claim can be to an answer: only a contact on known days, or what is said of one, is answered."""
    if claim.contact == "no" or not length:
        return 0
    return (
        CHARGE * (claim.kind == "accusation" or claim.alleged)
        + DENIES * (its_mood == "no")
        + PUTS_OFF * (claim.kind == "postponement" or its_mood == "off")
        + PLANS * (its_mood == "plan")
    )


def _named_days(claims: Sequence[Claim]) -> Mapping[tuple[str, Span], frozenset[str]]:
    """The calendar days that each sentence names, whichever of its claims has them: few sentences name the same."""
    out: dict[tuple[str, Span], frozenset[str]] = {}
    for claim in claims:
        if claim.date and claim.basis in CALENDAR and _DAY.fullmatch(claim.date):
            key = (claim.document, claim.span)
            out[key] = out.get(key, frozenset()) | {f"@{claim.date[5:10]}"}
    return out


def _written(acts: wording.Acts) -> str:
    return " ".join(f"{row}:{side}" for row, side in sorted(acts))


def words_of(kept: str) -> frozenset[str]:
    """The words that `Kept.words` or `Kept.own` hold; each word is in memory once, however many claims have it."""
    return frozenset(map(intern, kept.split(weights.BETWEEN))) if kept else frozenset()


@lru_cache(maxsize=1 << 14)
def names_of(kept: str) -> frozenset[str]:
    """The names that `Kept.places` holds."""
    return words_of(kept)


@cache
def acts_of(kept: str) -> wording.Acts:
    """The acts that `Kept.acts` holds."""
    return frozenset((int(row), int(side)) for row, _, side in (each.partition(":") for each in kept.split()))
