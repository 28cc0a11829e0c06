"""Claims in the same words, of one time and mood, are one before anything is weighed. Pure; linear but for sorting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.model import Claim

RUN = 8  # words in a row that are no accident; a shorter sentence is repeated only where the longest of its page is too
Words = tuple[str, ...]
REPRINT = 7  # days by which a reprint may be later than the first print, where the date is only that of the paper


class Time(NamedTuple):
    """When a claim is of: ordinals of its days, inclusive, `None` at an open side; whether its sentence says so."""

    first: int | None
    last: int | None
    stated: bool


def originals(claims: Sequence[Claim], said: Sequence[Words], moods: Sequence[str], times: Sequence[Time]) -> list[int]:
    """For each claim the place of the one that it repeats, its own where it repeats none.

    `claims` are in canonical order, `said` has the words of each. What is stated repeats what is stated for the same
    time; what has the day of its paper repeats the first of a week.
    """
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, key in enumerate(_keys(claims, said, moods)):
        alike[(*key, times[at].stated)].append(at)
    out = list(range(len(claims)))
    for places in alike.values():
        if len(places) > 1:
            _settle(places, claims, times, out)
    return out


def _keys(claims: Sequence[Claim], said: Sequence[Words], moods: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """What a claim shares with its copies; the second claim of a sentence is like the second of the copied one."""
    longest: dict[str, Words] = {}
    for claim, words in zip(claims, said, strict=True):
        if len(words) > len(longest.get(claim.document, ())):
            longest[claim.document] = words
    met: dict[tuple[object, ...], int] = defaultdict(int)
    for claim, words, mood in zip(claims, said, moods, strict=True):
        own = (claim.document, claim.span, claim.kind, mood, claim.date)
        yield words, claim.kind, mood, met[own], longest.get(claim.document) if len(words) < RUN else None
        met[own] += 1


def _settle(places: Sequence[int], claims: Sequence[Claim], times: Sequence[Time], out: list[int]) -> None:
    """Parts claims in the same words by their days; one without a date repeats the dated one, where there is one."""
    undated = [at for at in places if not claims[at].date]
    dated = [at for at in places if claims[at].date]
    dated.sort(key=lambda at: (times[at].first or 0, times[at].last or 0, at))
    begun = set(_dated(dated, claims, times, out))
    first = begun.pop() if len(begun) == 1 else next(iter(undated), 0)
    for at in undated:
        out[at] = first


def _dated(places: Sequence[int], claims: Sequence[Claim], times: Sequence[Time], out: list[int]) -> Iterable[int]:
    """Those that others repeat; `places` are in order of time."""
    begun: dict[str | None, int] = {}
    week = None
    for at in places:
        first = at
        if _is_of_paper(times[at]):
            first = week = at if week is None or _days_after(times[week], times[at]) > REPRINT else week
        out[at] = begun.setdefault(claims[at].date, first)
    return begun.values()


def _is_of_paper(time: Time) -> bool:
    """Whether its days are those of its paper, and known on both sides."""
    return not time.stated and time.first is not None and time.last is not None


def _days_after(one: Time, two: Time) -> int:
    return (two.first or 0) - (one.first or 0)
