"""Which files of a folder there are, and their bytes; light, for it runs at every start."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TypeVar

from timeline import limits, opening
from timeline.model import Problem
from timeline.reading import paths

T = TypeVar("T")
TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
NOT_ARTICLES = frozenset({"timeline.yaml", "timeline.yml", "overrides.yaml", "overrides.yml"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
OLD = TEXT | PAGES | {".jsonl", ".ndjson", ".json", ".eml", ".mhtml", ".mht", ".zip"}  # they keep their names first
SUFFIXES = OLD | {".pdf", ".docx", ".mbox", ".mbx", ".csv", ".tsv", ".gz", ".zst", ".parquet", ".warc"}
SHARDS = (
    *(".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz", ".ndjson.zst"),
    *(".parquet", ".warc", ".warc.gz", ".zip"),
)
_FURNITURE = frozenset({"thumbs.db", "desktop.ini", "icon\r"})  # of file managers; hidden on their own systems
Stamp = tuple[int, int]  # size in bytes and time stamp (ns) of a file
UNSEEN: Stamp = (-2, 0)  # of what cannot be looked at; no file that was read has it
_CANNOT = (OSError, RuntimeError, ValueError)  # RuntimeError: links in a loop


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
    return sorted(folder / paths.of(name) for name in walk(folder))


def walk(folder: Path) -> dict[str, Stamp]:
    """The files of `discover` by their paths below `folder` (`paths.text`, parted by `/`), with their stamps, in no
    order; `folder` itself is the empty path, where it cannot be opened. One `os.scandir` a folder, and no `Path`.
    """
    top, root = os.fspath(folder), folder.resolve()
    found: dict[str, Stamp] = {}
    pending = [("", top)]
    seen: set[tuple[int, int]] = set()
    while pending:
        below, here = pending.pop()
        try:
            about = os.stat(here)  # noqa: PTH116  # no Path
            if (place := (about.st_dev, about.st_ino)) in seen:
                continue
            seen.add(place)
            inside, folders = _inside(here, not below, root)
        except OSError:
            found[below] = UNSEEN  # reading it will say why it cannot be read
            continue
        start = f"{below}/" if below else ""
        found.update((start + paths.text(name), stamp) for name, stamp in inside.items())
        pending += [(start + paths.text(name), os.path.join(here, name)) for name in folders]  # noqa: PTH118
    return found


def _inside(here: str, is_top: bool, root: Path) -> tuple[dict[str, Stamp], list[str]]:
    """The files of a folder by name, and by name, sorted, the folders to look into."""
    found: dict[str, Stamp] = {}
    folders = []
    with os.scandir(here) as entries:
        for entry in entries:
            name = entry.name
            if _is_passed_over(name, is_top):
                continue
            if _is_folder(entry) and not (entry.is_symlink() and leads_outside(Path(here, name), root)):
                folders.append(name)
            else:
                found[name] = _stamp(entry)
    return found, sorted(folders)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # reading it will say why it cannot be read


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    try:
        about = entry.stat()
    except OSError:
        return UNSEEN
    return about.st_size, about.st_mtime_ns


def may_hold_articles(path: str | PurePath) -> bool:
    """Whether the name of a file is that of an article; what others hold is told by their first bytes alone."""
    return paths.suffix(os.fspath(path)).lower() in SUFFIXES


def is_shard(name: str, size: int) -> bool:
    """Whether the records of a file are read by ranges: a file of many records, by its name, that is large enough."""
    return size >= limits.SHARD.number and name.lower().endswith(SHARDS)


def _is_passed_over(name: str, is_top: bool) -> bool:
    low = name.lower()
    if low[0] == "." or low in NOT_ARTICLES or low in _FURNITURE:
        return True
    return is_top and low.startswith("readme") and paths.stem(low) == "readme"


def leads_outside(link: Path, root: Path) -> bool:
    """Whether a path is a link to something that is not below `root`, which is resolved."""
    try:
        return link.is_symlink() and not link.resolve().is_relative_to(root)
    except _CANNOT:
        return False  # a loop, or gone: reading it will say so


def load(path: Path, name: str, root: Path) -> Loaded | Problem:
    """What a file holds; `name` is its path for messages. It waits for no pipe and follows no link out of `root`."""
    return _within(path, name, root, _loaded)


def streamed(path: Path, name: str, root: Path, work: Callable[[opening.Opened], T]) -> T | Problem:
    """What `work` makes of the open file, where that may be read; else as `load`."""

    def opened(path: Path) -> T:
        with opening.opened(path) as file:
            return work(file)

    return _within(path, name, root, opened)


def _within(path: Path, name: str, root: Path, work: Callable[[Path], T]) -> T | Problem:
    if leads_outside(path, root.resolve()):
        return Problem(name, "a link that leads outside the folder: copy the file, or add its folder", "F5")
    try:
        return work(path)
    except opening.NoFile as error:
        return Problem(name, str(error), "F5")
    except opening.TooLarge as error:
        return Problem(name, f"too large to be read: {error}", "F4")
    except _CANNOT as error:
        return Problem(name, f"cannot be read: {getattr(error, 'strerror', None) or error}", "F4")


def _loaded(path: Path) -> Loaded:
    """The whole file; of one whose name tells of no article only the beginning, unless that tells of one."""
    with opening.opened(path) as file:
        if may_hold_articles(path):
            return Loaded(file.whole(limits.FILE.number), file.size, file.mtime)
        data = file.read(limits.BEGINNING.number)
        from timeline.reading import kinds

        if kinds.is_read(data):
            data += file.whole(limits.FILE.number)
        return Loaded(data, file.size, file.mtime)
