"""An export of a chronology read back, ours or somebody else's: every complaint names file and line."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TextIO

from timeline.corpus import exported_sqlite
from timeline.corpus.decisions import YES_NO
from timeline.corpus.diff import Entry
from timeline.errors import InputError
from timeline.model import ALLEGED

_ENCODING = "utf-8-sig"
_FIX = "Make one: timeline export -f jsonl -o FILE"
_LONGEST = 10_000_000  # characters of a field of a table
_AGAINST_FORMULAS = re.compile("^'(?=[=+@＝＋－＠-])")  # what stands before them in our tables
_DELIMITED = re.compile(r"\w+(,\w+)+")  # the head of a table: names alone, and no JSON


class _NotOneError(Exception):
    """Why a record is none of an export."""


class Export:
    """The rows of an export as jsonl, json, csv or sqlite, read anew whenever they are gone through; a pipe is read
    once and held.

    `are_claims` is known when all have been seen. Raises `InputError` for a file that is none.
    """

    def __init__(self, path: Path) -> None:
        self.are_claims = False
        self._path = path
        with _told(path):
            self._is_database = path.is_file() and exported_sqlite.is_one(path)
            self._piped = None if path.is_file() else path.read_text(encoding=_ENCODING)

    def __iter__(self) -> Iterator[Entry]:
        with _told(self._path):
            for where, record in self._records():
                try:
                    yield _entry(record)
                except _NotOneError as error:
                    raise _no_export(self._path, str(error), where) from error
                self.are_claims = self.are_claims or "document" in record

    def _records(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """Each record with where it stands."""
        if self._is_database:
            yield from exported_sqlite.records(self._path)
            return
        with self._lines() as lines:
            numbered = enumerate(lines, 1)
            first = next(((number, line) for number, line in numbered if line.strip()), None)
            if first is None:
                return
            if _DELIMITED.fullmatch(first[1].strip()):
                yield from _rows(self._path, first[1], lines)
            else:
                yield from _records(self._path, chain([first], numbered))

    def _lines(self) -> TextIO:
        return self._path.open(encoding=_ENCODING) if self._piped is None else io.StringIO(self._piped)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raises `InputError` in place of what a file is refused with."""
    try:
        yield
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise _no_export(path, f"byte {_place(path, error) + 1} is no UTF-8") from error


def _place(path: Path, error: UnicodeDecodeError) -> int:
    """The byte of the file that is no UTF-8; one that was read in pieces knows its place in a piece alone."""
    try:
        path.read_text(encoding=_ENCODING) if path.is_file() else None
    except UnicodeDecodeError as whole:
        return whole.start
    return error.start


def _no_export(path: Path, why: str, where: str = "") -> InputError:
    at = f"{where}: " if where else ""
    return InputError(f"{path} is no export of a chronology as jsonl, json, csv or sqlite: {at}{why}.", _FIX)


def _rows(path: Path, head: str, lines: Iterable[str]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The rows of a table below its head, as records."""
    names = head.strip().split(",")
    for name in ("id", "date", "text"):
        if name not in names:
            raise _no_export(path, f"it has no column {name}", "line 1")
    csv.field_size_limit(_LONGEST)
    try:
        for number, row in enumerate(csv.reader(lines), 1):
            if len(row) != len(names):
                raise _no_export(path, f"it has {len(row)} fields, and the head {len(names)}", f"row {number}")
            yield f"row {number}", _typed(dict(zip(names, row, strict=True)))
    except csv.Error as error:
        raise _no_export(path, f"no CSV ({error})") from error


def _typed(row: dict[str, str]) -> Mapping[str, object]:
    """A row of a table as a record: nothing for an empty date, documents parted, yes and no as truths."""
    row = {name: _AGAINST_FORMULAS.sub("", value) for name, value in row.items()}
    typed: dict[str, object] = {**row, "date": row["date"] or None}
    if "documents" in row:
        typed["documents"] = row["documents"].split("; ")
    if "alleged" in row:
        typed["alleged"] = row["alleged"] == YES_NO[0]
    return typed


def _records(path: Path, lines: Iterable[tuple[int, str]]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Each record with where it stands: its line, or its number in an array. Raises `InputError` for what is none."""
    numbered = ((f"line {number}", line.rstrip("\n")) for number, line in lines)
    for where, each in _values(path, numbered):
        if not isinstance(each, dict):
            raise _no_export(path, "it is no record", where)
        yield where, each


def _values(path: Path, numbered: Iterator[tuple[str, str]]) -> Iterator[tuple[str, object]]:
    """The values of an array, which is read whole, or of each line that is not blank; the first is none."""
    for place, (where, line) in enumerate(numbered):
        if not line.strip():
            continue
        if not place and line.lstrip().startswith("["):
            text = "\n".join([line, *(rest for _, rest in numbered)])
            whole = _parsed(path, text, where)
            values = whole if isinstance(whole, list) else []
            yield from ((f"record {number}", each) for number, each in enumerate(values, 1))
        else:
            yield where, _parsed(path, line, where)


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
