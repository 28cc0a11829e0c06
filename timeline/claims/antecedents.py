"""Who spoke so far in a text, and whom "he", "the ministry" or "the minister" means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.lang.speaker_rows import Speakers
from timeline.topic import Mention

_BEFORE_NAME = 24  # characters in which the title before a name ends
_REACH = 2000  # characters in which "the minister" is still the one called so: a page of print
_KEPT = 20  # speakers that are remembered: more than an article of news has
_SORTS = {  # what a pronoun or noun of one sort may point back to, best first
    "body": ("body", "group"),
    "group": ("group", "unnamed", "body"),
    "person": ("person", "unnamed"),
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who says something. `sort`: `person`, `body`, `group`, `outlet` or `unnamed`; `actor` may be empty."""

    name: str
    actor: str
    sort: str


Title = tuple[int, str, Speaker]  # where a person is called so, the noun, who


@dataclass(slots=True)
class Memory:
    """Who spoke so far: what pronouns and "the ministry" point back to."""

    said: list[Speaker] = field(default_factory=list)
    last: dict[str, Speaker] = field(default_factory=dict)
    named_last: Speaker | None = None  # the first person the last sentence with a person named
    titles: Sequence[Title] = ()

    def add(self, speaker: Speaker) -> None:
        self.last[speaker.sort] = speaker
        self.last[f"{speaker.sort} {speaker.actor}"] = speaker
        self.last["any"] = speaker
        self.said.append(speaker)
        del self.said[:-_KEPT]

    def recall(self, sort: str) -> Speaker | None:
        """The last speaker of a sort; for a person, the one the last sentence named if nobody of theirs spoke since."""
        if sort == "person" and self.named_last and self.last.get("any", self.named_last).sort != "person":
            return self.named_last
        return next((self.last[each] for each in _SORTS.get(sort, (sort,)) if each in self.last), None)

    def named(self, noun: str) -> Speaker | None:
        """The last speaker whose name holds `noun`."""
        return next((each for each in reversed(self.said) if noun in each.name.casefold()), None)

    def titled(self, noun: str, position: int) -> Speaker | None:
        """The last person before `position` whose title `noun` is."""
        near = self.titles[bisect_left(self.titles, (position - _REACH,)) : bisect_left(self.titles, (position,))]
        return next((each for _, title, each in reversed(near) if title == noun), None)


def titles(nouns: frozenset[str], plain: str, mentions: Sequence[Mention]) -> list[Title]:
    """The titles, of `nouns`, that stand right before names of people: "Foreign Minister Ada Nordin" is a minister."""
    found = []
    for mention in mentions:
        words = plain[max(0, mention.start - _BEFORE_NAME) : mention.start].split() if mention.kind == "person" else []
        if words and words[-1] in nouns:
            found.append((mention.start, words[-1], Speaker(mention.name, mention.actor, "person")))
    return found


def recalled(language: Speakers, words: Sequence[str], noun: str, memory: Memory, position: int) -> Speaker | None:
    """Who "the NOUN" at `position` is; "the provincial police" and other crowds only if they were named so before."""
    if noun in language.outlet_nouns:
        return memory.last.get("outlet")
    if noun in language.body_nouns:
        return memory.named(noun) or (memory.last.get("body") if noun in language.of_last_body else None)
    if noun in language.group_nouns:
        return memory.recall("group")
    if noun in language.crowd_nouns - language.person_nouns:
        return memory.named(noun) if len(words) == 2 else None
    return memory.titled(noun, position) or _of_office(noun, memory)


def _of_office(noun: str, memory: Memory) -> Speaker | None:
    """Whoever was named by a noun of people; if nobody but "NOUN" itself was, the last person who spoke."""
    named = memory.named(noun)
    if named is None:
        return memory.recall("person")
    is_bare = named.sort == "unnamed" and named.name.casefold() == noun
    return memory.last.get("person", named) if is_bare else named
