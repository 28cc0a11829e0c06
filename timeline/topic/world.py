"""Countries and bodies of states, which are actors of every topic: their names, and where a name stands for one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from timeline.lang.english.names import (
    BODIES,
    DAYS,
    DIRECTED,
    GOVERNING,
    INSIDE,
    NO_NAMES,
    PLACES,
    SAYING,
    THINGS,
    TITLES,
    TOWARDS,
)
from timeline.lang.fold import fold
from timeline.lang.rows import any_of
from timeline.lang.world import nations
from timeline.lang.world.nations import Nation
from timeline.topic.forenames import ends_with_forename

COUNTRY, SEAT, NEUTRAL = "country", "seat", "neutral"  # kinds of names that only the world's have
_BEFORE = 40  # characters before a name in which "in northern" stands
_BEHIND = re.compile(r"[ -][A-Z][a-z]")  # behind an unsure name or a capital: it is part of another, "Paris Hilton"
_SURNAME = re.compile(r" ([A-ZÀ-Þ][a-zß-ÿ]{2,})(?= [a-z]|[,.;:)]|$)")  # and then no name goes on
_SMALL = re.compile(r"(?:^|[ \n])[a-z]+,? $")  # a small word before: no title, and no name
_NO_SURNAMES = (TITLES, DAYS, BODIES, PLACES, THINGS, NO_NAMES, GOVERNING, SAYING)
_WORDS_TOO = frozenset(("US", "WHO", "AU"))
_SHOUT_BEFORE = re.compile(r"\b[A-Z]{2,} $")
_SHOUT_BEHIND = re.compile(r" [A-Z]{2,}\b|[.,!?]?\s*$|\n")
_POINTS = r"(?:north|south|east|west)\w*"


@cache
def _place(before: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(before)} (?:(?:{any_of(DIRECTED)}|{_POINTS}) ){{0,2}}$")


def forms(nation: Nation) -> Iterator[tuple[str, str]]:
    """Every name of a nation with its kind; of a body of states all are its aliases."""
    is_country = bool(nation.people or nation.seats)
    yield from ((name, COUNTRY if is_country else "alias") for name in nation.names)
    yield from ((name, "alias") for name in nation.people)
    yield from ((name, SEAT) for name in nation.seats)
    yield from ((name, "body") for name in nation.bodies)


def beside(own: Iterable[str], taken: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Actor, name and kind of every name of the world that a profile leaves: its own come first.

    `own` are the profile's actors, `taken` its phrases, folded, with the actor that each stands for. A nation is the
    profile's actor of its name; it is left out where its name or its capital stands for an actor of another name.
    """
    by_name = {fold(actor): actor for actor in own}
    actors = [(_actor(nation, by_name, taken), nation) for nation in nations.world().nations]
    named = [(actor, *form) for actor, nation in actors if actor for form in forms(nation)]
    for actor, name, kind in (*named, *(("", phrase, NEUTRAL) for phrase in nations.world().neutral)):
        if fold(name) not in taken:
            yield actor, name, kind


def _actor(nation: Nation, by_name: Mapping[str, str], taken: Mapping[str, str]) -> str:
    """Whom the names of a nation stand for; empty when one of them stands for another actor."""
    actor = next((by_name[fold(name)] for name in nation.names if fold(name) in by_name), nation.names[0])
    is_free = all(taken.get(fold(name)) in (None, "", actor) for name in (*nation.names, *nation.seats))
    return actor if is_free else ""


def is_unsure(name: str, kind: str) -> bool:
    """Whether a name needs evidence: another name of the same nation in the text."""
    return kind == SEAT or name in nations.world().unsure


def acts(text: str, folded: str, start: int, end: int, kind: str) -> bool:
    """Whether the name at `[start, end)` can be that of one who acts: no place, and no part of another name."""
    if is_shouted(text, start, end):
        return False
    if kind not in (COUNTRY, SEAT):
        return True
    if _BEHIND.match(text, end) if kind == SEAT else is_forename(text, start, end):
        return False
    before = (*INSIDE, *TOWARDS) if kind == SEAT else INSIDE
    return _place(before).search(folded, max(0, start - _BEFORE), start) is None


def is_shouted(text: str, start: int, end: int) -> bool:
    """Whether an abbreviation that is a word too stands in a line of capitals: "TOLD US TO GO"."""
    return (
        text[start:end] in _WORDS_TOO
        and _SHOUT_BEFORE.search(text, max(0, start - _BEFORE), start) is not None
        and _SHOUT_BEHIND.match(text, end) is not None
    )


def is_forename(text: str, start: int, end: int) -> bool:
    """Whether a country's name stands before a surname: "met India Knight on Monday", not "met India President Rao".

    In a title every word has a capital; there is no telling, and the name counts.
    """
    behind = _SURNAME.match(text, end)
    if behind is None or _SMALL.search(text, max(0, start - _BEFORE), start) is None:
        return False
    word = behind.group(1).lower()
    return not any(word in each for each in _NO_SURNAMES)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether an unsure name is no part of another: "Michael Jordan", "Georgia Power"."""
    return _BEHIND.match(text, end) is None and not ends_with_forename(text, start)
