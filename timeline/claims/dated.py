"""Kind and status of what a sentence tells of one of its dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.claims import cues, kind, postponed, status
from timeline.claims.content import Content, blame, quoted
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.event import Event
from timeline.claims.kind import BLAME, Day
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.text.once import once


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Dated:
    """What a sentence tells of one of its dates."""

    scene: Scene
    latest: date | None  # the last possible day of the article
    moment: Moment

    @once
    def day(self) -> Day:
        """The date with the cues that may say what happened then: all but the verb of saying."""
        scene, verb = self.scene, self.scene.said.cue
        own = [cue for cue in scene.cues if verb is None or cue.start != verb.start]
        return Day(scene.on, scene.span, own, self.moment)

    @once
    def sign(self) -> tuple[str, Cue | None]:
        """What happened then, and the cue that says so."""
        return kind.of_event(self.day)

    @once
    def event(self) -> Event:
        scene = self.scene
        return Event(scene.on, scene.span, scene.cues, self.sign[1], self.moment, scene.said, self.latest)

    @once
    def status(self) -> tuple[str, str]:
        return status.of_event(self.event)


def content(case: Dated) -> Content:
    """The content of a claim about a date, by the first rule that knows it."""
    decided = decide(RULES, case)
    assert decided is not None  # the last rule knows every case
    return decided[1]


def _put_off(case: Dated) -> Content | None:
    found = postponed.dated(case.event, case.sign[0])
    return Content(found[0], "postponed", case.sign[1], quoted(case.sign[1]), quoted(found[1])) if found else None


def _only_blame(case: Dated) -> Content | None:
    said = kind.of_saying(case.scene.said)[0]
    return blame(said, case.scene.said.cue) if case.sign[1] is None and said in BLAME else None


def _only_said(case: Dated) -> Content | None:
    if case.sign[1] is not None or case.scene.said.cue is None:
        return None
    state, why = case.status
    return Content("statement", state, None, "no cue but that it was said", why)


def _denied_accusation(case: Dated) -> Content | None:
    cue = case.scene.said.cue
    if case.sign[0] != "accusation" or cue is None or cue.get(cues.VERB) != "deny" or cue.start >= case.moment.start:
        return None
    return blame("denial", cue)


def _accusation(case: Dated) -> Content | None:
    sign, cue = case.sign
    if sign != "accusation" or case.status[0] not in ("happened", "denied"):
        return None
    return Content(sign, "alleged", cue, quoted(cue), f"{quoted(cue)} accuses")


def _told(case: Dated) -> Content | None:
    (sign, cue), (state, why) = case.sign, case.status
    return Content(sign, state, cue, quoted(cue), why)


RULES: tuple[Rule[Dated, Content], ...] = (
    Rule(
        "a plan that was put off",
        _put_off,
        ("The mayor postponed the 4 March 2014 talks.", "The talks that were planned for March 2014 were postponed."),
        ("The mayor did not postpone the 4 March 2014 talks.", "The vote of Friday was postponed."),
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
        ("The mayor said the ferry sank, and it was raised on 10 January 2014.",),
        (
            "The mayor said that he met the dockers in Oslo on 10 January 2014.",
            "The ferry of the union was late on 10 January 2014.",
        ),
    ),
    Rule(
        "an accusation that is denied",
        _denied_accusation,
        ("The union rejected accusations of theft in May 2013.",),
        ("The union spoke of accusations of theft in May 2013.",),
    ),
    Rule(
        "an accusation",
        _accusation,
        ("The mayor saw arming of the dockers in Oslo on 10 January 2014.",),
        ("The mayor met the dockers in May 2013.",),
    ),
    Rule("what its words and their status say", _told, ("The mayor met the dockers in May 2013.",)),
)
