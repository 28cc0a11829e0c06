"""Who holds a contact: the pair that a word of contact belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.scene import Scene
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties
from timeline.topic import Mention
from timeline.topic.runs import is_title

HELD = frozenset({"meeting", "contact", "invitation", "agreement"})  # kinds that two parties hold
_TOGETHER = frozenset({"meeting", "agreement"})  # kinds that all parties do at once: "the Reds and the Greens met"
_PARTED = frozenset(",;—–()")  # signs between two names and their verb where it is not theirs
_HYPHENS = frozenset({"-", "–", " - ", "—"})

# Lengths in characters, unless they say words: measured on the articles of the tests, and wide enough for titles.
_UP_TO_BETWEEN = 40  # from a word of contact to "between"
_BETWEEN = 90  # behind "between", in which the two names begin
HYPHENED = 60  # before a word of contact, in which "Red-Green" begins
_KIND_OF_TALKS = 2  # words between the hyphened names and their word: "Red-Green peace talks"
_UP_TO_WITH = 36  # behind a word of contact, in which "with" is looked for
_HELD_WITH = 2  # words between a word of contact and its "with": "met again with"
_PARTNER = 30  # up to the name of the partner
_OPENS = 30  # of a sentence, in which a verb whose subject is the speaker stands
_JOINT = 4  # words between two names and their verb: "the Reds and the Greens have since met"
_INSERTION = 60  # from the start of a sentence, in which its subject was named before an insertion


class _Patterns(NamedTuple):
    """What of a language the holders of a contact are told by."""

    between: re.Pattern[str]
    listed: re.Pattern[str]


@cache
def _patterns(words: Parties) -> _Patterns:
    return _Patterns(
        re.compile(rf"\b{any_of(words.between_parties)}\b"),
        re.compile(rf"[\s,;]*(?:{any_of(words.lists)}\s+)?(?:{any_of(words.the)}\s+)?"),
    )


class Held(NamedTuple):
    """The actors that hold a contact, and the row of `HOLDERS` that says so; both empty where none does."""

    pair: set[str]
    by: str


def held_by(scene: Scene, cue: Cue) -> Held:
    """Who holds the contact that `cue` is a word of."""
    for holder in HOLDERS:
        if pair := holder.pair(scene, cue):
            return Held(pair, holder.name)
    return Held(set(), "")


def _between(scene: Scene, cue: Cue) -> set[str]:
    if not is_held(cue):
        return set()
    between = _patterns(scene.on.language.parties).between
    found = between.search(scene.on.plain, cue.end, min(scene.span[1], cue.end + _UP_TO_BETWEEN))
    return {m.actor for m in scene.parties if found.end() <= m.start < found.end() + _BETWEEN} if found else set()


def _hyphened(scene: Scene, cue: Cue) -> set[str]:
    if not is_held(cue):
        return set()
    plain = scene.on.plain
    near = [m for m in scene.parties if cue.start - HYPHENED <= m.start and m.end <= cue.start]
    for left, right in zip(near, near[1:]):  # noqa: B905, RUF007 - the last has no partner
        if plain[left.end : right.start] in _HYPHENS and len(plain[right.end : cue.start].split()) <= _KIND_OF_TALKS:
            return {left.actor, right.actor}
    return set()


def _with(scene: Scene, cue: Cue) -> set[str]:
    """The names before a word of contact and those of its partners; without any before, its speaker."""
    partners = _partners(scene, cue)
    if not partners:
        return set()
    earlier = [m for m in reversed(scene.parties) if m.end <= cue.start]
    if earlier:
        return partners | _listed(scene, earlier)
    return {scene.speaker, *partners} if scene.speaker and cue.start - scene.span[0] < _OPENS else set()


def _partners(scene: Scene, cue: Cue) -> set[str]:
    """The names behind a word of contact, or behind its "with"."""
    plain, words = scene.on.plain, scene.on.language.parties
    behind = plain[cue.end : cue.end + _UP_TO_WITH]
    offset = behind.find(words.with_partner)
    if offset < 0 or len(behind[:offset].split()) > _HELD_WITH:
        offset = 0
    start = cue.end + offset
    after = [m for m in scene.parties if m.start >= start]
    if not after or after[0].start > start + _PARTNER:
        return set()
    between = plain[start : after[0].start].split()
    is_partner = all(word in words.to_partner or is_title(word) for word in between)
    return _listed(scene, after) if is_partner else set()


def _joint(scene: Scene, cue: Cue) -> set[str]:
    """The names in the list before the word, if it has two."""
    earlier = [m for m in reversed(scene.parties) if m.end <= cue.start]
    is_joint = cue.tags.get(cues.KIND) in _TOGETHER or cue.text in scene.on.language.parties.joint_only
    if not is_joint or len(earlier) < 2:
        return set()
    gap = scene.on.plain[earlier[0].end : cue.start]
    return set() if len(gap.split()) > _JOINT or not _PARTED.isdisjoint(gap) else _listed(scene, earlier)


def _in_clause(scene: Scene, cue: Cue) -> set[str]:
    """The one side and the other actor that stand in the clause of a weak sign."""
    if cues.KIND in cue.tags or cues.WEAK not in cue.tags or scene.speaker in scene.sides:
        return set()
    start, end = clause_at(scene.on, scene.span, cue.start)
    start = scene.span[0] if start - scene.span[0] < _INSERTION else start
    here = {m.actor for m in scene.parties if start <= m.start < end}
    return here if len(here.intersection(scene.sides)) == 1 and here.difference(scene.sides) else set()


def is_held(cue: Cue) -> bool:
    """Whether a word is one of a contact that two parties hold."""
    return cue.kind in HELD


def _listed(scene: Scene, names: Iterable[Mention]) -> set[str]:
    """The actor of the first name and of those joined to it in a list, forwards or backwards."""
    joins = _patterns(scene.on.language.parties).listed
    found: set[str] = set()
    last: Mention | None = None
    for mention in names:
        if last is not None:
            a, b = (last.end, mention.start) if mention.start >= last.end else (mention.end, last.start)
            if not joins.fullmatch(scene.on.plain, a, b):
                break
        found.add(mention.actor)
        last = mention
    return found


class Holder(NamedTuple):
    """A way to say who holds a contact.

    `examples` are sentences of the topic in `tests/test_claims_contact.py`, with the actors that hold the contact of
    their last word of it; in those of `but` this row does not say who does.
    """

    name: str
    pair: Callable[[Scene, Cue], set[str]]
    examples: dict[str, str]
    but: tuple[str, ...]


HOLDERS = (  # the first that names anybody decides
    Holder(
        "CONTACT between X and Y",
        _between,
        {
            "The Reds spoke of talks between all of the far and fogbound Greens and Blues.": "Blues, Greens",
            "The Reds spoke of talks between the Greens and the Blues, which"
            " nobody at all on any of the many and stormy isles of the Browns hoped for.": "Blues, Greens",
            "The Reds welcomed a meeting of envoys between the Greens and the Browns.": "Browns, Greens",
        },
        ("The Reds met the Greens after a night at sea and stood between the Blues and the Browns.",),
    ),
    Holder(
        "X-Y CONTACT",
        _hyphened,
        {
            "The Reds spoke of the Green-Blue talks.": "Blues, Greens",
            "The Reds spoke of Green-Blue international peace talks.": "Blues, Greens",
        },
        (
            "The Reds spoke of the Green and Blue talks.",
            "All await Green-Blue help.",
            "The Reds spoke of Green-Blue wars and of new talks.",
        ),
    ),
    Holder(
        "X CONTACT with Y",
        _with,
        {
            "The Greens held talks with the Blues, the Reds and the Browns.": "Blues, Browns, Greens, Reds",
            "The Greens met with senior Blue officials.": "Blues, Greens",
            "The Greens met once again with the Blues.": "Blues, Greens",
            "The Greens recognised the Blues.": "Blues, Greens",
            "“It was good that we met the Blues,” said Olga Grun.": "Blues, Greens",
        },
        (
            "The Greens met, after a long and cold night at sea, the Blues.",
            "The Greens and the Blues met.",
            "The Greens met all of us with the Blues.",
            "The Greens met with several former senior acting deputy Blues.",
            "“It was good for all of us at sea that we met the Blues,” said Olga Grun.",
        ),
    ),
    Holder(
        "X and Y CONTACT",
        _joint,
        {
            "The Greens and the Blues met.": "Blues, Greens",
            "The Greens along with the Blues have since met.": "Blues, Greens",
        },
        ("The Greens and the Blues, it is said, met.", "The Greens and the Blues all of a sudden and at last met."),
    ),
    Holder(
        "clause of a weak sign",
        _in_clause,
        {
            "The Greens will get the Blues' help, while the Reds advance.": "Blues, Greens",
            "The Greens, rich as ever, await the Blues' help.": "Blues, Greens",
        },
        (
            "Help comes.",
            "The Greens, rich as ever and at sea for all of this long summer of rain, await the Blues' help.",
        ),
    ),
)
