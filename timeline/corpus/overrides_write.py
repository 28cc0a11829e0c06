"""Writes `overrides.yaml`: whole or not at all, by one person at a time, and never what could not be read again."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeGuard, TypeVar, cast

from timeline.corpus import overrides_file, writing
from timeline.corpus.decisions import Anchor, ClaimDecision, Decisions, EventDecision
from timeline.corpus.overrides import words
from timeline.corpus.overrides_file import FILE
from timeline.corpus.writing import Manner
from timeline.errors import InputError, TimelineError, UsageError
from timeline.topic.yaml import Reader

Claims = list[dict[str, "str | int"]]  # anchors
Value = str | int | list[str] | Claims
Entry = dict[str, Value]  # one decision as it stands in the file
Change = Callable[[Decisions], Decisions]
States = tuple[Decisions, Decisions, Decisions]
T = TypeVar("T")
_TOLD = 200  # characters of what the parser says
_WIDTH = 4096  # characters of a line: a quotation is not to be broken, so that it can be searched for


def _unmoved(decisions: Decisions) -> Decisions:
    return decisions


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second reviewer out; the lock ends with the process that holds it, however it ends.

    The folder itself is locked, so that no file for it lies among the articles; and the folder of the file that
    `overrides.yaml` is a link to, which another corpus may share. Raises `UsageError` when another process holds it.
    """
    own = folder.resolve()
    with contextlib.ExitStack() as held:
        for each in dict.fromkeys((own, Path(os.path.realpath(own / FILE)).parent)):
            if each.is_dir():
                held.enter_context(_locked(each))
        yield


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
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


def change(folder: Path, changed: Change, moved: Change = _unmoved) -> Decisions:
    """Put what `changed` makes of the decisions in their place, comments and all; what the file says now.

    `moved` gives each of them the name that its document has now, in its place, before `changed` sees them.
    Raises `InputError`, the old file untouched, when it cannot be written or would say something else when read.
    """
    path = folder / FILE
    reader = Reader(path) if os.path.lexists(path) else Reader(path, "")
    old = overrides_file.parsed(reader)
    adopted = moved(old)
    new = changed(adopted)
    if new == old:
        return old
    text = _written(path, (old, adopted, new), reader.text)
    _check(path, text, new)
    writing.tidy(folder)
    mode = folder.stat().st_mode & 0o666  # of a new file: what the folder allows
    with writing.to(path, folder, Manner(over=True, newline=reader.newline, mode=mode)) as out:
        out.write(text)
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


def _written(path: Path, states: States, before: str) -> str:
    """As `written`. Raises `InputError` where the parser that keeps comments takes the YAML for something else."""
    from ruamel.yaml.error import YAMLError

    try:
        return written(states, before)
    except (YAMLError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        told = " ".join(str(error).split())[:_TOLD] or type(error).__name__
        fix = "Nothing was changed. Write it plainly: no anchors and no tags, quotes around what is no word."
        raise InputError(f"{path}: its YAML cannot be kept as it is: {told}", fix) from error


def written(states: States, before: str) -> str:
    """The text of `overrides.yaml` in place of the one `before`, with the comments that stood there.

    `states` are the decisions that it tells, the same ones by the names that the documents have now, and the new ones.
    """
    import io

    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    data = yaml.load(before)
    only_comments = "" if data is not None or not before.strip() else before.rstrip("\n") + "\n"
    data = {} if data is None else data
    old, moved, new = states
    _documents(data, old, new)
    _claims(data, moved.claims, new.claims)
    _events(data, moved.events, new.events)
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
    kept = {each.anchor for each in new}

    def is_from(before: ClaimDecision, after: ClaimDecision) -> bool:
        narrower = before.document == after.document and words(before.quote) in words(after.quote)
        return before.anchor == after.anchor or (narrower and before.anchor not in kept)

    entries = [_entry(each, overrides_file.CLAIM) for each in new]
    _keep(data, "claims", _listed(data.get("claims") or [], _origins(old, new, is_from), entries))


def _events(data: dict[str, list[Entry]], old: Sequence[EventDecision], new: Sequence[EventDecision]) -> None:
    def is_from(before: EventDecision, after: EventDecision) -> bool:
        fewer = before.what == after.what and before not in new and not {*after.claims}.isdisjoint(before.claims)
        return before == after or fewer

    entries: list[Entry] = []
    for each in new:
        anchors: Claims = [_anchor(anchor) for anchor in each.claims]
        entries.append({each.what: anchors, **_entry(each, {name: name for name in overrides_file.SIGNATURE})})
    _keep(data, "events", _listed(data.get("events") or [], _origins(old, new, is_from), entries))


def _origins(old: Sequence[T], new: Sequence[T], is_from: Callable[[T, T], bool]) -> list[int | None]:
    """Of each new decision the place of the old one that it comes from, always further down; `None` for a fresh one."""
    out: list[int | None] = []
    first = 0
    for after in new:
        place = next((i for i in range(first, len(old)) if is_from(old[i], after)), None)
        out.append(place)
        first = first if place is None else place + 1
    return out


def _listed(listed: list[Entry], origins: Sequence[int | None], entries: Sequence[Entry]) -> list[Entry]:
    """The list with just these entries, in this order; each that has an origin in it keeps the comments there."""
    for i in reversed([i for i in range(len(listed)) if i not in origins]):
        del listed[i]
    for i, (origin, entry) in enumerate(zip(origins, entries, strict=True)):
        if origin is None:
            listed.insert(i, {})
        _bring(listed[i], entry)
    return listed


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


def _bring(node: Entry, entry: Mapping[str, Value]) -> Entry:
    """The node with just these fields; one that has not changed keeps its quotes and its comment."""
    for key in [key for key in node if key not in entry]:
        del node[key]
    for key, value in entry.items():
        if node.get(key) is None or not _is_brought(node[key], value):
            node[key] = value
    return node


def _is_brought(there: Value, value: Value) -> bool:
    """Whether the value stands there now: as many anchors are changed one by one, so that their comments stay."""
    if _are_anchors(there) and _are_anchors(value) and len(there) == len(value):
        for each, anchor in zip(there, value, strict=True):
            _bring(cast("Entry", each), anchor)  # an anchor is a smaller entry
        return True
    return _plain(there) == _plain(value)


def _are_anchors(value: object) -> TypeGuard[Claims]:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _plain(value: Value) -> list[str]:
    return [" ".join(str(one).split()) for one in (value if isinstance(value, list) else [value])]
