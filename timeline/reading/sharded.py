"""Files of many records by ranges: what the pass over one tells of each record, and the articles of a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.model import Problem, Source
from timeline.reading import bulk, files, records
from timeline.reading.decode import decode
from timeline.reading.given import Given
from timeline.reading.making import Maker
from timeline.reading.members import Members
from timeline.reading.shards import warc, zipped
from timeline.reading.shards.lines import Lines
from timeline.reading.shards.parquet import Parquet
from timeline.reading.shards.unit import Broken, Layout, Piece, Unit, Whole
from timeline.reading.shards.warc import Warc
from timeline.reading.shards.zipped import Zip
from timeline.text import normal
from timeline.topic.curated import Fields

__all__ = ["Broken", "Layout", "Part", "Piece", "Unit", "Whole", "articles", "layout", "names", "shown"]

_LAYOUTS: dict[str, Layout] = {  # by the end of a name
    **dict.fromkeys((".jsonl", ".ndjson"), Lines()),
    **dict.fromkeys((".jsonl.gz", ".ndjson.gz"), Lines("gz")),
    **dict.fromkeys((".jsonl.zst", ".ndjson.zst"), Lines("zst")),
    ".parquet": Parquet(),
    ".warc": Warc(),
    ".warc.gz": Warc("gz"),
    ".zip": Zip(),
}
Parsed = list[Source | Problem]


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a shard: its records in order, and the size and time stamp (ns) that the file had at the pass.

    `held` are the bytes of the records where a worker cannot get to them by itself.
    """

    units: tuple[Unit, ...]
    size: int
    mtime: int
    held: tuple[bytes | str | None, ...] | None = None
    length: int = 0  # bytes of the records together

    def cut(self, first: int, end: int) -> Part:
        """Some of the records."""
        held = None if self.held is None else self.held[first:end]
        return replace(
            self, units=self.units[first:end], held=held, length=self.length * (end - first) // len(self.units)
        )


def layout(name: str) -> Layout:
    """How records stand in a file of this name. Raises `KeyError` for a file that is no shard."""
    low = name.lower()
    return _LAYOUTS[next((end for end in _LAYOUTS if low.endswith(end)), low)]


def names(piece: Piece, kind: Layout, fields: Fields) -> list[str] | str:
    """What the articles of a record are called in their file; what is wrong, where it holds none."""
    if isinstance(kind, Warc):
        return [normal.line(warc.name(piece.data, piece.number))]
    if isinstance(kind, Zip):
        return [zipped.base(piece.name)]
    found = list(_records(piece.data, piece.number, fields))
    called = [normal.line(each.name) for each in found if isinstance(each, records.Record)]
    wrong = [f"line {each.line}: {each.message}" for each in found if isinstance(each, records.Broken)]
    return called or (wrong or [f"line {piece.number}: holds no record"])[0]


def shown(name: str, member: str) -> str:
    """The path of a shard for messages, with that of the member they are about."""
    return f"{name}/{member}" if member else name


def articles(data: bytes, unit: Unit, name: str, fields: Fields) -> Parsed:
    """The articles of one record of the shard `name`, with the ids of the unit."""
    kind = layout(name)
    if isinstance(kind, Warc):
        page = warc.read(data)
        made: Parsed = [bulk.of_page(page, name, unit.digest.hex())] if page else []
        made = [replace(each, id=unit.ids[0]) if isinstance(each, Source) else each for each in made]
    elif isinstance(kind, Zip):
        made = _of_member(data, unit, name, Given(1, fields))
    else:
        made = _of_line(data, unit, name, fields)
    return [replace(each, path=name) if isinstance(each, Source) else each for each in made]


def _of_member(data: bytes, unit: Unit, name: str, given: Given) -> Parsed:
    """What a member of an archive holds; of several articles each has its own name behind that of the member."""
    found = files.parse_member(data, shown(name, unit.name), given)
    if sum(isinstance(each, Source) for each in found) == 1:
        return [replace(each, id=unit.ids[0]) if isinstance(each, Source) else each for each in found]
    ids = Members(unit.ids[0], set())
    return [replace(each, id=ids.id(each.id)) if isinstance(each, Source) else each for each in found]


def _of_line(data: bytes, unit: Unit, name: str, fields: Fields) -> Parsed:
    decoded = decode(data)
    notes = (Problem(name, decoded.note, "F1"),) if not isinstance(decoded, str) and decoded.note else ()
    make = Maker(name, unit.digest.hex(), notes=notes)
    ids = iter(unit.ids)
    out: Parsed = []
    for each in _records(data, unit.number, fields):
        article = make.record(each)
        called = next(ids, unit.ids[0]) if isinstance(each, records.Record) else ""
        out.append(replace(article, id=called) if isinstance(article, Source) else article)
    return out


def _records(data: bytes, number: int, fields: Fields) -> Iterator[records.Record | records.Broken]:
    decoded = decode(data)
    if isinstance(decoded, str):
        return iter((records.Broken(number, decoded),))
    return records.one(decoded.text, number, fields)
