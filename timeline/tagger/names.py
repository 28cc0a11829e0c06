"""Names that look like times: `Russia Today`, `"This Week"`; drops them, but keeps headlines."""

from __future__ import annotations

from timeline.expressions import Every, PartOf, Ref, Season, Shifted
from timeline.lang.rows import Language
from timeline.tagger.matches import Match
from timeline.tagger.tokens import Token

_STARTS = frozenset(".!?:;\"“”'’`‘—–-_()[]|/•*>")
_LINE = 160  # characters looked at on either side to see whether a line is a headline
_LONG = 4  # letters of a lower-case word that no headline has


def unname(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """The matches without those that are part of a name: capitals where the sentence asks for none."""
    known: dict[str, int] = {}  # a month that is a name, and where the text first names the person in full
    found = []
    for match in matches:
        if text[match.said].isupper():
            word = text[match.said : match.end]
            if names := language.people.get(word):
                if word not in known:
                    known[word] = min((at for name in names if (at := text.find(name)) >= 0), default=len(text))
                if known[word] < match.said:  # Theresa May, later `May`
                    continue
            elif _is_name(text, match):
                continue
        found.append(match)
    return found


def _is_name(text: str, match: Match) -> bool:
    if isinstance(match.expr, Every):
        return text[match.end : match.end + 1] == " " and text[match.end + 1 : match.end + 2].isupper()
    if not isinstance(match.expr, (Shifted, PartOf, Ref, Season)):
        return False
    words = text[match.said : match.end].split()
    if any(not word[0].isupper() or word.isupper() for word in words):
        return False
    before = text[max(0, match.said - 3) : match.said].rstrip(" ")
    starts = not before or before[-1] == "\n" or before[-1] in _STARTS or match.said == 0
    if starts and len(words) == 1:
        return False
    low = max(text.rfind("\n", max(0, match.said - _LINE), match.said) + 1, match.said - _LINE, 0)
    high = text.find("\n", match.end, match.end + _LINE)
    line = text[low : high if high >= 0 else match.end + _LINE]
    return any(len(word) >= _LONG and word.isalpha() and word.islower() for word in line.split()[1:-1])
