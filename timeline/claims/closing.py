"""Whether a sentence closes with its attribution: "CLAIM, SPEAKER told OUTLET on Friday."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span

_WORDS = re.compile(r"[^\W_][\w'-]*")
_CLOSES = 160  # characters behind a verb whose attribution still closes its sentence


@cache
def _joins(words: Speakers) -> re.Pattern[str]:
    """The words that open a clause."""
    return re.compile(rf"\b{any_of(words.joins)}\b")


def closing_comma(on: Page, sentence: Span, cue: Cue) -> int:
    """The offset of the comma before an attribution that closes its sentence; -1 where `cue` closes none."""
    (start, end), words = sentence, on.language.speakers
    comma = on.plain.rfind(",", start, cue.start) if end - cue.end < _CLOSES else -1
    if comma < 0 or _joins(words).search(on.plain, comma, cue.start):
        return -1
    outlets = [(m.start, m.end) for m in on.names(cue.end, end) if m.kind == "outlet"]
    behind = _WORDS.finditer(on.plain, cue.end, end)
    return comma if all(_is_between(on, word, outlets) for word in behind) else -1


def _is_between(on: Page, word: re.Match[str], outlets: Sequence[Span]) -> bool:
    """Whether a word may stand behind a verb that closes its sentence: a small one, an outlet's or a place's name."""
    words, start = on.language.speakers, word.start()
    if word.group() in words.between or any(a <= start < b for a, b in outlets):
        return True
    return on.text[start].isupper() and on.plain.endswith(words.at_places, 0, start)
