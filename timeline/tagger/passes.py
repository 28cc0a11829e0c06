"""The ordered passes over matches: ranges, modifiers, clock times, tense. Each takes and returns the list."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from timeline.expressions import (
    Clock,
    Compared,
    Decade,
    Duration,
    Ending,
    Every,
    Feast,
    Fixed,
    Partial,
    PartOf,
    Quarter,
    Ref,
    Shifted,
    Weekday,
)
from timeline.lang.rows import Language, Modifier
from timeline.tagger.matches import Match, word_before
from timeline.tagger.names import unname
from timeline.tagger.ranges import join
from timeline.tagger.tenses import tense
from timeline.tagger.tokens import Token

Pass = Callable[[str, list[Token], list[Match], Language], list[Match]]

_NO_DATE = (Duration, Every, Ref)
_STATED = 16  # characters between a period and its last day
_NEGATED = 40  # characters before an expression in which a "not" turns it around: "not until May"
_APOSTROPHES = ("'", "’")
_LOOK_BACK = 32  # characters in which a modifier stands


def run(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """All passes, in the order of `PASSES`."""
    for step in PASSES:
        matches = step(text, tokens, matches, language)
    return matches


def modify(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Attaches the words that make a time early, late, approximate or a bound."""
    floor = 0
    for match in matches:
        _before(text, tokens, match, language, floor)
        _after(text, tokens, match, language)
        floor = match.end
    return matches


def _before(text: str, tokens: list[Token], match: Match, language: Language, floor: int) -> None:
    low = max(floor, match.start - _LOOK_BACK)
    before = text[low : match.start]
    if not before:
        return
    glued = before[-1] == "-"
    if not glued and not before[-1].isspace():
        return
    if "\n\n" in before:
        before = before.rpartition("\n\n")[2]
    said = before.lower().split()
    if not said:
        return
    if said[-1] not in language.modifiers.before_last:
        return
    for size in range(min(5, len(said)), 0, -1):
        phrase = " ".join(said[-size:])
        modifier = language.modifiers.before.get(phrase)
        if modifier and fits(modifier, tokens, match):
            if modifier.after and not (len(said) > size and said[-size - 1] in modifier.after):
                return
            at = match.start
            for word in reversed(said[-size:]):
                at = before_at(text, word, low, at)
            if at < low:
                return
            match.start, match.mod, match.bound = at, modifier.mod, modifier.bound
            return


def before_at(text: str, word: str, low: int, high: int) -> int:
    """Where `word`, in lower case, last stands in `text[low:high]`; below `low` when it does not."""
    small = text[low:high].lower()
    if len(small) != high - low:  # a letter like İ becomes two
        small = "".join(c.lower()[0] for c in text[low:high])
    return low + small.rfind(word)


def _after(text: str, tokens: list[Token], match: Match, language: Language) -> None:
    if text[match.end : match.end + 1] != " ":
        return
    said = text[match.end + 1 : match.end + 14].lower()
    if said[:2] not in language.modifiers.after_first:
        return
    for phrase, modifier in language.modifiers.after.items():
        if (
            said.startswith(phrase)
            and not said[len(phrase) : len(phrase) + 1].isalnum()
            and fits(modifier, tokens, match)
        ):
            match.end += 1 + len(phrase)
            match.mod = modifier.mod
            return


def fits(modifier: Modifier, tokens: list[Token], match: Match) -> bool:
    """Whether the modifier can attach to this kind of expression."""
    expr = match.expr
    if modifier.kind == "amount":
        counted = any(key == "COUNT" or key == "A" for key, _ in tokens[match.first][2].keys)
        return counted and isinstance(expr, (Duration, Shifted, Compared, Clock))
    if modifier.kind == "decade":
        return isinstance(expr, Decade)
    return not isinstance(expr, (*_NO_DATE, Compared)) and not (isinstance(expr, Clock) and modifier.kind == "date")


def clocks(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Gives a clock time the day that stands beside it: "10 p.m. Wednesday" is one expression."""
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else None
        if last is None or match.start - last.end > 6:
            out.append(match)
            continue
        gap = text[last.end : match.start].strip().lower()
        both = isinstance(last.expr, Clock) and isinstance(match.expr, Clock)
        if both and gap == "(" and text[match.end : match.end + 1] == ")":
            continue  # the same time in another zone
        one, two = last.expr, match.expr
        if isinstance(one, (Clock, PartOf)) and one.day is None and _is_day(two) and gap in language.joins.clock_joins:
            if gap in ("", ",") or isinstance(one, PartOf):
                last.end, last.last = match.end, match.last
                last.expr = Clock(one.time, two) if isinstance(one, Clock) else PartOf(one.part, two)
                continue
            last.expr = Clock(one.time, two) if isinstance(one, Clock) else PartOf(one.part, two)
        elif isinstance(two, Clock) and two.day is None and (day := _day_in(one)) and gap in language.joins.clock_joins:
            match.expr = Clock(two.time, day)
            if gap in ("", ","):
                last.end, last.last, last.expr = match.end, match.last, match.expr
                continue
        out.append(match)
    return out


def _is_day(expr: object) -> bool:
    return (
        isinstance(expr, (Weekday, Feast))
        or (isinstance(expr, (Fixed, Partial)) and expr.day is not None)
        or (isinstance(expr, Shifted) and expr.unit == "D")
    )


def _day_in(expr: object):  # type: ignore[no-untyped-def]  # narrowed by the caller
    if isinstance(expr, PartOf):
        return expr.day
    return expr if _is_day(expr) else None


def ending(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Gives a quarter or a length of time the last day that is stated behind it: "the year ended June 30"."""
    for match, behind in pairwise(matches):
        said = match.expr
        if not isinstance(said, (Duration, Quarter)) or not 0 < behind.start - match.end <= _STATED:
            continue
        words = text[match.end : behind.start].lower().split()
        if words[:1] == [","]:
            del words[0]
        if (
            not words
            or words[0] not in language.prepositions.ends
            or not language.prepositions.at.issuperset(words[1:])
        ):
            continue
        if isinstance(behind.expr, (Partial, Fixed)) and behind.expr.month:
            match.expr = Ending(said, behind.expr)
    return matches


def opening(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Marks what words like "since" open towards the future, and words like "until" towards the past."""
    for match in matches:
        if match.role or isinstance(match.expr, _NO_DATE):
            continue
        before = word_before(text, match.start)
        if before in language.prepositions.since:
            match.open = "since"
        elif before in language.prepositions.closings and text[match.end : match.end + 1] not in _APOSTROPHES:
            words = text[max(0, match.start - _NEGATED) : match.start].lower().split()
            if not any(word in language.forms.denials or word.endswith("n't") for word in words[-5:-1]):
                match.open = language.prepositions.closings[before]
    return matches


PASSES: tuple[Pass, ...] = (unname, join, modify, clocks, tense, ending, opening)
