"""Claims into groups, one for each event: the surest pairs first, and no group whose claims exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from timeline.chronology import candidates, wording
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
MOST = 0.5  # of the pairs of two middles
FEW, PART = 2, 0.2  # telling words that such a pair shares, and which part of the shorter sentence's


@dataclass(slots=True, eq=False)
class Group:
    """Claims of one event, by their places, and the verdicts that brought them together.

    `from_` and `to` are the latest first and the earliest last day of the stated dates; `early` and `late` of all;
    `told` is the earliest day of a paper that tells it as done.
    `middle` are its first claims, the surest, and no copies; `named` its places, once asked for. `decided` says what
    a person made of it.
    """

    members: list[int]
    middle: list[Traits] = field(default_factory=list)
    named: frozenset[str] | None = None
    from_: int = 0
    to: int = 10**9
    early: int = 0
    late: int = 10**9
    told: int = 10**9
    yearless: str = ""
    dated: str = ""
    verdicts: list[Verdict] = field(default_factory=list)
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
    def places(self) -> frozenset[str]:
        """All places that its sentences name."""
        if self.named is None:
            self.named = frozenset().union(*(wording.places(t.claim.text) for t in self.middle))
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

    def add(self, other: Group, verdict: Verdict) -> None:
        self.members += other.members
        self.named = self.places | other.places
        self.from_, self.to = max(self.from_, other.from_), min(self.to, other.to)
        self.early, self.late = max(self.early, other.early), min(self.late, other.late)
        self.told = min(self.told, other.told)
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
    of = _copies_together(all_traits)
    found = [each for each in verdicts if each[0].what in ("merge", "only")]
    for each in found:
        if each[0].what == "merge":
            _merge(of, *each)
    for each in _without_rival(of, all_traits, [each for each in found if each[0].what == "only"]):
        _merge(of, *each)
    _join_told(of, all_traits)
    return _sorted(of)


def _copies_together(all_traits: Sequence[Traits]) -> list[Group]:
    """For each claim its group, that of the claim whose words it repeats."""
    of = [_single(t) for t in all_traits]
    for t in all_traits:
        if t.repeats != t.at:
            _merge(of, REPEATED, t.repeats, t.at)
    return of


def _join_told(of: list[Group], all_traits: Sequence[Traits]) -> None:
    """Sayings that nobody else tells join the acts that they are told with."""
    for act, told in _told_with(all_traits):
        if all(all_traits[at].repeats == told for at in of[told].members):
            _join(of, TOLD, act, told)


def _sorted(of: Sequence[Group]) -> list[Group]:
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


def _told_with(all_traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Each claim that has only the day of its article, behind the dated act of its sentence that it is told with.

    A sentence is one event unless its dates belong to several acts: who announced what happened on Monday has no date
    in "officials said it began on Monday". What was long ago is background, and the saying is the news.
    """
    acts: dict[tuple[str, Span], Traits] = {}
    for t in all_traits:
        if t.stated and t.closed and t.family != "saying":
            acts.setdefault((t.claim.document, t.claim.span), t)
    for t in all_traits if acts else ():
        act = acts.get((t.claim.document, t.claim.span))
        if act and t.repeats == t.at and _is_told_with(t, act):
            yield act.at, t.at


def _is_told_with(t: Traits, act: Traits) -> bool:
    if t.stated or not t.closed or act.claim.status == "background" or t.mood != act.mood:
        return False
    return abs((t.first or 0) - (act.first or 0)) <= NEWS


def _merge(of: list[Group], verdict: Verdict, one: int, two: int) -> None:
    """The groups of both places become one if their dates allow."""
    mine, other = of[one], of[two]
    if mine is not other and mine.takes(other) and mine.agrees(other, verdict.heeds):
        _join(of, verdict, one, two)


def _join(of: list[Group], verdict: Verdict, one: int, two: int) -> None:
    mine, other = of[one], of[two]
    if mine is other:
        return
    middle = (mine.middle + other.middle)[:MIDDLE]
    if len(mine.members) < len(other.members):
        mine, other = other, mine
    mine.add(other, verdict)
    mine.middle = middle
    for at in other.members:
        of[at] = mine


def _shares(one: Stems, two: Stems) -> bool:
    return len(one & two) >= max(FEW, PART * min(len(one), len(two)))


def _single(t: Traits) -> Group:
    made = Group([t.at], [t] if t.repeats == t.at else [], yearless=t.yearless)
    if t.first is not None and t.last is not None:
        made.early, made.late = t.first, t.last
        if t.stated:
            made.from_, made.to = t.first, t.last
        elif t.mood == "done":
            made.told = t.last
        made.dated = t.claim.date or ""
    return made
