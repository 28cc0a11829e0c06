"""What becomes of an act by the word that governs it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

HAPPENED, ONGOING = "happened", "ongoing"
ATTENDED = "attended"  # what is attended is as done as that, where it is said that nobody will
_GOES_ON = frozenset({"done", "ongoing"})  # what these govern goes on too


class Scope(NamedTuple):
    """Whether an act came about, the words that say so, whether it is alleged, and whether its word is a noun."""

    status: str
    why: str = ""
    alleged: bool = False
    is_noun: bool = False


DONE = Scope(HAPPENED)  # nothing speaks against it

# What a word does to what it governs -> its own status -> that of what it governs; its own where none is told.
EFFECTS: Mapping[str, Mapping[str, str]] = {
    "done": {},
    ATTENDED: {},
    "ongoing": {HAPPENED: "ongoing"},
    "same": {  # only told of: nothing follows from what nobody said
        **dict.fromkeys(("negated", "conditional", "cancelled", "postponed"), "conditional"),
        "planned": HAPPENED,
    },
    "fact": dict.fromkeys(
        ("negated", "conditional", "planned", "denied", "cancelled", "postponed", "alleged"), HAPPENED
    ),
    "planned": {HAPPENED: "planned"},
    "undone": {HAPPENED: "negated", "planned": "conditional", "negated": HAPPENED},
    "negated": {HAPPENED: "negated"},
    "conditional": {HAPPENED: "conditional", "planned": "conditional", "negated": HAPPENED},
    "alleged": {HAPPENED: "alleged", "negated": "conditional", "planned": "alleged", "conditional": "alleged"},
    "denied": {HAPPENED: "denied", "negated": "conditional", "planned": "denied", "conditional": "denied"},
    "cancelled": {HAPPENED: "cancelled", "planned": "conditional", "negated": "planned"},
    "postponed": {HAPPENED: "postponed", "planned": "postponed", "negated": "planned"},
}


def governed(effect: str, above: Scope, shown: str) -> Scope:
    """The scope of what a word governs: `effect` is what the word does, `above` its own scope, `shown` the word."""
    is_on = above.status == ONGOING and effect not in _GOES_ON
    status = EFFECTS[effect].get(HAPPENED if is_on else above.status, above.status)
    if status == above.status:
        return told(effect, above)
    return Scope(status, shown, above.alleged or effect == "alleged")


def told(effect: str, above: Scope) -> Scope:
    """The scope as it is, of what is alleged where that is what the word does."""
    return above if above.alleged or effect != "alleged" else above._replace(alleged=True)


def alone(effect: str, shown: str) -> Scope:
    """The same where nothing stands above the word."""
    return governed(effect, DONE, shown)
