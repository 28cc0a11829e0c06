"""Every way a person may write a date in an option, and what is refused."""

from datetime import date

import pytest

from timeline.calendar import typed
from timeline.calendar.intervals import days
from timeline.errors import UsageError

TODAY = date(2018, 8, 22)  # a Wednesday

READ = [
    ("2017", date(2017, 1, 1), date(2017, 12, 31)),
    ("2017-03", date(2017, 3, 1), date(2017, 3, 31)),
    ("2017-03-11", date(2017, 3, 11), date(2017, 3, 11)),
    ("2017-Q1", date(2017, 1, 1), date(2017, 3, 31)),
    ("2017-W12", date(2017, 3, 20), date(2017, 3, 26)),
    ("march 2017", date(2017, 3, 1), date(2017, 3, 31)),
    ("Sept. 2018", date(2018, 9, 1), date(2018, 9, 30)),
    ("11 march 2017", date(2017, 3, 11), date(2017, 3, 11)),
    ("March 11th, 2017", date(2017, 3, 11), date(2017, 3, 11)),
    ("2017-03..2017-05", date(2017, 3, 1), date(2017, 5, 31)),
    ("today", TODAY, TODAY),
    ("yesterday", date(2018, 8, 21), date(2018, 8, 21)),
    ("2 weeks ago", date(2018, 8, 8), date(2018, 8, 8)),
    ("18m", date(2017, 2, 22), date(2017, 2, 22)),
    ("last month", date(2018, 7, 1), date(2018, 7, 31)),
    ("this quarter", date(2018, 7, 1), date(2018, 9, 30)),
    ("25.12.2017", date(2017, 12, 25), date(2017, 12, 25)),
    ("03.04.2017", date(2017, 4, 3), date(2017, 4, 3)),
    ("12/25/2017", date(2017, 12, 25), date(2017, 12, 25)),
    ("05/05/2017", date(2017, 5, 5), date(2017, 5, 5)),
]


@pytest.mark.parametrize(("text", "first", "last"), READ)
def test_reads(text: str, first: date, last: date) -> None:
    assert typed.parse(text, TODAY) == days(first, last)


def test_an_end_left_out_is_open() -> None:
    assert typed.parse("2017..", TODAY) == days(date(2017, 1, 1), None)
    assert typed.parse("..2017", TODAY) == days(None, date(2017, 12, 31))


REFUSED = [
    *("", "soon", "2017-13", "2017-02-30", "2017-W60", "31 february 2017", "march", "11 2017", "99999 years ago"),
    *("²017", "2017-03-11-12", "13/13/2017", "0000", "may may 2017", "2017-Q5"),
]


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text: str) -> None:
    with pytest.raises(UsageError, match="cannot read the date"):
        typed.parse(text, TODAY)


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(UsageError, match="ends before it begins"):
        typed.parse("2018..2017", TODAY)


def test_day_and_month_in_unknown_order_are_refused_with_both_readings() -> None:
    with pytest.raises(UsageError) as caught:
        typed.parse("03/04/2017", TODAY)
    assert caught.value.message == "cannot tell which date '03/04/2017' is: 3 April or 4 March 2017."
    assert caught.value.fix == "Write 2017-04-03 or 2017-03-04, or set date_order in timeline.yaml."


@pytest.mark.parametrize(("order", "day"), [("dmy", date(2017, 4, 3)), ("mdy", date(2017, 3, 4))])
def test_the_declared_order_settles_it(order: str, day: date) -> None:
    assert typed.parse("03/04/2017", TODAY, order) == days(day, day)
