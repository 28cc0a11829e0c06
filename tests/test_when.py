"""Laws of the calendar: intervals are not empty, EDTF says what the interval holds."""

from datetime import date, timedelta

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


FIRST = date(2018, 2, 20)
FEW = st.integers(1, 20).map(lambda count: FIRST + timedelta(count))  # so that ends meet often


@st.composite
def some_intervals(draw: st.DrawFn) -> Interval:
    one, other = sorted((draw(FEW), draw(FEW)))
    return Interval(draw(st.sampled_from([one, None])), draw(st.sampled_from([other + timedelta(1), None])))


INTERVALS = some_intervals()


def held(interval: Interval) -> set[int]:
    """Which of the days around the few an interval holds, by what half-open means."""
    around = range(FIRST.toordinal(), FIRST.toordinal() + 24)
    first = interval.start.toordinal() if interval.start else around.start
    return set(around[around.index(first) : around.index(interval.end.toordinal()) if interval.end else len(around)])


@given(INTERVALS, FEW)
def test_an_interval_holds_its_start_and_not_its_end(interval: Interval, day: date) -> None:
    assert interval.contains(day) == (day.toordinal() in held(interval))
    if interval.start:
        assert interval.contains(interval.start) and not interval.contains(interval.start - timedelta(1))
    if interval.end and interval.last:
        assert interval.contains(interval.last) and not interval.contains(interval.end)


@given(INTERVALS, INTERVALS)
def test_an_intersection_holds_the_days_of_both(one: Interval, other: Interval) -> None:
    both = one.intersect(other)
    assert (held(both) if both else set()) == held(one) & held(other)
    assert both == other.intersect(one)


@given(INTERVALS, INTERVALS)
def test_a_hull_is_the_smallest_interval_with_the_days_of_both(one: Interval, other: Interval) -> None:
    days = held(one) | held(other)
    assert held(one.hull(other)) == set(range(min(days), max(days) + 1))
    assert one.hull(other) == other.hull(one)


@given(FEW, FEW)
def test_no_interval_is_empty(one: date, other: date) -> None:
    if one < other:
        assert Interval(one, other).is_day == (other == one + timedelta(1))
    else:
        with pytest.raises(ValueError, match="empty interval"):
            Interval(one, other)


def test_open_sides_stay_open() -> None:
    both = Interval(date(2018, 1, 1), None).intersect(Interval(None, None))
    assert both == Interval(date(2018, 1, 1), None)
    assert Interval(None, date(2018, 1, 1)).intersect(Interval(date(2018, 1, 1), None)) is None
    assert both.hull(Interval(None, date(2018, 1, 1))) == Interval(None, None)
    assert not both.is_day


RANGES = [
    ("2018-03-05/2018-03-05", "2018-03-05"),
    ("2018-03/2018-04", "2018-03-01/2018-04-30"),
    ("../2018-03", "../2018-03-31"),
    ("2018-03/..", "2018-03-01/.."),
    ("2018-03-05/2018-03-04", None),
    ("[2018-03-05,2018-03-04]", "2018-03-04/2018-03-05"),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_a_range_begins_before_it_ends(text: str, expected: str | None) -> None:
    interval = intervals.bounds(text)
    assert (intervals.edtf_of(interval) if interval else None) == expected


PRECISIONS = [
    ("2017-03-11", "day"),
    ("2017-33", "quarter"),
    ("2017-22", "season"),
    ("201X", "decade"),
    ("2017-24", "season"),
    ("2017-25", "none"),
    ("2017-36", "quarter"),
    ("2017-37", "none"),
    ("2017-12", "month"),
    ("2017", "year"),
    ("20XX", "interval"),
    ("2018-03-05/2018-03-11", "week"),
    ("2018-03-05/2018-03-10", "interval"),
    ("2018-03-05/2018-03-12", "interval"),
    ("2018-03-06/2018-03-12", "interval"),
    ("../2018-03-11", "open"),
    ("[2018-03-05,2018-05-03]", "interval"),
    ("XXXX-08", "none"),
]


@pytest.mark.parametrize(("text", "word"), PRECISIONS)
def test_precision_in_the_words_of_the_contract(text: str, word: str) -> None:
    assert intervals.precision(text) == word
