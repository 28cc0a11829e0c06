"""English decades, centuries, halves of years, clock times and weeks."""

from __future__ import annotations

from timeline.expressions import Fixed, Quarter, Shifted
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

HALF_CLOCK = Guard(after=words("at by until from to around about before after since between past"))

PHRASES = (
    # decades and centuries
    Row("the last|final quarter of YEAR", made(b.quarter, ordinal=4), {"the last quarter of 2017": "2017-Q4"}),
    Row("[the] ORD half of YEAR", b.half, {"the first half of 2012": "2012-H1"}),
    Row("[the] ORD half of fiscal YEAR", b.half, {"the first half of fiscal 2012": "2012-H1"}),
    Row("[the] ORD half of REL year", b.half_in, {"the second half of last year": "2013-H2"}),
    Row("[the] ORD half of the year", made(b.half_in, which=0), {"the second half of the year": "2014-H2"}),
    Row("H1 [of] YEAR", lambda h1, year: b.half(h1, year), {"H1 2019": "2019-H1"}),
    Row("[the] ORD quarters [of] YEAR", b.quarter, {"the third quarters of 2008": "2008-Q3"}),
    Row("[the] ORD quarters", b.quarter, {"fourth quarters": "2013-Q4"}),
    Row(
        "[the] fiscal YEAR ORD quarter",
        lambda year, ordinal: b.quarter(ordinal, year),
        {"fiscal 2013 third quarter": "2013-Q3"},
    ),
    Row("[the] ORD quarter of fiscal YEAR", b.quarter, {"the first quarter of fiscal 2013": "2013-Q1"}),
    Row("the YEAR fiscal|financial year", Fixed, {"the 2012 fiscal year": "2012"}),
    Row("the latest fiscal|financial year", made(Shifted, count=-1, unit="Y"), {"the latest fiscal year": "2013"}),
    Row("[the] DECADE", lambda decade: b.decade(decade), {"the 1990s": "199"}),
    Row("the YEAR ' s", b.decade_of, {"the 1980's": "198"}),
    Row("[the] SHORTDECADE", lambda shortdecade: b.decade(shortdecade, True), {"the '80s": "198"}),
    Row("the DECADE2", lambda decade2: b.decade(decade2, True), {"the 80s": "198"}),
    Row("the TENS", lambda tens: b.decade(tens, True), {"the nineties": "199"}),
    Row(
        "[the] NUMBER:century TENS",
        lambda century, tens: b.decade(int(century) * 10 + tens),
        {"the nineteen sixties": "196"},
    ),
    Row("ORD Century Fox", None, {"20th Century Fox": ""}),
    Row("[the] ORD century", lambda ordinal: b.century(ordinal), {"the 20th century": "19", "21st century": "20"}),
    Row("ORD - century", lambda ordinal: b.century(ordinal), {"a 19th-century house": "18"}),
    Row("the turn of the century", made(Fixed, year=2000), {"the turn of the century": "2000"}),
    # clock times
    Row("COUNT o ' clock", lambda count: b.clock_of((int(count), 0)), {"seven o'clock": "2014-01-20T07:00"}),
    Row("CLOCK in the morning", b.clock_of, {"3:30 in the morning": "2014-01-20T03:30"}),
    Row("CLOCK in the afternoon|evening", made(b.clock_of, half=12), {"3:30 in the afternoon": "2014-01-20T15:30"}),
    Row(
        "MILITARY hours",
        lambda military: b.clock_of(military),
        {"at 1530 hours": "2014-01-20T15:30"},
        HALF_CLOCK,
        refused=("It took 1530 hours.",),
    ),
    Row("HOUR HALF [ZONE] [time]", b.clock, {"10 p.m.": "2014-01-20T22:00", "at 9 a.m. EST": "2014-01-20T09:00"}),
    Row(
        "CLOCKDOT HALF [ZONE] [time]",
        lambda clockdot, half, zone="": b.clock_of(clockdot, half, zone),
        {"10.30 a.m.": "2014-01-20T10:30"},
    ),
    Row("MON YEARWORDS", lambda month, yearwords: b.date(month, None, yearwords), {"May nineteen ninety": "1990-05"}),
    Row("the YEAR quarter", lambda year: Quarter(None, year), {"in the 2012 quarter": "2012"}),
    Row("the YEAR period", Fixed, {"in the 2012 period": "2012"}),
    Row("midday [ZONE] [time]", made(b.noon, time="T12:00"), {"at midday": "2014-01-20T12:00"}),
    Row("CLOCK HALF [ZONE] [time]", b.clock_of, {"7:15 p.m.": "2014-01-20T19:15"}),
    Row(
        "HOURHALF [ZONE] [time]",
        lambda hourhalf, zone="": b.clock(hourhalf[0], hourhalf[1], zone=zone),
        {"10pm": "2014-01-20T22:00"},
    ),
    Row(
        "CLOCKHALF [ZONE] [time]",
        lambda clockhalf, zone="": b.clock_of(clockhalf[0], clockhalf[1], zone),
        {"8:30am ET": "2014-01-20T08:30"},
    ),
    Row("CLOCK ZONE [time]", b.clock_of, {"17:30 GMT": "2014-01-20T17:30Z", "17:30 EST": "2014-01-20T17:30"}),
    Row(
        "CLOCKDOT ZONE [time]",
        lambda clockdot, zone: b.clock_of(clockdot, None, zone),
        {"18.00 GMT": "2014-01-20T18:00Z"},
    ),
    Row("CLOCK Z", made(b.clock_of, zone="Z"), {"18:00 Z": "2014-01-20T18:00Z"}),
    Row("CLOCK hrs|hours [ZONE]", b.clock_of, {"17:30 hrs": "2014-01-20T17:30"}),
    Row("ZULU", lambda zulu: b.clock_of(zulu, None, "Z"), {"0735Z": "2014-01-20T07:35Z"}),
    Row("CLOCK", b.clock_of, {"at 17:30": "2014-01-20T17:30"}, HALF_CLOCK, refused=("The score was 17:30 there.",)),
    Row(
        "MILITARY [hours|hrs] ZONE [time]",
        lambda military, zone: b.clock_of(military, None, zone),
        {"0735 GMT": "2014-01-20T07:35Z", "0735 hours local time": "2014-01-20T07:35"},
    ),
    Row("HOUR [o ' clock] in the morning", lambda hour: b.clock(hour, 0), {"4 in the morning": "2014-01-20T04:00"}),
    Row(
        "HOUR [o ' clock] in the afternoon|evening",
        lambda hour: b.clock(hour, 12),
        {"4 in the afternoon": "2014-01-20T16:00"},
    ),
    Row("HOUR [o ' clock] at night", lambda hour: b.clock(hour, 12), {"10 at night": "2014-01-20T22:00"}),
    Row("high noon", None, {"high noon": ""}),
    Row("noon [ZONE] [time]", made(b.noon, time="T12:00"), {"noon": "2014-01-20T12:00"}),
    Row("midnight [ZONE] [time]", made(b.noon, time="T24:00"), {"midnight": "2014-01-20T24:00"}),
    # weeks
    Row("[the] week of MON DAY", b.week_of, {"the week of March 6": "2014-W10"}),
    Row("week of DAY MON", b.week_of, {"week of 6 March": "2014-W10"}),
)
