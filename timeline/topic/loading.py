"""What the folder is about, read from YAML: every key checked, every complaint with file, line and key."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.calendar import intervals
from timeline.model import KINDS, NamedEvent
from timeline.topic import actors
from timeline.topic import yaml as yamlfile
from timeline.topic.curated import Facts, Fields, Outlet
from timeline.topic.keys import EVENT_KEYS, FACT_KEYS, FIELD_KEYS, KEYS, OUTLET_KEYS
from timeline.topic.profile import Actor, Profile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml


SHIPPED = "russia-taliban"
ORDERS = ("dmy", "mdy", "ymd")
_KIND = re.compile(r"[a-z][a-z-]{1,23}")  # a kind of one's own: it is a column of tables
_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # of a publication
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^\s/]\S*|[a-z][a-z0-9+.-]*:///\S+")
_SECRET = re.compile(r"[^/]+//[^/]*:[^/]*@")  # a name and a password before the host
_NEARLY = 0.84  # likeness from which a kind is taken for a slip: "meetings", "drils"


@lru_cache(maxsize=1)
def default() -> Profile:
    """The profile that ships with the package: Russia and the Taliban."""
    return shipped(SHIPPED)


def load(path: Path) -> Profile:
    """The profile in a `timeline.yaml`; it extends the shipped one unless it declares sides of its own.

    Raises `InputError` with file, line and key for whatever is wrong.
    """
    return _read(path, SHIPPED)


def shipped(name: str) -> Profile:
    """A profile of the package's `profiles` folder."""
    return _read(Path(__file__).with_name("profiles") / f"{name}.yaml", None)


def is_named(path: Path) -> bool:
    """Whether a `timeline.yaml` says what its folder is about, be it only by extending a topic."""
    reader = Reader(path)
    root = reader.root()
    return root is not None and not {"topic", "extends", "sides", "subject"}.isdisjoint(reader.table(root, "", KEYS))


def _read(path: Path, base: str | None) -> Profile:
    reader = Reader(path)
    root = reader.root()
    table = reader.table(root, "", KEYS) if root is not None else {}
    below = _base(reader, table, base)
    own = _profile(reader, table, below)
    return own if below is None else _extended(table, below, own)


def _base(reader: Reader, table: dict[str, yaml.Node], base: str | None) -> Profile | None:
    if "extends" not in table:
        if not {"sides", "subject"}.isdisjoint(table) or base is None:
            return None
        return shipped(base)
    node = table["extends"]
    name = reader.string(node, "extends")
    folder = Path(__file__).with_name("profiles")
    known = sorted(each.stem for each in folder.glob("*.yaml"))
    if name not in known:
        raise reader.fail(node, "extends", f"no profile '{name}'", f"Known profiles: {', '.join(known)}.")
    return shipped(name)


def _profile(reader: Reader, table: dict[str, yaml.Node], below: Profile | None) -> Profile:
    sides = actors.sides(reader, table, below)
    both = tuple(sides.get(name, Actor(name)) for name in (below.side_names if below else sides))
    return Profile(
        topic=reader.string(table["topic"], "topic") if "topic" in table else " and ".join(sides),
        sides=both,
        actors=actors.others(reader, table, tuple(sides) if below is None else below.side_names),
        contact_words=_contact_words(reader, table),
        events=_events(reader, table),
        outlets={n: _outlet(reader, v, n) for n, v in reader.under(table, "outlets").items()},
        boilerplate=reader.strings(table["boilerplate"], "boilerplate") if "boilerplate" in table else (),
        date_order=_date_order(reader, table),
        documents={n: _facts(reader, v, n) for n, v in reader.under(table, "documents").items()},
        fields=_fields(reader, table["fields"]) if "fields" in table else Fields(),
        shards=_shards(reader, table["shards"]) if "shards" in table else (),
    )


def _contact_words(reader: Reader, table: dict[str, yaml.Node]) -> tuple[tuple[str, str], ...]:
    if "contact_words" not in table:
        return ()
    node = table["contact_words"]
    if yamlfile.kind(node) != "mapping":
        return tuple((word, "contact") for word in reader.strings(node, "contact_words"))
    found = []
    for kind, words in reader.table(node, "contact_words").items():
        _check_kind(reader, words, kind)
        found += [(word, kind) for word in reader.strings(words, f"contact_words.{kind}")]
    return tuple(found)


def _check_kind(reader: Reader, node: yaml.Node, kind: str) -> None:
    """Raises `InputError` for what is no kind: one of the tool's, slightly changed, or more than a word."""
    if kind in KINDS:
        return
    key = f"contact_words.{kind}"
    if not _KIND.fullmatch(kind):
        raise reader.fail(node, key, "a kind is one word in small letters", "For example: release, or prisoner-swap.")
    if near := difflib.get_close_matches(kind, KINDS, 1, _NEARLY):
        raise reader.fail(node, key, f"unknown kind, nearly '{near[0]}'", f"Write {near[0]}, or another word.")


def _events(reader: Reader, table: dict[str, yaml.Node]) -> tuple[NamedEvent, ...]:
    if "events" not in table or table["events"].value == "":
        return ()
    if yamlfile.kind(table["events"]) != "sequence":
        raise reader.fail(table["events"], "events", "expected a list")
    return tuple(_event(reader, node, f"events[{i}]") for i, node in enumerate(table["events"].value))


def _event(reader: Reader, node: yaml.Node, key: str) -> NamedEvent:
    table = reader.table(node, key, EVENT_KEYS)
    for needed in ("name", "date"):
        if needed not in table:
            raise reader.fail(node, f"{key}.{needed}", "missing")
    first, *again = _times(reader, table["date"], f"{key}.date")
    cues, guard, unless = (_listed(reader, table, key, name) for name in ("cues", "guard", "unless"))
    if (guard or unless) and not cues:
        raise reader.fail(node, f"{key}.cues", "missing", "`guard` and `unless` say which of the `cues` count.")
    contact, soft = (name in table and reader.flag(table[name], f"{key}.{name}") for name in ("contact", "soft"))
    source = _source(reader, table["source"], f"{key}.source") if "source" in table else ""
    name = reader.string(table["name"], f"{key}.name")
    return NamedEvent(name, first, cues, tuple(again), contact, guard, unless, soft, source)


def _listed(reader: Reader, table: dict[str, yaml.Node], key: str, name: str) -> tuple[str, ...]:
    return reader.strings(table[name], f"{key}.{name}") if name in table else ()


def _source(reader: Reader, node: yaml.Node, key: str) -> str:
    """Who reported it and on which day, each behind the other: "TASS, 2021-07-22; AFP, 2021-07-22"."""
    said = "; ".join(reader.strings(node, key))
    for part in said.split("; "):
        who, _, day = part.rpartition(", ")
        if not who or not _DAY.fullmatch(day) or intervals.bounds(day) is None:
            fix = "Write it as: TASS, 2021-07-22; several with a semicolon between."
            raise reader.fail(node, key, f"'{part}' is not a publication and its day", fix)
    return said


def _times(reader: Reader, node: yaml.Node, key: str) -> list[intervals.Interval]:
    """The time or, of what came more than once, the times of an event, in order; never empty."""
    listed = yamlfile.kind(node) == "sequence"
    found = []
    for said in reader.strings(node, key) if listed else (reader.string(node, key),):
        interval = intervals.bounds(said)
        if interval is None:
            fix = "Write it as 2021-08-15, 2021-08, 2021, 2021-08-15/2021-08-31 or a list of such."
            raise reader.fail(node, key, f"'{said}' is not a date", fix)
        found.append(interval)
    if not found:
        raise reader.fail(node, key, "expected a date or a list of dates")
    return sorted(found, key=lambda one: (one.start is not None, one.start))


def _outlet(reader: Reader, node: yaml.Node, name: str) -> Outlet:
    key = f"outlets.{name}"
    if yamlfile.kind(node) != "mapping":
        return Outlet(name, reader.strings(node, key))
    inner = reader.table(node, key, OUTLET_KEYS)
    agency = "agency" in inner and reader.flag(inner["agency"], f"{key}.agency")
    aliases, hosts = (reader.strings(inner[k], f"{key}.{k}") if k in inner else () for k in ("aliases", "hosts"))
    return Outlet(name, aliases, tuple(host.lower().removeprefix("www.") for host in hosts), agency)


def _facts(reader: Reader, node: yaml.Node, name: str) -> Facts:
    key = f"documents.{name}"
    if yamlfile.kind(node) == "scalar" and node.value.strip():
        return Facts(url=reader.string(node, key))
    inner = reader.table(node, key, FACT_KEYS)
    return Facts(**{k: reader.string(v, f"{key}.{k}") for k, v in inner.items()})


def _fields(reader: Reader, node: yaml.Node) -> Fields:
    """What records call their fields; a name of theirs is one field of ours."""
    found: dict[str, str] = {}
    for ours, named in reader.table(node, "fields", FIELD_KEYS).items():
        key = f"fields.{ours}"
        listed = yamlfile.kind(named) == "sequence"
        for theirs in reader.strings(named, key) if listed else (reader.string(named, key),):
            if found.setdefault(theirs.lower(), ours) != ours:
                raise reader.fail(named, key, f"'{theirs}' stands under fields.{found[theirs.lower()]} too")
    return Fields(tuple((ours, theirs) for theirs, ours in found.items()))


def _shards(reader: Reader, node: yaml.Node) -> tuple[str, ...]:
    """Addresses of files of many records, each once."""
    found: dict[str, None] = {}
    listed = node.value if yamlfile.kind(node) == "sequence" else [node]
    for i, item in enumerate(listed if node.value else ()):
        key = f"shards[{i}]"
        said = reader.string(item, key)
        if not _ADDRESS.fullmatch(said):
            fix = "Write it as s3://bucket/2019/*.jsonl.gz; files in the folder are read without being named."
            raise reader.fail(item, key, f"'{said}' is not an address", fix)
        if _SECRET.match(said):
            raise reader.fail(item, key, "a password stands in the address", "Put it into the settings of fsspec.")
        if said in found:
            raise reader.fail(item, key, "this address stands here twice")
        found[said] = None
    return tuple(found)


def _date_order(reader: Reader, table: dict[str, yaml.Node]) -> str | None:
    if "date_order" not in table:
        return None
    said = reader.string(table["date_order"], "date_order")
    if said not in ORDERS:
        raise reader.fail(table["date_order"], "date_order", f"'{said}'", f"Known orders: {', '.join(ORDERS)}.")
    return said


def _extended(table: dict[str, yaml.Node], below: Profile, own: Profile) -> Profile:
    sides = tuple(Actor(a.name, a.names + b.names) for a, b in zip(below.sides, own.sides, strict=True))
    actors = dict(below.actors)
    for name, actor in own.actors.items():
        actors[name] = Actor(name, (actors[name].names if name in actors else ()) + actor.names)
    return replace(
        own,
        topic=own.topic if "topic" in table else below.topic,
        sides=sides,
        actors=actors,
        contact_words=below.contact_words + own.contact_words,
        events=below.events + own.events,
        outlets=below.outlets | own.outlets,
        boilerplate=below.boilerplate + own.boilerplate,
        date_order=own.date_order or below.date_order,
        documents=below.documents | own.documents,
        fields=own.fields,
    )
