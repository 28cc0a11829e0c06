"""Expressions on the calendar: rows with the day they count from, and the law that nothing raises at its edges."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.expressions import (
    Clock,
    Compared,
    Context,
    Decade,
    Duration,
    Expression,
    Feast,
    Fixed,
    Half,
    Partial,
    PartOf,
    Quarter,
    Season,
    Shifted,
    Weekday,
    Weekend,
    Within,
    resolve,
)

MONDAY = date(2014, 1, 20)
PAST, OPEN, AHEAD = Context(-1), Context(), Context(1)
ROWS: list[tuple[Expression, Context, str, str | None]] = [
    (Fixed(2012), OPEN, "2012", "2012"),
    (Fixed(2017, 3, 4, order=True), OPEN, "2017-03-04", "[2017-03-04,2017-04-03]"),
    (Partial(3), OPEN, "2014-03", "2014-03"),
    (Partial(6), OPEN, "2013-06", "2013-06"),
    (Partial(6), AHEAD, "2014-06", "2014-06"),
    (Partial(12, 2), OPEN, "2013-12-02", "2013-12-02"),
    (Partial(5, 2), OPEN, "2014-05-02", "2014-05-02"),
    (Partial(5, 2), PAST, "2013-05-02", "2013-05-02"),
    (Partial(2, 29), OPEN, "2012-02-29", "2012-02-29"),
    (Partial(1, 17, weekday=4), OPEN, "2014-01-17", "2014-01-17"),
    (Weekday(0), OPEN, "2014-01-20", "2014-01-20"),
    (Weekday(0, -1), OPEN, "2014-01-13", "2014-01-13"),
    (Weekday(4), AHEAD, "2014-01-24", "2014-01-24"),
    (Weekday(4, weeks=1), OPEN, "2014-01-31", "2014-01-31"),
    (Shifted(-1, "W"), OPEN, "2014-W03", "2014-01-13/2014-01-19"),
    (Shifted(-2.5, "Y"), OPEN, "2011", "2011"),
    (Shifted(-2.5, "D"), OPEN, "2014-01-18", "2014-01-18"),
    (Shifted(1, "D", told=True), Context(told=date(2001, 12, 31)), "2002-01-01", "2002-01-01"),
    (Compared(), OPEN, "2013", "2013"),
    (Compared(), Context(quarter=(2013, 3)), "2012-Q3", "2012-35"),
    (Quarter(3), OPEN, "2013-Q3", "2013-35"),
    (Quarter(), OPEN, "2013-Q4", "2013-36"),
    (Half(2, 2012), OPEN, "2012-H2", "2012-07-01/2012-12-31"),
    (Season(3, 2012), OPEN, "2012-WI", "2012-24"),
    (Weekend(), OPEN, "2014-W03-WE", "2014-01-18/2014-01-19"),
    (Weekend(), AHEAD, "2014-W04-WE", "2014-01-25/2014-01-26"),
    (Decade(199), OPEN, "199", "199X"),
    (Decade(8, open=True), OPEN, "198", "198X"),
    (Decade(19), OPEN, "19", "19XX"),
    (Feast(11, weekday=3, nth=4), OPEN, "2013-11-28", "2013-11-28"),
    (Feast(easter=0, year=2011), OPEN, "2011-04-24", "2011-04-24"),
    (Clock("T17:00", Weekday(4)), OPEN, "2014-01-17T17:00", "2014-01-17"),
    (PartOf("NI", Shifted(-1, "D")), OPEN, "2014-01-19TNI", "2014-01-19"),
    (Within(Partial(3, which=0), Shifted(-1, "Y")), OPEN, "2013-03", "2013-03"),
    (Duration(2.5, "Y"), OPEN, "P2Y6M", None),
    (Duration(None, "TH"), OPEN, "PTXH", None),
]


@pytest.mark.parametrize(
    ("said", "context", "value", "edtf"), ROWS, ids=[f"{said} {value}" for said, _, value, _ in ROWS]
)
def test_an_expression_has_its_place(said: Expression, context: Context, value: str, edtf: str | None) -> None:
    placed = resolve(said, MONDAY, context)
    assert (placed.value, placed.edtf) == (value, edtf)
    assert placed.why


@given(
    st.sampled_from([row[0] for row in ROWS]),
    st.dates() | st.sampled_from([date.min, date.max, date(1, 2, 28), date(9999, 2, 28)]),
    st.sampled_from([-1, 0, 1]),
    st.none() | st.dates(),
)
def test_no_day_is_too_early_or_too_late(said: Expression, anchor: date, direction: int, told: date | None) -> None:
    placed = resolve(said, anchor, Context(direction, told))
    assert placed.value and (placed.interval is None) == (placed.edtf is None)


@given(st.integers(0, 6), st.dates(date(1, 1, 9), date(9999, 12, 20)))
def test_a_bare_weekday_is_within_a_week(weekday: int, anchor: date) -> None:
    for direction in (-1, 0, 1):
        day = resolve(Weekday(weekday), anchor, Context(direction)).interval
        assert day and day.start and day.start.weekday() == weekday
        assert 0 <= (day.start - anchor).days * (1 if direction > 0 else -1) < 7
