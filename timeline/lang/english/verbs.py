"""The forms of English verbs, made from one entry a verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
_VOWELS = frozenset("aeiou")


class Forms(NamedTuple):
    """`base` (they say), `third` (she says), `past` (she said), `participle` (was said), `ing` (saying)."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def forms(entry: str) -> Forms:
    """All forms of a verb: "want", with its past where that is no "-ed" ("say said", "plan planned", "see saw seen").

    A word behind a mark goes on every form: "call+on".

    >>> forms("deny").past, forms("plan planned").ing, forms("see saw seen").participle
    ('denied', 'planning', 'seen')
    >>> forms("call+on").third, forms("hit hit").ing
    ('calls on', 'hitting')
    """
    words, _, tail = entry.partition("+")
    base, *given = words.split()
    past = given[0] if given else _past(base)
    made = (base, _third(base), past, given[1] if len(given) > 1 else past, _ing(base, past))
    behind = " " + tail.replace("+", " ") if tail else ""
    return Forms(*(each + behind for each in made))


def _third(base: str) -> str:
    if _ends_in_y(base):
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(_SIBILANT) else f"{base}s"


def _past(base: str) -> str:
    if _ends_in_y(base):
        return f"{base[:-1]}ied"
    return f"{base}d" if base.endswith("e") else f"{base}ed"


def _ing(base: str, past: str) -> str:
    is_short = past == base and base[-1] not in _VOWELS and base[-2] in _VOWELS and base[-3:-2] not in _VOWELS
    if is_short or past == f"{base}{base[-1]}ed":
        return f"{base}{base[-1]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else f"{base}ing"


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in _VOWELS


def every(entries: str) -> Iterator[Forms]:
    """The forms of all verbs of `entries`, which semicolons part."""
    yield from (forms(entry) for each in entries.split(";") if (entry := " ".join(each.split())))
