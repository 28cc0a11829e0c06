"""Files of a folder to sources: which are candidates, and what each kind of file holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from timeline.model import Problem, Source
from timeline.reading import markdown
from timeline.reading.decode import decode

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
NOT_ARTICLES = frozenset({"timeline.yaml", "timeline.yml", "overrides.yaml", "overrides.yml"})
Parsed = list[Source | Problem]


def discover(folder: Path) -> list[Path]:
    """Every readable candidate below `folder`, sorted; hidden files and links that lead outside are passed over."""
    root = folder.resolve()
    found: list[Path] = []
    pending = [folder]
    seen: set[Path] = set()
    while pending:
        here = pending.pop()
        real = here.resolve()
        if real in seen:
            continue
        seen.add(real)
        for path in sorted(here.iterdir()):
            if path.name.startswith(".") or (path.is_symlink() and not path.resolve().is_relative_to(root)):
                continue
            if path.is_dir():
                pending.append(path)
            elif path.is_file() and _is_candidate(path, folder):
                found.append(path)
    return sorted(found)


def _is_candidate(path: Path, folder: Path) -> bool:
    if path.name.lower() in NOT_ARTICLES:
        return False
    if path.parent == folder and path.stem.lower() == "readme":
        return False
    return path.suffix.lower() in PARSERS


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
    """Plain text or markdown, with or without front matter."""
    decoded = decode(data)
    if isinstance(decoded, str):
        return [Problem(name, decoded, "F4")]
    notes: tuple[Problem, ...] = ()
    if decoded.guessed:
        notes = (Problem(name, f"not UTF-8; read as {decoded.encoding}, which is a guess", "F1"),)
    return [build(decoded.text, name, data, decoded.encoding, notes)]


def build(text: str, name: str, data: bytes, encoding: str, notes: tuple[Problem, ...]) -> Source | Problem:
    """A source from decoded text."""
    if not text.strip():
        return Problem(name, "the file is empty", "F2")
    try:
        meta, body = markdown.front_matter(text)
    except markdown.BrokenFrontMatter as error:
        return Problem(name, f"line {error.line}: {error}", "F4")
    if not text[body:].strip():
        return Problem(name, "nothing behind the front matter", "F2")
    source = Source(Path(name).stem, name, text, hashlib.sha256(data).hexdigest(), None, body, meta, encoding, notes)
    from timeline.reading.title import title

    return Source(source.id, name, text, source.sha256, title(source), body, meta, encoding, notes)


def from_text(text: str, name: str | None = None) -> Source:
    """A source from text that is already decoded: plain, markdown with front matter, or HTML; it never fails."""
    path = name or "text"
    try:
        meta, body = markdown.front_matter(text)
    except markdown.BrokenFrontMatter:
        meta, body = (), 0
    return Source(Path(path).stem, path, text, "", meta=meta, body=body)


PARSERS: dict[str, Callable[[bytes, str], Parsed]] = dict.fromkeys(TEXT, parse_text)
