"""Who holds a contact: the actors a sentence names, and the pair that a word of contact belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.claims import cues
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.scene import Scene
from timeline.lang.english.claims import status as english
from timeline.topic import Mention

HELD = frozenset({"meeting", "contact", "invitation", "agreement"})  # kinds that two parties hold

_AT = re.compile(r"(?:\bin|\bhosted by|\bat (?:a|an|the)|\bin (?:a|the)) $")
_ELSEWHERE = re.compile(r"\s+(?:to|in)\s+(?:the\s+)?(?=\S)")
_BETWEEN = re.compile(r"\bbetween\b")
_LISTED = re.compile(
    r"[\s,;]*(?:(?:and|or|as well as|along with|together with|plus|both|representatives? of|officials? from)\s+)?"
    r"(?:the\s+)?"
)
_HYPHENS = frozenset({"-", "–", " - ", "—"})


def is_free(scene: Scene, cue: Cue) -> bool:
    """Whether no other pair holds the contact that `cue` is a sign of."""
    known = scene.held.get(cue.start)
    if known is None:
        known = scene.held[cue.start] = _held_by_others(scene, cue)
    return not known


def _held_by_others(scene: Scene, cue: Cue) -> bool:
    """Whether another pair holds the contact: "talks between Kabul and the Taliban", "US-Taliban talks"."""
    if cue.text in english.VISITS and _goes_elsewhere(scene, cue):
        return True
    if all(m.actor in scene.sides for m in scene.named) and scene.speaker in ("", *scene.sides):
        return False  # there is no third party
    pair: set[str] = set()
    if (cue.get(cues.KIND) or cue.get(cues.WEAK)) in HELD:
        pair = _between(scene, cue) or _hyphened(scene, cue)
    pair = pair or _with(scene, cue) or _joint(scene, cue) or _in_clause(scene, cue)
    missing = set(scene.sides) - pair
    if len(pair) < 2 or not missing:
        return False
    return len(missing) == 2 or not hosts(scene, missing)


def hosts(scene: Scene, side: set[str]) -> bool:
    """Whether a side hosts what others hold: "talks with the opposition in its capital"."""
    plain = scene.on.plain
    return any(m.actor in side and _AT.search(plain, max(0, m.start - 12), m.start) for m in scene.named)


def _goes_elsewhere(scene: Scene, cue: Cue) -> bool:
    """Whether a visit leads to a place that no side's name stands for: "his trip to the northern province"."""
    on = scene.on
    found = _ELSEWHERE.match(on.plain, cue.end, scene.span[1])
    if not found or found.end() >= len(on.text):
        return False
    ahead = on.names(cue.end, found.end() + 12)
    if ahead:
        return ahead[0].actor not in scene.sides and not ahead[0].kind.startswith("contact:")
    return on.text[found.end()].isupper()


def _between(scene: Scene, cue: Cue) -> set[str]:
    found = _BETWEEN.search(scene.on.plain, cue.end, min(scene.span[1], cue.end + 40))
    if not found:
        return set()
    return {m.actor for m in scene.named if found.end() <= m.start < found.end() + 90}


def _hyphened(scene: Scene, cue: Cue) -> set[str]:
    plain = scene.on.plain
    near = [m for m in scene.named if cue.start - 60 <= m.start and m.end <= cue.start]
    for left, right in zip(near, near[1:]):  # noqa: B905, RUF007 - the last has no partner
        if plain[left.end : right.start] in _HYPHENS and len(plain[right.end : cue.start].split()) <= 2:
            return {left.actor, right.actor}
    return set()


def _with(scene: Scene, cue: Cue) -> set[str]:
    """`X held talks with Y and Z`, `X helped Y`: the names before and those that follow."""
    plain = scene.on.plain
    behind = plain[cue.end : cue.end + 36]
    offset = behind.find("with ")
    if offset < 0 or len(behind[:offset].split()) > 2:
        offset = 0
    start = cue.end + offset
    after = [m for m in scene.named if m.start >= start]
    if not after or after[0].start > start + 30:
        return set()
    if any(word not in english.TO_PARTNER for word in plain[start : after[0].start].split()):
        return set()
    earlier = [m for m in reversed(scene.named) if m.end <= cue.start]
    if not earlier:
        return {scene.speaker, *_listed(plain, after)} if scene.speaker and cue.start - scene.span[0] < 30 else set()
    return {*_listed(plain, after), *_listed(plain, earlier)}


def _joint(scene: Scene, cue: Cue) -> set[str]:
    """`X and Y met`, `X and Y held talks`: the names in the list before the word, if it has two."""
    if cue.tags.get(cues.KIND) not in ("meeting", "agreement"):
        return set()
    earlier = [m for m in reversed(scene.named) if m.end <= cue.start]
    if len(earlier) < 2 or len(scene.on.plain[earlier[0].end : cue.start].split()) > 4:
        return set()
    if "," in scene.on.plain[earlier[0].end : cue.start]:
        return set()
    return _listed(scene.on.plain, earlier)


def _in_clause(scene: Scene, cue: Cue) -> set[str]:
    """`Norland will get the Blues' help, while the Reds advance`: the one side and the other actor of a weak sign."""
    if cues.KIND in cue.tags or cues.WEAK not in cue.tags:
        return set()
    start, end = clause_at(scene.on, scene.span, cue.start)
    start = scene.span[0] if start - scene.span[0] < 60 else start  # a subject set off by an insertion
    here = {m.actor for m in scene.named if start <= m.start < end}
    sides, others = here & set(scene.sides), here - set(scene.sides)
    return here if len(sides) == 1 and others and scene.speaker not in scene.sides else set()


def _listed(plain: str, names: Iterable[Mention]) -> set[str]:
    """The actor of the first name and of those joined to it in a list."""
    found: set[str] = set()
    last: Mention | None = None
    for mention in names:
        if last is not None:
            a, b = (last.end, mention.start) if mention.start >= last.end else (mention.end, last.start)
            if not _LISTED.fullmatch(plain, a, b):
                break
        found.add(mention.actor)
        last = mention
    return found
