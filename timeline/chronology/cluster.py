"""Claims into groups, one for each event: the surest pairs first, and no group whose claims exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.chronology import candidates
from timeline.chronology.compare import Verdict, judge
from timeline.chronology.pair import REPRINT
from timeline.chronology.traits import Traits
from timeline.chronology.weights import Weights

Judged = tuple[Verdict, int, int]


@dataclass(slots=True, eq=False)
class Group:
    """Claims of one event, by their places, and the verdicts that brought them together.

    `from_` and `to` are the latest first and the earliest last day of the stated dates; `early` and `late` of all.
    `decided` says what a person made of it.
    """

    members: list[int]
    from_: int = 0
    to: int = 10**9
    early: int = 0
    late: int = 10**9
    yearless: str = ""
    dated: str = ""
    verdicts: list[Verdict] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    def takes(self, other: Group) -> bool:
        """Whether all dates of both allow one event: stated ones a day either way, dates of papers for a reprint."""
        if max(self.from_, other.from_) - min(self.to, other.to) > 1:
            return False
        if max(self.early, other.early) - min(self.late, other.late) > REPRINT:
            return False
        yearless, dated = self.yearless or other.yearless, self.dated or other.dated
        if self.yearless and other.yearless and self.yearless != other.yearless:
            return False
        return not yearless or not dated or yearless[4:7] == dated[4:7]

    def add(self, other: Group, verdict: Verdict) -> None:
        self.members += other.members
        self.from_, self.to = max(self.from_, other.from_), min(self.to, other.to)
        self.early, self.late = max(self.early, other.early), min(self.late, other.late)
        self.yearless, self.dated = self.yearless or other.yearless, self.dated or other.dated
        self.verdicts += [*other.verdicts, verdict]


def judged(all_traits: Sequence[Traits], weights: Weights) -> list[Judged]:
    """Every pair of claims that has to do with each other, surest first."""
    found = []
    for one, two in candidates.candidates(all_traits, weights):
        verdict = judge(all_traits[one], all_traits[two], weights)
        if verdict:
            found.append((verdict, one, two))
    return sorted(found, key=lambda item: (-item[0].strength, item[1], item[2]))


def group(all_traits: Sequence[Traits], verdicts: Iterable[Judged]) -> list[Group]:
    """Every claim in exactly one group; groups in the order of their first claims."""
    of = [_single(t) for t in all_traits]
    waiting = []
    for each in verdicts:
        if each[0].what == "merge":
            _merge(of, *each)
        elif each[0].what == "only":
            waiting.append(each)
    for each in _without_rival(of, all_traits, waiting):
        _merge(of, *each)
    groups = {id(group): group for group in of}
    for made in groups.values():
        made.members.sort()
    return list(groups.values())


def _without_rival(of: Sequence[Group], all_traits: Sequence[Traits], only: Sequence[Judged]) -> list[Judged]:
    """Those pairs of a wide and a narrow time whose wide one fits no other event."""
    wide = [one if all_traits[one].days > all_traits[two].days else two for _, one, two in only]
    fitting: dict[int, set[int]] = defaultdict(set)
    for long, (_, one, two) in zip(wide, only, strict=True):
        fitting[id(of[long])].add(id(of[one + two - long]))
    return [each for long, each in zip(wide, only, strict=True) if len(fitting[id(of[long])]) == 1]


def _merge(of: list[Group], verdict: Verdict, one: int, two: int) -> None:
    """The groups of both places become one if their dates allow."""
    mine, other = of[one], of[two]
    if mine is other or not mine.takes(other):
        return
    if len(mine.members) < len(other.members):
        mine, other = other, mine
    mine.add(other, verdict)
    for at in other.members:
        of[at] = mine


def _single(t: Traits) -> Group:
    made = Group([t.at], yearless=t.yearless)
    if t.first is not None and t.last is not None:
        made.early, made.late = t.first, t.last
        if t.stated:
            made.from_, made.to = t.first, t.last
        made.dated = t.claim.date or ""
    return made
