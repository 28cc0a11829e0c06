"""Which day 03/04/2018 is in the text of an article, by what its head, its fields and its own other dates prove."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.calendar import intervals
from timeline.dating import candidates, day_month
from timeline.dating.head import lines
from timeline.model import Source, Timex

_ASSUMED = "order"
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)")
_PROVED, _DECLARED = "another date of the article has", "the corpus declares"
_MONTHS = 12  # what is more is a day
EXAMPLES: tuple[tuple[str, str], ...] = (  # an article, and the day of the first numeric date that its text leaves open
    ("25/03/2018\n\nThe ferry sailed on 03/02/2018 from the old harbour.", "2018-02-03"),
    ("03/25/2018\n\nThe ferry sailed on 03/02/2018 from the old harbour.", "2018-03-02"),
    ("25 March 2018\n\nThe ferry sailed on 03/02/2018. It sailed on 25/02/2018 too.", "2018-02-03"),
    ("---\nmodified: 03/25/2018\n---\nThe ferry sailed on 03/02/2018 from the harbour.", "2018-03-02"),
)
OPEN = (  # nothing proves the order, or two dates contradict each other
    "25 March 2018\n\nThe ferry sailed on 03/02/2018 from the old harbour.",
    "25/03/2018\n\nThe ferry sailed on 03/02/2018. It sailed on 02/25/2018 too.",
)


def settled(source: Source, timexes: Sequence[Timex], declared: str | None = None) -> list[Timex]:
    """The expressions of a text, days in numbers of an unknown order settled where the article proves one.

    `declared` is the order that the corpus says its dates have, `dmy` or `mdy`: it counts where nothing proves one.
    """
    if not any(_ASSUMED in each.assumed for each in timexes):
        return list(timexes)
    orders = set(_orders(source, timexes))
    order, by = (orders.pop(), _PROVED) if len(orders) == 1 else (None if orders else declared, _DECLARED)
    if order not in day_month.NAMES:
        return list(timexes)
    return [_in_order(each, order, by) if _ASSUMED in each.assumed else each for each in timexes]


def _orders(source: Source, timexes: Sequence[Timex]) -> Iterator[str]:
    """`dmy` and `mdy` as dates of the article prove them."""
    found = lines.read(source.text, source.body, told=False)
    if head := day_month.told(found, candidates.find(source, found)):
        yield head
    for each in timexes:
        printed = _NUMERIC.search(each.text)
        if printed and int(printed[1]) > _MONTHS >= int(printed[2]):
            yield "dmy"
        elif printed and int(printed[2]) > _MONTHS >= int(printed[1]):
            yield "mdy"


def _in_order(timex: Timex, order: str, by: str) -> Timex:
    printed = _NUMERIC.search(timex.text)
    if printed is None:
        return timex
    one, two = int(printed[1]), int(printed[2])
    day = intervals.make_day(int(timex.value[:4]), *((two, one) if order == "dmy" else (one, two)))
    if day is None:
        return timex
    why = f'"{timex.text}" is {day}: {by} {day_month.NAMES[order]}'
    assumed = tuple(each for each in timex.assumed if each != _ASSUMED)
    inside = intervals.span(day, intervals.Unit.DAY)
    return replace(timex, value=day.isoformat(), edtf=day.isoformat(), interval=inside, assumed=assumed, why=why)
