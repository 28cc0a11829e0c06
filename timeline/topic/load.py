"""What the folder is about, read from YAML: every key checked, every complaint with file, line and key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.calendar import intervals
from timeline.model import KINDS, NamedEvent
from timeline.topic import yaml as yamlfile
from timeline.topic.profile import Actor, Facts, Name, Outlet, Profile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml


SHIPPED = "russia-taliban"
KEYS = (
    *("topic", "extends", "sides", "subject", "actors", "contact_words", "events"),
    *("outlets", "boilerplate", "date_order", "documents"),
)  # in the order in which a profile is best read
ORDERS = ("dmy", "mdy", "ymd")
_ONE = "A chronology of one country, company, person or disaster has `subject` in place of `sides`."
_ACTOR_KEYS = ("aliases", "people", "bodies", "members", "places", "nouns", "since", "until", "dated")
_KINDS = {"aliases": "alias", "people": "person", "bodies": "body", "members": "member", "places": "place"} | {
    "nouns": "noun"
}


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
    sides = _sides(reader, table, below)
    both = tuple(sides.get(name, Actor(name)) for name in (below.side_names if below else sides))
    return Profile(
        topic=reader.string(table["topic"], "topic") if "topic" in table else " and ".join(sides),
        sides=both,
        actors=_actors(reader, table, tuple(sides) if below is None else below.side_names),
        contact_words=_contact_words(reader, table),
        events=_events(reader, table),
        outlets={n: _outlet(reader, v, n) for n, v in _table(reader, table, "outlets").items()},
        boilerplate=reader.strings(table["boilerplate"], "boilerplate") if "boilerplate" in table else (),
        date_order=_date_order(reader, table),
        documents={n: _facts(reader, v, n) for n, v in _table(reader, table, "documents").items()},
    )


def _sides(reader: Reader, table: dict[str, yaml.Node], below: Profile | None) -> dict[str, Actor]:
    """The sides in the file: two or one subject, or with an extended profile those that it adds to."""
    if "subject" in table:
        return _subject(reader, table)
    sides = {name: _actor(reader, node, f"sides.{name}", name) for name, node in _table(reader, table, "sides").items()}
    if len(sides) != 2 and not (below and len(sides) < 2):
        raise reader.fail(table.get("sides"), "sides", f"expected two sides, found {len(sides)}", _ONE)
    if below and set(sides) - set(below.side_names):
        raise reader.fail(
            table["sides"], "sides", f"the extended profile has {' and '.join(below.side_names)}",
            "Use these names, or leave `extends` out to replace the profile.",
        )  # fmt: skip
    return sides


def _subject(reader: Reader, table: dict[str, yaml.Node]) -> dict[str, Actor]:
    """The one subject: a name alone, or a name with what stands for it."""
    node = table["subject"]
    for other in ("sides", "extends"):
        if other in table:
            raise reader.fail(node, "subject", f"stands beside `{other}`", f"Keep one: drop `subject` or `{other}`.")
    if yamlfile.kind(node) == "scalar" and node.value:
        name = reader.string(node, "subject")
        return {name: Actor(name, (Name(name, "alias"),))}
    found = {
        name: _actor(reader, each, f"subject.{name}", name) for name, each in reader.table(node, "subject").items()
    }
    if len(found) != 1:
        raise reader.fail(
            node, "subject", f"expected one subject, found {len(found)}", "For two parties write `sides`."
        )
    return found


def _actors(reader: Reader, table: dict[str, yaml.Node], sides: tuple[str, ...]) -> dict[str, Actor]:
    nodes = _table(reader, table, "actors")
    actors = {name: _actor(reader, node, f"actors.{name}", name) for name, node in nodes.items()}
    for name in sides:
        if name in actors:
            raise reader.fail(table["actors"], f"actors.{name}", "this name is a side already")
    return actors


def _table(reader: Reader, table: dict[str, yaml.Node], key: str) -> dict[str, yaml.Node]:
    return reader.table(table[key], key) if key in table else {}


def _day(reader: Reader, table: dict[str, yaml.Node], key: str, name: str, default: date | None) -> date | None:
    if name not in table:
        return default
    said = reader.string(table[name], f"{key}.{name}")
    found = intervals.bounds(said)
    if found is None:
        raise reader.fail(table[name], f"{key}.{name}", f"'{said}' is not a date", "Write 2021, 2021-08 or 2021-08-15.")
    return found.start if name == "since" else found.last


def _actor(reader: Reader, node: yaml.Node, key: str, name: str) -> Actor:
    if yamlfile.kind(node) == "sequence":  # a list alone is aliases
        return Actor(name, (Name(name, "alias", reader.strings(node, key)),))
    table = reader.table(node, key, _ACTOR_KEYS)
    since, until = _day(reader, table, key, "since", None), _day(reader, table, key, "until", None)
    names = [Name(name, "alias", (), since, until)]
    names += _names(reader, table, key, since, until)
    if any(each.kind == "person" and each.text == name for each in names):
        names = names[1:]  # who is a person is no country
    if "dated" in table:
        if yamlfile.kind(table["dated"]) != "sequence":
            raise reader.fail(table["dated"], f"{key}.dated", "expected a list")
        for i, part in enumerate(table["dated"].value):
            label = f"{key}.dated[{i}]"
            inner = reader.table(part, label, _ACTOR_KEYS[:-1])
            first, last = _day(reader, inner, label, "since", since), _day(reader, inner, label, "until", until)
            names += _names(reader, inner, label, first, last)
    return Actor(name, tuple(names))


def _names(reader: Reader, table: dict[str, yaml.Node], key: str, since: date | None, until: date | None) -> list[Name]:
    found = []
    for group, kind in _KINDS.items():
        if group not in table:
            continue
        node, label = table[group], f"{key}.{group}"
        if yamlfile.kind(node) == "mapping":  # a name and its other spellings
            for text, value in reader.table(node, label).items():
                first, last = since, until
                if yamlfile.kind(value) == "mapping":
                    inner = reader.table(value, f"{label}.{text}", ("aliases", "since", "until"))
                    first = _day(reader, inner, f"{label}.{text}", "since", since)
                    last = _day(reader, inner, f"{label}.{text}", "until", until)
                    forms = reader.strings(inner["aliases"], f"{label}.{text}.aliases") if "aliases" in inner else ()
                else:
                    forms = reader.strings(value, f"{label}.{text}")
                found.append(Name(text, kind, forms, first, last))
        else:
            found += [Name(text, kind, (), since, until) for text in reader.strings(node, label)]
    return found


def _contact_words(reader: Reader, table: dict[str, yaml.Node]) -> tuple[tuple[str, str], ...]:
    if "contact_words" not in table:
        return ()
    node = table["contact_words"]
    if yamlfile.kind(node) != "mapping":
        return tuple((word, "contact") for word in reader.strings(node, "contact_words"))
    found = []
    for kind, words in reader.table(node, "contact_words", KINDS).items():
        found += [(word, kind) for word in reader.strings(words, f"contact_words.{kind}")]
    return tuple(found)


def _events(reader: Reader, table: dict[str, yaml.Node]) -> tuple[NamedEvent, ...]:
    if "events" not in table:
        return ()
    if yamlfile.kind(table["events"]) != "sequence":
        raise reader.fail(table["events"], "events", "expected a list")
    found = []
    for i, node in enumerate(table["events"].value):
        key = f"events[{i}]"
        inner = reader.table(node, key, ("name", "date", "cues", "contact"))
        for needed in ("name", "date"):
            if needed not in inner:
                raise reader.fail(node, f"{key}.{needed}", "missing")
        first, *again = _times(reader, inner["date"], f"{key}.date")
        cues = reader.strings(inner["cues"], f"{key}.cues") if "cues" in inner else ()
        contact = "contact" in inner and reader.flag(inner["contact"], f"{key}.contact")
        found.append(NamedEvent(reader.string(inner["name"], f"{key}.name"), first, cues, tuple(again), contact))
    return tuple(found)


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
    inner = reader.table(node, key, ("aliases", "hosts", "agency"))
    agency = "agency" in inner and reader.flag(inner["agency"], f"{key}.agency")
    aliases, hosts = (reader.strings(inner[k], f"{key}.{k}") if k in inner else () for k in ("aliases", "hosts"))
    return Outlet(name, aliases, tuple(host.lower().removeprefix("www.") for host in hosts), agency)


def _facts(reader: Reader, node: yaml.Node, name: str) -> Facts:
    key = f"documents.{name}"
    if yamlfile.kind(node) == "scalar" and node.value.strip():
        return Facts(url=reader.string(node, key))
    inner = reader.table(node, key, ("url", "outlet", "title"))
    return Facts(**{k: reader.string(v, f"{key}.{k}") for k, v in inner.items()})


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
    )
