"""Writes `overrides.yaml`: whole or not at all, by one person at a time, and never what could not be read again."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from timeline.corpus import overrides_file
from timeline.corpus.decisions import Anchor, ClaimDecision, Decisions, EventDecision
from timeline.corpus.overrides_file import FILE
from timeline.errors import InputError, TimelineError, UsageError
from timeline.topic.yaml import Reader

Claims = list[dict[str, "str | int"]]  # anchors
Entry = dict[str, "str | int | list[str] | Claims"]  # one decision as it stands in the file
T = TypeVar("T")
_WIDTH = 4096  # characters of a line: a quotation is not to be broken, so that it can be searched for
_BESIDE = (f".{FILE}.", ".new")  # name of the file that is written beside and renamed; between them it is random


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second reviewer out; the lock ends with the process that holds it, however it ends.

    The folder itself is locked, so that no file for it lies among the articles. Raises `UsageError` when another
    process holds it.
    """
    try:
        import fcntl
    except ImportError:  # not on Windows; there the rename alone keeps the file whole
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise InputError(f"cannot open {folder}: {error.strerror}.") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"somebody else is reviewing {folder}.", "Wait until that review is closed.") from None
        yield
    finally:
        os.close(handle)


def change(folder: Path, changed: Callable[[Decisions], Decisions]) -> Decisions:
    """Put what `changed` makes of the decisions in their place, comments and all; what the file says now.

    Raises `InputError`, the old file untouched, when it cannot be written or would say something else when read.
    """
    path = folder / FILE
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    old = overrides_file.parsed(Reader(path, before))
    new = changed(old)
    if new == old:
        return old
    text = written(old, new, before)
    _check(path, text, new)
    _replace(path, text)
    return new


def _check(path: Path, text: str, new: Decisions) -> None:
    """Raises `InputError` when the text, read again, does not say what was decided."""
    fault = "it would say something else when read again"
    try:
        text.encode()
        if overrides_file.parsed(Reader(path, text)) == new:
            return
    except UnicodeEncodeError:
        fault = "there are characters in it that are no text"
    except TimelineError as error:
        fault = error.message
    raise InputError(f"cannot write this to {path}: {fault}.", "Nothing was changed. Use plain words.")


def _replace(path: Path, text: str) -> None:
    """Write beside, sync, rename: a crash leaves the old file or the new one, and no link is followed."""
    start, end = _BESIDE
    for left in path.parent.glob(f"{start}*{end}"):  # by a process that was killed: whoever holds the lock is alone
        with contextlib.suppress(OSError):
            left.unlink()
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(end, start, path.parent)  # O_EXCL and O_NOFOLLOW
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        Path(beside).chmod(_mode(path))
        Path(beside).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise InputError(f"cannot write {path}: {error.strerror}.", "What was decided before stands.") from error


def _mode(path: Path) -> int:
    """Permissions of the file, of a new one what the folder allows without running it."""
    if path.is_file() and not path.is_symlink():
        return stat.S_IMODE(path.stat().st_mode)
    return path.parent.stat().st_mode & 0o666


def written(old: Decisions, new: Decisions, before: str) -> str:
    """The text of `overrides.yaml` that says `new` where it said `old` `before`, with the comments that stood there."""
    import io

    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    try:
        data = yaml.load(before)
    except YAMLError as error:
        raise InputError(f"{FILE}: broken YAML: {' '.join(str(error).split())}") from error
    only_comments = "" if data is not None or not before.strip() else before.rstrip("\n") + "\n"
    data = {} if data is None else data
    _documents(data, old, new)
    _claims(data, old.claims, new.claims)
    _events(data, old.events, new.events)
    out = io.StringIO()
    if data or not only_comments:
        yaml.dump(data, out)
    return only_comments + ("" if out.getvalue().strip() == "{}" else out.getvalue())


def _documents(data: dict[str, dict[str, Entry]], old: Decisions, new: Decisions) -> None:
    table = data.get("documents") or {}
    keys = dict(zip(old.documents, list(table), strict=True))  # `003` stands there as a number
    for name in old.documents.keys() - new.documents.keys():
        del table[keys[name]]
    for name, decision in new.documents.items():
        key = keys.get(name, name)
        table[key] = _bring(table.get(key) or {}, _entry(decision, overrides_file.DOCUMENT))
    _keep(data, "documents", table)


def _claims(data: dict[str, list[Entry]], old: Sequence[ClaimDecision], new: Sequence[ClaimDecision]) -> None:
    listed = data.get("claims") or []
    waiting, gone = list(new), []
    for i, before in enumerate(old):
        after = next((each for each in waiting if each.anchor == before.anchor), None)
        if after is None:
            gone.append(i)
        else:
            waiting.remove(after)
            _bring(listed[i], _entry(after, overrides_file.CLAIM))
    for i in reversed(gone):
        del listed[i]
    for each in waiting:
        listed.append(_bring({}, _entry(each, overrides_file.CLAIM)))
    _keep(data, "claims", listed)


def _events(data: dict[str, list[Entry]], old: Sequence[EventDecision], new: Sequence[EventDecision]) -> None:
    """Decisions about events are never changed, only added at the end or taken out."""
    listed, waiting, gone = data.get("events") or [], list(new), []
    for i, before in enumerate(old):
        if before in waiting:
            waiting.remove(before)
        else:
            gone.append(i)
    for i in reversed(gone):
        del listed[i]
    for each in waiting:
        anchors: Claims = [_anchor(anchor) for anchor in each.claims]
        listed.append({each.what: anchors, **_entry(each, {name: name for name in overrides_file.SIGNATURE})})
    _keep(data, "events", listed)


def _anchor(anchor: Anchor) -> dict[str, str | int]:
    given = {key: getattr(anchor, name) for key, name in overrides_file.ANCHOR.items()}
    return {key: value for key, value in given.items() if value}


def _keep(data: dict[str, T], key: str, value: T) -> None:
    """Put a section into the file, or take it out when it is empty."""
    if value:
        data[key] = value
    else:
        data.pop(key, None)


def _entry(record: object, keys: Mapping[str, str]) -> Entry:
    """The fields of a decision that say something, under their keys in the file."""
    given = {key: getattr(record, name) for key, name in keys.items()}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in given.items() if value}


def _bring(node: Entry, entry: Entry) -> Entry:
    """The node with just these fields; one that has not changed keeps its quotes and its comment."""
    for key in [key for key in node if key not in entry]:
        del node[key]
    for key, value in entry.items():
        if node.get(key) is None or _plain(node[key]) != _plain(value):
            node[key] = value
    return node


def _plain(value: str | int | list[str] | Claims) -> list[str]:
    return [" ".join(str(one).split()) for one in (value if isinstance(value, list) else [value])]
