"""English lengths of time, repeated times and times without bounds."""

from __future__ import annotations

from timeline.expressions import Duration, Every, Ref
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

_RATE = words(
    "# % percent percentage million billion trillion thousand hundred dollars euros pounds dollar euro "
    "cents points times once twice three four five six hours minutes days weeks people barrels tons cent "
    "units copies cars miles kilometers kilometres km metres meters feet knots calls cases half each salary share"
)
A_UNIT = Guard(not_after=_RATE, not_before=words("when of after before ahead -"))
PLURAL = Guard(not_after=words("on first of by just only minutes two our # the those"), not_before=words("apart old"))
NOW = Guard(not_after=words("until,"), not_before=words("defunct -"))
ADVERB = Guard(before=words("in at by on for from with to and or as since outside inside") | {""})
YEARLY = Guard(not_after=words("% percent units million billion dollars tons tonnes barrels $"))
UNTO = Guard(after=words("to until till"))
SOME_DAY = Guard(after=words("will would may might could can must"))
SOON = Guard(after=words("will would may might could to should can"), not_before=words("after as"))
LASTING = Guard(not_after=words("to will would can could may might should must shall not did it they that which"))
CURRENT = Guard(not_before=words("events affairs account"))

PHRASES = (
    # ages
    Row("COUNT UNIT old", None, {"52 years old": ""}),
    Row("COUNT UNIT - old", None, {"a 52 year-old man": ""}),
    Row("COUNT - UNIT - old|olds", None, {"a 52-year-old": ""}),
    Row("COUNT UNIT of age", None, {"52 years of age": "", "18 months of age": ""}),
    Row("aged COUNT [to|and|or|- COUNT] [UNIT]", None, {"aged 25 years": "", "aged 9 to 14 months": ""}),
    Row(
        "COUNT - UNIT film|movie|documentary|video|clip|song|album|episode|drama|opera|audiobook|recording",
        None,
        {"a 90-minute film": ""},
    ),
    Row("[the] COUNT [-] UNIT ['] War", None, {"the Six-Day War": "", "the Thirty Years' War": ""}),
    Row("COUNT - quarters", None, {"three-quarters": ""}),
    Row("COUNT quarters of", None, {"three quarters of the food": ""}),
    Row("early|small|wee hours", None, {"the early hours": ""}),
    Row("COUNT hours a day", None, {"24 hours a day": ""}),
    Row("COUNT days a week", None, {"seven days a week": ""}),
    # counted
    Row("a|an UNIT1:unit or two|so", lambda unit: b.length(1, unit), {"a month or two": "P1M"}),
    Row("COUNT UNIT", b.length, {"three years": "P3Y", "2.5 years": "P2Y6M", "90 minutes": "PT90M"}),
    Row("COUNT - UNIT", b.length, {"10-hour tour": "PT10H", "five-year plan": "P5Y"}),
    Row("COUNT - UNIT - long", b.length, {"a four-month-long strike": "P4M"}),
    Row("UNIT1:unit - long", lambda unit: b.length(1, unit), {"the year-long effort": "P1Y"}),
    Row("UNITS:unit - long|old", lambda unit: b.length(None, unit), {"a decades-long war": "PXY"}),
    Row("COUNT and a half UNIT", lambda count, unit: b.length(count, unit, 0.5), {"two and a half years": "P2Y6M"}),
    Row("a|an|one UNIT1:unit and a half", lambda unit: b.length(1.5, unit), {"a year and a half": "P1Y6M"}),
    Row(
        "[the] past|last UNIT1:unit and a half", lambda unit: b.length(1.5, unit), {"the past year and a half": "P1Y6M"}
    ),
    Row("half a|an UNIT1:unit", lambda unit: b.length(0.5, unit), {"half an hour": "PT30M"}),
    Row("half - a - UNIT1:unit", lambda unit: b.length(0.5, unit), {"half-a-century": "P50Y"}),
    Row("half - UNIT1:unit", lambda unit: b.length(0.5, unit), {"a half-century": "P50Y"}),
    Row(
        "a|an UNIT1:unit",
        lambda unit: b.length(1, unit),
        {"within a year": "P1Y"},
        A_UNIT,
        refused=("three dollars a day", "a day of rain"),
    ),
    Row(
        "[the] [first|final|latest|nine] COUNT [more|other|full|straight|consecutive|trading] UNITS:unit",
        b.length,
        {"the first nine months": "P9M", "two more weeks": "P2W", "the six months": "P6M"},
    ),
    Row(
        "[the] LAST:past COUNT UNIT",
        lambda past, count, unit: b.length(count, unit),
        {"the past three months": "P3M"},
        LASTING,
        refused=("It will last two years.",),
    ),
    Row("[the] NEAR COUNT UNIT", lambda near, count, unit: b.length(count, unit), {"the next two years": "P2Y"}),
    Row("[the] year - ago|earlier COUNT UNITS:unit", b.length, {"the year-earlier nine months": "P9M"}),
    Row("the past|last UNIT1:unit", lambda unit: b.length(1, unit), {"the past year": "P1Y"}),
    Row(
        "the year",
        made(Duration, count=1, unit="Y"),
        {"the year ended June 30": "P1Y", "the year to March": "P1Y"},
        Guard(before=words("ended ending to")),
        refused=("He hated the year.",),
    ),
    Row("the fiscal|financial year", made(Duration, count=1, unit="Y"), {"the fiscal year ended June 30": "P1Y"}),
    Row("COUNT FRACTION UNIT", lambda count, fraction, unit: b.length(count, unit, fraction), {"2 1/2 years": "P2Y6M"}),
    Row(
        "COUNT FRACTION - UNIT",
        lambda count, fraction, unit: b.length(count, unit, fraction),
        {"a 2 1/2-year term": "P2Y6M"},
    ),
    Row("one and a half UNITS:unit", lambda unit: b.length(1.5, unit), {"one and a half years": "P1Y6M"}),
    Row("COUNT to|or COUNT:most UNIT", b.range_of, {"two to three weeks": "P2W"}),
    Row(
        "COUNT and COUNT:most UNIT",
        b.range_of,
        {"two and three weeks": "P2W"},
        Guard(not_after=words("between")),
        refused=("between 3 and 5 weeks",),
    ),
    Row("COUNT - COUNT:most UNIT", b.range_of, {"10-15 minutes": "PT10M"}),
    Row(
        "[the] NEAR|LAST COUNT to|or|and COUNT:most UNIT",
        b.range_of,
        {"the next two or three weeks": "P2W"},
        LASTING,
        refused=("It will last two or three weeks.",),
    ),
    Row(
        "[the] NEAR|LAST COUNT - COUNT:most UNIT",
        b.range_of,
        {"the last 10-15 minutes": "PT10M"},
        LASTING,
        refused=("It will last 10-15 minutes.",),
    ),
    Row(
        "COUNT - and - a - half - UNIT",
        lambda count, unit: b.length(count, unit, 0.5),
        {"two-and-a-half-year": "P2Y6M"},
    ),
    # not counted
    Row("LONG", lambda long: b.length(1, long), {"a weeklong trip": "P1W"}),
    Row("a number of UNITS:unit", lambda unit: b.length(None, unit), {"a number of years": "PXY"}),
    Row(
        "the UNITS:unit",
        lambda unit: b.length(None, unit),
        {"over the years": "PXY"},
        Guard(after=words("over")),
        refused=("He counted the years.",),
    ),
    Row("[a] couple [of] UNITS:unit", lambda unit: b.length(2, unit), {"couple of months": "P2M"}),
    Row(
        "[the] FEW|LAST|NEAR UNITS and UNITS:unit",
        lambda unit, **_: b.length(None, unit),
        {"recent weeks and months": "PXM"},
    ),
    Row(
        "one day",
        made(Ref, value="FUTURE_REF"),
        {"will one day": "FUTURE_REF"},
        SOME_DAY,
        refused=("He went one day.",),
    ),
    Row(
        "one day",
        None,
        {"she one day hopes": ""},
        Guard(after=words("he she they it we i you who")),
        refused=("He went one day.",),
    ),
    Row("[a] FEW UNITS:unit", lambda few, unit: b.length(None, unit), {"several years": "PXY", "a few days": "PXD"}),
    Row("[the] LAST:past FEW UNITS:unit", lambda past, few, unit: b.length(None, unit), {"the last few months": "PXM"}),
    Row("[the] NEAR FEW UNITS:unit", lambda near, few, unit: b.length(None, unit), {"the next few years": "PXY"}),
    Row("[the] NEAR UNITS:unit", lambda near, unit: b.length(None, unit), {"the coming weeks": "PXW"}),
    Row("[the] LAST:past UNITS:unit", lambda past, unit: b.length(None, unit), {"past years": "PXY"}),
    Row("FEW - UNIT", lambda few, unit: b.length(None, unit), {"a several-year deal": "PXY"}),
    Row("the next|last|past couple of UNITS:unit", lambda unit: b.length(2, unit), {"the next couple of years": "P2Y"}),
    Row("UNITS:unit earlier|later", b.plural, {"years later": "PXY"}),
    Row(
        "UNITS:unit",
        b.plural,
        {"for years": "PXY", "in months": "PXM"},
        PLURAL,
        refused=("in just months", "They met weeks apart."),
    ),
    Row("the UNITS:unit ahead", lambda unit: b.length(None, unit), {"the weeks ahead": "PXW"}),
    # repeated
    Row("every|each UNIT1:unit", b.every, {"every day": "P1D", "each year": "P1Y"}),
    Row("every other UNIT1:unit", lambda unit: b.every(unit, 2), {"every other week": "P2W"}),
    Row("every COUNT UNITS:unit", b.every, {"every four years": "P4Y"}),
    Row("every few UNITS:unit", lambda unit: Every("PX" + unit[-1]), {"every few days": "PXD"}),
    Row("every|each WEEKDAY", b.weekly, {"every Friday": "XXXX-WXX-5"}),
    Row("WEEKDAYS:weekday", b.weekly, {"on Fridays": "XXXX-WXX-5"}),
    Row(
        "every|each WEEKDAY PART",
        lambda weekday, part: Every(f"XXXX-WXX-{weekday + 1}T{part}"),
        {"every Monday night": "XXXX-WXX-1TNI"},
    ),
    Row(
        "WEEKDAY PARTS",
        lambda weekday, parts: Every(f"XXXX-WXX-{weekday + 1}T{parts}"),
        {"Saturday nights": "XXXX-WXX-6TNI"},
    ),
    Row("every|each PART", lambda part: Every(f"XXXX-XX-XXT{part}"), {"every morning": "XXXX-XX-XXTMO"}),
    Row("once|twice a|an|each|per UNIT1:unit", b.every, {"twice a week": "P1W"}),
    Row("COUNT times a|an|each|per UNIT1:unit", lambda count, unit: b.every(unit), {"three times a year": "P1Y"}),
    Row("every|each MONTH|MAYMARCH", b.yearly, {"each July": "XXXX-07"}),
    Row("every|each SEASON", b.seasonally, {"every summer": "XXXX-SU"}),
    Row("daily", made(Every, value="P1D"), {"meet daily": "P1D"}),
    Row("quarterly", made(Every, value="P1Q"), {"meet quarterly": "P1Q"}, ADVERB, refused=("the quarterly report",)),
    Row("per hour|minute|second", None, {"per hour": ""}),
    Row(
        "per UNIT1:unit",
        b.every,
        {"nurses per month": "P1M"},
        Guard(not_after=_RATE),
        refused=("five miles per day",),
    ),
    Row("hourly", made(Every, value="PT1H"), {"hourly": "PT1H"}),
    Row("weekly", made(Every, value="P1W"), {"meet weekly": "P1W"}),
    Row("monthly", made(Every, value="P1M"), {"meet monthly": "P1M"}, ADVERB, refused=("the monthly meeting",)),
    Row(
        "annually|yearly", made(Every, value="P1Y"), {"held annually": "P1Y"}, YEARLY, refused=("ten percent annually",)
    ),
    # without bounds
    Row(
        "now",
        made(Ref, value="PRESENT_REF"),
        {"now": "PRESENT_REF"},
        NOW,
        refused=("It was open until, now, it closed.", "the now defunct union"),
    ),
    Row("right now", made(Ref, value="PRESENT_REF"), {"right now": "PRESENT_REF"}),
    Row("currently|nowadays", made(Ref, value="PRESENT_REF"), {"currently": "PRESENT_REF"}),
    Row("current", made(Ref, value="PRESENT_REF"), {"current": "PRESENT_REF"}, CURRENT, refused=("a current account",)),
    Row("these days", made(Ref, value="PRESENT_REF"), {"these days": "PRESENT_REF"}),
    Row(
        "the present",
        made(Ref, value="PRESENT_REF"),
        {"up to the present": "PRESENT_REF"},
        UNTO,
        refused=("He liked the present.",),
    ),
    Row("at present", made(Ref, value="PRESENT_REF"), {"at present": "PRESENT_REF"}),
    Row("some time ago", made(Ref, value="PAST_REF"), {"some time ago": "PAST_REF"}),
    Row("a long time ago", made(Ref, value="PAST_REF"), {"a long time ago": "PAST_REF"}),
    Row("more recently", made(Ref, value="PAST_REF"), {"more recently": "PAST_REF"}),
    Row(
        "recently|lately",
        made(Ref, value="PAST_REF"),
        {"recently": "PAST_REF"},
        Guard(not_before=words("as")),
        refused=("as recently as Friday",),
    ),
    Row("recent", made(Ref, value="PAST_REF"), {"recent": "PAST_REF"}),
    Row("the recent past", made(Ref, value="PAST_REF"), {"the recent past": "PAST_REF"}),
    Row(
        "the past",
        made(Ref, value="PAST_REF"),
        {"in the past": "PAST_REF"},
        Guard(after=words("in of from")),
        refused=("He liked the past.",),
    ),
    Row(
        "the [near] future",
        made(Ref, value="FUTURE_REF"),
        {"in the future": "FUTURE_REF"},
        Guard(not_before=words("of")),
        refused=("the future of the harbour",),
    ),
    Row("future UNITS:unit", lambda unit: Ref("FUTURE_REF"), {"in future quarters": "FUTURE_REF"}),
    Row(
        "soon",
        made(Ref, value="FUTURE_REF"),
        {"will soon": "FUTURE_REF"},
        SOON,
        refused=("They came soon.", "They would soon after leave."),
    ),
    Row("a later date", made(Ref, value="FUTURE_REF"), {"at a later date": "FUTURE_REF"}),
    Row("then [-] current", made(Ref, value="PAST_REF"), {"the then current price": "PAST_REF"}),
    Row("the near|short term", made(Ref, value="FUTURE_REF"), {"in the short term": "FUTURE_REF"}),
)
