"""A text made ready for reading: folded, what is no prose blanked, its names in order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter

from timeline import grammar
from timeline.claims import captions
from timeline.grammar import Parse
from timeline.lang import languages
from timeline.lang.rows import Claims
from timeline.model import Span
from timeline.topic import Mention

_MARKS = re.compile(r"[\s,:;]*")  # around what is said


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its names. `plain` is the folded text, dates, brackets and boilerplate blanked, offsets kept."""

    text: str
    plain: str
    mentions: Sequence[Mention]
    starts: Sequence[int] = field(default_factory=list)
    clauses: dict[Span, list[Span]] = field(default_factory=dict)  # of sentences already cut
    times: Sequence[Span] = ()  # its dates, in order
    parses: dict[Span, Parse] = field(default_factory=dict)  # of sentences already parsed
    language: Claims = field(default_factory=languages.claims)
    has_captions: bool = False  # maybe
    places: dict[frozenset[str], list[int]] = field(default_factory=dict)  # of words already looked for

    def names(self, start: int, end: int) -> Sequence[Mention]:
        """Mentions that begin in `[start, end)`."""
        starts = self.starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return ()
        return self.mentions[first : bisect_left(starts, end, first)]

    def naming(self, found: Iterable[Mention]) -> Page:
        """The page with these mentions too."""
        mentions = sorted([*self.mentions, *found], key=attrgetter("start"))
        return replace(self, mentions=mentions, starts=[m.start for m in mentions])

    def holds(self, sentence: Span, words: frozenset[str]) -> bool:
        """Whether one of `words`, whole or not, begins in a sentence: asked before a pattern that opens with them."""
        found = self.places.get(words)
        if found is None:
            found = self.places[words] = sorted(at for word in words for at in _places(self.plain, word))
        if not found:
            return False
        first = bisect_left(found, sentence[0])
        return first < len(found) and found[first] < sentence[1]

    def parse(self, sentence: Span) -> Parse:
        """How a sentence is built."""
        known = self.parses.get(sentence)
        if known is None:
            start, end = sentence
            times = self.times[bisect_left(self.times, (start, 0)) : bisect_left(self.times, (end, 0))]
            text = self._shown(sentence, times)
            known = self.parses[sentence] = grammar.parse(text, sentence, times, self.language.grammar)
        return known

    def caption(self, sentence: Span) -> Span | None:
        """What of a sentence only tells that a picture shows it."""
        return captions.frame(self.text, sentence, self.language.captions) if self.has_captions else None

    def _shown(self, sentence: Span, times: Sequence[Span]) -> str:
        """The text with all but the dates blanked of what only says that a picture shows it: "In this May 3 photo,"."""
        frame = self.caption(sentence)
        if frame is None:
            return self.text
        start, end = frame
        kept = [(max(a, start), min(b, end)) for a, b in times if a < end and start < b]
        edges = [start, *(edge for span in kept for edge in span), end]
        pieces = [self.text[:start]]
        for i, (a, b) in enumerate(pairwise(edges)):
            pieces.append(self.text[a:b] if i % 2 else " " * (b - a))
        return "".join((*pieces, self.text[end:]))


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def page(
    text: str, folded: str, mentions: Sequence[Mention], blanks: Iterable[Span], times: Sequence[Span] = ()
) -> Page:
    """The text ready for reading: `blanks` are spans that hold no speaker, `times` those of its dates."""
    pieces, position = [], 0
    for start, end in sorted(blanks):
        if end > position:
            start = max(start, position)
            pieces += [folded[position:start], " " * (end - start)]
            position = end
    pieces.append(folded[position:])
    found = Page(text, "".join(pieces), mentions, [mention.start for mention in mentions], times=times)
    return replace(found, has_captions=captions.are_in(folded, found.language.captions))


def trimmed(on: Page, start: int, end: int) -> Span | None:
    """The stretch without the blanks and marks around it; `None` where nothing is left."""
    begins = _MARKS.match(on.text, start, end)
    start = begins.end() if begins else start
    while end > start and on.text[end - 1] in " ,:;\n":
        end -= 1
    return (start, end) if end > start else None
