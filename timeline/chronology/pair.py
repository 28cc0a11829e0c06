"""Two claims side by side: what they share, how far apart they are, and how much they must share to be one."""

from __future__ import annotations

from functools import lru_cache

from timeline.chronology import equal, gaps, traits
from timeline.chronology.tokens import tokens
from timeline.chronology.traits import Traits
from timeline.chronology.weights import Weights, triples
from timeline.chronology.wording import are_opposites, are_unlike, is_read, small

# Near-identical sentences: eight words in a row are no accident, and the shorter sentence is mostly in the longer.
RUN = equal.RUN - 2  # triples in common, which are eight words in a row
INSIDE = 0.5  # share of the shorter sentence's triples: Broder's measure of containment, at one half
REPRINT = equal.REPRINT

# How much two sentences must share, in words of weight 1: one word that few documents hold, or two ordinary ones.
DETAIL = 0.8
SHARE = 0.15  # of the telling words of the shorter sentence: long sentences share some words by chance
NAMED_DAY = -0.4  # both name the same calendar day in words, for the same kind of act
NEXT_DAY = 0.4  # for each day between
OTHER_KIND = 0.2  # a meeting for one, a contact for the other
OTHER_FAMILY = 0.7  # a sentence on an act whose kind was not recognised, or that tells the act as an announcement
ELSEWHERE = 0.4  # each names a place, and not the same
# Or in telling words as they are, names too, whatever each weighs: how many, and which part of the shorter sentence's.
LIKE = 0.4
LIKE_ACTS, LIKE_OTHERS, LIKE_SAYINGS = 3, 4, 6  # of one kind of act; of an act and its report; of what was said
SURER = 1 / 30  # for each of these: of two pairs that are as like, the one that shares more goes first
LIKE_WEIGHT = 0.5  # of these, in words of weight 1: not all of them are everybody's
UNDATED_PART = 0.2  # of the telling words of the shorter sentence: what a candidate has that is of no known day
SIDES = (0.9, 0.4, 0)  # no actor in common, one, or more
PERSON = -0.3  # both are of one person, who seldom speaks twice a day on one thing
ONE_PARTY = 0.5  # sayings of two speakers of one side, or of one whose name is not known
OTHER_SPEAKER = 1.5
COARSE = ((7, 0.0), (31, 0.5), (366, 1.0), (10**7, 2.0))  # days that the wider date can mean, and what that asks for
_SHOWN = 3  # words in common that a verdict names


def coarse(days: int) -> float:
    """What a date that can mean so many days asks for."""
    for most, more in COARSE:
        if days <= most:
            return more
    return COARSE[-1][1]


class Pair:
    """Two claims, the same whichever comes first. What few rules ask for is a property, worked out when it is asked."""

    __slots__ = (
        *("a", "b", "weights", "shared", "weight", "shorter", "between"),
        *("in_one_document", "in_one_sentence", "is_one_family", "is_one_mood", "are_sayings"),
    )

    def __init__(self, a: Traits, b: Traits, weights: Weights) -> None:
        self.a, self.b = a, b
        self.weights = weights
        one, two = a.claim, b.claim
        self.in_one_document = one.document == two.document
        self.in_one_sentence = self.in_one_document and one.span == two.span
        self.is_one_family = a.family == b.family
        self.is_one_mood = a.mood == b.mood
        self.are_sayings = a.family == "saying" == b.family
        shared = a.own & b.own
        if self.in_one_document:  # an article speaks of its actors all along
            shared = frozenset(word for word in shared if word[0] != "=")
        self.shared = shared
        self.weight = weights.of(shared)
        self.shorter = a.total if a.total < b.total else b.total
        self.between = gaps.gap(a, b)  # days, `None` when they cannot be of one time

    @property
    def are_plan_and_happening(self) -> bool:
        return self.is_one_family and not self.is_one_mood and {self.a.mood, self.b.mood} == {"plan", "done"}

    @property
    def is_one_plan(self) -> bool:
        """Whether both tell that the two sides plan the same for the same days."""
        a, b = self.a, self.b
        is_one = a.plan == b.plan and self.is_one_family and self.is_one_mood
        return a.plan is not None and is_one and (a.first, a.last) == (b.first, b.last)

    @property
    def is_elsewhere(self) -> bool:
        """Whether both name places, and none in common."""
        one, two = self.a.places, self.b.places
        return bool(one and two) and not one & two

    @property
    def part(self) -> float:
        """Share of the shorter sentence's triples that the longer holds; 0 when too few for a run."""
        one, two = triples(self.a.claim.text), triples(self.b.claim.text)
        both = len(one & two)
        return both / min(len(one), len(two)) if both >= RUN else 0.0

    @property
    def is_copyable(self) -> bool:
        """Whether the dates allow that one sentence was copied from the other."""
        if self.between is not None:
            return True
        a, b = self.a, self.b
        apart = gaps.apart(a, b)
        if apart is not None:
            return apart <= (1 if a.stated and b.stated else REPRINT)
        if "nothing" in (traits.known(a), traits.known(b)):
            return True
        return bool(a.interval and b.interval and a.interval.intersect(b.interval))

    @property
    def like(self) -> float:
        """The part of the shorter sentence's telling words in the other; 0 when they are too few or too light."""
        both, part = self._common
        least = LIKE_ACTS if self.is_one_family else LIKE_OTHERS
        if both < (LIKE_SAYINGS if self.are_sayings else least) or self.weight < LIKE_WEIGHT:
            return 0.0
        return part if part >= LIKE and self._goes_beyond_names else 0.0

    @property
    def _goes_beyond_names(self) -> bool:
        """Whether they share more than names and titles, as far as capitals tell: in two headlines they do not.

        Two languages have little else in common than names.
        """
        a, b = self.a.claim.text, self.b.claim.text
        if is_read(a) != is_read(b):
            return False
        plain = small(a) | small(b)
        return not plain or not plain.isdisjoint(self.a.words & self.b.words)

    @property
    def likeness(self) -> float:
        """How sure like words are: by their part of the shorter sentence, then by how many they are."""
        return self.like + SURER * self._common[0] if self.like else 0.0

    @property
    def _common(self) -> tuple[int, float]:
        """How many telling words both sentences have, and the part of the shorter one's."""
        one, two = self.a.words, self.b.words
        both = len(one & two)
        return both, both / (min(len(one), len(two)) or 1)

    @property
    def is_undated(self) -> bool:
        """Whether one has no known days, by its own words or those of its paper, that the other's days allow."""
        a, b = self.a, self.b
        return self.between is None and not (a.closed and b.closed) and not (a.stated and b.stated) and self.is_copyable

    @property
    def are_against_each_other(self) -> bool:
        """Whether one tells an act and the other what undoes it, or they tell one measure with unlike figures."""
        a, b = self.a, self.b
        return are_opposites(a.acts, b.acts) or are_unlike(a.claim.text, b.claim.text)

    @property
    def asked(self) -> float:
        """How much must be shared, given how near dates and sides are, what is told and who tells it."""
        a, b = self.a, self.b
        asked = DETAIL + NEXT_DAY * (self.between or 0) + coarse(max(a.days, b.days) or 1)
        asked += SIDES[min(len(a.about & b.about), len(SIDES) - 1)]
        return self._asked_of_sayings(asked) if self.are_sayings else self._asked_of_acts(asked)

    def _asked_of_sayings(self, asked: float) -> float:
        a, b = self.a, self.b
        if same_speaker(a.speaker, b.speaker):
            return asked + (PERSON if a.person else 0)
        is_one_party = (a.side and a.side == b.side) or not (a.speaker and b.speaker)
        return asked + (ONE_PARTY if is_one_party else OTHER_SPEAKER)

    def _asked_of_acts(self, asked: float) -> float:
        if not self.is_one_family:
            asked += OTHER_FAMILY
        elif self.a.claim.kind != self.b.claim.kind:
            asked += OTHER_KIND
        if self._name_one_day:
            asked += NAMED_DAY
        return asked + (ELSEWHERE if self.weight >= asked and self.is_one_family and self.is_elsewhere else 0)

    @property
    def _name_one_day(self) -> bool:
        """Whether both name, in words of the calendar, a day or a week that may be the same."""
        one, two = self.a.claim.basis, self.b.claim.basis
        if one not in traits.CALENDAR or two not in traits.CALENDAR:
            return False
        return not self.between and max(self.a.days, self.b.days) <= traits.WEEK

    def best(self) -> tuple[str, ...]:
        """Some of the words in common, the most telling first."""
        return tuple(word for _, word in sorted([(-self.weights[word], word) for word in self.shared])[:_SHOWN])


@lru_cache(maxsize=1 << 14)
def same_speaker(one: str, two: str) -> bool:
    """Whether two folded names are of one speaker: equal, or one is the longer form of the other.

    >>> same_speaker("senior official", "senior official of the ministry"), same_speaker("ivanov", "ivanova")
    (True, False)
    """
    if one == two or not one or not two:
        return bool(one) and one == two
    short, long = sorted((set(tokens(one)), set(tokens(two))), key=len)
    return len(short) > 1 and short <= long
