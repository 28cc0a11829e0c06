"""The page as attribution reads it: with the people and bodies that the article itself introduces, without brackets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from timeline.claims.page import Page
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span
from timeline.topic import Mention
from timeline.topic.cast import cast

_BRACKETS = re.compile(r" \([^()\n\"“”]{1,60}\)| \[[^\[\]\n\"“”]{1,60}\]")
_NAMED = frozenset(("person", "body", "alias", "outlet", "member", "place"))
_OWNED = 50  # characters before a body in which its owner stands
_OWNER = re.compile(r"\b(?!The )((?:(?:[A-Z]\.)+|[A-Z][\w&-]*)(?: [A-Z][\w&-]*){0,3})['’]s? $")
_SURE = 2  # times that the one pronoun stands beside a name more often than the other


Introduced = tuple[Page, Mapping[str, frozenset[str]]]  # a page with the names of its own; the titles of each person


def introduced(on: Page) -> Introduced:
    """`on` with the names of the article's own, which are of no actor, and the titles of each person."""
    taken = [(m.start, m.end) for m in on.mentions if m.kind in _NAMED]
    found, titles = cast(on.text, taken)
    own = _owned(on.text, [m for m in found if on.plain[m.start] != " "])
    plain = _BRACKETS.sub(_blank, on.plain) if "(" in on.plain or "[" in on.plain else on.plain
    return replace(on.naming(own), plain=plain), titles


def _owned(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Bodies with whose they are, where the article has one of the name: "Norway's Ministry of Fisheries"."""
    owners: dict[str, set[str]] = defaultdict(set)
    whose: dict[int, str] = {}
    for each in found:
        owner = _OWNER.search(text, max(0, each.start - _OWNED), each.start) if each.kind == "body" else None
        if owner:
            whose[each.start] = owner.group(1)
            owners[each.name].add(owner.group(1))
    names = {name: f"{next(iter(every))}'s {name}" for name, every in owners.items() if len(every) == 1}
    if not owners:
        return list(found)
    full = ((m, f"{whose[m.start]}'s {m.name}" if m.start in whose else names.get(m.name, m.name)) for m in found)
    return [m._replace(name=name) for m, name in full]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


@cache
def _gendered(words: Speakers) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.he_is)}\b")


def genders(on: Page, sentences: Sequence[Span], titles: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """`m` or `f` for the people of a page, by their titles, else by "he" and "she" where they alone are named."""
    words = on.language.speakers
    told = {name: "f" for name, own in titles.items() if not own.isdisjoint(words.female)}
    told |= {name: "m" for name, own in titles.items() if not own.isdisjoint(words.male)}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, behind in _alone(on, sentences):
        own = counts[name]
        for pronoun in _gendered(words).finditer(on.plain, *behind):
            own[words.he_is[pronoun.group()]] += 1
    return {name: each for name, own in counts.items() if (each := _more_often(own))} | told


def _alone(on: Page, sentences: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """The person of each sentence that names one alone, and what stands behind the name."""
    for start, end in sentences:
        people = [m for m in on.names(start, end) if m.kind == "person"]
        if people and len({m.name for m in people}) == 1:
            yield people[0].name, (people[0].end, end)


def _more_often(own: Counter[str]) -> str:
    """The gender of a name beside which the one pronoun stands more often than the other; empty where none does."""
    more = own["m"] - own["f"]
    return "" if abs(more) < _SURE else "m" if more > 0 else "f"
