"""`overrides.yaml`: read with every complaint named by line and key, written whole or not at all, by one at a time."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.calendar import intervals
from timeline.corpus.overrides import ClaimDecision, Decisions, DocumentDecision
from timeline.errors import InputError, UsageError
from timeline.model import KINDS, STATUSES
from timeline.topic import yaml as yamlfile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml

FILE = "overrides.yaml"
LOCK = ".overrides.lock"
VERDICTS = ("accepted", "rejected")
_DOCUMENT = ("date", "note", "by")
_CLAIM = ("in", "quote", "was", "status", "date", "actor", "kind", "claim_status", "note", "by")
_WIDTH = 4096  # characters of a line: a quotation is not to be broken, so that it can be searched for


def read(folder: Path) -> Decisions:
    """The decisions in a corpus folder. Raises `InputError` with file, line and key for whatever is wrong."""
    path = folder / FILE
    if not path.is_file():
        return Decisions()
    reader = Reader(path)
    root = reader.root()
    table = reader.table(root, "", ("documents", "claims")) if root is not None else {}
    about = reader.table(table["documents"], "documents") if "documents" in table else {}
    documents = {name: _document(reader, node, name) for name, node in about.items()}
    return Decisions(documents, tuple(_claims(reader, table["claims"])) if "claims" in table else ())


def _document(reader: Reader, node: yaml.Node, name: str) -> DocumentDecision:
    values = _strings(reader, node, f"documents.{name}", _DOCUMENT)
    return DocumentDecision(_date(reader, node, values, name), values.get("note"), values.get("by"))


def _claims(reader: Reader, listed: yaml.Node) -> Iterator[ClaimDecision]:
    if yamlfile.kind(listed) != "sequence" and str(listed.value).strip():
        raise reader.fail(listed, "claims", "expected a list")
    for number, node in enumerate(listed.value or ()):
        yield _claim(reader, node, f"claims[{number}]")


def _strings(reader: Reader, node: yaml.Node, key: str, known: tuple[str, ...]) -> dict[str, str]:
    return {name: reader.string(value, f"{key}.{name}") for name, value in reader.table(node, key, known).items()}


def _date(reader: Reader, node: yaml.Node, values: dict[str, str], key: str) -> str | None:
    date = values.get("date")
    if date is not None and intervals.bounds(date) is None:
        raise reader.fail(node, f"{key}.date", f"'{date}' is no date", "Write EDTF, e.g. 2018-08-22 or 2018-08.")
    return date


def _claim(reader: Reader, node: yaml.Node, key: str) -> ClaimDecision:
    values = _strings(reader, node, key, _CLAIM)
    for name in ("in", "quote"):
        if name not in values:
            raise reader.fail(node, f"{key}.{name}", "missing", "A claim is found by its document and its words.")
    for name, allowed in (("status", VERDICTS), ("kind", KINDS), ("claim_status", STATUSES)):
        if name in values and values[name] not in allowed:
            raise reader.fail(node, f"{key}.{name}", f"'{values[name]}' is none of {', '.join(allowed)}")
    return ClaimDecision(
        document=values["in"],
        quote=values["quote"],
        was=values.get("was"),
        verdict=values.get("status"),
        date=_date(reader, node, values, key),
        actor=values.get("actor"),
        kind=values.get("kind"),
        status=values.get("claim_status"),
        note=values.get("note"),
        by=values.get("by"),
    )


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second reviewer out; the lock ends with the process that holds it, however it ends.

    Raises `UsageError` when another process holds it.
    """
    try:
        import fcntl
    except ImportError:  # not on Windows; there the rename alone keeps the file whole
        yield
        return
    try:
        handle = (folder / LOCK).open("a")
    except OSError as error:
        raise InputError(f"cannot write in {folder}: {error.strerror}.") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"somebody else is reviewing {folder}.", "Wait until that review is closed.") from None
        yield


def record(folder: Path, claims: Iterable[ClaimDecision], documents: dict[str, DocumentDecision]) -> Decisions:
    """Add decisions to the file, keeping what stands there and its comments; what it says now.

    The file is written beside, synced and renamed, so that a crash leaves the old one or the new one.
    """
    path = folder / FILE
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    text = written(claims, documents, before)
    beside = folder / f".{FILE}.new"
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}.") from error
    return read(folder)


def written(claims: Iterable[ClaimDecision], documents: Mapping[str, DocumentDecision], before: str) -> str:
    """The text of `overrides.yaml` with these decisions added to what stood there `before`, comments and all."""
    import io

    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    try:
        data = yaml.load(before) or {}
    except YAMLError as error:
        raise InputError(f"{FILE}: broken YAML: {' '.join(str(error).split())}") from error
    for name, document in documents.items():
        fields = {"date": document.date, "note": document.note, "by": document.by}
        data.setdefault("documents", {}).setdefault(name, {}).update(_given(fields))
    for claim in claims:
        _put(data.setdefault("claims", []), _given(_fields(claim)))
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _fields(claim: ClaimDecision) -> dict[str, str | None]:
    return {
        "in": claim.document, "quote": claim.quote, "was": claim.was, "status": claim.verdict, "date": claim.date,
        "actor": claim.actor, "kind": claim.kind, "claim_status": claim.status, "note": claim.note, "by": claim.by,
    }  # fmt: skip


def _given(fields: dict[str, str | None]) -> dict[str, str]:
    return {key: value for key, value in fields.items() if value}


def _put(listed: list[dict[str, str]], entry: dict[str, str]) -> None:
    """Add an entry, or bring the one about the same claim up to date."""
    for old in listed:
        if all(old.get(key) == entry.get(key) for key in ("in", "quote", "was")):
            old.update(entry)
            return
    listed.append(entry)
