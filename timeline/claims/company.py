"""Whose the people and bodies are that an article introduces itself: those of an actor, and strangers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.claims.page import Page
from timeline.lang.speaker_rows import Parties, Speakers
from timeline.model import Span
from timeline.text import spans
from timeline.topic import Mention
from timeline.topic.cast import BODY, PERSON
from timeline.topic.runs import is_title

STRANGER = "~"  # opens the actor of one who is of none: no actor of a profile is called so
_OWNERS = frozenset(("alias", "body", "noun", "country"))  # kinds of names that others can be of
_REACH = 70  # characters before a name in which its owner stands, or behind it
_WORD = re.compile(r"[\w’'-]+|[,;:.()—–\"“”\n]")
_EDGE = re.compile(r"\b")
_CAPITAL = re.compile(" [A-Z]")  # of what stands behind a name
_END = re.compile(r"[,;:.)—\n]")


def company(on: Page, introduced: Page) -> Page:
    """`on`, which has the names of the profile, with those of `introduced` too: the article's own, each of the actor
    that it is told to be of; a person of none is a stranger.
    """
    cast = [m for m in introduced.mentions if not m.actor and m.kind in (PERSON, BODY)]
    if not cast:
        return on
    actors = _actors(on, cast)
    return on.naming(m._replace(actor=actors[m.name]) if m.name in actors else m for m in cast)


def called(on: Page) -> Page:
    """`on` with the people of the profile who are named in full also where their first word alone stands for them, as
    the surname of a Korean does: where no last word of theirs ever stands alone, and all who are called so are of one.
    """
    taken = [(m.start, m.end) for m in on.mentions]
    found = [
        mention._replace(start=start, end=start + len(word))
        for word, mention in _first_words(on).items()
        for start in _alone(on, word, taken)
    ]
    return on.naming(found) if found else on


def _first_words(on: Page) -> dict[str, Mention]:
    """The first word of the full names of people whose last word never stands alone, where one actor has them all."""
    people = [(on.text[m.start : m.end].split(), m) for m in _people(on)]
    alone = {words[0] for words, _ in people if len(words) == 1}
    found: dict[str, Mention] = {}
    shared: set[str] = set()
    for words, mention in people:
        first = found.setdefault(words[0], mention)
        if words[-1] in alone or first.actor != mention.actor or len(words[0]) == 1:
            shared.add(words[0])
    return {word: mention for word, mention in found.items() if word not in shared}


def _people(on: Page) -> Iterator[Mention]:
    return (mention for mention in on.mentions if mention.kind == PERSON and mention.actor)


def _alone(on: Page, word: str, taken: Sequence[Span]) -> Iterator[int]:
    """Where a name stands that is no part of a longer one, nor of those in `taken`."""
    text, at = on.text, on.text.find(word)
    while at >= 0:  # a pattern for each name would take longer to compile
        end = at + len(word)
        is_whole = _is_edge(text, at) and _is_edge(text, end) and not _CAPITAL.match(text, end)
        if is_whole and on.plain[at] != " " and not spans.within(taken, at):
            yield at
        at = text.find(word, end if is_whole else at + 1)


def _is_edge(text: str, at: int) -> bool:
    """Whether a word begins or ends at a place."""
    return _EDGE.match(text, at) is not None


def is_stranger(mention: Mention) -> bool:
    """Whether a mention is of a person who is of no actor of the topic."""
    return mention.kind == PERSON and not mention.actor


def as_party(mention: Mention) -> Mention:
    """A stranger as one who can hold a contact: with an actor of his own."""
    return Mention(mention.start, mention.end, STRANGER + mention.name, mention.name, mention.kind)


def _actors(on: Page, cast: Sequence[Mention]) -> Mapping[str, str]:
    """The actor of each name that one is told of, by what stands beside it; the one told most often."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in cast:
        actor = _owner(on, mention) or _apposed(on, mention)
        if actor:
            votes[mention.name][actor] += 1
    return {name: own.most_common(1)[0][0] for name, own in votes.items()}


def _owner(on: Page, mention: Mention) -> str:
    """The actor named before: "South Korean President Moon", "Seoul's top envoy, Chung Eui-yong"."""
    before = on.names(max(0, mention.start - _REACH), mention.start)
    near = [m for m in before if m.actor and m.kind in _OWNERS and m.end <= mention.start]
    if not near:
        return ""
    between = _WORD.findall(on.text[near[-1].end : mention.start])
    is_own = on.language.parties.of_owner.issuperset(between) if mention.kind == BODY else _is_title(on, between)
    return near[-1].actor if is_own else ""


def _is_title(on: Page, between: list[str]) -> bool:
    """Whether the words between a country and a name are the title of one of its people."""
    words = between[:-1] if between[-1:] == [","] else between
    has_role = bool(words) and _is_role(words[-1], on.language.speakers)
    return has_role and all(_joins(word, on.language.parties) for word in words)


def _joins(word: str, words: Parties) -> bool:
    """Whether a word can stand between a country and the name of one of its people."""
    if word in words.of_owner:
        return True
    is_word = word.replace("-", "").isalpha() and word not in words.between_owners
    return is_word and not word.endswith(words.verb_endings)


def _is_role(word: str, words: Speakers) -> bool:
    return is_title(word) or word.lower() in words.person_nouns


def _apposed(on: Page, mention: Mention) -> str:
    """The actor named right behind: "Kim Yong Chol, vice chairman of North Korea's ruling party, came"."""
    if mention.kind == BODY or on.text[mention.end : mention.end + 2] not in (", ", " ("):
        return ""
    behind = on.text[mention.end + 2 : mention.end + 2 + _REACH]
    found = _END.search(behind)
    end = found.start() if found else len(behind)
    told = _WORD.findall(behind[:end])
    is_role = any(_is_role(word, on.language.speakers) for word in told)
    if not is_role or not on.language.parties.opens_relative.isdisjoint(told):
        return ""
    start = mention.end + 2
    return next((m.actor for m in on.names(start, start + end) if m.actor and m.kind in _OWNERS), "")
