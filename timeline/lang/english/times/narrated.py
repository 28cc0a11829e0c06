"""English words that say whether a passage tells of another time or is back in the day it was written."""

from __future__ import annotations

from timeline.expressions import PartOf, Season, Shifted
from timeline.lang import builders as b
from timeline.lang.builders import made
from timeline.lang.rows import Guard, Row, words

FRAMES = words("in during by through throughout from early late mid mid- the year of around until")  # "In early 1936 ..."
HERE = words(  # verbs and adverbs of the day of writing
    "is are am isn't aren't has have hasn't haven't 's 've 're says say will won't shall can cannot can't may "
    "does do doesn't don't now today currently nowadays remains remain still this"
)
OBJECTS = words("it them the a an that his her its their")  # behind a verb of the present: "and denies it"
SUBJECTS = words("he she it who which and")  # before it
NOT_VERBS = words("was his its this has does is as us always perhaps besides towards across")
SAID = words("said told")  # ends a sentence of news: "..., officials said."
THIS = words("this")  # before a unit of the day of writing: "this year"

PHRASES = (
    Row("that SEASON", made(Season, which=0, told=True), {"that summer": "2014-SU"}),
    Row("the same SEASON", made(Season, which=0, told=True), {"in the same autumn": "2014-FA"}),
    Row("the following|next SEASON", made(Season, which=1, told=True), {"the following spring": "2014-SP"}),
)
