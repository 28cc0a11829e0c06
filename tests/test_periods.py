"""Every way a person may write a date in an option, and what is refused."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import typed
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit, days
from timeline.errors import UsageError
from timeline.typed import Typed
from timeline.typed.forms import EXAMPLE_DAY, Form

EVER = Interval(None, None)

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
    *("", "soon", "11 2017", "²017", "2017-03-11-12", "may may 2017", "last 2", "to", "..", "since", "24:00"),
    *("1 to 5 to 9 may 2018", "a to b to c to d to e to f to g 2018", "last tuesday week", "22/08/18"),
    *("aug '17", "22 aug '18", "2018 m", "2018w", "2017 days"),  # years, and no number of months
]


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text: str) -> None:
    with pytest.raises(UsageError, match="cannot read the date"):
        typed.parse(text, TODAY)


IMPOSSIBLE = [
    ("2018-02-30", "February 2018 has 28 days"),
    ("before 0001", "no day is before it"),
    ("2016-02-30", "February 2016 has 29 days"),
    ("2017-W53", "2017 has 52 weeks"),
    ("2020-W54", "2020 has 53 weeks"),
    ("31 April 2018", "April 2018 has 30 days"),
    ("31 april", "April 2018 has 30 days"),
    ("Feb 29, 2018", "February 2018 has 28 days"),
    ("2018-13", "there is no month 13, a year has 12"),
    ("20181301", "there is no month 13, a year has 12"),
    ("13/13/2017", "there is no month 13, a year has 12"),
    ("31.4.2018", "April 2018 has 30 days"),
    ("2017-Q5", "there is no quarter 5, a year has 4"),
    ("H3 2018", "there is no half 3, a year has 2"),
    ("0000", "there is no year 0, the first is 1"),
    ("99999 years ago", "that is outside the years 1 to 9999"),
    ("2017-03-11 Mon", "2017-03-11 is a Saturday"),
    ("2018-02-30..2018-03", "February 2018 has 28 days"),
    ("1 to 31 april 2018", "April 2018 has 30 days"),
    ("XXXX-08-22", "it states no year"),
    ("۱۳۹۷/۱۲/۳۰", "the solar Hijri calendar has no such day that we know"),
]


@pytest.mark.parametrize(("text", "reason"), IMPOSSIBLE)
def test_a_day_that_no_calendar_has_is_called_one(text: str, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        typed.parse(text, TODAY)
    assert caught.value.message == f"'{text}' is no date: {reason}."


FORMS = [(form, text, edtf) for form in typed.FORMS for text, edtf in form.examples.items()]


@pytest.mark.parametrize(("form", "text", "edtf"), FORMS, ids=[text for _, text, _ in FORMS])
def test_every_form_reads_its_examples(form: Form, text: str, edtf: str) -> None:
    assert typed.parse(text, EXAMPLE_DAY) == intervals.bounds(edtf)
    words = set(text.casefold().split())
    hangs = form.hangs_on_today or (words & {"november", "today", "may"} and not re.search(r"\d{4}", text))
    assert typed.written(text) == (None if hangs else text if intervals.bounds(text) else edtf)


@pytest.mark.parametrize("form", typed.FORMS, ids=lambda form: form.name)
def test_every_form_reads_what_no_other_does(form: Form) -> None:
    others = [each for each in typed.FORMS if each is not form]
    assert [text for text, edtf in form.examples.items() if not _reads(others, text, edtf)]


def _reads(forms: list[Form], text: str, edtf: str) -> bool:
    try:
        return typed.read(text, EXAMPLE_DAY, forms=forms).days == intervals.bounds(edtf)
    except UsageError:
        return False


OTHER_WRITING = [
    ("22 août 2018", "2018-08-22"),
    ("22 августа 2018", "2018-08-22"),
    ("среда, 22 августа 2018 г.", "2018-08-22"),
    ("с 20 августа 2018", None),
    ("22 de agosto de 2018", "2018-08-22"),
    ("22 ağustos 2018", "2018-08-22"),
    ("août 2018", "2018-08"),
    ("2018年8月22日", "2018-08-22"),
    ("２０１８-０８-２２", "2018-08-22"),
    ("٢٠١٨/٠٨/٢٢", "2018-08-22"),
    ("(2018-08-22)", "2018-08-22"),
    ("2018–2019", "2018-01-01/2019-12-31"),
    ("'22 Aug 2018'", "2018-08-22"),
]


@pytest.mark.parametrize(("text", "edtf"), OTHER_WRITING)
def test_other_languages_digits_and_signs(text: str, edtf: str | None) -> None:
    assert typed.written(text) == edtf


OF_DAY = "calendar: 2018-08-22 in the Gregorian one."
CALENDARS = [
    ("۱۳۹۷/۰۵/۳۱", "2018-08-22", f"'۱۳۹۷/۰۵/۳۱' is read by the solar Hijri {OF_DAY}"),
    ("۳۱ مرداد ۱۳۹۷", "2018-08-22", f"'۳۱ مرداد ۱۳۹۷' is read by the solar Hijri {OF_DAY}"),
    ("31 mordad 1397", "2018-08-22", f"'31 mordad 1397' is read by the solar Hijri {OF_DAY}"),
    ("١٤٣٩/١٢/١١", "2018-08-22", f"'١٤٣٩/١٢/١١' is read by the lunar Hijri {OF_DAY}"),
    ("1397/05/31 solar", "2018-08-22",
     f"'1397/05/31 solar' is read by the solar Hijri {OF_DAY}"),
    ("1439-12-11", "1439-12-11",
     "'1439-12-11' is read as Gregorian; by the lunar Hijri calendar it is 2018-08-22: add 'AH'."),
    ("1439-12-11 AH", "2018-08-22",
     f"'1439-12-11 AH' is read by the lunar Hijri {OF_DAY}"),
    ("2561-08-22", "2561-08-22",
     "'2561-08-22' is read as Gregorian; by the Buddhist calendar it is 2018-08-22: add 'BE'."),
    ("۱۳۹۶ to ۱۳۹۷", "2017-03-21/2019-03-20",
     "'1396' is read by the solar Hijri calendar: 2017-03-21 to 2018-03-20 in the Gregorian one. "
     "'1397' is read by the solar Hijri calendar: 2018-03-21 to 2019-03-20 in the Gregorian one."),
    ("1453", "1453", ""),
    ("2018-08-22", "2018-08-22", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf", "note"), CALENDARS)
def test_the_calendar_that_was_read_is_told(text: str, edtf: str, note: str) -> None:
    assert typed.read(text, EXAMPLE_DAY) == Typed(intervals.bounds(edtf) or EVER, note)


def test_a_day_of_either_calendar_is_refused_with_both_readings() -> None:
    with pytest.raises(UsageError) as caught:
        typed.parse("1439/12/11", TODAY)
    assert caught.value.message.startswith("cannot tell which calendar '1439/12/11' is of: Gregorian, or lunar Hijri")
    assert caught.value.fix == "Write 2018-08-22 or 1439-12-11."


MISSPELT = [
    ("last wensday", "last wednesday"),
    ("sumer 2018", "summer 2018"),
    ("Octobre 2018 to novembr 2018", "october 2018 to november 2018"),
]


@pytest.mark.parametrize(("text", "near"), MISSPELT)
def test_a_misspelt_word_is_named(text: str, near: str) -> None:
    with pytest.raises(UsageError, match=f"Did you mean '{near}'"):
        typed.parse(text, TODAY)


UNITS = st.sampled_from([Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.YEAR, Unit.DECADE, Unit.WEEK])
DAYS = st.dates(date(100, 1, 1), date(9000, 1, 1))
SIMPLE = st.builds(
    lambda unit, day, sign: intervals.edtf(unit, day) + (sign if unit is not Unit.WEEK else ""),
    UNITS, DAYS, st.sampled_from(["", "~", "?", "%"]),
)  # fmt: skip
PRINTED = st.one_of(
    SIMPLE,
    st.tuples(DAYS, DAYS).map(lambda ends: intervals.edtf_of(days(min(ends), max(ends)))),
    DAYS.map(lambda day: f"../{day}"),
    DAYS.map(lambda day: f"{day}/.."),
    st.lists(DAYS, min_size=2, max_size=3).map(lambda found: f"[{','.join(map(str, found))}]"),
)


@given(PRINTED)
def test_what_the_store_prints_is_read_as_its_very_days(edtf: str) -> None:
    assert typed.parse(edtf, TODAY) == intervals.bounds(edtf)
    assert typed.parse(f"({edtf.lower()})", TODAY) == intervals.bounds(edtf)
    assert typed.written(edtf) == edtf


WORDS = st.sampled_from(["to", "may", "2018", "-", "..", "5", "[", "]", ",", "last", "or", "1397", "week"])


@given(st.text(max_size=40) | st.lists(WORDS, max_size=9).map(" ".join))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        found = typed.parse(text, TODAY)
    except UsageError as error:
        assert error.fix
    else:
        assert found != EVER


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
