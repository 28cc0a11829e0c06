"""Reads `overrides.yaml`: every complaint names line and key. Its keys are written down here alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import topic
from timeline.corpus.decisions import (
    EVENT_DECISIONS,
    VERDICTS,
    YES_NO,
    Anchor,
    ClaimDecision,
    Decisions,
    DocumentDecision,
    EventDecision,
    saying,
)
from timeline.model import CONTACTS, KINDS, STATUSES
from timeline.topic import yaml as yamlfile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml

FILE = "overrides.yaml"
# Keys in the order in which they are written -> fields of the record. A status of the claim itself, as of any claim, is
# `claim_status`, for `status` is the verdict.
DOCUMENT = {name: name for name in ("date", "title", "outlet", "url", "note", "by", "when")}
ANCHOR = {"in": "document", "quote": "quote", "was": "was", "nth": "nth"}
CLAIM = {
    **ANCHOR,
    "status": "verdict",
    **{name: name for name in ("date", "kind")},
    "claim_status": "status",
    **{name: name for name in ("alleged", "contact", "speaker", "actor", "tags", "note", "by", "when")},
}
SIGNATURE = ("note", "by", "when")  # of a decision about events; before it stands what is decided, and of which claims
_VALUES = {"status": VERDICTS, "claim_status": STATUSES, "alleged": YES_NO, "contact": CONTACTS}


def read(folder: Path) -> Decisions:
    """The decisions in a corpus folder. Raises `InputError` with file, line and key for whatever is wrong."""
    path = folder / FILE
    return parsed(Reader(path)) if os.path.lexists(path) else Decisions()


def parsed(reader: Reader) -> Decisions:
    """The decisions in one file; a key with nothing behind it is as good as none."""
    root = reader.root()
    table = reader.table(root, "", ("documents", "claims", "events")) if root is not None else {}
    about = reader.table(table["documents"], "documents") if "documents" in table else {}
    return Decisions(
        {name: _document(reader, node, f"documents.{name}") for name, node in about.items()},
        tuple(_claim(reader, node, key) for node, key in _listed(reader, table, "claims")),
        tuple(_event(reader, node, key) for node, key in _listed(reader, table, "events")),
    )


def _document(reader: Reader, node: yaml.Node, key: str) -> DocumentDecision:
    values = {n: reader.string(value, f"{key}.{n}") for n, value in reader.table(node, key, tuple(DOCUMENT)).items()}
    return DocumentDecision(**_dated(reader, node, values, key))


def _listed(reader: Reader, table: dict[str, yaml.Node], key: str) -> Iterator[tuple[yaml.Node, str]]:
    """The members of a list, each with its key for complaints."""
    if key not in table:
        return
    if yamlfile.kind(table[key]) != "sequence" and str(table[key].value).strip():
        raise reader.fail(table[key], key, "expected a list")
    for number, node in enumerate(table[key].value or ()):
        yield node, f"{key}[{number}]"


def _dated(reader: Reader, node: yaml.Node, values: dict[str, str], key: str) -> dict[str, str]:
    """The values with the date as EDTF, however it is written."""
    if "date" not in values:
        return values
    from timeline import typed

    written = typed.written(values["date"])
    if written is None:
        raise reader.fail(
            node, f"{key}.date", f"'{values['date']}' is no date", "Write EDTF, e.g. 2018-08-22 or 2018-08."
        )
    return {**values, "date": written}


def _claim(reader: Reader, node: yaml.Node, key: str) -> ClaimDecision:
    nodes = reader.table(node, key, tuple(CLAIM))
    tags = reader.strings(nodes.pop("tags"), f"{key}.tags") if "tags" in nodes else ()
    values = {name: reader.string(value, f"{key}.{name}") for name, value in nodes.items()}
    anchor = _anchor(reader, node, values, key)
    kinds = _kinds(reader.path.parent, values.get("kind"))
    for name, allowed in ({**_VALUES, "kind": kinds}).items():
        if name in values and values[name] not in allowed:
            raise reader.fail(node, f"{key}.{name}", f"'{values[name]}' is none of {', '.join(allowed)}")
    values = _dated(reader, node, values, key)
    texts = {CLAIM[name]: value for name, value in values.items() if name not in ANCHOR}
    return saying(ClaimDecision(anchor.document, anchor.quote, anchor.was, anchor.nth, tags=tags), texts)


def _anchor(reader: Reader, node: yaml.Node, values: dict[str, str], key: str) -> Anchor:
    for name in ("in", "quote"):
        if name not in values:
            raise reader.fail(node, f"{key}.{name}", "missing", "A claim is found by its document and its words.")
    nth = _count(reader, node, values["nth"], f"{key}.nth") if "nth" in values else None
    return Anchor(values["in"], values["quote"], values.get("was"), nth)


def _event(reader: Reader, node: yaml.Node, key: str) -> EventDecision:
    table = reader.table(node, key, (*EVENT_DECISIONS, *SIGNATURE))
    said = [name for name in table if name in EVENT_DECISIONS]
    if len(said) != 1:
        raise reader.fail(node, key, f"expected one of {', '.join(EVENT_DECISIONS)}")
    claims = _anchors(reader, table, said[0], key)
    texts = {name: reader.string(table[name], f"{key}.{name}") for name in SIGNATURE if name in table}
    return EventDecision(said[0], claims, **texts)


def _anchors(reader: Reader, table: dict[str, yaml.Node], what: str, key: str) -> tuple[Anchor, ...]:
    """The claims of a decision about events."""
    below, found = f"{key}.{what}", []
    for node, name in _listed(reader, {below: table[what]}, below):
        nodes = reader.table(node, name, tuple(ANCHOR))
        found.append(_anchor(reader, node, {n: reader.string(v, f"{name}.{n}") for n, v in nodes.items()}, name))
    fewest, most, said = EVENT_DECISIONS[what]
    if not fewest <= len(found) <= most:
        raise reader.fail(table[what], below, f"expected {said} claims, found {len(found)}")
    return tuple(found)


def _kinds(folder: Path, kind: str | None) -> tuple[str, ...]:
    """The kinds that a claim of the folder can be of; its profile is asked only for one that not every topic has."""
    profile = folder / topic.FILE
    return KINDS if kind is None or kind in KINDS or not profile.is_file() else topic.load(profile).kinds


def _count(reader: Reader, node: yaml.Node, said: str, key: str) -> int:
    if not (said.isascii() and said.isdecimal() and len(said) < 7 and int(said)):
        raise reader.fail(node, key, f"'{said}' is no number from 1 on")
    return int(said)
