"""Which cues are signs of a contact, and whether one of them is an act where it stands."""

from __future__ import annotations

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.parties import HELD
from timeline.claims.scene import Scene
from timeline.grammar import Words

_PHRASE = "NPADg#FG"  # classes of words inside a noun phrase
SIGNS = HELD | {"recognition", "designation", "aid", "refusal", "postponement"}  # kinds that may be a contact


def is_sign(cue: Cue) -> bool:
    return cue.tags.get(cues.KIND) in SIGNS or cue.tags.get(cues.WEAK) in SIGNS or cues.OWN in cue.tags


def is_act(scene: Scene, cue: Cue) -> bool:
    """Whether a word of contact is one where it stands: no part of a name, and of no compound that names a thing.

    "The Centre for Cooperation", "a signing desk", "the truce village", "they carried signs" tell no contact.
    """
    if cues.KIND not in cue.tags and cues.WEAK not in cue.tags:
        return True
    words = scene.on.parse(scene.span).words
    at = words.at(cue.end - 1)
    if at < 0:
        return True
    kinds, known = words.kinds, scene.on.language
    is_in_name = kinds[at] == "P" and at > 0 and kinds[at - 1] in "PIC" and scene.on.text[cue.start].isupper()
    if is_in_name or (kinds[at] == "N" and cue.text in known.parties.verbs_only):
        return False
    return not _names_thing(scene, words, at)


def is_behind_preposition(scene: Scene, cue: Cue) -> bool:
    """Whether a word of contact is a noun behind a preposition: "before the summit", "a symbol of cooperation"."""
    words = scene.on.parse(scene.span).words
    at = words.at(cue.end - 1)
    if at < 0 or words.kinds[at] not in "NP":
        return False
    while at >= 0 and words.kinds[at] in _PHRASE:
        at -= 1
    return at >= 0 and words.kinds[at] == "I" and words.texts[at] not in scene.on.language.parties.brings_about


def _names_thing(scene: Scene, words: Words, at: int) -> bool:
    """Whether a word stands before the noun that it is a part of, and that noun is no act: "a signing desk"."""
    if words.kinds[at + 1 : at + 2] != ["N"] or words.kinds[at] not in "NG":
        return False
    return words.texts[at + 1] not in scene.on.language.grammar.acts() and not _is_cue(scene, words.starts[at + 1])


def _is_cue(scene: Scene, position: int) -> bool:
    return any(cue.start <= position < cue.end for cue in scene.cues)
