"""One sentence of a page: its cues, who says it, the actors it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.claims.attribution import Attribution
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.english.claims import status as english
from timeline.model import Span
from timeline.topic import Mention

_HOLDS = re.compile(r" (?:now )?(?:controls?|rules?|holds?|runs?|governs?|occup(?:y|ies)|controlled|ruled|held|run)\b")
_RELATIVE = re.compile(r"\b(?:which|that|where) (?:the )?$")
_CURRENCY = re.compile(r" (?:dollars?|pounds?|rou?bles?|yuan|rupees?|francs?)\b")
_DATELINE = re.compile(  # where an article was written is not who acts in it: "OSLO, May 2 (HN) - "
    r"[A-Z][A-Z./'’ -]{2,40}(?:, [\w. ]{1,24}){0,2}(?: ?\([^()\n]{2,40}\))?(?: ?(?:--|—|–|-) |: )"
)
_POST = re.compile(r"\b(?:ambassador|envoy|embassy|mission|consul|consulate) (?:to|in|at) (?:the )?$")
_MOST = 60  # names that a sentence is asked for; what names more is a list, or a trap
_PEOPLE = re.compile(rf"-(?:{'|'.join(english.LINKED)}) (?:\w+ )?(?:{'|'.join(english.FORCES)})\b")
_PLACE_USE = tuple(word.strip() for words, _ in english.PLACE_USE for word in words.split(";"))
_PRESS = re.compile(
    r"(?:'s)?\s+(?:state-run |state |official |private )?(?:news|media|television|tv|radio|newspaper|agenc|press)"
)
_OF_OUTLET = frozenset({"'s", "", "'s state-run", "'s state news agency", "state-run", "'s private", "'s official"})
_STOPS = re.compile(r"[,;:.\"]|\b(?:and|that|said|told|with|to|will|has|is|was|were|are)\b|.{40}")


@dataclass(slots=True)
class Scene:
    """A sentence with what was found in it, and the two sides of the topic."""

    on: Page
    span: Span
    cues: Sequence[Cue]
    said: Attribution
    sides: tuple[str, str]
    named: list[Mention] = field(default_factory=list)
    held: dict[int, bool] = field(default_factory=dict)  # by the start of a cue

    def __post_init__(self) -> None:
        self.named = [m for m in acting(self.on, self.span) if m.actor in self.sides or not _is_post(self.on, m)]

    @property
    def speaker(self) -> str:
        """The actor that speaks; empty when it is none of the topic's."""
        return self.said.primary.actor if self.said.primary else ""

    def only_speaks(self, side: str) -> bool:
        """Whether `side` is named as the speaker alone, title and all."""
        primary = self.said.primary
        own = [m for m in self.named if m.actor == side]
        if primary is None or not own:
            return False
        last: Mention | None = None
        for mention in reversed(own):
            joined = last and not _STOPS.search(self.on.plain, mention.end, last.start)
            if mention.name != primary.name and not joined:
                return False
            last = mention
        return True


def _is_post(on: Page, mention: Mention) -> bool:
    """Whether a third party's name only tells where an envoy serves: "the Reds' ambassador to the Greens"."""
    return bool(_POST.search(on.plain, max(0, mention.start - 20), mention.start))


def acting(on: Page, span: Span) -> list[Mention]:
    """Actors named in `span`; no outlets, no place use ("-controlled"), no press ("Russia's Interfax")."""
    found = []
    names = on.names(*span)
    dateline = _DATELINE.match(on.text, *span) if names and on.text[span[0]].isupper() else None
    begins = dateline.end() if dateline else span[0]
    for i, mention in enumerate(names):
        if not mention.actor or mention.start < begins:
            continue
        rest = on.plain[mention.end : mention.end + 40]
        if _CURRENCY.match(rest):
            continue
        if rest[:1] in " '-" and (rest.startswith(_PLACE_USE) or _PRESS.match(rest)) and not _PEOPLE.match(rest):
            continue
        if _HOLDS.match(rest) and _RELATIVE.search(on.plain, max(0, mention.start - 16), mention.start):
            continue  # "the region which the Reds control" is a place
        following = names[i + 1] if i + 1 < len(names) else None
        if following and following.kind == "outlet" and on.plain[mention.end : following.start].strip() in _OF_OUTLET:
            continue
        found.append(mention)
        if len(found) == _MOST:
            break
    return found
