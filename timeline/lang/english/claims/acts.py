"""English words around a date: which verb or noun is it the date of, and has it a row of its own?"""

from timeline.lang.rows import words

DATES_A_NOUN = words(
    "after before since following until amid during despite in at"
)  # before a noun with a date behind it
GOES_WITH = words("in at with to into during by on through within of as")
OF_A_NOUN_ALONE = words("of")  # between a noun and its date, wherever the noun stands
PARTS_TIME = words("after before since following until")
# Dates that have no row of their own.
LOOKS_AHEAD = words("will shall can 'll")
COMPARING = words("compare")
THAN = words("than versus")
FROM_LEVEL = words("from")
SINCE = words("since")
RECORDS = words("first worst best most least last only record lows highs low high level levels")
SUPERLATIVE = ("est",)
APART = words("later earlier sooner")
ENDING = words("end")
PERIODS = words("quarter year period half month months weeks week season")
BEGINS = words("start begin")
SCHEDULES = words(
    "call+off schedule plan set slate expect hold postpone delay cancel organise organize convene time fix"
)
PLACE = words("place")
LIGHT = words("take go end conclude finish collapse stall")
GOES_BEFORE_TO = words("due owing thanks according prior similar contrary")
