"""An export of a chronology read back, ours or somebody else's: every complaint names file and line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline.corpus.decisions import YES_NO
from timeline.corpus.diff import Entry
from timeline.errors import InputError
from timeline.model import ALLEGED

_FIX = "Make one: timeline export -f jsonl -o FILE"


class _NotOneError(Exception):
    """Why a record is none of an export."""


def read(path: Path) -> tuple[list[Entry], bool]:
    """The rows of an export as jsonl or json, and whether they are claims. Raises `InputError` when it is none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise _no_export(path, f"byte {error.start + 1} is no UTF-8") from error
    entries, claims = [], False
    for where, record in _records(path, text):
        try:
            entries.append(_entry(record))
        except _NotOneError as error:
            raise _no_export(path, str(error), where) from error
        claims = claims or "document" in record
    return entries, claims


def _no_export(path: Path, why: str, where: str = "") -> InputError:
    at = f"{where}: " if where else ""
    return InputError(f"{path} is no export of a chronology as jsonl or json: {at}{why}.", _FIX)


def _records(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Each record with where it stands: its line, or its number in an array. Raises `InputError` for what is none."""
    if text.lstrip().startswith("["):
        whole = _parsed(path, text, "line 1")
        named = [(f"record {number}", each) for number, each in enumerate(whole if isinstance(whole, list) else (), 1)]
    else:
        lines = enumerate(text.split("\n"), 1)
        named = [(at, _parsed(path, line, at)) for number, line in lines if line.strip() for at in [f"line {number}"]]
    for where, each in named:
        if not isinstance(each, dict):
            raise _no_export(path, "it is no record", where)
        yield where, each


def _parsed(path: Path, text: str, where: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        first = int(where.rpartition(" ")[2])
        raise _no_export(path, f"not JSON ({error.msg})", f"line {first + error.lineno - 1}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists in lists
        raise _no_export(path, "JSON that nothing can hold", where) from error


def _entry(row: Mapping[str, object]) -> Entry:
    """The row of a record. Raises `_NotOneError` that names the field."""
    documents = row["documents"] if "documents" in row else [row.get("document")]
    if not isinstance(documents, list) or not all(isinstance(each, str) for each in documents):
        raise _NotOneError("documents are no names")
    date = row.get("date")
    if "date" not in row or not (date is None or isinstance(date, str)):
        raise _NotOneError("the date is no text")
    judged = (row.get(field, "") for field in ("kind", "status", "contact"))
    return Entry(_text(row, "id"), date, _text(row, "text"), tuple(documents), (*map(str, judged), _alleged(row)))


def _text(row: Mapping[str, object], field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str):
        raise _NotOneError(f"the {field} is no text")
    return value


def _alleged(row: Mapping[str, object]) -> str:
    """Whether a row of an export is alleged; older ones tell so by the status alone."""
    return YES_NO[not row.get("alleged", row.get("status") == ALLEGED)]
