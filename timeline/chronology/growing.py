"""Groups while claims are put together: what tells whether two may be one, in a few hundred bytes each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from timeline.chronology.asked import Member
from timeline.chronology.compare import Verdict
from timeline.chronology.pair import REPRINT

Judged = tuple[Verdict, int, int]
MIDDLE = 6
MOST = 0.5  # of the pairs of two middles
FEW, PART = 2, 0.2  # telling words that such a pair shares, and which part of the shorter sentence's


def _none() -> array[int]:
    return array("i")


@dataclass(slots=True, eq=False)
class Growing:
    """Claims of one event so far, by their places, the first of them first.

    `from_` and `to` are the latest first and the earliest last day of the stated dates; `early` and `late` of all;
    `told` is the earliest day of a paper that tells it as done. `middle` are its first claims, the surest, and no
    copies; `named` the places that its sentences name. `joins` are, three numbers each, the pairs that brought them
    together and the number of the verdict.
    """

    members: array[int]
    middle: array[int] = field(default_factory=_none)
    named: frozenset[str] = frozenset()
    from_: int = 0
    to: int = 10**9
    early: int = 0
    late: int = 10**9
    told: int = 10**9
    yearless: str = ""
    dated: str = ""
    joins: array[int] | None = None

    @classmethod
    def of(cls, t: Member) -> Growing:
        """A claim that nothing has joined."""
        made = cls(array("i", (t.at,)), yearless=t.yearless)
        if t.repeats == t.at:
            made.middle, made.named = array("i", (t.at,)), t.places
        if t.first is not None and t.last is not None:
            made.early, made.late = t.first, t.last
            if t.stated:
                made.from_, made.to = t.first, t.last
            elif t.mood == "done":
                made.told = t.last
            made.dated = t.date or ""
        return made

    def takes(self, other: Growing) -> bool:
        """Whether all dates of both allow one event: stated ones a day either way, dates of papers for a reprint.

        No paper tells as done what is to come.
        """
        if max(self.from_, other.from_) - min(self.to, other.to) > 1:
            return False
        if max(self.early, other.early) - min(self.late, other.late) > REPRINT:
            return False
        return max(self.from_, other.from_) - min(self.told, other.told) <= 1 and self._takes_yearless(other)

    def _takes_yearless(self, other: Growing) -> bool:
        yearless, dated = self.yearless or other.yearless, self.dated or other.dated
        if self.yearless and other.yearless and self.yearless != other.yearless:
            return False
        return not yearless or not dated or yearless[4:7] == dated[4:7]

    def agrees(self, other: Growing, heeds: str, members: Sequence[Member]) -> bool:
        """Whether no places stand against each other, and first claims mostly share words; as far as `heeds` asks.

        Two groups do not become one by a single claim that is like both.
        """
        if heeds and self.named and other.named and not self.named & other.named:
            return False
        if heeds != "words":
            return True
        theirs = [members[at].words for at in other.middle]
        shared = sum(_shares(mine, its) for mine in (members[at].words for at in self.middle) for its in theirs)
        return shared >= MOST * len(self.middle) * len(theirs)

    def add(self, other: Growing, join: Iterable[int]) -> None:
        """Take in another by a pair of claims and the number of its verdict; `other` is of no use afterwards."""
        if other.members[0] < self.members[0]:
            self.members[0], other.members[0] = other.members[0], self.members[0]
        self.members.extend(other.members)
        self.named = _both(self.named, other.named)
        self.from_, self.to = max(self.from_, other.from_), min(self.to, other.to)
        self.early, self.late = max(self.early, other.early), min(self.late, other.late)
        self.told = min(self.told, other.told)
        self.yearless, self.dated = self.yearless or other.yearless, self.dated or other.dated
        self.joins = self.joins or _none()
        self.joins.extend(other.joins or ())
        self.joins.extend(join)


def _both(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """The one that has all of the other, if either has: most groups name no place, or one."""
    return one if two <= one else two if one <= two else one | two


def _shares(one: Set[object], two: Set[object]) -> bool:
    return len(one & two) >= max(FEW, PART * min(len(one), len(two)))


class Grown:
    """The group of each claim, by place. Of one that none has joined it is made whenever somebody asks for it: most of
    what may belong together does not, and a group takes more memory than its claim.
    """

    def __init__(self, members: Sequence[Member]) -> None:
        self._members = members
        self._made: list[Growing | None] = [None] * len(members)
        self._verdicts: list[Verdict] = []
        self._known: dict[int, int] = {}  # by identity: most are few

    def __getitem__(self, at: int) -> Growing:
        return self._made[at] or Growing.of(self._members[at])

    def merge(self, pair: Judged) -> None:
        """The groups of both places become one if their dates allow."""
        verdict, one, two = pair
        mine, other = self[one], self[two]
        if one != two and mine is not other and mine.takes(other) and mine.agrees(other, verdict.heeds, self._members):
            self._join(pair, mine, other)

    def join(self, pair: Judged) -> None:
        """The groups of both places become one."""
        _, one, two = pair
        mine, other = self[one], self[two]
        if one != two and mine is not other:
            self._join(pair, mine, other)

    def _join(self, pair: Judged, mine: Growing, other: Growing) -> None:
        verdict, one, two = pair
        middle = (mine.middle + other.middle)[:MIDDLE]
        if len(mine.members) < len(other.members):
            mine, other = other, mine
        if len(mine.members) == 1:
            self._made[mine.members[0]] = mine
        for at in other.members:
            self._made[at] = mine
        mine.add(other, (one, two, self._number(verdict)))
        mine.middle = middle

    def _number(self, verdict: Verdict) -> int:
        number = self._known.setdefault(id(verdict), len(self._verdicts))
        if number == len(self._verdicts):
            self._verdicts.append(verdict)
        return number

    def name(self, at: int) -> int:
        """What two claims of one group have in common, and no others."""
        made = self._made[at]
        return made.members[0] if made else at

    def told(self) -> Iterator[tuple[list[int], list[Judged]]]:
        """The claims of each group, and the pairs that brought them together; by first claims, and then no more."""
        for at, made in enumerate(self._made):
            if made is None:
                yield [at], []
            elif made is not _TOLD:
                for each in made.members:
                    self._made[each] = _TOLD
                joins = iter(made.joins or ())
                yield (
                    sorted(made.members),
                    [(self._verdicts[no], a, b) for a, b, no in zip(joins, joins, joins, strict=True)],
                )


_TOLD = Growing(_none())
