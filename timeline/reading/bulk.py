"""What crawlers and programs write by the thousand: web archives and parquet tables, read whole."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from timeline.model import Problem, Source
from timeline.reading import records
from timeline.reading.decode import decode
from timeline.reading.given import Given
from timeline.reading.making import Maker
from timeline.reading.shards import unit as shard
from timeline.reading.shards import warc
from timeline.reading.shards.parquet import Parquet
from timeline.text import normal

Parsed = list[Source | Problem]


def parse_parquet(data: bytes, name: str, given: Given) -> Parsed:
    """An article for each row, whose columns are called as JSON records call their fields."""
    out = Parsed()
    try:
        for piece in Parquet().pieces(BytesIO(data)):
            make = Maker(name, piece.digest.hex())
            out += map(make.record, records.one(piece.data.decode(), piece.number, given.fields))
    except shard.Broken as error:
        out.append(Problem(name, str(error), error.code))
    return out or [Problem(name, "the file holds no record", "F2")]


def parse_warc(data: bytes, name: str, given: Given) -> Parsed:
    """The pages and texts that a crawler fetched; each is called by the id of its record."""
    out = Parsed()
    try:
        for piece in warc.Warc().pieces(BytesIO(data)):
            page = warc.read(piece.data)
            made = of_page(page, name, piece.digest.hex()) if page else Problem(name, piece.fault)
            called = normal.line(warc.name(piece.data, piece.number))
            out.append(replace(made, id=called) if isinstance(made, Source) else made)
    except shard.Broken as error:
        out.append(Problem(name, str(error), error.code))
    return out or [Problem(name, "the archive holds no page", "F2")]


def of_page(page: warc.Page, name: str, digest: str) -> Source | Problem:
    """The article of a page that a crawler fetched; the day of that is only a day by which it was published."""
    decoded = decode(page.body)
    if isinstance(decoded, str):
        return Problem(name, decoded)
    meta = tuple(pair for pair in (("url", page.address), ("warc-date", page.fetched)) if pair[1])
    notes = (Problem(name, decoded.note, "F1"),) if decoded.note else ()
    make = Maker(name, digest, decoded.encoding, notes)
    return make.page(decoded.text, meta) if page.is_page else make.plain(decoded.text, meta)
