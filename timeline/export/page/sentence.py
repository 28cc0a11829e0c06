"""The sentence of a claim with what its fields rest on marked: the words of the date, the act, and who says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from timeline.export.page.markup import Html, element, joined, text
from timeline.model import Claim, Span

WHEN, ACT, WHO = "when", "act", "who"
Mark = tuple[Span, str]  # offsets into the sentence, and what stands there
_LEAST = 3  # letters of a last name that stands for a full one
_TAIL = re.compile(r"[\s,;]*(?:$|\()")  # behind the name in "Zalmay Khalilzad (United States)"


def marked(claim: Claim, whole: str) -> Html:
    """The sentence; `whole` is the text of its article, empty where it is not at hand."""
    marks = tuple(_marks(claim, whole))
    return joined(_pieces(claim.text, marks))


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


def _pieces(sentence: str, marks: Iterable[Mark]) -> Iterator[Html]:
    """The sentence cut wherever a mark begins or ends; what several marks cover is marked with all of them.

    Nothing is marked where a mark would part what is shown, or left out, as a whole: what a terminal obeys.

    >>> "".join(_pieces("on Monday he met", [((3, 9), "when"), ((0, 9), "act")]))
    '<mark class=act>on </mark><mark class="when act">Monday</mark> he met'
    """
    own = tuple(marks)
    cuts = sorted({0, len(sentence), *(at for span, _ in own for at in span if 0 <= at <= len(sentence))})
    pieces = [(first, last, text(sentence[first:last])) for first, last in pairwise(cuts)]
    whole = text(sentence)
    if "".join(piece for *_, piece in pieces) != whole:
        yield whole
        return
    for first, last, piece in pieces:
        sorts = " ".join(sort for (start, end), sort in own if start <= first and last <= end)
        yield element("mark", piece, class_=sorts) if sorts else piece
