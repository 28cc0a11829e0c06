"""The day of what is told without a date: that of the act it takes up, of the saying, or the article's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from timeline.claims.content import Content
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.parts import Parts
from timeline.claims.scene import Scene
from timeline.lang.claim_rows import Dates
from timeline.lang.rows import either

_FRESH_DAYS = 8  # a saying so old is still what an undated quotation of the same speaker belongs to
_GOES_ON = 400  # characters from the date of an act to where it is told again
_TOLD_AGAIN = frozenset({"happened", "background"})
_LENDS = frozenset({"meeting", "contact", "agreement", "attack", "takeover", "invitation", "evacuation", "drill"})


@dataclass(slots=True)
class State:
    """What has been told so far, as later sentences need it."""

    sayings: dict[str, Moment] = field(default_factory=dict)  # the last dated saying of each speaker
    acts: dict[str, list[Moment]] = field(default_factory=dict)  # the days of the acts of each kind
    seen: Counter[str] = field(default_factory=Counter)

    def tell(self, content: Content, moment: Moment | None) -> None:
        """Takes note of an act that has a day of its own."""
        if content.kind in _LENDS and moment and moment.interval and moment.interval.is_day:
            self.acts.setdefault(content.kind, []).append(moment)


class Untold(NamedTuple):
    """A claim without a date."""

    parts: Parts
    state: State
    scene: Scene
    content: Content


Day = tuple[str | None, str]  # EDTF and the reason


def of(claim: Untold) -> Day:
    """The day of a claim without a date, by the first way that knows one."""
    return next(found for way in WAYS if (found := way(claim)))


def of_saying(claim: Untold) -> Day:
    """The day on which it was said, where the sentence does not tell."""
    return next(found for way in (_spoke_again, _about_anchor, _of_article) if (found := way(claim)))


def _spoke_again(c: Untold) -> Day | None:
    """The day on which the speaker was last said to speak, if that is not long ago."""
    who, latest = c.scene.said.primary, c.parts.latest
    last = c.state.sayings.get(who.name) if who else None
    day = last.interval.start if last and last.interval and last.interval.is_day else None
    if who is None or last is None or day is None:
        return None
    if latest is not None and not 0 <= (latest - day).days <= _FRESH_DAYS:
        return None
    return last.edtf, f"{who.name} spoke “{last.text}”: {last.edtf}"


def _lent(c: Untold) -> Day | None:
    """The day of the act that is told again: "The talks lasted two hours" after "They met on Monday"."""
    cue, told = c.content.cue, c.state.acts.get(c.content.kind, [])
    if cue is None or c.content.status not in _TOLD_AGAIN or len({moment.edtf for moment in told}) != 1:
        return None
    if not _opens(c.scene, cue) or c.scene.span[0] - told[-1].end > _GOES_ON:
        return None
    return told[-1].edtf, f"“{cue.text}” of “{told[-1].text}”: {told[-1].edtf}"


def _opens(scene: Scene, cue: Cue) -> bool:
    """Whether an act that was told before opens a sentence: "The talks", "This two-hour meeting"."""
    found = _again(scene.on.language.dates).match(scene.on.text, *scene.span)
    return found is not None and found.start(1) <= cue.start < found.end(1)


def _before_all(c: Untold) -> Day | None:
    """What is told as over was on the article's day at the latest."""
    published = c.parts.published
    if c.content.status != "background" or published is None or published.last is None:
        return None
    return f"../{published.last}", f"told as over, without a date: on {published.last} at the latest"


def _about_anchor(c: Untold) -> Day | None:
    dating = c.parts.article.dating
    if dating.anchor is None or dating.basis != "text":
        return None
    return f"{dating.anchor}~", f"no date in the sentence: about the day the article tells of, {dating.anchor}"


def _of_article(c: Untold) -> Day:
    edtf = c.parts.article.dating.edtf
    if edtf and c.parts.published and c.parts.is_open:
        return None, f"no date in the sentence, and the article is only known to be of {edtf}"
    if edtf:
        return edtf, f"no date in the sentence: the article's, {edtf}"
    return None, "no date in the sentence, and the article has none"


WAYS: tuple[Callable[[Untold], Day | None], ...] = (_spoke_again, _lent, _before_all, _about_anchor, _of_article)


def looks_back(scene: Scene) -> bool:
    """Whether a sentence without a date tells of what was over then: "In years past ...", "They had met twice"."""
    words, (start, end) = scene.on.language.dates, scene.span
    told = scene.on.text[start:end].lower()
    back = any(each in told for each in _in_backs(words)) and _backs(words).search(scene.on.text, start, end)
    if back and scene.on.plain[back.end() - 1] != " ":  # and no "in the past year", which is a date
        return True
    if scene.said.cue is not None:  # "had" is only told of: "He said they had met"
        return False
    return any(f" {word} " in scene.on.plain[start:end] for word in words.had) and _had(scene)


def _had(scene: Scene) -> bool:
    """Whether the first main verb is a past perfect."""
    clauses = scene.on.parse(scene.span).clauses
    verb = next((each.verb for each in clauses if each.verb and each.kind == "main"), None)
    return verb is not None and verb.perfect and verb.past


@cache
def _in_backs(words: Dates) -> frozenset[str]:
    """A word of each phrase that looks back: a sentence without all of them has none of the phrases."""
    return frozenset(max(phrase.split(), key=len) for phrase in words.looking_back)


@cache
def _backs(words: Dates) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words.looking_back)})\b", re.IGNORECASE)


@cache
def _again(words: Dates) -> re.Pattern[str]:
    nouns = either(words.told_again)
    return re.compile(
        rf"(?:{either(words.takes_up)})\s+(?:[\w-]+\s+){{0,2}}?((?:[\w-]+\s+)?(?:{nouns}))\b", re.IGNORECASE
    )
