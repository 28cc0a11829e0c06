"""Who a profile is about, read from YAML: two sides or one subject, other actors, and the names of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.calendar import intervals
from timeline.topic import yaml as yamlfile
from timeline.topic.keys import ACTOR_KEYS, NAME_KEYS
from timeline.topic.meanings import Name
from timeline.topic.profile import Actor, Profile
from timeline.topic.yaml import Reader

if TYPE_CHECKING:
    import yaml

_ONE = "A chronology of one country, company, person or disaster has `subject` in place of `sides`."
_KINDS = {"aliases": "alias", "people": "person", "bodies": "body", "members": "member", "places": "place"} | {
    "nouns": "noun"
}


def sides(reader: Reader, table: dict[str, yaml.Node], below: Profile | None) -> dict[str, Actor]:
    """The sides in the file: two or one subject, or with an extended profile those that it adds to."""
    if "subject" in table:
        return _subject(reader, table)
    sides = {name: _actor(reader, node, f"sides.{name}", name) for name, node in reader.under(table, "sides").items()}
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


def others(reader: Reader, table: dict[str, yaml.Node], sides: tuple[str, ...]) -> dict[str, Actor]:
    nodes = reader.under(table, "actors")
    actors = {name: _actor(reader, node, f"actors.{name}", name) for name, node in nodes.items()}
    for name in sides:
        if name in actors:
            raise reader.fail(table["actors"], f"actors.{name}", "this name is a side already")
    return actors


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
    table = reader.table(node, key, ACTOR_KEYS)
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
            inner = reader.table(part, label, ACTOR_KEYS[:-1])
            first, last = _day(reader, inner, label, "since", since), _day(reader, inner, label, "until", until)
            names += _names(reader, inner, label, first, last)
    return Actor(name, tuple(names))


def _names(reader: Reader, table: dict[str, yaml.Node], key: str, since: date | None, until: date | None) -> list[Name]:
    found: list[Name] = []
    for group, kind in _KINDS.items():
        if group not in table:
            continue
        node, label = table[group], f"{key}.{group}"
        if yamlfile.kind(node) == "mapping":  # a name and its other spellings
            for text, value in reader.table(node, label).items():
                found += _name(reader, value, f"{label}.{text}", Name(text, kind, (), since, until))
        else:
            found += [Name(text, kind, (), since, until) for text in reader.strings(node, label)]
    return found


def _name(reader: Reader, node: yaml.Node, key: str, name: Name) -> Iterator[Name]:
    """The name with its other spellings, its short forms and its posts."""
    if yamlfile.kind(node) != "mapping":
        yield replace(name, spellings=reader.strings(node, key))
        return
    table = reader.table(node, key, NAME_KEYS)
    since, until = _day(reader, table, key, "since", name.since), _day(reader, table, key, "until", name.until)
    forms, short = (reader.strings(table[k], f"{key}.{k}") if k in table else () for k in ("aliases", "short"))
    yield replace(name, spellings=forms, since=since, until=until)
    if short:
        yield replace(name, spellings=short, since=since, until=until, form="short")
    for post, value in reader.under(table, "posts").items():
        label = f"{key}.posts.{post}"
        inner = reader.table(value, label, ("since", "until"))
        first, last = _day(reader, inner, label, "since", since), _day(reader, inner, label, "until", until)
        yield replace(name, spellings=(post,), since=first, until=last, form="post")
