"""English expressions that count from another day: weekdays, "last month", "a year ago", "the next day"."""

from __future__ import annotations

from timeline.expressions import PartOf, Shifted, Weekday
from timeline.lang import builders as b
from timeline.lang import day_builders as d
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

TODAY = Guard(not_after=words("usa"), not_before=words("show program programme"))
NO_YEAR = words("old round after before ended ending ago earlier since that when to which")  # behind "the year"
SPAN = Guard(after=words("over for within throughout during"))
CLOSED = Guard(before=words("in at by and or when as") | {""})
STANDING = Guard(
    not_before=words(
        "anniversary birthday floor edition round street annual - century day night straight consecutive time game "
        "week month year of since attack such"
    )
)
ENDING = Guard(before=words("in at on and when as they he she it we was they") | {""})
TOLD = Guard(not_before=words("of"))

PHRASES = (
    # weekdays
    Row("WEEKDAY", Weekday, {"on Friday": "2014-01-17", "Monday": "2014-01-20", "will meet Friday": "2014-01-24"}),
    Row("WEEKDAY PART", b.part, {"Friday night": "2014-01-17TNI"}),
    Row(
        "REL WEEKDAY", Weekday, {"last Friday": "2014-01-17", "next Tuesday": "2014-01-21", "this Friday": "2014-01-24"}
    ),
    Row("REL WEEKDAY PART", b.part, {"last Friday night": "2014-01-17TNI"}),
    Row("this past WEEKDAY", made(Weekday, which=-1), {"this past Friday": "2014-01-17"}),
    Row("this coming WEEKDAY", made(Weekday, which=1), {"this coming Friday": "2014-01-24"}),
    Row(
        "[the] LAST:past WEEKDAY",
        lambda past, weekday: Weekday(weekday, -1, told=True),
        {"the previous Friday": "2014-01-17"},
    ),
    Row(
        "[the] following WEEKDAY",
        lambda weekday: Weekday(weekday, 1, told=True),
        {"the following Friday": "2014-01-24"},
    ),
    Row("the WEEKDAY before", lambda weekday: Weekday(weekday, -1, told=True), {"the Friday before": "2014-01-17"}),
    Row("that [same] WEEKDAY", lambda weekday: Weekday(weekday, told=True), {"that Friday": "2014-01-17"}),
    Row("the next WEEKDAY", lambda weekday: Weekday(weekday, 1, told=True), {"the next Friday": "2014-01-24"}),
    Row(
        "WEEKDAY [of] REL week", b.weekday_in, {"Friday last week": "2014-01-17", "Tuesday of next week": "2014-01-28"}
    ),
    Row("[a] week from WEEKDAY", lambda weekday: Weekday(weekday, weeks=1), {"a week from Friday": "2014-01-31"}),
    Row("[a] week ago WEEKDAY", lambda weekday: Weekday(weekday, weeks=-1), {"a week ago Thursday": "2014-01-16"}),
    Row("WEEKDAY week", lambda weekday: Weekday(weekday, weeks=1), {"on Monday week": "2014-01-27"}),
    Row("Sunday Times|Telegraph|Express|Mirror|Herald|Mail|Independent", None, {"the Sunday Times": ""}),
    Row("Super Tuesday", None, {"Super Tuesday": ""}),
    Row("Bloody|Black WEEKDAY", None, {"the Bloody Sunday inquiry": ""}),
    Row("Sheffield Wednesday", None, {"Sheffield Wednesday won": ""}),
    Row("WEEKDAY Night Live|Football|Fever|Lights", None, {"Saturday Night Live": ""}),
    Row("Good Friday Agreement|Accord|Accords|accord|accords|peace", None, {"the Good Friday Agreement": ""}),
    Row("Prague|Arab Spring", None, {"the Arab Spring": ""}),
    Row(
        "WD [,] the DAYNTH",
        d.weekday_the,
        {"Friday the 10th saw": "2014-01-10", "Friday, the 10th brought": "2014-01-10"},
        STANDING,
        refused=("It was Friday, the 10th day of rain.",),
    ),
    Row(
        "WD [,] the DAYTH",
        d.weekday_the,
        {"Friday the tenth in": "2014-01-10"},
        ENDING,
        refused=("It was Friday, the tenth day of rain.",),
    ),
    Row("REL WD [,] the DAYNTH", d.weekday_the, {"last Friday, the 10th": "2014-01-10"}),
    Row(
        "WD DAY",
        d.weekday_the,
        {"on Friday 10 in": "2014-01-10"},
        Guard(after=words("on until by since"), before=words("in at and with for to as when after") | {""}),
        refused=("The Friday 10 in Bern won.", "On Friday 10 boats sank."),
    ),
    Row(
        "WD [,] DAYNTH",
        d.weekday_the,
        {"Friday 10th": "2014-01-10"},
        STANDING,
        refused=("the Friday 10th anniversary",),
    ),
    # days by their place in a month
    Row("the DAYNTH|DAYTH [day] of REL month", d.day_of_month, {"the 2nd of this month": "2014-01-02"}),
    Row("the DAYNTH REL month", d.day_of_month, {"the 15th this month": "2014-01-15"}),
    Row(
        "the DAYNTH|DAYTH [day] of that month", made(d.day_of_month, told=True), {"the 2nd of that month": "2014-01-02"}
    ),
    Row(
        "the last|final WEEKDAY of|in REL month",
        made(d.nth_weekday_of, ordinal=-1),
        {"the last Friday of last month": "2013-12-27"},
    ),
    Row(
        "the last|final WEEKDAY of|in the month",
        made(d.nth_weekday_of, ordinal=-1),
        {"the last Friday of the month": "2014-01-31"},
    ),
    Row("the first day of YEAR", made(b.date, month=1, day=1), {"the first day of 2012": "2012-01-01"}),
    Row("the last|final day of YEAR", made(b.date, month=12, day=31), {"the last day of 2012": "2012-12-31"}),
    Row("the first day of the|REL year", d.first_day, {"the first day of the year": "2014-01-01"}),
    Row("the last|final day of the|REL year", made(d.last_day, unit="Y"), {"the last day of last year": "2013-12-31"}),
    Row(
        "the DAYNTH|DAYTH [day] of the [current|same] month",
        d.day_of_month,
        {"the first day of the month": "2014-01-01"},
    ),
    Row("the last|final day of REL month", d.last_day, {"the last day of last month": "2013-12-31"}),
    Row("the last|final day of the [current] month", d.last_day, {"the last day of the month": "2014-01-31"}),
    Row("the last|final day of MON", d.last_of, {"the last day of August": "2013-08-31"}),
    Row("the last|final day of MON [,] YEAR", d.last_of, {"the last day of February 2012": "2012-02-29"}),
    Row("the ORD WEEKDAY of|in REL month", d.nth_weekday_of, {"the first Monday of next month": "2014-02-03"}),
    Row("the ORD WEEKDAY of|in the month", d.nth_weekday_of, {"the second Monday of the month": "2014-01-13"}),
    Row("[the] eve of MON DAY", made(b.beside_date, side=-1), {"the eve of Sept. 4": "2013-09-03"}),
    Row("[the] eve of MON DAY , YEAR", made(b.beside_date, side=-1), {"the eve of Sept. 4, 2012": "2012-09-03"}),
    Row("[the] eve of [the] DAY [of] MON", made(b.beside_date, side=-1), {"the eve of 4 September": "2013-09-03"}),
    Row("[the] eve of DAY MON YEAR", made(b.beside_date, side=-1), {"the eve of 4 May 2012": "2012-05-03"}),
    # today and its neighbours
    Row(
        "NEXTDAY",
        lambda dayword: Shifted(dayword, "D"),
        {"tomorrow": "2014-01-21"},
        Guard(not_after=words("of")),
        refused=("the leaders of tomorrow",),
    ),
    Row(
        "DAYWORD",
        lambda dayword: Shifted(dayword, "D"),
        {"today": "2014-01-20", "yesterday": "2014-01-19"},
        TODAY,
        refused=("He reads usa today.", "the today show"),
    ),
    Row(
        "today ' s world|youth|society|generation|technology|economy|children|kids|computers|consumers|standards",
        None,
        {"today's world": ""},
    ),
    Row(
        "PART DAYWORD", lambda part, dayword: b.part(part, shift=dayword), {"late afternoon yesterday": "2014-01-19TAF"}
    ),
    Row("the day before yesterday", made(Shifted, count=-2, unit="D"), {"the day before yesterday": "2014-01-18"}),
    Row("the day after tomorrow", made(Shifted, count=2, unit="D"), {"the day after tomorrow": "2014-01-22"}),
    Row(
        "DAYWORD|NEXTDAY PART",
        lambda dayword, part: b.part(part, shift=dayword),
        {"yesterday evening": "2014-01-19TEV"},
    ),
    Row("tonight", lambda: b.part("NI", shift=0), {"tonight": "2014-01-20TNI"}),
    Row("this PART", lambda part: b.part(part, shift=0), {"this morning": "2014-01-20TMO"}),
    Row("last night", lambda: b.part("NI", shift=-1), {"last night": "2014-01-19TNI"}),
    Row("last evening", lambda: b.part("EV", shift=-1), {"last evening": "2014-01-19TEV"}),
    Row("overnight", lambda: b.part("NI", shift=-1), {"overnight": "2014-01-19TNI"}),
    Row("that PART", PartOf, {"that night": "2014-01-20TNI"}),
    Row("[the] same PART", PartOf, {"the same night": "2014-01-20TNI"}),
    Row(
        "the next|following PART",
        lambda part: PartOf(part, Shifted(1, "D", told=True)),
        {"the next morning": "2014-01-21TMO"},
    ),
    Row(
        "the previous PART",
        lambda part: PartOf(part, Shifted(-1, "D", told=True)),
        {"the previous night": "2014-01-19TNI"},
    ),
    Row(
        "the PART before", lambda part: PartOf(part, Shifted(-1, "D", told=True)), {"the night before": "2014-01-19TNI"}
    ),
    Row(
        "the PART",
        PartOf,
        {"in the morning": "2014-01-20TMO"},
        Guard(after=words("in during")),
        refused=("He likes the morning.",),
    ),
    Row("the day SIDE [REL] WEEKDAY", b.beside_weekday, {"the day before last Tuesday": "2014-01-13"}),
    Row("the day SIDE FEAST", b.beside_feast, {"the day after Christmas": "2013-12-26"}),
    Row("the day SIDE MON DAY", b.beside_date, {"the day after Jan. 7": "2014-01-08"}),
    Row("the day SIDE MON DAY , YEAR", b.beside_date, {"the day before May 1, 2011": "2011-04-30"}),
    # units
    Row("the last|past|first week of|in", None, {"the last week of": ""}),
    Row(
        "REL UNIT1:unit",
        b.near,
        {"last month": "2013-12", "this year": "2014", "next week": "2014-W05"},
    ),
    Row("this past UNIT1:unit", lambda unit: b.near(-1, unit), {"this past week": "2014-W03"}),
    Row("this coming UNIT1:unit", lambda unit: b.near(1, unit), {"this coming week": "2014-W05"}),
    Row("the current UNIT1:unit", lambda unit: Shifted(0, unit), {"the current month": "2014-01"}),
    Row(
        "the current fiscal|financial|calendar year",
        made(Shifted, count=0, unit="Y"),
        {"the current fiscal year": "2014"},
    ),
    Row("REL fiscal|financial|calendar year", lambda which: Shifted(which, "Y"), {"next fiscal year": "2015"}),
    Row(
        "the next UNIT1:unit",
        lambda unit: b.length(1, unit),
        {"over the next year": "P1Y"},
        SPAN,
        refused=("He came the next year.",),
    ),
    Row(
        "the following|next UNIT1:unit",
        lambda unit: Shifted(1, unit, told=True),
        {"the next day": "2014-01-21", "the following year": "2015"},
    ),
    Row(
        "the previous|preceding|prior UNIT1:unit",
        lambda unit: Shifted(-1, unit, told=True),
        {"the previous day": "2014-01-19", "the prior year": "2013"},
    ),
    Row(
        "the UNIT1:unit before",
        lambda unit: Shifted(-1, unit, told=True),
        {"the year before": "2013"},
        CLOSED,
        refused=("He came the year before he died.",),
    ),
    Row(
        "the UNIT1:unit after",
        lambda unit: Shifted(1, unit, told=True),
        {"the year after": "2015"},
        CLOSED,
        refused=("He came the year after he died.",),
    ),
    Row(
        "[the] same UNIT1:unit",
        lambda unit: Shifted(0, unit, told=True),
        {"the same day": "2014-01-20"},
        TOLD,
        refused=("on the same day of the week",),
    ),
    Row(
        "that UNIT1:unit",
        lambda unit: Shifted(0, unit, told=True),
        {"that year": "2014"},
        Guard(not_after=words("for only over during")),
        refused=("He sang for that year.",),
    ),
    Row("that same UNIT1:unit", lambda unit: Shifted(0, unit, told=True), {"that same year": "2014"}),
    Row("UNIT1:unit - end", lambda unit: Shifted(0, unit), {"by year-end": "2014"}, mod="END"),
    Row(
        "UNIT1:unit end",
        lambda unit: Shifted(0, unit),
        {"by year end": "2014"},
        Guard(after=words("by at before until around")),
        mod="END",
        refused=("The year end party was loud.",),
    ),
    Row("[the] UNIT1:unit ' s end", lambda unit: Shifted(0, unit), {"by year's end": "2014"}, mod="END"),
    Row(
        "the year",
        made(Shifted, count=0, unit="Y"),
        {"of the year": "2014"},
        Guard(after=words("of for so-far in during"), not_before=NO_YEAR),
        refused=("He hated the year.", "in the year that followed"),
    ),
    Row(
        "the month",
        made(Shifted, count=0, unit="M"),
        {"later in the month": "2014-01"},
        Guard(after=words("of in for")),
        refused=("They loved the month.",),
    ),
    Row(
        "the week",
        made(Shifted, count=0, unit="W"),
        {"for the week": "2014-W04"},
        Guard(after=words("for in of during"), not_before=words("of")),
        refused=("They loved the week.", "for the week of rain"),
    ),
)
