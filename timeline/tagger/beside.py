"""What one time makes a time of beside it: "May to June 2018", "the 20s and 30s", "this month or next"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.calendar import intervals
from timeline.expressions import Decade, Duration, Expression, Fixed, Partial, Shifted
from timeline.tagger.matches import Match, word_before
from timeline.tagger.tokens import Scan, Token

_LEAP = 2000  # a year in which every month has all its days
_REACH = 9  # characters between the two


def _value(token: Token, kind: str) -> Any:
    return next((value for key, value in token[2].keys if key == kind), None)


def _joint(scan: Scan, end: int, start: int) -> str | None:
    said = scan.text[end:start].strip().lower().replace("–", "-") if 0 < start - end <= _REACH else ""
    return said if said in scan.language.joins.roles else None


def before(scan: Scan, match: Match, floor: int) -> list[Match]:
    """What stands before a month or a length of time and is one by it: the "May" of "May to June", "3 and 5 weeks"."""
    at = match.first - 1
    expr = match.expr
    if not isinstance(expr, (Partial, Fixed, Duration)):
        return []
    if at > floor and _is_word(scan, at, "AND"):
        at -= 1
    if at <= floor:
        return []
    start, end, _ = scan.tokens[at]
    if pair := _two_days(scan, at, match):
        return pair
    joint = _joint(scan, end, match.start)
    found = _month_before(scan, at, expr, joint) or _count_before(scan, at, expr, joint)
    return [Match(start, end, match.row, found, at, at)] if found else []


def _two_days(scan: Scan, at: int, match: Match) -> list[Match]:
    """Gives the second of two days before a month to it, "15/16 March 2022"; the first as a match of its own."""
    expr, (start, end, _) = match.expr, scan.tokens[at]
    first, second, mark = _value(scan.tokens[at], "PAIR") or (0, 0, "")
    if isinstance(expr, Duration) or not expr.month or expr.day or mark != "/" or scan.text[end : match.start] != " ":
        return []
    if not 0 < first < second <= intervals.month_length(_LEAP, expr.month):
        return []
    middle = start + scan.text[start:end].index(mark)
    match.expr, match.start, match.said, match.first = replace(expr, day=second), middle + 1, middle + 1, at
    return [Match(start, middle, match.row, replace(expr, day=first), at, at)]


def _two_days_behind(scan: Scan, match: Match, ceiling: int) -> Match | None:
    """Gives the first of two days behind a month to it, "May 5/6"; the second is a match of its own."""
    expr, at = match.expr, match.last + 1
    if at >= min(ceiling, len(scan.tokens)) or not isinstance(expr, Partial) or not expr.month or expr.day:
        return None
    start, end, _ = scan.tokens[at]
    first, second, mark = _value(scan.tokens[at], "PAIR") or (0, 0, "")
    if mark != "/" or scan.text[match.end : start].strip(".") != " ":
        return None
    if not 0 < first < second <= intervals.month_length(_LEAP, expr.month):
        return None
    middle = start + scan.text[start:end].index(mark)
    match.expr, match.end = replace(expr, day=first), middle
    return Match(middle + 1, end, match.row, replace(expr, day=second), at, at)


def _is_word(scan: Scan, at: int, _: str) -> bool:
    """Whether a token is one of the words that join two times."""
    start, end, _entry = scan.tokens[at]
    return scan.text[start:end].lower() in scan.language.joins.roles


def _month_before(scan: Scan, at: int, expr: Expression, joint: str | None) -> Expression | None:
    if not isinstance(expr, (Partial, Fixed)) or expr.month is None or expr.day is not None or joint is None:
        return None
    month = _value(scan.tokens[at], "MAYMARCH")
    return Partial(month) if month and scan.language.joins.roles[joint][0] else None


def _count_before(scan: Scan, at: int, expr: Expression, joint: str | None) -> Expression | None:
    if not isinstance(expr, Duration) or joint is None or word_before(scan.text, scan.tokens[at][0]) not in scan.language.joins.between:
        return None
    count = _value(scan.tokens[at], "COUNT")
    return Duration(count, expr.unit) if count and expr.count and count < expr.count else None


def behind(scan: Scan, match: Match, ceiling: int) -> Match | None:
    """What stands behind a decade or a unit of time and is one by it: "the 20s and 30s", "this month or next"."""
    at = match.last + 1
    if pair := _two_days_behind(scan, match, ceiling):
        return pair
    if at < min(ceiling, len(scan.tokens)) and _is_word(scan, at, "AND"):
        at += 1
    if at >= min(ceiling, len(scan.tokens)) or not isinstance(match.expr, (Decade, Shifted)):
        return None
    start, end, _ = scan.tokens[at]
    if _joint(scan, match.end, start) is None:
        return None
    expr = _other(scan, match.expr, at)
    return Match(start, end, match.row, expr, at, at) if expr else None


def _other(scan: Scan, said: Decade | Shifted, at: int) -> Expression | None:
    token = scan.tokens[at]
    if isinstance(said, Decade):
        tens = _value(token, "DECADE2")
        if tens is None:
            tens = _value(token, "TENS")
        if tens is None:
            return None
        return Decade(tens, open=True) if said.open else Decade(said.number // 10 * 10 + tens)
    follows = scan.text[token[1] : token[1] + 2]
    if said.count != 0 or said.told or _value(token, "REL") != 1 or follows[:1] not in ("", ".", ",", ";", " ", ")"):
        return None
    return Shifted(1, said.unit) if said.unit in ("D", "W", "M", "Y") else None
