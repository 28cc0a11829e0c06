"""An event as its sentence tells it: what its status is judged by, each fact worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import scope
from timeline.claims.attributed import Attribution
from timeline.claims.cues import KIND, Cue
from timeline.claims.dates import Moment
from timeline.claims.page import Page
from timeline.lang.claim_rows import Status
from timeline.model import Span
from timeline.scope import Scope
from timeline.text.once import once

_HELD = frozenset({"meeting"})  # kinds of what is not yet over when something "will" be done at it
_PHRASE = "NPADg#"  # classes of words inside a noun phrase
BACKGROUND_DAYS = 28  # an event a month or more before is told as background


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Event:
    """What a sentence tells of: `act` is the word for it, `moment` its date, `latest` the article's last day.

    `position` is where the word stands that its status hangs on, if that is not `act`.
    """

    page: Page
    sentence: Span
    cues: Sequence[Cue]  # of the sentence
    act: Cue | None
    moment: Moment | None
    attribution: Attribution
    latest: date | None
    position: int | None = None

    @property
    def words(self) -> Status:
        return self.page.language.status

    @once
    def at(self) -> int:
        """Where the event stands in the text."""
        if self.position is not None:
            return self.position
        return self.act.start if self.act else self.moment.start if self.moment else self.sentence[0]

    @once
    def scope(self) -> Scope:
        """What the words that govern it say."""
        parse, words = self.page.parse(self.sentence), self.page.language.scopes
        if self.act is None and self.position is None:
            return scope.of_sentence(parse, words)
        return scope.of(parse, self.at, words)

    @once
    def comes_with(self) -> str:
        """The modal of the verb at whose time a meeting without a date is held: "will speak at the talks"."""
        is_held = self.act is not None and self.act.get(KIND) in _HELD
        return self._modal_before() if is_held and self.moment is None and self.scope.is_noun else ""

    def _modal_before(self) -> str:
        """The "will" of the verb that leads to the noun by "at" or the like; empty for none."""
        parse, words = self.page.parse(self.sentence), self.page.language.scopes
        first = at = parse.words.at(self.at)
        while first > 0 and parse.words.kinds[first - 1] in _PHRASE:
            first -= 1
        verb = parse.clauses[parse.where[at]].verb
        if verb is None or verb.last >= first or parse.words.texts[first - 1] not in words.takes_place:
            return ""
        return verb.modal if verb.modal in words.future else ""

    @once
    def is_ahead(self) -> bool:
        """Whether its day comes after the last one of the article."""
        start = self.moment.interval.start if self.moment and self.moment.interval else None
        return bool(start and self.latest and start > self.latest)

    @property
    def is_over(self) -> bool:
        """Whether its days ended before the last one of the article."""
        last = self.moment.interval.last if self.moment and self.moment.interval else None
        return bool(last and self.latest and last < self.latest)


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
