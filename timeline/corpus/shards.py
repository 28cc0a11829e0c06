"""The pass over a shard: where each record stands, its digest and its ids; what is to be read of it, by ranges."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import BinaryIO

from timeline import limits, opening
from timeline.corpus.decisions import Decisions
from timeline.model import Problem
from timeline.reading import sharded
from timeline.reading.members import Members
from timeline.reading.sharded import Part, Piece, Unit
from timeline.store import KnownFile
from timeline.store.records import Met, Records
from timeline.topic.curated import Fields

_BATCH = 1000  # records that the pass meets between two visits to the store


@dataclass(frozen=True, slots=True)
class File:
    """A shard: its path below the corpus, the id of the file, what was decided about it, files like its members.

    `fields` is what its records call their fields.
    """

    shown: str
    name: str
    decisions: Decisions
    beside: tuple[str, ...]
    curation: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class Passed:
    """What the pass tells of the whole file: how it was, and what is wrong with records that are none."""

    known: KnownFile
    problems: Tally


class Tally:
    """Problems of one file, of which there may be any number: of one code few are kept, the others counted."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._kept: dict[str, dict[Problem, None]] = {}
        self._more: Counter[str] = Counter()

    def add(self, found: Iterable[Problem]) -> None:
        for problem in found:
            kept = self._kept.setdefault(problem.code, {})
            if not problem.code.startswith("F") or len(kept) <= limits.PROBLEMS.number:
                kept[problem] = None
            elif problem not in kept:
                self._more[problem.code] += 1

    def problems(self) -> list[Problem]:
        """Each once; of many of one code the first alone, with the number of the others."""
        out: list[Problem] = []
        for code, kept in self._kept.items():
            found = list(kept)
            if code.startswith("F") and len(found) > limits.PROBLEMS.number:
                number = len(found) - 1 + self._more[code]
                found = [replace(found[0], message=f"{found[0].message}; and {number:,} more like it in {self._shown}")]
            out += found
        return out


class _Given:
    """The ids that the pass gave, most of them in the store."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._new: set[str] = set()

    def __contains__(self, name: object, /) -> bool:
        return name in self._new or self._records.is_given(str(name))

    def add(self, name: str, /) -> None:
        self._new.add(name)

    def clear(self) -> None:
        """All of them are in the store now."""
        self._new.clear()


def passed(file: opening.File, about: File, records: Records) -> Passed | None:
    """Meet every record of an open shard; `None` when it is to be read whole. Nothing that was read is forgotten."""
    tally = Tally(about.shown)
    digest = hashlib.sha256()
    records.begin()
    given = _Given(records)
    found = _named(file, about, records, tally)
    try:
        called = _called(found, Members(about.name, given, about.beside))
        while some := list(islice(called, _BATCH)):
            for piece, _, _ in some:
                digest.update(piece.digest)
            records.met(_met(piece, names, ids, about, records) for piece, names, ids in some)
            given.clear()
    except sharded.Whole:
        return None
    known = KnownFile(file.size, file.mtime, digest.hexdigest(), about.name, about.curation)
    return Passed(known, tally)


def _named(file: opening.File, about: File, records: Records, tally: Tally) -> Iterator[tuple[Piece, tuple[str, ...]]]:
    """Each record that holds articles, and what they are called; what is wrong with the others is told."""
    kind = sharded.layout(about.shown)
    strict = file.size <= limits.FILE.number
    none = True
    try:
        for piece in kind.pieces(file.stream(), strict):
            none = False
            names = piece.fault or records.named(piece.digest) or sharded.names(piece, kind, about.fields)
            if isinstance(names, str):
                tally.add([Problem(sharded.shown(about.shown, piece.name), names, piece.code)])
            else:
                yield piece, tuple(names)
    except sharded.Broken as error:
        tally.add([Problem(about.shown, str(error), error.code)])
    else:
        if none and strict:
            raise sharded.Whole
        if none:
            tally.add([Problem(about.shown, "the file holds no record", "F2")])


def _called(
    found: Iterator[tuple[Piece, tuple[str, ...]]], members: Members
) -> Iterator[tuple[Piece, tuple[str, ...], tuple[str, ...]]]:
    """The records with the ids of their articles; a lone article of a file is called like the file."""
    first, second = next(found, None), next(found, None)
    if first and not second and len(first[1]) == 1:
        yield *first, (members.id(""),)
        return
    for piece, names in chain(filter(None, (first, second)), found):
        yield piece, names, tuple(map(members.id, names))


def _met(piece: Piece, names: tuple[str, ...], ids: tuple[str, ...], about: File, records: Records) -> Met:
    decided = about.decisions.only(ids).digest()
    size, wanted = piece.size or len(piece.data), records.wanted(ids[0])
    return Met(piece.number, piece.place, size, piece.digest, names, ids, piece.name, decided, wanted)


def parts(shown: str, passed: Passed, records: Records, opened: Callable[[], BinaryIO | None]) -> Iterator[Part]:
    """What is to be read, by ranges. `opened` opens the file for what workers cannot get to; the part holds that."""
    layout, known = sharded.layout(shown), passed.known
    reader: Callable[[Unit], bytes | str | None] | None = None
    for units, size in _ranges(records.to_read()):
        held = None
        if any(map(layout.is_far, units)):
            if reader is None:
                file = opened()
                reader = layout.reader(file) if file else _nothing
            held = tuple(_held(reader, unit) for unit in units)
        yield Part(units, known.size, known.mtime, held, size)


def _held(reader: Callable[[Unit], bytes | str | None], unit: Unit) -> bytes | str | None:
    try:
        return reader(unit)
    except (OSError, sharded.Broken):  # it was read to its end a moment ago
        return None


def _nothing(_: Unit) -> None:
    """The bytes of a record of a file that cannot be opened any more."""


def _ranges(met: Iterable[Met]) -> Iterator[tuple[tuple[Unit, ...], int]]:
    """Records that are one task, not too many, nor too long ones; and how many bytes they have together."""
    units: list[Unit] = []
    size = 0
    for each in met:
        if units and (len(units) == limits.RANGE.number or size + each.size > limits.RANGE_BYTES.number):
            yield tuple(units), size
            units, size = [], 0
        units.append(Unit(each.number, each.place, each.digest, each.ids, each.member, each.wanted))
        size += each.size
    if units:
        yield tuple(units), size
