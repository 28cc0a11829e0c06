"""What an export says of itself: its title, what was asked for, the day it is of, and what it leaves out and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.text.counted import many


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that stay away: how many, why, and the option that brings them; `word` is what one of them is."""

    number: int
    word: str
    why: str
    option: str

    @property
    def told(self) -> str:
        """`3 events are off the topic (--all)`"""
        verb = "is" if self.number == 1 else "are"
        return f"{many(self.number, self.word)} {verb} {self.why} ({self.option})"


@dataclass(frozen=True, slots=True)
class About:
    """What stands at the head of an export. Nothing of it is known to change between two runs of one corpus.

    `topic` is what the profile calls itself, `asked` are the filters as options of the command, `words` the same for
    people; both are empty where nothing was asked for. `today` is the day that `--today` gave, ISO, else empty. `rows`
    are those of the export, `word` what one is, `whole` how many the corpus has on the topic; `documents` were read.
    `sides` are the two of the topic, or its subject.
    """

    title: str = "Chronology"
    topic: str = ""
    asked: str = ""
    words: str = ""
    today: str = ""
    rows: int = 0
    word: str = "event"
    whole: int = 0
    documents: int = 0
    left_out: tuple[LeftOut, ...] = ()
    sides: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """All of it but the title as sentences without a full stop, for whatever place a format has for them."""
        if self.topic:
            yield f"Topic: {self.topic}"
        yield f"{many(self.rows, self.word)} of {self.whole}, from {many(self.documents, 'document')}"
        yield f"Filter: {self.words} ({self.asked})" if self.asked else "Filter: none"
        if self.today:
            yield f"As of {self.today}"
        for each in self.left_out:
            yield f"Left out: {each.told}"
