"""Whether a sentence or an event shows a contact between the two sides of the topic, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from timeline.claims import cues, subject
from timeline.claims.clauses import clause_at
from timeline.claims.contact_case import NEAR, SIGNS, VIOLENT, Case, Judgement, sides_of
from timeline.claims.contact_rules import BOTH_SIDES, ONE_SIDE
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.parties import is_free
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.claims.signs import BLAME

__all__ = ["NEAR", "OFF", "OF_EVENT", "Judgement", "judge", "of_claim", "of_event"]

OFF = VIOLENT | {"deployment", "drill", "evacuation", "other"}  # an event of such a kind is no contact itself
_UNDONE = frozenset({"denied", "alleged", "negated"})  # a contact of such a status is only spoken of
_UNJUDGED = Judgement("no", "")  # never given: the last rule of a sentence always decides

C = TypeVar("C")


def judge(scene: Scene, before: Sequence[Judgement], person: str = "") -> Judgement:
    """The judgement of a sentence; with one subject, whether it tells of that.

    `before` are those of the sentences just before it, in order; `person` is the actor of the person named last.
    """
    if len(scene.sides) == 1:
        return subject.judge(scene, before, person)
    actors = frozenset([mention.actor for mention in scene.named])
    case = Case(scene, before, actors, sides_of(scene, actors, person))
    return _decided(BOTH_SIDES if case.is_both else ONE_SIDE, case, _UNJUDGED)


def of_claim(judged: Judgement, kind: str, status: str) -> Judgement:
    """The judgement of a claim that is dated by its saying."""
    why = _spoken_of(judged, kind, status)
    return Judgement("about", why) if why else judged


def of_event(case: Dated) -> Judgement:
    """The judgement of an event with a date of its own."""
    return case.judged if case.judged.value == "no" else _decided(OF_EVENT, case, case.judged)


def _decided(rules: Iterable[Rule[C, str]], case: C, otherwise: Judgement) -> Judgement:
    """What the first rule that gives a reason makes of a case."""
    decided = decide(rules, case)
    return Judgement(decided[0].verdict, decided[1], decided[0].name) if decided else otherwise


class Dated(NamedTuple):
    """An event with a date of its own; `cue` decided its kind, `aside`: it is told of in passing."""

    scene: Scene
    judged: Judgement
    kind: str
    status: str
    cue: Cue | None
    moment: Moment
    aside: bool = False


def _of_another_kind(d: Dated) -> str:
    if (d.cue is None and not d.aside) or d.kind not in OFF or _has_sign_in_clause(d.scene, d.moment):
        return ""
    return f"the date is that of {'an' if d.kind[0] in 'aeiou' else 'a'} {d.kind}"


def _of_another_pair(d: Dated) -> str:
    is_held = d.cue is not None and d.kind not in BLAME and not is_free(d.scene, d.cue)
    return "another pair holds this contact" if is_held else ""


def _undone(d: Dated) -> str:
    return _spoken_of(d.judged, d.kind, d.status)


def _spoken_of(judged: Judgement, kind: str, status: str) -> str:
    is_undone = judged.value == "yes" and (kind in BLAME or status in _UNDONE)
    return f"{judged.why}; {kind} {status}" if is_undone else ""


def _has_sign_in_clause(scene: Scene, moment: Moment) -> bool:
    """Whether a contact that the sides may hold is spoken of in the clause of a date."""
    start, end = clause_at(scene.on, scene.span, moment.start)
    inside = (cue for cue in scene.cues if start <= cue.start < end and cue.get(cues.KIND) in SIGNS)
    return any(is_free(scene, cue) for cue in inside)


OF_EVENT: tuple[Rule[Dated, str], ...] = (  # the first that gives a reason decides; none: the judgement of the sentence
    Rule(
        "no",
        _of_another_kind,
        ("The Reds met the Blues after the drill on 3 May.", "The Reds met the Blues, who held elections on 3 May."),
        ("The Reds met the Blues on 3 May.", "On 3 May the Reds evacuated the Blues under an accord."),
    ),
    Rule(
        "no",
        _of_another_pair,
        ("The Reds are in touch with the Blues and the Greens met the Browns on 3 May.",),
        ("The Reds met the Blues on 3 May.",),
    ),
    Rule(
        "about",
        _undone,
        ("The Reds did not meet the Blues on 3 May.",),
        ("The Reds met the Blues on 3 May.",),
    ),
)
