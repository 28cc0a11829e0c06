"""Kind and status of a sentence as somebody says it: what is said where that may decide, else that it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.claims import cues, kind, postponed, status
from timeline.claims.attributed import NOBODY
from timeline.claims.clauses import clauses
from timeline.claims.content import Content, blame, quoted
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.event import Event, is_background
from timeline.claims.kind import BLAME
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.lang.claim_rows import Kinds
from timeline.lang.rows import either
from timeline.model import Span
from timeline.text.once import once

_UNDONE = frozenset({"negated", "conditional", "planned"})  # of what is said, worth more than that it was said
_NOT_SPOKEN_OF = frozenset({*BLAME, "attack", "takeover", "other"})  # of such a thing it counts that it was said
_NEWS = frozenset({"invitation", "agreement", "recognition", "designation", "refusal", "postponement"})
_NEWS_ENDS = 20  # characters behind the verb of news that its sentence has at least before the date
_BEFORE_DENIAL = 16  # characters before a denial in which it is itself denied
_SAID = "happened", "it was said"


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Saying:
    """A sentence dated by its saying: by `moment`, if it names that day.

    `alone`: it has no other date, so that what is said may decide. `until`: where its first date stands; what it tells
    up to there is news if the speaker comes behind.
    """

    scene: Scene
    latest: date | None
    moment: Moment | None = None
    alone: bool = True
    until: int | None = None

    @once
    def sentence(self) -> Span:
        start, end = self.scene.span
        return start, end if self.until is None else self.until

    @once
    def sign(self) -> tuple[str, Cue | None]:
        """Its kind and the cue for it: what is said where that may decide, else that it is said."""
        said = self.scene.said
        spoken = kind.earliest(self.scene.cues, self.sentence, said) if self.alone else None
        return spoken or kind.of_saying(said)

    @property
    def is_by_outsider(self) -> bool:
        """Whether the speaker belongs to neither side."""
        return bool(self.scene.said.primary) and self.scene.speaker not in self.scene.sides

    def event(self, cue: Cue | None) -> Event:
        """What `cue` stands for, without a date of its own."""
        scene = self.scene
        return Event(scene.on, self.sentence, scene.cues, cue, None, scene.said, self.latest)


def content(case: Saying) -> Content:
    """The content of a claim that is dated by its saying, by the first rule that knows it."""
    decided = decide(RULES, case)
    assert decided is not None  # the last rule knows every case
    return decided[1]


def _news(case: Saying) -> Content | None:
    """What the first clause tells when the date and the speaker come behind: "X has invited Y to talks set for May"."""
    scene, lead = case.scene, case.sentence
    if case.until is None or scene.said.cue is None or scene.said.cue.start <= lead[1]:
        return None
    clause = next(iter(clauses(scene.on, lead)), lead)
    inside = (cue for cue in scene.cues if clause[0] <= cue.start < clause[1])
    verb = next((cue for cue in inside if cue.get(cues.KIND) in _NEWS), None)
    if verb is None or verb.end + _NEWS_ENDS > lead[1]:
        return None
    state, why = status.of_event(Event(scene.on, clause, scene.cues, verb, None, NOBODY, None))
    return Content(verb.tags[cues.KIND], state, verb, quoted(verb), why)


def _denial(case: Saying) -> Content | None:
    if not case.alone or case.sign[0] not in ("accusation", "statement"):
        return None
    denials = (cue for cue in case.scene.cues if cue.get(cues.STATUS) == "denied")
    refuted = next((cue for cue in denials if not _is_undone(case, cue)), None)
    return blame("denial", refuted) if refuted and not _is_reply(case, refuted) else None


def _outsiders_accusation(case: Saying) -> Content | None:
    if not case.alone or case.sign[0] != "statement" or not case.is_by_outsider:
        return None
    harm = next((cue for cue in case.scene.cues if _harms(cue)), None)
    return Content("accusation", "alleged", harm, quoted(harm), "an outsider says so") if harm else None


def _denial_or_accusation(case: Saying) -> Content | None:
    sign, cue = case.sign
    return blame(sign, cue) if sign in BLAME else None


def _undated_plan_put_off(case: Saying) -> Content | None:
    sign, cue = case.sign
    off = postponed.undated(case.event(cue), sign) if case.alone and case.moment is None else None
    return Content(sign, "postponed", cue, quoted(cue), quoted(off)) if off else None


def _spoken_of(case: Saying) -> Content | None:
    """What is told of in a sentence, be it said or not: its word is not that of saying."""
    cue, said = case.sign[1], case.scene.said.cue
    if said is not None and cue is not None and cue.start == said.start:
        return None
    state, why = status.of_event(case.event(cue))
    return _on_its_day(case, "happened" if state == "ongoing" and said else state, why)


def _said(case: Saying) -> Content | None:
    return _on_its_day(case, *(_of_words(case) if case.alone else _SAID))


RULES: tuple[Rule[Saying, Content], ...] = (
    Rule(
        "news of the first clause",
        _news,
        ("The mayor has invited the dockers to talks in Oslo set for 4 March 2014, the board said.",),
        (
            "The board said the mayor has invited the dockers to talks set for 4 March 2014.",
            "The mayor met the dockers.",
        ),
    ),
    Rule(
        "a denial of what is said",
        _denial,
        ("The accusations are groundless, the mayor said.", "The mayor said the report was false."),
        ("The mayor said he was not refuting the report.", "Northland is arming the dockers, which the mayor denied."),
    ),
    Rule(
        "harm that somebody of neither side tells of",
        _outsiders_accusation,
        ("Ada Nordin said weapons had come.",),
        ("The Harbour Board said weapons had come.",),
    ),
    Rule(
        "a denial or an accusation",
        _denial_or_accusation,
        ("The mayor accused the union.", "The mayor denied it."),
        ("The mayor said it.",),
    ),
    Rule(
        "a plan without a day that was put off",
        _undated_plan_put_off,
        ("Talks with the dockers have been postponed.",),
        ("Talks with the dockers have not been postponed.", "The mayor postponed the talks."),
    ),
    Rule(
        "what is spoken of",
        _spoken_of,
        ("The mayor met the dockers.", "The mayor maintains contacts with the dockers, he said."),
        ("The mayor said that the ferry was late.",),
    ),
    Rule("that it was said", _said, ("The mayor said that the ferry was late.",)),
)


def _on_its_day(case: Saying, state: str, why: str) -> Content:
    sign, cue = case.sign
    if state == "happened" and case.moment and is_background(case.scene.on, case.moment, case.latest):
        state, why = "background", "a month or more before the article"
    return Content(sign, state, cue, quoted(cue), why)


def _of_words(case: Saying) -> tuple[str, str]:
    """Status of what is said in a sentence without another date: "said there were no plans for a meeting"."""
    verb = case.scene.said.cue
    if verb is None:
        return _SAID
    own = _told_cues(case, verb)
    signs = [*(cue for cue in own if cues.KIND in cue.tags), *(cue for cue in own if cues.WEAK in cue.tags)]
    if not signs:
        found, counts = status.of_words(case.scene.on, case.sentence, own, verb.end), True
    else:
        found = status.of_event(case.event(signs[0]))
        counts = _counts(signs[0], found[0], verb)
    return found if counts and found[0] in _UNDONE else _SAID


def _counts(spoken: Cue, state: str, verb: Cue) -> bool:
    """Whether the status of what is said counts more than that it was said."""
    is_vague = spoken.start >= verb.start and cues.KIND not in spoken.tags  # "said that ties will grow"
    return spoken.get(cues.KIND) not in _NOT_SPOKEN_OF and not (is_vague and state == "planned")


def _told_cues(case: Saying, verb: Cue) -> Sequence[Cue]:
    """The cues of what is said: those behind the verb if it was asked for, or if one there speaks for a kind."""
    behind = [cue for cue in case.scene.cues if cue.start > verb.start]
    asked = _patterns(case.scene.on.language.kinds).asked.match(case.scene.on.plain, case.sentence[0], verb.start)
    if asked or any(cues.KIND in cue.tags or cues.WEAK in cue.tags for cue in behind):
        return behind
    return [cue for cue in case.scene.cues if cue.start != verb.start]


def _is_reply(case: Saying, refuted: Cue) -> bool:
    """Whether a denial only follows the accusation that is told: "... offered bounties, which both deny"."""
    sign, cue = case.sign
    accuses = sign == "accusation" and cue is not None and cue.text not in case.scene.on.language.kinds.accusations
    return accuses and cue is not None and refuted.start > cue.end


def _is_undone(case: Saying, cue: Cue) -> bool:
    """Whether a denial is itself denied: "not refuting", "did not deny"."""
    undone = _patterns(case.scene.on.language.kinds).undone
    return undone.search(case.scene.on.plain, max(0, cue.start - _BEFORE_DENIAL), cue.start) is not None


def _harms(cue: Cue) -> bool:
    return cue.get(cues.ABOUT) == "harm" or cue.get(cues.KIND) == "accusation"


@dataclass(frozen=True, slots=True)
class _Patterns:
    undone: re.Pattern[str]  # right before a denial that is denied
    asked: re.Pattern[str]  # opens a sentence that tells what was asked


@cache
def _patterns(words: Kinds) -> _Patterns:
    no = rf"(?:\b(?:{either(words.no)})|(?:{either(words.no_endings)}))"
    return _Patterns(
        undone=re.compile(rf"{no}\s+(?:\w+\s+)?[\"'‘“]?$"),
        asked=re.compile(rf"[ \"'“]*(?:{either(words.asked)}) "),
    )
