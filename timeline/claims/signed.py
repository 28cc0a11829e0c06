"""Who says a quotation by the signs around it: a dash, brackets, a label before it; and quotations over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from timeline.claims import speakers
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.attributed import Attribution
from timeline.claims.page import Page, trimmed
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span

_DASHED = re.compile(r"[\s.,]*[—–-]{1,2}\s*([^\W\d_][^.\n\"“”—–]{2,80})\.?\s*\Z")
_BRACKETED = re.compile(r"[\s.,]*\(([^\W\d_][^().\n]{2,80})\)[\s.]*\Z")
_LABELLED = 80  # characters at the head of a paragraph in which its label ends
_NAMES = frozenset({"person", "body"})
Place = tuple[int, int]  # where a name stands


class Row(NamedTuple):
    """A way to sign. `examples`: paragraphs on the topic of `tests/test_attribution.py`, who signs; `but`: nobody."""

    name: str
    frame: str
    found: Callable[[Page, Span, Span], Place | None]  # a page, a paragraph, its quotation
    examples: dict[str, str]
    but: tuple[str, ...]


def _behind_dash(on: Page, paragraph: Span, quote: Span) -> Place | None:
    found = _DASHED.match(on.text, quote[1], paragraph[1])
    return found.span(1) if found else None


def _in_brackets(on: Page, paragraph: Span, quote: Span) -> Place | None:
    found = _BRACKETED.match(on.text, quote[1], paragraph[1])
    return found.span(1) if found else None


ROWS = (  # the first that finds a name counts
    Row(
        "behind a dash",
        "QUOTE - SPEAKER",
        _behind_dash,
        {"“The ferry is late.” -Ada Nordin": "Ada Nordin", "“The ferry is late.” — Mayor Olga Holm": "Olga Holm"},
        ("“The ferry is late.” The mayor left.", "“The ferry is late” - it had left at noon and came at five."),
    ),
    Row(
        "in brackets",
        "QUOTE (SPEAKER)",
        _in_brackets,
        {"“The ferry is late” (Ada Nordin, mayor).": "Ada Nordin"},
        ("“The ferry is late” (it left at noon).",),
    ),
)


def signed(on: Page, paragraph: Span, quote: Span, memory: Memory) -> Attribution | None:
    """Who signs the quotation `quote` that ends its paragraph, or almost."""
    for row in ROWS:
        place = row.found(on, paragraph, quote)
        who = _named(on, place, memory) if place else None
        if who:
            content = partial(trimmed, on, *quote)
            return Attribution((who.name,), who, quoted=True, why=row.frame, content_in=content, reading=row.name)
    return None


def _named(on: Page, place: Place, memory: Memory) -> Speaker | None:
    """The person or body that stands first in a place."""
    start, end = place
    known = next((m for m in on.names(start, end) if m.kind in _NAMES), None)
    if known:
        return speakers.of(known)
    comma = on.text.find(",", start, end)
    who = speakers.identify(on, start, comma if comma > 0 else end, memory)
    return who if who and who.sort in _NAMES else None


def told_by(on: Page, sentence: Span, memory: Memory) -> Attribution | None:
    """Who gives the account that a label opens: "Ada Nordin's account: the ferry is late"."""
    end = min(sentence[1], sentence[0] + _LABELLED)
    if on.text.find(":", sentence[0], end) < 0:
        return None
    found = _account(on.language.speakers).match(on.text, sentence[0], end)
    who = _named(on, found.span(1), memory) if found else None
    if found is None or who is None:
        return None
    content = partial(trimmed, on, found.end(), sentence[1])
    return Attribution((who.name,), who, why="SPEAKER's account: _", content_in=content, reading="an account")


@cache
def _account(words: Speakers) -> re.Pattern[str]:
    return re.compile(rf"\s*([^\W\d_][^:.\n\"“”]{{1,60}}?)['’]s? {any_of(words.accounts)}\s*:\s")


def goes_on(text: str, quotes: Sequence[Span], i: int, paragraphs: Sequence[Span], paragraph: int) -> bool:
    """Whether a quotation is never closed and the next paragraph opens with one: who speaks there speaks here."""
    if i + 1 >= len(quotes) or paragraph + 1 >= len(paragraphs):
        return False
    closes = text[quotes[i][1] - 1] in "\"”“»«'"
    return not closes and quotes[i][1] == paragraphs[paragraph][1] and quotes[i + 1][0] == paragraphs[paragraph + 1][0]
