"""The ordered passes over matches: names, ranges, modifiers, clock times, tense, bounds.

A pass owns the matches it is given: it may change them in place, and returns those to go on with, in order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

from timeline.expressions import (
    Clock,
    Compared,
    Decade,
    Duration,
    Ending,
    Every,
    Expression,
    Feast,
    Fixed,
    Partial,
    PartOf,
    Quarter,
    Ref,
    Shifted,
    Weekday,
)
from timeline.lang.rows import Modifier
from timeline.tagger.matches import Match, word_before
from timeline.tagger.names import unname
from timeline.tagger.proper import unproper
from timeline.tagger.ranges import join
from timeline.tagger.serials import unnumber
from timeline.tagger.tenses import tense
from timeline.tagger.tokens import Scan

Pass = Callable[[Scan, list[Match]], list[Match]]

_NO_DATE = (Duration, Every, Ref)
_BESIDE = 6  # characters between a clock time and its day
_GLUE = ("", ",")  # what stands between a clock time and its day when both are one expression
_STATED = 16  # characters between a period and its last day
_NEGATED = 40  # characters before an expression in which a "not" turns it around: "not until May"
_NEGATORS = 4  # words of them that count
_APOSTROPHES = ("'", "’")
_LOOK_BACK = 32  # characters in which a modifier stands
_LOOK_AHEAD = 13  # the same behind the expression


def run(scan: Scan, matches: list[Match]) -> list[Match]:
    """All passes, in the order of `PASSES`."""
    for change, _ in PASSES:
        matches = change(scan, matches)
    return matches


def modify(scan: Scan, matches: list[Match]) -> list[Match]:
    """Attaches the words that make a time early, late, approximate or a bound."""
    floor = 0
    for match in matches:
        _before(scan, match, floor)
        _after(scan, match)
        floor = match.end
    return matches


def _before(scan: Scan, match: Match, floor: int) -> None:
    """The longest modifier right before a match becomes part of it; none reaches back to `floor`."""
    low = max(floor, match.start - _LOOK_BACK)
    words = _words_between(scan.text, low, match.start)
    modifiers = scan.language.modifiers
    if not words or words[-1] not in modifiers.before_last:
        return
    for size in range(min(modifiers.longest, len(words)), 0, -1):
        modifier = modifiers.before.get(" ".join(words[-size:]))
        if modifier and fits(modifier, scan, match):
            if not modifier.after or modifier.after.intersection(words[-size - 1 : -size]):
                _widen(scan.text, match, modifier, words[-size:], low)
            return


def _words_between(text: str, low: int, high: int) -> list[str]:
    """The words of `text[low:high]` in its last paragraph, in lower case; none when the last has no end."""
    before = text[low:high]
    if not before or not (before[-1] == "-" or before[-1].isspace()):
        return []
    if "\n\n" in before:
        before = before.rpartition("\n\n")[2]
    return before.lower().split()


def _widen(text: str, match: Match, modifier: Modifier, words: list[str], low: int) -> None:
    at = match.start
    for word in reversed(words):
        at = before_at(text, word, low, at)
    if at >= low:
        match.start, match.mod, match.bound = at, modifier.mod, modifier.bound


def before_at(text: str, word: str, low: int, high: int) -> int:
    """Where `word`, in lower case, last stands in `text[low:high]`; below `low` when it does not."""
    small = text[low:high].lower()
    if len(small) != high - low:  # a letter like İ becomes two
        small = "".join(c.lower()[0] for c in text[low:high])
    return low + small.rfind(word)


def _after(scan: Scan, match: Match) -> None:
    """The modifier right behind a match becomes part of it."""
    text, modifiers = scan.text, scan.language.modifiers
    if text[match.end : match.end + 1] != " ":
        return
    behind = text[match.end + 1 : match.end + 1 + _LOOK_AHEAD].lower()
    if behind[:2] not in modifiers.after_first:
        return
    for phrase, modifier in modifiers.after.items():
        if behind.startswith(phrase) and not behind[len(phrase) : len(phrase) + 1].isalnum():
            if fits(modifier, scan, match):
                match.end += 1 + len(phrase)
                match.mod = modifier.mod
                return


def fits(modifier: Modifier, scan: Scan, match: Match) -> bool:
    """Whether the modifier can attach to this kind of expression."""
    expr = match.expr
    if modifier.kind == "amount":
        counted = any(key == "COUNT" or key == "A" for key, _ in scan.tokens[match.first][2].keys)
        return counted and isinstance(expr, (Duration, Shifted, Compared, Clock))
    if modifier.kind == "decade":
        return isinstance(expr, Decade)
    return not isinstance(expr, (*_NO_DATE, Compared)) and not (isinstance(expr, Clock) and modifier.kind == "date")


def clocks(scan: Scan, matches: list[Match]) -> list[Match]:
    """Gives a clock time the day that stands beside it: "10 p.m. Wednesday" is one expression."""
    out: list[Match] = []
    for match in matches:
        _leave_zone(scan.text, match)
        last = out[-1] if out else None
        if last and match.start - last.end <= _BESIDE:
            if _in_another_zone(scan.text, last, match) or _are_one(scan, last, match):
                continue
        out.append(match)
    return out


def _leave_zone(text: str, match: Match) -> None:
    """Takes the zone from a time of day whose zone goes on: "18:00 UTC+3"."""
    if isinstance(match.expr, Clock) and match.expr.time.endswith("Z"):
        if text[match.end : match.end + 1] in ("+", "-") and text[match.end + 1 : match.end + 2].isdecimal():
            match.expr = replace(match.expr, time=match.expr.time[:-1])


def _in_another_zone(text: str, last: Match, match: Match) -> bool:
    """Whether a time of day is said again in brackets: "8 p.m. (0000 GMT)"."""
    if not isinstance(last.expr, Clock) or not isinstance(match.expr, Clock):
        return False
    return text[last.end : match.start].strip() == "(" and text[match.end : match.end + 1] == ")"


def _are_one(scan: Scan, last: Match, match: Match) -> bool:
    """Gives the one that is a time of day the other's day; whether the first is now both."""
    one, two = last.expr, match.expr
    gap = scan.text[last.end : match.start].strip().lower()
    glued = gap in _GLUE
    if gap not in scan.language.joins.clock_joins:
        return False
    if _lacks_day(one) and _is_day(two):
        last.expr = replace(one, day=two)
        glued = glued or isinstance(one, PartOf)
    elif isinstance(two, Clock) and two.day is None and (day := _day_in(one)):
        match.expr = Clock(two.time, day)
        last.expr = match.expr if glued else one
    else:
        return False
    if glued:
        last.end, last.last = match.end, match.last
    return glued


def _lacks_day(expr: Expression) -> TypeGuard[Clock | PartOf]:
    return isinstance(expr, (Clock, PartOf)) and expr.day is None


def _is_day(expr: Expression) -> bool:
    return (
        isinstance(expr, (Weekday, Feast))
        or (isinstance(expr, (Fixed, Partial)) and expr.day is not None)
        or (isinstance(expr, Shifted) and expr.unit == "D")
    )


def _day_in(expr: Expression) -> Expression | None:
    if isinstance(expr, PartOf):
        return expr.day
    return expr if _is_day(expr) else None


def ending(scan: Scan, matches: list[Match]) -> list[Match]:
    """Gives a quarter or a length of time the last day that is stated behind it: "the year ended June 30"."""
    words = scan.language.prepositions
    for match, behind in pairwise(matches):
        period = match.expr
        if not isinstance(period, (Duration, Quarter)) or not 0 < behind.start - match.end <= _STATED:
            continue
        between = scan.text[match.end : behind.start].lower().split()
        if between[:1] == [","]:
            del between[0]
        if not between or between[0] not in words.ends or not words.at.issuperset(between[1:]):
            continue
        if isinstance(behind.expr, (Partial, Fixed)) and behind.expr.month:
            match.expr = Ending(period, behind.expr)
    return matches


def opening(scan: Scan, matches: list[Match]) -> list[Match]:
    """Marks what words like "since" open towards the future, and words like "until" towards the past."""
    text, words = scan.text, scan.language.prepositions
    for match in matches:
        if match.role or isinstance(match.expr, _NO_DATE):
            continue
        before = word_before(text, match.start)
        if before in words.since:
            match.open = "since"
        elif before in words.closings and text[match.end : match.end + 1] not in _APOSTROPHES:
            if not _is_denied(scan, match.start):
                match.open = words.closings[before]
    return matches


def _is_denied(scan: Scan, start: int) -> bool:
    """Whether a word like "not" stands before the word before `start`: "not until 2001"."""
    forms = scan.language.forms
    words = scan.text[max(0, start - _NEGATED) : start].lower().split()[-_NEGATORS - 1 : -1]
    return any(word in forms.denials or word.endswith(forms.denial_endings) for word in words)


PASSES: tuple[tuple[Pass, str], ...] = (  # each beside a text that is read otherwise without it
    (unname, "He told the channel Russia Today about the harbour."),
    (unproper, "The reader April Glaspie came to the harbour."),
    (unnumber, "They cited resolution 1267 (1999) at the harbour."),
    (join, "The ferry is closed from May to August 2018."),
    (modify, "The union was founded in early March 2018."),
    (clocks, "The match began at 10 p.m. Friday."),
    (tense, "The council will meet in May."),
    (ending, "Sales fell in the quarter ended June 30, 2012."),
    (opening, "The bridge has been open since 2001."),
)
