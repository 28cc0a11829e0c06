"""Dates in file names and addresses: `2018-08-22-title.md`, `20180822_voa.txt`, `/2018/08/22/story`."""

from __future__ import annotations

import re

from timeline.dating.head import find as mentions
from timeline.dating.head.dateless import is_dateless
from timeline.dating.head.find import PrintedDate
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
    "tass20180822.txt": "2018-08-22",
    "20180822b.txt": "2018-08-22",
    "tass20180822en.txt": "2018-08-22",
    "a7187f9c20180822ff.txt": None,
    "x20180822c0ffee.txt": None,
    "3fa20180822.txt": None,
    "0x20180822ab12.txt": None,
    "c20180822d.txt": None,
    "notes-9-11.txt": None,
    "top-10-2018.txt": None,
}
ADDRESS_EXAMPLES: dict[str, str | None] = {
    "https://example.org/2018/08/22/talks": "2018-08-22",
    "https://example.org/20240605/talks-1118776537.html": "2024-06-05",
    "https://example.org/2018/aug/22/talks": "2018-08-22",
    "https://example.org/world/talks-28452195.html": None,
    "https://web.archive.org/web/20180823101500/https://example.org/2018/08/22/talks": "2018-08-22",
    "https://web.archive.org/web/20180823101500/https://example.org/talks": None,
}
_HEX = frozenset("0123456789abcdefx")
_ENDS, _BEGINS = re.compile(r"[^\W_]+\Z"), re.compile(r"(?!T\d{4})[^\W_]+")  # what is joined to a date; no time of day
SUFFIXES = ".gz .txt .md .markdown .html .htm .xhtml .mhtml .mht .eml .json .jsonl".split()  # taken off in this order
_LONGEST = 300  # characters of a name that are looked at; names are 255 bytes at most on most disks
_FOLDERS = 200  # characters of a path, from its end
_ADDRESS = 500
_ARCHIVED = re.compile(r"https?://(?:web\.archive\.org/web|archive\.(?:is|today|ph|md|li|org))/(\d{8,14})[a-z_]*/")


def find(name: str) -> tuple[PrintedDate, str] | None:
    """The date in a file name and the part of the name that is the date; `None` when there is none."""
    stem = _stem(name)
    flat = _flat(stem) if any(map(str.isdigit, stem)) else ""
    for mention in _dates(flat):
        is_whole = not (_is_short_month(mention) or _is_in_hash(stem, *mention.core))
        if mention.is_trusted_in("names") and mention.edtf() and is_whole:
            return mention, stem[slice(*mention.core)]
    return _in_folders(name.replace("\\", "/")[-_FOLDERS:])


def _in_folders(path: str) -> tuple[PrintedDate, str] | None:
    for mention in _dates(path) if "/" in path else ():
        if mention.is_trusted_in("folders") and mention.options:
            return mention, path[slice(*mention.core)]
    return None


def _dates(text: str) -> list[PrintedDate]:
    return [] if is_dateless(text) else mentions.find(split(text, 0, len(text)))


def _is_short_month(mention: PrintedDate) -> bool:
    """`2018-8`: a month in numbers without its nought can be anything."""
    numeric = mention.layout is not None and mention.layout.is_numeric
    return numeric and not mention.options and mention.core[1] - mention.core[0] != len("2018-08")


def _is_in_hash(stem: str, start: int, end: int) -> bool:
    """Whether letters and digits that are joined to a date make it part of a hash: `7f9c20180822ff`."""
    if not stem[start:end].isdecimal():
        return False
    joined = [found[0].lower() for found in (_ENDS.search(stem[:start]), _BEGINS.match(stem[end:])) if found]
    if any(_is_hex(part) and not part.isalpha() for part in joined):
        return True
    return len(joined) > 1 and _is_hex("".join(joined))


def _is_hex(part: str) -> bool:
    return bool(part) and _HEX.issuperset(part)


def _stem(name: str) -> str:
    stem = name.replace("\\", "/").rsplit("/", 1)[-1][:_LONGEST]
    for suffix in SUFFIXES:
        if stem.lower().endswith(suffix):
            stem = stem[: -len(suffix)]
    return stem


def _flat(stem: str) -> str:
    """The name with signs that the layouts know, as long as before: `_` and the `T` of a time as hyphens."""
    out = list(stem.replace("_", "-"))
    for i in range(1, len(out) - 1):
        if out[i] in "Tt" and out[i - 1].isdecimal() and out[i + 1].isdecimal():
            out[i] = "-"
    return "".join(out)


def address(url: str) -> PrintedDate | None:
    """The day in the path of an address; `None` when there is none. Of a page in an archive that of the page itself."""
    stamp = _ARCHIVED.match(url)
    host, _, path = url[stamp.end() if stamp else 0 :][:_ADDRESS].partition("://")[2].partition("/")
    days = (mention for mention in _dates(path if host else "") if mention.is_trusted_in("addresses"))
    return next((mention for mention in days if mention.options), None)


def captured(url: str) -> PrintedDate | None:
    """The day on which an archive of the web took a page, by its address there: the page was written by then.

    >>> found = captured("https://web.archive.org/web/20140625101500/http://example.org/talks")
    >>> found and found.edtf()
    '2014-06-25'
    """
    stamp = _ARCHIVED.match(url)
    return next(iter(_dates(stamp[1][: len("20140625")])), None) if stamp else None
