"""English expressions that count from another day: weekdays, "last month", "a year ago", "the next day"."""

from __future__ import annotations

from timeline.expressions import Compared, PartOf, Quarter, Season, Shifted, Weekday, Weekend
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

TODAY = Guard(not_after=words("usa"), not_before=words("show program programme"))
SEASON = Guard(
    after=words(
        "in by since last this next the during until of through and early late late- mid mid- or past each every"
    ),
    not_before=words("of from to by below short in on through into victim apart back behind flat"),
)
PRESENT_YEAR = Guard(
    not_after=words("time early later"),
    not_before=words("old round after before ended ending ago earlier since that when to which"),
)
SPAN = Guard(after=words("over for within throughout during"))
AT_LIGHT = Guard(after=words("at before until since by"), before=words("on in and as when after but to") | {""})
CLOSED = Guard(before=words("in at by and or when as") | {""})
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
    # today and its neighbours
    Row("NEXTDAY", lambda dayword: Shifted(dayword, "D"), {"tomorrow": "2014-01-21"}, Guard(not_after=words("of"))),
    Row("DAYWORD", lambda dayword: Shifted(dayword, "D"), {"today": "2014-01-20", "yesterday": "2014-01-19"}, TODAY),
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
    Row("the PART", PartOf, {"in the morning": "2014-01-20TMO"}, Guard(after=words("in during"))),
    Row("the day SIDE [REL] WEEKDAY", b.beside, {"the day before last Tuesday": "2014-01-13"}),
    Row("the day SIDE FEAST", b.beside, {"the day after Christmas": "2013-12-26"}),
    Row("the day SIDE MON DAY", b.beside, {"the day after Jan. 7": "2014-01-08"}),
    Row("the day SIDE MON DAY , YEAR", b.beside, {"the day before May 1, 2011": "2011-04-30"}),
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
    Row("the next UNIT1:unit", lambda unit: b.length(1, unit), {"over the next year": "P1Y"}, SPAN),
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
    Row("the UNIT1:unit before", lambda unit: Shifted(-1, unit, told=True), {"the year before": "2013"}, CLOSED),
    Row("the UNIT1:unit after", lambda unit: Shifted(1, unit, told=True), {"the year after": "2015"}, CLOSED),
    Row("[the] same UNIT1:unit", lambda unit: Shifted(0, unit, told=True), {"the same day": "2014-01-20"}, TOLD),
    Row(
        "that UNIT1:unit",
        lambda unit: Shifted(0, unit, told=True),
        {"that year": "2014"},
        Guard(not_after=words("for only over during")),
    ),
    Row("that same UNIT1:unit", lambda unit: Shifted(0, unit, told=True), {"that same year": "2014"}),
    Row("UNIT1:unit - end", lambda unit: Shifted(0, unit), {"by year-end": "2014"}, mod="END"),
    Row(
        "UNIT1:unit end",
        lambda unit: Shifted(0, unit),
        {"by year end": "2014"},
        Guard(after=words("by at before until around")),
        mod="END",
    ),
    Row("[the] UNIT1:unit ' s end", lambda unit: Shifted(0, unit), {"by year's end": "2014"}, mod="END"),
    Row(
        "the year",
        made(Shifted, count=0, unit="Y"),
        {"of the year": "2014"},
        Guard(after=words("of for so-far in during"), not_before=PRESENT_YEAR.not_before),
    ),
    Row(
        "the month",
        made(Shifted, count=0, unit="M"),
        {"later in the month": "2014-01"},
        Guard(after=words("of in for")),
    ),
    Row(
        "the week",
        made(Shifted, count=0, unit="W"),
        {"for the week": "2014-W04"},
        Guard(after=words("for in of during"), not_before=words("of")),
    ),
    # ago
    Row("COUNT UNIT AGO", b.years_ago, {"three weeks ago": "2014-W01", "10 days ago": "2014-01-10"}),
    Row(
        "COUNT and a half UNIT AGO", lambda count, unit: b.ago(count + 0.5, unit), {"two and a half years ago": "2011"}
    ),
    Row("half a UNIT1:unit AGO", lambda unit: b.ago(0.5, unit), {"half a century ago": "1964"}),
    Row("a|an|one UNIT1:unit AGO", lambda unit: b.years_ago(1, unit), {"a month ago": "2013-12", "a year ago": "2013"}),
    Row(
        "a|an|one UNIT1:unit earlier",
        lambda unit: Compared() if unit == "Y" else b.ago(1, unit, told=True),
        {"a day earlier": "2014-01-19", "a year earlier": "2013"},
    ),
    Row(
        "a|an|one UNIT1:unit before",
        lambda unit: b.ago(1, unit, told=True),
        {"a day before": "2014-01-19"},
        Guard(not_before=words("the his her their its a he she they it that being")),
    ),
    Row("a|an|one UNIT1:unit later", lambda unit: b.ago(1, unit, 1, told=True), {"a week later": "2014-W05"}),
    Row("COUNT UNIT earlier", lambda count, unit: b.ago(count, unit, told=True), {"two years earlier": "2012"}),
    Row("COUNT UNIT later", lambda count, unit: b.ago(count, unit, 1, told=True), {"three days later": "2014-01-23"}),
    Row("COUNT - UNIT - ago", lambda count, unit: b.ago(count, unit), {"ten-years-ago": "2004"}),
    Row("[a] FEW UNITS:unit AGO", lambda few, unit: b.ago(None, unit), {"several years ago": "PAST_REF"}),
    Row("[a] FEW UNITS:unit later", lambda few, unit: b.length(None, unit), {"a few days later": "PXD"}),
    Row("UNITS:unit AGO", lambda unit: b.ago(None, unit), {"years ago": "PAST_REF"}),
    Row("a couple of UNITS:unit AGO", lambda unit: b.ago(2, unit), {"a couple of years ago": "2012"}),
    Row("a couple UNITS:unit AGO", lambda unit: b.ago(2, unit), {"a couple weeks ago": "2014-W02"}),
    Row("[the] year - ago|earlier period|quarter", Compared, {"the year-ago quarter": "2013"}),
    Row("[the] comparable year - ago|earlier period|quarter", Compared, {"the comparable year-ago period": "2013"}),
    Row("the quarter a year ago|earlier", Compared, {"the quarter a year ago": "2013"}),
    Row("year - ago|earlier", Compared, {"year-earlier profit": "2013"}),
    Row("COUNT UNIT from now", lambda count, unit: b.ago(count, unit, 1), {"two years from now": "2016"}),
    Row("a UNIT1:unit from now", lambda unit: b.ago(1, unit, 1), {"a year from now": "2015"}),
    Row("a|an UNIT1:unit and a half AGO", lambda unit: b.ago(1.5, unit), {"a year and a half ago": "2012"}),
    Row("the same|comparable|corresponding quarter|period last year", Compared, {"the same quarter last year": "2013"}),
    Row(
        "the same|comparable|corresponding quarter|period a year ago|earlier",
        Compared,
        {"the same quarter a year ago": "2013"},
    ),
    Row("the UNIT1:unit before last", lambda unit: b.ago(2, unit), {"the week before last": "2014-W02"}),
    Row("the UNIT1:unit after next", lambda unit: b.ago(2, unit, 1), {"the week after next": "2014-W06"}),
    Row("the coming UNIT1:unit", lambda unit: b.near(1, unit), {"in the coming year": "2015"}),
    Row("the decade", made(Shifted, count=0, unit="DE"), {"the end of the decade": "201"}, Guard(after=words("of"))),
    Row("the century", made(Shifted, count=0, unit="CE"), {"the end of the century": "20"}, Guard(after=words("of"))),
    Row("[the] PART of MON DAY ", b.part_of, {"the night of Jan. 13": "2014-01-13TNI"}),
    Row("[the] PART of WD , MON DAY", b.part_of, {"the night of Friday, Jan. 17": "2014-01-17TNI"}),
    Row("PART WEEKDAY", b.part, {"overnight Thursday": "2014-01-16TNI", "at dawn Friday": "2014-01-17TMO"}),
    Row("dawn|daybreak", made(PartOf, part="MO"), {"at dawn": "2014-01-20TMO"}, AT_LIGHT),
    Row("dusk|nightfall", made(PartOf, part="EV"), {"by nightfall": "2014-01-20TEV"}, AT_LIGHT),
    Row("late|early PART", PartOf, {"by late afternoon": "2014-01-20TAF"}, Guard(after=words("by in until since"))),
    Row("[the] PART of WEEKDAY", b.part, {"the night of Friday": "2014-01-17TNI"}),
    Row("WEEKDAY PART , MON DAY", b.part_of, {"Monday morning, Jan. 13": "2014-01-13TMO"}),
    # quarters without a number
    Row("the [latest] quarter", Quarter, {"in the quarter": "2013-Q4", "the latest quarter": "2013-Q4"}),
    Row("the latest period", Quarter, {"in the latest period": "2013-Q4"}),
    Row("that quarter", made(Quarter), {"that quarter": "2013-Q4"}),
    Row("REL quarter", lambda which: Quarter(which=which), {"last quarter": "2013-Q4"}),
    Row("[the] current quarter", made(Quarter, which=0), {"the current quarter": "2014-Q1"}),
    # seasons
    Row("REL SEASON", Season, {"last fall": "2013-FA", "this summer": "2014-SU", "next spring": "2014-SP"}),
    Row("this past SEASON", made(Season, which=-1), {"this past spring": "2013-SP"}),
    Row("this coming SEASON", made(Season, which=1), {"this coming spring": "2014-SP"}),
    Row("[the] SEASON [of] YEAR", Season, {"the summer of 1998": "1998-SU", "spring 2012": "2012-SP"}),
    Row("[the] SEASON of REL year", b.season_in, {"spring of last year": "2013-SP"}),
    Row("SEASON REL year", b.season_in, {"spring next year": "2015-SP"}),
    Row(
        "the SEASON",
        Season,
        {"in the summer": "2013-SU"},
        Guard(after=words("in by over during into until since through before of"), not_before=SEASON.not_before),
    ),
    Row(
        "SEASON",
        Season,
        {"until spring": "2014-SP", "in late fall": "2013-FA"},
        Guard(after=words("in by until since late early late- mid-"), not_before=SEASON.not_before),
    ),
    # weekends
    Row("the weekend", Weekend, {"over the weekend": "2014-W03-WE"}),
    Row("REL weekend", Weekend, {"last weekend": "2014-W03-WE", "this weekend": "2014-W04-WE"}),
    Row("this past weekend", made(Weekend, which=-1), {"this past weekend": "2014-W03-WE"}),
    Row("this coming weekend", made(Weekend, which=0), {"this coming weekend": "2014-W04-WE"}),
)
