"""Counts, gaps and the grid over rows of every precision."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest
from test_salience import event
from test_store import FILE, claim, extraction

from timeline.cli.plot import plot
from timeline.corpus import counts
from timeline.corpus.counts import Count, Gap
from timeline.model import EVERY_CLAIM, STATUSES, Claim
from timeline.store import Store

DATES = ["2017-03-02", "2017-03-20", "2017-03", "2017", "2018-01-05", "2017-12-01/2018-01-31", "../2016", None]
ROWS = [claim(i, date=d) for i, d in enumerate(DATES, 1)]


def kept(rows: Sequence[Claim]) -> Store:
    """A store of these claims; each gets an id of its own."""
    store = Store(":memory:", "build")
    for document in sorted({row.document for row in rows}):
        own = [replace(row, id=f"{document}-{i}") for i, row in enumerate(rows) if row.document == document]
        store.update([], [(document, FILE, [extraction(own, document)], [])])
    return store


def by(field: str, rows: Sequence[Claim], outlets: Mapping[str, str]) -> list[Count]:
    store = kept(rows)
    if field in counts.LISTED:
        return counts.by_names(field, store.listed(EVERY_CLAIM, True, field), outlets)
    return counts.by(field, store.alike(EVERY_CLAIM, True))


def gaps(rows: Sequence[Claim], number: int) -> list[Gap]:
    return counts.gaps(kept(rows).spans(EVERY_CLAIM, True), number)


def test_a_row_counts_for_the_year_that_holds_all_of_it() -> None:
    assert by("year", ROWS, {}) == [("2017", 4, 4), ("2018", 1, 1), (counts.NONE, 3, 3)]


def test_a_row_counts_for_the_month_that_holds_all_of_it() -> None:
    assert by("month", ROWS, {}) == [("2017-03", 3, 3), ("2018-01", 1, 1), (counts.NONE, 4, 4)]


def test_every_actor_counts() -> None:
    rows = [ROWS[0], replace(ROWS[1], actors=("Taliban",)), replace(ROWS[2], actors=())]
    assert by("actor", rows, {}) == [("Taliban", 2, 2), (counts.NONE, 1, 1), ("Russia", 1, 1)]


def test_sources_are_outlets_where_they_are_known() -> None:
    rows = [ROWS[0], replace(ROWS[1], document="b")]
    assert by("source", rows, {"a": "VOA"}) == [("VOA", 1, 1), ("b", 1, 1)]


def test_gaps_lie_between_days_that_are_known() -> None:
    days = [row for row in ROWS if row.date != "2017-03"]
    (longest, second) = gaps(days, 5)
    assert (longest.after, longest.before, longest.days) == (date(2017, 3, 20), date(2018, 1, 5), 290)
    assert second.days == 17
    assert gaps(days, 1) == [longest]
    assert [gap.days for gap in gaps(ROWS, 5)] == [279]  # what is of March may be of any day of it
    assert gaps(ROWS[:1], 5) == []


def test_an_event_of_a_month_parts_a_gap_and_one_of_a_year_does_not() -> None:
    between = [replace(ROWS[0], date="2017-06"), replace(ROWS[0], date="2017")]
    longest = gaps([*ROWS, *between], 1)[0]
    assert (longest.after, longest.before) == (date(2017, 6, 30), date(2018, 1, 5))


def test_the_grid_has_twelve_months_a_year() -> None:
    months = by("month", ROWS, {})
    assert counts.grid((each.value, each.rows) for each in months) == {2017: [0, 0, 3, *[0] * 9], 2018: [1, *[0] * 11]}
    assert counts.grid((each.value, 0) for each in months) == {}


@pytest.mark.parametrize(
    ("status", "alleged", "found"),
    [
        ("happened", False, "happened"),
        ("ongoing", False, "happened"),
        ("background", False, "happened"),
        ("happened", True, "alleged"),
        ("alleged", True, "alleged"),
        ("planned", False, "planned"),
        ("planned", True, "planned"),
        ("conditional", False, "planned"),
        ("denied", False, "denied"),
        ("negated", False, "denied"),
        ("postponed", False, "called off"),
        ("cancelled", False, "called off"),
    ],
)
def test_what_happened_is_told_apart(status: str, alleged: bool, found: str) -> None:
    row = replace(ROWS[0], status=status, alleged=alleged)
    assert counts.outcome(status, alleged) == found
    assert by("kind", [row], {}) == [(row.kind, 1, int(found == "happened"))]


def test_every_status_has_an_outcome() -> None:
    assert set(counts.OUTCOMES) == set(STATUSES)


@pytest.mark.parametrize("field", counts.FIELDS)
def test_every_field_is_counted(field: str) -> None:
    assert sum(each.rows for each in by(field, ROWS, {})) >= len(ROWS)


def test_only_contacts_that_came_about_are_counted_by_month() -> None:
    rows = [
        replace(ROWS[0], contact="yes"),
        replace(ROWS[1], contact="yes"),
        replace(ROWS[1], contact="yes", status="planned"),
        replace(ROWS[1], contact="yes", kind="statement"),
        replace(ROWS[4], contact="about"),
    ]
    assert counts.contacts(kept(rows).alike(EVERY_CLAIM, True)) == {"2017-03": 2}


def test_days_that_matter_lead_and_say_why() -> None:
    events = [
        event("a", "2019-05-14", 2.0, salience_why="named by 2 articles"),
        event("b", "2019-05-20", 3.0, salience_why="named by 3 articles"),
        event("c", "2019-05-20", 3.0, salience_why="named by 3 articles"),
        event("d", "2019-06", None),
    ]
    assert counts.days([("2019-05-20", 3.0)], events) == [("2019-05-20", 3.0, "named by 3 articles", 2)]
    days = counts.days([("2019-05-20", 3.0), ("2019-05-14", 2.0)], events)
    assert [each.day for each in days] == ["2019-05-20", "2019-05-14"]


def test_a_plot_has_a_column_a_month_and_leaves_out_long_empty_stretches() -> None:
    assert plot("contacts", {}) == ""
    assert plot("contacts", {"2017-03": 2, "2017-05": 1, "2018-12": 1}).splitlines() == [
        "contacts by month",
        "     2 |#",
        "     1 |# #    #",
        "     0 +--- ~~ -",
        "        2017   2018",
    ]


def test_every_year_that_stands_alone_in_a_plot_has_its_label() -> None:
    months = {"1997-04": 1, "2006-12": 1, "2007-10": 2, "2013-03": 9, "2013-04": 9}
    assert plot("contacts", months).splitlines()[-1].split() == ["1997", "2006", "2007", "2013"]


def test_a_plot_of_much_is_eight_lines_high_and_one_of_long_takes_coarser_units() -> None:
    assert len(plot("contacts", {"2017-03": 1000}).splitlines()) == 11
    assert plot("contacts", {"2017-03": 1000}).splitlines()[1] == "  1000 |#"
    months = {f"{year}-{month:02}": 1 for year in range(1990, 2020) for month in range(1, 13)}
    lines = plot("contacts", months).splitlines()
    assert lines[0] == "contacts by year"
    assert lines[-2] == f"     0 +{'-' * 30}"
