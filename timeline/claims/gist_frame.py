"""Where a sentence begins behind what says where it was printed, who printed it, who speaks."""

from __future__ import annotations

import re

from timeline.claims.scene import Scene, behind_dateline
from timeline.claims.turns import LABEL, LABELLED

_CREDIT = re.compile(r"\([^()]{2,60}\)\s+(?=[A-Z“\"])")


def behind_frame(scene: Scene, around: int) -> int:
    """The place behind "OSLO (HN) -", "In this May 3 photo,", "Mayor:"; the sentence's own where `around` is before."""
    frame, span = scene.on.caption(scene.span), scene.span
    framed = frame[1] if frame and frame[0] == span[0] else 0
    behind = max(behind_dateline(scene.on, span), framed, _behind_label(scene), _behind_credit(scene))
    return behind if behind <= around or around == span[0] else span[0]


def _behind_credit(scene: Scene) -> int:
    """Behind a bracket at the head, which says who printed it: "(Harbour News) The dam leaked"."""
    found = _CREDIT.match(scene.on.text, *scene.span)
    return found.end() if found else scene.span[0]


def _behind_label(scene: Scene) -> int:
    """Behind the label of a turn, or of one who speaks in a headline: "Question:", "Ada Nordin:"."""
    said, (start, end) = scene.said, scene.span
    if said.primary is None or not (said.turn or said.cue is None):
        return start
    label = LABEL.match(scene.on.text, start, min(end, start + LABELLED))
    words = label.group(1).casefold().split() if label else [""]
    named = {*said.primary.name.casefold().split(), *scene.on.language.speakers.labels}
    return label.end() if label and not named.isdisjoint(words) else start
