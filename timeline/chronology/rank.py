"""Which events lead: those of the days that matter, a day once, and for each the sentence that tells most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from timeline.chronology import closest, salience
from timeline.chronology.closest import Told
from timeline.model import Claim, Event


def days(events: Iterable[Event], count: int) -> list[str]:
    """The `count` days of `events` that matter most, ISO, best first, of equals the earlier.

    Only days that a sentence states; what has none leads where there is nothing else.
    """
    weights = {day: event.salience or 0.0 for event in events if (day := _day(event))}
    return sorted(weights, key=lambda day: (-weights[day], day))[: max(0, count)]


def _day(event: Event) -> str:
    """The day, ISO, of an event that has one of its own and a salience; else nothing."""
    at = None if event.salience is None else salience.own_day(event)
    return date.fromordinal(at).isoformat() if at else ""


def needed(chosen: Iterable[str]) -> list[str]:
    """The days, and the day after each: of these the claims say which words a day is told in."""
    found = (date.fromisoformat(day).toordinal() for day in chosen)
    both = {at + step for at in found for step in (0, 1) if at + step <= date.max.toordinal()}
    return [date.fromordinal(at).isoformat() for at in sorted(both)]


def leading(
    events: Sequence[Event],
    count: int,
    per_day: int = 1,
    claims: Mapping[str, Claim] | None = None,
) -> list[Event]:
    """At most `count` events, at most `per_day` of one day, best first.

    By the salience of their day; of one day those that are told most like the whole day. `claims` are those of the
    days and their next days (`needed`), and those of `events` on them; without them the better attested event leads.
    Each stands with the sentence that is closest to its day. What has no day of its own follows, better attested first.
    """
    chosen = days(events, count)
    places = {day: at for at, day in enumerate(chosen)}
    told = closest.words_of(chosen, (claims or {}).values())
    ranked = sorted(_standing(events, places, told, claims or {}), key=lambda each: each[0])
    out = list(_some_a_day((event for _, event in ranked), count, per_day))
    taken = {_when(event) for event in out}
    rest = sorted((e for e in events if e.salience is None and _when(e) not in taken), key=attested)
    return [*out, *_some_a_day(rest, count - len(out), per_day)]


def _standing(
    events: Iterable[Event], places: Mapping[str, int], told: Mapping[str, Told], claims: Mapping[str, Claim]
) -> Iterator[tuple[tuple[object, ...], Event]]:
    """The events of these days, each with its sentence, and by what they are sorted."""
    for event in events:
        day = _day(event)
        if day in places:
            closeness, shown = closest.represented(event, told[day], claims)
            yield (places[day], -closeness, *attested(event)), shown


def attested(event: Event) -> tuple[object, ...]:
    """The better attested event first: more documents, outlets, sources; of equals the earlier."""
    return (
        *(-len(event.documents), -len(event.outlets), -len(event.sources)),
        *(event.date is None, event.date or "", event.id),
    )


def _some_a_day(events: Iterable[Event], count: int, per_day: int) -> Iterator[Event]:
    """The first `count` events, of one date no more than `per_day`; what has no date is of no day."""
    seen: Counter[int | str] = Counter()
    number = 0
    for event in events:
        if number >= count:
            return
        when = _when(event)
        if when and seen[when] >= per_day:
            continue
        seen[when] += 1
        number += 1
        yield event


def _when(event: Event) -> int | str:
    """What two events of one date share: the day, as an ordinal, or the words of a longer time."""
    return salience.ordinal(event.date) or event.date or ""
