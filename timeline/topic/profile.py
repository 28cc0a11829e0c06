"""The topic as records: two sides or a subject, other actors, dated events, outlets; finds their names in a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from timeline.calendar.intervals import Interval
from timeline.lang.fold import bare, fold
from timeline.model import KINDS, NamedEvent, Span
from timeline.text import phrases
from timeline.text.phrases import Hit, Phrases, Scan
from timeline.topic import told, world
from timeline.topic.curated import Facts, Fields, Outlet
from timeline.topic.meanings import Meaning, Name, called_by, forms_of, meant_by, named_in_full, nearest

_ASKED = ("surname", "noun", world.COUNTRY, world.SEAT, world.NEUTRAL)  # kinds of names that a rule is asked about


@dataclass(frozen=True, slots=True)
class Actor:
    """A side of the topic or another actor, with everything that stands for it."""

    name: str
    names: tuple[Name, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        return tuple(s for n in self.names if n.kind not in ("person", "noun") for s in (n.text, *n.spellings))

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(n.text for n in self.names if n.kind == "person")


_OF = (" ", "'s ", "’s ")  # between a country and its body


class Mention(NamedTuple):
    """A name of the profile found in a text. `actor` is empty for an outlet, whose `name` is the outlet's."""

    start: int
    end: int
    actor: str
    name: str
    kind: str  # the kind of its `Name`, or `outlet`, or `contact:KIND`


@dataclass(frozen=True)  # no slots: the compiled matcher is made on first use and left out of the pickle
class Profile:
    """A topic. `sides` are two, or the subject alone; `contact_words` are words, each with the kind it is a sign of."""

    topic: str
    sides: tuple[Actor, ...]
    actors: dict[str, Actor] = field(default_factory=dict)
    contact_words: tuple[tuple[str, str], ...] = ()
    events: tuple[NamedEvent, ...] = ()
    outlets: dict[str, Outlet] = field(default_factory=dict)
    boilerplate: tuple[str, ...] = ()
    date_order: str | None = None
    documents: dict[str, Facts] = field(default_factory=dict)
    fields: Fields = field(default_factory=Fields)
    shards: tuple[str, ...] = ()  # addresses

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    @property
    def side_names(self) -> tuple[str, ...]:
        return tuple(side.name for side in self.sides)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that a claim can be of: those of every topic, then its own, in the order of its words."""
        return tuple(dict.fromkeys((*KINDS, *(kind for _, kind in self.contact_words))))

    @cached_property
    def groups(self) -> frozenset[str]:
        """The last words, folded, of the names of those whom a noun stands for: "the group", "the movement"."""
        actors = [each for each in (*self.sides, *self.actors.values()) if any(n.kind == "noun" for n in each.names)]
        return frozenset(fold(alias).rpartition(" ")[2] for actor in actors for alias in (actor.name, *actor.aliases))

    @cached_property
    def _own(self) -> list[Meaning]:
        """Every meaning that the profile itself gives a phrase."""
        found = [(actor.name, name) for actor in (*self.sides, *self.actors.values()) for name in actor.names]
        found += [("", Name(o.name, "outlet", o.aliases)) for o in self.outlets.values()]
        found += [(self._named_in(word), Name(word, f"contact:{kind}")) for word, kind in self.contact_words]
        found += [
            (actor, replace(name, kind="surname")) for actor, name in found if name.kind == "person" and not name.form
        ]
        return found

    @cached_property
    def _filed(self) -> list[Meaning]:
        """Every meaning a phrase can have: the profile's own, then those of the world that it leaves, by key."""
        taken = {fold(form): actor for actor, name in reversed(self._own) for form in forms_of(name)}
        beside = world.beside([actor.name for actor in (*self.sides, *self.actors.values())], taken)
        return [
            *self._own,
            *((actor, Name(text, kind, unsure=world.is_unsure(text, kind))) for actor, text, kind in beside),
        ]

    @property
    def spelled(self) -> frozenset[str]:
        """Every name that the profile knows, its own and the world's, bare."""
        return frozenset(bare(form) for _, name in self._filed for form in forms_of(name))

    @property
    def world(self) -> list[tuple[str, str]]:
        """Actor and name of all that every topic has beside its own: countries, and bodies of states."""
        return [(actor, name.text) for actor, name in self._filed[len(self._own) :] if actor]

    @cached_property
    def _people(self) -> dict[int, str]:
        """The names of people, and of what has a short form, by key: who is named in full."""
        short = {name.text for _, name in self._own if name.form == "short"}
        return {
            key: name.text
            for key, (_, name) in enumerate(self._filed)
            if not name.form and (name.kind == "person" or (name.text in short and name.kind != "surname"))
        }

    @cached_property
    def _plain(self) -> dict[tuple[int, ...], tuple[str, str, str]]:
        """Actor, name and kind of what a phrase means that has one meaning, whoever else is named and when."""
        return {
            (key,): (actor, name.text, name.kind)
            for key, (actor, name) in enumerate(self._filed)
            if name.kind not in _ASKED and not (name.unsure or name.form or name.since or name.until)
        }

    def _named_in(self, phrase: str) -> str:
        """The side whose alias stands in a contact word: the "Moscow format" names Moscow's side."""
        words = f" {fold(phrase).replace('-', ' ')} "
        for side in self.sides:
            for name in side.names:
                if name.kind == "alias" and any(f" {fold(s)} " in words for s in (name.text, *name.spellings)):
                    return side.name
        return ""

    @cached_property
    def _phrases(self) -> Phrases:
        forms = ((form, key) for key, (_, name) in enumerate(self._filed) for form in forms_of(name))
        return phrases.compile_phrases(forms, overlapping=True)

    @cached_property
    def agencies(self) -> frozenset[str]:
        return frozenset(outlet.name for outlet in self.outlets.values() if outlet.is_agency)

    @cached_property
    def _by_host(self) -> dict[str, str]:
        return {host: outlet.name for outlet in self.outlets.values() for host in outlet.hosts}

    def scan(self, text: str, folded: str, more: Phrases) -> list[list[Hit]]:
        """Hits of names, of dated events and of `more` phrases, found in one scan."""
        if id(more) not in self._scans:
            self._scans[id(more)] = phrases.together((self._phrases, self._event_phrases, more))
        return self._scans[id(more)].find(text, folded)

    @cached_property
    def _scans(self) -> dict[int, Scan]:
        """What `scan` has compiled, which takes longer than an article: no part of the topic, not pickled nor compared.

        A scan keeps the phrases it was made for, so that no others can have their `id` meanwhile.
        """
        return {}

    def find(
        self, text: str, folded: str, when: Interval | None = None, hits: Sequence[Hit] | None = None
    ) -> list[Mention]:
        """Names in `text`, in order, disjoint; dated names count only where they held on some day of `when`.

        The last word of a person's name counts where the person is named in full somewhere in the text, and no other
        forename stands before it. `hits` are those of `scan`, where it was done already.
        """
        hits = phrases.disjoint(self._phrases.find(text, folded) if hits is None else hits)
        full = self._in_full(hits)
        found: list[Mention] = []
        last: dict[str, int] = {}  # where each actor was named last
        places, plain, own = self._places(hits), self._plain, len(self._own)
        for hit in hits:
            meant = plain.get(hit.keys)
            if meant is None and hit.keys[0] >= own:
                meant = self._nation(text, folded, hit, hits)
            elif meant is None:
                meanings = self._meanings(hit, places)
                called = "" if folded.startswith(" of ", hit.end) else called_by(meanings, last, hit.start)
                meant = meant_by(meanings, named_in_full(full, text, hit), called, when)
            if meant and not (meant[2] == "body" and self._is_of_another(text, hit, meant, found[-1:])):
                found.append(Mention(hit.start, hit.end, *meant))
                last[meant[0]] = hit.start
        return found

    def _in_full(self, hits: Sequence[Hit]) -> set[str]:
        """Who is named in full somewhere in a text."""
        return {self._people[key] for hit in hits for key in self._people.keys() & hit.keys}

    def _places(self, hits: Sequence[Hit]) -> dict[str, list[int]]:
        """Where people are named in full, by more than a word: their names and those places, in order."""
        places: dict[str, list[int]] = {}
        for hit in hits:
            if " " in hit.phrase:
                for key in self._people.keys() & hit.keys:
                    places.setdefault(self._people[key], []).append(hit.start)
        return places

    def _is_of_another(self, text: str, hit: Hit, meant: tuple[str, str, str], last: Sequence[Mention]) -> bool:
        """Whether a body's short name is that of another country's here: "the Danish Supreme Court"."""
        actor, before = meant[0], last[0] if last else None
        if before is None or before.actor == actor or before.kind != "alias":
            return False
        if text[before.end : hit.start] not in _OF:
            return False
        name = fold(text[hit.start : hit.end])
        return not any(
            name.startswith(fold(each.text)) for who, each in self._filed if who == actor and each.kind == "alias"
        )

    def _nation(self, text: str, folded: str, hit: Hit, hits: Sequence[Hit]) -> tuple[str, str, str] | None:
        """Actor, name and kind of a country or a body of states, where its name stands for one who acts."""
        actor, name = self._filed[hit.keys[0]]
        if name.kind == world.NEUTRAL or not world.acts(text, folded, hit.start, hit.end, name.kind):
            return None
        if name.unsure and not (world.is_whole(text, hit.start, hit.end) and self._is_proved(text, actor, hit, hits)):
            return None
        return actor, name.text, "body" if name.kind == "body" else "alias"

    def _is_proved(self, text: str, actor: str, hit: Hit, hits: Sequence[Hit]) -> bool:
        """Whether another name of the actor stands in the text, and is no part of somebody else's."""
        others = (h for h in hits if h.phrase != hit.phrase and self._filed[h.keys[0]][0] == actor)
        return any(world.is_whole(text, h.start, h.end) for h in others)

    def _meanings(self, hit: Hit, places: Mapping[str, Sequence[int]]) -> Sequence[Meaning]:
        """What a phrase can mean; a dated meaning, which is the more exact one, first; `places` are those of `_places`.

        A lone word is the name of whoever is named in full.
        """
        found = sorted(
            (self._filed[key] for key in hit.keys), key=lambda each: each[1].since is None and each[1].until is None
        )
        is_lone = " " not in hit.phrase and len({name.text for _, name in found}) > 1
        return nearest(found, places, hit.start) if is_lone else found

    @cached_property
    def _event_phrases(self) -> Phrases:
        cues = ((cue, key) for key, event in enumerate(self.events) for cue in event.cues)
        return phrases.compile_phrases(cues, overlapping=True)

    def find_events(self, text: str, hits: Sequence[Hit]) -> list[tuple[Span, NamedEvent]]:
        """Where a text speaks of dated events of the topic, in order, by the hits of `scan`."""
        named = [((hit.start, hit.end), self.events[key]) for hit in hits for key in hit.keys]
        return [(span, event) for span, event in named if told.is_meant(text, span, event)]

    def outlet_of(self, address: str | None) -> str | None:
        """The outlet that publishes under the host of `address`, e.g. `https://www.example.com/a`."""
        if not address:
            return None
        host = address.split("://", 1)[-1].split("/", 1)[0].split(":", 1)[0].lower()
        parts = host.split(".")
        return next((self._by_host[h] for i in range(len(parts)) if (h := ".".join(parts[i:])) in self._by_host), None)


NOBODY = Profile("nobody", (Actor("one side"), Actor("the other side")))
"""A topic whose sides no text names: for questions that hang on no topic."""
