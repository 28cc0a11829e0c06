"""Every row of the grammar: its examples give their values, and this row, not another, matched them."""

from datetime import date

import pytest

from timeline.calendar.intervals import Interval, days
from timeline.lang.english.times import LANGUAGE, tense
from timeline.lang.rows import Row
from timeline.tagger import tag, tag_unanchored

WRITTEN = date(2014, 1, 20)
EXAMPLES = [(row, text, value) for row in LANGUAGE.phrases for text, value in row.examples.items()]


@pytest.mark.parametrize(("row", "text", "value"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_a_row_reads_its_examples(row: Row, text: str, value: str) -> None:
    found = [(each.value, each.rule) for each in tag(text, WRITTEN)]
    assert found[:1] == ([(value, row.pattern)] if row.make else [])


def test_every_row_has_an_example() -> None:
    assert [row.pattern for row in LANGUAGE.phrases if not row.examples] == []
    assert len(EXAMPLES) > 300


@pytest.mark.parametrize("text", tense.NOT_DATES)
def test_what_is_no_time_is_not_tagged(text: str) -> None:
    assert tag(text, WRITTEN) == []


RANGES = [
    ("It ran Aug. 5-10, 1998.", [("Aug. 5", "1998-08-05"), ("10, 1998", "1998-08-10")]),
    ("It ran Aug. 5-10.", [("Aug. 5", "2013-08-05"), ("10", "2013-08-10")]),
    ("from July 30-Aug. 10, 2012", [("July 30", "2012-07-30"), ("Aug. 10, 2012", "2012-08-10")]),
    ("from 1991 to 1997", [("1991", "1991"), ("1997", "1997")]),
    ("between March and May 2018", [("March", "2018-03"), ("May 2018", "2018-05")]),
    ("in 2015-16", [("2015", "2015"), ("16", "2016")]),
    ("in the season 2019/20", [("2019", "2019"), ("20", "2020")]),
    ("5-10 August 2018", [("5", "2018-08-05"), ("10 August 2018", "2018-08-10")]),
    ("Aug. 26, 1989 to Oct. 20", [("Aug. 26, 1989", "1989-08-26"), ("Oct. 20", "1989-10-20")]),
    ("from May to August 2018", [("May", "2018-05"), ("August 2018", "2018-08")]),
    ("in March and April", [("March", "2014-03"), ("April", "2014-04")]),
    ("in the spring and summer of 2017", [("the spring", "2017-SP"), ("summer of 2017", "2017-SU")]),
    ("on Tuesday (Jan. 7)", [("Tuesday", "2014-01-07"), ("Jan. 7", "2014-01-07")]),
    ("on April 24 and 25.", [("April 24", "2014-04-24"), ("25", "2014-04-25")]),
    ("On April 24 and 25 people died.", [("April 24", "2014-04-24")]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES, ids=[text for text, _ in RANGES])
def test_the_ends_of_a_range_share_month_and_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.text, each.value) for each in tag(text, WRITTEN)] == expected


MODIFIED = [
    ("early March 2018", "START", "2018-03-01/2018-03-10"),
    ("mid-August 2018", "MID", "2018-08-11/2018-08-20"),
    ("late 2018", "END", "2018-09-01/2018-12-31"),
    ("mid-2015", "MID", "2015-05-01/2015-08-31"),
    ("around 2015", "APPROX", "2015~"),
    ("since 2001", "", "2001/.."),
    ("last week", "", "2014-01-13/2014-01-19"),
    ("the early 1990s", "START", "1990-01-01/1993-12-31"),
    ("by 2001", "", "../2001"),
    ("until March 2001", "", "../2001-03"),
    ("before 2001", "", "../2000-12-31"),
    ("not until 2001", "", "2001"),
    ("by the end of the year", "END", "../2014-12-31"),
    ("the end of 2018", "END", "2018-11-01/2018-12-31"),
    ("the start of May 2018", "START", "2018-05-01/2018-05-05"),
    ("the second half of May 2018", "END", "2018-05-16/2018-05-31"),
    ("2001 onwards", "ON_OR_AFTER", "2001/.."),
    ("2001 or later", "ON_OR_AFTER", "2001/.."),
]


@pytest.mark.parametrize(("text", "mod", "edtf"), MODIFIED, ids=[text for text, _, _ in MODIFIED])
def test_a_modifier_narrows_the_days(text: str, mod: str, edtf: str) -> None:
    found = tag(text, WRITTEN)
    assert [(each.mod, each.edtf) for each in found] == [(mod, edtf)]


ENDED = [
    ("the quarter ended June 30, 2012", "2012-Q2", "2012-34"),
    ("the second quarter ended July 31, 2012", "2012-Q2", "2012-05-01/2012-07-31"),
    ("the year ended March 31, 2012", "P1Y", None),
    ("the six months to June 2012", "P6M", None),
]


@pytest.mark.parametrize(("text", "value", "edtf"), ENDED, ids=[text for text, _, _ in ENDED])
def test_a_stated_end_gives_a_period_its_days(text: str, value: str, edtf: str | None) -> None:
    assert [(each.value, each.edtf) for each in tag(text, WRITTEN)][:1] == [(value, edtf)]


def test_a_clock_time_takes_the_day_beside_it() -> None:
    assert [each.value for each in tag("It began at 10 p.m. Friday.", WRITTEN)] == ["2014-01-17T22:00"]
    assert [each.value for each in tag("On Friday at 10 p.m. it began.", WRITTEN)] == ["2014-01-17", "2014-01-17T22:00"]


def test_what_lasts_until_now_is_open() -> None:
    assert [each.edtf for each in tag("from 2001 until now", WRITTEN)] == ["2001/..", None]


def test_a_headline_keeps_its_times() -> None:
    assert [each.value for each in tag("Talks To Resume Today\n\nThe envoys meet.", WRITTEN)] == ["2014-01-20"]


@pytest.mark.parametrize("mark", [*".!?:;\"“”'’`‘—–-_()[]|/•*>", "\n"])
def test_a_capital_behind_a_mark_is_no_name(mark: str) -> None:
    assert [each.text for each in tag(f"somebody came{mark} Today they went home", WRITTEN)] == ["Today"]


def test_a_capital_in_the_middle_of_a_sentence_is_a_name() -> None:
    assert tag("somebody came for Today they went home", WRITTEN) == []


def test_an_expression_explains_itself() -> None:
    (found,) = tag("They met on Friday.", WRITTEN)
    assert found.why == '"Friday" is 2014-01-17: the most recent such day on or before 2014-01-20 (DCT), after "met"'
    assert (found.basis, found.anchor, found.cue, found.assumed) == ("relative", WRITTEN, "met", ("direction",))


def test_an_unknown_date_keeps_what_is_explicit() -> None:
    found = tag_unanchored("On 5 May 2017 and on Aug. 22 and last week.", None)
    assert [(each.value, each.edtf) for each in found] == [
        ("2017-05-05", "2017-05-05"),
        ("XXXX-08-22", "XXXX-08-22"),
        ("XXXX-WXX", None),
    ]


def test_an_interval_as_anchor_gives_all_possible_days() -> None:
    (found,) = tag_unanchored("He left yesterday.", days(date(2018, 8, 20), date(2018, 8, 23)))
    assert found.interval == Interval(date(2018, 8, 19), date(2018, 8, 23))
    assert found.edtf == "2018-08-19/2018-08-22"


ANCHORED = [
    ("It began on Oct. 3, 2001. The next day they left.", "The next day", "2001-10-04"),
    ('"We will leave tomorrow," the minister said on Friday.', "tomorrow", "2014-01-18"),
    ("On Friday he said: “We leave tomorrow.”", "tomorrow", "2014-01-18"),
    ("KABUL, Jan. 17 (Xinhua) -- Troops left today.", "today", "2014-01-17"),
    ("KABUL, Jan. 19 - Troops left on Monday.", "Monday", "2014-01-13"),
    ("They met on Oct. 3, 2001.\n\nQ: And the next day?", "the next day", "2014-01-21"),
    ("It was open from Monday to Friday.", "Friday", "2014-01-24"),
    ("They met on Feb. 20.", "Feb. 20", "2013-02-20"),
    ("They meet on Feb. 20.", "Feb. 20", "2014-02-20"),
    ("They met in February.", "February", "2013-02"),
    ("The talks are in February.", "February", "2014-02"),
    ("In 2010 he resigned; the following year he died.", "the following year", "2011"),
    ("In 1990 he came. The following decade he left.", "The following decade", "200"),
    ("In 1790 he came. In the following century he left.", "the following century", "18"),
    ("In May 2001 he came. In the following quarter he left.", "the following quarter", "2001-Q3"),
    *(
        (f"KABUL, Jan. 17 {end} Troops left today.", "today", "2014-01-17")
        for end in ("--", "—", "–", "- ", "_", "/", ":")
    ),
    ("In the third quarter sales rose. They fell from a year ago.", "a year ago", "2012-Q3"),
    *(
        (f"In the third quarter sales rose. In the {months} months they fell from a year ago.", "a year ago", "2013")
        for months in ("six", "nine", "twelve")
    ),
]


@pytest.mark.parametrize(("text", "words", "value"), ANCHORED, ids=[text for text, _, _ in ANCHORED])
def test_an_expression_counts_from_its_passage(text: str, words: str, value: str) -> None:
    assert [each.value for each in tag(text, WRITTEN) if each.text == words] == [value]


SHARED = [  # a month without a year takes that of the other end, or the one beside it
    ("from Oct. 20, 1989 to Feb. 29", ["1989-10-20", "2012-02-29"]),  # 1990 has no such day
    ("from Nov. 5 to Feb. 6, 1990", ["1989-11-05", "1990-02-06"]),
    ("from Feb. 29 to March 6, 1990", ["2012-02-29", "1990-03-06"]),
    ("from November 1989 to February", ["1989-11", "1990-02"]),
    ("Aug. 5 - 10 - 12", ["2013-08-05", "2013-08-10", "2013-08-12"]),
    ("Aug. 25-33", ["2013-08-25"]),
    ("Feb. 28-29, 2012", ["2012-02-28", "2012-02-29"]),
    ("from Jan. 31, 2012 to January", ["2012-01-31", "2012-01"]),
    ("at 10 p.m., Friday", ["2014-01-17T22:00"]),
    ("Sept. 25-31", ["2013-09-25"]),
    ("Aug. 25-5", ["2013-08-25"]),
    ("Aug. 5, 1998 and 10", ["1998-08-05"]),  # behind a year a number is no day
    ("Aug. 5-10%", ["2013-08-05"]),
    ("in 2015-16-style clothes", ["2015"]),
    ("Wednesday (December)", ["2014-01-15", "2013-12"]),
    ("8 p.m. (0000 GMT)", ["2014-01-20T20:00"]),
]


@pytest.mark.parametrize(("text", "values"), SHARED, ids=[text for text, _ in SHARED])
def test_what_two_times_share_and_what_they_do_not(text: str, values: list[str]) -> None:
    assert [each.value for each in tag(text, WRITTEN)] == values


WORDED = [  # numbers in words: the expression and its value
    ("for a dozen years", "a dozen years P12Y"),
    ("for a hundred years", "a hundred years P100Y"),
    ("for a thousand years", "a thousand years P1000Y"),
    ("for a hundred and ten years", "a hundred and ten years P110Y"),
    ("for a thousand and ten years", "a thousand and ten years P1010Y"),
    ("for two hundred forty five years", "two hundred forty five years P245Y"),
    ("for twenty-five years", "twenty-five years P25Y"),
    ("for twenty\nfive years", "twenty\nfive years P25Y"),
    ("on the twenty-first of May 2012", "the twenty-first of May 2012 2012-05-21"),
    ("the year nineteen hundred", "the year nineteen hundred 1900"),
    ("in two thousand ninety nine", "two thousand ninety nine 2099"),
    ("in two thousand one hundred", ""),
    ("for eighteen ninety", ""),
]


@pytest.mark.parametrize(("text", "value"), WORDED, ids=[text for text, _ in WORDED])
def test_a_number_in_words_is_one_number(text: str, value: str) -> None:
    assert ", ".join(f"{each.text} {each.value}" for each in tag(text, WRITTEN)) == value


@pytest.mark.parametrize("text", ["around three years", "around every week", "around now", "around a year ago"])
def test_only_a_date_is_around_something(text: str) -> None:
    assert [each.mod for each in tag(text, WRITTEN)] == [""]


@pytest.mark.parametrize("text", ["before Friday's match", "before Friday’s match"])
def test_what_owns_something_is_no_bound(text: str) -> None:
    assert [each.edtf for each in tag(text, WRITTEN)] == ["2014-01-17"]


PLANNED = [  # a length of time behind a plan is the day at its end, but for a record
    ("The loan is due in two years.", "2016"),
    ("The loan is due in two decades.", "2034"),
    ("The loan is due in a year.", "2015"),
    ("The loan is due in ten days.", "2014-01-30"),
    ("The loan is due in three weeks.", "2014-W07"),
    ("The loan is due in two months.", "2014-03"),
    ("The loan is due at the weekend.", "2014-W04-WE"),
    ("It is due with a guest in two years.", "2016"),
    ("It is due with the oldest in two years.", "P2Y"),
    ("It is due for the first time in two years.", "P2Y"),
]


@pytest.mark.parametrize(("text", "value"), PLANNED, ids=[text for text, _ in PLANNED])
def test_a_planned_length_of_time_is_its_end(text: str, value: str) -> None:
    assert [each.value for each in tag(text, WRITTEN)] == [value]


@pytest.mark.parametrize("first", ["two weeks", "every Monday", "now", "17:30"])
def test_what_is_no_date_begins_no_range(first: str) -> None:
    assert [each.role for each in tag(f"from {first} to Friday", WRITTEN)] == ["", ""]


def test_a_cue_does_not_reach_into_the_next_line() -> None:
    (found,) = tag("Delegates are expected to attend.\nOn Saturday the minister spoke.", date(2024, 10, 6))
    assert found.value == "2024-10-05"
