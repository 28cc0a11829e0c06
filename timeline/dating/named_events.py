"""What an article without a date says by naming dated events of its topic: it was written after they began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.dating.bounds import YEAR, Clue, touches, weekday, window
from timeline.lang.english.times import tense
from timeline.model import NamedEvent, Span, Timex

WEEK = timedelta(6)
AMID = frozenset("amid amidst during ongoing current continuing under latest recent".split())
NEGATION = frozenset("not never no without nor neither if unless whether hasn't haven't didn't wasn't isn't".split())
_REACH = 30  # characters around an event's name in which its day or "amid" stands
_BEFORE = 60  # characters before an event's name in which a word can make it background


def clues(
    text: str, events: Sequence[NamedEvent], timexes: Sequence[Timex], out: Sequence[Span], known: Sequence[Clue]
) -> list[Clue]:
    """The bounds that the events named in `text` give, beside those `known`; nothing inside `out` counts."""
    low = text.lower()
    found: list[Clue] = []
    named = [(event, *place) for event in events if (place := _place(text, low, event, out))]
    for event, at, end in sorted(named, key=lambda each: len(each[0].again)):  # what is unique settles what recurs
        inside = window([*known, *(clue for clue in found if clue.hard)])
        found += _of(text, low, event, (at, end), timexes, inside)
    return found


def _place(text: str, low: str, event: NamedEvent, out: Sequence[Span]) -> Span | None:
    """Where the event is first named as something that has begun."""
    if event.interval.start is None or not _is_about(text, event):
        return None
    for cue in event.cues:
        at = _find(low, cue.lower(), out)
        if at < 0 or not NEGATION.isdisjoint(low[max(0, at - _REACH) : at].split()):
            continue
        if tagger.direction(text, at, at + len(cue)) <= 0 or _amid(low, at):
            return at, at + len(cue)
    return None


def _of(
    text: str, low: str, event: NamedEvent, place: Span, timexes: Sequence[Timex], known: Interval | None
) -> Iterator[Clue]:
    """The bounds one event gives."""
    at, end = place
    said = f'"{text[at:end]}" is {event.name}'
    possible = _possible(event, known)
    if not possible:
        return
    if len(possible) == 1:
        said += f", {intervals.edtf_of(possible[0])}"
    recent = [one for one in possible if not (known and known.start and one.start and one.start < known.start - WEEK)]
    news = _news_day(text, low, recent, place, timexes)
    if len(possible) > 1 and news is not None:
        possible = [one for one in possible if one.start == news[0]]
        said += f", of whose days {news[0]} is the {news[1]}"
    first = min(one.start for one in possible if one.start)
    yield Clue(first, None, f"{said}: written after it began", True)
    if news is not None:
        yield Clue(news[0], news[0] + WEEK, f'beside it stands "{news[1]}": written within a week of it')
    if len(possible) > 1:
        return
    last = possible[0].last
    if last and (last - first).days > 14:
        if _amid(low, at):
            yield Clue(None, last, f"{said}: it is going on")
        elif str(first.year) not in text:
            yield Clue(None, first + YEAR, f"{said}: named without its year")
    if possible[0].is_day and _dated_without_year(timexes, first, at, end):
        yield Clue(None, first + YEAR - timedelta(1), f"{said}: its day is given without a year")


def _possible(event: NamedEvent, known: Interval | None) -> list[Interval]:
    """The times of an event that came more than once, without those after the article was written."""
    times = [event.interval, *event.again]
    if not event.again or known is None or known.last is None:
        return times
    return [one for one in times if one.start and one.start <= known.last]


def _news_day(
    text: str, low: str, times: Sequence[Interval], place: Span, timexes: Sequence[Timex]
) -> tuple[date, str] | None:
    """The event's day and the bare weekday its sentence tells it by, when only one of its times is such a weekday."""
    at, end = place
    before = low[max(0, at - _BEFORE) : at].rpartition(". ")[2].split()
    if not tense.BACKGROUND.isdisjoint(before):
        return None
    start, stop = tagger.sentence_start(text, at), sentence_stop(text, end)
    for timex in timexes:
        number = weekday(text, timex) if start <= timex.start < stop else None
        if number is not None:
            days = [one.start for one in times if one.is_day and one.start and one.start.weekday() == number]
            return (days[0], timex.text) if len(days) == 1 else None
    return None


def sentence_stop(text: str, at: int) -> int:
    """Offset behind the sentence or line that `at` stands in, as far as a full stop and a blank tell."""
    return min((stop for stop in (text.find(". ", at), text.find("\n", at)) if stop >= 0), default=len(text))


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


def _amid(low: str, at: int) -> bool:
    return not AMID.isdisjoint(low[max(0, at - _REACH) : at].split())


def _dated_without_year(timexes: Sequence[Timex], day: date, start: int, end: int) -> bool:
    """Whether the event's day stands right beside its name, as month and day: "its Aug. 15 seizure of power"."""
    value = f"XXXX-{day:%m-%d}"
    same = [t for t in timexes if t.value == value]
    return any(-_REACH <= t.end - start <= 2 or 0 <= t.start - end <= 12 for t in same)
