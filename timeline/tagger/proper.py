"""Months and days of the week in proper names: "April Glaspie", "the October Revolution", "the April 6 Movement".

The first rule that holds makes the match a name; a name of what is no time, and a time beside a name, are its others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.expressions import Partial, Weekday
from timeline.lang.rows import Language, Names
from timeline.tagger import directions
from timeline.tagger.matches import AROUND, Match, word_before
from timeline.tagger.names import LINE, begins
from timeline.tagger.tokens import Scan


class Case(NamedTuple):
    """A month or a day of the week as it is written, with the word before it and the one behind it."""

    text: str
    match: Match
    language: Language
    word: str
    before: str  # in lower case
    behind: str  # "" when no word begins one blank behind

    @property
    def names(self) -> Names:
        return self.language.names

    @property
    def is_timely(self) -> bool:
        """Whether the word before says that a time follows: "in", "last"."""
        return self.before in self.names.timely


class Rule(NamedTuple):
    """A way to be a name. In `examples` it decides, in `others` no rule does."""

    name: str
    holds: Callable[[Case], bool]
    examples: tuple[str, ...]
    others: tuple[str, ...] = ()


def _called(c: Case) -> bool:
    called = c.names.called
    return f"{c.before.title()} {c.word}" in called or (f"{c.word} {c.behind}" in called and not c.is_timely)


def _titled(c: Case) -> bool:
    return c.before in c.names.titles and c.behind not in c.names.calendar


def _family(c: Case) -> bool:
    return c.before == "the" and c.behind in c.names.families


def _trade(c: Case) -> bool:
    return c.before in c.names.trades and c.behind[:1].isupper() and not c.behind.isupper()


def _body(c: Case) -> bool:
    return isinstance(c.match.expr, Partial) and c.behind in c.names.bodies and not c.is_timely


def _building(c: Case) -> bool:
    return isinstance(c.match.expr, Weekday) and c.before == "the" and c.behind in c.names.buildings


def _forename(c: Case) -> bool:
    if c.word not in c.names.forenames or not _is_surname(c) or _has_capitals(c):
        return False
    if begins(c.text, c.match.said):
        return _tells(c)
    bare = c.before.rstrip(",")
    return bare.isalpha() and not c.is_timely and bare != "the" and bare.title() not in c.names.calendar


def _is_surname(c: Case) -> bool:
    """Whether the word behind can be a surname: a capital, and no name of a day, none of capitals alone."""
    return c.behind.isalpha() and c.behind[0].isupper() and not c.behind.isupper() and c.behind not in c.names.calendar


def _tells(c: Case) -> bool:
    """Whether a verb of the past stands behind a name: "April Glaspie met"."""
    words = c.text[c.match.end : c.match.end + 2 * AROUND].partition("\n")[0].split()
    return len(words) > 1 and words[0] == c.behind and directions.is_past(words[1], c.language)


def _has_capitals(c: Case) -> bool:
    """Whether more words of the line have a capital than have none, as in a headline."""
    low = max(c.text.rfind("\n", max(0, c.match.said - LINE), c.match.said) + 1, c.match.said - LINE, 0)
    high = c.text.find("\n", c.match.end, c.match.end + LINE)
    words = c.text[low : high if high >= 0 else c.match.end + LINE].split()[1:]
    return sum(word[:1].isupper() for word in words) > sum(word[:1].islower() for word in words) + 1


RULES = (
    Rule("a whole name", _called, ("The reader Wednesday Martin came.",), ("On Wednesday Martin came.",)),
    Rule("behind a title", _titled, ("They wrote to Ms. April there.",), ("They wrote to Ms. Lee in April.",)),
    Rule("a family", _family, ("He wrote of the March family there.",), ("He wrote of the March floods there.",)),
    Rule("behind a trade", _trade, ("The actress Tuesday Smith came.",), ("The actress sang Tuesday in Bern.",)),
    Rule("a body", _body, ("He read of the October Revolution.",), ("In October Films were shown.",)),
    Rule("a building", _building, ("He saw the Friday Mosque.",), ("He saw the mosque on Friday.",)),
    Rule(
        "a forename",
        _forename,
        ("The envoys met June Carter in the port.", "April Glaspie met the envoys in the port."),
        ("Since April Pakistan has helped.", "April sales rose.", "In March and April Toyota sold more."),
    ),
)  # fmt: skip


def unproper(scan: Scan, matches: list[Match]) -> list[Match]:
    """The matches without the months and days that are part of a proper name."""
    return [match for match in matches if not isinstance(match.expr, (Partial, Weekday)) or not is_proper(scan, match)]


def is_proper(scan: Scan, match: Match) -> bool:
    return decide(scan, match) is not None or _is_movement(scan, match)


def decide(scan: Scan, match: Match) -> Rule | None:
    """The rule that makes a month or a day of the week alone a name."""
    text, word = scan.text, scan.text[match.said : match.end]
    if not word.isalpha() or not word[0].isupper():
        return None
    names, behind, before = scan.language.names, _behind(text, match), word_before(text, match.said)
    if not behind[:1].isupper() and before not in names.leaders and behind not in names.families:
        return None  # nearly all: what no rule below asks for
    case = Case(text, match, scan.language, word, _leader(text, match, names, before), behind)
    return next((rule for rule in RULES if rule.holds(case)), None)


def _is_movement(scan: Scan, match: Match) -> bool:
    """Whether a day stands in the name of a movement: "the 26th of July Movement"."""
    is_day = isinstance(match.expr, Partial) and match.expr.day is not None
    return is_day and _behind(scan.text, match) in scan.language.names.movements


def _behind(text: str, match: Match) -> str:
    """The word that begins one blank behind a match, without its marks."""
    if text[match.end : match.end + 1] != " ":
        return ""
    word = text[match.end + 1 : match.end + AROUND].partition("\n")[0].partition(" ")[0]
    return word.rstrip(".,;:?!)\"'”’")


def _leader(text: str, match: Match, names: Names, before: str) -> str:
    """The word before a match; where it is "and" behind what is no time, the word before that: "envoys and April"."""
    if before != "and":
        return before
    other = word_before(text, text.rfind("and", 0, match.said)).rstrip(",")
    return before if other.title() in names.calendar or not other.isalpha() else other
