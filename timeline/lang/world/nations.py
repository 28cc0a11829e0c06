"""The world's countries and bodies of states, by every name that articles have for them, from two files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Nation:
    """A country, or a body of states, which has only names.

    `names` are those of the country, the first the one it is listed by; `people` its adjectives and who lives there;
    `seats` its capitals, which stand for its government; `bodies` its organs. None stands in two of them.
    """

    names: tuple[str, ...]
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """All nations; names that words, persons or places have too; phrases that are no nation."""

    nations: tuple[Nation, ...]
    unsure: frozenset[str]
    neutral: tuple[str, ...]


Fields = list[list[str]]  # names, people, seats, bodies


@cache
def world() -> World:
    """The two files as one, read once."""
    made: dict[str, Fields] = {}
    others: dict[str, list[Fields]] = {"=": [], "?": [], "-": []}
    for key, fields in _rows():
        if key in others:
            others[key].append(fields)
        else:
            made[key] = _joined(made[key], fields) if key in made else fields
    nations = tuple(Nation(*map(tuple, fields)) for fields in (*made.values(), *others["="]))
    return World(nations, frozenset(_first(others["?"])), tuple(_first(others["-"])))


def _rows() -> Iterator[tuple[str, Fields]]:
    for name in ("nations.txt", "nations_by_hand.txt"):
        for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
            key, *cells = line.split(" |")
            if not line.startswith("#"):
                yield key, [_words(cell) for cell in cells] + [[] for _ in range(4 - len(cells))]


def _first(rows: list[Fields]) -> list[str]:
    return [word for fields in rows for word in fields[0]]


def _words(cell: str) -> list[str]:
    return [word for part in cell.split(";") if (word := part.strip())]


def _joined(generated: Fields, by_hand: Fields) -> Fields:
    """Both, what is by hand first; without the words that the hand takes away, with a - before them."""
    return [_kept(ours, theirs) for ours, theirs in zip(by_hand, generated, strict=True)]


def _kept(ours: list[str], theirs: list[str]) -> list[str]:
    gone = {word[1:] for word in ours if word.startswith("-")}
    return list(dict.fromkeys(word for word in (*ours, *theirs) if word not in gone and not word.startswith("-")))
