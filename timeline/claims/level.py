"""How near a claim is to the topic: an act between its sides, what is said of one, or the rest; and by which rule."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from timeline.claims.contact_signs import SIGNS
from timeline.claims.rules import Rule, decide
from timeline.claims.scene import Scene
from timeline.claims.sides import PERHAPS, Judgement
from timeline.model import OFF_TOPIC, SAYINGS, Claim, Span

_ACTS = SIGNS | SAYINGS | {"evacuation"}


_REST = 3  # the level of what is on the topic and not listed


class Row(Protocol):
    """What of a claim its level hangs on."""

    @property
    def kind(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def contact(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def act(self) -> str | None: ...
    @property
    def act_span(self) -> Span | None: ...


class Made(NamedTuple):
    """A row before it is a claim, which is made but once."""

    kind: str
    status: str
    contact: str
    basis: str
    text: str
    act: str | None
    act_span: Span | None


class Levelled(NamedTuple):
    """A claim, the sides of the topic that its sentence names, and whether one of them tells it."""

    claim: Row
    sides: Collection[str]
    is_by_side: bool
    is_sure: bool = True  # whether the sentence does not only perhaps go on about a contact
    is_passing: bool = False  # whether the contact is only named behind prepositions
    is_together: bool = True  # whether the sides do it with one another
    apart: Collection[int] = ()  # where the words of contact begin that do not join the sides
    mood: str = ""  # what the words of its sentence say of the contact


def seen(claim: Row, scene: Scene, judged: Judgement) -> Levelled:
    """The claim with what its sentence names."""
    named = {mention.actor for mention in scene.named}
    return Levelled(
        claim,
        named.intersection(scene.sides),
        scene.speaker in scene.sides,
        is_sure=judged.value != PERHAPS,
        is_passing=judged.is_passing,
        is_together=judged.is_together,
        apart=judged.apart,
        mood=judged.mood,
    )


def judge(case: Levelled) -> tuple[int, str]:
    """The level of a claim, 1 to 3, and why."""
    decided = decide(LEVELS, case)
    assert decided is not None, "the last rule always decides"
    return int(decided[0].verdict), decided[1]


def one_row(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence, those of level 3 now whose row another of them stands for.

    The saying of a contact that has a row with its own date says nothing more: who says so stands in that row. An act
    with two times has one row.
    """
    shown: list[Claim] = []
    for claim in claims:
        why = _stands_in_another(claim, claims) or _stands_already(claim, shown)
        if why and claim.level < _REST:
            shown.append(replace(claim, level=_REST, level_why=why))
        else:
            shown.append(claim)
    return shown


def _stands_in_another(claim: Claim, claims: Sequence[Claim]) -> str:
    if claim.kind != "statement" or claim.basis != "inherited":
        return ""
    acts = (each for each in claims if each.basis != "inherited" and each.contact == "yes" and each.level < _REST)
    return "what is said has a row of its own" if any(each.kind not in SAYINGS for each in acts) else ""


def _stands_already(claim: Claim, before: Sequence[Claim]) -> str:
    same = (each.act_span == claim.act_span and each.level < _REST for each in before)
    return "another time of the same act" if claim.act_span and any(same) else ""


def judge_by_person(claim: Claim) -> tuple[int, str]:
    """The same for a claim whose contact a person has judged: its sides are then taken to be named."""
    return judge(Levelled(claim, claim.actors if claim.contact != "no" else (), is_by_side=claim.contact != "no"))


def _names_neither(case: Levelled) -> str:
    return OFF_TOPIC if case.claim.contact == "no" and not case.sides and not case.is_by_side else ""


def _no_contact(case: Levelled) -> str:
    return "names a side, shows no contact" if case.claim.contact == "no" else ""


def _perhaps(case: Levelled) -> str:
    return "" if case.is_sure else "may go on about a contact told before"


def _under_a_condition(case: Levelled) -> str:
    is_saying = case.claim.kind in SAYINGS or case.claim.basis == "inherited"
    is_conditional = case.claim.status == "conditional" or (is_saying and case.mood == "conditional")
    return "told under a condition" if is_conditional else ""


def _asked(case: Levelled) -> str:
    return "asked, not told" if case.claim.text.rstrip(" \"'”’)").endswith("?") else ""


def _apart(case: Levelled) -> str:
    return "" if case.is_together else "both sides are named, but by no word of contact in one clause"


def _act_of_others(case: Levelled) -> str:
    act = case.claim.act_span
    is_apart = act is not None and act[0] in case.apart and case.claim.basis != "inherited"
    return f"“{case.claim.act}” is no act of both sides" if is_apart else ""


def _background_without_a_date(case: Levelled) -> str:
    is_dateless = case.claim.status == "background" and case.claim.basis == "inherited"
    return "background without a date of its own" if is_dateless else ""


def _reaction_of_others(case: Levelled) -> str:
    is_own = case.is_by_side or case.claim.kind in SAYINGS - {"statement"} or case.claim.kind in SIGNS
    return "others speak of a contact" if case.claim.contact == "about" and not is_own else ""


def _in_passing(case: Levelled) -> str:
    is_loose = (case.claim.kind == "statement" or case.claim.basis == "inherited") and not case.is_by_side
    return "a contact named in passing" if case.is_passing and is_loose and case.claim.contact == "yes" else ""


def _no_act_of_theirs(case: Levelled) -> str:
    is_act = case.claim.kind in _ACTS or case.claim.contact == "about"
    return "no act between the sides" if case.claim.basis == "inherited" and not is_act else ""


def _spoken_of(case: Levelled) -> str:
    return "what is said about a contact" if case.claim.contact == "about" else ""


def _saying(case: Levelled) -> str:
    return f"a saying: {case.claim.kind}" if case.claim.kind in SAYINGS else ""


def _day_of_its_article(case: Levelled) -> str:
    return "an act with no day but its article's" if case.claim.basis == "inherited" else ""


def _act(case: Levelled) -> str:
    return "an act between the sides, its date stated"


LEVELS: tuple[Rule[Levelled, str], ...] = (  # the first that gives a reason decides; the last always does
    Rule("3", _names_neither, ("The Greens sang on 3 May.",), ("The Reds sang on 3 May.",)),
    Rule("3", _no_contact, ("The Reds sang on 3 May.",), ("The Reds met the Blues on 3 May.",)),
    Rule(
        "3",
        _perhaps,
        ("The Reds met the Blues. The Greens met the Browns. The talks went on, Ada Nordin said.",),
        ("The Reds met the Blues. The talks went on, Ada Nordin said.",),
    ),
    Rule("3", _asked, ("Do the Reds meet the Blues?",), ("The Reds met the Blues.",)),
    Rule(
        "3",
        _under_a_condition,
        ("The Reds would meet the Blues on 3 May if the rain stopped.",),
        ("The Reds will meet the Blues on 3 May.",),
    ),
    Rule(
        "3",
        _apart,
        ("The Reds stood by as the Blues signed songs for the Greens.",),
        ("The Reds met the Blues.",),
    ),
    Rule(
        "3",
        _act_of_others,
        ("On 3 May the Reds met the Blues before the Greens held talks with the Browns on 4 May.",),
        ("On 3 May the Reds met the Blues before the Greens held talks with the Browns.",),
    ),
    Rule(
        "3",
        _background_without_a_date,
        ("In years past the Reds had met the Blues twice.",),
        ("The Reds met the Blues.", "The Reds met the Blues in 2001."),
    ),
    Rule(
        "3",
        _reaction_of_others,
        ("Olga Grun said the Reds praised the Blues.",),
        ("Ada Nordin urged the Blues to sing.", "Olga Grun accused the Reds of arming the Blues."),
    ),
    Rule(
        "3",
        _in_passing,
        ("The Reds sang before the summit with the Blues.",),
        ("The Reds held a summit with the Blues.", "The Reds sang on 3 May before the summit with the Blues."),
    ),
    Rule(
        "3",
        _no_act_of_theirs,
        ("Ada Nordin was elected, and the Reds are in touch with the Blues.",),
        ("The Reds met the Blues.",),
    ),
    Rule("2", _spoken_of, ("Ada Nordin urged the Blues to sing.",), ("The Reds met the Blues on 3 May.",)),
    Rule("2", _saying, ("Ada Nordin told the Blues on 3 May that it rains.",), ("The Reds met the Blues on 3 May.",)),
    Rule("2", _day_of_its_article, ("The Reds met the Blues.",), ("The Reds met the Blues on 3 May.",)),
    Rule("1", _act, ("The Reds met the Blues on 3 May.", "The Reds will meet the Blues on 3 May."), ()),
)
