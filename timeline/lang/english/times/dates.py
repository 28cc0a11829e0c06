"""English calendar dates, quarters, decades and clock times."""

from __future__ import annotations

from timeline.expressions import Fixed, Quarter, Shifted
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

_NUMBERED = words(
    "points percent people dollars cents votes shares tons tonnes pounds euros yen miles feet meters metres kilometers "
    "kilometres km kg troops soldiers men women children seats jobs units copies houses homes cars barrels square "
    "refugees migrants civilians fighters protesters demonstrators police policemen officers victims families "
    "prisoners patients residents villagers injured wounded dead megawatts homes buildings schools passengers staff "
    "other rounds bullets shells rockets missiles drones tanks vehicles ships boats bottles items words rooms beds "
    "calories marks francs rubles rupees deaths cases workers employees members students acres hectares yards"
)
_NAMED = words(
    "highway route channel room flight no number no. nos. page pages section chapter article rule title "
    "size boeing windows office"
)
_CAPITALS = words(
    "in since by until till from to for during early late mid between before after about around through throughout and "
    "or of at the this that a its their circa but as with on when while year fiscal calendar both not"
)
YEAR = Guard(
    capitals=_CAPITALS, not_after=_NAMED | words("than at nearly about-to $ another only"), not_before=_NUMBERED
)
IN_MONTH = Guard(after=words("from between in since until last during early late mid- mid late- early- next"))
BEFORE_MONTH = Guard(
    after=words(
        "in of since until till by last this next from through during for early late mid mid- between before after on "
        "to past and every each or beginning end the a its his their around about until, late- early- annual said"
    ),
    not_before=words("of for on against to toward towards past through into out not be have also well the from down"),
)
ALONE = Guard(after=words("on until by since before"), before=words("and when after in at") | {""})
ATTACKS = Guard(before=words("attacks terrorist terror hijackers hijackings commission"))
TIGHT = Guard(tight=True)
BY_YEAR = Guard(not_before=_NUMBERED)
NUMBERS = Guard(
    capitals=_CAPITALS,
    not_after=_NAMED
    | words("id code call dial tel phone telephone account isbn ref number numbers than law directive"),
    not_before=_NUMBERED,
)
ON = Guard(after=words("on of since until by dated"), not_before=words("of majority vote odds chance inch inches"))
POINT = Guard(after=words("on in of since until by from dated during"), not_before=_NUMBERED)
NO_HYPHEN = Guard(not_before=words("- quarter half week day"))
HALF_CLOCK = Guard(after=words("at by until from to around about before after since between past"))

PHRASES = (
    # days
    Row("MON DAY [,] YEAR", b.date, {"Aug. 5, 1998": "1998-08-05", "SEPT. 9 2001": "2001-09-09"}),
    Row("DAY [of] MON [,] YEAR", b.date, {"3 Sept 2018": "2018-09-03", "1st of May, 2018": "2018-05-01"}),
    Row("DAY LOWMON [,] YEAR", b.date, {"25 august 2017": "2017-08-25"}),
    Row("DAY / LOWMON / YEAR", b.date, {"17/aug/2018": "2018-08-17"}),
    Row("DAY LOWMON / YEAR", b.date, {"25 august / 2017": "2017-08-25"}),
    Row("LOWMON DAY [,] YEAR", b.date, {"august 25, 2017": "2017-08-25"}),
    Row("DAY - MON - YEAR", b.date, {"03-Sep-2018": "2018-09-03"}),
    Row("DAY / MON / YEAR", b.date, {"30/Aug/2017": "2017-08-30"}),
    Row("DAY . MON . YEAR", b.date, {"12.June.2014": "2014-06-12"}),
    Row("DAY . MON . YY", b.date, {"12.June.14": "2014-06-12"}),
    Row("DAY . MON YY", b.date, {"12.Dec.14": "2014-12-12"}, TIGHT, refused=("Room 12.Dec 14 boats.",)),
    Row("DAY - MON", b.date, {"17-Aug": "2013-08-17"}, TIGHT, refused=("Room 12 - June was cold.",)),
    Row("MON - DAY", b.date, {"Aug-17": "2013-08-17"}, TIGHT, refused=("It was cold in June - 12 boats sank.",)),
    Row(
        "DAY , MON [,] YEAR",
        b.date,
        {"17,August,2018": "2018-08-17"},
        TIGHT,
        refused=("He was 17, June 2018 was cold.",),
    ),
    Row("DAY - LOWMON - YEAR", b.date, {"17-aug-2018": "2018-08-17"}),
    Row("MON DAYYEAR", lambda month, dayyear: b.date(month, *dayyear), {"Aug.17.2018": "2018-08-17"}),
    Row("DAY . MON [.] YEAR", b.date, {"12.Dec.2014": "2014-12-12", "12.June 2014": "2014-06-12"}),
    Row("DAY [-] MON [-] SHORTYEAR", b.date, {"7 Mar. '09": "2009-03-07"}),
    Row("MON DAY [,] SHORTYEAR", b.date, {"March 7, '09": "2009-03-07"}),
    Row(
        "DAY - MON - YY",
        b.date,
        {"10-Apr-15": "2015-04-10"},
        TIGHT,
        refused=("They won 10 - April - 15 boats later.",),
    ),
    Row("DAY / MON / YY", b.date, {"10/Apr/15": "2015-04-10"}, TIGHT, refused=("They won 10 / April / 15 boats.",)),
    Row("MON - DAY - YEAR", b.date, {"Aug-17-2018": "2018-08-17"}),
    Row("MON / DAYYEAR", lambda month, dayyear: b.date(month, *dayyear), {"Aug/17/2018": "2018-08-17"}),
    Row("YEAR - MON - DAY", b.date, {"2013-May-28": "2013-05-28"}),
    Row("YEAR / MON / DAY", b.date, {"2013/May/28": "2013-05-28"}),
    Row("YEAR MON DAY", b.date, {"2013 May 28": "2013-05-28"}, BY_YEAR, refused=("In 2013 May 28 people came.",)),
    Row("MON , DAY [,] YEAR", b.date, {"August, 17 2018": "2018-08-17"}),
    Row("MON - YEAR", b.date, {"Jun-2019": "2019-06"}, TIGHT, refused=("It was so in June - 2019 is over.",)),
    Row("MON / YEAR", b.date, {"Jan/2022": "2022-01"}, TIGHT, refused=("It was so in June / 2019 is over.",)),
    Row("the DAYTH [day] of MON [,] YEAR", b.date, {"the 3rd of March, 2011": "2011-03-03"}),
    Row("WD [,] MON DAY [,] YEAR", b.date, {"Wednesday, Aug. 5, 1998": "1998-08-05"}),
    Row("WD [,] [the] DAY [of] MON [,] YEAR", b.date, {"Mon, 3 Sept 2018": "2018-09-03"}),
    Row("WD [,] MON DAY", b.date, {"Friday, Jan. 17": "2014-01-17", "Monday August 5": "2013-08-05"}),
    Row("WD [,] [the] DAY [of] MON", b.date, {"Friday 17 January": "2014-01-17"}),
    Row(
        "MON DAY",
        made(b.known_day, known={(9, 11): 2001}),
        {"Sept. 11 attacks": "2001-09-11"},
        ATTACKS,
        refused=("They met on Sept. 11 at the harbour.",),
    ),
    Row(
        "MON DAY",
        b.date,
        {"Jan. 14": "2014-01-14", "March 3rd": "2014-03-03", "Dec. 2": "2013-12-02"},
        Guard(not_before=_NUMBERED),
        refused=("In July 20 people came.",),
    ),
    Row(
        "the DAYNTH",
        b.day_alone,
        {"on the 15th": "2014-01-15"},
        ALONE,
        refused=("He was the 15th in line.", "On the 15th floor it was cold."),
    ),
    Row(
        "MON the DAYTH",
        b.date,
        {"March the third": "2014-03-03"},
        Guard(before=words("and or at in on was is the to he she they we it i for from with when") | {""}),
        refused=("In March the third ship sank.",),
    ),
    Row(
        "MON DAYTH",
        b.date,
        {"February twenty-second": "2014-02-22"},
        NO_HYPHEN,
        refused=("In February second half profits rose.",),
    ),
    Row(
        "MON DAYTH [,] YEARWORDS",
        lambda month, day, yearwords: b.date(month, day, yearwords),
        {"August seventh, nineteen ninety-eight": "1998-08-07"},
    ),
    Row(
        "WD [,] MON DAYTH",
        b.date,
        {"Tuesday, March third": "2015-03-03"},
        NO_HYPHEN,
        refused=("On Tuesday, March third quarter figures came.",),
    ),
    Row("DAY MON", b.date, {"3 March": "2014-03-03", "21 Oct": "2013-10-21"}),
    Row("the DAYTH [day] of MON", b.date, {"the 3rd of March": "2014-03-03"}),
    Row("DAYTH of MON", b.date, {"3rd of March": "2014-03-03"}),
    Row("PRE - YEAR", Fixed, {"pre-1980 cars": "1980"}, mod="BEFORE"),
    Row("POST - YEAR", Fixed, {"post-2001 rules": "2001"}, mod="AFTER"),
    Row("MON DAY REL year", b.month_in, {"May 3 last year": "2013-05-03"}),
    Row("REL MON DAY", b.month_day, {"last Oct. 23": "2013-10-23"}),
    Row(
        "this [WD ,] MON DAY [,] YEAR",
        b.date,
        {"this Nov. 30, 2013 photo": "2013-11-30", "this Friday, Jan. 3, 2014, photo": "2014-01-03"},
    ),
    Row("ISO", b.iso, {"2018-09-04": "2018-09-04"}),
    Row(
        "ISO8",
        b.iso,
        {"the file 20180904": "2018-09-04"},
        NUMBERS,
        refused=("The code 20180904 opens it.", "They sold 20180904 tons.", "The model Su 20180904 flew."),
    ),
    Row(
        "MONYEAR",
        lambda monyear: b.date(monyear[1], None, monyear[0]),
        {"in 06/2004": "2004-06"},
        NUMBERS,
        refused=("They cite law 06/2004.", "They cite 06/2004 tons.", "They cite Regulation 06/2004."),
    ),
    Row(
        "MONPOINT",
        lambda monpoint: b.date(monpoint[1], None, monpoint[0]),
        {"in 08.2018": "2018-08"},
        POINT,
        refused=("The rate is 08.2018 now.", "They sold of 08.2018 tons."),
    ),
    Row(
        "NUMERICPOINT",
        b.numeric,
        {"on 17.8.18": "2018-08-17"},
        POINT,
        refused=("Version 17.8.18 is out.", "of 17.8.18 tons"),
    ),
    Row("PAIR", b.day_month, {"on 12/28": "2013-12-28"}, ON, refused=("The boats are 12/28.", "on 12/28 odds")),
    Row("ISO [,] CLOCK [ZONE]", b.dated_clock, {"2018-09-04 18:35": "2018-09-04T18:35"}),
    Row("NUMERIC [,] CLOCK [ZONE]", b.dated_clock, {"07-28-17 18:35": "2017-07-28T18:35"}),
    Row("NUMERIC", b.numeric, {"04.09.2018": "2018-09-04", "11/15/89": "1989-11-15", "25/12/2012": "2012-12-25"}),
    # months
    Row("MON [,] YEAR", b.date, {"August 1998": "1998-08", "Feb. 2011": "2011-02"}),
    Row("MON [of] YEAR", b.date, {"August of 1998": "1998-08"}),
    Row("MON SHORTYEAR", b.date, {"July '98": "1998-07"}),
    Row("MONTH", b.date, {"in December": "2013-12", "in November": "2013-11"}),
    Row("MAYMARCH", b.month, {"in March for": "2014-03"}, IN_MONTH, refused=("March was cold at the harbour.",)),
    Row(
        "MAYMARCH",
        b.month,
        {"by March": "2014-03", "the May summit": "2013-05"},
        BEFORE_MONTH,
        refused=("March was cold at the harbour.", "The March on the capital began."),
    ),
    Row("MONTH month", b.date, {"April month": "2013-04"}),
    Row("REL MON", b.month, {"last March": "2013-03"}),
    Row("this MON YEAR", b.date, {"in this June 2012 photo": "2012-06"}),
    Row("this past MON", made(b.month, which=-1), {"this past October": "2013-10"}),
    Row("this coming MON", made(b.month, which=1), {"this coming October": "2014-10"}),
    Row("MON [of] REL year", b.month_in, {"March last year": "2013-03", "April next year": "2015-04"}),
    # years
    Row(
        "YEAR",
        Fixed,
        {"in 1998": "1998", "the 2012 campaign": "2012"},
        YEAR,
        refused=("It cost more than 1998 ferries.", "In 1998 people came.", "Vision 2030 was named."),
    ),
    Row("the year YEAR", Fixed, {"the year 2000": "2000"}),
    Row("the year YEARWORDS", lambda yearwords: Fixed(yearwords), {"the year nineteen ninety": "1990"}),
    Row("ORD centuries", lambda ordinal: b.century(ordinal), {"19th centuries": "18"}),
    Row("YEARWORDS", lambda yearwords: Fixed(yearwords), {"nineteen ninety-six": "1996"}),
    Row("the year THOUSANDS", lambda thousands: Fixed(thousands), {"the year two thousand": "2000"}),
    Row(
        "THOUSANDS",
        lambda thousands: Fixed(thousands),
        {"in two thousand six": "2006"},
        Guard(after=words("in since by until of"), not_before=_NUMBERED),
        refused=("They sold two thousand six clocks.", "It stood in two thousand six houses."),
    ),
    Row("[the] fiscal|financial|calendar [year] YEAR", Fixed, {"fiscal 2013": "2013", "fiscal year 2012": "2012"}),
    Row("FYEAR", lambda fyear: Fixed(fyear), {"FY2020": "2020"}),
    Row("FY YEAR", Fixed, {"FY 2012": "2012"}),
    Row(
        "SHORTYEAR",
        Fixed,
        {"in '98": "1998"},
        Guard(after=words("in of since until summer spring fall winter to from")),
        refused=("He sang the '98 song.",),
    ),
    # quarters and halves
    Row(
        "[the] ORD quarter [of] YEAR",
        lambda ordinal, year: b.quarter(ordinal, year),
        {"the third quarter of 1984": "1984-Q3", "second quarter 2013": "2013-Q2"},
    ),
    Row(
        "[the] YEAR ORD quarter", lambda year, ordinal: b.quarter(ordinal, year), {"the 1988 second quarter": "1988-Q2"}
    ),
    Row("YEAR ' s ORD quarter", lambda year, ordinal: b.quarter(ordinal, year), {"2012's third quarter": "2012-Q3"}),
    Row(
        "[the] [fiscal] [-] ORD quarter",
        lambda ordinal: b.quarter(ordinal),
        {"the third quarter": "2013-Q3", "the fiscal first quarter": "2014-Q1"},
    ),
    Row("[the] ORD [-] quarter touchdown|touchdowns|comeback|moon", None, {"a fourth-quarter touchdown": ""}),
    Row("[the] ORD quarter of the game|match|moon", None, {"the fourth quarter of the game": ""}),
    Row("[fiscal] ORD - quarter", lambda ordinal: b.quarter(ordinal), {"third-quarter profit": "2013-Q3"}),
    Row(
        "REL year ' s ORD quarter",
        b.quarter_in,
        {"last year's third quarter": "2013-Q3"},
    ),
    Row(
        "[the] ORD quarter [of] REL year",
        b.quarter_in,
        {"the third quarter of last year": "2013-Q3"},
    ),
    Row(
        "[the] year - ago|earlier ORD quarter",
        lambda ordinal: b.quarter(ordinal, shift=-1),
        {"the year-ago third quarter": "2012-Q3"},
    ),
    Row("Q1 [of] YEAR", lambda q1, year: b.quarter(q1, year), {"Q3 2019": "2019-Q3"}),
    Row("YEAR Q1", lambda q1, year: b.quarter(q1, year), {"2019 Q3": "2019-Q3"}),
    Row("Q1", lambda q1: b.quarter(q1), {"in Q3": "2013-Q3"}),
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
