"""The names that a person typed beside those that the corpus and the topic have: what fits, or which comes near."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from timeline.lang import near
from timeline.lang.fold import bare

if TYPE_CHECKING:
    from timeline.store import Store
    from timeline.topic import Actor, Profile

Warn = Callable[[str], None]


def actors(profile: Profile, typed: Sequence[str], warn: Warn) -> tuple[str, ...]:
    """Canonical names of the actors that a typed word is, else is a part of; else the word, with a warning."""
    known = {each.name: _spellings(each) for each in (*profile.sides, *profile.actors.values())}
    return tuple(dict.fromkeys(name for word in typed for name in _called(word, known, profile, warn)))


def _called(word: str, known: dict[str, dict[str, str]], profile: Profile, warn: Warn) -> list[str]:
    fitting = _exactly(word, known, profile) or _partly(word, known)
    if not fitting:
        names = {spelling: name for spellings in known.values() for spelling, name in spellings.items()}
        found = names.get(near.nearest(word, names) or "")
        warn(f"no actor of the topic is called '{word}'." + (f" Did you mean '{found}'?" if found else ""))
    return fitting or [word]


def _partly(word: str, known: dict[str, dict[str, str]]) -> list[str]:
    return [name for name, spellings in known.items() if any(bare(word) in bare(each) for each in spellings)]


def _exactly(word: str, known: dict[str, dict[str, str]], profile: Profile) -> list[str]:
    """The actors of the topic, else of the world, that the word is, by whatever name."""
    own = [name for name, spellings in known.items() if bare(word) in map(bare, spellings)]
    return own or list(dict.fromkeys(actor for actor, name in profile.world if bare(name) == bare(word)))


def _spellings(actor: Actor) -> dict[str, str]:
    """Every spelling of every name of an actor, and the name as the profile has it."""
    own = {spelling: name.text for name in actor.names for spelling in (name.text, *name.spellings)}
    return {actor.name: actor.name, **own}


def sources(store: Store, typed: Sequence[str], warn: Warn) -> tuple[str, ...]:
    """The names as typed; a warning for each that is part of no outlet and of no document's name."""
    for word in typed:
        if not store.shelf.has_source(word):
            names = [name for document, outlet, _ in store.documents() for name in (outlet, document) if name]
            warn(f"no source is called '{word}'. {near.hint(word, names)}".rstrip())
    return tuple(typed)


def speakers(store: Store, typed: Sequence[str], warn: Warn) -> tuple[str, ...]:
    """The names as typed; a warning for each that is part of no speaker's name."""
    for word in typed:
        if not store.has_speaker(word):
            warn(f"no speaker is called '{word}'. {near.hint(word, store.speakers())}".rstrip())
    return tuple(typed)


def tags(store: Store, typed: Sequence[str], warn: Warn) -> tuple[str, ...]:
    """The tags as typed; a warning for each that no claim has."""
    known = store.tags()
    for word in typed:
        if bare(word) not in known:
            warn(f"no claim has the tag '{word}'. {near.hint(bare(word), known)}".rstrip())
    return tuple(typed)


def choice(error: click.ClickException) -> str:
    """A hint for a word that is not one of an option's choices; empty for any other error."""
    kind = getattr(getattr(error, "param", None), "type", None)
    found = re.match(r"'(.*)' is not one of", error.message)
    return near.hint(found[1], kind.choices) if found and isinstance(kind, click.Choice) else ""
