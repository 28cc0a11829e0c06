"""The formats of the chronology: the only table of them. A new one is a row here and its module beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format and how it is asked for.

    `module` of this folder has the function `write_NAME(selection, layout, out)`. `suffixes` of a file name stand for
    the format; `needs_sources` says that it quotes the claims and articles behind its rows, `is_document` that it says
    of itself what it holds and what it leaves out. `on_screen` is for people at a terminal: paged, with a footer, and
    nothing to export; `for_export` is for files alone, so that `list` does not offer it. `has_flag` gives `list` the
    option `--NAME`. `for_files` is bytes, which only a file holds: `write_NAME(selection, layout, path)` fills a file
    of that name, which is there and empty. `line_end` is how a line of its file ends.
    """

    name: str
    module: str
    purpose: str
    suffixes: tuple[str, ...] = ()
    needs_sources: bool = False
    on_screen: bool = False
    has_flag: bool = False
    is_document: bool = False
    for_files: bool = False
    for_export: bool = False
    line_end: str = "\n"


def _document(name: str, module: str, purpose: str, suffixes: tuple[str, ...] = (), line_end: str = "\n") -> Format:
    """A format of another tool, which quotes sources and says what it is."""
    return Format(
        name,
        module,
        purpose,
        suffixes,
        needs_sources=True,
        is_document=True,
        for_export=True,
        line_end=line_end,
    )


FORMATS: tuple[Format, ...] = (  # in the order of the help
    Format("table", "table", "for reading on a terminal", on_screen=True),
    Format(
        "md",
        "markdown",
        "a document with a footnote for every claim",
        (".md", ".markdown"),
        needs_sources=True,
        is_document=True,
    ),
    Format("json", "jsonlines", "the records in one array", (".json",), has_flag=True),
    Format("jsonl", "jsonlines", "the records, one a line", (".jsonl", ".ndjson")),
    Format("csv", "delimited", "every field, with a header line: for spreadsheets", (".csv",), has_flag=True),
    Format("tsv", "delimited", "one row a line, date first, no header line: for grep, cut, sort", (".tsv",)),
    Format(
        "html",
        "page",
        "a page that unfolds to its sentences, in one file",
        (".html", ".htm"),
        needs_sources=True,
        is_document=True,
    ),
    _document("timelinejs", "timelinejs", "slides on a time axis: JSON for TimelineJS"),
    _document("ics", "ics", "a calendar of all-day entries", (".ics",), line_end="\r\n"),
    _document("mermaid", "mermaid", "a timeline diagram for a markdown page", (".mmd", ".mermaid")),
    _document("markwhen", "markwhen", "a text of dated lines for Markwhen", (".mw", ".markwhen")),
    _document("csl", "bibliography", "the cited documents, for citation tools: CSL-JSON"),
    _document("bibtex", "bibliography", "the cited documents, for LaTeX and reference managers", (".bib",)),
    Format(
        "sqlite",
        "sqlite",
        "a database with its sources, views and full text",
        (".db", ".sqlite", ".sqlite3"),
        needs_sources=True,
        is_document=True,
        for_files=True,
    ),
    Format(
        "xlsx",
        "xlsx",
        "a workbook with its sources; needs timeline[office]",
        (".xlsx",),
        needs_sources=True,
        is_document=True,
        for_files=True,
    ),
    Format("svg", "picture.svg", "a picture for a report", (".svg",), needs_sources=True, is_document=True),
)
TERMINAL, PIPE, DOCUMENT = "table", "tsv", "md"  # what is written where no format is named


def named(name: str) -> Format:
    """The format of that name, which is one of the table."""
    return next(each for each in FORMATS if each.name == name)


def exports() -> list[Format]:
    """The formats that a file can have."""
    return [each for each in FORMATS if not each.on_screen]


def listed() -> list[Format]:
    """The formats that `list` and the other commands that print rows offer."""
    return [each for each in FORMATS if not (each.for_export or each.for_files)]


def streams() -> list[Format]:
    """The formats that are text, which goes anywhere."""
    return [each for each in FORMATS if not each.for_files]


def of_suffix(suffix: str) -> Format | None:
    """The format that a file with this suffix has; `None` when no row names the suffix."""
    return next((each for each in FORMATS if suffix.casefold() in each.suffixes), None)


def names(formats: Iterable[Format]) -> list[str]:
    return [each.name for each in formats]
