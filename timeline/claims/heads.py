"""Where the head of a noun phrase ends, and what stands around one: offices, determiners, genitives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.claims.page import Page
from timeline.claims.phrase import nouns_of_speakers
from timeline.lang.rows import any_of, either
from timeline.lang.speaker_rows import Speakers
from timeline.topic import Mention

_HEAD = 2  # words before the first preposition of a phrase of which one is its head


@cache
def of_office(words: Speakers) -> re.Pattern[str]:
    """An office whose name goes on up to the end: "the Ministry of Labour"."""
    offices = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.offices)
    of = rf"\s{any_of(words.office_of)}\s(?:{words.the}\s)?"
    return re.compile(rf"\b(?:{offices}){of}(?:(?:{any_of(words.office_joins)}\s)?[A-Z][\w'’-]*,?\s)+$")


@cache
def determiner_of(words: Speakers) -> re.Pattern[str]:
    """A determiner at the head of a phrase, with the blank behind it."""
    return re.compile(rf"{any_of(words.determiners)} ", re.IGNORECASE)


@cache
def _cut(words: Speakers) -> re.Pattern[str]:
    """What can end the head of a noun phrase."""
    return re.compile(rf",| (?:{either(words.prepositions | words.breaks | words.joining)})(?![\w'-])")


def is_genitive(on: Page, mention: Mention) -> bool:
    """Whether a name only tells whose something is."""
    return on.plain.startswith(on.language.speakers.genitives, mention.end)


def core_end(on: Page, start: int, end: int, names: Sequence[Mention]) -> int:
    """Where the head of a noun phrase ends: before "of the board", "in Norland", "and Mina Sur".

    A capitalised office goes on up to the name of who holds it: "Secretary of the Board Ada Nordin".
    """
    if on.plain.find(" ", start, end) < 0 and on.plain.find(",", start, end) < 0:
        return end  # one word
    words = on.language.speakers
    cuts = _cut(words).finditer(on.plain, start + 1, end)
    cut = next((each for each in cuts if not _goes_on(on, start, each, names)), None)
    if cut is None:
        return end
    if _names_holder(on, start, end, cut, names):
        return end
    determiner = determiner_of(words).match(on.plain, start, end)
    is_office = of_office(words).match(on.text[determiner.end() if determiner else start : end] + " ")
    return end if is_office else cut.start()


def _goes_on(on: Page, start: int, cut: re.Match[str], names: Sequence[Mention]) -> bool:
    """Whether a small word ends no head: within a name, or behind a word that is none, "the first and only"."""
    if any(m.start < cut.start() < m.end for m in names):
        return True
    return on.plain[start : cut.start()].rsplit(" ", 1)[-1] in on.language.speakers.no_speaker


def _names_holder(on: Page, start: int, end: int, cut: re.Match[str], names: Sequence[Mention]) -> bool:
    """Whether an office with a capital is followed by who holds it: between the two stands a name, and no title."""
    words = on.language.speakers
    holder = next((m for m in names if m.kind == "person" and m.end == end and m.start > cut.end()), None)
    if holder is None or not on.text[start].isupper() or cut.group().strip() not in words.places_of:
        return False
    between = on.text[cut.end() : holder.start].split()
    last = between[-1] if between else ""
    return last[:1].isupper() and last.casefold() not in words.person_nouns


def can_speak(name: str, known: Speakers, *, opens: bool) -> bool:
    """Whether a noun phrase as it is written names people, a body or a paper: "experts in Oslo", not "tensions".

    A capital speaks for a name unless the phrase `opens` a sentence with it.
    """
    words = name.split()
    small = (i for i, word in enumerate(words) if i and word.lower() in known.prepositions)
    stop = next(small, len(words))
    heads = [word.strip(".,'’") for word in words[max(0, stop - _HEAD) : stop]]  # "people familiar with it"
    if not heads[-1][:1].islower() and not (opens and name.startswith(heads[-1])):
        return True
    return any(_is_of_people(word.lower(), known) for word in heads)


@cache
def _people(known: Speakers) -> frozenset[str]:
    """Nouns of people, bodies and papers."""
    return nouns_of_speakers(known).union(known.papers, known.plurals, known.stands_for_people)


def _is_of_people(low: str, known: Speakers) -> bool:
    """Whether a noun is of people, bodies or papers."""
    forms = {low, low.removesuffix("s"), low.removesuffix("es")}
    if not forms.isdisjoint(_people(known)):
        return True
    return low.endswith(known.people_endings) and forms.isdisjoint(known.no_people)
