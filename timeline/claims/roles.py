"""Whether a name in a sentence is that of one who takes part, or only of what is spoken of: a matter or a thing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from timeline.claims import cues
from timeline.claims.contact_signs import is_sign
from timeline.claims.cues import Cue
from timeline.claims.scene import Scene
from timeline.claims.signs import BLAME
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties
from timeline.topic import Mention

_BEFORE = 30  # characters before a name in which "talks on the" ends
_COUNTRY = frozenset(("alias", "country"))  # kinds of names that can stand for a matter, a thing or a place
_PHRASE = "NPA#G"  # classes of words between a name and the head of its phrase
_WORD = re.compile(r"[a-z]+")


@cache
def _topic(words: Parties) -> re.Pattern[str]:
    """What stands before the name of a matter: "talks on the"."""
    talked = f"{any_of(words.talked)} {any_of(words.topic_of)}|{any_of(words.discussed)}"
    return re.compile(rf"\b(?:{talked}) (?:{any_of(words.the)} )?$")


def actors_in(scene: Scene, named: Sequence[Mention]) -> frozenset[str]:
    """The actors of those of `named` that take part; of a sentence without a contact, help or blame all of them."""
    tells = bool(named) and any(map(_tells, scene.cues))
    return frozenset([mention.actor for mention in named if not tells or takes_part(scene, mention)])


def _tells(cue: Cue) -> bool:
    """Whether a word tells of a contact, of help or of blame."""
    return is_sign(cue) or cues.ABOUT in cue.tags or cue.get(cues.KIND) in BLAME


def takes_part(scene: Scene, mention: Mention) -> bool:
    """Whether the name is not only that of a matter ("talks on the North") or of a thing ("the North Korean bomb")."""
    if mention.kind not in _COUNTRY:
        return True
    on = scene.on
    if _topic(on.language.parties).search(on.plain, max(scene.span[0], mention.start - _BEFORE), mention.start):
        return False
    return not (_may_be_of_thing(scene, mention.end) and _is_of_thing(scene, mention))


def _may_be_of_thing(scene: Scene, end: int) -> bool:
    """Whether the word of a thing stands behind a name at all: most sentences have none, and need no parse for it."""
    on = scene.on  # where a caption is blanked, what is left of a word may be another
    return on.has_captions or not on.language.parties.things.isdisjoint(
        _WORD.findall(on.text[end : scene.span[1]].lower())
    )


def _is_of_thing(scene: Scene, mention: Mention) -> bool:
    """Whether the name stands before a noun that names a thing or a matter: "North Korean missiles"."""
    words = scene.on.parse(scene.span).words
    at = bisect_right(words.starts, mention.end - 1)
    if words.kinds[at : at + 1] == ["g"]:
        at += 1
    head = -1
    while at < len(words.kinds) and words.kinds[at] in _PHRASE:
        head = at if words.kinds[at] == "N" else head
        at += 1
    return head >= 0 and words.texts[head] in scene.on.language.parties.things
