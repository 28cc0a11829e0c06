"""Who says a sentence, as the rules of claims hand it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.claims.antecedents import Speaker
from timeline.claims.cues import Cue
from timeline.model import Span


def _untold() -> Span | None:
    return None


class Attribution(NamedTuple):
    """Source, cue and content of one sentence.

    `speakers` are nearest first, outlets last; `cue` is the verb, if the sentence has one; `content_in` finds where
    what is said stands, as far as a frame or a quotation tells it apart, when somebody asks; `reading` is the row of
    `readings.READINGS` that was taken.
    """

    speakers: tuple[str, ...] = ()
    primary: Speaker | None = None
    cue: Cue | None = None
    quoted: bool = False
    turn: bool = False
    why: str = ""
    content_in: Callable[[], Span | None] = _untold
    reading: str = ""

    @property
    def content(self) -> Span | None:
        return self.content_in()


NOBODY = Attribution()
