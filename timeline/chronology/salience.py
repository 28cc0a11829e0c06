"""The days that matter: how many articles name a day, against its week and long after it, and what is printed then."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from timeline.calendar.intervals import bounds
from timeline.chronology.stamps import is_stamp
from timeline.model import OFF_TOPIC, USUAL, Claim, Event
from timeline.text.counted import many

INHERITED = "inherited"  # the basis of a date that no sentence states
AROUND = (-4, -3, -2, -1, 1, 2, 3, 4)  # days that a day is held against: with it nine, so that no weekday tips them
LATER = 7  # days after which an article that names a day no longer tells its news
NEXT = 0.5  # of an article of the next day: a morning paper tells of yesterday, and of today
PAPERS = 0.5  # what articles printed on a day count against articles that name it
APART = 0.7  # of a sentence on the topic that tells no contact, in an article without any: it may be of another story
FEWEST = 2.0  # times its week from which that is told
HALF = 0.5  # share of an article's sentences on the topic from which the article counts in a reason


@dataclass(frozen=True, slots=True)
class Day:
    """How articles tell of a day. An article counts 1 where `list` shows its sentence, else less: see `weight`.

    `naming` sums the articles that state the day, `around` is the mean of that over the four days either side, `later`
    sums those a week or more after it, `papers` the articles of the day, and by half those of the next. `articles` and
    `late` are how many of them are on the topic, for the reason.
    """

    naming: float
    around: float
    later: float
    papers: float
    articles: int
    late: int

    @property
    def salience(self) -> float:
        """How much the day matters, from 0; only good for an order of days of one corpus."""
        burst = self.naming / (1 + self.around)
        told = math.log1p(self.naming) + math.log1p(burst) + math.log1p(self.later)
        return round(told + PAPERS * math.log1p(self.papers), 3)

    @property
    def why(self) -> str:
        """The reason in words.

        >>> Day(41.0, 3.4, 9.0, 20.0, 41, 9).why
        'named by 41 articles, 12 times its week, 9 of them a week or more later'
        """
        if not self.articles:
            return "named by no article on the topic"
        parts = [f"named by {many(self.articles, 'article')}"]
        if self.articles > 1 and self.around < APART / len(AROUND):
            parts.append("alone in its week")
        elif self.articles > 1 and self.naming / self.around >= FEWEST:
            parts.append(f"{self.naming / self.around:.0f} times its week")
        if self.late:
            which = "" if self.articles == 1 else "all " if self.late == self.articles else f"{self.late} of them "
            parts.append(f"{which}a week or more later")
        return ", ".join(parts)


NOT_NAMED = Day(0.0, 0.0, 0.0, 0.0, 0, 0)


def weigh(events: Iterable[Event], claims: Iterable[Claim], published: Mapping[str, str | None]) -> list[Event]:
    """The events with the salience of their days; what has no day of its own keeps none. `published` is EDTF."""
    days = of_days(claims, published)
    return [_weighed(event, days) for event in events]


def _weighed(event: Event, days: Mapping[int, Day]) -> Event:
    at = own_day(event)
    if at is None:
        return event
    told = days.get(at, NOT_NAMED)
    return replace(event, salience=told.salience, salience_why=told.why)


def own_day(row: Claim | Event) -> int | None:
    """The one day that a sentence gives the row, as an ordinal; `None` for a longer time and for its article's day."""
    return None if row.basis == INHERITED else ordinal(row.date)


@lru_cache(maxsize=1 << 14)
def ordinal(edtf: str | None) -> int | None:
    """The one day that an EDTF date means, `None` when it is none or more than one."""
    inside = bounds(edtf) if edtf else None
    return inside.start.toordinal() if inside and inside.start and inside.is_day else None


class Naming(NamedTuple):
    """Which days one article names, by ordinal, each with how much its sentence is of the topic, from 0 to 1.

    `printed` is the day of the article, where it has one, and `topic` the share of its claims on the topic.
    """

    document: str
    printed: int | None
    topic: float
    days: Mapping[int, float]


def naming(document: str, claims: Sequence[Claim], published: str | None) -> Naming:
    """The days that the claims of one document name; `published` is its EDTF date."""
    share, printed = shares_of(claims)[document], ordinal(published)
    days: dict[int, float] = {}
    for claim in claims:
        at = named(claim, printed)
        if at is not None:
            days[at] = max(days.get(at, 0.0), weight(claim, share))
    return Naming(document, printed, share.topic, days)


def of_days(claims: Iterable[Claim], published: Mapping[str, str | None]) -> dict[int, Day]:
    """Every day that an article names, by ordinal. Linear in claims."""
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    own: dict[int, list[Told]] = {}
    papers: dict[int, list[float]] = {}
    for document, told_ in by_document.items():
        found = naming(document, told_, published.get(document))
        for day, weight_ in found.days.items():
            own.setdefault(day, []).append((weight_, found.printed))
        if found.printed is not None:
            papers.setdefault(found.printed, []).append(found.topic)
    sums = {day: total(told) for day, told in own.items()}
    out = {}
    for day, told in own.items():
        around = [sums.get(day + step, 0.0) for step in AROUND]
        out[day] = figure(day, told, around, papers.get(day, ()), papers.get(day + 1, ()))
    return out


Told = tuple[float, int | None]  # how much the sentence of one article is of the topic, and the day of that article


def total(told: Iterable[Told]) -> float:
    """How much articles name a day."""
    return math.fsum(weight for weight, _ in told)


def figure(
    day: int, told: Collection[Told], around: Iterable[float], papers: Iterable[float], next_: Iterable[float]
) -> Day:
    """What articles tell of a day: those that name it, how much each day `around` is named, and the share on the topic
    of the articles of the day and of the next.
    """
    late = [weight for weight, printed in told if (day if printed is None else printed) - day >= LATER]
    return Day(
        naming=total(told),
        around=math.fsum(around) / len(AROUND),
        later=math.fsum(late),
        papers=math.fsum(papers) + NEXT * math.fsum(next_),
        articles=sum(weight >= HALF * APART for weight, _ in told),
        late=sum(weight >= HALF * APART for weight in late),
    )


@dataclass(frozen=True, slots=True)
class Share:
    """Of an article's claims, from 0 to 1: how many are on the topic, and how many `list` shows."""

    topic: float
    shown: float


def shares_of(claims: Iterable[Claim]) -> dict[str, Share]:
    """The share of each document."""
    whole: Counter[str] = Counter()
    on: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for claim in claims:
        whole[claim.document] += 1
        on[claim.document] += claim.level_why != OFF_TOPIC
        shown[claim.document] += claim.level <= USUAL
    return {document: Share(on[document] / n, shown[document] / n) for document, n in whole.items()}


def weight(claim: Claim, article: Share) -> float:
    """How much a claim is of the topic, from 0 to 1: wholly where it tells or comments a contact, else as its article.

    >>> article = Share(topic=0.5, shown=0.0)
    >>> blank = Claim("", "a", None, None, None, "", "", None, (), (), "other", "happened", "no", "", (0, 0), 1)
    >>> off = replace(blank, level_why=OFF_TOPIC)
    >>> weight(replace(blank, level=1), article), weight(blank, article), weight(off, article)
    (1.0, 0.7, 0.35)
    """
    if claim.level <= USUAL:
        return 1.0
    return (APART + (1 - APART) * article.shown) * (article.topic if claim.level_why == OFF_TOPIC else 1.0)


def named(claim: Claim, printed: int | None) -> int | None:
    """The day that a sentence names: neither its article's day inherited nor the time an article is stamped with."""
    at = own_day(claim)
    if at is None or (printed is not None and is_stamp(claim.date_text or "", at, printed)):
        return None
    return at
