"""A workbook: what happened, the claims, the documents and what it is, each on a sheet. Needs the extra `office`.

Every cell is text: nothing is a formula, a link or a date that a spreadsheet would write in its own way.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline import fields
from timeline.errors import InputError, UsageError
from timeline.export import clean, columns, sqlite
from timeline.export.about import About
from timeline.export.selection import Layout, Selection
from timeline.model import Article, Claim, Event
from timeline.text import marks

EXTRA = "timeline[office]"
MOST, LONGEST = 1_048_575, 32_767  # rows below the head of a sheet, UTF-16 units of a cell: what Excel takes
FIRST = date(1980, 1, 1)  # the day of a workbook that is of no day: the first that a zip file knows
_CUT = " … [cut]"
_OFF = {  # nothing of a text takes effect
    "constant_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
# The columns of a sheet in their order, each with its width in characters; what is not named follows, narrow.
_WIDTHS: dict[str, dict[str, int]] = {
    "event": {
        "date": 12, "gist": 60, "speaker": 22, "kind": 13, "status": 11, "alleged": 8, "outlets": 24, "text": 70,
        "source": 16,
    },
    "claim": {
        "date": 12, "text": 70, "speaker": 22, "kind": 13, "status": 11, "alleged": 8, "outlet": 18, "title": 30,
        "document": 18, "paragraph": 10, "published": 12, "published_why": 30, "url": 30, "why": 30, "reasons": 30,
        "gist": 40, "event": 16,
    },
    "document": {
        "published": 12, "outlet": 18, "title": 50, "document": 24, "url": 40, "basis": 12, "why": 40,
    },
}  # fmt: skip
_NO_XML = re.compile("[\ufffe\uffff]")  # the only characters that `clean.line` leaves and XML 1.0 has not
_NARROW = 12
_KEPT = 500  # documents whose fields are kept for the claims to come
_WRAPPED = frozenset({"gist", "text", "title", "why", "published_why", "reasons"})
_OF_THE_DOCUMENT = {
    "outlet": "outlet",
    "title": "title",
    "published": "published",
    "published_why": "why",
    "url": "url",
}


def write_xlsx(selection: Selection, layout: Layout, path: Path) -> None:
    """The rows and all they lead back to, byte-equal for the same rows. Raises `UsageError` for too many of them."""
    about = selection.itself(layout)
    with tempfile.TemporaryDirectory() as folder:  # the rows of each sheet, until the file is put together
        book = _Book(path, about, folder)
        try:
            _fill(book, selection)
            book.tell(about)
            book.close()
        finally:
            book.leave()


def _fill(book: _Book, selection: Selection) -> None:
    seen: set[str] = set()
    shown: dict[str, dict[str, str]] = {}  # of the last documents the fields that their claims show
    for row in selection.rows:
        if isinstance(row, Event):
            book.put("Chronology", columns.flat(row, selection))
        if isinstance(row, Article):
            book.put("Documents", columns.flat(row, selection))
            continue
        for claim in _claims(row, selection):
            if claim.document not in shown:
                document = columns.flat(selection.articles[claim.document], selection)
                shown[claim.document] = {name: document[own] for name, own in _OF_THE_DOCUMENT.items()}
                if claim.document not in seen:
                    book.put("Documents", document)
                    seen.add(claim.document)
                if len(shown) > _KEPT:
                    del shown[next(iter(shown))]
            book.put("Claims", columns.flat(claim, selection) | shown[claim.document])


def _claims(row: object, selection: Selection) -> Sequence[Claim]:
    match row:
        case Event():
            return [found for i in row.claims if (found := selection.claims.get(i))]
        case Claim():
            return [row]
    return []


def _names(record: str) -> list[str]:
    """The columns of a sheet: those that people look at first, then every other field of its record."""
    first = _WIDTHS[record]
    dropped = {"claims"} if record == "document" else set()  # how many there are is not known while it is written
    return [*first, *(name for name in fields.columns(record) if name not in first and name not in dropped)]


class _Book:
    """A workbook as it fills, row by row; its sheets are in the order of `SHEETS`."""

    SHEETS = (("Chronology", "event"), ("Claims", "claim"), ("Documents", "document"))

    def __init__(self, path: Path, about: About, folder: str) -> None:
        try:
            self._writer = import_module("xlsxwriter")
        except ImportError as error:
            raise InputError("xlsx needs an extra.", f"pip install '{EXTRA}'") from error
        self._path = path
        self._book: Any = self._writer.Workbook(str(path), {**_OFF, "tmpdir": folder})
        day = date.fromisoformat(about.today) if about.today else FIRST
        told = {"title": clean.line(about.title), "comments": marks.SAID}
        self._book.set_properties({**told, "created": datetime(day.year, day.month, day.day)})
        self._bold = self._book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._plain = self._book.add_format({"num_format": "@", "valign": "top"})
        self._wrapped = self._book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        self.cut = 0  # cells that are longer than one may be
        self._rows = dict.fromkeys((name for name, _ in self.SHEETS), 0)
        self._names = {name: _names(record) for name, record in self.SHEETS}
        wanted = self.SHEETS if about.word == "event" else self.SHEETS[1:]
        self._sheets = {name: self._sheet(name, record) for name, record in wanted}

    def _sheet(self, name: str, record: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        for at, column in enumerate(self._names[name]):
            style = self._wrapped if column in _WRAPPED else self._plain
            sheet.set_column(at, at, _WIDTHS[record].get(column, _NARROW), style)
        for at, column in enumerate(self._names[name]):
            sheet.write_string(0, at, column.replace("_", " "), self._bold)
        return sheet

    def put(self, name: str, row: Mapping[str, str]) -> None:
        """A row of a sheet."""
        self._rows[name] += 1
        at = self._rows[name]
        if at > MOST:
            raise UsageError(f"a sheet holds {MOST:,} rows, and there are more.", "Export sqlite or csv instead.")
        for column, field in enumerate(self._names[name]):
            text = self._fitted(clean.cell(row.get(field, "")))
            if text:
                style = self._wrapped if field in _WRAPPED else self._plain
                self._sheets[name].write_string(at, column, text, style)

    def _fitted(self, text: str) -> str:
        """A text as XML takes it, as long as a cell may be; one that is longer is cut, and says so."""
        text = _NO_XML.sub("\ufffd", text)
        if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST:
            return text
        self.cut += 1
        room = (LONGEST - len(_CUT)) * 2
        return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT

    def tell(self, about: About) -> None:
        """The sheet of what the workbook is."""
        sheet = self._book.add_worksheet("About")
        sheet.set_column(0, 0, 14)
        sheet.set_column(1, 1, 100)
        cut = [("cut", f"{self.cut} cells were longer than {LONGEST:,} characters, and end in “{_CUT.strip()}”")]
        for at, row in enumerate([*sqlite.told(about), *(cut if self.cut else [])]):
            for column, text in enumerate(row):
                sheet.write_string(at, column, self._fitted(clean.cell(text)), self._wrapped if column else self._bold)

    def close(self) -> None:
        """Put all into the file. Raises `OSError` where that fails."""
        for name, sheet in self._sheets.items():
            sheet.autofilter(0, 0, max(1, self._rows[name]), len(self._names[name]) - 1)
        try:
            self._book.close()
        except self._writer.exceptions.FileCreateError as error:
            raise OSError(getattr(error.args[0], "errno", None), str(error)) from error

    def leave(self) -> None:
        """Let go of it, whatever has become of it."""
        self._book.fileclosed = True
        for sheet in self._book.worksheets():
            if sheet.row_data_fh:
                sheet.row_data_fh.close()
