"""What a chronology amounts to: counts by any field and outcome, the longest gaps, rows by month. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from timeline.model import SAYINGS, Event
from timeline.store import Alike

FIELDS = ("year", "month", "actor", "kind", "status", "outcome", "source", "speaker", "precision")
HAPPENED, ALLEGED = "happened", "alleged"
OUTCOMES = {  # status of a row -> what it amounts to
    **dict.fromkeys((HAPPENED, "ongoing", "background"), HAPPENED),
    ALLEGED: ALLEGED,
    **dict.fromkeys(("planned", "conditional"), "planned"),
    **dict.fromkeys(("denied", "negated"), "denied"),
    **dict.fromkeys(("postponed", "cancelled"), "called off"),
}
TIMES, LISTED = ("year", "month"), ("actor", "source", "speaker")  # fields in order of time; with several values a row
NONE = "(none)"
MONTH = timedelta(31)


class Count(NamedTuple):
    """A value, how many rows have it, and how many of these tell what happened."""

    value: str
    rows: int
    happened: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without an event: `after` and `before` are the last and first days of the events on either side."""

    after: date
    before: date

    @property
    def days(self) -> int:
        """Whole days between the two events."""
        return (self.before - self.after).days - 1


def outcome(status: str, alleged: bool) -> str:
    """Whether what a row tells happened, is alleged, planned, denied or called off; an allegation is no happening."""
    found = OUTCOMES[status]
    return ALLEGED if alleged and found == HAPPENED else found


def by(field: str, alike: Mapping[Alike, int]) -> list[Count]:
    """How many rows each value of `field` has; years and months in order of time, the rest by count, then name.

    `field` is none of `LISTED`. A row counts for the year and the month in which all of its date lies.
    """
    whole: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for each, number in alike.items():
        value = outcome(each.status, each.alleged) if field == "outcome" else getattr(each, field) or NONE
        whole[value] += number
        done[value] += number * _has_happened(each)
    found = _sorted(whole, done)
    return sorted(found, key=lambda each: (each.value == NONE, each.value)) if field in TIMES else found


def by_names(field: str, rows: Iterable[tuple[Sequence[str], str, bool]], outlets: Mapping[str, str]) -> list[Count]:
    """How many rows name whom, by count, then name; a row with several actors or sources counts once for each.

    `field` is one of `LISTED`. A row is its names, its status and whether it is alleged; of its speakers the nearest
    counts. `outlets` names the outlet of a document.
    """
    whole: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for names, status, alleged in rows:
        if field == "source":
            values = {outlets.get(document, document) for document in names}
        else:
            values = set(names[:1] if field == "speaker" else names) or {NONE}
        whole.update(values)
        done.update(values if outcome(status, alleged) == HAPPENED else ())
    return _sorted(whole, done)


def _sorted(whole: Mapping[str, int], done: Mapping[str, int]) -> list[Count]:
    found = [Count(value, rows, done[value]) for value, rows in whole.items()]
    return sorted(found, key=lambda each: (-each.rows, each.value))


def _has_happened(row: Alike) -> bool:
    return outcome(row.status, row.alleged) == HAPPENED


def gaps(spans: Iterable[tuple[str, str]], number: int) -> list[Gap]:
    """The `number` longest stretches between events that are known to the day or the month, longest first.

    `spans` are first and last days, ISO. An event of a month may lie on any of its days, so all of it is no gap.
    """
    all_gaps = []
    end: date | None = None
    for first, last in sorted(_short(spans)):
        if end and first - end > timedelta(1):
            all_gaps.append(Gap(end, first))
        end = max(end or last, last)
    return sorted(all_gaps, key=lambda gap: (-gap.days, gap.after))[:number]


def _short(spans: Iterable[tuple[str, str]]) -> Iterator[tuple[date, date]]:
    """First and last day of what is known to the month."""
    for opens, closes in spans:
        first, last = date.fromisoformat(opens), date.fromisoformat(closes)
        if last - first < MONTH:
            yield first, last


def grid(months: Iterable[tuple[str, int]]) -> dict[int, list[int]]:
    """Counts per month of each year, of pairs such as (`2017-03`, 4): year -> twelve counts, of years with any."""
    out: dict[int, list[int]] = {}
    for stamp, count in months:
        if count and stamp != NONE:
            out.setdefault(int(stamp[:4]), [0] * 12)[int(stamp[5:7]) - 1] += count
    return dict(sorted(out.items()))


def contacts(alike: Mapping[Alike, int]) -> dict[str, int]:
    """Contacts that came about, per month: `2017-03` -> rows, in order of time. What is said of one is none."""
    found: Counter[str] = Counter()
    for each, number in alike.items():
        if each.month and each.contact == "yes" and each.kind not in SAYINGS and _has_happened(each):
            found[each.month] += number
    return dict(sorted(found.items()))


class Day(NamedTuple):
    """A day that matters: how much, why, and how many rows are of it."""

    day: str
    salience: float
    why: str
    rows: int


def days(leading: Iterable[tuple[str, float]], events: Iterable[Event]) -> list[Day]:
    """The days that matter most, best first as they are given with their salience; `events` are those of them."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault((event.date or "")[: len("2017-03-11")], []).append(event)
    return [Day(day, salience, found[day][0].salience_why, len(found[day])) for day, salience in leading]
