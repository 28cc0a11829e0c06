"""Who a noun phrase names: an ordered table of readings, from a pronoun to somebody unnamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from timeline.claims.antecedents import Memory, Speaker, recalled
from timeline.claims.page import Page
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.text.once import once
from timeline.topic import Mention

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_PEOPLE_OF = 5  # words that "the Northland side" stays under; what is longer and has no noun of a speaker is no one
_DESCRIBED = 12  # words of an unnamed speaker that are kept, from the end


class _Patterns(NamedTuple):
    """What of a language names and bodies are told by."""

    name: re.Pattern[str]
    in_body: re.Pattern[str]
    determiner: re.Pattern[str]


@cache
def _patterns(words: Speakers) -> _Patterns:
    capital = r"[^\W\d_a-z][\w'’"
    return _Patterns(
        re.compile(rf"(?:{capital}.-]*\s+){{0,3}}(?:{any_of(words.particles)}[\s-])?{capital}-]+$"),
        re.compile(rf"\b{any_of(words.in_body)} {any_of(words.of_body)} (\w+)$"),
        re.compile(rf"{any_of(words.determiners)} ", re.IGNORECASE),
    )


@cache
def of_office(words: Speakers) -> re.Pattern[str]:
    """An office whose name goes on up to the end: "the Ministry of Labour"."""
    offices = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.offices)
    of = rf"\s{any_of(words.office_of)}\s(?:{words.the}\s)?"
    return re.compile(rf"\b(?:{offices}){of}(?:(?:{any_of(words.office_joins)}\s)?[A-Z][\w'’-]*,?\s)+$")


def is_genitive(on: Page, mention: Mention) -> bool:
    """Whether a name only tells whose something is."""
    return on.plain.startswith(on.language.speakers.genitives, mention.end)


def of(mention: Mention) -> Speaker:
    """Who is named by a name of the topic."""
    if mention.kind == "outlet":
        return Speaker(mention.name, "", "outlet")
    if mention.kind in ("person", "body"):
        return Speaker(mention.name, mention.actor, mention.kind)
    return Speaker(mention.actor, mention.actor, "group")


def identify(on: Page, start: int, end: int, memory: Memory) -> Speaker | None:
    """Who the noun phrase in `[start, end)` is; `None` when it names no one who could speak."""
    return read(on, start, end, memory).speaker


class Named(NamedTuple):
    """Who a phrase names, and the row of `PHRASES` that says so; empty where none does."""

    speaker: Speaker | None
    by: str


def read(on: Page, start: int, end: int, memory: Memory) -> Named:
    """Who the noun phrase in `[start, end)` is, by the first row that knows."""
    while end > start and on.plain[end - 1] in " ,'\"":
        end -= 1
    while start < end and not on.plain[start].isalnum():
        start += 1
    if start >= end:
        return Named(None, "")
    phrase = Phrase(on, start, end, memory, on.plain[start:end], _names(on, start, end))
    for row in PHRASES:
        if speaker := row.speaker(phrase):
            return Named(speaker, row.name)
    return Named(None, "")


def _names(on: Page, start: int, end: int) -> list[Mention]:
    """The names in `[start, end)`, but for places and words of contact."""
    inside = on.names(start, end)
    return [m for m in inside if m.end <= end and m.kind != "place" and not m.kind.startswith("contact:")]


@dataclass  # no slots: what a row asks for is worked out once
class Phrase:
    """A noun phrase without the blanks and marks around it, who spoke before it, its text folded, its names."""

    on: Page
    start: int
    end: int
    memory: Memory
    plain: str
    names: Sequence[Mention]

    @property
    def language(self) -> Speakers:
        return self.on.language.speakers

    @once
    def written(self) -> str:
        return " ".join(self.on.text[self.start : self.end].split())

    @once
    def words(self) -> list[str]:
        return _WORD.findall(self.plain)

    @once
    def nouns(self) -> list[str]:
        """Its words that a speaker may be called by."""
        known = self.language
        sets = (known.person_nouns, known.body_nouns, known.group_nouns, known.crowd_nouns, known.outlet_nouns)
        return [word for word in self.words if any(word in nouns for nouns in sets)]

    @once
    def actor(self) -> str:
        """The first actor it names; may be empty."""
        return next((m.actor for m in self.names if m.actor), "")

    @property
    def is_definite(self) -> bool:
        return self.plain.startswith(f"{self.language.the} ")


def _pronoun(p: Phrase) -> Speaker | None:
    sort = p.language.pronouns.get(p.plain)
    return p.memory.recall(sort) if sort else None


def _person(p: Phrase) -> Speaker | None:
    return next((of(m) for m in p.names if m.kind == "person" and not is_genitive(p.on, m)), None)


def _name_alone(p: Phrase) -> Speaker | None:
    if not p.names or p.on.plain[p.names[-1].end : p.end].strip() not in ("", p.language.possessive):
        return None
    return None if is_genitive(p.on, p.names[-1]) or _is_where(p, p.names[-1]) else of(p.names[-1])


def _is_where(p: Phrase, mention: Mention) -> bool:
    """Whether a name only tells where the one who speaks is: "the embassy in Norland"."""
    words = [word for word in p.on.plain[p.start : mention.start].split() if word != p.language.the]
    return len(words) > 1 and words[-1] in p.language.where and words[-2].rpartition("-")[2] in p.language.body_nouns


def _outlet(p: Phrase) -> Speaker | None:
    outlets = [m for m in p.names if m.kind == "outlet"]
    is_one = bool(outlets) and p.words[-1] in p.language.outlet_nouns | p.language.body_nouns
    return of(outlets[-1]) if is_one else None


def _told_before(p: Phrase) -> Speaker | None:
    if p.actor or not p.is_definite or not p.nouns:
        return None
    return recalled(p.language, p.words, p.nouns[-1], p.memory, p.start)


def _in_capitals(p: Phrase) -> Speaker | None:
    name = _patterns(p.language).name.search(p.written)
    if name is None or not (p.nouns or len(name.group().split()) > 1):
        return None
    return None if _is_no_name(p, name) else Speaker(name.group(), p.actor, "person")


def _is_no_name(p: Phrase, name: re.Match[str]) -> bool:
    """Whether capitals name a place, an actor or an office: "the envoy for Norland" is not called Norland."""
    if not p.language.no_subject.isdisjoint(p.written[: name.start()].split()[-1:]):
        return True
    if name.group().casefold() in p.nouns:
        return True  # a noun at the head of a line
    if p.nouns and p.nouns[0] in p.language.body_nouns and of_office(p.language).search(f"{p.written} "):
        return True  # nor is a ministry called by the last words of its name
    return _is_known(name.group(), p.names)


def _is_known(name: str, names: Sequence[Mention]) -> bool:
    """Whether a capitalised run is only the name of an actor ("Norland Foreign Ministry")."""
    low = name.casefold()
    return any(low in m.name.casefold() or m.name.casefold() in low for m in names)


def _people_of(p: Phrase) -> Speaker | None:
    if p.nouns or not p.names or len(p.words) >= _PEOPLE_OF:
        return None
    return Speaker(p.names[0].actor or p.names[0].name, p.actor, "group")


def _person_of(p: Phrase) -> Speaker | None:
    is_person = p.actor and p.is_definite and p.nouns and p.nouns[-1] in p.language.person_nouns
    return p.memory.last.get(f"person {p.actor}") if is_person else None


def _unnamed(p: Phrase) -> Speaker | None:
    if not p.nouns:
        return None
    noun, words = p.nouns[-1], p.language
    sort = "body" if noun in words.body_nouns else "group" if noun in words.group_nouns else "unnamed"
    determiner = _patterns(words).determiner.match(p.written)
    bare = p.written[determiner.end() :] if determiner else p.written
    return Speaker(" ".join(bare.split()[-_DESCRIBED:]), p.actor or _actor_of_body(p), sort)


def _actor_of_body(p: Phrase) -> str:
    """The actor of the body that was named before: that of the ministry, for "a source in the ministry"."""
    house = _patterns(p.language).in_body.search(p.on.plain, p.start, p.end)
    known = p.memory.named(house.group(1)) if house and house.group(1) in p.language.body_nouns else None
    return known.actor if known else ""


class Row(NamedTuple):
    """A way to read a noun phrase.

    `examples` are phrases and who they name where Ada Nordin of Northland, the Harbour Board and Harbour News spoke
    before, in this order, on the topic of `tests/test_attribution.py`; `but` are read by another row or by none.
    """

    name: str
    speaker: Callable[[Phrase], Speaker | None]
    examples: dict[str, str]
    but: tuple[str, ...]


PHRASES = (  # the first that names anybody decides
    Row("a pronoun", _pronoun, {"she": "Ada Nordin", "it": "Harbour Board"}, ("they all",)),
    Row(
        "a person of the topic",
        _person,
        {"Northland's envoy Per Strand": "Per Strand", "Strand of Northland": "Per Strand"},
        ("Per Strand's office",),
    ),
    Row(
        "a name alone",
        _name_alone,
        {"the Harbour Board": "Harbour Board", "all Southlanders": "Southland", "Southland's": "Southland"},
        ("the board of the court in Southland", "the Southland side"),
    ),
    Row(
        "an outlet by its kind",
        _outlet,
        {"the Harbour News agency": "Harbour News"},
        ("the Harbour News editor", "a news agency"),
    ),
    Row(
        "told before",
        _told_before,
        {
            "the broadcaster": "Harbour News",
            "the board": "Harbour Board",
            "the statement": "Harbour Board",
            "the diplomat": "Ada Nordin",
        },
        ("a board", "the Southland board", "the harbour police"),
    ),
    Row(
        "a name in capitals",
        _in_capitals,
        {"mayor Olga Holm": "Olga Holm", "mayor Holm": "Holm", "Jan van Holm": "Jan van Holm"},
        ("Holm", "the mayor of Holm", "Mayor", "Ministry of Ports and Seas", "Southland Court"),
    ),
    Row(
        "the people of an actor",
        _people_of,
        {"the Southland team": "Southland"},
        ("the old and new Southland team", "the Southland officials"),
    ),
    Row(
        "the person of an actor who spoke",
        _person_of,
        {"the Northland minister": "Ada Nordin"},
        ("a Northland minister", "the Southland minister", "the Northland officials"),
    ),
    Row(
        "unnamed",
        _unnamed,
        {
            "a senior Southland diplomat": "senior Southland diplomat",
            "The Southland court": "Southland court",
            "a source in the board": "source in the board",
        },
        ("a stone", "the mayor Olga Holm"),
    ),
)
