"""The way back: a text that was made out of another by edits, and where each of its places stands in that other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from timeline.model import Back, Span

Edit = tuple[int, int, str]  # half-open offsets of what goes, and what stands there instead
_FAR = 10**12  # beyond the end of any text


def edited(text: str, edits: Sequence[Edit]) -> tuple[str, Back]:
    """The text with the edits made, which are in order and disjoint, and the way back.

    >>> made, back = edited("in  the har-\\nbour", [(3, 4, ""), (11, 13, "")])
    >>> made, older(back, (7, 14)), older(back, (3, 6)), newer(back, (8, 17))
    ('in the harbour', (8, 17), (4, 7), (7, 14))
    """
    if not edits:
        return text, ()
    pieces: list[str] = []
    new: list[Span] = []
    at = length = 0
    for start, end, instead in edits:
        length += start - at
        new.append((length, length + len(instead)))
        pieces += (text[at:start], instead)
        length += len(instead)
        at = end
    return "".join([*pieces, text[at:]]), ((tuple((start, end) for start, end, _ in edits), tuple(new)),)


def older(back: Back, span: Span) -> Span:
    """Where a span of the made text stands in the one it was made of."""
    for old, new in reversed(back):
        span = _carried(span, new, old)
    return span


def newer(back: Back, span: Span) -> Span:
    """Where a span of the older text stands in the made one; an empty span for what is gone."""
    for old, new in back:
        span = _carried(span, old, new)
    return span


def shifted(back: Back, by: int) -> Back:
    """The way for the same texts with `by` characters before both of them."""
    return tuple((_moved(old, by), _moved(new, by)) for old, new in back) if by else back


def _moved(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple((start + by, end + by) for start, end in spans)


def _carried(span: Span, here: Sequence[Span], there: Sequence[Span]) -> Span:
    """A span from the text where the edits stand `here` to the one where they stand `there`."""
    start, end = span
    first = _place(start, here, there, 0)
    return first, max(first, _place(end - 1, here, there, 1)) if end > start else first


def _place(at: int, here: Sequence[Span], there: Sequence[Span], side: int) -> int:
    """Where the character at an offset begins (`side` 0) or ends (1); of one that an edit made, the whole edit does."""
    i = bisect_right(here, (at, _FAR)) - 1
    if i < 0:
        return at + side
    if at >= here[i][1]:
        return there[i][1] + at - here[i][1] + side
    is_even = here[i][1] - here[i][0] == there[i][1] - there[i][0]
    return there[i][0] + at - here[i][0] + side if is_even else there[i][side]
