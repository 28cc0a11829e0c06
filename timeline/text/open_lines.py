"""Lines that go on in the next by their look: asked of every text, before anything looks for a width that broke it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.lang.english import wrapping as english

HYPHENS = ("-", "\u2010", "\u00ad")
_AROUND = " \t>|\r\f\v"  # what may stand at the margins of a line
LONGEST = 250  # characters of a line that a width has broken


def may_be_broken(lines: Sequence[str]) -> bool:
    """Whether any line goes on in the next by its look, as half of the breaks of a width do: mostly none does."""
    written = [words for line in lines if (words := line.strip(_AROUND))]
    return any(
        line.endswith(HYPHENS) or (max(len(line), len(following)) <= LONGEST and looks_open(line, following))
        for line, following in pairwise(written)
    )


def looks_open(line: str, following: str) -> bool:
    """Whether the second line begins with a small letter, or the first ends in a small word or a month without day."""
    first = following.lstrip("\"'“‘«([")[:1]
    if first.isalpha() and not first.isupper():
        return True
    last = line.rsplit(" ", 1)[-1]
    return last.lower() in english.NEVER_LAST or (first.isdigit() and last in english.MONTHS)
