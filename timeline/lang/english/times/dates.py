"""English calendar dates, quarters, decades and clock times."""

from __future__ import annotations

from timeline.expressions import Fixed
from timeline.lang import builders as b
from timeline.lang import day_builders as d
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
    Row("ISO", d.iso, {"2018-09-04": "2018-09-04"}),
    Row(
        "ISO8",
        d.iso,
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
        d.numeric,
        {"on 17.8.18": "2018-08-17"},
        POINT,
        refused=("Version 17.8.18 is out.", "of 17.8.18 tons"),
    ),
    Row("PAIR", d.day_month, {"on 12/28": "2013-12-28"}, ON, refused=("The boats are 12/28.", "on 12/28 odds")),
    Row("ISO [,] CLOCK [ZONE]", d.dated_clock, {"2018-09-04 18:35": "2018-09-04T18:35"}),
    Row("NUMERIC [,] CLOCK [ZONE]", d.dated_clock, {"07-28-17 18:35": "2017-07-28T18:35"}),
    Row("NUMERIC", d.numeric, {"04.09.2018": "2018-09-04", "11/15/89": "1989-11-15", "25/12/2012": "2012-12-25"}),
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
)
