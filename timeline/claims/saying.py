"""Kind and status of a sentence as somebody says it: what is said where that may decide, else that it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline import scope
from timeline.claims import beside, cues, signs, status
from timeline.claims.attributed import NOBODY
from timeline.claims.clauses import clauses
from timeline.claims.content import Content, blame, quoted
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.event import Event, is_background
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.claims.signs import BLAME
from timeline.lang.claim_rows import Kinds
from timeline.lang.rows import either
from timeline.model import Span
from timeline.text.once import once

_UNDONE_ON_ITS_DAY = frozenset({"negated"})  # of what is said on a known day, where it counts that it was said
_UNDONE = frozenset(
    {"negated", "conditional", "planned", "postponed", "cancelled"}
)  # of what is said, worth more than that it was said
_NOT_SPOKEN_OF = frozenset({*BLAME, "attack", "takeover", "other"})  # of such a thing it counts that it was said
_DONE = frozenset({"happened", "ongoing", "background", "alleged"})
_NEWS = frozenset({"invitation", "agreement", "recognition", "designation", "refusal", "postponement"})
_NEWS_ENDS = 20  # characters behind the verb of news that its sentence has at least before the date
_BEFORE_DENIAL = 16  # characters before a denial in which it is itself denied
_SAID = "happened", "it was said"


@dataclass(eq=False)  # not frozen, no slots: what the rules ask for is worked out once
class Saying:
    """A sentence dated by its saying: by `moment`, if it names that day.

    `alone`: it has no other date, so that what is said may decide. `until`: where its first date stands; what it tells
    up to there is news if the speaker comes behind. `beside`: clauses with dates of their own, of which it tells not.
    """

    scene: Scene
    latest: date | None
    moment: Moment | None = None
    alone: bool = True
    until: int | None = None
    beside: frozenset[int] = frozenset()

    @once
    def sentence(self) -> Span:
        start, end = self.scene.span
        return start, end if self.until is None else self.until

    @once
    def sign(self) -> tuple[str, Cue | None]:
        """Its kind and the cue for it: what is said where that may decide, else that it is said."""
        said = self.scene.said
        spoken = signs.earliest(self.scene.cues, self.sentence, said) if self.alone else None
        return spoken or signs.of_saying(said)

    @property
    def is_by_outsider(self) -> bool:
        """Whether the speaker belongs to neither side."""
        return bool(self.scene.said.primary) and self.scene.speaker not in self.scene.sides

    def event(self, cue: Cue | None) -> Event:
        """What `cue` stands for, without a date of its own."""
        scene = self.scene
        return Event(scene.on, scene.span, scene.cues, cue, None, scene.said, self.latest)


def content(case: Saying) -> Content:
    """The content of a claim that is dated by its saying, by the first rule that knows it."""
    decided = decide(RULES, case)
    assert decided is not None  # the last rule knows every case
    return decided[1]


def _main_act(case: Saying) -> Content | None:
    """The act of the main clause, where every date of the sentence belongs to an aside."""
    if not case.beside:
        return None
    scene = case.scene
    parse = scene.on.parse(scene.span)
    verb = beside.main_verb(parse, case.beside)
    if verb is None:
        return None
    if spoken := signs.earliest(beside.main_cues(scene, case.beside), scene.span):
        state, why = status.of_event(case.event(spoken[1]))
        return Content(spoken[0], state, spoken[1], quoted(spoken[1]), why)
    span = parse.words.starts[verb.first], parse.words.ends[verb.last]
    event = Event(scene.on, scene.span, scene.cues, None, None, scene.said, case.latest, parse.words.starts[verb.head])
    state, why = status.of_event(event)
    return Content("other", state, None, quoted(None), why, act=span) if scene.said.cue is None else None


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
    state, why = status.of_event(Event(scene.on, scene.span, scene.cues, verb, None, NOBODY, None))
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
    harm = next((cue for cue in case.scene.cues if _harms(case, cue)), None)
    return Content("accusation", "alleged", harm, quoted(harm), "an outsider says so") if harm else None


def _denial_or_accusation(case: Saying) -> Content | None:
    sign, cue = case.sign
    return blame(sign, cue) if sign in BLAME else None


def _made_so(case: Saying) -> Content | None:
    said, page = case.scene.said.cue, case.scene.on
    spoken = case.sign[1]
    if said is None or spoken is None or spoken.start != said.start:
        return None
    verdict = signs.verdict(page, page.parse(case.scene.span), case.scene.cues, (said.start, said.end))
    if verdict is None:
        return None
    found = _on_its_day(case, *status.of_event(case.event(said)))
    return found._replace(kind=verdict[0], cue=verdict[1], why_kind=quoted(verdict[1]), act=(said.start, said.end))


def _spoken_of(case: Saying) -> Content | None:
    """What is told of in a sentence, be it said or not: its word is not that of saying."""
    cue, said = case.sign[1], case.scene.said.cue
    if said is not None and cue is not None and cue.start == said.start:
        return None
    event = case.event(cue)
    state, why = status.of_event(event)
    if cue is None and state == "conditional" and event.scope.why in case.scene.on.language.scopes.possible:
        state, why = _SAID  # "I can picture it"
    return _on_its_day(case, "happened" if state == "ongoing" and said else state, why)


def _said(case: Saying) -> Content | None:
    return _on_its_day(case, *(_of_words(case) if case.alone else _SAID))


RULES: tuple[Rule[Saying, Content], ...] = (
    Rule(
        "the main act beside asides with dates",
        _main_act,
        ("The mayor, elected on 3 March 2014, met the dockers.",),
        ("The mayor met the dockers on 3 March 2014.",),
    ),
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
        ("The Harbour Board said weapons had come.", "Ada Nordin said no weapons had come."),
    ),
    Rule(
        "a denial or an accusation",
        _denial_or_accusation,
        ("The mayor accused the union.", "The mayor denied it."),
        ("The mayor said it.",),
    ),
    Rule(
        "a word that makes it so",
        _made_so,
        ("The mayor declared the union an illegal organisation.",),
        ("The mayor declared that the union is an illegal organisation.", "The mayor declared the ferry open."),
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
    found = _of_content(case, verb) or _of_sign(case, verb)
    undone = _UNDONE_ON_ITS_DAY if case.moment else _UNDONE
    return found if found[0] in undone else _SAID


def _of_sign(case: Saying, verb: Cue) -> tuple[str, str]:
    """Status of the first act that is spoken of, where that counts more than that it was said."""
    own = _told_cues(case, verb)
    sign = next((cue for family in (cues.KIND, cues.WEAK) for cue in own if family in cue.tags), None)
    found = status.of_event(case.event(sign)) if sign else _SAID
    return found if sign and _counts(sign, found[0], verb) else _SAID


def _of_content(case: Saying, verb: Cue) -> tuple[str, str] | None:
    """Status of the verb of the clause that is said; `None` where no clause hangs on the verb of saying."""
    page = case.scene.on
    parse = page.parse(case.scene.span)
    words = parse.words
    for clause in parse.clauses:
        if clause.kind == "that" and clause.verb and clause.governor >= 0:
            if verb.start <= words.starts[clause.governor] < verb.end:
                if clause.verb.modal in page.language.scopes.duties:
                    return _SAID  # "said that they should leave"
                found = scope.of(parse, words.starts[clause.verb.head], page.language.scopes)
                return found.status, f"“{found.why}”"
    return None


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


def _harms(case: Saying, cue: Cue) -> bool:
    """Whether a cue tells of harm as done, and not as what should be prevented."""
    is_harm = cue.get(cues.ABOUT) == "harm" or cue.get(cues.KIND) == "accusation"
    return is_harm and status.of_event(case.event(cue))[0] in _DONE


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
