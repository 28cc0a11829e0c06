"""The words of a sentence as far as they tell one event from another, and how much each tells."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from timeline.chronology.tokens import STEM, tokens
from timeline.lang.english.claims.kinds import KINDS
from timeline.lang.english.plain import PLAIN
from timeline.lang.fold import bare
from timeline.text.remembered import Remembered
from timeline.topic import Profile

LEAST = 4  # letters of a word that can tell something: in most languages function words are shorter
PRIOR = 50  # documents a corpus is taken to have besides its own: in a folder of five, twice is not yet often
KNOWN = 40  # of these, how many hold a word of the topic itself, such as the name of a side

BETWEEN = "\n"  # words of one claim as they are kept; a phrase has a blank, an actor's name is of one line
MANY = 1 << 17  # words whose stems are kept at hand
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"(?<![\w.,:/-])(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d+)?(?![\w:/-]| ?%)[ \t]+([^\W\d_]{3,})")

_PLAIN = frozenset(word[:STEM] for word in PLAIN.split())


def stem(token: str) -> str | None:
    """What stands for a word when sentences are compared; `None` for words that tell nothing.

    >>> stem("conferences"), stem("allies"), stem("would"), stem("un"), stem("500"), stem("2017")
    ('confe', 'ally', None, None, '500', None)
    """
    if token.isdecimal():
        return None if len(token) < 2 or (len(token) == 4 and token[:2] in ("19", "20")) else token
    if len(token) < LEAST:
        return None
    if token.endswith("ies"):
        token = token[:-3] + "y"
    cut = token[:STEM]
    return None if cut in _PLAIN else cut


stem_of = Remembered(stem, MANY).__getitem__  # `stem`, worked out once for each word


def telling(spoken: Sequence[str]) -> frozenset[str]:
    """What stands for the words of a sentence; a number only where it counts something, not in a date or a time.

    >>> sorted(telling(tokens("On May 14 the 500 guests of 1979 left at 18:41.")))
    ['500', 'guest']
    """
    out = set(filter(None, map(stem_of, spoken)))
    for number in filter(str.isdecimal, tuple(out)):
        if not any(_counts(spoken, at) for at, token in enumerate(spoken) if token == number):
            out.discard(number)
    return frozenset(out)


def phrases(spoken: Sequence[str], contact: Collection[str], sides: Collection[str]) -> set[str]:
    """Two words of the topic in a row but for plain words, which may name what neither names alone: "Geneva format".

    >>> sorted(phrases(tokens("At the Geneva-format talks"), {"forma"}, {"genev", "swiss"}))
    ['genev forma']
    """
    found = [each for each in map(stem_of, spoken) if each]
    return {
        f"{one} {two}"
        for one, two in pairwise(found)
        if (one in contact and (two in contact or two in sides)) or (one in sides and two in contact)
    }


def _counts(spoken: Sequence[str], at: int) -> bool:
    """Whether the number at `at` counts something."""
    after = spoken[at + 1] if at + 1 < len(spoken) else ""
    if after.isdecimal() or (at and (spoken[at - 1].isdecimal() or spoken[at - 1][:STEM] in _PLAIN)):
        return False
    return len(after) >= LEAST and after[:STEM] not in _PLAIN


def stems(text: str) -> frozenset[str]:
    """The telling words of a text.

    >>> sorted(stems("They signed two memoranda on 14 buses."))
    ['14', 'buses', 'memor', 'signe']
    """
    return telling(tokens(text))


def side_stems(profile: Profile | None) -> frozenset[str]:
    """The words of the names of the two sides."""
    if profile is None:
        return frozenset()
    names = [name for side in profile.sides for name in side.names if name.kind == "alias"]
    spellings = [*profile.side_names, *(s for name in names for s in (name.text, *name.spellings))]
    return frozenset(found for text in spellings for found in stems(text))


def contact_stems(profile: Profile | None) -> frozenset[str]:
    """The words for what the two sides do with each other."""
    return frozenset(found for word, _ in profile.contact_words for found in stems(word)) if profile else frozenset()


def common(profile: Profile | None) -> frozenset[str]:
    """The words of the topic itself, and those for what is done: no document tells much by one of them."""
    return contact_stems(profile) | side_stems(profile) | kind_stems()


def kind_stems() -> frozenset[str]:
    """The words for what is done: they tell the kind of an event, which is compared by itself."""
    return frozenset(
        found
        for kind, cues, _ in KINDS
        if kind == "meeting"
        for cue in cues.split(";")
        if " " not in cue.strip()
        for found in stems(cue)
    )


def _is_phrase(word: str) -> bool:
    """Whether it is two words of the topic, and not the name of an actor."""
    return " " in word and word[0] != "="


class Weights(dict[str, float]):
    """How much sharing a word tells, by stem: 1 for a word of one document, 0 for one of all documents.

    The measure is inverse document frequency on the scale of the corpus, so that it means the same in a folder of
    ninety articles and in one of nine thousand. A phrase tells what it tells more than its words.
    """

    @classmethod
    def of_documents(cls, told: Iterable[tuple[str, tuple[str, ...]]], profile: Profile | None = None) -> Weights:
        """The weights of what is `told`: pairs of a document and the words of one of its claims, as they are kept."""
        pages: dict[str, set[str]] = defaultdict(set)
        for document, words in told:
            for each in filter(None, words):
                pages[document].update(each.split(BETWEEN))
        return cls(Counter(word for page in pages.values() for word in page), len(pages), common(profile))

    def __init__(self, count: Mapping[str, int], documents: int, common: Collection[str] = ()) -> None:
        """`count` has of each word the number of documents with it; `common` are the words of the topic."""
        super().__init__()
        self.documents, self.common = documents, common
        self._scale = math.log(documents + PRIOR)
        for word, many in count.items():
            self[word] = self._single(word, many)
        for phrase in filter(_is_phrase, list(self)):
            self[phrase] = self._beyond(phrase, self[phrase])

    def some(self, words: Iterable[str]) -> Weights:
        """The same for these words alone; of others it gives what it gives for new ones."""
        out = Weights({}, self.documents, self.common)
        out.update((word, self[word]) for word in set(words))
        return out

    def _single(self, word: str, many: int) -> float:
        return max(0.0, 1 - math.log(many + (KNOWN if word in self.common else 0)) / self._scale)

    def _beyond(self, phrase: str, weight: float) -> float:
        """What a phrase tells more than its words."""
        return max(0.0, weight - sum(self[word] for word in phrase.split()))

    def __missing__(self, word: str) -> float:
        """A word that came after the weights were worked out is one of one document."""
        weight = self._single(word, 1)
        self[word] = weight = self._beyond(word, weight) if _is_phrase(word) else weight
        return weight

    def of(self, found: Iterable[str]) -> float:
        """The sum over words; the order of addition is fixed, so that the sum is."""
        return math.fsum(map(self.__getitem__, found))


Triples = frozenset[tuple[str, str, str]]


@lru_cache(maxsize=1 << 12)
def triples(text: str) -> Triples:
    """Every three words in a row."""
    spoken = tokens(text)
    return frozenset(zip(spoken, spoken[1:], spoken[2:], strict=False))


def figures(text: str) -> Mapping[str, tuple[int, str]]:
    """What is counted, and how many as number and as written; one number for each.

    >>> dict(figures("It killed 13 people and 1,200 sheep on 5 May 2019."))
    {'peopl': (13, '13 people'), 'sheep': (1200, '1,200 sheep')}
    """
    out: dict[str, tuple[int, str]] = {}
    if not _DIGIT.search(text):
        return out
    for number, counted in _FIGURE.findall(text):
        what = stem(bare(counted))
        if what and what not in out:
            out[what] = (int(number.replace(",", "")), f"{number} {counted}")
    return out
