"""Laws of the calendar: intervals are not empty, EDTF says what the interval holds."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit

DAYS = st.dates()
UNITS = st.sampled_from(list(Unit))


@given(DAYS, UNITS)
def test_span_contains_its_day(day: date, unit: Unit) -> None:
    assert intervals.span(day, unit).contains(day) or day.year < 100  # the first season, decade and century are cut


@given(DAYS, UNITS)
def test_edtf_of_a_unit_names_its_days(day: date, unit: Unit) -> None:
    if day.year < 100 or day.year > 9800:
        return
    assert intervals.bounds(intervals.edtf(unit, day)) == intervals.span(day, unit)


@given(DAYS, DAYS)
def test_edtf_of_an_interval_comes_back(one: date, other: date) -> None:
    interval = intervals.days(min(one, other), max(one, other))
    assert intervals.bounds(intervals.edtf_of(interval)) == interval


@given(DAYS, st.integers(-5_000_000, 5_000_000), UNITS)
def test_shift_never_raises(day: date, count: int, unit: Unit) -> None:
    moved = intervals.shift(day, count, unit)
    assert moved is None or (moved >= day) == (count >= 0) or moved == day


@given(DAYS, st.integers(-30_000, 30_000))
def test_months_are_moved_as_dateutil_moves_them(day: date, count: int) -> None:
    try:
        expected = day + relativedelta(months=count)
    except (ValueError, OverflowError):
        expected = None
    assert intervals.shift(day, count, Unit.MONTH) == expected


@pytest.mark.parametrize("text", ["2017-03-11", "2017-03", "2017", "2017-21", "201X", "2017-03-11~",
                                  "2021-07-01/2021-07-30", "[2017-03-04,2017-04-03]", "XXXX-08-22"])  # fmt: skip
def test_our_edtf_is_edtf(text: str) -> None:
    assert parse_edtf(text) is not None


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "2017-13", "2017-02-30", "0000", "2018/2017", "[2017,x]", "201X-03"]
)
def test_what_is_no_date_has_no_bounds(text: str) -> None:
    assert intervals.bounds(text) is None


def test_intersection_keeps_open_sides() -> None:
    both = Interval(date(2018, 1, 1), None).intersect(Interval(None, None))
    assert both == Interval(date(2018, 1, 1), None)
    assert Interval(None, date(2018, 1, 1)).intersect(Interval(date(2018, 1, 1), None)) is None


PRECISIONS = [
    ("2017-03-11", "day"),
    ("2017-33", "quarter"),
    ("2017-22", "season"),
    ("201X", "decade"),
    ("2018-03-05/2018-03-11", "week"),
    ("XXXX-08", "none"),
]


@pytest.mark.parametrize(("text", "word"), PRECISIONS)
def test_precision_in_the_words_of_the_contract(text: str, word: str) -> None:
    assert intervals.precision(text) == word
