"""Whether a sentence shows a contact between the two sides of the topic, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline import cues
from timeline.attribution import Attribution
from timeline.claims.moments import Moment, clauses
from timeline.cues import Cue
from timeline.lang import english_status
from timeline.model import Span
from timeline.profile import Mention, Profile
from timeline.speakers import Page

HELD = frozenset({"meeting", "contact", "invitation", "agreement"})  # kinds that two parties hold
FORMAL = frozenset({"recognition", "designation"})
SIGNS = HELD | FORMAL | {"aid", "refusal", "postponement"}
VIOLENT = frozenset({"attack", "takeover"})
OFF = frozenset({"attack", "takeover", "deployment", "drill", "evacuation", "other"})
_HE = re.compile(r"\b(?:he|she|his|her)\b")
_STANDING = re.compile(
    r"\b(?:is|are)(?: currently| still| also)?(?: a| an| considered a| designated a)?(?: \w+){0,2} $"
)
_DEFINITE = re.compile(r"\b(?:the|this|these|that|their|its|such|both|today's|day's)\s+(?:[\w-]+\s+){0,2}$")
_ELSEWHERE = re.compile(r"\s+(?:to|in)\s+(?:the\s+)?(?=\S)")
_WE = re.compile(r"\b(?:we|us|our|ours)\b")
_BACK = re.compile(rf"\b(?:{'|'.join(english_status.POINTS_BACK)})\b")
_PRESS = re.compile(
    r"(?:'s)?\s+(?:state-run |state |official |private )?(?:news|media|television|tv|radio|newspaper|agenc|press)"
)
_NEAR = 3
_TO_PARTNER = frozenset(str.split("with the a to for from by some former senior several top new visiting"))
_ACCUSATIONS = frozenset(str.split("accusation accusations allegation allegations"))
_BETWEEN = re.compile(r"\bbetween\b")


@dataclass(frozen=True, slots=True)
class Judgement:
    """`value` is yes, about or no; `why` names the rule that decided."""

    value: str
    why: str


def _place_uses() -> tuple[str, ...]:
    return tuple(word.strip() for words, _ in english_status.PLACE_USE for word in words.split(";"))


_PLACE_USE = _place_uses()


def acting(on: Page, span: Span) -> list[Mention]:
    """Actors named in `span`; no outlets, no place use ("-controlled"), no press ("Russia's Interfax")."""
    found = []
    names = list(on.names(*span))
    for i, mention in enumerate(names):
        if not mention.actor:
            continue
        rest = on.plain[mention.end : mention.end + 40]
        if rest.startswith(_PLACE_USE) or _PRESS.match(rest):
            continue
        following = names[i + 1] if i + 1 < len(names) else None
        if (
            following
            and following.kind == "outlet"
            and on.plain[mention.end : following.start].strip() in ("'s", "", "'s state-run")
        ):
            continue
        found.append(mention)
    return found


def judge(
    on: Page, sentence: Span, found: Sequence[Cue], said: Attribution, profile: Profile, before: Sequence[Judgement],
    person: str = "",
) -> Judgement:  # fmt: skip
    """The judgement of a sentence.

    `before` are those of the sentences just before it, in order; `person` is the actor of the person named last.
    """
    first, second = profile.side_names
    named = acting(on, sentence)
    actors = {mention.actor for mention in named}
    sides = {side for side in (first, second) if side in actors}
    inherited = ""
    speaker = said.primary.actor if said.primary else ""
    if len(sides) == 1 and speaker in (first, second) and speaker not in sides:
        sides.add(speaker)
        inherited = f", {speaker} by its speaker"
    if not sides and speaker in (first, second) and said.quoted and _WE.search(on.plain, *sentence):
        sides.add(speaker)
    if len(sides) == 1 and person in (first, second) and person not in sides and _HE.search(on.plain, *sentence):
        sides.add(person)
        inherited = f", {person} by “he” or “she”"
    words = [cue for cue in found if _is_sign(cue)]
    topical = [m for m in on.names(*sentence) if m.kind.startswith("contact:")]
    about = [cue for cue in found if cues.ABOUT in cue.tags]
    if len(sides) < 2:
        free = [cue for cue in words if not _held_by_others(on, sentence, cue, named, profile, speaker)]
        others = actors - {first, second}
        return _goes_on(on, sentence, found, sides or {speaker} & {first, second}, free, bool(topical), others, before)
    free = [cue for cue in words if not _held_by_others(on, sentence, cue, named, profile, speaker)]
    strong = [cue for cue in free if cue.get(cues.KIND) in SIGNS]
    leading = next((cue for cue in found if cues.KIND in cue.tags), None)
    violent = leading if leading and leading.get(cues.KIND) in VIOLENT and said.cue is None else None
    if violent and not strong and not topical:
        return Judgement("no", f"“{violent.text}”, and no more than “{free[0].text}”" if free else f"“{violent.text}”")
    if strong and not topical and said.cue is None and all(_is_standing(on, cue) for cue in strong):
        return Judgement("no", f"“{strong[0].text}” is a standing note")
    if free or topical:
        sign = free[0].text if free else on.text[topical[0].start : topical[0].end]
        return Judgement("yes", f"both sides{inherited} and “{sign}”")
    if about:
        return Judgement("about", f"both sides{inherited} and “{about[0].text}”")
    denied = [cue for cue in found if cue.get(cues.KIND) in ("denial", "accusation")]
    if denied:
        return Judgement("about", f"both sides{inherited} and “{denied[0].text}”")
    if words:
        return Judgement("no", f"“{words[0].text}” is held by others")
    return Judgement("no", "both sides but no word of contact")


def _goes_on(
    on: Page, sentence: Span, found: Sequence[Cue], sides: set[str], free: Sequence[Cue], topical: bool,
    others: set[str], before: Sequence[Judgement],
) -> Judgement:  # fmt: skip
    """The judgement of a sentence that names one side or none: whether it goes on about the contact before it."""
    strong = [cue for cue in free if cue.get(cues.KIND) in SIGNS]
    back = bool(_BACK.search(on.plain, *sentence))
    asked = [cue for cue in strong if cue.get(cues.KIND) in ("invitation", "postponement")]
    last = before[-1].value if before else "no"
    recent = any(judgement.value == "yes" for judgement in before)
    refused = bool(others) and any(cue.get(cues.KIND) == "refusal" for cue in found)
    taken_up = next((cue for cue in strong if cue.get(cues.KIND) in HELD and _is_definite(on, sentence, cue)), None)
    if any(judgement.value == "yes" for judgement in before[-_NEAR:]) and taken_up and not refused:
        return Judgement("yes", f"“{taken_up.text}”, going on about the contact before")
    if recent and sides and (strong or topical) and (not others or asked):
        sign = strong[0].text if strong else "a contact of the topic"
        return Judgement("yes", f"{min(sides)} and “{sign}”, going on about the contact before")
    if last == "yes" and (back or sides) and free and not others:
        return Judgement("yes", f"“{free[0].text}”, going on about the contact before")
    spoken = any(judgement.value != "no" for judgement in before)
    if spoken and (sides or (back and last != "no")):
        blame = next(
            (cue for cue in found if cue.get(cues.KIND) in ("denial", "accusation") or cues.ABOUT in cue.tags), None
        )
        if blame:
            return Judgement("about", f"“{blame.text}”, going on about the contact before")
    return Judgement("no", f"names only {min(sides)}" if sides else "names neither side")


def _is_definite(on: Page, sentence: Span, cue: Cue) -> bool:
    return bool(_DEFINITE.search(on.plain, max(sentence[0], cue.start - 40), cue.start))


def _is_standing(on: Page, cue: Cue) -> bool:
    """Whether a listing is only stated as a fact: "the group is banned there"."""
    if cue.get(cues.KIND) != "designation":
        return False
    return bool(_STANDING.search(on.plain, max(0, cue.start - 40), cue.start))


def _blames(cue: Cue, others: set[str]) -> bool:
    """Whether a cue takes up an accusation; where others are named it must be a noun or a denial."""
    kind = cue.get(cues.KIND)
    if others:
        return kind == "denial" or cue.text in _ACCUSATIONS
    return kind in ("denial", "accusation") or cues.ABOUT in cue.tags


def _is_sign(cue: Cue) -> bool:
    return cue.get(cues.KIND) in SIGNS or cue.get(cues.WEAK) in SIGNS


def _held_by_others(
    on: Page, sentence: Span, cue: Cue, named: Sequence[Mention], profile: Profile, speaker: str
) -> bool:
    """Whether another pair holds the contact: "talks between Kabul and the Taliban", "US-Taliban talks"."""
    sides = set(profile.side_names)
    kind = cue.get(cues.KIND) or cue.get(cues.WEAK)
    pair: set[str] = set()
    if cue.text in english_status.VISITS and _goes_elsewhere(on, sentence, cue, named, sides):
        return True
    if kind in HELD:
        pair = _pair_between(on, sentence, cue, named) or _pair_hyphened(on, cue, named)
    pair = pair or _pair_with(on, cue, named)
    return len(pair) >= 2 and not sides <= pair


def _goes_elsewhere(on: Page, sentence: Span, cue: Cue, named: Sequence[Mention], sides: set[str]) -> bool:
    """Whether a visit leads to a place that no side's name stands for: "his trip to the northern province"."""
    found = _ELSEWHERE.match(on.plain, cue.end, sentence[1])
    if not found:
        return False
    ahead = next((m for m in on.names(cue.end, found.end() + 12)), None)
    if ahead is not None:
        return ahead.actor not in sides
    return on.text[found.end()].isupper()


def _pair_between(on: Page, sentence: Span, cue: Cue, named: Sequence[Mention]) -> set[str]:
    found = _BETWEEN.search(on.plain, cue.end, min(sentence[1], cue.end + 40))
    if not found:
        return set()
    stop = min(sentence[1], found.end() + 90)
    return {m.actor for m in named if found.end() <= m.start < stop}


def _pair_hyphened(on: Page, cue: Cue, named: Sequence[Mention]) -> set[str]:
    near = [m for m in named if cue.start - 60 <= m.start and m.end <= cue.start]
    for left, right in pairwise(near):
        if on.plain[left.end : right.start] in ("-", "–", " - ") and len(on.plain[right.end : cue.start].split()) <= 2:
            return {left.actor, right.actor}
    return set()


def _pair_with(on: Page, cue: Cue, named: Sequence[Mention]) -> set[str]:
    """`X held talks with Y`, `X helped Y`: the nearest name before and the one that follows."""
    behind = on.plain[cue.end : cue.end + 36]
    offset = behind.find("with ")
    if offset < 0 or len(behind[:offset].split()) > 2:
        offset = 0
    start = cue.end + offset
    partner = next((m for m in named if start <= m.start <= start + 30), None)
    if partner is None or any(word not in _TO_PARTNER for word in on.plain[start : partner.start].split()):
        return set()
    subject = next((m for m in reversed(named) if m.end <= cue.start), None)
    return {subject.actor, partner.actor} if subject else set()


def of_claim(judged: Judgement, kind: str, status: str, *, event: bool, held: bool, named: bool = True) -> Judgement:
    """The judgement of one claim of a sentence.

    `event`: dated apart from its saying; `held`: its own cue is free; `named`: a cue names its kind.
    """
    if judged.value == "no":
        return judged
    if event and kind in OFF and named:
        return Judgement("no", f"the date is that of {'an' if kind[0] in 'aeiou' else 'a'} {kind}")
    if event and not held:
        return Judgement("no", "another pair holds this contact")
    if judged.value == "yes" and (kind in ("accusation", "denial") or status in ("denied", "alleged", "negated")):
        return Judgement("about", f"{judged.why}; {kind} {status}")
    return judged


def sign_in_clause(
    on: Page, sentence: Span, found: Sequence[Cue], moment: Moment, profile: Profile, speaker: str
) -> bool:
    """Whether a contact that the sides may hold is spoken of in the clause of a date."""
    start, end = next(((a, b) for a, b in clauses(on, sentence) if a <= moment.start < b), sentence)
    signs = [cue for cue in found if start <= cue.start < end and cue.get(cues.KIND) in SIGNS]
    return any(not _held_by_others(on, sentence, cue, acting(on, sentence), profile, speaker) for cue in signs)


def free_cue(on: Page, sentence: Span, cue: Cue | None, profile: Profile, speaker: str) -> bool:
    """Whether the cue that dates an event is not held by another pair."""
    return cue is None or not _held_by_others(on, sentence, cue, acting(on, sentence), profile, speaker)
