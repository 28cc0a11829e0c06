"""JSON records, one or many in a file, in the shape of news-please and its kin: text, title and the other fields."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any  # what a JSON file holds; it does not leave this module

Meta = tuple[tuple[str, str], ...]
TEXTS = ("maintext", "text", "body", "content", "articlebody", "full_text", "fulltext", "article", "story", "html")
SHORT = ("description", "summary", "abstract", "lead", "title", "headline")  # when there is no more
LISTS = ("articles", "documents", "items", "results", "data", "records", "docs")
_IDS = ("id", "_id", "uuid", "document", "filename")


@dataclass(frozen=True, slots=True)
class Record:
    """One article of a file. `name` is its own id or its number; `line` is where it stands, counted from 1."""

    name: str
    line: int
    text: str
    title: str | None
    meta: Meta


@dataclass(frozen=True, slots=True)
class Broken:
    line: int
    message: str


def lines(text: str) -> Iterator[Record | Broken]:
    """The records of JSON lines, in order."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield from _one(line, number)


def whole(text: str) -> Iterator[Record | Broken]:
    """The records of one JSON document: an object, a list, or an object that holds a list of articles."""
    yield from _one(text, 1)


def _one(text: str, line: int) -> Iterator[Record | Broken]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        yield Broken(line + error.lineno - 1, f"not JSON: {error.msg}")
        return
    except (ValueError, RecursionError):
        yield Broken(line, "not JSON that can be read")
        return
    if isinstance(data, dict) and not _text(data):
        data = next((data[key] for key in LISTS if isinstance(data.get(key), list)), data)
    many = data if isinstance(data, list) else [data]
    for number, each in enumerate(many):
        name = line + number
        if not isinstance(each, dict):
            yield Broken(line, f"record {name} is not an object")
        elif not _text(each):
            yield Broken(line, f"record {name} has no text: none of {', '.join(TEXTS[:4])}")
        else:
            yield _record(each, name, line)


def _text(data: dict[str, Any]) -> str:
    low = {str(key).lower(): value for key, value in data.items()}
    found = next((low[key] for key in (*TEXTS, *SHORT) if isinstance(low.get(key), str) and low[key].strip()), "")
    return found.replace("\r\n", "\n").replace("\r", "\n") if isinstance(found, str) else ""


def _record(data: dict[str, Any], number: int, line: int) -> Record:
    meta = []
    for key, value in data.items():
        low = str(key).lower()
        if low in TEXTS:
            continue
        if isinstance(value, dict):
            value = next((value[k] for k in ("name", "title", "$date", "value") if isinstance(value.get(k), str)), None)
        for each in value[:20] if isinstance(value, list) else [value]:
            if isinstance(each, (str, int, float)) and not isinstance(each, bool) and str(each).strip():
                meta.append(("source" if low == "source_domain" else low, str(each).strip()))
    said = dict(reversed(meta))
    name = next((said[key] for key in _IDS if said.get(key)), str(number))
    return Record(name, line, _text(data), said.get("title") or said.get("headline"), tuple(meta))
