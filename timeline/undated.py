"""When an article without a date can have been written: its own dates and events, each a bound with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import tagger, when
from timeline.headers import language
from timeline.model import Dating, NamedEvent, Span, Timex
from timeline.tagger import passes
from timeline.when import Interval, Unit

LENGTH = 20_000  # characters of an article that are looked at
YEAR = timedelta(365)
AMID = frozenset("amid amidst during ongoing current continuing under latest recent".split())
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


@dataclass(frozen=True, slots=True)
class Clue:
    """A bound on the day of writing, both ends inclusive. A hard one is never given up."""

    first: date | None
    last: date | None
    reason: str
    hard: bool = False
    edtf: str = ""  # of `first`, as coarse as it was printed


def infer(text: str, body: int, removed: Sequence[Span], events: Sequence[NamedEvent]) -> Dating:
    """The interval that the clues of a text leave, with basis `text`; no date when they leave no bound.

    Only English texts are read. Nothing inside `removed` counts.
    """
    article = text[: body + LENGTH]
    if language.guess(article[body:]) != "en":
        return Dating(flags=("D1",))
    out = [(0, body), *removed]
    timexes = [t for t in tagger.tag_unanchored(article, None) if not _inside(t.start, t.end, out)]
    clues = [*_stated(article, timexes), *_named(article, events, timexes, out)]
    clues += _partial(article, timexes, _window(clues))
    clues = _compatible(clues)
    inside = _window(clues)
    if inside is None or inside.start is None:
        return Dating(flags=("D1",))
    near = [c for c in clues if c.hard and c.first and (inside.start - c.first).days < 400 and inside.end]
    used = tuple(dict.fromkeys(c.reason for c in (*near, *(clue for clue in clues if _binds(clue, inside)))))
    edtf = when.edtf_of(inside)
    if inside.end is None:  # a bound is as coarse as the text has it: `2018/..`
        edtf = next((f"{c.edtf}/.." for c in clues if c.first == inside.start and c.edtf), edtf)
    return Dating(edtf, "text", None, "; ".join(used), ("D1",), clues=used)


def _inside(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(start < last and first < end for first, last in spans)


def _binds(clue: Clue, inside: Interval) -> bool:
    return (clue.first is not None and clue.first == inside.start) or (
        clue.last is not None and inside.end is not None and clue.last == inside.last
    )


def _window(clues: Sequence[Clue]) -> Interval | None:
    """The days all clues allow; `None` when there are no clues or they exclude each other."""
    first = max((clue.first for clue in clues if clue.first), default=None)
    last = min((clue.last for clue in clues if clue.last), default=None)
    if (first is None and last is None) or (first and last and first > last):
        return None
    return when.days(first, last)


def _compatible(clues: list[Clue]) -> list[Clue]:
    """The clues without the soft ones that contradict the others; the hard ones alone if that does not help."""
    if _window(clues) is not None:
        return clues
    kept = [clue for clue in clues if clue.hard]
    for clue in clues:
        if not clue.hard and _window([*kept, clue]) is not None:
            kept.append(clue)
    return kept if _window(kept) is not None else []


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
                Clue(inside.start, None, f'"{timex.text}" is told as past', True, when.edtf(unit, inside.start))
            )
        elif ahead > 0 and timex.unit in (Unit.DAY, Unit.MONTH) and inside.last:
            found.append(Clue(None, inside.last, f'"{timex.text}" lies ahead'))
    return found


def _is_told(text: str, timex: Timex) -> bool:
    """Whether nothing in the sentence looks ahead of the day it was written."""
    start = passes.sentence_start(text, timex.start)
    stop = min((at for at in (text.find(". ", timex.end), text.find("\n", timex.end)) if at >= 0), default=len(text))
    return _AHEAD.isdisjoint(word.strip(",.;:\"'`()") for word in text[start : min(stop, start + 600)].lower().split())


def _named(text: str, events: Sequence[NamedEvent], timexes: list[Timex], out: Sequence[Span]) -> list[Clue]:
    """Dated events of the topic: an article that names one was written after it began."""
    low = text.lower()
    found = []
    for event in events:
        start = event.interval.start
        if start is None or not _is_about(text, event):
            continue
        for cue in event.cues:
            at = _find(low, cue.lower(), out)
            if at < 0 or (tagger.direction(text, at, at + len(cue)) > 0 and not _amid(low, at)):
                continue
            said = f'"{text[at : at + len(cue)]}" is {event.name}, {when.edtf_of(event.interval)}'
            found.append(Clue(start, None, f"{said}: written after it began", True))
            last = event.interval.last
            if last and (last - start).days > 14:
                if _amid(low, at):
                    found.append(Clue(None, last, f"{said}: it is going on"))
                elif str(start.year) not in text:
                    found.append(Clue(None, start + YEAR, f"{said}: named without its year"))
            if event.interval.is_day and _dated_without_year(timexes, start, at, at + len(cue)):
                found.append(Clue(None, start + YEAR - timedelta(1), f"{said}: its day is given without a year"))
            break
    return found


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
        if whole and not _inside(at, end, out):
            return at
        at = low.find(cue, end)
    return -1


def _amid(low: str, at: int) -> bool:
    return not AMID.isdisjoint(low[max(0, at - 30) : at].split())


def _dated_without_year(timexes: list[Timex], day: date, start: int, end: int) -> bool:
    """Whether the event's day stands right beside its name, as month and day: "its Aug. 15 seizure of power"."""
    value = f"XXXX-{day:%m-%d}"
    same = [t for t in timexes if t.value == value]
    return any(-30 <= t.end - start <= 2 or 0 <= t.start - end <= 12 for t in same)


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
    days = [d for year in range(low.year, high.year + 2) if (d := when.make_day(year, month, day))]
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
    begins = [d for d in begins if d >= low.replace(day=1) and (when.shift(d, 1, Unit.MONTH) or d) <= high]
    if len(begins) != 1:
        return []
    after = when.shift(begins[0], 1, Unit.MONTH)
    return [Clue(after, None, f'"in {timex.text}" is told as past: written after {begins[0]:%Y-%m}')]


def _season(timex: Timex, name: str, low: date) -> list[Clue]:
    """ "this summer" is said in that summer or in the rest of its year."""
    begin = date(low.year, _SEASONS[name], 1)
    if begin > low + timedelta(92):
        return []
    last = date(low.year, 12, 31) if name != "WI" else date(low.year + 1, 3, 31)
    return [Clue(begin, last, f'"{timex.text}" was said before {last.year} was over')] if last >= low else []
