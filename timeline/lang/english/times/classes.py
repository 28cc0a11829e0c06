"""The word classes of the patterns: what each holds, under which name a row gets its value, a word of it.

Which class holds "March"? MON beside a day or a year, MAYMARCH where it stands alone, LOWMON when it is written small;
MONTH holds the ten names that are nothing else. A class may also be made of numbers by their shape (`tagger.shapes`).
"""

from __future__ import annotations

from timeline.lang.rows import WordClass

CLASSES = (
    # names of months and days
    WordClass("MON", "month", "a month with a capital, full or short, beside a day, a year or 'last'", "Sept", 9),
    WordClass("MONTH", "month", "a full name that may stand alone, because it is nothing but a month", "June", 6),
    WordClass("MAYMARCH", "month", "the two months that are verbs, too; alone only with a guard", "March", 3),
    WordClass("LOWMON", "month", "a month in lower case; only beside a day and a year", "august", 8),
    WordClass("WEEKDAY", "weekday", "the full name of a day, which may stand alone", "Monday", 0),
    WordClass("WD", "weekday", "a day with a capital, full or short; beside a date", "Tues", 1),
    WordClass("WEEKDAYS", "weekday", "a day that comes again", "Fridays", 4),
    WordClass("SEASON", "season", "a season", "autumn", 2),
    WordClass("FEAST", "feast", "a day with a name, in as many words as it has", "Easter", {"easter": 0}),
    WordClass("NINEELEVEN", "nineeleven", "a day known by its numbers", "9/11", 0),
    # units
    WordClass("UNIT", "unit", "a unit of time, one or many", "weeks", "W"),
    WordClass("UNIT1", "unit", "one unit of time", "year", "Y"),
    WordClass("UNITS", "unit", "many units of time", "days", "D"),
    WordClass("LONG", "long", "as long as the unit", "weeklong", "W"),
    # days and parts of days that count from another
    WordClass("DAYWORD", "dayword", "today or yesterday, by days from today", "yesterday", -1),
    WordClass("NEXTDAY", "dayword", "the day after today", "tomorrow", 1),
    WordClass("PART", "part", "a part of a day", "evening", "EV"),
    WordClass("PARTS", "parts", "a part of the day that comes again", "mornings", "MO"),
    # what a unit or a name is counted with
    WordClass("REL", "which", "-1 the one before, 0 this one, 1 the one after", "next", 1),
    WordClass("LAST", "last", "words for what lies behind", "previous", -1),
    WordClass("NEAR", "near", "words for what lies ahead", "coming", 1),
    WordClass("SIDE", "side", "-1 before, 1 after", "after", 1),
    WordClass("AGO", "", "counts back from now", "ago", -1),
    WordClass("FEW", "few", "some, not counted", "several", None),
    WordClass("PRE", "", "before, glued to what follows", "pre", 0),
    WordClass("POST", "", "after, glued to what follows", "post", 0),
    # numbers in words
    WordClass("NUMBER", "number", "a word that is a number, alone or in a run", "twenty", 20),
    WordClass("COUNT", "count", "a number, in words or digits", "twenty", 20),
    WordClass("A", "a", "an article that is one before dozen, hundred and thousand", "an", 1),
    WordClass("LINK", "link", "stands inside a number: two hundred and ten", "and", 0),
    WordClass("ORD", "ordinal", "a place in a row, in words or digits", "third", 3),
    WordClass("DAYTH", "day", "an ordinal that can be a day of a month", "21st", 21),
    WordClass("TENS", "tens", "the decade of a century, in words", "nineties", 9),
    WordClass("YEARWORDS", "yearwords", "a year in words, in two parts", "nineteen ninety-six", 1996),
    WordClass("THOUSANDS", "thousands", "a number in words that can be a year", "two thousand six", 2006),
    # numbers in digits
    WordClass("DAY", "day", "a number from 1 to 31", "31", 31),
    WordClass("DAYNTH", "day", "a day of a month in digits with letters", "15th", 15),
    WordClass("YEAR", "year", "a year of four digits", "1998", 1998),
    WordClass("SHORTYEAR", "year", "a year of two digits behind an apostrophe", "'98", 1998),
    WordClass("YY", "year", "a year of two digits beside a month with signs", "98", 1998),
    WordClass("FYEAR", "fyear", "a fiscal year in one word", "FY2020", 2020),
    WordClass("DECADE", "decade", "the ten years of three digits", "1990s", 199),
    WordClass("DECADE2", "decade2", "the decade of a century", "90s", 9),
    WordClass("SHORTDECADE", "shortdecade", "the decade of a century behind an apostrophe", "'90s", 9),
    WordClass("Q1", "q1", "a quarter of a year by number", "Q3", 3),
    WordClass("H1", "h1", "a half of a year by number", "H2", 2),
    WordClass("FRACTION", "fraction", "a part of one", "1/2", 0.5),
    WordClass("ISO", "iso", "a date: year, month, day", "2018-09-04", (2018, 9, 4)),
    WordClass("NUMERIC", "numeric", "a date with its year last, and its mark", "04.09.2018", (4, 9, 2018, ".")),
    WordClass("ISO8", "iso", "a date in eight digits", "20180904", (2018, 9, 4)),
    WordClass("MONYEAR", "monyear", "month and year with a stroke", "06/2004", (2004, 6)),
    WordClass("MONPOINT", "monpoint", "month and year with a point", "08.2018", (2018, 8)),
    WordClass("DAYYEAR", "dayyear", "day and year with a point, behind a month", "17.2018", (17, 2018)),
    WordClass(
        "NUMERICPOINT", "numeric", "a date with points that may be a number of a section", "4.9.18", (4, 9, 2018, ".")
    ),
    WordClass("PAIR", "pair", "day and month, or month and day, and their mark", "17/8", (17, 8, "/")),
    WordClass("HIJRI", "hijri", "a month of the solar or lunar Hijri calendar", "Asad", ("solar", 5)),
    # times of day
    WordClass("HOUR", "hour", "a number from 0 to 23", "17", 17),
    WordClass("CLOCK", "time", "hour and minute with a colon", "17:30", (17, 30)),
    WordClass("CLOCKDOT", "clockdot", "hour and minute with a point", "10.30", (10, 30)),
    WordClass("MILITARY", "military", "hour and minute in four digits", "1530", (15, 30)),
    WordClass("HALF", "half", "which half of the day, as hours to add", "p.m.", 12),
    WordClass("HOURHALF", "hourhalf", "hour and half of the day in one word", "10pm", (10, 12)),
    WordClass("CLOCKHALF", "clockhalf", "hour, minute and half of the day in one word", "8:30am", ((8, 30), 0)),
    WordClass("ZONE", "zone", "a zone of time, and what it adds to a time of day", "GMT", "Z"),
    WordClass("ZULU", "zulu", "hour and minute with the letter of universal time", "1530Z", (15, 30)),
)

SPELT = (
    "D",
    "FY",
    "Z",
    "AH",
    "SH",
    "AP",
    "A.H.",
    "H.S.",
    "A.P.",
)  # in capitals in a pattern and meant as they stand: "D-Day", "FY 2012"
