"""A text made ready for reading: folded, what is no prose blanked, its names in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.lang import languages
from timeline.lang.rows import Claims
from timeline.model import Span
from timeline.topic import Mention


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its names. `plain` is the folded text, dates, brackets and boilerplate blanked, offsets kept."""

    text: str
    plain: str
    mentions: Sequence[Mention]
    starts: Sequence[int] = field(default_factory=list)
    clauses: dict[Span, list[Span]] = field(default_factory=dict)  # of sentences already cut
    language: Claims = field(default_factory=languages.claims)

    def names(self, start: int, end: int) -> Sequence[Mention]:
        """Mentions that begin in `[start, end)`."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def page(text: str, folded: str, mentions: Sequence[Mention], blanks: Iterable[Span]) -> Page:
    """The text ready for reading: `blanks` are spans that hold no speaker."""
    pieces, position = [], 0
    for start, end in sorted(blanks):
        if end > position:
            start = max(start, position)
            pieces += [folded[position:start], " " * (end - start)]
            position = end
    pieces.append(folded[position:])
    return Page(text, "".join(pieces), mentions, [mention.start for mention in mentions])
