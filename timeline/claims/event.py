"""An event as its sentence tells it: what its status is judged by, each fact worked out when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from timeline.claims import cues
from timeline.claims.attributed import Attribution
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.page import Page
from timeline.lang.claim_rows import Status
from timeline.lang.rows import either
from timeline.model import Span
from timeline.text.once import once

BACKGROUND_DAYS = 28  # an event a month or more before is told as background
LOOK_BACK = 40  # characters in which the words before a cue stand that govern it
REACH = 40  # characters that a negation reaches to the right
_BESIDE = 12  # characters between a negation and the verb it governs
_GOVERNS = 4  # characters between a negation and the verb it governs alone: "not meet", "no plans to meet"
_AUXILIARY = 6  # characters from a noun to the verb that places it: "the talks will"
_NOUN_PHRASE = 60  # characters from a noun to its verb, when what it is of stands between
_NEGATED_BEHIND = 80  # the same to a negation, which stands behind the verb: "recognition of them is not on the table"
_UNDONE_BEHIND = 120  # the same to words that say of a whole plan that it came to nothing


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Event:
    """What a sentence tells of: `act` is the word for it, `moment` its date, `latest` the article's last day."""

    page: Page
    sentence: Span
    cues: Sequence[Cue]  # of the sentence
    act: Cue | None
    moment: Moment | None
    attribution: Attribution
    latest: date | None

    @property
    def words(self) -> Status:
        return self.page.language.status

    @once
    def at(self) -> int:
        """Where the event stands in the text."""
        return self.act.start if self.act else self.moment.start if self.moment else self.sentence[0]

    def before(self) -> tuple[int, int]:
        """The stretch before the word for the event in which what governs it stands."""
        return max(self.sentence[0], self.at - LOOK_BACK), self.at

    @once
    def _clause(self) -> Span:
        return clause_at(self.page, self.sentence, self.at)

    @once
    def leads(self) -> bool:
        """Whether the date stands before the clause that it dates: "On Friday, the two met"."""
        (start, end), first = self._clause, self.sentence[0]
        if self.moment is None or self.moment.start >= end or start > first + 1:
            return False
        return _patterns(self.words).leading.match(self.page.plain, *self.sentence) is not None

    @once
    def near(self) -> list[Cue]:
        """The cues of the clause, and of the next one where a date leads."""
        start, end = self._clause
        if self.leads:
            end = clause_at(self.page, self.sentence, min(end + 1, self.sentence[1] - 1))[1]
        return [cue for cue in self.cues if start <= cue.start < end]

    def status_cue(self, status: str) -> Cue | None:
        """The first word near the event that speaks for `status`."""
        return first(self._stated, status)

    @once
    def _stated(self) -> list[Cue]:
        """The words near the event that speak for a status; mostly there are none."""
        return [cue for cue in self.near if cues.STATUS in cue.tags]

    @once
    def is_ahead(self) -> bool:
        """Whether its day comes after the last one of the article."""
        start = self.moment.interval.start if self.moment and self.moment.interval else None
        return bool(start and self.latest and start > self.latest)

    @property
    def is_over(self) -> bool:
        """Whether its days ended before the last one of the article."""
        return bool(self._last and self.latest and self._last < self.latest)

    @property
    def _last(self) -> date | None:
        return self.moment.interval.last if self.moment and self.moment.interval else None

    @once
    def negation(self) -> Cue | None:
        """The word by which the event did not come about."""
        undone = self.words.undone
        if not any(cues.NEGATION in cue.tags or cue.text in undone for cue in self.cues):
            return None
        found = next((cue for way in _NEGATED for cue in way(self)), None)
        return None if found is None or is_only(self.page, found) else found

    @property
    def negation_governs(self) -> bool:
        """Whether the negation belongs to the event alone: "will not meet"."""
        no, act = self.negation, self.act
        return no is not None and act is not None and no.end <= act.start <= no.end + _GOVERNS

    @once
    def plan(self) -> Cue | None:
        """The word that makes what is told a plan."""
        return self._meant() or self._asked_for()

    def _meant(self) -> Cue | None:
        plan = first(self._placing(), "planned")
        today = bool(self.latest and self._last == self.latest)
        if plan and self.moment and not self.leads and (self.is_over or today):
            start, end = clause_at(self.page, self.sentence, self.moment.start)
            return plan if start <= plan.start < end else None
        return plan

    def _placing(self) -> list[Cue]:
        """The words near the event that may say when it is to come."""
        act = self.act
        if act is None:
            return self.near
        placing = [cue for cue in self.near if self.leads or _places(self, cue, act)]
        if act.get(cues.KIND) == "refusal":  # "will not come" is a refusal made already
            return [cue for cue in placing if cue.end + 1 < act.start]
        return placing

    def _asked_for(self) -> Cue | None:
        """In an article without a date, the invitation to what has one: "invited them to talks on 4 May"."""
        if self.moment is None or self.latest is not None:
            return None
        asked = (cue for cue in self.cues if cue.get(cues.KIND) in ("invitation", "postponement"))
        stretch = range(self.sentence[0], self.moment.start)
        return next((cue for cue in asked if cue is not self.act and cue.start in stretch), None)


def is_beside(negation: Cue, act: Cue) -> bool:
    """Whether a negation stands right before an act, and so negates it."""
    return 0 <= act.start - negation.end <= _BESIDE


def first(found: Sequence[Cue], status: str) -> Cue | None:
    """The first of the cues that speaks for `status`."""
    return next((cue for cue in found if cue.get(cues.STATUS) == status), None)


def is_only(page: Page, negation: Cue) -> bool:
    """Whether nothing is negated: "not only", "no sooner"."""
    return _patterns(page.language.status).only.match(page.plain, negation.end) is not None


def is_background(page: Page, moment: Moment, latest: date | None) -> bool:
    """Whether a date lies a month or more before the article."""
    interval = moment.interval
    if interval is None or latest is None or interval.start is None or interval.end is None or moment.floats:
        return False
    month = timedelta(BACKGROUND_DAYS)
    if latest - interval.start < month:
        return False
    if interval.end > latest:  # a month or year that still runs
        return any(word in moment.text.lower() for word in page.language.status.earlier)
    return interval.end - interval.start >= month or latest - interval.end >= month


def _places(event: Event, cue: Cue, act: Cue) -> bool:
    """Whether a planning word governs `act`: it leads, or stands behind a noun ("the signing of it is due")."""
    if cue.start <= act.end + _AUXILIARY:
        return True
    if cue.text not in event.words.of_a_noun or cue.start >= act.end + _NOUN_PHRASE:
        return False
    return _patterns(event.words).noun_goes_on.match(event.page.plain, act.end, cue.start) is not None


def _right_before(event: Event) -> Iterator[Cue]:
    """The negation that reaches the event: "did not meet"."""
    return (c for c in event.near if cues.NEGATION in c.tags and c.start <= event.at <= c.end + REACH)


def _of_an_earlier_act(event: Event) -> Iterator[Cue]:
    """The negation of an earlier act of the same kind: "did not meet him at the regional meeting in March"."""
    kind = event.act.get(cues.KIND) if event.act else None
    earlier = range(event.sentence[0], event.at)
    acts = [cue for cue in event.cues if kind and cue.get(cues.KIND) == kind and cue.start in earlier]
    return (no for no in event.cues if cues.NEGATION in no.tags and any(is_beside(no, act) for act in acts))


def _of_a_noun_undone(event: Event) -> Iterator[Cue]:
    """What says of a noun that it came to nothing: "the talks never took place"."""
    if event.act:
        behind = range(event.act.end + 1, event.act.end + _UNDONE_BEHIND)
        yield from (cue for cue in event.cues if cue.text in event.words.undone and cue.start in behind)


def _of_a_noun(event: Event) -> Iterator[Cue]:
    """The negation that is said of a noun: "recognition of the Reds is not on the table", "signed no papers"."""
    if event.act:
        end, predicate = event.act.end, _patterns(event.words).predicate
        behind = [c for c in event.near if cues.NEGATION in c.tags and end < c.start < end + _NEGATED_BEHIND]
        for cue in behind:
            nothing = cue.text in event.words.nothing and cue.start == end + 1
            if nothing or predicate.fullmatch(event.page.plain, end, cue.start):
                yield cue


def _of_the_opening(event: Event) -> Iterator[Cue]:
    """The negation that stands early in a sentence with neither word nor date of an event."""
    if event.act is None and event.moment is None:
        opening = range(event.sentence[0], event.sentence[0] + _NOUN_PHRASE)
        yield from (cue for cue in event.cues if cues.NEGATION in cue.tags and cue.start in opening)


# Where the negation of an event stands; the first that is found counts.
_NEGATED: tuple[Callable[[Event], Iterator[Cue]], ...] = (
    _right_before,
    _of_an_earlier_act,
    _of_a_noun_undone,
    _of_a_noun,
    _of_the_opening,
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    leading: re.Pattern[str]  # opens a sentence whose time or place leads
    predicate: re.Pattern[str]  # between a noun and the "not" that is said of it
    noun_goes_on: re.Pattern[str]  # between a noun and the word that says it is to come
    only: re.Pattern[str]  # behind a negation that negates nothing


@cache
def _patterns(words: Status) -> _Patterns:
    of, be = either(words.of), f"(?:{either(words.be)})(?: (?:{either(words.been)}))?"
    return _Patterns(
        leading=re.compile(rf"[\s\"'“]*(?:{either(words.leading)})\b"),
        predicate=re.compile(rf"(?: (?:{of}) [^,;:]{{1,{_NOUN_PHRASE}}})? {be} ?"),
        noun_goes_on=re.compile(rf" (?:{either(words.noun_goes_on)}) [^,]*\Z"),
        only=re.compile(rf"\s{{0,2}}(?:{either(words.only)})"),
    )
