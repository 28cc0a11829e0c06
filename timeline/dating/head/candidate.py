"""The records of one text's head and foot: its lines, and the dates that stand there."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.dating.head.case import Verdict
from timeline.dating.head.printed import PrintedDate


@dataclass(slots=True)
class Candidate:
    """A date of the head or the foot: what it is, where its line stands, what else is printed beside it."""

    mention: PrintedDate
    role: str
    why: str
    rule: str  # the rule that gave the role
    row: int
    foot: bool = False
    others: list[PrintedDate] = field(default_factory=list)  # the same day in other calendars
    clock: bool = False  # looks like the page's own clock
    key: str = ""  # the words of the label before it
    bare: bool = False  # nothing else with letters stands in its line

    def decide(self, verdict: Verdict) -> None:
        """Take another verdict for the one so far."""
        self.role, self.why, self.rule = verdict.role, verdict.why, verdict.rule


@dataclass(slots=True)
class Line:
    """A line with text, or the beginning or the end of a long one; `row` counts lines."""

    start: int
    end: int
    row: int
    text: str
    foot: bool = False
    digits: bool = False

    @property
    def width(self) -> int:
        return self.end - self.start
