"""Whether a sentence or a claim tells of the one subject of a topic that has no two sides, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.content import Content
from timeline.claims.dates import Moment
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.claims.sides import Judgement
from timeline.claims.signs import BLAME
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties

_FULL_NAME = re.compile(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+")  # of anybody: whom "his" may take up then
_UNDONE = frozenset({"denied", "alleged", "negated"})  # what is of such a status is only spoken of


class Told(NamedTuple):
    """A sentence, the judgements of those before it, and the actor of the person named last."""

    scene: Scene
    before: Sequence[Judgement]
    person: str

    @property
    def subject(self) -> str:
        return self.scene.sides[0]


class Claimed(NamedTuple):
    """A claim of a sentence: what it holds, its own date, and whether it is dated by its saying."""

    scene: Scene
    judged: Judgement
    content: Content
    moment: Moment | None
    is_saying: bool
    opens: bool  # whether its sentence is the first of the article


def judge(scene: Scene, before: Sequence[Judgement], person: str = "") -> Judgement:
    """Whether a sentence tells of the subject, or `about` what is its own; what it tells is judged by `of_claim`."""
    decided = decide(SENTENCES, Told(scene, before, person))
    return Judgement(decided[0].verdict, decided[1], decided[0].name) if decided else Judgement("no", "")


def of_claim(claimed: Claimed) -> Judgement:
    """The judgement of a claim: an act of the subject or one that befalls it, what is said about it, or neither."""
    decided = decide(CLAIMS, claimed) if claimed.judged.value != "no" else None
    return Judgement(decided[0].verdict, decided[1], decided[0].name) if decided else claimed.judged


@cache
def _he(words: Parties) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.he)}\b")


@cache
def _he_acts(words: Parties) -> re.Pattern[str]:
    return re.compile(rf"[\s\"'“]*{any_of(words.he_acts)}\b")


def _names_it(told: Told) -> str:
    return f"names {told.subject}" if any(m.actor == told.subject for m in told.scene.named) else ""


def _speaks(told: Told) -> str:
    return f"{told.subject} speaks" if told.scene.speaker == told.subject else ""


def _goes_on(told: Told) -> str:
    if told.person != told.subject or not told.before or told.before[-1].value != "yes":
        return ""
    opens = _he_acts(told.scene.on.language.parties).match(told.scene.on.plain, *told.scene.span)
    return f"{told.subject} by “{opens.group().strip()}”" if opens else ""


def _takes_up(told: Told) -> str:
    if told.person != told.subject or not told.before or told.before[-1].value != "yes":
        return ""
    him = _he(told.scene.on.language.parties).search(told.scene.on.plain, *told.scene.span)
    is_own = him and not _FULL_NAME.search(told.scene.on.text, told.scene.span[0], him.start())
    return f"{told.subject} by “{him.group()}”" if him and is_own else ""


def _names_it_not(told: Told) -> str:
    return f"does not name {told.subject}"


SENTENCES: tuple[Rule[Told, str], ...] = (  # the first that gives a reason decides; the last always does
    Rule("yes", _names_it, ("The Reds sang.", "Rain fell on Osby."), ("The Greens sang.",)),
    Rule("yes", _speaks, ("“It rains,” Ada Nordin said. “We sing.”",), ("“It rains,” Olga Grun said. “We sing.”",)),
    Rule(
        "yes",
        _goes_on,
        ("Ada Nordin sang. He left.",),
        ("Ada Nordin sang. Rain fell on her.", "Olga Grun sang. He left.", "Ada Nordin sang. Rain fell. He left."),
    ),
    Rule(
        "about",
        _takes_up,
        ("Ada Nordin sang. Rain fell on her.", "Ada Nordin sang. Her brother left."),
        ("Ada Nordin sang. Karl Berg left his house.", "Ada Nordin sang. Her brother left. His house burned down."),
    ),
    Rule("no", _names_it_not, ("The Greens sang.",), ("The Reds sang.",)),
)


def _spoken_of(c: Claimed) -> str:
    is_undone = c.content.kind in BLAME or c.content.told_as in _UNDONE
    return f"{c.judged.why}; {c.content.kind} {c.content.told_as}" if is_undone else ""


def _says_so(c: Claimed) -> str:
    is_own = c.is_saying and c.scene.speaker == c.scene.sides[0]
    return f"{c.judged.why}, which says so" if is_own else ""


def _only_said(c: Claimed) -> str:
    verb, cue = c.scene.said.cue, c.content.cue
    is_said = c.is_saying and verb is not None and (cue is None or cue.start == verb.start)
    return f"{c.judged.why}, of which it is said" if is_said else ""


def _on_a_day(c: Claimed) -> str:
    return f"{c.judged.why}, and “{c.moment.text}”" if c.moment else ""


def _acts(c: Claimed) -> str:
    is_act = c.content.cue is not None and not {cues.KIND, cues.TOPIC}.isdisjoint(c.content.cue.tags)
    return f"{c.judged.why}, and {cues.quoted(c.content.cue)}" if is_act else ""


def _is_news(c: Claimed) -> str:
    return f"{c.judged.why}, in the first sentence" if c.opens else ""


def _mentions_it(c: Claimed) -> str:
    return f"{c.judged.why}, and tells no act"


CLAIMS: tuple[Rule[Claimed, str], ...] = (  # of a sentence that tells of the subject; the last always decides
    Rule(
        "about",
        _spoken_of,
        ("The Greens accused the Reds.", "The Reds did not meet the Greens on 3 May."),
        ("The Reds met the Greens on 3 May.",),
    ),
    Rule(
        "yes",
        _says_so,
        ("Ada Nordin said that it rains.",),
        ("Olga Grun said that the Reds sing.", "The Reds sang all of the night."),
    ),
    Rule(
        "about",
        _only_said,
        ("Olga Grun said that the Reds sing.",),
        ("The Reds met the Greens, Olga Grun said.", "The Reds met the Greens on 3 May."),
    ),
    Rule(
        "yes",
        _on_a_day,
        ("The Reds sang on 3 May.", "Osby burned down on 3 May."),
        ("The Reds sang all of the night.",),
    ),
    Rule(
        "yes",
        _acts,
        ("The Reds met the Greens.", "The hotline of the Reds is dead."),
        ("The Reds sang all of the night.",),
    ),
    Rule("yes", _is_news, ("The Reds sang all of the night.",), ("Rain fell. The Reds sang all of the night.",)),
    Rule("no", _mentions_it, ("Rain fell. The Reds sang all of the night.",), ("Rain fell. The Reds met the Greens.",)),
)
