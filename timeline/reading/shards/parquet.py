"""Parquet: tables by row groups, each row as a JSON line. Needs the extra `parquet`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, time
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO  # what a cell holds; it does not leave this module

from timeline import limits
from timeline.reading.shards.unit import Broken, Piece, Unit, digest

_EXTRA = "a parquet table, which needs an extra: pip install 'timeline[parquet]'"
_ROWS = 200  # in memory at once
_FAR = 20_000  # rows of a group that a worker reads through at most to get to its own
_SMALL = 100_000_000  # bytes that a group may have unpacked however small the file is


class Parquet:
    """A record a row. A place is the number of the row group, and that of the row in it."""

    def pieces(self, file: BinaryIO, strict: bool = True) -> Iterator[Piece]:
        """Every row that holds something."""
        if find_spec("pyarrow") is None:
            raise Broken(_EXTRA, "F5")
        number = 0
        try:
            table = _opened(file)
            size = file.seek(0, 2)
            for group in range(table.num_row_groups):
                if table.metadata.row_group(group).total_byte_size > max(_SMALL, limits.RATIO.number * size):
                    raise Broken(f"row group {group + 1} is too large", "F8")
                for row, data in enumerate(_rows(table, group)):
                    number += 1
                    yield Piece(number, (group, row), data, digest(data))
        except (Broken, GeneratorExit):
            raise
        except Exception as error:  # pyarrow raises whatever a broken file makes it raise
            told = " ".join(str(error).split())[:100]
            raise Broken(f"cannot be read behind row {number}: {told}") from error

    def reader(self, file: BinaryIO) -> Callable[[Unit], bytes | None]:
        table = _opened(file)
        rows: Iterator[bytes] = iter(())
        here = (-1, 0)

        def of(unit: Unit) -> bytes | None:
            nonlocal rows, here
            group, row = unit.place
            if group != here[0] or row < here[1]:
                rows, here = _rows(table, group), (group, 0)
            data = None
            while here[1] <= row:
                data, here = next(rows, None), (group, here[1] + 1)
            return data if data is not None and digest(data) == unit.digest else None

        return of

    def is_far(self, unit: Unit) -> bool:
        """Whether many rows are to be read before the record is reached."""
        return unit.place[1] > _FAR


def _opened(file: BinaryIO) -> Any:
    file.seek(0)
    return import_module("pyarrow.parquet").ParquetFile(file)


def _rows(table: Any, group: int) -> Iterator[bytes]:
    for batch in table.iter_batches(batch_size=_ROWS, row_groups=[group], use_threads=False):
        for row in batch.to_pylist():
            yield json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "replace")


def _plain(value: object) -> str:
    """A value that JSON has no word for: days as ISO has them, bytes as text."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
