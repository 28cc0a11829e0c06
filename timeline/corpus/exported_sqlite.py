"""An export as a SQLite file, read back: what stands in its tables, and nothing that it would have done."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from timeline import opening
from timeline.errors import InputError
from timeline.text import marks

_HEAD = 100  # bytes of the head of a database
_FIX = "Make one: timeline export -o FILE.db"
_QUERIES = {  # what a row of the export is -> its table, and the columns that are compared
    "event": ("events", "id, date, text, documents, kind, status, contact, alleged"),
    "claim": ("claims", "id, date, text, document, kind, status, contact, alleged"),
}


def is_one(path: Path) -> bool:
    """Whether a file is a database of SQLite that we exported. Raises `OSError` for what cannot be read."""
    with opening.opened(path) as file:
        return marks.is_own_database(file.read(_HEAD))


def records(path: Path) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Its rows in order, each with where it stands. Raises `InputError` for a database that is damaged, or no export.

    It is read as it stands (`immutable`), with no trust in its schema: only tables are asked, and no view or trigger.
    """
    uri = f"file:{quote(os.fsencode(path.resolve()))}?mode=ro&immutable=1"
    try:
        database = sqlite3.connect(uri, uri=True)
    except sqlite3.Error as error:
        raise _no_export(path, error) from error
    try:
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"):
            database.execute(f"PRAGMA {pragma}")
        table, columns = _QUERIES[_word(database)]
        cursor = database.execute(f"SELECT {columns} FROM {table} ORDER BY place")
        names = [name for name, *_ in cursor.description]
        for number, row in enumerate(cursor, 1):
            yield f"row {number} of {table}", _record(dict(zip(names, row, strict=True)))
    except (sqlite3.Error, LookupError, ValueError, RecursionError) as error:
        raise _no_export(path, error) from error
    finally:
        database.close()


def _word(database: sqlite3.Connection) -> str:
    """What a row of the export is. Raises `LookupError` where tables are none."""
    for name in ("about", "events", "claims"):
        if database.execute("SELECT type FROM sqlite_master WHERE name = ?", (name,)).fetchall() != [("table",)]:
            raise LookupError(f"there is no table {name}")
    found = database.execute("SELECT value FROM about WHERE name = 'rows'").fetchone()
    return str(found[0]) if found else ""


def _record(row: dict[str, object]) -> Mapping[str, object]:
    if "documents" in row:
        row["documents"] = json.loads(str(row["documents"]))
    return {**row, "alleged": bool(row["alleged"])}


def _no_export(path: Path, error: Exception) -> InputError:
    return InputError(f"{path} is no export of a chronology that can be read: {error}.", _FIX)
