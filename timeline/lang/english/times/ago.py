"""English times that are counted: "two weeks ago", "a year and two months later"; parts of days beside a day."""

from __future__ import annotations

from timeline.expressions import Compared, PartOf, Shifted
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.english.times.relative import CLOSED
from timeline.lang.rows import Guard, Row, words

AT_LIGHT = Guard(after=words("at before until since by"), before=words("on in and as when after but to") | {""})
THAN = Guard(before=words("than"))

_SEVERAL = tuple(  # two or three units counted at once
    Row(
        f"{counted} {way}",
        b.several(sign, told),
        {f"{said} {way.lower()}": back if sign < 0 else ahead},
        guard,
        refused=(f"{said} {way} the war",) if guard else (),
    )
    for way, sign, told, guard in (
        ("AGO", -1, False, None),
        ("earlier", -1, True, None),
        ("before", -1, True, CLOSED),
        ("later", 1, True, None),
        ("after", 1, True, CLOSED),
        ("from now", 1, False, None),
    )
    for counted, said, back, ahead in (
        ("COUNT:n UNIT:u [,] [and|plus] COUNT:m UNIT:v", "2 years and 3 months", "2011-10", "2016-04"),
        ("COUNT:n UNIT:u [,] [and|plus] a|an UNIT1:v", "three weeks and a day", "2013-12-29", "2014-02-11"),
        ("a|an UNIT1:u [,] [and|plus] COUNT:m UNIT:v", "a year and two months", "2012-11", "2015-03"),
        ("a|an UNIT1:u [,] [and|plus] a|an UNIT1:v", "a month and a week", "2013-W50", "2014-W09"),
        (
            "COUNT:n UNIT:u [,] COUNT:m UNIT:v [,] [and|plus] COUNT:o UNIT:w",
            "1 year 2 months 3 days",
            "2012-11-17",
            "2015-03-23",
        ),
        (
            "a|an UNIT1:u [,] COUNT:m UNIT:v [,] [and|plus] COUNT:o UNIT:w",
            "a year, two months and three days",
            "2012-11-17",
            "2015-03-23",
        ),
    )
)

PHRASES = (
    # ago
    *_SEVERAL,
    Row(
        "COUNT UNIT earlier|later|sooner",
        b.length,
        {"two weeks earlier than planned": "P2W"},
        THAN,
        refused=("two weeks sooner",),
    ),
    Row(
        "a|an|one UNIT1:unit earlier|later|sooner",
        lambda unit: b.length(1, unit),
        {"a week later than planned": "P1W"},
        THAN,
        refused=("a week sooner",),
    ),
    Row(
        "COUNT - and - a - half UNITS:unit AGO",
        lambda count, unit: b.ago(count + 0.5, unit),
        {"two-and-a-half years ago": "2011"},
    ),
    Row(
        "COUNT to|or|and COUNT:most UNIT AGO",
        lambda count, most, unit: b.ago(None, unit),
        {"two or three days ago": "PAST_REF"},
    ),
    Row("one and a half UNITS:unit AGO", lambda unit: b.ago(1.5, unit), {"one and a half years ago": "2012"}),
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
        refused=("a day before the vote",),
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
    Row(
        "the decade",
        made(Shifted, count=0, unit="DE"),
        {"the end of the decade": "201"},
        Guard(after=words("of")),
        refused=("The decade was long.",),
    ),
    Row(
        "the century",
        made(Shifted, count=0, unit="CE"),
        {"the end of the century": "20"},
        Guard(after=words("of")),
        refused=("The century was long.",),
    ),
    Row("[the] PART of MON DAY ", b.part_of, {"the night of Jan. 13": "2014-01-13TNI"}),
    Row("[the] PART of WD , MON DAY", b.part_of, {"the night of Friday, Jan. 17": "2014-01-17TNI"}),
    Row("PART WEEKDAY", b.part, {"overnight Thursday": "2014-01-16TNI", "at dawn Friday": "2014-01-17TMO"}),
    Row(
        "dawn|daybreak",
        made(PartOf, part="MO"),
        {"at dawn": "2014-01-20TMO"},
        AT_LIGHT,
        refused=("They saw the dawn and left.", "They came at dawn prayers."),
    ),
    Row(
        "dusk|nightfall",
        made(PartOf, part="EV"),
        {"by nightfall": "2014-01-20TEV"},
        AT_LIGHT,
        refused=("They saw the dusk and left.", "They came at dusk prayers."),
    ),
    Row(
        "late|early PART",
        PartOf,
        {"by late afternoon": "2014-01-20TAF"},
        Guard(after=words("by in until since")),
        refused=("He had early morning tea.",),
    ),
    Row("[the] PART of WEEKDAY", b.part, {"the night of Friday": "2014-01-17TNI"}),
    Row("WEEKDAY PART , MON DAY", b.part_of, {"Monday morning, Jan. 13": "2014-01-13TMO"}),
)
