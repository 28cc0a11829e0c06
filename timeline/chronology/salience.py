"""The days that matter: how many articles name a day, against its week and long after it, and what is printed then."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.calendar.intervals import bounds
from timeline.chronology.stamps import is_stamp
from timeline.model import OFF_TOPIC, USUAL, Claim, Event

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
        parts = [f"named by {_articles(self.articles)}"]
        if self.articles > 1 and self.around < APART / len(AROUND):
            parts.append("alone in its week")
        elif self.articles > 1 and self.naming / self.around >= FEWEST:
            parts.append(f"{self.naming / self.around:.0f} times its week")
        if self.late:
            which = "" if self.articles == 1 else "all " if self.late == self.articles else f"{self.late} of them "
            parts.append(f"{which}a week or more later")
        return ", ".join(parts)


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"


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


def of_days(claims: Iterable[Claim], published: Mapping[str, str | None]) -> dict[int, Day]:
    """Every day that an article names, by ordinal. Linear in claims."""
    told = list(claims)
    shares = shares_of(told)
    printed = {document: day for document in shares if (day := ordinal(published.get(document))) is not None}
    naming: dict[int, dict[str, float]] = {}
    for claim in told:
        at = named(claim, printed)
        if at is not None:
            of_day = naming.setdefault(at, {})
            of_day[claim.document] = max(of_day.get(claim.document, 0.0), weight(claim, shares))
    papers: dict[int, float] = {}
    for document, day in printed.items():
        papers[day] = papers.get(day, 0.0) + shares[document].topic
    return dict(_figures(naming, papers, printed))


def _figures(
    naming: Mapping[int, Mapping[str, float]], papers: Mapping[int, float], printed: Mapping[str, int]
) -> Iterator[tuple[int, Day]]:
    sums = {day: math.fsum(weights.values()) for day, weights in naming.items()}
    for day, weights in naming.items():
        late = [weight for document, weight in weights.items() if printed.get(document, day) - day >= LATER]
        yield (
            day,
            Day(
                naming=sums[day],
                around=math.fsum(sums.get(day + step, 0.0) for step in AROUND) / len(AROUND),
                later=math.fsum(late),
                papers=papers.get(day, 0.0) + NEXT * papers.get(day + 1, 0.0),
                articles=sum(weight >= HALF * APART for weight in weights.values()),
                late=sum(weight >= HALF * APART for weight in late),
            ),
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


def weight(claim: Claim, shares: Mapping[str, Share]) -> float:
    """How much a claim is of the topic, from 0 to 1: wholly where it tells or comments a contact, else as its article.

    >>> article = {"a": Share(topic=0.5, shown=0.0)}
    >>> blank = Claim("", "a", None, None, None, "", "", None, (), (), "other", "happened", "no", "", (0, 0), 1)
    >>> off = replace(blank, level_why=OFF_TOPIC)
    >>> weight(replace(blank, level=1), article), weight(blank, article), weight(off, article)
    (1.0, 0.7, 0.35)
    """
    if claim.level <= USUAL:
        return 1.0
    of = shares[claim.document]
    return (APART + (1 - APART) * of.shown) * (of.topic if claim.level_why == OFF_TOPIC else 1.0)


def named(claim: Claim, printed: Mapping[str, int]) -> int | None:
    """The day that a sentence names: neither its article's day inherited nor the time an article is stamped with."""
    at = own_day(claim)
    own = printed.get(claim.document)
    if at is None or (own is not None and is_stamp(claim.date_text or "", at, own)):
        return None
    return at
