"""What the program writes, known again: a chronology that lies among the articles is no evidence for itself."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence

from timeline import fields
from timeline.model import KINDS, STATUSES
from timeline.text import sentences

SAID = "written by timeline: a chronology, no article"  # what every document that we export says of itself
GENERATOR = f'<meta name="generator" content="{SAID}">'  # in the head of every page that we export
MARK = f"<!-- {SAID} -->"  # the last line of every markdown export
_LINES = frozenset(  # a line of its own that says it, as a comment or the property of a calendar
    (MARK, f"% {SAID}", f"%% {SAID}", f"// {SAID}", "X-TIMELINE-SAID:" + SAID.replace(",", "\\,"))
)
_IN_JSON = re.compile(rf'[\[{{\s]*"(?:generator|note)"\s*:\s*"{re.escape(SAID)}[".]')
DATABASE = 0x746C6E65  # `tlne`: the application id in the head of every database that we export
_DATABASE_AT = 68  # bytes before it, in the head of a database of SQLite
Row = dict[str, object]
RECORDS = {  # the columns of each record that a command prints into a file
    name: frozenset(fields.columns(name))
    for name in ("event", "claim", "document", "waiting", "finding", "count", "change")
}
_WHOLE = (  # known by having all their columns
    *(RECORDS[name] for name in ("finding", "count", "change")),
    RECORDS["finding"] - {"documents"},  # before clusters of copies were one finding
)
_LEADING = frozenset({"text", "date", "published", "document"})  # one of these is among the columns
_BASES = frozenset("header inline dateline frontmatter metadata filename text curator none".split())
_REACHED = _BASES | frozenset("explicit partial relative inherited named vague".split())
_EDTF = re.compile(r"[\dXWS./\[\],~-]*")
_ID = re.compile(r"\S.*-[0-9a-f]{8}-\d+")
_PLACE = re.compile(r"\S+:\d+( \+\d+)?")  # where a row of TSV leads: `000:3 +2`
_RULE = re.compile(r"─{30,}")  # under the head of the table
_HEAD = re.compile(r"Date {2,}(?:Actors {2,}Kind {2,})?Claim {2,}Source|Published {2,}Document {2,}Title and evidence")
_SEPARATORS = (",", ";", "\t", "|")
_OTHERS = (  # what `check`, `stats`, `show` and `diff` print without a table
    re.compile(r"[A-Z]\d .{3,60} \(\d+\)\n  \S.*\n(?:  \S.*\n)*    fix: "),
    re.compile(r"by [a-z ]+\n(?:  .{1,40} +\d+  █+\n)+"),
    re.compile(r"document {3}\S.*\n(?:(?:title|outlet|url|language) +\S.*\n)*published {2}\S"),
)
_CHANGE = re.compile(r"([-+~]) [\dX./\[\],~-]{4,40}(?:  | -> | → ).*\S")
_SIGNS = ("-", "+", "~")  # that open it
_PAGE_HEAD = 10_000  # characters in which the head of a page says what made it: a style stands behind
_ROWS = 50  # of a text that are looked at
_COLUMNS = 6
_ORDERED = 3  # rows in the order of their dates, where nothing else tells


def is_own_database(data: bytes) -> bool:
    """Whether what begins so is a database of SQLite that we exported."""
    return data.startswith(b"SQLite format 3\0") and data[_DATABASE_AT:][:4] == DATABASE.to_bytes(4, "big")


def is_own(text: str) -> bool:
    """Whether an export, or what a command prints into a file, is all that a text is."""
    text = text.lstrip("\ufeff\r\n")
    if text[:4].lstrip().startswith(("{", "[")):
        return bool(_IN_JSON.match(text)) or _are_records(list(_objects(text)))
    written = (_says, _is_page, _is_table, _is_rows, _is_csv, _is_diff)
    return any(is_so(text) for is_so in written) or any(head.match(text) for head in _OTHERS)


def _says(text: str) -> bool:
    """Whether a line of its own says so."""
    return SAID in text.replace("\\,", ",") and any(line.strip() in _LINES for line in text.split("\n"))


def _is_page(text: str) -> bool:
    """Whether a page says in its head, and nowhere in its text, that it is ours; a browser that saved it may have put
    a comment before it and have ended the tag in another way.
    """
    head = text[:_PAGE_HEAD] if text.startswith("<") else ""
    found = head.find(GENERATOR[:-1])
    return found >= 0 and "<body" not in head[:found]


def _objects(text: str) -> Iterator[Row]:
    """The first objects of JSON or of JSON lines."""
    decoder = json.JSONDecoder()
    at = text.find("{")
    for _ in range(_ROWS):
        try:
            found, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        if not isinstance(found, dict):
            return
        yield found
        between = re.compile(r"\s*+,?\s*+(?=\{)").match(text, at)
        if not between:
            return
        at = between.end()


def _is_csv(text: str) -> bool:
    lines = text.split("\n", _ROWS * 4)[: _ROWS * 4]
    mark = next((mark for mark in _SEPARATORS if mark in lines[0]), "")
    if not mark or not any(columns.issuperset(lines[0].strip().split(mark)) for columns in RECORDS.values()):
        return False
    try:
        names, *rows = csv.reader(lines, delimiter=mark)
    except csv.Error:
        return False
    return _are_records([dict(zip(names, row, strict=False)) for row in rows[:_ROWS] if any(row)], names)


def _are_records(rows: Sequence[Row], names: Sequence[str] = ()) -> bool:
    """Whether rows have columns of one of our records and no other, and in each what we write there."""
    if not rows:
        return False
    columns = frozenset(names or rows[0])
    if columns in _WHOLE:
        return True
    if not _are_ours(columns) or not all(_holds(name, row) for row in rows for name in columns & _HOLDS.keys()):
        return False
    return not columns.isdisjoint(_TELLING) or _are_in_order(rows)


def _are_ours(columns: frozenset[str]) -> bool:
    """Whether columns are all of one of our records, and one of them leads it."""
    return len(columns) > 1 and not columns.isdisjoint(_LEADING) and any(columns <= each for each in RECORDS.values())


def _holds(name: str, row: Row) -> bool:
    value = row.get(name)
    return _HOLDS[name]("" if value is None else str(value))


def _are_in_order(rows: Sequence[Row]) -> bool:
    """Whether some rows of a date and a sentence stand in order: a table of articles has whole texts, in any order."""
    dates = [str(row.get("date") or "").strip("./[]~") for row in rows]
    return len(rows) >= _ORDERED and {"date", "text"} <= rows[0].keys() and dates == sorted(dates)


def _is_edtf(value: str) -> bool:
    return _EDTF.fullmatch(value) is not None


def _is_sentence(value: str) -> bool:
    return len(value) <= sentences.LONGEST and "\n" not in value and len(sentences.split(value)) <= 1


_TELLING = frozenset("id basis status contact precision source date_span date_text flags clues".split())
_HOLDS: dict[str, Callable[[str], bool]] = {  # column -> whether a value is one that we write there
    **dict.fromkeys(("date", "start", "end", "said", "published"), _is_edtf),
    "text": _is_sentence,
    "id": lambda value: _ID.fullmatch(value) is not None,
    "basis": _REACHED.__contains__,
    "status": STATUSES.__contains__,
    "contact": ("yes", "about", "no").__contains__,
    "precision": "day week month quarter season year decade century interval open none".split().__contains__,
}


def _is_diff(text: str) -> bool:
    """What `diff` prints: each line a sign and a date. Of one sign alone it could be a list that a person made."""
    lines = [line for line in text.split("\n", _ROWS)[:_ROWS] if line[:1].strip()]
    if not all(line.startswith(_SIGNS) for line in lines):
        return False
    found = [_CHANGE.fullmatch(line) for line in lines]
    return all(found) and len({match.group(1) for match in found if match}) > 1


def _is_table(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n", 2)]
    if len(lines) < 2 or not _RULE.fullmatch(lines[1]):
        return False
    names = lines[0].split()
    return bool(_HEAD.fullmatch(lines[0])) or any(columns.issuperset(names) for columns in RECORDS.values())


def _is_rows(text: str) -> bool:
    """TSV, which has no head unless a person wrote one: each line has a kind and a status and leads to a claim, or is
    that of a document or of what waits.
    """
    if "\t" not in text:
        return False
    rows = [line.split("\t") for line in text.split("\n", _ROWS)[:_ROWS] if line.strip()]
    kinds = (_is_claim, _is_document, _is_waiting)
    known = [any(is_so(row) for is_so in kinds) for row in rows]
    return any(known) and all(known[1:]) and len(rows[0]) >= _COLUMNS - 1


def _is_claim(row: list[str]) -> bool:
    shown = len(row) >= _COLUMNS and row[3] in STATUSES and (row[2] in KINDS or row[2].islower())
    return shown and _PLACE.fullmatch(row[5]) is not None


def _is_document(row: list[str]) -> bool:
    return len(row) >= 8 and row[4] in _BASES and row[-1].isdigit()


def _is_waiting(row: list[str]) -> bool:
    return len(row) >= 5 and _PLACE.fullmatch(row[0]) is not None and _is_edtf(row[1]) and row[2] in _REACHED
