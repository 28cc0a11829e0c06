"""Whether a sentence shows a contact between the two sides of the topic, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.claims import cues
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.kind import BLAME
from timeline.claims.parties import HELD, hosts, is_free
from timeline.claims.scene import Scene
from timeline.lang.english.claims import status as english

SIGNS = HELD | {"recognition", "designation", "aid", "refusal", "postponement"}
VIOLENT = frozenset({"attack", "takeover"})
OFF = VIOLENT | {"deployment", "drill", "evacuation", "other"}  # an event of such a kind is no contact itself
NEAR = 3  # sentences in which "the talks" are still the talks just named

_HE = re.compile(r"\b(?:he|she|his|her)\b")
_WE = re.compile(r"\b(?:we|us|our|ours)\b")
_BACK = re.compile(rf"\b(?:{'|'.join(english.POINTS_BACK)})\b")
_OPENS_BACK = re.compile(rf"[\s\"'“]*(?:{'|'.join(english.POINTS_BACK)})\b")
_STEP = re.compile(rf"\b(?:the|this|that|such a|such|its|his|their) (?:{'|'.join(english.STEPS)})\b")
_PARTIES = re.compile(rf"\b(?:(?:the two|both) (?:{'|'.join(english.PARTIES)})|the (?:sides|parties))\b")
_A_CLAIM = re.compile(r", (?:a|an) (?:claim|charge|allegation|assertion|figure|statement|report|accusation)\b")
_STANDING = re.compile(
    r"\b(?:is|are)(?: currently| still| also)?(?: a| an| considered a| designated a)?(?: \w+){0,2} $"
)
_DEFINITE = re.compile(r"\b(?:the|this|these|that|their|its|such|both|today's|day's)\s+(?:[\w-]+\s+){0,2}$")


@dataclass(frozen=True, slots=True)
class Judgement:
    """`value` is yes, about or no; `why` names the rule that decided."""

    value: str
    why: str


def judge(scene: Scene, before: Sequence[Judgement], person: str = "") -> Judgement:
    """The judgement of a sentence.

    `before` are those of the sentences just before it, in order; `person` is the actor of the person named last.
    """
    actors = {mention.actor for mention in scene.named}
    sides = actors.intersection(scene.sides)
    inherited = ""
    speaker = scene.speaker
    if speaker in scene.sides and len(sides) == 1 and speaker not in sides:
        sides.add(speaker)
        inherited = f", {speaker} by its speaker"
    elif (
        not sides
        and speaker in scene.sides
        and (scene.said.quoted or scene.said.turn)
        and _WE.search(scene.on.plain, *scene.span)
    ):
        sides.add(speaker)
    if len(sides) == 1 and person in scene.sides and person not in sides and _HE.search(scene.on.plain, *scene.span):
        sides.add(person)
        inherited = f", {person} by “he” or “she”"
    words = [cue for cue in scene.cues if _is_sign(cue)]
    if len(sides) < 2:
        if not before or not (words or any(_blames(cue, actors) for cue in scene.cues) or _takes_up(scene, before)):
            return _one_sided(sides)
        return _goes_on(scene, sides or {speaker}.intersection(scene.sides), words, actors, before)
    if speaker in scene.sides and (inherited.endswith("its speaker") or scene.only_speaks(speaker)):
        words = [cue for cue in words if not _belongs_to_others(scene, cue, actors)]
    return _both(scene, words, f"both sides{inherited}")


def _one_sided(sides: set[str]) -> Judgement:
    return Judgement("no", f"names only {min(sides)}" if sides else "names neither side")


def _is_sign(cue: Cue) -> bool:
    return cue.tags.get(cues.KIND) in SIGNS or cue.tags.get(cues.WEAK) in SIGNS


def _belongs_to_others(scene: Scene, cue: Cue, actors: set[str]) -> bool:
    """Whether a deal or talks are those of a side and a third actor of whom the other side only speaks."""
    if cue.tags.get(cues.KIND) not in ("meeting", "agreement") or not actors.difference(scene.sides):
        return False
    hosted = hosts(scene, {side for side in scene.sides if side != scene.speaker})
    return not hosted and not _WE.search(scene.on.plain, *scene.span)


def _is_topical(cue: Cue) -> bool:
    return cues.TOPIC in cue.tags


def _both(scene: Scene, words: Sequence[Cue], who: str) -> Judgement:
    """The judgement of a sentence that names both sides, one perhaps by its speaker."""
    free = [cue for cue in words if is_free(scene, cue)]
    strong = [cue for cue in free if cue.get(cues.KIND) in SIGNS or _is_topical(cue)]
    leading = next((cue for cue in scene.cues if cues.KIND in cue.tags), None)
    if leading and leading.get(cues.KIND) in VIOLENT and leading.text not in english.FIGHTS and not strong:
        if scene.said.cue is None or leading.text in english.BLOWS:
            return Judgement("no", f"“{leading.text}”, and no strong word of contact")
    if scene.said.cue is None:
        if strong and all(_is_standing(scene, cue) for cue in strong):
            return Judgement("no", f"“{strong[0].text}” is a standing note")
    if free:
        return Judgement("yes", f"{who} and “{free[0].text}”")
    told = _told_other_side(scene)
    if told:
        value = "yes" if told.get(cues.VERB) == "tell" else "about"
        return Judgement(value, f"{who}: one spoke to the other, “{told.text}”")
    about = next((cue for cue in scene.cues if cues.ABOUT in cue.tags or cue.get(cues.KIND) in BLAME), None)
    if about:
        return Judgement("about", f"{who} and “{about.text}”")
    return Judgement("no", f"“{words[0].text}” is held by others" if words else "both sides but no word of contact")


def _goes_on(
    scene: Scene, sides: set[str], words: Sequence[Cue], actors: set[str], before: Sequence[Judgement]
) -> Judgement:
    """The judgement of a sentence that names one side or none: whether it goes on about the contact before it."""
    others = actors.difference(scene.sides)
    recent = any(judgement.value == "yes" for judgement in before)
    free = [cue for cue in words if is_free(scene, cue)] if recent else []
    strong = [cue for cue in free if cue.get(cues.KIND) in SIGNS or _is_topical(cue)]
    back = bool(_BACK.search(scene.on.plain, *scene.span))
    last = before[-1].value
    refused = bool(others) and any(cue.get(cues.KIND) == "refusal" for cue in scene.cues)
    sign: Cue | None = None
    leading = next((cue for cue in words if cue.get(cues.KIND) in HELD), None)
    if leading is not None and leading.text.startswith("host") and _subject(scene, leading) in others:
        refused, free, strong = True, [], []  # what a third party hosts is its own
    elif leading is not None and leading not in free and not hosts(scene, set(scene.sides)):
        refused, free, strong = True, [], []  # "the Reds met the Greens, say people who know of the talks"
    if not refused and any(judgement.value == "yes" for judgement in before[-NEAR:]):
        sign = next((cue for cue in strong if cue.get(cues.KIND) in HELD and _is_definite(scene, cue)), None)
    if sign is None and recent and sides and strong:
        asked = any(cue.get(cues.KIND) in ("invitation", "postponement") for cue in strong)
        sign = strong[0] if asked or not others else None
    if sign is None and last == "yes" and (back or sides) and free:
        first = min((m.start for m in scene.named if m.actor in others), default=scene.span[1])
        if not others or (_OPENS_BACK.match(scene.on.plain, *scene.span) and free[0].start < first):
            sign = free[0]
    if sign is None and strong and not others and _PARTIES.search(scene.on.plain, *scene.span):
        sign = strong[0]
    if sign:
        return Judgement("yes", f"“{sign.text}”, going on about the contact before")
    if (sides and any(judgement.value != "no" for judgement in before)) or (back and last != "no"):
        around = others - {scene.speaker}
        blame = next((cue for cue in scene.cues if _blames(cue, around) and not _of_others(scene, cue, others)), None)
        if blame:
            return Judgement("about", f"“{blame.text}”, going on about the contact before")
    comments = any(cue.text in english.REACTIONS for cue in scene.cues) if others or not sides else bool(sides)
    if comments and any(judgement.value != "no" for judgement in before[-NEAR:]):
        step = _STEP.search(scene.on.plain, *scene.span)
        if step:
            return Judgement("about", f"“{step.group()}”, going on about the contact before")
    return _one_sided(sides)


def _takes_up(scene: Scene, before: Sequence[Judgement]) -> bool:
    """Whether a sentence without a word of contact speaks of "the decision" that was told before."""
    told = any(judgement.value != "no" for judgement in before[-NEAR:])
    return told and _STEP.search(scene.on.plain, *scene.span) is not None


def _told_other_side(scene: Scene) -> Cue | None:
    """The verb with which one side says something to the other: "Nordin told the Reds"."""
    cue = scene.said.cue
    if cue is None or scene.speaker not in scene.sides:
        return None
    if cue.get(cues.VERB) != "tell" and cue.text not in english.ADDRESSED:
        return None
    partner = next((m for m in scene.named if cue.end <= m.start <= cue.end + 6), None)
    is_other = partner is not None and partner.actor in scene.sides and partner.actor != scene.speaker
    return cue if is_other else None


def _of_others(scene: Scene, cue: Cue, others: set[str]) -> bool:
    """Whether a third party denies something: "a claim that the Greens rejected"."""
    told = _A_CLAIM.search(scene.on.plain, max(scene.span[0], cue.start - 80), cue.start)
    if not told and cue.text not in english.OWN_ACT:
        return False
    return cue.get(cues.KIND) == "denial" and _subject(scene, cue) in others


def _subject(scene: Scene, cue: Cue) -> str:
    """The actor named last before a verb."""
    return next((m.actor for m in reversed(scene.named) if m.end <= cue.start), "")


def _is_definite(scene: Scene, cue: Cue) -> bool:
    return bool(_DEFINITE.search(scene.on.plain, max(scene.span[0], cue.start - 40), cue.start))


def _is_standing(scene: Scene, cue: Cue) -> bool:
    """Whether a listing is only stated as a fact: "the group is banned there"."""
    if cue.get(cues.KIND) != "designation":
        return False
    return bool(_STANDING.search(scene.on.plain, max(0, cue.start - 40), cue.start))


def _blames(cue: Cue, others: set[str]) -> bool:
    """Whether a cue takes up an accusation; where others are named it must be a noun or a denial."""
    kind = cue.tags.get(cues.KIND)
    if kind == "denial":
        return True
    if others:
        return cue.text in english.ACCUSATIONS and cue.text.endswith(("ion", "ions"))
    return kind == "accusation" or cues.ABOUT in cue.tags


def of_claim(judged: Judgement, kind: str, status: str) -> Judgement:
    """The judgement of a claim that is dated by its saying."""
    if judged.value == "yes" and (kind in BLAME or status in ("denied", "alleged", "negated")):
        return Judgement("about", f"{judged.why}; {kind} {status}")
    return judged


def of_event(scene: Scene, judged: Judgement, kind: str, status: str, cue: Cue | None, moment: Moment) -> Judgement:
    """The judgement of an event with a date of its own; `cue` decided its kind."""
    if judged.value == "no":
        return judged
    if cue is not None and kind in OFF and not _sign_in_clause(scene, moment):
        return Judgement("no", f"the date is that of {'an' if kind[0] in 'aeiou' else 'a'} {kind}")
    if cue is not None and kind not in BLAME and not is_free(scene, cue):
        return Judgement("no", "another pair holds this contact")
    return of_claim(judged, kind, status)


def _sign_in_clause(scene: Scene, moment: Moment) -> bool:
    """Whether a contact that the sides may hold is spoken of in the clause of a date."""
    start, end = clause_at(scene.on, scene.span, moment.start)
    inside = (cue for cue in scene.cues if start <= cue.start < end and cue.get(cues.KIND) in SIGNS)
    return any(is_free(scene, cue) for cue in inside)
