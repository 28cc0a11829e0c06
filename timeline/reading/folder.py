"""Which files of a folder there are, and their bytes; light, for it runs at every start."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

from timeline.model import Problem

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
NOT_ARTICLES = frozenset({"timeline.yaml", "timeline.yml", "overrides.yaml", "overrides.yml"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
OLD = TEXT | PAGES | {".jsonl", ".ndjson", ".json", ".eml", ".mhtml", ".mht", ".zip"}  # they keep their names first
SUFFIXES = OLD | {".pdf", ".docx", ".mbox", ".mbx", ".csv", ".tsv", ".gz"}
_FURNITURE = frozenset({"thumbs.db", "desktop.ini", "icon\r"})  # of file managers; hidden on their own systems
_BEGINNING = 65_536  # bytes that are read of a file whose name tells of no article
_LARGEST = 1_000_000_000  # bytes of a file that is read


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a file, or its beginning when that tells that nobody reads it; size and time stamp (ns) of it."""

    data: bytes
    size: int
    mtime: int


def discover(folder: Path) -> list[Path]:
    """Every file below `folder`, sorted, so that each is read or named; hidden files and the corpus's own are left out.

    A link that leads outside is one of them: `load` says why it is not read, and of a folder that cannot be opened too.
    """
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
        try:
            inside = sorted(path for path in here.iterdir() if not _is_passed_over(path, folder))
        except OSError:
            found.append(here)  # reading it will say why it cannot be read
            continue
        for path in inside:
            (pending if path.is_dir() and not leads_outside(path, root) else found).append(path)
    return sorted(found)


def may_hold_articles(path: PurePath) -> bool:
    """Whether the name of a file is that of an article; what others hold is told by their first bytes alone."""
    return path.suffix.lower() in SUFFIXES


def _is_passed_over(path: Path, folder: Path) -> bool:
    name = path.name.lower()
    if name.startswith(".") or name in NOT_ARTICLES or name in _FURNITURE:
        return True
    return path.parent == folder and path.stem.lower() == "readme"


def leads_outside(link: Path, root: Path) -> bool:
    """Whether a path is a link to something that is not below `root`, which is resolved."""
    if not link.is_symlink():
        return False
    try:
        return not link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return False  # a loop: reading it will say so


def load(path: Path, name: str, root: Path) -> Loaded | Problem:
    """What a file holds; `name` is its path for messages. It waits for no pipe and follows no link out of `root`."""
    if leads_outside(path, root.resolve()):
        return Problem(name, "a link that leads outside the folder: copy the file, or add its folder", "F5")
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            next(path.iterdir(), None)
        elif not stat.S_ISREG(about.st_mode):
            return Problem(name, "a pipe, a socket or a device, no file", "F5")
        elif about.st_size > _LARGEST and may_hold_articles(path):
            return Problem(name, f"too large to be read: more than {_LARGEST:,} bytes", "F4")
        return Loaded(_bytes(path), about.st_size, about.st_mtime_ns)
    except OSError as error:
        return Problem(name, f"cannot be read: {error.strerror or error}", "F4")


def _bytes(path: Path) -> bytes:
    """The whole file; of one whose name tells of no article only the beginning, unless that tells of one."""
    if may_hold_articles(path):
        return path.read_bytes()
    with path.open("rb") as stream:
        beginning = stream.read(_BEGINNING)
        from timeline.reading import kinds

        return beginning + stream.read(_LARGEST) if kinds.is_read(beginning) else beginning
