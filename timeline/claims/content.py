"""The content of a claim: kind and status, and what decided them."""

from __future__ import annotations

from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.model import ALLEGED, Span

_BLAMED = {"denial": "denied", "accusation": "alleged"}  # kinds that are a status as well


class Content(NamedTuple):
    """Kind and status, the cue that decided, both reasons, and whether an allegation is told, whatever its status."""

    kind: str
    status: str
    cue: Cue | None
    why_kind: str
    why_status: str
    alleged: bool = False
    act: Span | None = None  # the words of what happened, where they are not those of the cue

    @property
    def act_span(self) -> Span | None:
        """Where the words of the act stand."""
        return self.act or ((self.cue.start, self.cue.end) if self.cue else None)

    def act_in(self, text: str) -> str | None:
        """The words of the act, as `text` has them."""
        span = self.act_span
        return text[slice(*span)] if span else None

    @property
    def is_alleged(self) -> bool:
        """What has the status of an allegation is one."""
        return self.alleged or self.status == ALLEGED

    @property
    def told_as(self) -> str:
        """The status as it counts for a contact: of what is alleged it is only spoken, whenever it was."""
        return ALLEGED if self.is_alleged else self.status


def blame(kind: str, cue: Cue | None) -> Content | None:
    """The content of a denial or an accusation that `cue` makes; `None` without one."""
    return Content(kind, _BLAMED[kind], cue, quoted(cue), quoted(cue)) if cue else None


def quoted(cue: Cue | None) -> str:
    """A cue as a reason."""
    return cues.quoted(cue, "no cue")
