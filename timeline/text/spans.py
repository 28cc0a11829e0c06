"""Spans of a text: half-open code-point offsets, in order and disjoint where a function says so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from timeline.model import Span

_FIRST = itemgetter(0)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order and disjoint; those that touch become one.

    >>> merged([(5, 7), (0, 2), (2, 3)])
    [(0, 3), (5, 7)]
    """
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def inside(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of disjoint spans in order that touch `[start, end)`."""
    if not spans:
        return spans
    first = bisect_right(spans, (start, start)) - 1
    return spans[max(0, first) : bisect_left(spans, (end, end))]


def within(spans: Sequence[Span], position: int) -> bool:
    """Whether `position` stands in one of disjoint spans in order."""
    i = bisect_right(spans, position, key=_FIRST) - 1
    return i >= 0 and position < spans[i][1]


def trimmed(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without the blanks at its ends; `None` when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def outside(text: str, span: Span, avoid: Sequence[Span], begin: int = 0) -> Span | None:
    """`span` from `begin` on, without what `avoid` has at its ends, blanks trimmed; `None` when nothing is left."""
    start, end = max(span[0], begin), span[1]
    if not avoid and start == span[0]:
        return span
    for a, b in avoid:
        if a <= start < b:
            start = min(b, end)
    for a, b in reversed(avoid):
        if a < end <= b:
            end = max(a, start)
    return trimmed(text, start, end)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text with blanks in place of what is in `spans`: every offset stays.

    >>> blanked("Ads. On Monday", [(0, 4)])
    '     On Monday'
    """
    for start, end in spans:
        if start < end:
            text = text[:start] + " " * (end - start) + text[end:]
    return text
