"""Whether a forename stands before a surname: then it is the surname of somebody else."""

from __future__ import annotations

import re

from timeline.lang.english.names import DAYS, OPENERS, TITLES

_FORENAME = re.compile(r"([A-Z](?:[a-z’'-]+|\.)) $")  # ends before a surname
_LONGEST = 24  # characters of a forename
_NO_ENDINGS = ("ed", "ing", "ly", "'s", "’s")  # of words that open a sentence, and are no forenames


def ends_with_forename(text: str, position: int) -> bool:
    """Whether a forename ends at `position`, where a surname begins: it is somebody else's then.

    >>> ends_with_forename("said Olga Nordin", 10), ends_with_forename("But Nordin", 4)
    (True, False)
    """
    found = _FORENAME.search(text, max(0, position - _LONGEST), position)
    word = found.group(1).rstrip(".").lower() if found else ""
    return bool(word) and not (word.endswith(_NO_ENDINGS) or any(word in each for each in (TITLES, OPENERS, DAYS)))
