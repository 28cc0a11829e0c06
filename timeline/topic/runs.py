"""Runs of capitalised words in a text, cut into names; which nation a name belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from timeline.lang.english.names import (
    BODIES,
    DAYS,
    JOINS,
    NO_NAMES,
    OPENERS,
    PLACES,
    PLACES_OF,
    SAYING,
    THINGS,
    TITLES,
)
from timeline.lang.world import nations
from timeline.lang.world.nations import Nation

_REST = r"(?:[\w’'-]*\w|(?:\.[A-Z])+\.?|\.)"
_RUN = re.compile(rf"[A-Z](?<![\w’'-][A-Z]){_REST}(?:(?: {JOINS})? [A-Z]{_REST})*")  # a capital first: looked for fast
_SPLIT = re.compile(f"({_RUN.pattern})")
_ENDED = re.compile(r"(?:^|[.!?:;\"“”\n•|]|\s[-–—]) ?[\"“‘(]*$")  # before a word that opens a sentence
_GENITIVE = re.compile(r"[’']s?$")
_BACK = 48  # characters before a name in which the nation it belongs to is named: "South Korean President"
_BETWEEN = re.compile(r"(?:[’']s)?(?:[ -][\w’'-]+){0,5} ")  # from a nation to a person of it
_SHOUTED = 7  # letters from which a word in capitals is no acronym
_LONGEST = 60  # characters of a name
_WORDS = 12  # before an "of" among which the body stands that it belongs to
_PARTS = OPENERS | SAYING  # between a nation and a name that is not of it: "Iran said that Nordin"
_OF = BODIES | PLACES | PLACES_OF  # words that an "of" belongs to
_REMEMBERED = 20_000  # runs that are cut once: articles repeat their names
_OPENING = frozenset(word.capitalize() for word in OPENERS)
_GENERIC = frozenset({*NO_NAMES, *BODIES, *PLACES, *THINGS})  # no name by themselves


class Seen(NamedTuple):
    """A name at one place of a text: its words, where they begin and end, and whether they open a sentence."""

    text: str
    start: int
    end: int
    opens: bool


@cache
def nation_of() -> Mapping[str, Nation]:
    """The nation that each of the world's names stands for, but for capitals and what words or persons are called."""
    found = nations.world()
    sure = {
        name: nation
        for nation in found.nations
        for name in (*nation.names, *nation.people, *nation.bodies)
        if name not in found.unsure
    }
    return {nation.names[0]: nation for nation in found.nations} | sure


@cache
def known_everywhere() -> frozenset[str]:
    """Every name of the world's: who has one is an actor of every topic."""
    found = nations.world().nations
    return frozenset(n for each in found for n in (*each.names, *each.people, *each.seats, *each.bodies))


def adjective(nation: str) -> str:
    """The adjective of a nation; its own name where it has none.

    >>> adjective("Iran"), adjective("NATO")
    ('Iranian', 'NATO')
    """
    found = nation_of().get(nation)
    return found.people[0] if found and found.people else nation


@cache
def seats() -> Mapping[str, str]:
    """The nation of each capital."""
    return {seat: nation.names[0] for nation in nations.world().nations for seat in nation.seats}


def runs(text: str) -> Iterator[Seen]:
    """Every name-like run of a text: without titles before it, days, and words that only open a sentence.

    A run is cut behind a genitive, behind the name of a nation, and behind a title: "South Korea's", "South Korean",
    "President", "Moon Jae-in".
    """
    new = tuple.__new__  # three times as fast as to call `Seen`
    for found in _RUN.finditer(text):
        at = found.start()
        opens = _ENDED.search(text, max(0, at - 4), at) is not None
        for name, first, last, is_first in _cut(found.group(), opens):
            yield new(Seen, (name, at + first, at + last, is_first))


@lru_cache(_REMEMBERED)
def _cut(run: str, opens: bool) -> tuple[Seen, ...]:
    """The names in a run, each at its place in it."""
    found: list[Seen] = []
    at = 0
    for part in _parts(run.split(" ")):
        found += _trimmed(part, at, opens=opens and at == 0)
        at += len(" ".join(part)) + 1
    return tuple(found)


def names(text: str) -> list[Seen]:
    """The runs of a text as `runs` has them, faster: a word alone is handed on whatever it is, and none opens."""
    pieces = _SPLIT.split(text)  # what is no run, and runs in turn: less time than matches take
    places = accumulate(map(len, pieces))
    new = tuple.__new__  # three times as fast as to call `Seen`
    return [
        new(Seen, (name, at + offset, at + offset + len(name), False))
        for at, run in zip(islice(places, 0, None, 2), pieces[1::2], strict=False)
        for name, offset in _named(run)
    ]


@lru_cache(_REMEMBERED)
def _named(run: str) -> tuple[tuple[str, int], ...]:
    """The names in a run, and where each begins in it."""
    if run in _OPENING:
        return ()
    if " " not in run:
        return ((bare_name(run), 0),)
    found, at = [], 0
    for part in _parts(run.split(" ")):
        found += [(each.text, each.start) for each in _trimmed(part, at, opens=False)]
        at += len(" ".join(part)) + 1
    return tuple(found)


def _parts(words: list[str]) -> Iterator[list[str]]:
    """The run cut into names."""
    begin = at = 0
    while at < len(words):
        size = _nation_at(words, at) if at == begin else 0
        if size:
            yield words[at : at + size]
            begin = at = at + size
            continue
        at += 1
        if at < len(words) and (_ends_name(words[at - 1]) or _goes_elsewhere(words, begin, at)):
            yield words[begin:at]
            begin = at
    if begin < len(words):
        yield words[begin:]


def _nation_at(words: list[str], at: int) -> int:
    """How many words at `at` are the name of a nation, with more behind them."""
    sizes = (size for size in (3, 2, 1) if at + size < len(words))
    return next((size for size in sizes if bare_name(" ".join(words[at : at + size])) in nation_of()), 0)


def _goes_elsewhere(words: list[str], begin: int, at: int) -> bool:
    """Whether an "of" at `at` leads to another name: "Ada Nordin of Northland", but not "Ministry of Trade"."""
    part = words[max(begin, at - _WORDS) : at] if words[at] in ("of", "for", "on") else None
    return part is not None and _OF.isdisjoint(each.lower() for each in part)


def _ends_name(word: str) -> bool:
    return word.endswith(("'s", "’s")) or is_title(word)


def _trimmed(words: list[str], start: int, *, opens: bool) -> Iterator[Seen]:
    first, last = 0, len(words)
    while first < last and _is_before(words[first]):
        start += len(words[first]) + 1
        opens = opens and words[first].islower()
        first += 1
    while first < last and _is_behind(words[last - 1]):
        last -= 1
    name = bare_name(" ".join(words[first:last]))
    if 1 < len(name) <= _LONGEST and name.lower() not in _GENERIC and not name.isdecimal():
        yield Seen(name, start, start + len(name), opens)


def _is_before(word: str) -> bool:
    """Whether a word before a name is no part of it."""
    small = word.lower()
    shouts = word.isupper() and len(word) >= _SHOUTED
    return word.islower() or is_title(word) or small in OPENERS or small in DAYS or shouts


def _is_behind(word: str) -> bool:
    """Whether a word at the end of a run is no part of the name."""
    return word.islower() or word.lower() in DAYS or is_title(word)


def is_title(word: str) -> bool:
    return word.rstrip(".").lower() in TITLES


def bare_name(text: str) -> str:
    """A name without its genitive.

    >>> bare_name("Northland’s"), bare_name("the Reds'")
    ('Northland', 'the Reds')
    """
    return _GENITIVE.sub("", text)


def owner_before(text: str, start: int) -> str:
    """The nation named right before a name: whose president, minister or body it is; empty where none is.

    >>> owner_before("the Iranian foreign minister, Ada Nordin", 30), owner_before("Iran's President Nordin", 17)
    ('', 'Iran')
    """
    near = text[max(0, start - _BACK) : start]
    for found in reversed(list(_RUN.finditer(near))):
        words = found.group().split(" ")
        size = _nation_at([*words, ""], 0)
        nation = nation_of().get(bare_name(" ".join(words[:size]))) if size else None
        rest = near[found.start() + len(" ".join(words[:size])) :]
        if nation and nation.people and _BETWEEN.fullmatch(rest) and _PARTS.isdisjoint(rest.split()):
            return nation.names[0]
    return ""
