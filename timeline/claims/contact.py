"""Whether a sentence shows a contact between the two sides of the topic, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline import cues
from timeline.attribution import Attribution
from timeline.cues import Cue
from timeline.lang import english_status
from timeline.model import Span
from timeline.profile import Mention, Profile
from timeline.speakers import Page

HELD = frozenset({"meeting", "contact", "invitation", "agreement"})  # kinds that two parties hold
FORMAL = frozenset({"recognition", "designation"})
SIGNS = HELD | FORMAL | {"aid", "refusal", "postponement"}
OFF = frozenset({"attack", "takeover", "deployment", "drill", "evacuation", "other"})
_WE = re.compile(r"\b(?:we|us|our|ours)\b")
_BACK = re.compile(rf"\b(?:{'|'.join(english_status.POINTS_BACK)})\b")
_PRESS = re.compile(
    r"(?:'s)?\s+(?:state-run |state |official |private )?(?:news|media|television|tv|radio|newspaper|agenc|press)"
)
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
    on: Page, sentence: Span, found: Sequence[Cue], said: Attribution, profile: Profile, before: Judgement | None
) -> Judgement:
    """The judgement of a sentence; `before` is that of the sentence before it in the same stretch of text."""
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
    words = [cue for cue in found if _is_sign(cue)]
    topical = [m for m in on.names(*sentence) if m.kind.startswith("contact:")]
    about = [cue for cue in found if cues.ABOUT in cue.tags]
    others = actors - {first, second}
    if len(sides) < 2:
        back = before is not None and before.value != "no" and (words or topical or about)
        if back and not others and (sides or _BACK.search(on.plain, *sentence)) and before is not None:
            strong = words or topical
            return Judgement("yes" if strong and before.value == "yes" else "about", "goes on about the contact before")
        return Judgement("no", f"names only {next(iter(sides))}" if sides else "names neither side")
    free = [cue for cue in words if not _held_by_others(on, sentence, cue, named, profile, speaker)]
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


def _is_sign(cue: Cue) -> bool:
    return cue.get(cues.KIND) in SIGNS or cue.get(cues.WEAK) in ("contact", "meeting")


def _held_by_others(
    on: Page, sentence: Span, cue: Cue, named: Sequence[Mention], profile: Profile, speaker: str
) -> bool:
    """Whether another pair holds the contact: "talks between Kabul and the Taliban", "US-Taliban talks"."""
    kind = cue.get(cues.KIND) or cue.get(cues.WEAK)
    if kind not in HELD:
        return False
    sides = set(profile.side_names)
    pair = (
        _pair_between(on, sentence, cue, named)
        or _pair_hyphened(on, cue, named)
        or _pair_with(on, sentence, cue, named)
    )
    if not pair:
        return False
    return (
        len(pair) >= 2 and not sides <= pair and not (speaker in sides and sides <= pair | {speaker} and len(pair) < 2)
    )


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


def _pair_with(on: Page, sentence: Span, cue: Cue, named: Sequence[Mention]) -> set[str]:
    """`X held talks with Y`: the nearest name before and the first behind "with"."""
    behind = on.plain[cue.end : cue.end + 30]
    offset = 0 if cue.text.endswith((" with", "met", "meets", "meet", "visited", "visit")) else behind.find("with ")
    if offset < 0 or len(behind[:offset].split()) > 2:
        return set()
    start = cue.end + offset
    partner = next((m for m in named if start <= m.start <= start + 30), None)
    subject = next((m for m in reversed(named) if m.end <= cue.start), None)
    return {subject.actor, partner.actor} if partner and subject else set()


def of_claim(judged: Judgement, kind: str, status: str, *, event: bool, held: bool) -> Judgement:
    """The judgement of one claim of a sentence. `event`: dated apart from its saying; `held`: its own cue is free."""
    if judged.value == "no":
        return judged
    if event and kind in OFF:
        return Judgement("no", f"the date is that of {'an' if kind[0] in 'aeiou' else 'a'} {kind}")
    if event and not held:
        return Judgement("no", "another pair holds this contact")
    if judged.value == "yes" and (kind in ("accusation", "denial") or status in ("denied", "alleged", "negated")):
        return Judgement("about", f"{judged.why}; {kind} {status}")
    return judged


def free_cue(on: Page, sentence: Span, cue: Cue | None, profile: Profile, speaker: str) -> bool:
    """Whether the cue that dates an event is not held by another pair."""
    return cue is None or not _held_by_others(on, sentence, cue, acting(on, sentence), profile, speaker)
