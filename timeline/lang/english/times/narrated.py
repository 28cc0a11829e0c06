"""English words that say whether a passage tells of another time or is back in the day it was written."""

from __future__ import annotations

from timeline.expressions import Season
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.english.times.seasons import NO_SEASON
from timeline.lang.rows import Guard, Row, words

FRAMES = words(
    "in during by through throughout from early late mid mid- the year of around until"
)  # "In early 1936 ..."
HERE = words(  # verbs and adverbs of the day of writing
    "is are am isn't aren't has have hasn't haven't 's 've 're says say will won't shall can cannot can't may "
    "does do doesn't don't now today currently nowadays remains remain "
    "comes takes opens begins starts meets votes expires ends reopens"
)
OBJECTS = words("it them the a an that his her its their")  # behind a verb of the present: "and denies it"
SUBJECTS = words("he she it who which and")  # before it
NOT_VERBS = words("was his its this has does is as us always perhaps besides towards across")
SAID = words("said told")  # ends a sentence of news: "..., officials said."
OWNS = words("of")  # between a day and its year
BEFORE = words("had")  # in a sentence that tells of what was before
THIS = words("this")  # before a unit of the day of writing: "this year"

NAMED = words("olympics olympic paralympics paralympic games universiade collection collections school")

NO_THING = Guard(not_before=NO_SEASON | NAMED | words("is are was were has camp camps water break"))

PHRASES = (
    Row("[the] PART of DAY MON", b.part_of, {"the night of 13 January": "2014-01-13TNI"}),
    Row("[the] PART of DAY MON [,] YEAR", b.part_of, {"the night of 8 February 1904": "1904-02-08TNI"}),
    Row("[the] PART of MON DAY [,] YEAR", b.part_of, {"the morning of May 8, 1945": "1945-05-08TMO"}),
    Row("[the] PART of the DAYTH of MON", b.part_of, {"the evening of the 3rd of January": "2014-01-03TEV"}),
    Row(
        "[the] YEAR SEASON",
        Season,
        {"the 1982 summer offensive": "1982-SU"},
        Guard(not_before=NAMED),
        refused=("the 2012 summer olympics",),
    ),
    Row(
        "that SEASON",
        made(Season, which=0, told=True),
        {"that summer": "2014-SU"},
        NO_THING,
        refused=("that fall in prices",),
    ),
    Row(
        "the same SEASON",
        made(Season, which=0, told=True),
        {"in the same autumn": "2014-FA"},
        NO_THING,
        refused=("the same summer camp",),
    ),
    Row(
        "the following|next SEASON",
        made(Season, which=1, told=True),
        {"the following spring": "2014-SP"},
        NO_THING,
        refused=("the next spring is rusty",),
    ),
)
