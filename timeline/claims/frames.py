"""What the readings of a cue of saying ask of its sentence, each worked out once, when it is first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.claims import speakers
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span
from timeline.text.once import once

_CLOSES_SPEECH = re.compile(r"[,?!.]?[\"'”’]\s*,?\s*$")  # right before "said" in "“It rains,” said ..."
_WORDS = re.compile(r"[^\W_][\w'-]*")
_MARKS = re.compile(r"[\s,:;]*")  # around what is said
_CLOSING = 6  # characters before a verb in which a quotation closes
_NOUN = 25  # characters before a verb in which the word before it stands
_APPOSITION = 60  # characters in which the noun that an apposition explains ends


@cache
def _joins(words: Speakers) -> re.Pattern[str]:
    """The words that open a clause."""
    return re.compile(rf"\b{any_of(words.joins)}\b")


@dataclass  # no slots: what a reading asks for is worked out once
class Case:
    """A cue in its sentence, and the speakers it can have by each family that it belongs to."""

    on: Page
    sentence: Span
    cue: Cue
    memory: Memory

    @property
    def words(self) -> Speakers:
        return self.on.language.speakers

    @once
    def behind(self) -> Speaker | None:
        """Who stands behind "according to"."""
        return speakers.after(self.on, self.cue.end, self.sentence[1], self.memory)

    @property
    def quoted(self) -> Speaker | None:
        """Who "was quoted"."""
        is_setting = self.cue.text in self.words.settings
        return None if is_setting else speakers.before(self.on, self.sentence[0], self.cue.start, self.memory)

    @property
    def lead(self) -> str:
        """The sentence up to its cue."""
        return self.on.plain[self.sentence[0] : self.cue.start]

    @once
    def is_inverted(self) -> bool:
        """Whether the verb stands before its subject: "“It rains,” said Ada Nordin"."""
        start = self.sentence[0]
        if _CLOSES_SPEECH.search(self.on.text, max(start, self.cue.start - _CLOSING), self.cue.start):
            return True
        is_behind_comma = self.lead.rstrip().endswith(",") and self.cue.text in self.words.invertible
        return is_behind_comma and not _is_apposition(self.on, start, self.cue.start)

    @once
    def subject(self) -> Speaker | None:
        """Who says it by a verb of saying."""
        if _is_noun(self.on, self.cue):
            return None
        (start, end), found = self.sentence, None
        if self.is_inverted or not self.lead.strip(" \"'“”"):
            found = speakers.after(self.on, self.cue.end, end, self.memory)
        return found or speakers.before(self.on, start, self.cue.start, self.memory)

    @once
    def comma(self) -> int:
        """Where the sentence closes with its attribution, "CLAIM, SPEAKER told OUTLET on Friday."; -1 elsewhere."""
        (start, end), cue = self.sentence, self.cue
        comma = self.on.plain.rfind(",", start, cue.start)
        if comma < 0 or _joins(self.words).search(self.on.plain, comma, cue.start):
            return -1
        outlets = [(m.start, m.end) for m in self.on.names(cue.end, end) if m.kind == "outlet"]
        rest = _WORDS.finditer(self.on.plain, cue.end, end)
        own = (word for word in rest if not any(a <= word.start() < b for a, b in outlets))
        return comma if all(word.group() in self.words.between for word in own) else -1


def _is_apposition(on: Page, start: int, stop: int) -> bool:
    """Whether the comma before a verb closes an apposition: `Ada Nordin, a member, said`."""
    piece = on.plain[start:stop]
    first = piece.find(",")
    if first < 0 or first == len(piece.rstrip()) - 1:
        return False
    head = on.names(start, start + first)
    if head and not on.plain[head[-1].end : start + first].strip(" '\""):
        return True
    return first < _APPOSITION and not on.language.speakers.person_nouns.isdisjoint(piece[:first].split()[-1:])


def _is_noun(on: Page, cue: Cue) -> bool:
    """Whether a verb of saying is none here: "its reports", "to confirm"."""
    words = on.plain[max(0, cue.start - _NOUN) : cue.start].split()
    last = words[-1].strip("\"',") if words else ""
    is_noun = cue.text in on.language.speakers.nouns_too and last in on.language.speakers.before_noun
    return is_noun or last == on.language.speakers.infinitive


def trimmed(on: Page, start: int, end: int) -> Span | None:
    """The stretch without the blanks and marks around it; `None` where nothing is left."""
    begins = _MARKS.match(on.text, start, end)
    start = begins.end() if begins else start
    while end > start and on.text[end - 1] in " ,:;\n":
        end -= 1
    return (start, end) if end > start else None
