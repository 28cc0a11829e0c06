"""Readers of exports that are not ours, a row for each format: what they find in a file, as one text."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema

from timeline import fields


@dataclass(frozen=True)
class Reader:
    """`read` gives every text that stands in a file, or raises. `holds` is what must be among it: the `ids` of all
    claims, their `quotes`, the sentences of the `rows`, or nothing where the tests of the format say more.
    """

    read: Callable[[Path], str]
    holds: tuple[str, ...] = ()


def _csv(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    assert len({len(row) for row in rows}) <= 1, "every row has as many cells as the head"
    return _joined(rows)


def _tsv(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE))
    assert {len(row) for row in rows} <= {7}
    return _joined(rows)


def _joined(rows: list[list[str]]) -> str:
    return "\n".join(cell for row in rows for cell in row)


_CHECKERS = {
    name: jsonschema.Draft202012Validator(
        fields.schema(name), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for name in ("event", "claim")
}


def _records(path: Path, records: list[Any]) -> str:
    for each in records:
        _CHECKERS[path.stem.removesuffix("s")].validate(each)
    return "\n".join(_texts(records))


def _texts(value: object) -> Iterator[str]:
    """Every text below a value of JSON."""
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(each)


def _json(path: Path) -> str:
    return _records(path, json.loads(path.read_text(encoding="utf-8")))


def _jsonl(path: Path) -> str:
    return _records(path, [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])


def _plain_json(path: Path) -> str:
    return "\n".join(_texts(json.loads(path.read_text(encoding="utf-8"))))


def _sqlite(path: Path) -> str:
    database = import_module("sqlite_utils").Database(path)
    assert list(database.query("PRAGMA integrity_check")) == [{"integrity_check": "ok"}]
    assert not list(database.query("PRAGMA foreign_key_check"))
    assert database["claims"].detect_fts() == "claims_fts" and database["events"].detect_fts() == "events_fts"
    found = [list(database.query(f"SELECT * FROM [{name}]")) for name in database.view_names()]
    assert len(list(database["chronology"].rows)) == database[path.stem].count
    for row in database["claims"].rows:
        word = next((word for word in row["text"].split() if word.isascii() and word.isalnum()), None)
        assert word is None or any(hit["id"] == row["id"] for hit in database["claims"].search(word))
    texts = "\n".join(
        _texts(found + [list(database[name].rows) for name in ("events", "claims", "documents", "about")])
    )
    database.close()
    return texts


def _xlsx(path: Path) -> str:
    book = import_module("openpyxl").load_workbook(path)
    first = ["Chronology"] if path.stem == "events" else []
    assert book.sheetnames == [*first, "Claims", "Documents", "About"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"} and not any(cell.hyperlink for cell in cells)
    return "\n".join(cell.value.replace("_x005F", "") for cell in cells)  # which it leaves as it found it


def _md(path: Path) -> str:
    tokens = import_module("markdown_it").MarkdownIt("commonmark").parse(path.read_text(encoding="utf-8"))
    inline = [child for token in tokens for child in token.children or ()]
    assert not any(each.type in ("link_open", "image", "html_inline") for each in inline)
    return "".join(each.content if each.type == "text" else "\n" for each in inline)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _html(path: Path) -> str:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return "".join(page.texts)


def _svg(path: Path) -> str:
    return "\n".join(ElementTree.fromstring(path.read_bytes()).itertext())


def _ics(path: Path) -> str:
    calendar = import_module("icalendar").Calendar.from_ical(path.read_bytes())
    return "\n".join(str(value) for each in calendar.walk() for value in each.values())


def _bibtex(path: Path) -> str:
    found = import_module("bibtexparser").parse_file(str(path))
    assert not found.failed_blocks
    return "\n".join(field.value for entry in found.entries for field in entry.fields)


def _text(path: Path) -> str:
    """Where Python has no reader: those of the format's own tests run under Node."""
    return path.read_text(encoding="utf-8")


READERS: dict[str, Reader] = {
    "csv": Reader(_csv, ("ids", "rows")),
    "tsv": Reader(_tsv, ("rows",)),
    "json": Reader(_json, ("ids", "rows")),
    "jsonl": Reader(_jsonl, ("ids", "rows")),
    "md": Reader(_md, ("quotes", "rows")),
    "sqlite": Reader(_sqlite, ("ids", "quotes", "rows")),
    "xlsx": Reader(_xlsx, ("ids", "quotes", "rows")),
    "html": Reader(_html, ("quotes",)),
    "svg": Reader(_svg),
    "ics": Reader(_ics),
    "bibtex": Reader(_bibtex),
    "csl": Reader(_plain_json),
    "timelinejs": Reader(_plain_json),
    "mermaid": Reader(_text),
    "markwhen": Reader(_text),
}
