"""The cues of a page that count: none in a name, none in boilerplate; words of the topic and of motion among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.claim_rows import Kinds
from timeline.lang.rows import either
from timeline.model import KINDS, Span
from timeline.text import spans

_TOPICAL = "contact:"  # opens the kind of a mention that the topic has as a word of contact
_LED_TO = 6  # characters from a verb of motion to the name it leads to: "came to"
_TITLES = 5  # words before those who are received: "received a senior trade delegation"
_INTO = 3  # characters before its end that belong to the name already


def of_page(on: Page, plain: Sequence[Cue], avoid: Sequence[Span], hidden: Sequence[Span] = ()) -> list[Cue]:
    """Cues of the language and of the topic, in order; none inside a name or in boilerplate.

    Words of the topic count for nothing inside the phrases of `hidden`: "a call to arms".
    """
    found = []
    for cue in plain:
        if not (avoid and spans.within(avoid, cue.start)) and not _in_name(on, cue):
            found.append(_moved(on, cue) if cues.MOTION in cue.tags else cue)
    topical = _of_topic(on, hidden)
    return sorted([*found, *topical], key=lambda cue: cue.start) if topical else found


def _of_topic(on: Page, hidden: Sequence[Span]) -> list[Cue]:
    """The words of contact that the topic has."""
    words = (m for m in on.mentions if m.kind.startswith(_TOPICAL))
    return [_topical(m.start, m.end, m.name, m.kind) for m in words if not spans.within(hidden, m.start)]


def _topical(start: int, end: int, name: str, kind: str) -> Cue:
    """A word of contact of the topic: a weak sign of its kind, and a sure one of a kind that only the topic has."""
    kind = kind.removeprefix(_TOPICAL)
    if kind not in KINDS:
        return Cue(start, end, name, {cues.KIND: kind, cues.TOPIC: kind, cues.OWN: kind})
    return Cue(start, end, name, {cues.WEAK: kind, cues.TOPIC: kind})


def _moved(on: Page, cue: Cue) -> Cue:
    """A verb of motion is a weak sign of a meeting where it leads to a name of the topic."""
    words = on.language.kinds
    ahead = on.names(max(cue.start, cue.end - _INTO), cue.end + _LED_TO)
    if cue.text in words.received:
        if _guest(words).match(on.plain, cue.end):
            return _sign(cue)
        ahead = [m for m in ahead if m.kind == "person"]
    return _sign(cue) if any(m.actor for m in ahead) else cue


def _sign(cue: Cue) -> Cue:
    return cue._replace(tags={**cue.tags, cues.WEAK: cue.tags[cues.MOTION]})


@cache
def _guest(words: Kinds) -> re.Pattern[str]:
    """Behind a verb of receiving: it is people who are received."""
    return re.compile(rf" (?:[\w'-]+ ){{0,{_TITLES}}}?(?:{either(words.guests)})\b")


def _in_name(on: Page, cue: Cue) -> bool:
    """Whether a cue is only part of a name: the "states" of the United States."""
    if cues.KIND not in cue.tags and cues.VERB not in cue.tags and cues.STATUS not in cue.tags:
        return False  # an embassy in a name is an embassy
    i = bisect_right(on.starts, cue.start) - 1
    return i >= 0 and cue.start < on.mentions[i].end and not on.mentions[i].kind.startswith(_TOPICAL)
