"""How a date is written: rows of parts with examples.

A row names its parts in order. Between the parts of a row with MONTH (a name) stand at most three signs or small
words of glue; in a row of numbers every sign is written out.
"""

from __future__ import annotations

LAYOUTS: tuple[tuple[str, dict[str, str]], ...] = (  # first row that matches wins; longer rows stand first
    (
        "DAY MONTH YEAR",
        {
            "11 March 2017": "2017-03-11",
            "«22» августа (среда) 2018": "2018-08-22",
            "25 august / 2017": "2017-08-25",
            "31 اسد 1397": "2018-08-22",
        },
    ),
    ("DAY THÁNG MM YEAR", {"22 tháng 8, 2018": "2018-08-22", "ngày 22 tháng 8 năm 2018": "2018-08-22"}),
    ("DAY MONTH CLOCK YEAR", {"22 Aug 10:15 2018": "2018-08-22"}),
    ("DAY MONTH YY", {"11-MAR-17": "2017-03-11", "5 Oct '99": "1999-10-05"}),
    ("MONTH DAY YEAR", {"Sept. 4th, 2018": "2018-09-04"}),
    (
        "MONTH DAY CLOCK YEAR",
        {"Aug 22 10:15:00 UTC 2018": "2018-08-22", "Aug 22 10:15:00 GMT+03:00 2018": "2018-08-22"},
    ),
    ("MONTH DAY YY", {"Aug. 22, '18": "2018-08-22", "Mar-11-17": "2017-03-11"}),
    (
        "YEAR MONTH DAY",
        {"2018 Aug 22": "2018-08-22", "۱۳۹۴ دی ۳": "2015-12-24", "2018 m. rugpjūčio 22 d.": "2018-08-22"},
    ),
    ("YEAR DAY MONTH", {"2018, 22 August": "2018-08-22"}),
    ("YEAR 年 NUM 月 NUM", {"2018年8月22日": "2018-08-22"}),
    ("NUM 年 NUM 月 NUM", {"民國107年8月22日": "2018-08-22"}),
    ("YEAR 년 NUM 월 NUM", {"2018년 8월 22일": "2018-08-22"}),
    ("YEAR - NUM - NUM", {"2018-08-22": "2018-08-22"}),
    ("YEAR / NUM / NUM", {"2018/8/22": "2018-08-22", "1397/5/31": "2018-08-22"}),
    ("YEAR - W NUM - NUM", {"2018-W34-3": "2018-08-22"}),
    ("YEAR - DDD", {"2018-234": "2018-08-22"}),
    ("YEAR . NUM . NUM", {"2024.12.18": "2024-12-18"}),
    ("NUM . NUM . YEAR", {"15.10.2021": "2021-10-15"}),
    ("NUM / NUM / YEAR", {"05/27/2024": "2024-05-27"}),
    ("NUM - NUM - YEAR", {"17-04-2025": "2025-04-17"}),
    ("NUM . ROMAN . YEAR", {"11.III.2017": "2017-03-11"}),
    ("NUM / ROMAN / YEAR", {"22/VIII/2018": "2018-08-22"}),
    ("NUM - ROMAN - YEAR", {"22-VIII-2018": "2018-08-22"}),
    ("NUM ROMAN YEAR", {"11 III 2017": "2017-03-11"}),
    ("NUM . NUM . YY", {"15.10.21": "2021-10-15"}),
    ("NUM / NUM / YY", {"27/05/24": "2024-05-27"}),
    ("NUM - NUM - YY", {"27-05-24": "2024-05-27"}),
    ("NN NN YEAR", {"22 08 2018": "2018-08-22"}),
    ("YEAR NN NN", {"2018 08 22": "2018-08-22"}),
    ("YEAR 年 NUM 月", {"2018年8月": "2018-08"}),
    ("NUM 月 NUM 日", {"8月22日": "XXXX-08-22"}),
    ("DAY MONTH", {"22 August": "XXXX-08-22"}),
    ("MONTH YY", {"Aug. '18": "2018-08", "Mar-99": "1999-03"}),
    ("MONTH DAY", {"Aug. 22": "XXXX-08-22"}),
    ("MONTH YEAR", {"March 2017": "2017-03"}),
    ("YEAR MONTH", {"2017 March": "2017-03"}),
    ("SEASON YEAR", {"Spring 2018": "2018-21"}),
    ("QUARTER YEAR", {"Q3 2018": "2018-35"}),
    ("YEAR - NUM", {"2018-08": "2018-08"}),
    ("YEAR / NUM", {"2018/08": "2018-08"}),
    ("NUM / YEAR", {"08/2018": "2018-08"}),
    ("NUM . YEAR", {"08.2018": "2018-08"}),
    ("PACKED", {"20180822": "2018-08-22", "20180822T101500Z": "2018-08-22"}),
    ("YEAR", {"2018": "2018"}),
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
    "Sept 31, 2018",
)
