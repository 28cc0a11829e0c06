"""What a chronology amounts to: counts by any field, the longest gaps, contacts by month and year. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from timeline import when
from timeline.model import Claim, Event

Row = Event | Claim
FIELDS = ("year", "month", "actor", "kind", "source", "speaker", "precision")
NONE = "(none)"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without an event: `after` and `before` are the days of the events on either side."""

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
    if field in ("year", "month"):
        return sorted(count.items(), key=lambda item: (item[0] == NONE, item[0]))
    return sorted(count.items(), key=lambda item: (-item[1], item[0]))


def _values(field: str, row: Row, outlets: dict[str, str]) -> Sequence[str]:
    match field:
        case "year" | "month":
            return [_stamp(row.date, 4 if field == "year" else 7) or NONE]
        case "actor":
            return row.actors or (NONE,)
        case "speaker":
            return row.speakers[:1] or (NONE,)
        case "source":
            documents = (row.document,) if isinstance(row, Claim) else row.documents
            return [outlets.get(d, d) for d in documents]
        case "precision":
            return [when.precision(row.date)]
        case _:
            return [row.kind]


def _stamp(edtf: str | None, length: int) -> str | None:
    """Year or month in which the whole of a date lies, `None` when it does not lie in one."""
    inside = when.bounds(edtf) if edtf else None
    if inside is None or inside.start is None or inside.last is None:
        return None
    first, last = inside.start.isoformat()[:length], inside.last.isoformat()[:length]
    return first if first == last else None


def gaps(rows: Iterable[Row], number: int) -> list[Gap]:
    """The `number` longest stretches between events that are known to the day, longest first."""
    known = (when.bounds(row.date) for row in rows if row.date)
    found = sorted({i.start for i in known if i is not None and i.is_day and i.start is not None})
    all_gaps = [Gap(a, b) for a, b in pairwise(found) if b - a > timedelta(1)]
    return sorted(all_gaps, key=lambda gap: (-gap.days, gap.after))[:number]


def grid(rows: Iterable[Row]) -> dict[int, list[int]]:
    """Rows per month of each year: year -> twelve counts; only rows whose month is known."""
    out: dict[int, list[int]] = {}
    for row in rows:
        stamp = _stamp(row.date, 7)
        if stamp:
            out.setdefault(int(stamp[:4]), [0] * 12)[int(stamp[5:7]) - 1] += 1
    return dict(sorted(out.items()))
