"""English named days: holidays and days known by their date."""

from __future__ import annotations

from timeline.expressions import Fixed
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

_FEASTS: dict[str, dict[str, int]] = {
    "Christmas": {"month": 12, "day": 25},
    "Christmas Day": {"month": 12, "day": 25},
    "Christmas Eve": {"month": 12, "day": 24},
    "Boxing Day": {"month": 12, "day": 26},
    "New Year's Day": {"month": 1, "day": 1},
    "New Year's Eve": {"month": 12, "day": 31},
    "Valentine's Day": {"month": 2, "day": 14},
    "St. Patrick's Day": {"month": 3, "day": 17},
    "Halloween": {"month": 10, "day": 31},
    "Veterans Day": {"month": 11, "day": 11},
    "Armistice Day": {"month": 11, "day": 11},
    "Bastille Day": {"month": 7, "day": 14},
    "May Day": {"month": 5, "day": 1},
    "Nowruz": {"month": 3, "day": 20},
    "April Fools' Day": {"month": 4, "day": 1},
    "International Women's Day": {"month": 3, "day": 8},
    "World AIDS Day": {"month": 12, "day": 1},
    "Election Day": {"month": 11, "weekday": 0, "nth": 1, "day": 1},
    "Labor Day": {"month": 9, "weekday": 0, "nth": 1},
    "Memorial Day": {"month": 5, "weekday": 0, "nth": -1},
    "Thanksgiving": {"month": 11, "weekday": 3, "nth": 4},
    "Thanksgiving Day": {"month": 11, "weekday": 3, "nth": 4},
    "Black Friday": {"month": 11, "weekday": 3, "nth": 4, "day": 1},
    "Columbus Day": {"month": 10, "weekday": 0, "nth": 2},
    "Presidents' Day": {"month": 2, "weekday": 0, "nth": 3},
    "Martin Luther King Day": {"month": 1, "weekday": 0, "nth": 3},
    "Mother's Day": {"month": 5, "weekday": 6, "nth": 2},
    "Father's Day": {"month": 6, "weekday": 6, "nth": 3},
    "Easter": {"easter": 0},
    "Easter Sunday": {"easter": 0},
    "Easter Monday": {"easter": 1},
    "Good Friday": {"easter": -2},
    "Palm Sunday": {"easter": -7},
    "Ash Wednesday": {"easter": -46},
    "Mardi Gras": {"easter": -47},
    "Pentecost": {"easter": 49},
    "Maundy Thursday": {"easter": -3},
    "Holy Saturday": {"easter": -1},
    "Shrove Tuesday": {"easter": -47},
    "Ascension Day": {"easter": 39},
    "Whit Monday": {"easter": 50},
    "New Year": {"month": 1, "day": 1},
    "Epiphany": {"month": 1, "day": 6},
    "Orthodox Christmas": {"month": 1, "day": 7},
    "Inauguration Day": {"month": 1, "day": 20},
    "Burns Night": {"month": 1, "day": 25},
    "Australia Day": {"month": 1, "day": 26},
    "Earth Day": {"month": 4, "day": 22},
    "Anzac Day": {"month": 4, "day": 25},
    "International Workers' Day": {"month": 5, "day": 1},
    "World Press Freedom Day": {"month": 5, "day": 3},
    "Victory Day": {"month": 5, "day": 9},
    "Juneteenth": {"month": 6, "day": 19},
    "Canada Day": {"month": 7, "day": 1},
    "Fourth of July": {"month": 7, "day": 4},
    "All Saints' Day": {"month": 11, "day": 1},
    "Bonfire Night": {"month": 11, "day": 5},
    "Guy Fawkes Night": {"month": 11, "day": 5},
    "Remembrance Day": {"month": 11, "day": 11},
    "Remembrance Sunday": {"month": 11, "weekday": 6, "nth": 2},
    "Cyber Monday": {"month": 11, "weekday": 3, "nth": 4, "day": 4},
    "Presidents Day": {"month": 2, "weekday": 0, "nth": 3},
    "MLK Day": {"month": 1, "weekday": 0, "nth": 3},
    "Martin Luther King Jr. Day": {"month": 1, "weekday": 0, "nth": 3},
}

WORDS: dict[str, dict[str, object]] = {"FEAST": dict(_FEASTS)}

_DAY = Guard(
    not_before=words(
        "party tree trees shopping season bonus bombing island carol cards dinner present presents gift "
        "gifts sales service agreement accord accords resolution resolutions honours honors"
    )
)

PHRASES = (
    Row(
        "FEAST",
        b.feast,
        {"Christmas Eve": "2013-12-24", "Thanksgiving Day": "2013-11-28", "Easter": "2013-03-31"},
        _DAY,
        refused=("a Christmas tree",),
    ),
    Row("FEAST [,] [of|in] YEAR", b.feast, {"Easter 2011": "2011-04-24", "Christmas Day, 2009": "2009-12-25"}),
    Row("Lunar|Chinese|Persian|Iranian|Jewish|Tibetan|Thai|Islamic New Year", None, {"the Lunar New Year": ""}),
    Row("Orthodox Easter", None, {"Orthodox Easter": ""}),
    Row("the ORD WEEKDAY of|in MON", b.nth_weekday, {"the third Thursday of November": "2013-11-21"}),
    Row("the ORD WEEKDAY of|in MON [,] YEAR", b.nth_weekday, {"the first Monday in May 2012": "2012-05-07"}),
    Row("the last WEEKDAY of|in MON", made(b.nth_weekday, ordinal=-1), {"the last Sunday in March": "2013-03-31"}),
    Row(
        "the last WEEKDAY of|in MON YEAR",
        made(b.nth_weekday, ordinal=-1),
        {"the last Friday of May 2012": "2012-05-25"},
    ),
    Row("FEAST week", b.feast_week, {"Easter week": "2013-W13"}),
    Row("REL FEAST", b.feast, {"last Thanksgiving": "2013-11-28"}),
    Row("NINEELEVEN", lambda nineeleven: Fixed(2001, 9, 11), {"since 9/11": "2001-09-11"}),
    Row("D - Day", made(Fixed, year=1944, month=6, day=6), {"on D-Day": "1944-06-06"}),
)
