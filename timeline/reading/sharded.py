"""Files of many records by ranges: what the pass over one tells of each record, and the articles of a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.model import Problem, Source
from timeline.reading import records
from timeline.reading.decode import decode
from timeline.reading.making import Maker
from timeline.reading.shards.lines import Lines
from timeline.reading.shards.unit import Broken, Layout, Piece, Unit, Whole
from timeline.text import normal

__all__ = ["Broken", "Layout", "Part", "Piece", "Unit", "Whole", "articles", "layout", "names"]

_LAYOUTS: dict[str, Layout] = {  # by the end of a name
    **dict.fromkeys((".jsonl", ".ndjson"), Lines()),
    **dict.fromkeys((".jsonl.gz", ".ndjson.gz"), Lines("gz")),
    **dict.fromkeys((".jsonl.zst", ".ndjson.zst"), Lines("zst")),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a shard: its records in order, and the size and time stamp (ns) that the file had at the pass.

    `held` are the bytes of the records where a worker cannot get to them by itself.
    """

    units: tuple[Unit, ...]
    size: int
    mtime: int
    held: tuple[bytes | None, ...] | None = None


def layout(name: str) -> Layout:
    """How records stand in a file of this name. Raises `KeyError` for a file that is no shard."""
    low = name.lower()
    return next((found for end, found in _LAYOUTS.items() if low.endswith(end)), None) or _LAYOUTS[low]


def names(piece: Piece) -> list[str] | str:
    """What the articles of a record are called in their file; what is wrong, where it holds none."""
    found = list(_records(piece.data, piece.number))
    called = [normal.line(each.name) for each in found if isinstance(each, records.Record)]
    wrong = [f"line {each.line}: {each.message}" for each in found if isinstance(each, records.Broken)]
    return called or (wrong or [f"line {piece.number}: holds no record"])[0]


def articles(data: bytes, unit: Unit, name: str) -> list[Source | Problem]:
    """The articles of one record of the shard `name`, with the ids of the unit."""
    made = decode(data)
    notes = (Problem(name, made.note, "F1"),) if not isinstance(made, str) and made.note else ()
    make = Maker(name, unit.digest.hex(), "utf-8", notes)
    ids = iter(unit.ids)
    out: list[Source | Problem] = []
    for each in _records(data, unit.number):
        article = make.record(each)
        called = next(ids, unit.ids[0]) if isinstance(each, records.Record) else ""
        out.append(replace(article, id=called) if isinstance(article, Source) else article)
    return out


def _records(data: bytes, number: int) -> Iterator[records.Record | records.Broken]:
    made = decode(data)
    if isinstance(made, str):
        return iter((records.Broken(number, made),))
    return records.one(made.text, number)
