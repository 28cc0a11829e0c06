"""Counts, gaps and the grid over rows of every precision."""

from dataclasses import replace
from datetime import date

from test_store import claim

from timeline.corpus import counts

DATES = ["2017-03-02", "2017-03-20", "2017-03", "2017", "2018-01-05", "2017-12-01/2018-01-31", "../2016", None]
ROWS = [claim(i, date=d) for i, d in enumerate(DATES, 1)]


def test_a_row_counts_for_the_year_that_holds_all_of_it() -> None:
    assert counts.by("year", ROWS, {}) == [("2017", 4), ("2018", 1), (counts.NONE, 3)]


def test_a_row_counts_for_the_month_that_holds_all_of_it() -> None:
    assert counts.by("month", ROWS, {}) == [("2017-03", 3), ("2018-01", 1), (counts.NONE, 4)]


def test_every_actor_counts() -> None:
    rows = [ROWS[0], replace(ROWS[1], actors=("Taliban",)), replace(ROWS[2], actors=())]
    assert counts.by("actor", rows, {}) == [("Taliban", 2), (counts.NONE, 1), ("Russia", 1)]


def test_sources_are_outlets_where_they_are_known() -> None:
    rows = [ROWS[0], replace(ROWS[1], document="b")]
    assert counts.by("source", rows, {"a": "VOA"}) == [("VOA", 1), ("b", 1)]


def test_gaps_lie_between_days_that_are_known() -> None:
    days = [row for row in ROWS if row.date != "2017-03"]
    (longest, second) = counts.gaps(days, 5)
    assert (longest.after, longest.before, longest.days) == (date(2017, 3, 20), date(2018, 1, 5), 290)
    assert second.days == 17
    assert counts.gaps(days, 1) == [longest]
    assert [gap.days for gap in counts.gaps(ROWS, 5)] == [279]  # what is of March may be of any day of it
    assert counts.gaps(ROWS[:1], 5) == []


def test_an_event_of_a_month_parts_a_gap_and_one_of_a_year_does_not() -> None:
    between = [replace(ROWS[0], date="2017-06"), replace(ROWS[0], date="2017")]
    longest = counts.gaps([*ROWS, *between], 1)[0]
    assert (longest.after, longest.before) == (date(2017, 6, 30), date(2018, 1, 5))


def test_the_grid_has_twelve_months_a_year() -> None:
    assert counts.grid(ROWS) == {2017: [0, 0, 3, *[0] * 9], 2018: [1, *[0] * 11]}
