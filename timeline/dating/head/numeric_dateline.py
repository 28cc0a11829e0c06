"""A day in two numbers that counts in a dateline only: `KABUL, 10-25 (AFP) -`."""

from __future__ import annotations

from timeline.calendar.intervals import make_day
from timeline.dating.head import dateline
from timeline.dating.head.case import Case, Place, Verdict, verdicts
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word

EXAMPLES: dict[str, str] = {  # the month stands first, as agencies have it, where it can
    "KABUL, 10-25 (AFP) - The ferry union said that it would not sail.": "XXXX-10-25",
    "OSLO, 6/30 (Harbour News) -- The ferry union said that it would not sail.": "XXXX-06-30",
    "OSLO (Harbour News) 11-02 - The ferry union said that it would not sail.": "XXXX-11-02",
    "OSLO, 25-10 (Harbour News) - The ferry union said that it would not sail.": "XXXX-10-25",
}
NO_DATELINES = (
    "OSLO, 6-4 (AFP) - The ferry union won the match.",
    "Oslo, 10-25 (AFP) - The ferry union won the match.",
    "OSLO won 10-25 - The ferry union said that it would not sail.",
    "OSLO, 31-42 (AFP) - The ferry union said that it would not sail.",
    "OSLO, 10-25 ferries sail again, the union said.",
    "THE RESULT WAS 10-25 at the end of the match.",
)
_REACH = 14  # words and signs before the day, at most
_SIGNS = {"-": (2,), "/": (1, 2)}  # how many digits the numbers beside a sign have
_LEAP_YEAR = 2000  # has every day that a date without a year can name


def find(words: list[Word], place: Place) -> tuple[PrintedDate, Verdict] | None:
    """The day of a dateline in numbers and what is said of it; `None` when the line has none."""
    if (
        len(words) < 2
        or words[0].kind not in ("word", "month")
        or len(words[0].text) < 3
        or not words[0].text.isupper()
    ):
        return None
    for i in range(1, min(_REACH, len(words) - 3)):
        mention = _day(words, i)
        verdict = next(verdicts(dateline.RULES, Case(words, mention, place)), None) if mention else None
        if mention and verdict:
            return mention, verdict
    return None


def _day(words: list[Word], i: int) -> PrintedDate | None:
    one, sign, two = words[i : i + 3]
    if one.kind != "number" or two.kind != "number" or not {one.digits, two.digits} <= {*_SIGNS.get(sign.text, ())}:
        return None
    if sign.spaced or two.spaced or not one.spaced:
        return None
    for month, day in ((one.value, two.value), (two.value, one.value)):
        if make_day(_LEAP_YEAR, month, day):
            core = (one.start, two.end)
            return PrintedDate(*core, core, month=month, day=day, first=i, stop=i + 3)
    return None
