"""Numbers that look like years: of resolutions, committees and cases, ratios, and years of the Hijri calendars."""

from __future__ import annotations

import re

from timeline.expressions import Fixed, Partial
from timeline.lang.rows import Names
from timeline.tagger.matches import Match
from timeline.tagger.tokens import Scan

_BEFORE = 80  # characters before a number in which the word stands that it is the number of
_BEHIND = 50  # the same behind it
_AROUND = 160  # characters on either side in which a word of the Islamic world stands
_NEAR = 3  # characters beside a year in a text of Arabic letters
_OLD = range(1300, 1481)  # years that can be of the solar or lunar Hijri calendar
_MODERN = 1900  # before it a number before a body is hardly a year
_ROUND = 100  # "1 in 1000" has a round number
_LIST = re.compile(r"(?:[\d/]+(?: \(\d+\))?(?:, and | and | or | & |, |/))+$")  # "1267, 1988 and "
_LISTED = ("and", " or", "or", ",", "&", "/")  # what ends such a list
_NUMBER_OF = re.compile(r"[ ,](?:nos?\.?|numbers?|№)? ?$", re.IGNORECASE)
_OF_YEAR = re.compile(r" ?\(\d{4}\)")  # "1267 (1999)"
_SERIAL = re.compile(r"[-/](?:\d{3}(?!\d)|0\d{3,}|\d{5,})")  # "2018-0817"
_CODE = re.compile(r"[A-Za-z]/$")  # "S/RES/1988"
_PAIR = re.compile(r"/\d{4}")
_RATIO = re.compile(r"\b\d+ (?:in|per) $|(?:\bout of| in| of) every $|\bout of $", re.IGNORECASE)
_ARABIC = re.compile("[\u0600-\u06ff]")


def unnumber(scan: Scan, matches: list[Match]) -> list[Match]:
    """The matches without the years that are numbers of something else."""
    return [
        match for match in matches if not (_is_number(scan, match) if _is_bare_year(match) else _is_ratio(scan, match))
    ]


def _is_ratio(scan: Scan, match: Match) -> bool:
    """Whether two numbers with a stroke are no day: "a ratio of 12/15"."""
    if not isinstance(match.expr, Partial) or "/" not in scan.text[match.said : match.end]:
        return False
    words = scan.text[max(0, match.said - _BEHIND) : match.said].lower().split()[-2:]
    return not scan.language.names.ratios.isdisjoint(words)


def _is_bare_year(match: Match) -> bool:
    return isinstance(match.expr, Fixed) and match.expr.month is None


def _is_number(scan: Scan, match: Match) -> bool:
    text, names = scan.text, scan.language.names
    low = max(0, match.said - _BEFORE)
    before = text[max(low, text.rfind("\n", low, match.said) + 1) : match.said]
    behind = text[match.end : match.end + _BEHIND].partition("\n")[0]
    year = match.expr.year if isinstance(match.expr, Fixed) else 0
    if _is_code(before, behind, year) or _is_of_organ(behind, year, names) or _is_numbered(before, names):
        return True
    return year in _OLD and _is_hijri(text, match, before, names)


def _is_code(before: str, behind: str, year: int) -> bool:
    """Whether the marks around a year make it another number: "1267 (1999)", "2018-0817", "S/RES/1988", "1 in 1000"."""
    if _OF_YEAR.match(behind) or _SERIAL.match(behind) or _CODE.search(before):
        return True
    return not year % _ROUND and bool(_RATIO.search(before))


def _is_numbered(before: str, names: Names) -> bool:
    """Whether a word that has numbers stands before one, or before the list of numbers that it is in."""
    head = _LIST.sub("", before) if before.rstrip()[-3:].lstrip("0123456789) ") in _LISTED else before
    listed = len(head) < len(before)
    head = _NUMBER_OF.sub("", head.rstrip() + " " if head[-1:].isspace() else head)
    last = head.rsplit(None, 1)[-1:] or [""]
    word = last[0].strip("(\"'“‘").lower()
    if not head or word not in names.serials:
        return False
    return not listed or word not in names.lone


def _is_of_organ(behind: str, year: int, names: Names) -> bool:
    """Whether a body stands behind that a number names: "the 1988 Committee", "the 1267/1989 sanctions list"."""
    words = (_PAIR.sub("", behind, count=1) if behind[:1] == "/" else behind).lower()
    organs = names.organs | names.old_organs if year < _MODERN else names.organs
    return words[:1] in (" ", "-") and words.startswith(tuple(organs), 1)


def _is_hijri(text: str, match: Match, before: str, names: Names) -> bool:
    """Whether a year is said to be of a Hijri calendar, or is one by those of whom the text tells."""
    if _ARABIC.search(text[max(0, match.start - _NEAR) : match.end + _NEAR]):
        return True
    around = text[max(0, match.start - _AROUND) : match.end + _AROUND].lower()
    words = {word.strip(".,;:()\"'“”’") for word in around.split()}
    beside = before.lower().split()[-2:] + text[match.end : match.end + _BEHIND].lower().split()[:2]
    if not names.islamic.isdisjoint(word for each in beside for word in (each.strip(",;:()"), each.strip(".,;:()"))):
        return True
    said = (before.lower().split() or [""])[-1] == "year" or "year" in text[match.start : match.end].lower()
    return not names.muslim.isdisjoint(words) and (said or not names.modern.isdisjoint(words))
