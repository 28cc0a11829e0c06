"""What of a sentence that blames or denies is no word between the sides: a quarrel of theirs, a blame of nothing."""

from __future__ import annotations

from timeline.claims import cues
from timeline.claims.contact_case import VIOLENT, Case
from timeline.claims.contact_signs import is_sign
from timeline.claims.cues import Cue
from timeline.claims.signs import BLAME


def has_matter(case: Case) -> bool:
    """Whether it is told what is blamed or denied: by words that take it up, or by one of contact, help or harm."""
    words = case.words
    told = (cue.text in words.named_accusations or cues.ABOUT in cue.tags or is_sign(cue) for cue in case.scene.cues)
    return case.finds(case.patterns.back) is not None or case.finds(case.patterns.claims) is not None or any(told)


def is_quarrel(case: Case) -> bool:
    """Whether one side blames the other for what it does by itself, or denies to have done it violence."""
    about = case.about
    if about is None or case.acting or about.get(cues.KIND) not in BLAME:
        return False
    if about.get(cues.KIND) == "denial":
        return any(cue.kind in VIOLENT for cue in case.scene.cues)
    return about.text in case.words.blames and len(_sides_behind(case, about)) == 1 and not _helps_behind(case, about)


def _sides_behind(case: Case, cue: Cue) -> set[str]:
    return {m.actor for m in case.scene.named if m.start >= cue.end}.intersection(case.scene.sides)


def _helps_behind(case: Case, cue: Cue) -> bool:
    """Whether help or arms are spoken of behind a word."""
    return any(cues.ABOUT in each.tags for each in case.scene.cues if each.start >= cue.end)
