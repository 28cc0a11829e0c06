"""What a chronology amounts to: counts by any field and outcome, the longest gaps, rows by month. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.model import SAYINGS, Claim, Event

Row = Event | Claim
FIELDS = ("year", "month", "actor", "kind", "status", "outcome", "source", "speaker", "precision")
HAPPENED, ALLEGED = "happened", "alleged"
OUTCOMES = {  # status of a row -> what it amounts to
    **dict.fromkeys((HAPPENED, "ongoing", "background"), HAPPENED),
    ALLEGED: ALLEGED,
    **dict.fromkeys(("planned", "conditional"), "planned"),
    **dict.fromkeys(("denied", "negated"), "denied"),
    **dict.fromkeys(("postponed", "cancelled"), "called off"),
}
_STAMPED = {"year": 4, "month": 7}  # characters of an ISO date that name it
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


def outcome(row: Row) -> str:
    """Whether what a row tells happened, is alleged, planned, denied or called off; an allegation is no happening."""
    found = OUTCOMES[row.status]
    return ALLEGED if row.alleged and found == HAPPENED else found


def has_happened(row: Row) -> bool:
    return outcome(row) == HAPPENED


def by(field: str, rows: Iterable[Row], outlets: Mapping[str, str]) -> list[Count]:
    """How many rows each value of `field` has; years and months in order of time, the rest by count, then name.

    A row with several actors or sources counts once for each. `outlets` names the outlet of a document.
    """
    whole: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for row in rows:
        values = set(_values(field, row, outlets))
        whole.update(values)
        done.update(values if has_happened(row) else ())
    found = [Count(value, rows, done[value]) for value, rows in whole.items()]
    if field in _STAMPED:
        return sorted(found, key=lambda each: (each.value == NONE, each.value))
    return sorted(found, key=lambda each: (-each.rows, each.value))


def _values(field: str, row: Row, outlets: Mapping[str, str]) -> Sequence[str]:
    if field in _STAMPED:
        return [_stamp(row.date, _STAMPED[field]) or NONE]
    if field == "source":
        return [outlets.get(document, document) for document in _documents(row)]
    return _OWN[field](row)


_OWN: dict[str, Callable[[Row], Sequence[str]]] = {  # what a row says of itself
    "actor": lambda row: row.actors or (NONE,),
    "speaker": lambda row: row.speakers[:1] or (NONE,),
    "kind": lambda row: (row.kind,),
    "status": lambda row: (row.status,),
    "outcome": lambda row: (outcome(row),),
    "precision": lambda row: (intervals.precision(row.date),),
}


def _documents(row: Row) -> Sequence[str]:
    return (row.document,) if isinstance(row, Claim) else row.documents


def _stamp(edtf: str | None, length: int) -> str | None:
    """Year or month in which the whole of a date lies, `None` when it does not lie in one."""
    inside = intervals.bounds(edtf) if edtf else None
    if inside is None or inside.start is None or inside.last is None:
        return None
    first, last = inside.start.isoformat()[:length], inside.last.isoformat()[:length]
    return first if first == last else None


def gaps(rows: Iterable[Row], number: int) -> list[Gap]:
    """The `number` longest stretches between events that are known to the day or the month, longest first.

    An event of a month may lie on any of its days, so the whole of it is no gap.
    """
    all_gaps = []
    end: date | None = None
    for first, last in sorted(_short(rows)):
        if end and first - end > timedelta(1):
            all_gaps.append(Gap(end, first))
        end = max(end or last, last)
    return sorted(all_gaps, key=lambda gap: (-gap.days, gap.after))[:number]


def _short(rows: Iterable[Row]) -> Iterator[tuple[date, date]]:
    """First and last day of the rows that are known to the month."""
    for row in rows:
        inside = intervals.bounds(row.date) if row.date else None
        if inside and inside.start and inside.last and inside.last - inside.start < MONTH:
            yield inside.start, inside.last


def grid(months: Iterable[tuple[str, int]]) -> dict[int, list[int]]:
    """Counts per month of each year, of pairs such as (`2017-03`, 4): year -> twelve counts, of years with any."""
    out: dict[int, list[int]] = {}
    for stamp, count in months:
        if count and stamp != NONE:
            out.setdefault(int(stamp[:4]), [0] * 12)[int(stamp[5:7]) - 1] += count
    return dict(sorted(out.items()))


def contacts(rows: Iterable[Row]) -> dict[str, int]:
    """Contacts that came about, per month: `2017-03` -> rows, in order of time. What is said of one is none."""
    held = (row for row in rows if row.contact == "yes" and row.kind not in SAYINGS and has_happened(row))
    stamps = (_stamp(row.date, _STAMPED["month"]) for row in held)
    return dict(sorted(Counter(filter(None, stamps)).items()))


class Day(NamedTuple):
    """A day that matters: how much, why, and how many rows are of it."""

    day: str
    salience: float
    why: str
    rows: int


def days(events: Iterable[Event], number: int) -> list[Day]:
    """The `number` days that matter most, best first, of equals the earlier."""
    if not number:
        return []
    from timeline import chronology  # what gathers is not loaded to count

    weighed = [event for event in events if event.date and event.salience is not None]
    found: dict[str, list[Event]] = {}
    for event in weighed:
        found.setdefault((event.date or "")[: len("2017-03-11")], []).append(event)
    told = ((day, found[day]) for day in chronology.days(weighed, number))
    return [Day(day, own[0].salience or 0.0, own[0].salience_why, len(own)) for day, own in told]
