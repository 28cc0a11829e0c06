"""Whether a contact is that of the sides: no other pair holds it, no third party leads it, it goes nowhere else."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.parties import HYPHENED, held_by, is_held
from timeline.claims.scene import Scene
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties

_TWO_NAMES = re.compile(r"\b([A-Z][\w.]*)[-–]([A-Z]\w+(?: [A-Z]\w+)?) (?:[\w-]+ ){0,2}$")  # "U.S.-North Korea peace"
_HOST = 12  # characters before a name, in which "in the" or "hosted by" ends
_PLACE = 12  # characters behind "to the", in which the name of the place begins


def is_free(scene: Scene, cue: Cue) -> bool:
    """Whether no other pair holds the contact that `cue` is a sign of."""
    known = scene.held.get(cue.start)
    if known is None:
        known = scene.held[cue.start] = _is_held_by_others(scene, cue)
    return not known


def _is_held_by_others(scene: Scene, cue: Cue) -> bool:
    """Whether another pair holds the contact: "talks between Norland and the Reds", "Red-Green talks"."""
    if goes_elsewhere(scene, cue) or _is_hyphened_with_others(scene, cue):
        return True
    if all(m.actor in scene.sides for m in scene.parties) and scene.speaker in ("", *scene.sides):
        return False  # there is no third party
    pair = held_by(scene, cue).pair
    missing = set(scene.sides) - pair
    if len(pair) < 2:
        return _is_led_by_others(scene, cue)
    return bool(missing) and (len(missing) == 2 or not hosts(scene, missing))


def _is_led_by_others(scene: Scene, cue: Cue) -> bool:
    """Whether a third party is named last before a verb of contact, and is no host: "the Greens wrote to both"."""
    words = scene.on.language.parties
    last = next((m for m in reversed(scene.parties) if m.end <= cue.start), None)
    if last is None or last.actor in scene.sides or cue.text in words.hosting:
        return False
    parse = scene.on.parse(scene.span)
    at = parse.words.at(cue.start)
    verb = next((verb for verb in parse.verbs if verb.first <= at <= verb.last), None)
    return verb is not None and verb.is_finite and not verb.passive


class _Patterns(NamedTuple):
    """What of a language tells where a contact is held."""

    hosted_in: re.Pattern[str]
    leads_to: re.Pattern[str]


@cache
def _patterns(words: Parties) -> _Patterns:
    return _Patterns(
        re.compile(rf"(?<!, )\b{any_of(words.hosted_in)} $"),
        re.compile(rf"\s+{any_of(words.leads_to)}\s+(?:{any_of(words.the)}\s+)?(?=\S)"),
    )


def hosts(scene: Scene, side: set[str]) -> bool:
    """Whether a side hosts what others hold: "talks with the opposition in its capital"."""
    plain, at = scene.on.plain, _patterns(scene.on.language.parties).hosted_in
    return any(m.actor in side and at.search(plain, max(0, m.start - _HOST), m.start) for m in scene.parties)


def _is_hyphened_with_others(scene: Scene, cue: Cue) -> bool:
    """Whether one of two hyphened names before a word of contact is nobody of the sides: "the Trump-Kim summit"."""
    return any(not is_own for _, is_own in _hyphened(scene, cue))


def hyphened_sides(scene: Scene, cue: Cue) -> bool:
    """Whether the two sides stand hyphened before a word of contact: "the North-South talks"."""
    found = _hyphened(scene, cue)
    return len({name for name, _ in found}) > 1 and all(is_own for _, is_own in found)


def _hyphened(scene: Scene, cue: Cue) -> list[tuple[str, bool]]:
    """The two hyphened names before a word of contact, each with whether it is that of a side; empty for none."""
    if not is_held(cue):
        return []
    found = _TWO_NAMES.search(scene.on.text, max(scene.span[0], cue.start - HYPHENED), cue.start)
    if found is None:
        return []
    own = {word for side in scene.sides for word in side.split()}
    return [(found.group(part), _is_of_side(scene, *found.span(part), own)) for part in (1, 2)]


def _is_of_side(scene: Scene, start: int, end: int, own: set[str]) -> bool:
    """Whether a name is that of a side, or a word of one: "the North-South talks"."""
    words = scene.on.text[start:end].split()
    names = (m for m in scene.on.names(max(0, start - HYPHENED), end) if m.end > start)
    return not own.isdisjoint(words) or any(m.actor in scene.sides for m in names)


def goes_elsewhere(scene: Scene, cue: Cue) -> bool:
    """Whether a visit leads to a place that no side's name stands for: "his trip to the northern province"."""
    on = scene.on
    if cues.MOTION in cue.tags:
        led_to = on.names(cue.end, cue.end + _PLACE)
        return bool(led_to) and led_to[0].actor not in scene.sides
    leads = _patterns(on.language.parties).leads_to
    found = leads.match(on.plain, cue.end, scene.span[1]) if cue.text in on.language.parties.visits else None
    if not found or found.end() >= len(on.text):
        return False
    ahead = on.names(cue.end, found.end() + _PLACE)
    if ahead:
        return ahead[0].actor not in scene.sides and not ahead[0].kind.startswith("contact:")
    return on.text[found.end()].isupper()
