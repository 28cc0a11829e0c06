"""Files to sources: what each kind of file holds. What only mail, archives and shards need is imported for these."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import limits
from timeline.model import Problem, Source
from timeline.reading import documents, kinds, paths, records, tables
from timeline.reading.decode import decode
from timeline.reading.folder import NOT_ARTICLES, PAGES, SUFFIXES, TEXT, load
from timeline.reading.given import NOTHING, Given
from timeline.reading.making import Maker
from timeline.text import marks

if TYPE_CHECKING:
    from timeline.reading import mails

Parsed = list[Source | Problem]
Reader = Callable[[bytes, str, Given], Parsed]


def read(path: Path, root: Path, asked: bool = True) -> Parsed:
    """The articles of one file, each with its path below `root`; a problem when the file cannot be read.

    `asked`: whether a person named this very file; else it was met in a folder.
    """
    name = paths.text(path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix())
    loaded = load(path, name, path.resolve().parent if asked else root)
    if isinstance(loaded, Problem):
        return [loaded]
    return parse(loaded.data, name) if asked else met(loaded.data, name)


def met(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    """The articles of a file that a folder holds: as `parse`, but a file whose name tells of no article has none."""
    if Path(name).suffix.lower() in SUFFIXES or kinds.is_read(data):
        return parse(data, name, given)
    kind = kinds.of(data)
    return [_own(name) if kinds.is_own(kind, data) else _no_article(kind, name)]


def parse(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    """The articles that the bytes of the file `name` hold; at least one source or problem."""
    if not data.strip():
        return [Problem(name, "the file is empty", "F2")]
    kind = kinds.of(data)
    if kind and kind not in kinds.READ:
        return [_own(name) if kinds.is_own(kind, data) else _no_article(kind, name)]
    ending = Path(name).suffix.lower()
    unpacker = UNPACKERS.get(kind or ending) if kind not in READERS else None
    if unpacker is None:
        reader = READERS.get(kind) or PARSERS.get(ending, parse_text)
        return reader(data, name, given)
    if given.inside >= limits.INSIDE.number:
        return [Problem(name, f"a file in {limits.INSIDE.number} others is not read: unpack the outer ones")]
    return unpacker(data, name, replace(given, inside=given.inside + 1))


def _no_article(kind: str, name: str) -> Problem:
    return Problem(name, kinds.called(kind, name), "F5")


def _own(name: str) -> Problem:
    return Problem(name, "written by timeline itself, which is no evidence", "F6")


def parse_text(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    """Plain text or markdown, with or without front matter; a page under the name of a text is read as a page."""
    return _decoded(data, name, _plain)


def _plain(text: str, make: Maker) -> Parsed:
    if kinds.is_markup_of_data(text):
        return [_no_article("xml", make.name)]
    return [make.plain(text)]


def parse_html(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    return _decoded(data, name, lambda text, make: [make.page(text)])


def parse_json(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    return _decoded(data, name, lambda text, make: make.records(records.whole(text, given.fields)))


def parse_lines(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    return _decoded(data, name, lambda text, make: make.records(records.lines(text, given.fields)))


def parse_table(data: bytes, name: str, given: Given = NOTHING) -> Parsed:
    """The articles of a table, a record each line; a table that has no column of texts holds none."""
    return _decoded(data, name, lambda text, make: _table(text, make, given))


def _table(text: str, make: Maker, given: Given) -> Parsed:
    found = tables.read(text, given.fields)
    return make.records(found) if found is not None else [make.problem(tables.NO_TABLE, "F5")]


def parse_mail(data: bytes, name: str, given: Given) -> Parsed:
    from timeline.reading import mails

    return _letters(mails.read(data), data, name, given)


def parse_mailbox(data: bytes, name: str, given: Given) -> Parsed:
    from timeline.reading import mails

    return _letters(mails.box(data), data, name, given)


def _letters(found: list[mails.Found] | str, data: bytes, name: str, given: Given) -> Parsed:
    """An article for each letter, what is attached read like a file of its own."""
    if isinstance(found, str):
        return [Problem(name, found, "F4")]
    make = Maker(name, hashlib.sha256(data).hexdigest())
    out = [part for each in found for part in _part(each, make, given)]
    if sum(isinstance(each, Source) for each in out) == 1:
        return [replace(each, id=Path(name).stem) if isinstance(each, Source) else each for each in out]
    return out


def _part(each: mails.Found, make: Maker, given: Given) -> Parsed:
    """What one part of a mail is."""
    from timeline.reading import mails

    if isinstance(each, mails.LeftOut):
        return [make.problem(each.message, each.code)]
    if isinstance(each, mails.Attached):
        return _member(met(each.data, f"{make.name}/{each.name}", given), each.id)
    made = make.page(each.text, each.meta) if each.is_html else make.plain(each.text, each.meta)
    return [replace(made, id=each.id) if isinstance(made, Source) else made]


def parse_document(
    read: Callable[[bytes], documents.Document], data: bytes, name: str, given: Given = NOTHING
) -> Parsed:
    """A PDF or a Word document."""
    try:
        text, title, left_out = read(data)
    except documents.NotRead as reason:
        return [Problem(name, str(reason), reason.code)]
    notes = (Problem(name, left_out, "F8"),) if left_out else ()
    make = Maker(name, hashlib.sha256(data).hexdigest(), notes=notes)
    return [make.plain(text, (("title", title),) if title else ())]


def parse_parquet(data: bytes, name: str, given: Given) -> Parsed:
    from timeline.reading import bulk

    return bulk.parse_parquet(data, name, given)


def parse_warc(data: bytes, name: str, given: Given) -> Parsed:
    from timeline.reading import bulk

    return bulk.parse_warc(data, name, given)


def parse_gz(data: bytes, name: str, given: Given) -> Parsed:
    """The one file that was packed, within the limits of an archive's member."""
    from timeline.reading import archive

    inside = archive.unpacked(data)
    if isinstance(inside, str):
        return [Problem(name, inside, "F4")]
    inner = name[:-3] if name.lower().endswith(".gz") else name
    if archive.is_tar(inside):
        return [_no_article("tar", name)]
    return [replace(each, path=name) for each in parse_member(inside, inner, given)]


def parse_zst(data: bytes, name: str, given: Given) -> Parsed:
    """As `parse_gz`; it needs the extra `zst`, or a Python that reads it by itself."""
    from timeline.reading.shards import stream
    from timeline.reading.shards import unit as shard

    try:
        inside = stream.Stream(BytesIO(data), "zst").read(limits.MEMBER.number + 1)
    except shard.Broken as error:
        return [Problem(name, str(error), error.code)]
    if len(inside) > limits.MEMBER.number:
        return [Problem(name, "too large for an article")]
    inner = name[:-4] if name.lower().endswith(".zst") else name
    return [replace(each, path=name) for each in parse_member(inside, inner, given)]


def parse_zip(data: bytes, name: str, given: Given) -> Parsed:
    """Every article of the archive; each has the path of its member as id. An archive in an archive is not opened."""
    from timeline.reading import archive

    out: Parsed = []
    for member, content in archive.members(data):
        path = f"{name}/{member}" if member else name
        if isinstance(content, str):
            out.append(Problem(path, content, "F8" if isinstance(content, archive.LeftOut) else "F4"))
        elif Path(member).name.lower() in NOT_ARTICLES:
            continue
        else:
            out += _member(parse_member(content, path, given), Path(member).with_suffix("").as_posix())
    if not any(isinstance(each, Source) or each.code != "F5" for each in out):
        out.append(Problem(name, "the archive holds no article", "F2"))
    return out


def parse_member(content: bytes, path: str, given: Given) -> Parsed:
    """The articles of one file of an archive, by its path for messages."""
    if kinds.of(content) in ("zip", "gz", "zst"):
        return [Problem(path, NESTED, "F5")]
    return met(content, path, given)


NESTED = "an archive in an archive is not opened: unpack the outer one"


def _member(found: Parsed, name: str) -> Parsed:
    """What one file of an archive holds; its article is called like it, of several each has its own name behind."""
    many = sum(isinstance(each, Source) for each in found) > 1
    return [
        replace(each, id=f"{name}#{each.id}" if many and each.id else name) if isinstance(each, Source) else each
        for each in found
    ]


def _decoded(data: bytes, name: str, then: Callable[[str, Maker], Parsed]) -> Parsed:
    decoded = decode(data)
    if isinstance(decoded, str):
        return [Problem(name, decoded, "F4")]
    if marks.is_own(decoded.text):
        return [_own(name)]
    notes: tuple[Problem, ...] = (Problem(name, decoded.note, "F1"),) if decoded.note else ()
    return then(decoded.text, Maker(name, hashlib.sha256(data).hexdigest(), decoded.encoding, notes))


def from_text(text: str, name: str | None = None) -> Source:
    """A source from text that is already decoded: plain, markdown with front matter, HTML or JSON; it never fails.

    It is made normal like that of a file; no title is looked for in it.
    """
    path = name or "text"
    make = Maker(path, "", titled=False)
    found: Source | Problem = make.problem("")
    if text[:200].lstrip().startswith(("{", "[")) and text.rstrip().endswith(("}", "]")):
        many = [each for each in make.records(records.whole(text)) if isinstance(each, Source)]
        found = many[0] if many else found
    elif text.strip():
        found = make.plain(text)
    return found if isinstance(found, Source) else make.bare(text)


READERS: dict[str, Reader] = {  # by first bytes
    "pdf": partial(parse_document, documents.pdf),
    "docx": partial(parse_document, documents.docx),
    "parquet": parse_parquet,
    "warc": parse_warc,
}
PARSERS: dict[str, Reader] = {  # by suffix
    **dict.fromkeys(TEXT, parse_text),
    **dict.fromkeys(PAGES, parse_html),
    **dict.fromkeys((".jsonl", ".ndjson"), parse_lines),
    **dict.fromkeys((".csv", ".tsv"), parse_table),
    **dict.fromkeys((".pdf", ".docx", ".parquet", ".warc"), parse_text),  # when their first bytes are not those of one
    ".json": parse_json,
}
UNPACKERS: dict[str, Reader] = {  # by first bytes, else by suffix
    **dict.fromkeys((".eml", ".mhtml", ".mht"), parse_mail),
    **dict.fromkeys(("mbox", ".mbox", ".mbx"), parse_mailbox),
    **dict.fromkeys(("zip", ".zip"), parse_zip),
    **dict.fromkeys(("gz", ".gz"), parse_gz),
    **dict.fromkeys(("zst", ".zst"), parse_zst),
}
