"""Files to sources: what each kind of file holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from timeline.model import Problem, Source
from timeline.reading import archive, mail, records
from timeline.reading.decode import decode
from timeline.reading.folder import NOT_ARTICLES, PAGES, TEXT
from timeline.reading.making import Maker

Parsed = list[Source | Problem]


def read(path: Path, root: Path) -> Parsed:
    """The articles of one file, each with its path below `root`; a problem when the file cannot be read."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        return [Problem(name, f"cannot be read: {error.strerror or error}", "F4")]
    return parse(data, name)


def parse(data: bytes, name: str) -> Parsed:
    """The articles that the bytes of the file `name` hold; at least one source or problem."""
    if not data.strip():
        return [Problem(name, "the file is empty", "F2")]
    reader = PARSERS.get(Path(name).suffix.lower(), parse_text)
    return reader(data, name)


def parse_text(data: bytes, name: str) -> Parsed:
    """Plain text or markdown, with or without front matter; a page under the name of a text is read as a page."""
    return _decoded(data, name, lambda text, make: [make.plain(text)])


def parse_html(data: bytes, name: str) -> Parsed:
    return _decoded(data, name, lambda text, make: [make.page(text)])


def parse_json(data: bytes, name: str) -> Parsed:
    return _decoded(data, name, lambda text, make: make.records(records.whole(text)))


def parse_lines(data: bytes, name: str) -> Parsed:
    return _decoded(data, name, lambda text, make: make.records(records.lines(text)))


def parse_mail(data: bytes, name: str) -> Parsed:
    message = mail.read(data)
    if isinstance(message, str):
        return [Problem(name, message, "F4")]
    make = Maker(name, hashlib.sha256(data).hexdigest())
    return [make.page(message.text, message.meta) if message.is_html else make.plain(message.text, message.meta)]


def parse_zip(data: bytes, name: str) -> Parsed:
    """Every article of the archive; each has the path of its member as id. An archive in an archive is not opened."""
    out: Parsed = []
    for member, content in archive.members(data):
        path = f"{name}/{member}" if member else name
        if isinstance(content, str):
            out.append(Problem(path, content, "F4"))
        elif _is_article(member):
            out += _member(parse(content, path), Path(member).with_suffix("").as_posix())
    return out or [Problem(name, "the archive holds no article", "F2")]


def _is_article(member: str) -> bool:
    suffix = Path(member).suffix.lower()
    return suffix in PARSERS and suffix != ".zip" and Path(member).name.lower() not in NOT_ARTICLES


def _member(found: Parsed, name: str) -> Parsed:
    """What one file of an archive holds; its article is called like it, of several each has its own name behind."""
    many = sum(isinstance(each, Source) for each in found) > 1
    return [
        replace(each, id=f"{name}#{each.id}" if many else name) if isinstance(each, Source) else each for each in found
    ]


def _decoded(data: bytes, name: str, then: Callable[[str, Maker], Parsed]) -> Parsed:
    decoded = decode(data)
    if isinstance(decoded, str):
        return [Problem(name, decoded, "F4")]
    notes: tuple[Problem, ...] = ()
    if decoded.guessed:
        notes = (Problem(name, f"not UTF-8; read as {decoded.encoding}, which is a guess", "F1"),)
    return then(decoded.text, Maker(name, hashlib.sha256(data).hexdigest(), decoded.encoding, notes))


def from_text(text: str, name: str | None = None) -> Source:
    """A source from text that is already decoded: plain, markdown with front matter, HTML or JSON; it never fails."""
    path = name or "text"
    make = Maker(path, "", titled=False)
    found: Source | Problem = make.problem("")
    if text[:200].lstrip().startswith(("{", "[")) and text.rstrip().endswith(("}", "]")):
        many = [each for each in make.records(records.whole(text)) if isinstance(each, Source)]
        found = many[0] if many else found
    elif text.strip():
        found = make.plain(text)
    return found if isinstance(found, Source) else Source(Path(path).stem, path, text, "")


PARSERS: dict[str, Callable[[bytes, str], Parsed]] = {
    **dict.fromkeys(TEXT, parse_text),
    **dict.fromkeys(PAGES, parse_html),
    **dict.fromkeys((".jsonl", ".ndjson"), parse_lines),
    **dict.fromkeys((".eml", ".mhtml", ".mht"), parse_mail),
    ".json": parse_json,
    ".zip": parse_zip,
}
