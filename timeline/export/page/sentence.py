"""The sentence of a claim with what its fields rest on marked: the words of the date, the act, and who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.export.page.markup import Html, element, joined, text
from timeline.model import Claim, Span

WHEN, ACT, WHO = "when", "act", "who"
Mark = tuple[Span, str]  # offsets into the sentence, and what stands there
_LEAST = 3  # letters of a last name that stands for a full one
_TAIL = re.compile(r"[\s,;]*(?:$|\()")  # behind the name in "Zalmay Khalilzad (United States)"


def marked(claim: Claim, whole: str) -> Html:
    """The sentence; `whole` is the text of its article, empty where it is not at hand.

    Nothing is marked where a mark would part what is shown, or left out, as a whole: what a terminal obeys.
    """
    sentence, pieces = text(claim.text), tuple(_pieces(claim.text, tuple(_marks(claim, whole))))
    return joined(map(_shown, pieces)) if "".join(piece for piece, _ in pieces) == sentence else sentence


def _marks(claim: Claim, whole: str) -> Iterator[Mark]:
    for span, words, sort in ((claim.date_span, claim.date_text, WHEN), (claim.act_span, claim.act, ACT)):
        if found := _within(claim, whole, span, words):
            yield found, sort
    if found := _speaker(claim):
        yield found, WHO


def _within(claim: Claim, whole: str, span: Span | None, words: str | None) -> Span | None:
    """A span of the article as one of the sentence; where the sentence is not as the article has it, by its words."""
    first, last = claim.span
    if span and whole[first:last] == claim.text:
        inside = first <= span[0] < span[1] <= last
        return (span[0] - first, span[1] - first) if inside else None
    return _found(claim.text, words) if words else None


def _speaker(claim: Claim) -> Span | None:
    """Where the nearest speaker is named: in full, else by as much of the end of the name as is there."""
    if not claim.speakers:
        return None
    names = _TAIL.split(claim.speakers[0], maxsplit=1)[0].split()
    ends = (" ".join(names[first:]) for first in range(len(names)))
    return next((found for end in ends if len(end) >= _LEAST and (found := _found(claim.text, end))), None)


def _found(sentence: str, words: str) -> Span | None:
    """Where words stand first, not within other words."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence)
    return found.span() if found else None


def _pieces(sentence: str, marks: Sequence[Mark]) -> Iterator[tuple[Html, str]]:
    """The sentence cut wherever a mark begins or ends, each piece with all marks that cover it.

    >>> list(_pieces("on Monday he met", [((3, 9), "when"), ((0, 9), "act")]))
    [('on ', 'act'), ('Monday', 'when act'), (' he met', '')]
    """
    cuts = sorted({0, len(sentence), *(at for span, _ in marks for at in span if 0 <= at <= len(sentence))})
    for first, last in pairwise(cuts):
        sorts = " ".join(sort for (start, end), sort in marks if start <= first and last <= end)
        yield text(sentence[first:last]), sorts


def _shown(marked: tuple[Html, str]) -> Html:
    piece, sorts = marked
    return element("mark", piece, class_=sorts) if sorts else piece
