"""Dates in file names and addresses: `2018-08-22-title.md`, `20180822_voa.txt`, `/2018/08/22/story`."""

from __future__ import annotations

from timeline.dating.head import find as mentions
from timeline.dating.head.find import Mention
from timeline.dating.head.tokens import split

NAME_EXAMPLES: dict[str, str | None] = {
    "2018-08-22-title.md": "2018-08-22",
    "20180822_voa.txt": "2018-08-22",
    "voa_2018_08_22.txt": "2018-08-22",
    "tass 22 August 2018.txt": "2018-08-22",
    "report-2018-08.md": "2018-08",
    "2018-08-22T10-15-00.html": "2018-08-22",
    "000_a7187f9c139914f2.txt": None,
    "12345678.txt": None,
    "20180822T101500Z.html": "2018-08-22",
    "ria-20211020-1755331510.html": "2021-10-20",
    "22082018.txt": "2018-08-22",
    "voa/2018/08/22/talks.txt": "2018-08-22",
    "notes-9-11.txt": None,
    "top-10-2018.txt": None,
}
ADDRESS_EXAMPLES: dict[str, str | None] = {
    "https://example.org/2018/08/22/talks": "2018-08-22",
    "https://example.org/20240605/talks-1118776537.html": "2024-06-05",
    "https://example.org/2018/aug/22/talks": "2018-08-22",
    "https://example.org/world/talks-28452195.html": None,
}
_TRUSTED = frozenset(
    {"YEAR - NUM - NUM", "YEAR . NUM . NUM", "PACKED", "DAY MONTH YEAR", "MONTH DAY YEAR", "YEAR MONTH DAY",
     "YEAR - NUM", "NUM - NUM - YEAR", "NUM . NUM . YEAR", "YEAR / NUM / NUM", "YEAR 年 NUM 月 NUM", "MONTH YEAR"}
)  # fmt: skip


def find(name: str) -> tuple[Mention, str] | None:
    """The date in a file name and the part of the name that is the date; `None` when there is none."""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1][:300]
    for suffix in (
        ".gz",
        ".txt",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".mhtml",
        ".mht",
        ".eml",
        ".json",
        ".jsonl",
    ):
        if stem.lower().endswith(suffix):
            stem = stem[: -len(suffix)]
    flat = _flat(stem) if any(map(str.isdigit, stem)) else ""
    for mention in mentions.find(split(flat, 0, len(flat))):
        if mention.row in _TRUSTED and mention.edtf():
            if mention.row == "YEAR - NUM" and len(stem[slice(*mention.core)]) != 7:
                continue
            return mention, stem[slice(*mention.core)]
    folders = name.replace("\\", "/")[-200:]
    for mention in mentions.find(split(folders, 0, len(folders))) if "/" in folders else ():
        if mention.row == "YEAR / NUM / NUM" and mention.options:
            return mention, folders[slice(*mention.core)]
    return None


def _flat(stem: str) -> str:
    """The name with signs that the layouts know, as long as before: `_` and the `T` of a time as hyphens."""
    out = list(stem.replace("_", "-"))
    for i in range(1, len(out) - 1):
        if out[i] in "Tt" and out[i - 1].isdigit() and out[i + 1].isdigit():
            out[i] = "-"
    return "".join(out)


def address(url: str) -> Mention | None:
    """The day in the path of an address; `None` when there is none."""
    host, _, path = url[:500].partition("://")[2].partition("/")
    if not host:
        return None
    for mention in mentions.find(split(path, 0, len(path))):
        if mention.row in ("YEAR / NUM / NUM", "PACKED", "YEAR - NUM - NUM", "YEAR MONTH DAY") and mention.options:
            return mention
    return None
