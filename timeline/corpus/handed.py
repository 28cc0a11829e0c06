"""Reads the `decisions.yaml` that a page saves: what a person decided there, to be taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.corpus.decisions import EVENT_DECISIONS, VERDICTS, Anchor
from timeline.topic import yaml as yamlfile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml

ANCHOR = ("id", "document", "quote", "was", "nth")
SAID = ("verdict", "date", "kind", "note")
MOST = 1_000_000  # of `nth`: more claims than any document has
TOP = ("by", "claims", "events")
_NEEDED = ("id", "document", "quote")
_TEXT = {"type": "string", "minLength": 1}
_MEANINGS = {
    "id": "id of the claim when the page was written",
    "document": "id of its document",
    "quote": "its sentence",
    "was": "EDTF of the date that the program had found, or none",
    "nth": "of claims that have all of this in common, which; counted from 1",
    "verdict": "accepted or rejected",
    "date": "EDTF of the date that it has",
    "kind": "what was done or said",
    "note": "why",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A claim as the page knew it, and the `line` of the file where that stands."""

    id: str
    anchor: Anchor
    line: int


@dataclass(frozen=True, slots=True)
class OfClaim:
    """What was decided about a claim: values of `SAID` by name."""

    target: Target
    said: dict[str, str]


@dataclass(frozen=True, slots=True)
class OfEvents:
    """What was decided about the events of claims: `what` is one of `EVENT_DECISIONS`."""

    what: str
    targets: tuple[Target, ...]
    note: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Handed:
    """A whole file: who decided, and what, in the order of the file."""

    by: str | None
    claims: tuple[OfClaim, ...]
    events: tuple[OfEvents, ...]


def parsed(reader: Reader) -> Handed:
    """The decisions in one file. Raises `InputError` with line and key for whatever is wrong."""
    root = reader.root()
    table = reader.table(root, "", TOP) if root is not None else {}
    if "claims" not in table and "events" not in table:
        raise reader.fail(root, "", "neither claims nor events: no decisions of a page", "Save them on the page again.")
    by = reader.string(table["by"], "by") if "by" in table else None
    return Handed(
        by,
        tuple(_of_claim(reader, node, key) for node, key in _listed(reader, table, "claims")),
        tuple(_of_events(reader, node, key) for node, key in _listed(reader, table, "events")),
    )


def _listed(reader: Reader, table: dict[str, yaml.Node], name: str, below: str = "") -> Iterator[tuple[yaml.Node, str]]:
    """The members of a list, each with its key for complaints."""
    if name not in table:
        return
    key = below + name
    if yamlfile.kind(table[name]) != "sequence" and str(table[name].value).strip():
        raise reader.fail(table[name], key, "expected a list")
    for number, node in enumerate(table[name].value or ()):
        yield node, f"{key}[{number}]"


def _strings(reader: Reader, node: yaml.Node, key: str, known: tuple[str, ...]) -> dict[str, str]:
    return {name: reader.string(value, f"{key}.{name}") for name, value in reader.table(node, key, known).items()}


def _target(reader: Reader, node: yaml.Node, values: dict[str, str], key: str) -> Target:
    for name in _NEEDED:
        if name not in values:
            raise reader.fail(node, f"{key}.{name}", "missing", "A claim is found by its id, document and words.")
    nth = values.get("nth")
    if nth is not None and not (nth.isascii() and nth.isdecimal() and len(nth) < len(str(MOST)) and int(nth)):
        raise reader.fail(node, f"{key}.nth", f"'{nth}' is no number from 1 on")
    anchor = Anchor(values["document"], values["quote"], values.get("was"), int(nth) if nth else None)
    return Target(values["id"], anchor, node.start_mark.line + 1)


def _of_claim(reader: Reader, node: yaml.Node, key: str) -> OfClaim:
    values = _strings(reader, node, key, (*ANCHOR, *SAID))
    target = _target(reader, node, values, key)
    said = {name: values[name] for name in SAID if name in values}
    if not said:
        raise reader.fail(node, key, "nothing is decided", f"Write one of {', '.join(SAID)}.")
    if said.get("verdict", VERDICTS[0]) not in VERDICTS:
        raise reader.fail(node, f"{key}.verdict", f"'{said['verdict']}' is none of {', '.join(VERDICTS)}")
    return OfClaim(target, said)


def _of_events(reader: Reader, node: yaml.Node, key: str) -> OfEvents:
    table = reader.table(node, key, ("what", "claims", "note"))
    what = reader.string(table["what"], f"{key}.what") if "what" in table else ""
    if what not in EVENT_DECISIONS:
        raise reader.fail(node, f"{key}.what", f"expected one of {', '.join(EVENT_DECISIONS)}")
    targets = tuple(
        _target(reader, each, _strings(reader, each, name, ANCHOR), name)
        for each, name in _listed(reader, table, "claims", f"{key}.")
    )
    fewest, most, said = EVENT_DECISIONS[what]
    if not fewest <= len(targets) <= most:
        raise reader.fail(node, f"{key}.claims", f"expected {said} claims, found {len(targets)}")
    note = reader.string(table["note"], f"{key}.note") if "note" in table else None
    return OfEvents(what, targets, note, node.start_mark.line + 1)


def schema() -> dict[str, object]:
    """The JSON Schema of the file, read as YAML whose values are all text."""
    anchor: dict[str, object] = {name: {**_TEXT, "description": _MEANINGS[name]} for name in ANCHOR}
    anchor["nth"] = {"type": ["string", "integer"], "description": _MEANINGS["nth"]}
    said: dict[str, object] = {name: {**_TEXT, "description": _MEANINGS[name]} for name in SAID}
    said["verdict"] = {"type": "string", "enum": list(VERDICTS), "description": _MEANINGS["verdict"]}
    events = {"what": {"type": "string", "enum": list(EVENT_DECISIONS)}, "note": said["note"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "decisions",
        **_object({"by": {**_TEXT, "description": "who decided"}}),
        "properties": {
            "by": {**_TEXT, "description": "who decided"},
            "claims": {"type": "array", "items": _object({**anchor, **said}, *_NEEDED)},
            "events": {
                "type": "array",
                "items": _object(
                    {**events, "claims": {"type": "array", "items": _object(anchor, *_NEEDED)}}, "what", "claims"
                ),
            },
        },
        "anyOf": [{"required": ["claims"]}, {"required": ["events"]}],
    }


def _object(properties: dict[str, object], *required: str) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        **({"required": list(required)} if required else {}),
        "additionalProperties": False,
    }
