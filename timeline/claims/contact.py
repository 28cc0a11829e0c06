"""Whether a sentence or an event shows a contact between the two sides of the topic, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple, TypeVar

from timeline import scope
from timeline.claims import cues, subject
from timeline.claims.clauses import clause_at
from timeline.claims.contact_case import VIOLENT, Case, is_spoken_of
from timeline.claims.contact_rules import BOTH_SIDES, NOTHING, ONE_SIDE, names_only
from timeline.claims.contact_signs import SIGNS, is_sign
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.day import Day
from timeline.claims.held import goes_elsewhere, is_free
from timeline.claims.parties import is_held
from timeline.claims.roles import actors_in
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.claims.sides import NEAR, NOBODY, PERHAPS, Judgement, Sides, sides_of
from timeline.claims.signs import BLAME
from timeline.claims.together import is_together, is_with_others

__all__ = ["NEAR", "OFF", "OF_EVENT", "Judgement", "judge", "of_claim", "of_event"]

OFF = VIOLENT | {"deployment", "drill", "evacuation", "other"}  # an event of such a kind is no contact itself
_UNDONE = frozenset({"denied", "alleged", "negated"})  # a contact of such a status is only spoken of
_ALIKE = 1000  # judgements of sentences without a contact that are made once: more than a long article has
_VALUE = itemgetter(0)  # of a judgement
_UNJUDGED = Judgement("no", "")  # never given: the last rule of a sentence always decides

C = TypeVar("C")


def judge(scene: Scene, before: Sequence[Judgement], person: str = "") -> Judgement:
    """The judgement of a sentence; with one subject, whether it tells of that.

    `before` are those of the sentences just before it, in order; `person` is the actor of the person named last.
    """
    if len(scene.sides) == 1:
        return subject.judge(scene, before, person)
    before = _counted(before)
    sides = _sides(scene, before, person)
    if len(sides.told) < 2 and not is_spoken_of(before):  # most sentences: what the first rule of one side says of them
        return _nothing(sides.told, scene.paragraph, scene.names_others)
    case = Case(scene, before, sides)
    found = _decided(BOTH_SIDES if case.is_both else ONE_SIDE, case, _UNJUDGED)
    if found.rule == NOTHING:
        return _nothing(sides.told, scene.paragraph, scene.names_others)
    return _remembered(found, case)


@lru_cache(_ALIKE)
def _nothing(told: frozenset[str], paragraph: int, others: bool) -> Judgement:
    return Judgement("no", names_only(told), NOTHING, paragraph=paragraph, others=others)


def case_of(scene: Scene, before: Sequence[Judgement], person: str = "") -> Case:
    """What the rules ask of a sentence, in the light of those before it."""
    before = _counted(before)
    return Case(scene, before, _sides(scene, before, person))


def _counted(before: Sequence[Judgement]) -> Sequence[Judgement]:
    """The judgements with those that only perhaps are of a contact as if they were of none: nothing hangs on them."""
    if PERHAPS not in map(_VALUE, before):
        return before
    return [each._replace(value="no") if each.value == PERHAPS else each for each in before]


def _sides(scene: Scene, before: Sequence[Judgement], person: str) -> Sides:
    own = [mention for mention in scene.named if mention.actor in scene.sides] if scene.named else []
    return sides_of(scene, actors_in(scene, own) if own else NOBODY, person, before)


def _remembered(judged: Judgement, case: Case) -> Judgement:
    """The judgement with what later sentences ask of it."""
    own, foreign = case.told
    others = case.scene.names_others or bool(case.acting)
    return judged._replace(
        paragraph=case.scene.paragraph,
        kinds=own,
        foreign=foreign,
        others=others,
        is_passing=case.is_passing,
        mood=_mood(case),
        is_together=_is_together(judged, case),
        apart=_apart(judged, case),
    )


def _is_together(judged: Judgement, case: Case) -> bool:
    """Whether both sides are joined by a word that the judgement rests on; what goes on about a contact is."""
    if not case.is_both or judged.value == "no" or case.address:
        return True
    words = case.free if judged.value == "yes" else _of_matter(case)
    return any(is_together(case, cue) for cue in words)


def _of_matter(case: Case) -> list[Cue]:
    """The words of help and harm, and those of a contact that is denied."""
    return [cue for cue in case.scene.cues if cues.ABOUT in cue.tags or is_sign(cue)]


def _apart(judged: Judgement, case: Case) -> frozenset[int]:
    """Where the words of contact begin that others hold, in a sentence that names both sides."""
    if not case.is_both or judged.value != "yes":
        return frozenset()
    signs = [cue for cue in case.scene.cues if is_sign(cue) and is_held(cue) and not goes_elsewhere(case.scene, cue)]
    return frozenset(cue.start for cue in signs if not is_free(case.scene, cue) or is_with_others(case, cue))


def _mood(case: Case) -> str:
    """What the words that govern the first word of contact say of it."""
    if not case.free:
        return ""
    return scope.of(case.scene.on.parse(case.scene.span), case.free[0].start, case.scene.on.language.scopes).status


def of_claim(judged: Judgement, kind: str, status: str) -> Judgement:
    """The judgement of a claim that is dated by its saying."""
    if judged.value == PERHAPS:
        return judged._replace(value="about")
    why = _spoken_of(judged, kind, status)
    return Judgement("about", why) if why else judged


def of_event(case: Dated) -> Judgement:
    """The judgement of an event with a date of its own."""
    if case.judged.value == PERHAPS:
        return case.judged._replace(value="about")
    return case.judged if case.judged.value == "no" else _decided(OF_EVENT, case, case.judged)


def _decided(rules: Iterable[Rule[C, str]], case: C, otherwise: Judgement) -> Judgement:
    """What the first rule that gives a reason makes of a case."""
    decided = decide(rules, case)
    return Judgement(decided[0].verdict, decided[1], decided[0].name) if decided else otherwise


class Dated(NamedTuple):
    """An event with a date of its own; `cue` decided its kind, `day` is that of its act where one governs it."""

    scene: Scene
    judged: Judgement
    kind: str
    status: str
    cue: Cue | None
    moment: Moment
    day: Day | None = None

    @property
    def aside(self) -> bool:
        """Whether it is told of in passing."""
        return self.day is not None and self.day.is_aside


def _of_another_act(d: Dated) -> str:
    day = d.day
    if day is None or day.act is None or d.judged.value != "yes" or _tells_of_day(d, day):
        return ""
    own, words = {day.act.clause, *day.below}, day.parse.words
    signs = (words.at(cue.start) for cue in d.scene.cues if is_sign(cue) and is_free(d.scene, cue))
    if any(day.parse.where[word] in own for word in signs):
        return ""
    return f"the date is that of another act: “{words.texts[day.act.word]}”"


def _tells_of_day(d: Dated, day: Day) -> bool:
    """Whether the act only blames, or gives what it tells of its day: "talks scheduled for Monday"."""
    assert day.act is not None
    return d.kind in BLAME or day.parse.words.lemmas[day.act.word] in d.scene.on.language.parties.sets_day


def _of_another_kind(d: Dated) -> str:
    if (d.cue is None and not d.aside) or d.kind not in OFF or _has_sign_in_clause(d.scene, d.moment):
        return ""
    return f"the date is that of {'an' if d.kind[0] in 'aeiou' else 'a'} {d.kind}"


def _ended_a_war(d: Dated) -> str:
    is_old = d.cue is not None and d.status == "background" and d.cue.text in d.scene.on.language.parties.ends_war
    return f"{cues.quoted(d.cue)} only ended a war of the past" if is_old else ""


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
        _ended_a_war,
        ("The quarrel of the Reds and the Blues was over with the truce of 1953.",),
        ("The Reds and the Blues agreed a truce on 3 May.", "The Reds met the Blues in 1953."),
    ),
    Rule(
        "no",
        _of_another_act,
        (
            "The Reds met the Blues, and the ferry sank on 3 May.",
            "The Reds are in touch with the Blues and the Greens met the Browns on 3 May.",
        ),
        ("The Reds met the Blues on 3 May.", "On 3 May the Reds promised to meet the Blues."),
    ),
    Rule(
        "no",
        _of_another_kind,
        ("The Reds met the Blues after the drill on 3 May.", "The Reds met the Blues, who held elections on 3 May."),
        ("The Reds met the Blues on 3 May.", "On 3 May the Reds evacuated the Blues under an accord."),
    ),
    Rule(
        "about",
        _undone,
        ("The Reds did not meet the Blues on 3 May.",),
        ("The Reds met the Blues on 3 May.",),
    ),
)
