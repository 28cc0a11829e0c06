"""What a chronology amounts to: counts by any field, the longest gaps, contacts by month and year. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.calendar import intervals
from timeline.model import Claim, Event

Row = Event | Claim
FIELDS = ("year", "month", "actor", "kind", "source", "speaker", "precision")
_STAMPED = {"year": 4, "month": 7}  # characters of an ISO date that name it
NONE = "(none)"
MONTH = timedelta(31)


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without an event: `after` and `before` are the last and first days of the events on either side."""

    after: date
    before: date

    @property
    def days(self) -> int:
        """Whole days between the two events."""
        return (self.before - self.after).days - 1


def by(field: str, rows: Iterable[Row], outlets: dict[str, str]) -> list[tuple[str, int]]:
    """How many rows each value of `field` has; years and months in order of time, the rest by count, then name.

    A row with several actors or sources counts once for each. `outlets` names the outlet of a document.
    """
    count: Counter[str] = Counter()
    for row in rows:
        count.update(set(_values(field, row, outlets)))
    if field in _STAMPED:
        return sorted(count.items(), key=lambda item: (item[0] == NONE, item[0]))
    return sorted(count.items(), key=lambda item: (-item[1], item[0]))


def _values(field: str, row: Row, outlets: dict[str, str]) -> Sequence[str]:
    if field in _STAMPED:
        return [_stamp(row.date, _STAMPED[field]) or NONE]
    match field:
        case "actor":
            return row.actors or (NONE,)
        case "speaker":
            return row.speakers[:1] or (NONE,)
        case "source":
            return [outlets.get(document, document) for document in _documents(row)]
    return [intervals.precision(row.date) if field == "precision" else row.kind]


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


def grid(rows: Iterable[Row]) -> dict[int, list[int]]:
    """Rows per month of each year: year -> twelve counts; only rows whose month is known."""
    out: dict[int, list[int]] = {}
    for row in rows:
        stamp = _stamp(row.date, _STAMPED["month"])
        if stamp:
            out.setdefault(int(stamp[:4]), [0] * 12)[int(stamp[5:7]) - 1] += 1
    return dict(sorted(out.items()))
