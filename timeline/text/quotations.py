"""Where a text quotes: the one notion of quotation that the stages share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Span

# A straight mark does both, and so does the typed '' where `find` is asked for it: who reads dates does not, because
# with it no date was read otherwise (looked at, November 2026).
_CLOSED_BY = {  # what opens, and what closes it
    "“": '”"»',
    '"': '"”»',
    "„": '“”"',
    "«": '»”"',
    "»": "«",
    "''": "''",
    "``": "''",
}
MARK = re.compile(r"[\"“”„«»]")
_TYPED = re.compile(r"[\"“”„«»]|''|``")


def find(text: str, paragraphs: Sequence[Span], *, typed: bool = False) -> list[Span]:
    """Quotations with their marks, in order and disjoint; one that is never closed ends with its paragraph.

    `typed`: ``yes'' and ''yes'' too.

    >>> find('He said "yes" and “no”.', [(0, 23)])
    [(8, 13), (18, 22)]
    """
    mark = _TYPED if typed and ("''" in text or "``" in text) else MARK
    if mark.search(text) is None:
        return []
    points = "»" in text  # asked once: of each paragraph it would cost the length of the text
    return [quotation for span in paragraphs for quotation in _in_paragraph(text, span, mark, points)]


def _in_paragraph(text: str, paragraph: Span, mark: re.Pattern[str], points: bool) -> Iterator[Span]:
    start, end = paragraph
    opened, closers = -1, ""
    reopens = text.rfind("«", start, end) if points else -1
    for each in mark.finditer(text, start, end):
        if opened >= 0:
            if each.group() in closers:
                yield opened, each.end()
                opened = -1
        elif _opens(each, reopens):
            opened, closers = each.start(), _CLOSED_BY[each.group()]
    if opened >= 0:
        yield opened, end


def _opens(mark: re.Match[str], last: int) -> bool:
    """Whether a mark opens a quotation: » only where « follows, at `last` for the last time; never one that closes."""
    sign = mark.group()
    return sign in _CLOSED_BY and (sign != "»" or mark.end() <= last)
