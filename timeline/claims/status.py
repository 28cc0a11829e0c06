"""Status of what is claimed: what was denied, put off or hangs on something is never told as done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.claims.event import Event, is_background
from timeline.claims.rules import Rule, decide
from timeline.lang.claim_rows import Status
from timeline.lang.rows import either

HAPPENED = "happened", "no cue of another status"


def of_event(event: Event) -> tuple[str, str]:
    """Status of an event and why."""
    decided = decide(RULES, event)
    return (decided[0].verdict, decided[1]) if decided else HAPPENED


def _untrue(event: Event) -> str:
    found = _patterns(event.words).untrue.match(event.page.plain, *event.sentence)
    return f"“{found.group().strip()}”" if found else ""


def _scoped(event: Event, status: str) -> str:
    """The words that govern an event, where they give it `status`."""
    found = event.scope
    return f"“{found.why}”" if found.status == status else ""


def _conditional(event: Event) -> str:
    return _scoped(event, "conditional")


def _denied(event: Event) -> str:
    return _scoped(event, "denied")


def _cancelled(event: Event) -> str:
    return _scoped(event, "cancelled")


def _postponed(event: Event) -> str:
    return _scoped(event, "postponed")


def _negated(event: Event) -> str:
    return _scoped(event, "negated")


def _ahead(event: Event) -> str:
    return "date after the article" if event.is_ahead else ""


def _alleged(event: Event) -> str:
    return _scoped(event, "alleged")


def _planned(event: Event) -> str:
    return "" if event.scope.is_noun and event.is_over else _scoped(event, "planned")


def _with_what_will(event: Event) -> str:
    """The "will" of what is done at a meeting: "they will speak at the talks"."""
    return f"“{event.comes_with}”" if event.comes_with else ""


def _long_ago(event: Event) -> str:
    moment = event.moment
    return "a month or more before the article" if moment and is_background(event.page, moment, event.latest) else ""


def _goes_on(event: Event) -> str:
    return "" if event.moment else _scoped(event, "ongoing")


RULES: tuple[Rule[Event, str], ...] = (  # the first that gives a reason decides
    Rule(
        "denied",
        _untrue,
        ("It is untrue that the mayor [met] the dockers.", "There was no truth in the report that they [met] in May."),
        ("It is untrue, but the mayor [met] them.", "The mayor found it wrong that they [met]."),
    ),
    Rule(
        "conditional",
        _conditional,
        (
            "Did the mayor [meet] the dockers?",
            "If the dockers agree, the mayor will [meet] them.",
            "The mayor will [meet] them unless it rains.",
            "The mayor would have [met] them in May.",
            "The dockers asked if the mayor had [met] them.",
            "The mayor doubts that they [met] on Friday.",
            "The mayor did not say that they [met] on Friday.",
            "The mayor may soon [meet] the dockers.",
        ),
        (
            "The mayor [told] them that he would leave if it rained.",
            "The storm sank dozens, if not hundreds, and they [met].",
        ),
    ),
    Rule(
        "denied",
        _denied,
        (
            "The mayor denied that he had [met] the dockers.",
            "The mayor denied [meeting] them.",
            "Reports of [talks] in the harbour are groundless.",
        ),
        ("The mayor said that he had [met] the dockers.", "The mayor [denied] the visa.", "They denied it and [left]."),
    ),
    Rule(
        "cancelled",
        _cancelled,
        ("The mayor called off the [talks].", "The [hearing] of 3 March 2014 was cancelled."),
        ("The mayor [met] them, days after he called off the talks.", "The mayor did not cancel the [talks]."),
    ),
    Rule(
        "postponed",
        _postponed,
        ("The mayor postponed the 4 March 2014 [talks].", "The [talks] have been put off."),
        ("The mayor did not postpone the [talks].", "The mayor [met] them after the vote was postponed."),
    ),
    Rule(
        "negated",
        _negated,
        (
            "The mayor did not [meet] the dockers.",
            "The mayor will not [meet] the dockers on 3 March 2014.",
            "The [talks] of the two clubs never took place.",
            "The two clubs [signed] no papers.",
            "The board declined to [meet] them.",
            "The court blocked the [sale].",
        ),
        (
            "The mayor not only [met] the dockers, he fed them.",
            "The mayor [met] the dockers, but not the pilots.",
            "The mayor is not giving up his [search].",
        ),
    ),
    Rule(
        "planned",
        _ahead,
        ("The mayor [meets] the dockers on 3 March 2014.", "The mayor does not know of the [talks] on 3 March 2014."),
        ("The mayor [met] the dockers on Friday.", "The mayor will not [meet] the dockers on 3 March 2014."),
    ),
    Rule(
        "alleged",
        _alleged,
        (
            "The mayor reportedly [met] the dockers on Friday.",
            "Two clubs allegedly [signed] a deal in May 2013.",
            "The suspected [meeting] was on Friday.",
            "The mayor was accused of [selling] the yard.",
        ),
        ("The mayor [met] the dockers, who reportedly left early.", "The suspected thief left, and they [met]."),
    ),
    Rule(
        "planned",
        _planned,
        (
            "The mayor will [meet] the dockers.",
            "The mayor will [meet] the dockers today.",
            "The mayor was due to [meet] the dockers on 10 January 2014.",
            "They signed a contract to [build] a ferry.",
        ),
        ("The mayor [met] the dockers on Friday, and they will come back.", "The storm [sank] the ferry due to sail."),
    ),
    Rule(
        "planned",
        _with_what_will,
        ("The mayor will speak at the [talks].",),
        ("The mayor will speak of the [talks].", "The mayor spoke at the [talks].", "The mayor will [meet] them."),
    ),
    Rule(
        "background",
        _long_ago,
        ("The mayor [met] the dockers in March 2013.", "The clubs [signed] a deal in 1999."),
        ("The mayor [met] the dockers on 10 January 2014.", "The mayor [met] the dockers."),
    ),
    Rule(
        "ongoing",
        _goes_on,
        ("The mayor is holding [talks] with them.", "[Talks] are under way in the harbour."),
        ("The mayor held [talks] with them.",),
    ),
)


_TO_THAT = 30  # characters from what denies to the "that" of what is denied


@dataclass(frozen=True, slots=True)
class _Patterns:
    untrue: re.Pattern[str]


@cache
def _patterns(words: Status) -> _Patterns:
    return _Patterns(
        untrue=re.compile(
            rf"[\s\"'“‘]*(?:{either(words.untrue)})\b[^,;.]{{0,{_TO_THAT}}}?\b(?:{either(words.that)})\b"
        ),
    )
