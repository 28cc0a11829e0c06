"""PDF and Word documents: their text in paragraphs. They need the extra `documents`; without it a problem says so."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING

from timeline import limits
from timeline.reading import archive

if TYPE_CHECKING:
    from docx.table import _Row
    from pypdf import PageObject

EXTRA = "timeline[documents]"
_TITLE = 200  # characters of a title that a program did not make up
_MADE_UP = re.compile(
    r"(?i)\.(docx?|pdf|indd|qxd|rtf|odt|txt)\b|^(untitled|microsoft word|document\d*|title|slide \d+)"
)
_NUMBER = re.compile(r"\W*+(?:page|p\.|seite|стр\.?)?\W*+\d{1,4}(?:\s*(?:/|of|von|из)\s*\d{1,4})?\W*", re.IGNORECASE)
_EDGE = 2  # lines at the top and the foot of a page
_REPEATED = 3  # pages that carry the same line at their edge: it is furniture


Document = tuple[str, str | None, str]  # its text, its title, and what of it is left out


class NotRead(Exception):
    """Why a document was not read, for people; `code` is a code of `timeline check`."""

    def __init__(self, message: str, code: str = "F4") -> None:
        super().__init__(message)
        self.code = code


def pdf(data: bytes) -> Document:
    """The text of a PDF and its title; raises `NotRead`. The day it was made or printed is no day of writing."""
    _need("pypdf", "a PDF")
    try:
        pages, title, left_out = _read_pdf(data)
    except NotRead:
        raise
    except Exception as error:  # pypdf raises whatever a broken file makes it raise
        raise NotRead(f"a PDF that cannot be read: {_reason(error)}") from None
    text = "\n\n".join(_bodies(pages)).strip()
    if not text:
        raise NotRead("a PDF without text, a scan perhaps: read it with OCR first", "F2")
    return text + "\n", title if title and _is_title(title) else None, left_out


def _read_pdf(data: bytes) -> tuple[list[str], str | None, str]:
    import logging

    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise NotRead("an encrypted PDF: save it without its password")
    title = reader.metadata.title if reader.metadata else None
    most, count = limits.PAGES.number, len(reader.pages)
    _weigh(islice(reader.pages, most))
    pages = [page.extract_text() or "" for page in islice(reader.pages, most)]
    left_out = f"only its first {most:,} pages are read, of {count:,}" if count > most else ""
    return pages, title if isinstance(title, str) else None, left_out


def _weigh(pages: Iterable[PageObject]) -> None:
    """Raises `NotRead` for pages that are too large, before one is read, which costs a hundred times as much."""
    left = limits.DOCUMENT.number
    for page in pages:
        content = page.get_contents()
        left -= len(content.get_data()) if content is not None else 0
        if left < 0:
            raise NotRead(f"a PDF that is too large to be read: more than {limits.DOCUMENT.number:,} bytes unpacked")


def docx(data: bytes) -> Document:
    """The text of a Word document, a line a paragraph, and its title; raises `NotRead`."""
    _need("docx", "a Word document")
    import docx as word

    if not archive.is_small(data):
        raise NotRead("a Word document that is too large to be read")
    try:
        document = word.Document(io.BytesIO(data))
        lines = [line for block in document.iter_inner_content() for line in _lines(block)]
        title = document.core_properties.title
    except Exception as error:  # lxml and zipfile raise whatever a broken file makes them raise
        raise NotRead(f"a Word document that cannot be read: {_reason(error)}") from None
    if not any(line.strip() for line in lines):
        raise NotRead("a Word document without text", "F2")
    return "\n".join(lines).strip() + "\n", title if title and _is_title(title) else None, ""


def _need(module: str, what: str) -> None:
    if find_spec(module) is None:
        raise NotRead(f"{what}, which needs an extra: pip install '{EXTRA}'", "F5")


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__


def _is_title(title: str) -> bool:
    return 0 < len(title.strip()) <= _TITLE and not _MADE_UP.search(title.strip())


def _lines(block: object) -> list[str]:
    """The lines of a paragraph, or of the cells of a table."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    if isinstance(block, Paragraph):
        return block.text.split("\n")
    if isinstance(block, Table):
        return ["\t".join(dict.fromkeys(text.replace("\n", " ") for text in _cells(row))) for row in block.rows]
    return []


def _cells(row: _Row) -> Iterator[str]:
    """The text of each cell of a row once, however many columns it spans; below a merged one that of its top."""
    from docx.table import _Cell

    for cell in row._tr.tc_lst:
        while cell.vMerge == "continue":
            cell = cell._tc_above
        yield _Cell(cell, row.table).text


def _bodies(pages: list[str]) -> list[str]:
    """The pages without their numbers and without the lines that stand at the edge of many."""
    rows = [[line.strip() for line in page.replace("\r", "").strip().split("\n")] for page in pages]
    edges = Counter(line for lines in rows for line in {*lines[:_EDGE], *lines[-_EDGE:]})
    repeated = {line for line, count in edges.items() if count >= _REPEATED and count * 2 > len(rows)}
    return ["\n".join(_body(lines, repeated)) for lines in rows]


def _body(lines: list[str], repeated: set[str]) -> list[str]:
    """The lines of a page but its number and those `repeated` on most pages, at the top and the foot."""
    last = len(lines) - _EDGE
    return [
        line
        for i, line in enumerate(lines)
        if not (line and (i < _EDGE or i >= last) and (line in repeated or _NUMBER.fullmatch(line)))
    ]
