"""JSON records, one or many in a file, in the shape of news-please and its kin: text, title and the other fields."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any  # what a JSON file holds; it does not leave this module

from timeline import limits
from timeline.reading.given import NO_FIELDS
from timeline.topic.curated import Fields

Meta = tuple[tuple[str, str], ...]
TEXTS = ("maintext", "text", "body", "content", "articlebody", "full_text", "fulltext", "article", "story", "html")
SHORT = ("description", "summary", "abstract", "lead", "title", "headline")  # when there is no more
LISTS = ("articles", "documents", "items", "results", "data", "records", "docs")
_INNER = ("name", "title", "$date", "value")  # of an object that stands for one value
_OURS = {"text": TEXTS[0], "date": "date_published", "outlet": "source"}  # fields of a profile, as records call them
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


def lines(text: str, fields: Fields = NO_FIELDS) -> Iterator[Record | Broken]:
    """The records of JSON lines, in order."""
    for number, line in enumerate(_lines(text), 1):
        if line.strip():
            yield from one(line, number, fields)


def _lines(text: str) -> Iterator[str]:
    """One line after the other: they are not in memory together."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]


def whole(text: str, fields: Fields = NO_FIELDS) -> Iterator[Record | Broken]:
    """The records of one JSON document: an object, a list, or an object that holds a list of articles."""
    if len(text) > limits.JSON.number:
        yield Broken(1, f"too large to be read: more than {limits.JSON.number:,} characters of one JSON document")
        return
    yield from one(text, 1, fields)


def one(text: str, line: int, fields: Fields = NO_FIELDS) -> Iterator[Record | Broken]:
    """The records of a JSON text, which begins in line `line`: mostly one; a list, or an object with one, has more."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        yield Broken(line + error.lineno - 1, f"not JSON: {error.msg}")
        return
    except (ValueError, RecursionError):
        yield Broken(line, "not JSON that can be read")
        return
    for number, each in enumerate(_articles(data, fields), line):
        if isinstance(each, dict):
            yield of_fields(each, number, line, fields)
        else:
            yield Broken(line, f"record {number} is not an object")


def of_fields(data: dict[str, Any], number: int, line: int, fields: Fields = NO_FIELDS) -> Record | Broken:
    """The record that these fields make; one without a text is broken."""
    data = named(data, fields)
    if not _text(data):
        return Broken(line, f"record {number} has no text: none of {', '.join(TEXTS[:4])}")
    return _record(data, number, line)


def named(data: dict[str, Any], fields: Fields) -> dict[str, Any]:
    """The fields of a record by our names, those that a person named first; the same where nobody named any."""
    if not fields.names:
        return data
    low = {str(key).lower(): value for key, value in data.items()}
    ours: dict[str, Any] = {}
    for name, theirs in fields.names:
        if low.get(theirs) not in (None, "", []):
            ours.setdefault(_OURS.get(name, name), low[theirs])
    return ours | {key: value for key, value in data.items() if str(key).lower() not in ours}


def _articles(data: Any, fields: Fields) -> list[Any]:
    """What may be articles: the items of a list, those of the list that an object holds, else the object itself."""
    if isinstance(data, dict) and not _text(named(data, fields)):
        data = next((data[key] for key in LISTS if isinstance(data.get(key), list)), data)
    return data if isinstance(data, list) else [data]


def _text(data: dict[str, Any]) -> str:
    low = {str(key).lower(): value for key, value in data.items()}
    found = next((low[key] for key in (*TEXTS, *SHORT) if isinstance(low.get(key), str) and low[key].strip()), "")
    return found.replace("\r\n", "\n").replace("\r", "\n") if isinstance(found, str) else ""


def _record(data: dict[str, Any], number: int, line: int) -> Record:
    meta = tuple(islice(_meta(data), limits.FIELDS.number))
    first = dict(reversed(meta))
    name = next((first[key] for key in _IDS if first.get(key)), str(number))[: limits.NAME.number]
    return Record(name, line, _text(data), first.get("title") or first.get("headline"), meta)


def _meta(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields beside the text, keys in lower case; a list gives a pair for each of its items."""
    for key, value in data.items():
        low = str(key).lower()
        if low not in TEXTS:
            for each in _values(value):
                yield ("source" if low == "source_domain" else low), each


def _values(value: Any) -> list[str]:
    """The words and numbers of a field as text: of an object its name, of a list its items."""
    if isinstance(value, dict):
        value = next((value[k] for k in _INNER if isinstance(value.get(k), str)), None)
    many = value[: limits.ITEMS.number] if isinstance(value, list) else [value]
    return [text for each in many if _is_plain(each) and (text := _short(each))]


def _short(value: str | int | float) -> str:
    """The value as text, no longer than a field is."""
    try:
        return str(value)[: limits.FIELD.number].strip()
    except ValueError:  # a number of thousands of digits
        return ""


def _is_plain(value: Any) -> bool:
    return isinstance(value, (str, int, float)) and not isinstance(value, bool)
