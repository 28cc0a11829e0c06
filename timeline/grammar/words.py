"""The words of a sentence, each with the classes that it can have."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from timeline.lang.grammar_rows import Grammar
from timeline.model import Span
from timeline.text.remembered import Remembered

_WORD = re.compile(
    r"[^\W\d_](?:\.[^\W\d_]\.(?:[^\W\d_]\.)*(?:-[^\W_]+)*|[^\W\d_]*(?:[-'’.&][^\W_]+)*)"  # "U.S.", "Jones's"
    r"|\d+(?:[.,:]\d+)*\w*|['’]s\b|[^\w\s]"
)
_APART = re.compile(r"['’cC](?:(?<=['’])|(?<!\w.)[aA][nN][nN][oO][tT]\b)")  # in words that are two: "he'll", "cannot"
_QUOTES = '"“”«»„'
_SIGNS = {**dict.fromkeys(",", ","), **dict.fromkeys(";:—–…?!", ";"), **dict.fromkeys(_QUOTES, '"'), "(": "(", ")": ")"}
_MARK = "."  # the class of any other sign
TIME, _NUMBER, _GENITIVE = "Y", "#", "g"
_ADVERB = 4  # letters that an adverb with its ending has more of: "fly" is none
_ADJECTIVE = 5  # the same for adjectives
Forms = Mapping[str, tuple[str, str]]
_Read = tuple[int, int, str, str, str, bool]  # a word as `Words` has it, its place from where it was looked for


@dataclass(slots=True)
class Words:
    """The words and signs of a sentence in order; `kinds` are the classes of `lang/english/grammar`, one letter each.

    Besides: `P` a name, `#` a number, `Y` a time, `g` the genitive `'s`, and `,` `;` `"` `(` `)` `.` for signs.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)  # lower case
    kinds: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    capitals: list[bool] = field(default_factory=list)

    def add(self, start: int, end: int, text: str, kind: str, lemma: str, capital: bool = False) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.texts.append(text)
        self.kinds.append(kind)
        self.lemmas.append(lemma)
        self.capitals.append(capital)

    def at(self, position: int) -> int:
        """The last word that begins at a place in the text or before it; -1 for none."""
        return bisect_right(self.starts, position) - 1


class Reader:
    """Looks words up by their numbers, also outside the sentence; `kinds` and `texts` are those of `Words`."""

    kinds: list[str]
    texts: list[str]

    def kind(self, i: int) -> str:
        """The class of a word; `|` outside the sentence."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else "|"

    def text(self, i: int) -> str:
        return self.texts[i] if 0 <= i < len(self.texts) else ""

    def back(self, i: int, kinds: str) -> int:
        """The first word from `i` to the left whose class is none of `kinds`."""
        while i >= 0 and self.kinds[i] in kinds:
            i -= 1
        return i


def read(text: str, span: Span, times: Sequence[Span], language: Grammar) -> Words:
    """The words of `text[slice(*span)]` with every class they can have, the likeliest first; `times` are disjoint."""
    found, behind = Words(), span[0]
    for start, end in (*times, (span[1], span[1])):
        start = max(behind, start)
        _add_all(found, text[behind:start], behind, language)
        if end > start:
            found.add(start, end, text[start:end], TIME, "")
        behind = max(behind, end)
    return found


def _add_all(found: Words, text: str, start: int, language: Grammar) -> None:
    """Adds the words of a stretch that begins at `start`."""
    known, starts, ends, texts = _known(language), found.starts.append, found.ends.append, found.texts.append
    kinds, lemmas, capitals = found.kinds.append, found.lemmas.append, found.capitals.append
    for piece in text.split(" "):
        for begin, end, low, kind, lemma, capital in known[piece]:  # `Words.add` here: twice the time
            starts(start + begin)
            ends(start + end)
            texts(low)
            kinds(kind)
            lemmas(lemma)
            capitals(capital)
        start += len(piece) + 1


def _read(language: Grammar, piece: str) -> tuple[_Read, ...]:
    """The words and signs of what stands between two blanks: none of them holds a blank."""
    made = Words()
    for each in _WORD.finditer(piece):
        written, at = each.group(), each.start()
        if _APART.search(written):
            _add(made, written, at, language)
        else:
            made.add(at, each.end(), *_classed(written, language))
    return tuple(zip(made.starts, made.ends, made.texts, made.kinds, made.lemmas, made.capitals, strict=True))


def _classed(written: str, language: Grammar) -> tuple[str, str, str, bool]:
    """A word in small letters, its classes, its lemma, whether it has a capital."""
    text = written.lower()
    capital = written[0] != text[0]
    kinds, lemma = language.forms().get(text) or (_unlisted(text, capital, language), text)
    return text, kinds, lemma, capital


@cache
def _known(language: Grammar) -> Remembered[tuple[_Read, ...]]:
    return Remembered(partial(_read, language))


def _unlisted(word: str, is_capital: bool, language: Grammar) -> str:
    """The classes of a word or sign that no list has."""
    first = word[0]
    if first in _SIGNS:
        return _SIGNS[first]
    if not first.isalpha():
        return _GENITIVE if word == language.genitive else _NUMBER if first.isdigit() else _MARK
    return "N" if is_capital else _guess(word, language)


def _add(found: Words, written: str, start: int, language: Grammar) -> None:
    """Adds one word or sign; a word with a negation, a short verb or a genitive in it is two."""
    end, word, forms = start + len(written), written.lower().replace("’", "'"), language.forms()
    if told := language.other_negated.get(word):
        _add_negated(found, (start, end), start + len(told), told, ("M", told))
    elif known := language.contracted.get(word):
        _add_negated(found, (start, end), end - len(language.negated), word, known)
    elif "'" not in word[1:] or not _add_shortened(found, written, start, forms, language):
        is_capital = written[0].isupper()
        found.add(start, end, word, *(forms.get(word) or (_unlisted(word, is_capital, language), word)), is_capital)


def _add_shortened(found: Words, written: str, start: int, forms: Forms, language: Grammar) -> bool:
    """Adds a word with a genitive or a short verb behind it, "Oslo's", "he'll"; false where it is neither."""
    base, mark, rest = written.lower().replace("’", "'").rpartition("'")
    short, cut = language.short.get(mark + rest), start + len(base)
    if not base or (short is None and rest not in language.genitive_ends):
        return False
    found.add(start, cut, base, *(forms.get(base) or (_guess(base, language), base)), written[0].isupper())
    is_verb = short is not None and (mark + rest != language.genitive or base in language.short_after)
    found.add(cut, start + len(written), mark + rest, *(short if short and is_verb else (_GENITIVE, mark + rest)))
    return True


def _add_negated(found: Words, span: Span, cut: int, word: str, known: tuple[str, str]) -> None:
    found.add(span[0], cut, word, *known)
    found.add(cut, span[1], "not", "X", "not")


def _guess(word: str, language: Grammar) -> str:
    """The classes of a word that no list has, by how it ends."""
    for ends, kinds in language.verb_endings:
        if word.endswith(ends) and len(word) > _ADJECTIVE:
            return kinds
    if word.endswith(language.adverb) and len(word) > _ADVERB:
        return "R"
    if "-" not in word and word.endswith(language.adjective) and len(word) > _ADJECTIVE:
        return "A"
    return "N"
