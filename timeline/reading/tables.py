"""Tables of articles (CSV, TSV): a header line that names the columns as JSON records name their fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from timeline import limits
from timeline.reading import records
from timeline.reading.given import NO_FIELDS
from timeline.reading.records import Broken, Record
from timeline.topic.curated import Fields

NO_TABLE = "a table without a column of articles: none of its columns is called text, body or content"
_SIGNS = ",;\t|"  # between cells


def read(text: str, fields: Fields = NO_FIELDS) -> Iterator[Record | Broken] | None:
    """The records of a table, in order; `None` when its first line names no column of texts."""
    first = text.lstrip("\ufeff\n").split("\n", 1)[0]
    sign = max(_SIGNS, key=first.count)
    names = next(csv.reader([first], delimiter=sign), []) if sign in first else [first]
    names = [name.strip().lower().replace(" ", "_") for name in names]
    if not any(name in records.TEXTS for name in records.named(dict.fromkeys(names, "x"), fields)):
        return None
    return _rows(text.lstrip("\ufeff\n"), names, sign, fields)


def _rows(text: str, names: list[str], sign: str, fields: Fields) -> Iterator[Record | Broken]:
    csv.field_size_limit(limits.CELL.number)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    next(rows)
    number = 0
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                number += 1
                yield records.of_fields(dict(zip(names, row, strict=False)), number, rows.line_num, fields)
    except csv.Error as error:
        yield Broken(rows.line_num, f"not a table: {error}")
