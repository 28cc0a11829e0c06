"""Claims into groups, one for each event: the surest pairs first, and no group whose claims exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from timeline.chronology import candidates
from timeline.chronology.asked import Member
from timeline.chronology.compare import Verdict, judge
from timeline.chronology.growing import Grown, Judged
from timeline.chronology.traits import MONTH, Traits
from timeline.chronology.weights import Weights
from timeline.model import Span

REPEATED = Verdict("merge", "same words", 10.0)  # surer than any that is weighed
TOLD = Verdict("merge", "told with its act", 9.0)
NEWS = MONTH  # days from its article's within which a dated act is the news of its sentence, and no background
ELSEWHERE = -1  # the place of a claim that is not there


@dataclass(slots=True, eq=False)
class Group:
    """Claims of one event, by their places, and the pairs that brought them together; `decided` says what a person made
    of it.
    """

    members: list[int]
    joins: list[Judged] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    @property
    def verdicts(self) -> list[Verdict]:
        """Those that brought its claims together."""
        return [verdict for verdict, _, _ in self.joins]


def judged(all_traits: Sequence[Traits], weights: Weights) -> list[Judged]:
    """Every pair of claims that has to do with each other, surest first."""
    found = []
    for one, two in candidates.candidates(all_traits, weights):
        verdict = judge(all_traits[one], all_traits[two], weights)
        if verdict:
            found.append((verdict, one, two))
    return sorted(found, key=lambda item: (-item[0].strength, item[1], item[2]))


def group(members: Sequence[Member], verdicts: Iterable[Judged]) -> Iterator[Group]:
    """Every claim in exactly one group, from verdicts of which the surest come first; groups by their first claims."""
    return (Group(claims, joins) for claims, joins in grown(members, verdicts).told())


def grown(members: Sequence[Member], verdicts: Iterable[Judged]) -> Grown:
    """The same before they are told."""
    of = Grown(members)
    only = []
    for one, two in _copies(members):
        of.merge((REPEATED, one, two))
    for each in verdicts:
        if each[0].what == "merge":
            of.merge(each)
        elif each[0].what == "only":
            only.append(each)
    for each in _without_rival(of, members, only):
        of.merge(each)
    for act, told in _told_with(members):
        if all(members[at].repeats == told for at in of[told].members):
            of.join((TOLD, act, told))
    return of


def _copies(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """The claims that repeat another, behind that one."""
    return ((t.repeats, t.at) for t in members if t.repeats not in (t.at, ELSEWHERE))


def _without_rival(of: Grown, members: Sequence[Member], only: Sequence[Judged]) -> list[Judged]:
    """Those pairs of a wide and a narrow time whose wide one fits no other event."""
    wide = [one if members[one].days > members[two].days else two for _, one, two in only]
    fitting: dict[int, set[int]] = defaultdict(set)
    for long, (_, one, two) in zip(wide, only, strict=True):
        fitting[of.name(long)].add(of.name(one + two - long))
    return [each for long, each in zip(wide, only, strict=True) if len(fitting[of.name(long)]) == 1]


def _told_with(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """Each claim that has only the day of its article, behind the dated act of its sentence that it is told with.

    A sentence is one event unless its dates belong to several acts: who announced what happened on Monday has no date
    in "officials said it began on Monday". What was long ago is background, and the saying is the news. Sayings that
    somebody else tells too are left.
    """
    for _, found in groupby(members, key=_sentence):
        sentence = list(found)
        act = next((t for t in sentence if t.stated and t.days and t.family != "saying"), None)
        if act:
            yield from ((act.at, t.at) for t in sentence if t.repeats == t.at and _is_told_with(t, act))


def _sentence(t: Member) -> tuple[str, Span]:
    return t.document, t.span


def _is_told_with(t: Member, act: Member) -> bool:
    if t.stated or not t.days or act.status == "background" or t.mood != act.mood:
        return False
    return abs((t.first or 0) - (act.first or 0)) <= NEWS
