"""Who a noun phrase names: an ordered table of readings, from a pronoun to somebody unnamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from timeline.claims.antecedents import Memory, Speaker, recalled
from timeline.claims.heads import core_end, determiner_of, is_genitive, of_office
from timeline.claims.page import Page
from timeline.claims.phrase import Phrase, of
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span
from timeline.topic import Mention

_PEOPLE_OF = 5  # words that "the Northland side" stays under; what is longer and has no noun of a speaker is no one
_SHORT_NOUN = 5  # letters of "king" or "wing" and no participle
_DESCRIBED = 12  # words of an unnamed speaker that are kept, its head among them


class _Patterns(NamedTuple):
    """What of a language names and bodies are told by."""

    name: re.Pattern[str]
    in_body: re.Pattern[str]


@cache
def _patterns(words: Speakers) -> _Patterns:
    capital = r"[^\W\d_a-z][\w'’"
    return _Patterns(
        re.compile(rf"(?:{capital}.-]*\s+){{0,3}}(?:\b{any_of(words.particles)}[\s-])?{capital}-]+$"),
        re.compile(rf"\b{any_of(words.in_body)} {any_of(words.of_body)} (\w+)$"),
    )


def identify(on: Page, start: int, end: int, memory: Memory) -> Speaker | None:
    """Who the noun phrase in `[start, end)` is; `None` when it names no one who could speak."""
    return read(on, start, end, memory).speaker


class Named(NamedTuple):
    """Who a phrase names, and the row of `PHRASES` that says so; empty where none does."""

    speaker: Speaker | None
    by: str


def read(on: Page, start: int, end: int, memory: Memory) -> Named:
    """Who the noun phrase in `[start, end)` is, by the first row that knows."""
    start, end = _bare(on, start, end)
    if start >= end:
        return Named(None, "")
    names = _names(on, start, end)
    stop = core_end(on, start, end, names)
    phrase = Phrase(on, start, stop, memory, on.plain[start:stop], [m for m in names if m.end <= stop], end)
    for row in PHRASES:
        if speaker := row.speaker(phrase):
            return Named(speaker, row.name)
    return Named(None, "")


def _bare(on: Page, start: int, end: int) -> Span:
    """A stretch without the blanks and marks around it, and without the genitive of a day that was blanked."""
    while end > start and on.plain[end - 1] in " ,'\"":
        end -= 1
    genitive = on.language.speakers.possessive
    start += len(genitive) if on.plain.startswith(genitive, start) else 0
    start += 1 if on.plain.startswith(genitive, start - 1) else 0
    while start < end and not on.plain[start].isalnum():
        start += 1
    return start, end


def _names(on: Page, start: int, end: int) -> list[Mention]:
    """The names in `[start, end)`, but for places and words of contact."""
    inside = on.names(start, end)
    return [m for m in inside if m.end <= end and m.kind != "place" and not m.kind.startswith("contact:")]


def _pronoun(p: Phrase) -> Speaker | None:
    sort = p.language.pronouns.get(p.plain)
    if sort in ("person", "body"):
        return p.memory.meant(sort, p.language.he_is.get(p.plain, ""), p.start)
    return p.memory.recall(sort) if sort else None


def _person(p: Phrase) -> Speaker | None:
    return next(
        (of(m) for m in p.names if m.kind == "person" and m.end >= p.end - 2 and not is_genitive(p.on, m)), None
    )


def _name_alone(p: Phrase) -> Speaker | None:
    if not p.names or p.on.plain[p.names[-1].end : p.end].strip() not in ("", p.language.possessive):
        return None
    if is_genitive(p.on, p.names[-1]) or _is_where(p, p.names[-1]):
        return None
    is_of_actor = p.end < p.whole and p.names[-1].kind == "body" and p.names[-1].actor
    is_elsewhere = is_of_actor and p.on.plain.startswith(tuple(f" {word} " for word in p.language.where), p.end)
    return None if is_elsewhere else of(p.names[-1])


def _is_where(p: Phrase, mention: Mention) -> bool:
    """Whether a name only tells where the one who speaks is: "the embassy in Norland"."""
    words = [word for word in p.on.plain[p.start : mention.start].split() if word != p.language.the]
    return len(words) > 1 and words[-1] in p.language.where and words[-2].rpartition("-")[2] in p.language.body_nouns


def _outlet(p: Phrase) -> Speaker | None:
    outlets = [m for m in p.names if m.kind == "outlet"]
    is_one = bool(outlets) and p.words[-1] in p.language.outlet_nouns | p.language.body_nouns
    return of(outlets[-1]) if is_one else None


def _told_before(p: Phrase) -> Speaker | None:
    if p.actor or not p.is_definite or not p.nouns or p.end < p.whole:
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
    if p.nouns or not p.names or len(p.words) >= _PEOPLE_OF or p.words[-1] not in p.language.teams:
        return None
    return Speaker(p.names[0].actor or p.names[0].name, p.actor, "group")


def _person_of(p: Phrase) -> Speaker | None:
    is_person = p.actor and p.is_definite and p.nouns and p.nouns[-1] in p.language.person_nouns
    return p.memory.last.get(f"person {p.actor}") if is_person else None


def _unnamed(p: Phrase) -> Speaker | None:
    noun = p.words[-1] if p.words else ""
    if not noun or noun in p.language.no_speaker or p.words[0] in p.language.no_one or _is_participle(p, noun):
        return None
    if noun in p.language.opens_noun and not (noun in p.language.parts and p.end < p.whole):
        return None
    return Speaker(_described(p), p.actor or _actor_of_body(p), _sort(p.language, noun))


def _described(p: Phrase) -> str:
    """The words of a phrase with what belongs to its head, without a determiner; at most so many."""
    written = " ".join(p.on.text[p.start : p.whole].split())
    determiner = determiner_of(p.language).match(written)
    is_part = determiner and written.startswith(f"{p.language.office_of[0]} ", determiner.end())  # "some of us"
    bare = written[determiner.end() :] if determiner and not is_part else written
    behind = len(p.on.text[p.end : p.whole].split())
    words = bare.split()
    first = max(0, len(words) - behind - _DESCRIBED)
    return " ".join(words[first : first + _DESCRIBED])


def _is_participle(p: Phrase, noun: str) -> bool:
    """Whether a phrase ends in a participle, and names nobody: "acting"."""
    words = p.language
    is_known = noun in words.nouns_too or noun in words.papers or p.written.rpartition(" ")[2][:1].isupper()
    return not is_known and noun.endswith(words.participle_ending) and len(noun) > _SHORT_NOUN


def _sort(words: Speakers, noun: str) -> str:
    if noun in words.body_nouns:
        return "body"
    ends = noun.endswith(words.plural_ending) and not noun.endswith(words.no_plural_endings)
    is_plural = ends and noun not in words.singulars
    return "group" if is_plural or noun in words.group_nouns or noun in words.plurals else "unnamed"


def _actor_of_body(p: Phrase) -> str:
    """The actor of the body that was named before: that of the ministry, for "a source in the ministry"."""
    house = _patterns(p.language).in_body.search(p.on.plain, p.start, p.whole)
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
            "many drivers": "many drivers",
            "the poll": "poll",
            "some of the drivers": "some of the drivers",
        },
        ("nothing", "the mayor Olga Holm"),
    ),
)
