"""Who says a sentence by its best reading: of all its words of saying the one whose frame is closest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from timeline import limits
from timeline.claims import cues, words
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.attributed import NOBODY, Attribution
from timeline.claims.cues import Cue
from timeline.claims.frames import Case, can_close
from timeline.claims.page import Page
from timeline.claims.readings import READINGS, Reading, Told
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span

_SUBORDINATE = 3  # ranks that a verb loses in a clause of time or condition
_PLAIN = 2  # the rank of "Ada Nordin said": behind it only what closes its sentence is better
_BEHIND = 150  # characters behind a verb in which its subject ends that stands there
_NEAR = 60  # those behind any other verb that tell whether it is one
_MARK = 6  # characters before a verb in which a mark stands, a dash behind it
_OF_PAPER = 3  # ranks that "according to a statement" loses: who made it is told elsewhere
_NONE = 99  # no rank
_MOST = limits.SAYING.number  # words of saying of a sentence that are read, the last of them its own last


def framed(on: Page, sentence: Span, here: Sequence[Cue], memory: Memory) -> Attribution:
    """The saying by the best frame within the sentence; `NOBODY` when no frame fits."""
    best = _best(on, sentence, here, memory) if here and not _asks(on, sentence) else None
    if best is None:
        return NOBODY
    reading, case, speaker = best
    frame = reading.frame or ("_ SPEAKER" if case.is_inverted else "SPEAKER _")
    told = Told(on, sentence, case.cue, case.is_inverted, case.comma)
    why, content = f"{frame}: “{case.cue.text}”", partial(reading.content, told)
    others = case.others if reading.family != cues.AFTER else []
    names = (speaker.name, *(name for name in others if name != speaker.name))
    return Attribution(names, speaker, case.cue, why=why, content_in=content, reading=reading.name)


def _asks(on: Page, sentence: Span) -> bool:
    """Whether the sentence is a question of its own: "What does the mayor want?"."""
    start, end = sentence
    return on.text[end - 1] == "?" and _question(on.language.speakers).match(on.text, start, end) is not None


@cache
def _question(known: Speakers) -> re.Pattern[str]:
    asking = rf"(?:{any_of(known.asks_with)})\b(?:\s\w+){{0,2}}?\s"
    return re.compile(rf"\W*(?:{asking})?(?:{any_of(known.do)})\s[^,]*$", re.IGNORECASE)


_Found = tuple[Reading, Case, Speaker]


class _Stretch:
    """A sentence as words, from the last quotation before its first cue on; no more of it is read than is asked for."""

    def __init__(self, on: Page, sentence: Span, first: Cue) -> None:
        self._on, self._stop = on, sentence[1]
        self._begins = max(sentence[0], on.plain.rfind('"', sentence[0], first.start))  # no subject reaches over one
        self._ends = self._begins
        self._clause: words.Clause | None = None

    def around(self, cue: Cue) -> words.Clause:
        """The words up to where a subject ends that stands behind `cue`."""
        needed = cue.end + (_BEHIND if self._may_stand_behind(cue) else _NEAR)
        if self._clause is None or self._ends < min(self._stop, needed):
            blank = self._on.plain.find(" ", needed, self._stop)
            ends = blank if blank >= 0 else self._stop
            more = words.clause(self._on, self._ends, ends)
            self._clause = self._clause.joined(more) if self._clause else more
            self._ends = ends
        return self._clause

    def _may_stand_behind(self, cue: Cue) -> bool:
        """Whether the subject may stand behind a cue: it is no verb, or a mark stands before it."""
        before = self._on.plain[max(self._begins, cue.start - _MARK) : cue.start].rstrip(" -–—")
        return cues.AFTER in cue.tags or not before[-1:].isalnum()


def _best(on: Page, sentence: Span, here: Sequence[Cue], memory: Memory) -> _Found | None:
    """The reading of the lowest rank; of several the first cue's, and none of what another verb governs."""
    stretch = _Stretch(on, sentence, here[0])
    verbs: set[int] = set()  # those read so far
    best: _Found | None = None
    lowest = _NONE
    for cue in here if len(here) <= _MOST else (*here[: _MOST - 1], here[-1]):
        if lowest <= _PLAIN and not can_close(on, sentence, cue):
            continue
        case = Case(on, sentence, cue, memory, stretch.around(cue))
        found = _reading(case)
        if found is None:
            continue
        rank = _rank(found) if not case.is_governed(verbs) else _NONE
        if rank < lowest:
            best, lowest = found, rank
        if found[2].sort != "outlet":
            verbs.update((case.at, case.end - 1))
    return best


def _rank(found: _Found) -> int:
    reading, case, speaker = found
    if reading.family == cues.AFTER and speaker.name.casefold() in case.clause.known.papers:
        return reading.rank + _OF_PAPER
    return reading.rank + (_SUBORDINATE if reading.rank > 1 and case.is_subordinate else 0)


def _reading(case: Case) -> _Found | None:
    """The first reading that names a speaker of a cue."""
    for reading in READINGS:
        if reading.family in case.cue.tags and (speaker := reading.speaker(case)):
            return reading, case, speaker
    return None
