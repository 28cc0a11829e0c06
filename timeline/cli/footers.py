"""What a footer says: how much is shown of how much, and what keeps the rest from sight. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.model import LEVELS
from timeline.text.counted import many

UNDATED = "timeline list --docs --undated"
_ONE = {"match": "matches", "are": "is", "have": "has"}  # of a verb, for one row


@dataclass(frozen=True, slots=True)
class Held:
    """Rows shown and rows held back. `word` is what a row is; `whole` how many there are on the topic.

    `limited` match but stand behind `--limit`; `dateless` match but for their date, which is not known; `lower` are of
    a lower level, `others` off the topic; where that is not `exact`, there are at least so many. `documents` are those
    that the shown rows stand in, `corpus` all that were read, `undated` those without a date.
    """

    shown: int
    word: str
    whole: int
    documents: int = 0
    corpus: int = 0
    years: tuple[str, ...] = ()
    undated: int = 0
    limited: int = 0
    dateless: int = 0
    lower: int = 0
    others: int = 0
    exact: bool = True


def text(held: Held) -> str:
    """The footer, in sentences; every number is of rows like those shown."""
    return " ".join(_sentences(held))


def found(shown: int, word: str, limited: int, exact: bool = True) -> str:
    """`2 claims found. 3 more match: without --limit.`"""
    said = f"{many(shown, word)} found."
    return f"{said} {_more(limited, 'match', exact)}: without --limit." if limited else said


def _sentences(held: Held) -> Iterator[str]:
    if held.word == "document":
        yield f"{held.shown} of {many(held.corpus, held.word)}."
    else:
        whole = "" if held.word.startswith("rejected") else f" of {held.whole}"
        yield f"{many(held.shown, held.word)}{whole}{_extent(held)}."
    if held.limited:
        yield f"{_more(held.limited, 'match', held.exact)}: without --limit."
    if held.dateless:
        yield f"{_more(held.dateless, 'match', held.exact)} but for a date: --undated."
    if held.lower:
        yield f"{_more(held.lower, 'are', held.exact)} of a lower level: --level {LEVELS}; --near tells why."
    if held.others:
        yield f"{_more(held.others, 'are', held.exact)} off the topic: --all."
    if held.undated:
        yield f"{many(held.undated, 'document')} {_ONE['have'] if held.undated == 1 else 'have'} no date: {UNDATED}"


def _more(number: int, verb: str, exact: bool = True) -> str:
    """`1 more matches`, `At least 2 more match`"""
    return f"{'' if exact else 'At least '}{number} more {_ONE[verb] if number == 1 else verb}"


def _extent(held: Held) -> str:
    """`, 3 of 5 documents, 2001 to 2018`"""
    if not held.documents:
        return ""
    years = held.years
    span = "" if not years else f", {years[0]}" + (f" to {years[-1]}" if len(years) > 1 else "")
    return f", {held.documents} of {many(held.corpus, 'document')}{span}"
