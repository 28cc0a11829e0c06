"""Ranges and lists: two expressions share what only one of them says ("Aug. 5-10", "April 24 and 25", "2015-16")."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from timeline.calendar import intervals
from timeline.expressions import Clock, Duration, Every, Expression, Fixed, Partial, Ref, Season, Weekday
from timeline.lang.rows import Language
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.tokens import Token

REACH = 9  # characters between the two ends of a range
_NO_END = (Duration, Every, Ref, Clock)


def join(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Finds the second and first ends that are mere numbers, then lets joined expressions share month and year."""
    out: list[Match] = []
    for at, match in enumerate(matches):
        floor = out[-1].last if out else -1
        if match.first <= floor:
            if out and isinstance(match.expr, Fixed) and match.expr.month is None:
                _year_behind(text, out, match)
            continue
        expr = match.expr
        if isinstance(expr, (Fixed, Partial)) and expr.month and expr.day:
            if first := _number_before(text, tokens, match, language, floor, expr.day):
                out.append(first)
            out.append(match)
            ceiling = matches[at + 1].first if at + 1 < len(matches) else len(tokens)
            while later := _number_behind(text, tokens, out[-1], language, ceiling):
                out.append(later)
        elif isinstance(expr, Fixed) and expr.month is None:
            if out and _year_behind(text, out, match):
                continue
            out.append(match)
            if second := _year_pair(text, tokens, match):
                out.append(second)
        else:
            out.append(match)
    for one, two in pairwise(out):
        _share(text, one, two, language)
    return out


def _kind(expr: Expression) -> type:
    """What can be the other end of a range: calendar dates, with and without year, are alike."""
    return Partial if isinstance(expr, Fixed) else type(expr)


def _value(token: Token, kind: str) -> Any:
    return next((value for key, value in token[2].keys if key == kind), None)


def _joint(text: str, end: int, start: int, language: Language) -> str | None:
    if not 0 < start - end <= REACH or "\n\n" in text[end:start]:
        return None
    said = text[end:start].strip().lower().replace("–", "-").replace("—", "-")
    if said.startswith(", ") and said[2:] in language.joins.roles:
        said = said[2:]
    return said if said in language.joins.roles else None


def _number_behind(text: str, tokens: list[Token], match: Match, language: Language, ceiling: int) -> Match | None:
    """The day that follows a day of the same month: the "10" of "Aug. 5-10"."""
    expr = match.expr
    if not isinstance(expr, (Fixed, Partial)) or (isinstance(expr, Fixed) and match.row.pattern.endswith("YEAR")):
        return None
    for at in range(match.last + 1, min(match.last + 3, ceiling, len(tokens))):
        day = _value(tokens[at], "DAY")
        if day is None:
            continue
        start, end, _ = tokens[at]
        joint = _joint(text, match.end, start, language)
        if joint is None or not expr.day or day <= expr.day or not _stands_alone(text, end, joint, language):
            return None
        if expr.month and intervals.make_day(2000, expr.month, day) is None:
            return None
        return Match(start, end, match.row, replace(expr, day=day, **_no_weekday(expr)), at, at)
    return None


def _no_weekday(expr: Fixed | Partial) -> dict[str, Any]:
    return {"weekday": None} if isinstance(expr, Partial) else {}


def _stands_alone(text: str, end: int, joint: str, language: Language) -> bool:
    """Whether a bare number ends here as a day would: before a mark, a year or a word that may follow a date."""
    if joint == "-":
        return text[end : end + 1] not in "-%" or not text[end : end + 1]
    follows = text[end : end + 1]
    if follows in (".", ",", ";", ")", "") or follows == "\n":
        return not text[end + 1 : end + 2].isdigit()
    return follows == " " and word_after(text, end) in language.joins.follows


def _number_before(
    text: str, tokens: list[Token], match: Match, language: Language, floor: int, day: int
) -> Match | None:
    """The day before a day of the same month: the "5" of "5-10 August"."""
    if _value(tokens[match.first], "DAY") != day:
        return None
    for at in range(match.first - 1, max(floor, match.first - 3), -1):
        first = _value(tokens[at], "DAY")
        if first is None:
            continue
        start, end, _ = tokens[at]
        joint = _joint(text, end, tokens[match.first][0], language)
        expr = match.expr
        if joint is None or joint == "," or first >= day or not isinstance(expr, (Fixed, Partial)):
            return None
        return Match(start, end, match.row, replace(expr, day=first, **_no_weekday(expr)), at, at)
    return None


def _year_behind(text: str, out: list[Match], match: Match) -> bool:
    """Gives the year of "Aug. 5-10, 1998" to both days; true when the year belongs to them."""
    last = out[-1]
    if not isinstance(match.expr, Fixed) or not isinstance(last.expr, Partial) or not last.expr.day:
        return False
    if text[last.end : match.start].strip() not in ("", ",") or match.start - last.end > 2 or len(out) < 2:
        return False
    one = out[-2].expr
    if not isinstance(one, Partial) or not one.day or one.month != last.expr.month or last.row is not out[-2].row:
        return False
    year, month = match.expr.year, last.expr.month
    out[-2].expr = Fixed(year, month, one.day)
    last.expr = Fixed(year, month, last.expr.day)
    last.end, last.last = match.end, match.last
    return True


def _year_pair(text: str, tokens: list[Token], match: Match) -> Match | None:
    """The second year of "2015-16" and "2019/20"."""
    at = match.last + 1
    if at >= len(tokens) or not isinstance(match.expr, Fixed):
        return None
    start, end, _ = tokens[at]
    if text[match.end : start] not in ("-", "–", "/") or end - start != 2:
        return None
    two = text[start:end]
    if not two.isdigit() or not 0 < (int(two) - match.expr.year) % 100 <= 30 or text[end : end + 1] == "-":
        return None
    year = match.expr.year + (int(two) - match.expr.year) % 100
    return Match(start, end, match.row, Fixed(year), at, at)


def _share(text: str, one: Match, two: Match, language: Language) -> None:
    """Lets two joined expressions share the year, and names their roles."""
    if isinstance(one.expr, Weekday) and isinstance(two.expr, Partial) and text[one.end : two.start] == " (":
        if two.expr.day:  # "Wednesday (March 7)"
            one.expr = two.expr = replace(two.expr, weekday=one.expr.weekday)
        return
    joint = _joint(text, one.end, two.start, language)
    if joint and isinstance(two.expr, Ref) and two.expr.value == "PRESENT_REF" and language.joins.roles[joint][0]:
        one.open = "" if isinstance(one.expr, _NO_END) else "since"
        return
    if joint is None or isinstance(one.expr, _NO_END) or isinstance(two.expr, _NO_END):
        return
    roles = language.joins.roles[joint]
    alike = _kind(one.expr) is _kind(two.expr)
    if not alike and joint != "-" and word_before(text, one.start) not in language.joins.opens:
        return
    if not roles[0] and word_before(text, one.start) in language.joins.between:
        roles = ("from", "to")
    two.joined = alike
    if roles[0] and not one.role:
        one.role, two.role = roles
    elif joint in (",", "/"):
        return
    a, b = one.expr, two.expr
    if isinstance(a, Season) and a.year is None and isinstance(b, Season) and b.year:
        one.expr = replace(a, year=b.year)
    elif isinstance(a, Partial) and a.month and a.which is None and isinstance(b, Fixed) and b.month:
        year = b.year if (a.month, a.day or 0) <= (b.month, b.day or 31) else b.year - 1
        if year and (not a.day or intervals.make_day(year, a.month, a.day)):
            one.expr = Fixed(year, a.month, a.day)
    elif isinstance(a, Fixed) and a.month and isinstance(b, Partial) and b.month and b.which is None:
        year = a.year if (b.month, b.day or 31) >= (a.month, a.day or 0) else a.year + 1
        if year < 10_000 and (not b.day or intervals.make_day(year, b.month, b.day)):
            two.expr = Fixed(year, b.month, b.day)
