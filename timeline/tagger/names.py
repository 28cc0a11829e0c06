"""Names that look like times: `Russia Today`, `"This Week"`; drops them, but keeps headlines."""

from __future__ import annotations

from timeline.expressions import Every, PartOf, Ref, Season, Shifted
from timeline.tagger.matches import Match
from timeline.tagger.tokens import Scan

_STARTS = frozenset(".!?:;\"“”'’`‘—–-_()[]|/•*>\n")
LINE = 160  # characters looked at on either side to see whether a line is a headline
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
        found.append(match)
    return found


def _is_name(text: str, match: Match) -> bool:
    if isinstance(match.expr, Every):  # "Daily Mail"
        return text[match.end : match.end + 1] == " " and text[match.end + 1 : match.end + 2].isupper()
    if not isinstance(match.expr, (Shifted, PartOf, Ref, Season)):
        return False
    words = text[match.said : match.end].split()
    if any(not word[0].isupper() or word.isupper() for word in words):
        return False
    return not (len(words) == 1 and begins(text, match.said)) and not _is_headline(text, match)


def begins(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins here, so that any word has a capital."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _STARTS


def _is_headline(text: str, match: Match) -> bool:
    """Whether all words of the line have capitals but short ones."""
    low = max(text.rfind("\n", max(0, match.said - LINE), match.said) + 1, match.said - LINE, 0)
    high = text.find("\n", match.end, match.end + LINE)
    line = text[low : high if high >= 0 else match.end + LINE]
    return not any(len(word) >= _LONG and word.isalpha() and word.islower() for word in line.split()[1:-1])
