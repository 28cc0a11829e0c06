"""English words of dates that people type, folded; data only."""

from __future__ import annotations

from timeline.calendar.intervals import Unit
from timeline.calendar.names import MONTHS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES = tuple(name.casefold() for name in MONTHS)
SHORTEST = 3  # letters of a month or a weekday that is cut: "aug", "thurs"
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # EDTF numbers
UNITS = {
    "d": Unit.DAY, "day": Unit.DAY, "w": Unit.WEEK, "wk": Unit.WEEK, "week": Unit.WEEK, "m": Unit.MONTH,
    "mo": Unit.MONTH, "month": Unit.MONTH, "q": Unit.QUARTER, "quarter": Unit.QUARTER, "y": Unit.YEAR,
    "yr": Unit.YEAR, "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY, "centurie": Unit.CENTURY,
}  # fmt: skip
FORTNIGHT = "fortnight"  # two weeks, a unit that has no name of its own
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}
TURNS = {  # which of several: -1 the one before, 0 that of today, 1 the one after
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
DAYS = {  # days from today
    "today": 0, "now": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
    "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
TO_DATE = {
    "ytd": Unit.YEAR, "mtd": Unit.MONTH, "qtd": Unit.QUARTER, "year to date": Unit.YEAR,
    "month to date": Unit.MONTH, "quarter to date": Unit.QUARTER, "week to date": Unit.WEEK,
}  # fmt: skip

# Parts of a unit, as the tagger has them: thirds by their TIMEX3 modifier, edges by their bound (-2 the beginning).
THIRDS = {"early": "START", "mid": "MID", "middle of": "MID", "middle": "MID", "late": "END"}
EDGES = {
    "beginning of": -2, "start of": -2, "end of": 2,
    "first half of": -3, "1st half of": -3, "second half of": 3, "2nd half of": 3,
}  # fmt: skip

# What stands before or behind a date and opens one side of it, longer first.
SIDES = {
    "on or before": "until", "no later than": "until", "not later than": "until", "up to": "until", "by": "until",
    "until": "until", "till": "until", "through": "until", "to": "until",
    "earlier than": "before", "prior to": "before", "before": "before",
    "on or after": "since", "starting": "since", "as of": "since", "since": "since", "from": "since",
    "later than": "after", "after": "after",
}  # fmt: skip
BEHIND = {
    "onwards": "since", "onward": "since", "and later": "since", "or later": "since", "and after": "since",
    "or earlier": "until", "and earlier": "until", "and before": "until", "or before": "until",
}  # fmt: skip
# What stands around a date and leaves its days as they are, longer first.
SILENT = (
    *("at some time in", "the month of", "the year of", "all of", "approximately", "throughout"),
    *("probably", "possibly", "perhaps", "roughly", "within", "during", "around", "either", "circa", "about"),
    *("approx", "maybe", "over", "year", "the", "in", "on", "of", "at", "ca", "c"),
)
SILENT_BEHIND = ("or so", "approximately", "probably")
FILLERS = frozenset("of the in on de del".split())  # inside a date with a month's name
ORDINAL_ENDINGS = frozenset("st nd rd th".split())
JOINS = frozenset("to until till through thru and or".split())
BETWEEN = (" to ", " until ", " till ", " through ", " thru ", " - ", "...", "..", "/")  # two ends of a range

# Every word that a misspelt one may have meant.
VOCABULARY = (
    *MONTH_NAMES, *WEEKDAYS, *SEASONS, *(name for name in UNITS if len(name) > SHORTEST), *COUNTS, *TURNS,
    *(word for word in DAYS if " " not in word), "quarter", "half", "week", "weekend", "century", "early", "late",
    "since", "until", "before", "after", "between", "days", "weeks", "months", "years",
)  # fmt: skip

# Every word that is English here, whatever it may mean in another language ("to" is a Thursday in Finnish).
_PHRASES = (*SIDES, *BEHIND, *SILENT, *SILENT_BEHIND, *THIRDS, *EDGES, *DAYS, *TO_DATE)
KNOWN = frozenset(
    (
        *VOCABULARY,
        *JOINS,
        *FILLERS,
        *UNITS,
        *ORDINALS,
        "w",
        "q",
        "h",
        *(word for text in _PHRASES for word in text.split()),
    )
) - {"de", "del"}
