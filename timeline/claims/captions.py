"""Captions of pictures: what of a sentence only says that there is one, and not what it shows."""

from __future__ import annotations

import re
from functools import cache

from timeline.lang.claim_rows import Captions
from timeline.lang.rows import either
from timeline.model import Span


def frame(text: str, sentence: Span, words: Captions) -> Span | None:
    """The part of a caption that tells of the picture; `None` for any other sentence.

    >>> from timeline.lang import languages
    >>> said = "In this Nov. 30, 2017 file photo, envoys meet in Oslo."
    >>> said[slice(*frame(said, (0, len(said)), languages.claims().captions))]
    'In this Nov. 30, 2017 file photo,'
    """
    start, end = sentence
    found = _opening(words).match(text, start, end) or _inside(words).search(text, start, end)
    return found.span() if found else None


def are_in(folded: str, words: Captions) -> bool:
    """Whether a text can hold captions: most name no picture."""
    return any(map(folded.__contains__, _signs(words)))


@cache
def _signs(words: Captions) -> tuple[str, ...]:
    """What stands in every text with captions: none of them holds another."""
    found = (*words.pictures, *(f"{word} " for word in words.labels))
    return tuple(word for word in found if not any(other != word and other in word for other in found))


@cache
def _opening(words: Captions) -> re.Pattern[str]:
    """ "FILE - In this Nov. 30, 2017 photo provided by the ministry," and "File photo:"."""
    label = rf"(?:{either(words.labels)})\s*(?:[-–—:,]+|\s)\s*"
    opened = (
        rf"(?:{either(words.opens_caption)})\s(?:[^\n;:]{{0,60}}?\s)?(?:{either(words.pictures)})\b[^\n,:;]{{0,80}}[,:]"
    )
    return re.compile(rf"\W*(?:(?:{label})?{opened}|(?:{either(words.labels)})\s*[-–—:,]+)", re.IGNORECASE)


@cache
def _inside(words: Captions) -> re.Pattern[str]:
    """ "in this image taken", before the day."""
    behind = rf"(?:\s(?:{either(words.taken)})\b|(?=\s(?:{either(words.taken_on)})\s))"
    return re.compile(
        rf"(?:{either(words.seen)})\s(?:\w+\s){{0,2}}?(?:{either(words.pictures)})\b{behind}", re.IGNORECASE
    )
