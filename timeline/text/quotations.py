"""Where a text quotes: the one notion of quotation that the stages share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Span

# A straight mark does both. The typed ``...'' of old wire copy is none: the frames of attribution do not know it, and
# with it some statements of TimeBank got another's speaker (looked at, November 2026); no date was read otherwise.
_OPENS, _CLOSES = frozenset("“„«"), frozenset("”»")
MARK = re.compile(r"[\"“”„«»]")


def find(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Quotations with their marks, in order and disjoint; one that is never closed ends with its paragraph.

    >>> find('He said "yes" and “no”.', [(0, 23)])
    [(8, 13), (18, 22)]
    """
    found: list[Span] = []
    for start, end in paragraphs:
        opened = -1
        for each in MARK.finditer(text, start, end):
            mark = each.group()
            if opened < 0 and mark not in _CLOSES:
                opened = each.start()
            elif opened >= 0 and mark not in _OPENS:
                found.append((opened, each.end()))
                opened = -1
        if opened >= 0:
            found.append((opened, end))
    return found
