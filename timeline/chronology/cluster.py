"""Claims into groups, one for each event: the surest pairs first, and no group whose claims exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from timeline.chronology import candidates
from timeline.chronology.asked import Member
from timeline.chronology.compare import Verdict, judge
from timeline.chronology.pair import REPRINT
from timeline.chronology.traits import MONTH, Stems, Traits
from timeline.chronology.weights import Weights
from timeline.model import Span

Judged = tuple[Verdict, int, int]
REPEATED = Verdict("merge", "same words", 10.0)  # surer than any that is weighed
TOLD = Verdict("merge", "told with its act", 9.0)
NEWS = MONTH  # days from its article's within which a dated act is the news of its sentence, and no background
MIDDLE = 6
ELSEWHERE = -1  # the place of a claim that is not there
MOST = 0.5  # of the pairs of two middles
FEW, PART = 2, 0.2  # telling words that such a pair shares, and which part of the shorter sentence's


@dataclass(slots=True, eq=False)
class Group:
    """Claims of one event, by their places, and the pairs that brought them together.

    `from_` and `to` are the latest first and the earliest last day of the stated dates; `early` and `late` of all;
    `told` is the earliest day of a paper that tells it as done.
    `middle` are its first claims, the surest, and no copies; `named` its places, once asked for. `decided` says what
    a person made of it.
    """

    members: list[int]
    middle: Sequence[Member] = ()
    named: frozenset[str] | None = None
    from_: int = 0
    to: int = 10**9
    early: int = 0
    late: int = 10**9
    told: int = 10**9
    yearless: str = ""
    dated: str = ""
    joins: list[Judged] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    def takes(self, other: Group) -> bool:
        """Whether all dates of both allow one event: stated ones a day either way, dates of papers for a reprint.

        No paper tells as done what is to come.
        """
        if max(self.from_, other.from_) - min(self.to, other.to) > 1:
            return False
        if max(self.early, other.early) - min(self.late, other.late) > REPRINT:
            return False
        return max(self.from_, other.from_) - min(self.told, other.told) <= 1 and self._takes_yearless(other)

    def _takes_yearless(self, other: Group) -> bool:
        yearless, dated = self.yearless or other.yearless, self.dated or other.dated
        if self.yearless and other.yearless and self.yearless != other.yearless:
            return False
        return not yearless or not dated or yearless[4:7] == dated[4:7]

    @property
    def verdicts(self) -> list[Verdict]:
        """Those that brought its claims together."""
        return [verdict for verdict, _, _ in self.joins]

    @property
    def places(self) -> frozenset[str]:
        """All places that its sentences name."""
        if self.named is None:
            self.named = frozenset().union(*(t.places for t in self.middle))
        return self.named

    def agrees(self, other: Group, heeds: str) -> bool:
        """Whether no places stand against each other, and first claims mostly share words; as far as `heeds` asks.

        Two groups do not become one by a single claim that is like both.
        """
        if heeds and self.places and other.places and not self.places & other.places:
            return False
        if heeds != "words":
            return True
        pairs = [(one, two) for one in self.middle for two in other.middle]
        return sum(_shares(one.words, two.words) for one, two in pairs) >= MOST * len(pairs)

    def add(self, other: Group, join: Judged) -> None:
        self.members += other.members
        self.named = self.places | other.places
        self.from_, self.to = max(self.from_, other.from_), min(self.to, other.to)
        self.early, self.late = max(self.early, other.early), min(self.late, other.late)
        self.told = min(self.told, other.told)
        self.yearless, self.dated = self.yearless or other.yearless, self.dated or other.dated
        self.joins += [*other.joins, join]


def judged(all_traits: Sequence[Traits], weights: Weights) -> list[Judged]:
    """Every pair of claims that has to do with each other, surest first."""
    found = []
    for one, two in candidates.candidates(all_traits, weights):
        verdict = judge(all_traits[one], all_traits[two], weights)
        if verdict:
            found.append((verdict, one, two))
    return sorted(found, key=lambda item: (-item[0].strength, item[1], item[2]))


def group(members: Sequence[Member], verdicts: Iterable[Judged]) -> list[Group]:
    """Every claim in exactly one group, from verdicts of which the surest come first; groups by their first claims."""
    of = [_single(t) for t in members]
    only = []
    for one, two in _copies(members):
        _merge(of, (REPEATED, one, two))
    for each in verdicts:
        if each[0].what == "merge":
            _merge(of, each)
        elif each[0].what == "only":
            only.append(each)
    for each in _without_rival(of, members, only):
        _merge(of, each)
    for act, told in _told_with(members):
        if all(members[at].repeats == told for at in of[told].members):
            _join(of, (TOLD, act, told))
    return _sorted(of)


def _copies(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """The claims that repeat another, behind that one."""
    return ((t.repeats, t.at) for t in members if t.repeats not in (t.at, ELSEWHERE))


def _sorted(of: Sequence[Group]) -> list[Group]:
    groups = {id(group): group for group in of}
    for made in groups.values():
        made.members.sort()
    return list(groups.values())


def _without_rival(of: Sequence[Group], members: Sequence[Member], only: Sequence[Judged]) -> list[Judged]:
    """Those pairs of a wide and a narrow time whose wide one fits no other event."""
    wide = [one if members[one].days > members[two].days else two for _, one, two in only]
    fitting: dict[int, set[int]] = defaultdict(set)
    for long, (_, one, two) in zip(wide, only, strict=True):
        fitting[id(of[long])].add(id(of[one + two - long]))
    return [each for long, each in zip(wide, only, strict=True) if len(fitting[id(of[long])]) == 1]


def _told_with(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """Each claim that has only the day of its article, behind the dated act of its sentence that it is told with.

    A sentence is one event unless its dates belong to several acts: who announced what happened on Monday has no date
    in "officials said it began on Monday". What was long ago is background, and the saying is the news. Sayings that
    somebody else tells too are left.
    """
    acts: dict[tuple[str, Span], Member] = {}
    for t in members:
        if t.stated and t.days and t.family != "saying":
            acts.setdefault((t.document, t.span), t)
    for t in members if acts else ():
        act = acts.get((t.document, t.span))
        if act and t.repeats == t.at and _is_told_with(t, act):
            yield act.at, t.at


def _is_told_with(t: Member, act: Member) -> bool:
    if t.stated or not t.days or act.status == "background" or t.mood != act.mood:
        return False
    return abs((t.first or 0) - (act.first or 0)) <= NEWS


def _merge(of: list[Group], pair: Judged) -> None:
    """The groups of both places become one if their dates allow."""
    verdict, one, two = pair
    mine, other = of[one], of[two]
    if mine is not other and mine.takes(other) and mine.agrees(other, verdict.heeds):
        _join(of, pair)


def _join(of: list[Group], pair: Judged) -> None:
    _, one, two = pair
    mine, other = of[one], of[two]
    if mine is other:
        return
    middle = (*mine.middle, *other.middle)[:MIDDLE]
    if len(mine.members) < len(other.members):
        mine, other = other, mine
    mine.add(other, pair)
    mine.middle = middle
    for at in other.members:
        of[at] = mine


def _shares(one: Stems, two: Stems) -> bool:
    return len(one & two) >= max(FEW, PART * min(len(one), len(two)))


def _single(t: Member) -> Group:
    made = Group([t.at], (t,) if t.repeats == t.at else (), yearless=t.yearless)
    if t.first is not None and t.last is not None:
        made.early, made.late = t.first, t.last
        if t.stated:
            made.from_, made.to = t.first, t.last
        elif t.mood == "done":
            made.told = t.last
        made.dated = t.date or ""
    return made
