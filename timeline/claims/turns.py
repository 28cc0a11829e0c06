"""The turns of an interview: who speaks in each paragraph, by the labels before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.claims import speakers
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.page import Page
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span

LABEL = re.compile(r"\s*([^\W\d_][^:.\n\"“”]{0,60}?)\s*:\s")
LABELLED = 80  # characters at the head of a paragraph in which its label ends
_OF_A_LABEL = 6  # words that a label with a person's name stays under
_CAPITALS = 2  # letters that a label in capitals has more of


class Turn(NamedTuple):
    """Whose turn of an interview it is, and where his words begin."""

    speaker: Speaker
    begins: int


def turns(on: Page, paragraphs: Sequence[Span], memory: Memory) -> list[Turn | None]:
    """The turn each paragraph belongs to; empty when the text is no interview (fewer than two labels)."""
    found: list[Turn | None] = []
    current: Turn | None = None
    labels: list[str] = []
    for start, end in paragraphs:
        stop = min(end, start + LABELLED)
        label = LABEL.match(on.text, start, stop) if on.text.find(":", start, stop) >= 0 else None
        who = _labelled(on, label, memory) if label else None
        if label and who:
            current = Turn(who, label.end())
            labels.append(label.group(1).casefold().split()[0] if who.sort == "unnamed" else who.name)
        found.append(current)
    return found if _is_interview(labels, on.language.speakers) else []


def _is_interview(labels: Sequence[str], words: Speakers) -> bool:
    """Whether two or more speak in turns, one of them asking or speaking twice; headings of sections are no turns."""
    return len(set(labels)) > 1 and (len(set(labels)) < len(labels) or any(each in words.labels for each in labels))


def _labelled(on: Page, label: re.Match[str], memory: Memory) -> Speaker | None:
    """Who speaks under a label: "Question:", "Ada Nordin, mayor:"."""
    words = label.group(1).casefold().split()
    if words[0] in on.language.speakers.labels:
        asks = words[0] in on.language.speakers.question_labels
        return Speaker(on.language.speakers.question if asks else label.group(1), "", "unnamed")
    if label.group(1).isupper() and len(label.group(1)) > _CAPITALS:
        return speakers.in_capitals(on, label.group(1))
    name = speakers.identify(on, label.start(1), label.end(1), memory)
    return name if name and name.sort == "person" and len(words) < _OF_A_LABEL else None
