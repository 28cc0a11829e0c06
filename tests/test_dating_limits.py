"""The limits of dating: of every distance, length and year that counts, an example on either side."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import timeline
from timeline import reading
from timeline.calendar import intervals
from timeline.dating import bounds, filename, metadata, named_events, publication
from timeline.dating.bounds import Clue
from timeline.dating.head import find, labels, lines, slips
from timeline.dating.head.tokens import split
from timeline.model import NamedEvent
from timeline.text import language

DAY = date(2018, 8, 22)
ROW = "Harbour\n"
FERRY = "The ferry to the old harbour was late, and that was all the mayor of it said."


def edtfs(text: str) -> list[str | None]:
    return [mention.edtf() for mention in find.find(split(text, 0, len(text)))]


def mended(text: str) -> list[str | None]:
    return [mention.edtf() for mention in find.find(slips.mend(split(text, 0, len(text))))]


def days(first: date | None, last: date | None) -> Clue:
    return Clue(first, last, "")


def test_clues_that_meet_on_one_day_leave_it() -> None:
    later = DAY + timedelta(1)
    assert bounds.window([days(DAY, None), days(None, DAY)]) == intervals.days(DAY, DAY)
    assert bounds.window([days(later, None), days(None, DAY)]) is None
    assert bounds.window([]) is None


def test_ends_of_an_interval_that_is_short_enough() -> None:
    last = DAY + timedelta(3)
    assert bounds.ends(intervals.days(DAY, last), timedelta(3)) == (DAY, last)
    assert bounds.ends(intervals.days(DAY, last), timedelta(2)) is None
    assert bounds.ends(intervals.days(DAY, None), timedelta(2)) is None


def test_spans_that_meet_do_not_touch() -> None:
    assert not bounds.touches(3, 5, [(5, 7)])
    assert not bounds.touches(7, 9, [(5, 7)])
    assert bounds.touches(3, 6, [(5, 7)])
    assert bounds.touches(6, 9, [(5, 7)])


def test_a_clue_binds_by_either_end() -> None:
    inside = intervals.days(DAY, DAY + timedelta(3))
    assert bounds.binds(days(DAY, None), inside)
    assert bounds.binds(days(None, DAY + timedelta(3)), inside)
    assert not bounds.binds(days(DAY - timedelta(1), DAY + timedelta(4)), inside)
    assert not bounds.binds(days(None, None), intervals.days(None, None))


FIELDS: tuple[tuple[str, str | None], ...] = (
    ("631152000", None),  # nine digits
    ("1534932900", "2018-08-22"),
    ("1534932900000", "2018-08-22"),
    ("15349329000", None),
    ("2524521600", "2049-12-31"),
    ("2524608000", None),  # 2050 stands for "never"
    ("0", None),
    ("1153493290000", "2006-07-21"),
    ("0631152000", "1990-01-01"),
    ("0631151999", None),  # 1989
    ("ferry harbour 22 August 2018", "2018-08-22"),
    ("ferry harbour port 22 August 2018", None),
    (105 * " " + "22 August 2018", "2018-08-22"),
    (107 * " " + "22 August 2018", "XXXX-08-22"),
)


@pytest.mark.parametrize(("value", "edtf"), FIELDS)
def test_the_value_of_a_field(value: str, edtf: str | None) -> None:
    mention = metadata.of(value)
    assert (mention.edtf() if mention else None) == edtf


def test_the_fields_that_say_most_stand_first() -> None:
    meta = [("updated", "2018-08-25"), ("date", "2018-08-24"), ("created", "2018-08-23"), ("published", "2018-08-22")]
    assert [field.key for field in metadata.read(meta)] == ["published", "date", "created", "updated"]
    assert metadata.states_publication(meta)
    assert not metadata.states_publication(meta[:1])


@pytest.mark.parametrize(("name", "edtf"), [
    (300 * "h" + "-2018-08-22", None), (289 * "h" + "-2018-08-22", "2018-08-22"),
    ("ferry-2018-8.txt", None), ("ferry-2018-08.txt", "2018-08"),
    ("2018/08/22/" + 188 * "h" + ".", "2018-08-22"), ("2018/08/22/" + 189 * "h" + "..", None),
    ("2018-08-22t10.txt", "2018-08-22"), ("t2018-08-22.txt", "2018-08-22"),
    ("ferry\\2018-08-22.txt", "2018-08-22"), ("2018-08-22.txt.gz", "2018-08-22"), ("2018-08-22.jsonl", "2018-08-22"),
])  # fmt: skip
def test_names_of_files(name: str, edtf: str | None) -> None:
    found = filename.find(name)
    assert (found[0].edtf() if found else None) == edtf


def test_a_long_address() -> None:
    for count, edtf in (465, "2018-08-22"), (475, None):
        found = filename.address("https://example.org/" + count * "h" + "/2018/08/22/ferry")
        assert (found.edtf() if found else None) == edtf, count


YEARS = (
    ("22/8/1799", None), ("22/8/1800", "1800-08-22"), ("22/8/2099", "2099-08-22"), ("22/8/2100", None),
    ("22 August 1799", "XXXX-08-22"), ("22 August 1800", "1800-08-22"), ("22 August 2099", "2099-08-22"),
    ("22 August 2440", "1897-08-22"), ("22 August 2439", "XXXX-08-22"), ("22 August 2600", "2057-08-22"),
    ("22 August 2601", "XXXX-08-22"),
    ("18991231", None), ("19000101", "1900-01-01"), ("20991231", "2099-12-31"), ("21000101", None),
    ("31121899", None), ("01011900", "1900-01-01"), ("20181322", None), ("20181222", "2018-12-22"),
    ("2016-366", "2016-12-31"), ("2016-367", None), ("2018-365", "2018-12-31"), ("2018-001", "2018-01-01"),
    ("2018-000", None), ("2018-12", "2018-12"), ("2018/12", "2018-12"), ("12.2018", "2018-12"), ("2018-13", None),
    ("22 tháng 12, 2018", "2018-12-22"), ("22 tháng 13, 2018", "2018"), ("22 tháng 1, 2018", "2018-01-22"),
    ("Q1 2018", "2018-33"), ("Q4 2018", "2018-36"), ("Q5 2018", "2018"), ("Q 4 2018", "2018"),
    ("31 August 2018", "2018-08-31"), ("1 August 2018", "2018-08-01"), ("0 August 2018", "2018-08"),
    ("2018-W01-1", "2018-01-01"), ("2018-W52-7", "2018-12-30"),
    ("11.XII.2018", "2018-12-11"), ("11.xii.2018", "2018"), ("11 I 2018", "2018-01-11"),
    ("Summer 2018", "2018-22"), ("Autumn 2018", "2018-23"), ("Fall 2018", "2018-23"), ("Winter 2018", "2018-24"),
    ("22 AD 2018", "2018"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), YEARS)
def test_the_first_and_the_last_that_can_be(text: str, edtf: str | None) -> None:
    assert edtfs(text)[:1] == ([edtf] if edtf else [])


MENDED = (
    ("311015Z AUG 18", "2018-08-31"), ("012359Z AUG 18", "2018-08-01"), ("010000Z AUG 18", "2018-08-01"),
    ("3I August 2018", "2018-08-31"), ("O1 August 2018", "2018-08-01"), ("22 August I999", "1999-08-22"),
    ("2 9 August 2018", "2018-08-29"), ("3 1 August 2018", "2018-08-31"),
    ("22 August 19 99", "XXXX-08-22"), ("22 August 2 018", "2018-08-22"), ("22 August 201 8", "2018-08-22"),
    ("22 Aug 200022 Aug 2018", "2000-08-22"), ("22 Aug 19002 Aug 2018", "1900-08-22"),
    ("22 Aug 209922 Aug 2018", "2099-08-22"), ("22 March l999", "1999-03-22"),
    ("thirty-first of August 2018", "2018-08-31"), ("twentieth of August 2018", "2018-08-20"),
    ("twenty first of August 2018", "2018-08-21"), ("twenty-ninth of August 2018", "2018-08-29"),
    ("thirtieth of August 2018", "2018-08-30"), ("first day of the August 2018", "2018-08-01"),
    ("2lst August 2018", "2018-08-21"), ("22thAugust 2018", "2018-08-22"),
    ("22 Septembe r 2018", "2018-09-22"), ("22 Ju ly 2018", "2018-07-22"), ("22 Ju1y 2018", "2018"),
    ("22 Apri1 2018", "2018-04-22"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), MENDED)
def test_slips_at_their_limits(text: str, edtf: str | None) -> None:
    assert mended(text)[:1] == [edtf]


@pytest.mark.parametrize(("text", "edtf"), [
    (58 * ROW + "Ferry\n22 August 2018", "2018-08-22"), (59 * ROW + "Ferry\n22 August 2018", None),
    (24 * ("h" * 199 + "\n") + 185 * "h" + "\n22 August 2018", "2018-08-22"),
    (24 * ("h" * 199 + "\n") + 186 * "h" + "\n22 August 2018" + "\n" + 1300 * "h", "XXXX-08-22"),
    (5010 * "h" + "\n22 August 2018\n" + 1100 * "h", "2018-08-22"),
    (5010 * "h" + "\n22 August 2018\n" + 1190 * "h", None),
    ("Published on:" + 47 * " " + "\n22 August 2018", "2018-08-22"),
])  # fmt: skip
def test_how_much_of_a_text_is_read(text: str, edtf: str | None) -> None:
    found = lines.read(text)
    assert (found[0].mention.edtf() if found else None) == edtf


@pytest.mark.parametrize(("text", "role"), [
    ("Published:" + 49 * " " + "\n( ( ( 22 August 2018, the ferry", "published"),
    ("Published:" + 50 * " " + "\n( ( ( 22 August 2018, the ferry", "text"),
    ("Published:\n( ( ( ( 22 August 2018, the ferry", "text"),
])  # fmt: skip
def test_a_label_above_a_date(text: str, role: str) -> None:
    assert lines.read(text)[0].role == role


@pytest.mark.parametrize(("text", "said"), [
    ("Ferry to May 2018", False), ("Ferry and boat to the port by May 2018", True),
    ("May 2018 ferry and boat to the port", False), ("A May 2018 ferry and boat to the port", False),
    ("Ferry boat May 2018 port harbour", True), ("The May 2018 ferry port", False),
    ("To the 3 May 2018 ferry", False), ("Ferry port", False),
    ("Ferry port open", True), ("The ferry since 3 May 2017 open", True),
])  # fmt: skip
def test_a_title_that_is_more_than_its_date(text: str, said: bool) -> None:
    assert lines.says_more_than_dates(text) == said


@pytest.mark.parametrize(("gap", "count"), [(10, 1), (11, 2)])
def test_one_day_in_two_calendars(gap: int, count: int) -> None:
    assert len(lines.read(f"22 August 2018 {gap * '| '}1397/5/31")) == count


@pytest.mark.parametrize(("text", "written"), [
    ("Ferry Wednesday . . 22 August 2018", "Wednesday . . 22 August 2018"),
    ("Ferry Wednesday . . . 22 August 2018", "22 August 2018"),
    ("Ferry 22 August 2018 , , 10:15", "22 August 2018 , , 10:15"),
    ("Ferry 22 August 2018 , , , 10:15", "22 August 2018"),
    ("22 August 2018 at 8 pm local time", "22 August 2018 at 8 pm local time"),
    ("22 August 2018 at a.m. local time 10:15", "22 August 2018"),

    ("22 August 2018 10:15 +3", "22 August 2018 10:15 +3"), ("22 August 2018 10:15 +03", "22 August 2018 10:15 +03"),
    ("22 August 2018 10:15 +030", "22 August 2018 10:15"), ("22 August 2018 Wednesday", "22 August 2018 Wednesday"),
    ("22 August 2018, 8 pm", "22 August 2018, 8 pm"), ("22 August 2018, 8.15 pm", "22 August 2018, 8.15 pm"),
    ("22 August 2018, 8.150 pm", "22 August 2018"), ("22 August 2018, 123 pm", "22 August 2018"),
])  # fmt: skip
def test_what_stands_near_enough_to_belong_to_a_date(text: str, written: str) -> None:
    (mention,) = find.find(split(text, 0, len(text)))
    assert text[mention.start : mention.end] == written


@pytest.mark.parametrize(("text", "edtf"), [
    ("5-10 August, 2018", "2018-08-05/2018-08-10"), ("5-5 August 2018", None),
    ("30-31 August 2018", "2018-08-30/2018-08-31"), ("Aug. 5-10, 2018", "2018-08-05/2018-08-10"),
    ("July-August 2018", "2018-07/2018-08"), ("July/August 2018", "2018-07/2018-08"),
    ("July & August 2018", "2018-07/2018-08"),
    ("August/July 2018", "2018-07"), ("Spring/August 2018", None),
])  # fmt: skip
def test_ranges(text: str, edtf: str | None) -> None:
    found = edtfs(text)
    assert (found[0] if found else None) == edtf


@pytest.mark.parametrize(("days_", "edtf"), [(3, "2018-08-22"), (4, "2018-08-18")])
def test_a_pages_clock_is_more_than_three_days_ahead_of_the_dateline(days_: int, edtf: str) -> None:
    told = DAY - timedelta(days_)
    text = f"22 August 2018\n\nOSLO, August {told.day}, 2018 (AFP) - The ferry was late."
    assert timeline.date_article(text).edtf == edtf


@pytest.mark.parametrize(("count", "edtf"), [(1, "2018-08-21"), (2, "2018-08-22"), (3, None)])
def test_date_lines_at_the_foot(count: int, edtf: str | None) -> None:
    foot = "".join(f"\n{n} August 2018" for n in range(21, 21 + count))
    assert timeline.date_article(70 * (FERRY + "\n") + foot).edtf == edtf


@pytest.mark.parametrize(("text", "role"), [
    ("datePublished", "published"), ("published " + 70 * " ", "published"), ("published x y", None),
    ("time", "published"), ("last modified", "updated"),
])  # fmt: skip
def test_names_of_fields(text: str, role: str | None) -> None:
    assert labels.role_of_key(text) == role


@pytest.mark.parametrize(("text", "code"), [
    ("Паром снова ходит", "ru"), ("Το πλοίο ξεκινά", "el"), ("नौका फिर चली", "hi"), ("เรือข้ามฟากกลับมา", "th"),
    ("フェリー さいかい", "ja"), ("渡轮恢复", "zh"), ("여객선 재개", "ko"),
    ("عودة العبارة", "ar"), ("המעבורת חזרה", "he"),
    ("the ferry that was late with the boat", "en"), ("die Fähre ist nicht auf der Insel", "de"),
    ("le bac est dans les eaux", "fr"), ("el ferry y las islas del puerto", "es"),
    ("a balsa não foi pelo porto", "pt"), ("il traghetto della isola è nel porto", "it"),
    ("de boot is niet naar het eiland", "nl"), ("prom nie jest przez port oraz po", "pl"),
    ("loď byl podle které jsou ve", "cs"), ("vasul este în port și nu sunt", "ro"),
    ("vapur bir daha için ile ve", "tr"),
    ("bərə üçün və ilə olan", "az"), ("keltas yra iš kad dėl ir", "lt"), ("feri yang tidak akan dengan", "id"),
    ("phà không được và của", "vi"), ("a komp nem volt és hogy", "hu"), ("lautta oli mutta myös kun", "fi"),
    ("färjan och att som är från inte", "sv"), ("ferry", None),
])  # fmt: skip
def test_the_language_of_a_few_words(text: str, code: str | None) -> None:
    assert language.guess(text) == code


@pytest.mark.parametrize(("text", "edtf"), [
    ("31/5/1397 solar", "2018-08-22"), ("31/5/1397 shamsi", "2018-08-22"), ("31/5/1397 hs", "2018-08-22"),
    ("31/5/1397 sh", "2018-08-22"), ("۱۳۹۷/۵/۳۱ شمسی", "2018-08-22"), ("۱۳۹۷/۵/۳۱ خورشیدی", "2018-08-22"),
    ("۱۳۹۷/۵/۳۱ لمریز", "2018-08-22"), ("1/12/1397 قمری", "1977-11-12~"), ("1/12/1397 سپوږمیز", "1977-11-12~"),
    ("1/12/1397 lunar", "1977-11-12~"), ("1/12/1397 qamari", "1977-11-12~"), ("1/12/1397 AH", "1977-11-12~"),
    ("1/12/1397 q", "1977-11-12~"), ("1/12/1397 hq", "1977-11-12~"),
])  # fmt: skip
def test_the_name_of_an_era_tells_the_calendar(text: str, edtf: str) -> None:
    assert edtfs(text) == [edtf]


@pytest.mark.parametrize("era", ["م", "میلادی", "عیسوی", "زیږدیز", "AD", "CE", "gregorian", "miladi"])
def test_the_name_of_our_era_belongs_to_the_date(era: str) -> None:
    text = f"22 August 2018 {era} | Ferry"
    (mention,) = find.find(split(text, 0, len(text)))
    assert text[: mention.end] == f"22 August 2018 {era}"


@pytest.mark.parametrize("era", ["هجری", "ه", "هـ", "hijri"])
def test_hijri_years_are_solar_or_lunar(era: str) -> None:
    assert edtfs(f"31/5/1397 {era} solar") == ["2018-08-22"]
    assert edtfs(f"1/12/1397 {era} lunar") == ["1977-11-12~"]


OFFENSIVE = NamedEvent("Spring regatta", intervals.days(date(2021, 5, 1), date(2021, 5, 15)), ("spring regatta",))
LONG = NamedEvent("Summer regatta", intervals.days(date(2021, 5, 1), date(2021, 5, 16)), ("summer regatta",))
FIRE = NamedEvent("Fire at the port", intervals.days(date(2021, 8, 15), date(2021, 8, 15)), ("port fire",))
UNDATED = (
    ("The boats met again amid the spring regatta, and the mayor was glad of it.", "2021-05-01/.."),
    ("The boats met again amid the summer regatta, and the mayor was glad of it.", "2021-05-01/2021-05-16"),
    ("The boats have met since the summer regatta, and the mayor was glad of it.", "2021-05-01/2022-05-01"),
    ("The boats have met since the summer regatta of 2021, and the mayor was glad of it.", "2021-05-01/.."),
    ("The boats stay away amid a lot of talk of all of them of the summer regatta, the mayor has said.",
    "2021-05-01/2022-05-01"),
    ("The mayor was glad that the port fire on Aug. 15 was over, and he has said that.", "2021-08-15/2022-08-14"),
    ("The mayor was glad that its Aug. 15 port fire was over, and he has said that.", "2021-08-15/2022-08-14"),
    ("The mayor was glad that the port fire of the old town on Aug. 15 was over.", "2021-08-15/.."),
    ("The mayor was glad that its Aug. 15 big port fire was over, and he has said that.", "2021-08-15/2022-08-14"),
    ("The mayor was glad that its Aug. 15 big and long and all too terrible port fire was over.", "2021-08-15/.."),
    ("The port fire came on Sunday, and the mayor of the town was glad that it was over.", "2021-08-15/2021-08-16"),
    ("The port fire came on Monday, and the mayor of the town was glad that it was over.", "2021-08-15/.."),
    ("The mayor of the town has said that there was not a port fire.", None),
    ("The port was opened in 1900 and that was all that the mayor of the town has said of it.", "1900/.."),
    ("The port was opened in 1899 and that was all that the mayor of the town has said of it.", None),
    ("The port was opened on March 3, 2016 and that was all that the mayor has said of it.", "2016-03-03/.."),
    ("The port was opened in March 2016 and that was all that the mayor has said of it.", "2016-03/.."),
    ("The port was opened in the 1990s and that was all that the mayor has said of it.", None),
    ("The port fire was put out. The mayor said on Aug. 15 that it was over and that he was glad.", "2021-08-15/.."),
)  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), UNDATED)
def test_an_article_without_a_date(text: str, edtf: str | None) -> None:
    found = publication.date_source(reading.from_text(text, None), events=(OFFENSIVE, LONG, FIRE))
    assert found.edtf == edtf


def test_a_week_has_seven_days() -> None:
    assert timedelta(6) == named_events.WEEK


@pytest.mark.parametrize(
    ("named", "edtf"), [("22 July 2018", "2018-07-22/2018-08-22"), ("21 July 2018", "../2018-08-22")]
)
def test_a_month_before_an_update(named: str, edtf: str) -> None:
    text = f"Mayor visits the port\n\nHe spoke there on {named}, and left it.\n\nUpdated Aug 22, 2018\n\nIt is so."
    assert timeline.date_article(text).edtf == edtf


FILL = "The mayor of the town and the boats of it were there and that was all of it. "
FIRST = "The mayor was glad that its Aug. 15 port fire was over, and he has said that. "


@pytest.mark.parametrize(("text", "edtf"), [
    (FIRST + "The boats will hold a race on Dec. 13.", "2021-08-15/2021-12-12"),
    (FIRST + "The boats will hold a race on Dec. 14.", "2021-08-15/2022-08-14"),
    (FIRST + "The boats will hold a race on Aug. 15.", "2021-08-15/2022-08-14"),
    (FIRST + "The boats will hold a race on Aug. 16.", "2021-08-15"),
    (FIRST + "The boats were sold this fall.", "2021-09-01/2021-12-31"),
    (FIRST + "The boats were sold this winter.", "2021-08-15/2022-08-14"),
    (FIRST + "The boats were sold this summer.", "2021-08-15/2021-12-31"),
    (FIRST + "The boats were sold last summer.", "2021-08-15/2022-08-14"),
    (FIRST + "In August, the boats were sold.", "2021-09-01/2022-08-14"),
    (FIRST + "In July, the boats were sold.", "2021-08-15/2022-08-14"),
    (FIRST + "The boats were sold on Feb. 13.", "2022-02-13/2022-08-14"),
    (FIRST + "The boats were sold on Feb. 14.", "2021-08-15/2022-08-14"),
    (FIRST + "In February, the boats were sold.", "2022-03-01/2022-08-14"),
    (FIRST + "In March, the boats were sold.", "2021-08-15/2022-08-14"),
    (FIRST + "The boats were sold on Oct. 1.", "2021-10-01/2022-08-14"),
    ("The port was opened in 2016 and it was" + 112 * " so," + " the mayor will say of the town.", None),
    ("The port was opened in 2016 and it was" + 160 * " so," + " the mayor will say of the town.", "2016/.."),
])  # fmt: skip
def test_months_and_days_beside_an_event(text: str, edtf: str | None) -> None:
    found = publication.date_source(reading.from_text(text, None), events=(FIRE,))
    assert found.edtf == edtf


@pytest.mark.parametrize(("count", "edtf"), [(4, "2021-08-15"), (5, "XXXX-08-15")])
def test_a_weekday_of_the_first_sentences(count: int, edtf: str) -> None:
    text = "OSLO, August 15. /HN/. " + count * FILL + "He spoke of the port fire, which came on Sunday."
    assert publication.date_source(reading.from_text(text, None), events=(FIRE,)).edtf == edtf


def test_letters_joined_to_a_mended_month() -> None:
    assert mended("22 Augu5t2018") == ["2018-08-22"]


@pytest.mark.parametrize(("text", "edtf"), [
    ("10 رمضان 1439\n6/3/1397\n26 May 2018", "2018-05-26"),
    ("10 رمضان 1439\n6/3/1397\n7/3/1397\n26 May 2018", "2018-05-25~"),
    ("23 August 2018\n22 August 2018\nFerry", "2018-08-22"),
    ("22 August 2018\n22 August 2018\nFerry", "2018-08-22"),
    ("23 August 2018\n23 August 2018\n22 August 2018\nFerry", "2018-08-23"),
    ("22 August 2018\n23 August 2018\nFerry", "2018-08-22"),
    ("August 2018\n22 August 2018\nFerry", "2018-08-22"),
])  # fmt: skip
def test_of_several_lines_one_counts(text: str, edtf: str) -> None:
    assert timeline.date_article(text).edtf == edtf


def test_of_several_bounds_the_first_counts() -> None:
    assert timeline.date_article("Updated: 23 August 2018\nRetrieved: 22 August 2018").edtf == "../2018-08-22"


@pytest.mark.parametrize(("begin", "length", "count"), [
    (700 * "h", 840, 1), (500 * "h", 840, 1), (500 * "h", 841, 0), (406 * "h", 841, 1), (407 * "h", 841, 0),
    (631 * "h", 841, 1), (620 * "h", 841, 0),
])  # fmt: skip
def test_a_long_line_is_read_at_either_end(begin: str, length: int, count: int) -> None:
    text = f"{begin[1:]} 22 August 2018 "
    found = lines.read(text + (length - len(text)) * "h")
    assert [one.mention.edtf() for one in found].count("2018-08-22") == count


@pytest.mark.parametrize(("signs", "role"), [(6, "published"), (7, None)])
def test_a_line_that_is_a_label(signs: int, role: str | None) -> None:
    text = signs * "| " + "Published :"
    label = labels.alone(split(text, 0, len(text)))
    assert (label.role if label else None) == role
    assert labels.alone([]) is None


@pytest.mark.parametrize(("signs", "colon"), [(5, True), (6, False)])
def test_signs_between_a_label_and_its_date(signs: int, colon: bool) -> None:
    words = split("Published :" + signs * " (", 0, 40)
    label = labels.before(words, len(words))
    assert label is not None
    assert (label.role, label.colon) == ("published", colon)


@pytest.mark.parametrize(("text", "edtf"), [
    ("22\n   September\n2018", "2018-09-22"), ("22\n    September\n2018", None), ("22\nSeptember\n2018", "2018-09-22"),
])  # fmt: skip
def test_a_date_in_narrow_lines(text: str, edtf: str | None) -> None:
    assert timeline.date_article(text + "\nFerry line reopens").edtf == edtf


def test_the_year_of_a_range_stands_right_behind_it() -> None:
    assert edtfs("Aug. 5-10, 2018") == ["2018-08-05/2018-08-10"]
    assert edtfs("Aug. 5-10 of ferries, 2018") == ["2018"]


def test_a_mended_date_stands_where_it_stood() -> None:
    for text, spans in (
        ("22 Aug 201822 Aug 2018", (0, 11, 11, 22)),
        ("22 Aug 2O18 and 22 Aug 2O18", (0, 11, 16, 27)),
        ("22 Aug 201 8, 2 2 Aug 2018", (0, 12, 14, 26)),
    ):
        mentions = find.find(slips.mend(split(text, 0, len(text))))
        assert [one.edtf() for one in mentions] == 2 * ["2018-08-22"]
        first, second = mentions
        assert (first.start, first.end, second.start, second.end) == spans


@pytest.mark.parametrize(("between", "count"), [("الموافق", 1), ("Ferry", 2), (":", 1), ("", 1)])
def test_words_between_two_calendars(between: str, count: int) -> None:
    assert len(lines.read(f"31/5/1397 {between} 22/8/2018")) == count


def test_the_words_of_a_label_are_part_of_what_is_shown() -> None:
    text = "  date 2018-08-22 The ferry to the old harbour was late."
    assert timeline.date_article(text).header == text[: text.index(" The")]


def test_soft_clues_that_contradict_are_given_up() -> None:
    later = DAY + timedelta(9)
    hard, against, along = Clue(later, None, "", True), Clue(None, DAY, ""), Clue(None, later, "")
    assert bounds.compatible([against, hard, along]) == [hard, along]
    assert bounds.compatible([along, hard]) == [along, hard]
    assert bounds.compatible([hard, Clue(None, DAY, "", True)]) == []
    assert bounds.compatible([]) == []


def test_a_day_that_is_named_without_a_verb_bounds_an_update() -> None:
    text = "Mayor visits the port\n\nThe ferry of 22 July 2018 and all of it.\n\nUpdated Aug 22, 2018\n\nIt is so."
    assert timeline.date_article(text).edtf == "2018-07-22/2018-08-22"
