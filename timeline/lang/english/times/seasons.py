"""English quarters without a number, seasons and weekends."""

from __future__ import annotations

from timeline.expressions import Quarter, Season, Weekend
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

NO_SEASON = words(  # behind a word that is also a season: "a fall in prices", "spring water"
    "of from to by below short in on through into victim apart back behind flat"
)

PHRASES = (
    # quarters without a number
    Row("the [latest] quarter", Quarter, {"in the quarter": "2013-Q4", "the latest quarter": "2013-Q4"}),
    Row("the latest period", Quarter, {"in the latest period": "2013-Q4"}),
    Row("that quarter", made(Quarter), {"that quarter": "2013-Q4"}),
    Row("REL quarter", lambda which: Quarter(which=which), {"last quarter": "2013-Q4"}),
    Row("[the] current quarter", made(Quarter, which=0), {"the current quarter": "2014-Q1"}),
    # seasons
    Row(
        "[the] Winter|Summer|Spring|Autumn|Fall Olympics|Olympic|Paralympics|Paralympic|Games|Palace|Universiade",
        None,
        {"the Winter Olympics": ""},
    ),
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
        Guard(after=words("in by over during into until since through before of"), not_before=NO_SEASON),
        refused=("He loved the summer.", "in the spring of hope"),
    ),
    Row(
        "SEASON",
        Season,
        {"until spring": "2014-SP", "in late fall": "2013-FA"},
        Guard(after=words("in by until since late early late- mid-"), not_before=NO_SEASON),
        refused=("He loved summer.", "a late fall in prices"),
    ),
    # weekends
    Row("the weekend", Weekend, {"over the weekend": "2014-W03-WE"}),
    Row("REL weekend", Weekend, {"last weekend": "2014-W03-WE", "this weekend": "2014-W04-WE"}),
    Row("this past weekend", made(Weekend, which=-1), {"this past weekend": "2014-W03-WE"}),
    Row("this coming weekend", made(Weekend, which=0), {"this coming weekend": "2014-W04-WE"}),
)
