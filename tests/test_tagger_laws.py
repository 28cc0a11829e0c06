"""Laws of the tagger: spans are ordered and local, intervals hold days, nothing raises."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.calendar import intervals
from timeline.model import Timex
from timeline.tagger import tag, tag_unanchored

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "past",
        "Friday",
        "Monday",
        "March",
        "May",
        "Dec.",
        "5",
        "10",
        "31",
        "1998",
        "2014",
        "'98",
        "1990s",
        "9/11",
        "2018-09-04",
        "04.09.2018",
        "to",
        "-",
        ",",
        "and",
        "of",
        "in",
        "on",
        "since",
        "until",
        "early",
        "late",
        "mid-",
        "week",
        "weeks",
        "year",
        "years",
        "quarter",
        "first",
        "third",
        "two",
        "hundred",
        "half",
        "ago",
        "earlier",
        "later",
        "before",
        "night",
        "p.m.",
        "noon",
        "10:30",
        "today",
        "tomorrow",
        "will",
        "said",
        '"',
        "'",
        "(",
        ")",
        ".",
        "\n\n",
        "Easter",
        "every",
        "few",
        "century",
        "GMT",
        "weekend",
        "summer",
        "Feb.",
        "29",
        "30",
        "o'clock",
        "fiscal",
        "quarters",
        "ended",
        "0",
        "00",
        "9999",
        "0001",
        "1st",
        "22nd",
    ]
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200)
EDGES = [date.min, date(1, 1, 2), date(9999, 12, 31), date(9999, 1, 1), date(2016, 2, 29), date(2014, 12, 31)]
DAYS = st.dates() | st.sampled_from(EDGES)


def check(text: str, found: list[Timex]) -> None:
    at = 0
    for each in found:
        assert at <= each.start < each.end <= len(text)
        assert each.text == text[each.start : each.end]
        assert each.type in ("DATE", "TIME", "DURATION", "SET")
        assert each.why and each.rule and each.value
        assert (each.interval is None) == (each.edtf is None) or each.value.startswith("XXXX")
        assert each.interval is None or each.type in ("DATE", "TIME")
        if each.interval and each.interval.start and each.interval.end:
            assert each.interval.start < each.interval.end
        at = each.end


@given(TEXTS, DAYS)
@settings(max_examples=300, deadline=None)
@example("Dec. 31 to Jan. 1, the following year", date(9999, 12, 31))
@example("since the early 1990s", date(1, 1, 1))
def test_spans_are_ordered_and_nothing_raises(text: str, dct: date) -> None:
    check(text, tag(text, dct))


@given(TEXTS, st.none() | st.tuples(DAYS, DAYS))
@settings(max_examples=100, deadline=None)
def test_unanchored_text_has_the_same_spans(text: str, days: tuple[date, date] | None) -> None:
    anchor = intervals.days(min(days), max(days)) if days else None
    found = tag_unanchored(text, anchor)
    assert [(x.start, x.end) for x in found] == [(x.start, x.end) for x in tag(text, date(2014, 1, 20))]


@given(TEXTS, TEXTS, DAYS)
@settings(max_examples=200, deadline=None)
@example("Friday", "the 1998", date(2014, 1, 20))
def test_a_paragraph_has_the_same_spans_alone_and_behind_others(one: str, two: str, dct: date) -> None:
    head = one + ".\n\n"
    alone = [(x.start + len(head), x.end + len(head)) for x in tag(two, dct)]
    together = [(x.start, x.end) for x in tag(head + two, dct) if x.start >= len(head)]
    assert alone == together


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_edtf_says_what_the_interval_holds(text: str) -> None:
    for each in tag(text, date(2014, 1, 20)):
        if each.edtf and not each.edtf.startswith("XXXX") and not each.edtf.startswith("["):
            assert intervals.bounds(each.edtf) == each.interval, each


UNITS = [
    "7",
    "may ",
    "1/1/",
    "x",
    '"',
    "2-",
    "the last ",
    "a ",
    "March and ",
    "10 to ",
    "hundred ",
    "Friday, ",
    "1.",
    "early ",
    "one two ",
    "“today ",
    "\nthe next day ",
    ". ",
    "Monday to ",
    "2001-",
    "Aug. 5-",
    "\n",
    "'",
    "a.",
    "first and ",
    "''",
    "ago ",
    "12:",
    "ended ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_repeated_words_never_raise(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    found = tag(text, date(2014, 1, 20))
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_letters_that_grow_in_lower_case_keep_the_offsets() -> None:
    (found,) = tag("İİİ İn early March 2014.", date(2014, 1, 20))
    assert (found.text, found.mod, found.start) == ("early March 2014", "START", 7)
