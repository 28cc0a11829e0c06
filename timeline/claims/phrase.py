"""A noun phrase as the rows that read it see it, each fact worked out once, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.page import Page
from timeline.lang.speaker_rows import Speakers
from timeline.text.once import once
from timeline.topic import Mention

_REMEMBERED = 20_000  # names whose speaker is made once
_WORD = re.compile(r"[^\W_][\w'’.-]*")


def of(mention: Mention) -> Speaker:
    """Who is named by a name of the topic."""
    return _called(*mention[2:])


@lru_cache(_REMEMBERED)
def _called(actor: str, name: str, kind: str) -> Speaker:
    if kind == "outlet":
        return Speaker(name, "", "outlet")
    return Speaker(name, actor, kind) if kind in ("person", "body") else Speaker(actor, actor, "group")


@cache
def nouns_of_speakers(known: Speakers) -> frozenset[str]:
    """The nouns that a speaker may be called by."""
    return frozenset().union(
        known.person_nouns, known.body_nouns, known.group_nouns, known.crowd_nouns, known.outlet_nouns
    )


@dataclass  # no slots: what a row asks for is worked out once
class Phrase:
    """A noun phrase without the blanks and marks around it, who spoke before it, its text folded, its names."""

    on: Page
    start: int
    end: int
    memory: Memory
    plain: str
    names: Sequence[Mention]
    whole: int  # where it ends with what belongs to its head

    @property
    def language(self) -> Speakers:
        return self.on.language.speakers

    @once
    def written(self) -> str:
        return " ".join(self.on.text[self.start : self.end].split())

    @once
    def words(self) -> list[str]:
        return _WORD.findall(self.plain)

    @once
    def nouns(self) -> list[str]:
        """Its words that a speaker may be called by."""
        known = nouns_of_speakers(self.language)
        return [word for word in self.words if word in known]

    @once
    def actor(self) -> str:
        """The first actor it names; may be empty."""
        return next((m.actor for m in self.names if m.actor), "")

    @property
    def is_definite(self) -> bool:
        return self.plain.startswith(f"{self.language.the} ")
