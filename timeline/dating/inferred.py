"""When an article without a date can have been written: its own dates and events, each a bound with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline import tagger
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit
from timeline.dating import named_events
from timeline.dating.bounds import YEAR, Clue, binds, compatible, touches, weekday, window
from timeline.model import Dating, NamedEvent, Span, Timex
from timeline.text import language

LENGTH = 20_000  # characters of an article that are looked at
_RECENT = timedelta(31)  # so long before an update an article can have been written that names the days before it
_LEAD = 400  # characters: the first sentences of an article
_AHEAD = frozenset(
    """
    will would could may might should expected expects expect plan plans planned planning scheduled due
    beyond forecast forecasts estimated estimate projected target targets next proposed propose
    proposal calls seek seeks want wants intends intend aims aim goal maturing mature matures expire expires deadline
    option predict predicting projection projections
    beginning starting effective future coming agreed ready set hopes hope bid candidate upcoming
""".split()
)
_UNTIL = frozenset("by until till through before to for".split())
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def infer(text: str, body: int, removed: Sequence[Span], events: Sequence[NamedEvent]) -> Dating:
    """The interval that the clues of a text leave, with basis `text`; no date when they leave no bound.

    Only English texts are read. Nothing inside `removed` counts. `anchor` is the day that the first sentences tell
    of when the clues leave one such weekday: relative words count from it.
    """
    article, timexes, clues = _clues(text, body, removed, events)
    inside = window(clues)
    if inside is None or inside.start is None:
        return Dating(flags=("D1",))
    lead = _lead(article, body, timexes, inside)
    if lead is not None:
        day, said = lead
        reason = f'the first sentences tell of "{said}": written that day or the day after'
        clues = [*clues, Clue(day, min(day + timedelta(1), inside.last or day), reason)]
        inside = window(clues) or inside
    begin = inside.start or date.min
    near = [c for c in clues if c.hard and c.first and (begin - c.first).days < 400 and inside.end]
    used = tuple(dict.fromkeys(c.reason for c in (*near, *(clue for clue in clues if binds(clue, inside)))))
    edtf = intervals.edtf_of(inside)
    if inside.end is None:  # a bound is as coarse as the text has it: `2018/..`
        edtf = next((f"{c.edtf}/.." for c in clues if c.first == inside.start and c.edtf), edtf)
    anchor = lead[0] if lead and not inside.is_day else None
    return Dating(edtf, "text", None, "; ".join(used), ("D1",), anchor=anchor, clues=used)


def supply_year(dating: Dating, text: str, body: int, removed: Sequence[Span], events: Sequence[NamedEvent]) -> Dating:
    """`dating`, whose day has no year (`XXXX-08-15`), in the one year that the clues of the text leave, if they do.

    A weekday that the first sentences tell of must be that of the day; without one the year stays open.
    """
    article, timexes, clues = _clues(text, body, removed, events)
    inside = window(clues)
    if inside is None or inside.start is None or inside.last is None or (inside.last - inside.start) > 2 * YEAR:
        return dating
    years = range(inside.start.year, inside.last.year + 1)
    stated = [day for year in years if (day := intervals.make_day(year, *map(int, (dating.edtf or "")[5:].split("-"))))]
    days = [day for day in stated if inside.start <= day <= inside.last]
    told = {number for t in timexes if (number := weekday(article, t)) is not None and t.start < body + _LEAD}
    days = [day for day in days if day.weekday() in told]
    if len(days) != 1:
        return dating
    used = tuple(dict.fromkeys(clue.reason for clue in clues if clue.hard or binds(clue, inside)))
    why = f"{dating.why}; the year: {'; '.join(used)}"
    return replace(dating, edtf=days[0].isoformat(), why=why, clues=used)


def bound_below(dating: Dating, text: str, body: int, removed: Sequence[Span], events: Sequence[NamedEvent]) -> Dating:
    """`dating`, of which the last possible day is known, from the latest day shortly before it that the text names."""
    last = dating.latest
    if last is None:
        return dating
    article, timexes, clues = _clues(text, body, removed, events)
    days = [
        (t.interval.start, f'"{t.text}" is named')
        for t in timexes
        if t.basis == "explicit" and t.unit is Unit.DAY and t.interval and t.interval.start
        if tagger.direction(article, t.start, t.end) <= 0 and _is_told(article, t)
    ]
    known = [*days, *((clue.first, clue.reason) for clue in clues if clue.first and clue.hard)]
    recent = [(day, reason) for day, reason in known if last - _RECENT <= day <= last]
    if not recent:
        return dating
    first, reason = max(recent)
    why = f"{dating.why}; {reason}: written on or after {first}"
    return replace(dating, edtf=intervals.edtf_of(intervals.days(first, last)), why=why)


def _clues(
    text: str, body: int, removed: Sequence[Span], events: Sequence[NamedEvent]
) -> tuple[str, list[Timex], list[Clue]]:
    """The part of the text that is looked at, its temporal expressions and the clues that go together."""
    article = text[: body + LENGTH]
    if language.guess(article[body:]) != "en":
        return article, [], []
    out = [(0, body), *removed]
    timexes = [t for t in tagger.tag_unanchored(article, None) if not touches(t.start, t.end, out)]
    clues = _stated(article, timexes)
    clues += named_events.clues(article, events, timexes, out, clues)
    clues += _partial(article, timexes, window(clues))
    return article, timexes, compatible(clues)


def _lead(text: str, body: int, timexes: list[Timex], inside: Interval) -> tuple[date, str] | None:
    """The day in a window of two weeks at most that the first sentences tell of, and its words."""
    if inside.start is None or inside.last is None or (inside.last - inside.start).days > 13:
        return None
    for timex in timexes:
        number = weekday(text, timex) if timex.start < body + _LEAD else None
        if number is not None:
            days = [day for n in range((inside.last - inside.start).days + 1)
                    if (day := inside.start + timedelta(n)).weekday() == number]  # fmt: skip
            return (days[0], timex.text) if len(days) == 1 else None
    return None


def _stated(text: str, timexes: list[Timex]) -> list[Clue]:
    """Dates with a year: what is told as past was over, what is announced lay ahead."""
    found = []
    for timex in timexes:
        inside = timex.interval
        if timex.basis != "explicit" or timex.type != "DATE" or inside is None or inside.start is None:
            continue
        if not 1900 <= inside.start.year <= 2099 or timex.unit in (Unit.DECADE, Unit.CENTURY):
            continue
        ahead = tagger.direction(text, timex.start, timex.end)
        unit = timex.unit if timex.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else Unit.DAY
        if ahead < 0 and _word_before(text, timex.start) not in _UNTIL and _is_told(text, timex):
            found.append(
                Clue(inside.start, None, f'"{timex.text}" is told as past', True, intervals.edtf(unit, inside.start))
            )
        elif ahead > 0 and timex.unit in (Unit.DAY, Unit.MONTH) and inside.last:
            found.append(Clue(None, inside.last, f'"{timex.text}" lies ahead'))
    return found


def _is_told(text: str, timex: Timex) -> bool:
    """Whether nothing in the sentence looks ahead of the day it was written."""
    start = tagger.sentence_start(text, timex.start)
    stop = named_events.sentence_stop(text, timex.end)
    return _AHEAD.isdisjoint(word.strip(",.;:\"'`()") for word in text[start : min(stop, start + 600)].lower().split())


def _partial(text: str, timexes: list[Timex], inside: Interval | None) -> list[Clue]:
    """Months, days and seasons without a year, put into the window that the years leave, when that is about a year."""
    if inside is None or inside.start is None or inside.last is None or (inside.last - inside.start).days > 400:
        return []
    low, high = inside.start, inside.last
    found = []
    for timex in timexes:
        if timex.type != "DATE" or not timex.value.startswith("XXXX-"):
            continue
        rest = timex.value[5:]
        ahead = tagger.direction(text, timex.start, timex.end)
        if len(rest) == 5 and rest[2] == "-" and rest.replace("-", "").isdigit():
            found += _day(timex, int(rest[:2]), int(rest[3:]), ahead, low, high)
        elif len(rest) == 2 and rest.isdigit() and _word_before(text, timex.start) == "in" and ahead <= 0:
            found += _month(timex, int(rest), low, high)
        elif rest in _SEASONS and timex.text.lower().startswith("this "):
            found += _season(timex, rest, low)
    return found


def _word_before(text: str, at: int) -> str:
    said = text[max(0, at - 20) : at].split()
    return said[-1].lower() if said else ""


def _day(timex: Timex, month: int, day: int, ahead: int, low: date, high: date) -> list[Clue]:
    days = [d for year in range(low.year, high.year + 2) if (d := intervals.make_day(year, month, day))]
    if ahead > 0:
        first = next((d for d in days if d > low), None)
        if first is not None and (first - low).days <= 120:
            return [Clue(None, first - timedelta(1), f'"{timex.text}" lies ahead: written before {first}')]
    elif ahead < 0:
        past = [d for d in days if low <= d <= high]
        if len(past) == 1:
            return [Clue(past[0], None, f'"{timex.text}" is told as past: written on or after {past[0]}')]
    return []


def _month(timex: Timex, month: int, low: date, high: date) -> list[Clue]:
    """ "In August, they left" was not written in August, or it would name the day."""
    begins = [date(year, month, 1) for year in range(low.year, high.year + 1)]
    begins = [d for d in begins if d >= low.replace(day=1) and (intervals.shift(d, 1, Unit.MONTH) or d) <= high]
    if len(begins) != 1:
        return []
    after = intervals.shift(begins[0], 1, Unit.MONTH)
    return [Clue(after, None, f'"in {timex.text}" is told as past: written after {begins[0]:%Y-%m}')]


def _season(timex: Timex, name: str, low: date) -> list[Clue]:
    """ "this summer" is said in that summer or in the rest of its year."""
    begin = date(low.year, _SEASONS[name], 1)
    if begin > low + timedelta(92):
        return []
    last = date(low.year, 12, 31) if name != "WI" else date(low.year + 1, 3, 31)
    return [Clue(begin, last, f'"{timex.text}" was said before {last.year} was over')] if last >= low else []
