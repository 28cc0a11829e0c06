"""`--strict`: what could not be read of a corpus, so that a run which answered for the rest ends with exit code 2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.cli.unread import EXTRA
from timeline.model import Problem

CODES = frozenset({"F2", "F4", "F8"})  # empty, unreadable or cut off; what is no article (F5 to F7) is none to be read


def noted(problems: Iterable[Problem], unread: set[str]) -> Iterator[Problem]:
    """The problems; the files of which something could not be read, also those that an extra would read, are noted."""
    for each in problems:
        if each.code in CODES or EXTRA in each.message:
            unread.add(each.path)
        yield each
