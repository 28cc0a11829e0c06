"""What an article without a date says by naming dated events of its topic: it was written after they began."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.dating.bounds import YEAR, Clue, day_told, touches, window
from timeline.lang.english.times import tense
from timeline.lang.english.times import undated as english
from timeline.model import NamedEvent, Span, Timex
from timeline.text import sentences
from timeline.text.once import once
from timeline.topic import told

WEEK = timedelta(6)  # from the first day to the last
_REACH = 30  # characters around an event's name in which its day or "amid" stands
_BEFORE = 60  # characters before an event's name in which a word can make it background
_BEHIND, _AFTER = 2, 12  # characters between an event's name and its day: "its Aug. 15 fall", "the fall on Aug. 15"
_KNOWN = 3  # words before a name in which "the" stands
_SAID = 3  # words before a day in which its verb of saying stands
_RUN = re.compile(r"[^\W_]+")  # letters and digits on end, as `str.isalnum` has them
_REMEMBERED = 2048  # events whose cues are made ready once
_LONG = timedelta(14)  # what lasts longer is news while it goes on, not only when it begins


def clues(
    text: str, events: Sequence[NamedEvent], timexes: Sequence[Timex], out: Sequence[Span], known: Sequence[Clue]
) -> list[Clue]:
    """The bounds that the events named in `text` give, beside those `known`; nothing inside `out` counts."""
    low = text.lower()
    words = {*_RUN.findall(low)}
    found: list[Clue] = []
    named = [(event, *place) for event in events if (place := _place(text, low, words, event, out))]
    for event, at, end in sorted(named, key=lambda each: len(each[0].again)):  # what is unique settles what recurs
        inside = window([*known, *(clue for clue in found if clue.hard)])
        found += _bounds(_Named(text, low, event, (at, end), timexes, inside))
    return found


def _place(text: str, low: str, words: Set[str], event: NamedEvent, out: Sequence[Span]) -> Span | None:
    """Where the event is first named as something that has begun; nowhere in a text that announces it.

    `words` are the runs of letters and digits in the text.
    """
    cues = [cue for cue, own in _cues(event.cues) if own <= words]
    found = None
    for span in _meant(text, low, cues, event, out) if cues else ():
        if told.is_announced(text, span):
            return None
        if found is None and _has_begun(text, low, span):
            found = span
    return found


def _meant(text: str, low: str, cues: list[str], event: NamedEvent, out: Sequence[Span]) -> Iterator[Span]:
    """Where the cues stand and can mean the event, which has a day, and whose name or guard the text has."""
    if event.interval.start is not None and (event.guard or _is_about(text, event)):
        yield from (span for cue in cues for span in _all(low, cue, out) if told.is_meant(text, span, event))


@lru_cache(_REMEMBERED)
def _cues(cues: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Cues in small letters, each with the words of it: a text that names the event has them all.

    >>> [(cue, sorted(words)) for cue, words in _cues(("Fall of Portville", "--"))]
    [('fall of portville', ['fall', 'of', 'portville']), ('--', [])]
    """
    return tuple((low, frozenset(_RUN.findall(low))) for low in map(str.lower, cues))


def _has_begun(text: str, low: str, span: Span) -> bool:
    """Whether what the words name is told as something that is there."""
    before = low[max(0, span[0] - _REACH) : span[0]].split()
    denied = not (english.NEGATION.isdisjoint(before) or _is_place_or_time(before))
    if denied or not told.is_certain(text, span):
        return False
    return tagger.direction(text, *span) <= 0 or _is_amid(low, span[0])


@dataclass(frozen=True)  # no slots: what is asked more than once is worked out once
class _Named:
    """An event where a text first names it; `known` is the window that the other clues leave."""

    text: str
    low: str  # the text in small letters
    event: NamedEvent
    span: Span
    timexes: Sequence[Timex]
    known: Interval | None

    @once
    def possible(self) -> list[Interval]:
        """The times of an event that came more than once, without those after the article was written."""
        times = [*self.event.times]
        if not self.event.again or self.known is None or self.known.last is None:
            return times
        return [one for one in times if one.start and one.start <= self.known.last]

    @once
    def news(self) -> tuple[date, str] | None:
        """Its day and the bare weekday its sentence tells it by, when only one of its times is such a weekday."""
        begin = self.known.start if self.known else None
        recent = [one for one in self.possible if not (begin and one.start and one.start < begin - WEEK)]
        return _news_day(self, recent)

    @once
    def times(self) -> list[Interval]:
        """Its times, or the one of them that is in the news."""
        if len(self.possible) == 1 or self.news is None:
            return self.possible
        return [one for one in self.possible if one.start == self.news[0]]

    @once
    def is_known(self) -> bool:
        """Whether it is spoken of as known: "the round", "its fall"."""
        before = self.low[max(0, self.span[0] - _REACH) : self.span[0]].split()[-_KNOWN:]
        return any(word in english.KNOWN or word.endswith(("'s", "’s")) for word in before)

    @once
    def name(self) -> str:
        name = f'"{self.text[slice(*self.span)]}" is {self.event.name}'
        if len(self.possible) == 1:
            return f"{name}, {intervals.edtf_of(self.possible[0])}"
        return f"{name}, of whose days {self.news[0]} is the {self.news[1]}" if self.news else name


def _bounds(named: _Named) -> Iterator[Clue]:
    """The bounds one event gives: a soft one only opens an interval."""
    if not named.possible:
        return
    if named.event.soft:
        first = min(one.start for one in named.possible if one.start)
        yield Clue(first, None, f"{named.name}: written after it began")
        return
    first = min(one.start for one in named.times if one.start)
    yield Clue(first, None, f"{named.name}: written after it began", True)
    if named.news is not None:
        day, words = named.news
        yield Clue(day, day + WEEK, f'beside it stands "{words}": written within a week of it')
    if len(named.times) == 1:
        yield from _bounds_above(named, named.times[0], first)


def _bounds_above(named: _Named, time: Interval, first: date) -> Iterator[Clue]:
    """Until when an event that came only once is spoken of as it is here."""
    last = time.last
    if last and last - first > _LONG:
        if _is_amid(named.low, named.span[0]):
            yield Clue(None, last, f"{named.name}: it is going on")
        elif str(first.year) not in named.text:
            yield Clue(None, first + YEAR, f"{named.name}: named without its year")
    if time.is_day and _is_dated_without_year(named.timexes, first, *named.span):
        yield Clue(None, first + YEAR - timedelta(1), f"{named.name}: its day is given without a year")


def _news_day(named: _Named, times: Sequence[Interval]) -> tuple[date, str] | None:
    """The one of the times whose weekday the sentence tells it by, and that word."""
    at, end = named.span
    if _is_background(named) or _are_coarse(times):
        return None
    start, stop = tagger.sentence_start(named.text, at), sentences.stop_after(named.text, end)
    inside = [timex for timex in named.timexes if start <= timex.start < stop]
    if named.is_known:
        inside = [timex for timex in inside if not _is_of_saying(named.text, timex)]
    return day_told(named.text, inside, (one.start for one in times if one.start))


def _are_coarse(times: Sequence[Interval]) -> bool:
    """Whether one of the times is no day: a weekday can be any of its days."""
    return any(not one.is_day for one in times)


def _is_background(named: _Named) -> bool:
    """Whether the sentence looks back at it, or tells of another year."""
    at = named.span[0]
    before = named.low[max(0, at - _BEFORE) : at].rpartition(". ")[2].split()
    return not tense.BACKGROUND.isdisjoint(before) or told.other_years(named.text, named.span, named.event)


def _is_of_saying(text: str, timex: Timex) -> bool:
    """Whether a verb of saying owns a day: "said on Friday that the round was good" tells no day of the round."""
    before = text[max(0, timex.start - _REACH) : timex.start].lower().split()[-_SAID:]
    behind = text[timex.end : timex.end + _REACH].lower().split()[:1]
    return not english.NEWS.isdisjoint((*before, *behind))


def _is_about(text: str, event: NamedEvent) -> bool:
    """Whether a name of the event's own name stands in the text: "embassy bombing" alone is any embassy's."""
    names = [word.strip(",.") for word in event.name.split()[1:] if word[:1].isupper()]
    return not names or any(name in text for name in names)


def _all(low: str, cue: str, out: Sequence[Span]) -> Iterator[Span]:
    """Where the cue stands as whole words outside `out`."""
    at = low.find(cue)
    while at >= 0:
        end = at + len(cue)
        whole = not (at and low[at - 1].isalnum()) and not (end < len(low) and low[end].isalnum())
        if whole and not touches(at, end, out):
            yield at, end
        at = low.find(cue, end)


def _is_place_or_time(before: Sequence[str]) -> bool:
    """Whether what follows is where or when something was not: "were not at the round"."""
    return len(before) > 1 and before[-1] in english.KNOWN and before[-2] in english.AT


def _is_amid(low: str, at: int) -> bool:
    """Whether what is named at `at` is said to go on."""
    return not english.AMID.isdisjoint(low[max(0, at - _REACH) : at].split())


def _is_dated_without_year(timexes: Sequence[Timex], day: date, start: int, end: int) -> bool:
    """Whether the event's day stands right beside its name, as month and day: "its Aug. 15 seizure of power"."""
    value = f"XXXX-{day:%m-%d}"
    same = [t for t in timexes if t.value == value]
    return any(-_REACH <= t.end - start <= _BEHIND or 0 <= t.start - end <= _AFTER for t in same)
