"""An export of a chronology read back, ours or somebody else's: every complaint names file and line."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from timeline.corpus.decisions import YES_NO
from timeline.corpus.diff import Entry
from timeline.errors import InputError
from timeline.model import ALLEGED

_ENCODING = "utf-8-sig"
_FIX = "Make one: timeline export -f jsonl -o FILE"


class _NotOneError(Exception):
    """Why a record is none of an export."""


class Export:
    """The rows of an export as jsonl or json, read anew whenever they are gone through; a pipe is read once and held.

    `are_claims` is known when all have been seen. Raises `InputError` for a file that is none.
    """

    def __init__(self, path: Path) -> None:
        self.are_claims = False
        self._path = path
        with _told(path):
            self._piped = None if path.is_file() else path.read_text(encoding=_ENCODING)

    def __iter__(self) -> Iterator[Entry]:
        with _told(self._path), self._lines() as lines:
            for where, record in _records(self._path, lines):
                try:
                    yield _entry(record)
                except _NotOneError as error:
                    raise _no_export(self._path, str(error), where) from error
                self.are_claims = self.are_claims or "document" in record

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
    return InputError(f"{path} is no export of a chronology as jsonl or json: {at}{why}.", _FIX)


def _records(path: Path, lines: Iterable[str]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Each record with where it stands: its line, or its number in an array. Raises `InputError` for what is none."""
    numbered = ((f"line {number}", line.rstrip("\n")) for number, line in enumerate(lines, 1))
    for where, each in _values(path, numbered):
        if not isinstance(each, dict):
            raise _no_export(path, "it is no record", where)
        yield where, each


def _values(path: Path, numbered: Iterator[tuple[str, str]]) -> Iterator[tuple[str, object]]:
    """The values of an array, which is read whole, or of each line that is not blank."""
    blank: list[str] = []
    for where, line in numbered:
        if not line.strip():
            blank.append(line)
        elif len(blank) == int(where.split()[1]) - 1 and line.lstrip().startswith("["):
            text = "\n".join([*blank, line, *(rest for _, rest in numbered)])
            whole = _parsed(path, text, "line 1")
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
