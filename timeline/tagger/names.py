"""Names that look like times: `Russia Today`, `"This Week"`; drops them, but keeps headlines."""

from __future__ import annotations

from timeline.expressions import Every, Partial, PartOf, Ref, Season, Shifted, Weekday
from timeline.lang.rows import Language, Names
from timeline.tagger import directions
from timeline.tagger.matches import AROUND, Match, word_before
from timeline.tagger.tokens import Scan

_STARTS = frozenset(".!?:;\"“”'’`‘—–-_()[]|/•*>\n")
_LINE = 160  # characters looked at on either side to see whether a line is a headline
_LONG = 4  # letters of a lower-case word that no headline has


def unname(scan: Scan, matches: list[Match]) -> list[Match]:
    """The matches without those that are part of a name: capitals where the sentence asks for none."""
    text, people = scan.text, scan.language.people
    known: dict[str, int] = {}  # a month that is a name, and where the text first names the person in full
    found = []
    for match in matches:
        if text[match.said].isupper():
            word = text[match.said : match.end]
            if names := people.get(word):
                if word not in known:
                    known[word] = min((at for name in names if (at := text.find(name)) >= 0), default=len(text))
                if known[word] < match.said:  # Theresa May, later `May`
                    continue
            elif _is_name(text, match):
                continue
            if _is_proper(text, match, scan.language):
                continue
        elif _is_movement(text, match, scan.language.names):
            continue
        found.append(match)
    return found


def _is_movement(text: str, match: Match, names: Names) -> bool:
    """Whether a day stands in the name of a movement: "the 26th of July Movement"."""
    return isinstance(match.expr, Partial) and match.expr.day is not None and _behind(text, match) in names.movements


def _behind(text: str, match: Match) -> str:
    """The word that begins one blank behind a match."""
    return _word(text[match.end : match.end + AROUND].partition("\n")[0])


def _is_name(text: str, match: Match) -> bool:
    if isinstance(match.expr, Every):  # "Daily Mail"
        return text[match.end : match.end + 1] == " " and text[match.end + 1 : match.end + 2].isupper()
    if not isinstance(match.expr, (Shifted, PartOf, Ref, Season)):
        return False
    words = text[match.said : match.end].split()
    if any(not word[0].isupper() or word.isupper() for word in words):
        return False
    return not (len(words) == 1 and _begins(text, match.said)) and not _is_headline(text, match)


def _is_proper(text: str, match: Match, language: Language) -> bool:
    """Whether a month or a day of the week is part of a proper name: "April Glaspie", "the October Revolution"."""
    expr, names = match.expr, language.names
    if not isinstance(expr, (Partial, Weekday)):
        return False
    if isinstance(expr, Partial) and expr.day is not None:
        return _is_movement(text, match, names)
    following, word = _behind(text, match), text[match.said : match.end]
    if not word.isalpha():
        return False
    before = _leader(text, match, names)
    if f"{before.title()} {word}" in names.called:
        return True
    if before in names.titles:
        return following not in names.calendar
    if not following[:1].isupper():
        return following in names.families and before == "the"
    if f"{word} {following}" in names.called or (before in names.trades and not following.isupper()):
        return before not in names.timely
    if isinstance(expr, Weekday):
        return before == "the" and following == "Mosque"
    return _is_called(text, match, before, following, language)


def _word(behind: str) -> str:
    """The word that begins behind one blank, without its marks."""
    return behind[1:].partition(" ")[0].rstrip(".,;:?!)\"'”’") if behind[:1] == " " else ""


def _leader(text: str, match: Match, names: Names) -> str:
    """The word before a match; where it is "and" behind what is no time, nothing that says so: "envoys and April"."""
    before = word_before(text, match.said)
    if before != "and":
        return before
    at = text.rfind("and", 0, match.said)
    other = word_before(text, at).rstrip(",")
    return before if other.title() in names.calendar or other == "#" or not other.isalpha() else other


def _is_called(text: str, match: Match, before: str, following: str, language: Language) -> bool:
    """Whether a month before a word with a capital is a first name, or the name of a body."""
    names = language.names
    if following in names.bodies:
        return before not in names.timely
    month = text[match.said : match.end]
    is_word = following.isalpha() and not following.isupper() and following not in names.calendar
    if month not in names.forenames or not is_word or _has_capitals(text, match):
        return False
    if _begins(text, match.said):
        return _tells(text, match, following, language)
    bare = before.rstrip(",")
    return bare.isalpha() and before not in names.timely and bare != "the" and bare.title() not in names.calendar


def _tells(text: str, match: Match, following: str, language: Language) -> bool:
    """Whether a small word in -ed or another verb of the past stands behind a name: "April Glaspie met"."""
    words = text[match.end : match.end + AROUND * 2].partition("\n")[0].split()
    return len(words) > 1 and words[0] == following and directions.is_past(words[1], language)


def _has_capitals(text: str, match: Match) -> bool:
    """Whether more words of the line have a capital than have none, as in a headline."""
    low = max(text.rfind("\n", max(0, match.said - _LINE), match.said) + 1, match.said - _LINE, 0)
    high = text.find("\n", match.end, match.end + _LINE)
    words = text[low : high if high >= 0 else match.end + _LINE].split()[1:]
    return sum(word[:1].isupper() for word in words) > sum(word[:1].islower() for word in words) + 1


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins here, so that any word has a capital."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _STARTS


def _is_headline(text: str, match: Match) -> bool:
    """Whether all words of the line have capitals but short ones."""
    low = max(text.rfind("\n", max(0, match.said - _LINE), match.said) + 1, match.said - _LINE, 0)
    high = text.find("\n", match.end, match.end + _LINE)
    line = text[low : high if high >= 0 else match.end + _LINE]
    return not any(len(word) >= _LONG and word.isalpha() and word.islower() for word in line.split()[1:-1])
