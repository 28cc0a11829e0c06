"""What two sentences say against each other: acts that undo each other, unlike figures of one measure, other places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from timeline.chronology.weights import stem, stem_of
from timeline.lang.english.claims.speakers import ROLES
from timeline.lang.english.names import TITLES
from timeline.lang.english.opposites import SIDES
from timeline.lang.english.plain import WHERE
from timeline.lang.fold import bare
from timeline.text import language

_PLACE = re.compile(rf"\b(?:{'|'.join(WHERE.split())}) (?:the )?([A-Z]\w+)")
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-Z]\w{3,}")
_OFFICES = frozenset(filter(None, map(stem_of, ("foreign", *TITLES, *ROLES))))
_FORMS = frozenset(SIDES)
_FIRSTS = frozenset(form.split()[0] for form in SIDES if " " in form)
Acts = frozenset[tuple[int, int]]  # rows of `opposites`, and on which side of each
_NONE: Acts = frozenset()
_MEASURE = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?) ?(%|per ?cent|percentage points?|points?)(?!\w)")


@lru_cache(maxsize=1 << 12)
def places(text: str) -> frozenset[str]:
    """Names behind a word of place: where something is, or some other name.

    >>> sorted(places("In May they will meet in Oslo and go to the Sorbonne at Paris."))
    ['oslo', 'paris']
    """
    return frozenset(name for name in map(bare, _PLACE.findall(text)) if stem(name))


@lru_cache(maxsize=1 << 12)
def small(text: str) -> frozenset[str]:
    """Telling words in small letters but for offices: what a sentence tells beside names and their titles.

    >>> sorted(small("The foreign minister, Anna Holm, opened the harbour"))
    ['harbo', 'opene']
    """
    return frozenset(filter(None, map(stem_of, map(bare, _SMALL.findall(text))))) - _OFFICES


@lru_cache(maxsize=1 << 12)
def is_read(text: str) -> bool:
    """Whether a sentence is not seen to be in a language whose words are unknown.

    >>> is_read("Les pêcheurs ont été invités à Québec."), is_read("Harbour opens")
    (False, True)
    """
    return text.isascii() or not language.is_foreign(text)


def are_opposites(one: Acts, two: Acts) -> bool:
    """Whether one tells an act and the other what undoes it.

    >>> opened, closed, both = acts(("it", "opened")), acts(("closed",)), acts(("opened", "and", "closed"))
    >>> are_opposites(opened, closed), are_opposites(opened, opened), are_opposites(opened, both)
    (True, False, False)
    """
    return bool(one and two) and any((row, 1 - side) in two - one for row, side in one - two)


def acts(spoken: Sequence[str]) -> Acts:
    """Rows and sides of the verbs of `opposites` among the words of a sentence."""
    said = _FORMS.intersection(spoken)
    if not _FIRSTS.isdisjoint(spoken):
        said |= _FORMS.intersection(f"{one} {two}" for one, two in pairwise(spoken))
    return frozenset(each for word in said for each in SIDES[word]) if said else _NONE


def are_unlike(one: str, two: str) -> bool:
    """Whether both give figures of one measure, and none that can be the other rounded.

    >>> are_unlike("It fell by 2.4 %.", "It lost 8 percent."), are_unlike("It fell by 2.4 %.", "It lost 2 percent.")
    (True, False)
    """
    a, b = _measures(one), _measures(two)
    return any(not _is_one(a[unit], b[unit]) for unit in a.keys() & b.keys())


def _is_one(one: frozenset[str], two: frozenset[str]) -> bool:
    return any(_rounded(a, b) or _rounded(b, a) for a in one for b in two)


def _rounded(fine: str, rough: str) -> bool:
    """Whether `rough` has no more decimals than `fine` and is at most half of its last one away."""
    decimals = len(rough.partition(".")[2])
    return len(fine.partition(".")[2]) >= decimals and abs(float(fine) - float(rough)) <= 0.5 * 10.0**-decimals + 1e-9


@lru_cache(maxsize=1 << 12)
def _measures(text: str) -> dict[str, frozenset[str]]:
    """Figures of percent and of points."""
    out: dict[str, frozenset[str]] = {}
    for number, unit in _MEASURE.findall(text) if "%" in text or "cent" in text or "point" in text else ():
        key = "points" if unit.startswith("point") else "percent"
        out[key] = out.get(key, frozenset()) | {number}
    return out
