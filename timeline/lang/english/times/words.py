"""English words of time and their values. A capital means that only the capitalised form counts; a final point marks
an abbreviation, written with or without it."""

from __future__ import annotations

from typing import Any

from timeline.lang.rows import words

_MONTHS = {
    name: i
    for i, name in enumerate(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        1,
    )
}
_MONTHS_SHORT = {
    "Jan.": 1,
    "Feb.": 2,
    "Mar.": 3,
    "Apr.": 4,
    "Jun.": 6,
    "Jul.": 7,
    "Aug.": 8,
    "Sep.": 9,
    "Sept.": 9,
    "Oct.": 10,
    "Nov.": 11,
    "Dec.": 12,
}
_WEEKDAYS = {
    name: i for i, name in enumerate(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
}
_WEEKDAYS_SHORT = {
    "Mon.": 0,
    "Tue.": 1,
    "Tues.": 1,
    "Wed.": 2,
    "Weds.": 2,
    "Thu.": 3,
    "Thur.": 3,
    "Thurs.": 3,
    "Fri.": 4,
    "Sat.": 5,
    "Sun.": 6,
}
_UNIT = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "hour": "TH",
    "minute": "TM",
    "fortnight": "W2",
}
_UNITS = {
    "days": "D",
    "weeks": "W",
    "months": "M",
    "quarters": "Q",
    "years": "Y",
    "decades": "DE",
    "centuries": "CE",
    "hours": "TH",
    "minutes": "TM",
    "seconds": "TS",
    "yrs.": "Y",
    "mins.": "TM",
    "hrs.": "TH",
}
_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
""".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS = {
    **{word: i for i, word in enumerate(_SMALL)},
    **_TENS,
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
_PLACES = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
""".split()
_ORDINALS = {**{word: i for i, word in enumerate(_PLACES, 1)}, "thirtieth": 30}

ZONES = words("EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT BST UTC CET CEST EET MSK IST JST AEST local")

WORDS: dict[str, dict[str, Any]] = {
    "MONTH": {name: i for name, i in _MONTHS.items() if i not in (3, 5)},  # the full name may stand alone
    "MAYMARCH": {"March": 3, "May": 5},  # also verbs
    "MON": {**_MONTHS, **_MONTHS_SHORT},
    "LOWMON": {
        name.lower(): i for name, i in {**_MONTHS, **_MONTHS_SHORT}.items() if name != "Mar."
    },  # only beside a day and a year
    "WEEKDAY": _WEEKDAYS,
    "WD": {**_WEEKDAYS, **_WEEKDAYS_SHORT},
    "WEEKDAYS": {name + "s": i for name, i in _WEEKDAYS.items()},
    "SEASON": {
        "spring": 0,
        "summer": 1,
        "autumn": 2,
        "fall": 2,
        "winter": 3,
        "springtime": 0,
        "summertime": 1,
        "wintertime": 3,
    },
    "UNIT": {**_UNIT, **_UNITS, "second": "TS", "yr.": "Y", "hr.": "TH", "min.": "TM"},
    "UNIT1": {**_UNIT, "yr.": "Y"},
    "UNITS": _UNITS,
    "NUMBER": _NUMBERS,
    "COUNT": _NUMBERS,
    "LINK": {"and": 0},
    "A": {"a": 1, "an": 1},
    "ORD": _ORDINALS,
    "DAYTH": _ORDINALS,
    "TENS": {
        "twenties": 2,
        "thirties": 3,
        "forties": 4,
        "fifties": 5,
        "sixties": 6,
        "seventies": 7,
        "eighties": 8,
        "nineties": 9,
    },
    "DAYWORD": {"today": 0, "yesterday": -1},
    "NEXTDAY": {"tomorrow": 1},
    "PART": {
        "morning": "MO",
        "afternoon": "AF",
        "evening": "EV",
        "night": "NI",
        "midday": "MI",
        "lunchtime": "MI",
        "dawn": "MO",
        "dusk": "EV",
        "overnight": "NI",
    },
    "PARTS": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "HALF": {"a.m.": 0, "p.m.": 12, "am": 0, "pm": 12, "A.M.": 0, "P.M.": 12, "AM": 0, "PM": 12},
    "ZONE": {**dict.fromkeys(ZONES, ""), **dict.fromkeys(("GMT", "UTC"), "Z")},
    "REL": {"last": -1, "this": 0, "next": 1},
    "LAST": {"last": -1, "past": -1, "previous": -1, "preceding": -1},
    "NEAR": {"next": 1, "coming": 1, "upcoming": 1, "following": 1},
    "SIDE": {"before": -1, "after": 1},
    "AGO": {"ago": -1},
    "PRE": {"pre": 0},
    "POST": {"post": 0},
    "LONG": {"weeklong": "W", "yearlong": "Y", "daylong": "D", "monthlong": "M", "hourlong": "TH", "decadelong": "DE"},
    "H1": {"H1": 1, "H2": 2},
    "Q1": {f"Q{number}": number for number in range(1, 5)},
    "FYEAR": {f"FY{year}": year for year in range(1980, 2060)},
    "NINEELEVEN": {"9/11": 0},
    "FEW": {"several": None, "few": None, "some": None, "many": None, "recent": None, "numerous": None},
}

SUFFIXES = {
    "st": "ordinal",
    "nd": "ordinal",
    "rd": "ordinal",
    "th": "ordinal",
    "s": "plural",
    "am": "before noon",
    "pm": "after noon",
    "z": "zulu",
}
