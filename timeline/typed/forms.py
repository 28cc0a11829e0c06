"""Every form of a date that a person may type: an ordered table, the first that reads it decides.

Examples are on Thursday 2018-08-23, each with its EDTF; a test asks that every example is read so, by its own row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from timeline.calendar.intervals import Interval
from timeline.typed import absolute, edtf, numeric, ranges, relative

EXAMPLE_DAY = date(2018, 8, 23)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader needs beside the words: today, the declared order of day and month, and the reader of parts."""

    today: date
    order: str | None
    read: ranges.Read


Reader = Callable[[str, Asked], Interval | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what it is called in `timeline help dates`, who reads it, and examples with their EDTF.

    `hangs_on_today`: the same words mean other days tomorrow. `joins`: it joins two dates, and no joined ones.
    """

    name: str
    read: Reader
    examples: Mapping[str, str]
    hangs_on_today: bool = False
    joins: bool = False


def _fixed(read: Callable[[str], Interval | None]) -> Reader:
    return lambda text, asked: read(text)


def _today(read: Callable[[str, date], Interval | None]) -> Reader:
    return lambda text, asked: read(text, asked.today)


def _parts(read: Callable[[str, ranges.Read], Interval | None]) -> Reader:
    return lambda text, asked: read(text, asked.read)


FORMS = (
    Form("EDTF, as the chronology prints it", _fixed(edtf.days), {
        "2018-22": "2018-06-01/2018-08-31", "2018-33": "2018-01-01/2018-03-31", "201X": "201X", "2018-08~": "2018-08",
        "2018-08?": "2018-08", "2018-08-20/2018-08-25": "2018-08-20/2018-08-25", "../2018-09-01": "../2018-09-01",
        "2018-09-01/..": "2018-09-01/..", "[2018-08-22,2018-09-01]": "2018-08-22/2018-09-01", "2018-08-XX": "2018-08",
        "2018-08-20 / 2018-08-25": "2018-08-20/2018-08-25", "2017/2018": "2017-01-01/2018-12-31",
    }),
    Form("year, month, day", _fixed(absolute.iso), {
        "2017": "2017", "2017-03": "2017-03", "2017-03-11": "2017-03-11", "2017/3/11": "2017-03-11",
        "2017.03.11": "2017-03-11", "20170311": "2017-03-11", "201703": "2017-03", "2017-03-11T10:15:00Z": "2017-03-11",
    }),
    Form("one of several", lambda text, asked: edtf.one_of(text, partial(asked.read, joined=False)), {
        "[2018-08-22..2018-09-01]": "2018-08-22/2018-09-01", "[..1904]": "../1904-12-31",
        "{2018-05,2018-07}": "2018-05-01/2018-07-31",
    }),
    Form("week", _fixed(absolute.week), {
        "2017-W12": "2017-03-20/2017-03-26", "2018w34": "2018-08-20/2018-08-26", "W34 2018": "2018-08-20/2018-08-26",
        "week 34 of 2018": "2018-08-20/2018-08-26", "2018-W34-3": "2018-08-22",
    }),
    Form("quarter or half", _fixed(absolute.part), {
        "2017-Q1": "2017-01-01/2017-03-31", "Q3 2018": "2018-07-01/2018-09-30", "H1 2018": "2018-01-01/2018-06-30",
        "third quarter of 2018": "2018-07-01/2018-09-30", "first half of 2018": "2018-01-01/2018-06-30",
    }),
    Form("season", _fixed(absolute.season), {
        "summer 2018": "2018-06-01/2018-08-31", "autumn of 2018": "2018-09-01/2018-11-30",
        "winter 2017/18": "2017-12-01/2018-02-28", "2018 spring": "2018-03-01/2018-05-31",
    }),
    Form("decade or century", _fixed(absolute.long), {
        "the 2010s": "201X", "1990s": "199X", "20th century": "1900-01-01/1999-12-31",
    }),
    Form("month's name", _fixed(absolute.named), {
        "march 2017": "2017-03", "Sept. 2018": "2018-09", "11 march 2017": "2017-03-11",
        "March 11th, 2017": "2017-03-11", "25-Aug-2017": "2017-08-25", "aug-2018": "2018-08",
        "25. August 2017": "2017-08-25", "the 25th of August 2017": "2017-08-25", "Sat 11 Mar 2017": "2017-03-11",
    }),
    Form("day in numbers", lambda text, asked: numeric.day(text, asked.order), {
        "25.12.2017": "2017-12-25", "12/25/2017": "2017-12-25", "25/12/2017": "2017-12-25", "25-12-2017": "2017-12-25",
    }),
    Form("month in numbers", _fixed(absolute.month_first), {"08/2018": "2018-08", "8.2018": "2018-08"}),
    Form("day with its weekday", _fixed(absolute.beside_weekday), {
        "2017-03-11 Sat": "2017-03-11", "Saturday, 2017-03-11": "2017-03-11",
    }),
    Form("day near today", _today(relative.day), {
        "today": "2018-08-23", "yesterday": "2018-08-22", "the day before yesterday": "2018-08-21",
    }, hangs_on_today=True),
    Form("weekday", _today(relative.weekday), {
        "friday": "2018-08-17", "thursday": "2018-08-23", "last wednesday": "2018-08-22", "last thursday": "2018-08-16",
        "this monday": "2018-08-20", "next friday": "2018-08-24", "last weekend": "2018-08-18/2018-08-19",
    }, hangs_on_today=True),
    Form("week, month, quarter, year near today", _today(relative.whole), {
        "last month": "2018-07", "this week": "2018-08-20/2018-08-26", "next year": "2019", "previous year": "2017",
        "this quarter": "2018-07-01/2018-09-30",
    }, hangs_on_today=True),
    Form("the last so many", _today(relative.stretch), {
        "last 30 days": "2018-07-24/2018-08-23", "past month": "2018-07-23/2018-08-23",
        "past 3 weeks": "2018-08-02/2018-08-23", "the last two weeks": "2018-08-09/2018-08-23",
        "next 2 weeks": "2018-08-23/2018-09-06",
    }, hangs_on_today=True),
    Form("so long ago", _today(relative.ago), {
        "2 weeks ago": "2018-08-09", "18m": "2017-02-23", "a fortnight ago": "2018-08-09", "in 3 days": "2018-08-26",
        "two years ago": "2016-08-23",
    }, hangs_on_today=True),
    Form("up to today", _today(relative.to_date), {
        "year to date": "2018-01-01/2018-08-23", "mtd": "2018-08-01/2018-08-23",
    }, hangs_on_today=True),
    Form("without a year: the nearest that has begun", _today(relative.yearly), {
        "august": "2018-08", "september": "2017-09", "aug 22": "2018-08-22", "24 august": "2017-08-24",
        "q3": "2018-07-01/2018-09-30", "summer": "2018-06-01/2018-08-31", "last august": "2017-08",
        "last summer": "2017-06-01/2017-08-31", "week 33": "2018-08-13/2018-08-19", "next may": "2019-05",
    }, hangs_on_today=True),
    Form("part of a longer time", _parts(ranges.part_of), {
        "early 2018": "2018-01-01/2018-04-30", "mid-June 2018": "2018-06-11/2018-06-20",
        "the end of 2018": "2018-11-01/2018-12-31", "second half of may 2018": "2018-05-16/2018-05-31",
        "the week of 22 Aug 2018": "2018-08-20/2018-08-26",
    }),
    Form("range", _parts(ranges.between), {
        "2017-03..2017-05": "2017-03-01/2017-05-31", "2017..": "2017-01-01/..", "..2017": "../2017-12-31",
        "2018 to 2019": "2018-01-01/2019-12-31", "from may to june 2018": "2018-05-01/2018-06-30",
        "between 2017-03 and 2017-05": "2017-03-01/2017-05-31", "1 to 30 Jul 2021": "2021-07-01/2021-07-30",
        "Jul 1-30, 2021": "2021-07-01/2021-07-30", "28 Dec 2017 to 3 Jan": "2017-12-28/2018-01-03",
        "2018–2019": "2018-01-01/2019-12-31",
        "2018-08-20 to 25": "2018-08-20/2018-08-25", "november to february": "2017-11-01/2018-02-28",
        "yesterday to today": "2018-08-22/2018-08-23", "12 May 2018 - 3 June 2018": "2018-05-12/2018-06-03",
        "28 Jul to 3 Aug 2021": "2021-07-28/2021-08-03", "nov to feb 2018": "2017-11-01/2018-02-28",
    }, joins=True),
    Form("one or the other", _parts(ranges.either), {
        "2023-04-06 or 2023-06-04": "2023-04-06/2023-06-04", "6 Apr or 4 Jun 2023": "2023-04-06/2023-06-04",
    }, joins=True),
    Form("open on one side", _parts(ranges.one_sided), {
        "by 24 Aug 2018": "../2018-08-24", "since 2017": "2017-01-01/..", "until may 2018": "../2018-05-31",
        "before 2018": "../2017-12-31", "after 2 Sep 2021": "2021-09-03/..", "2017 onwards": "2017-01-01/..",
        "from 2 Sep 2021": "2021-09-02/..",
    }),
)  # fmt: skip
