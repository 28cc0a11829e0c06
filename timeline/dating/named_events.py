"""What an article without a date says by naming dated events of its topic: it was written after they began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.dating.bounds import YEAR, Clue, day_told, touches, window
from timeline.lang.english.times import tense
from timeline.lang.english.times import undated as english
from timeline.model import NamedEvent, Span, Timex
from timeline.text import sentences
from timeline.text.once import once

WEEK = timedelta(6)  # from the first day to the last
_REACH = 30  # characters around an event's name in which its day or "amid" stands
_BEFORE = 60  # characters before an event's name in which a word can make it background
_BEHIND, _AFTER = 2, 12  # characters between an event's name and its day: "its Aug. 15 fall", "the fall on Aug. 15"
_LONG = timedelta(14)  # what lasts longer is news while it goes on, not only when it begins


def clues(
    text: str, events: Sequence[NamedEvent], timexes: Sequence[Timex], out: Sequence[Span], known: Sequence[Clue]
) -> list[Clue]:
    """The bounds that the events named in `text` give, beside those `known`; nothing inside `out` counts."""
    low = text.lower()
    found: list[Clue] = []
    named = [(event, *place) for event in events if (place := _place(text, low, event, out))]
    for event, at, end in sorted(named, key=lambda each: len(each[0].again)):  # what is unique settles what recurs
        inside = window([*known, *(clue for clue in found if clue.hard)])
        found += _bounds(_Named(text, low, event, (at, end), timexes, inside))
    return found


def _place(text: str, low: str, event: NamedEvent, out: Sequence[Span]) -> Span | None:
    """Where the event is first named as something that has begun."""
    if event.interval.start is None or not _is_about(text, event):
        return None
    for cue in event.cues:
        at = _find(low, cue.lower(), out)
        if at < 0 or not english.NEGATION.isdisjoint(low[max(0, at - _REACH) : at].split()):
            continue
        if tagger.direction(text, at, at + len(cue)) <= 0 or _is_amid(low, at):
            return at, at + len(cue)
    return None


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
        times = [self.event.interval, *self.event.again]
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
    def name(self) -> str:
        name = f'"{self.text[slice(*self.span)]}" is {self.event.name}'
        if len(self.possible) == 1:
            return f"{name}, {intervals.edtf_of(self.possible[0])}"
        return f"{name}, of whose days {self.news[0]} is the {self.news[1]}" if self.news else name


def _bounds(named: _Named) -> Iterator[Clue]:
    """The bounds one event gives."""
    if not named.possible:
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
    at, end = named.span
    before = named.low[max(0, at - _BEFORE) : at].rpartition(". ")[2].split()
    if not tense.BACKGROUND.isdisjoint(before):
        return None
    start, stop = tagger.sentence_start(named.text, at), sentences.stop_after(named.text, end)
    inside = (timex for timex in named.timexes if start <= timex.start < stop)
    return day_told(named.text, inside, (one.start for one in times if one.is_day and one.start))


def _is_about(text: str, event: NamedEvent) -> bool:
    """Whether a name of the event's own name stands in the text: "embassy bombing" alone is any embassy's."""
    names = [word.strip(",.") for word in event.name.split()[1:] if word[:1].isupper()]
    return not names or any(name in text for name in names)


def _find(low: str, cue: str, out: Sequence[Span]) -> int:
    """Offset of the cue as whole words outside `out`; -1 when it does not stand there."""
    at = low.find(cue)
    while at >= 0:
        end = at + len(cue)
        whole = not (at and low[at - 1].isalnum()) and not (end < len(low) and low[end].isalnum())
        if whole and not touches(at, end, out):
            return at
        at = low.find(cue, end)
    return -1


def _is_amid(low: str, at: int) -> bool:
    """Whether what is named at `at` is said to go on."""
    return not english.AMID.isdisjoint(low[max(0, at - _REACH) : at].split())


def _is_dated_without_year(timexes: Sequence[Timex], day: date, start: int, end: int) -> bool:
    """Whether the event's day stands right beside its name, as month and day: "its Aug. 15 seizure of power"."""
    value = f"XXXX-{day:%m-%d}"
    same = [t for t in timexes if t.value == value]
    return any(-_REACH <= t.end - start <= _BEHIND or 0 <= t.start - end <= _AFTER for t in same)
