"""A first `timeline.yaml` as text: what the articles name, grouped as it can be told, with counts in comments."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.corpus.draft import Seen
from timeline.corpus.names import BODY, OTHER, PERSON, PLACE, Found
from timeline.export import clean
from timeline.lang.english.names import GOVERNING
from timeline.topic.runs import adjective, known_everywhere

PEOPLE, BODIES, PLACES, OTHERS, HOSTS = 16, 10, 8, 10, 10  # of each that a draft names at most
_NO_YAML = dict.fromkeys((0xFFFE, 0xFFFF))  # YAML 1.2, section 5.1
LONGEST = 128  # characters of an outlet's name; YAML has no longer key
_PLAIN = re.compile(r"[A-Za-zÀ-ÿ][\w .'’&-]*[\w.]")
_RESERVED = frozenset(str.split("yes no on off true false null none y n"))


def written(seen: Seen, chosen: Sequence[str], topic: str, was_guessed: bool) -> str:
    """The text of a `timeline.yaml` about two sides or one subject; it loads as it is."""
    rest = [each for each in seen.names if each.name not in chosen and each.times > 1]
    people = _of_kind(rest, PERSON, PEOPLE)
    bodies = _of_kind([each for each in rest if each.name not in known_everywhere()], BODY, BODIES)
    listed = [*people, *bodies]
    lines = [
        *_head(seen, chosen, topic, was_guessed),
        *_chosen(seen, chosen, listed),
        *_actors([each for each in listed if each.of not in chosen]),
        *_comment("Places", _of_kind(rest, PLACE, PLACES)),
        *_comment("Other names", _of_kind(rest, OTHER, OTHERS)),
        *_rest(seen),
    ]
    return "\n".join(lines) + "\n"


def _of_kind(found: Sequence[Found], kind: str, most: int) -> list[Found]:
    return [each for each in found if each.kind == kind][:most]


def _head(seen: Seen, chosen: Sequence[str], topic: str, was_guessed: bool) -> Iterator[str]:
    yield f"# A first profile, from what {seen.documents} articles name; behind each name: articles, times in all."
    yield "# Mend it by hand; every key, with examples: docs/profile.md. A surname counts where the full name stands."
    yield "# Countries, with their adjectives and capitals, and bodies such as the UN are actors already."
    yield f"topic: {quoted(topic)}"
    if was_guessed:
        of = "these two stand together most" if len(chosen) == 2 else "this is named most"
        yield f"# A guess: {of}. For others: timeline init --sides A B, or --subject A."


def _chosen(seen: Seen, chosen: Sequence[str], listed: Sequence[Found]) -> Iterator[str]:
    """The sides or the subject, each with its people and bodies."""
    by_name = {each.name: each for each in seen.names}
    yield "sides:" if len(chosen) == 2 else "subject:"
    for name in chosen:
        found = by_name.get(name, Found(name, OTHER, 0, 0))
        own = [each for each in listed if each.of == name]
        yield f"  {quoted(name)}:  # {_count(found) if found.times else 'no article names it so'}"
        if found.kind != PERSON:
            yield f"    aliases: [{', '.join(map(quoted, (name, *found.spellings)))}]"
        yield from _own([found, *own] if found.kind == PERSON else own)


def _group(key: str, found: Sequence[Found]) -> Iterator[str]:
    if found:
        yield f"    {key}:"
        for each in found:
            yield f"      {_entry(each)}"


def _entry(found: Found) -> str:
    return f"{quoted(found.name)}: [{', '.join(map(quoted, found.spellings))}]  # {_count(found)}"


def _actors(others: Sequence[Found]) -> Iterator[str]:
    """Other parties: nations with people and bodies of theirs, then bodies by themselves; people of nobody known."""
    nations = dict.fromkeys(filter(None, (each.of for each in others)))
    alone = [each for each in others if not each.of and each.name not in nations]
    bodies = _of_kind(alone, BODY, BODIES)
    if nations or bodies:
        yield "actors:"
    for nation in nations:
        yield from _nation(nation, others)
    yield from (f"  {_entry(each)}" for each in bodies)
    yield from _unowned(_of_kind(alone, PERSON, PEOPLE))


def _nation(nation: str, others: Sequence[Found]) -> Iterator[str]:
    yield f"  {quoted(nation)}:"
    yield from _own([each for each in others if each.of == nation])


def _own(found: Sequence[Found]) -> Iterator[str]:
    """People and bodies of a side or an actor."""
    yield from _group("people", _of_kind(found, PERSON, PEOPLE))
    yield from _group("bodies", list(map(_qualified, _of_kind(found, BODY, BODIES))))


def _qualified(body: Found) -> Found:
    """A body that every nation has, under the name of its own: "Iranian Foreign Ministry"."""
    if not body.of or body.name.rsplit(" ", 1)[-1].lower() not in GOVERNING:
        return body
    return replace(body, name=f"{adjective(body.of)} {body.name}", spellings=(f"{body.of}'s {body.name}",))


def _unowned(people: Sequence[Found]) -> Iterator[str]:
    if people:
        yield "# People of whom the texts do not tell whose they are: put each under `people` of a side or an actor."
        yield from (f"#     {_entry(each)}" for each in people)


def _comment(title: str, found: Sequence[Found]) -> Iterator[str]:
    if found:
        yield f"# {title}: {', '.join(f'{clean.line(each.name)} ({each.documents})' for each in found)}"


def _rest(seen: Seen) -> Iterator[str]:
    yield "# contact_words: {meeting: [round table], sanctions: [sanctions]}  # words that show a contact, by kind"
    yield "# events: [{name: The harvest fails, date: 2016-08, cues: [failed harvest]}]  # they date articles"
    yield from _outlets(seen)
    yield f"date_order: {seen.order}  # proved by dates of the articles" if seen.order else "# date_order: dmy"


def _outlets(seen: Seen) -> Iterator[str]:
    named: dict[str, set[str]] = {}  # two spellings that look the same are one key
    for outlet, hosts in seen.hosts.items():
        if outlet and len(outlet) <= LONGEST:
            named.setdefault(_plain(outlet), set()).update(filter(None, hosts))
    known = set(named).union(*named.values())
    unnamed = [each for each in seen.hosts.get("", Counter()).most_common(HOSTS) if each[0] not in known]
    if named or unnamed:
        yield "outlets:"
    for outlet, own in sorted(named.items()):
        yield f"  {quoted(outlet)}: {{hosts: [{', '.join(map(quoted, sorted(own)))}]}}"
    for host, count in unnamed:
        yield f"  {quoted(host)}: {{hosts: [{quoted(host)}]}}  # {count} articles; give it its name"


def _count(found: Found) -> str:
    return f"{found.documents}, {found.times}"


def _plain(text: str) -> str:
    """One line without what YAML cannot hold."""
    return " ".join(clean.line(text).translate(_NO_YAML).split())


def quoted(text: str) -> str:
    """A piece of text as YAML: as it is where nothing in it is YAML, else in double quotes.

    >>> quoted("Ada Nordin"), quoted("no"), quoted("a: b"), quoted("'s")
    ('Ada Nordin', '"no"', '"a: b"', '"\\'s"')
    """
    plain = _plain(text)
    if _PLAIN.fullmatch(plain) and plain.lower() not in _RESERVED and " #" not in plain:
        return plain
    return json.dumps(plain, ensure_ascii=False)
