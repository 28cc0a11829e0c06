"""The day of an event: what all stated dates allow, else the day that most documents state, else the whole range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.chronology.traits import Traits

WINS = 2  # documents whose dates allow a day that others deny: one against one decides nothing


def date_of(members: Sequence[Traits], copies: Mapping[str, str]) -> tuple[str | None, tuple[str, ...]]:
    """The EDTF date of the event of `members`, best first, and the conflict where they state more than one.

    A person's word goes first. The day of the paper, which a sentence without a date inherits, only counts where no
    claim states a date: the act may be of the day before. Then the earliest paper decides, for the others repeat it.
    `copies` has for a document that prints another's text that other one: they have one vote.
    """
    if members[0].claim.basis == "curator":
        return members[0].claim.date, ()
    known = _known(members)
    if not known:
        return next((t.claim.date for t in members if t.claim.date), None), ()
    tightest = _common(list(_days(known)))
    if tightest:
        return _of_papers(tightest, members, copies) or _written(tightest, known), ()
    if not known[0].stated:
        return min(known, key=lambda t: (t.first, t.last)).claim.date, ()
    return _stated(known, members, copies)


def _stated(
    known: Sequence[Traits], members: Sequence[Traits], copies: Mapping[str, str]
) -> tuple[str | None, tuple[str, ...]]:
    """The date of those that state one and do not agree, and the conflict."""
    named = dict.fromkeys(f"{t.claim.date} ({t.claim.where})" for t in _firsts(known))
    chosen = _chosen(known, members, copies) or reduce(Interval.hull, _days(known))
    return _written(chosen, known), (f"dates differ: {', '.join(named)}",)


def fitting_first(members: Sequence[Traits], date: str | None) -> list[Traits]:
    """The same, those first whose own date allows that of the event: the first is the claim that is shown."""
    event = intervals.bounds(date) if date else None
    return sorted(members, key=lambda t: not _allows(t, event)) if event else list(members)


def _allows(traits: Traits, event: Interval) -> bool:
    """Whether the claim's date allows days of the event; what has the day of its paper may be some days older."""
    own = traits.interval
    if own is None or event.last is None or own.start is None:
        return True
    early = own.start.toordinal() - traits.loose
    return early <= event.last.toordinal() and not (event.start and own.last and event.start > own.last)


def _chosen(known: Sequence[Traits], members: Sequence[Traits], copies: Mapping[str, str]) -> Interval | None:
    """The time that most documents allow, then the one that most papers may report, then the best claim's.

    Days are asked first, other times where nobody names a day. `None` where no two documents agree.
    """
    times = dict.fromkeys(_days([t for t in known if t.days == 1] or known))
    votes = {
        each: (_count(_allowing(each, known), copies), _count(_reporting(each, members), copies)) for each in times
    }
    return _winner(votes, next(_days(known)))


def _winner(votes: Mapping[Interval, tuple[int, int]], best: Interval) -> Interval | None:
    """The time with most votes, `best` where several have as many; `None` where no two documents agree on one.

    `votes` are of those that state it and of those that may report it.
    """
    most = max(votes.values())
    agree = [each for each, found in votes.items() if found == most]
    if most[0] >= WINS or (sum(most) >= WINS and len(agree) == 1):
        return agree[0]
    return best if most[1] >= WINS and best in agree else None


def _of_papers(time: Interval, members: Sequence[Traits], copies: Mapping[str, str]) -> str | None:
    """The day of the earliest paper inside a longer time that less than half of the documents state.

    One "last week" among many papers of Monday makes no week of their Monday.
    """
    inside = [] if time.is_day else [t for t in members if _is_paper_inside(t, time)]
    stating = _count((t for t in members if t.stated), copies)
    if stating * 2 >= _count(members, copies) or _count(inside, copies) < max(WINS, stating):
        return None
    return min(inside, key=lambda t: (t.first or 0, t.at)).claim.date


def _is_paper_inside(t: Traits, time: Interval) -> bool:
    return t.days == 1 and not t.stated and t.interval is not None and time.intersect(t.interval) is not None


def _days(members: Iterable[Traits]) -> Iterator[Interval]:
    return (t.interval for t in members if t.interval)


def _count(found: Iterable[Traits], copies: Mapping[str, str]) -> int:
    """How many documents they are of, a copied text one."""
    return len({copies.get(t.claim.document, t.claim.document) for t in found})


def _allowing(inside: Interval, known: Iterable[Traits]) -> Iterator[Traits]:
    """Those whose stated date allows all of it."""
    return (t for t in known if t.interval and inside.intersect(t.interval) == inside)


def _reporting(inside: Interval, members: Iterable[Traits]) -> Iterator[Traits]:
    """Those that tell it as done in a paper of that day or of the next few: no paper reports what is to come."""
    last = (inside.last or inside.start or date.min).toordinal()
    told = (t for t in members if t.first is not None and not t.stated and t.mood == "done")
    return (t for t in told if t.first is not None and last <= t.first <= last + t.loose)


def _known(members: Iterable[Traits]) -> list[Traits]:
    """Those with stated days; where there are none, those with days."""
    closed = [t for t in members if t.closed]
    return [t for t in closed if t.stated] or closed


def _common(days: Sequence[Interval]) -> Interval | None:
    """The days in all of them."""
    both: Interval | None = days[0]
    for each in days[1:]:
        both = both.intersect(each) if both else None
    return both


def _written(days: Interval, known: Iterable[Traits]) -> str:
    """EDTF of the days, as a claim has it that is of just these."""
    return next((t.claim.date for t in known if t.interval == days and t.claim.date), None) or intervals.edtf_of(days)


def _firsts(members: Iterable[Traits]) -> list[Traits]:
    """One member for each date, in order of time."""
    one = {t.claim.date: t for t in reversed(list(members))}
    return sorted(one.values(), key=lambda t: (t.first or 0, t.last or 0))
