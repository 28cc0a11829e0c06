"""Who says a sentence, as the rules of claims hand it on."""

from __future__ import annotations

from typing import NamedTuple

from timeline.claims.antecedents import Speaker
from timeline.claims.cues import Cue
from timeline.model import Span


class Attribution(NamedTuple):
    """Source, cue and content of one sentence.

    `speakers` are nearest first, outlets last; `cue` is the verb, if the sentence has one; `content` is where what is
    said stands, as far as a frame or a quotation tells it apart; `reading` is the row of `readings.READINGS` that was
    taken.
    """

    speakers: tuple[str, ...] = ()
    primary: Speaker | None = None
    cue: Cue | None = None
    quoted: bool = False
    turn: bool = False
    why: str = ""
    content: Span | None = None
    reading: str = ""


NOBODY = Attribution()
