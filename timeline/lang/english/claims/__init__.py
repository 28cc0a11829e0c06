"""English words of claims: what happens, who says so, whether it did."""

from timeline.lang.claim_rows import Dates
from timeline.lang.english.claims import dates, speakers
from timeline.lang.rows import Claims, gathered

LANGUAGE = Claims("en", dates=gathered(Dates, dates, speakers))
