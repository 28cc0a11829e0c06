"""Claims in the same words, of one time and mood, are one before anything is weighed. Pure; linear but for sorting."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from timeline.model import Claim

RUN = 8  # words in a row that are no accident; a shorter sentence is repeated only where the longest of its page is too
Words = tuple[str, ...]
REPRINT = 7  # days by which a reprint may be later than the first print, where the date is only that of the paper


class Known(Protocol):
    """What is kept of a claim: the number of its words, its days as ordinals, and whether its sentence states them."""

    @property
    def alike(self) -> int: ...

    @property
    def first(self) -> int | None: ...

    @property
    def last(self) -> int | None: ...

    @property
    def stated(self) -> int: ...


def originals(found: Sequence[Known], dates: Sequence[str | None]) -> list[int]:
    """For each claim the place of the one that it repeats, its own where it repeats none.

    What is `found` is in canonical order, `dates` are EDTF. What is stated repeats what is stated for the same time;
    what has the day of its paper repeats the first of a week.
    """
    alike: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(found):
        alike[each.alike].append(at)
    out = list(range(len(found)))
    for places in alike.values():
        if len(places) > 1:
            first = settled([found[at] for at in places], [dates[at] for at in places])
            for at, original in zip(places, first, strict=True):
                out[at] = places[original]
    return out


def keys(claims: Sequence[Claim], said: Sequence[Words], moods: Sequence[str], stated: Sequence[bool]) -> Iterator[int]:
    """What each claim of one document shares with its copies, as a number; `claims` are in canonical order.

    The second claim of a sentence is like the second of the copied one.
    """
    longest: Words = ()
    for words in said:
        longest = words if len(words) > len(longest) else longest
    page = " ".join(longest)
    met: dict[tuple[object, ...], int] = defaultdict(int)
    for claim, words, mood, is_stated in zip(claims, said, moods, stated, strict=True):
        own = (claim.span, claim.kind, mood, claim.date)
        of_page = page if len(words) < RUN else ""
        yield _number(" ".join(words), claim.kind, mood, str(met[own]), of_page, str(is_stated))
        met[own] += 1


def _number(*parts: str) -> int:
    """A whole number of 63 bits that stands for the parts, the same in every run."""
    return int.from_bytes(hashlib.blake2b("\n".join(parts).encode(), digest_size=8).digest()) >> 1


def settled(found: Sequence[Known], dates: Sequence[str | None]) -> list[int]:
    """Of claims in the same words, in canonical order, for each the place of the one that it repeats.

    They are parted by their days; one without a date repeats the dated one, where there is one.
    """
    out = list(range(len(found)))
    undated = [at for at in out if not dates[at]]
    dated = [at for at in out if dates[at]]
    dated.sort(key=lambda at: (found[at].first or 0, found[at].last or 0, at))
    begun = set(_dated(dated, found, dates, out))
    first = begun.pop() if len(begun) == 1 else next(iter(undated), 0)
    for at in undated:
        out[at] = first
    return out


def _dated(places: Sequence[int], found: Sequence[Known], dates: Sequence[str | None], out: list[int]) -> Iterable[int]:
    """Those that others repeat; `places` are in order of time."""
    begun: dict[str | None, int] = {}
    week = None
    for at in places:
        first = at
        if _is_of_paper(found[at]):
            first = week = at if week is None or _days_after(found[week], found[at]) > REPRINT else week
        out[at] = begun.setdefault(dates[at], first)
    return begun.values()


def _is_of_paper(found: Known) -> bool:
    """Whether its days are those of its paper, and known on both sides."""
    return not found.stated and found.first is not None and found.last is not None


def _days_after(one: Known, two: Known) -> int:
    return (two.first or 0) - (one.first or 0)
