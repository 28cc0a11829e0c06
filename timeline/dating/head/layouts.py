"""How a date is written: rows of parts with examples.

A row names its parts in order. Between the parts of a row with a name (MONTH) stand at most four signs or small words
of glue; in a row of numbers every sign is written out. Each part in capitals is read by its reader in `parts.PARTS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

SIGNED_DAY = 5  # parts of a day in numbers, at least: day, month and year, and two signs between them


@dataclass(frozen=True, eq=False)  # no slots: what follows from the parts is worked out once
class Layout:
    """One way to write a date. What code asks of a row is a field, or follows from its parts."""

    pattern: str
    examples: Mapping[str, str]
    orders: tuple[str, ...] = ()  # what its numbers can mean, likeliest first; letters for the parts that have a value
    settled: bool = False  # the first of the orders that gives a month is meant
    needs_label: bool = False  # too coarse, or too often no date at all, to count without a label
    trusted_in: frozenset[str] = frozenset()  # where numbers like these can only be a date: `names folders addresses`
    is_vague: bool = False  # "early", "mid" and "late" may stand before it
    is_issue: bool = False  # the date of an issue, which may cover two months or seasons

    @cached_property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.pattern.split())

    @cached_property
    def is_numeric(self) -> bool:
        return "NUM" in self.parts

    @cached_property
    def is_whole(self) -> bool:
        """Whether day, month and year are parts of their own."""
        return {"DAY", "YEAR"} <= {*self.parts}

    @cached_property
    def is_year(self) -> bool:
        return self.parts == ("YEAR",)

    @cached_property
    def is_packed(self) -> bool:
        return "PACKED" in self.parts

    @cached_property
    def names_month(self) -> bool:
        return "MONTH" in self.parts

    @cached_property
    def names_period(self) -> bool:
        """Whether it is the name of a month, a season or a quarter, and a year."""
        return (len(self.parts) == 2 or "QUARTERS" in self.parts) and "YEAR" in self.parts

    @cached_property
    def has_day(self) -> bool:
        return "DAY" in self.parts

    @cached_property
    def is_signed_day(self) -> bool:
        """Whether it is a whole day in numbers with a sign between each, which is seldom a coincidence."""
        return len(self.parts) >= SIGNED_DAY

    @cached_property
    def is_day_month(self) -> bool:
        """Whether the day stands right before the name of its month."""
        return self.parts[:2] == ("DAY", "MONTH")

    @cached_property
    def is_month_day(self) -> bool:
        return self.parts == ("MONTH", "DAY")

    @cached_property
    def is_month_day_yy(self) -> bool:
        """Whether its year may be the last of several days instead: "Aug. 5-10"."""
        return self.parts == ("MONTH", "DAY", "YY")


_NAMES = frozenset({"names"})
_ANYWHERE = frozenset({"names", "folders", "addresses"})
_NOT_FOLDERS = frozenset({"names", "addresses"})
_EITHER = ("dmy", "mdy")
_YEAR_FIRST = ("ymd", "ydm")

LAYOUTS: tuple[Layout, ...] = (  # first row that matches wins; longer rows stand first
    Layout(
        "DAY MONTH YEAR",
        {
            "11 March 2017": "2017-03-11",
            "«22» августа (среда) 2018": "2018-08-22",
            "25 august / 2017": "2017-08-25",
            "31 اسد 1397": "2018-08-22",
        },
        trusted_in=_NAMES,
    ),
    Layout("DAY THÁNG MM YEAR", {"22 tháng 8, 2018": "2018-08-22", "ngày 22 tháng 8 năm 2018": "2018-08-22"}),
    Layout("DAY MONTH CLOCK YEAR", {"22 Aug 10:15 2018": "2018-08-22"}),
    Layout("DAY MONTH YY", {"11-MAR-17": "2017-03-11", "5 Oct '99": "1999-10-05"}),
    Layout("MONTH DAY YEAR", {"Sept. 4th, 2018": "2018-09-04"}, trusted_in=_NAMES),
    Layout(
        "MONTH DAY CLOCK YEAR",
        {"Aug 22 10:15:00 UTC 2018": "2018-08-22", "Aug 22 10:15:00 GMT+03:00 2018": "2018-08-22"},
    ),
    Layout("MONTH DAY YY", {"Aug. 22, '18": "2018-08-22", "Mar-11-17": "2017-03-11"}),
    Layout(
        "YEAR MONTH DAY",
        {"2018 Aug 22": "2018-08-22", "۱۳۹۴ دی ۳": "2015-12-24", "2018 m. rugpjūčio 22 d.": "2018-08-22"},
        trusted_in=_NOT_FOLDERS,
    ),
    Layout("YEAR DAY MONTH", {"2018, 22 August": "2018-08-22"}),
    Layout("YEAR 年 NUM 月 NUM", {"2018年8月22日": "2018-08-22"}, _YEAR_FIRST, settled=True, trusted_in=_NAMES),
    Layout("ERA 年 NUM 月 NUM", {"民國107年8月22日": "2018-08-22"}, ("ymd",)),
    Layout("YEAR 년 NUM 월 NUM", {"2018년 8월 22일": "2018-08-22"}, _YEAR_FIRST, settled=True),
    Layout("YEAR - NUM - NUM", {"2018-08-22": "2018-08-22"}, _YEAR_FIRST, settled=True, trusted_in=_NOT_FOLDERS),
    Layout(
        "YEAR / NUM / NUM",
        {"2018/8/22": "2018-08-22", "1397/5/31": "2018-08-22"},
        _YEAR_FIRST,
        settled=True,
        trusted_in=_ANYWHERE,
    ),
    Layout("YEAR - W WEEK - WEEKDAY", {"2018-W34-3": "2018-08-22"}),
    Layout("YEAR - DDD", {"2018-234": "2018-08-22"}),
    Layout("YEAR . NUM . NUM", {"2024.12.18": "2024-12-18"}, _YEAR_FIRST, settled=True, trusted_in=_NAMES),
    Layout("NUM . NUM . YEAR", {"15.10.2021": "2021-10-15"}, _EITHER, settled=True, trusted_in=_NAMES),
    Layout("NUM / NUM / YEAR", {"05/27/2024": "2024-05-27"}, _EITHER),
    Layout("NUM - NUM - YEAR", {"17-04-2025": "2025-04-17"}, _EITHER, trusted_in=_NAMES),
    Layout("NUM . ROMAN . YEAR", {"11.III.2017": "2017-03-11"}, ("dmy",)),
    Layout("NUM / ROMAN / YEAR", {"22/VIII/2018": "2018-08-22"}, ("dmy",)),
    Layout("NUM - ROMAN - YEAR", {"22-VIII-2018": "2018-08-22"}, ("dmy",)),
    Layout("NUM ROMAN YEAR", {"11 III 2017": "2017-03-11"}, ("dmy",)),
    Layout("NUM . NUM . YY", {"15.10.21": "2021-10-15"}, _EITHER, settled=True),
    Layout("NUM / NUM / YY", {"27/05/24": "2024-05-27"}, _EITHER),
    Layout("NUM - NUM - YY", {"27-05-24": "2024-05-27"}, _EITHER),
    Layout("NN NN YEAR", {"22 08 2018": "2018-08-22"}, _EITHER, needs_label=True),
    Layout("YEAR NN NN", {"2018 08 22": "2018-08-22"}, _YEAR_FIRST, settled=True, needs_label=True),
    Layout("YEAR 年 NUM 月", {"2018年8月": "2018-08"}, ("ym",)),
    Layout("NUM 月 NUM 日", {"8月22日": "XXXX-08-22"}, ("md",)),
    Layout("DAY MONTH", {"22 August": "XXXX-08-22"}),
    Layout("MONTH YY", {"Aug. '18": "2018-08", "Mar-99": "1999-03"}),
    Layout("MONTH DAY", {"Aug. 22": "XXXX-08-22"}),
    Layout("MONTH YEAR", {"March 2017": "2017-03"}, trusted_in=_NAMES, is_vague=True, is_issue=True),
    Layout("YEAR MONTH", {"2017 March": "2017-03"}),
    Layout("SEASON YEAR", {"Spring 2018": "2018-21"}, is_issue=True),
    Layout("QUARTER YEAR", {"Q3 2018": "2018-35"}),
    Layout("NTH QUARTERS YEAR", {"Third Quarter 2018": "2018-35", "third quarter of 2018": "2018-35"}),
    Layout("1ST QUARTERS YEAR", {"3rd quarter 2018": "2018-35", "3. Quartal 2018": "2018-35"}),
    Layout("YEAR - NUM", {"2018-08": "2018-08"}, ("ym",), needs_label=True, trusted_in=_NAMES),
    Layout("YEAR / NUM", {"2018/08": "2018-08"}, ("ym",), needs_label=True),
    Layout("NUM / YEAR", {"08/2018": "2018-08"}, ("my",), needs_label=True),
    Layout("NUM . YEAR", {"08.2018": "2018-08"}, ("my",), needs_label=True),
    Layout(
        "PACKED",
        {"20180822": "2018-08-22", "20180822T101500Z": "2018-08-22"},
        needs_label=True,
        trusted_in=_NOT_FOLDERS,
    ),
    Layout("YEAR", {"2018": "2018"}, needs_label=True, is_vague=True),
)
RANGES: tuple[tuple[str, str], ...] = (  # days or months a periodical covers
    ("14-20 March 2017", "2017-03-14/2017-03-20"),
    ("March 14-20, 2017", "2017-03-14/2017-03-20"),
    ("July/August 2018", "2018-07/2018-08"),
)
NOT_DATES = (
    "9/11",
    "ISBN 978-3-16-148410-0",
    "+7 495 123-45-67",
    "10.08.20.18",
    "99.99.2018",
    "32 March 2017",
    "Aug. 5-10, 1998",
    "24/7",
    "2 3 2018",
    "Sept 31, 2018",
)
