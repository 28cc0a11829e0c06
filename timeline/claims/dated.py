"""Kind and status of what a sentence tells of one of its dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.claims import kind, signs, status
from timeline.claims.content import Content, blame, quoted
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.day import Day
from timeline.claims.event import Event
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.claims.signs import BLAME
from timeline.text.once import once

_DONE_BY_SAYING = frozenset({"meeting", "contact", "agreement"})  # "concluded its visit": no saying


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Dated:
    """What a sentence tells of one of its dates."""

    scene: Scene
    latest: date | None  # the last possible day of the article
    day: Day

    @property
    def moment(self) -> Moment:
        return self.day.moment

    @once
    def sign(self) -> tuple[str, Cue | None]:
        """What happened then, and the cue that says so."""
        return kind.of_event(self.day)

    @property
    def is_saying(self) -> bool:
        """Whether the act of the day is the verb of saying itself."""
        verb, span = self.scene.said.cue, self.day.span
        is_one = verb is not None and span is not None and verb.start < span[1] and span[0] < verb.end
        return is_one and self.sign[0] not in _DONE_BY_SAYING and not kind.made_so(self.day)

    @property
    def tells_nothing(self) -> bool:
        """Whether no word says what happened then."""
        return self.sign[1] is None and self.day.span is None

    @once
    def event(self) -> Event:
        scene = self.scene
        return Event(
            scene.on, scene.span, scene.cues, self.sign[1], self.moment, scene.said, self.latest, self.position
        )

    @once
    def position(self) -> int | None:
        """Where the word stands that the status hangs on."""
        span = kind.act_span(self.day, self.sign[1])
        if span is not None:
            return span[0]
        act = self.day.act
        return self.day.parse.words.starts[act.word] if act else None

    @once
    def status(self) -> tuple[str, str]:
        return status.of_event(self.event)


def days_of(scene: Scene, moments: Sequence[Moment]) -> list[Day]:
    """Dates with the cues that may say what happened then: all but the verb of saying."""
    verb = scene.said.cue
    own = [cue for cue in scene.cues if verb is None or cue.start != verb.start]
    return [Day(scene.on, scene.span, own, moment) for moment in moments]


def content(case: Dated) -> Content:
    """The content of a claim about a date, by the first rule that knows it."""
    decided = decide(RULES, case)
    assert decided is not None  # the last rule knows every case
    found, act = decided[1], kind.act_span(case.day, decided[1].cue)
    return found if act == found.act_span else found._replace(act=act)


def _saying_itself(case: Dated) -> Content | None:
    if not case.is_saying:
        return None
    said, cue = signs.of_saying(case.scene.said)
    state, why = case.status
    if said in BLAME and state in ("happened", "background"):
        return blame(said, cue)
    return Content(said, state, cue, quoted(cue), why)


def _only_blame(case: Dated) -> Content | None:
    said = signs.of_saying(case.scene.said)[0]
    return blame(said, case.scene.said.cue) if case.tells_nothing and said in BLAME else None


def _only_said(case: Dated) -> Content | None:
    if not case.tells_nothing or case.scene.said.cue is None:
        return None
    state, why = case.status
    return Content("statement", state, None, "no cue but that it was said", why)


def _accusation(case: Dated) -> Content | None:
    sign, cue = case.sign
    if sign != "accusation" or case.status[0] not in ("happened", "background", "denied"):
        return None
    return Content(sign, "alleged", cue, quoted(cue), f"{quoted(cue)} accuses")


def _told(case: Dated) -> Content | None:
    (sign, cue), (state, why) = case.sign, case.status
    return Content(sign, state, cue, quoted(cue), why)


RULES: tuple[Rule[Dated, Content], ...] = (
    Rule(
        "that it was said then",
        _saying_itself,
        ("The union rejected accusations of theft in May 2013.",),
        ("The mayor said that he met the dockers on 10 January 2014.",),
    ),
    Rule(
        "a denial or an accusation, and nothing else is told of the day",
        _only_blame,
        ("The mayor denied it, for the ferry was late on 10 January 2014.",),
        (
            "The mayor denied that he met the dockers in Oslo on 10 January 2014.",
            "The ferry of the union was late on 10 January 2014.",
        ),
    ),
    Rule(
        "nothing but that it was said",
        _only_said,
        ("The mayor said the ferry sank, and it was there on 10 January 2014.",),
        (
            "The mayor said that he met the dockers in Oslo on 10 January 2014.",
            "The ferry of the union was late on 10 January 2014.",
        ),
    ),
    Rule(
        "an accusation",
        _accusation,
        ("The mayor saw arming of the dockers in Oslo on 10 January 2014.",),
        ("The mayor met the dockers in May 2013.",),
    ),
    Rule("what its words and their status say", _told, ("The mayor met the dockers in May 2013.",)),
)
