"""What one time makes a time of beside it: "May to June 2018", "the 20s and 30s", "this month or next"."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar import intervals
from timeline.expressions import Decade, Duration, Expression, Fixed, Partial, Shifted
from timeline.tagger.matches import Match, word_before
from timeline.tagger.tokens import Scan

_REACH = 9  # characters between the two
_LEAP = 2000  # a year in which every month has all its days
_ENDS = frozenset((".", ",", ";", " ", ")", ""))  # what stands behind a word that is a time by what stands before it


def _joint(scan: Scan, end: int, start: int) -> str:
    """The mark or word that joins two times, "" when another or none stands between them."""
    said = scan.text[end:start].strip().lower().replace("–", "-") if 0 < start - end <= _REACH else ""
    return said if said in scan.language.joins.roles else ""


def _is_joint(scan: Scan, at: int) -> bool:
    """Whether a token is one of the words that join two times."""
    start, end, _ = scan.tokens[at]
    return scan.text[start:end].lower() in scan.language.joins.roles


def before(scan: Scan, match: Match, floor: int) -> list[Match]:
    """What stands before a month or a length of time and is one by it: the "May" of "May to June", "3 and 5 weeks"."""
    at, expr = match.first - 1, match.expr
    if at <= floor or match.start - scan.tokens[at][1] > _REACH:
        return []
    if isinstance(expr, Duration):
        return _count_before(scan, at, floor, match, expr)
    if isinstance(expr, (Partial, Fixed)) and expr.month and not expr.day:
        pair = _two_days(scan, at, match, expr)
        return [pair] if pair else _month_before(scan, at, floor, match)
    return []


def _two_days(scan: Scan, at: int, match: Match, month: Partial | Fixed) -> Match | None:
    """Gives the second of two days before a month to it, "15/16 March 2022"; the first as a match of its own."""
    start, end, _ = scan.tokens[at]
    first, second = _pair(scan, at, month)
    if not first or scan.text[end : match.start] != " ":
        return None
    middle = start + scan.text[start:end].index("/")
    match.expr, match.start, match.said, match.first = replace(month, day=second), middle + 1, middle + 1, at
    return Match(start, middle, match.row, replace(month, day=first), at, at)


def _pair(scan: Scan, at: int, month: Partial | Fixed) -> tuple[int, int]:
    """Two days of a month with a stroke between them; zeros when a token is something else."""
    first, second, mark = scan.tokens[at][2].value("PAIR") or (0, 0, "")
    fits = mark == "/" and 0 < first < second <= intervals.month_length(_LEAP, month.month or 1)
    return (first, second) if fits else (0, 0)


def _month_before(scan: Scan, at: int, floor: int, match: Match) -> list[Match]:
    at -= _is_joint(scan, at)
    month = scan.tokens[at][2].value("MAYMARCH") if at > floor else None
    if not month:
        return []
    start, end, _ = scan.tokens[at]
    joint = _joint(scan, end, match.start)
    return (
        [Match(start, end, match.row, Partial(month), at, at)] if scan.language.joins.roles.get(joint, ("",))[0] else []
    )


def _count_before(scan: Scan, at: int, floor: int, match: Match, length: Duration) -> list[Match]:
    at -= _is_joint(scan, at)
    count = scan.tokens[at][2].value("COUNT") if floor < at < match.first - 1 else None
    start, end, _ = scan.tokens[at]
    if not count or not length.count or count >= length.count or not _joint(scan, end, match.start):
        return []
    is_between = word_before(scan.text, start) in scan.language.joins.between
    return [Match(start, end, match.row, Duration(count, length.unit), at, at)] if is_between else []


def behind(scan: Scan, match: Match, ceiling: int) -> Match | None:
    """What stands behind a time and is one by it: "the 20s and 30s", "this month or next", the "6" of "May 5/6"."""
    at, expr, last = match.last + 1, match.expr, min(ceiling, len(scan.tokens))
    if at >= last or scan.tokens[at][0] - match.end > _REACH:
        return None
    if isinstance(expr, Partial):
        return _two_days_behind(scan, match, expr, at)
    is_this = isinstance(expr, Shifted) and expr.count == 0 and not expr.told
    return _listed(scan, match, at, last) if is_this or isinstance(expr, Decade) else None


def _listed(scan: Scan, match: Match, at: int, last: int) -> Match | None:
    at += _is_joint(scan, at)
    if at >= last or not _joint(scan, match.end, scan.tokens[at][0]):
        return None
    found = _decade(scan, match.expr, at) or _next(scan, match.expr, at)
    return Match(*scan.tokens[at][:2], match.row, found, at, at) if found else None


def _two_days_behind(scan: Scan, match: Match, month: Partial, at: int) -> Match | None:
    """Gives the first of two days behind a month to it; the second is a match of its own."""
    if not month.month or month.day:
        return None
    start, end, _ = scan.tokens[at]
    first, second = _pair(scan, at, month)
    if not first or scan.text[match.end : start].strip(".") != " ":
        return None
    middle = start + scan.text[start:end].index("/")
    match.expr, match.end = replace(month, day=first), middle
    return Match(middle + 1, end, match.row, replace(month, day=second), at, at)


def _decade(scan: Scan, said: Expression, at: int) -> Expression | None:
    """The decade that goes on with the century of the one before it."""
    if not isinstance(said, Decade):
        return None
    tens = scan.tokens[at][2].value("DECADE2", "TENS")
    if tens is None:
        return None
    return Decade(tens, open=True) if said.open else Decade(said.number // 10 * 10 + tens)


def _next(scan: Scan, said: Expression, at: int) -> Expression | None:
    """The unit behind this one: the "next" of "this month or next"."""
    _, end, _ = scan.tokens[at]
    if not isinstance(said, Shifted) or said.unit not in ("W", "M", "Y") or scan.tokens[at][2].value("REL") != 1:
        return None
    return Shifted(1, said.unit) if scan.text[end : end + 1] in _ENDS else None
