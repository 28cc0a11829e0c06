"""The cues of a page that count: none in a name, none in boilerplate; words of the topic and of motion among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.english.claims import kinds
from timeline.model import Span
from timeline.text import spans

_GUEST = re.compile(rf" (?:[\w'-]+ ){{0,5}}?(?:{'|'.join(kinds.GUESTS.split())})\b")  # who was received


def of_page(on: Page, plain: Sequence[Cue], avoid: Sequence[Span]) -> list[Cue]:
    """Cues of the language and of the topic, in order; none inside a name or in boilerplate."""
    found = []
    for cue in plain:
        if not (avoid and spans.within(avoid, cue.start)) and not _in_name(on, cue):
            found.append(_moved(on, cue) if cues.MOTION in cue.tags else cue)
    topical = [m for m in on.mentions if m.kind.startswith("contact:")]
    if topical:
        found += [Cue(m.start, m.end, m.name, {cues.WEAK: m.kind[8:], cues.TOPIC: m.kind[8:]}) for m in topical]
        found.sort(key=lambda cue: cue.start)
    return found


def _moved(on: Page, cue: Cue) -> Cue:
    """A verb of motion is a weak sign of a meeting where it leads to a name of the topic."""
    ahead = on.names(max(cue.start, cue.end - 3), cue.end + 6)
    if cue.text in kinds.RECEIVED:
        guest = _GUEST.match(on.plain, cue.end)
        if guest:
            return cue._replace(tags={**cue.tags, cues.WEAK: cue.tags[cues.MOTION]})
        ahead = [m for m in ahead if m.kind == "person"]
    return cue._replace(tags={**cue.tags, cues.WEAK: cue.tags[cues.MOTION]}) if any(m.actor for m in ahead) else cue


def _in_name(on: Page, cue: Cue) -> bool:
    """Whether a cue is only part of a name: the "states" of the United States."""
    if cues.KIND not in cue.tags and cues.VERB not in cue.tags and cues.STATUS not in cue.tags:
        return False  # an embassy in a name is an embassy
    i = bisect_right(on.starts, cue.start) - 1
    return i >= 0 and cue.start < on.mentions[i].end and not on.mentions[i].kind.startswith("contact:")
