"""The dates of a sentence that have a row of their own: no comparison, no reporting period, one for each act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.claims.act import Act, Place
from timeline.claims.day import Day
from timeline.claims.rules import Rule, decide
from timeline.grammar import Verb
from timeline.lang.claim_rows import Scopes

_LEVEL = 12  # words between "from" and the date of a level: "from 700 million dollars a year ago"
_RECORD = 14  # words before "since" in which "the worst" stands
_WEEK = 7


def settled(days: Sequence[Day], latest: date | None) -> list[Day]:
    """`days` without those that only compare, each weekday on the side its verb looks to, one for each act."""
    if not days:
        return []
    looked = [_looking(day, latest) for day in days if not (day.place and decide(RULES, day.place))]
    return [day for day in looked if not any(other is not day and _is_wider(day, other) for other in looked)]


def _compared(p: Place) -> str:
    clause = p.parse.clauses[p.parse.where[p.at]]
    verb = clause.verb
    return p.text(verb.head) if verb and verb.form == "done" and p.lemma(verb.head) in _words(p).comparing else ""


def _than(p: Place) -> str:
    first, than = p.back(p.at - 1, "NPADg#RIO.G") + 1, _words(p).than
    return next((text for text in reversed(p.texts[first : p.at]) if text in than), "")


def _level(p: Place) -> str:
    opens = _words(p).from_level
    for i in range(p.at - 1, max(-1, p.at - _LEVEL), -1):
        if p.kinds[i] in 'VZEFGMBHK;"STWC':
            return ""
        if p.texts[i] in opens:
            return p.texts[i] if _is_number(p, i + 1) else ""
    return ""


def _is_number(p: Place, i: int) -> bool:
    while p.kind(i) in "RDI." and i < p.at:
        i += 1
    return p.kind(i) == "#"


def _record(p: Place) -> str:
    if p.text(p.at - 1) not in _words(p).since:
        return ""
    for i in range(p.at - 2, max(-1, p.at - _RECORD), -1):
        if p.kind(i) == ";":
            return ""
        if p.text(i) in _words(p).records or (p.text(i).endswith(_words(p).superlative) and p.kind(i) in "AN"):
            return p.text(i)
    return ""


def _period(p: Place) -> str:
    if p.kind(p.at - 1) in "EF" and p.lemma(p.at - 1) in _words(p).ending and p.kind(p.at - 2) == "Y":
        return p.text(p.at - 2)  # "for the quarter ended 30 June"
    clause = p.parse.clauses[p.parse.where[p.at]]
    verb = clause.verb
    ends = verb is not None and verb.form == "done" and p.lemma(verb.head) in _words(p).ending
    return (
        p.text(clause.governor)
        if ends and clause.governor >= 0 and p.text(clause.governor) in _words(p).periods
        else ""
    )


def _apart(p: Place) -> str:
    """Whether the words of a time only tell how far something is from another: "three days later than planned"."""
    is_span = p.text(p.at).casefold().split()[-1:] and p.text(p.at).casefold().split()[-1] in _words(p).apart
    return p.text(p.at + 1) if is_span and p.text(p.at + 1) in _words(p).than else ""


def _words(p: Place) -> Scopes:
    return p.language.scopes


def _rule(name: str, made: Callable[[Place], str], examples: tuple[str, ...], but: tuple[str, ...]) -> Rule[Place, str]:
    return Rule(name, made, examples, but)


RULES: tuple[
    Rule[Place, str], ...
] = (  # each gives a date no row of its own; a date of the sentence stands in brackets
    _rule(
        "what something is compared with",
        _compared,
        ("The yard built nine ships, compared with four [in 2012].",),
        ("The yard compared its ships [in 2012].",),
    ),
    _rule(
        "what something is more than",
        _than,
        ("The dam holds more water than [in 2012].",),
        ("More than nine ships left [in 2012].",),
    ),
    _rule(
        "the level before",
        _level,
        ("The price rose to 40 crowns from 30 crowns [a year ago].",),
        ("The ship came from Oslo [a year ago].",),
    ),
    _rule(
        "the time of a record",
        _record,
        ("It was the worst flood since [1987].", "Prices fell to the lowest level since [May 2012]."),
        ("The dam has leaked since [1987].",),
    ),
    _rule(
        "the end of a period",
        _period,
        ("The yard made a profit for the quarter ended [30 September 2013].",),
        ("The strike ended [on 30 September 2013].",),
    ),
    _rule(
        "how far apart",
        _apart,
        ("The ship sails [three days later] than planned.",),
        ("The ship sailed [three days later].",),
    ),
)


def _is_wider(day: Day, other: Day) -> bool:
    """Whether a date only holds the other one, of the same act or its frame: "this year" and "yesterday"."""
    mine, theirs = day.moment.interval, other.moment.interval
    if mine is None or theirs is None or None in (mine.start, mine.end, theirs.start, theirs.end):
        return False
    if not (mine.start <= theirs.start and theirs.end <= mine.end):  # type: ignore[operator]
        return False
    if mine == theirs:
        return _same(day.act, other.act) and day.moment.start < other.moment.start
    return _same(day.act, other.act) or _is_frame(day, other)


def _same(one: Act | None, other: Act | None) -> bool:
    return one is not None and other is not None and one.word == other.word


def _is_frame(day: Day, other: Day) -> bool:
    """Whether a date stands before a noun that only tells where the other's act took place: "at this year's fair"."""
    if day.act is None or other.act is None or not day.act.is_noun or other.act.is_noun or day.place is None:
        return False
    before = day.place.text(day.place.at - 1)
    return (
        day.act.clause == other.act.clause
        and before in day.page.language.scopes.dates_a_noun
        and day.act.word > day.place.at
    )


def _looking(day: Day, latest: date | None) -> Day:
    """`day` on the weekday that its verb looks to: the last one for what was done, the next one for what will be."""
    start = _weekday(day) if _has_verb(day) else None
    if latest is None or start is None:
        return day
    verb = day.verb
    if start > latest and verb.is_finite and verb.past and not verb.modal:
        return _moved(day, start - timedelta(_WEEK), verb, "last")
    return _moved(day, start + timedelta(_WEEK), verb, "next") if start < latest and _looks_ahead(day) else day


def _looks_ahead(day: Day) -> bool:
    verb = day.verb
    return verb.is_finite and verb.modal in day.page.language.scopes.looks_ahead and not verb.perfect


def _weekday(day: Day) -> date | None:
    """The day of a weekday, where it is known."""
    interval = day.moment.interval
    is_one = day.moment.text.lower() in day.page.language.dates.weekdays and not day.moment.floats
    return interval.start if interval is not None and interval.is_day and is_one else None


def _has_verb(day: Day) -> bool:
    """Whether the date hangs on a verb; of "Friday's talks" no verb tells."""
    return day.act is not None and day.act.word < day.moment_word and day.parse.clauses[day.act.clause].verb is not None


def _moved(day: Day, to: date, verb: Verb, side: str) -> Day:
    words = day.parse.words
    said = day.page.text[words.starts[verb.first] : words.ends[verb.last]]
    interval = Interval(to, to + timedelta(1))
    why = f"“{day.moment.text}” is {to}: the {side} such day, for “{said}”"
    moment = day.moment._replace(edtf=intervals.edtf_of(interval), interval=interval, why=why)
    return Day(day.page, day.sentence, day.cues, moment)
