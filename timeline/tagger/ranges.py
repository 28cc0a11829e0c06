"""Ranges and lists: two expressions share what only one of them says ("Aug. 5-10", "April 24 and 25", "2015-16")."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR
from itertools import pairwise
from typing import Any, TypeGuard

from timeline.calendar import intervals
from timeline.expressions import Clock, Duration, Every, Expression, Fixed, Partial, Ref, Season, Weekday
from timeline.tagger import numeric
from timeline.tagger.beside import before, behind
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.tokens import Scan, Token

REACH = 9  # characters between the two ends of a range
_WITHIN = 3  # tokens between a day and the number that goes on with it: "Aug. 5 and the 10th"
_YEAR_GAP = 2  # characters between the last day of a range and their year: a comma and a blank
_SEASON = 30  # years between the two of "2015-16"; more are a score or a serial number
_LAST_DAY = 31
_LEAP = 2000  # a year in which every month has all its days
_NO_END = (Duration, Every, Ref, Clock)
_RANGE = ("from", "to")


def join(scan: Scan, matches: list[Match]) -> list[Match]:
    """Finds the second and first ends that are mere numbers, then lets joined expressions share month and year."""
    out: list[Match] = []
    for at, match in enumerate(matches):
        ceiling = matches[at + 1].first if at + 1 < len(matches) else len(scan.tokens)
        _take(scan, out, match, ceiling)
    for one, two in pairwise(out):
        if two.start - one.end <= REACH:
            _share(scan, one, two)
    return out


def _take(scan: Scan, out: list[Match], match: Match, ceiling: int) -> None:
    """Appends a match, and beside it the numbers before token `ceiling` that it makes a day or a year."""
    if _is_year(match.expr) and _year_behind(scan.text, out, match):
        return
    floor = out[-1].last if out else -1
    if match.first <= floor:  # a number before it took it
        return
    if not _is_month_day(match.expr):
        out += before(scan, match, floor)
        out.append(match)
        if second := _year_pair(scan, match) or behind(scan, match, ceiling):
            out.append(second)
        return
    out += _numbers_before(scan, match, floor)
    out.append(match)
    while later := _number_behind(scan, out[-1], ceiling):
        out.append(later)


def _is_year(expr: Expression) -> TypeGuard[Fixed]:
    return isinstance(expr, Fixed) and expr.month is None


def _is_month_day(expr: Expression) -> TypeGuard[Fixed | Partial]:
    return isinstance(expr, (Fixed, Partial)) and bool(expr.month and expr.day)


def _kind(expr: Expression) -> type:
    """What can be the other end of a range: calendar dates, with and without year, are alike."""
    return Partial if isinstance(expr, Fixed) else type(expr)


def _joint(scan: Scan, end: int, start: int, is_ordinal: bool = False) -> str | None:
    """What joins two expressions, when nothing else stands between them: a mark or a word like "to"."""
    between = scan.text[end:start]
    if not 0 < start - end <= REACH or "\n\n" in between:
        return None
    joint = between.strip().lower().replace("–", "-").replace("—", "-")
    if joint == ".-":  # "5.-12.05.2018"
        return "-"
    roles = scan.language.joins.roles
    if is_ordinal and joint.rpartition(" ")[2] in scan.language.forms.articles:
        joint = joint.rpartition(" ")[0]
    if joint.startswith(", ") and joint[2:] in roles:
        joint = joint[2:]
    return joint if joint in roles else None


def _number_behind(scan: Scan, match: Match, ceiling: int) -> Match | None:
    """The day that follows a day of the same month: the "10" of "Aug. 5-10"."""
    expr, tokens = match.expr, scan.tokens
    if not _is_month_day(expr) or tokens[match.last][2].value("YEAR") is not None:
        return None
    for at in range(match.last + 1, min(match.last + _WITHIN + 1, ceiling, len(tokens))):
        day = tokens[at][2].value("DAY")
        if day is None:
            continue
        start, end, _ = tokens[at]
        joint = _joint(scan, match.end, start, tokens[at][2].value("DAYTH") is not None)
        if joint is None or not _follows(expr, day):
            return None
        if not _stands_alone(scan, end, joint) and not (match.first == match.last and _ends_list(scan, end, joint)):
            return None
        return Match(start, end, match.row, replace(expr, day=day, **_no_weekday(expr)), at, at)
    return None


def _follows(expr: Fixed | Partial, day: int) -> bool:
    """Whether the month of a day has that later day, too."""
    return day > (expr.day or 0) and intervals.make_day(_LEAP, expr.month or 0, day) is not None


def _no_weekday(expr: Fixed | Partial) -> dict[str, Any]:
    return {"weekday": None} if isinstance(expr, Partial) else {}


def _stands_alone(scan: Scan, end: int, joint: str) -> bool:
    """Whether a bare number ends here as a day would: before a mark, a year or a word that may follow a date."""
    text = scan.text
    follows = text[end : end + 1]
    if joint == "-":
        return follows not in ("-", "%")
    if follows in (".", ",", ";", ")", "", "\n"):
        return not text[end + 1 : end + 2].isdecimal()
    return follows == " " and word_after(text, end) in scan.language.joins.follows


def _ends_list(scan: Scan, end: int, joint: str) -> bool:
    """Whether a verb goes on behind the last of more than two days: "on March 6, 8 and 10 were"."""
    return joint != "-" and word_after(scan.text, end) in scan.language.joins.list_follows


def _numbers_before(scan: Scan, match: Match, floor: int) -> list[Match]:
    """The days before a day of the same month: the "5" of "5-10 August", the "2" and "3" of "2, 3 and 4 April"."""
    found: list[Match] = []
    while earlier := _number_before(scan, found[0] if found else match, floor, listed=bool(found)):
        found.insert(0, earlier)
    if not found and (other := numeric.before(scan, match, floor, _joint)):
        found.append(other)
    return found


def _number_before(scan: Scan, match: Match, floor: int, *, listed: bool) -> Match | None:
    """The day right before a day; behind a comma only where more days stand in the list."""
    expr, tokens = match.expr, scan.tokens
    if not _is_month_day(expr) or expr.day not in _days_of(tokens, match):
        return None
    for at in range(match.first - 1, max(floor, match.first - _WITHIN - 1), -1):
        first = tokens[at][2].value("DAY")
        if first is None:
            continue
        start, end, _ = tokens[at]
        if first >= (expr.day or 0) or not _leads(scan, end, tokens[match.first][0], listed):
            return None
        return Match(start, end, match.row, replace(expr, day=first, **_no_weekday(expr)), at, at)
    return None


def _leads(scan: Scan, end: int, start: int, listed: bool) -> bool:
    """Whether what stands between two days makes them two of one month; ", and" goes on with something else."""
    joint = _joint(scan, end, start)
    if joint == ",":
        return listed
    return joint is not None and not (listed and scan.text[end : end + 1] == ",")


def _days_of(tokens: list[Token], match: Match) -> list[int | None]:
    """The days that a match may begin with: behind an article, or the first part of a date in numbers."""
    found = [token[2].value("DAY") for token in tokens[match.first : min(match.last, match.first + 1) + 1]]
    numbers = tokens[match.first][2].value("NUMERIC")
    return [*found, numbers[0] if numbers else None]


def _year_behind(text: str, out: list[Match], match: Match) -> bool:
    """Gives the year of "Aug. 5-10, 1998" to both days; true when the year belongs to them."""
    if len(out) < 2 or not isinstance(match.expr, Fixed):
        return False
    first, last = out[-2:]
    one, two = first.expr, last.expr
    if not isinstance(one, Partial) or not isinstance(two, Partial) or not _in_one_month(one, two):
        return False
    between = text[last.end : match.start]
    if first.row is not last.row or between.strip() not in ("", ",") or len(between) > _YEAR_GAP:
        return False
    first.expr = Fixed(match.expr.year, two.month, one.day)
    last.expr = Fixed(match.expr.year, two.month, two.day)
    last.end, last.last = match.end, match.last
    return True


def _in_one_month(one: Partial, two: Partial) -> bool:
    return bool(one.day and two.day) and one.month == two.month


def _year_pair(scan: Scan, match: Match) -> Match | None:
    """The second year of "2015-16" and "2019/20"."""
    at = match.last + 1
    if not _is_year(match.expr) or at >= len(scan.tokens):
        return None
    start, end, _ = scan.tokens[at]
    two = scan.text[start:end]
    if _is_month_of(scan, match, at):
        return None
    if scan.text[match.end : start] not in ("-", "–", "/") or len(two) != 2 or not two.isdecimal():
        return None
    later = (int(two) - match.expr.year) % 100
    if not 0 < later <= _SEASON or scan.text[end : end + 1] == "-":
        return None
    return Match(start, end, match.row, Fixed(match.expr.year + later), at, at)


def _is_month_of(scan: Scan, match: Match, at: int) -> bool:
    """Makes a month of "2018-08" and "2018/08"; two digits that are more than those of the year are a season."""
    start, end, _ = scan.tokens[at]
    month = scan.text[start:end]
    if not isinstance(match.expr, Fixed) or scan.text[match.end : start] not in ("-", "/") or not month.isdecimal():
        return False
    is_month = len(month) == 2 and 0 < int(month) <= min(12, match.expr.year % 100)
    if not is_month or scan.text[end : end + 1] in ("-", "/") or start - match.end != 1:
        return False
    match.expr, match.end, match.last = replace(match.expr, month=int(month)), end, at
    return True


def _share(scan: Scan, one: Match, two: Match) -> None:
    """Lets two joined expressions share month and year, and names their roles."""
    if isinstance(one.expr, Weekday) and isinstance(two.expr, Partial) and scan.text[one.end : two.start] == " (":
        if two.expr.day:  # "Wednesday (March 7)"
            one.expr = two.expr = replace(two.expr, weekday=one.expr.weekday)
        return
    joint = _joint(scan, one.end, two.start)
    if joint is None:
        return
    _share_month(one, two)
    if scan.language.joins.roles[joint][0] and _is_now(two.expr):
        one.open = "" if isinstance(one.expr, _NO_END) else "since"  # "from 2001 until now"
    elif _pair(scan, one, two, joint):
        _share_year(one, two)


def _share_month(one: Match, two: Match) -> None:
    """Gives the month of the second day to a first that has none: "the 5th and 6th of May"."""
    if isinstance(one.expr, Partial) and one.expr.month is None and one.expr.weekday is None and one.expr.day:
        if _is_month_day(two.expr) and one.expr.day < (two.expr.day or 0):
            one.expr = replace(two.expr, day=one.expr.day, **_no_weekday(two.expr))


def _is_now(expr: Expression) -> bool:
    return isinstance(expr, Ref) and expr.value == "PRESENT_REF"


def _pair(scan: Scan, one: Match, two: Match, joint: str) -> bool:
    """Names the roles of two joined expressions; whether they belong so close together that they share a year."""
    if isinstance(one.expr, _NO_END) or isinstance(two.expr, _NO_END):
        return False
    joins = scan.language.joins
    alike = _kind(one.expr) is _kind(two.expr)
    if not alike and joint != "-" and word_before(scan.text, one.start) not in joins.opens:
        return False
    two.joined = alike
    roles = joins.roles[joint]
    if not roles[0] and word_before(scan.text, one.start) in joins.between:
        roles = _RANGE  # "between March and May"
    if roles[0] and not one.role:
        one.role, two.role = roles
        return True
    return joint not in (",", "/")


def _share_year(one: Match, two: Match) -> None:
    """Gives the year that only one of the two has to the other: the end of a range never lies before its beginning."""
    match one.expr, two.expr:
        case Season(year=None) as a, Season(year=int(year)):
            one.expr = replace(a, year=year)
        case Partial(month=int(), which=None) as a, Fixed(month=int()) as b:
            one.expr = _up_to(a, b) or a
        case Fixed(month=int()) as a, Partial(month=int(), which=None) as b:
            two.expr = _from(a, b) or b


def _up_to(begin: Partial, end: Fixed) -> Fixed | None:
    """The beginning of a range in the year of its end, or in the year before."""
    same = (begin.month or 0, begin.day or 0) <= (end.month or 0, end.day or _LAST_DAY)
    return _in_year(begin, end.year if same else end.year - 1)


def _from(begin: Fixed, end: Partial) -> Fixed | None:
    """The end of a range in the year of its beginning, or in the year after."""
    same = (begin.month or 0, begin.day or 0) <= (end.month or 0, end.day or _LAST_DAY)
    return _in_year(end, begin.year if same else begin.year + 1)


def _in_year(said: Partial, year: int) -> Fixed | None:
    """A month or day in a year; `None` when the year has no such day."""
    if not 0 < year <= MAXYEAR or (said.day and not intervals.make_day(year, said.month or 0, said.day)):
        return None
    return Fixed(year, said.month, said.day)
