"""Who spoke so far in a text, and whom "he", "the ministry" or "the minister" means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from timeline.lang.rows import either
from timeline.lang.speaker_rows import Speakers
from timeline.topic import Mention

_BEFORE_NAME = 50  # characters before a name in which its title stands
_REACH = 2000  # characters in which "the minister" is still the one called so: a page of print
_SENTENCES = 12  # with a name in them, in which a pronoun finds who is meant
_KEPT = 20  # speakers that are remembered: more than an article of news has
_SORTS = {  # what a pronoun or noun of one sort may point back to, best first
    "body": ("body", "group"),
    "group": ("group", "body"),
    "person": ("person", "unnamed"),
}


class Speaker(NamedTuple):
    """Someone who says something. `sort`: `person`, `body`, `group`, `outlet` or `unnamed`; `actor` may be empty."""

    name: str
    actor: str
    sort: str


JOINED = " and "  # two speakers
_THE_NOUN = 2  # words of "the ministry"
Title = tuple[int, str, Speaker]  # where a person is called so, the noun, who


@dataclass(slots=True)
class Memory:
    """Who spoke so far: what pronouns and "the ministry" point back to."""

    said: list[Speaker] = field(default_factory=list)
    last: dict[str, Speaker] = field(default_factory=dict)
    recent: list[tuple[Sequence[Speaker], Sequence[Speaker]]] = field(default_factory=list)  # who led and was named
    here: Sequence[tuple[int, Speaker]] = ()  # who is named in the sentence that is read, and where
    titles: Sequence[Title] = ()
    genders: Mapping[str, str] = field(default_factory=dict)
    told: bool = False  # only who tells a sentence is asked for, not whose view it shows

    def add(self, speaker: Speaker) -> None:
        self.last[speaker.sort] = speaker
        self.last[f"{speaker.sort} {speaker.actor}"] = speaker
        self.last["any"] = speaker
        self.said.append(speaker)
        del self.said[:-_KEPT]

    def recall(self, sort: str) -> Speaker | None:
        """The last speaker of a sort."""
        return next((self.last[each] for each in _SORTS.get(sort, (sort,)) if each in self.last), None)

    def passed(self, leading: Sequence[Speaker], named: Sequence[Speaker]) -> None:
        """One sentence is read: who spoke in it or was its subject, and whom else it named, in order."""
        if leading or named:
            self.recent.append((leading, named))
            del self.recent[:-_SENTENCES]

    def meant(self, sort: str, gender: str, before: int) -> Speaker | None:
        """Whom a pronoun at `before` means: somebody named before in its sentence, else the last who fits."""
        here = [each for at, each in self.here if at < before]
        last = [self.last[sort]] if sort in self.last else []
        for people in (here, *self._recent(), last):
            for each in people:
                if each.sort == sort and self.genders.get(each.name, gender) in (gender, ""):
                    return each
        return None

    def _recent(self) -> Iterator[Sequence[Speaker]]:
        """Who was told of in the last sentences, who led one first."""
        for leading, named in reversed(self.recent):
            yield leading
            yield named

    def named(self, *words: str) -> Speaker | None:
        """The last speaker whose name holds all of `words`."""
        called = ((each, each.name.casefold()) for each in reversed(self.said))
        return next((each for each, name in called if all(w in name for w in words) and JOINED not in name), None)

    def titled(self, noun: str, position: int) -> Speaker | None:
        """The last person before `position` whose title `noun` is, best one who has spoken."""
        near = self.titles[bisect_left(self.titles, (position - _REACH,)) : bisect_left(self.titles, (position,))]
        called = [each for _, title, each in reversed(near) if title == noun]
        return next((each for each in reversed(self.said) if each in called), called[0] if called else None)


def titles(nouns: frozenset[str], plain: str, mentions: Sequence[Mention]) -> list[Title]:
    """The titles, of `nouns`, that stand around names of people: "Foreign Minister Ada Nordin" is a minister."""
    before, behind = _around(nouns)
    found = []
    for mention in mentions:
        if mention.kind == "person":
            near = max(0, mention.start - _BEFORE_NAME)
            title = before.search(plain, near, mention.start) or behind.match(plain, mention.end)
            if title and (plain[mention.start - 2] != "," or plain.startswith(",", mention.end)):
                found.append((mention.start, title.group(1), Speaker(mention.name, mention.actor, "person")))
    return found


@cache
def _around(nouns: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A title before a name, "ambassador to Norland", "the mayor, ", and behind one: ", Norland's first envoy"."""
    noun = rf"\b({either(nouns)})\b"
    before = re.compile(rf"{noun}(?: (?:to|for|of|in|at) [^,.;:\"()\n]{{2,30}})?,? $")
    return before, re.compile(rf", (?:the|an?|his|her|[\w.-]+['’]s) (?:[\w-]+ ){{0,3}}?{noun}")


def recalled(language: Speakers, words: Sequence[str], noun: str, memory: Memory, position: int) -> Speaker | None:
    """Who "the NOUN" at `position` is; "the provincial police" and other crowds only if they were named so before."""
    if noun in language.outlet_nouns:
        return memory.last.get("outlet")
    if noun in language.body_nouns:
        if len(words) > _THE_NOUN:  # "the harbour court" is not the supreme one
            return memory.named(*words[1:])
        return memory.named(noun) or (memory.last.get("body") if noun in language.of_last_body else None)
    if noun in language.group_nouns:
        return memory.recall("group")
    if noun in language.crowd_nouns - language.person_nouns:
        return memory.named(noun) if len(words) == 2 else None
    return memory.titled(noun, position) or _of_office(language, noun, memory)


def _of_office(language: Speakers, noun: str, memory: Memory) -> Speaker | None:
    """Whoever was named by a noun of people; if nobody but "NOUN" itself was, the last person who spoke.

    If nobody was, the last person where the noun is one of a role that any of them may have: "the envoy".
    """
    named = memory.named(noun)
    if named is None:
        return memory.recall("person") if noun in language.roles else None
    is_bare = named.sort == "unnamed" and named.name.casefold() == noun
    return memory.last.get("person", named) if is_bare else named
