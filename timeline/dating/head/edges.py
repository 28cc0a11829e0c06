"""Whether what a layout found is the whole of a date, and no part of a longer number, a fraction or a version.

An ordered table: the first rule that has an opinion decides; where none has, the date is whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.dating.head.parts import Parts
from timeline.dating.head.tokens import Word

_APOSTROPHES = frozenset("'’")
_JOINTS = frozenset("-/.")
_DAYS = 31  # two digits above it are no day


class Rule(NamedTuple):
    """A rule, and lines with a date that it lets pass, that it refuses, and that it must leave to other rules."""

    decide: Callable[[list[Word], Parts], bool | None]  # `None` is no opinion
    passes: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()


def judge(words: list[Word], found: Parts) -> tuple[Rule | None, bool]:
    """The rule that decides, `None` for none, and whether the date is whole."""
    for rule in RULES:
        verdict = rule.decide(words, found)
        if verdict is not None:
            return rule, verdict
    return None, True


def _is_misspelt(words: list[Word], found: Parts) -> bool | None:
    """A month spelt wrong counts only between a day and a year."""
    return False if found.repaired and not found.layout.is_whole else None


def _is_no_year_of_month(words: list[Word], found: Parts) -> bool | None:
    """Two digits right behind a month are its year only when joined to it, and a day else: `Aug 18`, `Aug-18`."""
    if not found.short_year or not found.layout.names_month or found.layout.has_day:
        return None
    joint = _joint(words, found.stop - 1)
    is_year = joint in _APOSTROPHES or (joint in _JOINTS and words[found.stop - 1].value > _DAYS)
    return None if is_year else False


def _is_no_year_of_day(words: list[Word], found: Parts) -> bool | None:
    """Two digits behind a day and a month are a year only when joined to them, or last of their line."""
    if not found.short_year or not found.layout.names_month or not found.layout.has_day:
        return None
    if found.sign == "glued" or _joint(words, found.stop - 1) in _APOSTROPHES | _JOINTS:
        return None
    return None if found.layout.is_day_month and _ends_at(words, found.stop) else False


def _joint(words: list[Word], i: int) -> str:
    """The sign that a word is joined to on its left; "" for none."""
    return words[i - 1].text if not words[i].spaced and words[i - 1].kind == "sign" else ""


def _ends_at(words: list[Word], i: int) -> bool:
    """Whether a line ends at a word, or goes on with a sign, a clock time or a year."""
    return i == len(words) or words[i].kind in ("sign", "clock") or words[i].digits == 4


def _has_time(words: list[Word], found: Parts) -> bool | None:
    """A time joined to a day in eight digits shows that it is one."""
    return True if found.layout.is_packed and found.stop - found.start > 1 else None


def _is_file_name(words: list[Word], found: Parts) -> bool | None:
    """Eight digits before a hyphen are a day, if they are not the end of a fraction."""
    if not found.layout.is_packed or found.stop == len(words) or words[found.stop].text != "-":
        return None
    return found.start == 0 or words[found.start].spaced or words[found.start - 1].text != "."


def _is_behind_number(words: list[Word], found: Parts) -> bool | None:
    """What is joined to a number before it goes on from there, but for a day that a name or its signs make plain."""
    if words[found.start].kind != "number" or not _follows_number(words, found.start):
        return None
    before = words[found.start - 1].text
    if before == "-" and found.layout.is_signed_day:
        return True
    return found.layout.names_month and before != "."


def _follows_number(words: list[Word], i: int) -> bool:
    """Whether a word is joined to a number before it, directly or by a sign."""
    if i == 0 or words[i].spaced:
        return False
    before = words[i - 1]
    return before.kind == "number" or (before.text in _JOINTS and i > 1 and words[i - 2].kind == "number")


def _after(words: list[Word], found: Parts) -> Word | None:
    """The word that is joined to the number a date ends with."""
    if found.stop == len(words) or words[found.stop].spaced or words[found.stop - 1].kind != "number":
        return None
    return words[found.stop]


def _is_before_date(words: list[Word], found: Parts) -> bool | None:
    """`22 Aug 2018|23 Aug 2018`: a year that the day of another date runs into."""
    after = _after(words, found)
    if after is None or after.kind != "number" or words[found.stop - 1].digits != 4:
        return None
    return True if found.stop + 1 < len(words) and words[found.stop + 1].months else None


def _has_unit(words: list[Word], found: Parts) -> bool | None:
    """What more digits, a degree or a per cent is joined to is a quantity."""
    after = _after(words, found)
    return False if after is not None and (after.kind == "number" or after.text in ("%", "°")) else None


def _goes_on(words: list[Word], found: Parts) -> bool | None:
    """A sign and a number joined to it go on with it: only a hyphen behind a day in numbers begins something else."""
    after, next_ = _after(words, found), found.stop + 1
    if after is None or after.text not in ("-", "/", ".", ",") or next_ == len(words):
        return None
    if words[next_].spaced or words[next_].kind not in ("number", "clock"):
        return None
    return found.layout.is_signed_day and after.text == "-"


RULES: tuple[Rule, ...] = (  # in this order
    Rule(_is_misspelt, refuses=("12 Septmber", "Septmber 2018"), leaves=("12 Septmber 2018", "12 September")),
    Rule(_is_no_year_of_month, refuses=("Aug 18", "Mar-18"), leaves=("Mar-99", "Aug. '18", "27/05/24")),
    Rule(
        _is_no_year_of_day,
        refuses=("On Aug 22 18 ferries sailed", "On 5 Oct 12 ferries sailed"),
        leaves=("11-MAR-17", "5 Oct '99", "5 Oct 12", "27/05/24"),
    ),
    Rule(_has_time, passes=("20180822T101500Z", "7.20180822T101500Z"), leaves=("20180822", "20180822 10:15")),
    Rule(
        _is_file_name,
        passes=("harbour-20180822-ferry",),
        refuses=("0.20180822-1",),
        leaves=("20180822", "22-08-2018-1"),
    ),
    Rule(
        _is_behind_number,
        passes=("5-11 March 2017", "4-2018-08-22"),
        refuses=("1.15.10.2021", "3.5 March", "7/2018/08/22", "10/2018-08"),
        leaves=("harbour-15.10.2021", "4 2018-08-22"),
    ),
    Rule(_is_before_date, passes=("22 Aug 201823 Aug 2018",), leaves=("22 Aug 2018 23 Aug 2018",)),
    Rule(_has_unit, refuses=("08/2018%", "11.5.2018°"), leaves=("08/2018 %", "08/2018")),
    Rule(
        _goes_on,
        passes=("2018-08-22-7", "15.10.2021-10:15"),
        refuses=("15.10.2021.7", "March 2017-5", "08/2018,5"),
        leaves=("15.10.2021, 7 ferries", "15.10.2021."),
    ),
)
